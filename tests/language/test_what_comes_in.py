"""Who comes into a house is a burglar only where somebody does: a wave, fire, gas, smoke or a beast is what it is, and those who
run from it are no more than that."""

from __future__ import annotations

import pytest

from language.hear_file import Ear

COMES = {  # words → category, seconds until it rings
    "ombak masuk rumah di malabero, orang orang lari": ("gempa_tsunami", 60),
    "ombak masuk rumah di malabero orang orang lari": ("gempa_tsunami", 60),
    "ombak masuk rumah warga di malabero": ("gempa_tsunami", 180),
    "gelombang sampai rumah warga di berkas": ("gempa_tsunami", 180),
    "api masuk rumah orang orang lari": ("kebakaran", 60),
    "gas masuk rumah, orang pada lari": ("kebocoran_gas", 60),
    "asap masuk rumah orang pada keluar": ("kebakaran", 60),
    "air masuk rumah orang orang lari": ("banjir", 180),
    "lumpur masuk rumah orang orang lari": ("banjir", 180),
    "ular masuk rumah orang": ("hewan_berbahaya", 180),
    "monyet masuk rumah tetangga, orang lari": ("hewan_berbahaya", 180),
    "truk masuk rumah orang di panorama": ("kecelakaan", 60),
    "orang masuk rumah tetangga": ("kejahatan", 60),
    "ada orang masuk rumah saya": ("kejahatan", 60),
    "orang mau masuk rumah": ("kejahatan", 60),
    "ada orang tiba tiba masuk rumah": ("kejahatan", 60),
    "dia masuk rumah orang": ("kejahatan", 60),
    "ketahuan masuk rumah orang": ("kejahatan", 60),
    "masuk rumah orang": ("kejahatan", 60),
}


@pytest.mark.parametrize("words", COMES)
def test_what_comes_in_decides(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert (heard["category"], heard["rings_after_s"]) == COMES[words], heard
