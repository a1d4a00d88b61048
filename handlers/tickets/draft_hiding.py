"""What a reporter says of himself goes into his draft: that he hides, from whom, that nobody may phone, that he cannot hear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from cities.category import Category
from domain.conversation import Draft
from domain.danger import Danger
from domain.ticket import Ticket
from handlers.tickets.draft_danger import name_danger
from handlers.turn import Turn
from language.words import Understanding

PIECES = 5  # messages that are heard as one sentence


def of_the_reporter(turn: Turn, draft: Draft, understood: Understanding, sent_at: datetime) -> None:
    """Whoever hides is in danger, of whatever kind; that nobody may phone counts where danger is named."""
    hides = draft.hiding or not understood.reporter.isdisjoint(("hides", "no_calls"))
    pursued = hides and threatened(turn, draft.aggravations)
    sought = is_sought(turn, understood) or (pursued and not draft.category)
    unnamed = sought and not _tells_kind(turn, understood)
    fled = (sought or "hides" in understood.reporter) and _is_nuisance(turn, understood)
    if (unnamed or fled) and not draft.by_button:
        draft.category, draft.by_pattern = _from_whom(turn, draft), False
    if pursued:
        name_danger(turn, draft, Danger.LIFE, sent_at)
        draft.clear = True
        draft.additions = list(dict.fromkeys([*draft.additions, *against_pursuers(turn, draft.category)]))
    category = turn.city.categories.get(draft.category)
    said = understood.reporter | {"hides"} if sought else understood.reporter
    said = said if category is None or not category.wide else said - {"hides"}
    hidden = "in_hiding" in said and from_somebody(category)
    said = said | {"hides"} if hidden else said
    draft.hiding = draft.hiding or hidden
    if "hides" in said and (sought or draft.danger is Danger.NONE or draft.by_pattern):
        name_danger(turn, draft, Danger.LIFE, sent_at)
        draft.clear = draft.clear or sought
        draft.category = draft.category or _unknown_danger(turn, understood)
    draft.no_calls = draft.no_calls or "no_calls" in said
    draft.deaf = draft.deaf or "deaf" in said
    if "no_calls" in said and _says_nothing_else(understood):
        draft.hiding = draft.hinted = True  # a human looks, and what is answered makes no sound
    if not draft.category and intruder_told(turn, draft):
        draft.guesses, draft.hinted = [intrusion(turn)], True
    draft.hiding = draft.hiding or "hides" in said or (draft.no_calls and draft.danger is not Danger.NONE)


def intruder_told(turn: Turn, draft: Draft) -> bool:
    """Do its last messages say that somebody is in the house, and nothing else? A guest, perhaps: nothing sounds there, and a
    human looks."""
    return any(_of_intruders(turn, said) for said in as_one(turn, draft.words[-PIECES:]))


def _of_intruders(turn: Turn, said: Understanding) -> bool:
    named = {said.danger_category, *(guess.category for guess in said.guesses)}
    asks = said.question or said.service
    return "intruder" in said.reporter and not asks and named <= {None, turn.city.other.key, intrusion(turn)}


def as_one(turn: Turn, pieces: Sequence[str]) -> Iterator[Understanding]:
    """Messages heard as sentences beside each other, and as one that was sent in pieces: "ada orang", "di dalam rumah"."""
    return (turn.understood(between.join(pieces)).meaning for between in ("\n", " "))


def told_of_reporter(turn: Turn, ticket: Ticket, words: str) -> bool:
    """Do an operator's words say of the reporter that he hides, or that nobody may phone: "pelapor sekarang sembunyi", "jangan
    ditelepon"? Where somebody does it also that he cannot speak, or is sought."""
    said = turn.understood(words).meaning.reporter
    somebody = from_somebody(turn.city.categories[ticket.category])
    return not said.isdisjoint(("hides", "no_calls")) or (
        somebody and not said.isdisjoint(("in_hiding", "sought"))
    )


def from_somebody(category: Category | None) -> bool:
    """Is whoever is where people hide, in such an event, there because of somebody?"""
    return category is not None and category.secret and category.by_somebody and not category.warm


def _says_nothing_else(understood: Understanding) -> bool:
    """Is it no question, and about no kind of event or service?"""
    return not (understood.guesses or understood.service or understood.question or understood.laughing)


def is_sought(turn: Turn, understood: Understanding) -> bool:
    """Does he hide from somebody? Not where another kind of event is told in so many words: "kebakaran, kami terkunci"."""
    told = turn.city.categories.get(understood.danger_category or "")
    other = _tells_kind(turn, understood) and told is not None and not told.by_somebody
    return "sought" in understood.reporter and not other


def _tells_kind(turn: Turn, understood: Understanding) -> bool:
    """Do words name the kind of event, and not only a danger of none?"""
    return understood.danger_category not in (None, turn.city.other.key) and not understood.by_score


def _is_nuisance(turn: Turn, understood: Understanding) -> bool:
    """Do words name what somebody does, and only as a nuisance: "dia mabuk"? Nobody hides from that alone."""
    told = turn.city.categories.get(understood.danger_category or "")
    by_somebody = told is not None and told.by_somebody and not told.secret
    return by_somebody and not understood.by_score and understood.danger is not Danger.LIFE


def _unknown_danger(turn: Turn, understood: Understanding) -> str:
    """From whom somebody hides, where he does not say it: the first guess, else a category that is kept secret."""
    return understood.guesses[0].category if understood.guesses else hides_from(turn)


def threatened(turn: Turn, aggravations: Iterable[str]) -> bool:
    """Does one of these tell of somebody who is near and threatens?"""
    known = (turn.city.aggravations.get(key) for key in aggravations)
    return any(one is not None and one.threat for one in known)


def against_pursuers(turn: Turn, category: str) -> tuple[str, ...]:
    """Who comes to somebody who hides from a person, beside those whom this category calls."""
    called = turn.city.categories[category].at_once
    return tuple(a for a in turn.city.categories[hides_from(turn)].at_once if a not in called)


def _from_whom(turn: Turn, draft: Draft) -> str:
    """The kind of event that he hides from: who is in the house commits a crime."""
    heard = as_one(turn, draft.words[-PIECES:])
    return intrusion(turn) if any("intruder" in said.reporter for said in heard) else hides_from(turn)


def intrusion(turn: Turn) -> str:
    """The kind of event that somebody unknown in the house is."""
    return turn.city.reporter.intrusion or hides_from(turn)


def hides_from(turn: Turn) -> str:
    """The kind of event from which somebody hides who does not say it."""
    city = turn.city
    secret = (key for key, category in city.categories.items() if category.secret)
    return city.reporter.hides_from or next(secret, city.other.key)
