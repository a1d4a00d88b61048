"""A place that is put right in the same breath, or right behind it: the last one counts, and what is denied never does."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import place_on, tell
from tests.town import PANORAMA, Town

IN_ONE_BREATH = {
    "kebakaran di jalan kuala lempuing? eh bukan di bumi ayu": ("Bumi Ayu", "Lempuing"),
    "kebakaran panorama bukan di lingkar timur": ("Lingkar Timur", "Panorama"),
    "rumah kebakaran bukan di panorama tapi di lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama, bukan lingkar timur": ("Panorama", "Lingkar"),
    "kebakaran di panorama bukan di lingkar timur": ("Panorama", "Lingkar"),
    "kebakaran di panorama, bukan di jl hibrida raya, cepat": ("Panorama", "hibrida"),
    "kebakaran bukan di rumah, di jalan panorama": ("Panorama", "rumah"),
    "kebakaran di panorama eh di lingkar timur pak": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama eh lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama maaf di lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama, maksudnya di lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama, maksud saya lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama salah, di lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama, eh salah, lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama? bukan di bumi ayu": ("Bumi Ayu", "Panorama"),
    "kebakaran di panorama bukan pak di lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama.. eh ralat sawah lebar": ("Sawah Lebar", "Panorama"),
    "kebakaran di jl salak bukan jl jati": ("jl salak", "jati"),
    "kebakaran di jl salak eh jl jati 3": ("jl jati 3", "salak"),
    "kebakaran di hotel xtra eh hotel nala": ("hotel nala", "xtra"),
    "kebakaran bukan di panorama, bukan di sawah lebar, di lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama, maaf pak dekat masjid": ("Panorama", "masjid"),
    "kebakaran di panorama eh apinya besar": ("Panorama", "apinya"),
    "kebakaran di panorama bukan hoax": ("Panorama", "hoax"),
}
ANSWERED = {
    "di jalan kuala lempuing? eh bukan di bumi ayu": ("Bumi Ayu", "Lempuing"),
    "panorama bukan di lingkar timur": ("Lingkar Timur", "Panorama"),
    "bukan di panorama tapi di lingkar timur": ("Lingkar Timur", "Panorama"),
    "di panorama, bukan lingkar timur": ("Panorama", "Lingkar"),
    "bukan di rumah, di jalan panorama": ("Panorama", "rumah"),
    "di panorama eh lingkar timur": ("Lingkar Timur", "Panorama"),
    "di smpn 4 eh smpn 5": ("smpn 5", "smpn 4"),
}
AFTERWARDS = {
    "eh bukan di bumi ayu": ("Bumi Ayu", True),
    "eh salah pak, bukan di bumi ayu": ("Bumi Ayu", True),
    "bukan di panorama pak tapi di bumi ayu": ("Bumi Ayu", True),
    "panorama eh bukan di bumi ayu": ("Bumi Ayu", True),
    "panorama bukan di bumi ayu": ("Panorama", False),
    "eh apinya besar, dekat masjid": ("Panorama", False),
}


@pytest.mark.parametrize(("said", "places"), IN_ONE_BREATH.items())
async def test_in_one_breath(town: Town, said: str, places: tuple[str, str]) -> None:
    right, wrong = places
    ani = town.citizen()
    await ani.says(said)
    where = place_on(town, "damkar", ani.code)
    assert right in where and wrong not in where


async def test_what_is_only_denied_is_no_place(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran bukan di panorama")
    assert "Di mana" in ani.last.text


@pytest.mark.parametrize(("said", "places"), ANSWERED.items())
async def test_as_the_answer(town: Town, said: str, places: tuple[str, str]) -> None:
    right, wrong = places
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar")
    await ani.says(said)
    where = place_on(town, "damkar", ani.code)
    assert right in where and wrong not in where


@pytest.mark.parametrize(("said", "place"), AFTERWARDS.items())
async def test_on_an_open_ticket(any_town: Town, said: str, place: tuple[str, bool]) -> None:
    right, changed = place
    ani = any_town.citizen()
    await ani.says("rumah kebakaran api besar di panorama")
    await ani.says(said)
    assert right in place_on(any_town, "damkar", ani.code)
    assert ("Tempat diganti" in ani.last.text) is changed
    assert any_town.group("damkar").hears(said), "every word stands before who acts"


OF_A_POINT = {  # shared in Dusun Besar, without a word about where
    "bukan dusun besar pak, simpang skip": "simpang skip",
    "bukan di dusun besar tapi di hotel xtra": "hotel xtra",
    "salah pak, di hotel xtra": "hotel xtra",
    "bukan di situ, di bumi ayu": "Bumi Ayu",
    "eh bukan di simpang skip": "simpang skip",
    "salah lokasi, yang benar hotel xtra": "hotel xtra",
}
STAYS = [
    "dusun besar bukan panorama pak",
    "bukan rumah saya, rumah tetangga",
    "dekat hotel xtra",
    "jl kapuas maksudnya",
]


@pytest.mark.parametrize(("said", "right"), OF_A_POINT.items())
async def test_the_point_goes_with_its_place(any_town: Town, said: str, right: str) -> None:
    """It stands on the card as where it was before, and nowhere else."""
    ani = await tell(any_town, "rumah kebakaran api besar", PANORAMA)
    assert "titik dari pelapor" in place_on(any_town, "damkar", ani.code)
    await ani.says(said)
    where = place_on(any_town, "damkar", ani.code)
    assert right in where and "titik dari pelapor" not in where and "peta" not in where
    assert "↩️ Tempat sebelumnya" in any_town.group("damkar").card(ani.code).text


@pytest.mark.parametrize("said", STAYS)
async def test_what_says_more_of_it_leaves_the_point(town: Town, said: str) -> None:
    ani = await tell(town, "rumah kebakaran api besar", PANORAMA)
    await ani.says(said)
    assert "titik dari pelapor" in place_on(town, "damkar", ani.code)
