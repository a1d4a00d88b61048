"""What operators type behind a step is kept as a note, with the step; what was understood of a result is read back."""

from __future__ import annotations

import pytest

from domain.assignment import Stage
from models import results
from tests.scenarios.stories import fire
from tests.town import CODE, KANDANG_LIMUN, Town

STABLE = "pasien stabil"


async def stage(town: Town, code: str) -> Stage:
    part = (await town.ticket(code)).part("damkar")
    assert part is not None
    return part.stage


@pytest.mark.parametrize(
    ("said", "after"),
    [
        ("/tiba KODE pasien stabil", Stage.ON_SCENE),
        ("sampai di lokasi KODE, pasien stabil", Stage.ON_SCENE),
        ("KODE sampai di lokasi, pasien stabil", Stage.ON_SCENE),
        ("otw KODE. pasien stabil", Stage.EN_ROUTE),
        ("/berangkat KODE pasien stabil", Stage.EN_ROUTE),
        ("/selesai KODE pasien stabil dibawa ke RSUD", Stage.RESOLVED),
        ("KODE selesai, pasien stabil dibawa ke RSUD", Stage.RESOLVED),
    ],
)
async def test_the_step_is_done_and_the_words_are_kept(town: Town, said: str, after: Stage) -> None:
    ani, crew = await fire(town), town.operator()
    await crew.taps("Terima", ani.code)
    await crew.types(said.replace("KODE", ani.code))
    assert await stage(town, ani.code) is after
    assert town.group("ruang_kendali").hears(STABLE)
    await town.operator("ruang_kendali").types(f"/tiket {ani.code}")
    assert town.group("ruang_kendali").hears("📝", STABLE)


@pytest.mark.parametrize(
    "said", ["sampai di lokasi KODE, belum ada api", "KODE selesai, tapi masih berasap", "otw KODE, benar?"]
)
async def test_a_doubt_behind_it_is_no_step(town: Town, said: str) -> None:
    ani, crew = await fire(town), town.operator()
    await crew.taps("Terima", ani.code)
    await crew.types(said.replace("KODE", ani.code))
    assert await stage(town, ani.code) is Stage.ACKNOWLEDGED


async def test_fillers_are_no_note(town: Town) -> None:
    ani, budi, crew = await fire(town), await fire(town, KANDANG_LIMUN), town.operator()
    await crew.types(f"/terima {ani.code} dan {budi.code} ok siap pak")
    assert await stage(town, ani.code) is await stage(town, budi.code) is Stage.ACKNOWLEDGED
    assert not town.group("ruang_kendali").hears("siap pak")


@pytest.mark.parametrize(
    ("said", "kept", "read"),
    [
        ("luka satu", ("luka", "", ""), "Korban: luka."),
        ("meninggal dua luka satu", ("luka", "", ""), ""),
        ("luka ringan satu", ("luka", "ringan", "satu"), "1 unit"),
        ("luka satu, dua unit", ("luka", "", "dua"), "2 unit"),
        ("nihil utuh satu", ("nihil", "utuh", "satu"), "Tidak ada korban, Kerusakan: tidak ada, 1 unit"),
    ],
)
async def test_a_number_of_people_is_no_number_of_vehicles(
    town: Town, said: str, kept: tuple[str, str, str], read: str
) -> None:
    ani, crew = await fire(town), town.operator()
    for tap in ("Terima", "Selesai"):
        await crew.taps(tap, ani.code)
    await crew.types(f"/hasil {ani.code} {said}")
    ticket = await town.ticket(ani.code)
    (told,) = await town.read(lambda tx: results.of_tickets(tx, [ticket.id]))
    assert (told.damage, told.unit) == kept[1:]
    assert read in town.group("damkar").last.text and CODE.search(town.group("damkar").last.text)


@pytest.mark.parametrize("command", ["/catat", "/tiba"])
@pytest.mark.parametrize("length", [1500, 3800])
async def test_a_long_note_is_whole_wherever_it_is_read(any_town: Town, command: str, length: int) -> None:
    town = any_town
    ani, crew = await fire(town), town.operator()
    await crew.taps("Terima", ani.code)
    words = "gang buntu di belakang masjid " * (length // 30) + "korban ketiga ada di loteng"
    await crew.types(f"{command} {ani.code} {words}")
    await town.forward(seconds=5)
    for agency in ("damkar", "ruang_kendali"):
        group = town.group(agency)
        assert group.hears("📝", "korban ketiga ada di loteng"), "the end of it too"
        assert len(group.card(ani.code).text) < 3000
    heard = len(town.group("ruang_kendali").messages)
    await town.operator("ruang_kendali").types(f"/tiket {ani.code}")
    story = [m.text for m in town.group("ruang_kendali").messages[heard:]]
    assert "korban ketiga ada di loteng" in "".join(story) and all(len(text) <= 4096 for text in story)
