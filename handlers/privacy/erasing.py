"""Personal content goes: at night what is old enough, at once what somebody asks to be deleted and is over."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from domain.errand import ForgetFile
from domain.timer import EraseDue, TimerKind
from handlers.due_timer import DueTimer
from handlers.services import PLATFORM
from handlers.turn import OPERATOR, Turn
from models import aliases, chats, erasure, retention
from models.timers import Timer

SWEEP = "retention"
AT_NIGHT = time(3, 15)  # in the city's own time
NEXT_BATCH = timedelta(seconds=2)
GOODBYE = timedelta(minutes=10)  # until then the last answer has reached them
LOOK_AGAIN = timedelta(hours=6)


def arm_sweep(turn: Turn) -> None:
    """The next night."""
    local = turn.now.astimezone(turn.city.zone)
    night = datetime.combine(local.date(), AT_NIGHT, local.tzinfo)
    turn.arm(Timer(SWEEP, TimerKind.RETENTION, night if night > local else night + timedelta(days=1)))


def sweep(turn: Turn) -> None:
    """One batch; the next one soon where there was something to do, else the next night."""
    swept = retention.sweep(turn.tx, turn.city.privacy, turn.now)
    _forget_files(turn, swept.paths)
    if swept.rows:
        turn.arm(Timer(SWEEP, TimerKind.RETENTION, turn.now + NEXT_BATCH))
    else:
        arm_sweep(turn)


def _forget_files(turn: Turn, paths: tuple[str, ...] | list[str]) -> None:
    for path in paths:
        turn.ask(ForgetFile(path))


def sanctioned_until(turn: Turn, person: int) -> datetime | None:
    """Until when (at least) a sanction keeps this person's record; None where there is none."""
    until = chats.get_person(turn.tx, person).suspended_until
    if until is not None and until > turn.now:
        return until
    return turn.now + turn.city.law.lapse if erasure.sanction_waits(turn.tx, person) else None


def erase(turn: Turn, person: int) -> None:
    """They have asked for it: what is over goes now, the rest and the account as soon as nothing is open."""
    _erase_content(turn, person, loose=False)
    turn.arm(Timer(f"erase:{person}", TimerKind.ERASE, turn.now + GOODBYE, data=EraseDue(person)))


def _erase_content(turn: Turn, person: int, *, loose: bool) -> None:
    tx, now = turn.tx, turn.now
    ended = erasure.ended_reports(tx, person)
    erasure.blank_reports(tx, [report for report, _ in ended], now)
    turn.reports_changed()
    for ticket in {t for _, t in ended if t is not None}:
        if erasure.told_alone(tx, ticket):
            erasure.blank_tickets(tx, [ticket], now)
        else:
            erasure.erase_words(tx, ticket, person, now)
        turn.chain_changed(ticket)
    _forget_files(turn, erasure.erase_evidence(tx, erasure.own_evidence(tx, person, loose=loose)))
    if not erasure.has_unfinished(tx, person):
        chats.change_person(tx, person, phone=None, phone_lookup=None, phone_own=False)


def forget(turn: Turn, person: int) -> None:
    """Nobody knows any more who this was; while something is open or a sanction runs, it waits."""
    until = sanctioned_until(turn, person)
    if until is not None or erasure.has_unfinished(turn.tx, person):
        again = max(min(until or turn.now, turn.now + timedelta(days=1)), turn.now + LOOK_AGAIN)
        turn.arm(Timer(f"erase:{person}", TimerKind.ERASE, again, data=EraseDue(person)))
        _erase_content(turn, person, loose=False)
        return
    _erase_content(turn, person, loose=True)
    own = erasure.private_chats(turn.tx, person)
    gone = {(channel, sealed) for _, channel, sealed in own}
    gone |= {(c, a) for _, c, _ in own for a in aliases.addresses(turn.tx, person, PLATFORM[c])}
    refs = [r for channel, address in gone for r in _order_refs(turn, channel, address)]
    erasure.forget_raw(turn.tx, refs)
    if erasure.acts_as_operator(turn.tx, person):  # who is enrolled stays known as an operator
        for chat, channel, _ in own:
            if channel != OPERATOR:
                erasure.forget_chat(turn.tx, chat)
        return
    record = chats.get_person(turn.tx, person).false > 0
    erasure.forget_person(turn.tx, person, turn.now, keep_record=record)


def _order_refs(turn: Turn, channel: str, address: bytes) -> list[str]:
    """By what the inbox knows a chat."""
    sealer = turn.services.sealer
    return sealer.lookups("order", channel, sealer.open_text(address))


def sweep_due(turn: Turn, due: DueTimer) -> None:
    """What is older than it may be goes, batch by batch, at night."""
    sweep(turn)


def erase_due(turn: Turn, due: DueTimer) -> None:
    """Somebody asked to be forgotten, and everything they told of may be over by now."""
    forget(turn, due.remembered(EraseDue).person)
