"""The wrong key, corrected in words: the report becomes what they say, and what they tell rings."""

from __future__ import annotations

import pytest

from tests.people import Person
from tests.town import PANORAMA, Town

CORRECTED = [  # the key, what is written, who is called, who is not
    ("Darurat medis", "eh salah pencet, rumah kami kebakaran", "damkar", "psc119"),
    ("Darurat medis", "salah pencet. ada orang masuk rumah bawa parang", "polisi", "psc119"),
    ("Hewan berbahaya", "eh bukan, maaf. ada maling di rumah saya", "polisi", "damkar"),
    ("Kebakaran", "salah tekan, istri saya pingsan", "psc119", "damkar"),
    ("Kebakaran", "kepencet pak, ada orang hanyut di sungai", "basarnas", ""),
    ("Kecelakaan", "maaf bukan itu, rumah tetangga kebakaran", "damkar", "psc119"),
    ("Darurat medis", "bukan medis, rumah kebakaran", "damkar", "psc119"),
    ("Kecelakaan", "ups salah klik, rumah terbakar", "damkar", "psc119"),
    ("Darurat medis", "sorry wrong button, my house is on fire", "damkar", "psc119"),
    ("Darurat medis", "pressed by mistake, there is a fire in my house", "damkar", "psc119"),
]


async def pressed(town: Town, key: str) -> Person:
    ani = town.citizen()
    await ani.says("/start")
    await ani.press(key)
    return ani


@pytest.mark.parametrize(("key", "said", "called", "spared"), CORRECTED)
async def test_the_report_becomes_what_the_words_say(
    town: Town, key: str, said: str, called: str, spared: str
) -> None:
    ani = await pressed(town, key)
    await ani.says(said)
    assert "batal" not in ani.last.text.casefold() and "cancel" not in ani.last.text.casefold()
    await town.forward(seconds=60)
    assert town.group(called).loud, ani.texts
    assert not spared or not town.group(spared).messages
    [ticket] = await town.tickets()
    assert town.app.city.categories[ticket.category].short != key


async def test_what_to_do_is_told_anew(any_town: Town) -> None:
    ani = await pressed(any_town, "Darurat medis")
    await ani.says("salah pencet, rumah kami kebakaran")
    assert ani.last.text.startswith("🔥 Kebakaran. Di mana?")
    assert "Jangan beri makan" not in ani.last.text and "Jauhi api" in ani.last.text
    await ani.shares(PANORAMA)
    assert any_town.group("damkar").hears("KEBAKARAN", loud=True)


@pytest.mark.parametrize("told", ["rumah kami kebakaran", "ada orang masuk rumah bawa parang"])
async def test_a_wish_to_cancel_the_key_does_not_cancel_what_is_told_after_it(
    any_town: Town, told: str
) -> None:
    ani = await pressed(any_town, "Darurat medis")
    await ani.says("salah pencet")
    assert ani.last.text == "Laporan ini dibatalkan?"
    question = ani.last
    await ani.says(told)
    await ani.presses(question.message_id, question.delivery.buttons[0][0].data)
    await any_town.forward(seconds=60)
    [ticket] = await any_town.tickets()
    assert ticket.loud_at is not None and not ticket.cancel_requested
    assert not any_town.group("psc119").messages


async def test_the_clock_is_the_one_of_the_key(town: Town) -> None:
    ani = await pressed(town, "Darurat medis")
    await town.forward(seconds=40)
    await ani.says("salah pencet, rumah kami kebakaran")
    await town.forward(seconds=20)
    assert town.group("damkar").hears("KEBAKARAN", loud=True)


