"""What happens in the city joins what lies outside it: whoever goes there is called at once, and nobody inside is sent away."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.town import Person, Town

OUTSIDE = (-3.8115, 102.3672)
INSIDE = (-3.8118, 102.3648)
FIRE = "gudang kebakaran api besar"


def _sent_away(person: Person) -> bool:
    return person.hears("luar wilayah")


def _card_headed(town: Town, code: str) -> str:
    cards = [t for t in town.group("damkar").texts if f"· <b>{code}</b> ·" in t.split("\n")[0]]
    return cards[0]


async def test_a_fire_inside_that_joins_one_outside_calls_its_agencies_at_once(any_town: Town) -> None:
    town = any_town
    first = await tell(town, FIRE, OUTSIDE)
    assert "luar wilayah" in first.receipt and not town.group("damkar").messages
    await town.forward(seconds=20)
    second = await tell(town, FIRE, INSIDE)
    assert second.code == first.code
    card = town.group("damkar").card(second.code).text
    assert town.group("damkar").hears(second.code, loud=True)
    assert "LUAR WILAYAH" not in card and f"mlat={INSIDE[0]:.6f}" in card
    assert f"mlat={OUTSIDE[0]:.6f}" in card, "the other point stands beside it"
    assert not _sent_away(second) and "Damkar" in second.receipt
    assert first.hears("ternyata di wilayah kami", "Damkar") and "Damkar" in first.receipt
    await second.says("ada yang pingsan di dalam")
    assert town.group("psc119").hears(second.code, loud=True)


async def test_nor_is_it_moved_out_by_who_comes_later(any_town: Town) -> None:
    town = any_town
    first = await tell(town, FIRE, INSIDE)
    second = await tell(town, FIRE, OUTSIDE)
    assert second.code == first.code and not _sent_away(first) and not _sent_away(second)
    assert f"mlat={INSIDE[0]:.6f}" in town.group("damkar").card(first.code).text


@pytest.mark.parametrize(
    ("said", "agency"), [("ada ular kobra masuk rumah", "damkar"), ("pohon tumbang menutup jalan", "dlh")]
)
async def test_so_do_other_kinds(town: Town, said: str, agency: str) -> None:
    first = await tell(town, said, (-3.8118, 102.3655))
    await town.forward(minutes=3, seconds=1)
    assert "luar wilayah" in first.receipt and not town.group(agency).messages
    second = await tell(town, said, INSIDE)
    await town.forward(minutes=3, seconds=1)
    assert town.group(agency).hears(second.code, loud=True) and not _sent_away(second)


@pytest.mark.parametrize("into_outside", [True, False])
@pytest.mark.parametrize("words", [True, False])
async def test_merged_by_hand_it_lies_in_the_city(any_town: Town, into_outside: bool, words: bool) -> None:
    """In both orders, by a point or by a street; taken apart, each is where it was told."""
    town = any_town
    outside = await tell(town, FIRE, (-3.65, 102.30))
    await town.forward(seconds=61)
    inside = town.citizen()
    await inside.says("rumah mak terbakar di jl salak 5" if words else FIRE)
    if not words:
        await inside.shares(INSIDE)
    assert inside.code != outside.code and town.group("damkar").hears(inside.code, loud=True)
    gone, stays = (inside, outside) if into_outside else (outside, inside)
    code, kept = gone.code, stays.code
    await town.operator("ruang_kendali").types(f"/gabung {code} {kept}")
    card = _card_headed(town, kept)
    assert "LUAR WILAYAH" not in card and "mlat=-3.650000" in card
    assert not _sent_away(inside)
    await inside.says("ada yang pingsan di dalam")
    assert town.group("psc119").hears(kept, loud=True)
    await town.operator("ruang_kendali").types(f"/pisah {code}")
    place = town.group("ruang_kendali").card(outside.code if into_outside else code).text
    assert "LUAR WILAYAH" in place and "Pelapor: tempatnya" not in place


async def test_what_only_the_control_room_heard_hushes_nobody_inside(any_town: Town) -> None:
    """The same street name, one with a point outside: the one inside rings at once."""
    town = any_town
    await tell(town, "rumah terbakar di jl salak, ada anak terjebak", (-3.65, 102.30))
    second = town.citizen()
    await second.says("rumah terbakar di jl salak 5, ada anak terjebak")
    assert town.group("damkar").hears("jl salak 5", loud=True)
