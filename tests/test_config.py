"""The options: defaults, single changes, and the words for what does not exist."""

from __future__ import annotations

import json
import pickle

import pytest
from attrs import fields
from attrs.exceptions import FrozenInstanceError

from quoteattr.config import MARK_STYLES, SPEECH_CLASSES, THOUGHT_CLASSES, Config, Options, configure
from quoteattr.errors import ConfigError


def test_default_changes_nothing() -> None:
    assert Config().to_dict() == {}
    assert configure(None, {}) == Config()


def test_its_repr_shows_what_was_changed() -> None:
    assert repr(Config()) == "Config()"
    config = Config(kinds={"mixed", "direct"}, min_words=3)  # type: ignore[arg-type]
    assert repr(config) == "Config(kinds=['direct', 'mixed'], min_words=3)"
    assert eval(repr(config)) == config  # noqa: S307


def test_the_keywords_that_editors_know_are_the_options() -> None:
    assert list(Options.__annotations__) == [option.name for option in fields(Config)]


def test_single_options_change_a_whole_config() -> None:
    base = Config(thought=True)
    assert configure(base, {"min_words": 3}) == Config(thought=True, min_words=3)
    assert base == Config(thought=True)


@pytest.mark.parametrize("kinds", ["direct", ["direct"], {"direct"}, ("direct", "direct")])
def test_names_are_taken_in_any_collection(kinds: object) -> None:
    assert Config(kinds=kinds).kinds == frozenset({"direct"})  # type: ignore[arg-type]


def test_cues_of_your_own_are_speech_unless_said_otherwise() -> None:
    assert Config(cues={"riff"}).cues == {"riff": "say"}  # type: ignore[arg-type]
    assert Config(cues="riff").cues == {"riff": "say"}  # type: ignore[arg-type]
    assert hash(Config(cues="riff")) == hash(Config(cues={"riff"}))  # type: ignore[arg-type]
    assert Config(cues={"muse": "think"}).cues == {"muse": "think"}


def test_thought_adds_its_classes() -> None:
    assert Config().reported_classes == SPEECH_CLASSES
    assert Config(thought=True).reported_classes == SPEECH_CLASSES | THOUGHT_CLASSES


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"kinds": {"spoken"}}, "spoken is not known; choose from direct, indirect, mixed"),
        ({"cue_classes": {"sing"}}, "sing is not known"),
        ({"marks": {"wavy"}}, "wavy is not known"),
        ({"on_error": "ignore"}, "ignore is not known; choose from raise, record"),
        ({"cues": {"riff": "sing"}}, "sing is not known"),
        ({"min_words": -1}, "min_words is -1"),
        ({"min_words": 1.5}, "min_words is 1.5"),
        ({"min_confidence": 80}, "min_confidence is 80; give a number from 0 to 1"),
        ({"min_confidence": "high"}, "min_confidence is 'high'"),
        ({"min_confidence": None}, "min_confidence is None"),
        ({"kinds": 3}, "wrong type"),
        ({"kinds": None}, r"kinds has a value of the wrong type \(None\)"),
        ({"rules_off": 3}, "rules_off has a value of the wrong type"),
        ({"marks": [["double"]]}, "marks has a value of the wrong type"),
        ({"on_error": None}, "on_error has a value of the wrong type"),
        ({"thought": "no"}, "thought is 'no'; give True or False"),
        ({"roles": 0}, "roles is 0; give True or False"),
        ({"parse_all": None}, "parse_all is None"),
        ({"min_words": True}, "min_words is True"),
        ({"cues": 3}, "wrong type"),
        pytest.param({"marks": {1, "double"}}, "1 is not known", id="marks of two types-1 is not known"),
        ({"min_word": 2}, "no option 'min_word'"),
        ({"": 2}, "no option ''"),
    ],
    ids=str,
)
def test_what_does_not_exist_is_refused_with_advice(options: dict[str, object], says: str) -> None:
    with pytest.raises(ConfigError, match=says):
        configure(None, options)
    if not {"min_word", ""} & set(options):
        with pytest.raises(ConfigError, match=says):
            Config(**options)  # type: ignore[arg-type]


@pytest.mark.parametrize("config", [{"thought": True}, "thought", 1])
def test_what_is_no_config_is_refused(config: object) -> None:
    with pytest.raises(ConfigError, match=r"pass a quoteattr\.Config"):
        configure(config, {})  # type: ignore[arg-type]


def test_changed_options_are_plain_data() -> None:
    changed = Config(kinds={"mixed", "direct"}, cues={"riff": "say"}, min_words=2, rules_off={"colon"}).to_dict()
    assert changed == {
        "kinds": ["direct", "mixed"],
        "cues": {"riff": "say"},
        "min_words": 2,
        "rules_off": ["colon"],
    }
    assert json.loads(json.dumps(changed)) == changed


def test_saved_options_make_the_same_config() -> None:
    config = Config(kinds="direct", marks={"double", "single"}, thought=True, on_error="raise")
    assert configure(None, config.to_dict()) == config


def test_config_is_frozen_and_travels() -> None:
    config = Config(cues={"riff": "say"})
    with pytest.raises(FrozenInstanceError):
        config.thought = True  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(config)) == config  # noqa: S301


def test_every_option_is_documented() -> None:
    words = Config.__doc__ or ""
    assert [f.name for f in fields(Config) if f"    {f.name}: " not in words] == []


def test_repr_shows_the_options() -> None:
    assert "min_words=2" in repr(Config(min_words=2))
    assert "straight-single" in MARK_STYLES
