"""What people ask besides telling of an emergency."""

from __future__ import annotations

import pytest

from domain.asides import Aside, aside

ASKED = {
    Aside.HOW_LONG: """kok lama | sampai di mana petugasnya | berapa menit lagi | kapan damkar datang | mana ambulansnya? | lama bgt
        petugas sudah dimana | belum datang juga pak | sudah berangkat belum | posisi damkar dmn | kok blm sampai2 ya
        how long | jadi datang gak""",
    Aside.NUMBER: """nomor damkar berapa | no telp ambulans | minta nomor polisi | ada nomor pln? | nomor darurat berapa
        call center damkar berapa nomornya | kontak basarnas""",
    Aside.CALL_ME: """telepon saya | tolong telepon saya pak | bisa telpon saya? | hubungi saya balik | minta ditelepon
        call me please | mohon dihubungi""",
    Aside.HUMAN: "mau bicara dengan petugas | hubungkan ke operator | bisa ngomong sama orang langsung?",
    Aside.BOT: "ini bot ya? | apakah ini robot | ini manusia atau bot | ini siapa | dengan siapa saya bicara",
    Aside.THANKS: "terima kasih | makasih pak | terima kasih banyak ya pak | tq min",
    Aside.GREETING: "halo | selamat pagi pak | assalamualaikum",
    None: """rumah kebakaran | nomor saya 08123456789 | jangan telepon saya | ada ular | saya telepon 112 tidak diangkat
        jl salak nomor 5 ada maling | api besar | anak jatuh | rumah nomor 5 | sekarang tetangga saya pingsan""",
}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (t.strip(), what)
        for what, texts in ASKED.items()
        for line in texts.split("\n")
        for t in line.split("|")
    ],
)
def test_what_is_asked(text: str, what: Aside | None) -> None:
    """C27, C32"""
    assert aside(text) is what
