"""`python -m bot run`: both bots and the product's web, until SIGTERM."""

from __future__ import annotations

import asyncio
import hmac
import signal
import sys

import structlog

from bot import web as product_web
from bot.channels.port import ChannelError, ChannelPort, Revoked
from bot.launcher import OPERATOR_TOKEN
from bot.listener import Listener, raise_descriptor_limit
from bot.occupancy import BOTS, held, refuse_used_port
from bot.permissions import tighten
from bot.sentences import sentence
from bot.settings import Settings, secret_key
from bot.sweeps import Sweeps, after_outage
from bot.watch import Watch, roomless
from bot.wiring import App, build, introduce, prepare
from locales.text import text

RETRY_SECONDS = 3
log = structlog.get_logger()


async def serve(settings: Settings, *, worker: bool = False) -> None:
    """`worker`: beside others on one PostgreSQL, without a web. Raises WrongSettings."""
    settings.check()
    with held(settings, BOTS):
        tighten(settings)
        if not worker:
            refuse_used_port("SIGAP_WEB_PORT", settings.web_host, settings.web)
        await _serve(settings, worker)


async def _serve(settings: Settings, worker: bool) -> None:
    app = build(settings)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    watch = Watch(app)
    raise_descriptor_limit()
    listener = None if worker else await _web(app, settings, watch)
    sweeps = Sweeps(app, watch)
    try:
        sweeps.watch()
        await asyncio.gather(*(_start(c, app, stop) for c in app.channels.values()))  # what time it is there
        await prepare(app)
        await _warn_of_no_room(app)
        await after_outage(app)
        sweeps.start()
        if not worker:
            await introduce(app)
            await _webhooks(app, settings)
        running = asyncio.create_task(app.loops.run(polling=not settings.webhook_base))
        await stop.wait()
        app.loops.stop()
        await running
        sweeps.stop()
    finally:
        if listener is not None:
            await listener.stop()
        await app.close()


async def _warn_of_no_room(app: App) -> None:
    """Said at the start to whoever starts a real service; the launcher binds the simulator's groups by itself."""
    simulated = app.settings.operator_bot_token.get_secret_value() == OPERATOR_TOKEN
    if not simulated and await app.database.read(lambda tx: roomless(tx, app.city)):
        sys.stderr.write(sentence("penjaga-tanpa-ruang") + "\n")


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


def webhook_secret(settings: Settings) -> str:
    given = settings.webhook_secret.get_secret_value()
    return given or hmac.digest(secret_key(settings), b"sigap webhook", "sha256").hex()


async def _webhooks(app: App, settings: Settings) -> None:
    for channel in app.channels.values():
        if settings.webhook_base:
            url = f"{settings.webhook_base}/webhook/{channel.name}"
            await channel.set_webhook(url, webhook_secret(settings))
        else:
            await channel.delete_webhook()


async def _web(app: App, settings: Settings, watch: Watch) -> Listener:
    listener = Listener(product_web.make(app, webhook_secret(settings), watch))
    await listener.start(settings.web_host, settings.web)
    watch.attend(listener)
    return listener
