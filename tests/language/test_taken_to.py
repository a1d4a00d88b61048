"""Where a victim is taken to is not where it happened."""

from __future__ import annotations

from time import perf_counter

import pytest

from language.places.locating import Gazetteer
from language.places.taken_to import without_care

TAKEN = """sudah dibawa ke RS M Yunus
korban dilarikan ke rs bhayangkara jl veteran
bapak sudah kami bawa sendiri ke puskesmas sawah lebar
dirujuk ke rs di palembang
tolong bawa bapak saya ke rsud m yunus
lagi di jalan ke rs m yunus
kami menuju rs m yunus
diantar tetangga ke klinik kandang limun
ibu dirawat di rs m yunus
pelakunya dibawa ke polsek gading cempaka
we took him to hospital, taking him to the hospital m yunus
dibawo ke puskesmas sawah lebar""".splitlines()
STAYS = {
    "kebakaran di rs m yunus": "RSUD M. Yunus",
    "tolong kirim damkar ke rs m yunus": "RSUD M. Yunus",
    "dibawa ke rs bhayangkara, kejadiannya di rs m yunus": "RSUD M. Yunus",
    "korban sudah dibawa ke puskesmas, kejadian di panorama": "Panorama",
    "tabrakan di pasar panorama korban dibawa ke puskesmas sawah lebar": "Pasar Panorama",
    "dibawa ke rs dari jl salak 5": "Jl. Salak Raya",
    "ambulans dibawa maling, di sawah lebar": "Sawah Lebar",
    "pasien terjebak di puskesmas sawah lebar": "Sawah Lebar",
}


@pytest.mark.parametrize("text", TAKEN)
def test_no_place_of_the_event(gazetteer: Gazetteer, text: str) -> None:
    assert not gazetteer.find(text) and gazetteer.address(text) is None
    assert gazetteer.elsewhere(text) is None and not gazetteer.names_place(text)


@pytest.mark.parametrize("text", STAYS)
def test_what_is_named_beside_it_stays(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.find(text)[0].name == STAYS[text]


def test_what_names_no_care_is_as_it_was() -> None:
    for text in ("dibawa ke rumah", "api ke rumah sebelah", "bawa parang ke pasar", ""):
        assert without_care(text) == text


@pytest.mark.parametrize("noise", ["-", ".", "a ", "bawa ", "ke rs ", "-a.", ". ", "dibawa ke "])
def test_no_text_takes_long(noise: str) -> None:
    began = perf_counter()
    without_care(f"dibawa {noise * 4000} ke rs {noise * 4000}")
    assert perf_counter() - began < 2
