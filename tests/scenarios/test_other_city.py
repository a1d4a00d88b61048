"""A quite different city: nothing about Bengkulu is in the code."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from cities import load
from domain.status import Status
from tests.founding import found_town
from tests.town import Town

CITY = Path(__file__).resolve().parents[2] / "cities" / "contoh.toml"


@pytest.fixture
async def contoh(tmp_path: Path) -> AsyncIterator[Town]:
    founded = await found_town(tmp_path, city=CITY)
    yield founded
    await founded.app.close()


def _deadly() -> list[tuple[str, str]]:
    """(category, a word that names its danger) of every category that is dangerous to life."""
    city = load(CITY)
    found = []
    for category in city.categories.values():
        if category.life and category.strong and not category.secret:
            word = next(w for w in category.strong if w.isascii() and w.replace(" ", "").isalpha())
            found.append((category.key, word))
    return found


@pytest.mark.parametrize(("category", "word"), _deadly())
async def test_from_words_to_done(contoh: Town, category: str, word: str) -> None:
    place = contoh.app.city.area.kelurahan[0]
    ani = contoh.citizen()
    await ani.says(f"tolong, ada {word} di sini, gawat sekali")
    await ani.shares((place.lat, place.lon))
    ticket = await contoh.ticket(ani.code)
    assert ticket.category == category
    assert place.name in ani.receipt
    agency = contoh.app.city.categories[category].at_once[0]
    assert contoh.group(agency).hears(ticket.code, loud=True)
    crew = contoh.chiefs[agency]
    for tap in ("Terima", "Berangkat", "Tiba", "Selesai"):
        await crew.taps(tap, ticket.code)
    for other in contoh.app.city.categories[category].at_once[1:]:
        for tap in ("Terima", "Selesai"):
            await contoh.chiefs[other].taps(tap, ticket.code)
    await ani.press("Sudah")
    assert (await contoh.ticket(ticket.code)).status is Status.CLOSED


async def test_an_agency_with_a_list_admits_only_those_on_it(contoh: Town) -> None:
    place = contoh.app.city.area.kelurahan[0]
    ani = contoh.citizen()
    await ani.says("tolong, bapak pingsan di sini")
    await ani.shares((place.lat, place.lon))
    assert contoh.app.city.agencies["kesehatan"].members == "list"
    toast = await contoh.operator("kesehatan").taps("Terima", ani.code)
    assert "belum terdaftar" in toast


async def test_times_are_the_citys_own(contoh: Town) -> None:
    category, word = _deadly()[0]
    place = contoh.app.city.area.kelurahan[0]
    ani = contoh.citizen()
    await ani.says(f"tolong ada {word}")
    await ani.shares((place.lat, place.lon))
    assert category in contoh.app.city.categories
    assert "22.44 WIT." in ani.receipt  # 13.44 UTC
