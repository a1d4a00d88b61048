"""What goes wrong in a trial: each entry says how often, and does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from bench.faults.cell import CITIZEN, OPERATOR, Cell
from bench.faults.cloud import Mood as GreenMood
from bench.faults.platform import Mood, Platform
from bench.faults.points import LOCKS, POINTS, WRITES
from bot.channels.fake import Call
from bot.channels.port import (
    ChannelError,
    Limited,
    NothingToEdit,
    NotModified,
    Refused,
    Revoked,
    TopicGone,
    Unreachable,
    Unsure,
)
from domain.message import Delivery, Inbound, Kind, Membership, Standing


@dataclass
class Mishaps:
    """The trial's bad luck. `late`: answers that were lost after the message was sent; `points`: where it crashes."""

    cell: Cell
    rng: Random
    points: tuple[str, ...] = POINTS
    late: int = 0
    freezes: bool = False
    thaws: bool = False

    def crash(self) -> None:
        self.cell.trap.point = self.rng.choice(self.points)
        self.cell.trap.times = self.rng.choice((1, 1, 1, 2, 5))

    def frozen(self) -> None:
        """The leading worker stands still while others go on; or it goes on itself."""
        self.freezes = self.cell.leading.frozen is None
        self.thaws = not self.freezes

    def locked(self) -> None:
        """The database fails once, here or there."""
        self.cell.trap.failing.append(self.rng.choice(LOCKS))

    def cut(self) -> None:
        """The database commits, and the connection is cut before it can say so."""
        self.cell.trap.lost.append(self.rng.choice(WRITES))

    def disk(self) -> None:
        """The disk is full or read-only, for a while."""
        words = ("database or disk is full", "attempt to write a readonly database", "")
        self.cell.trap.broken = self.rng.choice(words)

    def shelf(self) -> None:
        """A piece of evidence cannot be kept, or one that was kept is gone."""
        if self.rng.random() < 0.5:
            self.cell.shelf.full = True
        else:
            self.cell.shelf.lose(self.rng)

    def answer(self) -> None:
        """A call is answered with an error, or its answer is lost."""
        error, late, fits = self.rng.choice(ANSWERS)
        self.late += late
        self._platform().moods.append(Mood(error, late, fits))

    def call(self) -> None:
        """Another call than a delivery fails."""
        name: Call = self.rng.choice(("poll", "download", "standing", "administrators"))
        error = self.rng.choice((Unsure("Bad Gateway"), Unreachable("Forbidden"), Refused("chat not found")))
        told = Unsure("Bad Gateway") if name == "poll" else error
        self._platform().fail(told, name, times=self.rng.choice((1, 1, 3)))

    def revoked(self) -> None:
        """The platform does not know the token for some calls."""
        call: Call = self.rng.choice(("poll", "deliver", "standing"))
        self._platform().fail(Revoked("Unauthorized"), call, times=self.rng.choice((1, 3, 8)))

    def topic(self) -> None:
        """Somebody closes a topic."""
        platform = self.cell.platforms[OPERATOR]
        topics = [(chat, t) for chat in self.cell.groups.values() for t in platform.topics(chat)]
        if topics:
            platform.close_topic(*self.rng.choice(topics))

    def disorder(self) -> None:
        self._platform().disorder = self.rng.choice((0.0, 0.5, 1.0))

    def torn(self) -> None:
        """The next answers with updates break off somewhere."""
        self._platform().line.cuts = self.rng.choice((1, 1, 2, 4))

    def jump(self) -> None:
        """The machine's clock is set wrong, or right again: an hour, seven (kept in local time), a minute and a half."""
        self.cell.clock.set_wrong(timedelta(minutes=self.rng.choice((-420, -60, 0, 1.5, 60, 420))))

    def misdated(self) -> None:
        """An answer or two of one platform bear another time, as from a proxy that keeps old ones."""
        off = timedelta(hours=self.rng.choice((-2000, -7, 7)))
        self.cell.dates = [(self.rng.choice((CITIZEN, OPERATOR)), off)] * self.rng.choice((1, 2))

    def migrate(self) -> None:
        """A group becomes a supergroup; now and then the platform also says so."""
        agency = self.rng.choice(list(self.cell.groups))
        old, new = self.cell.groups[agency], f"-100900{self.cell.number()}"
        platform = self.cell.platforms[OPERATOR]
        platform.migrate(old, new)
        self.cell.groups[agency] = new
        platform.journal("group", agency, new)
        if self.rng.random() < 0.5:
            told = Inbound(
                OPERATOR, Kind.MIGRATED, old, "", self.cell.clock.now(), private=False, migrated_to=new
            )
            platform.offer(told)

    def kicked(self) -> None:
        """The bot is put out of a group, and taken in again at the end."""
        self.cell.platforms[OPERATOR].shut(self.rng.choice(list(self.cell.groups.values())), "bot was kicked")

    def refused_by_meta(self) -> None:
        """The next messages on WhatsApp are refused, at once or later, or what becomes of them is told oddly or not at all."""
        for _ in range(self.rng.choice((1, 1, 2))):
            mood = self.rng.choice(GREEN_MOODS)
            self.late += mood.lost
            self.cell.green.cloud.known.moods.append(mood)

    def locked_by_meta(self) -> None:
        """The account may write to nobody for a while."""
        self.cell.green.cloud.known.locked = self.rng.choice((0, 131031, 131042, 190, 133010))

    def webhook(self) -> None:
        """It is called otherwise from now on, or is out of reach."""
        weather = self.cell.green.weather
        for name in ("batches", "shuffles", "twice", "milliseconds", "forged"):
            setattr(weather, name, self.rng.random() < 0.5)
        weather.dead = self.rng.random() < 0.2

    def mended(self) -> None:
        """Everything works again."""
        self.freezes, self.thaws = False, True
        self.cell.trap.mend()
        self.cell.shelf.full = False
        self.cell.green.mend()
        for platform in self.cell.platforms.values():
            platform.moods.clear()
            platform.forgive()
            platform.disorder = 0.0
            platform.line.cuts = 0
        for agency, chat in self.cell.groups.items():
            if self.cell.platforms[OPERATOR].is_shut(chat):
                self.cell.platforms[OPERATOR].reopen(chat)
                self._taken_in_again(agency)

    def _taken_in_again(self, agency: str) -> None:
        inbound = self.cell.member(agency, self.cell.chiefs[agency])
        fields = {name: getattr(inbound, name) for name in inbound.__dataclass_fields__}
        us = Membership("1", Standing.ADMINISTRATOR, is_us=True)
        self.cell.platforms[OPERATOR].offer(Inbound(**{**fields, "kind": Kind.MEMBER, "membership": us}))

    def _platform(self) -> Platform:
        return self.cell.platforms[self.rng.choice((CITIZEN, OPERATOR))]


