"""An emergency of somebody whom the operators' bot knows, in his private chat or among his colleagues: his own house burns, too."""

from __future__ import annotations

from domain.typed import Typed, read, with_codes
from handlers.operator import mayday
from handlers.operator.at_hand import is_in_its_topic, replied_tickets
from handlers.operator.desk import Desk
from handlers.operator.lines import concerns_us
from handlers.operator.on_the_road import shares
from handlers.operator.plain import WORD
from handlers.operator.routes import OPEN_COMMANDS, OPERATOR_COMMANDS
from handlers.operator.short_codes import in_command, in_whole
from handlers.operator.typed_names import TICKET_COMMANDS
from handlers.tickets.door_words import goes_on as _goes_on
from handlers.tickets.wrong_door import names_danger
from language.himself import speaks_of_his_own
from locales.text import typed_words

ASKING = frozenset({"cari", "latihan"})  # whatever stands behind them is looked for, or played
TELLING = frozenset({"baru", "siaran", "bencana", "serahterima"})  # what is told behind them is their own


def is_told(desk: Desk, typed: Typed) -> bool:
    """Words that tell of danger, and are no argument: a single one, or a ticket's, "/baru kebakaran", "/catat 26-0001 api besar"."""
    ours = typed.command in TICKET_COMMANDS or typed.command in OPERATOR_COMMANDS
    if ours and (len(typed.words.split()) < 2 or with_codes(typed).codes):
        return False
    return names_danger(desk.turn, typed.words)


def is_heard(desk: Desk, typed: Typed) -> bool:
    """Of somebody whom we know: what is about no ticket, and nothing else would take."""
    if typed.command in ASKING | TELLING or not is_told(desk, typed):
        return False
    return not _about_a_ticket(desk, typed) and (bool(typed.command) or not concerns_us(desk, typed))


def is_told_at_work(desk: Desk) -> bool:
    """In the group of an agency, or of a drill: plainly his own and nobody's whom he quotes, and about no ticket; or what he goes
    on to say of it."""
    if desk.person is None or desk.inbound.press is not None or desk.inbound.reply_to:
        return False
    typed = read(desk.inbound.text)
    if (
        typed.bot
        or typed.command in TICKET_COMMANDS
        or typed.command in OPERATOR_COMMANDS.keys() | OPEN_COMMANDS
    ):
        return False
    if mayday.is_told(typed.words) and not concerns_us(desk, typed) and not _about_a_ticket(desk, typed):
        return True
    if not (speaks_of_his_own(typed.words) and is_told(desk, typed)):
        return goes_on(desk, typed)
    said = f" {' '.join(WORD.findall(typed.words.casefold()))} "
    if any(f" {phrase} " in said for phrase in typed_words("ketik-bukan-sendiri")):
        return False
    return not _about_a_ticket(desk, typed) and (bool(typed.command) or not concerns_us(desk, typed))


def goes_on(desk: Desk, typed: Typed) -> bool:
    """A line or a point of somebody whom we know, right behind his own danger: "jl salak 5"."""
    if (
        typed.command
        or desk.person is None
        or shares(desk)
        or not _goes_on(desk.turn, desk.chat, desk.person)
    ):
        return False
    return not _about_a_ticket(desk, typed) and not concerns_us(desk, typed)


def is_left_over(desk: Desk) -> bool:
    """A command that takes words was refused, and they tell of danger."""
    if not desk.chat.private or desk.inbound.press is not None or desk.person is None:
        return False
    typed = read(desk.inbound.text)
    return typed.command in TELLING and is_told(desk, typed) and not _about_a_ticket(desk, typed)


def _about_a_ticket(desk: Desk, typed: Typed) -> bool:
    if desk.inbound.reply_to and replied_tickets(desk):
        return True
    if is_in_its_topic(desk):
        return True
    return bool((in_command if typed.command else in_whole)(desk, typed).codes)
