"""Sudah and Belum in people's own words, and what begins again."""

from __future__ import annotations

import pytest

from domain.message import Form, Kind, Pin
from domain.status import Status
from tests.scenarios.stories import JPEG, fire, tell
from tests.town import KANDANG_LIMUN, PANORAMA, Person, Town


async def resolved(town: Town) -> Person:
    ani = await fire(town)
    await finished(town, ani.code)
    return ani


async def finished(town: Town, code: str, agency: str = "damkar") -> None:
    for tap in ("Terima", "Selesai"):
        await town.operator(agency).taps(tap, code)
    await town.forward(seconds=31)


@pytest.mark.parametrize(
    "answer", ["belum, api masih besar", "belum padam", "masih ada yang tertimpa", "api makin besar, tolong"]
)
async def test_belum_in_any_words_reopens_and_is_read(any_town: Town, answer: str) -> None:
    """C23: this ticket, at its place, loudly, with the words in its threads."""
    ani = await resolved(any_town)
    loud = len(any_town.group("damkar").loud)
    await ani.says(answer)
    ticket = await any_town.ticket(ani.code)
    assert ticket.status is Status.DISPATCHED and ticket.place.lat == PANORAMA[0]
    assert len(any_town.group("damkar").loud) > loud
    for group in ("damkar", "ruang_kendali"):
        assert any_town.group(group).hears(answer)
    assert len(await any_town.tickets()) == 1


@pytest.mark.parametrize("answer", ["sudah pak terima kasih", "iya sdh", "👍"])
async def test_sudah_in_any_words_closes(town: Town, answer: str) -> None:
    """C23"""
    ani = await resolved(town)
    message, _ = ani.button("Sudah")
    await ani.says(answer, reply_to=message.message_id)
    assert (await town.ticket(ani.code)).status is Status.CLOSED
    assert "Terima kasih" in ani.last.text


CLOSES = """sdh pak mksh | udah pak mksh ya | ok sdh tks | sdh mas thx | sdh bu makasi | sudah pak trmksh | sdh mksi | ya sdh mksh
sdh di tangkap ularnya mksh pak damkar | sdh pak trims | sdh mksih bnyk pak | udh trima ksh byk | lah pak mokasih | mksh pak sdh"""
ASKED = """ularnya sdh dibawa petugas | sdh diambil sama damkar | sudah pak mtr nwn | sdh pak hatur nuhun | udh dibawak pihak damkar pak"""


def each(lines: str) -> list[str]:
    return [words.strip() for line in lines.splitlines() for words in line.split("|")]


@pytest.mark.parametrize("answer", each(CLOSES))
async def test_thanks_as_people_write_them_leave_a_yes_a_yes(town: Town, answer: str) -> None:
    """C23"""
    ani = await tell(town, "ada ular kobra masuk rumah")
    await town.forward(seconds=181)
    await finished(town, ani.code)
    loud = len(town.group("damkar").loud)
    await ani.says(answer)
    assert (await town.ticket(ani.code)).status is Status.CLOSED, ani.last.text
    assert len(town.group("damkar").loud) == loud


@pytest.mark.parametrize("answer", each(ASKED))
async def test_what_stands_beside_a_yes_is_asked_about_and_reopens_nothing(
    any_town: Town, answer: str
) -> None:
    """C23: it stands before those who were there, aloud; a tap says what it is."""
    town = any_town
    ani = await tell(town, "ada ular kobra masuk rumah")
    await town.forward(seconds=181)
    await finished(town, ani.code)
    await ani.says(answer)
    assert (await town.ticket(ani.code)).status is Status.RESOLVED
    assert (
        town.group("damkar").hears(answer) and "lebih gawat" not in town.group("damkar").card(ani.code).text
    )
    await ani.press("Belum")
    assert (await town.ticket(ani.code)).status is Status.DISPATCHED


async def test_thanks_alone_after_the_question_open_no_menu(town: Town) -> None:
    ani = await resolved(town)
    await ani.says("mksh pak")
    assert "Apa yang terjadi" not in ani.last.text and len(await town.tickets()) == 1


async def test_a_question_or_another_event_is_no_answer(town: Town) -> None:
    ani = await resolved(town)
    code = ani.code
    await ani.says("sudah sampai mana petugasnya?")
    assert (await town.ticket(code)).status is Status.RESOLVED
    await ani.says("sekarang tetangga saya pingsan tidak bernapas")
    assert (await town.ticket(code)).status is Status.RESOLVED
    assert ani.code != code and town.group("psc119").hears(ani.code, loud=True)


@pytest.mark.parametrize(
    ("told", "rings_after", "again"),
    [
        ("kebakaran bengkel, api besar", 0, "apinya nyala lagi"),
        ("ada ular kobra masuk rumah", 181, "ularnya balik"),
    ],
)
async def test_what_begins_again_after_closing_is_the_same_event(
    town: Town, told: str, rings_after: int, again: str
) -> None:
    """C24"""
    ani = await tell(town, told)
    await town.forward(seconds=rings_after)
    code = ani.code
    await finished(town, code)
    await ani.press("Sudah")
    await town.forward(hours=5)
    await ani.says(again)
    ticket = await town.ticket(code)
    assert ticket.status is Status.DISPATCHED and town.group("damkar").hears(code, "dibuka lagi", loud=True)
    assert town.group("damkar").hears(again)


