"""`make run`: where no tokens are set, the simulator with the city's groups and people; and both bots on it."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time

from bot.acquaintance import acquaintances
from bot.city_file import serve_city
from bot.commands.sentences import sentence
from bot.logs import Lines
from bot.occupancy import BOTS, LAUNCHER, held, refuse_held, refuse_used_port
from bot.permissions import tighten
from bot.settings import Settings
from bot.settings_fields import ROOT
from bot.simulated_city import (
    CITIZEN_BOT,
    CITIZEN_TOKEN,
    HEARING,
    OPERATOR_BOT,
    OPERATOR_TOKEN,
    WHATSAPP,
    Ended,
    call,
    city_map,
    inhabit,
    until,
)
from bot.trial import comes_back, refuse_no_evidence, try_database
from cities.profile import City


def launch(settings: Settings) -> int:
    """Start the programs and stay until SIGTERM or Ctrl-C; answers the exit code. Raises WrongSettings, CityMistakes."""
    settings.check()
    refuse_no_evidence(settings)
    city = serve_city(settings).city
    with held(settings, LAUNCHER):
        refuse_held(settings, BOTS)
        tighten(settings)
        if not settings.live:
            refuse_used_port("SIGAP_PORT", "127.0.0.1", settings.port)
        refuse_used_port("SIGAP_WEB_PORT", settings.web_host, settings.web)
        if settings.live and not _known_to_the_platform(settings):
            return 2
        _try(settings, city)
        _say(sentence("mulai-menyiapkan", kota=city.name))
        return _stay(settings, city)


def _try(settings: Settings, city: City) -> None:
    """Known before anything is promised; a database that is only away is waited for by the bots. Raises WrongSettings, WrongKey."""
    try:
        try_database(settings, city)
    except Exception as error:
        if not comes_back(settings, error):
            raise


def _stay(settings: Settings, city: City) -> int:
    programs: list[subprocess.Popen[bytes]] = []
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        if settings.live:
            programs.append(_program(["bot", "run"], {}))
            _say(sentence("mulai-sungguhan", kota=city.name), *_about(settings))
        else:
            _simulated(settings, city, programs)
        return _watch(programs)
    except KeyboardInterrupt:
        return 0
    except Ended as ended:
        Lines(sys.stderr).say(str(ended))
        return 1
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        _end(programs)


def _known_to_the_platform(settings: Settings) -> bool:
    """False, with a sentence, where a token is refused; a platform that does not answer is only told of."""
    known = True
    for one in asyncio.run(acquaintances(settings)):
        if one.remedy:
            key = "mulai-ditolak" if one.rejected else "mulai-tanpa-jawaban"
            Lines(sys.stderr).say(sentence(key, bot=one.name, obat=one.remedy))
        known = known and not one.rejected
    return known


def _interrupt(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt


def _program(words: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """A program of ours. Ctrl-C is for the launcher alone, which ends the programs in their order."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return subprocess.Popen(  # noqa: S603 - our own programs
            [sys.executable, "-m", *words], cwd=ROOT, env={**os.environ, **environment}
        )
    finally:
        signal.signal(signal.SIGINT, before)


def _simulated(settings: Settings, city: City, programs: list[subprocess.Popen[bytes]]) -> None:
    base = f"http://127.0.0.1:{settings.port}"
    map_file = settings.data / "map.json"
    map_file.write_text(json.dumps(city_map(city)))
    bots_known = [
        f"--bot={CITIZEN_TOKEN}:{CITIZEN_BOT}:citizen",
        f"--bot={OPERATOR_TOKEN}:{OPERATOR_BOT}:operator",
    ]
    state = ["--state", str(settings.data / "simulator.state"), "--map", str(map_file), "--ready-when-told"]
    pushed = f"http://127.0.0.1:{settings.web}/webhook/whatsapp"
    green = ["--whatsapp-webhook", pushed, "--whatsapp-name", f"112 {city.name}"]
    words = ["simulator", "--port", str(settings.port), *state, *green, *bots_known]
    streets = {"SIGAP_TILES": str(settings.tiles.absolute()) if settings.tiles_at else ""}
    programs.append(_program(words, {**WHATSAPP, **streets}))
    environment = {
        **WHATSAPP,
        "WHATSAPP_API_BASE_URL": base,
        "CITIZEN_BOT_TOKEN": CITIZEN_TOKEN,
        "OPERATOR_BOT_TOKEN": OPERATOR_TOKEN,
        "TELEGRAM_API_BASE_URL": base,
        "SIGAP_DATA": str(settings.data),
        "SIGAP_WEB_PORT": str(settings.web),
        "SIGAP_LINK_URL": settings.link_url or f"http://127.0.0.1:{settings.web}",
        "SIGAP_MEJA_URL": settings.meja_base or f"http://127.0.0.1:{settings.web}",
        **({} if settings.transcribes else HEARING),
    }
    programs.append(_program(["bot", "run"], environment))
    until(lambda: call(base, "GET", "/sim/state") is not None, programs)
    inhabit(base, settings, city, programs)
    call(base, "POST", "/sim/ready", {})
    _say(
        sentence("mulai-simulator", kota=city.name),
        sentence("mulai-alamat", alamat=f"{base}/"),
        *_about(settings),
    )


def _about(settings: Settings) -> list[str]:
    """Where to look, how to ask, how to stop."""
    host = "127.0.0.1" if settings.web_host in ("0.0.0.0", "::", "") else settings.web_host  # noqa: S104
    return [
        sentence("mulai-papan", alamat=f"http://{host}:{settings.web}/papan"),
        sentence("mulai-periksa"),
        sentence("mulai-berhenti", folder=settings.data),
    ]


def _say(*lines: str) -> None:
    Lines(sys.stdout).say(*lines)


def _watch(programs: list[subprocess.Popen[bytes]]) -> int:
    while True:
        for program in programs:
            if program.poll() is not None:
                raise Ended(sentence("mulai-berakhir", kode=program.returncode))
        time.sleep(0.3)


def _end(programs: list[subprocess.Popen[bytes]]) -> None:
    """The bots first, so that what they have in hand still reaches the simulator."""
    for program in reversed(programs):
        if program.poll() is None:
            program.terminate()
            try:
                program.wait(8)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait()
