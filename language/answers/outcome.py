"""What a crew says has come of it: "luka berat dua orang", "selamat semua, rusak ringan, 2 unit", "tidak ada korban jiwa".

Pure rules over plainly spelled words. "Berat" and "ringan" behind a wound tell of the wound; of the damage elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from language.answers.asked import plain_words
from language.cues import VOCATIVES, words_of
from language.text.clitics import stem

_CLAUSE = re.compile(r"[,;.\n–—]+|(?<!\w)(?:tapi|tetapi|namun|sedangkan|but)(?!\w)")
_DEAD = words_of("meninggal mninggal tewas wafat md gugur almarhum almarhumah dead died")
_DIES_OF_PEOPLE = words_of("mati")
_HURT = words_of(
    """luka terluka luka-luka luka2 cedera patah memar lecet kritis pingsan sesak keseleo terkilir robek melepuh lebam berdarah pendarahan
    trauma dirawat dilarikan opname injured hurt wounded"""
)
_SAFE, _ALL = (
    words_of("selamat diselamatkan terselamatkan tertolong aman sehat saved safe"),
    words_of("semua semuanya seluruh seluruhnya all"),
)
_PEOPLE = words_of("korban jiwa orang warga penghuni pasien anak bayi lansia")
_NONE, _NO = words_of("nihil nol 0 zero none"), words_of("tidak tanpa bukan belum no without")
_PASSED = words_of("ada yang satupun seorangpun pun juga sama sekali")
_OR = words_of("atau maupun ataupun dan serta")
_DAMAGE = words_of("rusak kerusakan kerugian rugi bangunan rumah materi material damage")
_BARELY = words_of("cukup agak sangat bakar yang sekali")
_LEVELS = {
    **dict.fromkeys(words_of("berat parah total hangus ludes hancur rata serious"), "berat"),
    **dict.fromkeys(words_of("ringan sedikit kecil minor"), "ringan"),
    **dict.fromkeys(words_of("utuh"), "utuh"),
}
_SENT = words_of("unit mobil armada truk tangki ambulans kendaraan pompa")
_COUNTS = {
    "satu": "satu",
    "dua": "dua",
    "banyak": "banyak",
    "tiga": "banyak",
    "empat": "banyak",
    "lima": "banyak",
}
_BARE = words_of("satu dua banyak")
_FILLERS = VOCATIVES | words_of("alhamdulillah ya dunia kami hasil total")


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of victims, damage and units the answer that the words give, "" for none; `damaged`: they tell of damage, and not how grave;
    `more`: they tell more than these answers."""

    victims: str = ""
    damage: str = ""
    unit: str = ""
    damaged: bool = False
    more: bool = False


def outcome_in(text: str) -> Outcome:
    clauses = [
        [stem(w) if stem(w) in _KNOWN else w for w in plain_words(one)]
        for one in _CLAUSE.split(text.casefold())
    ]
    said = [_victims(words) for words in clauses]
    victims = next((one for one in ("meninggal", "luka", "nihil") if one in said), "")
    damage = next((d for words in clauses if (d := _damage(words))), "")
    unit = next((u for words in clauses if (u := _unit(words))), "")
    damaged = not damage and any(not _DAMAGE.isdisjoint(words) for words in clauses)
    return Outcome(victims, damage, unit, damaged, damaged or any(map(_tells_more, clauses)))


def _victims(words: Sequence[str]) -> str:
    """The gravest that stands there undenied."""
    found, none = set[str](), False
    for at, word in enumerate(words):
        about = _about(words, at)
        if not about:
            none |= word in _NONE and not _of_damage(words, at)
            continue
        denied = (
            _denied(words, at)
            or not _NONE.isdisjoint(words[at + 1 : at + 2])
            or words[at + 1 : at + 3] == ["tidak", "ada"]
        )
        none |= denied and about != "safe"
        if about == "safe":
            found.add("meninggal" if denied else "nihil")
        elif not denied and about != "people":
            found.add(about)
    return next((one for one in ("meninggal", "luka") if one in found), "nihil" if none or found else "")


