"""One event, one ticket: who joins by rule, who is suggested, who hears what, and the way back."""

from __future__ import annotations

import re

import pytest

from bot.channels.pace import UNLIMITED, Pace
from domain.lane import Lane
from domain.message import Kind
from domain.status import Status
from tests.pacing import paced
from tests.scenarios.stories import JPEG, button, finish, fire, north_of, tell
from tests.town import KANDANG_LIMUN, PANORAMA, Town


async def test_i_see_it_too_needs_no_other_words(town: Town) -> None:
    ani = await fire(town)
    budi = town.citizen()
    await budi.says("Saya juga melihatnya pak")
    assert "Di mana?" in budi.last.text and "ebakaran" not in budi.last.text
    await budi.shares(north_of(PANORAMA, 150))
    assert budi.code == ani.code and len(await town.tickets()) == 1
    assert "1 saksi lain" in town.group("damkar").card(ani.code).text
    await finish(town, town.operator(), ani.code)
    for told in (ani, budi):
        assert told.hears("Petugas sudah tiba") and told.hears("sudah tertangani?")


async def test_i_see_it_too_where_nothing_is_open_asks_what(town: Town) -> None:
    await fire(town)
    budi = town.citizen()
    await budi.shares(KANDANG_LIMUN)
    await budi.says("saya juga lihat")
    assert len(await town.tickets()) == 1 and not budi.hears("Laporan <b>")


async def test_i_see_it_too_never_leads_to_a_secret_ticket(town: Town) -> None:
    await tell(town, "saya dipukul suami saya")
    budi = town.citizen()
    await budi.says("saya juga lihat")
    await budi.shares(PANORAMA)
    assert len(await town.tickets()) == 1 and not budi.hears("Laporan <b>")


async def test_a_step_on_a_card_that_was_just_merged_is_one_on_the_ticket_that_stays(any_town: Town) -> None:
    """The platform shows a change seconds later: whoever takes it meanwhile has taken the fire, not a dead card."""
    town = any_town
    ani = await fire(town)
    budi = town.citizen()
    await budi.says("kebakaran pak di panorama, asap tebal")
    gone = budi.code
    paced(town, Pace(group_a_minute=0))
    await budi.shares(north_of(PANORAMA, 40))
    assert gone != ani.code and (await town.ticket(gone)).status is Status.DUPLICATE
    crew = town.operator()
    assert "berakhir" not in await crew.taps("Terima", gone)
    paced(town, UNLIMITED)
    await town.forward(seconds=10)
    assert (await town.ticket(ani.code)).status is Status.ACKNOWLEDGED
    await crew.types(f"/berangkat {gone}")
    assert (await town.ticket(ani.code)).status is Status.EN_ROUTE
    await town.operator("ruang_kendali").types(f"/palsu {gone} iseng")
    said = town.group("ruang_kendali").texts
    assert any(f"{gone} sudah digabung ke {ani.code}" in t for t in said), said[-3:]


async def test_a_merged_report_that_adds_danger_rings(town: Town) -> None:
    ani = await tell(town, "pohon tumbang menutup jalan")
    await town.forward(minutes=4)
    before = len(town.group("dlh").loud)
    budi = await tell(town, "pohon tumbang, ada orang tertimpa", north_of(PANORAMA, 40))
    assert budi.code == ani.code
    assert len(town.group("dlh").loud) > before or town.group("psc119").loud


async def test_a_silent_card_that_another_report_joins_with_danger_rings_at_once(town: Town) -> None:
    ani = await button(town)
    assert (await town.ticket(ani.code)).lane is Lane.AMBER
    budi = await fire(town, north_of(PANORAMA, 100))
    assert budi.code == ani.code and (await town.ticket(ani.code)).loud_at is not None


async def test_unsure_ones_are_suggested_and_a_tap_merges_and_another_undoes(town: Town) -> None:
    ani = await tell(town, "bapak saya pingsan tidak bernapas")
    budi = await tell(town, "ada orang pingsan", north_of(PANORAMA, 30))
    assert budi.code != ani.code  # two victims in one street are two people
    sari = town.operator("ruang_kendali")
    own = budi.code
    await sari.taps("Gabung", own)
    assert budi.code == ani.code  # the receipt says where it went
    assert (await town.ticket(own)).status is Status.DUPLICATE
    assert "1 saksi lain" in town.group("psc119").card(ani.code).text
    await sari.types(f"/pisah {own}")
    apart = await town.ticket(own)
    assert apart.open and apart.merged_into is None
    await finish(town, town.operator("psc119"), own)
    assert budi.hears("sudah tertangani?") and not ani.hears("sudah tertangani?")


TWICE = ["{a} {a}", "{a}, {a}", "{a} dan {a}", "{a} {b} {c}", "#{a} {a2}", "{a} {b} {a}"]


