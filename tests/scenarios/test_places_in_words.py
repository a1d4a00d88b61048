"""Where it happens, as people write it: coordinates, links, names of places."""

from __future__ import annotations

import pytest

from domain.message import Kind
from tests.scenarios.stories import JPEG, tell
from tests.town import Town

TYPED = [
    ("-3,8506 102,3465", "Pekan Sabtu"),
    ("https://maps.google.com/?q=-3.8705,102.3545", "Betungan"),
    ("S 3°54.174' E 102°19.77'", "Padang Serai"),
]
SHORT = "https://maps.app.goo.gl/AbCdEf123?g_st=iw"


@pytest.mark.parametrize(("typed", "kelurahan"), TYPED)
async def test_c8_a_typed_point_is_a_place_like_a_pin(town: Town, typed: str, kelurahan: str) -> None:
    """As an answer to "Di mana?", before any word, in a caption, in the first message, by telephone, on an open ticket."""
    answers, first, caption, at_once = (town.citizen() for _ in range(4))
    await answers.says("ayah saya pingsan tidak sadar")
    await answers.says(typed)
    await first.says(typed)
    assert "Lokasi diterima" in first.last.text and kelurahan in first.last.text
    await first.says("ayah saya pingsan tidak sadar")
    await caption.sends(Kind.PHOTO, JPEG, caption=f"kakek pingsan {typed}")
    await at_once.says(f"tetangga kejang {typed}, tolong cepat")
    control = town.operator("ruang_kendali")
    await control.types(f"/baru orang pingsan {typed}")
    called = town.group("ruang_kendali").last.text.split("<b>")[1][:7]
    for code in (*(p.code for p in (answers, first, caption, at_once)), called):
        card = town.group("psc119").card(code).text
        assert kelurahan in card and "koordinat yang ditulis" in card and ">peta</a>" in card
    ani = await tell(town, "bapak saya sesak napas berat")
    await ani.says("lebih tepatnya -3.8170, 102.3010")
    assert "Lokasi diterima: sekitar Lingkar Timur" in ani.last.text
    assert "koordinat yang ditulis" in town.group("psc119").card(ani.code).text


async def test_c8_a_short_link_is_asked_about_in_one_sentence(town: Town) -> None:
    """It is neither a question nor empty words, and the crew can open it themselves."""
    ani, budi, cici = town.citizen(), town.citizen(), town.citizen()
    await ani.says(f"rumah saya kebakaran {SHORT}")
    assert ani.last.text.startswith("Tautan itu belum menunjukkan titiknya.") and "Jauhi api" in ani.last.text
    await budi.says(SHORT)
    assert "Tautan itu" in budi.last.text and "apa yang terjadi" in budi.last.text
    await town.forward(seconds=61)
    assert "maps.app.goo.gl" in town.group("damkar").card(ani.code).text
    await ani.says(SHORT)
    assert ani.last.text.startswith("Tautan itu belum")
    await cici.says("kebakaran rumah https://www.google.com/maps/place/Pantai+Panjang/")
    assert "Pantai Panjang" in town.group("ruang_kendali").card(cici.code).text


OUTSIDE = [
    ("kebakaran di palembang", "Palembang", "palembang pak"),
    ("rumah terbakar jl sudirman lubuk linggau", "Lubuklinggau", "kota lubuklinggau"),
    ("ada orang pingsan di kota curup", "Kabupaten Rejang Lebong", "di curup"),
    ("kecelakaan jl merdeka palembang pak", "Palembang", "jl sudirman no 5 palembang"),
]
INSIDE = [
    "orang palembang ngamuk bawa pisau di jl salak",
    "kebakaran pempek palembang di jl suprapto",
    "bus jurusan palembang terbakar di pagar dewa",
    "kebakaran di panorama, keluarga saya di palembang",
]


@pytest.mark.parametrize(("said", "name", "answer"), OUTSIDE)
async def test_c9_a_place_outside_is_flagged_and_told_as_with_a_pin(
    town: Town, said: str, name: str, answer: str
) -> None:
    ani, budi = town.citizen(), town.citizen()
    await ani.says(said)
    assert f"luar wilayah Kota Bengkulu ({name})" in ani.receipt and "hubungi 112" in ani.receipt
    assert "luar wilayah" in town.group("ruang_kendali").card(ani.code).text.casefold()
    await budi.says("bapak saya pingsan tidak sadar")
    await budi.says(answer)
    assert f"luar wilayah Kota Bengkulu ({name})" in budi.receipt
    await ani.shares((-3.8165, 102.3005))
    assert "luar wilayah" not in town.group("ruang_kendali").card(ani.code).text.casefold()


