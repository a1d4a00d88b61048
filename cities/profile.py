"""What a city is: everything the product knows about the place it serves, read from one TOML file."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from cities.standins import Known, Past, agency_from, category_from, heirs
from domain.geography import Box, Kelurahan, Landmark, Neighbour, Point, Ring
from domain.tongue import spoken

CONTROL_ROOM = "ruang_kendali"
CONDITIONS = (
    "belum_diterima",
    "belum_berangkat",
    "belum_tiba",
    "belum_selesai",
    "tanya_belum_dijawab",
    "kuning_belum_ditinjau",
    "rangkuman_belum_dibersihkan",
)
CALLS = ("instansi", "ruang_kendali", "supervisor", "instansi_cadangan", "gerbang_telepon")
ROLES = ("supervisor", "administrator", "operator", "petugas")
SANCTIONS = ("jelaskan", "peringatkan", "abu_abu", "berkas_bukti")
PRIVACY = ("pesan", "mentah", "keluar", "bukti", "identitas", "tiket", "kejadian", "akses", "sanksi")
LANGUAGES = ("en", "bengkulu")  # beside Indonesian: what a file may say in other languages
DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")


@dataclass(frozen=True, slots=True)
class Area:
    """Where the city is. `outline` is coarse and used with `tolerance_m`; `boundary` holds exact outer rings
    per kelurahan code where the administrator gave a GeoJSON file, else it is empty."""

    box: Box
    outline: Ring
    tolerance_m: float
    kelurahan: tuple[Kelurahan, ...]
    common_words: tuple[str, ...]  # kelurahan that count only after "kel./kelurahan/daerah"
    boundary: Mapping[str, tuple[Ring, ...]]
    coast: tuple[
        Point, ...
    ] = ()  # from one edge of the area to another, the sea on the right hand; only drawn

    @property
    def centre(self) -> Point:
        """The middle of the bounding box."""
        return (self.box.min_lat + self.box.max_lat) / 2, (self.box.min_lon + self.box.max_lon) / 2


Said = Mapping[str, Mapping[str, str]]  # language → what the file says in it, by the file's own keys


@dataclass(frozen=True, slots=True)
class Agency:
    """Who goes there. `aliases`: what people call it too; `topics`: its group is a forum; `members`: who of the group may act."""

    key: str
    name: str
    short: str
    phone: str
    topics: bool
    members: Literal["group", "list"]
    aliases: tuple[str, ...] = ()
    said: Said = field(default_factory=dict)

    def short_in(self, language: str) -> str:
        """What reporters who read this language call it."""
        return self.said.get(spoken(language), {}).get("singkatan", self.short)


@dataclass(frozen=True, slots=True)
class Addition:
    """When one of these words falls, these agencies go too."""

    words: tuple[str, ...]
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do where these words fall, whatever category it is. `threat`: somebody threatens others."""

    words: tuple[str, ...]
    text: str
    english: str = ""
    threat: bool = False


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of emergency.

    `hints` start no clock, `strong` words name danger, `life_words` name danger to life, `figures` are figures of
    speech, `short` is its name on buttons and cards, `not_words` are names that merely contain a word ("pemadam kebakaran"). `weight`: how much its words
    weigh beside those of another category (1 = alike). `earnest`: nobody jokes or asks about it idly. `follows_reporter`: whoever is in danger drifts, and
    the place goes where the reporter's live location goes. `prior` is log-odds, distances are metres.
    """

    key: str
    name: str
    short: str
    emoji: str
    family: str
    at_once: tuple[str, ...]
    backup: tuple[str, ...]
    ladder: str
    life: bool
    hints: tuple[str, ...]
    strong: tuple[str, ...]
    life_words: tuple[str, ...]
    figures: tuple[str, ...]
    not_words: tuple[str, ...]
    weight: float
    earnest: bool
    false_alarms_per_real: float
    prior: float
    depart_within: timedelta
    merge_m: float
    merge_within: timedelta
    wide: bool  # felt by the whole city: whoever only tells of it is one of many, wherever they are
    secret: bool
    follows_reporter: bool
    question: str
    advice: str
    cap: str  # what CAP calls this kind of event
    cluster_life: timedelta
    cluster_life_by_word: Mapping[str, timedelta]
    additions: tuple[Addition, ...]
    warm: bool = False  # whoever tells of himself is thanked for it first
    accompanies: bool = False  # befalls people in other events as well
    said: Said = field(default_factory=dict)

    def short_in(self, language: str) -> str:
        """Its name on buttons, for reporters who read this language."""
        said = self.said.get(spoken(language), {})
        return said.get("sebutan", said.get("nama", self.short))

    def advice_in(self, language: str) -> str:
        """What to do until help comes, in this language where the file has it."""
        return self.said.get(spoken(language), {}).get("saran", self.advice)


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a ladder: if the condition still holds `after` this time, `call` is called."""

    when: str
    after: timedelta
    call: str
    mention_duty: bool
    repeat: timedelta | None


