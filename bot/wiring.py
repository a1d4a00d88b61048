"""Builds everything from the settings; tests call the same function with fakes."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot import bots, sealing
from bot.channels.port import ChannelPort, Profile
from bot.commands.sentences import sentence
from bot.database import Database, is_memory
from bot.export import Exporter
from bot.gateway import Gateway
from bot.health import clocks
from bot.health.notices import Notices
from bot.installation import refuse_lost, require_database, require_key
from bot.loops import roles
from bot.loops.background import Loops
from bot.loops.elected import Elected, new_name
from bot.loops.errands import ErrandLoop
from bot.loops.inbox import InboxLoop, Intake
from bot.loops.limits import Limits, Pace
from bot.loops.sender import Sender
from bot.loops.timers import TimerLoop
from bot.media.store import EvidenceStore
from bot.media.worker import PictureWorker
from bot.past import note_lost, remember
from bot.room import Room
from bot.settings import Settings, WrongSettings, key_file, prepare_folder, secret_keys
from cities import gazetteer, lexicon, load
from cities.profile import City
from domain.clock import Clock, SystemClock
from domain.message import Channel
from handlers.calls.telephone import BOT_NAME
from handlers.operator.entry import BOT_NAME as OPERATORS_BOT
from handlers.services import Services
from handlers.turn import Turn
from locales.text import text
from models import leases, migrate, notes, schema
from models.db import ROAD, Tx, connect
from models.sealed import seal_with
from models.sealing import Sealer

if TYPE_CHECKING:
    from bot.geocoding import Geocoder

ENGLISH = {  # what the menu calls the commands there
    "batal": "cancel",
    "bantuan": "help",
    "privasi": "privacy",
    "datasaya": "mydata",
    "hapusdata": "deletedata",
    "bahasa": "language",
}
CITIZEN_MENU = ("start", "status", "batal", "bantuan", "privasi", "datasaya", "hapusdata", "bahasa")


class WrongKey(Exception):
    """The database was sealed with another key than the one that is set."""


@dataclass(slots=True)
class App:
    """Everything that runs, for the programs and for tests."""

    settings: Settings
    city: City
    services: Services
    database: Database
    channels: Mapping[Channel, ChannelPort]
    intake: Intake
    inbox: InboxLoop
    timers: TimerLoop
    errands: ErrandLoop
    sender: Sender
    notices: Notices
    worker: PictureWorker
    loops: Loops
    clock: Clock

    async def settle(self) -> None:
        """Until nothing is left to do now: what came in is handled, what must be said is sent."""
        while True:
            busy = await self.inbox.step()
            busy = await self.timers.step() or busy
            busy = await self.errands.step(roles.UNFENCED) or busy
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
        await asyncio.to_thread(self.database.close)


def make_services(settings: Settings, city: City, rng: random.Random | None = None) -> Services:
    return Services(
        city=city,
        lexicon=lexicon(city),
        gazetteer=gazetteer(city),
        sealer=Sealer(*secret_keys(settings)),
        rng=rng or random.Random(),
        geocodes=bool(settings.geocoder_url),
        gateway=bool(settings.call_url),
    )


def make_geocoder(settings: Settings, city: City) -> Geocoder | None:
    """Imported only where a server is set: its library takes a while."""
    if not settings.geocoder_url:
        return None
    from bot.geocoding import Geocoder

    return Geocoder(settings.geocoder_url, city.name, city.area.box)


def open_database(settings: Settings, limits: Mapping[str, str] = MappingProxyType({})) -> Database:
    """The database, brought to the tables of this version. Open it before the key is read: a key without a database is
    refused, and so is a database without its key. `limits`: see `connect`. Raises WrongSettings."""
    refuse_lost(settings)
    prepare_folder(settings)
    engine = connect(
        settings.database, schema=settings.database_schema, pooled=settings.pooled, limits=limits
    )
    if is_memory(engine):
        schema.create(engine)
        return Database(engine)
    with _closed_where_refused(engine.dispose):
        refuse_lost(settings, engine)
        migrate.upgrade(engine, settings.database_schema)
    database = Database(engine)
    with _closed_where_refused(database.close):
        if (
            not settings.key.get_secret_value()
            and not key_file(settings).exists()
            and database.now(_key_note)
        ):
            raise WrongSettings([sentence("setelan-kunci-hilang", berkas=key_file(settings))])
    return database


@contextmanager
def _closed_where_refused(close: Callable[[], None]) -> Iterator[None]:
    """What was opened leaves nothing beside the database when a start ends here."""
    try:
        yield
    except BaseException:
        close()
        raise


def _key_note(tx: Tx) -> str:
    return notes.read(tx, "key")


def open_existing(settings: Settings) -> Database:
    """For commands that only look: the database that is there; none is made, nor a key. Raises WrongSettings."""
    require_database(settings)
    require_key(settings)
    database = open_database(settings)
    seal_with(database.engine, Sealer(*secret_keys(settings)))
    return database


def telegram_channels(settings: Settings, city: City, clock: Clock) -> dict[Channel, ChannelPort]:
    """Both bots; imported here, because the frameworks take seconds to import."""
    from bot.channels.telegram_citizen import TelegramCitizen
    from bot.channels.telegram_operator import TelegramOperator

    base = settings.telegram_api_base_url
    citizen = TelegramCitizen(
        settings.citizen_bot_token.get_secret_value(), base, clock=clock, profile=citizen_profile(city)
    )
    operator = TelegramOperator(
        settings.operator_bot_token.get_secret_value(), base, clock=clock, profile=operator_profile()
    )
    return {Channel.TELEGRAM_CITIZEN: citizen, Channel.TELEGRAM_OPERATOR: operator}


def citizen_profile(city: City) -> Profile:
    """What stands in the bot's profile, also while everything else is down."""
    english = _citizen_profile(city, "en", [(c, ENGLISH.get(c, c)) for c in CITIZEN_MENU])
    indonesian = _citizen_profile(city, "id", [(c, c) for c in CITIZEN_MENU])
    return replace(indonesian, language="", others=(english,))


