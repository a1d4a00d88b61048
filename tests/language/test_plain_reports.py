"""Who opens politely, as heads of neighbourhoods and guards write, and names any place of the city, is heard as who writes the
bare words: neither a courtesy nor the name of a place takes the sound from a danger."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import cities
from cities.profile import City
from language.hear import Outcome
from language.hear_file import Ear

OPENERS = (
    "",
    "lapor ",
    "izin lapor ",
    "izin melaporkan ",
    "selamat malam izin melaporkan telah terjadi ",
    "selamat malam pak, izin lapor ",
    "izin komandan ",
    "siap izin ",
    "izin share info ",
    "assalamualaikum, izin lapor ",
    "halo 112 ",
    "pak tolong ada ",
    "mohon izin menginfokan ",
    "mohon bantuannya pak, ada ",
)
CLOSINGS = (
    "",
    " makasih pak",
    " terima kasih",
    " 🙏 makasih",
    ", terima kasih sebelumnya",
    " mohon segera ditindaklanjuti",
)
EVENTS = {
    "kebakaran": "damkar",
    "kecelakaan": "psc119",
    "begal": "polisi",
    "penusukan": "polisi",
    "banjir": "bpbd",
    "tabrakan": "psc119",
    "orang pingsan": "psc119",
    "perkelahian": "polisi",
    "percobaan penculikan": "polisi",
    "serangan jantung": "psc119",
    "pembunuhan": "polisi",
    "kebocoran gas": "damkar",
    "orang tenggelam": "basarnas",
    "pohon tumbang": "dlh",
}


def places(city: City) -> list[str]:
    """Every name of a place that is in the city, as people write it."""
    parts = {one.name.lower() for one in city.area.kelurahan}
    return sorted(
        parts | {one.name.lower() for one in city.landmarks} | {one.lower() for one in city.streets}
    )


def reports(city: City) -> Iterator[tuple[str, str]]:
    """Each place with some event, opener and closing, so that all of them meet over the city."""
    for number, place in enumerate(places(city)):
        for turn, (event, agency) in enumerate(EVENTS.items()):
            opener = OPENERS[(number + turn) % len(OPENERS)]
            closing = CLOSINGS[(number * 5 + turn) % len(CLOSINGS)]
            yield f"{opener}{event} di {place}{closing}", agency


@pytest.fixture(scope="module")
def city() -> City:
    return cities.load(cities.default_city())


def test_no_courtesy_and_no_place_hushes_a_report(city: City) -> None:
    ear = Ear(city)
    silent = [text for text, _ in reports(city) if (ear.hears(text)["rings_after_s"] or 600) > 180]
    assert not silent, f"{len(silent)} of {sum(1 for _ in reports(city))}: {silent[:20]}"


def test_few_are_asked_whether_it_is_so(city: City) -> None:
    """A pattern that knows neither courtesies nor the city's names has nothing to speak against."""
    ear = Ear(city)
    heard = [ear.hears(text)["heard"] for text, _ in reports(city)]
    assert heard.count(Outcome.SOFT) <= len(heard) / 100


def test_whoever_is_needed_is_called_whatever_the_place_is_called(city: City) -> None:
    ear = Ear(city)
    without = [text for text, agency in reports(city) if agency not in ear.hears(text)["agencies"]]
    assert not without, f"{len(without)}: {without[:20]}"
