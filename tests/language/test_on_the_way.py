"""Where somebody comes from or goes to is no place of the event; how far from a corner, and where danger moves to, is."""

from __future__ import annotations

from time import perf_counter

import pytest

from language.places.locating import Gazetteer
from language.places.on_the_way import without_road

ON_THE_WAY = """sy kejepit di mobil tdk tau dmn, habis dr pasar panorama ke arah pulau baai
baru pulang dari pasar minggu mau ke betungan, bis kami masuk jurang
ditabrak pas dari kampung melayu menuju lingkar timur
ambo abis dari panorama ndak ke betungan ditabrak truk
kami balik dari pantai panjang, mobil terbalik
suami saya mau ke pasar panorama dibegal
anak saya pulang dari sekolah ditabrak, mau ke sawah lebar
bis jurusan betungan terguling
jambret lari ke arah pasar minggu
travel tujuan panorama masuk jurang
saya otw ke lingkar timur nabrak pohon""".splitlines()
STAYS = {
    "kecelakaan 50 meter dari simpang skip": "Simpang Skip",
    "dari arah panorama di depan masjid jamik tabrakan": "Masjid Jamik",
    "tolong kirim ambulans ke panorama": "Panorama",
    "baru pulang dari pasar minggu, di panorama kami ditabrak": "Panorama",
    "habis dari betungan mau ke pasar minggu, jatuh di sawah lebar": "Sawah Lebar",
    "api menuju panorama": "Panorama",
    "kebakaran dari pasar minggu": "Pasar Minggu",
    "saya dari panorama": "Panorama",
    "menuju panorama": "Panorama",
    "asap datang dari pasar minggu": "Pasar Minggu",
}


@pytest.mark.parametrize("text", ON_THE_WAY)
def test_no_place_of_the_event(gazetteer: Gazetteer, text: str) -> None:
    assert not gazetteer.find(text) and gazetteer.address(text) is None


@pytest.mark.parametrize("text", STAYS)
def test_what_is_no_journey_stays(gazetteer: Gazetteer, text: str) -> None:
    found = [one.name for one in gazetteer.find(text)]
    assert STAYS[text] in found[0] or found[0] in STAYS[text] or STAYS[text].split()[-1] in found[0], found


@pytest.mark.parametrize(
    "noise", ["dari ", "a ", "dari a ", "habis dari ", "mau ke ", "ke arah a ", "-", "menuju ke "]
)
def test_no_text_takes_long(noise: str) -> None:
    began = perf_counter()
    without_road(f"habis dari {noise * 4000} mau ke {noise * 4000}")
    assert perf_counter() - began < 2
