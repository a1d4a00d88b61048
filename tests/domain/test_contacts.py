"""C18: telephone numbers and @names are found however they are written, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from domain.contacts import APART, kept_apart

WRITTEN = [
    ("hubungi saya di 0812-3456-7899", "hubungi saya di #", ["+6281234567899"]),
    ("nomor istri saya 0852 1111 2222", "nomor istri saya #", ["+6285211112222"]),
    ("wa 0812.3456.7899 ya", "wa # ya", ["+6281234567899"]),
    ("telp +62 812-3456-7899.", "telp #.", ["+6281234567899"]),
    ("telp 6281234567899, cepat", "telp #, cepat", ["+6281234567899"]),
    ("0 8 1 2 3 4 5 6 7 8 9 9", "#", ["+6281234567899"]),
    ("hp 08 12 34 56 78 99", "hp #", ["+6281234567899"]),
    ("https://wa.me/6281234567899", "#", ["+6281234567899"]),
    ("chat wa.me/6281234567899 pak", "chat # pak", ["+6281234567899"]),
    ("0812-3456-7899 2 orang terjebak", "# 2 orang terjebak", ["+6281234567899"]),
    ("0812 345 6789 20 orang luka", "# 20 orang luka", ["+628123456789"]),
    ("081234567899 / 085211112222", "# / #", ["+6281234567899", "+6285211112222"]),
    ("081234567899 085211112222", "# #", ["+6281234567899", "+6285211112222"]),
    ("081234567899, ulangi 0812 3456 7899", "#, ulangi #", ["+6281234567899"]),
    ("rumah (0736) 21118 atau 0736-345678", "rumah # atau #", ["+6273621118", "+62736345678"]),
    ("ibu saya di malaysia +60 12-345 6789", "ibu saya di malaysia #", ["+60123456789"]),
    ("hubungi @budi_santoso atau 081234567899", "hubungi # atau #", ["@budi_santoso", "+6281234567899"]),
    ("nomor saya:081234567899", "nomor saya:#", ["+6281234567899"]),
]

NOT_A_NUMBER = [
    "jl salak 5 rt 03 rw 02, jam 08.30",
    "tanggal 08-11-2026 08.30 sudah saya lapor",
    "laporan 26-0001 dan 26-0002",
    "-3.8165, 102.3005",
    "0.8123456789, 102.30",
    "telepon 112 atau 119 ext 8",
    "plat BD 0812 XX, 0812 orang",
    "NIK 1771021208900001",
    "https://maps.app.goo.gl/0812345678901",
    "/start@sigap_lapor_bot",
    "surel budi@gmail.com",
    "@pak",
    "harga 0 rupiah 1234567",
]


@pytest.mark.parametrize(("text", "words", "contacts"), WRITTEN)
def test_found(text: str, words: str, contacts: list[str]) -> None:
    found = kept_apart(text)
    assert found.words == words.replace("#", APART)
    assert list(found.contacts) == contacts


@pytest.mark.parametrize("text", NOT_A_NUMBER)
def test_left_alone(text: str) -> None:
    assert kept_apart(text).words == text
