"""A kind and a few metres alone put nobody's emergency into another's: where no word names the kind, or one's own people are hurt
beside a crash, it is a card of its own that rings."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import east_of, tell
from tests.town import PANORAMA, Town

CRASH = "truk tabrakan sama mobil di simpang, sopirnya terjepit"
OF_ITS_OWN = {
    "anak tetanggo ambo dibawak lari uwong pakai motor": "polisi",
    "ayah saya jatuh dari motor kakinya patah": "psc119",
    "adik saya keserempet motor, tangannya patah": "psc119",
    "cowok ngikutin aku dari tadi naik motor": "polisi",
    "motor teman saya kok diseruduk orang orang semua teriak": "polisi",
}


@pytest.mark.parametrize("metres", [40, 145, 200])
@pytest.mark.parametrize("words", OF_ITS_OWN)
async def test_beside_a_crash_it_is_its_own_and_rings(town: Town, words: str, metres: float) -> None:
    ani = await tell(town, CRASH)
    await town.forward(seconds=30)
    budi = await tell(town, words, at=east_of(PANORAMA, metres))
    await town.forward(seconds=190)
    assert budi.code != ani.code
    assert town.group(OF_ITS_OWN[words]).hears(budi.code, loud=True)


@pytest.mark.parametrize(
    "words", ["kecelakaan truk dan mobil, ada korban", "truk nabrak mobil di simpang, macet total"]
)
async def test_another_witness_of_the_crash_joins_it(town: Town, words: str) -> None:
    ani = await tell(town, CRASH)
    await town.forward(seconds=30)
    budi = await tell(town, words, at=east_of(PANORAMA, 60))
    assert budi.code == ani.code


async def test_what_a_pattern_puts_beside_it_is_suggested(town: Town) -> None:
    ani = await tell(town, CRASH)
    await town.forward(seconds=30)
    budi = await tell(town, "ayah saya jatuh dari motor kakinya patah", at=east_of(PANORAMA, 145))
    await town.forward(seconds=70)
    card = town.group("ruang_kendali").card(budi.code).text.lower()
    assert "mungkin kejadian yang sama" in card and ani.code in card
