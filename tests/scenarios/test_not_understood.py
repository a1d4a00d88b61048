"""Who is not understood is never asked the same twice, and is read by a human."""

from __future__ import annotations

from tests.town import Town


async def test_not_understood_twice_is_read_by_the_control_room(town: Town) -> None:
    """C11"""
    ani = town.citizen()
    said = []
    for words in (
        "halo pak",
        "itu loh pak yang kemarin sore",
        "yang di sana itu pak",
        "gimana ini jadinya dong",
    ):
        await ani.says(words)
        said.append(ani.last)
    asked = [m for m in said if m.text.endswith("?") or m.delivery.buttons]
    assert len({m.text for m in asked}) == len(asked), "no question twice"
    assert all(len([b for row in m.delivery.buttons for b in row]) != 1 for m in said), "no menu of one key"
    assert "ruang kendali ikut melihat" in ani.last.text
    await town.forward(seconds=76)
    assert town.group("ruang_kendali").hears("itu loh pak yang kemarin sore", loud=False)


async def test_another_emergency_is_asked_what_and_where(town: Town) -> None:
    ani = town.citizen()
    await ani.says("/start")
    await ani.press("Lainnya")
    assert ani.last.text.startswith("Ketik apa yang terjadi dan di mana; ruang kendali ikut melihat.")
    await town.forward(seconds=61)
    assert town.group("ruang_kendali").hears(ani.code, loud=True)


async def test_keys_hit_at_random_are_no_card(town: Town) -> None:
    ani = town.citizen()
    for words in ("asdf", "qwer zxcv", "hjkl hjkl"):
        await ani.says(words)
    assert ani.last.text.startswith("Ketik apa yang terjadi dan di mana.")
    await town.forward(seconds=76)
    assert not await town.tickets()
