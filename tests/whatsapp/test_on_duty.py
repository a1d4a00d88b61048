"""While Telegram is dead people on duty are rung on WhatsApp, and take there what rings."""

from __future__ import annotations

import re

import pytest

from bot.channels.port import Unsure
from bot.loops.sweeps import ring_elsewhere
from bot.wiring import introduce
from domain.assignment import Stage
from tests.town import OPERATOR, PANORAMA, Operator, Town
from tests.whatsapp.cloud import Cloud, Phone

CODE = re.compile(r"saya jaga \d{4}-[a-z]{4}")


@pytest.fixture
def budi(town: Town, cloud: Cloud) -> Phone:
    """An operator's own telephone."""
    return Phone(town, cloud, "ID.445566", "6281255500001", "Budi")


async def known(town: Town, phone: Phone, agency: str = "damkar") -> Operator:
    """Somebody of the agency who has made himself known on WhatsApp."""
    await introduce(town.app)
    crew = town.operator(agency)
    await crew.starts()
    await crew.types("/piket wa")
    found = CODE.search(crew.private.last.text)
    assert found is not None
    assert f"https://wa.me/6273612345?text=saya%20jaga%20{found[0][-9:]}" in crew.private.last.text
    await phone.says(found[0])
    return crew


def dead(town: Town, times: int = 10_000) -> None:
    town.channels[OPERATOR].fail(Unsure("no answer"), times=times)


def alive(town: Town) -> None:
    town.channels[OPERATOR]._failures.clear()


