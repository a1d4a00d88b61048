"""Somebody gives a key of the city's file to another agency, or another kind of event: cards go to whom the name says, and whoever looks
at the file reads what is wrong."""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.binding import issue_codes
from bot.commands.doctor import examine
from bot.past import exchanged_in
from bot.serve import warn_of_the_city
from bot.wiring import make_services
from cities import CityMistakes, default_city, load
from tests.founding import found_town
from tests.people import Person
from tests.town import PANORAMA, Town

SWAPPED = {"damkar": "bpbd", "bpbd": "damkar"}
KINDS = {"kebakaran": "banjir", "banjir": "kebakaran"}


class Written:
    """A town's own file, that somebody edits between two starts."""

    def __init__(self, town: Town, file: Path) -> None:
        self.town, self.file = town, file

    def gives(self, keys: Mapping[str, str]) -> None:
        """Other keys, wherever they are named; names stay with whom they name."""
        words = self.file.read_text(encoding="utf-8")
        names = "|".join(keys)
        words = re.sub(
            rf'(?<=")({names})(?=")|^({names})(?= = )', lambda m: keys[m[0]], words, flags=re.MULTILINE
        )
        self.file.write_text(words, encoding="utf-8")

    async def starts(self) -> None:
        await self.town.start_again(from_file=True)
        self.town.app.city_file.keep()


@pytest.fixture
async def written(tmp_path: Path) -> AsyncIterator[Written]:
    shutil.copytree(default_city().parent, tmp_path / "kota")
    file = tmp_path / "kota" / default_city().name
    (tmp_path / "data").mkdir()
    town = await found_town(
        tmp_path / "data",
        database=f"sqlite:///{tmp_path}/data/sigap.db",
        city=file,
        services=lambda settings: make_services(settings, load(settings.city)),
    )
    found = Written(town, file)
    await found.starts()
    yield found
    await found.town.app.close()


async def burns(town: Town) -> Person:
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    return ani


async def test_two_agencies_exchange_their_keys(written: Written, capsys: pytest.CaptureFixture[str]) -> None:
    town = written.town
    written.gives(SWAPPED)
    wrong = exchanged_in(town.app.settings, load(written.file))
    assert [one.where for one in wrong] == ["instansi.bpbd", "instansi.damkar"]
    assert "dulu milik" in str(wrong[0])
    assert [f.remedy for f in [f async for f in examine(town.app.settings)] if "dulu milik" in f.remedy]
    with pytest.raises(CityMistakes):
        issue_codes(town.app.settings, "damkar")
    with capture_logs():
        await written.starts()
    warn_of_the_city(town.app)
    assert "dulu milik" in capsys.readouterr().err
    ani = await burns(town)
    assert town.group("damkar").hears(ani.code, loud=True)
    assert not town.group("bpbd").hears(ani.code)
    written.gives(SWAPPED)
    await written.starts()
    assert not town.app.city_file.mistakes and not await town.breaches()


@pytest.mark.parametrize("between", [False, True], ids=["at once", "a start later"])
async def test_a_new_agency_takes_the_old_key_of_another(written: Written, between: bool) -> None:
    """Damkar goes by another key, and its old one means somebody new."""
    town = written.town
    written.gives({"damkar": "pemadam"})
    if between:
        await written.starts()
        assert not town.app.city_file.mistakes
    with written.file.open("a", encoding="utf-8") as file:
        file.write('\n[[instansi]]\nkunci = "damkar"\nnama = "Relawan Kota"\nsingkatan = "Relawan"\n')
    await written.starts()
    assert [one.where for one in town.app.city_file.mistakes] == ["instansi.damkar"]
    ani = await burns(town)
    assert town.group("damkar").hears(ani.code, loud=True)


async def test_two_kinds_exchange_their_keys(written: Written) -> None:
    town = written.town
    ani = await burns(town)
    written.gives(KINDS)
    await written.starts()
    assert {one.where for one in town.app.city_file.mistakes} == {"kategori.banjir", "kategori.kebakaran"}
    await town.forward(minutes=2)
    assert "KEBAKARAN" in town.group("damkar").card(ani.code).text.upper()


async def test_another_name_is_no_other_agency(written: Written) -> None:
    words = written.file.read_text(encoding="utf-8")
    city = written.town.app.city.agencies["damkar"]
    written.file.write_text(
        words.replace(f'"{city.name}"', '"Dinas Pemadam Baru"').replace(f'"{city.short}"', '"DPB"'), "utf-8"
    )
    await written.starts()
    assert not written.town.app.city_file.mistakes
    ani = await burns(written.town)
    assert written.town.group("damkar").hears(ani.code, loud=True)


async def test_without_a_copy_a_start_says_so_and_ends(written: Written) -> None:
    written.gives(SWAPPED)
    shutil.rmtree(written.town.app.settings.city_copies)
    with pytest.raises(CityMistakes, match="dulu milik"):
        await written.town.start_again(from_file=True)
