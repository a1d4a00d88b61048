"""Whoever asks for prayers for somebody who died before mourns; who lies there now, or was killed, is reported."""

from __future__ import annotations

import pytest

from language.hear_file import Ear
from language.words import Lexicon
from tests.language.tables import lines

MOURNED = """mohon doanya ayah saya meninggal kemarin karena serangan jantung
innalillahi nenek saya sudah meninggal semalam karena kecelakaan motor mohon doa
mohon doa ayah saya tadi pagi berpulang krn kecelakaan di lubuklinggau
ayah saya tadi pagi berpulang krn kecelakaan di lubuklinggau
minta doanya ibu saya meninggal tadi malam kena stroke
almarhum paman meninggal minggu lalu tenggelam di pantai, mohon doanya"""
REPORTED = """mohon doanya, ayah meninggal kemarin, sekarang ibu saya pingsan tidak bangun
innalillahi bapak saya meninggal barusan kena serangan jantung tolong
mohon doa ibu saya kecelakaan tadi malam kritis
innalillahi nenek meninggal tadi pagi, dibunuh orang
innalillahi kecelakaan di simpang lima 2 orang meninggal
innalillahi, bapak saya ditabrak mobil, tidak napas
mohon doanya ada yang meninggal tabrakan di jalan salak, jenazah masih di jalan
innalillahi tadi pagi ayah saya meninggal, tolong panggilkan ambulans"""


@pytest.mark.parametrize("words", lines(MOURNED))
def test_who_mourns_rings_nobody(ear: Ear, lexicon: Lexicon, words: str) -> None:
    assert ear.hears(words)["rings_after_s"] is None
    assert lexicon.understand(words).mourns


@pytest.mark.parametrize("words", lines(REPORTED))
def test_who_needs_somebody_rings(ear: Ear, lexicon: Lexicon, words: str) -> None:
    assert ear.hears(words)["heard"] == "life"
    assert not lexicon.understand(words).mourns
