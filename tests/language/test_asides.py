"""What people ask besides telling of an emergency."""

from __future__ import annotations

import pytest

from language.answers.asides import Aside, aside

ASKED = {
    Aside.HOW_LONG: """kok lama | sampai di mana petugasnya | berapa menit lagi | kapan damkar datang | mana ambulansnya? | lama bgt
        petugas sudah dimana | belum datang juga pak | sudah berangkat belum | posisi damkar dmn | kok blm sampai2 ya
        how long | jadi datang gak
        how long | where is the ambulance | when will they arrive? | are they coming? | is anyone coming? | how much longer | is help on the way? | why is it taking so long | how many minutes""",
    Aside.NUMBER: """nomor damkar berapa | no telp ambulans | minta nomor polisi | ada nomor pln? | nomor darurat berapa
        call center damkar berapa nomornya | kontak basarnas
        what is the number of the fire department | do you have a phone number for the police? | hotline number?""",
    Aside.CALL_ME: """telepon saya | tolong telepon saya pak | bisa telpon saya? | hubungi saya balik | minta ditelepon
        call me please | mohon dihubungi
        call me please | can someone call me | please phone me | can you ring me back""",
    Aside.HUMAN: """mau bicara dengan petugas | hubungkan ke operator | bisa ngomong sama orang langsung?
        can i talk to a human | i want to speak to a person | let me talk to an operator""",
    Aside.BOT: """ini bot ya? | apakah ini robot | ini manusia atau bot | ini siapa | dengan siapa saya bicara
        are you a bot? | is this a robot | who are you | who is this | am i talking to a real person""",
    Aside.THANKS: """terima kasih | ok makasih | oke siap terima kasih | iya makasih pak | makasih pak | terima kasih banyak ya pak | tq min
        thank you so much | thanks a lot | thanks mate | cheers | thank you all for your help""",
    Aside.GREETING: """halo | selamat pagi pak | assalamualaikum
        hello | good morning | hi there | good evening sir | hey""",
    None: """rumah kebakaran | nomor saya 08123456789 | jangan telepon saya | ada ular | saya telepon 112 tidak diangkat
        jl salak nomor 5 ada maling | api besar | anak jatuh | rumah nomor 5 | sekarang tetangga saya pingsan
        my number is 08123456789 | dont call me | do not call me | i called 112 nobody answers | there is a snake | two people are coming with machetes | my house number is 5 | where is the hospital | he is talking to himself and cutting his wrist""",
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
