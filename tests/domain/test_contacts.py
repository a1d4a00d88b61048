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
    ("NIK 1771021208900001", "NIK #", ["1771021208900001"]),
    ("nik saya 1771 0212 0890 0001 pak", "nik saya # pak", ["1771021208900001"]),
    ("surel budi.s+1@gmail.co.id ya", "surel # ya", ["budi.s+1@gmail.co.id"]),
    ("ig @budi.x dan @ani_99.", "ig # dan #.", ["@budi.x", "@ani_99"]),
    ("cari t.me/budi_s, ya", "cari #, ya", ["t.me/budi_s"]),
    ("https://www.instagram.com/budi.x?igsh=1 itu", "# itu", ["https://www.instagram.com/budi.x?igsh=1"]),
    ("wa.me/message/ABC123", "#", ["wa.me/message/ABC123"]),
    ("hp ０８１２３４５６７８９９", "hp #", ["+6281234567899"]),
    ("hp 0812\u200b3456\u200b7899", "hp #", ["+6281234567899"]),
    ("hp 0.8.1.2.3.4.5.6.7.8.9.9", "hp #", ["+6281234567899"]),
    ("hp 0812*3456*7899", "hp #", ["+6281234567899"]),
    ("hp 08I2 3456 78OO", "hp #", ["+6281234567800"]),
    ("hp o8I2 34S6 789O", "hp #", ["+6281234567890"]),
    ("cari ig budi.santoso99 ya", "cari ig # ya", ["budi.santoso99"]),
    ("fb saya: ani_99, tolong", "fb saya: #, tolong", ["ani_99"]),
    ("hp O8l234567899", "hp #", ["+6281234567899"]),
    ("nol delapan satu dua tiga empat lima enam tujuh delapan sembilan sembilan", "#", ["+6281234567899"]),
    ("wa 0️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣ ya", "wa # ya", ["+628123456789"]),
    ("wa ⓪⑧①②③④⑤⑥⑦⑧⑨ ya", "wa # ya", ["+628123456789"]),
    ("telp 81234567899", "telp #", ["+6281234567899"]),
    (
        "telepon saya 81234567899, sopirnya makin lemas",
        "telepon saya #, sopirnya makin lemas",
        ["+6281234567899"],
    ),
    ("saksi di 812 3456 7899 pak", "saksi di # pak", ["+6281234567899"]),
    ("hub 895-1234-5678 2 orang", "hub # 2 orang", ["+6289512345678"]),
    ("hp 0812 tiga empat lima 6789 pak", "hp # pak", ["+628123456789"]),
    ("hp +62 812 tiga 4 lima 6789 pak", "hp # pak", ["+628123456789"]),
    ("wa kosong lapan satu dua 3456 tujuh 899 pak", "wa # pak", ["+6281234567899"]),
]

NOT_A_NUMBER = [
    "rugi 850000000 rupiah, 800 meter dari 8.12.2026 0412",
    "jam 8 15 orang, rt 8 rw 12 no 345",
    "km 812 345 meter dari simpang",
    "jl salak 5 rt 03 rw 02, jam 08.30",
    "tanggal 08-11-2026 08.30 sudah saya lapor",
    "laporan 26-0001 dan 26-0002",
    "-3.8165, 102.3005",
    "0.8123456789, 102.30",
    "telepon 112 atau 119 ext 8",
    "plat BD 0812 XX, 0812 orang",
    "https://maps.app.goo.gl/0812345678901",
    "/start@sigap_lapor_bot",
    "https://www.instagram.com/p/C8xYz12/ lihat",
    "6FX7+2W Bengkulu, R7M2+8Q",
    "BD 1234 AB dan B 1081 OI",
    "jam 08.30-09.30, RT 003/RW 002, no 12A",
    "-3.816543, 102.300512",
    "-3.8165432109876543,102.3005321098765432",
    "satu dua tiga orang, dua rumah, empat motor, lima anak",
    "https://maps.google.com/?q=-3.8165432,102.3005123",
    "@pak",
    "lihat di ig kebakaran di jl.salak5",
    "viral di fb rt.05 kebakaran",
    "rumah 12B, plat BD 34S6",
    "saya lihat di tiktok dekat simpang",
    "harga 0 rupiah 1234567",
    "lantai 08 dua tiga empat",
    "1️⃣ rumah 2️⃣ motor",
]


@pytest.mark.parametrize(("text", "words", "contacts"), WRITTEN)
def test_found(text: str, words: str, contacts: list[str]) -> None:
    found = kept_apart(text)
    assert found.words == words.replace("#", APART)
    assert list(found.contacts) == contacts


@pytest.mark.parametrize("text", NOT_A_NUMBER)
def test_left_alone(text: str) -> None:
    assert kept_apart(text).words == text
