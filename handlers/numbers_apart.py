"""A reporter's number that an operator has typed, or that came in any other words: out of all that groups read of a ticket."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.contacts import without
from domain.message import Outgoing
from handlers.citizen.contacts import known
from handlers.turn import OPERATOR, Turn
from models import chats, reports

_LIKE_ONE = re.compile(  # most messages hold nothing of the kind
    r"(?:(?<!\d)[+06]|(?<![\d.,])8)(?:[\s.()*/|~\u00b7\u2010-\u2015_-]{0,3}\d){8,}"
)


def without_numbers(turn: Turn, message: Outgoing) -> Outgoing:
    """The same message, with a mark for each number of the ticket's own reporters."""
    if message.ticket is None or message.channel is not OPERATOR or not _LIKE_ONE.search(message.text):
        return message
    people = dict.fromkeys(report.person_id for report in reports.of_ticket(turn.tx, message.ticket))
    kept = (one.lstrip("+") for p in people for one in known(turn, chats.get_person(turn.tx, p)))
    numbers = {one for one in kept if one.isdigit()}  # a name may be an operator's, by which he is called
    return replace(message, text=without(message.text, numbers)) if numbers else message
