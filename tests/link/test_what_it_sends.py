"""A caller's page: what it sends stands before the people who act, once; who does not know the address learns nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import pytest
import sqlalchemy as sa
from PIL import Image

from domain.message import Kind, Press
from domain.place import ROUGH_M
from models import notes
from models.db import Tx, metadata
from models.page_pieces import page_pieces
from tests.link.caller import Caller, Client, calls, offered, reached, served
from tests.privacy.test_retention import jump
from tests.scenarios.stories import dead_rows, fire, north_of
from tests.town import PANORAMA, Town

Here = tuple[Town, Client]


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Here]:
    async with served(tmp_path) as made:
        yield made


async def kept_pieces(town: Town) -> int:
    count = sa.select(sa.func.count()).select_from(page_pieces)
    return int(await town.read(lambda tx: tx.execute(count).scalar_one()))


def picture() -> bytes:
    out = BytesIO()
    Image.effect_noise((320, 240), 90).convert("RGB").save(out, "JPEG")
    return out.getvalue()


async def test_point_picture_and_words_reach_whoever_goes_there(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client)
    assert await caller.opens() == 200
    assert "penelepon membuka tautan" in town.group("damkar").card(code).text
    assert await caller.shares(PANORAMA, 12) == 200
    assert await caller.writes("pagar hijau, sebelah musala") == 200
    status, told = await caller.sends(picture())
    assert (status, told["utuh"]) == (200, True)
    ticket, damkar = await town.ticket(code), town.group("damkar")
    assert ticket.place.lat == pytest.approx(PANORAMA[0]) and ticket.place.pinned
    assert "titik dari tautan, ± 12 m, 20.44" in damkar.card(code).text
    assert damkar.hears("pagar hijau") and damkar.hears("Bukti", code)
    assert "saksi lain" not in damkar.card(code).text
    assert len(await town.tickets()) == 1 and await dead_rows(town) == 0


async def test_a_number_in_its_words_stands_in_no_group(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client, "kebakaran jl salak 5, api besar")
    await caller.opens()
    await caller.writes("hubungi istri saya 0813 7777 6666, pagarnya hijau")
    shown = [t for group in town.groups for t in town.group(group).texts]
    assert any("pagarnya hijau" in t for t in shown) and not any("7777" in t for t in shown)
    crew = town.operator("damkar")
    await crew.taps("Terima", code)
    assert "813-7777" in await crew.taps("Nomor", code)


async def test_a_note_that_the_caller_hides_hushes_the_page(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client)
    await caller.opens()
    assert "<title>Cuaca" not in await caller.looks()
    noted = "ada orang bawa parang mengejar pelapor, pelapor sembunyi, jangan ditelepon"
    await town.operator("ruang_kendali").types(f"/catat {code} {noted}")
    assert "🤫" in town.group("ruang_kendali").card(code).text
    assert "<title>Cuaca" in await caller.looks()


async def test_coordinates_in_its_words_are_a_point(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client, "kebakaran, api besar, tidak tahu di mana")
    await caller.opens()
    await caller.writes(f"kata google {PANORAMA[0]}, {PANORAMA[1]}")
    ticket = await town.ticket(code)
    assert ticket.place.exact == "coordinates" and ticket.place.lat == pytest.approx(PANORAMA[0])
    assert await dead_rows(town) == 0


async def test_what_is_sent_twice_stands_there_once(here: Here) -> None:
    town, client = here
    caller, _ = await calls(town, client)
    await caller.opens()
    for _ in range(3):
        assert await caller.writes("pagarnya hijau", "kata0001") == 200
        assert await caller.opens() == 200
    assert sum("pagarnya hijau" in t for t in town.group("damkar").texts) == 1


async def test_an_estimate_is_called_one_and_gives_way_to_the_point(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client, "kebakaran, api besar, tidak tahu di mana")
    await caller.opens()
    await caller.shares(PANORAMA, ROUGH_M + 650)
    card = town.group("ruang_kendali").card(code)
    assert "perkiraan, titik dari tautan, ± 850 m" in card.text
    assert not (await town.ticket(code)).place.pinned
    await town.forward(seconds=20)
    await caller.shares(north_of(PANORAMA, 90), 9)
    assert "titik dari tautan, ± 9 m" in town.group("ruang_kendali").card(code).text
    await caller.shares(PANORAMA, 3000)
    assert "titik dari tautan, ± 9 m" in town.group("ruang_kendali").card(code).text


async def test_a_surer_point_of_the_same_spot_moves_nothing_else(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client)
    await caller.opens()
    await caller.shares(PANORAMA, 60)
    before = len(town.group("damkar").texts)
    await caller.shares(north_of(PANORAMA, 40), 8)
    ticket = await town.ticket(code)
    assert ticket.place.lat == pytest.approx(north_of(PANORAMA, 40)[0])
    card = town.group("damkar").card(code).text
    assert "± 8 m" in card and "Tempat sebelumnya" not in card
    assert len(town.group("damkar").texts) == before


async def test_a_caller_who_moves_is_shown_beside_the_place(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client)
    await caller.opens()
    await caller.shares(PANORAMA, 10)
    await town.forward(minutes=3)
    await caller.shares(north_of(PANORAMA, 400), 15)
    ticket = await town.ticket(code)
    assert ticket.place.lat == pytest.approx(PANORAMA[0])
    card = town.group("damkar").card(code).text
    assert "Penelepon sekarang: sekitar" in card and "± 15 m, 20.47" in card
    assert "titik dari tautan, ± 10 m, 20.44" in card


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


@pytest.mark.parametrize("end", ["Selesai", "Palsu"])
@pytest.mark.parametrize(
    ("words", "again"), [("api menyala lagi di dapur, nenek di dalam", True), ("pagarnya hijau", False)]
)
async def test_what_was_on_its_way_when_it_ended_is_read_all_the_same(
    here: Here, end: str, words: str, *, again: bool
) -> None:
    """The key is pressed, and before that is handled the caller sends words, a point and a picture."""
    town, client = here
    caller, code = await calls(town, client)
    await caller.opens()
    agency, key = ("damkar", "Selesai") if end == "Selesai" else ("ruang_kendali", "iseng")
    crew = town.operator(agency)
    await town.operator("damkar").taps("Terima", code)
    if end == "Palsu":
        await crew.taps(end, code)
    message, button = town.group(agency).button(key, code)
    press = Press("p-end", button.data, message.message_id)
    await town.arrive(crew.inbound(Kind.PRESS, press=press))
    sent = {"X-Kunci": caller.key}
    said = {"id": "kata0001", "kata": words}
    there = {"id": "titik001", "lat": PANORAMA[0], "lon": PANORAMA[1], "m": 10}
    for way, told in (("kata", said), ("titik", there)):
        assert (await client.post(f"{caller.path}/{way}", json=told, headers=sent)).status == 200
    await town.app.settle()
    assert town.group("damkar").hears(words) and await dead_rows(town) == 0
    assert any(t.open for t in await town.tickets()) is again  # this one, or one of its own after Palsu


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
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar")
    await town.forward(minutes=4)
    code = (await town.tickets())[0].code
    await town.operator("ruang_kendali").taps("Minta titik", code)
    caller = Caller(town, client, offered(town)[0])
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


async def test_somebody_who_hides_is_betrayed_by_nothing(here: Here) -> None:
    town, client = here
    caller, _ = await calls(town, client, "suami saya memukul saya, jl danau 3 08127390003")
    shown = await caller.looks()
    assert "<title>Cuaca</title>" in shown and "112" not in shown.replace("<p>112</p>", "")
    assert "bmkg.go.id" in shown
    assert await caller.opens() == 200
    status, told = await caller.state()
    assert status == 200 and told["diam"] is True
    assert not any(word in str(told["baris"]).casefold() for word in ("polisi", "kekerasan", "112", "balas"))


async def test_the_page_shows_where_the_report_stands(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client)
    await caller.opens()
    told = str((await caller.state())[1]["baris"])
    assert code in told and "pesan ini" not in told
    await town.operator("damkar").taps("Terima", code)
    assert "Diterima Damkar" in str((await caller.state())[1]["baris"])


async def test_a_file_comes_in_pieces_and_goes_on_where_it_ended(here: Here) -> None:
    town, client = here
    caller, _ = await calls(town, client)
    await caller.opens()
    data = picture()
    half = len(data) // 2
    assert (await caller.piece("foto0001", 0, data[:half], len(data)))[1] == {"sampai": half, "utuh": False}
    assert await caller.piece("foto0001", 0, data[:half], len(data)) == (409, {"sampai": half})
    ask = {"besar": str(len(data)), "jenis": "image/jpeg"}
    assert (await caller.asks("GET", "/berkas/foto0001", params=ask))[1]["sampai"] == half
    assert (await caller.piece("foto0001", half, data[half:], len(data)))[1]["utuh"] is True
    # the answer was lost: it is asked again, and nothing is sent again
    assert (await caller.asks("GET", "/berkas/foto0001", params=ask))[1]["utuh"] is True
    assert sum("Bukti" in t for t in town.group("damkar").texts) == 1


async def test_two_send_the_same_film_and_both_arrive(here: Here) -> None:
    town, client = here
    one, first = await calls(town, client)
    two, second = await calls(town, client, "kebakaran gudang jl danau 3, api besar 08127390002")
    await one.opens()
    await two.opens()
    piece = b"x" * 1000
    await one.piece("film0001", 0, piece, 2000, "video/mp4")
    await two.piece("film0002", 0, piece, 2000, "video/mp4")
    assert (await one.piece("film0001", 1000, piece, 2000, "video/mp4"))[1]["utuh"]
    await town.forward(minutes=1)
    assert (await two.piece("film0002", 1000, piece, 2000, "video/mp4"))[1]["utuh"]
    for code in (first, second):
        bukti = [m for m in town.group("damkar").messages if "Bukti" in m.text and code in m.text]
        assert [m.delivery.file for m in bukti] == [2 * piece]
    assert await kept_pieces(town) == 0


async def test_what_never_became_whole_goes_within_a_day(here: Here) -> None:
    town, client = here
    caller, _ = await calls(town, client)
    await caller.opens()
    await caller.piece("film0001", 0, b"half", 8)
    assert await kept_pieces(town) == 1
    store = town.app.pages.store
    (path,) = [path async for path in store.paths()]
    await jump(town, 2)
    assert await kept_pieces(town) == 0 and not await store.exists(path)


async def test_it_is_the_same_on_both_databases(any_town: Town) -> None:
    async with reached(any_town) as client:
        caller, code = await calls(any_town, client)
        typed = await client.post("/l", data={"kode": offered(any_town)[1]}, allow_redirects=False)
        caller = Caller(any_town, client, typed.headers["Location"])
        assert [await caller.opens(), await caller.opens()] == [200, 200]
        assert await Caller(any_town, client, caller.path).opens() == 403
        await caller.shares(PANORAMA, 12)
        await caller.piece("film0001", 0, b"half", 8, "video/mp4")
        assert (await caller.piece("film0001", 4, b"more", 8, "video/mp4"))[1]["utuh"]
        assert "titik dari tautan, ± 12 m" in any_town.group("damkar").card(code).text
        assert any_town.group("damkar").hears("Bukti", code)


async def test_what_is_no_piece_of_it_is_refused(here: Here) -> None:
    town, client = here
    caller, _ = await calls(town, client)
    await caller.opens()
    assert (await caller.piece("besar001", 0, b"x", 49 * 1024 * 1024))[0] == 413
    assert (await caller.piece("lebih001", 0, b"xyz", 2))[0] == 413
    assert (await caller.piece("panjang1", 0, b"x" * (1024 * 1024 + 1), 2 * 1024 * 1024))[0] == 413
    assert (await caller.piece("NAMA-LAIN", 0, b"x", 1))[0] == 400
    assert (await caller.asks("POST", "/titik", json={"id": "titik001", "lat": 99, "lon": 1, "m": 5}))[
        0
    ] == 400
    assert (await caller.asks("POST", "/titik", json={"id": "titik001", "lat": "nan", "lon": 1, "m": 5}))[
        0
    ] == 400
    assert (await caller.asks("POST", "/kata", data=b"[1]"))[0] == 400
    assert await caller.writes("x" * 2001) == 413
    assert await dead_rows(town) == 0


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
