"""Where it happens, by the words of a draft: named, answered, corrected, taken back."""

from __future__ import annotations

from collections.abc import Sequence

from domain.conversation import Draft
from domain.place import MARKED
from handlers.tickets.gravest_place import where_gravest
from handlers.turn import Turn
from handlers.understood import Understood
from language.places.addresses import without_preposition
from language.places.away import event_words, tells_of_own_people, tells_own_place
from language.places.corrections import Correction, correction, without_denied
from language.places.map_links import typed_place
from language.places.own_point import elsewhere_than_point, leaves_point
from language.places.place_names import Named
from verification.corroborate import NAMED

PLACE_WORDS = 200


def name_place(turn: Turn, draft: Draft, words: str) -> None:
    """A place that the words name: a point that they hold; known offline; else whatever looks like an address.

    What they take back is forgotten first. Whether "kelurahan Semarang" is meant is asked; where a place is put right it counts
    at once, and is asked besides; in a disaster, where one answer is all, it counts as it stands.
    """
    typed = typed_place(words, turn.city.area.box)
    gazetteer = turn.services.gazetteer
    said = correction(typed.words, draft.place_words or draft.kelurahan, gazetteer)
    elsewhere = elsewhere_than_point(typed.words, gazetteer) if draft.lat is not None else ""
    if draft.lat is not None and (elsewhere or leaves_point(typed.words)):
        own, said = [draft.lat, draft.lon or 0.0], Correction(elsewhere, named=True)
        forget_place(draft)
        draft.reporter_at, draft.away = own, True
    elif said is not None:
        _take_back(draft, said)
    if typed.point is not None:
        draft.lat, draft.lon = typed.point
        draft.live, draft.typed_point = False, True
    told = without_denied(event_words(typed.words, gazetteer), gazetteer)
    words = said.right if said else where_gravest(turn, draft, told)
    read = turn.understood(words)
    named = [n for n in read.places if n.kind != "neighbour"]
    address = read.address
    if _outside(draft, read, words):
        return
    named = _sure(turn, draft, named, written=said is None and words != told)
    known = [f"{n.kind}:{n.name}" for n in named if n.kind in NAMED]
    _other_marker(draft, known)
    likely = gazetteer.likely(words) if said is not None and said.named else ""
    area = next((n.kelurahan for n in named if n.kelurahan), likely)
    draft.kelurahan = (area if said else draft.kelurahan) or draft.kelurahan or area
    draft.place_names = list(dict.fromkeys([*draft.place_names, *known]))
    if named or address or likely:
        draft.place_words = (
            draft.place_words or address or (gazetteer.written(words, named[0]) if named else likely)
        )


def _sure(turn: Turn, draft: Draft, named: list[Named], *, written: bool) -> list[Named]:
    """The places that are meant for sure. Of the first it is asked whether it is, where it is not; `written`: its name stands on
    the card until then, for another event's place stands beside it in the words. So it does where people are harmed: help does
    not wait for the answer."""
    if not named or named[0].sure or turn.disaster is not None:
        return named
    draft.unsure_place = draft.unsure_place or named[0].name
    if written or _befalls_somebody(turn, draft):
        draft.place_words = draft.place_words or named[0].name
    return [one for one in named if one.sure]


def _befalls_somebody(turn: Turn, draft: Draft) -> bool:
    graver = (turn.city.aggravations.get(key) for key in draft.aggravations)
    return any(one is not None and one.life for one in graver)


def _other_marker(draft: Draft, known: Sequence[str]) -> None:
    """Whoever reads out another code stands at that sign, and not at the first."""
    before = [name for name in draft.place_names if name.startswith(MARKED)]
    if before and any(name.startswith(MARKED) and name not in before for name in known):
        draft.place_names = [name for name in draft.place_names if name not in before]
        codes = [name.removeprefix(MARKED) for name in before]
        if any(draft.place_words.startswith(code) for code in codes):
            draft.place_words = draft.kelurahan = ""


def _take_back(draft: Draft, said: Correction) -> None:
    area = draft.kelurahan if said.of_part else ""
    if not said.of_words:
        forget_place(draft)
    forget_place_words(draft)
    draft.kelurahan = area


def forget_place(draft: Draft) -> None:
    """The place that was told before is taken back."""
    draft.lat = draft.lon = None
    draft.live = draft.typed_point = False
    draft.reporter_at = []
    forget_place_words(draft)


def forget_place_words(draft: Draft) -> None:
    """The same, but for its point."""
    draft.place_words = draft.kelurahan = draft.unsure_place = draft.outside = ""
    draft.place_names = []


def forget_if_named_anew(turn: Turn, draft: Draft, words: str) -> None:
    """The message that named the place was changed, and names one again."""
    if turn.understood(words).names_place:
        forget_place_words(draft)


def answer_place(turn: Turn, draft: Draft, words: str) -> None:
    """The same where a place was asked for: "masjid at-taqwa", "pantai jakat" alone are one."""
    before = draft.outside
    street = turn.services.gazetteer.street(words)
    name_place(turn, draft, f"jl {street}" if street else words)
    if draft.outside != before and draft.place_words == draft.outside:
        draft.place_words = without_preposition(words)[:PLACE_WORDS]
    elif not draft.unsure_place and (draft.place_words or not draft.located) and _as_it_stands(turn, words):
        whole = turn.services.gazetteer.building(words) or ""
        draft.place_words = (
            whole[:PLACE_WORDS] if draft.place_words.casefold() in whole.casefold() else draft.place_words
        )


def _as_it_stands(turn: Turn, words: str) -> bool:
    """Do the words take back nothing of what they say themselves?"""
    gazetteer = turn.services.gazetteer
    return correction(words, "", gazetteer) is None and without_denied(words, gazetteer) == words


def _outside(draft: Draft, said: Understood, words: str) -> bool:
    """Words that say that it is elsewhere; a part of the city that was named before goes first."""
    of_himself = tells_own_place(words) and tells_of_own_people("\n".join(draft.words))
    if draft.outside and said.brings_home(draft.outside) and not of_himself:
        draft.outside = draft.place_words = ""
    found = said.elsewhere(area_named=bool(draft.kelurahan))
    if found is None or draft.lat is not None:
        return False
    draft.outside = found.name
    draft.place_words = draft.place_words or said.address or found.name
    return True
