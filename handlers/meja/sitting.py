"""Who sits at the meja: as whom, asked anew at every look and every act."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.message import Inbound, Kind, Press
from handlers.duty.roster import is_on, role_of
from handlers.operator.desk import Desk
from handlers.turn import OPERATOR, Turn
from models import chats, enrolments, sittings
from models.enrolments import Enrolment
from models.sealing import Sealer
from models.sittings import Sitting

LINK, BROWSER, FORM = "meja-link", "meja-browser", "meja-form"  # what is hashed


@dataclass(frozen=True, slots=True)
class Sitter:
    """`desk`: the operator's turn, for the agency for which he sits here. `others`: where else he is enrolled and on duty."""

    sitting: Sitting
    desk: Desk
    others: tuple[Enrolment, ...] = ()


def new_link(turn: Turn, person: int, place: Enrolment) -> str:
    """The address of a meja for this operator, good for once."""
    token = secrets.token_urlsafe(16)
    sittings.offer(turn.tx, turn.services.sealer.lookup(LINK, token), person, place.chat_id, turn.now)
    return f"{turn.services.meja}/meja/masuk/{token}"


def sit_down(turn: Turn, token: str, browser: str) -> bool:
    """The link is used up: this browser is the one. False where it is too late, or another was first."""
    sealer = turn.services.sealer
    offered = sittings.offered(turn.tx, sealer.lookups(LINK, token), turn.now)
    if offered is None or _place_of(turn, offered) is None:
        return False
    own = sealer.lookup(BROWSER, browser)
    if not sittings.begin(turn.tx, offered.id, own, turn.now, turn.city.meja.longest):
        return False
    sittings.end_of(turn.tx, offered.person, turn.now, but=offered.id)
    return True


def is_offered(turn: Turn, token: str) -> bool:
    return sittings.offered(turn.tx, turn.services.sealer.lookups(LINK, token), turn.now) is not None


def sitter_at(turn: Turn, browser: str, press: str = "meja") -> Sitter | None:
    """Who sits at this browser; None where nobody does: the shift is over, or he is no operator of this agency any more.
    `press`: what his act is answered by."""
    sitting = found(turn, browser)
    place = _place_of(turn, sitting) if sitting is not None else None
    if sitting is None or place is None:
        return None
    others = tuple(one for one in places(turn, sitting.person) if one.chat_id != place.chat_id)
    return Sitter(sitting, _desk(turn, place, press), others)


def asked_of_platform(turn: Turn, sitter: Sitter) -> Inbound | None:
    """Whose standing in which group is asked of the platform; None where he is enrolled by his private chat alone."""
    group, private = chats.get_chat(turn.tx, sitter.sitting.chat), sitter.desk.chat
    if group.private or not group.address or not private.address:
        return None
    opened = turn.services.sealer.open_text
    return Inbound(
        OPERATOR, Kind.PRESS, opened(group.address), opened(private.address), turn.now, private=False
    )


def found(turn: Turn, browser: str) -> Sitting | None:
    return sittings.by_browser(turn.tx, turn.services.sealer.lookups(BROWSER, browser), turn.now)


def places(turn: Turn, person: int) -> list[Enrolment]:
    """Where this operator is enrolled and on duty, not for practice; the own agency's groups first."""
    own = enrolments.enrolments_of(turn.tx, person)
    real = (place for place in own if not chats.get_chat(turn.tx, place.chat_id).drill)
    return [place for place in real if is_on(turn, place)]


def form_key(sealer: Sealer, browser: str) -> str:
    """What only our own forms in this browser know."""
    return sealer.lookup(FORM, browser)


def form_keys(sealer: Sealer, browser: str) -> Sequence[str]:
    return sealer.lookups(FORM, browser)


def _place_of(turn: Turn, sitting: Sitting) -> Enrolment | None:
    """Where he sits, as long as he is enrolled there and on duty."""
    place = enrolments.enrolment(turn.tx, sitting.chat, sitting.person)
    return place if place is not None and place.active and is_on(turn, place) else None


def _desk(turn: Turn, place: Enrolment, press: str) -> Desk:
    """What he does here is answered here, as in a private chat."""
    private = chats.private_chat(turn.tx, OPERATOR, place.person_id) or chats.get_chat(turn.tx, place.chat_id)
    inbound = Inbound(
        OPERATOR, Kind.PRESS, chat="", person="", sent_at=turn.now, private=True, press=Press(press, "", "")
    )
    person = chats.get_person(turn.tx, place.person_id)
    return Desk(turn, inbound, private, person, replace(place, role=role_of(turn, place)))
