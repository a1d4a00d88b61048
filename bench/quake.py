"""An earthquake as a list of what people write: many small events, some of them danger to life, all at once."""

from __future__ import annotations

import math
import random
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from bench.updates import somewhere
from cities.profile import City
from domain.outline import distance_m

EVENTS_A_REPORT = 400 / 10_000
LIFE_SHARE = 60 / 400
APART_M = 1100.0  # two dangers to life of a kind nearer than this, or in one kelurahan, may be one event by the rules
BEGUN_BY = 0.8  # of the time: the last event begins then
TYPED = 0.3  # share of people who name the kelurahan instead of sharing a pin
NEAR_M = 60.0  # witnesses of one event stand about so far from it
PAUSE = (0.5, 3.0)  # seconds between words and pin
LIFE_WORDS = (
    "TOLONG rumah kebakaran, api besar, ada orang terjebak di dalam",
    "gempa, rumah roboh, ada orang tertimpa reruntuhan",
    "pipa gas bocor, bau menyengat, orang pingsan",
    "orang terjebak di lift, sesak napas tolong",
    "ada yang hanyut terseret ombak di pantai tolong",
)
OTHER_WORDS = (
    "pohon tumbang menutup jalan",
    "tiang listrik roboh",
    "tembok roboh ke jalan",
    "tanah longsor di pinggir jalan",
    "banjir masuk rumah, air selutut",
)


@dataclass(frozen=True, slots=True)
class Event:
    """`tag` stands in the words of its reports, so that a card can be known again."""

    number: int
    life: bool
    words: str
    lat: float
    lon: float
    kelurahan: str

    @property
    def tag(self) -> str:
        return f"R{self.number:04d}"


@dataclass(frozen=True, slots=True)
class Told:
    """One reporter's report: words, and `pause` seconds later a pin (None: the words name the kelurahan)."""

    reporter: int
    event: Event
    at: float  # seconds from the beginning
    words: str
    pin: tuple[float, float] | None
    pause: float

    @property
    def last_at(self) -> float:
        """When all of it has been said."""
        return self.at + (self.pause if self.pin else 0.0)


def events(city: City, count: int, life: int, rng: random.Random) -> list[Event]:
    """Spread over the city; the dangers to life are so far apart that each is an event of its own."""
    found: list[Event] = []
    for number in range(count):
        grave = number < life
        words = (LIFE_WORDS if grave else OTHER_WORDS)[number % 5]
        others = [e for e in found if e.words == words]
        event = _event(city, number, grave, words, rng)
        while grave and any(_one_for_the_rules(event, e) for e in others):
            event = _event(city, number, grave, words, rng)
        found.append(event)
    return found


def _event(city: City, number: int, grave: bool, words: str, rng: random.Random) -> Event:
    lat, lon = somewhere(city, rng)
    near = min(city.area.kelurahan, key=lambda k: distance_m(lat, lon, k.lat, k.lon))
    return Event(number, grave, words, lat, lon, near.name)


def _one_for_the_rules(one: Event, other: Event) -> bool:
    near = distance_m(one.lat, one.lon, other.lat, other.lon) < APART_M
    return near or one.kelurahan == other.kelurahan


def told(city: City, reports: int, seconds: float, rng: random.Random) -> list[Told]:
    """All that is written, in the order of time: as many each minute, about whatever has begun by then."""
    count = max(2, round(reports * EVENTS_A_REPORT))
    happened = events(city, count, max(1, round(count * LIFE_SHARE)), rng)
    moments = sorted(rng.uniform(0, seconds * BEGUN_BY) for _ in happened)
    begins = list(zip(moments, rng.sample(happened, count), strict=True))
    sizes = list(accumulate(rng.paretovariate(1.2) for _ in begins))  # some are seen by very many people
    later = sorted(rng.uniform(begins[0][0], seconds) for _ in range(reports - count))
    rest = [(at, _one_of(begins, sizes, at, rng)) for at in later]
    return [_told(n, e, at, rng) for n, (at, e) in enumerate(sorted([*begins, *rest], key=lambda b: b[0]))]


def _one_of(begins: list[tuple[float, Event]], sizes: list[float], at: float, rng: random.Random) -> Event:
    """One of the events that have begun, the large ones more often."""
    begun = bisect_right(begins, at, key=lambda b: b[0])
    return begins[bisect_right(sizes, rng.uniform(0, sizes[begun - 1]), hi=begun - 1)][1]


def _told(number: int, event: Event, at: float, rng: random.Random) -> Told:
    typed = rng.random() < TYPED
    words = f"{event.tag} {event.words}" + (f", kelurahan {event.kelurahan}" if typed else "")
    angle, far = rng.uniform(0, 2 * math.pi), rng.uniform(0, NEAR_M) / 111_000.0
    pin = None if typed else (event.lat + far * math.sin(angle), event.lon + far * math.cos(angle))
    return Told(number, event, at, words, pin, rng.uniform(*PAUSE))


def floor_seconds(written: list[Told], a_second: float) -> float:
    """How soon one answer to each could be out at best: nobody is answered before having written, `a_second` in all."""
    free = 0.0
    for moment in sorted(t.last_at for t in written):
        free = max(free, moment) + 1 / a_second
    return free


def first_complete(written: list[Told]) -> Iterator[tuple[Event, float]]:
    """Each danger to life with the moment when what and where of its first report were known."""
    first: dict[int, Told] = {}
    for one in sorted((t for t in written if t.event.life), key=lambda t: t.last_at):
        first.setdefault(one.event.number, one)
    yield from ((t.event, t.last_at) for t in first.values())
