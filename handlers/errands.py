"""What a finished errand brings back."""

from __future__ import annotations

from dataclasses import replace

from domain.errand import (
    Administrators,
    Brought,
    Delayed,
    Failed,
    Fetched,
    FetchMedia,
    FindAddress,
    ForgetFile,
    ListAdministrators,
    Located,
)
from domain.happenings import PlaceTold
from domain.message import Channel
from handlers.causes import ErrandCause
from handlers.evidence.showing import Lost, awaited, fetched, unfetched
from handlers.identify import person_of
from handlers.operator.enrol import enrol_person
from handlers.turn import OPERATOR, Turn
from models import chats, evidence, page_pieces


def media(turn: Turn, cause: ErrandCause) -> None:
    """A file was fetched and stored, or it cannot be had."""
    number, file = cause.asked(FetchMedia).evidence, cause.brought
    if isinstance(file, Delayed):
        awaited(turn, number)
        return
    _whole(turn, number)
    if not isinstance(file, Fetched):
        unfetched(turn, number, _lost(file))
        return
    evidence.keep_file(
        turn.tx,
        sha256=file.sha256,
        mime=file.mime,
        size=file.size,
        picture_hash=file.picture_hash,
        path=file.path,
        copy_path=file.copy_path,
        now=turn.now,
    )
    fetched(turn, number, file)


def _whole(turn: Turn, number: int) -> None:
    """The pieces in which a caller's page has sent it are of no use any more."""
    piece = evidence.get(turn.tx, number)
    if piece.channel != Channel.PHONE:
        return
    page, _, upload = turn.services.sealer.open_text(piece.file_ref).partition(":")
    for path in page_pieces.forget(turn.tx, int(page), upload):
        turn.ask(ForgetFile(path))


def _lost(brought: Brought) -> Lost:
    """Why the file is not here."""
    if isinstance(brought, Failed) and brought.too_large:
        return Lost.TOO_LARGE
    return Lost.UNKEPT if isinstance(brought, Failed) and brought.unkept else Lost.GONE


def administrators(turn: Turn, cause: ErrandCause) -> None:
    """The people who administer a group that was just bound are enrolled in it."""
    chat = chats.get_chat(turn.tx, cause.asked(ListAdministrators).chat)
    people = cause.brought.people if isinstance(cause.brought, Administrators) else ()
    for platform_id in people:
        person = person_of(turn, OPERATOR, platform_id)
        enrol_person(turn, chat.id, chat.agency, person.id, "")


def address(turn: Turn, cause: ErrandCause) -> None:
    """A typed address was found on the map: an estimate, which a pin outdoes and which joins no reports."""
    asked, point = cause.asked(FindAddress), cause.brought
    ticket = turn.ticket(asked.ticket)
    corrected = ticket.place.words != asked.words
    if not isinstance(point, Located) or not ticket.open or ticket.place.lat is not None or corrected:
        return
    spot = turn.services.gazetteer.spot(point.lat, point.lon)
    if not spot.inside:
        return
    found = replace(
        ticket.place,
        lat=point.lat,
        lon=point.lon,
        exact="address",
        kelurahan=spot.kelurahan,
        kecamatan=spot.kecamatan,
    )
    event = turn.event(PlaceTold(tempat=spot.kelurahan))
    turn.change(replace(ticket, place=found), event)


def forget(turn: Turn, cause: ErrandCause) -> None:
    """A file is gone from the store; its record went before."""
