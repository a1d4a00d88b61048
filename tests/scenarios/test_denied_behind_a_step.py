"""A denial behind a step and a comma denies what it stands beside: "tiba, korban tidak bernapas" is an arrival and a note."""

from __future__ import annotations

import pytest

from domain.assignment import Stage
from tests.scenarios.stories import fire, stage, typed_by_the_crew
from tests.town import Town

STEPS = [
    ("KODE tiba, satu korban tidak sadar", Stage.ON_SCENE, "satu korban tidak sadar"),
    ("KODE tiba, satu korban lagi tidak bernapas", Stage.ON_SCENE, "tidak bernapas"),
    ("KODE tiba, pengemudi ga sadar", Stage.ON_SCENE, "pengemudi ga sadar"),
    ("KODE tiba, korban tidak mau keluar", Stage.ON_SCENE, "tidak mau keluar"),
    ("KODE tiba, satu korban belum ketemu", Stage.ON_SCENE, "belum ketemu"),
    ("KODE tiba, bukan rumah tapak, ruko tiga lantai", Stage.ON_SCENE, "ruko tiga lantai"),
    ("KODE berangkat, jalan tidak bisa dilewati truk", Stage.EN_ROUTE, "dilewati truk"),
    ("otw KODE, tangga panjang tidak ada", Stage.EN_ROUTE, "tangga panjang tidak ada"),
    ("KODE selesai, tidak ada korban", Stage.RESOLVED, "tidak ada korban"),
    ("KODE lepas, kami tidak punya perahu", Stage.DISPATCHED, "tidak punya perahu"),
    (
        "KODE tiba, satu korban tidak sadar di lantai dua, dua luka ringan, jalan masuk dari belakang masjid",
        Stage.ON_SCENE,
        "belakang masjid",
    ),
]


@pytest.mark.parametrize(("line", "after", "kept"), STEPS)
@pytest.mark.parametrize("replied", [False, True])
async def test_the_step_is_done(town: Town, line: str, after: Stage, kept: str, *, replied: bool) -> None:
    code = await typed_by_the_crew(town, line, replied=replied)
    assert await stage(town, code, "damkar") is after
    assert town.group("ruang_kendali").hears("📝", kept)


DENIED = [
    "KODE tidak tiba",
    "KODE belum berangkat",
    "KODE tidak tiba, jalan ditutup",
    "KODE berangkat, tidak jadi",
    "KODE berangkat, gak jadi pak",
    "KODE berangkat, tidak bisa",
    "KODE berangkat, kami tidak bisa jalan",
    "KODE berangkat, mobil tidak jalan",
    "KODE tiba, belum",
    "KODE tiba, belum sampai",
    "KODE tiba, kami belum",
    "KODE selesai, api belum padam",
    "KODE selesai, tidak",
    "KODE selesai, tidak selesai",
    "KODE selesai, tapi api tidak padam",
    "KODE lepas, jangan",
    "KODE berangkat, nanti kalau tidak hujan",
    "KODE tiba, korban tidak sadar?",
    "KODE tiba, korban sudah dievakuasi?",
    "KODE tiba, ada korban?",
    "KODE sudah tiba?",
    "KODE otw?",
    "KODE damkar sudah sampai belum?",
    "damkar KODE sudah sampai?",
]


@pytest.mark.parametrize("line", DENIED)
async def test_what_denies_the_step_is_none(town: Town, line: str) -> None:
    code = await typed_by_the_crew(town, line)
    assert await stage(town, code, "damkar") is Stage.ACKNOWLEDGED


async def test_who_does_not_breathe_calls_the_ambulance(any_town: Town) -> None:
    code, crew = (await fire(any_town)).code, any_town.operator()
    before = len(any_town.group("ruang_kendali").loud)
    await crew.types(f"{code} tiba, satu korban lagi tidak bernapas")
    assert (await any_town.ticket(code)).part("psc119") is not None
    assert any_town.group("psc119").hears("tidak bernapas")
    assert len(any_town.group("ruang_kendali").loud) > before


async def test_a_long_line_without_a_step_is_a_note(town: Town) -> None:
    code, crew = (await fire(town)).code, town.operator()
    await crew.types(
        f"{code} kemarin teman-teman bilang kalau pompa nomor dua itu sudah diservis dan siap dipakai lagi ya"
    )
    assert "Dicatat" in town.group("damkar").last.text
    part = (await town.ticket(code)).part("damkar")
    assert part is not None and part.stage is Stage.DISPATCHED
