"""`sigap doctor` on a city that runs in the simulator: well, and with things broken on purpose."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from bot.commands import database_doctor
from bot.commands.cli import app
from bot.commands.explaining import explained
from bot.health.clocks import WRONG_BY
from bot.trial import TRIED
from domain.message import Kind, Membership, Standing
from models import notes
from models.bindings import lost_groups
from models.db import Tx
from tests.bot.conftest import Typed
from tests.data.test_backup import settings_of, somewhere
from tests.founding import found_town
from tests.running import ROOT, Running, call, free_port, running
from tests.scenarios.test_drills import bound_for_drills


def doctor(city: Running, folder: Path, **environment: str) -> tuple[int, str]:
    tokens = {
        "CITIZEN_BOT_TOKEN": "112001:SIMULATED-CITIZEN",
        "OPERATOR_BOT_TOKEN": "112002:SIMULATED-OPERATOR",
        "TELEGRAM_API_BASE_URL": city.base,
        "SIGAP_DATA": str(folder),
    }
    done = CliRunner().invoke(app, ["doctor"], env={**tokens, **environment})
    return done.exit_code, done.stdout


def sigap(*words: str, **environment: str) -> tuple[int, str]:
    """A command as an administrator types it: its exit code, and what stands on the terminal."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=ROOT,
        env={**os.environ, "CITIZEN_BOT_TOKEN": "", "OPERATOR_BOT_TOKEN": "", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_it_names_what_is_wrong_and_the_remedy(tmp_path: Path) -> None:
    with running(tmp_path) as city:
        _code, said = doctor(city, tmp_path)
        assert "✓ Grup Damkar" in said and "✓ Bot warga" in said and "✓ Bot petugas" in said
        assert "chat pribadi" in said.casefold()  # nobody of the groups has started the operators' bot yet
        assert "✓ Supervisor yang bisa dipanggil: 1" in said  # `make run` brings one
        assert f"{city.web}/papan" in city.log.read_text() and "Ctrl-C" in city.log.read_text()
        other = {"SIGAP_PORT": str(free_port()), "SIGAP_WEB_PORT": str(free_port())}
        for again, told in (
            ({**other, "SIGAP_DATA": str(tmp_path)}, "sedang dipakai Sigap yang lain"),
            ({**other, "SIGAP_PORT": city.base.rpartition(":")[2]}, "Porta"),
            ({**other, "SIGAP_WEB_PORT": city.web.rpartition(":")[2]}, "Porta"),
        ):
            fresh = tmp_path / "fresh"
            code, said = sigap("start", **{"SIGAP_DATA": str(fresh), **again})
            assert code == 2 and told in said and len(said.splitlines()) == 1, said
            assert not (fresh / "sigap.db").exists() and not (fresh / "key").exists()
        damkar = next(c for c in call(city, "/sim/state")["chats"] if "Damkar" in c["title"])
        operator = next(b for b in call(city, "/sim/state")["bots"] if "petugas" in b["username"])
        call(city, "/sim/kick", {"bot": operator["id"], "chat": damkar["id"]})
        code, said = doctor(city, tmp_path)
        assert code == 1 and "✗ Grup Damkar" in said and "Masukkan lagi bot petugas" in said
        code, said = doctor(city, tmp_path, CITIZEN_BOT_TOKEN="999:AAAA-wrong-token-000000000000000000")
        assert code == 1 and "BotFather" in said
        code, said = doctor(city, tmp_path, CITIZEN_BOT_TOKEN="", OPERATOR_BOT_TOKEN="")
        assert code == 1 and "Belum ada token" in said and "✓ Grup PLN" in said
        code, said = doctor(city, tmp_path, SIGAP_KEY="ab" * 32)
        assert code == 1 and "disegel dengan kunci lain" in said


def test_a_full_disk_is_named(typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = somewhere(tmp_path, "sqlite")
    where = {"SIGAP_DATA": str(tmp_path), "DATABASE_URL": settings_of(tmp_path, place).database_url}
    asyncio.run(found_town(tmp_path, **place))
    assert "✓ Ruang disk" in typed("doctor", **where)[1]
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=3_000_000))
    code, said = typed("doctor", **where)
    assert code == 1 and "✗ Ruang disk" in said and "sisa 3 MB" in said


def _some(tmp_path: Path, database: str) -> dict[str, str]:
    """A city that is there: the settings of whoever types."""
    place = somewhere(tmp_path, database)
    asyncio.run(found_town(tmp_path, **place))
    settings = settings_of(tmp_path, place)
    return {
        "SIGAP_DATA": str(tmp_path),
        "DATABASE_URL": settings.database_url,
        "SIGAP_SCHEMA": settings.database_schema,
    }


def test_a_disk_so_full_that_the_database_does_not_open_is_named(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = _some(tmp_path, "sqlite")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=0))
    (tmp_path / "sigap.db").chmod(0o600)
    monkeypatch.setattr("models.db.PRAGMAS", ("no_such_function(",))
    code, said = typed("doctor", **where)
    assert code == 1 and "✗ Ruang disk" in said and "sisa 0 MB" in said and "✗ Basis data" in said


