"""Whichever of two tickets goes into the other: both reporters' words stand on the card, and whose ticket it is stays so."""

from __future__ import annotations

import pytest

from domain.ticket import CONTROL_ROOM
from models import reports
from tests.scenarios.stories import dead_rows, north_of, tell
from tests.scenarios.test_disaster import broken
from tests.town import KANDANG_LIMUN, PANORAMA, SUMBER_JAYA, Town

FIRST, SECOND = "anak saya tenggelam di pantai panjang", "ada orang hanyut, tolong"
CALL = "orang hanyut kelihatan kepalanya saja, PP-07 0812 7390 1111"
BOARD, THERE = "PP-07", (-3.797226, 102.252511)


def card_of(town: Town, agency: str, code: str) -> str:
    """The card of this ticket, not of one that went into it."""
    return next(
        t for t in town.group(agency).texts if f"<b>{code}</b>" in t.splitlines()[0] and "Alasan:" in t
    )


async def called(town: Town, line: str) -> str:
    """A ticket that the control room wrote for whoever telephoned."""
    before = {t.code for t in await town.tickets()}
    await town.operator(CONTROL_ROOM).types(f"/baru {line}")
    (code,) = {t.code for t in await town.tickets()} - before
    return code


@pytest.mark.parametrize("older_goes", [True, False])
@pytest.mark.parametrize(
    "lines",
    [
        (FIRST, SECOND),
        ("rumah kebakaran, api besar", "ada kebakaran, asap tebal, anak kecil di dalam"),
        ("tabrakan motor sama truk, ada yang terjepit", "motor jatuh, orangnya tidak sadar"),
    ],
)
async def test_both_stand_on_the_card(any_town: Town, lines: tuple[str, str], older_goes: bool) -> None:
    town, control = any_town, any_town.operator(CONTROL_ROOM)
    ani, budi = await tell(town, lines[0]), await tell(town, lines[1], KANDANG_LIMUN)
    words = {ani.code: lines[0], budi.code: lines[1]}
    own, stays = (ani.code, budi.code) if older_goes else (budi.code, ani.code)
    await control.types(f"/gabung {own} {stays}")
    for agency in [p.agency for p in (await town.ticket(stays)).assignments]:
        card = card_of(town, agency, stays)
        quote, witness = card.split("Saksi 2:")
        assert f"\n“{words[stays]}”" in quote, card
        assert words[own] in witness, card
    carla = await tell(town, lines[1].upper(), (PANORAMA if older_goes else KANDANG_LIMUN))
    if carla.code == stays:
        card = card_of(town, CONTROL_ROOM, stays)
        assert words[own] in card.split("Saksi 2:")[1].split("Saksi 3:")[0], (
            "who came later is the later witness"
        )
    await control.types(f"/pisah {own}")
    card = card_of(town, CONTROL_ROOM, stays)
    assert words[stays] in card and words[own] not in card
    assert words[own] in card_of(town, CONTROL_ROOM, own)
    await broken(town)
    assert await dead_rows(town) == 0


async def test_a_call_stays_one_when_an_older_report_goes_into_it(any_town: Town) -> None:
    town, control = any_town, any_town.operator(CONTROL_ROOM)
    ani = await tell(town, FIRST)
    code = await called(town, CALL)
    own, room = ani.code, town.group(CONTROL_ROOM)
    before = card_of(town, CONTROL_ROOM, code)
    assert "telepon" in before and BOARD in before
    await control.types(f"/gabung {own} {code}")
    card = card_of(town, CONTROL_ROOM, code)
    assert "nomor penelepon tercatat" in card and "belum diverifikasi" not in card
    assert "kelihatan kepalanya" in card.split("Saksi 2:")[0] and FIRST in card.split("Saksi 2:")[1]
    await control.types(f"/pisah {code} 2")
    assert room.hears(own, "berdiri sendiri lagi")
    assert (
        BOARD in card_of(town, CONTROL_ROOM, code)
        and "saksi" not in card_of(town, CONTROL_ROOM, code).casefold()
    )
    after = card_of(town, CONTROL_ROOM, code)
    told = [[line for line in card.splitlines() if line[:1] in "❗📌🚧"] for card in (before, after)]
    assert told[0] == told[1] and "titik dari pelapor" not in after, after
    for t in await town.tickets():
        told = await town.read(lambda tx, n=t.id: reports.of_ticket(tx, n))
        assert len(told) == 1, t.code


