"""Whoever holds a secret ticket knows all that was said about it, whatever he pressed and whenever he came."""

from __future__ import annotations

import pytest

from bot.channels.port import Limited
from domain.message import Form, Kind, Membership, Standing
from tests.scenarios.stories import tell
from tests.town import OPERATOR, Operator, Person, Town

FIRST = "saya dipukul suami saya, tolong"
LATER = "dia bawa pisau dan anak saya terkunci di kamar"
ARMED = "dia bawa pisau"
NOTE = "rumah pagar hijau, masuk lewat gang"


async def beaten(town: Town, later: str = LATER) -> Person:
    """Violence, with all that is said before anybody takes it."""
    ani = await tell(town, FIRST)
    await town.forward(minutes=2)
    await ani.says(later)
    await ani.sends(Kind.VOICE, b"OggS" + bytes(40), mime="audio/ogg")
    await town.operator("ruang_kendali").types(f"/catat {ani.code} {NOTE}")
    assert town.group("ruang_kendali").hears("hanya dibaca ruang kendali", "setelah menerima")
    return ani


def knows_all(holder: Operator, code: str) -> None:
    details = next(m.text for m in holder.private.messages if "hanya untuk Anda" in m.text and code in m.text)
    for words in (FIRST, LATER, NOTE, "❗"):
        assert words in details, words
    assert details.index(FIRST) < details.rindex(LATER)
    forms = [m.delivery.form for m in holder.private.messages]
    assert Form.LOCATION in forms and Form.VOICE in forms


STEPS = (("Terima",), ("Terima", "Berangkat"), ("Terima", "Berangkat", "Tiba"))


@pytest.mark.parametrize("steps", STEPS)
@pytest.mark.parametrize("ready", [True, False])
async def test_whichever_step_makes_the_holder_hands_everything_over(
    town: Town, steps: tuple[str, ...], ready: bool
) -> None:
    ani = await beaten(town)
    first, last = town.operator("polisi"), town.operator("polisi")
    await first.starts()
    if ready:
        await last.starts()
    for step in steps[:-1]:
        await first.taps(step, ani.code)
    toast = await last.taps(steps[-1], ani.code)
    if not ready:
        assert "tekan Mulai" in toast
        await last.starts()
    else:
        assert "Isinya di chat pribadi Anda" in toast
    knows_all(last, ani.code)
    await ani.says("dia sudah pergi ke arah pasar")
    assert last.private.hears("ke arah pasar")
    await town.operator("ruang_kendali").types(f"/catat {ani.code} pelan-pelan")
    assert town.group("ruang_kendali").hears("hanya dibaca ruang kendali dan pemegang")
    assert last.private.hears("pelan-pelan")
    group = town.group("polisi")
    assert not group.hears("pisau") and not group.hears("pagar hijau")


async def test_the_holder_reads_the_whole_ticket_in_private(town: Town) -> None:
    ani = await beaten(town)
    holder, other = town.operator("polisi"), town.operator("polisi")
    for member in (holder, other):
        await member.types("/antrian")
        await member.starts()
    await holder.taps("Terima", ani.code)
    for member, told in ((holder, True), (other, False)):
        before = len(member.private.messages)
        await member.types(f"/tiket {ani.code}", chat=member.person, private=True)
        read = "\n".join(m.text for m in member.private.messages[before:])
        assert ani.code in read
        assert [words in read for words in (FIRST, LATER)] == [told, told]
        assert ("hanya untuk ruang kendali" in read) is not told


async def test_nobody_phones_whoever_hides(town: Town) -> None:
    ani = await beaten(town, ARMED)
    holder = town.operator("polisi")
    await holder.types("/antrian")
    await holder.starts()
    await holder.taps("Terima", ani.code)
    await ani.says("1")
    for chat in (town.group("polisi"), town.group("ruang_kendali"), holder.private):
        assert chat.hears(ani.code, "JANGAN DITELEPON", loud=True)
        assert sum("bersembunyi. JANGAN" in m.text for m in chat.messages) == 1


MOVED = "kami pindah ke rumah pak RT nomor 12"


@pytest.mark.parametrize("step", ["Terima", "Berangkat"])
async def test_a_holder_who_cannot_read_is_told_to_and_others_read_meanwhile(
    any_town: Town, step: str
) -> None:
    """A colleague without the bot takes what somebody holds: words go on reaching who held it, until he reads himself."""
    town = any_town
    ani = await tell(town, FIRST)
    await town.forward(minutes=2)
    first, last = town.operator("polisi"), town.operator("polisi")
    group, room = town.group("polisi"), town.group("ruang_kendali")
    if step == "Berangkat":
        await first.starts()
        await first.taps("Terima", ani.code)
    await last.taps(step, ani.code)
    assert room.hears(ani.code, "Polisi-", "belum membuka chat pribadi", loud=True)
    rung = len(group.loud)
    await ani.says(ARMED)
    assert len(group.loud) > rung
    assert group.hears(ani.code, "pelaku bersenjata", "tekan Mulai", loud=True)
    card = group.card(ani.code).text
    assert "❗ pelaku bersenjata" in card and "pisau" not in card
    await town.forward(minutes=2)
    rung = len(group.loud)
    await ani.says(MOVED)
    await ani.says("pagarnya hijau")
    assert group.hears(ani.code, "KABAR BARU", "chat pribadi", loud=True)
    assert len(group.loud) == rung + 1, "once a minute"
    assert not group.hears("RT nomor 12")
    if step == "Berangkat":
        assert first.private.hears(ARMED) and first.private.hears(MOVED)
    await last.starts()
    assert last.private.hears(MOVED) and not room.hears("belum membuka chat pribadi")
    await town.forward(minutes=2)
    rung = len(group.loud)
    await ani.says("dia sudah pergi")
    assert last.private.hears("dia sudah pergi", loud=True) and not first.private.hears("dia sudah pergi")
    assert [("menulis lagi" in m.text, "pergi" in m.text) for m in group.loud[rung:]] == [(True, False)]


