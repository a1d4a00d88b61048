"""Who has climbed out of the water is in danger to life, in whatever words and order; who is there for another reason is not."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from language.words import Lexicon

CLIMBED = """
    air naik cepat kami di atap 4 orang
    kami naik ke loteng air terus naik
    air sudah masuk rumah kami naik ke plafon
    kami di atas genteng, air masuk terus
    kami di atas pohon arus deras
    saya sama anak naik ke meja air naik terus
    kami naik lemari air makin tinggi
    pegangan tiang arus deras sekali
    saya pegangan di tiang listrik, arusnya deras
    kami bertahan di atap, airnya naik
    nenek di atas lemari air sudah sepinggang
    sekeluarga di atas meja air masuk terus
    6 orang di atas genteng air naik
    di atas genteng 6 orang banjir
    sungai meluap, kami di atap
    air bah, kami lari ke atap
    air datang cepat sekali, kami sudah di atap
    rumah kami terendam, kami duduk di atap
    aek naik cepek kami di ateh atap
    ayik naik kami di pagu
    aie la naiak kami di ateh loteng
    water is rising fast we are on the roof
    we are in the attic, water keeps rising
    we climbed a tree, strong current
    we are on the table and the water keeps coming in
    4 people on the roof water rising
"""
THERE_FOR_ANOTHER_REASON = """
    air pam tidak naik ke atap
    air naik ke toren di atap kecil sekali
    pasang toren di atap air naik sendiri
    tukang naik ke atap benerin genteng, air hujan masuk rumah
    bapak naik ke loteng cek genteng bocor, air masuk terus
    barang sudah kami taruh di atas meja, air masuk sedikit
    barang kami sudah di atas meja air masuk sedikit
    kucing kami naik ke pohon, hujan deras
    ular di atas lemari air masuk rumah
    pohon tumbang di atap rumah saya, air masuk rumah
    ular masuk rumah saya di plafon, air masuk
    saya naik pohon petik kelapa di pinggir sungai yang dalam
    tetangga di atap benerin seng, hujan deras
    atap rumah kami bocor air masuk terus
    kami makan di meja nomor 5 air minumnya belum datang
    arus listrik naik turun di tiang
    saya di loteng nonton hujan
    anak main layangan di atap
    the water tank is on the roof
    water dripping on the table from the roof
"""


def each(texts: str) -> list[str]:
    return [line.strip() for line in texts.strip().splitlines()]


@pytest.mark.parametrize("words", each(CLIMBED))
def test_they_are_in_danger_to_life(lexicon: Lexicon, words: str) -> None:
    heard = lexicon.understand(words)
    assert heard.danger is Danger.LIFE and heard.danger_category == "banjir"
    assert {"damkar", "basarnas"} <= set(heard.additions)


@pytest.mark.parametrize("words", each(THERE_FOR_ANOTHER_REASON))
def test_no_life_is_heard(lexicon: Lexicon, words: str) -> None:
    assert lexicon.understand(words).danger is not Danger.LIFE