def _any(delivery: Delivery) -> bool:
    return True


def _edit(delivery: Delivery) -> bool:
    return bool(delivery.edit)


def _limited() -> ChannelError:
    return Limited("Too Many Requests: retry after 3", 3)


ANSWERS: tuple[tuple[Callable[[], ChannelError], bool, Callable[[Delivery], bool]], ...] = (
    (_limited, False, _any),
    (lambda: Unsure("Bad Gateway"), False, _any),
    (lambda: Unsure("read timeout"), True, _any),
    (lambda: Refused("Bad Request: can't parse entities"), False, _any),
    (lambda: Unreachable("Forbidden"), False, _any),
    (lambda: Unreachable("Bad Request: not enough rights to send text messages to the chat"), False, _any),
    (lambda: TopicGone("message thread not found"), False, _any),
    (lambda: NotModified("message is not modified"), False, _edit),
    (lambda: NothingToEdit("message to edit not found"), False, _edit),
)


GREEN_MOODS = (
    *(
        GreenMood(code)
        for code in (131056, 130429, 131048, 131000, 131026, 131047, 131009, 131057, 190, 131031)
    ),
    *(GreenMood(code, late=True) for code in (131000, 131026, 131042, 131047, 131049)),
    GreenMood(lost=True),
    GreenMood(lost=True, early=True),
    GreenMood(lost=True, untold=True),
    GreenMood(early=True),
    GreenMood(131000, late=True, early=True),
    GreenMood(untold=True),
)


def bad_luck(mishaps: Mishaps) -> list[tuple[int, Callable[[], None]]]:
    """What may go wrong next, and how often it does."""
    return [
        (10, mishaps.crash),
        (4, mishaps.locked),
        (2, mishaps.cut),
        (1, mishaps.disk),
        (1, mishaps.shelf),
        (1, mishaps.revoked),
        (2, mishaps.topic),
        (6, mishaps.answer),
        (2, mishaps.call),
        (2, mishaps.disorder),
        (2, mishaps.torn),
        (2, mishaps.jump),
        (1, mishaps.misdated),
        (1, mishaps.migrate),
        (1, mishaps.kicked),
        (3, mishaps.refused_by_meta),
        (1, mishaps.locked_by_meta),
        (2, mishaps.webhook),
        *([(4, mishaps.frozen)] if mishaps.cell.ground.workers > 1 else []),
    ]