ANSWER = "lantai dua, kamar belakang"


@pytest.mark.parametrize("first", [FIRST, "kebakaran rumah, api besar"])
async def test_an_answer_rings_where_it_was_asked_for(any_town: Town, first: str) -> None:
    town = any_town
    ani = await tell(town, first)
    await town.forward(minutes=3)
    secret = first == FIRST
    agency = "polisi" if secret else "damkar"
    crew, group, room = town.operator(agency), town.group(agency), town.group("ruang_kendali")
    await crew.types(f"/tanya {ani.code} di lantai berapa?")
    await ani.says(ANSWER)
    assert f"dijawab: “{ANSWER}”" in room.card(ani.code).text
    assert room.hears("menjawab", ANSWER, loud=False)
    assert (ANSWER in group.card(ani.code).text) is not secret
    assert group.hears("menjawab", ani.code, loud=True)
    assert group.hears(ANSWER) is not secret
    rung = len(group.loud)
    await ani.says("baik pak, terima kasih")
    assert len(group.loud) == rung
    await crew.types(f"/tanya {ani.code} siapa saja di sana?")
    assert "dijawab" not in room.card(ani.code).text


@pytest.mark.parametrize("known_by", ["update", "press"])
@pytest.mark.parametrize("first", [FIRST, "kebakaran rumah, api besar"])
async def test_a_holder_who_is_gone_gives_back(any_town: Town, first: str, known_by: str) -> None:
    town = any_town
    ani = await tell(town, first)
    await town.forward(minutes=2)
    agency = "polisi" if first == FIRST else "damkar"
    crew, group = town.operator(agency), town.group(agency)
    await crew.taps("Terima", ani.code)
    await crew.taps("Berangkat", ani.code)
    town.channels[OPERATOR].stands(town.groups[agency], crew.person, Standing.OUT)
    if known_by == "update":
        await town.offer(crew.inbound(Kind.MEMBER, membership=Membership(crew.person, Standing.OUT)))
    else:
        await town.forward(minutes=6)
        await crew.taps("Tiba", ani.code)
    for told in (group, town.group("ruang_kendali")):
        assert told.hears(ani.code, "sudah keluar dari grup; perlu orang lain", loud=True)
    rung = len(group.loud)
    await town.forward(minutes=3)
    assert len(group.loud) > rung, "its ladder calls again"
    await town.operator(agency).taps("Terima", ani.code)


async def test_whoever_is_at_the_scene_is_not_taken_off_by_a_colleague(town: Town) -> None:
    ani = await beaten(town)
    first, other = town.operator("polisi"), town.operator("polisi")
    for step in ("Terima", "Berangkat", "Tiba"):
        await first.taps(step, ani.code)
    await other.types(f"/lepas {ani.code}")
    assert town.group("polisi").hears("sedang di lokasi")
    await first.types(f"/lepas {ani.code}")
    assert town.group("polisi").hears(ani.code, "dilepas", loud=True)


async def test_a_member_who_is_not_known_yet_is_told_what_to_do(town: Town) -> None:
    crew = town.operator("polisi")
    await crew.starts()
    assert "Tekan satu tombol di grup" in crew.private.last.text
    for line in ("/tiket 26-0001", "/catat 26-0001 ada kebakaran besar di pasar", "/antrian"):
        await town.forward(hours=1)  # whoever is not known is told once an hour
        before = len(crew.private.messages)
        await crew.types(line, chat=crew.person, private=True)
        assert "Tekan satu tombol di grup" in crew.private.messages[before].text
    await town.forward(minutes=3)
    assert not town.group("ruang_kendali").hears("kebakaran besar")
    await crew.types("/antrian")
    await crew.starts()
    assert crew.private.hears("Siap.")


@pytest.mark.parametrize("how", ["reads", "done"])
async def test_what_is_over_before_a_full_room_reads_it_calls_nobody(any_town: Town, how: str) -> None:
    town = any_town
    ani = await tell(town, FIRST)
    await town.forward(minutes=2)
    holder, room = town.operator("polisi"), town.group("ruang_kendali")
    busy = Limited("Too Many Requests: retry after 20", 20)
    town.channels[OPERATOR].fail(busy, chat=town.groups["ruang_kendali"], times=3)
    rung = len(room.loud)
    await holder.taps("Terima", ani.code)
    if how == "reads":
        await holder.starts()
    else:
        for step in ("Berangkat", "Tiba", "Selesai"):
            await holder.taps(step, ani.code)
    await town.forward(minutes=2)
    assert not room.hears("belum membuka chat pribadi")
    assert not any("sudah bisa membacanya" in m.text for m in room.loud[rung:])
