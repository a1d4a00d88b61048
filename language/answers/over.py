"""Words that say that an event has ended: "sudah padam", "ularnya pergi", "the fire is out"; not "udah ga sadar"."""

from __future__ import annotations

from itertools import pairwise

from language.answers.averted import averted
from language.answers.denied import denied, left_open, undenied
from language.answers.in_care import in_care
from language.answers.no_end import no_end
from language.cues import words_of
from language.text.clitics import stem

ENDED = words_of(
    "padam dipadamkan selesai beres tertangani teratasi terkendali surut reda mereda done over resolved fixed sorted extinguished"
)
BETTER = (
    words_of(  # over where it is so already; else it may be the emergency itself ("ular ditemukan di kamar")
        """aman ditangani sadar siuman sembuh membaik pulih ditangkap tertangkap ditemukan ketemu dievakuasi diamankan bubar tenang
    ditangkok mendingan mendingn baikan enakan stabil segeran
    safe rescued saved fine awake"""
    )
)
OVER = ENDED | BETTER
GONE = words_of(
    "pergi kabur keluar hilang mati"
)  # of a beast or of fire only: of a person it is something else
BEASTS = words_of(
    "ular biawak buaya anjing monyet beruang harimau tawon lebah kalajengking kera snake cobra python monkey dog crocodile bees wasps hornets"
)
_CAME_OUT = words_of(
    "keluar dikeluarkan dikeluarin dievakuasi diselamatkan diselamatin selamat turun diturunkan diturunin rescued safe out"
)
_BY_NOW = words_of(
    "sudah udah udh sdh dah la lah telah berhasil bisa semua semuanya alhamdulillah syukur syukurlah got now is are all"
)
_ISSUES = words_of(  # comes out of a fire, or of a body
    "api asap darah air gas busa usus ketuban kepala bayi nanah cairan isi muntah ular fire smoke blood flames baby water"
)
_TAKEN = words_of("dibawa diantar dilarikan took taken")
_OUT = frozenset(
    [*((word, "out") for word in words_of("is are its theyre hes shes it put went all")), ("all", "good")]
)
_NOT_OUT = words_of("of blood power lights light smoke flames coming come snake passed inside")
_LEFT = frozenset((a, b) for a in words_of("is has its have") for b in words_of("gone left escaped"))


def is_over(words: list[str]) -> bool:
    """Do these plainly spelled words say that it has ended, and not that it has not: "udah ga sadar"?"""
    said = {stem(w) for w in words}
    if left_open(words, OVER) or no_end(words):
        return False
    if averted(words):
        return True
    if not said.isdisjoint(OVER):
        return True
    if (
        undenied(words, _TAKEN)
        and {
            "hospital",
            "rs",
            "sakit",
            "puskesmas",
            "igd",
            "klinik",
        }
        & said
    ):
        return True
    if is_out(words) or in_care(words):
        return True
    if not undenied(words, GONE):
        return False
    return not said.isdisjoint(BEASTS) or ("mati" in said and "api" in said)


def is_out(words: list[str]) -> bool:
    """ "the fire is out", "she is out now", "the snake is gone"; not "it is out of control"."""
    said, pairs = set(words), set(pairwise(words))
    if denied(words, {"out"}):
        return False
    if not _OUT.isdisjoint(pairs) and _NOT_OUT.isdisjoint(said):
        return True
    return not _LEFT.isdisjoint(pairs) and not (BEASTS | {"fire"}).isdisjoint(said)


def come_out(words: list[str]) -> bool:
    """Is somebody who was caught out of it by now: "adeknya udah keluar", "they got out"; not "api keluar dari atap"?"""
    if left_open(words, _CAME_OUT) or _BY_NOW.isdisjoint(words):
        return False
    ends = (at for at, word in enumerate(words) if word in _CAME_OUT)
    return any(_ISSUES.isdisjoint(map(stem, words[max(at - 3, 0) : at + 2])) for at in ends)
