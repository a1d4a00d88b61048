"""Fingers in a panic: where danger is named by slips alone, among other slips, the pattern cannot read the text and says nothing against it.
Nobody is asked whether it happens now."""

from __future__ import annotations

import pytest

from language.hear_file import Ear
from tests.language.tables import lines

LOUD = """kbkaran tolg aip besrr rumha bpk rt 3 kmpng klwi
kbkrn rmh tlg api bsr
kebkaran rmuah tlong
kebkrn di rmh ttgga apiny bsr
rmh tbkr tlg cpt
kbakaran rumah api bessar
tlng kbkran ruko
kebajaran rumah tolong
kbkaran tlg pk rumha sblh jln mrpti apinya bsarr
ad kebkran di rmh ttngga apny gde bgt cpt pk
kbakarn tlong di pnrunan rmh kontrkan
kbkran rumha ttngga apii bsaar cpatt"""
NONE = """resep sambel yg pedesnya kyk kbakaran dong min
kapan sih kebakran hutan di film itu di puter
info lomba mewarnai tema kebakarn dong kak"""


@pytest.mark.parametrize("words", lines(LOUD))
def test_it_rings_at_once_where_it_is_needed(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] == "life" and heard["category"] == "kebakaran"
    assert {"damkar"} <= set(heard["agencies"])


@pytest.mark.parametrize("words", lines(NONE))
def test_what_only_shares_its_words_is_none(ear: Ear, words: str) -> None:
    assert ear.hears(words)["heard"] != "life"
