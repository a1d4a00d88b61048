"""What a city is: everything the product knows about the place it serves, read from one TOML file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import chain
from zoneinfo import ZoneInfo

from cities.advice import Advice
from cities.agency import CONTROL_ROOM, Agency
from cities.category import Aggravation, Category, Need
from cities.counting import CountingRules
from cities.duty import OnDuty
from cities.first_aid import FirstAidBook
from cities.handing import HandingRules
from cities.ladder import Ladder
from cities.publishing import PublishingRules
from cities.rules import (
    CostRules,
    DisasterRules,
    LawRules,
    LinkRules,
    MejaRules,
    TravelRules,
    VerificationRules,
)
from cities.standins import Known, Past, agency_from, category_from, heirs
from cities.translations import Said
from domain.geography import Box, Kelurahan, Landmark, Marker, Neighbour, Point, Ring
from domain.place import MARKED
from language.text.dialect import Dialect
from language.text.signs import Signs
from language.tongue import spoken


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
    halves: tuple[str, ...] = ()  # what people call several kelurahan by: "Anggut"
    far: tuple[str, ...] = ()  # towns, provinces and countries whose events are news here

    @property
    def centre(self) -> Point:
        """The middle of the bounding box."""
        return (self.box.min_lat + self.box.max_lat) / 2, (self.box.min_lon + self.box.max_lon) / 2

    def named(self, name: str) -> Kelurahan | None:
        """The kelurahan with this name."""
        return next((one for one in self.kelurahan if one.name == name), None)


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
class ReporterWords:
    """What reporters say of themselves: that they hide, that nobody may phone, that they are deaf, that something was stolen
    (`robbed`), that thieves are still there (`robbing`). `others`: what hides is somebody else. Two of `places` where one
    hides, `sought` by somebody and `no_calls` tell of hiding as well, from an event of the category `hides_from`. `hushed`: that he
    cannot speak or phone, or types in secret: in what somebody does he hides, and else it counts as `no_calls` among those two. `unlettered`: that he cannot write.
    `intruders`: somebody is in the house, or comes in, which beside the teller's own hiding place means the same, in the category `intrusion`."""

    hiding: tuple[str, ...] = ()
    no_calls: tuple[str, ...] = ()
    deaf: tuple[str, ...] = ()
    talks: tuple[str, ...] = ()
    robbed: tuple[str, ...] = ()
    robbing: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    sought: tuple[str, ...] = ()
    hushed: tuple[str, ...] = ()
    unlettered: tuple[str, ...] = ()
    hides_from: str = ""
    intruders: tuple[str, ...] = ()
    intrusion: str = ""


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
    cost: CostRules
    privacy: Mapping[str, timedelta]
    not_emergency: tuple[Service, ...]
    aggravations: Mapping[str, Aggravation]
    needs: tuple[Need, ...]
    spellings: Mapping[str, tuple[str, ...]]
    word_groups: Mapping[str, tuple[str, ...]]
    dialect: Dialect = field(default_factory=Dialect)
    advice: tuple[Advice, ...] = ()
    first_aid: FirstAidBook = field(default_factory=FirstAidBook)
    reporter: ReporterWords = ReporterWords()
    link: LinkRules = field(default_factory=LinkRules)
    meja: MejaRules = field(default_factory=MejaRules)
    travel: TravelRules = field(default_factory=TravelRules)
    markers: tuple[Marker, ...] = ()
    counting: CountingRules = field(default_factory=CountingRules)
    publishing: PublishingRules = field(default_factory=PublishingRules)
    handing: HandingRules = field(default_factory=HandingRules)
    signs: Signs = field(default_factory=Signs)
    past: Past = field(default_factory=Past)
    _heirs: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Whatever key a ticket carries is answered, also after the file has changed."""
        known = {
            "_heirs": heirs(self.past.agencies, self.agencies),
            "agencies": Known(self.agencies, self._past_agency),
            "categories": Known(self.categories, self._past_category, self.past.categories),
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
        known, told = self.categories[category], set(aggravations)
        named = (need.beside(known) for need in self.needs if not told.isdisjoint(need.told))
        return tuple(dict.fromkeys(chain.from_iterable(named)))

    def needed_by(self, aggravation: str) -> tuple[str, ...]:
        """Who is needed where it is told, whatever the event calls by itself."""
        named = (need.agencies for need in self.needs if aggravation in need.told)
        return tuple(dict.fromkeys(chain.from_iterable(named)))

    @property
    def crew_in_need(self) -> str:
        """What makes an event graver where one of those who came to help is a victim; "" where the file names nothing for it."""
        return next((key for key, one in self.aggravations.items() if one.crew), "")

    def marker_of(self, names: Iterable[str]) -> Marker | None:
        """The sign whose code is among these names of places ("marker:PP-07"); the one that was named last."""
        named = [name.removeprefix(MARKED) for name in names if name.startswith(MARKED)]
        return next((one for one in self.markers if named and one.code == named[-1]), None)

    @property
    def other(self) -> Category:
        """The category of what fits no other: the one that the control room itself takes care of."""
        return next(c for c in self.categories.values() if c.at_once == (CONTROL_ROOM,))
