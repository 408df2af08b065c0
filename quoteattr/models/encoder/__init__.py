"""The bundled reader of English: one small transformer from characters to words, sentences, tags, trees and names.

Text is cut into atoms (`atoms`), atoms into word pieces (`pieces`); a six-layer encoder reads a paragraph at
a time (`network`); heads on it say where words and sentences begin, and give tags, trees and names (`reading`).
`processors` hands it to Stanza as variants of its own processors, so that a `stanza.Pipeline` runs it.
"""
