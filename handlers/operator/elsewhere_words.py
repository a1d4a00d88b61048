"""What somebody on duty writes where he was rung because the operators' platform is dead: his steps and commands, as in a group.

Nothing of it becomes a report of his own but an emergency that is clearly his, and what he says he reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.assignment import STEPS, Step
from domain.message import Inbound
from domain.rights import MAY
from domain.ticket import CONTROL_ROOM, Refused, Ticket, holding
from domain.typed import Typed, read, with_codes
from handlers.duty.elsewhere import TOLD, at_hand, ticket_of
from handlers.memory import Memory
from handlers.operator import agencies, elsewhere_desk, mayday, one_by_one, plain, when_there, which
from handlers.operator.at_hand import take_up
from handlers.operator.desk import Desk
from handlers.operator.elsewhere_desk import Rows, carried, desk_of, next_step, taken_by
from handlers.operator.examples import alike
from handlers.operator.lines import act_on_line, is_read
from handlers.operator.merged import follow, why_not
from handlers.operator.noting import keep_note
from handlers.operator.routes import OPERATOR_COMMANDS
from handlers.operator.typed_commands import act_on_command
from handlers.operator.typed_names import TICKET_COMMANDS
from handlers.tickets.seats import own_part
from handlers.tickets.wrong_door import names_danger
from handlers.turn import Turn
from language.himself import speaks_of_his_own
from locales.text import text, typed_words
from models import chats, conversations, reports, sent_messages, tickets
from models.chats import Chat
from models.enrolments import Enrolment

ANYWHERE = frozenset({*TICKET_COMMANDS, "balas", "tiket"})  # of an operator's commands what works there
SEVERAL = 5  # codes that are named at most


def heard(turn: Turn, inbound: Inbound, chat: Chat, places: Sequence[Enrolment]) -> bool:
    """Was it an operator's?"""
    rung = at_hand(turn, chat)
    memory = Memory(turn, chat)
    known = memory.heard(inbound) is not None
    if not known and (inbound.edited or not _is_an_operators(turn, inbound, chat, rung)):
        return False
    if not memory.is_news(inbound):
        return True
    words, rows, desk = list[str](), Rows(), None
    for part in one_by_one.apart(inbound.text):
        desk, said, below = _done(turn, replace(inbound, text=part), chat, places, rung)
        words, rows = [*words, *said], below or rows
    if desk is not None:
        memory.keep(inbound, desk.did, desk.ticket_id)
    if words:
        elsewhere_desk.answer(turn, chat, "\n".join(words), rows)
    return True


def _is_an_operators(turn: Turn, inbound: Inbound, chat: Chat, rung: Sequence[Ticket]) -> bool:
    typed = read(inbound.text)
    own = {r.ticket_id for r in reports.of_chat(turn.tx, chat.id) if r.ticket_id is not None}
    named = [t for code in with_codes(typed).codes if (t := tickets.by_code(turn.tx, code)) is not None]
    ours = typed.command in ANYWHERE or bool(plain.step(typed.command))
    if named and own.isdisjoint(t.id for t in named):
        return ours or not typed.command or _is_a_slip(typed.command)
    if not rung:
        return False
    if ours or mayday.is_told(typed.words):
        return True
    if typed.command and (not _is_a_slip(typed.command) or names_danger(turn, typed.words)):
        return False
    return not _reports(turn, chat, own, typed.words)


def _is_a_slip(command: str) -> bool:
    """Is it one of operators' that does not work there, or nearly one that does?"""
    return command in OPERATOR_COMMANDS or bool(alike(command, sorted(ANYWHERE)))


def _reports(turn: Turn, chat: Chat, own: set[int], words: str) -> bool:
    """Is he in the middle of a report of his own, or does he begin one?"""
    going_on = any(turn.peek(ticket).open for ticket in own)
    if going_on or conversations.load(turn.tx, chat.id).draft is not None:
        return True
    said = " ".join(words.casefold().split())
    if any(f"{said} ".startswith(f"{word} ") for word in typed_words("ketik-lapor-sendiri")):
        return True
    action, noted = plain.step_and_note(words)
    told = noted if action else words
    return speaks_of_his_own(told) and names_danger(turn, told)


def _done(
    turn: Turn, inbound: Inbound, chat: Chat, places: Sequence[Enrolment], rung: Sequence[Ticket]
) -> tuple[Desk, list[str], Rows]:
    """What he reads of it, and what he can press below it. One answer, however many lines a group would read."""
    earlier = len(turn.said)
    desk = _desk(turn, inbound, chat, places, rung)
    before = {work.now.id: work.now for work in turn.changed()}
    try:
        _act(desk, rung)
    except Refused as refusal:
        desk.tell(why_not(desk, refusal.key, refusal.variables))
    mine = [m for m in turn.said[earlier:] if m.chat == chat.id]
    turn.said[earlier:] = [m for m in turn.said[earlier:] if m.chat != chat.id]
    words = [m.text for m in mine]
    for work in list(turn.changed()):
        desk.ticket_id = work.now.id
        words = taken_by(desk, before.get(work.now.id, work.before), words)
    rows = tuple(row for m in mine for row in carried(m.buttons))
    return desk, words, rows or next_step(desk)


