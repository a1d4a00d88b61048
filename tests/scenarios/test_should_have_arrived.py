"""A crew that has said when it comes, and is not there then: card, list and answers say so, and its group is asked."""

from __future__ import annotations

from tests.scenarios.stories import fire
from tests.town import Operator, Person, Town

ASKED = "seharusnya tiba 20.54. Sudah sampai?"


async def coming(town: Town) -> tuple[Person, Operator]:
    """At 20.44 a crew says that it comes in ten minutes."""
    ani, crew = await fire(town), town.operator("damkar")
    await crew.taps("Terima", ani.code)
    await crew.taps("Berangkat", ani.code)
    await crew.types(f"/eta {ani.code} 10 menit")
    return ani, crew


def asked(town: Town) -> int:
    return sum(ASKED in m.text for m in town.group("damkar").messages)


async def test_what_has_passed_is_said_and_asked_once(any_town: Town) -> None:
    town = any_town
    ani, crew = await coming(town)
    await town.forward(minutes=9)
    assert "kira-kira tiba 20.54" in town.group("damkar").card(ani.code).text and not asked(town)
    await town.forward(minutes=3)
    for agency in ("damkar", "ruang_kendali"):
        card = town.group(agency).card(ani.code).text
        assert "Damkar seharusnya tiba 20.54, belum melapor tiba" in card and "kira-kira tiba" not in card, (
            card
        )
    assert town.group("damkar").hears(ASKED, f"/eta {ani.code} 10 menit", loud=True)
    await crew.types("/antrean")
    assert "seharusnya tiba 20.54" in town.group("damkar").last.text
    await ani.says("mana petugasnya?")
    assert "20.54 WIB sudah lewat" in ani.last.text
    await town.forward(minutes=30)
    assert asked(town) == 1
    await crew.taps("Tiba", ani.code)
    assert (
        "seharusnya tiba 20.54, belum melapor tiba"
        not in town.group("damkar").card(ani.code).text.split("↪")[0]
    )


async def test_a_new_time_is_asked_about_anew(town: Town) -> None:
    ani, crew = await coming(town)
    await town.forward(minutes=12)
    await crew.types(f"/eta {ani.code} 5 menit")
    assert "kira-kira tiba 21.01" in town.group("damkar").card(ani.code).text
    await town.forward(minutes=7)
    assert town.group("damkar").hears("seharusnya tiba 21.01. Sudah sampai?")


async def test_who_has_arrived_is_not_asked(town: Town) -> None:
    ani, crew = await coming(town)
    await crew.taps("Tiba", ani.code)
    await town.forward(minutes=30)
    assert not asked(town)