def _about(words: Sequence[str], at: int) -> str:
    word = words[at]
    if word in _DEAD or (word in _DIES_OF_PEOPLE and _behind_people(words, at)):
        return "meninggal"
    if word in _HURT:
        return "luka"
    if word in _SAFE:
        sure = word != "aman" or not _ALL.isdisjoint(words)
        return "safe" if sure else ""
    return "people" if word in _PEOPLE else ""


def _behind_people(words: Sequence[str], at: int) -> bool:
    before = words[at - 1] if at else ""
    return before in _PEOPLE or before in _COUNTS or before.isdigit()


def _denied(words: Sequence[str], at: int) -> bool:
    """ "Tidak ada korban luka atau meninggal", "tanpa korban", "0 korban"; in "tidak ada korban jiwa luka ringan dua" not the wound."""
    before = at - 1
    while before >= 0 and (words[before] in _PASSED | _ALL or words[before] in _PEOPLE - {"jiwa"}):
        before -= 1
    if before >= 0 and words[before] == "jiwa" and words[at] in _DEAD:
        before -= 1
    if before >= 1 and words[before] in _OR:
        return bool(_about(words, before - 1)) and _denied(words, before - 1)
    return before >= 0 and words[before] in _NO | _NONE


def _of_damage(words: Sequence[str], at: int) -> bool:
    return not _DAMAGE.isdisjoint(words[max(at - 1, 0) : at + 2])


def _damage(words: Sequence[str]) -> str:
    for at, word in enumerate(words):
        if word in _LEVELS and not _of_a_wound(words, at):
            return "utuh" if at and words[at - 1] in _NO else _LEVELS[word]
        if word in _DAMAGE and (_denied(words, at) or not _NONE.isdisjoint(words[at + 1 : at + 2])):
            return "utuh"
    return ""


def _of_a_wound(words: Sequence[str], at: int) -> bool:
    """ "Luka berat", "luka bakar cukup parah", "luka ringan dan berat"."""
    before = at - 1
    while before >= 0 and (
        words[before] in _BARELY | _OR or words[before] in _LEVELS or words[before] in _PEOPLE
    ):
        before -= 1
    return before >= 0 and words[before] in _HURT


def _unit(words: Sequence[str]) -> str:
    for at, word in enumerate(words):
        count = _COUNTS.get(word, "")
        if word.isdigit() and int(word):
            count = {1: "satu", 2: "dua"}.get(int(word), "banyak")
        of_units = not _SENT.isdisjoint(words[at + 1 : at + 2])
        if count and (of_units or (word in _BARE and not _counts_people(words, at))):
            return count
    return ""


def _counts_people(words: Sequence[str], at: int) -> bool:
    before = next((w for w in reversed(words[:at]) if w not in _BARELY and w not in ("ringan", "berat")), "")
    close = before in _HURT | _DEAD | _DIES_OF_PEOPLE | _PEOPLE | _SAFE
    return close or not (_PEOPLE | _HURT | _DEAD | _SAFE).isdisjoint(words[at + 1 : at + 2])


def _tells_more(words: Sequence[str]) -> bool:
    """Is anything said beside these answers, are people counted, or does it say how grave a wound is?"""
    if any(word in _LEVELS and _of_a_wound(words, at) for at, word in enumerate(words)):
        return True
    counted = [at for at, word in enumerate(words) if word in _COUNTS or (word.isdigit() and int(word))]
    of_people = any(
        words[at + 1 : at + 2] == [] or words[at + 1] not in _SENT
        for at in counted
        if not _is_unit(words, at)
    )
    return of_people or not _KNOWN.issuperset(w for w in words if not w.isdigit() and w not in _COUNTS)


def _is_unit(words: Sequence[str], at: int) -> bool:
    return words[at] in _BARE and not _counts_people(words, at)


_KNOWN = frozenset().union(
    _DEAD,
    _HURT,
    _SAFE,
    _ALL,
    _PEOPLE,
    _NONE,
    _NO,
    _PASSED,
    _OR,
    _DAMAGE,
    _LEVELS,
    _SENT,
    _BARE,
    _FILLERS,
    _DIES_OF_PEOPLE,
)
