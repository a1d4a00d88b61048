"""A baby that somebody left is in danger of life: PSC 119 and the police, in no secret; a mother's own baby is none."""

from __future__ import annotations

import pytest

from language.hear_file import Ear

LEFT = (
    "pak ado bayi dibuang di depan masjid al jihad masih idup",
    "ada bayi baru lahir dibuang di tong sampah masih nangis",
    "bayi dibuang di semak2 masih hidup biru kedinginan",
    "ada bayi di kardus depan rumah saya masih hidup, tali pusarnya masih ada",
    "nemu bayi di kardus depan masjid",
    "ada orok di teras rumah, masih merah",
    "bayi ditinggal di depan panti, nangis",
    "ada kardus isi bayi di depan pagar",
    "ado bayi dicampak di selokan",
    "found a baby in a box outside, still alive",
)
NOT_LEFT = (  # no danger to life by any word of an abandoned baby
    "pampers bayi dibuang di selokan",
    "popok bayi dibuang sembarangan",
    "nemu bayi kucing",
    "ado bayi kucing di kardus",
    "bayi ditinggal kerja ibunya",
    "bayi ditinggal di rumah sama nenek",
    "berita bayi dibuang di palembang ngeri ya",
    "nemu baju bayi murah di pasar panorama",
    "jual box bayi",
    "bayi saya tidur di kardus mainan",
)


@pytest.mark.parametrize("words", LEFT)
def test_left(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["rings_after_s"] == 60 and heard["category"] == "medis", heard
    assert set(heard["agencies"]) == {"psc119", "polisi"}, heard


@pytest.mark.parametrize("words", NOT_LEFT)
def test_not_left(ear: Ear, words: str) -> None:
    assert (ear.hears(words)["rings_after_s"] or 600) > 60


@pytest.mark.parametrize("words", ["nemu mayat bayi di kali", "mayat bayi dibuang di tong sampah"])
def test_a_dead_one_is_the_polices(ear: Ear, words: str) -> None:
    assert ear.hears(words)["category"] == "kejahatan"