@dataclass(frozen=True, slots=True)
class Night:
    """Hours of every day in the city's own time; `end` before `start` runs into the next day."""

    start: time
    end: time

    def covers(self, local: datetime) -> bool:
        now = local.time()
        if self.start < self.end:
            return self.start <= now < self.end
        return now >= self.start or now < self.end


@dataclass(frozen=True, slots=True)
class Ladder:
    """Who is called when nobody reacts, step by step. `quiet`: when it waits for the morning, unless a life is in danger."""

    key: str
    rungs: tuple[Rung, ...]
    quiet: Night | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """Hours of the week in the city's own time; `end` before or at `start` runs into the next day."""

    days: frozenset[int]  # 0 = Monday
    start: time
    end: time

    def covers(self, local: datetime) -> bool:
        """Whether this shift is on at `local`, a time in the city's zone."""
        now, today = local.time(), local.weekday()
        if self.start < self.end:
            return today in self.days and self.start <= now < self.end
        return (today in self.days and now >= self.start) or ((today - 1) % 7 in self.days and now < self.end)


@dataclass(frozen=True, slots=True)
class OnDuty:
    """Somebody named in the file: Telegram id or @name, what they are, for whom, and when (empty = always)."""

    telegram: str
    label: str
    role: str
    agency: str
    shifts: tuple[Shift, ...]

    def on(self, local: datetime) -> bool:
        """Whether this person is on duty at `local`, a time in the city's zone."""
        return not self.shifts or any(shift.covers(local) for shift in self.shifts)


@dataclass(frozen=True, slots=True)
class VerificationRules:
    """How loud and how soon. `grey_floor` is a probability."""

    false_alarms_per_real: float
    grey_floor: float
    life: timedelta
    other: timedelta
    look: timedelta
    amber_look: timedelta
    grey_digest: timedelta


@dataclass(frozen=True, slots=True)
class DisasterRules:
    """When mass intake begins: the oldest waiting message is older than `queue_delay`."""

    queue_delay: timedelta


@dataclass(frozen=True, slots=True)
class SanctionStep:
    """From this many proved false reports on, this is proposed."""

    proved: int
    sanction: str


@dataclass(frozen=True, slots=True)
class LawRules:
    """`basis` is the law that a warning quotes: empty until the city's legal office fills it in."""

    basis: str
    steps: tuple[SanctionStep, ...]
    window: timedelta
    grey_for: timedelta
    decay: timedelta
    lapse: timedelta


@dataclass(frozen=True, slots=True)
class Service:
    """Who serves what is no emergency, and the words that ask for it."""

    key: str
    name: str
    words: tuple[str, ...]
    answer: str
    phone: str
    link: str
    said: Said = field(default_factory=dict)

    def answer_in(self, language: str) -> str:
        """Who serves it, in this language where the file has it."""
        return self.said.get(spoken(language), {}).get("jawaban", self.answer)


