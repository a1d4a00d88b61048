"""What a reporter reads first: that it has gone out, then what to do until help comes."""

from __future__ import annotations

from tests.town import PANORAMA, Town


async def test_receipt_first_then_advice_and_the_pin(town: Town) -> None:
    """Everything in one message: nothing is asked before the receipt."""
    ani = town.citizen()
    await ani.says("pak tolong di jalan salak ada rumah kebakar")
    receipt, then = ani.texts
    assert "diteruskan ke Damkar" in receipt and "jalan salak</b>." in receipt
    assert "Jauhi api" in then and "kirim juga titik" in then


async def test_advice_also_where_the_pin_came_first(town: Town) -> None:
    ani = town.citizen()
    await ani.shares(PANORAMA)
    await ani.says("rumah kebakaran api besar")
    assert "diteruskan ke Damkar" in ani.texts[-2]
    assert "Jauhi api" in ani.texts[-1]


async def test_advice_is_said_once(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar")
    await ani.shares(PANORAMA)
    assert sum("Jauhi api" in t for t in ani.texts) == 1


async def test_nobody_who_hides_gets_advice(town: Town) -> None:
    ani = town.citizen()
    await ani.says("ada maling masuk rumah di jl salak")
    assert not ani.hears("Jangan mendekat")


async def test_a_menu_that_outlives_its_draft_opens_no_second_ticket(town: Town) -> None:
    """The button is pressed after the report has gone out: it is about the same event."""
    ani = town.citizen()
    await ani.says("/start")
    await ani.shares(PANORAMA)
    await ani.says("rumah kebakaran api besar")
    await ani.press("Kebakaran")
    await town.forward(minutes=5)
    assert len(await town.tickets()) == 1
    assert ani.hears("Baik, masih <b>26-0001")


async def test_another_category_from_the_menu_is_asked_about(town: Town) -> None:
    """A key names a danger, and holds nothing else: without an answer its people go to the event that is open."""
    ani = town.citizen()
    await ani.says("/start")
    await ani.shares(PANORAMA)
    await ani.says("rumah kebakaran api besar")
    await ani.press("Kecelakaan")
    assert ani.hears("kejadian lain", "PSC 119")
    await town.forward(seconds=61)
    (ticket,) = await town.tickets()
    assert town.group("psc119").hears(ticket.code, "rumah kebakaran api besar", loud=True)
    assert "PSC 119" in ani.receipt


async def test_another_category_from_the_menu_is_another_event_where_that_is_pressed(town: Town) -> None:
    ani = town.citizen()
    await ani.says("/start")
    await ani.shares(PANORAMA)
    await ani.says("rumah kebakaran api besar")
    await ani.press("Kecelakaan")
    await ani.press("Kejadian lain")
    await town.forward(seconds=61)
    assert {t.category for t in await town.tickets()} == {"kebakaran", "kecelakaan"}
