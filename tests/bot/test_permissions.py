"""B10: whatever the machine's habits, what the service makes is its owner's alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from bot.permissions import tighten
from bot.settings import Settings
from tests.bot.conftest import Typed


def others(folder: Path) -> dict[str, int]:
    """What somebody else may do there, by path."""
    return {
        str(p.relative_to(folder.parent)): mode & 0o077
        for p in (folder, *folder.rglob("*"))
        if (mode := stat.S_IMODE(p.stat().st_mode)) & 0o077
    }


@pytest.mark.parametrize("habit", [0o022, 0o000])
def test_what_is_made_at_the_terminal_is_its_owners_alone(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, habit: int
) -> None:
    monkeypatch.chdir(tmp_path)
    data = tmp_path / "data"
    os.umask(habit)
    assert typed("kota", "grup")[0] == 0
    assert typed("laporan", "bulanan", "2026-11", "--ke", str(data / "laporan"))[0] == 0
    assert typed("cadangan", "buat", str(data / "city.sigap"))[0] == 0
    listed = str(data / "terkena.csv")
    span = ("--sejak", "2026-11-01", "--sampai", "2026-11-30")
    assert typed("privasi", "siapa", *span, "--csv", listed)[0] == 0
    assert {p.name for p in data.iterdir()} >= {"sigap.db", "key", "laporan", "city.sigap", "terkena.csv"}
    assert others(data) == {}


def test_what_lay_open_is_closed_and_the_key_is_left_to_be_noticed(tmp_path: Path) -> None:
    data = tmp_path / "data"
    for folder in (data, data / "evidence" / "ab", data / "simulator.state.files"):
        folder.mkdir(parents=True)
    for name in ("sigap.db", "sigap.db-wal", "evidence/ab/cd", "simulator.state", "map.json", "key"):
        (data / name).write_text("x")
    for path in (data, *data.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)
    (data / "elsewhere").symlink_to(tmp_path / "mine")
    (tmp_path / "mine").touch(mode=0o644)
    tighten(Settings(_env_file=None, SIGAP_DATA=data))  # type: ignore[call-arg]
    assert set(others(data)) == {"data/key", "data/elsewhere"}


def test_a_folder_of_everybody_stays_so(tmp_path: Path) -> None:
    """SIGAP_DATA=/tmp: the folder is not ours, our files in it are."""
    tmp_path.chmod(0o1777)
    (tmp_path / "sigap.db").touch(mode=0o666)
    tighten(Settings(_env_file=None, SIGAP_DATA=tmp_path))  # type: ignore[call-arg]
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o1777
    assert stat.S_IMODE((tmp_path / "sigap.db").stat().st_mode) == 0o600
