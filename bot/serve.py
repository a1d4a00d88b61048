"""`python -m bot run`: both bots and the product's web, until SIGTERM."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Awaitable, Callable
from html import escape

import structlog

from bot import web as product_web
from bot.bots import numbers
from bot.channels.port import ChannelError, ChannelPort, Revoked
from bot.commands.sentences import sentence
from bot.health.watch import Watch
from bot.hearing.weights import in_use
from bot.listener import Listener, raise_descriptor_limit
from bot.logs import Lines
from bot.loops.sweeps import Sweeps, after_outage
from bot.occupancy import BOTS, held, refuse_used_port
from bot.permissions import tighten
from bot.settings import Settings, WrongSettings
from bot.simulated_city import OPERATOR_TOKEN
from bot.trial import refuse_no_evidence
from bot.waiting import away, opened
from bot.web import webhook_secret
from bot.wiring import App, build, introduce, prepare
from domain.message import Channel
from locales.text import text
from models.db import TRANSIENT

RETRY_SECONDS = 3
UNUSED = "weights"  # the notice that the city's own weights are not used
log = structlog.get_logger()


async def serve(settings: Settings, *, worker: bool = False) -> None:
    """`worker`: beside others on one PostgreSQL, without a web. Raises WrongSettings."""
    settings.check()
    refuse_no_evidence(settings)
    with held(settings, BOTS):
        tighten(settings)
        if not worker:
            refuse_used_port("SIGAP_WEB_PORT", settings.web_host, settings.web)
        await _serve(settings, worker)


async def _serve(settings: Settings, worker: bool) -> None:
    waits, stop = await away(settings), asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    waited = await opened(settings, stop, worker=worker, web=not worker) if waits else None
    if stop.is_set():
        return
    app = build(settings)
    if waited is not None:
        app.outage.goes_on_from(waited.outage)
        app.intake.hold(waited.held)
    warn_of_the_city(app)
    warn_of_evidence(app)
    watch = Watch(app)
    raise_descriptor_limit()
    listener = None if worker else await _web(app, settings, watch)
    sweeps = Sweeps(app, watch)
    try:
        await asyncio.to_thread(app.city_file.keep)
        sweeps.watch()
        await _begin(app, stop)
        sweeps.start()
        await _until_stopped(app, settings, stop, worker=worker)
        sweeps.stop()
        if lost := app.loops.polling.left_to_another:
            raise WrongSettings([sentence("mulai-direbut", kanal=text(f"kanal-{lost}"))])
    finally:
        if listener is not None:
            await listener.stop()
        await app.close()


async def _begin(app: App, stop: asyncio.Event) -> None:
    """What must be known, and said, before anything is handled."""
    await asyncio.gather(*(_start(c, app, stop) for c in _polled(app)))  # what time it is there
    for step in (prepare, _warn_of_the_weights, _warn_of_no_room, after_outage):
        await patiently(step, app, stop)


async def patiently(step: Callable[[App], Awaitable[None]], app: App, stop: asyncio.Event) -> None:
    """It opened, and then something stood in the way: a lock that somebody holds. Who ends here would only begin anew."""
    while not stop.is_set():
        try:
            await step(app)
            return
        except TRANSIENT as error:
            log.warning("database unavailable", reason=type(error).__name__)
            app.outage.refused()
            await app.outage.look()
            await asyncio.sleep(RETRY_SECONDS)


async def _until_stopped(app: App, settings: Settings, stop: asyncio.Event, *, worker: bool) -> None:
    if not worker:
        await introduce(app)
        await _webhooks(app, settings)
    pushes = asyncio.create_task(_pushed_by_citizens(app, settings, worker=worker))
    others = asyncio.create_task(_start_others(app, stop))
    running = asyncio.create_task(app.loops.run(polling=not settings.webhook_base))
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
    app.loops.stop()
    await running
    for task in (stopping, pushes, others):
        task.cancel()


def warn_of_the_city(app: App) -> None:
    """Said at the start to whoever starts it; the administrator reads it from the watcher."""
    if mistakes := app.city_file.mistakes:
        Lines(sys.stderr).say(sentence("mulai-kota-lama", salah="\n".join(map(str, mistakes))))


def warn_of_evidence(app: App) -> None:
    """As with the city's file."""
    if reason := app.pages.store.fails():
        folder = str(app.settings.evidence_folder)
        Lines(sys.stderr).say(sentence("mulai-tanpa-bukti", folder=folder, sebab=reason))


