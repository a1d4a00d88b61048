"""Few words are enough where they say what happens: a birth, a fall, an emergency that calls itself medical; in Bengkulu Malay too, where
"ndak" before a birth is a wish to and no denial; and an emoji beside nothing but a place."""

from __future__ import annotations

import pytest

from language.hear_file import Ear

HEARD = {  # words → category; it rings within the minute
    "darurat medis di berkas": "medis",
    "melahirkan di pekan sabtu": "medis",
    "lapor melahirkan di sidomulyo": "medis",
    "lapor orang jatuh di panorama": "medis",
    "halo 112 orang jatuh di pekan sabtu": "medis",
    "nenek jatuh": "medis",
    "nomor ambulan berapa bapak saya jatuh": "medis",
    "bini ambo ndak beranak": "medis",
    "bini ambo la ndak melahirkan di bumi ayu": "medis",
    "ndak beranak bini ambo pak": "medis",
    "adik ambo tekejut listrik": "medis",
    "ambo kanai tusuk": "kejahatan",
    "kanai setrum": "medis",
    "ado umah angus": "kebakaran",
    "tulung pak lah kluar kepalaknyo": "medis",
    "🔥🔥🔥🏠 jl danau 9": "kebakaran",
    "🔥 jl merapi": "kebakaran",
}
NOT_RUNG = (
    "nomor ambulans berapa ya",
    "nomor ambulan berapa untuk jaga jaga",
    "pelatihan darurat medis besok",
    "biaya melahirkan di puskesmas berapa",
    "harga jatuh",
    "keren 🔥 pantai panjang",
    "😂🔥 pantai panjang",
    "kucing melahirkan di panorama",
)


@pytest.mark.parametrize("words", HEARD)
def test_they_ring_within_the_minute(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert (heard["category"], heard["rings_after_s"]) == (HEARD[words], 60), heard


@pytest.mark.parametrize("words", NOT_RUNG)
def test_beside_them_nothing_rings(ear: Ear, words: str) -> None:
    assert ear.hears(words)["rings_after_s"] is None


@pytest.mark.parametrize(
    "said",
    [
        f"{who} {how}"
        for who in ("mbah", "simbah", "eyang", "bini ambo", "bpk sy")
        for how in ("sesek", "engap", "ssk nfs", "sesek napase")
    ]
    + ["bini ambo nak ngelahirkan"],
)
def test_breath_and_birth_in_dialect_and_without_vowels(ear: Ear, said: str) -> None:
    told = ear.hears(said)
    assert (told["heard"], told["category"]) == ("life", "medis")
