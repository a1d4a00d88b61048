"""What was feared has not come about: "alhamdulillah tidak jadi loncat", "dak jadi roboh", "batal bunuh diri".

Pure rules over plainly spelled words; what has come about all the same is in `came_true.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from language.answers.came_true import DEEDS
from language.cues import words_of
from language.text.clitics import stem

_NOT = words_of("tidak batal urung")
_DONE = words_of("jadi jd")
_SELF = words_of("diri dirinya dirinyo")


def without_averted(words: Sequence[str]) -> list[str]:
    """The words without "tidak jadi loncat" and "batal bunuh diri"."""
    rest: list[str] = []
    at = 0
    while at < len(words):
        length = _averted_at(words, at)
        if not length:
            rest.append(words[at])
        at += length or 1
    return rest


def averted(words: Sequence[str]) -> bool:
    """Does it say so?"""
    return len(without_averted(words)) < len(words)


def _averted_at(words: Sequence[str], at: int) -> int:
    """Of how many words is what is said here not to have come about; 0 where nothing is."""
    if words[at] not in _NOT:
        return 0
    deed = at + 1
    if words[deed : deed + 1] and words[deed] in _DONE:
        deed += 1
    elif words[at] == "tidak":
        return 0
    if deed >= len(words) or stem(words[deed]) not in DEEDS:
        return 0
    selfward = words[deed + 1 : deed + 2]
    return deed - at + 1 + bool(selfward and selfward[0] in _SELF)
