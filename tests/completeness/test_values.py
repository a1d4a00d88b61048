"""What has been read once stays as it was: values are replaced, never altered; words are what databases hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import StrEnum
from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import walk_packages

import pytest

import domain
import verification

GATHERED = {"Draft", "Conversation", "_Told"}  # written on while a conversation goes on
OTHERS = {  # the words of a city's file; the ends of a key's callback and what an aside was, as older rows hold them
    "Sanction",
    "Came",
    "Sort",
    "HowNow",
    "Whose",
}
STORED = {  # a better name was found later; rows keep their word
    "Stage.WITHDRAWN": "released",
    "Happened.TELEPHONED": "called",
    "Happened.CALLED_AGAIN": "rung",
    "Happened.SOUNDED": "rang",
}


def classes() -> Iterator[type]:
    for package in (domain, verification):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            for _, found in getmembers(import_module(module.name), isclass):
                if found.__module__ == module.name:
                    yield found


VALUES = [c for c in classes() if is_dataclass(c) and c.__name__ not in GATHERED]
WORDS = [c for c in classes() if issubclass(c, StrEnum) and c.__name__ not in OTHERS]


@pytest.mark.parametrize("words", WORDS, ids=lambda v: v.__qualname__)
def test_a_word_that_databases_hold_is_its_name(words: type[StrEnum]) -> None:
    kept = [STORED.get(f"{words.__name__}.{word.name}", word.name.casefold()) for word in words]
    assert [str(word) for word in words] == kept


@pytest.mark.parametrize("value", VALUES, ids=lambda v: v.__qualname__)
def test_no_value_can_be_altered_or_written_on(value: type) -> None:
    found: object = object.__new__(value)
    name = next((f.name for f in fields(value)), "anything")
    with pytest.raises((AttributeError, TypeError), match=r"cannot assign|must be an instance"):
        setattr(found, name, None)
    assert not hasattr(found, "__dict__")
