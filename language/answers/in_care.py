"""Whoever it befell is with those who care: "sudah sampai rumah sakit", "she is in the ambulance"; not "api sudah sampai rumah sakit"."""

from __future__ import annotations

from itertools import pairwise

from language.answers.denied import denied
from language.cues import THANKS, words_of
from language.text.clitics import stem

_ARRIVES = words_of("sampai tiba nyampe nyampai sampe masuk di dalam arrived reached at in")
_CARE = words_of("hospital ambulance ambulans ambulan rs rsud igd ugd puskesmas klinik clinic icu")
_ABOARD, _THANKED = words_of("ambulance ambulans"), THANKS | {"thank"}
_IS = words_of("is are hes shes theyre he she they")
_REACHES_TOO = words_of(  # what reaches a hospital and is no patient
    """api asap air banjir lumpur longsor ombak gelombang gas ular massa pelaku maling perampok kebakaran polisi damkar fire smoke water flood
    attacker thief"""
)
_NEAR = 4  # words to what they have reached


def in_care(words: list[str]) -> bool:
    """Do these plainly spelled words say so? Not "sudah sampai rumah"; in English only aboard, or with thanks: "in the hospital" may
    be where it happens."""
    said = {stem(word) for word in words}
    if denied(words, _ARRIVES) or not _REACHES_TOO.isdisjoint(said):
        return False
    english = not _IS.isdisjoint(said) and not said.isdisjoint(_ABOARD | _THANKED)
    if "sudah" not in said and not english:
        return False
    return any(
        word in _ARRIVES and not _CARE.isdisjoint(_names(words[at + 1 : at + _NEAR]))
        for at, word in enumerate(words)
    )


def _names(words: list[str]) -> set[str]:
    return {"hospital"} | set(words) if ("rumah", "sakit") in pairwise(words) else set(words)
