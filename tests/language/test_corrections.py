"""Words that take a place back, and those that only sound like it."""

from __future__ import annotations

import pytest

from language.places.corrections import taken_back

SAID = {
    "salah lokasi, yang benar jl salak 5": "jl salak 5",
    "maaf lokasinya salah pak": "pak",
    "eh salah": "",
    "maaf salah pak": "",
    "salah kirim lokasi": "",
    "salah share lok, harusnya di panorama": "panorama",
    "alamat yang benar jalan merapi 12 pak": "jalan merapi 12 pak",
    "bukan di situ tapi di kandang limun": "kandang limun",
    "bukan di panorama tapi di jl salak": "jl salak",
    "titiknya keliru, maksud saya dekat masjid jamik": "dekat masjid jamik",
    "wrong location, it is jalan salak 5": "jalan salak 5",
}
NOT_SAID = [
    "salah satu rumah di lokasi sudah habis",
    "bukan kebakaran, cuma bakar sampah",
    "maaf salah kirim",
    "lokasi di jl salak 5",
    "kebakaran di sebenarnya rumah kosong",
    "orangnya tidak bersalah",
    "api makin besar tapi belum ada petugas",
]


@pytest.mark.parametrize(("text", "right"), SAID.items())
def test_a_place_is_taken_back(text: str, right: str) -> None:
    found = taken_back(text)
    assert found is not None and found.right == right


@pytest.mark.parametrize("text", NOT_SAID)
def test_nothing_is_taken_back(text: str) -> None:
    assert taken_back(text) is None
