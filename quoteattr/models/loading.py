"""Load Stanza pipelines from files that are already here, and say plainly what is wrong if not."""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import sys
import threading
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from quoteattr.errors import ModelError, QuoteattrError
from quoteattr.models.forking import one_thread_after_fork
from quoteattr.models.quick_start import imported_later, without_collection, without_compiler

#: The directory of the bundled models: a Stanza resource directory.
RESOURCES: Final = Path(__file__).with_name("resources")
#: The name under which Stanza finds the bundled models.
PACKAGE: Final = "quoteattr"
#: What the library needs of a pipeline.
DEFAULT_PROCESSORS: Final = "tokenize,pos,lemma,depparse"

#: In what numbers the bundled transformer can compute.
PRECISIONS: Final = ("float32", "bfloat16", "int8")

SUMS: Final = "SHA256SUMS"
SCORES: Final = "scores.json"

# Stanza asks the first for languages that it guesses and the second for graphs of dependencies.
_NOT_NEEDED: Final = ("emoji", "networkx")

logger = logging.getLogger(__name__)

_checked: set[tuple[Path, str]] = set()
_lock = threading.RLock()

_REINSTALL: Final = (
    "Reinstall the package (pip install --force-reinstall quoteattr), or, in a git checkout, "
    "restore the directory (git checkout -- quoteattr/models/resources)."
)


def load_pipeline(*, encoder: bool = True, precision: str | None = None, **stanza_options: Any) -> Any:
    """The pipeline of the bundled English models, as a `stanza.Pipeline`.

    The weight files are checked against their recorded SHA-256 sums once per process and are
    loaded as data only. Nothing is downloaded and nothing is printed.

    Args:
        encoder: whether the bundled transformer reads words, sentences, tags and trees (as variants of
            Stanza's processors); False for the smaller models of Stanza's own kind.
        precision: in what numbers the transformer computes: ``"float32"``, ``"bfloat16"`` or ``"int8"``; None for
            the fastest on this machine. Answers differ between them in rare cases; for the same ones on
            machines of different kinds choose ``"float32"``.
        **stanza_options: passed on to `stanza.Pipeline`, over our defaults (for instance
            ``processors="tokenize"``, ``use_gpu=True``, ``tokenize_pretokenized=True``).

    Raises:
        ModelError: a file is missing, cut short, altered, or does not fit the installed Stanza, or the
            precision is none; the message says what to do.

    Example:
        >>> nlp = load_pipeline()                                # doctest: +SKIP
        >>> [w.deprel for w in nlp("She spoke.").sentences[0].words]  # doctest: +SKIP
        ['nsubj', 'root', 'punct']
    """
    return load_directory(RESOURCES, encoder=encoder, precision=precision, **stanza_options)


def load_directory(
    directory: str | Path, *, encoder: bool = True, precision: str | None = None, **stanza_options: Any
) -> Any:
    """Like `load_pipeline`, for a directory that the recipe made (see `quoteattr.models.training`)."""
    if precision not in (None, *PRECISIONS):
        raise ModelError(f"There is no precision {precision!r}; give {', '.join(PRECISIONS)}, or None.")
    with without_collection():
        return _loaded(Path(directory), encoder, precision, stanza_options)


def _loaded(root: Path, encoder: bool, precision: str | None, stanza_options: Mapping[str, Any]) -> Any:
    check_weights(root)
    options: dict[str, Any] = {
        "lang": _language(root),
        "dir": str(root),
        "package": PACKAGE,
        "processors": DEFAULT_PROCESSORS,
        **(_encoder_options(root, precision, stanza_options) if encoder else {}),
        **stanza_options,
    }
    try:
        return _pipeline(options)
    except QuoteattrError:
        raise
    except Exception as error:
        if type(error).__name__ in _NO_SUCH_PROCESSOR:
            raise ModelError(_processors_message(error)) from error
        msg = (
            f"The models in {root} are intact, but Stanza {_stanza_version()} cannot load them "
            f"({type(error).__name__}: {error}). {_made_by(root)}"
        )
        raise ModelError(msg) from error


_NO_SUCH_PROCESSOR: Final = ("UnknownProcessorError", "UnsupportedProcessorError")


def _processors_message(error: Exception) -> str:
    name = getattr(error, "processor", None) or getattr(error, "unknown_processor", "")
    what = f"There is no processor {name!r} in the bundled models" if name else f"{error}"
    return (
        f'{what}: they are for {DEFAULT_PROCESSORS!r}, and "quoteattr" behind them after '
        "`import quoteattr.integrations.stanza`. Other models of Stanza's: stanza.Pipeline, or load_named."
    )


