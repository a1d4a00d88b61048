"""Builds everything from the settings; tests call the same function with fakes."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot import bots
from bot.channels.pace import Pace
from bot.channels.port import ChannelPort
from bot.city_file import CityFile, Served, instead, serve_city
from bot.control_room import Room
from bot.database import Database
from bot.errand_loop import errand_loop
from bot.export import Exporter
from bot.health import clocks
from bot.health.beside import Beside, beside_of
from bot.health.held_up import HeldUp
from bot.health.notices import Notices
from bot.health.outage import Outage
from bot.health.standstill import Standstill
from bot.hearing.running import note_weights
from bot.hearing.weights import in_use
from bot.keys import secret_keys
from bot.link.port import CallerPages
from bot.loops import roles
from bot.loops.background import Loops
from bot.loops.deaf import Deaf
from bot.loops.elected import Elected, new_name
from bot.loops.errands import ErrandLoop
from bot.loops.inbox import InboxLoop
from bot.loops.intake import Intake
from bot.loops.limits import Limits
from bot.loops.sender import Sender
from bot.loops.timers import TimerLoop
from bot.media.store import EvidenceStore
from bot.media.worker import PictureWorker
from bot.open_database import closed_where_refused, open_database, with_key
from bot.past import note_lost, remember
from bot.platforms import all_channels
from bot.settings import Settings
from cities import CityMistakes, gazetteer, lexicon
from cities.profile import City
from domain.clock import Clock, SystemClock
from domain.errand import ErrandKind
from domain.message import Channel
from handlers.health import restored
from handlers.own_names import note_of
from handlers.services import Services
from handlers.turn import Turn
from models import errands as errand_rows
from models import leases, notes, unhandled
from models.db import ROAD, Tx
from models.sealing import Sealer


@dataclass(slots=True)
class App:
    """Everything that runs, for the programs and for tests."""

    settings: Settings
    services: Services
    database: Database
    channels: Mapping[Channel, ChannelPort]
    intake: Intake
    outage: Outage
    beside: Beside
    standstill: Standstill
    inbox: InboxLoop
    timers: TimerLoop
    errands: ErrandLoop
    sender: Sender
    notices: Notices
    worker: PictureWorker
    loops: Loops
    clock: Clock
    city_file: CityFile
    pages: CallerPages

    @property
    def city(self) -> City:
        return self.services.city

    async def settle(self) -> None:
        """Until nothing is left to do now: what came in is handled, what must be said is sent."""
        while True:
            busy = await self.inbox.step()
            busy = await self.timers.step() or busy
            busy = await self.errands.step(roles.UNFENCED) or busy
            busy = await self.errands.step_apart(roles.UNFENCED) or busy
            busy = await self.sender.step(roles.UNFENCED) or busy
            if self.sender.flying:
                await self.sender.wait(5)
                busy = True
            if not busy:
                await self.inbox.answered()
                return

    async def close(self) -> None:
        await self.worker.stop()
        for channel in self.channels.values():
            await channel.stop()
        self.beside.close()
        await asyncio.to_thread(self.database.close)


@dataclass(frozen=True, slots=True)
class Ground:
    """What all loops work on. `name`: this process's, among others on the same database."""

    settings: Settings
    name: str
    database: Database
    services: Services
    ports: Mapping[Channel, ChannelPort]
    limits: Mapping[Channel, Limits]
    store: EvidenceStore
    worker: PictureWorker
    clock: Clock
    file: CityFile


def make_services(settings: Settings, city: City, rng: random.Random | None = None) -> Services:
    words, used = lexicon(city), in_use(settings)
    return Services(
        city=city,
        lexicon=words,
        gazetteer=gazetteer(city, words),
        sealer=Sealer(*secret_keys(settings)),
        rng=rng or random.Random(),
        geocodes=bool(settings.geocoder_url),
        gateway=bool(settings.call_url),
        sms=bool(settings.sms_url),
        hands_over=bool(settings.handover_url),
        transcribes=settings.transcribes,
        transcribes_secret=settings.transcribes_at_home,
        page=settings.page_base if city.link.on else "",
        meja=settings.meja_base if city.meja.on else "",
        pattern=used.weights,
        pattern_name=used.name,
    )


def build(
    settings: Settings,
    *,
    clock: Clock | None = None,
    channels: Mapping[Channel, ChannelPort] | None = None,
    pace: Pace | None = None,
    rng: random.Random | None = None,
    services: Services | None = None,
    database: Database | None = None,
    store: EvidenceStore | None = None,
    worker: PictureWorker | None = None,
) -> App:
    """The whole application, not yet running; what is given is not made anew.

    Raises WrongSettings, CityMistakes, WrongKey.
    """
    settings.check()
    clock, name = clock or SystemClock(), new_name()
    served = Served(services.city) if services else serve_city(settings)
    served, database, services = _opened(settings, name, database, served, services, rng)
    ports = (
        channels if channels is not None else all_channels(settings, services.city, services.sealer, clock)
    )
    services = replace(services, able={name: port.capabilities for name, port in ports.items()})
    store, worker = store or EvidenceStore(settings.evidence_place), worker or PictureWorker()
    limits = {channel: Limits(pace or port.pace, clock.now) for channel, port in ports.items()}
    file = CityFile(settings, served.mistakes)
    return _assembled(Ground(settings, name, database, services, ports, limits, store, worker, clock, file))


