"""O6: kind, place, a note, the time of arrival, opening again: typed, and under [Lainnya…]."""

from __future__ import annotations

import pytest

from domain.message import Kind, Pin
from domain.status import Status
from messages.pictures import dot
from tests.scenarios.stories import dead_rows, finish, fire, tell
from tests.town import KANDANG_LIMUN, PANORAMA, Town

LIFE = "kakak saya pingsan tidak bernapas"


async def test_typed_by_those_who_know_better(any_town: Town) -> None:
    town = any_town
    ani = await tell(town, LIFE)
    crew, group = town.operator("psc119"), town.group("psc119")
    await crew.types(f"/eta {ani.code} 10 menit")
    assert f"/terima {ani.code}" in group.last.text, "nothing is promised before somebody has taken it"
    await crew.types(f"/terima {ani.code}")
    await crew.types(f"/eta {ani.code} 10 menit")
    assert "PSC 119 memperkirakan tiba 20.54 WIB, 10 menit lagi" in ani.last.text
    assert "perkiraan tiba 20.54" in group.card(ani.code).text
    await crew.types(f"/catatan {ani.code} lewat pintu belakang")
    assert town.group("ruang_kendali").hears("PSC 119-2: lewat pintu belakang")
    await crew.types(f"/tiket {ani.code}")
    assert "PSC 119-2: lewat pintu belakang" in group.last.text
    await crew.types(f"/kategori {ani.code} kebakaran")
    ticket = await town.ticket(ani.code)
    assert ticket.category == "kebakaran" and ticket.part("psc119") is not None
    assert town.group("damkar").card(ani.code) and town.group("damkar").hears("pingsan")
    await crew.types(f"/tempat {ani.code} jl salak 5")
    assert "salak 5" in group.card(ani.code).text.casefold()
    card = group.card(ani.code)
    await town.offer(crew.inbound(Kind.LOCATION, pin=Pin(*KANDANG_LIMUN), reply_to=card.message_id))
    assert (await town.ticket(ani.code)).place.lat == KANDANG_LIMUN[0], "a point as a reply to the card"
    await crew.types(f"/bukalagi {ani.code}")
    assert "masih terbuka" in group.last.text
    assert await dead_rows(town) == 0


async def test_words_about_a_place_never_take_its_point_away(town: Town) -> None:
    """What cannot be located is added to the point, whole; a place that is typed as such replaces it, and history says so."""
    ani = await tell(town, LIFE)
    crew, group = town.operator("psc119"), town.group("psc119")
    for words in ("SDN 12 Semarang", "rumah cat hijau belakang masjid Al Ikhlas", "jl salak 5"):
        await crew.types(f"/tempat {ani.code} {words}")
        card = group.card(ani.code)
        assert words in card.text and "Dusun Besar" in card.text and ">peta</a>" in card.text
        assert group.hears(f"keterangan tempat: {words}") or group.hears(f"keterangan tempat: <b>{words}")
    await crew.types(f"/tempat {ani.code} kel. semarang")
    assert "<b>Semarang, Sungai Serut</b>" in group.card(ani.code).text
    await crew.types(f"/tempat {ani.code} rumah cat hijau belakang masjid Al Ikhlas")
    assert "rumah cat hijau belakang masjid Al Ikhlas" in group.card(ani.code).text
    await crew.types(f"/tiket {ani.code}")
    assert "Dusun Besar, Singaran Pati → Semarang, Sungai Serut" in group.last.text


BY_WORDS = "rumah kebakaran di kelurahan panorama dekat masjid at-taqwa, api besar"


async def test_words_about_a_place_known_by_words_are_added_to_it(town: Town) -> None:
    """Its kelurahan and its dot on the map stay; of two streets the typed one counts, another kelurahan is another place."""
    ani, crew, group = town.citizen(), town.operator("damkar"), town.group("damkar")
    await ani.says(BY_WORDS)
    await town.forward(minutes=2)
    await crew.types(f"/tempat {ani.code} rumah cat hijau")
    card = group.card(ani.code).text
    assert "Panorama, Singaran Pati" in card and "rumah cat hijau" in card and "at-taqwa" in card, card
    assert group.hears("keterangan tempat", "rumah cat hijau") and not group.hears("Titiknya tetap")
    for street in ("jalan salak 5", "jl merapi 3"):
        await crew.types(f"/tempat {ani.code} {street}")
        card = group.card(ani.code).text
        assert "Panorama, Singaran Pati" in card and street in card, card
        assert dot(town.app.city, await town.ticket(ani.code)).at is not None
    assert "salak" not in next(line for line in card.splitlines() if "merapi 3" in line), card
    await crew.types(f"/tempat {ani.code} kandang limun")
    card = group.card(ani.code).text
    assert "merapi" not in next(line for line in card.splitlines() if "Kandang Limun" in line), card
    await town.offer(
        crew.inbound(Kind.LOCATION, pin=Pin(*PANORAMA), reply_to=group.card(ani.code).message_id)
    )
    assert (await town.ticket(ani.code)).place.lat == PANORAMA[0]