async def test_later_it_is_a_new_report_that_names_the_old_one(town: Town) -> None:
    ani = await resolved(town)
    code = ani.code
    await ani.press("Sudah")
    await town.forward(hours=7)
    await ani.says("apinya nyala lagi")
    first, second = await town.tickets()
    assert (first.status, second.place.lat) == (Status.CLOSED, PANORAMA[0])
    assert town.group("damkar").hears(second.code, f"lanjutan {code}")


async def test_elsewhere_it_is_another_event(town: Town) -> None:
    ani = await resolved(town)
    await ani.press("Sudah")
    await ani.says("ada kebakaran lagi di rumah tetangga")
    assert "Di mana" in ani.last.text


async def test_each_press_does_what_it_says(town: Town) -> None:
    """C25: Belum twice, Sudah after it, and again after a second Selesai."""
    ani = await resolved(town)
    code = ani.code
    question, belum = ani.button("Belum")
    await ani.press("Belum")
    await ani.presses(question.message_id, belum.data)
    assert "masih berjalan" in ani.last.text
    await finished(town, code)
    await ani.press("Belum")
    assert (await town.ticket(code)).status is Status.DISPATCHED
    await finished(town, code)
    await ani.press("Sudah")
    assert (await town.ticket(code)).status is Status.CLOSED


POLITE = ["terima kasih banyak pak", "halo", "ok", "tolong", "ada orang di depan rumah"]
AGAIN = {
    "a fire": (
        "rumah kebakaran api besar",
        "damkar",
        ["nyala lagi", "belum pak", "masih berasap, membesar lagi"],
    ),
    "violence": (
        "suami saya pukul saya, tolong",
        "polisi",
        ["dia datang lagi", "belum pak", "dia datang lagi bawa parang"],
    ),
}
CASES = [(kind, words) for kind, (_, _, said) in AGAIN.items() for words in said]


@pytest.mark.parametrize("before", POLITE)
@pytest.mark.parametrize("closed", [False, True])
@pytest.mark.parametrize(("kind", "again"), CASES)
async def test_a_word_in_between_hinders_nothing(
    town: Town, kind: str, again: str, closed: bool, before: str
) -> None:
    """A greeting, a thank-you, a cry, whatever begins no report of its own: it goes on at its place, and all of it is read."""
    words, agency, _ = AGAIN[kind]
    ani = await tell(town, words)
    await finished(town, ani.code, agency)
    if closed:
        await ani.press("Sudah")
        assert (await town.ticket(ani.code)).status is Status.CLOSED
    await ani.says(before)
    await town.forward(seconds=10)
    await ani.says(again)
    (ticket,) = await town.tickets()
    assert ticket.status is Status.DISPATCHED and town.group(agency).hears(
        ticket.code, "dibuka lagi", loud=True
    )
    assert ticket.place.lat == PANORAMA[0]
    await town.forward(minutes=3)
    assert len(await town.tickets()) == 1, "nothing is left of what was begun in between"
    if not ticket.secret:
        assert town.group(agency).hears(again) or again == "belum pak"


async def test_a_picture_in_between_goes_with_it(any_town: Town) -> None:
    ani = await resolved(any_town)
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await ani.says("masih menyala")
    await any_town.forward(seconds=30)
    assert (await any_town.ticket(ani.code)).status is Status.DISPATCHED
    assert any(m.delivery.form is Form.PHOTO for m in any_town.group("damkar").messages)
    assert len(await any_town.tickets()) == 1


async def test_what_is_told_in_between_stays_a_report_of_its_own(town: Town) -> None:
    """Another kind of event, or another place."""
    ani, budi = await resolved(town), await resolved(town)
    fire = ani.code
    await ani.says("ada ular kobra di dapur")
    await ani.says("belum ketemu")
    assert ani.code != fire and (await town.ticket(ani.code)).category == "hewan_berbahaya"
    assert (await town.ticket(fire)).status is Status.RESOLVED
    await budi.does(Kind.LOCATION, pin=Pin(*KANDANG_LIMUN))
    await budi.says("api besar lagi di sini")
    assert town.group("damkar").hears("Kandang Limun", loud=True)


async def test_a_reply_answers_and_leaves_what_is_told_beside(town: Town) -> None:
    ani = await resolved(town)
    message, _ = ani.button("Sudah")
    await ani.says("ada ular kobra di dapur")
    await ani.says("sudah", reply_to=message.message_id)
    assert (await town.ticket(ani.code)).status is Status.CLOSED
    await ani.shares(PANORAMA)
    await town.forward(minutes=4)
    assert town.group("damkar").hears("ular kobra")


async def test_thanks_in_a_hushed_chat_ask_nothing(town: Town) -> None:
    ani = await tell(town, "suami saya pukul saya, tolong")
    await finished(town, ani.code, "polisi")
    await ani.press("Sudah")
    await ani.says("terima kasih")
    assert ani.last.text == "Baik." and ani.last.delivery.silent
