""" "hapus" empties the phone of whoever hides: of all that ever came there, whoever caused it, nothing stands any more."""

from __future__ import annotations

import asyncio

import pytest

from bot.channels.fake_few import FewChannel
from bot.loops import roles
from domain.message import Channel, Delivery, Kind
from locales.text import text
from tests.people import OPERATOR
from tests.scenarios.stories import JPEG, dead_rows, fire, tell
from tests.town import CITIZEN, PANORAMA, Person, Town

LOCKED = "suami saya ngamuk bawa pisau, saya sembunyi di lemari, jl cendana 7, jangan ditelepon"


async def hides(town: Town, words: str = LOCKED) -> tuple[Person, str]:
    mira = town.citizen("Mira")
    await mira.says(words)
    await town.forward(seconds=70)
    return mira, (await town.tickets())[0].code


@pytest.mark.parametrize("asks", ["hapus", "hapus semua", "/hapus"])
async def test_what_operators_caused_goes_too(any_town: Town, asks: str) -> None:
    town = any_town
    mira, code = await hides(town)
    polisi, room = town.operator("polisi"), town.operator("ruang_kendali")
    await polisi.types(f"/terima {code}")
    await polisi.types(f"/tanya {code} anak ada di rumah?")
    await mira.says("ada dua")
    await polisi.types(f"/balas {code} petugas menuju ke sana, tetap di lemari")
    await room.types(f"/balas {code} kami di sini")
    await polisi.types(f"/eta {code} 5 menit")
    await polisi.types(f"/tiba {code}")
    assert mira.hears("tetap di lemari") and mira.hears("anak ada di rumah?")
    await mira.says(asks)
    assert mira.texts == []
    await town.forward(hours=3)
    assert await dead_rows(town) == 0


async def test_whatever_comes_afterwards_goes_by_the_next_hapus(town: Town) -> None:
    mira, code = await hides(town)
    polisi = town.operator("polisi")
    await polisi.types(f"/terima {code}")
    await mira.says("hapus")
    await polisi.types(f"/balas {code} masih di lemari?")
    assert mira.hears("masih di lemari?")
    await mira.says("masih")
    await mira.says("hapus")
    assert mira.texts == []


@pytest.mark.parametrize("first", ["a fire", "pothole", "pictures"])
async def test_what_came_before_she_hid_goes_as_well(town: Town, first: str) -> None:
    if first == "pictures":
        mira = town.citizen("Mira")
        await mira.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
        await mira.says("/datasaya")
    else:
        mira = await (
            fire(town) if first == "a fire" else tell(town, "pohon tumbang nutup jalan di jl meranti 30")
        )
    assert mira.messages
    await mira.says(LOCKED)
    await town.forward(minutes=2)
    await mira.says("hapus")
    assert mira.texts == []


async def test_what_waits_is_not_sent_any_more_and_its_writer_reads_so(town: Town) -> None:
    mira, code = await hides(town)
    polisi = town.operator("polisi")
    await polisi.types(f"/terima {code}")
    town.channels[CITIZEN].shut(mira.chat)
    await polisi.types(f"/balas {code} kami di depan pintu")
    town.channels[CITIZEN].reopen(mira.chat)
    await mira.says("hapus")
    await town.forward(minutes=5)
    assert not mira.hears("kami di depan pintu")
    assert town.group("polisi").hears(code, "tidak dikirim")
    assert not [t for t in mira.texts if "depan" in t]


async def test_what_is_under_way_at_that_moment_goes_once_it_arrives(
    any_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = any_town
    mira, code = await hides(town)
    polisi = town.operator("polisi")
    await polisi.types(f"/terima {code}")
    telegram = town.channels[CITIZEN]
    deliver, waits = telegram.deliver, asyncio.Event()

    async def slowly(delivery: Delivery) -> str:
        if "depan pintu" in delivery.text:
            await waits.wait()
        return await deliver(delivery)

    monkeypatch.setattr(telegram, "deliver", slowly)
    await town.arrive(polisi.inbound(Kind.TEXT, text=f"/balas {code} kami di depan pintu"))
    await town.app.inbox.step()
    await town.app.sender.step(roles.UNFENCED)
    await town.arrive(mira.inbound(Kind.TEXT, text="hapus"))
    await town.app.inbox.step()
    waits.set()
    await town.forward(minutes=1)
    assert mira.texts == []


async def test_what_is_too_old_is_said_to_her_and_to_who_acts(town: Town) -> None:
    mira, code = await hides(town)
    polisi = town.operator("polisi")
    await polisi.types(f"/terima {code}")
    await polisi.types(f"/balas {code} kata lama")
    await polisi.types(f"/tiba {code}")
    await town.forward(hours=49)
    await polisi.types(f"/balas {code} kata baru")
    await mira.says("hapus")
    assert mira.hears("kata lama") and not mira.hears("kata baru")
    assert mira.last.text == text("hapus-sendiri") and mira.last.delivery.silent
    for group in ("polisi", "ruang_kendali"):
        assert "TIDAK bisa ditarik" in town.group(group).card(code).text


async def test_where_nothing_can_be_taken_back_nobody_believes_that_it_is_clean(any_town: Town) -> None:
    town = any_town
    await town.takes_up(FewChannel(town.clock))
    mira = town.citizen("Mira", on=Channel.WHATSAPP)
    await mira.says(LOCKED)
    await town.forward(seconds=70)
    code = (await town.tickets())[0].code
    await mira.says("hapus")
    assert mira.last.text == text("hapus-sendiri")
    assert "TIDAK bisa ditarik" in town.group("ruang_kendali").card(code).text


async def test_nobody_elses_chat_is_touched(town: Town) -> None:
    ani = await fire(town)
    mira, code = await hides(town)
    before, groups = ani.texts, len(town.channels[OPERATOR].messages(town.groups["damkar"]))
    await mira.says("hapus")
    assert ani.texts == before
    assert len(town.channels[OPERATOR].messages(town.groups["damkar"])) == groups
    assert (await town.ticket(code)).open


ASKS = ["hapus", "Hapus!", "hapus semua", "tolong hapus", "/hapus"]


@pytest.mark.parametrize("asks", ASKS)
async def test_on_an_ordinary_ticket_it_is_no_word_of_the_report(town: Town, asks: str) -> None:
    ani = await fire(town)
    code = ani.code
    await ani.says(asks)
    assert ani.texts == [text("hapus-biasa")]
    await town.forward(minutes=2)
    assert not town.group("damkar").hears("hapus") and not town.group("ruang_kendali").hears("hapus")
    assert (await town.ticket(code)).open
    await town.operator("damkar").taps("Terima", code)
    await town.operator("damkar").types(f"/balas {code} kami di jalan")
    assert ani.hears("kami di jalan"), "whoever does not hide goes on reading"


async def test_nor_of_the_next_one(town: Town) -> None:
    ani = town.citizen()
    await ani.says("hapus")
    await ani.says("TOLONG rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    assert "hapus" not in town.group("damkar").card(ani.code).text.casefold()


async def test_what_is_to_be_cleared_from_a_road_is_one(town: Town) -> None:
    ani = await tell(town, "pohon tumbang nutup jalan di jl meranti 30")
    await town.forward(seconds=70)
    before = ani.texts
    await ani.says("bersihkan")
    assert ani.texts[: len(before)] == before
