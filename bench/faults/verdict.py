"""After a trial: what must hold of the database, of what people have seen, and of the log."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import datetime
from html import escape
from typing import Any

import orjson
import sqlalchemy as sa

from bench.faults.cell import CITIZEN, GREEN, OPERATOR, Cell
from bench.faults.cloud import Post
from bench.faults.order import overtakers
from bench.faults.people import People
from bench.faults.strangers import let_in
from bot.channels.html_text import plain
from bot.health.outage import unkept
from bot.invariants import breaches, check
from bot.loops.word_lines import is_key
from domain.danger import Danger
from locales.text import text
from models.chain import events
from models.codecs import TICKET_STATE
from models.conversations import conversations
from models.db import Tx, reading
from models.inbox import inbox
from models.outbox import NO_FILE, outbox
from models.refs import read_ref
from models.reports import reports
from models.tickets import tickets

UNKEPT = {unkept(of) for of in (OPERATOR, CITIZEN, GREEN)} | {text("mencatat-lagi")}
UNKEPT_SINCE = text("tak-mencatat-sejak", jam="|").partition("|")[2]
HELD_FOR_LONG = "131048"  # Meta takes us for spam: for a quarter of an hour
_HEADINGS = [
    *(text("jenjang-bersama", jumlah=count) for count in range(1, 100)),
    *(text(key) for key in ("jenjang-bersama-jiwa", "jenjang-bersama-lain")),
    *(text(key, kode="", siapa="") for key in ("jenjang-bersama-lagi", "jenjang-lanjut")),
]
_BEFORE_THAT = text("utas-sebelumnya")  # heads the lines that a graver one of the same reporter has overtaken


def judge(cell: Cell, people: People, logged: list[str], repeats_allowed: int, now: datetime) -> list[str]:
    """Everything that does not hold; empty after a good trial."""
    with reading(cell.ground.engine) as tx:
        found = [str(b) for b in _invariants(tx, cell, now)]
        found += _every_update_once(tx, cell)
        found += _every_word_once(tx, people)
        found += _danger_rang(tx)
        found += _all_sent(tx, now)
        found += _repeats(tx, cell, repeats_allowed)
        found += _in_order(tx)
        found += _in_order_on_whatsapp(tx, cell)
        found += _none_taken_for_sent(tx, cell)
        found += let_in(tx, cell)
    found += _discreet(cell, people, logged)
    return found


def _invariants(tx: Tx, cell: Cell, now: datetime) -> list[Any]:
    acknowledged = {str(name): platform.acknowledged for name, platform in cell.everywhere.items()}
    found = check(tx, cell.services.city, cell.services.sealer, now, recent=None, acknowledged=acknowledged)
    return list(breaches(found))


def _every_update_once(tx: Tx, cell: Cell) -> Iterator[str]:
    """No update lost: all that was ever offered is stored and settled."""
    rows = tx.execute(sa.select(inbox.c.channel, inbox.c.update_id, inbox.c.state)).all()
    kept = Counter((r.channel, r.update_id) for r in rows)
    for name, platform in cell.everywhere.items():
        for update in sorted(platform.offered):
            if kept[name, update] != 1:
                yield f"update {update} of {name} is stored {kept[name, update]} times"
    waiting = sum(r.state == "new" for r in rows)
    if waiting:
        yield f"{waiting} updates were never handled"


def _every_word_once(tx: Tx, people: People) -> Iterator[str]:
    """Handled exactly once: each mark stands in one report or draft, in one line of the threads (a witness's words stand in
    both), and in one question, or one line of an event that they turned out not to be of."""
    held, moved = list(_held(tx)), _moved(tx)
    shown: dict[int, list[str]] = defaultdict(list)  # by ticket, as are:
    asked: dict[int, list[str]] = defaultdict(list)  # of which of several is asked in each of them
    told = sa.select(events.c.ticket_id, events.c.data).where(events.c.kind == "words")
    grown: dict[tuple[Any, ...], str] = {}  # a line that grows holds what it held before
    for row in tx.execute(told.order_by(events.c.ticket_id, events.c.seq)):
        words = str(row.data["words"])
        if row.data.get("retold"):
            continue  # of a ticket that went into this one, where it stands as well
        asks = words.startswith("❓") or moved(row.ticket_id, row.data["report"], words)
        line = (row.ticket_id, row.data["report"], row.data["number"], asks)
        if not words.startswith(grown.get(line, words)):
            (asked if line[-1] else shown)[row.ticket_id].append(grown[line])
        grown[line] = words
    for line, words in grown.items():
        (asked if line[-1] else shown)[line[0]].append(words)
    for row in tx.execute(sa.select(conversations.c.state)):
        held += (row.state.get("draft") or {}).get("words", [])
    for mark in people.told:
        questions = max((sum(each.count(mark) for each in lines) for lines in asked.values()), default=0)
        counts = [sum(each.count(mark) for each in held), _shown(mark, shown, asked), questions]
        if max(counts) > 1 or sum(counts) == 0:
            yield f"words {mark} ({people.told[mark]}) stand {counts[0]} + {counts[1]} times, asked about {counts[2]} times"


def _shown(mark: str, shown: dict[int, list[str]], asked: dict[int, list[str]]) -> int:
    """How often words stand as told; once where danger in them rang one ticket and their writer then answered that they are of
    another, in which they stood as a question."""
    told = {
        ticket: sum(each.count(mark) for each in lines)
        for ticket, lines in shown.items()
        if any(mark in each for each in lines)
    }
    answered = {ticket for ticket in told if any(mark in each for each in asked[ticket])}
    rang = told.keys() - answered
    return sum(told.values()) - (len(answered) if rang else 0)


def _moved(tx: Tx) -> Callable[[int, int, str], bool]:
    """Did words that a ticket's people read as more of it begin a report of another event, by the same chat?"""
    rows = tx.execute(sa.select(reports.c.id, reports.c.ticket_id, reports.c.chat_id, reports.c.words)).all()
    chats = {row.id: row.chat_id for row in rows}

    def moved(ticket: int, report: int, words: str) -> bool:
        others = (row for row in rows if row.ticket_id not in (None, ticket))
        return any(row.chat_id == chats.get(report) and words in row.words.splitlines() for row in others)

    return moved


