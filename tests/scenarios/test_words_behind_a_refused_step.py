"""A step that is refused, or changes nothing, takes no words with it: they are a note as with /catat, and the answer says so."""

from __future__ import annotations

import pytest

from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import dead_rows, fire, tell
from tests.town import KANDANG_LIMUN, SUMBER_JAYA, Operator, Town

KEPT = "Kata-kata Anda tetap dicatat di KODE."
SNAKE = "ada ular masuk rumah"

# what was done before, who types what, which words are kept
REFUSED = [
    (("berangkat",), "damkar", "/berangkat KODE ada dua korban, satu belum ketemu", "satu belum ketemu"),
    (("tiba",), "damkar", "/tiba KODE korban kedua ketemu", "korban kedua ketemu"),
    (("tiba",), "damkar", "KODE tiba, korban kedua ketemu", "korban kedua ketemu"),
    (("terima",), "damkar", "/terima KODE saya ikut, bawa tangga panjang", "bawa tangga panjang"),
    (("tiba",), "damkar", "/eta KODE 10 menit, lewat gang belakang", "lewat gang belakang"),
    (("selesai",), "damkar", "/selesai KODE masih berasap di belakang", "masih berasap di belakang"),
    ((), "damkar", "/buka KODE masih berasap di belakang", "masih berasap di belakang"),
    ((), CONTROL_ROOM, "/tambah KODE damkar bawa dua mobil, lewat gang belakang", "lewat gang belakang"),
    ((), CONTROL_ROOM, "/tambah KODE damkar dan damkar lewat gang belakang", "lewat gang belakang"),
    ((), CONTROL_ROOM, "/teruskan KODE damkar pagar dikunci warga", "pagar dikunci warga"),
    ((), CONTROL_ROOM, "/tarik KODE bpbd korban sudah tidak ada", "korban sudah tidak ada"),
    ((), CONTROL_ROOM, "/setujubatal KODE warga masih berkerumun", "warga masih berkerumun"),
    ((), "damkar", "/urungkan KODE warga masih berkerumun", "warga masih berkerumun"),
    ((), "damkar", "/hubungi KODE dua orang terjebak di kamar mandi", "dua orang terjebak di kamar mandi"),
    ((), "damkar", "/janji KODE nanti anaknya tidak bernapas", "anaknya tidak bernapas"),
    ((), "damkar", "/hasil KODE luka dua di belakang", "luka dua di belakang"),
    ((), CONTROL_ROOM, "/kategori KODE kebakaran tabung gas meledak", ": tabung gas meledak"),
    ((), CONTROL_ROOM, "/pisah KODE saksi 2 ada korban di rumah sebelah", ": ada korban di rumah sebelah"),
    ((), CONTROL_ROOM, "/gabung KODE 26-0099 korban sama dengan tadi", "korban sama dengan tadi"),
    (
        ("selesai",),
        CONTROL_ROOM,
        "/palsu KODE iseng, warga bilang tidak ada api",
        ": warga bilang tidak ada api",
    ),
]


@pytest.mark.parametrize(("before", "agency", "line", "kept"), REFUSED)
async def test_the_words_are_kept(
    town: Town, before: tuple[str, ...], agency: str, line: str, kept: str
) -> None:
    code, first = (await fire(town)).code, town.operator()
    for word in before:
        await first.types(f"/{word} {code}")
    await town.operator(agency).types(line.replace("KODE", code))
    assert town.group(agency).hears(KEPT.replace("KODE", code)), town.group(agency).texts[-3:]
    await town.operator(CONTROL_ROOM).types(f"/tiket {code}")
    assert town.group(CONTROL_ROOM).hears("📝", kept)
    assert await dead_rows(town) == 0


