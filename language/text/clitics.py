"""What hangs on a word: "motornya", in Bengkulu "motornyo", "istriku"."""

from __future__ import annotations

from collections.abc import Set

_ITS = ("nya", "nyo")
_WHOSE = (*_ITS, "ku")
_PART_OF_A_WORD = 5  # letters: of "hanya", "punyo" it is no ending


def bare(word: str) -> str:
    """ "Lehernya", "lehernyo" as "leher"."""
    return word.removesuffix(next(filter(word.endswith, _ITS), ""))


def stem(word: str) -> str:
    """The same, but for short words, which end so by themselves."""
    return bare(word) if len(word) > _PART_OF_A_WORD else word


def usual(word: str) -> str:
    """ "Damkarnyo" as "damkarnya"."""
    return f"{word.removesuffix('nyo')}nya" if word.endswith("nyo") else word


def whosever(word: str, known: Set[str]) -> str:
    """ "Istrinya", "anakku" as a wife and a child, where these are among what is known; else the word as it is."""
    ends = (end for end in _WHOSE if word.endswith(end) and word[: -len(end)] in known)
    return word.removesuffix(next(ends, ""))


def names_one(word: str, known: Set[str]) -> bool:
    """Is it one of these, whosever: "istri", "istrinya", "istriku"?"""
    return whosever(word, known) in known
