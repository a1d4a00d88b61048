"""What happens, and who is hurt in it, in messages of their own: the first kind stays, and nobody whom any of them needs is missed."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town

PIECES = {
    ("kebakaran", "masih ada orang di dalam"): ("KEBAKARAN", "damkar psc119"),
    ("kebakaran", "ada nenek sama cucunya masih di dalam"): ("KEBAKARAN", "damkar psc119"),
    ("rumah tetangga kebakaran", "ibunya pingsan kena asap"): ("KEBAKARAN", "damkar psc119"),
    ("ada kebakaran", "orangnya ga sadar"): ("KEBAKARAN", "damkar psc119"),
    ("rumah dibakar orang", "mereka masih di luar bawa parang"): ("KEBAKARAN", "damkar polisi"),
    ("kakek jatuh ke sumur", "kayaknya pingsan di bawah"): ("PENYELAMATAN", "damkar psc119"),
    ("mobil tabrakan", "mobilnya terbakar sekarang"): ("KECELAKAAN", "psc119 polisi damkar"),
    ("ada orang ditabrak motor", "pelakunya kabur bawa pisau"): ("KECELAKAAN", "psc119 polisi"),
    ("banjir tinggi sekali", "nenek saya sesak nafas"): ("BANJIR", "bpbd psc119"),
    ("air sudah masuk rumah banjir", "anak saya masih di dalam"): ("BANJIR", "bpbd psc119"),
    ("ada ular besar di kamar", "anak saya pingsan"): ("HEWAN", "damkar psc119"),
    ("ular kobra di teras", "istri saya digigit, sesak napas"): ("HEWAN", "damkar psc119"),
    ("rumah kebakaran", "ada nenek terjebak di dalam"): ("KEBAKARAN", "damkar psc119"),
    ("rumah kebakaran", "kabel listriknya jatuh ke jalan"): ("KEBAKARAN", "damkar pln"),
    ("pohon tumbang kena mobil", "supirnya masih di dalam"): ("POHON", "dlh damkar psc119"),
    ("nenek pingsan", "rumah kebakaran"): ("KEBAKARAN", "damkar psc119"),
    ("ibu saya jatuh", "rumah roboh kena gempa"): ("GEMPA", "bpbd damkar psc119"),
    ("gas bocor", "tetangga pingsan"): ("GAS", "damkar psc119"),
    ("kecelakaan beruntun", "truk tangki bocor bau bensin"): ("KECELAKAAN", "psc119 polisi damkar"),
    ("ada maling", "dia tusuk bapak saya"): ("KEJAHATAN", "polisi psc119"),
    ("tetangga ribut teriak teriak", "suaminya memukul istrinya"): ("KEKERASAN", "polisi"),
}


@pytest.mark.parametrize("pinned", [True, False])
@pytest.mark.parametrize(("pieces", "kind", "called"), [(p, *want) for p, want in PIECES.items()])
async def test_the_first_kind_stays_and_all_are_called(
    town: Town, pieces: tuple[str, str], kind: str, called: str, pinned: bool
) -> None:
    ani = town.citizen()
    for words in pieces:
        await ani.says(words)
    if pinned:
        await ani.shares(PANORAMA)
    await town.forward(minutes=4)
    assert kind in town.group("ruang_kendali").card(ani.code).text
    for agency in called.split():
        assert town.group(agency).hears(ani.code, loud=True), agency


@pytest.mark.parametrize(
    ("key", "words", "called"),
    [("Kebakaran", "orangnya ga sadar", "damkar psc119"), ("Banjir", "rumah kebakaran", "bpbd damkar")],
)
async def test_what_was_pressed_stays_and_what_is_typed_joins(
    town: Town, key: str, words: str, called: str
) -> None:
    ani = town.citizen()
    await ani.says("/start")
    await ani.press(key)
    await ani.says(words)
    await ani.shares(PANORAMA)
    await town.forward(minutes=4)
    assert key.upper() in town.group("ruang_kendali").card(ani.code).text
    for agency in called.split():
        assert town.group(agency).hears(ani.code, loud=True), agency
