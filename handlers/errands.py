"""What a finished errand brings back."""

from __future__ import annotations

from dataclasses import replace

from domain.happenings import PlaceTold
from handlers.causes import ErrandCause
from handlers.evidence.showing import fetched, unfetched
from handlers.identify import person_of
from handlers.operator.enrol import enrol_person
from handlers.turn import OPERATOR, Turn
from models import chats, evidence


def media(turn: Turn, cause: ErrandCause) -> None:
    """A file was fetched and stored, or it cannot be had."""
    number = int(cause.data["evidence"])
    result = cause.result
    if "sha256" not in result:
        unfetched(turn, number, too_large=bool(result.get("too_large")))
        return
    evidence.keep_file(
        turn.tx,
        sha256=result["sha256"],
        mime=result["mime"],
        size=result["size"],
        picture_hash=result.get("picture_hash", ""),
        path=result["path"],
        copy_path=result.get("copy_path", ""),
        now=turn.now,
    )
    fetched(turn, number, result["sha256"], seen_before=bool(result.get("seen_before")))


def administrators(turn: Turn, cause: ErrandCause) -> None:
    """The people who administer a group that was just bound are enrolled in it."""
    chat = chats.get_chat(turn.tx, int(cause.data["chat"]))
    for platform_id in cause.result.get("people", []):
        person = person_of(turn, OPERATOR, platform_id)
        enrol_person(turn, chat.id, chat.agency, person.id, "")


def address(turn: Turn, cause: ErrandCause) -> None:
    """A typed address was found on the map: an estimate, which a pin outdoes and which joins no reports."""
    point = cause.result.get("point")
    ticket = turn.ticket(int(cause.data["ticket"]))
    corrected = ticket.place.words != cause.data["words"]
    if point is None or not ticket.open or ticket.place.lat is not None or corrected:
        return
    lat, lon = point
    spot = turn.services.gazetteer.spot(lat, lon)
    if not spot.inside:
        return
    found = replace(
        ticket.place, lat=lat, lon=lon, exact="address", kelurahan=spot.kelurahan, kecamatan=spot.kecamatan
    )
    event = turn.event(PlaceTold(tempat=spot.kelurahan))
    turn.change(replace(ticket, place=found), event)


def forget(turn: Turn, cause: ErrandCause) -> None:
    """A file is gone from the store; its record went before."""
