"""The digest of what is doubtful: silent, in words, one tap to clear, one tap to forward."""

from __future__ import annotations

from domain.lane import Lane
from domain.message import Kind
from tests.scenarios.stories import digest
from tests.town import Town


async def night(town: Town) -> None:
    """Nine stickers and letters, three figures of speech."""
    for words in ("bla", "tes", "asdfgh"):
        for _ in range(2):
            await town.citizen().says(words)
    for _ in range(3):
        await town.citizen().does(Kind.STICKER)
        await town.citizen().says("hati saya kebakaran 🤣")
    await town.forward(hours=4)


async def test_it_says_how_many_of_what_since_when(town: Town) -> None:
    await night(town)
    control = town.group("ruang_kendali")
    said = next(m for m in control.messages if "laporan meragukan" in m.text)
    assert said.text.startswith("⚪ 12 laporan meragukan sejak 24/11 20.44")
    first, *lines = said.text.split("\n")
    assert first.endswith(": 9 tanpa isi, 3 kiasan.")
    assert said.delivery.silent
    assert [b.label for b in said.delivery.buttons[-1]] == ["Lihat", "Bersihkan"]
    assert [line.partition(". ")[2] for line in lines[:-1]].count("stiker") == 3 and len(lines) == 7
    assert lines[-1] == "+ 6 tanpa isi: “bla”, “tes”, “asdfgh”"


async def test_one_tap_clears_all(town: Town) -> None:
    await night(town)
    await town.operator("ruang_kendali").taps("Bersihkan")
    assert await digest(town) == []
    await town.forward(hours=4)
    assert len([t for t in town.group("ruang_kendali").texts if "laporan meragukan" in t]) == 1


async def test_one_tap_from_the_digest_itself(town: Town) -> None:
    """What says nothing stands in one line; all else has a number of its own."""
    await night(town)
    await town.operator("ruang_kendali").taps("2")
    (ticket,) = await town.tickets()
    assert "hati saya kebakaran" in ticket.state.words


async def test_what_is_not_shown_is_not_cleared(town: Town) -> None:
    """A long night: one message lists what fits, and clears no more than that."""
    for _ in range(33):
        await town.citizen().says("bla")
    await town.forward(hours=4)
    control = town.group("ruang_kendali")
    said = next(m for m in control.messages if "laporan meragukan" in m.text)
    assert said.text.endswith("dan 3 lagi: bersihkan yang ini, lalu Lihat.")
    sari = town.operator("ruang_kendali")
    await sari.taps("Bersihkan")
    assert len(await digest(town)) == 3
    await sari.taps("Lihat")
    await sari.taps("Bersihkan")
    assert await digest(town) == []


async def test_one_tap_forwards_one_of_them(town: Town) -> None:
    await night(town)
    sari = town.operator("ruang_kendali")
    await sari.taps("Lihat")
    await sari.taps("2")
    (ticket,) = await town.tickets()
    assert ticket.lane is Lane.AMBER and len(await digest(town)) == 11
    assert town.group("ruang_kendali").has_card(ticket.code)


async def test_another_agencys_people_do_not_clear_it(town: Town) -> None:
    await night(town)
    await town.operator("damkar").types("/rangkuman")
    assert town.group("damkar").hears("untuk ruang kendali")
    assert len(await digest(town)) == 12
