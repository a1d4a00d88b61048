"""What happens far away is news, and asked about; what happens here rings, whatever the city is called."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from locales.text import text
from tests.founding import found_town
from tests.town import Town

CITIES = Path(__file__).resolve().parents[2] / "cities"
FAR = ("Jepang", "Klaten", "Blitar", "Sumsel", "Jateng")  # copied from another city's file


async def town_called(folder: Path, name: str, province: str) -> Town:
    """The invented city under another name, in a file in which all these are far."""
    shutil.copy(CITIES / "contoh-kelurahan.csv", folder)
    file = (CITIES / "contoh.toml").read_text()
    file = file.replace('nama = "Kota Contoh"', f'nama = "{name}"').replace("Provinsi Contoh", province)
    file = file.replace('nama = "Kabupaten Sebelah"', 'nama = "Kabupaten Blitar"')
    named = ", ".join(f'"{place}"' for place in FAR)
    (folder / "kota.toml").write_text(file.replace("toleransi_m", f"jauh = [{named}]\ntoleransi_m"))
    return await found_town(folder, city=folder / "kota.toml")


async def is_news(town: Town, words: str) -> bool:
    """Is whoever writes this asked whether it happens now?"""
    ani = town.citizen()
    await ani.says(words)
    return text("tanya-sedang-terjadi") in ani.texts


@pytest.mark.parametrize(
    ("name", "province", "here"),
    [
        ("Kabupaten Klaten", "Jawa Tengah", {"klaten", "jateng", "blitar"}),  # blitar: its neighbour there
        ("Kota Palembang", "Sumatera Selatan", {"sumsel", "blitar"}),
        ("Kota Jayapura", "Papua", {"blitar"}),
    ],
)
async def test_the_own_city_is_never_far(tmp_path: Path, name: str, province: str, here: set[str]) -> None:
    town = await town_called(tmp_path, name, province)
    for place in map(str.casefold, FAR):
        assert await is_news(town, f"kebakaran di {place}") is (place not in here), place
    await town.app.close()


@pytest.mark.parametrize("place", FAR)
async def test_a_city_whose_file_names_nothing_far_takes_everything_for_here(
    tmp_path: Path, place: str
) -> None:
    town = await found_town(tmp_path, city=CITIES / "contoh.toml")
    assert not await is_news(town, f"kebakaran di {place.casefold()}")
    await town.app.close()
