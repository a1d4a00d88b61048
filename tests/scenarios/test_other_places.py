"""A second event's place, and a place that is taken back."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import fire, north_of
from tests.town import KANDANG_LIMUN, PANORAMA, SUMBER_JAYA, Town

HERE = "Dusun Besar"  # where PANORAMA lies


@pytest.mark.parametrize("answer", ["press", "silence", "type"])
async def test_c26_a_second_event_is_most_likely_at_the_place_of_the_first(
    any_town: Town, answer: str
) -> None:
    town = any_town
    ani = await fire(town)
    first = ani.code
    await ani.says("sekarang tetangga saya pingsan")
    assert "kejadian lain" in ani.last.text
    if answer == "press":
        await ani.press("Kejadian lain")
    elif answer == "type":
        await ani.says("kejadian lain")
    await town.forward(seconds=61)
    assert ani.code != first and not ani.hears("Di mana?", "Medis")
    assert ani.hears("Tempatnya kami anggap sama")
    card = town.group("psc119").card(ani.code).text
    assert f"perkiraan, sama dengan {first}" in card and HERE in card and ">peta</a>" in card
    await ani.shares(KANDANG_LIMUN)
    card = town.group("psc119").card(ani.code).text
    assert "Kandang Limun" in card and "titik dari pelapor" in card and "sama dengan" not in card
    assert HERE in town.group("damkar").card(first).text


async def test_c26_its_own_place_goes_first_and_it_is_asked_once(town: Town) -> None:
    ani = await fire(town)
    first = ani.code
    await ani.says("sekarang tetangga saya pingsan di jl merapi 12")
    assert "jl merapi 12" in town.group("psc119").card(ani.code).text
    budi = await fire(town, SUMBER_JAYA)
    await budi.says("ada lagi yang pingsan, ibu ibu")
    await budi.shares(KANDANG_LIMUN)
    await town.forward(seconds=1)
    assert sum("kejadian lain" in t for t in budi.texts) == 1
    card = town.group("psc119").card(budi.code).text
    assert "ibu ibu" in card and "Kandang Limun" in card and first != budi.code


async def test_c26_of_a_secret_place_the_area_alone_is_handed_on(town: Town) -> None:
    ani = town.citizen()
    await ani.says("suami saya memukul saya, dia bawa pisau")
    await ani.shares(PANORAMA)
    await ani.says("sekarang rumah tetangga kebakaran api besar")
    await ani.says("kejadian lain")
    first, second = await town.tickets()
    card = town.group("damkar").card(second.code).text
    assert HERE in card and first.code in card, "those who come know where to ask"
    assert (second.place.lat, second.place.words) == (None, "") and "openstreetmap" not in card


CORRECTED = [
    (("salah lokasi pak", KANDANG_LIMUN), "Kandang Limun"),
    (("eh salah", "https://maps.google.com/?q=-3.7600,102.2750"), "Kandang Limun"),
    (("maaf lokasinya salah, yang benar di jl merapi 12",), "jl merapi 12"),
    (("bukan di situ tapi di kandang limun",), "Kandang Limun"),
    ((KANDANG_LIMUN, "salah lokasi tadi, itu yang benar"), "Kandang Limun"),
    (("alamatnya salah", "kelurahan kandang limun"), "Kandang Limun"),
]


@pytest.mark.parametrize(("said", "right"), CORRECTED, ids=[str(said[0]) for said, _ in CORRECTED])
async def test_c29_a_place_that_is_taken_back_is_told_in_one_loud_line(
    town: Town, said: tuple[str | tuple[float, float], ...], right: str
) -> None:
    ani, damkar = await fire(town), town.group("damkar")
    await town.operator().taps("Terima", ani.code)
    for one in said:
        await (ani.says(one) if isinstance(one, str) else ani.shares(one))
    assert f"Tempat diganti: sekitar {right}" in ani.last.text
    card = damkar.card(ani.code).text
    assert right in card.split("\n")[1] and HERE not in card.split("\n")[1]
    for group in (damkar, town.group("ruang_kendali")):
        assert len([m for m in group.loud if m.text.startswith("📍") and right in m.text]) == 1
    assert all(damkar.hears(one) for one in said if isinstance(one, str)), "every word stands in the thread"
    if right == "Kandang Limun" and "di situ" not in str(said) and "alamat" not in str(said):
        (way,) = [b for row in damkar.card(ani.code).delivery.buttons for b in row if b.url]
        assert f"destination={KANDANG_LIMUN[0]:.6f},{KANDANG_LIMUN[1]:.6f}" in way.url
    await town.forward(minutes=2)
    assert {t.code for t in await town.tickets()} == {ani.code}


async def test_c29_where_is_it_then_and_a_draft_too(town: Town) -> None:
    ani = await fire(town)
    await ani.says("lokasinya salah")
    assert ani.last.text.startswith("Di mana yang benar?")
    assert ani.last.delivery.keyboard[0][0].label == "📍 Kirim lokasi saya"
    await ani.says("api makin besar")
    assert "Di mana yang benar" not in ani.last.text and HERE in town.group("damkar").card(ani.code).text
    await ani.shares(north_of(PANORAMA, 200))
    assert "Tempat diganti" in ani.last.text and town.group("damkar").hears("titiknya diralat", loud=True)
    budi = town.citizen()
    await budi.shares(PANORAMA)
    await budi.says("salah lokasi, yang benar jl merapi 12")
    await budi.says("bapak saya pingsan tidak sadar")
    where = town.group("psc119").card(budi.code).text.split("\n")[1]
    assert "jl merapi 12" in where and HERE not in where
