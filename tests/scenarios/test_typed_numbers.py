"""C18: a number or @name that reporters write stands in no group, whichever way it comes, and is there for 📞 Nomor."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bot.invariants import breaches, check
from domain.message import Contact, Kind, Media, Pin
from tests.scenarios.stories import digest
from tests.town import CITIZEN, OPERATOR, PANORAMA, Person, Town

HIDDEN = "(nomor ada pada laporan)"
ANI, WIFE, CAPTION, EDITED, WITNESS = (
    "81234567899",
    "85211112222",
    "81355556666",
    "82177778888",
    "85299990000",
)


def in_groups(town: Town, number: str) -> list[str]:
    """Messages of groups, and what they read before they were edited, that hold the number."""
    said = [
        text
        for chat in town.groups.values()
        for m in town.channels[OPERATOR].messages(chat)
        for text in (m.text, *(d.text for d in m.earlier))
    ]
    return [t for t in said if number in re.sub(r"\D", "", t)]


async def test_numbers_stay_out_of_groups_and_are_kept(any_town: Town) -> None:
    town, psc = any_town, any_town.group("psc119")
    ani, budi = town.citizen(), town.citizen("Budi")
    await ani.says("ayah saya pingsan, hubungi saya di 0812-3456-7899")
    await ani.shares(PANORAMA)
    code = ani.code
    assert HIDDEN in psc.card(code).text, "the card says that there is one"
    await ani.says("atau nomor istri saya 0852 1111 2222, akun @istri_saya", message_id="77")
    await ani.says("atau nomor istri saya +62 821.7777.8888", message_id="77", edited=True)
    await ani.sends(Kind.PHOTO, b"x", caption="wa 0813 5555 6666")
    await budi.says("ada orang pingsan, nomor saya 0 8 5 2 9 9 9 9 0 0 0 0")
    await budi.shares(PANORAMA)
    medic = town.operator("psc119")
    await medic.types(f"/tiket {code}")
    await town.operator("ruang_kendali").types("/rangkuman")
    assert psc.hears("nomor istri saya", HIDDEN)
    for number in (ANI, WIFE, EDITED, CAPTION, WITNESS):
        assert not in_groups(town, number), number
    assert not any("@istri_saya" in t for t in psc.texts)
    await medic.taps("Terima", code)
    told = (await medic.taps("Nomor", code)).replace("-", "").replace("+62 ", "+62")
    for kept in (f"+62{ANI}", f"+62{WIFE}", "@istri_saya", "belum diverifikasi"):
        assert kept in told, told


@pytest.mark.parametrize("written", ["081234567899", "+62 812-3456-7899", "81234567899", "812 3456 7899"])
@pytest.mark.parametrize(
    "typed",
    [
        "/tempat {code} jl salak 5, hp {number}",
        "/catat {code} sudah ditelepon ke {number}, katanya api di dapur",
        "/tambah {code} psc119 hubungi pelapor {number}",
        "/balas {code} kami telepon ke {number} ya",
        "{code} tiba, pelapor ditelepon ke {number}",
    ],
)
async def test_an_operator_who_types_it_tells_it_to_no_group(
    any_town: Town, typed: str, written: str
) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar, hp saya 0812-3456-7899")
    await ani.shares(PANORAMA)
    crew = town.operator("damkar")
    await crew.taps("Terima", ani.code)
    await crew.taps("Berangkat", ani.code)
    await crew.types(typed.format(code=ani.code, number=written))
    await ani.says("api ke rumah tetangga")
    await town.forward(minutes=1)
    assert not in_groups(town, ANI)
    assert await town.breaches() == []


async def test_another_number_in_a_note_is_read(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar, hp saya 0812-3456-7899")
    await ani.shares(PANORAMA)
    crew = town.operator("damkar")
    await crew.types(f"/catat {ani.code} ketua RT di 0813 5555 6666, pelapor di 081234567899")
    assert in_groups(town, CAPTION) and not in_groups(town, ANI)


async def test_a_shared_number_goes_before_the_typed_ones(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar, wa suami saya 0852 1111 2222")
    await ani.shares(PANORAMA)
    await ani.own_number("+6281200001111")
    crew = town.operator("damkar")
    await crew.taps("Terima", ani.code)
    told = (await crew.taps("Nomor", ani.code)).replace("-", "").replace("+62 ", "+62")
    assert told.index("+6281200001111") < told.index(f"+62{WIFE}") and "belum" not in told


SHOWN: dict[str, dict[str, Any]] = {
    "a venue": {
        "kind": Kind.LOCATION,
        "pin": Pin(*PANORAMA, venue="Toko Budi 081355556666, hub 0813-5555-6666 @budi_s"),
        "shown": "Toko Budi 081355556666\nhub 0813-5555-6666 @budi_s",
    },
    "somebody's contact": {
        "kind": Kind.CONTACT,
        "contact": Contact("+62812000", own=False),
        "shown": "Pak RT 0813 5555 6666 @budi_s",
    },
    "a poll": {"kind": Kind.OTHER, "shown": "siapa yang telepon?\n0813 5555 6666\n@budi_s"},
    "a file": {
        "kind": Kind.DOCUMENT,
        "media": Media("f1", "f1", "application/pdf", 8, "KTP_081355556666_@budi_s.pdf"),
    },
    "a link's command": {"kind": Kind.TEXT, "text": "/start di dalam ada anak, 0813-5555-6666 @budi_s"},
    "the account": {"kind": Kind.TEXT, "text": "akun saya id81355556666x, @budi_s"},
}


@pytest.mark.parametrize("order", ["before", "after"])
@pytest.mark.parametrize("what", SHOWN)
async def test_whatever_a_message_shows_is_looked_through(any_town: Town, what: str, order: str) -> None:
    """Nothing of it holds a number or a name where many read it, nor does a check find one there."""
    town = any_town
    town.channels[CITIZEN].files["f1"] = b"%PDF-1.4"
    ani = Person(town, CITIZEN, CAPTION)
    if order == "before":
        await ani.does(**SHOWN[what])
    await ani.says("rumah kebakaran api besar")
    await ani.shares(PANORAMA)
    if order == "after":
        await ani.does(**SHOWN[what])
    crew = town.operator("damkar")
    await crew.taps("Terima", ani.code)
    await crew.types(f"/tiket {ani.code}")
    await town.forward(minutes=4)
    assert not in_groups(town, CAPTION)
    said = [m for chat in town.groups.values() for m in town.channels[OPERATOR].messages(chat)]
    assert not any(sign in m.text + m.delivery.file_name for m in said for sign in ("@budi_s", CAPTION))
    now = town.clock.now()
    found = await town.read(lambda tx: check(tx, town.app.city, town.app.services.sealer, now))
    assert breaches(found) == []


CARD = {"contact": Contact("081355556666", own=False), "shown": "Pak Rahmat"}


@pytest.mark.parametrize("named", ["Pak Rahmat", ""])
@pytest.mark.parametrize("order", ["before", "in the draft", "after"])
async def test_a_contact_s_number_is_there_for_who_goes(any_town: Town, order: str, named: str) -> None:
    """Somebody's card, and "telepon dia": whose it is stands in the thread, the number behind 📞 Nomor alone."""
    town, ani, card = any_town, any_town.citizen(), {**CARD, "shown": named}
    if order == "before":
        await ani.does(Kind.CONTACT, **card)
        assert "Apa yang terjadi" in ani.last.text
    await ani.says("rumah kebakaran api besar")
    if order == "in the draft":
        await ani.does(Kind.CONTACT, **card)
    await ani.shares(PANORAMA)
    if order == "after":
        await ani.does(Kind.CONTACT, **card)
    assert ani.hears("disimpan untuk petugas")
    await ani.says("dia terjebak di lantai 2, telepon dia")
    damkar, crew = town.group("damkar"), town.operator("damkar")
    assert damkar.hears(f"{named} {HIDDEN}".strip()) and not in_groups(town, CAPTION)
    await crew.taps("Terima", ani.code)
    assert "+62 813-5555-6666 (ditulis pelapor" in await crew.taps("Nomor", ani.code)


async def test_a_contact_alone_is_seen_by_somebody(town: Town) -> None:
    ani = town.citizen()
    await ani.does(Kind.CONTACT, **CARD)
    await town.forward(minutes=30)
    (waiting,) = await digest(town)
    assert "Pak Rahmat" in waiting.words and not any(town.group(g).loud for g in town.groups)


async def test_somebody_else_s_number_where_the_own_is_asked_for(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar")
    await ani.shares(PANORAMA)
    await ani.press("Verifikasi nomor")
    await ani.does(Kind.CONTACT, **CARD)
    assert ani.hears("Itu nomor orang lain")
    await ani.own_number("+6281200001111")
    crew = town.operator("damkar")
    await crew.taps("Terima", ani.code)
    told = await crew.taps("Nomor", ani.code)
    assert told.index("+62 812-0000-1111") < told.index("+62 813-5555-6666")
