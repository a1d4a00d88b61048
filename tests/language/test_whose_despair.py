"""Whoever tells of another's despair is a witness of it: "Anda tidak sendirian" is for whoever tells of his own."""

from __future__ import annotations

import pytest

from language.words import Lexicon
from tests.language.tables import each

ANOTHERS = """ado uwong nak bunuh diri di atas tower telkom | ada orang mau bunuh diri di atas tower | adik saya mau bunuh diri di atas jembatan
    ada pria mau mengakhiri hidupnya di jembatan | teman saya mau bunuh diri"""
OWN = "saya mau bunuh diri di atas tower | aku di atas tower mau bunuh diri | ambo nak bunuh diri di jembatan | mau bunuh diri"


@pytest.mark.parametrize("text", each(ANOTHERS))
def test_it_is_anothers(lexicon: Lexicon, text: str) -> None:
    assert lexicon.understand(text).of_another


@pytest.mark.parametrize("text", each(OWN))
def test_it_is_the_writers_own(lexicon: Lexicon, text: str) -> None:
    assert not lexicon.understand(text).of_another
