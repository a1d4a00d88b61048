"""Sudah or Belum, taken back, begun again: whatever stands around it."""

from __future__ import annotations

import pytest

from language.answers.follow_up import verdict
from language.answers.goes_on import recurs
from language.answers.taken_back import TakenBack, taken_back

DONE = """sudah pak terima kasih | iya sdh | 👍 | 👍🏻 | ok sudah | alhamdulillah sudah padam | iya | sip pak | sudah aman
    ya sudah | api sudah padam pak makasih | udah beres | lah padam pak | yes | sudah tidak ada api lagi pak, aman | Sudah.
    sdh di tangani pak | sudah ditangkap pelakunya | sudah pak, ibu saya sudah sadar | oke makasih sudah | done, thank you
    yes it is all good now, thank you | yes, they put it out | all good thanks mate | yep sorted | it's out now, thanks | yes thank you so much
    he is safe now | the snake is gone, thanks | yeah all fine | yes they came and took him to hospital"""
GOES_ON = """belum padam | belum, api masih besar | masih ada yang tertimpa | blm pak | belum pak masih ada yang tertimpa
    Belum!! | tidak | enggak pak | sudah tapi masih ada asap | apinya nyala lagi | ularnya balik | tidak aman pak
    tidak ada yang datang | gak ada yg datang pak | lum pak | makin besar apinya | sudah datang tapi belum selesai
    kok sudah selesai, api masih besar | not yet | ❗ | belum ada petugas
    no the fire is still burning | not out yet | nobody came | no one has come | it is getting bigger | still bleeding | the fire is back | no
    nope not yet | it isn't out yet | he is not safe | it started again | nothing has happened, nobody is here"""
NEITHER = """sudah sampai mana petugasnya | sudah selesai belum? | terima kasih | tetangga saya pingsan | halo | kenapa ditutup
    sudah saya kirim fotonya | 🙏 | ada ular di dapur | sudah saya tunggu 30 menit
    where are they | how long will it take | thank you | there is a snake in the kitchen | is it over yet? | my neighbour has collapsed | hello"""

BARE = """batal | batalkan | Batal pak | tidak jadi | gak jadi deh | tolong dibatalkan | batalin aja pak | maaf tidak jadi ya pak
    ya batalkan saja laporan saya
    cancel | please cancel | cancel it please | cancel my report please"""
SAID = """tidak jadi pak, ularnya pergi | sudah sadar pak, tidak jadi | batal, sudah padam | gak jadi kebakaran
    maaf pak batal ularnya sudah ditangkap warga
    cancel, the snake is gone | please cancel, he woke up"""
OVER = """sudah padam | maaf salah kirim | bukan kebakaran, cuma bakar sampah | ularnya sudah pergi | apinya sudah mati
    gak usah datang pak | tidak perlu lagi pak | sudah aman pak | maaf kepencet | apinya padam | syukur sudah tenang | ibu saya sudah sadar | sudah dibawa ke rs
    bukan api ternyata cuma asap dapur | anaknya sudah ketemu
    she is out now, lifeguard got her | the fire is out | false alarm, sorry | sorry sent by mistake | the snake is gone | we don't need help anymore
    it's over now | they rescued him already, he is safe now | no longer needed, thanks | we are safe now | fire has been put out | we found our son now, he is fine"""
STANDS = """jangan dibatalkan | jangan batal | masih terbakar | jangan, masih terbakar | sudah padam belum? | tidak dibatalkan kan
    bapak saya sudah meninggal | sudah mati orangnya | api belum padam | sudah padam tapi nyala lagi | ular masuk rumah
    dia sudah pergi | sudah keluar rumah tapi api besar | pelakunya kabur bawa motor | kami sudah keluar rumah
    ular ditemukan di kamar mandi | saya ketemu anak hilang | ibu saya kurang sadar | api padam tapi ada yang pingsan | apakah sudah padam | anak hilang
    don't cancel | still burning | the fire is not out | it is out of control now | blood is coming out now | he is gone | she is out now but not breathing | we are out now but my son is still inside
    we found a body now | is the fire out? | a snake got out now | the power is out | they are not safe now | we got out now, the house is burning"""

AGAIN = """apinya nyala lagi | ularnya balik | kambuh lagi | asapnya muncul lagi pak | pingsan lagi | banjirnya naik lagi
    kebakaran lagi pak | dia balik lagi | sesaknya kambuh
    the fire is back | it started burning again | he is back with a knife | she has collapsed again | smoke is coming out again | the snake is back | it is flooding again"""
NOT_AGAIN = """ada ular lagi di rumah tetangga | terima kasih lagi | tidak nyala lagi | ada lagi? | berapa menit lagi
    sebentar lagi | kebakaran lain lagi
    I am back at the hotel | my back hurts | thanks again | please get back to me | there is another fire at the neighbour's again"""


def each(*groups: tuple[str, object]) -> list[tuple[str, object]]:
    return [
        (t.strip(), what) for texts, what in groups for line in texts.split("\n") for t in line.split("|")
    ]


@pytest.mark.parametrize(("text", "means"), each((DONE, True), (GOES_ON, False), (NEITHER, None)))
def test_sudah_or_belum(text: str, means: bool | None) -> None:
    """C23"""
    assert verdict(text) is means


@pytest.mark.parametrize(
    ("text", "how"),
    each((BARE, TakenBack.BARE), (SAID, TakenBack.SAID), (OVER, TakenBack.OVER), (STANDS, None)),
)
def test_taken_back(text: str, how: TakenBack | None) -> None:
    """C28"""
    assert taken_back(text) is how


@pytest.mark.parametrize(("text", "means"), each((AGAIN, True), (NOT_AGAIN, False)))
def test_begun_again(text: str, means: bool) -> None:
    """C24"""
    assert recurs(text) is means
