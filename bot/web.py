"""The product's own web: health, metrics, webhooks, the wall board. It listens on SIGAP_WEB_PORT."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from prometheus_client import CollectorRegistry, Gauge, generate_latest

from bot import cap, invariants, open311, pushed
from bot.board.guard import guard
from bot.board.routes import MAP, add_board
from bot.bots import numbers
from bot.channels.port import ChannelPort
from bot.health import probes
from bot.health.outage import unkept
from bot.health.watch import Watch
from bot.keys import secret_key
from bot.link import door
from bot.listener import TRUSTED
from bot.meja.door import add_meja
from bot.settings import Settings
from bot.wiring import App
from domain.message import Channel
from escalation.watching import Vitals
from locales.text import text
from models.db import TRANSIENT

log = structlog.get_logger()
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
BOT = "bot"  # in a webhook's address: whose updates are pushed there
APP: web.AppKey[App] = web.AppKey("app", App)
WATCH: web.AppKey[Watch] = web.AppKey("watch", Watch)
DEEP_ROWS = 500  # of history, for each invariant
PUSHED_BYTES = 8 * 1024 * 1024  # of one update
PUSHED_CHUNK = 64 * 1024
WAITING = 16  # requests that may wait for the database
ALWAYS = (
    "/livez",
    "/readyz",
    "/webhook/",
    "/l",
    "/meja",
    f"{MAP}/",
)  # asked without waiting behind others: they do not look at the database, or wait by themselves
SECRET: web.AppKey[str] = web.AppKey("secret", str)


def webhook_secret(settings: Settings) -> str:
    given = settings.webhook_secret.get_secret_value()
    return given or hmac.digest(secret_key(settings), b"sigap webhook", "sha256").hex()


def make(app: App, secret: str, watch: Watch) -> web.Application:
    async def told_of_guesses(at: datetime) -> None:
        await app.notices.tell(f"papan:{at:%Y%m%d%H}", text("notis-tebak-sandi"))

    served = web.Application(
        client_max_size=2 * 1024 * 1024,
        middlewares=[guard(app.settings, app.clock, told_of_guesses), one_at_a_time(), unavailable],
    )
    served[APP], served[SECRET], served[WATCH] = app, secret, watch
    served.add_routes(
        [
            web.get("/healthz", healthz),
            *probes.routes(app),
            web.get("/metrics", metrics),
            web.get("/cap/", alerts),
            web.get("/cap/{name}", alerts),
            *pushed.routes(app.channels, pushed.Kept(app)),
            *door.routes(app),
            *open311.routes(app),
            web.post("/webhook/{channel}", webhook),
        ]
    )
    add_board(served, app)
    add_meja(served, app)
    return served


def one_at_a_time() -> Middleware:
    """What looks at the database waits for the one before it: the web takes one of its threads at most."""
    turn, waiting = asyncio.Lock(), 0

    @web.middleware
    async def in_turn(request: web.Request, handler: Handler) -> web.StreamResponse:
        nonlocal waiting
        if request.path.startswith(ALWAYS):
            return await handler(request)
        if waiting >= WAITING:
            return web.Response(status=503, headers={"Retry-After": "5"})
        waiting += 1
        try:
            async with turn:
                return await handler(request)
        finally:
            waiting -= 1

    return in_turn


@web.middleware
async def unavailable(request: web.Request, handler: Handler) -> web.StreamResponse:
    """While the database gives nothing: whoever asks, or brings something, comes again."""
    try:
        return await handler(request)
    except (*TRANSIENT, TimeoutError) as error:
        log.warning("database unavailable", path=request.path.split("/")[1], reason=type(error).__name__)
        return web.Response(status=503, text=unkept(Channel.WHATSAPP), headers={"Retry-After": "5"})


async def healthz(request: web.Request) -> web.Response:
    """200 while nothing is wrong, else 503 with what is; `?deep=1` also asks the invariants of what is newest."""
    app, watch = request.app[APP], request.app[WATCH]
    await watch.glance()
    wrong = [a.key for a in watch.alarms]
    told: dict[str, object] = {"alarms": wrong, **_plain(watch.vitals)}
    if request.query.get("deep"):
        now = app.clock.now()
        found = await app.database.read(
            lambda tx: invariants.check(tx, app.city, app.services.sealer, now, recent=DEEP_ROWS)
        )
        breaches = invariants.breaches(found)
        told["breaches"] = [str(b) for b in breaches]
        wrong += [b.invariant for b in breaches]
    return web.json_response({"ok": not wrong, **told}, status=503 if wrong else 200)


def _plain(vitals: Vitals) -> dict[str, object]:
    plain = asdict(vitals)
    plain["revoked"] = sorted(vitals.revoked)
    return {name: round(v, 1) if isinstance(v, float) else v for name, v in plain.items()}


GAUGES: tuple[tuple[str, str, Callable[[Vitals], float]], ...] = (
    ("sigap_inbox_waiting", "Updates not yet handled", lambda f: f.inbox_waiting),
    ("sigap_inbox_oldest_seconds", "Age of the oldest update not yet handled", lambda f: f.inbox_oldest or 0),
    ("sigap_outbox_waiting", "Messages not yet sent", lambda f: f.outbox_waiting),
    ("sigap_outbox_oldest_seconds", "Age of the oldest message not yet sent", lambda f: f.outbox_oldest or 0),
    ("sigap_late_deadlines", "Deadlines in the past that nobody has handled", lambda f: f.late_tickets),
    ("sigap_clock_off_seconds", "Machine's clock ahead of the platforms'", lambda f: f.clock_off),
    ("sigap_lost_groups", "Groups that can no longer be written to", lambda f: len(f.lost_groups)),
    ("sigap_probe_waits_seconds", "Age of a synthetic report on its way", lambda f: f.probe_waits or 0),
    ("sigap_disaster", "1 while disaster mode is on", lambda f: int(f.disaster)),
    ("sigap_database_damaged", "1 while parts of the database cannot be read", lambda f: int(f.damaged)),
    ("sigap_web_full_seconds", "Since when connections make room for others", lambda f: f.web_full),
    ("sigap_database_writable", "1 while the database takes writes", lambda f: int(not f.database)),
)


async def metrics(request: web.Request) -> web.Response:
    """Numbers for Prometheus: nothing about people."""
    watch = request.app[WATCH]
    await watch.glance()
    registry = CollectorRegistry()
    for name, meaning, read in GAUGES:
        Gauge(name, meaning, registry=registry).set(read(watch.vitals))
    pending = Gauge("sigap_pending_updates", "Updates at the platform", ["channel"], registry=registry)
    for channel, count in watch.vitals.pending.items():
        pending.labels(channel).set(count)
    polled = Gauge("sigap_poll_age_seconds", "Age of the last poll", ["channel"], registry=registry)
    refused = Gauge("sigap_pushes_refused", "Pushes that were not taken", ["why"], registry=registry)
    for why, count in request.app[APP].loops.health.refused.items():
        refused.labels(why).set(count)
    for channel, age in watch.vitals.poll_age.items():
        polled.labels(channel).set(age)
    wrong = Gauge("sigap_alarm", "1 for each thing that is wrong", ["key"], registry=registry)
    for alarm in watch.alarms:
        wrong.labels(alarm.key).set(1)
    return web.Response(body=generate_latest(registry), content_type="text/plain")


async def alerts(request: web.Request) -> web.Response:
    """CAP 1.2: the feed, or one alert."""
    app, now = request.app[APP], request.app[APP].clock.now()
    found = await app.database.read(lambda tx: cap.documents(tx, app.city, now))
    name = request.match_info.get("name", cap.INDEX)
    if name not in found:
        return web.Response(status=404)
    kind = "application/atom+xml" if name == cap.INDEX else "application/cap+xml"
    return web.Response(body=found[name], content_type=kind, charset="utf-8")


def _bytes(header: str) -> bytes:
    """A header as it came over the line, whatever bytes it has."""
    return header.encode("utf-8", "surrogateescape")


async def webhook(request: web.Request) -> web.Response:
    """One update by push: kept before it is acknowledged, whatever it is; the platform would repeat for ever what is refused."""
    app = request.app[APP]
    channel = addressed(request, app.channels, app.settings, request.app[SECRET])
    await app.intake.keep(channel, [channel.arrived(await whole(request))])
    app.loops.health.took_push(channel.name)
    app.loops.arrived()
    return web.Response()


def addressed(
    request: web.Request, channels: Mapping[Channel, ChannelPort], settings: Settings, secret: str
) -> ChannelPort:
    """Whose update the platform brings. Raises what refuses it."""
    given = request.headers.get(SECRET_HEADER, "")
    if not hmac.compare_digest(_bytes(given), secret.encode()):
        raise web.HTTPForbidden
    request[TRUSTED] = True
    try:
        channel = channels[Channel(request.match_info["channel"])]
    except (KeyError, ValueError):
        raise web.HTTPNotFound from None
    if not channel.capabilities.polls:  # it has a door of its own, with a key of its own
        raise web.HTTPNotFound
    own = numbers(settings).get(channel.name, "")
    if request.query.get(BOT, own) != own:
        raise web.HTTPNotFound  # of a bot that was ours: under our numbers it would count as known
    return channel


async def whole(request: web.Request) -> bytes:
    """What was pushed, also where it is too large to be an update: it is kept as far as it is read."""
    read = bytearray()
    async for chunk in request.content.iter_chunked(PUSHED_CHUNK):
        read += chunk
        if len(read) > PUSHED_BYTES:
            break
    return bytes(read[:PUSHED_BYTES])
