"""Is a message written in English? Told from the commonest words, for whoever has chosen no language."""

from __future__ import annotations

from domain.speech import words_of
from domain.spelling import folded

ENGLISH = words_of(
    """the is are was were my our your his her their he she they we you someone somebody there here this that with and or of to from has have had
    not no cannot cant can dont help please need in on at near under inside into a an am im been being it its who what where when for by
    fire house room hotel car accident snake father mother brother sister husband wife friend son daughter child kid baby grandmother grandfather man woman people
    police ambulance doctor hospital drowning trapped bleeding breathing kill knife gun flood earthquake smoke gas leak tree attack"""
)
LEAST = 2
PART = 0.5


def english(text: str) -> bool:
    """At least half of its words are English, and more than one."""
    said = folded(text).replace("'", "").replace("’", "")
    words = ["".join(letter for letter in word if letter.isalnum()) for word in said.split()]
    words = [word for word in words if word]
    known = {word for word in words if word in ENGLISH}
    return len(known) >= LEAST and sum(word in ENGLISH for word in words) >= PART * len(words)
