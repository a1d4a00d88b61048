"""`python -m bench.sigap BASE DATABASE FOLDER`: the product on a Bot API server, with bound groups and no pace of its own.

The same parts as `python -m bot run`, without its web; with `--meta` WhatsApp is served too, and the web listens on `--web` for
what is pushed. SIGTERM stops it. With `--stations FILE`, SIGUSR1 writes there where the time went (bench.stations).
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import signal
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from pathlib import Path

from bench import meta
from bench.updates import FIRST_GROUP
from bot.channels.pace import UNLIMITED, Pace
from bot.logs import quiet_logs
from bot.settings import Settings
from bot.wiring import App, build, prepare
from domain.message import Channel
from models import bindings, chats
from models.db import Tx

CITIZEN_TOKEN = "112001:SIMULATED-CITIZEN"
OPERATOR_TOKEN = "112002:SIMULATED-OPERATOR"


def settings(folder: str, database: str = "", schema: str = "", base: str = "", **more: str) -> Settings:
    """Settings that take nothing from the surroundings."""
    given = {
        "SIGAP_DATA": folder,
        "DATABASE_URL": database,
        "SIGAP_SCHEMA": schema,
        "CITIZEN_BOT_TOKEN": CITIZEN_TOKEN,
        "OPERATOR_BOT_TOKEN": OPERATOR_TOKEN,
        "TELEGRAM_API_BASE_URL": base or "http://127.0.0.1:1",
        **more,
    }
    return Settings(_env_file=None, **given)  # type: ignore[call-arg, arg-type]


def bind_groups(app: App, now: datetime) -> None:
    """One group for each agency, bound as `/daftar` would have bound it."""

    def work(tx: Tx) -> None:
        if bindings.bound_groups(tx):
            return
        for number, agency in enumerate(app.city.agencies):
            address = str(FIRST_GROUP - number)
            group = chats.add_chat(
                tx,
                channel=Channel.TELEGRAM_OPERATOR,
                lookup=app.services.sealer.lookup("chat", Channel.TELEGRAM_OPERATOR, address),
                address=app.services.sealer.seal_text(address),
                private=False,
                person=None,
                forum=False,
                drill=False,
                now=now,
            )
            chats.change_chat(tx, group.id, agency=agency)

    app.database.now(work)


def whatsapp(base: str, port: int) -> dict[str, str]:
    """Settings by which WhatsApp is served from a Graph API at `base`, and pushed to our web on `port`."""
    return {
        "WHATSAPP_API_BASE_URL": base,
        "WHATSAPP_TOKEN": meta.TOKEN,
        "WHATSAPP_PHONE_NUMBER_ID": meta.NUMBER,
        "WHATSAPP_APP_SECRET": meta.SECRET,
        "WHATSAPP_VERIFY_TOKEN": meta.WORD,
        "SIGAP_WEB_PORT": str(port),
    }


@contextlib.asynccontextmanager
async def listening(app: App) -> AsyncIterator[None]:
    """The product's web, where something is pushed to it."""
    if not app.settings.whatsapp:
        yield
        return
    from bot import web
    from bot.health.watch import Watch
    from bot.listener import Listener

    listener = Listener(web.make(app, "", Watch(app)))
    await listener.start("127.0.0.1", app.settings.web)
    yield
    await listener.stop()


async def run(app: App, watched: Callable[[], None] | None = None) -> None:
    stop = asyncio.Event()
    if watched:
        asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, watched)
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await prepare(app)
    await asyncio.gather(*(channel.start() for channel in app.channels.values()))
    async with listening(app):
        running = asyncio.create_task(app.loops.run(polling=True))
        await stop.wait()
        app.loops.stop()
        await running
    await app.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base")
    parser.add_argument("database")
    parser.add_argument("folder")
    parser.add_argument("--schema", default="")
    parser.add_argument("--paced", action="store_true", help="keep to the platform's real limits")
    parser.add_argument("--meta", default="", help="a Graph API server: WhatsApp is served too")
    parser.add_argument("--web", type=int, default=0, help="… and pushes to this port")
    parser.add_argument("--stations", type=Path, help="clocks at all stations; what they say is written here")
    given = parser.parse_args()
    os.environ.pop("SIGAP_KEY", None)
    quiet_logs("WARNING")
    pace = Pace() if given.paced else UNLIMITED
    green = whatsapp(given.meta, given.web) if given.meta else {}
    app = build(settings(given.folder, given.database, given.schema, given.base, **green), pace=pace)
    bind_groups(app, app.clock.now())
    asyncio.run(run(app, _watched(app, given.stations) if given.stations else None))


def _watched(app: App, path: Path) -> Callable[[], None]:
    from bench import stations

    return stations.watch(app, path)


if __name__ == "__main__":
    main()
