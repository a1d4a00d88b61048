"""The whole conversation on a platform that can neither change nor take back what it said, and never comes without a sound."""

from __future__ import annotations

import re

import pytest

from bot.channels.choices import shortened
from bot.channels.fake_few import FEW, FewChannel
from domain.message import Channel
from domain.status import Status
from domain.ticket import CONTROL_ROOM
from locales.text import LANGUAGES, text
from tests.completeness.walk import sentences
from tests.people import Person
from tests.scenarios.stories import dead_rows
from tests.town import PANORAMA, Town


@pytest.fixture
async def town(any_town: Town) -> Town:
    await any_town.takes_up(FewChannel(any_town.clock))
    return any_town


def someone(town: Town) -> Person:
    return town.citizen("Budi", on=Channel.WHATSAPP)


async def reports_fire(town: Town) -> Person:
    budi = someone(town)
    await budi.says("TOLONG rumah kebakaran, api besar")
    await budi.press(text("kunci-lokasi"))
    return budi


async def reports_violence(town: Town) -> Person:
    sari = someone(town)
    await sari.says("tolong, suami saya memukul saya")
    return sari


async def test_from_the_first_word_to_the_end(town: Town) -> None:
    budi = await reports_fire(town)
    assert town.group("damkar").hears(budi.code, loud=True)
    assert budi.shown_last == [
        text(f"tombol-{key}") for key in ("cara-foto", "tambah-keterangan", "batalkan")
    ]
    crew = town.operator("damkar")
    for press, news in (("Terima", "Diterima"), ("Berangkat", "berangkat"), ("Tiba", "tiba di lokasi")):
        await town.forward(minutes=1)
        before = len(budi.texts)
        await crew.taps(press, budi.code)
        assert len(budi.texts) == before + 1, "each step is one message"
        assert news in budi.texts[-1]
    await crew.taps("Selesai", budi.code)
    await town.forward(minutes=1)
    await budi.press("Sudah")
    assert (await town.ticket(budi.code)).status is Status.CLOSED
    assert len(budi.texts) == len(set(budi.texts)), "nothing is said twice"
    assert await dead_rows(town) == 0


async def test_what_was_not_sent_yet_gives_way_to_what_is_newer(town: Town) -> None:
    budi = await reports_fire(town)
    town.channels[Channel.WHATSAPP].shut(budi.chat)
    crew = town.operator("damkar")
    await crew.taps("Terima", budi.code)
    await crew.taps("Berangkat", budi.code)
    town.channels[Channel.WHATSAPP].reopen(budi.chat)
    await town.forward(seconds=30)
    assert "berangkat" in budi.last.text and not budi.hears("Diterima Damkar")


async def test_taken_back_it_waits_for_operators_who_agree(town: Town) -> None:
    budi = await reports_fire(town)
    before = len(budi.texts)
    await budi.press(text("tombol-batalkan"))
    assert budi.texts[before:] == [text("batal-diminta")]
    for _ in range(2):
        await town.operator(CONTROL_ROOM).taps("Setuju", budi.code)
    assert text("warga-akhir-cancelled") in budi.last.text


async def test_a_place_that_was_named_is_confirmed_by_a_choice(town: Town) -> None:
    budi = someone(town)
    await budi.says("rumah kebakaran di penurunan, api besar")
    assert budi.shown_last == ["✅ Ya, Penurunan"]
    await budi.press("✅ Ya, Penurunan")
    assert "<b>Penurunan, " in town.group("damkar").card(budi.code).text


async def test_nothing_sounds_by_itself_where_somebody_hides(town: Town) -> None:
    sari = await reports_violence(town)
    await sari.shares(PANORAMA)
    [ticket] = await town.tickets()
    before = len(sari.texts)
    crew = next(town.operator(a.agency) for a in ticket.assignments if a.agency != CONTROL_ROOM)
    for press in ("Terima", "Berangkat", "Tiba"):
        await crew.taps(press, ticket.code)
        await town.forward(minutes=2)
    await town.forward(hours=2)
    assert len(sari.texts) == before, sari.texts[before:]
    await sari.says("dia di dapur")
    assert len(sari.texts) == before + 1


async def test_each_message_of_somebody_who_hides_has_one_answer_that_tells_nothing(town: Town) -> None:
    sari = await reports_violence(town)
    assert len(sari.texts) == 1
    await sari.shares(PANORAMA)
    assert len(sari.texts) == 2
    assert sari.last.text.splitlines()[0] == text("diam-baik"), "the lock screen shows the first line"
    assert sari.shown_last == []
    dewi = someone(town)
    await dewi.says("tolong, suami saya memukul saya di jl kapuas 7")
    assert len(dewi.texts) == 1 and text("diam-kirim-titik") in dewi.last.text


async def test_no_silence_is_promised_that_cannot_be_kept(town: Town) -> None:
    sari = await reports_violence(town)
    await sari.says("1")
    assert not sari.hears("tanpa bunyi")
    assert sari.hears(text("diam-dimengerti-berbunyi"))


async def test_hapus_says_what_only_the_reporter_can_do_and_then_nothing_is_said(town: Town) -> None:
    sari = await reports_violence(town)
    await sari.shares(PANORAMA)
    await sari.says("hapus")
    assert sari.last.text == text("hapus-sendiri")
    before = len(sari.texts)
    [ticket] = await town.tickets()
    await town.operator(CONTROL_ROOM).types(f"/catat {ticket.code} dicek")
    await town.forward(hours=1)
    assert len(sari.texts) == before
    assert await dead_rows(town) == 0


async def test_nobody_is_told_that_a_message_changes_where_none_can(town: Town) -> None:
    budi = await reports_fire(town)
    assert text("warga-belum-dijawab-menyusul") in "\n".join(budi.texts)
    assert text("warga-belum-dijawab") not in "\n".join(budi.texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_are_shown_whole_in_a_list(language: str) -> None:
    shown = {**sentences("tombol-", "kunci-", language=language)}
    for name in ("tombol-lama", "kunci-lain"):  # a sentence; offered only where keys stay
        shown.pop(name, None)
    labels = [re.sub(r"\.\+\?", "", re.sub(r"\\(.)", r"\1", p.pattern)) for p in shown.values()]
    assert [label for label in labels if label != shortened(label, FEW.row_label)] == []
