"""The scripts that know only what a person sees, on each database and with webhooks: their short scenarios."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.postgres import own_database
from tests.running import ROOT

SCRIPT = ROOT.parent / "shared" / "acceptance" / "run.py"
SHORT = ("fire_from_words_to_done", "outside_the_city", "survives_kill")
PATIENCE = 240
pytestmark = [
    pytest.mark.acceptance,
    pytest.mark.skipif(not SCRIPT.exists(), reason=f"{SCRIPT} is not there"),
]


def play(*names: str, **environment: str) -> None:
    done = subprocess.run(
        [sys.executable, SCRIPT, *names, "--root", ROOT, "-v"],
        env={**os.environ, "PYTHONPATH": "", **environment},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", SHORT)
def test_on_sqlite_by_polling(name: str) -> None:
    play(name)


def test_on_postgresql() -> None:
    """Each start finds the database as the one before left it, so one scenario has one of its own."""
    play("survives_kill", DATABASE_URL=own_database())


def test_by_webhooks() -> None:
    play("survives_kill", SIGAP_PUBLIC_URL="local")
