"""What a caller's page sends stands before the people who act, once, and the page shows what comes of it."""

from __future__ import annotations

from io import BytesIO

import pytest
import sqlalchemy as sa
from PIL import Image

from domain.message import Kind, Press
from models.page_pieces import page_pieces
from tests.link.caller import Caller, Here, calls, offered, reached
from tests.privacy.test_retention import jump
from tests.scenarios.stories import dead_rows, north_of
from tests.town import PANORAMA, Town


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
    agency, key = ("damkar", "Selesai") if end == "Selesai" else ("ruang_kendali", "Setuju: Palsu")
    crew = town.operator(agency)
    await town.operator("damkar").taps("Terima", code)
    if end == "Palsu":
        for step in (end, "Iseng"):
            await town.chiefs["ruang_kendali"].taps(step, code)
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


@pytest.mark.parametrize("half", [rb"\ud83d", b"\xff"])
async def test_half_an_emoji_in_the_box_is_no_reason_to_hear_nothing(here: Here, half: bytes) -> None:
    town, client = here
    caller, _ = await calls(town, client)
    await caller.opens()
    told = b'{"id":"kata0001","kata":"api sudah ke atap @@ cepat"}'.replace(b"@@", half)
    assert (await caller.asks("POST", "/kata", data=told))[0] == 200
    assert town.group("damkar").hears("api sudah ke atap \ufffd cepat")
    assert await dead_rows(town) == 0


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
    for lat, lon, metres in ((True, 102.3, 5), (-3.8, False, 5), (-3.8, 102.3, True), (None, 102.3, 5)):
        told = {"id": "titik001", "lat": lat, "lon": lon, "m": metres}
        assert (await caller.asks("POST", "/titik", json=told))[0] == 400
    for said in (None, True, 7, ["api"], {"api": "besar"}, "  "):
        assert (await caller.asks("POST", "/kata", json={"id": "kata0001", "kata": said}))[0] == 400
    for body in (b"[1]", b"{", b'{"id":"kata0001","kata":"api"', b'{"id":"kata0001","kata":NaN}'):
        assert (await caller.asks("POST", "/kata", data=body))[0] == 400
    assert await caller.writes("x" * 2001) == 413
    assert await dead_rows(town) == 0
