"""What many stories begin with."""

from __future__ import annotations

from datetime import datetime
from math import cos, radians

import sqlalchemy as sa

from bot.channels.fake_few import FewChannel
from domain.assignment import Stage
from domain.message import Channel, Kind
from domain.report import Report
from models import chats, enrolments, inbox, reports
from models.db import Tx
from tests.town import PANORAMA, Operator, Person, Town

JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffd9")
DEGREE_M = 111_195.0


def north_of(place: tuple[float, float], metres: float) -> tuple[float, float]:
    """A point so many metres further north."""
    return place[0] + metres / DEGREE_M, place[1]


def east_of(place: tuple[float, float], metres: float) -> tuple[float, float]:
    return place[0], place[1] + metres / (DEGREE_M * cos(radians(place[0])))


async def tell(town: Town, words: str, at: tuple[float, float] = PANORAMA) -> Person:
    """Somebody new writes this and shares a place."""
    reporter = town.citizen()
    await reporter.says(words)
    await reporter.shares(at)
    return reporter


async def told_a_minute_ago(town: Town, words: str, at: tuple[float, float] = PANORAMA) -> Person:
    """The same, and what waits for an operator's look has waited its minute."""
    reporter = await tell(town, words, at)
    await town.forward(seconds=61)
    return reporter


async def fire(town: Town, at: tuple[float, float] = PANORAMA) -> Person:
    """A house fire, said clearly: red at once."""
    return await tell(town, "TOLONG rumah kebakaran, api besar", at)


async def quiet_card(town: Town, at: tuple[float, float] = PANORAMA) -> Person:
    """A picture, a place and words that tell nothing: amber, without danger named, three minutes later."""
    reporter = town.citizen()
    await reporter.sends(Kind.PHOTO, JPEG, mime="image/jpeg", caption="ini fotonya pak")
    await reporter.shares(at)
    await town.forward(minutes=3)
    return reporter


async def button(town: Town, label: str = "Kebakaran", at: tuple[float, float] = PANORAMA) -> Person:
    """A category chosen by a button: amber, and the one deadline runs."""
    reporter = town.citizen()
    await reporter.says("/start")
    await reporter.press(label)
    await reporter.shares(at)
    return reporter


async def finish(town: Town, operator: Operator, code: str) -> None:
    """From Terima to Selesai, and past the half minute in which it can be undone."""
    for tap in ("Terima", "Berangkat", "Tiba", "Selesai"):
        await operator.taps(tap, code)
    await town.forward(seconds=31)


async def person_number(town: Town, code: str) -> int:
    """Our own number of a ticket's first reporter."""
    ticket = await town.ticket(code)
    told = await town.read(lambda tx: reports.of_ticket(tx, ticket.id))
    return int(told[0].person_id)


async def suspend(town: Town, person: int, until: datetime) -> None:
    """A sanction that two people have confirmed: grey until then."""

    def work(tx: Tx) -> None:
        chats.change_person(tx, person, suspended_until=until)

    await town.app.database.write(work)


async def dead_rows(town: Town) -> int:
    return len(await town.read(inbox.dead_letters))


async def digest(town: Town) -> list[Report]:
    """What waits in the digest."""
    found: list[Report] = await town.read(reports.digest)
    return found


async def prank(
    town: Town, words: str = "rumah kebakaran api besar", who: Person | None = None, reason: str = "iseng"
) -> Person:
    """A report that two people find to be false, past the half minute in which that can be undone."""
    reporter = who or town.citizen()
    await reporter.says(words)
    await reporter.shares(PANORAMA)
    await town.forward(seconds=61)
    for operator in (town.chiefs["damkar"], town.chiefs["ruang_kendali"]):
        if (await town.ticket(reporter.code)).open:
            await operator.types(f"/palsu {reporter.code} {reason}")
    await town.forward(hours=3)
    return reporter


async def supervisor(town: Town, agency: str = "ruang_kendali") -> Operator:
    """Somebody whom the city's file names as a supervisor, with the operators' bot started."""
    chief = town.operator(agency)
    await chief.types("/start", chat=chief.person, private=True)
    await chief.types("/antrian")

    def work(tx: Tx) -> None:
        lookup = town.app.services.sealer.lookup("person", "telegram", chief.person)
        person = chats.find_person(tx, "telegram", lookup)
        assert person is not None
        known = enrolments.enrolments.c.person_id == person.id
        tx.execute(sa.update(enrolments.enrolments).where(known).values(role="supervisor"))

    await town.app.database.write(work)
    return chief


async def later(town: Town, **parts: float) -> None:
    """A long time passes at once; what came due meanwhile happens now, late."""
    town.clock.forward(**parts)
    await town.app.settle()


def place_on(town: Town, agency: str, code: str) -> str:
    """The line of a card that says where it is."""
    return town.group(agency).card(code).text.split("\n")[1]


async def stage(town: Town, code: str, agency: str) -> Stage:
    """How far this agency is with its part."""
    part = (await town.ticket(code)).part(agency)
    assert part is not None
    return part.stage


def receipt(reporter: Person, code: str) -> str:
    """The number of the first message that names the ticket: what a reply is made to."""
    return next(message.message_id for message in reporter.messages if code in message.text)


async def reporter_on(town: Town, on: Channel) -> Person:
    """Somebody new on this platform; WhatsApp is served from then on."""
    if on is Channel.WHATSAPP:
        await town.takes_up(FewChannel(town.clock))
    return town.citizen(on=on)


async def typed_by_the_crew(town: Town, line: str, *, replied: bool = False) -> str:
    """A fire that a crew has taken, and what it types then, with the code where KODE stands or, `replied`, as a reply to the
    card without it; the code."""
    code, crew = (await fire(town)).code, town.operator()
    await crew.types(f"/terima {code}")
    await typed_of(crew, code, line, replied=replied)
    return code


async def typed_of(crew: Operator, code: str, line: str, *, replied: bool) -> None:
    """The line alone."""
    if replied:
        bare = " ".join(line.replace("KODE", "").split())
        await crew.types(bare, reply_to=crew.town.group(crew.agency).card(code).message_id)
    else:
        await crew.types(line.replace("KODE", code))


async def take_up(town: Town) -> None:
    """The database answers: what still waits is polled as ever."""
    for channel in town.channels.values():
        if channel.capabilities.polls and (batch := await channel.poll(0, 0)):
            await town.app.intake.keep(channel, batch)
    await town.app.settle()