# what is done, and does not keep the words by itself
DONE = [
    ((), "damkar", "/eta KODE 10 menit, lewat gang belakang", "lewat gang belakang"),
    (("selesai",), "damkar", "/urungkan KODE masih berasap di belakang", "masih berasap di belakang"),
    (("selesai",), "damkar", "/buka KODE masih berasap di belakang", "masih berasap di belakang"),
    ((), CONTROL_ROOM, "/tarik KODE polisi pagar dikunci warga", "pagar dikunci warga"),
    ((), CONTROL_ROOM, "/janji KODE 15 menit anaknya tidak bernapas", ": anaknya tidak bernapas"),
    ((), CONTROL_ROOM, "/janji KODE jam 21.30 anaknya tidak bernapas", ": anaknya tidak bernapas"),
    ((), CONTROL_ROOM, "/kategori KODE kecelakaan truk terguling", ": truk terguling"),
    ((), CONTROL_ROOM, "/palsu KODE bukan darurat, sdh dicek tdk ada api", ": sdh dicek tdk ada api"),
    ((), CONTROL_ROOM, "/palsu KODE sdh dicek tdk ada api", ": sdh dicek tdk ada api"),
]


@pytest.mark.parametrize(("before", "agency", "line", "kept"), DONE)
async def test_so_they_are_where_it_is_done(
    town: Town, before: tuple[str, ...], agency: str, line: str, kept: str
) -> None:
    code, first = (await fire(town)).code, town.operator()
    await town.operator(CONTROL_ROOM).types(f"/tambah {code} polisi")
    for word in ("terima", *before):
        await first.types(f"/{word} {code}")
    if before:
        await town.operator("polisi").types(f"/selesai {code}")
    await town.operator(agency).types(line.replace("KODE", code))
    assert not town.group(agency).hears("tetap dicatat")
    await town.operator(CONTROL_ROOM).types(f"/tiket {code}")
    assert town.group(CONTROL_ROOM).hears("📝", kept)


async def test_what_threatens_a_life_calls_whom_it_needs(any_town: Town) -> None:
    town = any_town
    code, crew = (await tell(town, SNAKE, SUMBER_JAYA)).code, town.operator()
    await town.forward(seconds=185)
    await crew.types(f"/tiba {code}")
    assert (await town.ticket(code)).part("psc119") is None
    await crew.types(f"/tiba {code} ada yang digigit, tidak bernapas")
    assert (await town.ticket(code)).part("psc119") is not None
    assert town.group("psc119").hears("tidak bernapas")


async def test_of_several_each_keeps_them(town: Town) -> None:
    ani, budi, crew = await fire(town), await fire(town, KANDANG_LIMUN), town.operator()
    await crew.types(f"/berangkat {ani.code}")
    await crew.types(f"/berangkat {ani.code} {budi.code} jalan ditutup")
    for code in (ani.code, budi.code):
        await town.operator(CONTROL_ROOM).types(f"/tiket {code}")
        assert "jalan ditutup" in town.group(CONTROL_ROOM).last.text
    assert KEPT.replace("KODE", ani.code) in "\n".join(town.group("damkar").texts)


async def test_what_went_into_another_keeps_them_there(town: Town) -> None:
    ani, budi = await fire(town), await fire(town, KANDANG_LIMUN)
    old, new = budi.code, ani.code
    await town.operator(CONTROL_ROOM).types(f"/gabung {old} {new}")
    await town.operator(CONTROL_ROOM).types(f"/buka {old} masih berasap di belakang")
    assert KEPT.replace("KODE", new) in town.group(CONTROL_ROOM).last.text


async def types(operator: Operator, *lines: str) -> None:
    for line in lines:
        await operator.types(line)


@pytest.mark.parametrize(
    "line",
    ["/berangkat KODE", "/berangkat KODE siap pak", "/tambah KODE damkar", "/tambah KODE entahlah siapa"],
)
async def test_nothing_is_kept_where_nothing_is_said(town: Town, line: str) -> None:
    ani, crew = await fire(town), town.operator()
    await types(crew, f"/berangkat {ani.code}", line.replace("KODE", ani.code))
    assert not town.group("damkar").hears("dicatat")


async def test_whoever_may_not_note_keeps_nothing(town: Town) -> None:
    ani, stranger = await fire(town), town.operator("dlh")
    await stranger.types(f"/terima {ani.code} saya ikut saja")
    assert not town.group("dlh").hears("dicatat") and not town.group(CONTROL_ROOM).hears("saya ikut")
    await stranger.types("/terima 26-9999 saya ikut saja")
    assert not town.group("dlh").hears("dicatat")
