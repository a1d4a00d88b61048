"""Thanks for what was done tell of no danger; what is told beside them does."""

from __future__ import annotations

import pytest

from language.hear import RINGS, Outcome
from language.hear_file import Ear
from tests.language.tables import lines

THANKS = """
    makasih min kemarin ambulansnya cepat datang
    terima kasih pak damkar udah madamin api di rumah saya kemarin sore
    mokasih pak polisi lah nangkep maling motor ambo patang
    terima kasih psc 119 bapak saya yang pingsan tadi pagi sudah di rumah sakit
    makasih banyak pak polisi malingnya sudah ketangkap
    terima kasih atas bantuannya petugas yang memadamkan kebakaran semalam
    alhamdulillah damkar cepat datang semalam waktu rumah tetangga kebakaran, makasih ya
    mau ngucapin terima kasih ke basarnas yang nemuin adik saya hanyut minggu lalu
    maling motor semalam sudah ditangkap pak polisi, terima kasih banyak
    tamu kami yg pingsan pagi tadi udah sadar udah pulang dari rs, makasih ambulansnya ya
    makasih ya petugas yg semalem nolongin temen saya pingsan, dia udah pulang dari rs, sehat
    alhamdulillah adek gw udah sadar dari kemaren makasih ambulannya cepet bgt
    terima kasih damkar udah bantuin ngeluarin ular dari sekre kami selasa kemaren, ularnya udah dilepas
    Terima kasih 112, ibu saya waktu itu kecelakaan ditolong cepet. cuma mau bilang itu
    terimakasih damkar kota, kebakaran di lapak sebelah kemaren cepet ditangani. sehat2 selalu bapak2nya
    Alhamdulillah terima kasih pak damkar, api di rumah jamaah kami kemarin cepat padam
    damkar kemarin cepat datang
"""
MEANT = """
    makasih pak damkar kemarin udah madamin api ibu saya pingsan
    makasih pak, ambulansnya cepat ya pak bapak saya pingsan
    ularnya dilepas tetangga masuk ke rumah saya
    ambulans cepat
    ambulans cepat datang pak
    damkar cepat datang ke sini
    ibu saya jatuh kemarin ambulans cepat datang
    dari kemarin ambulans cepat datang pak
    terima kasih pak tapi apinya nyala lagi
    makasih pak, kemarin damkar padamkan api, tapi sekarang muncul asap lagi dari dapur
    makasih pak damkar kemarin, hari ini rumah tetangga saya kebakaran
    pak polisi makasih sudah datang, malingnya masih di atap
    makasih pak polisi kemarin udah nangkap maling. ibu saya pingsan
    terima kasih pak damkar, tolong cepat datang rumah saya kebakaran
    kemarin ambulansnya cepat, sekarang bapak saya pingsan lagi
"""


@pytest.mark.parametrize("words", lines(THANKS))
def test_thanks_for_what_was_done_are_thanks(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] in (Outcome.ANSWERED, Outcome.QUIET), heard


@pytest.mark.parametrize("words", lines(MEANT))
def test_one_like_it_that_is_meant_rings(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] in RINGS, heard
