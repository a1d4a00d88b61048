"""The words of a place's name tell of no event: what happens there is heard as it is heard without the place. A water that somebody
is in, or fell into, is meant itself."""

from __future__ import annotations

import re

import pytest

from cities.profile import City
from domain.danger import Danger
from language.hear_file import Ear
from language.places.locating import Gazetteer
from language.words import Lexicon

HAPPENS = (
    "bapak saya jatuh",
    "orang jatuh dari pohon",
    "orang ngamuk",
    "orang muntah muntah",
    "orang sakit",
    "motor hilang",
    "anak panas tinggi",
    "asma kambuh",
    "ada maling",
    "rumah kebakaran",
    "kecelakaan motor",
    "suami mukul istri",
    "gas bocor",
)
MEANT = {  # words → category, who must be called
    "anak tenggelam di pantai panjang": ("tenggelam", {"basarnas"}),
    "anak mandi di pantai panjang hilang": ("tenggelam", {"basarnas"}),
    "anak saya hilang di pantai panjang": ("tenggelam", {"basarnas"}),
    "anak saya umur 5 tahun hilang di pantai panjang": ("tenggelam", {"basarnas"}),
    "hilang anak saya di pantai panjang": ("tenggelam", {"basarnas"}),
    "nelayan belum pulang, hilang di pulau tikus": ("tenggelam", {"basarnas"}),
    "hanyut di sungai serut": ("tenggelam", {"basarnas"}),
    "jatuh ke danau dendam tak sudah": ("tenggelam", {"basarnas"}),
    "anak jatuh sungai hitam": ("tenggelam", {"basarnas"}),
    "lansia jatuh di sungai hitam": ("tenggelam", {"basarnas", "psc119"}),
    "orang jatuh di sungai": ("tenggelam", {"basarnas"}),
    "mobil masuk danau dendam": ("kecelakaan", {"basarnas"}),
    "anak lemas di kolam renang": ("tenggelam", {"basarnas"}),
    "sungai hitam meluap": ("banjir", {"bpbd"}),
    "pasar panorama ambruk": ("penyelamatan", {"damkar"}),
    "jembatan sungai hitam putus": ("penyelamatan", {"damkar"}),
}
NAMED = {  # words → category
    "bapak saya jatuh di jalan sungai rupat": "medis",
    "bapak saya jatuh di jl danau dekat masjid": "medis",
    "bapak saya jatuh di jl laut": "medis",
    "lansia jatuh di kampung nelayan": "medis",
    "anak panas tinggi di kolam renang": "medis",
    "orang muntah muntah pantai panjang": "medis",
    "di pantai malabero anak panas tinggi": "medis",
    "motor hilang di pantai panjang": "kejahatan",
    "jl sungai rupat anak asma": "medis",
}


def _names(city: City) -> list[str]:
    areas = {name for one in city.area.kelurahan for name in (one.name, one.kecamatan)}
    return sorted({*areas, *city.streets, *(one.name for one in city.landmarks)})


@pytest.mark.parametrize("happens", HAPPENS)
def test_at_each_place_it_is_heard_as_without_it(bengkulu: City, lexicon: Lexicon, happens: str) -> None:
    waters = ("Sungai", "Danau", "Muara") if happens.endswith("saya jatuh") else ()
    real = {one.name for one in bengkulu.landmarks if waters and one.name.startswith(waters)}
    alone = lexicon.understand(happens)
    for name in set(_names(bengkulu)) - real:
        there = lexicon.understand(f"{happens} di {name}")
        assert (there.danger, there.category, there.guesses) == (
            alone.danger,
            alone.category,
            alone.guesses,
        ), name
        assert there.additions == alone.additions, name
    for name in real:
        assert lexicon.understand(f"{happens} di {name}").danger is Danger.LIFE, name


def _as_said_here(city: City) -> dict[str, str]:
    """Names of kelurahan with o for a at the end of words, "Pagar Dewo", by how they are written."""
    said = {one.name: re.sub(r"a\b", "o", one.name) for one in city.area.kelurahan}
    return {name: here for name, here in said.items() if here != name}


@pytest.mark.parametrize("happens", HAPPENS)
def test_as_people_here_say_its_name_too(bengkulu: City, lexicon: Lexicon, happens: str) -> None:
    alone = lexicon.understand(happens)
    for name in _as_said_here(bengkulu).values():
        there = lexicon.understand(f"{happens} di {name}")
        assert (there.danger, there.category) == (alone.danger, alone.category), name
        assert there.additions == alone.additions, name


def test_the_name_as_it_is_said_here_is_that_place(bengkulu: City, gazetteer: Gazetteer) -> None:
    for name, said in _as_said_here(bengkulu).items():
        assert name in [one.name for one in gazetteer.find(f"di {said}")], said
        assert gazetteer.name_words(f"di {said} pak") == set(said.lower().split())


@pytest.mark.parametrize("words", MEANT)
def test_a_water_that_somebody_is_in_is_meant(ear: Ear, words: str) -> None:
    category, called = MEANT[words]
    heard = ear.hears(words)
    assert heard["category"] == category and called <= set(heard["agencies"]), heard
    assert heard["rings_after_s"] is not None, heard


@pytest.mark.parametrize("words", NAMED)
def test_a_name_is_none(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["category"] == NAMED[words], heard


def test_who_rages_gets_the_police_wherever_it_is(ear: Ear) -> None:
    for place in ("", " di pantai panjang", " di jl sungai rupat"):
        assert "polisi" in ear.hears(f"orang ngamuk{place}")["agencies"], place
