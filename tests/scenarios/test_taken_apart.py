"""Put together by mistake and apart again: nobody keeps what another victim or witness said."""

from __future__ import annotations

import pytest

from domain.message import Form, Kind
from tests.scenarios.stories import JPEG, fire, tell
from tests.scenarios.test_disaster import broken
from tests.town import KANDANG_LIMUN, PANORAMA, Chat, Town

FIRST, SECRET, LATER = (
    "saya dipukul suami saya, tolong",
    "dia bawa pisau",
    "kami pindah ke rumah pak RT nomor 12",
)
OWN = "suami saya mengamuk, tolong"


def about(chat: Chat, code: str) -> str:
    """All that stands there about this ticket."""
    return "\n".join(text for text in chat.texts if code in text)


async def test_words_of_another_fire_go_and_the_own_return(any_town: Town) -> None:
    town = any_town
    ani = await fire(town)
    await town.operator().taps("Terima", ani.code)
    budi = await tell(town, "tabrakan motor sama truk di jalan", KANDANG_LIMUN)
    own, sari = budi.code, town.operator("ruang_kendali")
    await budi.says("ada yang terjepit di bawah truk, banyak darah")
    await budi.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await sari.types(f"/gabung {own} {ani.code} tetap")
    meanwhile = "sopirnya pingsan pak"
    await budi.says(meanwhile)
    card = town.group("damkar").card(ani.code).text
    assert "1 saksi lain" in card and "serupa" in card and "❗" in card
    await sari.types(f"/pisah {own}")
    card = town.group("damkar").card(ani.code).text
    assert "saksi lain" not in card and "serupa" not in card and "1 bukti" not in card
    assert "❗" not in card
    for words in ("truk", "darah", meanwhile):
        assert words not in about(town.group("damkar"), ani.code), words
    assert town.group("damkar").hears("Ditarik dari", ani.code, own)
    shown = [m.text for m in town.group("damkar").messages if m.delivery.form is Form.PHOTO]
    assert not [caption for caption in shown if ani.code in caption]
    theirs = town.group("polisi")
    assert theirs.hears(own, "Pelapor", meanwhile), "who goes there reads what was said meanwhile"
    assert "❗" in theirs.card(own).text and "terjepit" in theirs.card(own).text
    await sari.types(f"/tiket {ani.code}")
    read = town.group("ruang_kendali").texts[-2:]
    assert all(ani.code in text for text in read) and not any("darah" in text for text in read)


async def test_both_chains_tell_how_far_their_tickets_are(town: Town) -> None:
    ani = await fire(town)
    await town.operator().taps("Terima", ani.code)
    budi = await tell(town, "tabrakan motor sama truk di jalan", KANDANG_LIMUN)
    own, sari = budi.code, town.operator("ruang_kendali")
    await sari.types(f"/gabung {own} {ani.code}")
    await sari.types(f"/pisah {own}")
    await broken(town)


async def test_own_lines_that_the_other_said_first_return(town: Town) -> None:
    ani = await fire(town)
    budi = await fire(town, KANDANG_LIMUN)
    own, sari = budi.code, town.operator("ruang_kendali")
    await budi.says("ada orang terjebak di lantai dua")
    await sari.types(f"/gabung {own} {ani.code}")
    await ani.says("di sini ada anak terjebak di kamar")
    await sari.types(f"/pisah {own}")
    card = town.group("damkar").card(ani.code).text
    assert "“di sini ada anak terjebak di kamar”" in card and "lantai dua" not in card


