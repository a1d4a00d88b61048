"""Both cities that the product comes with are whole, and quite different."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import cities
from cities.agency import CONTROL_ROOM
from cities.ladder import CALLS, CONDITIONS
from cities.profile import City
from domain.danger import Danger

_FILES = (cities.default_city(), cities.default_city().with_name("contoh.toml"))

_BENGKULU = {
    "kebakaran": ("damkar",),
    "hewan_berbahaya": ("damkar",),
    "medis": ("psc119",),
    "kecelakaan": ("psc119", "polisi"),
    "kejahatan": ("polisi",),
    "kekerasan": ("polisi",),
    "krisis_jiwa": ("psc119",),
    "banjir": ("bpbd",),
    "gempa_tsunami": ("bpbd",),
    "tenggelam": ("basarnas", "damkar"),
    "pohon_tumbang": ("dlh",),
    "kebocoran_gas": ("damkar",),
    "penyelamatan": ("damkar",),
    "ketertiban": ("satpolpp",),
    "lainnya": (CONTROL_ROOM,),
}


@pytest.fixture(params=_FILES, ids=lambda path: path.stem)
def city(request: pytest.FixtureRequest) -> City:
    path: Path = request.param
    return cities.load(path)


def test_everything_leads_somewhere(city: City) -> None:
    assert CONTROL_ROOM in city.agencies
    for category in city.categories.values():
        named = (
            *category.at_once,
            *category.backup,
            *(a for extra in category.additions for a in extra.agencies),
        )
        assert set(named) <= set(city.agencies)
        assert category.ladder in city.ladders
        assert category.question and category.advice and category.emoji
    assert all(row.words and bool(row.text) == bool(row.english) for row in city.advice)


def test_ladders_can_be_climbed(city: City) -> None:
    for ladder in city.ladders.values():
        assert {rung.when for rung in ladder.rungs} <= set(CONDITIONS)
        assert {rung.call for rung in ladder.rungs} <= set(CALLS)
        waiting = [rung for rung in ladder.rungs if rung.when == "belum_diterima"]
        assert [rung.after for rung in waiting] == sorted(rung.after for rung in waiting)
        assert not waiting or waiting[-1].repeat


def test_every_strong_word_is_heard_by_itself(city: City) -> None:
    lexicon = cities.lexicon(city)
    for category in city.categories.values():
        for phrase in (*category.strong, *category.life_words):
            text = _spoken(phrase, city)
            assert lexicon.understand(text).danger > Danger.NONE, (category.key, phrase, text)


def test_every_figure_of_speech_is_harmless(city: City) -> None:
    lexicon = cities.lexicon(city)
    for category in city.categories.values():
        for phrase in category.figures:
            text = _spoken(phrase, city)
            assert category.key not in _dangers(lexicon.understand(text)), (category.key, phrase, text)


def test_points_lie_in_the_city(city: City) -> None:
    gazetteer = cities.gazetteer(city)
    assert all(gazetteer.spot(one.lat, one.lon).inside for one in city.area.kelurahan)
    assert gazetteer.spot(*city.area.centre).inside


def test_the_default_city_is_the_one_described() -> None:
    city = cities.load(cities.default_city())
    assert {key: category.at_once for key, category in city.categories.items()} == _BENGKULU
    assert len(city.area.kelurahan) == 67
    assert len({one.kecamatan for one in city.area.kelurahan}) == 9
    assert sum(one.area_km2 for one in city.area.kelurahan) == pytest.approx(150.4, abs=0.1)
    assert city.zone == ZoneInfo("Asia/Jakarta")
    assert len(city.streets) == 32
    assert {c.key for c in city.categories.values() if c.secret} == {"kejahatan", "kekerasan"}
    assert city.law.basis == ""
    assert all(-2.44 - 0.7 <= c.prior <= -2.44 + 0.7 for c in city.categories.values())
    fire = city.ladders[city.categories["kebakaran"].ladder].rungs
    seconds = [(rung.after.total_seconds(), rung.call) for rung in fire if rung.when == "belum_diterima"]
    assert seconds == [
        (60, "instansi"),
        (120, "ruang_kendali"),
        (180, "supervisor"),
        (300, "instansi_cadangan"),
    ]
    assert [rung.after for rung in fire if rung.when == "belum_tiba"] == [timedelta(minutes=15)]


def test_a_shift_over_midnight_covers_both_days() -> None:
    supervisor = cities.load(_FILES[1]).people[0]
    zone = ZoneInfo("Asia/Jayapura")
    assert supervisor.on(datetime(2026, 1, 5, 12, 0, tzinfo=zone))  # a Monday
    assert not supervisor.on(datetime(2026, 1, 5, 20, 0, tzinfo=zone))
    assert not supervisor.on(datetime(2026, 1, 10, 12, 0, tzinfo=zone))  # a Saturday


def _spoken(phrase: str, city: City) -> str:
    """The phrase as somebody would type it: the first of each choice."""
    words = []
    for slot in phrase.lstrip("=?+&!").split():
        first = slot.split("/")[0]
        group = city.word_groups[first.strip("{}")][0] if first.startswith("{") else first
        words.append(f"di{group[1:]}" if group.startswith("~") else group)
    return " ".join(words)


def _dangers(heard: object) -> set[str]:
    return {getattr(heard, "danger_category", None) or ""}
