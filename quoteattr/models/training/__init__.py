"""From treebanks to a directory of Stanza models: ``python -m quoteattr.models.training``.

Every room of this package does one step and can be used by itself:

========== =====================================================================
conllu     read and write CoNLL-U, sentences as lists of small records
prepare    quotation marks of every style, titles, folded quotations
templates  news-style reporting sentences of our own, with their trees
vectors    make a table of word vectors fit Stanza's lower-cased lookup
fit        one training loop for Stanza's trainers
tagger     the tagger's sizes and data
parser     the parser's sizes and data
tokenizer  raw text, its labels, and Stanza's own tokenizer training
names      Stanza's own name tagger training
scores     the figures of the model card
bundle     slim the weights and write ``resources.json`` and ``SHA256SUMS``
========== =====================================================================
"""
