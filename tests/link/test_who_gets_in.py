"""The way to a caller's page: an address or a code leads there, for one telephone, for a while; who guesses learns nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from models import notes
from models.db import Tx, metadata
from tests.link.caller import Caller, Here, asked_by_key, calls, offered, served
from tests.privacy.test_retention import jump
from tests.scenarios.stories import fire
from tests.town import PANORAMA


async def test_the_second_telephone_is_turned_away(here: Here) -> None:
    town, client = here
    caller, _ = await calls(town, client)
    other = Caller(town, client, caller.path, address="10.0.0.2")
    assert await caller.opens() == 200
    assert await other.opens() == 403
    assert await other.writes("saya orang lain") == 403 and (await other.state())[0] == 403
    assert not town.group("damkar").hears("saya orang lain")
    assert await caller.opens() == 200  # the same telephone, loaded anew


async def test_whatever_shows_a_preview_opens_nothing(here: Here) -> None:
    town, client = here
    caller, _ = await calls(town, client)
    assert "Kirim ke 112" in await Caller(town, client, caller.path).looks()
    assert await caller.opens() == 200


async def test_unopened_it_is_over_after_half_an_hour_and_opened_after_a_day(here: Here) -> None:
    town, client = here
    late, _ = await calls(town, client)
    await town.forward(minutes=31)
    assert await late.opens() == 404 and "tidak berlaku lagi" in await late.looks()
    caller, code = await calls(town, client, "kebakaran gudang jl danau 3, api besar 08127390002")
    assert await caller.opens() == 200
    await town.forward(minutes=100)
    assert await caller.writes("masih di sini") == 200 and town.group("damkar").hears("masih di sini")
    await town.operator("damkar").taps("Terima", code)
    await jump(town, 1)
    assert "halaman penelepon berakhir" in town.group("damkar").card(code).text
    assert await caller.writes("masih ada satu") == 404 and "tidak berlaku lagi" in await caller.looks()


async def test_the_code_that_is_read_out_leads_there_once(here: Here) -> None:
    town, client = here
    await calls(town, client)
    code = offered(town)[1]
    at_code = Caller(town, client, "/l")
    assert "Ketik kode" in await at_code.looks()
    answer = await client.post("/l", data={"kode": code.lower().replace("-", " ")}, allow_redirects=False)
    assert answer.status == 303
    caller = Caller(town, client, answer.headers["Location"])
    assert await caller.opens() == 200 and await caller.writes("di lantai dua") == 200
    assert town.group("damkar").hears("di lantai dua")
    assert (await client.post("/l", data={"kode": code}, allow_redirects=False)).status == 404


async def test_codes_are_tried_five_times_an_hour(here: Here) -> None:
    town, client = here
    await calls(town, client)
    code = offered(town)[1]

    async def tries(typed: str, address: str) -> int:
        sent = {"X-Forwarded-For": address}
        return (await client.post("/l", data={"kode": typed}, headers=sent, allow_redirects=False)).status

    assert [await tries("AAA-AAA", "10.1.1.1") for _ in range(6)] == [404] * 5 + [429]
    assert await tries(code, "10.1.1.1") == 429
    assert await tries(code, "10.1.1.2") == 303
    await town.forward(minutes=61)
    assert await tries("AAA-AAA", "10.1.1.1") == 404


async def test_right_codes_and_what_can_be_none_shut_nobody_behind_one_address_out(here: Here) -> None:
    town, client = here
    sent = {"X-Forwarded-For": "10.1.1.1"}
    for number in range(8):
        await calls(town, client, f"kebakaran gudang jl danau {number}, api besar 0812739100{number}")
        for typed, status in (("0O1-IL5", 404), (offered(town)[1], 303)):
            answer = await client.post("/l", data={"kode": typed}, headers=sent, allow_redirects=False)
            assert answer.status == status


async def test_one_subscriber_is_one_address(here: Here) -> None:
    _, client = here

    async def tries(address: str) -> int:
        sent = {"X-Forwarded-For": address}
        return (await client.post("/l", data={"kode": "AAA-AAA"}, headers=sent)).status

    met = [await tries(f"2001:db8:1:2::{number:x}") for number in range(1, 7)]
    assert met == [404] * 5 + [429]
    assert await tries("2001:db8:1:3::1") == 404
    assert [await tries(f"::ffff:10.9.9.{last}") for last in (1, 2)] == [404, 404]


async def test_the_administrator_hears_that_many_guess(here: Here) -> None:
    town, client = here
    for number in range(55):
        sent = {"X-Forwarded-For": f"10.2.{number // 5}.1"}
        await client.post("/l", data={"kode": "AAA-AAA"}, headers=sent)
    assert "ditebak" in await town.read(lambda tx: notes.read(tx, "notice:page-codes:2026-11-24"))


async def test_a_thousand_guesses_find_nothing_and_shut_nobody_out(here: Here) -> None:
    town, client = here
    caller, _ = await calls(town, client)
    await caller.opens()
    met = set()
    for number in range(1000):
        sent = {"X-Forwarded-For": caller.address, "X-Kunci": caller.key}
        answer = await client.get(f"/l/{number:022d}", headers=sent)
        met.add(answer.status)
    assert met == {404, 429}
    assert await caller.writes("tolong cepat") == 200
    assert town.group("damkar").hears("tolong cepat")


async def test_a_key_under_a_doubtful_place_makes_one_for_its_reporter(here: Here) -> None:
    town, client = here
    _, caller, code = await asked_by_key(town, client)
    assert await caller.opens() == 200
    assert len(await town.tickets()) == 1
    assert code in str((await caller.state())[1])
    await caller.shares(PANORAMA, 20)
    await caller.writes("api dari dapur")
    ticket = await town.ticket(code)
    assert ticket.place.pinned and town.group("ruang_kendali").hears("api dari dapur")
    assert "Minta titik" not in town.group("ruang_kendali").labels()


async def test_where_a_point_is_known_no_key_asks_for_one(here: Here) -> None:
    town, _ = here
    await fire(town)
    assert not any("Minta titik" in label for label in town.group("ruang_kendali").labels())


async def test_its_address_stands_nowhere(
    here: Here, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    town, client = here
    caplog.set_level("DEBUG")
    caller, _ = await calls(town, client)
    await caller.opens()
    await caller.shares(PANORAMA)
    await client.get(caller.path + "x")
    await client.put(caller.path + "/berkas/rusak001?mulai=x&besar=1")
    board = await (await client.get("/papan/tiket.json")).text()
    metrics = await (await client.get("/metrics")).text()

    def rows(tx: Tx) -> str:
        return "".join(str(tx.execute(sa.text(f'SELECT * FROM "{t}"')).all()) for t in metadata.tables)

    written = capfd.readouterr()
    kept = await town.read(rows)
    token, code = caller.path.removeprefix("/l/"), offered(town)[1]
    for place in (board, metrics, kept, caplog.text, written.out, written.err):
        for secret in (token, caller.key, code, code.replace("-", "")):
            assert secret not in place


async def test_where_nobody_can_reach_it_nothing_is_offered(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, _):
        await town.serves_pages("")
        await town.operator("ruang_kendali").types("/baru kebakaran, api besar")
        assert not any("kodenya" in t or "Minta titik" in t for t in town.group("ruang_kendali").texts)
        assert not any("Minta titik" in label for label in town.group("ruang_kendali").labels())


@pytest.mark.parametrize("key", ["é" * 32, "кунци", "🔥", "\udcff", ""])
async def test_a_key_of_other_letters_is_a_wrong_one(here: Here, key: str) -> None:
    town, client = here
    caller, _ = await calls(town, client)
    await caller.opens()
    own = caller.key
    for method, way, more in (
        ("GET", "/keadaan", {}),
        ("POST", "/kata", {"json": {"id": "kata0001", "kata": "api"}}),
        ("POST", "/titik", {"json": {"id": "titik001", "lat": -3.8, "lon": 102.3, "m": 5}}),
        ("PUT", "/berkas/film0001", {"params": {"mulai": "0", "besar": "1"}, "data": b"x"}),
    ):
        assert (await caller.asks(method, way, headers={"X-Kunci": key}, **more))[0] == 403
    assert (await caller.asks("POST", "/buka", headers={"X-Kunci": key}))[0] == 404
    caller.key = own
    assert (await caller.state())[0] == 200
