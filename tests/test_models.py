"""The bundled models: loading, what can be wrong with them, and the recipe's own parts."""

from __future__ import annotations

import gc
import json
import os
import random
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from quoteattr.errors import ModelError
from quoteattr.models import RESOURCES, check_weights, load_named, load_pipeline, loading, models_version
from quoteattr.models.dictionary import dictionary_of
from quoteattr.models.quick_start import without_collection
from quoteattr.models.training import bundle, conllu, phrases, prepare, templates, tokenizer


@pytest.fixture(scope="module")
def nlp() -> Any:
    return load_pipeline()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the bundled directory that a test may spoil."""
    return Path(shutil.copytree(RESOURCES, tmp_path / "resources"))


def relations(nlp: Any, text: str) -> dict[str, str]:
    return {word.text: word.deprel for sentence in nlp(text).sentences for word in sentence.words}


def test_loads_and_parses(nlp: Any) -> None:
    found = relations(nlp, "“We had to leave,” said Farid Nazari, a nurse who had fled.")
    assert found["Farid"] == "nsubj"
    assert found["Nazari"] == "flat"
    assert found["nurse"] == "appos"
    assert found["fled"] == "acl:relcl"
    assert found["leave"] != "nsubj"


def test_models_have_a_version_of_their_own(tmp_path: Path) -> None:
    version = models_version()
    assert len(version) == 12
    assert int(version, 16)
    (tmp_path / "SHA256SUMS").write_text("0  a\n1  b\n")
    other = models_version(tmp_path)
    (tmp_path / "SHA256SUMS").write_text("1 b\r\n0 a")
    assert models_version(tmp_path) == other != version
    with pytest.raises(ModelError, match="no readable SHA256SUMS"):
        models_version(tmp_path / "nowhere")


@pytest.mark.parametrize("marks", ["“”", '""', "‘’"])
def test_title_modifies_name(nlp: Any, marks: str) -> None:
    text = f"{marks[0]}Yes,{marks[1]} Foreign Trade Minister Farid Nazari told reporters."
    found = relations(nlp, text)
    assert found["Farid"] == "nsubj"
    assert found["Minister"] == "nmod:desc"
    assert found["told"] == "root"


def test_quotation_marks_are_words_of_their_own(nlp: Any) -> None:
    words = [word.text for sentence in nlp("“Go,” she said. ‘Don’t,’ he said.").sentences for word in sentence.words]
    assert words == ["“", "Go", ",", "”", "she", "said", ".", "‘", "Do", "n’t", ",", "’", "he", "said", "."]


def test_loading_opens_no_socket_and_prints_nothing(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    load_pipeline(processors="tokenize")
    captured = capfd.readouterr()
    assert captured.out == ""
    assert captured.err == ""


def test_options_reach_stanza() -> None:
    pretokenized = load_pipeline(processors="tokenize,pos", tokenize_pretokenized=True)
    document = pretokenized([["She", "left", "."]])
    assert [word.upos for word in document.sentences[0].words] == ["PRON", "VERB", "PUNCT"]


def test_bundle_is_small() -> None:
    assert sum(path.stat().st_size for path in RESOURCES.rglob("*.pt")) <= 45_000_000


def test_importing_does_not_import_stanza() -> None:
    code = "import sys, quoteattr.models; sys.exit('stanza' in sys.modules or 'torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


STAND_IN = """
import sys
from quoteattr.models.quick_start import imported_later
with imported_later("wave", "no_such_library", "json"):
    import json, wave
    assert type(wave).__name__ == "_Later" and type(json).__name__ == "module"
kept = wave
assert "wave" not in sys.modules
import wave
assert kept is not wave and kept.open is wave.open
with imported_later("colorsys"):
    from colorsys import rgb_to_hsv
