"""Who reports, who plays pranks and who sits in the control room: the persona file, read strictly."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bench.year.sheet import Range, Sheet
from cities.lines import Lines
from cities.mistakes import Mistake

SCHEMA = 1
TRUTHS = ("genuine", "prank", "error", "non_emergency")
PLACES = ("home", "street", "landmark", "outside_city", "far_pin")
OPENINGS = ("text", "photo", "location", "voice", "button", "start")
PHOTOS = ("fresh", "recycled", "unrelated", "none")
NIGHT = frozenset((*range(6), 22, 23))

_DAY, _EVENING, _NIGHT, _SCHOOL = range(7, 18), range(17, 23), (22, 23, 0, 1, 2, 3, 4, 5), range(10, 16)
HOURS: dict[str, tuple[float, ...]] = {
    "any": tuple(0.3 if hour < 6 else 1.0 for hour in range(24)),
    "day": tuple(1.0 if hour in _DAY else 0.1 for hour in range(24)),
    "evening": tuple(1.0 if hour in _EVENING else 0.15 for hour in range(24)),
    "night": tuple(1.0 if hour in _NIGHT else 0.1 for hour in range(24)),
    "school": tuple(1.0 if hour in _SCHOOL else 0.05 for hour in range(24)),
}


class PersonaMistakes(Exception):
    """A persona file that cannot be used; `mistakes` in the order of their lines."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(sorted(mistakes, key=lambda m: (m.line, m.where)))
        super().__init__("\n".join(map(str, self.mistakes)))


@dataclass(frozen=True, slots=True)
class Shift:
    """A figure by day (06.00 to 22.00) and by night."""

    day: Range
    night: Range

    def at(self, local: datetime) -> Range:
        return self.night if local.hour in NIGHT else self.day


@dataclass(frozen=True, slots=True)
class Operators:
    """How the people in the control room and in the agencies behave. Ranges are uniform, in seconds or minutes."""

    acknowledge_seconds: Shift
    people: Shift
    triage_amber_probability: Shift
    triage_seconds: Range
    decide_seconds: Range
    second_person_probability: float
    merge_suggestion_probability: float
    depart_seconds: Range
    arrive_seconds: Range
    resolve_seconds: Range
    clears_digest_minutes: Range
    judgement_error: float
    false_marking_bias: float


@dataclass(frozen=True, slots=True)
class Persona:
    """A kind of person who writes. `events_per_year`: events of a genuine one, sessions of the others."""

    id: str
    truth: str
    category: str
    events_per_year: float
    reporters_per_event: Range
    also: tuple[str, ...]
    hours: tuple[float, ...]
    place: str
    new_account: float
    accounts: int
    pool: str
    credible: bool
    names_danger: bool
    opens_with: str
    texts: tuple[str, ...]
    replies: tuple[str, ...]
    shares_location: float
    addresses: tuple[str, ...]
    location_error_m: Range
    shares_phone: float
    sends_photo: float
    photo: str
    forwarded: float
    answers_check: float
    abandons_after: Range
    seconds_between_messages: Range
    confirms_resolution: float

    @property
    def genuine(self) -> bool:
        return self.truth == "genuine"


@dataclass(frozen=True, slots=True)
class Cast:
    """A whole persona file."""

    operators: Operators
    personas: Mapping[str, Persona]


def load(path: Path, categories: Collection[str] = ()) -> Cast:
    """Read and check a persona file; `categories`: those of the city, where it is known.

    Raises PersonaMistakes, OSError.
    """
    text = path.read_text()
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PersonaMistakes([Mistake(0, path.name, f"bukan TOML: {error}", "")]) from None
    mistakes: list[Mistake] = []
    top = Sheet(data, (), Lines(text), mistakes)
    if top.number("schema") != SCHEMA:
        top.mistake("schema", f"skema yang dikenal hanya {SCHEMA}.", f"Tulis schema = {SCHEMA}.")
    operators = _operators(top.sheet("operators"))
    sheets = top.sheets("persona")
    personas = [_persona(sheet) for sheet in sheets]
    _references(personas, sheets, categories)
    top.end()
    if mistakes:
        raise PersonaMistakes(mistakes)
    return Cast(operators, {p.id: p for p in personas})