def _citizen_profile(city: City, language: str, menu: list[tuple[str, str]]) -> Profile:
    """`menu`: (command, what it is called in this language)."""
    names = {"kota": city.name, "telepon": city.emergency_phone}
    return Profile(
        commands=tuple((name, text(f"perintah-{c}", language)) for c, name in menu),
        description=text("profil-warga", language, **names),
        short_description=text("profil-warga-singkat", language, **names),
        language=language,
    )


def operator_profile() -> Profile:
    return Profile(
        commands=tuple(
            (c, text(f"perintah-{c}"))
            for c in (
                "antrean",
                "baru",
                "tiket",
                "cari",
                "peta",
                "statistik",
                "rangkuman",
                "piket",
                "serahterima",
                "latihan",
                "bantuan",
            )
        ),
        description=text("profil-petugas"),
        short_description=text("profil-petugas"),
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
    clock = clock or SystemClock()
    city = None if services else load(settings.city)
    name = new_name()
    database = database or open_database(settings, {**ROAD, **leases.session(name)})
    with _closed_where_refused(database.close):
        services = services or make_services(settings, city or load(settings.city), rng)
        with_key(database, services.sealer)
        database.now(lambda tx: bots.refuse_changed_places(tx, settings))
        services = replace(services, city=remember(database, services.city))
    ports = channels if channels is not None else telegram_channels(settings, services.city, clock)
    notices = Notices(database, clock, services.sealer, settings.admin_chat)
    store = store or EvidenceStore(settings.evidence_place)
    worker = worker or PictureWorker()
    inbox = InboxLoop(database, services, ports, notices, clock)
    intake = Intake(database, services, clock, bots.numbers(settings))
    sweeps = TimerLoop(database, services, notices, clock)
    geocoder = make_geocoder(settings, services.city)
    gateway = Gateway(settings.call_url, settings.call_token.get_secret_value(), services.city)
    errands = ErrandLoop(database, services, ports, store, worker, clock, gateway, notices, geocoder)
    limits = {name: Limits(pace or Pace(), clock.now) for name in ports}
    exported = Exporter(services, ports).document
    sender = Sender(database, ports, limits, store, services.sealer, notices, clock, exported)
    loops = Loops(
        list(ports.values()),
        intake,
        inbox,
        sweeps,
        errands,
        sender,
        notices,
        clock,
        _roles(settings, ports, name),
        Room(database, services.city),
    )
    return App(
        settings=settings,
        city=services.city,
        services=services,
        database=database,
        channels=ports,
        intake=intake,
        inbox=inbox,
        timers=sweeps,
        errands=errands,
        sender=sender,
        notices=notices,
        worker=worker,
        loops=loops,
        clock=clock,
    )


def _roles(settings: Settings, ports: Mapping[Channel, ChannelPort], name: str) -> roles.Roles:
    if settings.database.startswith("sqlite"):
        return roles.Alone()
    names = [roles.SENDING, roles.ERRANDS, roles.SWEEPS, *map(roles.polling, ports)]
    return Elected(settings.direct_database, settings.database_schema, names, name)


def with_key(database: Database, sealer: Sealer) -> None:
    """A database belongs to one key: another one is noticed at once; what is kept from now on is sealed with it. Raises
    WrongKey."""

    def work(tx: Tx) -> tuple[str, bool]:
        known = notes.read(tx, "key")
        if not known:
            notes.write(tx, "key", sealer.fingerprint)
        return known, sealing.has_begun(tx)

    known, begun = database.now(work)
    if known not in ("", *sealer.fingerprints):
        raise WrongKey(sentence("segel-lain"))
    seal_with(database.engine, sealer, writes=begun)


async def introduce(app: App) -> None:
    """What only the platforms know of us: the public bot's name, for links into it; the operators' bot's, to know which
    commands in a group are ours."""
    names = {
        BOT_NAME: app.channels[Channel.TELEGRAM_CITIZEN].username,
        OPERATORS_BOT: app.channels[Channel.TELEGRAM_OPERATOR].username,
    }

    def work(tx: Tx) -> None:
        for note, name in names.items():
            if name and notes.read(tx, note) != name:
                notes.write(tx, note, name)

    await app.database.write(work)


async def prepare(app: App) -> None:
    """What must stand before the first message: the time, the timers of the digest and of the night."""

    def work(tx: Tx) -> None:
        clocks.go_on(tx, app.clock, app.notices)
        bots.meet(tx, app.settings, app.services.sealer, app.notices, app.clock)
        note_lost(tx, app.city, app.notices)
        clocks.arm_standing(Turn(app.services, tx, app.clock.now()))

    await app.database.write(work)
