"""What was feared has come about: "jadi loncat pak", "akhirnya roboh", "loncat beneran", "he did jump".

Pure rules over plainly spelled words, for who had told that somebody means to do it, or that something may give way.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from language.cues import NEGATORS, words_of
from language.text.clitics import stem

DEEDS = words_of(
    """loncat lompat melompat meloncat terjun nyebur menceburkan gantung tergantung minum menenggak nenggak telan menelan nelan sayat menyayat nyayat disayat
    iris mengiris bakar membakar dibakar terbakar tusuk menusuk nusuk ditusuk tikam menikam nikam ditikam bacok membacok mbacok dibacok bunuh membunuh
    dibunuh tembak menembak nembak ditembak pukul memukul mukul dipukul serang menyerang nyerang diserang gigit menggigit digigit patuk dipatuk
    roboh rubuh runtuh ambruk tumbang longsor jebol jatuh meledak hanyut tenggelam karam terbalik menimpa nimpa tertimpa kejang pingsan
    jump jumped hang hanged swallowed drank stabbed shot collapsed fell exploded drowned"""
)
_BEFORE = words_of("jadi jd akhirnya akhirnyo beneran betulan sungguhan did finally actually")
_BEHIND = words_of("beneran betulan sungguhan juga jugo jugak nian")


def came_true(words: Sequence[str]) -> bool:
    """Has it come about? Not "tidak jadi loncat"."""
    pairs = [(stem(a), stem(b)) for a, b in pairwise(words)]
    happens = ((a in _BEFORE and b in DEEDS) or (a in DEEDS and b in _BEHIND) for a, b in pairs)
    return any(true and not _denied(words, at) for at, true in enumerate(happens))


def _denied(words: Sequence[str], at: int) -> bool:
    return not NEGATORS.isdisjoint(words[max(0, at - 2) : at + 1])