async def passes(town: Town, seconds: int) -> None:
    """Time, in which somebody looks every few seconds."""
    for _ in range(seconds // 5):
        await town.forward(seconds=5)
        await town.app.database.write(lambda tx: ring_elsewhere(town.app, tx))
        await town.app.settle()


async def reports_fire(town: Town, phone: Phone) -> None:
    await phone.says("rumah kebakaran, api besar")
    await phone.shares(PANORAMA)


async def reports_a_knife(phone: Phone) -> None:
    await phone.says("tolong, suami saya memukul saya, dia bawa pisau")
    await phone.shares(PANORAMA)


async def test_who_is_on_duty_takes_on_whatsapp_what_telegram_does_not_bring(
    town: Town, rina: Phone, budi: Phone
) -> None:
    await known(town, budi)
    said = len(budi.messages)
    dead(town)
    await reports_fire(town, rina)
    await passes(town, 40)
    assert len(budi.messages) == said + 1
    assert "KEBAKARAN" in budi.last.words
    assert "maps" in budi.last.words
    await budi.press("Terima")
    [ticket] = await town.tickets()
    assert ticket.part("damkar").stage is Stage.ACKNOWLEDGED  # type: ignore[union-attr]
    assert "diterima Damkar-" in budi.last.words
    await passes(town, 600)
    assert len(budi.messages) == said + 2, "whoever has it is not rung again"
    alive(town)
    await town.forward(minutes=2)
    assert "diterima Damkar-" in town.group("damkar").card(ticket.code).text


async def test_whoever_has_it_reads_there_what_is_said_later(town: Town, rina: Phone, budi: Phone) -> None:
    await known(town, budi)
    dead(town)
    await reports_fire(town, rina)
    await passes(town, 40)
    await budi.press("Terima")
    taken = len(budi.messages)
    await passes(town, 20)
    assert len(budi.messages) == taken
    await rina.says("ada anak terjebak di lantai dua")
    await passes(town, 20)
    told = budi.texts[taken:]
    assert sum("ada anak terjebak di lantai dua" in words for words in told) == 1
    assert sum("Tidak ada petugas *PSC 119*" in words for words in told) == 1, "whom the child calls besides"
    assert len(told) == 2
    await rina.says("sekarang api ke rumah sebelah")
    await passes(town, 10)
    assert "api ke rumah sebelah" in budi.last.words


async def test_while_nobody_has_it_graver_words_and_further_calls_come_there_too(
    town: Town, rina: Phone, budi: Phone
) -> None:
    """In the groups they ring at once, and the ladder calls again after a minute; nobody reads the groups now."""
    await known(town, budi)
    dead(town)
    await reports_fire(town, rina)
    await passes(town, 40)
    rung = len(budi.messages)
    await rina.says("ibu saya masih di kamar tidak bisa keluar tolong")
    await passes(town, 10)
    assert "ibu saya masih di kamar" in budi.last.words and len(budi.messages) == rung + 1
    await passes(town, 25)
    assert "KEBAKARAN" in budi.last.words and any("Terima" in c for c in budi.last.choices), "a minute later"
    assert len(budi.messages) == rung + 2


async def test_whom_nobody_rings_there_is_named_for_somebody_to_telephone(
    town: Town, rina: Phone, budi: Phone
) -> None:
    await known(town, budi)
    dead(town)
    await rina.says("rumah kebakaran, nenek saya terbakar dan tidak sadar")
    await rina.shares(PANORAMA)
    await passes(town, 40)
    assert "Tidak ada petugas *PSC 119* yang piket di sini: telepon mereka" in budi.last.words
    assert "Tidak ada petugas *Damkar*" not in budi.last.words


async def test_each_step_is_pressed_there(town: Town, rina: Phone, budi: Phone) -> None:
    await known(town, budi)
    dead(town)
    await reports_fire(town, rina)
    await passes(town, 40)
    for label in ("Terima", "Berangkat", "Tiba"):
        await budi.press(label)
    [ticket] = await town.tickets()
    assert ticket.part("damkar").stage is Stage.ON_SCENE  # type: ignore[union-attr]
    await budi.press("Selesai")
    [ticket] = await town.tickets()
    assert ticket.part("damkar").stage is Stage.RESOLVED  # type: ignore[union-attr]


async def test_a_platform_that_dies_while_it_takes_something_is_noticed(
    town: Town, rina: Phone, budi: Phone
) -> None:
    await known(town, budi)
    said = len(budi.messages)
    channel = town.channels[OPERATOR]
    channel.fail(Unsure("no answer"), chat=town.groups["damkar"], times=10_000)
    channel.fail(Unsure("no answer"), chat=town.groups["ruang_kendali"], times=10_000)
    await reports_fire(town, rina)
    await town.forward(seconds=1)
    await town.operator("polisi").types("/piket")
    dead(town)
    await passes(town, 45)
    assert len(budi.messages) == said + 1


async def test_nobody_is_rung_there_while_telegram_takes_messages(
    town: Town, rina: Phone, budi: Phone
) -> None:
    await known(town, budi)
    said = len(budi.messages)
    await reports_fire(town, rina)
    await passes(town, 120)
    assert len(budi.messages) == said


async def test_it_rings_again_until_somebody_has_it(town: Town, rina: Phone, budi: Phone) -> None:
    await known(town, budi)
    said = len(budi.messages)
    dead(town)
    await reports_fire(town, rina)
    await passes(town, 420)
    assert len(budi.messages) == said + 5, (
        "after 30 s, then as the ladder calls: 1, 2, 3 minutes; then every three"
    )
    assert all("Telegram" in text for text in budi.texts[said:])


async def test_who_comes_second_reads_who_was_faster(town: Town, rina: Phone, budi: Phone) -> None:
    await known(town, budi)
    dead(town)
    await reports_fire(town, rina)
    await passes(town, 40)
    alive(town)
    await town.forward(minutes=2)
    [ticket] = await town.tickets()
    await town.operator("damkar").taps("Terima", ticket.code)
    await budi.press("Terima")
    assert "sudah" in budi.last.words.casefold()
    assert "Berangkat" in budi.last.choices.popitem()[0]


async def test_who_was_rung_too_hears_who_has_it(town: Town, rina: Phone, budi: Phone) -> None:
    await known(town, budi)
    sari = Phone(town, budi.cloud, "ID.778899", "6281255500002", "Sari")
    await known(town, sari, "ruang_kendali")
    dead(town)
    await reports_fire(town, rina)
    await passes(town, 40)
    await budi.press("Terima")
    assert "diterima Damkar-" in sari.last.words


async def test_who_has_not_said_so_for_a_day_cannot_be_rung(town: Town, rina: Phone, budi: Phone) -> None:
    await known(town, budi)
    said = len(budi.messages)
    await town.forward(hours=25)
    dead(town)
    await reports_fire(town, rina)
    await passes(town, 40)
    assert len(budi.messages) == said
    await budi.says("saya jaga")
    await passes(town, 40)
    assert "KEBAKARAN" in budi.last.words


async def test_of_a_secret_ticket_only_its_holder_reads_there_what_it_is_about(
    town: Town, rina: Phone, budi: Phone
) -> None:
    await known(town, budi, "polisi")
    dead(town)
    await reports_a_knife(rina)
    await passes(town, 40)
    assert "pisau" not in budi.last.words
    assert "maps" not in budi.last.words
    await budi.press("Terima")
    assert "pisau" in budi.last.words


async def test_who_is_no_operator_reports_with_the_same_words(town: Town, rina: Phone) -> None:
    await rina.says("saya jaga")
    assert "piket" not in rina.last.words
    await rina.says("saya jaga anak, rumah sebelah kebakaran")
    await rina.shares(PANORAMA)
    assert len(await town.tickets()) == 1


async def test_a_code_is_good_once(town: Town, rina: Phone, budi: Phone) -> None:
    crew = await known(town, budi)
    code = CODE.search(crew.private.last.text)
    assert code is not None
    await rina.says(code[0])
    assert "salah" in rina.last.words


async def test_what_was_opened_is_closed_again(town: Town, budi: Phone) -> None:
    await known(town, budi)
    await town.operator("damkar").types("/piket")
    before = town.group("damkar").last.text.count("👤")
    await budi.says("selesai jaga")
    assert "selesai piket" in budi.last.words
    await town.operator("damkar").types("/piket")
    assert town.group("damkar").last.text.count("👤") == before
