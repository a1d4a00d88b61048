"""How a town of tests comes about: its settings, its platforms, and the application built on both, with groups bound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from bot.channels.fake import FakeChannel
from bot.channels.pace import UNLIMITED, Pace
from bot.keys import secret_keys
from bot.open_database import open_database
from bot.settings import Settings
from bot.settings_fields import ROOT
from bot.wiring import build, introduce, make_services, prepare
from cities import load
from cities.profile import City
from domain.clock import Clock, SteadyClock, VirtualClock
from domain.message import Channel
from handlers.services import Services
from models.sealing import Sealer
from tests.town import CITIZEN, EVENING, OPERATOR, Town

_made: dict[Path, Services] = {}


def services_for(settings: Settings) -> Services:
    """As `make_services` does; what a city of this repository understands is worked out once."""
    if settings.city.parent != ROOT / "cities":
        return make_services(settings, load(settings.city))
    if settings.city not in _made:
        _made[settings.city] = make_services(settings, load(settings.city))
    made = replace(
        _made[settings.city],
        geocodes=bool(settings.geocoder_url),
        gateway=bool(settings.call_url),
        sms=bool(settings.sms_url),
        page=settings.page_base,
        hands_over=bool(settings.handover_url),
        transcribes=settings.transcribes,
        transcribes_secret=settings.transcribes_at_home,
    )
    return sealing(made, settings)


def sealing(services: Services, settings: Settings) -> Services:
    """As another installation has it: with keys and chance of its own."""
    return replace(services, sealer=Sealer(*secret_keys(settings)), rng=Random())


async def heard(clock: SteadyClock, channels: dict[Channel, FakeChannel]) -> SteadyClock:
    """A process's clock that is told what time it is by both platforms, as at every start."""
    for channel in channels.values():
        channel.heard = clock.hear
        await channel.start()
    return clock


def platforms(clock: Clock) -> dict[Channel, FakeChannel]:
    """Both bots' platforms, with nothing said there yet."""
    return {name: FakeChannel(clock, name) for name in (CITIZEN, OPERATOR)}


def settings_of(folder: Path, database: str, **more: Any) -> Settings:
    """An installation's settings; `more`: by their names in the environment."""
    values: dict[str, Any] = {"SIGAP_DATA": folder, "DATABASE_URL": database, **more}
    return Settings(_env_file=None, **values)  # type: ignore[call-arg]


async def found_town(
    folder: Path,
    *,
    database: str = "sqlite://",
    city: Path | None = None,
    schema: str = "",
    administrator: str = "",
    geocoder: str = "",
    reshape: Callable[[City], City] | None = None,
    services: Callable[[Settings], Services] | None = None,
    pace: Pace = UNLIMITED,
    machine: Callable[[VirtualClock], SteadyClock] | None = None,
    **more: str,
) -> Town:
    """The application with fake channels, its groups bound. `reshape` changes the city, `services` makes what is read of it,
    `pace`: how much the platforms let a bot say, `machine`: whose clock the application goes by, `more`: other settings by
    their names."""
    clock = VirtualClock(EVENING)
    channels = platforms(clock)
    values: dict[str, Any] = {"SIGAP_SCHEMA": schema, "SIGAP_ADMIN_CHAT": administrator}
    values |= {"SIGAP_GEOCODER_URL": geocoder, **more}
    if city:
        values["SIGAP_CITY"] = city
    settings = settings_of(folder, database, **values)
    opened = open_database(settings)
    if reshape:
        furnished = make_services(settings, reshape(load(settings.city)))
    else:
        furnished = services(settings) if services else services_for(settings)
    told = await heard(machine(clock), channels) if machine else clock
    app = build(settings, clock=told, channels=channels, pace=pace, services=furnished, database=opened)
    await prepare(app)
    await introduce(app)
    town = Town(app, clock, channels)
    await town.bind()
    return town
