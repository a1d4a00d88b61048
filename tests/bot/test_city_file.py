"""A mistake in the city's file, made while the bots run: the administrator reads it, and a start goes by the last copy."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.channels.pace import UNLIMITED
from bot.health.watch import Watch
from bot.serve import warn_of_the_city
from bot.settings import WrongSettings
from bot.wiring import build, make_services, prepare
from cities import CityMistakes, default_city, load
from tests.founding import found_town
from tests.ringing import Rung
from tests.town import OPERATOR, PANORAMA, Town

ADMINISTRATOR = "77000001"
BROKEN = {  # which file, what is written behind it, what the administrator reads
    "no TOML": ("kota-bengkulu.toml", "\n[kota\n", "kota-bengkulu.toml baris"),
    "an unknown key": ("kota-bengkulu.toml", "\n[asing]\nx = 1\n", "kota-bengkulu.toml baris"),
    "the list beside it": ("kelurahan.csv", "17.71.99.9999,Baru\n", "wilayah.kelurahan"),
}


class Installation:
    """A town whose city file somebody edits."""

    def __init__(self, town: Town, folder: Path) -> None:
        self.town, self.folder = town, folder
        self.rung = Rung()
        self.watch = Watch(town.app, self.rung)

    def breaks(self, case: str) -> str:
        name, words, says = BROKEN[case]
        with (self.folder / name).open("a", encoding="utf-8") as file:
            file.write(words)
        return says

    async def looks(self, times: int = 2) -> None:
        for _ in range(times):
            await self.watch.look()
        await self.town.app.settle()

    async def starts(self) -> None:
        """A new process, that reads the city's file as every start does."""
        old = self.town.app
        channels, database = self.town.channels, old.database
        self.town.app = build(
            old.settings, clock=self.town.clock, channels=channels, pace=UNLIMITED, database=database
        )
        await prepare(self.town.app)
        self.town.app.city_file.keep()
        self.rung = Rung()
        self.watch = Watch(self.town.app, self.rung)


@pytest.fixture
async def installation(tmp_path: Path) -> AsyncIterator[Installation]:
    folder = tmp_path / "kota"
    folder.mkdir()
    for name in (default_city().name, "kelurahan.csv"):
        shutil.copyfile(default_city().with_name(name), folder / name)
    file = folder / default_city().name
    town = await found_town(
        tmp_path / "data",
        city=file,
        services=lambda settings: make_services(settings, load(settings.city)),
        administrator=ADMINISTRATOR,
    )
    found = Installation(town, folder)
    await found.starts()
    yield found
    await found.town.app.close()


@pytest.mark.parametrize("case", BROKEN)
async def test_a_mistake_is_told_while_the_bots_run(installation: Installation, case: str) -> None:
    await installation.looks()
    assert not installation.rung
    says = installation.breaks(case)
    await installation.looks(1)
    assert not installation.rung  # whoever writes may not have finished
    await installation.looks(1)
    [told] = installation.rung
    assert says in told.words and "juga kalau Sigap dimulai ulang" in told.words
    admin = installation.town.channels[OPERATOR].messages(ADMINISTRATOR)
    assert says in admin[-1].text
    await installation.looks(5)
    assert len(installation.rung) == 1


@pytest.mark.parametrize("case", BROKEN)
async def test_a_start_with_a_mistake_goes_by_the_last_copy_and_says_so(
    installation: Installation, case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    says = installation.breaks(case)
    await installation.starts()
    warn_of_the_city(installation.town.app)
    terminal = capsys.readouterr().err
    assert "isi terakhir yang benar" in terminal and says in terminal
    await installation.looks(1)
    assert [says in one.words for one in installation.rung] == [True]
    ani = installation.town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    assert installation.town.group("damkar").hears(ani.code, loud=True)
    await installation.starts()  # and once more: the copy is still there
    assert installation.town.app.city.categories


async def test_what_was_mended_is_over_and_in_force_at_the_next_start(installation: Installation) -> None:
    file = installation.folder / default_city().name
    right = file.read_text(encoding="utf-8")
    installation.breaks("no TOML")
    await installation.looks()
    file.write_text(
        right.replace('nama = "Kota Bengkulu"', 'nama = "Kota Bengkulu Baru"', 1), encoding="utf-8"
    )
    await installation.looks()
    assert installation.rung[-1].over
    await installation.starts()
    await installation.looks()
    assert installation.town.app.city.name == "Kota Bengkulu Baru" and not installation.rung
    installation.breaks("no TOML")
    await installation.starts()
    assert installation.town.app.city.name == "Kota Bengkulu Baru"


async def test_without_a_copy_nobody_is_told_that_a_start_is_safe(installation: Installation) -> None:
    shutil.rmtree(installation.town.app.settings.data / "kota-terakhir")
    installation.breaks("no TOML")
    await installation.looks()
    assert "JANGAN mulai ulang" in installation.rung[0].words
    with pytest.raises(CityMistakes, match="baris"):
        await installation.starts()


async def test_a_file_that_is_gone_stops_no_start(installation: Installation) -> None:
    (installation.folder / default_city().name).unlink()
    await installation.looks()
    assert "tidak ada" in installation.rung[0].words
    await installation.starts()
    assert installation.town.app.city.name == "Kota Bengkulu"


async def test_another_citys_copy_is_not_taken(installation: Installation, tmp_path: Path) -> None:
    """SIGAP_CITY that leads somewhere else is explained, as it always was."""
    installation.town.app.settings.city = tmp_path / "tidak-ada" / default_city().name
    with pytest.raises(WrongSettings, match="SIGAP_CITY"):
        await installation.starts()
