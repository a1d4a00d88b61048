"""A city whose operators have decided, and whoever sits at its terminal."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.health import clocks
from bot.hearing import learning
from bot.hearing.sealed_texts import Opened, read
from bot.keys import secret_keys
from models.sealing import Sealer
from tests.bot.conftest import Typed, typed
from tests.data.test_backup import settings_of, somewhere
from tests.founding import found_town
from tests.scenarios.stories import supervisor
from tests.town import Operator, Town

__all__ = ["typed"]


@dataclass
class City:
    """A town on a database that commands open too, and its terminal."""

    town: Town
    typed: Typed
    folder: Path
    environment: dict[str, str]
    chief: Operator

    @property
    def file(self) -> Path:
        return self.folder / "kota.sigap"

    def types(self, *words: str) -> tuple[int, str]:
        return self.typed("bahasa", *words, **self.environment)

    async def permission(self) -> str:
        """The code that the supervisor's word is, as the private chat shows it."""
        await self.chief.types("/izinekspor", chat=self.chief.person, private=True)
        found = re.search(r"<b>([A-Z2-9]{10})</b>", self.chief.private.last.text)
        assert found, self.chief.private.last.text
        return found[1]

    def opened(self) -> Opened:
        sealer = Sealer(*secret_keys(self.town.app.settings))
        return read(self.file, sealer, self.town.clock.now())


async def _city(kind: str, tmp_path: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch) -> City:
    folder = tmp_path / "kota"
    place = somewhere(folder, kind)
    town = await found_town(folder, **place)
    for module in (clocks, learning):
        monkeypatch.setattr(module, "SystemClock", lambda: town.clock)
    settings = settings_of(folder, place)
    environment = {
        "SIGAP_DATA": str(folder),
        "DATABASE_URL": settings.database_url,
        "SIGAP_SCHEMA": settings.database_schema,
    }
    chief = await supervisor(town)
    return City(town, typed, folder, environment, chief)


@pytest.fixture
async def city(tmp_path: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch) -> City:
    return await _city("sqlite", tmp_path, typed, monkeypatch)


@pytest.fixture(params=["sqlite", "postgresql"])
async def any_city(
    request: pytest.FixtureRequest, tmp_path: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> City:
    return await _city(request.param, tmp_path, typed, monkeypatch)