def _encoder_options(root: Path, precision: str | None, given: Mapping[str, Any]) -> dict[str, Any]:
    """What makes a pipeline read with the encoder of a directory, step by step, if it has one."""
    file = root / _language(root) / "encoder" / f"{PACKAGE}.pt"
    if not file.is_file():
        return {}
    _import_stanza()  # in its short way, before the processors import it
    from quoteattr.models.encoder import processors

    found: dict[str, Any] = {}
    for step in ("tokenize", "pos", "depparse"):
        if not given.get(f"{step}_model_path"):
            found |= {f"{step}_with_{processors.VARIANT}": True, f"{step}_{processors.FILE}": str(file)}
            if precision is not None:
                found[f"{step}_{processors.PRECISION}"] = precision
    return found


def load_named(package_or_dir: str | Path, lang: str = "en", **stanza_options: Any) -> Any:
    """A pipeline of any other Stanza models that are on this machine.

    Args:
        package_or_dir: the name of a Stanza package (``"default"``, ``"default_accurate"``,
            ``"gum"``), looked for where Stanza keeps its downloads, or a resource directory; or one of
            :data:`PRECISIONS`, for the bundled models computing in these numbers.
        lang: Stanza's code of the language.
        **stanza_options: passed on to `stanza.Pipeline`.

    Raises:
        ModelError: the models are not here (the message has the command that fetches them),
            or are unreadable.

    Example:
        >>> nlp = load_named("default_accurate")                 # doctest: +SKIP
    """
    named = str(package_or_dir)
    if named in PRECISIONS:
        return load_pipeline(precision=named, **{"lang": lang, **stanza_options})
    directory = Path(package_or_dir).expanduser()
    if directory.is_dir():
        if (directory / SUMS).is_file():
            return load_directory(directory, **{"lang": lang, **stanza_options})
        where: dict[str, Any] = {"dir": str(directory), "package": stanza_options.pop("package", "default")}
        fetch = f"stanza.download({lang!r}, model_dir={named!r})"
    else:
        if _looks_like_path(named):
            msg = f"There is no directory {named}. Give the directory that holds resources.json, or a package name."
            raise ModelError(msg)
        where = {"package": named}
        if "dir" in stanza_options:
            where["dir"] = str(stanza_options.pop("dir"))
        fetch = f"stanza.download({lang!r}, package={named!r})"
    command = f'python -c "import stanza; {fetch}"'
    options = {"lang": lang, "processors": _processors_for(where, lang), **where, **stanza_options}
    try:
        return _pipeline(options)
    except QuoteattrError:
        raise
    except Exception as error:
        if _is_missing(error):
            msg = f"The Stanza models {named!r} for {lang!r} are not on this machine. Fetch them once with: {command}"
        else:
            msg = (
                f"The Stanza models {named!r} for {lang!r} cannot be loaded by Stanza {_stanza_version()} "
                f"({type(error).__name__}: {error}). Fetch them again with: {command}"
            )
        raise ModelError(msg) from error


def check_weights(directory: str | Path = RESOURCES, *, again: bool = False) -> None:
    """Compare every file of a directory with its recorded SHA-256 sum.

    A directory is read once per process; `again` reads it anew.

    Raises:
        ModelError: a file is missing, cut short or altered.
    """
    root = Path(directory).resolve()
    sums = root / SUMS
    try:
        recorded = sums.read_text(encoding="utf-8")
    except OSError as error:
        msg = f"The model directory {root} has no readable {SUMS}. {_REINSTALL}"
        raise ModelError(msg) from error
    key = (root, recorded)
    with _lock:
        if key in _checked and not again:
            return
        for line in recorded.splitlines():
            if line.strip():
                _check_line(root, line)
        _checked.add(key)


def models_version(directory: str | Path = RESOURCES) -> str:
    """Twelve hexadecimal digits that stand for the models of a directory: the same files, the same digits.

    With ``quoteattr.__version__`` they say what gave an answer, for instance in a paper's section on methods.

    Raises:
        ModelError: the directory has no list of its files.
    """
    try:
        listed = (Path(directory) / SUMS).read_text(encoding="utf-8")
    except OSError as error:
        raise ModelError(f"The model directory {directory} has no readable {SUMS}. {_REINSTALL}") from error
    lines = sorted(" ".join(line.split()) for line in listed.splitlines() if line.strip())
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]


