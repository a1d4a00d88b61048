"""Is what would end an event denied: "udah ga sadar", "la dak biso dipadamkan", "padam juga enggak", "couldn't put it out"?

Pure rules over plainly spelled words: an end that is denied is none, and the more so behind "sudah".
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from language.cues import VOCATIVES, words_of
from language.text.clitics import stem

SAID = {  # what the city's file spells for words of danger, for answers
    "tidak": ("idak", "dak", "dk", "ora", "ra", "ndak", "idek", "mboten", "boten", "indak", "nido"),
    "belum": ("lum", "blum", "alum", "alun", "durung", "urung", "dereng"),
    "sudah": ("suda", "sudh", "lah", "la", "telah", "wis", "wes", "uwis"),
    "mana": ("mano",),
    "ada": ("ado",),
}
NOT = words_of(
    """tidak belum bukan not never cannot cant couldnt wont wouldnt isnt arent wasnt werent hasnt havent hadnt didnt doesnt dont
    aint unable failed no gagal sulit susah mustahil"""
)
_BETWEEN = words_of(  # from the denial to what is denied
    """bisa biso dapat mau ingin kunjung juga jua pun jugo pernah akan sempat mampu berhasil lagi lekas segera cepat begitu terlalu sepenuhnya benar
    sama sekali saya kami kita warga be been being yet to get really able very so fully completely quite find put it them him her longer
    lama kan untuk di terus sanggup kuat iso saged"""
)
_OF_ANY = words_of("yang satupun seorangpun")  # "ga ada yang selamat"
SCOFFS = words_of("apanya apaan aponyo apo apanyo apane")  # "padam apanya pak"
_ALSO = words_of("juga jua pun jugo")  # "sadar juga enggak"
_TAIL = (
    VOCATIVES
    | _ALSO
    | words_of("lah sih deh kok nih ini itu dia lagi ya nian mas mbak tolong cepat help please")
)


def denied(words: Sequence[str], ends: Set[str]) -> bool:
    """Is any of these ends denied in so many words?"""
    return any(_denied_at(words, at) or _denied_behind(words, at) for at in _where(words, ends))


def left_open(words: Sequence[str], ends: Set[str]) -> bool:
    """Is any of them denied, or asked about: "sudah aman ga ya"?"""
    return denied(words, ends) or any(_negated_tail(words[at + 1 :]) for at in _where(words, ends))


def undenied(words: Sequence[str], said: Set[str]) -> bool:
    """Does any of these words stand there without a denial?"""
    return any(not _denied_at(words, at) for at in _where(words, said))


def _where(words: Sequence[str], ends: Set[str]) -> list[int]:
    return [at for at, word in enumerate(words) if stem(word) in ends or word in ends]


def _denied_at(words: Sequence[str], at: int) -> bool:
    """ "tidak bisa dipadamkan", "ga ada yang ketemu", "ga padam padam"."""
    before = at - 1
    while before >= 0 and words[before] in _BETWEEN | _OF_ANY | {words[at]}:
        before -= 1
    if before >= 1 and words[before] == "ada" and words[before + 1] in _OF_ANY:
        before -= 1
    return (before >= 0 and words[before] in NOT) or _nowhere(words, at)


def _nowhere(words: Sequence[str], at: int) -> bool:
    """ "mana ada yang selesai"; "di mana ada yang selamat" asks."""
    before = at - 1
    while before >= 0 and words[before] in _OF_ANY | {"ada"}:
        before -= 1
    said = words[max(before, 0) : at]
    return said[:2] == ["mana", "ada"] and words[max(before - 1, 0)] != "di"


def _denied_behind(words: Sequence[str], at: int) -> bool:
    """ "padam juga enggak", "padam apanya", "aman dari mana"; a bare "sudah padam enggak" may ask."""
    rest = [word for word in words[at + 1 :] if word not in VOCATIVES]
    if not SCOFFS.isdisjoint(rest[:1]) or rest[:2] == ["dari", "mana"]:
        return True
    return bool(rest) and rest[0] in _ALSO and _negated_tail(rest)


def _negated_tail(rest: Sequence[str]) -> bool:
    """Is all that follows a denial: "sadar enggak", "padam juga belum pak"?"""
    said = [word for word in rest if word not in _TAIL]
    return said in (["tidak"], ["belum"], ["not"])
