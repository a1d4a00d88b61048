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
    await ani.says(f"di sini pak {TYPED[0][0]}", reply_to=ani.messages[-1].message_id)
    assert f"Lokasi diterima: sekitar {TYPED[0][1]}" in ani.last.text
    assert TYPED[0][1] in town.group("psc119").card(ani.code).text


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
