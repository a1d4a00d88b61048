"""Whom it calls, where another word of the sentence used to decide: a firecracker in a hand, somebody missing at a market, a bridge
that broke with people on it, who cannot run from fire or water, who is lost in a forest."""

from __future__ import annotations

import pytest

from language.hear_file import Ear

CALLED = {  # words → category, among the called
    "anak main petasan tangannya hancur": ("medis", {"psc119"}),
    "anak main kembang api matanya kena": ("medis", {"psc119"}),
    "adik main mercon jarinya putus": ("medis", {"psc119"}),
    "anak bakar petasan mukanya melepuh": ("medis", {"psc119"}),
    "suami saya main tangan": ("kekerasan", {"polisi"}),
    "orang hilang di pasar minggu, kakek umur 70 pikun": ("lainnya", {"polisi"}),
    "orang hilang di panorama": ("lainnya", {"polisi"}),
    "orang hilang di pantai panjang": ("tenggelam", {"basarnas"}),
    "jembatan gantung putus ada orang jatuh": ("lainnya", {"basarnas", "psc119", "damkar"}),
    "jembatan gantung putus, ada 3 siswa jatuh": ("lainnya", {"basarnas", "psc119", "damkar"}),
    "orang jatuh dari jembatan gantung putus": ("medis", {"basarnas", "psc119", "damkar"}),
    "jembatan ambruk motor jatuh": ("kecelakaan", {"basarnas", "psc119", "damkar"}),
    "rumah kebakaran jl irian 61, ada bapak lumpuh di kamar depan": ("kebakaran", {"damkar", "psc119"}),
    "rumah kebakaran, kakek tidak bisa jalan": ("kebakaran", {"damkar", "psc119"}),
    "kebakaran rumah tetangga, nenek stroke": ("kebakaran", {"damkar", "psc119"}),
    "banjir sudah sepinggang, nenek saya tidak bisa jalan": ("banjir", {"bpbd", "damkar", "basarnas"}),
    "hp mau habis, saya di hutan kesasar": ("penyelamatan", {"basarnas"}),
    "saya kesasar di hutan": ("penyelamatan", {"basarnas"}),
}
QUIETER = {"anak main petasan berisik": 180, "petasan terus malam malam berisik": 180}


@pytest.mark.parametrize("words", CALLED)
def test_who_can_help_is_called_within_the_minute(ear: Ear, words: str) -> None:
    category, called = CALLED[words]
    heard = ear.hears(words)
    assert heard["category"] == category and called <= set(heard["agencies"]), heard
    assert heard["rings_after_s"] == 60, heard


@pytest.mark.parametrize("words", QUIETER)
def test_noise_alone_stays_noise(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert (heard["category"], heard["rings_after_s"]) == ("ketertiban", QUIETER[words]), heard
