"""Which open ticket a card says may be the same event, where several are told in one kelurahan: one of its own street."""

from __future__ import annotations

import pytest

from language.places.other_address import differ, same_street
from tests.town import Town


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("rumah kebakaran di jalan nangka panorama", "kebakaran jl nangka 7 panorama, nenek dak biso keluar"),
        ("kebakaran jl nangka 7 panorama, nenek dak biso keluar", "rumah kebakaran di jln. nangka, panorama"),
    ],
)
async def test_the_same_street_is_suggested_before_another_of_the_kelurahan(
    any_town: Town, first: str, second: str
) -> None:
    """And one tap puts the two together, not with the other street."""
    await any_town.citizen().says("rumah kebakaran di jl salak 12 panorama, api besar")
    await any_town.citizen().says(first)
    await any_town.citizen().says(second)
    control = any_town.group("ruang_kendali")
    assert "Mungkin kejadian yang sama dengan 26-0002" in control.card("26-0003").text
    assert "26-0001" not in control.card("26-0003").text
    await any_town.operator("ruang_kendali").taps("Gabung", "26-0003")
    merged = await any_town.ticket("26-0003")
    assert merged.merged_into == (await any_town.ticket("26-0002")).id


async def test_without_one_of_the_street_the_first_of_the_kelurahan_is_suggested(town: Town) -> None:
    await town.citizen().says("rumah kebakaran di panorama, api besar")
    await town.citizen().says("kebakaran jl nangka panorama")
    await town.citizen().says("kebakaran rumah di jl nangka 7 panorama")
    control = town.group("ruang_kendali")
    assert "Mungkin kejadian yang sama dengan 26-0001" in control.card("26-0003").text


@pytest.mark.parametrize("street", ["jl", "jl.", "jln", "jln.", "jlan", "jalan", "Jl.", "JLN"])
def test_a_street_is_called_alike_however_it_is_shortened(street: str) -> None:
    assert same_street(f"{street} nangka 7", "jalan nangka") and not differ(f"{street} nangka 7", "jl nangka")
    assert differ(f"{street} nangka 7", f"{street} salak 12")
