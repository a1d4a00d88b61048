"""In a group that has no room a line that rings overtakes what its reporter wrote before: that then stands under it, as older."""

from __future__ import annotations

import pytest

from domain.ticket import CONTROL_ROOM
from tests.pacing import paced, passes
from tests.scenarios.stories import north_of, tell
from tests.town import PANORAMA, Town

OUT, AGAIN = "sudah padam pak, aman semua", "nyala lagi api besar, anak saya terjebak di dalam"
SNAKE = "ada ular kobra di kamar mandi"
GONE, FIRE = "tidak jadi pak, ularnya pergi", "tolong rumah tetangga kebakaran api besar ada orang terjebak"


def last_of(texts: list[str], words: str) -> tuple[int, int]:
    """In which message these words stand last, and where in it."""
    return max((number, text.rindex(words)) for number, text in enumerate(texts) if words in text)


@pytest.mark.parametrize(
    ("first", "calm", "grave", "agency"),
    [
        ("TOLONG rumah kebakaran, api besar", OUT, AGAIN, "damkar"),
        (SNAKE, GONE, FIRE, "damkar"),
        ("TOLONG rumah kebakaran, api besar", "pagarnya hijau", AGAIN, "damkar"),
    ],
)
async def test_what_was_written_before_never_stands_below_as_if_it_were_the_last_word(
    any_town: Town, first: str, calm: str, grave: str, agency: str
) -> None:
    town = any_town
    paced(town)
    reporters = [await tell(town, f"{first} nomor {n}", north_of(PANORAMA, 500 * n)) for n in range(6)]
    for number, one in enumerate(reporters):
        await one.says(f"{calm} rumah {number}{number}")
        await passes(town, 3)
        await one.says(f"{grave} rumah {number}{number}")
    await passes(town, 240)
    for group in (agency, CONTROL_ROOM):
        texts = [m.text for m in town.group(group).messages if not m.delivery.buttons]
        for number in range(len(reporters)):
            before, after = f"{calm} rumah {number}{number}", f"{grave} rumah {number}{number}"
            assert any(before in text for text in texts) and any(after in text for text in texts)
            at, then = last_of(texts, before), last_of(texts, after)
            older = at[0] == then[0] and "Sebelum itu" in texts[at[0]]
            assert at < then or older, (group, number, texts)
