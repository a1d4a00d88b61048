"""What stands in for a category or an agency that the city's file no longer names, while tickets still do."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, Protocol, TypeVar

from cities.agency import Agency
from cities.category import Aggravation, Category
from domain.noting import changed


class Named(Protocol):
    """What the file lists under a key and a name."""

    @property
    def key(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def short(self) -> str: ...


T = TypeVar("T")
Facts = Mapping[str, object]

_PLAIN = (
    "name",
    "short",
    "emoji",
    "family",
    "ladder",
    "life",
    "earnest",
    "secret",
    "question",
    "advice",
    "cap",
)
_FIGURES = ("prior", "merge_m", "false_alarms_per_real")
_SPANS = ("depart_within", "merge_within", "cluster_life")
_SAID = ("said",)
_KEYS = ("at_once", "backup")
_OF_AGENCY = ("name", "short", "phone", "topics", "members", "said")


class Known(dict[str, T]):
    """What the file names, by key. A key that it does not name (any more) is answered by a stand-in, never by KeyError;
    `get` knows what earlier files named as well (`before`): keys on people's screens and what they have begun to tell outlive a
    change of the file; `in` and iteration know the file of today alone."""

    def __init__(
        self, named: Mapping[str, T], stand_in: Callable[[str], T], before: Container[str] = ()
    ) -> None:
        super().__init__(named)
        self._stand_in = stand_in
        self._before = before

    def __missing__(self, key: str) -> T:
        return self._stand_in(key)

    def get(self, key: str, default: Any = None) -> Any:
        return self[key] if key in self or key in self._before else default


@dataclass(frozen=True, slots=True)
class Past:
    """What earlier versions of the file said, by key, of places by name: plain data, as `category_facts`, `agency_facts` and
    `place_facts` write it."""

    categories: Mapping[str, Facts] = field(default_factory=dict)
    agencies: Mapping[str, Facts] = field(default_factory=dict)
    places: Mapping[str, Facts] = field(default_factory=dict)


def category_facts(category: Category) -> dict[str, object]:
    """What a ticket needs of its category once the file has forgotten it; its words are no longer heard."""
    kept: dict[str, object] = {name: getattr(category, name) for name in (*_PLAIN, *_FIGURES, *_SAID)}
    kept |= {name: list(getattr(category, name)) for name in _KEYS}
    return kept | {name: getattr(category, name).total_seconds() for name in _SPANS}


def agency_facts(agency: Agency) -> dict[str, object]:
    """What messages say of an agency once the file has forgotten it."""
    return {name: getattr(agency, name) for name in _OF_AGENCY}


def aggravation_facts(aggravation: Aggravation) -> dict[str, object]:
    """What cards say of it once the file has forgotten it."""
    return {"short": aggravation.short, "life": aggravation.life}


def aggravation_from(key: str, facts: Facts) -> Aggravation:
    """As it was told once; its words are no longer heard."""
    return Aggravation(key, str(facts["short"]), (), life=bool(facts["life"]))


def category_from(key: str, facts: Facts, other: Category, heir: Callable[[str], str]) -> Category:
    """The category as it was; where nothing is known of it, one of the control room's under a readable name.

    `other`: the category of what fits no other; `heir`: the key that an agency goes by now.
    """
    bare = replace(
        other,
        key=key,
        name=readable(key),
        short=readable(key),
        family=key,
        backup=(),
        hints=(),
        strong=(),
        life_words=(),
        figures=(),
        not_words=(),
        additions=(),
        joint=(),
        kinds=(),
        patterns=(),
        said={},
    )
    known: dict[str, object] = {name: facts[name] for name in (*_PLAIN, *_FIGURES, *_SAID) if name in facts}
    known |= {name: _span(facts[name]) for name in _SPANS if name in facts}
    known |= {name: _keys(facts[name], heir) for name in _KEYS if name in facts}
    return changed(bare, known)


def _span(seconds: object) -> timedelta:
    if not isinstance(seconds, int | float):
        raise TypeError(seconds)
    return timedelta(seconds=seconds)


def _keys(agencies: object, heir: Callable[[str], str]) -> tuple[str, ...]:
    """By the names that they go by now, each once."""
    if not isinstance(agencies, list | tuple):
        raise TypeError(agencies)
    return tuple(dict.fromkeys(map(heir, agencies)))


def agency_from(key: str, facts: Facts, like: Agency) -> Agency:
    """The agency as it was, or with its key made readable."""
    bare = replace(
        like,
        key=key,
        name=readable(key),
        short=readable(key),
        phone="",
        topics=False,
        members="group",
        said={},
    )
    return changed(bare, {name: facts[name] for name in _OF_AGENCY if name in facts})


def heirs(past: Mapping[str, Facts], present: Mapping[str, Named]) -> dict[str, str]:
    """What the file now names by another key: earlier key → present key, where the name leaves no doubt."""
    found = {}
    for key, facts in past.items():
        if key not in present and len(same := of_the_same_name(facts, present.values())) == 1:
            found[key] = same[0]
    return found


def names_of(facts: Facts) -> set[str]:
    """What it was called, in small letters."""
    return {str(facts.get("name", "")).casefold(), str(facts.get("short", "")).casefold()} - {""}


def of_the_same_name(facts: Facts, present: Iterable[Named]) -> list[str]:
    """The keys of those that are called so now."""
    names = names_of(facts)
    return [one.key for one in present if {one.name.casefold(), one.short.casefold()} & names]


def readable(key: str) -> str:
    """ "kebocoran_gas" as people write it: "Kebocoran gas"."""
    words = key.replace("_", " ").replace("-", " ").strip()
    return words[:1].upper() + words[1:]