async def test_a_kelurahan_is_added_to_words_of_which_nobody_knew_in_which_they_are(town: Town) -> None:
    ani, crew = town.citizen(), town.operator("damkar")
    await ani.says("rumah kebakaran di gang buntu belakang warung bu ani, api besar")
    await town.forward(minutes=2)
    await crew.types(f"/tempat {ani.code} panorama")
    card = town.group("damkar").card(ani.code).text
    assert "Panorama, Singaran Pati" in card and "gang buntu belakang warung bu ani" in card, card


@pytest.mark.parametrize("typed", ["21.05", "jam 21.05", "pukul 21:05"])
async def test_a_time_of_day_is_said_as_it_was_typed(town: Town, typed: str) -> None:
    ani = await tell(town, LIFE)
    crew = town.operator("psc119")
    await crew.types(f"/terima {ani.code}")
    await crew.types(f"/eta {ani.code} {typed}")
    assert "memperkirakan tiba 21.05 WIB" in ani.last.text


async def test_by_the_buttons_under_more(town: Town) -> None:
    ani = await tell(town, LIFE)
    crew, group = town.operator("psc119"), town.group("psc119")
    await crew.taps("Terima", ani.code)
    await crew.taps("Lainnya", ani.code)
    await crew.taps("Perkiraan tiba", ani.code)
    await crew.taps("15 menit", ani.code)
    assert "15 menit lagi" in ani.last.text
    for label, words in (("Catat", "anjing galak di halaman"), ("Ubah tempat", "jl melati 4")):
        await crew.taps("Lainnya", ani.code)
        await crew.taps(label, ani.code)
        await crew.types(words, reply_to=group.last.message_id)
    assert group.hears("PSC 119-2: anjing galak di halaman")
    assert "melati 4" in group.card(ani.code).text
    await ani.own_number()
    await crew.taps("Nomor", ani.code)
    await crew.taps("Lainnya", ani.code)
    await crew.taps("Hasil telepon", ani.code)
    await crew.types("sudah sadar", reply_to=group.last.message_id)
    assert "menelepon pelapor: “sudah sadar”" in group.card(ani.code).text
    await crew.taps("Lainnya", ani.code)
    await crew.taps("Ubah jenis", ani.code)
    await crew.taps("Kecelakaan", ani.code)
    assert (await town.ticket(ani.code)).category == "kecelakaan"
    await town.operator("psc119").taps("Berangkat", ani.code)
    assert await dead_rows(town) == 0


async def test_opened_again_by_an_operator(town: Town) -> None:
    ani = await tell(town, LIFE)
    crew, group = town.operator("psc119"), town.group("psc119")
    await finish(town, crew, ani.code)
    await ani.press("Sudah")
    assert (await town.ticket(ani.code)).status is Status.CLOSED
    await crew.taps("Buka lagi", ani.code)
    assert (await town.ticket(ani.code)).status is Status.DISPATCHED
    assert group.hears("dibuka lagi oleh petugas", loud=True)
    await finish(town, crew, ani.code)
    await ani.press("Sudah")
    assert (await town.ticket(ani.code)).status is Status.CLOSED, "asked again at its end"
    await crew.types(f"/buka {ani.code}")
    assert (await town.ticket(ani.code)).status is Status.DISPATCHED


@pytest.mark.parametrize(
    ("typed", "area"),
    [
        ("jl melur 3 kebun dahri", "Kebun Dahri"),
        ("jl kenanga 4 penurunan", "Penurunan"),
        ("gang melati no 2, kel. sukamerindu", "Sukamerindu"),
    ],
)
async def test_an_address_of_another_kelurahan_moves_the_point(town: Town, typed: str, area: str) -> None:
    code = (await fire(town)).code
    await town.operator().types(f"/tempat {code} {typed}")
    place = (await town.ticket(code)).place
    assert place.kelurahan == area and not place.pinned and place.words
    assert not town.group("damkar").hears("Titiknya tetap")


@pytest.mark.parametrize(
    "typed",
    [
        "jl semarang 5",
        "jl melur 3 dusun besar",
        "jl salak masuk dari kebun dahri",
        "jl salak dekat kebun dahri",
    ],
)
async def test_an_address_that_may_be_here_keeps_the_point(town: Town, typed: str) -> None:
    code = (await fire(town)).code
    before = (await town.ticket(code)).place
    await town.operator().types(f"/tempat {code} {typed}")
    place = (await town.ticket(code)).place
    assert (place.lat, place.kelurahan) == (before.lat, before.kelurahan)
