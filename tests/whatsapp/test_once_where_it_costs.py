"""Each message costs on WhatsApp: nothing is said there twice, and nothing that nobody acts on."""

from __future__ import annotations

from tests.channels.test_contract import JPEG
from tests.scenarios.stories import finish
from tests.town import CITIZEN, PANORAMA, Town
from tests.whatsapp.cloud import Phone


async def ended_fire(town: Town, phone: Phone) -> None:
    await phone.says("rumah kebakaran, api besar")
    await phone.shares(PANORAMA)
    [ticket] = await town.tickets()
    await finish(town, town.operator("damkar"), ticket.code)


async def test_no_is_answered_once(town: Town, rina: Phone) -> None:
    await ended_fire(town, rina)
    before = len(rina.messages)
    await rina.press("Belum")
    [said] = rina.texts[before:]
    assert "dibuka lagi" in said


async def test_so_is_what_begins_again(town: Town, rina: Phone) -> None:
    await ended_fire(town, rina)
    await rina.press("Sudah")
    before = len(rina.messages)
    await rina.says("apinya nyala lagi pak")
    [said] = rina.texts[before:]
    assert "dibuka lagi" in said


async def test_the_other_witness_reads_it_too(town: Town, rina: Phone, tia: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    await rina.shares(PANORAMA)
    await tia.says("ada kebakaran rumah")
    await tia.shares(PANORAMA)
    [ticket] = [one for one in await town.tickets() if one.merged_into is None]
    crew = town.operator("damkar")
    for press in ("Terima", "Selesai"):
        await crew.taps(press, ticket.code)
    await town.forward(minutes=1)
    before = len(tia.messages)
    await rina.press("Belum")
    assert ["dibuka lagi" in said for said in tia.texts[before:]] == [True]


async def test_who_cannot_be_read_has_one_receipt(town: Town, rina: Phone) -> None:
    await rina.says("\u5e2e\u5e2e\u6211 \u7740\u706b\u4e86")
    receipts = [said for said in rina.texts if "112" in said and "26-0001" in said]
    assert len(receipts) == 1
    assert "\U0001f310" in receipts[0]
    assert not [said for said in rina.texts if said.startswith("\U0001f310")]


async def test_a_report_that_was_never_finished_has_one(town: Town, rina: Phone) -> None:
    await rina.says("ada pohon tumbang menutup jalan")
    await town.forward(minutes=5)
    named = [said for said in rina.texts if "26-0001" in said]
    assert len(named) == 1, rina.texts


async def test_nobody_is_asked_for_a_fish(town: Town, rina: Phone) -> None:
    ani = town.citizen("Ani", CITIZEN)
    for who in (rina, ani):
        await who.says("ada pohon tumbang di jalan")
        await who.shares(PANORAMA)
        await town.forward(minutes=2)
    assert "ketukan kecil" not in "".join(rina.texts)


async def test_the_list_opens_under_a_word_of_every_language(town: Town, rina: Phone) -> None:
    await rina.says("there is a fire in my house please help")
    await rina.shares(PANORAMA)
    lists = [one for one in rina.messages if one.kind == "list"]
    assert lists
    assert all(one.body["interactive"]["action"]["button"] == "\u2630 Menu" for one in lists)


async def test_pictures_in_a_row_are_thanked_for_together(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    await rina.shares(PANORAMA)
    before = len(rina.messages)
    for number in range(4):
        await rina.sends_photo(JPEG + bytes([number]))
    await town.forward(seconds=5)
    assert [said for said in rina.texts[before:] if "4 foto" in said] == ["\U0001f4f7 4 foto diterima."]
    assert len(rina.texts) <= before + 2
    await town.forward(minutes=1)
    before = len(rina.messages)
    await rina.sends_photo(JPEG + b"later")
    await town.forward(seconds=20)
    assert len(rina.texts) == before + 1


async def test_not_where_somebody_hides(town: Town, rina: Phone) -> None:
    await rina.says("tolong, suami saya memukul saya")
    await rina.shares(PANORAMA)
    for number in range(4):
        await rina.sends_photo(JPEG + bytes([number]))
    before = len(rina.messages)
    await town.forward(minutes=1)
    assert len(rina.messages) == before
