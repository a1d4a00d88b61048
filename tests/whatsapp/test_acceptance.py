"""The eighteen things that must hold before a city is served on WhatsApp, through the simulator alone; those that need no phone,
or are played elsewhere:

3 `test_through_the_simulator.py::test_a_fire_from_the_first_word_to_sudah` · 4 `test_fault_trials.py` (w2) · 8 w6, `test_muted.py` ·
9 w9 · 11 `test_through_the_simulator.py::test_whoever_had_blocked_us…` · 14, 15 `test_webhook.py` · 18 `test_doctor.py`.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.board.content import content
from bot.channels.choices import shortened
from bot.channels.port import Unsure
from bot.channels.whatsapp.limits import CAPABILITIES
from bot.loops.sweeps import ring_elsewhere
from bot.wiring import introduce
from domain.assignment import Stage
from locales.text import text
from models import inbox, reports
from models.db import Tx
from models.inbox import InboxState
from tests.kept import town_in_memory
from tests.town import OPERATOR, PANORAMA, Town
from tests.whatsapp.simulated import Green, GreenPhone, reports_fire

PLACE = {"latitude": PANORAMA[0], "longitude": PANORAMA[1]}
PICTURE = {"generate": {"scene": "fire", "seed": 1}}


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    made = await town_in_memory(tmp_path)
    yield made
    await made.app.close()


@pytest.fixture
async def rina(green: Green) -> GreenPhone:
    return await green.person("Rina")


async def test_1_two_taps_after_the_word_it_rings(green: Green, rina: GreenPhone) -> None:
    await rina.says("kebakaran")
    await rina.press("Kirim lokasi", location=PLACE)
    [ticket] = await green.town.tickets()
    assert green.town.group("damkar").hears(ticket.code, loud=True)
    receipt = (await rina.messages())[-1]
    assert ticket.code in receipt["text"]
    assert receipt["date"] - ticket.opened_at.timestamp() <= 3


async def test_2_one_body_of_many_comes_three_times_at_once(green: Green, rina: GreenPhone) -> None:
    others = [await green.person(name) for name in ("Sari", "Budi")]
    await rina.says("halo")
    before = len(await rina.texts())
    for fault, more in (("batch", {"times": 4}), ("shuffle", {}), ("duplicate", {"copies": 3})):
        await green.fault(fault, **more)
    for phone, words in zip(
        (rina, *others, rina), ("banjir", "kebakaran", "pohon tumbang", "di jalan"), strict=True
    ):
        await green.post("/sim/send", user=phone.made["id"], text=words)
    await green.comes_to_rest()

    def heard(tx: Tx) -> int:
        kept = sa.select(sa.func.count()).where(
            inbox.inbox.c.channel == "whatsapp", inbox.inbox.c.state == InboxState.DONE
        )
        return int(tx.execute(kept).scalar_one())

    assert await green.town.read(heard) >= 5
    for phone in (rina, *others):
        said = (await phone.texts())[before if phone is rina else 0 :]
        assert said
        assert len(said) == len({*said}), "nothing twice"


async def test_5_a_phone_that_must_be_silent_sounds_only_when_she_writes(
    green: Green, rina: GreenPhone
) -> None:
    code = await reports_fire(rina, "tolong, suami saya memukul")
    before, room = len(await rina.texts()), green.town.operator("ruang_kendali")
    [ticket] = await green.town.tickets()
    crew = green.town.operator(next(a.agency for a in ticket.assignments if a.agency != "ruang_kendali"))
    await crew.taps("Terima", code)
    await room.types(f"/balas {code} masih di kamar mandi?")
    await green.forward(minutes=10)
    assert len(await rina.texts()) == before
    await room.types(f"/balas {code} masih di kamar mandi?")
    await room.taps("Tetap kirim")
    await green.comes_to_rest()
    assert "masih di kamar mandi?" in (await rina.texts())[-1]
    await rina.says("hapus")
    assert (await rina.texts())[-1] == text("hapus-sendiri")
    assert "pesan kita BERBUNYI" in green.town.group("ruang_kendali").card(code).text


@pytest.mark.parametrize(
    "what",
    [
        {"live_location": PLACE},
        {"view_once": PICTURE},
        {"poll": {"question": "Di mana?", "options": ["a", "b"]}},
        {"sticker": PICTURE},
        {"edit": {"text": "rumah kebakaran di dekat pasar"}},
    ],
    ids=["live location", "view once", "poll", "sticker", "edit"],
)
async def test_6_what_cannot_be_read_is_answered_and_danger_keeps_its_time(
    green: Green, rina: GreenPhone, what: dict[str, dict[str, object]]
) -> None:
    said = await rina.does(text="rumah kebakaran, api besar")
    before = len(await rina.texts())
    if "edit" in what:
        what = {"edit": {**what["edit"], "message_id": said["message_id"]}}
    await rina.does(**what)
    assert len(await rina.texts()) > before
    await green.forward(seconds=75)
    [ticket] = await green.town.tickets()
    assert green.town.group("damkar").hears(ticket.code, loud=True), (
        "without a place, a minute after the word"
    )


async def test_7_where_the_template_is_paused_somebody_telephones(green: Green, rina: GreenPhone) -> None:
    code = await reports_fire(rina)
    crew = green.town.operator("damkar")
    for step in ("Terima", "Berangkat", "Tiba"):
        await crew.taps(step, code)
    await green.comes_to_rest()
    green.town.clock.forward(hours=30)
    await green.account(templates={"laporan_selesai": "PAUSED", "laporan_status": "PAUSED"})
    before = len(await rina.texts())
    await crew.taps("Selesai", code)
    await green.forward(minutes=5)
    assert len(await rina.texts()) == before
    assert green.town.group("damkar").hears(code, "tak terkirim")


async def test_10_one_human_on_both_platforms_promotes_nothing(green: Green, rina: GreenPhone) -> None:
    rubbish = "sampah dibakar di lahan kosong"
    ani = green.town.citizen("Ani")
    await ani.says("halo")
    await ani.own_number(f"+{rina.made['number']}")
    await ani.says(rubbish)
    await ani.shares(PANORAMA)
    await green.forward(minutes=2)
    [before] = await green.town.tickets()
    await reports_fire(rina, rubbish)
    [ticket] = await green.town.tickets()
    assert ticket.lane is before.lane


async def test_12_every_kind_stands_in_lists_of_ten_and_a_typed_word_does_the_same(
    green: Green, rina: GreenPhone
) -> None:
    await rina.says("halo")
    found: list[str] = []
    while True:
        rows = [b["label"] for row in (await rina.messages())[-1]["buttons"] for b in row]
        assert len(rows) <= 10
        if {*rows} <= {*found}:
            break
        found += rows
        await rina.press(text("tombol-jenis-lain"))
    kinds = [f"{c.emoji} {c.short}" for c in green.town.app.city.categories.values()]
    assert {shortened(one, CAPABILITIES.row_label) for one in kinds} <= {*found}
    await rina.says("banjir")
    await rina.shares(PANORAMA)
    await green.forward(minutes=2)
    [ticket] = await green.town.tickets()
    assert ticket.category.startswith("banjir")


async def test_13_forty_five_photos_in_a_minute(green: Green, rina: GreenPhone) -> None:
    code = await reports_fire(rina)
    before, ticket = len(await rina.texts()), await green.town.ticket(code)
    for seed in range(45):
        picture = {"generate": {"scene": "fire", "seed": seed}}
        await green.post("/sim/send", user=rina.made["id"], photo=picture)
        if seed % 5 == 4:
            await green.comes_to_rest()
    await green.forward(minutes=1)
    assert await green.town.read(lambda tx: reports.evidence_count(tx, ticket.id)) == 45
    assert len(await rina.texts()) - before <= 8


CROWD = int(
    os.environ.get("SIGAP_TEST_CROWD", "60")
)  # people who feel it; the scenario's thousand takes minutes


async def test_16_an_earthquake_is_felt_by_many(green: Green) -> None:
    await green.town.operator("ruang_kendali").types("/bencana mulai")
    people = [await green.person(f"Warga {n}") for n in range(CROWD)]
    for number, phone in enumerate(people):
        await green.post("/sim/send", user=phone.made["id"], text="gempa kuat sekali")
        at = {"latitude": PANORAMA[0] + number * 0.0002, "longitude": PANORAMA[1]}
        await green.post("/sim/send", user=phone.made["id"], location=at)
        if number % 10 == 9:
            await green.comes_to_rest()
    trapped = await green.person("Sari")
    code = await reports_fire(trapped, "rumah roboh, ada anak tertimpa")
    assert any(
        g
        for g in ("damkar", "basarnas", "bpbd")
        if g in green.town.groups and green.town.group(g).hears(code, loud=True)
    )
    await green.forward(minutes=2)
    assert max([len(await phone.texts()) for phone in people]) <= 2
    assert all([await phone.texts() for phone in people])
    shown = await green.town.read(lambda tx: content(tx, green.town.app.city, green.town.clock.now()))
    assert "WhatsApp bulan ini:" in str(shown["today"])


async def test_17_telegram_is_dead_for_ten_minutes(green: Green, rina: GreenPhone) -> None:
    town, budi = green.town, await green.person("Budi")
    await introduce(town.app)
    crew = town.operator("damkar")
    await crew.starts()
    await crew.types("/piket wa")
    words = crew.private.last.text
    await budi.says(f"saya jaga {words.split('saya jaga ')[1][:9]}")
    town.channels[OPERATOR].fail(Unsure("no answer"), times=100_000)
    await reports_fire(rina)
    for _ in range(60):
        await town.forward(seconds=10)
        await town.app.database.write(lambda tx: ring_elsewhere(town.app, tx))
        await town.app.settle()
    await green.comes_to_rest()
    assert "KEBAKARAN" in (await budi.texts())[-1]
    await budi.press("Terima")
    [ticket] = await town.tickets()
    part = ticket.part("damkar")
    assert part is not None
    assert part.stage is Stage.ACKNOWLEDGED
    town.channels[OPERATOR]._failures.clear()
    await green.forward(minutes=2)
    assert "diterima Damkar-" in town.group("damkar").card(ticket.code).text
