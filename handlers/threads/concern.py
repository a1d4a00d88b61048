"""Do words about an open ticket sound though they name nothing that makes it graver? Where a life is in danger they do,
unless they are known to be harmless."""

from __future__ import annotations

from domain.danger import Danger
from domain.events import of_type
from domain.happenings import PlaceTold
from domain.status import Status
from domain.ticket import Ticket
from domain.ticket_state import Concern
from handlers.disaster import citywide
from handlers.tickets import despair
from handlers.turn import Turn
from language.answers.asked import plain_words
from language.answers.no_end import draws_back, ebbs
from language.hear import hear
from language.understanding import Understanding
from verification.by_machine import meant


def concern(turn: Turn, ticket: Ticket, words: str, understood: Understanding | None) -> Concern:
    """How much these words of a reporter call for somebody. In a disaster only what makes it graver, or calls for help, sounds."""
    if citywide.wide(turn, ticket.category) and _goes_back(plain_words(words)):
        return Concern.CONCERNED  # so a tsunami begins
    if understood is None or citywide.is_felt(turn, ticket) or _rung_by_place(turn, ticket, understood):
        return Concern.CALM
    said = turn.understood(words)
    heard = hear(understood, said.score).understood
    deadly = heard.by_score and heard.danger is Danger.LIFE
    if understood.call and _at_stake(ticket):
        return Concern.PRESSING
    if _rushed(turn, ticket):
        return Concern.CALM
    if not _at_stake(ticket):
        return Concern.CONCERNED if deadly else Concern.CALM
    if said.taken_back is not None and despair.of_ticket(turn, ticket):
        return Concern.CONCERNED
    harmless = said.calm or said.only_asks or (heard.harmless and not ticket.hiding)
    if harmless and understood.danger is Danger.NONE and not understood.aggravations:
        return Concern.CALM
    return Concern.PRESSING if ticket.hiding else Concern.CONCERNED


def _rung_by_place(turn: Turn, ticket: Ticket, understood: Understanding) -> bool:
    """Do they say where it is instead, which rings once a minute, and not how anybody is?"""
    places = put_right(turn, ticket)
    if not places or understood.aggravations:
        return False
    named = understood.call or understood.danger is not Danger.NONE
    return not named or any(place.loud for place in places)


def put_right(turn: Turn, ticket: Ticket) -> list[PlaceTold]:
    """What this turn's reporter has said of its place instead, or beside it: that sounds by itself, with the words in it."""
    told = of_type(turn.changes[ticket.id].events, PlaceTold) if ticket.id in turn.changes else ()
    return [place for place in told if (place.corrected or place.beside) and not place.by]


def of_a_voice(turn: Turn, ticket: Ticket) -> Concern:
    """The same of a voice: what it says nobody here can judge. Of what has ended no clock runs that somebody would look at."""
    if _rushed(turn, ticket) or citywide.is_felt(turn, ticket) or ticket.status is Status.FALSE_REPORT:
        return Concern.CALM
    if not ticket.open:
        return Concern.PRESSING
    if not _at_stake(ticket):
        return Concern.CALM
    return Concern.PRESSING if ticket.hiding else Concern.CONCERNED


def of_machine_words(turn: Turn, ticket: Ticket, words: str) -> Concern:
    """The same of what a machine has heard: where the voice itself sounds that is enough, and it never presses."""
    if not ticket.open or _rushed(turn, ticket) or citywide.is_felt(turn, ticket) or _at_stake(ticket):
        return Concern.CALM
    said = turn.understood(words).heard
    graver = (turn.city.aggravations.get(key) for key in said.aggravations)
    deadly = said.danger is Danger.LIFE or any(one is not None and one.life for one in graver)
    return Concern.CONCERNED if deadly and meant(said) else Concern.CALM


def _rushed(turn: Turn, ticket: Ticket) -> bool:
    """Must it leave room for others?"""
    return turn.disaster is not None and not ticket.secret


def _at_stake(ticket: Ticket) -> bool:
    """Is somebody's life in danger, or somebody threatened?"""
    return ticket.danger is Danger.LIFE or (ticket.secret and ticket.danger is not Danger.NONE)


def _goes_back(words: list[str]) -> bool:
    return ebbs(words) or draws_back(words)