def _operators(sheet: Sheet) -> Operators:
    found = Operators(
        acknowledge_seconds=_shift(sheet, "acknowledge_seconds", (8, 90), (20, 240)),
        people=_shift(sheet, "people", (4, 4), (2, 2)),
        triage_amber_probability=_shift(sheet, "triage_amber_probability", (0.85, 0.85), (0.5, 0.5)),
        triage_seconds=sheet.range("triage_seconds", (10, 90)),
        decide_seconds=sheet.range("decide_seconds", (5, 40)),
        second_person_probability=sheet.share("second_person_probability", 0.7),
        merge_suggestion_probability=sheet.share("merge_suggestion_probability", 0.8),
        depart_seconds=sheet.range("depart_seconds", (30, 180)),
        arrive_seconds=sheet.range("arrive_seconds", (180, 1200)),
        resolve_seconds=sheet.range("resolve_seconds", (300, 5400)),
        clears_digest_minutes=sheet.range("clears_digest_minutes", (2, 50)),
        judgement_error=sheet.share("judgement_error", 0.03),
        false_marking_bias=sheet.share("false_marking_bias", 0.0),
    )
    sheet.end()
    return found


def _persona(sheet: Sheet) -> Persona:
    truth = sheet.one_of("truth", TRUTHS)
    found = Persona(
        id=sheet.name("id"),
        truth=truth,
        category=sheet.text("category", None if truth == "genuine" else ""),
        events_per_year=sheet.number("events_per_year", at_least=0),
        reporters_per_event=sheet.range("reporters_per_event", (1, 1)),
        also=sheet.texts("also"),
        hours=sheet.weights("hours", HOURS),
        place=sheet.one_of("place", PLACES, "home"),
        new_account=sheet.share("new_account", 0.7),
        accounts=int(sheet.number("accounts", 0, at_least=0)),
        pool=sheet.text("pool", ""),
        credible=sheet.flag("credible", False),
        names_danger=sheet.flag("names_danger", truth == "genuine"),
        opens_with=sheet.one_of("opens_with", OPENINGS, "text"),
        texts=sheet.texts("texts"),
        replies=sheet.texts("replies"),
        shares_location=sheet.share("shares_location", 0.0),
        addresses=sheet.texts("addresses"),
        location_error_m=sheet.range("location_error_m", (5, 80)),
        shares_phone=sheet.share("shares_phone", 0.0),
        sends_photo=sheet.share("sends_photo", 0.0),
        photo=sheet.one_of("photo", PHOTOS, "none"),
        forwarded=sheet.share("forwarded", 0.0),
        answers_check=sheet.share("answers_check", 0.5),
        abandons_after=sheet.range("abandons_after", (1, 6)),
        seconds_between_messages=sheet.range("seconds_between_messages", (4, 45)),
        confirms_resolution=sheet.share("confirms_resolution", 0.0),
    )
    if found.opens_with == "text" and not found.texts:
        sheet.mistake("texts", "siapa yang membuka dengan teks harus punya teks.", "Isi texts.")
    sheet.end()
    return found


def _references(personas: list[Persona], sheets: list[Sheet], categories: Collection[str]) -> None:
    known = {p.id: p for p in personas}
    seen: set[str] = set()
    for persona, sheet in zip(personas, sheets, strict=True):
        if persona.id in seen:
            sheet.mistake("id", f'"{persona.id}" sudah dipakai.', "Beri nama lain.")
        seen.add(persona.id)
        if persona.category and categories and persona.category not in categories:
            known_ones = ", ".join(categories)
            sheet.mistake(
                "category", f'"{persona.category}" tidak ada di kota ini.', f"Yang ada: {known_ones}."
            )
        for number, other in enumerate(persona.also):
            if other not in known or not known[other].genuine:
                sheet.mistake(("also", number), f'"{other}" bukan persona genuine.', "Tulis id yang ada.")


def _shift(sheet: Sheet, key: str, day: Range, night: Range) -> Shift:
    parts = sheet.sheet(key)
    found = Shift(parts.range("day", day), parts.range("night", night))
    parts.end()
    return found