def _opened(
    settings: Settings,
    name: str,
    database: Database | None,
    served: Served,
    given: Services | None,
    rng: random.Random | None,
) -> tuple[Served, Database, Services]:
    """The database under its key, and what handlers need: made once it is open, for a key without a database is refused."""
    database = database or open_database(settings, {**ROAD, **leases.session(name)})
    with closed_where_refused(database.close):
        with_key(database, given.sealer if given else Sealer(*secret_keys(settings)))
        database.now(lambda tx: bots.refuse_changed_places(tx, settings))
        try:
            known = remember(database, served.city)
        except CityMistakes as wrong:
            served, given = instead(settings, served, wrong), None
            known = remember(database, served.city)
        services = replace(given, city=known) if given else make_services(settings, known, rng)
        return served, database, replace(services, lost=database.now(restored.read))


def _assembled(given: Ground) -> App:
    """Every loop with what it works on."""
    settings, services, database, clock = given.settings, given.services, given.database, given.clock
    notices = Notices(database, clock, services.sealer, settings.admin_chat)
    room, part = Room(database, services.city), _roles(settings, given.ports, given.name)
    beside = beside_of(settings, services.sealer, clock, given.ports)
    outage = Outage(services.city, clock, beside, part.accompanied)
    intake = Intake(database, services, clock, outage, bots.numbers(settings))
    pages, heard = _with_pages(given.ports, database, given.store)
    held_up = HeldUp(clock)
    inbox = InboxLoop(database, services, heard, notices, clock, held_up)
    timers = TimerLoop(database, services, notices, clock, held_up)
    standstill = Standstill(database, clock, outage, held_up, given.ports, part, inbox.writer)
    errands = errand_loop(settings, database, services, heard, given.store, given.worker, clock, notices)
    sender, deaf = _sender(given, notices), Deaf(outage, clock, settings.data)
    ports = [*given.ports.values()]
    loops = Loops(ports, intake, inbox, timers, errands, sender, notices, clock, part, room, deaf, held_up)
    return App(
        settings=settings,
        services=services,
        database=database,
        channels=given.ports,
        intake=intake,
        outage=outage,
        beside=beside,
        standstill=standstill,
        inbox=inbox,
        timers=timers,
        errands=errands,
        sender=sender,
        notices=notices,
        worker=given.worker,
        loops=loops,
        clock=clock,
        city_file=given.file,
        pages=pages,
    )


def _sender(given: Ground, notices: Notices) -> Sender:
    """It makes the documents that people ask for when it sends them."""
    services, ports = given.services, given.ports
    document, file = Exporter(services, ports).document, services.city.first_aid.file
    return Sender(
        given.database,
        ports,
        given.limits,
        given.store,
        services.sealer,
        notices,
        given.clock,
        document,
        file,
    )


def _with_pages(
    ports: Mapping[Channel, ChannelPort], database: Database, store: EvidenceStore
) -> tuple[CallerPages, dict[Channel, ChannelPort]]:
    """Callers' pages, and all that is heard: what comes from them too, though nothing is said there."""
    pages = CallerPages(database, store)
    return pages, {**ports, pages.name: pages}


def _roles(settings: Settings, ports: Mapping[Channel, ChannelPort], name: str) -> roles.Roles:
    if settings.database.startswith("sqlite"):
        return roles.Alone()
    polled = [name for name, port in ports.items() if port.capabilities.polls]
    names = [roles.SENDING, roles.ERRANDS, roles.SWEEPS, *map(roles.polling, polled)]
    return Elected(settings.direct_database, settings.database_schema, names, name)


async def introduce(app: App) -> None:
    """What only the platforms know of us: our names there, for links into the public chat, and to know which commands in a
    group are ours."""
    names = {name: port.username for name, port in app.channels.items() if port.username}

    def work(tx: Tx) -> None:
        for channel, name in names.items():
            if notes.read(tx, note_of(channel)) != name:
                notes.write(tx, note_of(channel), name)

    await app.database.write(work)


async def prepare(app: App) -> None:
    """What must stand before the first message: the time, the timers of the digest and of the night."""

    def work(tx: Tx) -> None:
        clocks.go_on(tx, app.clock, app.notices)
        bots.meet(tx, app.settings, app.services.sealer, app.notices, app.clock)
        note_lost(tx, app.city, app.notices)
        unhandled.try_again(tx, app.clock.now())
        note_weights(tx, app.services.pattern_name)
        if not app.settings.transcribes:
            errand_rows.let_go(tx, ErrandKind.TRANSCRIBE)
        clocks.arm_standing(Turn(app.services, tx, app.clock.now()))

    await app.database.write(work)
