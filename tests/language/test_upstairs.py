"""Whoever is upstairs in a burning house is inside it."""

from __future__ import annotations

import pytest

from language.hear_file import Ear

INSIDE = """kebakaran ruko jl kenanga ada orang di lantai dua
kebakaran kos jl anggrek, anak kos di lantai atas
rumah terbakar jl teratai ibu saya di lantai dua
kebakaran hotel jl cempaka, tamu masih di lantai tiga
kebakaran pasar panorama, ibu saya di lantai dua
ibu saya di lantai 2 rumah kebakaran
api besar di ruko, ado anak di lante duo
rumah kebakaran, api besar, ada anak di kamar atas
rumah terbakar di jl salak 9 panorama, anak saya di kamar atas
kebakaran rumah kos di pagar dewa, ada anak di kamar
rumah kebakaran di lingkar timur, ada orang di atap
rumah kebakaran jl cendana sawah lebar, ibu di loteng
nenek di kamar mandi, rumah kebakaran
kebakaran ruko, karyawan di gudang""".splitlines()

NOT_INSIDE = """kebakaran di lantai dua ruko
kebakaran di lantai 3 hotel, orang sudah keluar semua
ibu saya pingsan di lantai dua
ada ular di lantai dua, anak di kamar
kebakaran di kamar kos jl anggrek
api di atap rumah tetangga""".splitlines()


@pytest.mark.parametrize("words", INSIDE)
def test_is_inside(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] == "life" and heard["agencies"] == ["damkar", "psc119"]


@pytest.mark.parametrize("words", NOT_INSIDE)
def test_a_floor_alone_says_nothing_of_anybody(ear: Ear, words: str) -> None:
    assert set(ear.hears(words)["agencies"]) != {"damkar", "psc119"}