import colorsys
assert colorsys.rgb_to_hsv is rgb_to_hsv
"""


def test_what_stanza_does_not_need_is_imported_when_asked_for() -> None:
    code = STAND_IN.replace("import sys", "import json, sys", 1)
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    later = "import sys, quoteattr.models as m; m.load_pipeline(); sys.exit('networkx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", later], check=False).returncode == 0


def test_loading_leaves_the_garbage_collector_as_it_was() -> None:
    for switch in (gc.disable, gc.enable):
        switch()
        with without_collection():
            assert not gc.isenabled()
        assert gc.isenabled() is (switch is gc.enable)


def test_sums_name_every_weight_file() -> None:
    listed = {line.partition("  ")[2] for line in (RESOURCES / loading.SUMS).read_text("utf-8").splitlines()}
    assert {path.relative_to(RESOURCES).as_posix() for path in RESOURCES.rglob("*.pt")} <= listed
    check_weights(again=True)


@pytest.mark.parametrize("part", ["tokenize", "pos", "depparse", "pretrain", "encoder"])
def test_missing_file(copy: Path, part: str) -> None:
    (copy / "en" / part / "quoteattr.pt").unlink()
    with pytest.raises(ModelError, match=r"is missing\. Reinstall"):
        loading.load_directory(copy)


def test_file_cut_short(copy: Path) -> None:
    path = copy / "en" / "depparse" / "quoteattr.pt"
    path.write_bytes(path.read_bytes()[:-1000])
    with pytest.raises(ModelError, match="cut short or altered"):
        loading.load_directory(copy)


def test_altered_file(copy: Path) -> None:
    path = copy / "en" / "pos" / "quoteattr.pt"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))
    with pytest.raises(ModelError, match="It was not loaded"):
        loading.load_directory(copy)


def test_unreadable_file(copy: Path) -> None:
    path = copy / "en" / "pos" / "quoteattr.pt"
    path.unlink()
    path.mkdir()
    with pytest.raises(ModelError, match="cannot be read"):
        loading.load_directory(copy)


def test_no_sums(copy: Path) -> None:
    (copy / loading.SUMS).unlink()
    with pytest.raises(ModelError, match="no readable SHA256SUMS"):
        loading.load_directory(copy)


def test_no_listing(copy: Path) -> None:
    (copy / "resources.json").write_text("[", encoding="utf-8")
    bundle.write_sums(copy)
    with pytest.raises(ModelError, match=r"no usable resources\.json"):
        loading.load_directory(copy)


@pytest.mark.parametrize("part", ["tokenize", "encoder"])
def test_of_another_stanza_version(copy: Path, part: str) -> None:
    import torch

    torch.save({"something": "else"}, copy / "en" / part / "quoteattr.pt")
    bundle.write_sums(copy)
    (copy / loading.SCORES).write_text(json.dumps({"made_with": {"stanza": "9.9.9"}}), encoding="utf-8")
    with pytest.raises(ModelError, match=r"pip install stanza==9\.9\.9"):
        loading.load_directory(copy, encoder=part == "encoder")


class _Harmful:
    """Pickles to a call, as a doctored weight file would hold."""

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return os.mkdir, ("harm",)


@pytest.mark.parametrize("part", ["pos", "encoder"])
def test_weights_are_data_only(copy: Path, part: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD", "1")
    torch.save({"model": _Harmful(), "config": {}, "vocab": {}}, copy / "en" / part / "quoteattr.pt")
    bundle.write_sums(copy)
    with pytest.raises(ModelError):
        loading.load_directory(copy, encoder=part == "encoder")
    assert not (tmp_path / "harm").exists()
    assert os.environ["TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD"] == "1"
    assert "TORCH_FORCE_WEIGHTS_ONLY_LOAD" not in os.environ


def test_absent_package_says_how_to_fetch_it(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"stanza\.download\('en', package='default_accurate'\)"):
        load_named("default_accurate", dir=tmp_path)


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        ('{"en": {"packages": {"full": {"tokenize": "a", "mwt": "b"}}}}', "tokenize,mwt,pos,lemma,depparse"),
        ('{"en": {"packages": {"full": {"tokenize": "a"}}}}', "tokenize,pos,lemma,depparse"),
        ("[", "tokenize,pos,lemma,depparse"),
        (None, "tokenize,pos,lemma,depparse"),
    ],
)
def test_contractions_are_split_where_the_models_can(tmp_path: Path, content: str | None, wanted: str) -> None:
    if content is not None:
        (tmp_path / "resources.json").write_text(content, encoding="utf-8")
    assert loading._processors_for({"dir": str(tmp_path), "package": "full"}, "en") == wanted


def test_models_of_nobody_knows_which_stanza(copy: Path) -> None:
    (copy / loading.SCORES).write_text("{}", encoding="utf-8")
    assert "Remake them" in loading._made_by(copy)


def test_damaged_models_of_another_package_are_no_missing_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> None:
        raise RuntimeError("the file is damaged")

    monkeypatch.setattr(loading, "_pipeline", broken)
    with pytest.raises(ModelError, match=r"cannot be loaded by Stanza .* Fetch them again"):
        load_named("default", dir=tmp_path)


def test_without_stanza_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "stanza", None)
    with pytest.raises(ModelError, match="pip install stanza"):
        loading._import_stanza()


def test_the_dictionary_of_the_lemmatizer(nlp: Any) -> None:
    found = dictionary_of(nlp)
    assert found["said"] == "say"
    assert found["London"] == "London"
    assert list(found).index("the") < list(found).index("harbour")


def test_the_dictionary_of_older_and_other_lemmatizers() -> None:
    def with_trainer(**parts: object) -> SimpleNamespace:
        return SimpleNamespace(processors={"lemma": SimpleNamespace(_trainer=SimpleNamespace(**parts))})

    assert dictionary_of(with_trainer(word_dict={"said": "say"})) == {"said": "say"}
    assert dictionary_of(with_trainer(word_dict=None)) == {}
    assert dictionary_of(SimpleNamespace(processors={})) == {}
    assert dictionary_of(object()) == {}


def test_absent_directory() -> None:
    with pytest.raises(ModelError, match="There is no directory"):
        load_named("./no/such/place")


def test_directory_of_another_language(copy: Path) -> None:
    with pytest.raises(ModelError, match="Stanza"):
        load_named(copy, lang="de")


def test_named_directory(copy: Path) -> None:
    (copy / loading.SUMS).unlink()
    pipeline = load_named(copy, package="quoteattr", processors="tokenize")
    assert len(pipeline("One. Two.").sentences) == 2
    bundle.write_sums(copy)
    assert len(load_named(copy, processors="tokenize")("One. Two.").sentences) == 2


SAMPLE = """# newdoc id = a
# sent_id = a-1
1\tThe\tthe\tDET\tDT\t_\t3\tdet\t_\t_
2\tEnglish\tEnglish\tADJ\tJJ\t_\t3\tamod\t_\t_
3\tcaptain\tcaptain\tNOUN\tNN\t_\t6\tnsubj\t_\t_
4\tHarry\tHarry\tPROPN\tNNP\t_\t3\tflat\t_\t_
5\tKane\tKane\tPROPN\tNNP\t_\t3\tflat\t_\t_
6\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
7\t:\t:\tPUNCT\t:\t_\t11\tpunct\t_\t_
8\t"\t"\tPUNCT\t``\t_\t11\tpunct\t_\tSpaceAfter=No
9\tWe\twe\tPRON\tPRP\t_\t11\tnsubj\t_\t_
10\tdid\tdo\tAUX\tVBD\t_\t11\taux\t_\t_
11\twin\twin\tVERB\tVB\t_\t6\tccomp\t_\tSpaceAfter=No
12\t.\t.\tPUNCT\t.\t_\t11\tpunct\t_\tSpaceAfter=No
13\t"\t"\tPUNCT\t''\t_\t11\tpunct\t_\t_

