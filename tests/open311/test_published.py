"""What the city publishes, asked for as anybody outside would: kind, kelurahan and status, and nothing of anybody."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot import web as product_web
from bot.health.watch import Watch
from cities import CityMistakes, default_city, load
from cities.profile import City
from cities.publishing import PublishingRules, may_be_known
from tests.contracts.json_schema import Schema, problem
from tests.founding import found_town
from tests.scenarios.stories import fire, prank, quiet_card, tell
from tests.scenarios.test_drills import opened, played
from tests.town import PANORAMA, SUMBER_JAYA, Town

TEXT: Schema = {"type": "string"}
MOMENT: Schema = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:(00|15|30|45):00Z$"}
ROW: Schema = {
    "type": "object",
    "properties": {
        **dict.fromkeys(
            ("service_request_id", "status_notes", "service_name", "service_code", "description"), TEXT
        ),
        **dict.fromkeys(("agency_responsible", "service_notice", "address"), TEXT),
        "status": {"enum": ["open", "closed"]},
        "requested_datetime": MOMENT,
        "updated_datetime": MOMENT,
        **{key: {"type": "null"} for key in ("expected_datetime", "zipcode", "media_url")},
        "address_id": {"type": ["string", "null"]},
        **{key: {"type": ["number", "null"]} for key in ("lat", "long")},
    },
    "additionalProperties": False,
}
ROW["required"] = [*ROW["properties"]]


@dataclass
class Outside:
    """Anybody with a browser."""

    client: TestClient[web.Request, web.Application]

    async def asks(self, path: str, **query: str) -> tuple[int, Any]:
        async with self.client.get(f"/open311/v2/{path}.json", params=query) as answer:
            body = await answer.text()
            return answer.status, json.loads(body) if body else None

    async def codes(self, **query: str) -> list[str]:
        status, rows = await self.asks("requests", **query)
        assert status == 200
        assert [told for row in rows if (told := problem(ROW, row))] == []
        return [row["service_request_id"] for row in rows]


def publishes(city: City) -> City:
    named = tuple(key for key, category in city.categories.items() if may_be_known(category))
    return replace(city, publishing=replace(city.publishing, on=True, categories=named))


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[tuple[Town, Outside]]:
    town = await found_town(tmp_path, reshape=publishes)
    served = product_web.make(town.app, "s", Watch(town.app))
    async with TestClient(TestServer(served)) as client:
        yield town, Outside(client)
    await town.app.close()


async def test_kind_kelurahan_and_status_and_nothing_of_anybody(here: tuple[Town, Outside]) -> None:
    town, outside = here
    ani = await fire(town)
    await ani.says("nenek di dalam, telepon 081273901234")
    assert await outside.codes() == [], "not before half an hour"
    await town.operator("damkar").taps("Terima", ani.code)
    town.clock.forward(minutes=31)
    assert await outside.codes() == [ani.code]
    status, (row,) = await outside.asks(f"requests/{ani.code}")
    assert status == 200 and row["status"] == "open" and row["status_notes"] == "diterima"
    assert row["service_code"] == "kebakaran" and "Pemadam" in row["agency_responsible"]
    assert (row["lat"], row["long"]) != PANORAMA and row["address"].endswith("Kota Bengkulu")
    kelurahan = next(one for one in town.app.city.area.kelurahan if one.code == row["address_id"])
    assert (row["lat"], row["long"]) == (kelurahan.lat, kelurahan.lon)
    said = json.dumps(row)
    for secret in ("nenek", "api besar", "8127390", "Damkar-"):
        assert secret not in said


async def test_what_is_secret_false_a_drill_or_nobodys_is_not_there(here: tuple[Town, Outside]) -> None:
    town, outside = here
    await tell(town, "tolong, suami saya memukul saya")
    await tell(town, "saya mau bunuh diri, sudah minum racun", SUMBER_JAYA)
    await quiet_card(town)
    await prank(town)
    room = await opened(town)
    drilled = await played(town, room)
    town.clock.forward(minutes=31)
    codes = await outside.codes()
    kinds = {row["service_code"] for row in (await outside.asks("requests"))[1]}
    assert drilled not in codes and not kinds & {"kekerasan", "kejahatan", "krisis_jiwa"}
    listed = {row["service_code"] for row in (await outside.asks("services"))[1]}
    assert "kebakaran" in listed and not listed & {"kekerasan", "kejahatan", "krisis_jiwa"}
    for ticket in await town.tickets():
        assert (ticket.code in codes) == (
            ticket.loud_at is not None
            and ticket.status != "false_report"
            and not ticket.drill
            and not ticket.quiet
            and ticket.category != "krisis_jiwa"
        )


async def test_it_is_asked_by_kind_status_code_and_date(here: tuple[Town, Outside]) -> None:
    town, outside = here
    ani = await fire(town)
    town.clock.forward(minutes=31)
    day = f"{town.clock.now():%Y-%m-%d}"
    for asked in (
        {"status": "open"},
        {"status": "open,closed"},
        {"service_code": "kebakaran,banjir"},
        {"service_request_id": ani.code},
        {"start_date": f"{day}T00:00:00Z"},
        {"end_date": "2099-01-01T00:00:00Z"},
    ):
        assert await outside.codes(**asked) == [ani.code], asked
    for asked in (
        {"status": "closed"},
        {"service_code": "banjir"},
        {"service_request_id": "26-9999"},
        {"end_date": "2020-01-01T00:00:00+07:00"},
        {"start_date": "2099-01-01"},
    ):
        assert await outside.codes(**asked) == [], asked
    for wrong in ({"status": "lost"}, {"start_date": "kemarin"}, {"end_date": "' OR 1=1"}):
        assert (await outside.asks("requests", **wrong))[0] == 400
    assert (await outside.asks("requests/26-9999"))[0] == 404


async def test_however_many_ask_the_database_is_read_once_a_minute(
    here: tuple[Town, Outside], monkeypatch: pytest.MonkeyPatch
) -> None:
    town, outside = here
    reads, read = [0], town.app.database.read

    async def counted(work: Any) -> Any:
        reads[0] += 1
        return await read(work)

    monkeypatch.setattr(town.app.database, "read", counted)
    for _ in range(30):
        await outside.codes()
    assert reads == [1]
    town.clock.forward(minutes=1)
    await outside.codes()
    assert reads == [2]


async def test_it_is_off_unless_the_citys_file_says_so(tmp_path: Path) -> None:
    town = await found_town(tmp_path)
    async with TestClient(TestServer(product_web.make(town.app, "s", Watch(town.app)))) as client:
        assert [(await Outside(client).asks(path))[0] for path in ("services", "requests", "requests/x")] == [
            404
        ] * 3
    await town.app.close()
    assert not PublishingRules().on and not load(default_city()).publishing.on


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        ('["kekerasan"]', "rahasia"),
        ('["kebakaran", "krisis_jiwa"]', "putus asa"),
        ('["kebakarn"]', "tidak dikenal"),
        ("3", "daftar teks"),
    ],
)
def test_a_secret_kind_cannot_be_published(tmp_path: Path, kinds: str, told: str) -> None:
    text = default_city().read_text().replace("[terbuka]\n", f"[terbuka]\nkategori = {kinds}\n")
    (tmp_path / "kelurahan.csv").write_bytes(default_city().with_name("kelurahan.csv").read_bytes())
    (tmp_path / "kota.toml").write_text(text)
    with pytest.raises(CityMistakes) as wrong:
        load(tmp_path / "kota.toml")
    assert any(told in str(one) for one in wrong.value.mistakes)


async def test_what_the_citys_file_does_not_name_is_not_published(tmp_path: Path) -> None:
    """Switched on with one word, it announces nobody's misfortune."""
    text = default_city().read_text().replace("[terbuka]\naktif = false", "[terbuka]\naktif = true")
    (tmp_path / "kelurahan.csv").write_bytes(default_city().with_name("kelurahan.csv").read_bytes())
    (tmp_path / "kota.toml").write_text(text)
    rules = load(tmp_path / "kota.toml").publishing
    assert rules.on and rules.categories == ()
