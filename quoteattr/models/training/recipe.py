"""The whole way: treebank files in, a directory of Stanza models out."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable
from functools import partial
from pathlib import Path

import attrs

from quoteattr.models.training import bundle, conllu, encoder, lemmas, names, parser, prepare, scores, tagger, templates
from quoteattr.models.training import tokenizer as tokens
from quoteattr.models.training import vectors as tables
from quoteattr.models.training.conllu import Sentence
from quoteattr.models.training.fit import Schedule

logger = logging.getLogger(__name__)


@attrs.frozen
class Sources:
    """The files to train on."""

    train: Path
    dev: Path
    test: Path
    vectors: Path
    names_train: Path | None = None
    names_dev: Path | None = None
    #: A directory with a small BERT model, to train an encoder from.
    bert: Path | None = None


@attrs.frozen
class Recipe:
    """What to make of the sources, and how long to take. Every default is the bundled models'."""

    language: str = "en"
    #: Sentences of our own to add; only English has patterns.
    own_sentences: int = 4000
    tagger: tagger.TaggerSize = attrs.field(factory=tagger.TaggerSize)
    tagger_schedule: Schedule = attrs.field(factory=lambda: Schedule(steps=6000, rate=0.003))
    #: Dropout left on for each predicted version of the training tags.
    tag_noise: tuple[float, ...] = (0.0, 0.12)
    parser: parser.ParserSize = attrs.field(factory=parser.ParserSize)
    parser_schedule: Schedule = attrs.field(factory=lambda: Schedule(steps=5000, rate=0.002))
    tokenizer: tokens.TokenizerSize = attrs.field(factory=tokens.TokenizerSize)
    names: names.NamesSize = attrs.field(factory=names.NamesSize)
    encoder: encoder.Run = attrs.field(factory=encoder.Run)
    seed: int = 7

    @property
    def english(self) -> bool:
        return self.language == "en"


@attrs.frozen
class Made:
    """The files of a run, all in its work directory."""

    work: Path

    def __call__(self, name: str) -> Path:
        return self.work / name


def run(sources: Sources, output: Path, work: Path, recipe: Recipe) -> None:
    """Train every part that is not in `work` yet, then write `output`.

    A run that was broken off goes on where it stopped: a part whose file exists is kept.
    """
    work.mkdir(parents=True, exist_ok=True)
    made = Made(work)
    _once(made("vectors.pt"), lambda path: tables.lower_cased(sources.vectors, path))
    _once(made("train.conllu"), lambda path: prepare_files(sources, made, recipe))
    _once(
        made("lemma.pt"),
        lambda path: lemmas.train(made("train.conllu"), made("dev.conllu"), path, language=recipe.language),
    )
    _once(made("tokenize.pt"), lambda path: _tokenizer(made, path, recipe))
    _once(made("pos.pt"), lambda path: _tagger(made, path, recipe))
    for i, noise in enumerate(recipe.tag_noise):
        _once(made(f"train.tags{i}.conllu"), partial(_retag, made, "train.conllu", noise, recipe))
    _once(made("dev.tags.conllu"), partial(_retag, made, "dev.conllu", 0.0, recipe))
    _once(made("depparse.pt"), lambda path: _parser(made, path, recipe))
    parts = {part: made(f"{part}.pt") for part in ("tokenize", "pos", "lemma", "depparse")}
    if sources.names_train is not None and sources.names_dev is not None:
        train, dev = sources.names_train, sources.names_dev
        _once(
            made("ner.pt"),
            lambda path: names.train(train, dev, made("vectors.pt"), path, recipe.names, language=recipe.language),
        )
        parts["ner"] = made("ner.pt")
    if sources.bert is not None:
        data = encoder.EncoderData(made("train.conllu"), made("dev.conllu"), sources.names_train, sources.bert)
        _once(made("encoder.pt"), lambda path: encoder.train(data, path, recipe.encoder))
        parts["encoder"] = made("encoder.pt")
    parts["pretrain"] = made("vectors.pt")
    bundle.install(parts, output, language=recipe.language)
    text = made("test.txt").read_text(encoding="utf-8")
    bundle.write_scores(output, scores.measure(output, made("test.conllu"), text, language=recipe.language))


