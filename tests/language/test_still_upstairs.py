"""Of a fire or a flood that is told already: who is still up there or inside, and what stores make it worse."""

from __future__ import annotations

import pytest

from language.words import Lexicon
from tests.language.tables import lines

INSIDE = """ada 2 orang masih di kios atas
ada 3 anak kos belum turun
masih ada 2 orang di kamar atas
2 orang masih di atas
nenek belum turun dari lantai 2
adik saya masih di atas loteng
penghuni kos 4 orang masih di lantai atas
ada pegawai masih di gudang belakang
ado wong di ateh masih
karyawan toko dua orang masih didalam
mbah saya isih nang njero omah
there are 2 people still upstairs
my kids havent come down
three guests still on the second floor
ada 5 santri belum turun dari asrama
masih ada yang di atas"""
NOT_INSIDE = """demam anak belum turun
anak saya panasnya belum turun
harga beras belum turun
bapak masih di rumah sakit
korban masih di atas motor
nenek tidak bisa turun dari kasur
penumpang belum turun dari kapal
air belum turun"""
STORED = """bukan rumah kayu aja pak, itu gudang tiner di belakangnya
di sebelahnya gudang gas elpiji
belakangnya gudang bensin eceran
rumahnya jualan pertamini banyak bensin
gudang cat sama tiner
ada drum solar di dalam
gudang petasan
isinya pupuk kimia semua
di dalam rumah ada tabung gas 20 biji
it is a paint warehouse full of thinner
there are gas cylinders inside"""
NOT_STORED = """lagi isi bensin di spbu
bensin motor habis di jalan
harga bensin naik
gudang kosong
cat rumahnya hijau"""


@pytest.mark.parametrize("words", lines(INSIDE))
def test_somebody_is_inside(lexicon: Lexicon, words: str) -> None:
    assert "di_dalam" in lexicon.understand(words).aggravations


@pytest.mark.parametrize("words", lines(NOT_INSIDE))
def test_nobody_is(lexicon: Lexicon, words: str) -> None:
    assert "di_dalam" not in lexicon.understand(words).aggravations


@pytest.mark.parametrize("words", lines(STORED))
def test_what_is_stored_there_endangers_the_crew(lexicon: Lexicon, words: str) -> None:
    assert "bahaya_penolong" in lexicon.understand(words).aggravations


@pytest.mark.parametrize("words", lines(NOT_STORED))
def test_what_is_only_named_does_not(lexicon: Lexicon, words: str) -> None:
    assert "bahaya_penolong" not in lexicon.understand(words).aggravations
