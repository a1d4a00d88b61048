"""After an evening of reports on WhatsApp nothing that names a reporter, plain or in base64, stands where others read: message ids
hold the number of whoever wrote."""

from __future__ import annotations

import json
import logging
from base64 import b64encode
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
import sqlalchemy as sa
import structlog
from aiohttp.test_utils import TestClient, TestServer

from bot import cap, web
from bot.board.content import content
from bot.evidence_package.container import unpack
from bot.evidence_package.make import make_package
from bot.evidence_package.signing import Signer
from bot.health.watch import Watch
from bot.loops.arrivals import Arrivals
from bot.media.store import EvidenceStore
from bot.overviews.incident import incident
from bot.overviews.monthly import map_file, table
from domain.ticket import Ticket
from models import outbox
from models.db import metadata
from models.sealed import as_kept
from tests.people import CITIZEN
from tests.town import PANORAMA, SUMBER_JAYA, Town
from tests.whatsapp.simulated import Green, GreenPhone, green_town

NAMES = ("Zulqarnainplanted", "Mutmainnahplanted", "Qomariyahplanted")
ACCOUNT, NEW_NUMBER = "akunplanted112", "6281299990001"
FIRE, TREE = "rumah kebakaran, api besar", "pohon tumbang menimpa mobil"


@pytest.fixture
async def green(town: Town) -> AsyncIterator[Green]:
    async with green_town(town) as served:
        yield served


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Iterator[list[str]]:
    """Every line at every level, ours and of the libraries."""
    lines: list[str] = []

    def keep(_logger: Any, _name: str, event: Any) -> Any:
        lines.append(str(event))
        raise structlog.DropEvent

    structlog.configure(processors=[structlog.processors.format_exc_info, keep])
    with caplog.at_level(logging.DEBUG):
        yield lines
    lines += [record.getMessage() for record in caplog.records if not record.name.startswith("hypothesis")]


async def an_evening(green: Green) -> list[GreenPhone]:
    """Everything that people do there, and that goes wrong there."""
    rina = await green.person(NAMES[0], phone="+6281277700091")
    tia = await green.person(NAMES[1], phone="+6281277700092", username=ACCOUNT, hides_number=True)
    budi = await green.person(NAMES[2], phone="+6281277700093", hides_user_id=True)
    await burns(green, rina)
    await tia.says("tolong, suami saya memukul saya")
    await tia.shares(SUMBER_JAYA)
    await tia.does(contact={"own": True})
    await tia.says("hapus")
    await green.fault("131000", times=1)
    await green.fault("131049", times=1)
    await budi.says("wkwkwk")
    await budi.says(TREE)
    await nonsense(green, [rina, tia, budi])
    await green.post("/sim/block", user=budi.made["id"])
    await works(green)
    await green.post("/sim/unblock", user=budi.made["id"])
    await budi.says("masih menutup jalan")
    await rina.says("data saya")
    await green.town.forward(hours=2)
    await green.comes_to_rest()
    return [rina, tia, budi]


async def burns(green: Green, rina: GreenPhone) -> None:
    await rina.says(FIRE)
    await rina.shares(PANORAMA)
    await rina.does(photo={"generate": {"scene": "fire", "seed": 1}}, caption="apinya")
    await rina.does(voice={"generate": {"seconds": 2}})
    await rina.does(poll={"question": "di mana?", "options": ["a", "b"]})
    await rina.does(contact={"own": True})
    newest = (await rina.messages())[-1]["message_id"]
    await rina.does(reaction={"message_id": newest, "emoji": "👍"})
    await green.post("/sim/wa/state", user={"id": rina.made["id"], "number": NEW_NUMBER})
    await green.comes_to_rest()
    await rina.says("api sudah ke dapur")


async def nonsense(green: Green, people: list[GreenPhone]) -> None:
    """Bodies that nobody knows, with names in them."""
    known = [one.made for one in people]
    for update in (
        {"object": "page", "names": known},
        {"entry": [{"changes": [{"field": "new", "value": known}]}]},
    ):
        await green.post("/sim/raw-update", update=update)
    broken = json.dumps({"entry": known})[:-2].encode()
    await green.post("/sim/raw-update", base64=b64encode(broken).decode())
    await green.comes_to_rest()


async def works(green: Green) -> None:
    """Operators look, ask, and finish."""
    town = green.town
    for ticket in await town.tickets():
        for part in ticket.assignments:
            crew = town.operator(part.agency)
            for press in ("Terima", "Berangkat", "Tiba", "Selesai"):
                await crew.taps(press, ticket.code)
                await green.comes_to_rest()
    await town.app.database.write(Arrivals(town.app).look)
    await Watch(town.app).look()
    await green.comes_to_rest()