def _held(tx: Tx) -> Iterator[str]:
    """The words of each report; one that goes on after a dismissal, or after what nobody understood, says again what that
    one said and what was asked about there, and counts with what is new in it."""
    rows = tx.execute(
        sa.select(reports.c.id, reports.c.person_id, reports.c.state, reports.c.words, tickets.c.code)
        .outerjoin(tickets, tickets.c.id == reports.c.ticket_id)
        .order_by(reports.c.id)
    ).all()
    opened = sa.select(tickets.c.code, events.c.actor).join(events, events.c.ticket_id == tickets.c.id)
    openers = {row.code: row.actor for row in tx.execute(opened.where(events.c.kind == "opened"))}
    waited = [r for r in rows if r.state == "digest" or openers.get(r.code, r.person_id) != r.person_id]
    for row in rows:
        before = [r.words for r in rows if r.code and text("lanjutan", kode=r.code) in row.words]
        before += [r.words for r in waited if r.person_id == row.person_id and r.id < row.id]
        again = {line for words in before for line in words.splitlines()}
        asked = "❓" if before else None  # of what it goes on from
        new = (line for line in row.words.splitlines() if line not in again and line[:1] != asked)
        yield "\n".join(new)


def _danger_rang(tx: Tx) -> Iterator[str]:
    """After five quiet minutes no danger waits in silence."""
    silent = sa.select(tickets.c.code, tickets.c.detail).where(
        tickets.c.status == "received", tickets.c.loud_at.is_(None), tickets.c.danger != Danger.NONE
    )
    for row in tx.execute(silent):
        if not TICKET_STATE.read(row.detail).late:
            yield f"danger of {row.code} never rang"


def _all_sent(tx: Tx, now: datetime) -> Iterator[str]:
    """Nothing waits, except for a chat that has refused and is asked again later, on a channel that is held for long, and for a
    file that is gone."""
    waiting = tx.execute(
        sa.select(outbox.c.chat_id, outbox.c.channel, outbox.c.not_before, outbox.c.reason).where(
            outbox.c.state == "new"
        )
    ).all()
    later = [row for row in waiting if row.not_before > now]
    refusing = {row.chat_id for row in later if row.reason.startswith(("Forbidden", "131026"))}
    held = {row.channel for row in later if row.reason.startswith(HELD_FOR_LONG)}
    due = (row for row in waiting if row.chat_id not in refusing and row.channel not in held)
    unsent = sum(row.reason != NO_FILE for row in due)
    if unsent:
        yield f"{unsent} messages were never sent"


def _bare(text: str) -> str:
    """What a message becomes that is refused as it is: its answer may have been lost before."""
    return escape(plain(text), quote=False)


