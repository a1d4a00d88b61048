"""What operators type behind a step is kept as a note, with the step; what was understood of a result is read back."""

from __future__ import annotations

import pytest

from domain.assignment import Stage
from models import results
from tests.scenarios.stories import fire
from tests.town import KANDANG_LIMUN, Town

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
        ("meninggal dua luka satu", ("meninggal", "", ""), "Korban: meninggal."),
        ("luka berat", ("luka", "", ""), "Korban: luka."),
        ("luka berat dua orang", ("luka", "", ""), "Korban: luka."),
        ("luka bakar parah, rumah hangus", ("luka", "berat", ""), "Korban: luka, Kerusakan: berat"),
        ("meninggal", ("meninggal", "", ""), "Korban: meninggal."),
        ("1 org md", ("meninggal", "", ""), "Korban: meninggal."),
        ("selamat semua", ("nihil", "", ""), "Tidak ada korban."),
        ("tdk ada korban jiwa", ("nihil", "", ""), "Tidak ada korban."),
        ("tidak ada korban jiwa, luka ringan 2", ("luka", "", ""), "Korban: luka."),
        ("tidak ada korban meninggal", ("nihil", "", ""), "Tidak ada korban."),
        ("korban nihil, rusak ringan, 3 unit", ("nihil", "ringan", "banyak"), "Kerusakan: ringan, 3 unit"),
        ("kerusakan nihil", ("", "utuh", ""), "Kerusakan: tidak ada"),
        ("luka, rusak ringan, 1 unit", ("luka", "ringan", "satu"), "1 unit"),
        ("luka satu, dua unit", ("luka", "", "dua"), "2 unit"),
        ("nihil utuh satu", ("nihil", "utuh", "satu"), "Tidak ada korban, Kerusakan: tidak ada, 1 unit"),
    ],
)
async def test_what_came_of_it_is_read_as_crews_say_it(
    town: Town, said: str, kept: tuple[str, str, str], read: str
) -> None:
    ani, crew = await fire(town), town.operator()
    for tap in ("Terima", "Selesai"):
        await crew.taps(tap, ani.code)
    await crew.types(f"/hasil {ani.code} {said}")
    ticket = await town.ticket(ani.code)
    (told,) = await town.read(lambda tx: results.of_tickets(tx, [ticket.id]))
    assert (told.victims, told.damage, told.unit) == kept
    assert town.group("damkar").hears("hasil tercatat", read, ani.code)


@pytest.mark.parametrize(
    "said", ["luka berat dua orang", "luka satu, dibawa ke RSUD", "luka, kerugian 20 juta"]
)
async def test_what_no_answer_holds_is_a_note(town: Town, said: str) -> None:
    ani, crew = await fire(town), town.operator()
    for tap in ("Terima", "Selesai"):
        await crew.taps(tap, ani.code)
    await crew.types(f"/hasil {ani.code} {said}")
    await crew.types(f"/tiket {ani.code}")
    assert said in town.group("damkar").last.text
    assert town.group("damkar").hears("Korban: luka")


async def test_damage_is_asked_how_grave_it_is(town: Town) -> None:
    ani, crew = await fire(town), town.operator()
    for tap in ("Terima", "Selesai"):
        await crew.taps(tap, ani.code)
    await crew.types(f"/hasil {ani.code} kerugian 20 juta")
    assert town.group("damkar").hears("Seberapa rusak?", f"/hasil {ani.code} rusak ringan", "tetap")
    await crew.types(f"/hasil {ani.code} rusak ringan")
    assert town.group("damkar").hears("Kerusakan: ringan")


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
