"""Danger that is looked back on: taken for something, thanked for, long past, heard of, or asked after."""

from __future__ import annotations

from itertools import pairwise

from domain import speech, topics
from domain.setting import Setting, of_the_whole

_NEAR = 6  # words


def mistaken(place: Setting, first: int, last: int) -> bool:
    """ "saya kira kebakaran ternyata bakar sate", "batal, ularnya ternyata tali"; what it turned out to be counts."""
    following = place.rest_of_sentence(last)
    if speech.TURNED_OUT.isdisjoint(following):
        return False
    if not speech.TAKEN_FOR.isdisjoint(place.earlier_in_sentence(first)[:_NEAR]):
        return True
    return following[0] in speech.TURNED_OUT and place.taken_back


def thanked(place: Setting, first: int) -> bool:
    """ "makasih damkar yang kemarin menangkap ular di rumah saya"; not where something is still needed, nor thanked for before it is done."""
    if not place.thanks_first or place.pressing or place.goes_on or "sebelumnya" in place.words:
        return False
    return not speech.TIME_PAST.isdisjoint(place.before(first)[:_NEAR])


def long_ago(place: Setting, last: int) -> bool:
    """ "kecelakaan bulan lalu", "kebakaran tahun 2021", "gempa 2007"; not "sejak tahun lalu", not while somebody calls for help."""
    if place.pressing:
        return False
    after = place.after(last)[:4]
    if _is_year(after[:1]) and after[1:2] != ["wib"]:
        return True
    for number, word in enumerate(after):
        if word in speech.LONG_SPANS and speech.SINCE.isdisjoint(after[:number]):
            return after[number + 1 : number + 2] == ["lalu"] or _is_year(after[number + 1 : number + 2])
    return False


def remembered(place: Setting, first: int) -> bool:
    """ "kakek dulu pernah padamkan api di pasar", "setahun lalu ayah meninggal karena kecelakaan"."""
    if place.pressing:
        return False
    before = place.before(first)
    if not speech.REMEMBERED.isdisjoint(before[:3]):
        return True
    if not place.asks:  # "ibu bulan lalu operasi pingsan" is of now
        return False
    told = list(reversed(before))
    spans = [
        n for n, word in enumerate(told) if word in speech.LONG_SPANS and told[n + 1 : n + 2] == ["lalu"]
    ]
    return any(speech.SINCE.isdisjoint(told[max(0, n - 2) : n]) for n in spans)


def _is_year(words: list[str]) -> bool:
    return bool(words) and len(words[0]) == 4 and words[0].isdigit() and words[0][:2] in ("19", "20")


@of_the_whole
def aftermath(place: Setting) -> bool:
    """ "kebakaran minggu lalu di Rawa Makmur penyebabnya apa?": what became of it; not of the writer's own, nor while anybody
    is still in need."""
    words = place.words
    if place.pressing or not place.asks or place.goes_on or "belum" in words or topics.of_his(place):
        return False
    return place.past and not speech.AFTERMATH.isdisjoint(words)


def heard_of(place: Setting, last: int) -> bool:
    """ "kata orang kemarin ada yang tenggelam, sudah ketemu belum?": news that somebody asks about."""
    told = not speech.HEARSAY.isdisjoint(place.before(last))
    return told and place.past and place.asks and not place.pressing


@of_the_whole
def doubted(place: Setting) -> bool:
    """ "benar ya tadi malam ada kebakaran di pasar", "lihat di fb ada begal, benar gak": of others, and told by others."""
    words = place.words
    if place.pressing or not place.of_others:
        return False
    pairs = set(pairwise(words))
    rumoured = not speech.HEARSAY.isdisjoint(words)
    if not speech.WHETHER.isdisjoint(pairs) or (rumoured and ("benar", "tidak") in pairs):
        return place.past or rumoured
    return (place.asks or place.past) and not speech.SOURCES.isdisjoint(pairs)
