"""`Attributor` strings the rooms together."""

from __future__ import annotations

import functools
import logging
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence, Sized
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve

from quoteattr.addressing import Addresses
from quoteattr.casing import (
    Way,
    Words,
    case_is_lost,
    laid_over,
    restored,
    with_plain_headline,
    with_plain_labels,
    with_plain_openings,
    words_from,
)
from quoteattr.composing import compose
from quoteattr.config import Config, Options, configure
from quoteattr.dialogue import Exchange, follow_dialogue
from quoteattr.errors import ConfigError, DocumentError, InputError, ModelError
from quoteattr.inputs import check_items, check_texts, checked, checked_item, checked_pipeline, warn_of_damage
from quoteattr.linking import RULES, Scene, link_quotations
from quoteattr.models import models_of
from quoteattr.models.forking import computing
from quoteattr.models.quick_start import without_collection
from quoteattr.quotations import Plain, plain_text, read_paragraphs, read_quotations
from quoteattr.quotations.records import Paragraph, Turn
from quoteattr.quotations.transcript import labels_apart, read_turns
from quoteattr.quotations.wordlists import word_list
from quoteattr.release import __version__
from quoteattr.reporting import find_reports, with_own_cues
from quoteattr.reporting.attitudes import SIDES, attitudes
from quoteattr.reporting.lexicon import cue_nouns, cue_verbs, inflected
from quoteattr.reporting.surveys import HEARSAY
from quoteattr.speakers import read_cast
from quoteattr.speakers.lexicon import entries, honorifics, states
from quoteattr.syntax import (
    OTHER_SIGNS,
    Parse,
    Reading,
    Signs,
    document_text,
    is_stanza_document,
    parse_of_document,
    parse_readings,
)
from quoteattr.types import Attribution
from quoteattr.workers import attribute_in_workers, batches

if TYPE_CHECKING:
    from typing_extensions import Unpack

logger = logging.getLogger("quoteattr")

DEFAULT_BATCH_SIZE = 16

Key = TypeVar("Key")

_SWITCHED_OTHERWISE = {
    "reported clause": "leave out what has no marks with kinds={'direct', 'mixed'}",
    "said within words": "it is used with nested=True alone",
}


