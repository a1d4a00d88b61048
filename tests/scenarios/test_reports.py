"""Reports that leave the duty room: a month as table and map, an incident on paper; the least data."""

from __future__ import annotations

import csv
import json
from datetime import timedelta
from html import unescape
from io import StringIO

import pytest

from bot.overviews.incident import incident
from bot.overviews.monthly import COLUMNS, map_file, month_of, safe, table
from bot.settings import WrongSettings
from domain.ticket import Ticket
from handlers.overviews.gather import gather
from models import ticket_lists
from tests.scenarios.stories import finish, fire, tell
from tests.town import Town

WORDS = "TOLONG rumah kebakaran, api besar"


async def opened(town: Town) -> list[Ticket]:
    now, day = town.clock.now(), timedelta(days=1)
    found: list[Ticket] = await town.read(lambda tx: ticket_lists.opened_between(tx, now - day, now + day))
    return found


async def test_the_table_has_times_and_nobodys_words(town: Town) -> None:
    ani = await fire(town)
    await ani.own_number("+628127390000")
    await finish(town, town.operator("damkar"), ani.code)
    written = table(town.app.city, await opened(town))
    rows = list(csv.DictReader(StringIO(written)))
    assert tuple(rows[0]) == COLUMNS
    assert (rows[0]["kode"], rows[0]["instansi"], rows[0]["menjawab_detik"]) == (ani.code, "damkar", "0")
    assert (rows[0]["jalur"], rows[0]["status"]) == ("merah", "selesai")
    assert "api besar" not in written and "8127390000" not in written


FORMULAS = (
    *("=1+1", "+62812", "-2", "@SUM(A1)", "=HYPERLINK(1)", "+cmd|' /C calc'!A0", "-1+1", "|x", "%0A=1"),
    *(
        "\tx",
        "\rx",
        "\nx",
        " =1",
        "\u00a0=1",
        "\u200b=1",
        "\ufeff=1",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff20SUM(1)",
    ),
)


@pytest.mark.parametrize("value", FORMULAS)
def test_no_cell_is_a_formula(value: str) -> None:
    """And what was written is still read, word for word."""
    assert safe(value) == f"'{value}"


@pytest.mark.parametrize("value", ["26-0412", "Jl. Salak 5 = pojok", "api besar", "", "3,5"])
def test_what_is_no_formula_stays_as_it_was(value: str) -> None:
    assert safe(value) == value


@pytest.mark.parametrize("value", FORMULAS[:6])
async def test_no_cell_of_a_sheet_on_paper_is_a_formula(
    town: Town, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    """A spreadsheet opens HTML too."""
    ani = await fire(town)
    monkeypatch.setattr("bot.overviews.incident.area_words", lambda _: value)
    page = unescape(str(await town.read(lambda tx: incident(tx, town.app.city, ani.code))))
    assert f"<td>'{value}" in page


async def test_a_secret_ticket_has_its_kelurahan_and_no_point(town: Town) -> None:
    await tell(town, "suami saya memukul saya, tolong")
    await fire(town)
    features = json.loads(map_file(town.app.city, await opened(town)))["features"]
    secret, plain = features
    assert secret["geometry"] is None and secret["properties"]["kelurahan"]
    assert plain["geometry"]["coordinates"][1] == pytest.approx(-3.8165, abs=1e-4)


def test_a_month_is_checked() -> None:
    from cities import default_city, load

    city = load(default_city())
    since, until = month_of(city, "2026-12")
    assert (since.month, until.month, until.year) == (12, 1, 2027)
    for wrong in ("2026-13", "26-11", "2026", "../x"):
        with pytest.raises(WrongSettings):
            month_of(city, wrong)


async def test_an_incident_on_paper_says_what_was_done_when_and_not_by_whom_by_name(town: Town) -> None:
    ani = await fire(town)
    damkar = town.operator("damkar", name="Budi Santoso")
    await town.forward(seconds=70)
    await finish(town, damkar, ani.code)
    page = str(await town.read(lambda tx: incident(tx, town.app.city, ani.code)))
    for words in (
        "Laporan kejadian",
        ani.code,
        "Kebakaran",
        "Damkar-2 menerima",
        "Panggilan ulang",
        "tercapai",
    ):
        assert words in page, words
    assert "api besar" not in page and "Budi" not in page and "Rantai catatan utuh" in page
    assert await town.read(lambda tx: incident(tx, town.app.city, "26-9999")) is None


async def test_the_paper_of_a_secret_incident_names_the_kelurahan_alone(town: Town) -> None:
    ani = await tell(town, "suami saya memukul saya, tolong")
    page = str(await town.read(lambda tx: incident(tx, town.app.city, ani.code)))
    place = (await town.ticket(ani.code)).place
    assert place.kelurahan in page and "-3.81" not in page


async def test_the_first_answer_and_arrival_count_whatever_comes_after(any_town: Town) -> None:
    """O13: Lepas and a second Terima, Belum and a second Selesai."""
    town = any_town
    ani = await fire(town)
    first, second = town.operator("damkar"), town.operator("damkar")
    await town.forward(seconds=81)
    await first.taps("Terima", ani.code)
    await town.forward(seconds=7)
    await first.taps("Lepas", ani.code)
    await town.forward(seconds=3)
    await second.taps("Terima", ani.code)
    await second.taps("Berangkat", ani.code)
    await town.forward(minutes=5)
    await second.taps("Tiba", ani.code)
    await second.taps("Selesai", ani.code)
    await second.taps("Luka", ani.code)
    await ani.press("Belum")
    await town.forward(minutes=10)
    await second.taps("Terima", ani.code)
    await second.taps("Selesai", ani.code)
    await second.types(f"/hasil {ani.code} luka, rusak ringan, 2 unit")
    row = next(iter(csv.DictReader(StringIO(table(town.app.city, await opened(town))))))
    assert (row["menjawab_detik"], row["berangkat_detik"], row["tiba_detik"]) == ("81", "91", "391")
    assert row["putaran"] == "3" and row["selesai"]
    now, day = town.clock.now(), timedelta(days=1)
    found = await town.read(lambda tx: gather(tx, town.app.city, now - day, now + day))
    damkar = next(a for a in found.agencies if a.agency == "damkar")
    assert (damkar.answer.median, damkar.arrive.median) == (81, 391)
    page = str(await town.read(lambda tx: incident(tx, town.app.city, ani.code)))
    for words in ("melepas tiket", "Dibuka lagi", "1 mnt 21 dtk", "Hasil Damkar", "Korban: luka"):
        assert words in page, words
    assert page.count("menyatakan selesai") == 2 and "mencatat hasil: Korban: luka" in page