@pytest.mark.parametrize("said", INSIDE)
async def test_c9_what_only_speaks_of_another_place_is_here(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    await town.forward(minutes=3, seconds=1)
    assert not ani.hears("luar wilayah") and ani.code


WRITES_FROM = [
    "saya di palembang, anak saya kos di jl wr supratman bengkulu katanya mau bunuh diri",
    "sy di jakarta. rumah kakak sy di jl soeprapto bengkulu kebanjiran",
    "saya lagi di jakarta, rumah ibu saya di padang harapan kebakaran",
    "rumah kebakaran jl adam malik padang harapan",
]


@pytest.mark.parametrize("said", WRITES_FROM)
async def test_c9_where_the_reporter_writes_from_is_not_where_it_happens(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    await town.forward(minutes=3, seconds=1)
    assert not ani.hears("luar wilayah") and not town.group("ruang_kendali").hears("luar wilayah")
    ticket = await town.ticket(ani.code)
    wanted = town.app.city.categories[ticket.category].at_once
    assert {part.agency for part in ticket.assignments} >= set(wanted)


async def test_c9_what_comes_home_calls_who_goes_there_at_once(any_town: Town) -> None:
    """By words that take it back, by a street, by a pin, by an operator; whoever was sent away is told."""
    town = any_town
    denies, names, pins, asks = (town.citizen() for _ in range(4))
    for reporter in (denies, names, pins, asks):
        await reporter.says("rumah terbakar di palembang, ada anak terjebak")
        assert "luar wilayah" in reporter.receipt
        assert not town.group("damkar").hears(reporter.code)
        await town.forward(minutes=21)
    await denies.says("bukan palembang pak! anak saya di bengkulu")
    await names.says("maksudnya di panorama")
    await pins.shares((-3.8165, 102.3005))
    await town.operator("ruang_kendali").types(f"/tempat {asks.code} jl salak 5")
    for reporter in (denies, names, pins, asks):
        assert town.group("damkar").hears(reporter.code, "KEBAKARAN", "terjebak", loud=True), reporter.texts
        assert "LUAR WILAYAH" not in town.group("ruang_kendali").card(reporter.code).text
        assert "Damkar" in reporter.receipt and "luar wilayah" not in reporter.receipt
        assert reporter.hears("ternyata di wilayah kami", "Damkar")


AREAS = [
    ("kebakaran di kel. kandang", "Kandang", "Kampung Melayu"),
    ("rumah terbakar daerah surabaya", "Surabaya", "Sungai Serut"),
]


@pytest.mark.parametrize(("said", "name", "kecamatan"), AREAS)
async def test_c10_a_name_that_may_mean_something_else_is_confirmed_by_one_key(
    any_town: Town, said: str, name: str, kecamatan: str
) -> None:
    """The alert does not wait for it; the key and the words do the same."""
    for answer in (None, "iya", f"{name.casefold()} pak"):
        ani = any_town.citizen()
        await ani.says(said)
        assert ani.receipt and f"Maksudnya Kelurahan <b>{name}</b>?" in ani.last.text
        key = ani.last.delivery.keyboard[0][0]
        assert key.label == f"✅ Ya, {name}"
        await ani.says(answer or key.label)
        assert f"Tempat dicatat: {name}, {kecamatan}" in ani.last.text
        where = any_town.group("ruang_kendali").card(ani.code).text.split("\n")[1]
        assert f"<b>{name}, {kecamatan}</b>" in where and "kelurahan" in where


async def test_c10_other_words_are_heard_and_a_pin_settles_it(town: Town) -> None:
    ani = town.citizen()
    await ani.says(AREAS[0][0])
    await ani.says("bukan, di gang melati dekat masjid, cepat pak")
    assert town.group("damkar").hears("gang melati", ani.code)
    await ani.shares((-3.8165, 102.3005))
    assert "Dusun Besar" in town.group("damkar").card(ani.code).text
    await ani.says("iya")
    assert "Tempat dicatat" not in ani.last.text and "Dusun Besar" in town.group("damkar").card(ani.code).text