class Attributor:
    """Attributes quotes to speakers; reusable, picklable, safe to use from several threads.

    Args:
        config: a :class:`quoteattr.Config`, or None for the default.
        nlp: a ``stanza.Pipeline`` with ``tokenize,pos,lemma,depparse``, the name of a Stanza
            package or a resource directory; "float32", "bfloat16" or "int8" for the bundled models
            computing in these numbers; None for them as this machine is fastest.
        **options: single options of :class:`quoteattr.Config`.

    Raises:
        ConfigError: for an option or value that does not exist.
        InputError: if ``nlp`` is something else.

    >>> Attributor(kinds={"direct"}).config.kinds
    frozenset({'direct'})
    """

    def __init__(self, config: Config | None = None, *, nlp: Any = None, **options: Unpack[Options]) -> None:
        self.config = configure(config, options)
        self._nlp = checked_pipeline(nlp)
        self._words: Words | None = None
        self._maker: dict[str, str] | None = None
        known = {rule.name for rule in RULES}
        for name in self.config.rules_off:
            if name not in known:
                instead = _SWITCHED_OTHERWISE.get(name)
                if instead is not None:
                    raise ConfigError(f"{name!r} is no rule of linking; {instead}.")
                raise ConfigError(f"There is no rule {name!r}; the rules are {', '.join(sorted(known))}.")
        self._rules = tuple(rule for rule in RULES if rule.name not in self.config.rules_off)

    def __repr__(self) -> str:
        return f"Attributor(config={self.config!r})"

    @property
    def nlp(self) -> Any:
        """The Stanza pipeline, loaded at first use."""
        if self._nlp is None or isinstance(self._nlp, (str, Path)):
            return _shared_pipeline(None if self._nlp is None else str(self._nlp))
        return self._nlp

    def __getstate__(self) -> dict[str, Any]:
        """A pipeline that was passed in is pickled with the rest; the bundled one is loaded anew."""
        return {"config": self.config, "nlp": self._nlp}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(state["config"], nlp=state["nlp"])  # type: ignore[misc]

    def attribute(self, text: Any) -> Attribution:
        """The quotes of one text (``str`` or parsed ``stanza.Document``) and who says them.

        Raises:
            InputError: if ``text`` is neither.
            ModelError: if a model is missing or damaged.
        """
        if is_stanza_document(text):
            return self._read_document(text)
        answer = self._read_batch([checked(text)])[0]
        _warn_of(answer, "A text")
        return answer

    def attribute_many(
        self, texts: Iterable[Any], *, batch_size: int = DEFAULT_BATCH_SIZE, progress: bool = False, workers: int = 1
    ) -> Iterator[Attribution]:
        """The answers for many texts, lazily and in order.

        Args:
            texts: any iterable of ``str`` or parsed ``stanza.Document``.
            batch_size: how many texts are parsed together.
            progress: show a progress bar on stderr.
            workers: how many processes read; 1 reads in this one. Each loads the models for itself.

        Raises:
            InputError: if ``texts`` is one text, a table or a dict, or a number makes no sense.
            DocumentError: while reading, for a text that cannot be read, with ``on_error="raise"``.
            ModelError: while reading, if a model is missing or damaged.
        """
        check_texts(texts)
        return self._checked_stream(texts, batch_size, progress, workers)

    def attribute_items(
        self,
        items: Iterable[tuple[Key, Any]],
        *,
        batch_size: int = DEFAULT_BATCH_SIZE,
        progress: bool = False,
        workers: int = 1,
    ) -> Iterator[tuple[Key, Attribution]]:
        """The answers for many texts, each with the key that came with its text; see :func:`attribute_items`.

        Args:
            items: pairs of a key, which may be anything, and a text.
            batch_size: as for :meth:`attribute_many`, and so are all the others.
            progress: see there.
            workers: see there.

        Raises:
            InputError: if ``items`` is no series of pairs, or a number makes no sense.
        """
        check_items(items)
        keys: deque[Key] = deque()

        def texts() -> Iterator[Any]:
            for item in items:
                key, text = checked_item(item)
                keys.append(key)
                yield text

        number = len(items) if isinstance(items, Sized) else None
        results = self._checked_stream(texts(), batch_size, progress, workers, number, keys)
        return ((keys.popleft(), result) for result in results)

    def _checked_stream(
        self,
        texts: Iterable[Any],
        batch_size: int,
        progress: bool,
        workers: int,
        number: int | None = None,
        keys: Sequence[Any] = (),
    ) -> Iterator[Attribution]:
        if not isinstance(batch_size, int) or batch_size < 1:
            raise InputError(f"batch_size is {batch_size!r}; give a whole number of texts, 1 or more.")
        if not isinstance(workers, int) or workers < 1:
            raise InputError(f"workers is {workers!r}; give a whole number of processes, 1 or more.")
        number = len(texts) if isinstance(texts, Sized) else number
        return self._stream(texts, batch_size, progress, workers, number, keys)

    def _stream(
        self,
        texts: Iterable[Any],
        batch_size: int,
        progress: bool,
        workers: int,
        total: int | None,
        keys: Sequence[Any],
    ) -> Iterator[Attribution]:
        """The answers in order; of a text that is called by its key, or by its number, it is said what is wrong."""
        bar = _progress_bar(total) if progress else None
        groups = batches(texts, batch_size)
        number = 0
        answered = map(self.answers, groups) if workers < 2 else attribute_in_workers(self, groups, workers)
        try:
            for group in answered:
                for result in group:
                    if bar is not None:
                        bar.update(1)
                    name = str(keys[0]) if keys else str(number)
                    _warn_of(result, f"Text {name}")
                    if result.error is not None:
                        begins = f" (it begins {_known_by(result.text)!r})" if result.text else ""
                        logger.warning("text %s could not be read: %s%s", name, result.error, begins)
                    number += 1
                    yield result
        finally:
            if isinstance(answered, Generator):
                answered.close()
            if bar is not None:
                bar.close()

    def answers(self, batch: Sequence[Any]) -> list[Attribution]:
        """The answers for a few texts, parsed together; if that fails, one by one, so that only bad ones are marked."""
        strings = [text for text in batch if isinstance(text, str)]
        try:
            together = iter(self._read_batch(strings))
        except (ModelError, ConfigError, MemoryError):
            raise
        except Exception as error:
            logger.debug("batch failed (%r), reading its texts one by one", error)
            return [self._one_safely(text) for text in batch]
        return [next(together) if isinstance(text, str) else self._one_safely(text) for text in batch]

    def _one_safely(self, text: Any) -> Attribution:
        try:
            return self._read_document(text) if is_stanza_document(text) else self._read_batch([checked(text)])[0]
        except (ModelError, ConfigError, MemoryError):
            raise
        except Exception as error:
            if self.config.on_error == "raise":
                if isinstance(error, DocumentError):
                    raise
                what = f"{type(error).__name__}: {error}"
                begins = f" that begins {_known_by(text)!r}" if isinstance(text, str) else ""
                raise DocumentError(
                    f"A document{begins} could not be read ({what}); the others are not affected."
                ) from error
            given = text if isinstance(text, str) else ""
            return Attribution(
                given,
                config=self.config.to_dict(),
                error=f"{type(error).__name__}: {error}",
                made_with={"quoteattr": __version__},
            )

    def _read_batch(self, texts: list[str]) -> list[Attribution]:
        # A batch makes many objects and hardly any garbage; looking for it, again and again, takes a tenth of the time.
        # All but the answers are gone when Python may look again.
        with without_collection():
            return self._answers_to(texts)

    def _answers_to(self, texts: list[str]) -> list[Attribution]:
        nlp = self.nlp
        plain = [plain_text(self._with_capitals(text)) for text in texts]
        readings = [self._reading_of(one) for one in plain]
        parses = parse_readings(readings, nlp, fold=self.config.fold, signs=self._signs)
        answers = [
            evolve(self._answer(reading, parse), made_with=self._made_with(nlp))
            for reading, parse in zip(readings, parses, strict=True)
        ]
        return [
            answer if answer.text == text else laid_over(answer, text, *_way_back(one, text))
            for answer, text, one in zip(answers, texts, plain, strict=True)
        ]

    def _with_capitals(self, text: str) -> str:
        """The text as it is to be read: with likely capitals where it has lost them."""
        if not case_is_lost(text) or ("<" in text and not case_is_lost(plain_text(text).text)):
            return text  # the tags of a page are in small letters, and may be more than its words
        words = self._known_words()
        return restored(text, words) if words.ordinary else text

    def _known_words(self) -> Words:
        if self._words is None:
            from quoteattr.models.dictionary import dictionary_of

            self._words = _words_of(dictionary_of(self.nlp))
        return self._words

    @property
    def _signs(self) -> Signs | None:
        """What makes a sentence worth a tree; None if all are to be parsed."""
        if self.config.parse_all:
            return None
        classes = self.config.reported_classes
        verbs = with_own_cues(self.config.cues)
        chosen = frozenset(lemma.partition("_")[0] for lemma, cue in verbs.items() if cue.cue_class in classes)
        # the forms too: the lemmatizer's dictionary does not know every verb
        forms = frozenset(form for lemma in chosen for form in inflected(lemma))
        forms |= frozenset(word for word, cue in attitudes().items() if cue.cue_class in classes)
        if self.config.thought:
            forms |= HEARSAY | SIDES | {f"{side}s" for side in SIDES}
        nouns = frozenset(form for noun in cue_nouns() for form in (noun, f"{noun}s"))
        return Signs(chosen, nouns, OTHER_SIGNS | word_list("said") | forms)

    def _read_document(self, document: Any) -> Attribution:
        reading = self._reading(document_text(document))
        answer = self._answer(reading, parse_of_document(document, reading.paragraphs, reading.quotations))
        return evolve(answer, made_with={"quoteattr": __version__, **models_of(None)})

    def _made_with(self, nlp: Any) -> Mapping[str, str]:
        if self._maker is None:
            self._maker = {"quoteattr": __version__, **models_of(nlp)}
        return self._maker

    def _reading(self, text: str) -> Reading:
        paragraphs = read_paragraphs(text)
        turns = self._turns(text, paragraphs)
        return Reading(text, paragraphs, read_quotations(text, paragraphs, marks=self.config.marks), turns)

    def _turns(self, text: str, paragraphs: Sequence[Paragraph]) -> tuple[Turn, ...]:
        """The turns of a transcript, unless no text is to be read as one."""
        return () if "turn of a transcript" in self.config.rules_off else read_turns(text, paragraphs)

    def _reading_of(self, plain: Plain) -> Reading:
        """The same where words may be written otherwise than they are set: headlines, openings of chapters, labels."""
        text, paragraphs = _with_openings(plain), plain.paragraphs
        headline = paragraphs[0].end if paragraphs else 0
        as_sentence = with_plain_headline(text, headline, _no_names(), self._known_words)
        loud, text = headline if as_sentence != text else 0, as_sentence
        turns = self._turns(plain.text, paragraphs)
        if turns:
            text = with_plain_labels(text, [span for turn in turns for span in turn.label], _no_names())
            paragraphs = labels_apart(text, paragraphs, turns)
        return Reading(text, paragraphs, read_quotations(text, paragraphs, marks=self.config.marks), turns, loud)

    def _answer(self, reading: Reading, parse: Parse) -> Attribution:
        reports = find_reports(parse, with_own_cues(self.config.cues))
        scene = Scene(reading.text, reading.paragraphs, reading.quotations, parse, reports, reading.turns)
        link_quotations(scene, self._rules)
        sources = {link.source for link in scene.links.values() if link.source is not None}
        sources |= {(r.sentence, r.source) for r in reports if r.source is not None}
        cast = read_cast(parse, sources=sources, roles=self.config.roles, tale=scene.dialogue)
        exchange = Exchange() if "takes turns" in self.config.rules_off else follow_dialogue(scene, cast)
        return compose(scene, cast, Addresses(scene, cast, exchange), self.config)