def _check_line(root: Path, line: str) -> None:
    expected, _, name = line.partition("  ")
    path = root / name.strip()
    try:
        with path.open("rb") as file:
            found = _digest(file)
    except FileNotFoundError as error:
        msg = f"The model file {path} is missing. {_REINSTALL}"
        raise ModelError(msg) from error
    except OSError as error:
        msg = f"The model file {path} cannot be read ({error.strerror or error}). {_REINSTALL}"
        raise ModelError(msg) from error
    if found != expected.strip():
        msg = (
            f"The model file {path} is cut short or altered: its SHA-256 sum is {found[:12]}…, "
            f"not {expected.strip()[:12]}… as recorded. It was not loaded. {_REINSTALL}"
        )
        raise ModelError(msg)


def _digest(file: Any) -> str:
    """The SHA-256 sum of an open file; Python 3.10 has no `hashlib.file_digest`."""
    total = hashlib.sha256()
    for block in iter(lambda: file.read(1 << 20), b""):
        total.update(block)
    return total.hexdigest()


def _pipeline(options: Mapping[str, Any]) -> Any:
    """Build a `stanza.Pipeline` without network, without messages, weights as data only."""
    stanza = _import_stanza()
    quiet: dict[str, Any] = {"download_method": None, "verbose": False, "use_gpu": False}
    one_thread_after_fork()
    with _lock, _data_only(), without_compiler():
        pipeline = stanza.Pipeline(**{**quiet, **options})
    logger.debug("loaded a Stanza pipeline: %s", ", ".join(pipeline.processors))
    return pipeline


def _import_stanza() -> Any:
    try:
        with _lock, imported_later(*(() if "stanza" in sys.modules else _NOT_NEEDED)), warnings.catch_warnings():
            warnings.filterwarnings("ignore", "IProgress not found")  # in a notebook: its bars are not ours
            import stanza
    except ImportError as error:
        msg = f"Stanza cannot be imported ({error}). Install it with: pip install stanza"
        raise ModelError(msg) from error
    return stanza


@contextlib.contextmanager
def _data_only() -> Iterator[None]:
    """Let `torch.load` read tensors and plain containers only, whatever its caller asks for.

    Stanza asks for that itself since 1.10, but some versions then fall back to unpickling.
    """
    name, other = "TORCH_FORCE_WEIGHTS_ONLY_LOAD", "TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD"
    held = {key: os.environ.pop(key, None) for key in (name, other)}
    os.environ[name] = "1"
    try:
        yield
    finally:
        os.environ.pop(name, None)
        os.environ.update({key: value for key, value in held.items() if value is not None})


def _processors_for(where: Mapping[str, Any], lang: str) -> str:
    """Our processors, with `mwt` where the language's resources list it."""
    stanza = _import_stanza()
    from stanza.resources.common import DEFAULT_MODEL_DIR

    del stanza
    listing = Path(where.get("dir") or DEFAULT_MODEL_DIR) / "resources.json"
    try:
        known = json.loads(listing.read_text(encoding="utf-8")).get(lang, {})
    except (OSError, ValueError):
        return DEFAULT_PROCESSORS
    packages = known.get("packages", {}).get(where.get("package"), {})
    return DEFAULT_PROCESSORS.replace("tokenize,", "tokenize,mwt,") if "mwt" in packages else DEFAULT_PROCESSORS


def _language(root: Path) -> str:
    """The only language of a bundled directory."""
    try:
        listed = json.loads((root / "resources.json").read_text(encoding="utf-8"))
        return next(str(code) for code in listed if code != "url" and isinstance(listed[code], dict))
    except (OSError, ValueError, StopIteration) as error:
        msg = f"The model directory {root} has no usable resources.json. {_REINSTALL}"
        raise ModelError(msg) from error


def _made_by(root: Path) -> str:
    try:
        maker = str(json.loads((root / SCORES).read_text(encoding="utf-8"))["made_with"]["stanza"])
    except (OSError, ValueError, KeyError, TypeError):
        return "They were made by another Stanza version. Remake them with: python -m quoteattr.models.training"
    return f"They were made with Stanza {maker}. Install that version with: pip install stanza=={maker}"


def _stanza_version() -> str:
    return str(getattr(_import_stanza(), "__version__", "?"))


def _is_missing(error: BaseException) -> bool:
    """Does Stanza mean that the models have not been downloaded?"""
    if isinstance(error, FileNotFoundError):
        return True
    name = type(error).__name__
    if name in {"ResourcesFileNotFoundError", "LanguageNotDownloadedError", "UnsupportedProcessorError"}:
        return True
    return isinstance(error, (ValueError, KeyError)) and name not in {"UnicodeDecodeError", "JSONDecodeError"}


def _looks_like_path(name: str) -> bool:
    return any(mark in name for mark in ("/", "\\")) or name.startswith((".", "~"))