@pytest.mark.parametrize("when", ["before", "while"])
async def test_the_wrong_crew_keeps_nothing_of_a_secret_victim(any_town: Town, when: str) -> None:
    """Whether the crew took it before or after the mistake, words, point and pictures go from its private chats."""
    town = any_town
    ani = town.citizen()
    await ani.says(OWN)
    await ani.says("di kelurahan panorama")
    await town.forward(minutes=2)
    budi = await tell(town, FIRST, KANDANG_LIMUN)
    await budi.says(SECRET)
    await budi.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    own, sari, crew = budi.code, town.operator("ruang_kendali"), town.operator("polisi")
    assert ani.code != own
    await crew.types("/antrian")
    await crew.starts()
    if when == "before":
        await crew.taps("Terima", ani.code)
    await sari.types(f"/gabung {own} {ani.code}")
    if when == "while":
        await crew.taps("Terima", ani.code)
    await budi.says(LATER)
    await crew.types(f"/tiket {ani.code}", chat=crew.person, private=True)
    assert crew.private.hears(LATER)
    assert sum(m.delivery.form is Form.PHOTO for m in crew.private.messages)
    await sari.types(f"/pisah {own}")
    kept = crew.private.messages
    for words in (FIRST, SECRET, LATER, "2.275000", "Kandang Limun"):
        assert not any(words in m.text for m in kept), words
    assert not [m for m in kept if m.delivery.form in (Form.PHOTO, Form.LOCATION)]
    assert crew.private.hears(OWN)
    assert town.group("polisi").hears(ani.code, "TITIKNYA IKUT DITARIK", loud=True)
    assert (await town.ticket(ani.code)).place.lat is None
    assert (await town.ticket(own)).place.lat == KANDANG_LIMUN[0]
    right = town.operator("polisi")
    await right.types("/antrian")
    await right.starts()
    await right.taps("Terima", own)
    assert right.private.hears(FIRST) and right.private.hears(LATER)


async def test_a_witness_who_joined_by_himself_has_a_ticket_of_his_own(any_town: Town) -> None:
    town = any_town
    ani = await tell(town, "rumah kebakaran, api besar")
    budi = await tell(town, "rumah saya kebakaran, ada anak terjebak di lantai dua")
    first, sari = ani.code, town.operator("ruang_kendali")
    assert budi.code == first and len(await town.tickets()) == 1
    await budi.says("pintunya terkunci pak, cepat")
    await sari.types(f"/pisah {first}")
    assert town.group("ruang_kendali").hears("Saksi mana", f"/pisah {first} 2")
    await sari.types(f"/pisah {first} 2")
    assert [t.code for t in await town.tickets() if t.open] == [first, "26-0002"]
    card = town.group("damkar").card("26-0002").text
    assert "terjebak di lantai dua" in card and "terjebak" not in town.group("damkar").card(first).text
    assert town.group("damkar").hears("26-0002", loud=True)
    assert town.group("damkar").hears("26-0002", "pintunya terkunci")
    assert town.group("damkar").hears(first, "dipisah")
    await budi.says("anaknya teriak dari jendela")
    assert town.group("damkar").hears("26-0002", "teriak dari jendela")
    assert not town.group("damkar").hears(first, "teriak dari jendela")
    await broken(town)
    await sari.types(f"/gabung 26-0002 {first}")
    assert [t.code for t in await town.tickets() if t.open] == [first]


async def test_who_came_with_a_ticket_goes_with_it(town: Town) -> None:
    ani = await tell(town, "rumah kebakaran, api besar")
    first, sari = ani.code, town.operator("ruang_kendali")
    await sari.types(f"/pisah {first} 2")
    assert town.group("ruang_kendali").hears("tidak sedang digabung")
    budi = await tell(town, "tabrakan motor sama truk di jalan", KANDANG_LIMUN)
    own = budi.code
    await sari.types(f"/gabung {own} {first} tetap")
    await sari.types(f"/pisah {first} 2")
    assert town.group("ruang_kendali").hears(own, "berdiri sendiri lagi", f"/gabung {own} {first} tetap")
    assert {t.code for t in await town.tickets() if t.open} == {first, own}
    await budi.says("sopirnya pingsan pak")
    assert not town.group("damkar").hears(first, "sopirnya pingsan")
    await sari.types(f"/gabung {own} {first} tetap")
    assert [t.code for t in await town.tickets() if t.open] == [first]


async def test_the_place_and_the_danger_of_the_witness_go_with_him(town: Town) -> None:
    code = (await tell(town, "rumah kebakaran, api besar")).code
    budi = await tell(town, "rumah kebakaran api besar, kakek saya terjebak")
    assert budi.code == code
    await town.operator("damkar").types(f"/terima {code}")
    await town.operator("ruang_kendali").types(f"/pisah {code} 2")
    own = (await town.tickets())[-1]
    assert own.code != code and own.place.lat == PANORAMA[0] and own.place.pinned
    assert "kakek" not in town.group("damkar").card(code).text
    assert town.group("psc119").hears(own.code, loud=True)
