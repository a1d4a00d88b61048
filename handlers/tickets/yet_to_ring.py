"""What the minute's end still rings for once two tickets are apart: not for what went with the other."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from domain.happenings import EvidenceShown, Spoken, Words
from domain.message import Form
from domain.ticket import Ticket
from domain.ticket_state import Concern
from handlers.threads.concern import concern, of_a_voice
from handlers.turn import Turn
from models import chain, evidence


@dataclass(frozen=True, slots=True)
class _Unheard:
    """What stood there without a sound. `kinds`: what of it makes the event graver; "": somebody may be in need."""

    report: int
    kinds: frozenset[str]


def left(turn: Turn, ticket: Ticket, moved: Collection[int]) -> Ticket:
    """The ticket that rings only for what its own reporters said or spoke since its last loud line."""
    since = ticket.state.sounded_at
    if not ticket.state.unsounded or since is None:
        return ticket
    own = [one.kinds for one in _unheard(turn, ticket, since) if one.report not in moved]
    named = frozenset[str]().union(*own)
    return ticket.noting(unsounded=tuple(kind for kind in ticket.state.unsounded if kind in named))


def _unheard(turn: Turn, ticket: Ticket, since: datetime) -> Iterator[_Unheard]:
    for event, _ in chain.history(turn.tx, ticket.id):
        if event.at < since:
            continue
        match event.what:
            case Words(loud=False) as said if said.words:
                yield _Unheard(said.report, _kinds(turn, ticket, said.words))
            case EvidenceShown(loud=False, form=Form.VOICE) as shown if of_a_voice(turn, ticket):
                yield _Unheard(evidence.get(turn.tx, shown.evidence).report_id or 0, frozenset(("",)))
            case Spoken(loud=False) as heard:
                yield _Unheard(heard.report, frozenset(("",)))
            case _:
                pass


def _kinds(turn: Turn, ticket: Ticket, words: str) -> frozenset[str]:
    meaning = turn.understood(words).meaning
    calm = concern(turn, ticket, words, meaning) is Concern.CALM
    return frozenset((*meaning.aggravations, *(() if calm else ("",))))
