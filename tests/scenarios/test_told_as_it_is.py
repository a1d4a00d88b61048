"""What is told is taken for what it is: a body that burns is no fire, a locked car no despair, a ticking parcel no fallen tree."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.town import Town

SAID = {  # kind on the card, who hears of it within 70 s
    "perut saya kayak terbakar muntah darah": ("MEDIS", "psc119"),
    "kulit saya panas kayak terbakar kena cairan kimia": ("MEDIS", "psc119"),
    "mata saya perih kayak kebakar kena air aki": ("MEDIS", "psc119"),
    "tangan anak saya terbakar kena knalpot": ("MEDIS", "psc119"),
    "bayi terkunci dalam mobil di parkiran, mobil mati, bayinya udah diem aja": (
        "PENYELAMATAN",
        "damkar psc119",
    ),
    "terkunci dalam mobil panas udah lemes diem aja": ("PENYELAMATAN", "damkar psc119"),
    "anak saya kekunci di dalam mobil, mesin mati": ("PENYELAMATAN", "damkar psc119"),
    "anak 3 tahun jatuh ke sumur dalamnya 8 meter": ("PENYELAMATAN", "damkar psc119"),
    "listrik padam di rumah, bapak saya pakai oksigen listrik sekarang sesak biru": ("MEDIS", "psc119"),
    "hanyut 2 orang baru 1 ketemu": ("TENGGELAM", "basarnas psc119"),
    "penyelam lumpuh habis nyelam di pantai": ("", "basarnas psc119"),
    "tas bunyi tik tik di gereja ditinggal": ("KEJAHATAN", "polisi"),
    "paket bunyi tik tik di bank bengkulu": ("KEJAHATAN", "polisi"),
    "cowok ngikutin aku dari tadi naik motor": ("KEJAHATAN", "polisi"),
    "anak sy blm pulang sekolah tadi tmnnya bilang dibawa orang naik avanza putih": ("KEJAHATAN", "polisi"),
    "nenek saya hilang dari pagi pikun": ("LAINNYA", "polisi"),
    "kami 6 orang di atas genteng, banjir": ("BANJIR", "bpbd basarnas damkar"),
    "ular masuk dapur ada bayi di rumah": ("HEWAN", "damkar"),
}


@pytest.mark.parametrize("words", SAID)
async def test_it_is_what_it_is_and_rings_within_a_minute(town: Town, words: str) -> None:
    kind, called = SAID[words]
    ani = await tell(town, words)
    await town.forward(seconds=70)
    missing = [agency for agency in called.split() if not town.group(agency).hears(ani.code, loud=True)]
    assert not missing
    assert kind in town.group("ruang_kendali").card(ani.code).text


@pytest.mark.parametrize(
    ("words", "nobody"),
    [
        ("cowok ngikutin aku dari tadi naik motor", "psc119"),
        ("nenek saya hilang dari pagi pikun", "psc119"),
        ("perut saya kayak terbakar muntah darah", "damkar"),
    ],
)
async def test_whoever_is_not_needed_sees_nothing_of_it(town: Town, words: str, nobody: str) -> None:
    ani = await tell(town, words)
    await town.forward(minutes=4)
    assert not town.group(nobody).has_card(ani.code)


@pytest.mark.parametrize(
    "words",
    [
        "anak saya jatuh, sudah dibawa lari ke rumah sakit",
        "bapak dibawa orang ke puskesmas pakai mobil, pingsan tadi",
    ],
)
async def test_whoever_is_taken_to_a_doctor_is_not_kidnapped(town: Town, words: str) -> None:
    ani = await tell(town, words)
    await town.forward(minutes=4)
    assert "KEJAHATAN" not in town.group("ruang_kendali").card(ani.code).text
    assert not town.group("polisi").has_card(ani.code)
