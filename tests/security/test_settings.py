"""What an administrator might set wrongly is refused with a sentence; what is installed is what was locked."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings, WrongSettings
from bot.web import webhook_secret
from models.calls import LINK_LIFE
from tests.town import Town

ROOT = Path(__file__).resolve().parents[2]


def check(**values: Any) -> None:
    Settings(_env_file=None, **values).check()  # type: ignore[call-arg]


@pytest.mark.parametrize("url", ["http://sigap.example", "ftp://sigap.example", "sigap.example", "//x"])
def test_webhooks_are_set_on_https_only(url: str) -> None:
    check(SIGAP_PUBLIC_URL="https://sigap.example")
    with pytest.raises(WrongSettings, match="https://"):
        check(SIGAP_PUBLIC_URL=url)


@pytest.mark.parametrize("secret", ["s", "rahasia", "a" * 23, "kata kata kata kata kata kata", "é" * 30])
def test_a_webhooks_secret_that_can_be_guessed_is_refused(secret: str) -> None:
    check(SIGAP_WEBHOOK_SECRET="Kx8_q-" * 4)
    with pytest.raises(WrongSettings, match="SIGAP_WEBHOOK_SECRET"):
        check(SIGAP_WEBHOOK_SECRET=secret)


async def test_what_is_not_counted_cannot_be_guessed(town: Town) -> None:
    """Bits of chance in the links that the office makes, and of the secret that is made from the key."""
    tokens = {town.app.services.token() for _ in range(1000)}
    assert len(tokens) == 1000 and min(len(t) for t in tokens) * 6 >= 72
    tries = 1000 * LINK_LIFE.total_seconds() * 1000
    assert 2**72 / tries > 2.6e12
    assert len(bytes.fromhex(webhook_secret(town.app.settings))) * 8 == 256


def test_a_secret_is_not_shown_with_the_settings() -> None:
    settings = Settings(
        _env_file=None, CITIZEN_BOT_TOKEN="1:secret", SIGAP_KEY="ab" * 32, SIGAP_CALL_TOKEN="hush"
    )  # type: ignore[call-arg]
    for shown in (repr(settings), str(settings), settings.model_dump_json()):
        assert not re.search("1:secret|abab|hush", shown)


@pytest.mark.parametrize(
    ("name", "more_than"),
    [("requirements.lock", 20), ("requirements-dev.lock", 20), ("requirements-mutants.lock", 4)],
)
def test_every_dependency_is_locked_with_hashes(name: str, more_than: int) -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / name).read_text())
    pinned = [e for e in entries if e.strip() and not e.startswith("#")]
    assert len(pinned) > more_than
    for entry in pinned:
        assert re.match(r"[A-Za-z0-9._-]+(\[[\w,-]+\])?==\S+", entry) and "--hash=sha256:" in entry, entry[
            :80
        ]


def test_the_recipes_install_nothing_else() -> None:
    recipe = (ROOT / "Makefile").read_text()
    for line in recipe.splitlines():
        if "$(PIP) install" in line:
            assert "--require-hashes" in line