async def _warn_of_the_weights(app: App) -> None:
    """What the city has learned cannot be used: said to whoever starts it, and to the administrator."""
    if wrong := in_use(app.settings).wrong:
        Lines(sys.stderr).say(wrong)
        await app.notices.tell(UNUSED, escape(wrong))
    else:
        await app.notices.over(UNUSED)


async def _warn_of_no_room(app: App) -> None:
    """Said at the start to whoever starts a real service; the launcher binds the simulator's groups by itself."""
    simulated = app.settings.operator_bot_token.get_secret_value() == OPERATOR_TOKEN
    if not simulated and not await app.loops.room.bound():
        Lines(sys.stderr).say(sentence("penjaga-tanpa-ruang"))


async def _start_others(app: App, stop: asyncio.Event) -> None:
    """A platform that pushes need not answer for us to hear of it: those who act wait for none of them."""
    others = [channel for channel in app.channels.values() if not channel.capabilities.polls]
    await asyncio.gather(*(_start(channel, app, stop) for channel in others))
    if others and not stop.is_set():
        await introduce(app)


async def _start(channel: ChannelPort, app: App, stop: asyncio.Event) -> None:
    """Try until the platform answers: it may come up after us."""
    while not stop.is_set():
        try:
            await channel.start()
            return
        except Revoked as error:
            await app.notices.tell(
                f"revoked:{channel.name}",
                text("notis-kanal-token", kanal=text(f"kanal-{channel.name}"), sebab=error.reason),
            )
        except ChannelError as error:
            log.warning("channel not ready", channel=channel.name, reason=error.reason)
        await asyncio.sleep(RETRY_SECONDS)


async def _webhooks(app: App, settings: Settings) -> None:
    """Raises WrongSettings where that would take updates away from an installation that people read."""
    if not await app.loops.room.bound():
        await _refuse_webhooks_of_others(app, settings)
    for channel in _polled(app):
        if not settings.webhook_base:
            await channel.delete_webhook()
        elif await app.loops.room.admits(channel.name):
            await channel.set_webhook(_webhook(channel, settings), webhook_secret(settings))


def _polled(app: App) -> list[ChannelPort]:
    """Platforms that are told whether updates wait for us or are pushed; the others only ever push."""
    return [channel for channel in app.channels.values() if channel.capabilities.polls]


def _webhook(channel: ChannelPort, settings: Settings) -> str:
    """Where a bot's updates are pushed to: with its number, so that no other bot's are taken for its own."""
    if not settings.webhook_base:
        return ""
    number = numbers(settings).get(channel.name, "")
    asked = f"?{product_web.BOT}={number}" if number else ""
    return f"{settings.webhook_base}/webhook/{channel.name}{asked}"


async def _refuse_webhooks_of_others(app: App, settings: Settings) -> None:
    for channel in _polled(app):
        url = await channel.webhook()
        if url.partition("?")[0] not in ("", _webhook(channel, settings).partition("?")[0]):
            kanal = text(f"kanal-{channel.name}")
            raise WrongSettings([sentence("mulai-webhook-lain", kanal=kanal, alamat=url)])


async def _pushed_by_citizens(app: App, settings: Settings, *, worker: bool) -> None:
    """A control room that is bound while we run: from then on citizens' updates are pushed to us."""
    if worker or not settings.webhook_base or await app.loops.room.bound():
        return
    while not await app.loops.room.bound():  # noqa: ASYNC110 - another worker may bind it
        await asyncio.sleep(RETRY_SECONDS)
    for channel in _polled(app):
        while channel.name is not Channel.TELEGRAM_OPERATOR:
            try:
                await channel.set_webhook(_webhook(channel, settings), webhook_secret(settings))
                break
            except ChannelError as error:
                log.warning("webhook not set", channel=channel.name, reason=error.reason)
                await asyncio.sleep(RETRY_SECONDS)


async def _web(app: App, settings: Settings, watch: Watch) -> Listener:
    listener = Listener(product_web.make(app, webhook_secret(settings), watch))
    await listener.start(settings.web_host, settings.web)
    watch.attend(listener)
    return listener
