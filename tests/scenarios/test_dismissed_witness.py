"""What two people dismiss is the report that they read: a witness who joined it is neither silenced nor proved a liar."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.scenarios.stories import north_of, tell
from tests.town import PANORAMA, SUMBER_JAYA, Person, Town

HERE = (-3.756100, 102.266000)
MINE = north_of(HERE, 44)
PRANK = "kebakaran rumah besar"
WITNESS = "kebakaran rumah, saya di lantai atas"


async def _joined(town: Town) -> tuple[Person, Person]:
    prankster = await tell(town, PRANK, HERE)
    victim = await tell(town, WITNESS, MINE)
    assert len(await town.tickets()) == 1
    return prankster, victim


async def _dismiss(town: Town, code: str, reason: str = "Iseng") -> None:
    """Two people of the control room, with the keys that they see."""
    await town.chiefs["ruang_kendali"].taps("Palsu", code)
    await town.chiefs["ruang_kendali"].taps(reason, code)
    await town.operator("ruang_kendali").taps("Palsu", code)
    assert (await town.ticket(code)).status is Status.FALSE_REPORT


async def _dismissed(town: Town, reason: str = "Iseng") -> tuple[Person, Person]:
    prankster, victim = await _joined(town)
    await _dismiss(town, prankster.code, reason)
    await town.forward(seconds=40)
    return prankster, victim


async def test_who_dismisses_it_has_each_witness_s_words_before_his_eyes(town: Town) -> None:
    prankster, _ = await _joined(town)
    for agency in ("ruang_kendali", "damkar"):
        assert f"Saksi 2: “{WITNESS}”" in town.group(agency).card(prankster.code).text


AGAIN = [
    "tolong, api makin besar, anak saya di dalam",
    "tolong, saya masih di lantai atas, asap masuk",
    "masih terbakar pak",
    "tolong",
    "asap masuk kamar",
    "ini beneran pak, kami masih di atas",
    "panas sekali tolong pak",
]


@pytest.mark.parametrize("words", AGAIN)
async def test_a_witness_who_writes_again_rings_at_once_at_his_own_point(any_town: Town, words: str) -> None:
    town = any_town
    prankster, victim = await _dismissed(town)
    await victim.says(words)
    code = victim.code
    assert code != prankster.code
    for agency in ("damkar", "ruang_kendali"):
        card = town.group(agency).card(code)
        assert not card.delivery.silent or town.group(agency).hears(code, loud=True)
        assert WITNESS in card.text and words in card.text and f"lanjutan {prankster.code}" in card.text
        assert f"mlat={MINE[0]:.6f}" in card.text and "1 palsu" not in card.text
    ticket = await town.ticket(code)
    assert ticket.loud_at == town.clock.now()


async def test_what_he_added_before_is_told_as_well(town: Town) -> None:
    prankster, victim = await _joined(town)
    await victim.says("pintu belakang terkunci pak")
    await _dismiss(town, prankster.code)
    await victim.says("api makin besar")
    assert town.group("damkar").hears(victim.code, "pintu belakang terkunci")


async def test_a_call_for_help_and_then_the_danger_is_one_ticket(town: Town) -> None:
    prankster, victim = await _dismissed(town)
    await victim.says("tolong")
    await victim.says("api makin besar, anak saya di dalam")
    assert [t.code for t in await town.tickets()] == [prankster.code, victim.code]
    assert town.group("damkar").hears(victim.code, "anak saya di dalam", loud=True)


@pytest.mark.parametrize(
    "words", ["terima kasih pak", "apakah ada kebakaran?", "kok lama", "ok", "sudah padam pak"]
)
async def test_what_tells_of_no_danger_opens_nothing(town: Town, words: str) -> None:
    _, victim = await _dismissed(town)
    await victim.says(words)
    assert not town.group("ruang_kendali").hears("lanjutan")


async def test_elsewhere_it_is_another_event(town: Town) -> None:
    prankster, victim = await _dismissed(town)
    await victim.says("kebakaran rumah di jl kapuas 7")
    assert "lanjutan" not in town.group("damkar").card(victim.code).text
    assert victim.code != prankster.code


async def test_only_who_was_judged_is_proved_to_have_lied(any_town: Town) -> None:
    town = any_town
    prankster, victim = await _dismissed(town)
    proposed = [t for t in town.group("ruang_kendali").texts if "laporan iseng ke-" in t]
    assert len(proposed) == 1
    for person, at, record in (
        (victim, SUMBER_JAYA, "Pernah melapor"),
        (prankster, PANORAMA, "1 palsu"),
    ):
        await person.says("ada ular masuk rumah")
        await person.shares(at)
        assert record in town.group("ruang_kendali").card(person.code).text


async def test_the_proved_prankster_does_not_ring_at_once(town: Town) -> None:
    prankster, _ = await _dismissed(town)
    first = prankster.code
    await prankster.says("rumah kebakaran, api besar, tolong")
    await prankster.shares(PANORAMA)
    assert prankster.code != first
    assert (await town.ticket(prankster.code)).loud_at is None
    await town.forward(seconds=61)
    assert (await town.ticket(prankster.code)).loud_at is not None


async def test_a_reason_that_proves_nothing_holds_nobody_back(town: Town) -> None:
    prankster, _ = await _dismissed(town, "Salah kirim")
    first = prankster.code
    await prankster.says("api makin besar, tolong")
    assert prankster.code != first
    assert (await town.ticket(prankster.code)).loud_at == town.clock.now()


@pytest.mark.parametrize("how", ["joins", "adds danger"])
async def test_a_proposal_does_not_cover_what_was_not_read(town: Town, how: str) -> None:
    """The second person's tap is then a first one."""
    if how == "joins":
        prankster = await tell(town, PRANK, HERE)
    else:
        prankster, victim = await _joined(town)
    await town.chiefs["ruang_kendali"].taps("Palsu", prankster.code)
    await town.chiefs["ruang_kendali"].taps("Iseng", prankster.code)
    if how == "joins":
        await tell(town, WITNESS, MINE)
    else:
        await victim.says("tolong anak saya terjebak di dalam")
    second = town.operator("ruang_kendali")
    await second.taps("Palsu", prankster.code)
    assert (await town.ticket(prankster.code)).status is not Status.FALSE_REPORT
    await second.taps("Iseng", prankster.code)
    await town.chiefs["ruang_kendali"].taps("Palsu", prankster.code)
    assert (await town.ticket(prankster.code)).status is Status.FALSE_REPORT


async def test_who_is_judged_does_not_put_it_off(town: Town) -> None:
    prankster, _ = await _joined(town)
    await town.chiefs["ruang_kendali"].taps("Palsu", prankster.code)
    await town.chiefs["ruang_kendali"].taps("Iseng", prankster.code)
    await prankster.says("kebakaran rumah besar, cepat pak")
    await town.operator("ruang_kendali").taps("Palsu", prankster.code)
    assert (await town.ticket(prankster.code)).status is Status.FALSE_REPORT