async def test_a_witness_takes_the_board_along(any_town: Town) -> None:
    """A sign whose code was read out is an estimate on whichever ticket it stands."""
    town, control = any_town, any_town.operator(CONTROL_ROOM)
    ani = await tell(town, "ada orang hanyut terseret arus", north_of(THERE, 60))
    room = town.group(CONTROL_ROOM)
    await control.types(f"/baru {ani.code} satu orang lagi hanyut, PP-07 0812 7390 1111")
    assert len(await town.tickets()) == 1, room.texts[-3:]
    await control.types(f"/pisah {ani.code} 2")
    apart = (await town.tickets())[-1]
    card = card_of(town, CONTROL_ROOM, apart.code)
    assert apart.place.exact == "marker" and BOARD in card, card
    assert "titik dari pelapor" not in card and "titik cocok" not in card
    assert "satu orang lagi hanyut" in card
    assert "titik dari pelapor" in card_of(town, CONTROL_ROOM, ani.code)


async def test_the_words_of_a_place_go_along(any_town: Town) -> None:
    town, control = any_town, any_town.operator(CONTROL_ROOM)
    ani = await tell(town, "rumah kebakaran, api besar")
    budi = town.citizen()
    await budi.says("kebakaran rumah di jl merapi, kelurahan panorama, ada anak di dalam")
    await town.forward(seconds=5)
    if budi.code != ani.code:
        await control.types(f"/gabung {budi.code} {ani.code}")
    said = len(await town.tickets())
    await control.types(f"/pisah {ani.code} 2" if said == 1 else f"/pisah {(await town.tickets())[-1].code}")
    apart = (await town.tickets())[-1]
    assert apart.code != ani.code and "merapi" in apart.place.words.casefold()


async def test_the_witness_stays_on_the_card_after_a_dismissal_is_taken_back(town: Town) -> None:
    ani = await tell(town, "kebakaran di dapur rumah saya", SUMBER_JAYA)
    code = await called(
        town, "ada kebakaran, asap tebal, anak kecil di dalam, jl salak 5, nomor 081273901111"
    )
    control, other = town.operator(CONTROL_ROOM), town.operator("damkar")
    await control.types(f"/gabung {ani.code} {code}")
    assert "dapur rumah saya" in card_of(town, CONTROL_ROOM, code).split("Saksi 2:")[1]
    await control.types(f"/palsu {code} iseng")
    await other.types(f"/palsu {code} iseng")
    assert not (await town.ticket(code)).open
    await control.taps("Urungkan", code)
    assert (await town.ticket(code)).open
    card = card_of(town, CONTROL_ROOM, code)
    assert "dapur rumah saya" in card.split("Saksi 2:")[1] and "1 saksi lain" in card


@pytest.mark.parametrize("older_goes", [True, False])
async def test_a_point_that_came_meanwhile_goes_with_its_reporter(any_town: Town, older_goes: bool) -> None:
    town, control = any_town, any_town.operator(CONTROL_ROOM)
    ani, budi = town.citizen(), town.citizen()
    await ani.says("rumah kebakaran api besar di kelurahan panorama")
    await budi.says("tabrakan motor, ada yang terjepit, di kelurahan kandang limun")
    await town.forward(minutes=1)
    goes, other = (ani, budi) if older_goes else (budi, ani)
    own, stays = goes.code, other.code
    assert own != stays
    named = (await town.ticket(stays)).place
    await control.types(f"/gabung {own} {stays}")
    await goes.shares(SUMBER_JAYA)
    await control.types(f"/pisah {own}")
    assert (await town.ticket(own)).place.lat == SUMBER_JAYA[0]
    assert (await town.ticket(stays)).place.lat is None
    assert (await town.ticket(stays)).place.kelurahan == named.kelurahan
    await broken(town)
