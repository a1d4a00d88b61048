"""Where an operator belongs: the enrolment by which he acts in his private chat, and its group."""

from __future__ import annotations

from domain.message import Inbound
from handlers.services import PLATFORM
from handlers.turn import Turn
from models import chats, enrolments
from models.enrolments import Enrolment


def place_in_private(turn: Turn, person: int) -> Enrolment | None:
    return next(iter(enrolments.enrolments_of(turn.tx, person)), None)


def group_of(turn: Turn, inbound: Inbound) -> str:
    """The address of the group for which whoever writes acts in private; "" for a stranger, and where there is none."""
    platform = PLATFORM[inbound.channel]
    hashes = turn.services.sealer.lookups("person", platform, inbound.person)
    people = (chats.find_person(turn.tx, platform, lookup) for lookup in hashes)
    person = next((one for one in people if one is not None), None)
    place = place_in_private(turn, person.id) if person is not None else None
    group = chats.get_chat(turn.tx, place.chat_id) if place is not None else None
    if group is None or group.private or not group.address:
        return ""
    return turn.services.sealer.open_text(group.address)
