"""What would end an event, denied: it goes on, whatever "sudah" stands before it."""

from __future__ import annotations

import pytest

from language.answers.follow_up import verdict
from language.answers.taken_back import TakenBack, taken_back
from tests.language.tables import each

DENIED = """udah ga sadar | udah gak sadar lagi | sudah tidak sadar | la dak sadar | la idak sadar lagi | wis ora sadar | udah dipanggil2 ga sadar juga
    sudah dikipasi ga sadar juga | udah disiram ga padam juga | apinya udah ga bisa dipadamkan | sudah dicari ga ketemu juga
    alun padam | alun sadar pak | alun beres pak | padam apanya pak | beres apanya | mano ado yang beres | mana ada yang selesai
    aman dari mana pak | udah gak aman lagi disini | udah ga mau padam | sudah tidak kunjung padam | api la dak biso dipadamkan | padam juga belum | udah disiram padam juga ngga
    pelakunya udah ga bisa ditangkap | udah ga terkendali | sudah susah dipadamkan | sudah gagal dievakuasi | udah ga ada yang ditemukan
    banjirnya udah ga surut2 | wes ora iso dipadamkan | durung sadar | sudah tak sadar | sadar juga enggak pak
    now she isn't awake | we couldn't put it out | fire can't be extinguished now | they are no longer safe now | it won't be over now"""
HARM = """sudah ketemu ga napas | sudah dievakuasi ga gerak | sudah diselamatkan warga badannya biru | sudah sadar kejang lagi | sudah siuman tidak ada nadi
    udah sejam ga datang pak | bukan cuma api, ada orang di dalam | ga usah banyak tanya cepat kirim | ga perlu tanya tanya pak
    ularnya udah diusir ga mau pergi | ibu ga mau dibawa ke rs"""
OVER = """sudah sadar | sudah aman tidak ada korban | sudah aman tidak ada yang luka | alhamdulillah la sadar pak
    sudah tidak sesak, sudah aman | wis padam pak | bukan ular cuma biawak | gak usah datang pak | sudah aman ga usah datang | la padam apinyo
    tidak perlu lagi pak, sudah ditangani"""
ASKS = "sudah aman ga ya | sudah padam tidak | udah sadar ga pak"


@pytest.mark.parametrize("text", each(DENIED + "|" + HARM + "|" + ASKS))
def test_nothing_is_taken_back(text: str) -> None:
    assert taken_back(text) is None


@pytest.mark.parametrize("text", each(DENIED))
def test_it_goes_on(text: str) -> None:
    assert verdict(text) is False


@pytest.mark.parametrize("text", each(OVER))
def test_what_is_over_stays_over(text: str) -> None:
    assert taken_back(text) is TakenBack.OVER


@pytest.mark.parametrize("text", each(ASKS))
def test_a_question_is_no_answer(text: str) -> None:
    assert verdict(text) is None