def _desk(
    turn: Turn, inbound: Inbound, chat: Chat, places: Sequence[Enrolment], rung: Sequence[Ticket]
) -> Desk:
    """With the code in its words, where they name none and it is plain which ticket is meant."""
    typed = with_codes(read(inbound.text))
    desk = desk_of(turn, inbound, chat, places, next(iter(which.named_in(turn, typed.codes)), None))
    if typed.codes:
        return desk
    among = _meant(desk, rung, _action(typed))
    replied = _replied(turn, inbound, chat)
    sure = len(among) == 1 or (bool(among) and mayday.is_told(typed.words))
    meant = replied or (among[0] if sure else None)
    if meant is None:
        return desk
    stroke = f"/{typed.command} " if typed.command else ""
    words = replace(inbound, text=f"{stroke}{meant.code} {typed.words}".strip())
    if replied is not None and not typed.command and _answers_words(turn, inbound, chat):
        words = replace(inbound, text=f"/balas {meant.code} {typed.words}")
    return desk_of(turn, words, chat, places, meant)


def _replied(turn: Turn, inbound: Inbound, chat: Chat) -> Ticket | None:
    """The ticket of the message of ours that is replied to."""
    number = ticket_of(sent_messages.key_of_message(turn.tx, chat.id, inbound.reply_to)[0])
    return turn.peek(number) if inbound.reply_to and number is not None else None


def _answers_words(turn: Turn, inbound: Inbound, chat: Chat) -> bool:
    """Is it said below a reporter's words, and is no step?"""
    key, _ = sent_messages.key_of_message(turn.tx, chat.id, inbound.reply_to)
    return key.endswith(f":{TOLD}") and not plain.step_and_note(inbound.text)[0]


def _action(typed: Typed) -> str:
    """Which step, or which other action; "" for words."""
    said = typed.command or typed.words
    named = TICKET_COMMANDS.get(typed.command, "")
    return named or plain.step_and_note(said)[0] or ("eta" if when_there.estimate(said) else "")


def _meant(desk: Desk, rung: Sequence[Ticket], action: str) -> list[Ticket]:
    """The tickets that words without a code may be about: those he holds, else those that he was rung for; of a step those where it
    is next."""
    human = set(chats.one_human(desk.turn.tx, desk.actor))
    held = [ticket for ticket in rung if human & holding(ticket)]
    if action != "acknowledge":
        return _next(desk, held, action) or held or _next(desk, rung, action) or [*rung]
    free = [ticket for ticket in rung if ticket not in held]
    return _next(desk, free, action) or held or [*rung]


def _next(desk: Desk, among: Sequence[Ticket], action: str) -> list[Ticket]:
    """Those where this step of his agency is next; the control room takes what nobody has."""
    if action not in {step.value for step in Step}:
        return []
    parts = ((ticket, own_part(desk.turn.city, desk.agency, ticket)) for ticket in among)
    return [
        ticket
        for ticket, part in parts
        if (part is None and desk.agency == CONTROL_ROOM)
        or (part is not None and (part.stage, Step(action)) in STEPS)
    ]


def _act(desk: Desk, rung: Sequence[Ticket]) -> None:
    typed = read(desk.inbound.text)
    desk.inbound = replace(desk.inbound, reply_to="")
    desk.command = typed.command
    named = with_codes(typed)
    if not named.codes:
        _ask_which(desk, typed, rung)
    elif typed.command in OPERATOR_COMMANDS and typed.command not in ANYWHERE:
        take_up(desk, named.code)
        _what_works(desk)
    elif typed.command:
        act_on_command(desk, typed)
    elif is_read(desk, typed) and not _only_asks_for_more(desk, named):
        act_on_line(desk, typed)
    else:
        _aside(desk, named)


def _only_asks_for_more(desk: Desk, typed: Typed) -> bool:
    """ "Butuh bantuan BPBD": words that stand as a note as well."""
    asked = plain.asks_for_more(typed.words) and agencies.spoken_of(desk, typed.words) is not None
    return asked and not _action(typed)


def _ask_which(desk: Desk, typed: Typed, rung: Sequence[Ticket]) -> None:
    """Nothing is done yet: several tickets may be meant."""
    action = _action(typed)
    among = _meant(desk, rung, action)
    if action in which.LABELS and not typed.command:
        which.ask(desk, action, among[: which.MOST], typed.words)
        return
    codes = [ticket.code for ticket in among[:SEVERAL]]
    desk.tell(text("jaga-cara-beberapa", kode=codes[0], semua=", ".join(codes)))


def _aside(desk: Desk, typed: Typed) -> None:
    """Words about a ticket that are no step: a note on it, and one sentence of what works here."""
    take_up(desk, typed.code)
    follow(desk)
    ticket, words = desk.ticket, typed.words.strip(" ,;.–—-:")
    if plain.is_filler(words) or plain.thanks(words):
        return
    noted = desk.role in MAY["note"]
    if noted:
        keep_note(desk, words)
        desk.tell(text("jaga-dicatat", kode=ticket.code))
    if noted and agencies.offered(desk, words):
        return
    _what_works(desk)


def _what_works(desk: Desk) -> None:
    on = {part.agency for part in desk.ticket.assignments}
    other = next((k for k in desk.turn.city.agencies if k not in {CONTROL_ROOM, desk.agency, *on}), "psc")
    desk.tell(text("jaga-cara", kode=desk.ticket.code, instansi=other))
