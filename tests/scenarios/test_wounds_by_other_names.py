"""Wounds and failing breath told by words of another kind of event: the ambulance comes, and not in their stead a flood's or a leak's."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import told_a_minute_ago
from tests.town import Town

WOUNDED = {
    "adik saya diseruduk kerbau, perutnya robek": "hewan_berbahaya",
    "sapi nyeruduk orang sampai berdarah": "hewan_berbahaya",
    "kobra nyembur mata suami saya": "hewan_berbahaya",
    "tensi istri hamil 200, matanya kabur": "medis",
    "ibu hamil tensi 180 pusing pandangan kabur": "medis",
    "gergaji mesin kena paha abang, darahnya banjir": "medis",
    "abang kena parang, darahnya banjir": "medis",
    "mercon meledak di tangan": "medis",
    "tangan anak saya kena mercon meledak, jarinya putus": "medis",
    "tersambar petir petani di sawah": "medis",
    "saturasi 65": "medis",
    "saturasi oksigen ibu 65, sesak": "medis",
}
UNHURT = [
    "kerbau masuk kebun",
    "tensi saya 120",
    "pandangan saya kabur kacamata pecah",
    "jalan kaki kena banjir",
    "mercon meledak terus malam ini berisik",
    "petir menyambar pohon di sawah",
    "saturasi warna foto 65",
    "hp saya kena banjir",
    "mantan ngejar saya terus di ig minta balikan",
]


@pytest.mark.parametrize("said", WOUNDED)
async def test_the_ambulance_comes(town: Town, said: str) -> None:
    await told_a_minute_ago(town, said)
    (ticket,) = await town.tickets()
    assert ticket.category == WOUNDED[said] and town.group("psc119").hears(ticket.code, loud=True)


async def test_on_both_databases_who_is_chased_gets_the_police(any_town: Town) -> None:
    await told_a_minute_ago(any_town, "pacar mabuk ngejar saya pakai motor")
    (ticket,) = await any_town.tickets()
    assert ticket.category == "kekerasan" and any_town.group("polisi").hears(ticket.code, loud=True)


@pytest.mark.parametrize("said", UNHURT)
async def test_where_nobody_is_hurt_neither_ambulance_nor_police_rings(town: Town, said: str) -> None:
    await told_a_minute_ago(town, said)
    assert not town.group("psc119").loud and not town.group("polisi").loud
