"""The language that somebody reads: English told from the commonest words, and the form for whoever cannot phone."""

from __future__ import annotations

from domain.speech import words_of
from domain.spelling import folded

ENGLISH = words_of(
    """the is are was were my our your his her their he she they we you someone somebody there here this that with and or of to from has have had
    not no cannot cant can dont help please need in on at near under inside into a an am im been being it its who what where when for by
    fire house room hotel car accident snake father mother brother sister husband wife friend son daughter child kid baby grandmother grandfather man woman people
    police ambulance doctor hospital drowning trapped bleeding breathing kill knife gun flood earthquake smoke gas leak tree attack"""
)
IN_WRITING = "-x-w"  # behind a language (BCP 47, private use): its sentences never tell anybody to phone
LEAST = 2
PART = 0.5


def english(text: str) -> bool:
    """At least half of its words are English, and more than one."""
    said = folded(text).replace("'", "").replace("’", "")
    words = ["".join(letter for letter in word if letter.isalnum()) for word in said.split()]
    words = [word for word in words if word]
    known = {word for word in words if word in ENGLISH}
    return len(known) >= LEAST and sum(word in ENGLISH for word in words) >= PART * len(words)


def in_writing(language: str) -> str:
    """The language in the form for whoever cannot phone: he cannot hear or speak, or must not be heard."""
    return f"{spoken(language)}{IN_WRITING}"


def spoken(language: str) -> str:
    """The language itself, whatever its form; "" where none was chosen."""
    return language.removesuffix(IN_WRITING)


def writes(language: str) -> bool:
    """Is it the form for whoever cannot phone?"""
    return language.endswith(IN_WRITING)


def changed(language: str, to: str) -> str:
    """Another language in the same form."""
    return in_writing(to) if writes(language) else to
