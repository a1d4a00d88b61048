"""python -m simulator: serves one simulated world until it is told to stop."""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
from pathlib import Path

from simulator.app import new_world, running
from simulator.journal import StateInUseError
from simulator.limits import UNLIMITED
from simulator.whatsapp.records import Account

DEFAULT_BOTS = (
    "112001:SIMULATED-CITIZEN:sigap_lapor_bot:citizen",
    "112002:SIMULATED-OPERATOR:sigap_petugas_bot:operator",
)

NAMED = {  # of the WhatsApp account → in the environment
    "phone_id": "WHATSAPP_PHONE_NUMBER_ID",
    "business_id": "WHATSAPP_BUSINESS_ID",
    "token": "WHATSAPP_TOKEN",
    "app_secret": "WHATSAPP_APP_SECRET",
    "verify_token": "WHATSAPP_VERIFY_TOKEN",
    "number": "SIMULATOR_WHATSAPP_NUMBER",
    "name": "SIMULATOR_WHATSAPP_NAME",
}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m simulator", description=__doc__)
    parser.add_argument("--port", type=int, default=int(os.environ.get("SIGAP_PORT") or 8112))
    parser.add_argument("--host", default="127.0.0.1", help="another one only inside a container")
    parser.add_argument("--state", type=Path, help="keep the world in this file (and its media beside it)")
    parser.add_argument("--map", type=Path, help="JSON for the page's map: name, bounds, outline, points")
    parser.add_argument("--bot", action="append", default=[], metavar="TOKEN:USERNAME:ROLE")
    parser.add_argument("--ready-when-told", action="store_true", help="/healthz waits for POST /sim/ready")
    parser.add_argument(
        "--whatsapp-webhook", metavar="URL", help="there is a WhatsApp number, and this hears of it"
    )
    for name, default in vars(Account()).items():
        if name in NAMED:
            option = f"--whatsapp-{name.replace('_', '-')}"
            given = os.environ.get(NAMED[name]) or default
            parser.add_argument(option, default=given, help=f"or {NAMED[name]}")
    parser.add_argument("--no-limits", action="store_true", help="never 429 of itself (for measuring)")
    return parser.parse_args()


async def serve(options: argparse.Namespace) -> None:
    world = new_world(state=options.state, rates=UNLIMITED if options.no_limits else None)
    named = options.bot or [b for b in os.environ.get("SIMULATOR_BOTS", "").split(",") if b] or DEFAULT_BOTS
    bots = [world.register(*entry.strip().rsplit(":", 2)) for entry in named]
    world.retire_all_but({bot.id for bot in bots})
    if options.whatsapp_webhook:
        named_so = {name: getattr(options, f"whatsapp_{name}") for name in NAMED}
        world.whatsapp.open(webhook=options.whatsapp_webhook, **named_so)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with running(
        world,
        host=options.host,
        port=options.port,
        ready_when_told=options.ready_when_told,
        map_file=options.map,
    ):
        await stop.wait()


def main() -> None:
    os.umask(0o077)  # what people told each other here is for this user's eyes alone
    try:
        asyncio.run(serve(arguments()))
    except (StateInUseError, OSError) as problem:
        sys.exit(f"simulator: {problem}")


if __name__ == "__main__":
    main()
