"""Somebody is dragged into a car or onto a motorbike by others: that is an abduction and the police's, whoever tells of it, and no traffic accident."""

from __future__ import annotations

import pytest

from language.hear_file import Ear
from tests.language.tables import lines

LOUD = """barusan anak tetangga ditarik orang naik mobil di depan sd 9
ponakan saya ditarik cowok gak kenal naik motor
ponakan saya ditarik cowok gak kenal naik motor di depan alfamart
adek saya dipaksa masuk mobil sama orang gak dikenal
anak kecil diseret bapak2 ke dalam mobil avanza hitam
keponakan ambo ditarik urang idak kenal naik motor
bocah ditarik wong lanang ora kenal numpak motor
mereka narik anak perempuan itu ke dalam mobil
siswi smp dibekap pria masuk ke mobil hitam
temen kos gue barusan diseret cowok ke mobil
gadis ditarik2 ke dalam angkot
anak tk ditarik om2 naik motor matic
mobil berhenti langsung narik anak perempuan
anak sd diangkut orang pake mobil putih, anaknya nangis
a man pulled a girl into a car just now
my niece was dragged onto a motorbike by a stranger"""
NONE = """motor ditarik leasing di depan alfamart
mobil mogok ditarik derek
anak saya naik motor sama ojek
anak dipaksa naik motor sama bapaknya ke sekolah
teman saya ditangkap polisi naik mobil
korban ditarik warga ke pinggir, motornya hancur
anak tetangga dijemput neneknya naik mobil"""


@pytest.mark.parametrize("words", lines(LOUD))
def test_it_rings_at_once_where_it_is_needed(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] == "life" and heard["category"] == "kejahatan"
    assert {"polisi"} <= set(heard["agencies"])
    assert "psc119" not in heard["agencies"]


@pytest.mark.parametrize("words", lines(NONE))
def test_what_only_shares_its_words_is_none(ear: Ear, words: str) -> None:
    assert ear.hears(words)["heard"] != "life"
