"""Children and victims say whose hands they were and what was done in words that only hint at it: each is violence, and secret."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from language.hear import RINGS, outcome
from language.words import Lexicon
from tests.language.tables import heard, lines

WHO = ("om", "paman", "pakde", "kakek", "bapak tiri", "ustad", "guru", "pacar", "tetangga")
DONE = (
    "digituin",
    "dipegang2",
    "dibuka bajunya",
    "dihamili",
    "ditidurin",
    "dinodai",
    "dicabuli",
    "disodomi",
    "dipaksa jual diri",
    "dicium2",
)
DOES = ("cium2 aku", "pegang2 aku", "nidurin aku", "buka baju saya", "gituin aku")
TOLD = """
    aku digituin sama paman
    om saya buka baju saya
    ada om2 di rumah pegang2 aku
    om nakal pegang2 aku
    aku dihamili om
    om nidurin aku
    aku dinodai
    pak ustad cium2 aku
    saya dijual
    aku dijual sama tante
    anak saya disodomi
    anak saya diperlakukan ga senonoh
    aku dipaksa jual diri
    disuruh melayani tamu
"""
HARMLESS = """
    kasur saya ditidurin kucing
    kucing saya dihamili kucing tetangga
    laga persib dinodai kericuhan
    hatiku dinodai
    om saya buka baju karena gerah
    rumah saya dijual 300 juta
    guru suruh buka buku
    pacar saya hamil
    jual diri ke perusahaan lewat cv
"""


def _is_violence(lexicon: Lexicon, said: str) -> bool:
    told = heard(lexicon, said)
    return (told.danger, told.danger_category, told.soft) == (Danger.LIFE, "kekerasan", False)


@pytest.mark.parametrize("done", DONE)
@pytest.mark.parametrize("who", WHO)
def test_whoever_did_whatever(lexicon: Lexicon, who: str, done: str) -> None:
    tellings = (
        f"aku {done} sama {who}",
        f"aku {done} {who}",
        f"adik saya {done} {who}nya",
        f"{done} oleh {who}",
    )
    assert [said for said in tellings if not _is_violence(lexicon, said)] == []


@pytest.mark.parametrize("does", DOES)
@pytest.mark.parametrize("who", WHO)
def test_whoever_does_it(lexicon: Lexicon, who: str, does: str) -> None:
    assert _is_violence(lexicon, f"{who} {does}")


@pytest.mark.parametrize("said", lines(TOLD))
def test_as_it_was_told(lexicon: Lexicon, said: str) -> None:
    assert _is_violence(lexicon, said)


@pytest.mark.parametrize("said", lines(HARMLESS))
def test_what_only_has_its_words(lexicon: Lexicon, said: str) -> None:
    assert outcome(heard(lexicon, said)) not in RINGS
