"""What does errands, with the services outside that the settings name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from bot.basemap.ground import Ground
from bot.channels.port import ChannelPort
from bot.database import Database
from bot.gateway import Gateway
from bot.handover import Handover
from bot.health.notices import Notices
from bot.loops.errand_work import ErrandWork
from bot.loops.errands import ErrandLoop
from bot.media.store import EvidenceStore
from bot.media.worker import PictureWorker
from bot.settings import Settings
from bot.sms import Sms
from bot.transcribing.chosen import transcriber
from bot.transcribing.voices import Voices
from cities.profile import City
from domain.clock import Clock
from domain.message import Channel
from handlers.services import Services

if TYPE_CHECKING:
    from bot.geocoding import Geocoder


def make_geocoder(settings: Settings, city: City) -> Geocoder | None:
    """Imported only where a server is set: its library takes a while."""
    if not settings.geocoder_url:
        return None
    from bot.geocoding import Geocoder

    return Geocoder(settings.geocoder_url, city.name, city.area.box)


def make_gateway(settings: Settings, city: City) -> Gateway:
    return Gateway(settings.call_url, settings.call_token.get_secret_value(), city)


def errand_loop(
    settings: Settings,
    database: Database,
    services: Services,
    heard: Mapping[Channel, ChannelPort],
    store: EvidenceStore,
    worker: PictureWorker,
    clock: Clock,
    notices: Notices,
) -> ErrandLoop:
    gateway, geocoder = make_gateway(settings, services.city), make_geocoder(settings, services.city)
    handover = Handover(
        settings.handover_url,
        settings.handover_secret.get_secret_value(),
        database,
        services.city,
        clock,
    )
    sms = Sms(settings.sms_url, settings.sms_token.get_secret_value(), database, services.sealer)
    ground, voices = Ground(settings, services.city), Voices(database, store, transcriber(settings))
    work = ErrandWork(
        database,
        services,
        heard,
        store,
        worker,
        clock,
        gateway,
        notices,
        sms,
        handover,
        ground,
        voices,
        geocoder,
    )
    return ErrandLoop(database, services, work, clock, notices)
