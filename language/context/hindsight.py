"""Danger that is looked back on: taken for something, thanked for, long past, heard of, or asked after."""

from __future__ import annotations

from itertools import pairwise

from language import cues
from language.context import topics
from language.context.surroundings import Surroundings, of_the_whole

_NEAR = 6  # words


def mistaken(around: Surroundings, first: int, last: int) -> bool:
    """ "saya kira kebakaran ternyata bakar sate", "batal, ularnya ternyata tali"; what it turned out to be counts."""
    following = around.rest_of_sentence(last)
    if cues.TURNED_OUT.isdisjoint(following):
        return False
    if not cues.TAKEN_FOR.isdisjoint(around.earlier_in_sentence(first)[:_NEAR]):
        return True
    return following[0] in cues.TURNED_OUT and around.taken_back


def thanked(around: Surroundings, first: int) -> bool:
    """ "makasih damkar yang kemarin menangkap ular di rumah saya"; not where something is still needed, nor thanked for before it is done."""
    if not around.thanks_first or around.pressing or around.goes_on or "sebelumnya" in around.words:
        return False
    return not cues.TIME_PAST.isdisjoint(around.before(first)[:_NEAR])


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
