"""A ticket went into another: every command that names the old one, and every reply to its card, is about the one that stays."""

from __future__ import annotations

import pytest

from bot.channels.fake_few import FewChannel
from domain.message import Channel, Kind, Pin
from domain.ticket import CONTROL_ROOM
from handlers.operator.merged import OF_THE_NAMED
from handlers.operator.typed_names import ONE_CODE, TICKET_COMMANDS
from tests.scenarios.stories import dead_rows, fire, tell
from tests.town import KANDANG_LIMUN, PANORAMA, Operator, Person, Town

CRASH = "tabrakan motor sama truk di jalan, ada yang terluka parah"
ASKED = "pintu mana yang terbuka?"

# who types it (PSC 119 has taken it; "ruang kendali"), and what is then read in that group
LINES = {
    "tinjau": ("kendali", "/tinjau OLD", "NEW"),
    "terima": ("polisi", "/terima OLD", "NEW"),
    "berangkat": ("psc119", "/berangkat OLD", "NEW"),
    "tiba": ("psc119", "/tiba OLD", "NEW"),
    "selesai": ("psc119", "/selesai OLD", "NEW"),
    "lepas": ("psc119", "/lepas OLD", "NEW"),
    "tanya": ("psc119", f"/tanya OLD {ASKED}", "NEW"),
    "nomor": ("psc119", "/nomor OLD", ""),
    "hubungi": ("kendali", "/hubungi OLD sudah ditelepon, api besar", "NEW"),
    "kategori": ("kendali", "/kategori OLD bencana", "NEW"),
    "jenis": ("kendali", "/jenis OLD bencana", "NEW"),
    "tempat": ("kendali", "/tempat OLD jl salak 5", "NEW"),
    "lokasi": ("kendali", "/lokasi OLD jl salak 5", "NEW"),
    "catat": ("psc119", "/catat OLD lewat pintu belakang", "NEW"),
    "catatan": ("psc119", "/catatan OLD lewat pintu belakang", "NEW"),
    "eta": ("psc119", "/eta OLD 10 menit", "NEW"),
    "teruskan": ("kendali", "/teruskan OLD bpbd", "Pilih alasannya"),
    "tambah": ("kendali", "/tambah OLD bpbd", "NEW"),
    "tarik": ("kendali", "/tarik OLD polisi", "NEW"),
    "hasil": ("psc119", "/hasil OLD luka, rusak ringan, 1 unit", "NEW"),
    "janji": ("kendali", "/janji OLD 20", "NEW"),
    "tautan": ("kendali", "/tautan OLD", "NEW"),
    "balas": ("psc119", f"/balas OLD {ASKED}", "NEW"),
}


def test_every_command_of_a_ticket_is_in_one_of_the_two() -> None:
    named = {c for c, action in TICKET_COMMANDS.items() if action in OF_THE_NAMED} | {"tiket"}
    assert set(LINES) | named == {*TICKET_COMMANDS, *ONE_CODE} and not set(LINES) & named


async def both(town: Town, on: Channel = Channel.TELEGRAM_CITIZEN) -> tuple[Person, str, str]:
    """(who reported the crash, its code, that of the fire it went into); PSC 119 had taken the crash."""
    ani = await fire(town)
    if on is Channel.TELEGRAM_CITIZEN:
        budi = await tell(town, CRASH, KANDANG_LIMUN)
    else:
        budi = town.citizen(on=on)
        await budi.says(CRASH)
        await budi.shares(KANDANG_LIMUN)
    await town.forward(seconds=20)
    old = budi.code
    await town.operator("psc119").types(f"/terima {old}")
    await town.operator(CONTROL_ROOM).types(f"/gabung {old} {ani.code} tetap")
    return budi, old, ani.code


def who(town: Town, name: str) -> Operator:
    return town.operator(CONTROL_ROOM if name == "kendali" else name)


@pytest.mark.parametrize("command", LINES)
async def test_a_command_with_the_old_code(town: Town, command: str) -> None:
    await town.serves_pages()
    _, old, new = await both(town)
    name, line, read = LINES[command]
    person = who(town, name)
    if command == "hasil":
        await person.types(f"/selesai {new}")
    before = await town.ticket(old)
    said = len(town.group(person.agency).messages)
    await person.types(line.replace("OLD", old))
    answers = [m.text for m in town.group(person.agency).messages[said:]]
    assert not any("Lihat: /tiket" in a or "tidak punya pelapor" in a for a in answers), answers
    assert not read or any(read.replace("NEW", new).casefold() in a.casefold() for a in answers), answers
    assert await town.ticket(old) == before, "nothing happened to the one that is no more"
    assert await dead_rows(town) == 0


@pytest.mark.parametrize("command", ["balas", "tanya"])
async def test_the_words_come_to_who_reported_the_old_one(any_town: Town, command: str) -> None:
    budi, old, _ = await both(any_town)
    for agency in ("psc119", CONTROL_ROOM):
        await any_town.operator(agency).types(f"/{command} {old} {agency}: {ASKED}")
        assert budi.hears(f"{agency}: {ASKED}")


async def test_on_the_other_platform_too(town: Town) -> None:
    await town.takes_up(FewChannel(town.clock))
    budi, old, _ = await both(town, Channel.WHATSAPP)
    await town.operator("psc119").types(f"/balas {old} {ASKED}")
    assert budi.hears(ASKED)


async def test_a_reply_to_what_was_relayed_of_the_old_one(town: Town) -> None:
    ani = await fire(town)
    budi = await tell(town, CRASH, KANDANG_LIMUN)
    old = budi.code
    await budi.says("korbannya ada dua, di depan warung")
    relayed = next(m for m in town.group("psc119").messages if "depan warung" in m.text)
    await town.operator(CONTROL_ROOM).types(f"/gabung {old} {ani.code} tetap")
    await town.operator("psc119").types(ASKED, reply_to=relayed.message_id)
    assert budi.hears(ASKED)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("/balas pintu mana yang terbuka?", "Balasan NEW dikirim"),
        ("jalannya macet sekali", "/balas NEW pesan"),
        ("otw", "NEW"),
    ],
)
async def test_a_reply_to_the_old_card(town: Town, line: str, read: str) -> None:
    _, old, new = await both(town)
    card = town.group("psc119").card(old).message_id
    await town.operator("psc119").types(line, reply_to=card)
    assert read.replace("NEW", new) in town.group("psc119").last.text


async def test_a_point_on_the_old_card_is_where_it_is(town: Town) -> None:
    _, old, new = await both(town)
    control = town.operator(CONTROL_ROOM)
    card = town.group(CONTROL_ROOM).card(old).message_id
    await town.offer(control.inbound(Kind.LOCATION, pin=Pin(PANORAMA[0] + 0.002, PANORAMA[1]), reply_to=card))
    assert (await town.ticket(new)).place.lat == PANORAMA[0] + 0.002


async def test_what_was_done_before_it_is_told_of_the_old_one(town: Town) -> None:
    """PSC 119 had finished the crash when the rest of it became one with the fire."""
    ani = await fire(town)
    budi = await tell(town, CRASH, KANDANG_LIMUN)
    await town.forward(seconds=20)
    old, crew = budi.code, town.operator("psc119")
    await crew.types(f"/selesai {old}")
    await town.forward(seconds=31)
    await town.operator(CONTROL_ROOM).types(f"/gabung {old} {ani.code} tetap")
    await crew.types(f"/hasil {old} luka, rusak ringan, 1 unit")
    assert "hasil tercatat" in town.group("psc119").last.text and old in town.group("psc119").last.text