"""


@pytest.fixture
def sample(tmp_path: Path) -> conllu.Sentence:
    path = tmp_path / "a.conllu"
    path.write_text(SAMPLE, encoding="utf-8")
    (sentence,) = conllu.read(path)
    return sentence


def test_conllu_round_trip(sample: conllu.Sentence, tmp_path: Path) -> None:
    assert sample.text == 'The English captain Harry Kane said: "We did win."'
    conllu.write(tmp_path / "b.conllu", [sample])
    (again,) = conllu.read(tmp_path / "b.conllu")
    assert again.words == sample.words


def test_conllu_refuses_multi_word_tokens(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_text("1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n", encoding="utf-8")
    with pytest.raises(ValueError, match="multi-word"):
        list(conllu.read(path))


def test_titles(sample: conllu.Sentence) -> None:
    heads = {word.form: (word.head, word.deprel) for word in prepare.titles(sample).words}
    assert heads["Harry"] == (6, "nsubj")
    assert heads["captain"] == (4, "nmod:desc")
    assert heads["Kane"] == (4, "flat")
    assert heads["English"] == (3, "amod")


@pytest.mark.parametrize(("number", "expected"), [(0, "“We did win.”"), (2, "‘We did win.’"), (6, "«We did win.»")])
def test_restyle(sample: conllu.Sentence, number: int, expected: str) -> None:
    assert prepare.restyle(sample, prepare.STYLES[number], "’").text.endswith(": " + expected)


def test_fold(sample: conllu.Sentence) -> None:
    folded = prepare.fold(sample, random.Random(1))
    assert folded is not None
    assert [word.form for word in folded.words[6:]] == [":", '"', folded.words[8].form, ".", '"']
    assert (folded.words[8].head, folded.words[8].deprel) == (6, "ccomp")
    assert {word.head for word in folded.words[9:]} == {9}


def test_own_sentences_are_trees() -> None:
    made = templates.sentences(300, 5)
    assert len(made) == 300
    assert [s.text for s in templates.sentences(20, 5)] == [s.text for s in made[:20]]
    for sentence in made:
        assert sorted(sentence.subtree(next(i for i, w in enumerate(sentence.words, 1) if w.head == 0))) == list(
            range(1, len(sentence.words) + 1)
        ), sentence.text
        arcs = [sorted((i, word.head)) for i, word in enumerate(sentence.words, 1) if word.head]
        assert not [1 for a, b in arcs for c, d in arcs if a < c < b < d], sentence.text
        assert sentence.text.count("“") == sentence.text.count("”"), sentence.text


def test_patterns_of_own_sentences_are_well_formed() -> None:
    for name, lines in phrases.PATTERNS.items():
        for line in lines:
            items = [item.rsplit("/", 2) for item in (line.partition(" :: ")[2] or line).split()]
            heads = [int(head) for *_, head in items]
            assert heads.count(0) == 1, (name, line)
            assert max(heads) <= len(heads), (name, line)
            assert all(head != i for i, head in enumerate(heads, 1)), (name, line)
            slots = {form[1:-1] for form, *_ in items if form.startswith("<")}
            assert slots <= phrases.PATTERNS.keys() | phrases.WORDS.keys(), (name, line)


def test_words_of_own_sentences_fit_their_place() -> None:
    """Modifiers in a compound are singular; a pronoun that is no subject has its object form."""
    words = [word for sentence in templates.sentences(600, 5) for word in sentence.words]
    assert {w.xpos for w in words if w.form == "party" and w.deprel == "compound"} == {"NN"}
    assert not [w.form for w in words if w.form in ("he", "they", "she") and w.deprel == "obl"]
    assert {w.upos for w in words if w.form == "whose"} <= {"PRON"}


def test_raw_text_and_labels(sample: conllu.Sentence, tmp_path: Path) -> None:
    text, labels = tmp_path / "a.txt", tmp_path / "a.labels"
    tokenizer.write_raw([sample, sample], text, labels, per_paragraph=(2,))
    assert text.read_text("utf-8").count("\n\n") == labels.read_text("utf-8").count("\n\n")
    assert len(text.read_text("utf-8")) == len(labels.read_text("utf-8"))
    assert labels.read_text("utf-8").count("2") == 2


def test_slimming(tmp_path: Path) -> None:
    import torch

    torch.manual_seed(1)
    weights = torch.randn(200, 200)
    state = {"model": {"w": weights}, "config": {"train_file": "/a/b", "lang": "en"}, "optimizer_state_dict": {}}
    torch.save(state, tmp_path / "a.pt")
    bundle.slim(tmp_path / "a.pt", tmp_path / "b.pt")
    again = torch.load(tmp_path / "b.pt", weights_only=True)
    assert (tmp_path / "b.pt").stat().st_size < 0.6 * (tmp_path / "a.pt").stat().st_size
    assert torch.allclose(again["model"]["w"], weights, rtol=0.04)
    assert again["config"] == {"train_file": None, "lang": "en"}
    assert "optimizer_state_dict" not in again


def test_no_path_of_the_training_machine_in_the_weights() -> None:
    import torch

    for path in RESOURCES.rglob("*.pt"):
        config = torch.load(path, weights_only=True).get("config", {})
        assert not [value for value in config.values() if isinstance(value, str) and "/" in value], path.name


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_a_fork_waits_for_computations() -> None:
    """In another thread: a copy made in the middle of one would wait for ever for locks that nobody gives back."""
    script = """
import os, threading, time
from quoteattr.models.forking import computing
begun, ended = threading.Event(), []
def compute():
    with computing():
        begun.set()
        with computing():
            time.sleep(0.5)
        ended.append(time.monotonic())
thread = threading.Thread(target=compute)
thread.start()
begun.wait()
child = os.fork()
if not child:
    with computing():
        os._exit(7 if ended else 8)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
thread.join()
with computing():
    child = os.fork()
    if not child:
        os._exit(0)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
print("in order")
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout == "in order\n", done.stderr
