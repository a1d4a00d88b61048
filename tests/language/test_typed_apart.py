"""The beginning of a verb that was typed apart from it, in a hurry by its first letter alone: "di pukul", "d pkul"."""

from __future__ import annotations

import pytest

from language.hear_file import Ear

HEARD = {  # words → category; it rings within the minute
    "ibu d pkul bpk": "kekerasan",
    "tlg\nibu d pkul bpk\nada drh\njl irian": "kekerasan",
    "sy d kejar org bw pisau": "kejahatan",
    "ank sy d gigit ulr": "hewan_berbahaya",
    "org d tusuk d psr minggu": "kejahatan",
    "adik saya d culik": "kejahatan",
    "saya d kurung": "kekerasan",
    "saya di pukul suami": "kekerasan",
    "kebakaran d pukul 8 malam di panorama": "kebakaran",
    "kami d pukul 3 orang pakai kayu": "kekerasan",
    "lka d smpang": "kecelakaan",
    "ank sy dmm tnggi kjg": "medis",
    "ibu gk sdr": "medis",
    "rmh tbkr": "kebakaran",
    "bpk mkul ibu": "kekerasan",
}
HARMLESS = (
    "rapat di pukul 10",
    "rapat d pukul sepuluh",
    "ibadah di pukul 7 pagi",
    "dijual d pukul 8 pagi",
    "jam d pukul rata",
    "ketemu d pkl 8 ya",
    "nanti d kejar lagi targetnya",
    "besok d ambil ya",
    "d tutup ya",
    "d rampok waktu main gta",
    "film d bacok",
    "sdr saya tidak datang",
    "harga tnggi",
    "dmm biasa aja",
)


@pytest.mark.parametrize("words", HEARD)
def test_it_rings_within_the_minute(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert (heard["category"], heard["rings_after_s"]) == (HEARD[words], 60), heard


@pytest.mark.parametrize("words", HARMLESS)
def test_nothing_rings(ear: Ear, words: str) -> None:
    assert ear.hears(words)["rings_after_s"] is None
