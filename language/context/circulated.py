"""What is read by everybody: a headline, a message that goes from group to group."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from language import cues
from language.context.in_need import NOW, calls
from language.context.surroundings import Surroundings, of_the_whole
from language.cues import words_of

_HEADLINES = (
    cues.NEWS_VERBS
    | cues.HEADLINES
    | words_of(
        """hanguskan tewaskan ludeskan guncang renggut lumat gegerkan hebohkan ludes dilalap lalap dilahap lahap tewas dibekuk
        diringkus diciduk diduga heboh viral geger identitasnya pengakuannya kronologi kronologinya terungkap warganet netizen
        tersangka terdakwa ditemukan jasad selengkapnya simak"""
    )
)
_REPORTS = (cues.VOCATIVES - words_of("ibu bapak om tante bos tuan")) | words_of(  # no headline speaks so
    "ada telah terjadi izin lapor laporan melaporkan mohon harap info"
)
HERE = NOW - words_of("masih muncul lagi sedang") | words_of("disini sini")
_SPREAD = words_of(
    "sebarkan sebarin sebarkanlah disebarkan sebarluaskan berantai viralkan share dishare bagikan"
)
_RELAYED = frozenset(
    [("info", "penting"), ("dari", "grup"), ("grup", "sebelah"), ("pesan", "berantai"), ("copas", "dari")]
)
_WARNS = words_of("hatihati waspada waspadalah awas himbauan imbauan modus")
_OF_ALL = words_of(
    "mari ayo semoga moga agar supaya keluarga saudara"
)  # "semoga kita selamat" is of everybody
_GONE = words_of("hilang dicari")  # whom somebody misses


def headline(around: Surroundings, at: Sequence[int]) -> bool:
    """ "Mayat Pria Ditemukan Mengapung di Sungai Serut", "kebakaran landa pasar https://…"."""
    return _published(around)


@of_the_whole
def _published(around: Surroundings) -> bool:
    words = around.words
    if not cues.MYSELF.isdisjoint(words) or calls(around, frozenset()) or not HERE.isdisjoint(words):
        return False
    if not (around.page or (NOW | _REPORTS).isdisjoint(words)):
        return False
    shapes = around.page + around.titled + around.signed
    return shapes > 1 or ((around.page or around.titled) and not _HEADLINES.isdisjoint(words))


def passed_round(around: Surroundings, at: Sequence[int]) -> bool:
    """ "INFO PENTING!! Sebarkan!! Hati-hati penculik anak", "info dari grup: begal di danau, hati2"."""
    return _chain(around)


@of_the_whole
def _chain(around: Surroundings) -> bool:
    words, pairs = around.words, set(pairwise(around.words))
    spread, relayed = not _SPREAD.isdisjoint(words), not _RELAYED.isdisjoint(pairs)
    warns = not _WARNS.isdisjoint(words)
    if not ((spread and (warns or relayed)) or (relayed and warns)):
        return False
    own = any(one in cues.MYSELF and before not in _OF_ALL for before, one in pairwise(["", *words]))
    return not (own or not (_GONE | HERE).isdisjoint(words) or calls(around, _SPREAD))
