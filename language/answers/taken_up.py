"""A later line that takes up somebody of whom was told: "ibu saya sudah tidak menjawab lagi", "dia pingsan".

Pure rules over plainly spelled words.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from language.context.victims import Somebody, somebody_in
from language.cues import DENIALS, words_of

_ALREADY = words_of("sudah")
_NO_LONGER = words_of("lagi anymore longer")
_ON = words_of("masih makin semakin tambah tetap berhenti still worse weaker stopped")
_DENIED = DENIALS | words_of("not no isnt arent cant wont doesnt")
_BETWEEN = 4  # words from a denial to its "lagi"
_OF_WHOM = words_of("dia beliau orangnya korbannya pasiennya he she they him her")
_ANYBODYS = words_of("anak bayi teman tetangga penumpang sopir tamu")  # of these there are many


def goes_on(words: str) -> bool:
    """Is something so no longer, still, or more than before? Whoever says it has told of it, or thinks so."""
    said = words.casefold().split()
    if not _ON.isdisjoint(said) or any(one in _ALREADY and two in _DENIED for one, two in pairwise(said)):
        return True
    denied = (said[at + 1 : at + 1 + _BETWEEN] for at, word in enumerate(said) if word in _DENIED)
    return any(not _NO_LONGER.isdisjoint(behind) for behind in denied)


def of_the_same(words: str, told: Iterable[str]) -> bool:
    """Is it of somebody whom these texts named, "ibu saya", "anaknya", or of whoever is spoken of: "dia", "korbannya"?"""
    of_whom = somebody_in(words)
    if not of_whom:
        return not _OF_WHOM.isdisjoint(words.casefold().split())
    known = [one for text in told for one in somebody_in(text)]
    return all(any(_same(one, before) for before in known) for one in of_whom)


def _same(now: Somebody, before: Somebody) -> bool:
    if now.name != before.name or (now.own and before.theirs) or (now.theirs and before.own):
        return False
    return before.own or not now.own or now.name not in _ANYBODYS