@dataclass(frozen=True, slots=True)
class Aggravation:
    """What makes an open event graver than it was: "terjebak", "merambat". `short`: as cards name it; `life`: a life is
    in danger from then on; `agencies` go too, in whatever category that is not kept secret; `not_words` merely hold one of
    its words."""

    key: str
    short: str
    words: tuple[str, ...]
    life: bool
    agencies: tuple[str, ...] = ()
    not_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReporterWords:
    """What reporters say of themselves: that they hide, that nobody may phone, that they are deaf. `others`: what hides is
    somebody else."""

    hiding: tuple[str, ...] = ()
    no_calls: tuple[str, ...] = ()
    deaf: tuple[str, ...] = ()
    talks: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class City:
    """One city, whole. `spellings`: plain word → how people of this city write it; `word_groups`: what "{orang}"
    stands for in a phrase. `past`: what earlier files said; `categories`, `agencies` and `ladders` answer any key."""

    key: str
    name: str
    province: str
    zone: ZoneInfo
    region_code: str
    emergency_phone: str
    official_link: str
    area: Area
    landmarks: tuple[Landmark, ...]
    streets: tuple[str, ...]
    neighbours: tuple[Neighbour, ...]
    agencies: Mapping[str, Agency]
    categories: Mapping[str, Category]
    ladders: Mapping[str, Ladder]
    people: tuple[OnDuty, ...]
    verification: VerificationRules
    disaster: DisasterRules
    law: LawRules
    privacy: Mapping[str, timedelta]
    not_emergency: tuple[Service, ...]
    aggravations: Mapping[str, Aggravation]
    spellings: Mapping[str, tuple[str, ...]]
    word_groups: Mapping[str, tuple[str, ...]]
    advice: tuple[Advice, ...] = ()
    reporter: ReporterWords = ReporterWords()
    past: Past = field(default_factory=Past)
    _heirs: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Whatever key a ticket carries is answered, also after the file has changed."""
        known = {
            "_heirs": heirs(self.past.agencies, self.agencies),
            "agencies": Known(self.agencies, self._past_agency),
            "categories": Known(self.categories, self._past_category),
            "ladders": Known(self.ladders, lambda _key: self.ladders[self.other.ladder]),
        }
        for name, value in known.items():
            object.__setattr__(self, name, value)

    def _past_agency(self, key: str) -> Agency:
        return agency_from(key, self.past.agencies.get(key, {}), self.agencies[CONTROL_ROOM])

    def _past_category(self, key: str) -> Category:
        found = category_from(key, self.past.categories.get(key, {}), self.other, self.heir)
        now = heirs({key: self.past.categories.get(key, {})}, self.categories).get(key)
        return replace(found, family=self.categories[now].family) if now else found

    def heir(self, agency: str) -> str:
        """The key that an agency goes by in the file of today; the same key where nobody has taken its place."""
        return self._heirs.get(agency, agency)

    def namesakes(self, agency: str) -> tuple[str, ...]:
        """All keys that mean this agency, earlier ones included: the given one first."""
        heir = self.heir(agency)
        return tuple(dict.fromkeys([agency, heir, *(k for k, now in self._heirs.items() if now == heir)]))

    def seat(self, agency: str, held: Collection[str]) -> str:
        """The key under which an agency is one of these; where it is none of them, the key that it goes by now."""
        return next((key for key in self.namesakes(agency) if key in held), self.heir(agency))

    def family(self, family: str) -> list[str]:
        """The keys of all categories of a family, earlier ones included."""
        past = [key for key in self.past.categories if key not in self.categories]
        return [key for key in [*self.categories, *past] if self.categories[key].family == family]

    def called_by(self, category: str, aggravations: Collection[str]) -> tuple[str, ...]:
        """The agencies that go too where these aggravations are told of an event of this category."""
        known = self.categories[category]
        if known.secret:
            return ()
        named = (
            a for key in aggravations if key in self.aggravations for a in self.aggravations[key].agencies
        )
        return tuple(dict.fromkeys(agency for agency in named if agency not in known.at_once))

    @property
    def other(self) -> Category:
        """The category of what fits no other: the one that the control room itself takes care of."""
        return next(c for c in self.categories.values() if c.at_once == (CONTROL_ROOM,))
