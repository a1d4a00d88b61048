"""What no word names and the pattern is not sure of rings nobody at once; where and how urgent it is says nothing of what happens."""

from __future__ import annotations

import pytest

from tests.scenarios.test_happening import QUESTION, rung
from tests.town import PANORAMA, Town

NOT_SURE = "dompet saya jatuh di angkot"


async def test_what_the_pattern_is_not_sure_of_is_asked_about(any_town: Town) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says(NOT_SURE)
    assert ani.last.text == QUESTION
    assert town.group("ruang_kendali").hears(NOT_SURE, loud=False)
    await town.forward(seconds=179)
    assert rung(town) == []
    await town.forward(seconds=2)
    assert rung(town), "nobody has answered: the longer clock rings"


async def test_no_leaves_it_to_a_look(town: Town) -> None:
    ani = town.citizen()
    await ani.says(NOT_SURE)
    await ani.press("Tidak")
    await town.forward(minutes=10)
    assert rung(town) == [] and "tidak sedang terjadi" in town.group("ruang_kendali").card(ani.code).text


async def test_yes_asks_where_and_rings(town: Town) -> None:
    ani = town.citizen()
    await ani.says(NOT_SURE)
    await ani.press("Ya, sedang terjadi")
    assert "Di mana" in ani.last.text
    await ani.shares(PANORAMA)
    await town.forward(seconds=181)
    assert rung(town)


@pytest.mark.parametrize("told", ["bapak saya dak gerak lagi", "dari tadi di dalam air"])
async def test_what_it_is_sure_of_rings_unasked(town: Town, told: str) -> None:
    ani = town.citizen()
    await ani.says(told)
    assert ani.last.text != QUESTION
    await town.forward(seconds=181)
    assert rung(town)


@pytest.mark.parametrize(
    "where", ["Kebun Keling pak", "jl Danau no 8, Malabero", "dekat Masjid Jamik pak", "di Lempuing ya bu"]
)
async def test_a_place_alone_rings_nobody(town: Town, where: str) -> None:
    ani = town.citizen()
    await ani.says(where)
    await town.forward(minutes=4)
    assert rung(town) == []


@pytest.mark.parametrize("urge", ["cepat pak", "cepek pak", "iya pak cepat"])
async def test_urging_alone_is_a_card_or_a_question_and_rings_nobody(town: Town, urge: str) -> None:
    ani = town.citizen()
    await ani.says("pak ada naga di wc")
    await ani.says(urge)
    await town.forward(minutes=4)
    assert rung(town) == []


async def test_urging_leaves_what_happens_as_loud_as_it_was(town: Town) -> None:
    ani = town.citizen()
    for said in ("bapak saya", "jatuh dari motor", "dak gerak", "cepat pak", "Kebun Keling pak"):
        await ani.says(said)
    await town.forward(seconds=61)
    assert rung(town)


@pytest.mark.parametrize("signs", ["🔥", "🔥🔥", "💥💥💥"])
async def test_what_is_sent_for_delight_too_is_asked_about(town: Town, signs: str) -> None:
    ani = town.citizen()
    await ani.says(signs)
    assert ani.last.text == QUESTION
    assert town.group("ruang_kendali").hears(signs, loud=False)
    await town.forward(seconds=179)
    assert rung(town) == []
    await town.forward(seconds=2)
    assert rung(town)


@pytest.mark.parametrize("more", ["🏠", "rumah tetangga", "tolong"])
async def test_beside_it_anything_more_is_meant(town: Town, more: str) -> None:
    ani = town.citizen()
    await ani.says("🔥🔥")
    await ani.says(f"🔥🔥 {more}")
    await town.forward(seconds=61)
    assert rung(town)


async def test_a_guess_that_the_pattern_speaks_against_is_no_card(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kucing saya hilang pak warna oren")
    await town.forward(minutes=4)
    assert not await town.tickets()


@pytest.mark.parametrize(
    "told",
    [
        "lah sampe leher ni lampu mati adek aku dak pacak renang",
        "lampu mati, bara jatuh dari plafon ke kasur, bau hangus",
    ],
)
async def test_a_matter_of_a_service_hides_no_danger(town: Town, told: str) -> None:
    ani = town.citizen()
    await ani.says(told)
    await town.forward(seconds=76)
    assert town.group("ruang_kendali").hears(told[:20])