@pytest.mark.parametrize("line", TWICE)
async def test_whoever_names_a_ticket_twice_or_a_third_one_merges_nothing(any_town: Town, line: str) -> None:
    town = any_town
    ani = await tell(town, "bapak saya pingsan tidak bernapas")
    budi = await tell(town, "ada orang pingsan", north_of(PANORAMA, 30))
    citra = await fire(town, KANDANG_LIMUN)
    assert (await town.ticket(budi.code)).state.similar == ani.code, "what the button would put together"
    before = [(t.code, t.status, t.place) for t in await town.tickets()]
    codes = {"a": budi.code, "b": ani.code, "c": citra.code, "a2": budi.code.replace("-", "")}
    await town.operator("ruang_kendali").types(f"/gabung {line.format(**codes)}")
    assert [(t.code, t.status, t.place) for t in await town.tickets()] == before
    said = town.group("ruang_kendali").last.text
    assert re.search(r"/gabung 26-\d{4} 26-(\d{4}|…)", said), said
    assert ("disebut dua kali" in said) is ("c" not in line)


async def test_a_ticket_is_not_merged_into_the_one_whose_card_is_replied_to(town: Town) -> None:
    await tell(town, "bapak saya pingsan tidak bernapas")
    budi = await tell(town, "ada orang pingsan", north_of(PANORAMA, 30))
    room = town.group("ruang_kendali")
    card = room.card(budi.code).message_id
    await town.operator("ruang_kendali").types(f"/gabung {budi.code}", reply_to=card)
    assert (await town.ticket(budi.code)).open and "disebut dua kali" in room.last.text


async def test_words_and_pictures_never_cross_between_reporters(town: Town) -> None:
    ani = await fire(town)
    budi = await fire(town, north_of(PANORAMA, 100))
    await budi.says("api dari dapur bu Siti")
    await budi.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    assert not ani.hears("dapur bu Siti") and not [m for m in ani.messages if m.delivery.file]


async def test_far_apart_is_told_and_apart_again_sends_home_whoever_came_with_it(town: Town) -> None:
    ani = await fire(town)
    budi = await tell(town, "tabrakan motor sama truk, ada yang terluka parah", north_of(PANORAMA, 5100))
    own, sari = budi.code, town.operator("ruang_kendali")
    await sari.types(f"/gabung {own} {ani.code} tetap")
    assert town.group("ruang_kendali").hears(f"5,1 km terpisah. Keliru? Ketik /pisah {own}")
    assert "Polisi" in town.group("damkar").card(ani.code).text
    await sari.types(f"/pisah {own}")
    assert town.group("damkar").hears(ani.code, f"laporan {own} dipisah lagi oleh", "bukan kejadian ini")
    for agency, name in (("psc119", "PSC 119"), ("polisi", "Polisi")):
        leaving = (f"laporan {own} dipisah lagi. {name} tidak diperlukan lagi di sini",)
        assert town.group(agency).hears(ani.code, *leaving, loud=True)
        assert "Terima" not in str(town.group(agency).card(ani.code).delivery.buttons)
        assert town.group(agency).has_card(own)
    assert "Polisi" not in town.group("damkar").card(ani.code).text
    assert [a.agency for a in (await town.ticket(ani.code)).assignments if a.open] == ["damkar"]
    assert {a.agency for a in (await town.ticket(own)).assignments if a.open} == {"psc119", "polisi"}


@pytest.mark.parametrize("end", ["/selesai {code}", "/palsu {code} iseng"])
async def test_what_has_ended_goes_into_no_other_and_whoever_tries_reads_why(
    any_town: Town, end: str
) -> None:
    """Also of two that have both ended."""
    town = any_town
    ani, budi = await fire(town), await fire(town, (-3.85, 102.35))
    control = town.group("ruang_kendali")
    for code, other in ((ani.code, budi.code), (budi.code, ani.code)):
        for person in (town.operator("ruang_kendali"), town.operator("ruang_kendali")):
            await person.types(end.format(code=code))
        assert not (await town.ticket(code)).open
        await town.operator("ruang_kendali").types(f"/gabung {code} {other}")
        assert f"{code} sudah berakhir" in control.last.text


async def test_two_kinds_far_apart_are_asked_about_once(town: Town) -> None:
    ani = await tell(town, "TOLONG rumah kebakaran, api besar")
    budi = await tell(town, "kecelakaan motor, korban luka parah", (-3.76, 102.275))
    own = ani.code
    room = town.operator("ruang_kendali")
    await room.types(f"/gabung {own} {budi.code}")
    assert town.group("ruang_kendali").hears(
        "Belum digabung", "km terpisah", f"/gabung {own} {budi.code} tetap"
    )
    assert (await town.ticket(own)).open
    await room.types(f"/gabung {own} {budi.code} tetap")
    assert not (await town.ticket(own)).open
