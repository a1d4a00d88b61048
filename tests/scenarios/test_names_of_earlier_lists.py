"""The city's list of kelurahan gives some other names: people go on calling them as they did, and are understood."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.commands.cli import app as commands
from cities import default_city
from tests.founding import found_town
from tests.town import Town

NOW = {"Padang Serai": "Serai Makmur", "Padang Jati": "Padang Jati Baru", "Kandang,": "Simpang Mulya,"}
RENAMED = {"padang serai": "Serai Makmur", "padang jati": "Padang Jati Baru"}


def rename(folder: Path, names: Mapping[str, str] = NOW) -> None:
    """The administrator writes other names into the files."""
    for file in folder.iterdir():
        if file.suffix in (".csv", ".toml"):
            words = file.read_text(encoding="utf-8")
            for old, new in names.items():
                words = words.replace(f",{old}", f",{new}") if file.suffix == ".csv" else words
                words = words.replace(f'"{old.strip(",")}"', f'"{new.strip(",")}"')
            file.write_text(words, encoding="utf-8")


@pytest.fixture
async def kota(tmp_path: Path) -> AsyncIterator[Town]:
    """A town with files of its own, which were served once before they were changed."""
    shutil.copytree(default_city().parent, tmp_path / "kota")
    file = tmp_path / "kota" / default_city().name
    town = await found_town(tmp_path / "data", database=f"sqlite:///{tmp_path}/sigap.db", city=file)
    yield town
    await town.app.close()


async def changed(town: Town, names: Mapping[str, str] = NOW) -> None:
    rename(town.app.settings.city.parent, names)
    await town.start_again(from_file=True)
    await town.app.settle()


SAID = [
    "rumah tetangga saya kebakaran di {}",
    "kebakaran besar kel {} pak",
    "rumah terbakar jl melati no 5 {}",
]


@pytest.mark.parametrize("name", RENAMED)
async def test_by_its_earlier_name_it_is_the_part_that_lies_there_now(kota: Town, name: str) -> None:
    await changed(kota)
    for said in SAID:
        ani = kota.citizen()
        await ani.says(said.format(name))
        await kota.forward(minutes=30)
        assert not ani.hears("luar wilayah"), said
        card = kota.group("damkar").card(ani.code).text
        assert kota.group("damkar").hears(ani.code, loud=True)
        assert RENAMED[name] in card and said.format(name) in card


@pytest.mark.parametrize("name", RENAMED)
async def test_so_it_is_as_an_answer(kota: Town, name: str) -> None:
    await changed(kota)
    for answer in (name, f"di {name} pak", f"kelurahan {name}"):
        ani = kota.citizen()
        await ani.says("rumah tetangga saya kebakaran")
        await ani.says(answer)
        assert RENAMED[name] in ani.receipt and not ani.hears("luar wilayah")
        await kota.forward(minutes=30)


async def test_by_its_new_name_it_is_itself(kota: Town) -> None:
    await changed(kota)
    for name in RENAMED.values():
        ani = kota.citizen()
        await ani.says(f"rumah tetangga saya kebakaran di {name.lower()}")
        assert name in ani.receipt
        await kota.forward(minutes=30)


async def test_a_name_that_means_something_else_too_is_asked_about_still(kota: Town) -> None:
    await changed(kota)
    ani = kota.citizen()
    await ani.says("rumah tetangga saya kebakaran")
    await ani.says("kelurahan kandang")
    await ani.taps("✅ Ya, Simpang Mulya")
    assert "Simpang Mulya" in ani.receipt


async def test_what_was_a_district_a_street_or_a_landmark_is_no_place_outside(kota: Town) -> None:
    """Before that, an administrator of this city had given it a district, a street and a landmark with "Palembang" in their names."""
    await changed(kota, {"Ratu Samban": "Palembang Baru", "Simpang Lima": "Tugu Palembang Lama"})
    await changed(kota, {"Palembang Baru": "Ratu Samban", "Tugu Palembang Lama": "Simpang Lima"})
    for said in ("kebakaran di palembang baru", "rumah terbakar dekat tugu palembang lama"):
        ani = kota.citizen()
        await ani.says(said)
        await kota.forward(seconds=70)
        assert not ani.hears("luar wilayah") and kota.group("damkar").hears(ani.code, loud=True)
    budi = kota.citizen()
    await budi.says("kebakaran di palembang")
    assert budi.hears("luar wilayah")


def asked_at_the_terminal(town: Town) -> str:
    settings = town.app.settings
    env = {
        "SIGAP_DATA": str(settings.data),
        "DATABASE_URL": settings.database,
        "SIGAP_CITY": str(settings.city),
    }
    return CliRunner().invoke(commands, ["kota", "periksa"], env=env).output


async def test_the_administrator_reads_which_names_have_gone(kota: Town) -> None:
    assert "Padang Serai" not in asked_at_the_terminal(kota)
    rename(kota.app.settings.city.parent)
    said = asked_at_the_terminal(kota)
    assert "Tidak ada kesalahan" in said
    assert "Padang Serai (kini Serai Makmur)" in said and "Padang Jati (kini Padang Jati Baru)" in said
    assert "Sawah Lebar" not in said
