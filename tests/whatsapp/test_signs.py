"""A sign's code on WhatsApp: by its link, typed, or as the answer to where."""

from __future__ import annotations

import pytest

from tests.town import Town
from tests.whatsapp.cloud import Phone


@pytest.mark.parametrize("said", ["112 PP-07", "pp 07", "pe pe nol tujuh"])
async def test_the_code_first(town: Town, rina: Phone, said: str) -> None:
    await rina.says(said)
    assert "PP-07 Pantai Panjang, Berkas" in rina.last.words and "Apa yang terjadi" in rina.last.words
    await town.forward(minutes=10)
    assert not town.group("ruang_kendali").loud
    await rina.says("dua anak tenggelam terseret ombak")
    [ticket] = await town.tickets()
    assert (ticket.place.exact, ticket.place.kelurahan) == ("marker", "Berkas")
    assert "Papan <b>PP-07</b>" in town.group("basarnas").card(ticket.code).text


async def test_the_code_as_the_answer(town: Town, rina: Phone) -> None:
    await rina.says("kebakaran, api besar")
    await rina.says("112 PP-29")
    [ticket] = await town.tickets()
    assert ticket.place.kelurahan == "Lempuing"