def _repeats(tx: Tx, cell: Cell, allowed: int) -> Iterator[str]:
    """Nothing was said that was not committed, and hardly anything twice."""
    known = {(r.channel, r.message_id) for r in tx.execute(sa.select(outbox.c.channel, outbox.c.message_id))}
    wanted: dict[str, set[str]] = defaultdict(set)
    reminded: dict[str, set[str]] = defaultdict(set)
    lines: dict[str, set[str]] = defaultdict(lambda: {_BEFORE_THAT})
    rung: Counter[tuple[str, str]] = Counter()
    for row in tx.execute(sa.select(outbox.c.channel, outbox.c.key, outbox.c.payload)):
        message = orjson.loads(row.payload)
        wanted[row.channel].add(message["text"])
        if is_key(row.key):
            lines[row.channel].update((message["text"], _bare(message["text"])))
        if message.get("reminder"):
            reminded[row.channel].update(_parts(message["reminder"]))
            rung[row.channel, message["reminder"]["words"]] += 1
    orphans = 0
    for name, platform in cell.everywhere.items():
        bundles: Counter[str] = Counter()
        for sent in platform.created:
            said = sent.delivery.text
            excused = (name, sent.message_id) in cell.leading.left
            if said in UNKEPT or UNKEPT_SINCE in said:
                continue  # said beside the outbox, for nothing could be written
            if not wanted[name].isdisjoint((said, _bare(said))) or not _beside(said, lines[name]):
                orphans += not excused and (name, sent.message_id) not in known
            elif _is_bundle(said, reminded[name]):
                bundles[said] += not excused  # a message of several reminders is recorded with none of them
                known_of = [times for (where, part), times in rung.items() if where == name and part in said]
                orphans += bundles[said] > min(known_of, default=1) and not excused
            else:
                yield f"{name} was sent words that no committed message has: {said[:60]!r}"
    if orphans > allowed:
        yield f"{orphans} messages were sent twice, {allowed} could not be helped"


def _parts(reminder: dict[str, Any]) -> Iterator[str]:
    for part in (reminder["words"], reminder["code"], *reminder["people"]):
        yield from (part, _bare(part))


def _beside(said: str, parts: set[str]) -> str:
    """What a message says that is none of these."""
    for part in sorted(parts, key=len, reverse=True):
        said = said.replace(part, "")
    return said.strip()


def _is_bundle(said: str, parts: set[str]) -> bool:
    """Does a message of several reminders say nothing beside them?"""
    said = _beside(said, parts)
    for heading in _HEADINGS:
        said = said.replace(heading, "").replace(_bare(heading), "")
    return not said.strip(" ,\n")


def _in_order(tx: Tx) -> Iterator[str]:
    """New messages of one chat and ticket have rising ids, as they were put into the outbox."""
    for number, chat in overtakers(tx):
        yield f"message {number} of chat {chat} went out before an older one"


def _in_order_on_whatsapp(tx: Tx, cell: Cell) -> Iterator[str]:
    """What is said there was taken, the first time, in the order in which it was put into the outbox."""
    places = sa.select(outbox.c.id, outbox.c.chat_id, outbox.c.ticket_id).where(
        outbox.c.channel == GREEN, outbox.c.key == ""
    )
    where = {row.id: (row.chat_id, row.ticket_id) for row in tx.execute(places)}
    newest: dict[Any, int] = {}
    seen: set[int] = set()
    for number in (_number(post) for post in cell.green.cloud.known.posts):
        if number in where and number not in seen:
            if number < newest.get(where[number], 0):
                yield f"message {number} on WhatsApp went out after a newer one"
            newest[where[number]] = max(number, newest.get(where[number], 0))
        seen.add(number)


def _number(post: Post) -> int:
    """Which message of ours it says."""
    ref = read_ref(post.ref)
    return ref.row if ref is not None else 0


def _none_taken_for_sent(tx: Tx, cell: Cell) -> Iterator[str]:
    """What Meta says has failed does not stand as sent."""
    known = cell.green.cloud.known
    taken = (outbox.c.state == "sent", outbox.c.message_id != "")  # else nothing was left to say
    sent = sa.select(outbox.c.id).where(outbox.c.channel == GREEN, *taken)
    for number in tx.execute(sent).scalars():
        names = {post.name for post in known.posts if _number(post) == number}
        if names and names <= known.failed:
            yield f"message {number} on WhatsApp stands as sent, and failed"


def _discreet(cell: Cell, people: People, logged: list[str]) -> Iterator[str]:
    """No name, account or number of a reporter in groups or logs."""
    private = [word for citizen in people.citizens for word in people.private_words(citizen)]
    groups = set(cell.groups.values()) | set(cell.platforms[OPERATOR].moved)
    said = [s.delivery.text for s in cell.platforms[OPERATOR].sent if s.delivery.address in groups]
    for word in private:
        if any(word in each for each in said):
            yield f"{word} was said in a group"
        if any(word in line for line in logged):
            yield f"{word} stands in the log"
