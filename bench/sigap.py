"""`python -m bench.sigap BASE DATABASE FOLDER`: the product on a Bot API server, with bound groups and no pace of its own.

The same parts as `python -m bot run`, without its web. SIGTERM stops it.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
from datetime import datetime

from bench.updates import FIRST_GROUP
from bot.channels.pace import UNLIMITED, Pace
from bot.logs import quiet_logs
from bot.settings import Settings
from bot.wiring import App, build, prepare
from domain.message import Channel
from models import chats
from models.db import Tx

CITIZEN_TOKEN = "112001:SIMULATED-CITIZEN"
OPERATOR_TOKEN = "112002:SIMULATED-OPERATOR"


def settings(folder: str, database: str = "", schema: str = "", base: str = "") -> Settings:
    """Settings that take nothing from the surroundings."""
    given = {
        "SIGAP_DATA": folder,
        "DATABASE_URL": database,
        "SIGAP_SCHEMA": schema,
        "CITIZEN_BOT_TOKEN": CITIZEN_TOKEN,
        "OPERATOR_BOT_TOKEN": OPERATOR_TOKEN,
        "TELEGRAM_API_BASE_URL": base or "http://127.0.0.1:1",
    }
    return Settings(_env_file=None, **given)  # type: ignore[call-arg, arg-type]


def bind_groups(app: App, now: datetime) -> None:
    """One group for each agency, bound as `/daftar` would have bound it."""

    def work(tx: Tx) -> None:
        if chats.bound_groups(tx):
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


async def run(app: App) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await prepare(app)
    await asyncio.gather(*(channel.start() for channel in app.channels.values()))
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
    given = parser.parse_args()
    os.environ.pop("SIGAP_KEY", None)
    quiet_logs("WARNING")
    pace = Pace() if given.paced else UNLIMITED
    app = build(settings(given.folder, given.database, given.schema, given.base), pace=pace)
    bind_groups(app, app.clock.now())
    asyncio.run(run(app))


if __name__ == "__main__":
    main()
