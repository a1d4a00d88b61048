"""Danger that is looked back on: taken for something, thanked for, long past, heard of, or asked after."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from language import cues
from language.context import topics
from language.context.surroundings import Surroundings, of_the_whole
from language.cues import words_of
from language.text.clitics import bare
from language.text.inflection import forms

_NEAR = 6  # words
_BEFORE, _BEHIND = 3, 6  # words from a deed to the danger that it ended, and from the danger to the deed
_SAID_SO = 7  # words in which a deed is said to be done
_BESIDE = 2
_HELPERS = words_of(
    "damkar pemadam polisi petugas psc ambulans basarnas sar bpbd tim tagana satpol pln 112 119 operator admin komandan anggota firefighters firemen police officers ambulance paramedics"
)
_ROOTS = "padam tangkap tolong bantu selamat angkat ambil jemput antar temu keluar usir bekuk ringkus tangan"
_DEEDS = frozenset(form for root in words_of(_ROOTS) for form in forms(root)) | words_of(
    """nangkep ditangkep ketangkep nulung nyelamatin nemuin ketemu ngeluarin nurunin ngambil bantuin tangani nanganin ditangani tertangani
    menangani evakuasi dievakuasi mengevakuasi amankan diamankan mengamankan kesigapan madamin madamkan put saved rescued caught removed"""
)
_FINISHED = words_of("sudah telah yang atas waktu who for")
_WELL = words_of(
    "sehat sadar pulang sembuh stabil siuman dirawat rumah rs aman selamat membaik pulih balik ketemu beres"
)
_ARRIVES = words_of(
    "datang datangnya sampai tiba tanggap respon responnya sekali banget nian sangat padam padamnya ditangani gerak"
)
_CAME = _HELPERS | _ARRIVES | cues.OF_A_DAY | words_of("cepat tadi sudah")
_UNDONE = words_of("belum sekarang barusan sebelumnya ini warga massa now but still again today")


def mistaken(around: Surroundings, first: int, last: int) -> bool:
    """ "saya kira kebakaran ternyata bakar sate", "batal, ularnya ternyata tali"; what it turned out to be counts."""
    following = around.rest_of_sentence(last)
    if cues.TURNED_OUT.isdisjoint(following):
        return False
    if not cues.TAKEN_FOR.isdisjoint(around.earlier_in_sentence(first)[:_NEAR]):
        return True
    return following[0] in cues.TURNED_OUT and around.taken_back


def thanked(around: Surroundings, at: Sequence[int]) -> bool:
    """ "makasih damkar yang kemarin menangkap ular di rumah saya", "mokasih pak polisi lah nangkap maling"; not where something is
    still needed, nor thanked for before it is done."""
    if not around.thanks or _still_needed(around):
        return False
    before, after = around.before(at[0])[:_NEAR], around.after(at[-1])[:_BESIDE]
    past = not cues.TIME_PAST.isdisjoint(before) or _of_then(after)
    then = around.thanks_first and past and cues.SINCE.isdisjoint(before)
    return (then and _DEEDS.isdisjoint(before[_BEFORE:])) or _done(around, at)


def came(around: Surroundings, at: Sequence[int]) -> bool:
    """ "kemarin ambulansnya cepat": a clause that says nothing but how they came, not that they shall."""
    clause = around.tokens[at[0]].clause
    said = {token.word for token in around.tokens if token.clause == clause}
    bare = {word.removesuffix("nya") for word in said} - (_CAME | cues.FILLERS | said & cues.TIME_PAST)
    then = not said.isdisjoint(cues.TIME_PAST) or _of_then(around.words)
    return then and cues.SINCE.isdisjoint(said) and cues.NOW.isdisjoint(said - {"tadi"}) and not bare


def _of_then(after: Sequence[str]) -> bool:
    """ "… kemarin", "… tadi pagi"."""
    then = not (cues.TIME_PAST - {"dulu"}).isdisjoint(after)
    return then or any(one == "tadi" and day in cues.OF_A_DAY for one, day in pairwise(after))


def _done(around: Surroundings, at: Sequence[int]) -> bool:
    """Do the words stand beside what somebody who came has done, or what has become of it?"""
    words = around.words
    if _HELPERS.isdisjoint(bare(word) for word in words):
        return False
    clause = around.tokens[at[0]].clause
    near = range(max(0, min(at[0], at[-1] - _BEFORE)), min(len(words), at[-1] + _BEHIND + 1))
    return any(around.tokens[n].clause == clause and _deed(around, n) for n in near)


def _deed(around: Surroundings, n: int) -> bool:
    """Is this word what was done, said as of then: "udah madamin", "yang nolong", "sudah pulang", "cepat datang kemarin"?"""
    words = around.words
    finished = around.past or not _FINISHED.isdisjoint(words[max(0, n - _SAID_SO) : n])
    if words[n] == "sudah":
        return not _WELL.isdisjoint(words[n + 1 : n + 1 + _BESIDE])
    return finished and (words[n] in _DEEDS or _arrived(words, n))


def _arrived(words: Sequence[str], n: int) -> bool:
    """ "cepat datang", "datangnya cepat"."""
    return words[n] == "cepat" and not (_ARRIVES | _DEEDS).isdisjoint(words[max(0, n - 1) : n + 2])


def _still_needed(around: Surroundings) -> bool:
    """Is anything called for, or so now? Not that something was done quickly, or "yang bantu"."""
    words = around.words
    calls = any(
        word in cues.URGENT
        and not _arrived(words, n)
        and _FINISHED.isdisjoint(words[max(0, n - _BESIDE) : n])
        for n, word in enumerate(words)
    )
    return calls or around.goes_on or not _UNDONE.isdisjoint(words)


def long_ago(around: Surroundings, last: int) -> bool:
    """ "kecelakaan bulan lalu", "kebakaran tahun 2021", "gempa 2007"; not "sejak tahun lalu", not while somebody calls for help."""
    if around.pressing:
        return False
    after = around.after(last)[:4]
    if _is_year(after[:1]) and after[1:2] != ["wib"]:
        return True
    for number, word in enumerate(after):
        if word in cues.LONG_SPANS and cues.SINCE.isdisjoint(after[:number]):
            return after[number + 1 : number + 2] == ["lalu"] or _is_year(after[number + 1 : number + 2])
    return False


def remembered(around: Surroundings, first: int) -> bool:
    """ "kakek dulu pernah padamkan api di pasar", "setahun lalu ayah meninggal karena kecelakaan"."""
    if around.pressing:
        return False
    before = around.before(first)
    if not cues.REMEMBERED.isdisjoint(before[:3]):
        return True
    if not around.asks:  # "ibu bulan lalu operasi pingsan" is of now
        return False
    told = list(reversed(before))
    spans = [n for n, word in enumerate(told) if word in cues.LONG_SPANS and told[n + 1 : n + 2] == ["lalu"]]
    return any(cues.SINCE.isdisjoint(told[max(0, n - 2) : n]) for n in spans)


def _is_year(words: list[str]) -> bool:
    return bool(words) and len(words[0]) == 4 and words[0].isdigit() and words[0][:2] in ("19", "20")


@of_the_whole
def aftermath(around: Surroundings) -> bool:
    """ "kebakaran minggu lalu di Rawa Makmur penyebabnya apa?": what became of it; not of the writer's own, nor while anybody
    is still in need."""
    words = around.words
    if around.pressing or not around.asks or around.goes_on or "belum" in words or topics.of_his(around):
        return False
    return around.past and not cues.AFTERMATH.isdisjoint(words)


def heard_of(around: Surroundings, last: int) -> bool:
    """ "kata orang kemarin ada yang tenggelam, sudah ketemu belum?": news that somebody asks about."""
    told = not cues.HEARSAY.isdisjoint(around.before(last))
    return told and around.past and around.asks and not around.pressing


@of_the_whole
def doubted(around: Surroundings) -> bool:
    """ "benar ya tadi malam ada kebakaran di pasar", "lihat di fb ada begal, benar gak": of others, and told by others."""
    words = around.words
    if around.pressing or not around.of_others:
        return False
    pairs = set(pairwise(words))
    rumoured = not cues.HEARSAY.isdisjoint(words)
    if not cues.WHETHER.isdisjoint(pairs) or (rumoured and ("benar", "tidak") in pairs):
        return around.past or rumoured
    return (around.asks or around.past) and not cues.SOURCES.isdisjoint(pairs)