async def test_words_before_the_key_keep_their_danger(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kami kebakaran")
    await ani.says("/start")
    await ani.says("eh salah pencet, maksud saya pohon tumbang menimpa rumah")
    assert "dibatalkan?" not in ani.last.text
    await town.forward(seconds=60)
    assert town.group("damkar").loud


async def test_with_a_ticket_open_danger_takes_nothing_back(any_town: Town) -> None:
    ani = await pressed(any_town, "Darurat medis")
    await ani.shares(PANORAMA)
    await ani.says("eh salah pencet, rumah kami kebakaran")
    assert "dibatalkan?" not in ani.last.text
    await any_town.forward(seconds=62)
    assert any_town.group("damkar").loud


@pytest.mark.parametrize("key", ["Kejahatan", "Kekerasan"])
async def test_where_somebody_else_may_hold_the_phone_nobody_is_left_out(town: Town, key: str) -> None:
    ani = await pressed(town, key)
    await ani.says("salah pencet, rumah kami kebakaran")
    await town.forward(seconds=60)
    assert town.group("damkar").loud and town.group("polisi").loud


@pytest.mark.parametrize("said", ["salah pencet", "maaf kepencet pak", "salah tekan pak maaf"])
async def test_a_slip_and_nothing_else_is_asked_about(town: Town, said: str) -> None:
    ani = await pressed(town, "Kebakaran")
    await ani.says(said)
    assert ani.last.text == "Laporan ini dibatalkan?"


@pytest.mark.parametrize("said", ["bukan itu saja, istri saya juga pingsan", "istri saya juga pingsan"])
async def test_what_comes_on_top_puts_nothing_away(town: Town, said: str) -> None:
    ani = await pressed(town, "Kebakaran")
    await ani.says(said)
    await town.forward(seconds=60)
    assert town.group("damkar").loud and town.group("psc119").loud


OPENED = [  # the key, what is written once it has a ticket, whose kind it is then, who is called
    ("Kebakaran", "bukan kebakaran pak, kecelakaan", "kecelakaan", "psc119"),
    ("Kebakaran", "maaf bukan kebakaran, ini kecelakaan motor", "kecelakaan", "polisi"),
    ("Kebakaran", "salah pencet pak, kecelakaan mobil", "kecelakaan", "psc119"),
    ("Kecelakaan", "bukan kecelakaan pak, kebakaran rumah", "kebakaran", "damkar"),
    ("Hewan berbahaya", "bukan hewan pak, rumah saya kebakaran", "kebakaran", "damkar"),
]


@pytest.mark.parametrize(("key", "said", "kind", "called"), OPENED)
async def test_a_ticket_becomes_what_the_words_say(
    any_town: Town, key: str, said: str, kind: str, called: str
) -> None:
    """Those who are on their way stay until the control room lets them go."""
    town = any_town
    ani = await pressed(town, key)
    await ani.shares(PANORAMA)
    await town.forward(minutes=3)
    [before] = await town.tickets()
    at_work = [part.agency for part in before.assignments]
    await ani.says(said)
    [ticket] = await town.tickets()
    assert ticket.category == kind and "dibatalkan" not in ani.last.text
    assert town.group(called).loud
    assert set(at_work) <= {part.agency for part in ticket.assignments if part.open}
    for agency in (*at_work, called, "ruang_kendali"):
        assert town.group(agency).hears(said)


STAYS = [
    ("Kebakaran", "bukan kebakaran saja, ada kecelakaan juga"),
    ("Kebakaran", "ada yang pingsan juga pak"),
    ("Kebakaran", "bukan rumah saya, rumah tetangga"),
    ("Kejahatan", "bukan kejahatan pak, kebakaran"),
]


@pytest.mark.parametrize(("key", "said"), STAYS)
async def test_what_denies_nothing_leaves_the_kind(town: Town, key: str, said: str) -> None:
    ani = await pressed(town, key)
    await ani.shares(PANORAMA)
    await town.forward(minutes=3)
    [before] = await town.tickets()
    await ani.says(said)
    assert (await town.ticket(before.code)).category == before.category


async def test_with_a_witness_it_is_not_one_reporters_to_say(town: Town) -> None:
    ani, budi = await pressed(town, "Kebakaran"), town.citizen()
    await ani.shares(PANORAMA)
    await budi.says("rumah kebakaran api besar")
    await budi.shares(PANORAMA)
    await ani.says("bukan kebakaran pak, kecelakaan")
    assert (await town.tickets())[0].category == "kebakaran"
