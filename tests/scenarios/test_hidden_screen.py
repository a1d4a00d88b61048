"""A screen that somebody else may look at: whatever its owner asks for or sends, no word there says what it is about."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.message import Contact, Kind
from messages.quiet import HUSHED
from tests.town import PANORAMA, Person, Town

BLOWS = "suami saya mau bunuh saya pakai pisau, saya sembunyi di kamar"
TELLING = ("kekerasan", "petugas", "polisi", "112", "darurat", "bahaya", "laporan", "nomor", "kejadian")
CITIZEN = Path(__file__).resolve().parents[2] / "handlers/citizen"
SPOKEN_OUT = frozenset(  # asked for by name, or never said where somebody hides
    """
    bantuan bahasa-pilih bahasa-diganti bahasa-terdengar hapusdata-tanya hapusdata-sanksi hapus-sendiri hapus-biasa cara-foto minta-nomor
    minta-ditelepon minta-ditelepon-nomor bicara-langsung bicara-petugas saya-otomatis saya-otomatis-laporan cek-terima-kasih
    bukan-darurat jiwa-cerita jiwa-sapa tautan-habis bot-di-grup pintu-grup pintu-grup-telepon serentak-titik latihan-ikut latihan-keluar
    latihan-keluar-nyata latihan-sudah-selesai latihan-tautan-habis titik-laporan-mana alamat-laporan-mana titik-pelapor-di-mana
    tanya-titik-tanpa-tempat datasaya-dikirim kejadian-baru aksara-tak-terbaca
    """.split()  # noqa: SIM905
)


async def hides(town: Town) -> Person:
    ani = town.citizen()
    await ani.says(BLOWS)
    await ani.shares(PANORAMA)
    return ani


ASKS = [
    "/status",
    "status",
    "kabar laporan",
    "lewati",
    "/keberatan",
    "lokasi lain",
    "nomor",
    "own",
    "other",
    "more",
]


@pytest.mark.parametrize("asked", ASKS)
async def test_what_is_asked_for_tells_nothing_and_makes_no_sound(any_town: Town, asked: str) -> None:
    town = any_town
    ani = await hides(town)
    before = len(ani.messages)
    if asked == "own":
        await ani.own_number()
    elif asked == "other":
        await ani.does(Kind.CONTACT, contact=Contact("+628117000000", own=False), shown="Budi")
    elif asked == "more":
        await ani.press("Tambah keterangan")
    else:
        await ani.says(asked)
    said = ani.messages[before:]
    assert said and all(m.delivery.silent for m in said)
    words = " ".join(m.text for m in said).casefold()
    assert not [telling for telling in TELLING if telling in words], words


async def test_the_status_of_what_is_kept_secret_says_only_how_far_it_is(town: Town) -> None:
    """Also once it is over and nobody hides any more, beside what may be named."""
    ani = await hides(town)
    code = ani.code
    await town.operator("polisi").taps("Terima", code)
    await ani.says("status")
    assert ani.last.text == f"<b>{code}</b>: dijawab"
    for part in (await town.ticket(code)).assignments:
        await town.operator(part.agency).taps("Selesai", code)
    await town.forward(hours=26)
    await ani.says("ada ular masuk rumah")
    await ani.shares(PANORAMA)
    await town.forward(minutes=1)
    await ani.says("status")
    assert "Hewan berbahaya" in ani.last.text and f"<b>{code}</b>: selesai" in ani.last.text
    assert "kekerasan" not in ani.last.text.casefold()


def answered(path: Path) -> Iterator[str]:
    """The sentences that a file answers with."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "answer":
            for key in ast.walk(node.args[0]) if node.args else ():
                if isinstance(key, ast.Constant) and isinstance(key.value, str) and "-" in key.value:
                    yield key.value


def test_each_answer_has_one_for_a_screen_that_others_look_at() -> None:
    found = {key for path in CITIZEN.glob("*.py") for key in answered(path)}
    bare = {key for key in found if not key.startswith("diam-")} - HUSHED.keys() - SPOKEN_OUT
    assert sorted(bare) == []
    assert not [key for key in HUSHED if key in SPOKEN_OUT]
