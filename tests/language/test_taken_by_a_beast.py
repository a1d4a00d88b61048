"""A beast that takes somebody threatens a life, and calls those who treat and who search; one that is only seen does not."""

from __future__ import annotations

import pytest

from language.hear_file import Ear

TAKEN = {
    "tolong ado buayo di sungai jenggalu, anak kami ditariknyo": ("psc119", "basarnas", "bksda"),
    "ada buaya di sungai jenggalu, 1 anak ditarik": ("psc119", "basarnas"),
    "a crocodile took a man at Jenggalu river mouth": ("psc119", "basarnas"),
    "my friend was taken by a crocodile": ("psc119", "basarnas"),
    "buaya menyambar pemancing di muara jenggalu": ("psc119", "basarnas"),
    "buayo nyambar wong mancing": ("psc119", "basarnas"),
    "anak saya ditarik buaya": ("psc119", "basarnas"),
    "la ilang anaknyo dibawa buayo": ("psc119", "basarnas"),
    "orang diseret buaya ke dalam air": ("psc119", "basarnas"),
    "harimau nerkam petani": ("psc119", "bksda"),
    "bapak saya digondol macan": ("psc119", "bksda"),
    "beruang nyakar bapak saya": ("psc119", "bksda"),
    "harimau makan orang di kebun": ("psc119", "bksda"),
    "anjing gila gigit anak saya": ("psc119",),
}
ONLY_SEEN = (
    "ado buayo di sungai jenggalu",
    "kambing warga dimakan harimau",
    "buaya narik perhatian warga",
    "buaya dikasih makan warga",
    "kemarin anak saya lihat buaya di kebun binatang",
    "anak dibawa lihat harimau di kebun binatang",
    "buaya darat itu narik anak orang",
    "macan kemayoran menyerang terus",
    "a crocodile was seen at the river mouth",
    "cerita harimau makan orang",
    "film buaya makan orang seru banget",
    "dia buaya, sukanya narik cewek",
    "anak ayam dimakan macan",
)


@pytest.mark.parametrize("words", TAKEN)
def test_taken(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["rings_after_s"] == 60 and heard["category"] == "hewan_berbahaya", heard
    assert set(TAKEN[words]) <= set(heard["agencies"]), heard


@pytest.mark.parametrize("words", ONLY_SEEN)
def test_only_seen(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert (heard["rings_after_s"] or 600) > 60, heard
