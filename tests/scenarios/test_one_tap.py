"""What nobody has decided on is dismissed with the tap of its reason; danger keeps its two people."""

from __future__ import annotations

from domain.status import Status
from tests.scenarios.stories import quiet_card, tell
from tests.town import PANORAMA, Town


def labels(town: Town, agency: str, code: str) -> set[str]:
    return {b.label for row in town.group(agency).card(code).delivery.buttons for b in row}


async def test_a_card_without_danger_goes_with_one_tap(town: Town) -> None:
    ani = await quiet_card(town)
    await town.operator("ruang_kendali").taps("Bukan darurat", ani.code)
    ticket = await town.ticket(ani.code)
    assert (ticket.status, ticket.false_reason) == (Status.FALSE_REPORT, "bukan_darurat")
    await town.operator("ruang_kendali").taps("↩️ Urungkan", ani.code)
    assert (await town.ticket(ani.code)).status is Status.RECEIVED


async def test_danger_takes_a_second_person_who_needs_one_tap_too(town: Town) -> None:
    ani = await tell(town, "ada ular kobra masuk rumah")
    await town.operator("ruang_kendali").taps("Iseng", ani.code)
    assert (await town.ticket(ani.code)).open
    assert "Iseng" not in labels(town, "ruang_kendali", ani.code)
    await town.operator("ruang_kendali").taps("Palsu", ani.code)
    assert (await town.ticket(ani.code)).status is Status.FALSE_REPORT
    await town.forward(minutes=5)
    assert not town.group("damkar").hears(ani.code)


async def test_the_first_person_s_tap_holds_the_clock_for_the_second(town: Town) -> None:
    """As Tinjau does: one lease of 120 s, and no more than one."""
    ani = await tell(town, "ada ular kobra masuk rumah")
    await town.forward(seconds=150)
    await town.operator("ruang_kendali").taps("Iseng", ani.code)
    await town.forward(seconds=100)
    assert not town.group("damkar").hears(ani.code, loud=True)
    await town.forward(seconds=30)
    assert town.group("damkar").hears(ani.code, loud=True)


async def test_nobody_s_tap_alone_holds_back_danger_to_life(town: Town) -> None:
    ani = town.citizen()
    await ani.says("/start")
    await ani.press("Kebakaran")
    await ani.shares(PANORAMA)
    await town.operator("ruang_kendali").taps("Iseng", ani.code)
    await town.forward(seconds=60)
    assert town.group("damkar").hears(ani.code, loud=True)


async def test_what_an_agency_was_called_for_has_no_such_row(town: Town) -> None:
    ani = await tell(town, "TOLONG rumah kebakaran, api besar")
    assert not {"Iseng", "Tidak jelas"} & (
        labels(town, "ruang_kendali", ani.code) | labels(town, "damkar", ani.code)
    )


async def test_what_is_the_control_rooms_own_is_taken_without_a_bell(town: Town) -> None:
    """Whoever reads it in the control room needs no alarm in the control room."""
    ani = await quiet_card(town)
    control = town.group("ruang_kendali")
    heard = len(control.loud)
    await town.operator("ruang_kendali").taps("🙋 Tangani sendiri", ani.code)
    ticket = await town.ticket(ani.code)
    assert ticket.status is Status.ACKNOWLEDGED and ticket.loud_at is None
    assert len(control.loud) == heard
    assert "Diterima" in ani.last.text or ani.hears(ani.code, "Diterima")
    await town.operator("ruang_kendali").taps("Selesai", ani.code)
    assert (await town.ticket(ani.code)).status is Status.RESOLVED


async def test_other_danger_without_a_place_can_be_looked_at_before_it_rings(town: Town) -> None:
    """Whoever names it and writes no more has a silent card after a minute; it rings at its deadline as ever."""
    ani, budi = town.citizen(), town.citizen()
    await ani.says("pohon tumbang menutup jalan")
    await budi.says("ada ular masuk rumah")
    await town.forward(seconds=61)
    control = town.group("ruang_kendali")
    first, second = [t.code for t in await town.tickets()]
    assert control.has_card(first) and control.has_card(second) and not control.loud
    for operator in (town.operator("ruang_kendali"), town.operator("ruang_kendali")):
        await operator.types(f"/palsu {first} iseng")
    await town.forward(seconds=120)
    assert not control.hears(first, loud=True) and control.hears(second, loud=True)
