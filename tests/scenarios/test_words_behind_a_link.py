"""A caller's link with words behind it: the token is the link's, the words are the reporter's."""

from __future__ import annotations

import pytest

from tests.scenarios.test_phone_calls import baru, caller_opens, link_in
from tests.town import PANORAMA, Town

FIRE = "tolong rumah saya kebakaran"


def nowhere(town: Town, token: str) -> bool:
    return not any(
        token in text for agency in town.groups for text in town.group(agency).texts if "?start=" not in text
    )


async def link(town: Town) -> tuple[str, str]:
    """The ticket's code, and its caller's link."""
    code = await baru(town.operator("ruang_kendali"), "orang pingsan di jl merapi 12 kebun tebeng")
    return code, link_in(town)


@pytest.mark.parametrize("typed", ["/start {} {}", "/start {}\n{}", "{} {}", "{}\n{}"])
async def test_of_a_used_link_the_words_alone_are_heard(any_town: Town, typed: str) -> None:
    town = any_town
    _, token = await link(town)
    await caller_opens(town, token)
    ani = town.citizen()
    await ani.says(typed.format(token, FIRE))
    await ani.shares(PANORAMA)
    assert town.group("damkar").hears(ani.code, f"“{FIRE}”", loud=True)
    assert nowhere(town, token)


async def test_so_they_are_once_it_is_forgotten(town: Town) -> None:
    ani = town.citizen()
    await ani.says(f"/start GktABdI3a-ss {FIRE}")
    await ani.shares(PANORAMA)
    assert town.group("damkar").hears(ani.code, f"“{FIRE}”", loud=True)
    assert nowhere(town, "GktABdI3a-ss")


@pytest.mark.parametrize("typed", ["/start {} {}", "{} {}"])
async def test_a_fresh_one_takes_them_to_its_ticket(any_town: Town, typed: str) -> None:
    town = any_town
    code, token = await link(town)
    caller = town.citizen("Penelepon")
    await caller.says(typed.format(token, "dia sudah tidak bernapas"))
    assert len(await town.tickets()) == 1
    assert town.group("psc119").hears(code, "“dia sudah tidak bernapas”") and nowhere(town, token)


@pytest.mark.parametrize(
    "words",
    [
        "kebakarannya di jl salak 5",
        "Kecelakaan-2 motor di simpang lima, ada korban",
        "TolongTolong rumah saya terbakar",
    ],
)
async def test_a_word_of_twelve_letters_is_a_word(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(f"/start {words}")
    await ani.shares(PANORAMA)
    await town.forward(minutes=1)
    assert any(words in text for text in town.group("ruang_kendali").texts), town.group("ruang_kendali").texts
