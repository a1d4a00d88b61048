"""What befalls a place again and again, or has been so for long: "daerah sini rawan begal", "jalan berlubang, sudah banyak yang jatuh"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from language.context.in_need import EACH, OFTEN, SPANS, needs, of_places
from language.context.surroundings import Surroundings, of_the_whole, skip
from language.cues import words_of

_REMEDY = words_of(
    """diperbaiki perbaiki benerin dibenerin perbaikan dipasang dipasangkan dipasangi pasang pasangkan ditambah tambah ditebang tebang
    dipangkas dibersihkan bersihkan dikeruk ditertibkan tertibkan ditindak ditindaklanjuti patroli patrolinya dipatroli patroliin
    berpatroli rambu penerangan pju lampu cctv portal pos ronda razia dirazia perhatian diperhatikan perhatiannya diaspal ditambal
    dibuatkan dibikinkan dibangun tanggul drainase tidur"""
)
_PRONE = words_of("rawan langganan")
_OFTEN_FILLERS = words_of("ada terjadi banget sekali nian kali orang aksi kejadian kasus kena dan")
_GOES_ON_TO = words_of("ada itu yang lalu terus di dekat")  # behind it stands what happens there
_TRADES = [
    [word]
    for word in ("warung", "toko", "ruko", "kios", "bengkel", "kedai", "restoran", "kafe", "tukang", "ojek")
]
_NEAR, _SPAN_NEAR, _SPAN_BEHIND = 4, 5, 2  # words
_ROAD = words_of("jalan aspal jalannya jalur")
_WORN = words_of("berlubang lubang lobang bolong rusak")
_MANY = words_of("banyak sering beberapa")
_FALLS = words_of("jatuh terjatuh celaka kecelakaan terperosok kepleset")
_STORY = 8  # words between a road and those who fall there
_NEW = words_of(  # what has opened, or was spilt
    "dalam ambles amblas longsor ambruk runtuh jurang sungai jembatan oli solar minyak tumpah tumpahan pasir licin"
)


def again_and_again(around: Surroundings, at: Sequence[int]) -> bool:
    """ "daerah sini rawan begal", "langganan banjir", "sering ada tawuran, mohon patroli"."""
    if not of_places(around.words) or needs(around, _REMEDY):
        return False
    before, after = around.before(at[0]), around.after(at[-1])
    beside = [*reversed(before[:_SPAN_NEAR]), *after[:_SPAN_BEHIND]]
    each = any(one in EACH and span in SPANS for one, span in pairwise(beside))
    within = {around.words[n] for n in range(at[0], at[-1])}
    often = skip(before, _OFTEN_FILLERS, 3)[:1]
    return each or _prone(before[:_NEAR]) or not OFTEN.isdisjoint({*often, *within})


def _prone(before: Sequence[str]) -> bool:
    """ "rawan begal dan jambret"; not "di simpang rawan kecelakaan ada tabrakan", nor "warung langganan kebakaran"."""
    marked = [n for n, word in enumerate(before) if word in _PRONE]
    if not marked or before[marked[0] + 1 : marked[0] + 2] in _TRADES:
        return False
    return _GOES_ON_TO.isdisjoint(before[: marked[0]])


def worn_road(around: Surroundings, at: Sequence[int]) -> bool:
    """ "jalan berlubang besar, sudah banyak yang jatuh": it has been so for long. What is told besides counts."""
    told = _worn(around.words)
    return told.start <= at[0] and at[-1] < told.stop and of_a_worn_road(around)


@of_the_whole
def of_a_worn_road(around: Surroundings) -> bool:
    """The same, whatever names the danger."""
    words = around.words
    lasting = len(_worn(words)) > 0 and _NEW.isdisjoint(words)
    return lasting and of_places(words) and not needs(around, _REMEDY)


def _worn(words: Sequence[str]) -> range:
    """The places of the words from the road to those who have fallen there."""
    roads = [
        n for n, word in enumerate(words) if word in _ROAD and not _WORN.isdisjoint(words[n + 1 : n + 4])
    ]
    for road in roads:
        for n in range(road + 2, min(road + 2 + _STORY, len(words))):
            behind = words[n + 1 : n + 1 + _NEAR]
            fallen = [m for m, word in enumerate(behind) if word in _FALLS]
            if words[n] in _MANY and fallen:
                return range(road, n + 2 + fallen[0])
    return range(0)
