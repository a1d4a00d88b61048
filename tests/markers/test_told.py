"""Somebody reads a code from a sign: where it is, as far as anybody may know it from that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.town import PANORAMA, Town

NEAR_BERKAS = (-3.7960, 102.2531)


@pytest.fixture
def town(any_town: Town) -> Town:
    """Each of these on both databases."""
    return any_town


@pytest.mark.parametrize(
    "said",
    ["PP-07", "pp 07", "PP07", "pe pe nol tujuh", "112 PP-07", "di pp 07 pak", "kode PP-07", "saya di PP-07"],
)
async def test_a_code_alone_is_asked_what_happens(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    assert "PP-07 Pantai Panjang, Berkas" in ani.last.text and "Apa yang terjadi di sana?" in ani.last.text
    await town.forward(minutes=10)
    assert not town.group("ruang_kendali").loud and not town.group("damkar").loud
    await ani.says("ada yang tenggelam, dua anak terseret ombak")
    card = town.group("basarnas").card(ani.code).text
    assert "Papan <b>PP-07</b>: Pantai Panjang, Berkas" in card
    assert "Jalan masuk: lewat Jl. Pariwisata dari arah Berkas" in card
    assert "perkiraan, dekat papan kode" in card and "Berkas, Teluk Segara" in card


@pytest.mark.parametrize("said", ["PP-07", "pe pe nol tujuh", "pp07"])
async def test_in_one_message(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(f"tolong ada anak tenggelam terseret ombak di {said}")
    ticket = await town.ticket(ani.code)
    assert (ticket.place.exact, ticket.place.kelurahan) == ("marker", "Berkas")
    assert ticket.place.lat == pytest.approx(-3.797226)
    assert town.group("basarnas").hears(ani.code, loud=True)
    assert "PP-07 Pantai Panjang, Berkas" in ani.receipt


async def test_a_code_does_not_speak_for_itself(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran warung di PP-07, api besar")
    assert "titik cocok" not in town.group("damkar").card(ani.code).text
    await ani.shares(NEAR_BERKAS)
    assert "titik cocok dengan tempat yang disebut" in town.group("damkar").card(ani.code).text


async def test_asked_where_the_code_is_the_answer(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran, api besar")
    await ani.says("pe pe nol tujuh")
    assert "Papan <b>PP-07</b>" in town.group("damkar").card(ani.code).text


async def test_a_later_point_wins_and_the_sign_stays_readable(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran warung di PP-07, api besar")
    await ani.shares(NEAR_BERKAS)
    ticket = await town.ticket(ani.code)
    assert (ticket.place.exact, ticket.place.lat) == ("pin", NEAR_BERKAS[0])
    card = town.group("damkar").card(ani.code).text
    assert "titik dari pelapor" in card and "Papan <b>PP-07</b>" in card and "dekat papan" not in card
    await ani.says("papannya pp 18")
    assert (await town.ticket(ani.code)).place.exact == "pin"


async def test_a_code_on_an_open_ticket(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran warung di pantai panjang, api besar")
    assert (await town.ticket(ani.code)).place.exact == "typed"
    await ani.says("ada papan kodenya pp 18")
    ticket = await town.ticket(ani.code)
    assert (ticket.place.exact, ticket.place.kelurahan) == ("marker", "Penurunan")
    assert "Papan <b>PP-18</b>" in town.group("damkar").card(ani.code).text


async def test_another_code_corrects_the_first_aloud(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran warung di PP-07, api besar")
    await ani.says("salah, papannya PP-29")
    ticket = await town.ticket(ani.code)
    assert ticket.place.kelurahan == "Lempuing"
    assert town.group("damkar").hears("PP-29 Pantai Panjang, Lempuing", loud=True)
    assert "Papan <b>PP-29</b>" in town.group("damkar").card(ani.code).text


async def test_another_code_before_the_ticket(town: Town) -> None:
    ani = town.citizen()
    await ani.says("PP-07")
    await ani.says("eh PP-29")
    await ani.says("kebakaran, api besar")
    ticket = await town.ticket(ani.code)
    assert ticket.place.kelurahan == "Lempuing" and ticket.place.words == "PP-29 Pantai Panjang, Lempuing"


async def test_a_witness_reads_another_code(town: Town) -> None:
    """Whose place it is stays whose it is."""
    ani, budi = town.citizen(), town.citizen()
    await ani.says("kebakaran warung di PP-07, api besar")
    await budi.says("kebakaran warung di PP-07, api besar")
    await budi.says("PP-29")
    assert (await town.ticket(ani.code)).place.kelurahan == "Berkas"


async def test_of_a_secret_ticket_agencies_read_the_area_alone(town: Town) -> None:
    ani = town.citizen()
    await ani.says("ada orang bawa pisau mengancam saya di PP-07")
    code = ani.code
    assert "Pantai Panjang, Berkas" not in town.group("polisi").card(code).text
    assert "Berkas" in town.group("polisi").card(code).text


@pytest.mark.parametrize("said", ["PP-07", "pp 07", "pe pe nol tujuh", "pepe nol tujuh"])
async def test_an_operator_types_what_the_caller_reads_out(town: Town, said: str) -> None:
    rini = town.operator("ruang_kendali")
    await rini.types(f"/baru kebakaran warung di {said}, api besar")
    code = town.group("ruang_kendali").last.text
    assert "PP-07 Pantai Panjang, Berkas" in code
    await town.forward(seconds=1)
    assert town.group("damkar").hears("Papan <b>PP-07</b>", loud=True)


async def test_an_operator_adds_the_code_later(town: Town) -> None:
    rini = town.operator("ruang_kendali")
    await rini.types("/baru tenggelam dua anak di pantai panjang")
    await rini.types("/baru 26-0001 papannya pp 07")
    assert (await town.ticket("26-0001")).place.exact == "marker"
    await rini.types("/tempat 26-0001 PP-29")
    ticket = await town.ticket("26-0001")
    assert (ticket.place.exact, ticket.place.kelurahan) == ("marker", "Lempuing")
    await rini.types(f"/tempat 26-0001 {PANORAMA[0]}, {PANORAMA[1]}")
    await rini.types("/baru 26-0001 papannya pp 07")
    assert (await town.ticket("26-0001")).place.exact == "pin"


async def test_an_operator_is_told_of_a_code_that_no_sign_has(town: Town) -> None:
    rini = town.operator("ruang_kendali")
    await rini.types("/baru kebakaran warung di pp 09, api besar")
    assert town.group("ruang_kendali").hears("Tidak ada papan <b>PP-09</b>")
    assert (await town.ticket("26-0001")).place.exact == "none"


async def test_a_citizen_who_misreads_a_code_is_asked_for_it_again(town: Town) -> None:
    ani = town.citizen()
    await ani.says("PP-09")
    assert "Papan <b>PP-09</b> tidak kami kenal" in ani.last.text and "Apa yang terjadi" in ani.last.text
    await ani.says("kebakaran, api besar di pp 09")
    assert "Papan <b>PP-09</b> tidak kami kenal" in ani.last.text
    await ani.says("eh PP-29")
    assert (await town.ticket(ani.code)).place.kelurahan == "Lempuing"


async def test_the_link_on_a_sign(town: Town) -> None:
    ani = town.citizen()
    await ani.says("/start p_PP-07")
    assert "PP-07 Pantai Panjang, Berkas" in ani.last.text and "Apa yang terjadi" in ani.last.text
    await town.forward(minutes=10)
    assert not town.group("ruang_kendali").loud
    await ani.press("Kebakaran")
    assert "Papan <b>PP-07</b>" in town.group("ruang_kendali").card(ani.code).text


async def test_the_link_after_the_words(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran, api besar")
    await ani.says("/start p_pp-07")
    assert (await town.ticket(ani.code)).place.kelurahan == "Berkas"


async def test_the_link_of_a_sign_that_is_gone(town: Town) -> None:
    ani = town.citizen()
    await ani.says("/start p_PP-09")
    assert "tidak kami kenal" in ani.last.text


async def test_a_code_alone_speaks_against_nobody(town: Town) -> None:
    ani = town.citizen()
    await ani.says("pp 07")
    await ani.says("kebakaran warung, api besar")
    assert "tanpa isi" not in town.group("damkar").card(ani.code).text


async def test_two_who_read_one_sign_are_put_side_by_side(town: Town) -> None:
    ani, budi = town.citizen(), town.citizen()
    await ani.says("kebakaran warung di PP-07, api besar")
    await budi.says("warung kebakaran besar di pe pe nol tujuh")
    assert ani.code in town.group("ruang_kendali").card(budi.code).text


async def test_the_file_no_longer_has_the_sign(town: Town) -> None:
    """A ticket keeps what it shows."""
    ani = town.citizen()
    await ani.says("kebakaran warung di PP-07, api besar")
    await town.down(lambda city: replace(city, markers=()), seconds=5)
    await ani.says("apinya makin besar")
    card = town.group("damkar").card(ani.code).text
    assert "PP-07 Pantai Panjang, Berkas" in card and "Berkas, Teluk Segara" in card
