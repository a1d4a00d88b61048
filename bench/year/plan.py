"""The year as it will be attempted: every session of every persona, drawn before the product sees any of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bench.year.ground import Ground, Point, Spot
from bench.year.personas import Cast, Persona

YEAR = 2026
DAYS = 365.0
FIRST_ACCOUNT = 5_000_000_000
BUSY = timedelta(hours=3)  # nobody begins a second chat about something else while the first is fresh
TRIES = 12
OTHERS_WITHIN_S = (20.0, 900.0)  # when further reporters of an event write, after the first


@dataclass(frozen=True, slots=True)
class Session:
    """One person's attempt. `event`: the number of the genuine event; None for all others.

    `pin`: what is shared when a location is asked for (None: nothing). `lines`, `replies`, `addresses`: in the order
    in which they are used. `patience`: after how many of their own messages they stop answering.
    """

    number: int
    persona: Persona
    event: int | None
    begins: datetime
    spot: Spot
    lines: tuple[str, ...]
    replies: tuple[str, ...]
    addresses: tuple[str, ...]
    pin: Point | None
    phone: bool
    photo: bool
    forwarded: bool
    check: bool
    confirms: bool
    patience: int
    seed: str
    account: str = ""

    @property
    def rng(self) -> Random:
        return Random(self.seed)


@dataclass(frozen=True, slots=True)
class Plan:
    """All sessions in the order in which they begin. `ends`: the last moment at which one may begin."""

    begins: datetime
    ends: datetime
    sessions: tuple[Session, ...]
    events: tuple[int, ...]
    truths: dict[int, Persona] = field(default_factory=dict)  # event → the persona that made it


def draw(cast: Cast, ground: Ground, zone: ZoneInfo, *, seed: int, days: float, demand: float) -> Plan:
    """The sessions of so many days."""
    begins = datetime(YEAR, 1, 1, tzinfo=zone).astimezone(UTC)
    drawer = _Drawer(cast, ground, zone, seed, begins, days)
    sessions: list[Session] = []
    truths: dict[int, Persona] = {}
    for persona in cast.personas.values():
        rng = Random(f"{seed}/{persona.id}")
        scale = days / DAYS * (demand if persona.genuine else 1.0)
        for number in range(_count(persona.events_per_year * scale, rng)):
            event = len(truths) if persona.genuine else None
            if event is not None:
                truths[event] = persona
            sessions.extend(drawer.event(persona, number, event))
    ordered = sorted(sessions, key=lambda s: (s.begins, s.seed))
    accounts = _Accounts(seed)
    seated = tuple(accounts.seat(s, n) for n, s in enumerate(ordered))
    return Plan(begins, begins + timedelta(days=days), seated, tuple(truths), truths)


def _count(expected: float, rng: Random) -> int:
    return int(expected) + (rng.random() < expected % 1)


@dataclass(frozen=True, slots=True)
class _Drawer:
    cast: Cast
    ground: Ground
    zone: ZoneInfo
    seed: int
    start: datetime
    days: float

    def event(self, persona: Persona, number: int, event: int | None) -> Iterator[Session]:
        """One session, or all reporters of one event."""
        rng = Random(f"{self.seed}/{persona.id}/{number}")
        begins, spot = self._moment(persona, rng), self.ground.spot(persona, rng)
        name = f"{self.seed}/{persona.id}/{number}"
        yield self._session(persona, event, begins, spot, name)
        if not persona.genuine or not persona.also:
            return
        for other in range(rng.randint(*map(round, persona.reporters_per_event)) - 1):
            witness = self.cast.personas[rng.choice(persona.also)]
            later = begins + timedelta(seconds=rng.uniform(*OTHERS_WITHIN_S))
            yield self._session(witness, event, later, spot, f"{name}/{other}/{witness.id}")

    def _moment(self, persona: Persona, rng: Random) -> datetime:
        day = rng.randrange(max(1, int(self.days)))
        hour = rng.choices(range(24), persona.hours)[0]
        return self.start + timedelta(days=day, hours=hour, seconds=round(rng.uniform(0, 3599), 3))

    def _session(
        self, persona: Persona, event: int | None, begins: datetime, spot: Spot, name: str
    ) -> Session:
        rng = Random(f"{name}/session")
        shares = rng.random() < persona.shares_location or persona.opens_with == "location"
        point = self.ground.pin(persona, spot, rng)
        return Session(
            number=0,
            persona=persona,
            event=event,
            begins=begins,
            spot=spot,
            lines=_shuffled(persona.texts, spot, rng),
            replies=_shuffled(persona.replies, spot, rng),
            addresses=_shuffled(persona.addresses, spot, rng),
            pin=point if shares else None,
            phone=rng.random() < persona.shares_phone,
            photo=persona.photo != "none" and rng.random() < persona.sends_photo,
            forwarded=rng.random() < persona.forwarded,
            check=rng.random() < persona.answers_check,
            confirms=rng.random() < persona.confirms_resolution,
            patience=max(1, rng.randint(*map(round, persona.abandons_after))),
            seed=f"{name}/chat",
        )


def _shuffled(words: tuple[str, ...], spot: Spot, rng: Random) -> tuple[str, ...]:
    return tuple(spot.fill(w) for w in rng.sample(words, len(words)))


class _Accounts:
    """Which account each session is written from, in the order of time."""

    def __init__(self, seed: int) -> None:
        self._rng = Random(f"{seed}/accounts")
        self._made = 0
        self._seen: defaultdict[str, list[str]] = defaultdict(list)  # who may use it again → accounts
        self._used: dict[str, datetime] = {}

    def seat(self, session: Session, number: int) -> Session:
        account = self._account(session)
        self._used[account] = session.begins
        return replace(session, number=number, account=account)

    def _account(self, session: Session) -> str:
        persona = session.persona
        if persona.pool or persona.accounts:
            kind = f"pool:{persona.pool or persona.id}"
            full = len(self._seen[kind]) >= persona.accounts
            known = full or self._rng.random() >= persona.new_account
        else:
            kind = "prank" if persona.truth == "prank" else "citizen"
            known = self._rng.random() >= persona.new_account
        return (self._free(kind, session.begins) if known else None) or self._new(kind)

    def _free(self, kind: str, at: datetime) -> str | None:
        """An account that was seen before and is not in the middle of something."""
        for _ in range(TRIES if self._seen[kind] else 0):
            account = self._rng.choice(self._seen[kind])
            if at - self._used[account] > BUSY:
                return account
        return None

    def _new(self, kind: str) -> str:
        self._made += 1
        account = str(FIRST_ACCOUNT + self._made)
        self._seen[kind].append(account)
        return account
