"""Groups are bound to agencies, and people enrolled in them."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from domain.errand import ListAdministrators
from domain.message import Inbound, Membership, Standing
from domain.ticket import CONTROL_ROOM, Refused
from handlers.duty.roster import SUPERVISOR
from handlers.health.groups import MUTE, REMOVED, blind, demoted, given_away, heard_shut_out, opened_again
from handlers.health.shown_again import show_all
from handlers.identify import person_of
from handlers.operator.desk import Desk
from handlers.operator.gone import give_back_all, leaves
from handlers.operator.guesses import guessed, may_try
from handlers.turn import Turn
from locales.text import typed_words
from models import bindings, chats, enrolments
from models.chats import Chat, Person
from models.enrolments import Enrolment

NOT_SAID = (None, Standing.UNTOLD)
BINDING, SUPERVISING = "binding", "supervising"  # what a one-time code is for
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that look alike
LENGTH = 10


def new_code() -> str:
    """A one-time code that nobody guesses, for people to type."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def bind(desk: Desk) -> None:
    """/daftar KODE: this group is that agency's from now on."""
    if desk.chat.private:
        _supervise(desk)
        return
    before, code = desk.chat, _code_of(desk, BINDING)
    if code is None:
        raise Refused("daftar-kode-salah")
    agency = code.agency
    moves = desk.turn.city.heir(before.agency) not in ("", agency)
    if moves and not _said_all_the_same(desk):
        raise _belongs_to_another(desk, agency)
    _use_up(desk, code)
    if moves:
        _leave(desk.turn, before.id)
    desk.turn.change_chat(desk.chat.id, agency=agency, closed="", forum=desk.inbound.forum)
    enrol_person(desk.turn, desk.chat.id, agency, desk.actor, desk.inbound.username)
    desk.turn.ask(ListAdministrators(desk.chat.id))
    bindings.has_group(desk.turn.tx, agency)
    if moves:
        given_away(desk.turn, before, agency)
    desk.done("daftar-berhasil", instansi=_named(desk.turn, agency))
    show_all(desk.turn, chats.get_chat(desk.turn.tx, desk.chat.id))


def _named(turn: Turn, agency: str) -> str:
    return turn.city.agencies[agency].name if agency in turn.city.agencies else agency


def _said_all_the_same(desk: Desk) -> bool:
    return not typed_words("ketik-tetap-daftar").isdisjoint(desk.argument.casefold().split()[1:])


def _belongs_to_another(desk: Desk, agency: str) -> Refused:
    """A wrong code takes no agency's group away: it is asked, and works when it is said again."""
    turn, own = desk.turn, desk.chat.agency
    others = [g for g in bindings.groups_of(turn.tx, own) if g.id != desk.chat.id]
    key = "daftar-grup-lain" if others or desk.chat.drill else "daftar-grup-satunya"
    names = {"lama": _named(turn, own), "baru": _named(turn, agency)}
    return Refused(key, kode=desk.argument.split()[0].upper(), **names)


def _leave(turn: Turn, group: int) -> None:
    """Whoever acted there acted for the agency whose group it was."""
    for person in enrolments.in_group(turn.tx, group):
        enrolments.drop(turn.tx, group, person)
        give_back_all(turn, person)


def _supervise(desk: Desk) -> None:
    """/daftar KODE in a private chat: whoever got this code supervises from now on."""
    code = _code_of(desk, SUPERVISING)
    if code is None:
        raise Refused("daftar-di-grup")
    _use_up(desk, code)
    enrol_person(desk.turn, desk.chat.id, code.agency, desk.actor, desk.inbound.username, SUPERVISOR)
    desk.done("daftar-supervisor")


@dataclass(frozen=True, slots=True)
class _Code:
    """A code that may be used, as it is kept, and whose it is."""

    hashed: str
    agency: str


def _code_of(desk: Desk, purpose: str) -> _Code | None:
    """The code that was typed. None for a wrong, old or used one, and for one of another purpose. Raises Refused for whoever
    has guessed too often."""
    code = next(iter(desk.argument.upper().split()), "")
    if not code:
        return None
    if not may_try(desk.turn, desk.actor):
        raise Refused("daftar-terlalu-sering")
    for hashed in desk.turn.services.sealer.lookups(purpose, code):
        agency = enrolments.fresh_code(desk.turn.tx, hashed, desk.turn.now)
        if agency is not None:
            return _Code(hashed, agency)
    guessed(desk.turn, desk.actor)
    return None


def _use_up(desk: Desk, code: _Code) -> None:
    """Raises Refused where somebody was faster."""
    if not enrolments.use_up(desk.turn.tx, code.hashed, desk.turn.now):
        raise Refused("daftar-kode-salah")


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

    Where the platform does not say the enrolment that we know decides, and who writes in the group is in it.
    """
    known = enrolments.enrolment(turn.tx, chat.id, person.id)
    if standing is Standing.OUT:
        leaves(turn, chat, person.id)
        return None
    if known is not None and known.active:
        return known
    if not chat.agency or (standing in NOT_SAID and inbound.press is not None):
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
        leaves(turn, chat, person.id)


def _we_stand(turn: Turn, inbound: Inbound, change: Membership, chat: Chat) -> None:
    """The bot was removed, silenced, taken in, or given rights."""
    if change.standing is Standing.ADMINISTRATOR and inbound.forum:
        turn.change_chat(chat.id, forum=True)
    closed = REMOVED if change.standing is Standing.OUT else MUTE if change.mute else ""
    if not closed:
        plain = change.standing is not Standing.ADMINISTRATOR
        if chat.closed:
            opened_again(turn, chat, blind(turn, chat) if plain else "")
        elif plain:
            demoted(turn, chat)
        return
    heard_shut_out(turn, inbound, chat, closed)