def personal(people: list[GreenPhone], wamids: list[str]) -> list[str]:
    """Plain, and as base64 shows it wherever it begins."""
    plain = [*NAMES, ACCOUNT, NEW_NUMBER]
    for one in people:
        plain += [one.made[name] for name in ("number", "user_id") if one.made.get(name)]
    hidden = [piece for word in plain for piece in in_base64(word)]
    return ["wamid", *plain, *hidden, *wamids, *(one.removeprefix("wamid.") for one in wamids)]


def in_base64(word: str) -> list[str]:
    """What is the same of it whatever stands before and after."""
    found = []
    for before in range(3):
        written = b64encode(b"\0" * before + word.encode()).decode().rstrip("=")
        found.append(written[-(-before * 4 // 3) + (1 if before else 0) : -2])
    return found


def found(secrets: list[str], text: str) -> list[str]:
    return sorted({secret for secret in secrets if secret in text})


async def test_nothing_personal_stands_where_others_read(green: Green, log: list[str]) -> None:
    people = await an_evening(green)
    secrets = personal(people, [*green.world.whatsapp.by_wamid])
    opened = await green.town.tickets()
    assert {"kebakaran", "pohon_tumbang"} <= {one.category for one in opened} and any(
        t.secret for t in opened
    )
    read = {
        "a group": groups(green.town),
        "the outbox": await said(green.town),
        "the database": await kept(green.town),
        "the web": await shown(green.town),
        "a report": await reports(green.town, opened),
        "the administrator's notices": str(await rows(green.town, "notes")),
        "the log": "\n".join(log),
    }
    assert {where: words for where, text in read.items() if (words := found(secrets, text))} == {}
    assert log and "api sudah ke dapur" in read["a group"] and "kebakaran" in read["a report"]
    for one in people:
        for message in await one.texts():
            assert "wamid" not in message


async def test_an_evidence_package_names_no_message(green: Green) -> None:
    """Whose it is stands in it by law; the platform's ids do not."""
    rina = await green.person(NAMES[0])
    await burns(green, rina)
    [ticket] = await green.town.tickets()
    app = green.town.app
    store, signer = EvidenceStore(app.settings.evidence_place), Signer(bytes(32))
    made = await make_package(app.services, app.database, store, signer, ticket.code, app.clock)
    ids = [*green.world.whatsapp.by_wamid]
    for name, data in unpack(made).items():
        assert found(["wamid", *ids], data.decode("latin-1")) == [], name


def groups(town: Town) -> str:
    """All that stands in them, and what their buttons carry."""
    channel = next(
        one for name, one in town.channels.items() if name is not CITIZEN and one.name != "whatsapp"
    )
    return "\n".join(str(shown.delivery) for chat in town.groups.values() for shown in channel.messages(chat))


async def said(town: Town) -> str:
    """Every message that waits or went out, as it is read with our key."""
    payloads = sa.select(outbox.outbox.c.payload, outbox.outbox.c.reason, outbox.outbox.c.message_id)
    return str(await town.read(lambda tx: [tuple(row) for row in tx.execute(payloads)]))


async def kept(town: Town) -> str:
    """Every column of every table as it lies on the disk."""

    def work(tx: Any) -> str:
        every = []
        for each in metadata.tables.values():
            columns = [as_kept(column).label(column.name) for column in each.columns]
            every += [str(tuple(row)) for row in tx.execute(sa.select(*columns))]
        return "\n".join(every)

    return str(await town.read(work))


async def rows(town: Town, name: str) -> list[Any]:
    return list(
        await town.read(lambda tx: [tuple(row) for row in tx.execute(sa.select(metadata.tables[name]))])
    )


async def shown(town: Town) -> str:
    """The board, health, metrics and warnings."""
    app, now = town.app, town.clock.now()
    told = [json.dumps(await town.read(lambda tx: content(tx, app.city, now)), default=str)]
    told.append(str(await town.read(lambda tx: cap.documents(tx, app.city, now))))
    async with TestClient(TestServer(web.make(app, "geheim", Watch(app)))) as client:
        for path in ("/healthz?deep=1", "/metrics", "/cap/", "/readyz"):
            told.append(await (await client.get(path)).text())
    return "\n".join(told)


async def reports(town: Town, opened: list[Ticket]) -> str:
    """The month's table and map, and a sheet of each ticket."""
    city = town.app.city
    sheets = [await town.read(lambda tx, code=one.code: incident(tx, city, code)) for one in opened]
    return "\n".join([table(city, opened), map_file(city, opened), *map(str, sheets)])