def test_a_server_whose_disk_is_full_is_named(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Our own may be empty meanwhile; the server lies on this machine."""
    where = _some(tmp_path, "postgresql")
    usage = shutil.disk_usage
    full = lambda path: SimpleNamespace(free=0) if "sigap-pg-" in str(path) else usage(path)  # noqa: E731
    assert "✓ Ruang disk server basis data" in typed("doctor", **where)[1]
    monkeypatch.setattr(shutil, "disk_usage", full)
    code, said = typed("doctor", **where)
    assert code == 1 and "✗ Ruang disk server basis data" in said and "✓ Ruang disk komputer ini" in said


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_a_database_that_takes_no_write_is_not_well(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, database: str
) -> None:
    """It opens and is read without a complaint."""
    where = _some(tmp_path, database)
    write = notes.write

    def full(tx: Tx, name: str, value: str) -> None:
        if name == TRIED:
            raise sa.exc.OperationalError("INSERT", None, psycopg.OperationalError("disk is full"))
        write(tx, name, value)

    monkeypatch.setattr(notes, "write", full)
    code, said = typed("doctor", **where)
    assert code == 1 and "✗ Basis data" in said and "✓ Basis data" not in said


def test_what_a_full_server_says_leads_to_its_disk() -> None:
    error = sa.exc.OperationalError("INSERT", None, psycopg.errors.DiskFull("could not extend file"))
    [told] = explained(error)
    assert "Disk server basis data penuh" in told and "Kosongkan" in told


def test_a_slow_database_is_named(typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    where = _some(tmp_path, "sqlite")
    monkeypatch.setattr(database_doctor, "SLOW", timedelta(0))
    code, said = typed("doctor", **where)
    assert code == 1 and "✗ Basis data" in said and "terlambat" in said


async def test_a_group_that_the_service_has_lost_is_no_group(typed: Typed, tmp_path: Path) -> None:
    """Without tokens too: the service itself has written down that it cannot write there."""
    place = somewhere(tmp_path, "sqlite")
    town = await found_town(tmp_path, **place)
    for agency, room in (("damkar", "-100777"), ("ruang_kendali", "-100778")):
        await bound_for_drills(town, town.chiefs[agency], room)
    settings = settings_of(tmp_path, place)

    def examined() -> list[str]:
        where = {"SIGAP_DATA": str(tmp_path), "DATABASE_URL": settings.database_url}
        return typed("doctor", **where)[1].splitlines()

    before = await asyncio.to_thread(examined)
    assert "✓ Grup Damkar" in before and before.count("✓ Grup Ruang Kendali") == 1
    found = [line for line in before if line.startswith(("✓", "✗"))]
    assert "✓ Grup latihan Damkar" in found and len(found) == len(set(found)), found
    out = Membership("1", Standing.OUT, is_us=True)
    await town.offer(town.chiefs["damkar"].inbound(Kind.MEMBER, membership=out))
    assert await town.read(lost_groups) == ["damkar"], "a group for practice stands for no other"
    after = await asyncio.to_thread(examined)
    assert "✓ Grup Damkar" not in after
    remedy = after[after.index("✗ Grup Damkar") + 1]
    assert "bot dikeluarkan dari grup" in remedy and "Masukkan lagi bot petugas" in remedy
    await town.app.close()


async def test_who_has_not_started_the_bot_is_named(typed: Typed, tmp_path: Path) -> None:
    place = somewhere(tmp_path, "sqlite")
    town = await found_town(tmp_path, **place)
    there, silent = town.operator("damkar"), town.operator("damkar")
    for one in (there, silent):
        await one.types("/antrean")
    await there.starts()
    where = {"SIGAP_DATA": str(tmp_path), "DATABASE_URL": settings_of(tmp_path, place).database_url}
    said = (await asyncio.to_thread(lambda: typed("doctor", **where)))[1].splitlines()
    remedy = said[said.index("✗ Chat pribadi petugas Damkar") + 1]
    assert f"(@u{silent.person})" in remedy and "Damkar-3" in remedy and f"@u{there.person}" not in remedy
    await town.app.close()


@pytest.mark.parametrize(
    ("ahead", "told"), [("1020", "17 mnt lebih cepat"), ("-1020", "17 mnt lebih lambat"), ("3", "")]
)
async def test_a_clock_that_is_wrong_is_named(typed: Typed, tmp_path: Path, ahead: str, told: str) -> None:
    place = somewhere(tmp_path, "sqlite")
    town = await found_town(tmp_path, **place)
    await town.app.database.write(lambda tx: notes.write(tx, WRONG_BY, ahead))
    await town.app.close()
    where = {"SIGAP_DATA": str(tmp_path), "DATABASE_URL": settings_of(tmp_path, place).database_url}
    code, said = await asyncio.to_thread(lambda: typed("doctor", **where))
    if told:
        assert code == 1 and "✗ Jam komputer" in said and told in said and "timedatectl" in said, said
    else:
        assert "✓ Jam komputer" in said
