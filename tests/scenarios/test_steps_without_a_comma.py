"""A step in plain words may go on without a comma: "tiba satu korban tidak sadar" is an arrival and a note."""

from __future__ import annotations

import pytest

from domain.assignment import Stage
from tests.scenarios.stories import fire, stage, typed_by_the_crew
from tests.town import Town

STEPS = [
    ("KODE tiba satu korban tidak sadar", Stage.ON_SCENE, ": satu korban tidak sadar"),
    ("tiba KODE satu korban tidak sadar", Stage.ON_SCENE, ": satu korban tidak sadar"),
    ("KODE sudah tiba satu korban belum ketemu", Stage.ON_SCENE, "satu korban belum ketemu"),
    ("KODE kami tiba, satu korban tidak sadar", Stage.ON_SCENE, "satu korban tidak sadar"),
    ("KODE sudah sampai api besar", Stage.ON_SCENE, ": api besar"),
    ("KODE sampai di lokasi korban tidak apa apa", Stage.ON_SCENE, ": korban tidak apa apa"),
    ("KODE tiba di lokasi kejadian bukan satu rumah", Stage.ON_SCENE, ": bukan satu rumah"),
    ("KODE Tiba di jl salak 5 api di lantai dua", Stage.ON_SCENE, "di jl salak 5 api di lantai dua"),
    ("KODE damkar tiba tidak ada api", Stage.ON_SCENE, ": tidak ada api"),
    ("otw KODE jalan tidak bisa dilewati truk", Stage.EN_ROUTE, "dilewati truk"),
    ("KODE kami berangkat dua unit", Stage.EN_ROUTE, ": dua unit"),
    ("KODE meluncur lewat jl danau ditutup", Stage.EN_ROUTE, "jl danau ditutup"),
    ("KODE selesai korban dibawa ke RSUD", Stage.RESOLVED, "korban dibawa ke RSUD"),
]
NONE = [
    "KODE belum tiba satu pun",
    "KODE tiba belum",
    "KODE tiba belum ada api",
    "KODE tidak jadi berangkat mobil mogok",
    "KODE berangkat gak jadi mobil mogok",
    "KODE berangkat kami tidak bisa jalan",
    "KODE tiba jam berapa",
    "KODE berangkat kapan",
    "KODE tiba satu korban tidak sadar?",
    "KODE polisi sudah tiba satu mobil",
    "KODE diterima polisi tadi",
    "KODE tiba di rumah sakit",
    "KODE selesai evakuasi lanjut pendinginan",
    "KODE lepas kendali di tikungan",
    "KODE jalan ditutup",
    "KODE sampai sekarang api besar",
    "KODE terima telepon lagi dari warga",
    "KODE tunggu tiba unit dua",
]


@pytest.mark.parametrize(("line", "after", "kept"), STEPS)
@pytest.mark.parametrize("replied", [False, True])
async def test_the_step_is_done(town: Town, line: str, after: Stage, kept: str, *, replied: bool) -> None:
    code = await typed_by_the_crew(town, line, replied=replied)
    assert await stage(town, code, "damkar") is after
    assert town.group("ruang_kendali").hears("📝", code, kept)


@pytest.mark.parametrize("line", NONE)
async def test_what_denies_asks_or_tells_of_others_is_none(town: Town, line: str) -> None:
    code = await typed_by_the_crew(town, line)
    assert await stage(town, code, "damkar") is Stage.ACKNOWLEDGED


async def test_who_does_not_breathe_calls_the_ambulance(any_town: Town) -> None:
    code, crew = (await fire(any_town)).code, any_town.operator()
    await crew.types(f"{code} tiba satu korban lagi tidak bernapas")
    assert (await any_town.ticket(code)).part("psc119") is not None
    assert any_town.group("psc119").hears("tidak bernapas")
