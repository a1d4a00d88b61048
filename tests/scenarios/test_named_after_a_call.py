"""A call for help has no kind: what is told behind it gives it one, with that kind's agencies, secrecy and advice."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town
from tests.whatsapp.cloud import Phone, with_whatsapp

TOLD = [  # after "tolong" → head of the card, whom it calls
    ("anak saya ketelan koin", "DARURAT MEDIS", "psc119"),
    ("ketelen koin", "DARURAT MEDIS", "psc119"),
    ("ibu pingsan", "DARURAT MEDIS", "psc119"),
    ("rumah kebakaran", "KEBAKARAN", "damkar"),
    ("ibu d pkul bpk", "KEKERASAN", "polisi"),
    ("anak hanyut di sungai", "TENGGELAM", "basarnas"),
    ("ada ular di kamar", "HEWAN BERBAHAYA", "damkar"),
]


@pytest.mark.parametrize(("words", "kind", "agency"), TOLD)
async def test_it_has_the_kind_that_is_told(town: Town, words: str, kind: str, agency: str) -> None:
    ani = town.citizen()
    await ani.says("tolong")
    await ani.says(words)
    await ani.shares(PANORAMA)
    assert town.group("ruang_kendali").hears(kind, loud=True)
    assert town.group(agency).hears("Merah", loud=True)


async def test_who_chokes_is_advised_on(town: Town) -> None:
    ani = town.citizen()
    for words in ("tolong", "ketelen koin", "biru mukanya"):
        await ani.says(words)
    assert ani.hears("Jangan dikorek mulutnya")


async def test_blows_in_few_letters_are_kept_secret(any_town: Town) -> None:
    ani = any_town.citizen()
    for words in ("tlg", "ibu d pkul bpk", "ada drh", "jl irian"):
        await ani.says(words)
    assert any_town.group("polisi").hears("🔒", loud=True)
    assert not any_town.group("polisi").hears("pkul") and not any_town.group("psc119").hears("pkul")
    assert ani.messages[-1].delivery.silent


async def test_on_whatsapp(town: Town) -> None:
    rina = Phone(town, await with_whatsapp(town))
    await rina.says("tolong")
    await rina.says("anak saya ketelen koin")
    await rina.shares(PANORAMA)
    assert town.group("ruang_kendali").hears("DARURAT MEDIS", loud=True)
    assert any("Jangan dikorek mulutnya" in text for text in rina.texts)


async def test_what_only_befalls_somebody_leaves_it_open(town: Town) -> None:
    """The button's own kind stays, whatever befalls somebody in it."""
    ani = town.citizen()
    await ani.says("/start")
    await ani.press("Darurat lainnya")
    await ani.says("ibu pingsan")
    await ani.shares(PANORAMA)
    assert town.group("ruang_kendali").hears("DARURAT LAINNYA")
    assert town.group("psc119").hears("Merah", loud=True)