def prepare_files(sources: Sources, made: Made, recipe: Recipe) -> None:
    """Write the training, dev and test files of all parts; ``train.conllu`` last."""
    rng = random.Random(recipe.seed)
    for part, source in (("dev", sources.dev), ("test", sources.test), ("train", sources.train)):
        plain = [_plain(sentence, recipe) for sentence in conllu.read(source)]
        for name in (f"{part}.txt", f"{part}.labels"):
            made(name).unlink(missing_ok=True)
        if part != "train":
            tokens.write_raw(plain, made(f"{part}.txt"), made(f"{part}.labels"))
            conllu.write(made(f"{part}.conllu"), plain)
            continue
        styled = list(prepare.restyle_documents(plain, rng))
        again = list(prepare.restyle_documents(plain, rng))
        own = _own(plain, rng, recipe)
        for sentences, lengths in ((styled, ()), (again, ()), (own, (1, 2, 1, 3, 2, 4))):
            tokens.write_raw(sentences, made("train.txt"), made("train.labels"), per_paragraph=lengths)
        folded = [tree for tree in (prepare.fold(sentence, rng) for sentence in plain) if tree is not None]
        conllu.write(made("train.conllu"), [*styled, *(_restyled(tree, rng) for tree in folded), *own])


def _plain(sentence: Sentence, recipe: Recipe) -> Sentence:
    """A treebank sentence with our titles (in English) and without morphological features."""
    result = prepare.titles(sentence) if recipe.english else sentence.copy()
    for word in result.words:
        word.feats = "_"
    return result


def _own(plain: list[Sentence], rng: random.Random, recipe: Recipe) -> list[Sentence]:
    if not recipe.english:
        return []
    known: dict[tuple[str, str], str] = {}
    for sentence in plain:
        for word in sentence.words:
            known.setdefault((word.form.lower(), word.upos), word.lemma)
    return [_restyled(tree, rng) for tree in templates.sentences(recipe.own_sentences, recipe.seed, known)]


def _restyled(sentence: Sentence, rng: random.Random) -> Sentence:
    style = rng.choices(prepare.STYLES, [row[4] for row in prepare.STYLES])[0]
    return prepare.restyle(sentence, style, rng.choice("'’"))


def _tokenizer(made: Made, path: Path, recipe: Recipe) -> None:
    tokens.train(
        made("train.txt"), made("dev.txt"), made("dev.conllu"), path, recipe.tokenizer, language=recipe.language
    )


def _tagger(made: Made, path: Path, recipe: Recipe) -> None:
    data = tagger.TaggerData(made("train.conllu"), made("dev.conllu"), made("vectors.pt"))
    tagger.train(data, path, recipe.tagger, recipe.tagger_schedule, language=recipe.language, seed=recipe.seed)


def _retag(made: Made, name: str, noise: float, recipe: Recipe, path: Path) -> None:
    kept = tagger.retag(made(name), path, made("pos.pt"), made("vectors.pt"), noise=noise, seed=recipe.seed)
    logger.info("%s: %.1f %% of the tags are as in %s", path.name, 100 * kept, name)


def _parser(made: Made, path: Path, recipe: Recipe) -> None:
    predicted = tuple(made(f"train.tags{i}.conllu") for i in range(len(recipe.tag_noise)))
    data = parser.ParserData(made("train.conllu"), predicted, made("dev.tags.conllu"), made("vectors.pt"))
    parser.train(data, path, recipe.parser, recipe.parser_schedule, language=recipe.language, seed=recipe.seed)


def _once(path: Path, make: Callable[[Path], object]) -> None:
    if path.exists():
        logger.info("%s is there already", path.name)
        return
    logger.info("making %s", path.name)
    make(path)
