"""Groups are bound to agencies, and people enrolled in them."""

from __future__ import annotations

from domain.errand import ListAdministrators
from domain.message import Inbound, Membership, Standing
from domain.ticket import CONTROL_ROOM, Refused
from handlers.duty.roster import SUPERVISOR
from handlers.duty.somebody_on import look_after
from handlers.health.groups import MUTE, REMOVED, heard_shut_out, opened_again, show_all
from handlers.identify import person_of
from handlers.operator.desk import Desk
from handlers.operator.gone import give_back_all
from handlers.operator.guesses import guessed, may_try
from handlers.turn import Turn
from models import chats, enrolments
from models.chats import Chat, Person
from models.enrolments import Enrolment

BINDING, SUPERVISING = "binding", "supervising"  # what a one-time code is for


def bind(desk: Desk) -> None:
    """/daftar KODE: this group is that agency's from now on."""
    if desk.chat.private:
        _supervise(desk)
        return
    agency = _agency_of(desk, BINDING)
    if agency is None:
        raise Refused("daftar-kode-salah")
    desk.turn.change_chat(desk.chat.id, agency=agency, closed="", forum=desk.inbound.forum)
    enrol_person(desk.turn, desk.chat.id, agency, desk.actor, desk.inbound.username)
    desk.turn.ask(ListAdministrators(desk.chat.id))
    name = desk.turn.city.agencies[agency].name if agency in desk.turn.city.agencies else agency
    desk.done("daftar-berhasil", instansi=name)
    show_all(desk.turn, chats.get_chat(desk.turn.tx, desk.chat.id))


def _supervise(desk: Desk) -> None:
    """/daftar KODE in a private chat: whoever got this code supervises from now on."""
    agency = _agency_of(desk, SUPERVISING)
    if agency is None:
        raise Refused("daftar-di-grup")
    enrol_person(desk.turn, desk.chat.id, agency, desk.actor, desk.inbound.username, SUPERVISOR)
    desk.done("daftar-supervisor")


def _agency_of(desk: Desk, purpose: str) -> str | None:
    """Whose code was typed; it is used up by this. None for a wrong, old or used one, and for one of another purpose.
    Raises Refused for whoever has guessed too often."""
    code = desk.argument.strip().upper()
    if not code:
        return None
    if not may_try(desk.turn, desk.actor):
        raise Refused("daftar-terlalu-sering")
    hashes = desk.turn.services.sealer.lookups(purpose, code)
    tried = (enrolments.use_code(desk.turn.tx, lookup, desk.turn.now) for lookup in hashes)
    agency = next((found for found in tried if found is not None), None)
    if agency is None:
        guessed(desk.turn, desk.actor)
    return agency


def enrol_person(
    turn: Turn, chat: int, agency: str, person: int, username: str, role: str = "petugas"
) -> Enrolment:
    mention = turn.services.sealer.seal_text(f"@{username}") if username else None
    return enrolments.enrol(turn.tx, chat, person, agency, role, mention, turn.now)


def _role_in_file(turn: Turn, inbound: Inbound) -> str | None:
    """The role of somebody whom the city's file names, by id or by @name."""
    names = _names(inbound)
    return next((p.role for p in turn.city.people if p.telegram.casefold() in names), None)


def admit_named(desk: Desk) -> None:
    """A supervisor or administrator whom the city's file names may act from the private chat, without any group."""
    entry = next((p for p in desk.turn.city.people if p.telegram.casefold() in _names(desk.inbound)), None)
    if entry is not None and entry.role in ("supervisor", "administrator"):
        agency = entry.agency or CONTROL_ROOM
        enrol_person(desk.turn, desk.chat.id, agency, desk.actor, desk.inbound.username, entry.role)


def _names(inbound: Inbound) -> set[str]:
    """The number and "@name" of whoever acts."""
    return {inbound.person, f"@{inbound.username}".casefold()} - {"", "@"}


def recognise(
    turn: Turn, inbound: Inbound, chat: Chat, person: Person, standing: Standing | None
) -> Enrolment | None:
    """Who acts in a group: a member is enrolled by the first press, and checked at every one.

    Where the platform does not say (`standing` None) the enrolment that we know decides, and who writes in the group is in it.
    """
    known = enrolments.enrolment(turn.tx, chat.id, person.id)
    if standing is Standing.OUT:
        if enrolments.drop(turn.tx, chat.id, person.id):
            give_back_all(turn, person.id)
        return None
    if known is not None and known.active:
        return known
    if not chat.agency or (standing is None and inbound.press is not None):
        return None
    if turn.city.agencies[chat.agency].members == "list" and _role_in_file(turn, inbound) is None:
        return None
    role = _role_in_file(turn, inbound) or "petugas"
    return enrol_person(turn, chat.id, chat.agency, person.id, inbound.username, role)


def membership(turn: Turn, inbound: Inbound, chat: Chat) -> None:
    """Somebody left, or the bot itself was removed."""
    change = inbound.membership
    assert change is not None
    if change.is_us:
        _we_stand(turn, inbound, change, chat)
    elif change.standing is Standing.OUT:
        person = person_of(turn, inbound.channel, change.person)
        if enrolments.drop(turn.tx, chat.id, person.id):
            look_after(turn, chat.agency)
            give_back_all(turn, person.id)


def _we_stand(turn: Turn, inbound: Inbound, change: Membership, chat: Chat) -> None:
    """The bot was removed, silenced, taken in, or given rights."""
    if change.standing is Standing.ADMINISTRATOR and inbound.forum:
        turn.change_chat(chat.id, forum=True)
    closed = REMOVED if change.standing is Standing.OUT else MUTE if change.mute else ""
    if not closed:
        if chat.closed:
            opened_again(turn, chat)
        return
    heard_shut_out(turn, inbound, chat, closed)
