"""Who is held by a lift is where it happens; a fence or a tree that tells of an address is no refuge."""

from __future__ import annotations

import pytest

from language.places.away import is_away
from language.places.locating import Gazetteer
from language.words import Lexicon


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("saya di lift macet sesak ada ibu hamil di mega mall", False),
        ("saya di dalam lift macet, ada ibu hamil di mega mall", False),
        ("ibu saya di panorama jatuh, saya di sawah lebar", True),
    ],
)
def test_held(gazetteer: Gazetteer, text: str, away: bool) -> None:
    assert is_away(text, gazetteer) is away


@pytest.mark.parametrize(
    ("text", "above"),
    [
        ("kebakaran, saya di depan pagar hijau, ada pohon mangga", False),
        ("kebakaran rumah saya di jl kapuas pagar hijau, ada pohon mangga", False),
        ("kebakaran, saya di pagar hijau ada pohon mangga", False),
        ("banjir, kami di atas pohon mangga", True),
        ("banjir, kami sekarang di atap", True),
        ("banjir, kami di pohon", True),
        ("banjir, kami di pagar", True),
    ],
)
def test_above(lexicon: Lexicon, text: str, above: bool) -> None:
    assert ("di_atas" in lexicon.understand(text).aggravations) is above
