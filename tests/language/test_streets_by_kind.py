"""A street called after what stands there is one, and a road on which somebody is missing is none."""

from __future__ import annotations

import pytest

from language.places.addresses import address

STREETS = {
    "anak saya autis lari ke jalan raya hilang jl sutami sawah lebar": "jl sutami sawah lebar",
    "nenek hilang jl sutami": "jl sutami",
    "jembatan gantung putus orang jatuh ke sungai jl pantai": "jl pantai",
    "rumah roboh jln. pasar, tolong": "jln. pasar",
    "ada ular di gang masjid no 3": "gang masjid no 3",
    "bapak jatuh jl raflesia nusa indah dak sadar": "jl raflesia nusa indah",
    "kecelakaan jalan raya air sebakul km 5": "jalan raya air sebakul km 5",
}


@pytest.mark.parametrize("said", STREETS)
def test_it_is_the_address(said: str) -> None:
    assert address(said) == STREETS[said]


@pytest.mark.parametrize(
    "said",
    ["anak hilang di jalan raya", "jl depan masjid", "di jalan raya dekat pasar", "mobil di jalan hilang"],
)
def test_no_address(said: str) -> None:
    assert address(said) is None
