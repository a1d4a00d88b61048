"""Who does not belong there: strangers at the operators' bot, groups of strangers, and whoever hides behind a group."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any

import orjson
import sqlalchemy as sa

from bench.faults.cell import ADMINISTRATOR, CITIZEN, OPERATOR, Cell
from bench.faults.people import EVENTS, TYPED, People
from domain.message import Channel, Inbound, Kind, Membership, Priority, Standing
from locales.text import text
from models.bindings import drill_groups
from models.chain import events
from models.chats import chats
from models.db import Tx
from models.outbox import outbox
from models.sealing import Sealer

ALONE = tuple(f"86{n:08d}" for n in range(3))  # accounts that write to the operators' bot in private
GROUPS = ("-1008600000001", "-1008600000002")
TITLE = "Latihan Arisan RT 5"
COMMANDS = ("/antrian", "/statistik", "/terima 26-0001", "/selesai 26-0001", "/bantuan", "/nomor 26-0001")
CALM = ("halo", "lampu jalan mati", "p")
ONCE = timedelta(hours=1)
HIDDEN = b'"anonymous": true'
MARK = re.compile(r"zq\d{3}x")
BY_SOMEBODY = ("acknowledged", "departed", "arrived", "agency_resolved", "released", "looked", "marked_false")


@dataclass
class Strangers:
    """What they do. `people` keeps the words that must not be lost."""

    cell: Cell
    people: People
    rng: Random

    def writes(self) -> None:
        """To the operators' bot, in private."""
        who = self.rng.choice(ALONE)
        kinds = (lambda: self.rng.choice(COMMANDS), self._calm, self._urgent)
        self._offer(OPERATOR, who, who, text=self.rng.choice(kinds)(), private=True)

    def _calm(self) -> str:
        return self.people.mark(self.rng.choice(CALM))

    def _urgent(self) -> str:
        return self.people.mark(self.rng.choice(EVENTS))

    def group(self) -> None:
        """A group of strangers takes the operators' bot in, types there, or puts it out again."""
        platform, chat, who = self.cell.platforms[OPERATOR], self.rng.choice(GROUPS), self.rng.choice(ALONE)
        what = self.rng.choice(("in", "types", "out"))
        if what == "types":
            platform.stands(chat, who, Standing.ADMINISTRATOR)
            self._offer(OPERATOR, chat, who, text=self.rng.choice(COMMANDS))
        else:
            platform.shut(chat, "bot was kicked") if what == "out" else platform.reopen(chat)
            us = Membership("1", Standing.OUT if what == "out" else Standing.MEMBER, is_us=True)
            self._offer(OPERATOR, chat, who, kind=Kind.MEMBER, membership=us)

    def hides(self) -> None:
        """An anonymous administrator of an agency's group types what operators type."""
        agency = self.rng.choice(list(self.cell.groups))
        word = self.rng.choice(TYPED)
        text = f"{word} 26-0001" if self.rng.random() < 0.5 else f"/{word} 26-0001"
        self._offer(OPERATOR, self.cell.groups[agency], "", text=text, anonymous=True)

    def cries(self) -> None:
        """An anonymous administrator of a street's group writes of an emergency there."""
        words = f"/lapor {self._urgent()}"
        self._offer(CITIZEN, GROUPS[0], "", text=words, anonymous=True)

    def _offer(self, channel: Channel, chat: str, person: str, **more: Any) -> None:
        given = {"kind": Kind.TEXT, "private": False, "supergroup": True, "chat_title": TITLE, **more}
        self.cell.platforms[channel].offer(
            Inbound(
                channel=channel,
                chat=chat,
                person=person,
                sent_at=self.cell.clock.now(),
                message_id=self.cell.number(),
                person_name=person and self.people.name(person),
                username=person and self.people.account(person),
                **given,
            )
        )


def intrusions(strangers: Strangers) -> list[tuple[int, Callable[[], None]]]:
    """What they may do next, and how often they do."""
    return [(4, strangers.writes), (2, strangers.group), (2, strangers.hides), (1, strangers.cries)]


def let_in(tx: Tx, cell: Cell) -> Iterator[str]:
    """What strangers have got that they must not."""
    yield from _shown(cell)
    yield from _answered_too_often(tx, cell.services.sealer)
    if drill_groups(tx):
        yield "a stranger's group is taken for one for practice"
    nobody = sa.select(events.c.ticket_id, events.c.kind).where(
        events.c.actor.is_(None), events.c.kind.in_(BY_SOMEBODY)
    )
    for row in tx.execute(nobody):
        yield f"ticket {row.ticket_id} was {row.kind} by nobody"
    yield from _hidden(tx, cell)


def _hidden(tx: Tx, cell: Cell) -> Iterator[str]:
    """Whoever hides behind an agency's group reads what to switch off, for each command."""
    offered = [
        orjson.loads(one.body) for one in cell.platforms[OPERATOR].offered.values() if HIDDEN in one.body
    ]
    typed = sum(update["inbound"]["text"].startswith("/") for update in offered)
    payloads = tx.execute(sa.select(outbox.c.payload).where(outbox.c.channel == OPERATOR)).scalars()
    told = sum(text("tolak-anonim") in orjson.loads(payload)["text"] for payload in payloads)
    if told < typed:
        yield f"{typed - told} commands of a hidden administrator had no answer that helps"


def _shown(cell: Cell) -> Iterator[str]:
    """Nothing of a report, and no key that does something; nobody is told of their groups."""
    strange = {*ALONE, *GROUPS}
    for name, platform in cell.platforms.items():
        for sent in platform.sent:
            told = sent.delivery
            if told.address in strange and (
                MARK.search(told.text) or any(b.data for row in told.buttons for b in row)
            ):
                yield f"{name} showed strangers {told.text[:60]!r}"
            if told.address not in strange and TITLE in told.text:
                yield f"{told.address} was told of a stranger's group"
            if told.address == ADMINISTRATOR and MARK.search(told.text):
                yield "the administrator was told a reporter's words"


def _answered_too_often(tx: Tx, sealer: Sealer) -> Iterator[str]:
    """Whoever names no danger is answered once an hour, behind everything that people wait for; whoever does is a reporter."""
    for account in ALONE:
        lookups = sealer.lookups("chat", OPERATOR, account)
        said = (
            sa.select(outbox.c.priority, outbox.c.created_at)
            .join(chats, chats.c.id == outbox.c.chat_id)
            .where(chats.c.lookup.in_(lookups), outbox.c.ticket_id.is_(None))
            .order_by(outbox.c.created_at)
        )
        rows = tx.execute(said).all()
        if any(row.priority < Priority.STATUS for row in rows):
            yield f"the stranger {account} stands before what people wait for"
        calm = [row.created_at for row in rows if row.priority >= Priority.DIGEST]
        if any(after - before < ONCE for before, after in itertools.pairwise(calm)):
            yield f"the stranger {account} was answered twice within the hour"