def _warn_of(answer: Attribution, name: str) -> None:
    """What is wrong with the text; other models than ours may be of its language."""
    warn_of_damage(answer.text, name, english=answer.made_with.get("models") != "other")


def _known_by(text: str) -> str:
    """The beginning of a text, by which one finds it among many."""
    return text[:40]


def _way_back(plain: Plain, text: str) -> tuple[Way, str | None]:
    """From a text as read to that as given, and the words without markup, in letters as given, if there was markup."""
    way = (plain.given, plain.given_end)
    if not plain.steps:
        return way, None
    same = plain_text(text).text if case_is_lost(text) else plain.text
    return way, same if len(same) == len(plain.text) else plain.text


def _with_openings(plain: Plain) -> str:
    """The text with the first words of its chapters as it writes them elsewhere."""
    paragraphs = [(p.start, p.end) for p in plain.paragraphs]
    return with_plain_openings(plain.text, paragraphs, _no_names(), entries("given_names"))


@functools.lru_cache(maxsize=1)
def _no_names() -> frozenset[str]:
    return word_list("small_words") | word_list("closed_words")


_NOUNS = ("person_nouns", "body_nouns", "group_nouns", "general_nouns", "document_nouns", "thing_words", "org_nouns")


def _words_of(dictionary: Mapping[str, str]) -> Words:
    """What words look like, by a pipeline's dictionary and by the lists of all rooms."""
    ordinary = {form for lemma in cue_verbs() for form in inflected(lemma.partition("_")[0])}
    ordinary |= {word for name in _NOUNS for entry in entries(name) for word in entry.split()}
    return words_from(
        dictionary,
        ordinary=ordinary if dictionary else (),
        given=entries("given_names"),
        titles={word for form in honorifics() for word in form.strip(".").split()},
        names=entries("places") | entries("demonyms") | frozenset(states().values()),
    )


def _progress_bar(number: int | None) -> Any:
    from tqdm import tqdm

    return tqdm(total=number, unit=" texts")


@functools.lru_cache(maxsize=4)
def _load_pipeline(name: str | None) -> Any:
    from quoteattr.models import load_named, load_pipeline

    return load_pipeline() if name is None else load_named(name)


_LOADING = threading.Lock()


def _shared_pipeline(name: str | None) -> Any:
    """The pipeline of that name, loaded once in this process, by one thread."""
    with computing(), _LOADING:  # a process forked meanwhile would wait for the lock for ever
        return _load_pipeline(name)
