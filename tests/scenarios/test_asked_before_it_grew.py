"""Whether a report is taken back was asked, and graver words came: the old question, pressed or answered, takes nothing back."""

from __future__ import annotations

import pytest

from domain.message import Channel
from tests.scenarios.stories import reporter_on, tell
from tests.town import Person, Town

FIRE = "tolong rumah tetangga kebakaran api besar ada orang terjebak"
SNAKE, GONE = "TOLONG ular kobra masuk rumah", "tidak jadi pak, ularnya pergi"
LEFT = "ularnya sudah pergi pak"


async def _asked(town: Town, reporter: Person) -> str:
    """A snake that is gone, whether it is taken back is asked, and then the neighbour's house burns."""
    await reporter.says(SNAKE)
    await reporter.shares((-3.8165, 102.3005))
    await reporter.says(GONE)
    code = reporter.code
    assert f"Laporan <b>{code} Hewan berbahaya</b> dibatalkan?" in reporter.last.text
    await town.forward(seconds=30)
    await reporter.says(FIRE)
    return code


async def _answers(reporter: Person, answer: str) -> None:
    await (reporter.press("Ya, batalkan") if answer == "press" else reporter.says(answer))


@pytest.mark.parametrize("channel", [Channel.TELEGRAM_CITIZEN, Channel.WHATSAPP])
@pytest.mark.parametrize("answer", ["press", "ya batalkan", "batal"])
async def test_an_old_question_takes_no_fire_back(any_town: Town, answer: str, channel: Channel) -> None:
    town = any_town
    reporter = await reporter_on(town, channel)
    code = await _asked(town, reporter)
    await _answers(reporter, answer)
    assert not (await town.ticket(code)).cancel_requested
    assert FIRE in reporter.last.text and code in reporter.last.text
    assert reporter.shown_last == ["✖️ Ya, batalkan", "Tetap perlu"]
    for agency in ("damkar", "psc119"):
        assert "minta batal" not in town.group(agency).card(code).text
    await town.forward(seconds=10)
    await reporter.press("Ya, batalkan")
    assert (await town.ticket(code)).cancel_requested


async def test_nothing_graver_was_told(town: Town) -> None:
    ani = await tell(town, SNAKE)
    await ani.says(GONE)
    await town.forward(seconds=30)
    await ani.says("terima kasih pak")
    await ani.press("Ya, batalkan")
    assert (await town.ticket(ani.code)).cancel_requested


async def test_of_what_is_being_told(town: Town) -> None:
    ani = town.citizen()
    await ani.says("ada ular kobra masuk rumah")
    await ani.says(LEFT)
    assert ani.last.text == "Laporan ini dibatalkan?"
    await ani.says("tolong rumah tetangga kebakaran api besar")
    await ani.press("Ya, batalkan")
    assert "kebakaran api besar" in ani.last.text and "tetap dibatalkan?" in ani.last.text
    await town.forward(minutes=4)
    assert any(t.loud_at and not t.cancel_requested for t in await town.tickets())


async def test_of_what_has_a_ticket_by_now(town: Town) -> None:
    ani = town.citizen()
    await ani.says("ada ular kobra masuk rumah")
    await ani.says(LEFT)
    assert ani.last.text == "Laporan ini dibatalkan?"
    await ani.shares((-3.8165, 102.3005))
    await town.forward(seconds=30)
    await ani.says(FIRE)
    await ani.press("Ya, batalkan")
    assert FIRE in ani.last.text
    assert not any(t.cancel_requested for t in await town.tickets())


async def test_an_old_sudah_says_nothing_of_what_burns_again(town: Town) -> None:
    ani = await tell(town, "TOLONG rumah kebakaran api besar")
    crew = town.operator()
    for step in ("Terima", "Berangkat", "Tiba", "Selesai"):
        await crew.taps(step, ani.code)
    await town.forward(seconds=60)
    question = next(
        m for m in reversed(ani.messages) if any("Sudah" in b.label for r in m.delivery.buttons for b in r)
    )
    sudah = next(b.data for r in question.delivery.buttons for b in r if "Sudah" in b.label)
    await town.forward(seconds=30)
    await ani.says("apinya menyala lagi pak, ada anak terjebak di dalam")
    assert (await town.ticket(ani.code)).open
    await ani.presses(question.message_id, sudah)
    assert "ada anak terjebak di dalam" in ani.last.text and "masih berjalan" in ani.last.text
    assert not town.group("damkar").hears("sudah tertangani")
