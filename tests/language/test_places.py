"""From pins and words to places."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from geopy.distance import geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

import cities
from cities.profile import City
from domain.geography import Box, Kelurahan, Neighbour
from domain.outline import distance_m, distance_to_ring_m, inside
from language.places.locating import Gazetteer
from language.places.place_names import Map

_GAZETTEER = cities.gazetteer(cities.load(cities.default_city()))
_REFERENCE = Path(__file__).parents[3] / "shared" / "data"
_SQUARE = ((0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0))


def test_every_kelurahan_is_inside_and_known(bengkulu: City, gazetteer: Gazetteer) -> None:
    for one in bengkulu.area.kelurahan:
        spot = gazetteer.spot(one.lat, one.lon)
        assert spot.inside, one.name
        assert spot.outside_m == 0
        assert (spot.kelurahan, spot.kecamatan) == (one.name, one.kecamatan)


@pytest.mark.parametrize(
    ("lat", "lon", "within"),
    [
        (-3.8165, 102.3005, True),  # Panorama
        (-3.7600, 102.2750, True),  # Kandang Limun
        (-3.8385, 102.1800, True),  # the island Pulau Tikus
        (-3.8200, 102.2500, True),  # the sea before Pantai Panjang
        (-2.9909, 104.7566, False),  # Palembang
        (-6.2000, 106.8166, False),  # Jakarta
        (-3.6500, 102.3000, False),  # north of the city
        (-3.8000, 102.4500, False),  # east of it
        (0.0, 0.0, False),
    ],
)
def test_inside_or_not(gazetteer: Gazetteer, lat: float, lon: float, within: bool) -> None:
    spot = gazetteer.spot(lat, lon)
    assert spot.inside is within
    assert (spot.outside_m > 0) is not within


@pytest.mark.parametrize(
    ("lat", "lon"), [(float("nan"), 0.0), (float("inf"), 0.0), (91.0, 0.0), (0.0, 181.0)]
)
def test_what_is_no_coordinate_is_refused(gazetteer: Gazetteer, lat: float, lon: float) -> None:
    with pytest.raises(ValueError, match="not a coordinate"):
        gazetteer.spot(lat, lon)


def test_the_nearest_neighbour_serves_what_lies_outside() -> None:
    near = Neighbour("Sebelah", (), "112", -1.0, 100.2)
    far = Neighbour("Seberang", (), "112", -1.0, 103.0)
    one = Kelurahan("1", "Satu", "Kota", -1.0, 100.0, 1.0, Box(-1.01, 99.99, -0.99, 100.01))
    outline = ((-1.01, 99.99), (-1.01, 100.01), (-0.99, 100.01), (-0.99, 99.99))
    found = Gazetteer(Map(Box(-2, 99, 0, 101), outline, 100, (one,), neighbours=(far, near))).spot(
        -1.0, 100.1
    )
    assert found.neighbour == near
    assert found.outside_m == pytest.approx(distance_m(-1.0, 100.1, -1.0, 100.01), rel=0.01)


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("kebakaran di jl salak", "street", "Jl. Salak Raya"),
        ("ada ular masuk rumah pak, jl salak 5", "street", "Jl. Salak Raya"),
        ("jalan hibrida raya no 3", "street", "Jl. Hibrida Raya"),
        ("dekat adam malik", "street", "Jl. Adam Malik"),
        ("JLN. MERAPI", "street", "Jl. Merapi"),
        ("tabrakan di simpang lima", "landmark", "Simpang Lima"),
        ("di simpang 5", "landmark", "Simpang Lima"),
        ("dekat unib belakang", "landmark", "Universitas Bengkulu"),
        ("bandara fatmawati", "landmark", "Bandara Fatmawati Soekarno"),
        ("pasar panorama kebakaran", "landmark", "Pasar Panorama"),
        ("banjir di rawa makmur", "kelurahan", "Rawa Makmur"),
        ("di panorama", "kelurahan", "Panorama"),
        ("kel. kandang", "kelurahan", "Kandang"),
        ("kelurahan surabaya", "kelurahan", "Surabaya"),
        ("daerah berkas", "kelurahan", "Berkas"),
        ("di kandang limun", "kelurahan", "Kandang Limun"),
        ("kecamatan ratu agung", "kecamatan", "Ratu Agung"),
        ("di palembang", "neighbour", "Palembang"),
        ("saya di seluma", "neighbour", "Kabupaten Seluma"),
        ("betungann", "kelurahan", "Betungan"),
    ],
)
def test_places_named_in_words(gazetteer: Gazetteer, text: str, kind: str, name: str) -> None:
    best = gazetteer.find(text)[0]
    assert (best.kind, best.name) == (kind, name)


@pytest.mark.parametrize(
    "text",
    [
        "ular di kandang ayam",
        "berkas saya hilang",
        "orang surabaya",
        "harga penurunan",
        "salak manis",
        "saya makan jati",
        "",
        "p",
    ],
)
def test_common_words_name_no_place(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.find(text) == ()


def test_kelurahan_named_like_other_things_are_to_be_confirmed(gazetteer: Gazetteer) -> None:
    assert not gazetteer.find("kel kandang")[0].sure
    assert gazetteer.find("kel panorama")[0].sure


def test_a_landmark_without_a_point_stands_in_its_kelurahan(gazetteer: Gazetteer) -> None:
    found = gazetteer.find("di pasar panorama")[0]
    assert found.kelurahan == "Panorama"
    assert found.lat is not None
    assert found.radius_m > 300


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("ada ular masuk rumah pak, jl salak 5", "jl salak 5"),
        ("jl salak 5 dekat masjid", "jl salak 5 dekat masjid"),
        ("kebakaran di gang mawar sebelah masjid", "gang mawar sebelah masjid"),
        ("rumah kebakaran nenek tidak bisa jalan masih di dalam", None),
        ("stroke tidak bisa jalan masih di kamar", None),
        ("jatuh ke jalan ada percikan", None),
        ("motor jatuh di jalan licin", None),
        ("di jalan besar dekat warung", None),
        ("di pasar", None),
        ("di gang sebelah masjid", None),
        ("kebakaran di sekolah saya", None),
        ("di pasar panorama", "pasar panorama"),
        ("di tengah jalan pak, jl salak 5", "jl salak 5"),
        ("Jalan Meranti 3 Sawah Lebar. Demikian terima kasih", "Jalan Meranti 3 Sawah Lebar"),
        ("jl. merapi no. 5 kel. panorama, terima kasih", "jl. merapi no. 5 kel. panorama"),
        ("jalan salak raya orangnya masih di dalam", "jalan salak raya"),
        ("rumah saya dekat pasar minggu", "dekat pasar minggu"),
        ("Jl. Merpati 12 no 4, tolong", "Jl. Merpati 12 no 4"),
        ("perumahan griya asri blok c2", "perumahan griya asri blok c2"),
        ("rt 5 rw 2 pagar dewa", "rt 5 rw 2 pagar dewa"),
        ("kebakaran", None),
        ("tolong pak cepat", None),
        ("saya jalan", None),
        ("saya jalan kaki", None),
        ("jl mawar, no 3, cepat", "jl mawar, no 3"),
        ("jl.mawar 3", "jl.mawar 3"),
        ("di jalan salak ada rumah kebakar", "jalan salak"),
        ("tabrakan di simpang lima motor vs truk, korban tergeletak", "simpang lima"),
        ("dekat masjid jamik lagi kebakaran", "dekat masjid jamik"),
        ("", None),
    ],
)
def test_what_looks_like_a_place(gazetteer: Gazetteer, text: str, address: str | None) -> None:
    assert gazetteer.address(text) == address


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_at_all(text: str) -> None:
    _GAZETTEER.find(text)
    _GAZETTEER.address(text)


_LAT, _LON = st.floats(-60, 60), st.floats(-179, 179)


@given(_LAT, _LON, st.floats(-1, 1), st.floats(-1, 1))
def test_distance_is_the_earths(lat: float, lon: float, north: float, east: float) -> None:
    exact = geodesic((lat, lon), (lat + north, lon + east)).meters
    assert distance_m(lat, lon, lat + north, lon + east) == pytest.approx(exact, rel=0.006, abs=0.01)


@given(_LAT, _LON)
def test_a_place_is_at_no_distance_from_itself(lat: float, lon: float) -> None:
    assert distance_m(lat, lon, lat, lon) == 0


@pytest.mark.parametrize(("point", "within"), [((0.5, 0.5), True), ((1.5, 0.5), False), ((0.5, -0.1), False)])
def test_inside_a_ring(point: tuple[float, float], within: bool) -> None:
    assert inside(point, _SQUARE) is within
    assert inside(point, (*_SQUARE, _SQUARE[0])) is within


def test_distance_to_a_ring() -> None:
    assert distance_to_ring_m((1.01, 0.5), _SQUARE) == pytest.approx(1112, rel=0.01)
    assert distance_to_ring_m((0.5, 0.5), ()) == float("inf")


@pytest.mark.skipif(not _REFERENCE.is_dir(), reason="the reference data is not beside the project")
def test_the_outline_holds_the_real_city(bengkulu: City, gazetteer: Gazetteer) -> None:
    features = json.loads((_REFERENCE / "kelurahan.geojson").read_text())["features"]
    for feature in features:
        shape = feature["geometry"]
        polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        for lon, lat in (point for polygon in polygons for point in polygon[0]):
            assert gazetteer.spot(lat, lon).inside, (feature["properties"]["kelurahan"], lat, lon)
    with (_REFERENCE / "kelurahan.csv").open() as file:
        assert [one.code for one in bengkulu.area.kelurahan] == [row["code"] for row in csv.DictReader(file)]


def test_no_name_of_ours_is_a_place_elsewhere(bengkulu: City, gazetteer: Gazetteer) -> None:
    """Kelurahan, kecamatan, streets and landmarks, alone, behind "di" and at the end of an address."""
    names = [*(k.name for k in bengkulu.area.kelurahan), *(k.kecamatan for k in bengkulu.area.kelurahan)]
    names += [*bengkulu.streets, *(a for one in bengkulu.landmarks for a in (one.name, *one.aliases))]
    for name in names:
        for text in (name, f"rumah kebakaran di {name}", f"rumah kebakaran jl adam malik {name.lower()}"):
            assert gazetteer.elsewhere(text) is None, text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("kebakaran di padang", "Padang"),
        ("jl ahmad yani no 5, palembang", "Palembang"),
        ("napal putih, bengkulu utara", "Kabupaten Bengkulu Utara"),
        ("kebakaran di napal putih bengkulu utara", "Kabupaten Bengkulu Utara"),
        ("kebakaran di curup bengkulu", "Kabupaten Rejang Lebong"),
        ("rumah saya di palembang kebakaran", "Palembang"),
        ("saya di palembang, tolong", "Palembang"),
        ("di jl soeprapto, saya di jakarta", None),
        ("saya di jakarta, rumah kakak di gang mawar kebanjiran", None),
        ("kebakaran di padang harapn", None),
        ("bukan di palembang, di rumah", None),
        ("bus bengkulu jakarta tabrakan di lubuk linggau", "Lubuklinggau"),
        ("tabrakan bus palembang di rumah makan", None),
    ],
)
def test_a_place_elsewhere_or_not(gazetteer: Gazetteer, text: str, name: str | None) -> None:
    found = gazetteer.elsewhere(text)
    assert (found.name if found else None) == name


ONE_WORD = ["padang", "palembang", "jakarta", "lampung", "curup", "kepahiang", "mukomuko", "linggau", "ipuh"]
MAY_BEGIN_A_NAME = ["temiang", "sidempuan", "Tebat Luas", "kemuning, api besar"]
SAID_BESIDE = [
    "",
    " pak",
    ", pak zulmi",
    " tolong",
    " cuy",
    " pls",
    " km 5",
    " timur",
    " skrg",
    ". rumah zulmi",
    " cepetan woi",
]


@pytest.mark.parametrize("place", ONE_WORD)
def test_before_a_word_that_nobody_knows_it_may_begin_a_name_of_here(
    gazetteer: Gazetteer, place: str
) -> None:
    for more in MAY_BEGIN_A_NAME:
        for text in (f"rumah kebakaran di {place} {more}", f"rumah kebakaran jl adam malik {place} {more}"):
            assert gazetteer.elsewhere(text) is None, text
    for beside in SAID_BESIDE:
        assert gazetteer.elsewhere(f"kebakaran di {place}{beside}") is not None, beside
    assert gazetteer.elsewhere(f"kebakaran di kota {place} temiang") is not None


@pytest.mark.parametrize(
    "written", ["kebakaran di kelurahan {}", "ada kebakaran di kel. {} pak", "kebakaran rumah, {}"]
)
def test_every_kelurahan_is_found_as_itself(bengkulu: City, gazetteer: Gazetteer, written: str) -> None:
    """Rawa Makmur Permai is not Rawa Makmur."""
    for name in (one.name for one in bengkulu.area.kelurahan):
        found = [one.name for one in gazetteer.find(written.format(name.lower())) if one.kind == "kelurahan"]
        assert found == [name]


def test_every_street_and_landmark_is_found_as_itself(bengkulu: City, gazetteer: Gazetteer) -> None:
    names = [("street", one) for one in bengkulu.streets]
    names += [("landmark", one.name) for one in bengkulu.landmarks]
    for kind, name in names:
        found = [one.name for one in gazetteer.find(f"kebakaran di {name.lower()} no 5") if one.kind == kind]
        assert found[:1] == [name]


def test_an_address_ends_before_somebody_of_mine(gazetteer: Gazetteer) -> None:
    assert gazetteer.address("rumah terbakar jl teratai ibu saya di lantai dua") == "jl teratai"


@pytest.mark.parametrize(
    "told",
    [
        "nenek hanyut",
        "anak terjebak di dalam",
        "bapak pingsan",
        "dua orang luka",
        "kakek tersengat listrik",
        "istri melahirkan",
        "perempuan dibacok",
        "tetangga kena begal",
        "pohon tumbang",
        "gas meledak",
        "air masuk rumah",
        "butuh ambulans",
    ],
)
@pytest.mark.parametrize(
    "place", ["jl kelapa 2", "jl kelapa gading", "gang 3", "rt 3 rw 2", "depan masjid jamik", "km 8"]
)
def test_an_address_ends_before_whom_it_befalls(gazetteer: Gazetteer, place: str, told: str) -> None:
    assert gazetteer.address(f"{place} {told}") == place


@pytest.mark.parametrize(
    "place", ["jl kelapa 2 samping rumah nenek siti", "jl merdeka 3 depan rumah bapak camat"]
)
def test_whose_house_it_is_stays(gazetteer: Gazetteer, place: str) -> None:
    assert gazetteer.address(place) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("anak saya hanyut di sungai bengkulu dekat jembatan\npakai baju merah\numur 8 tahun", None),
        ("kebakaran di samping alfamart kampung bali\napinya dari dapur", "samping alfamart kampung bali"),
        ("jl p natadirja km 7\nbawa ambulans\nibu hamil", "jl p natadirja km 7"),
        ("kebakaran\njl salak\nno 5\nrt 3", "jl salak no 5 rt 3"),
        ("jl salak 5\n\ndekat masjid jamik\napi besar", "jl salak 5 dekat masjid jamik"),
        ("kebakaran di jl\nsalak 5\ncepat pak", "jl salak 5"),
    ],
)
def test_a_place_ends_with_its_line(gazetteer: Gazetteer, text: str, place: str | None) -> None:
    assert gazetteer.address(text) == place


@pytest.mark.parametrize(
    ("form", "sure"),
    [
        ("jl merdeka 5 {}", True),
        ("jl panorama {}", True),
        ("jl melati no 3 rt 2 {}, api besar", True),
        ("jl nusa indah kelurahan {} dekat masjid jamik", True),
        ("gang damai kel {}", True),
        ("kel. {}", False),
        ("kelurahan {}", False),
    ],
)
def test_every_kelurahan_closes_an_address(
    bengkulu: City, gazetteer: Gazetteer, form: str, sure: bool
) -> None:
    """ "Kel. Kandang" alone is asked about; behind a street it can be nothing else."""
    for one in bengkulu.area.kelurahan:
        first = gazetteer.find(form.format(one.name.lower()))[0]
        assert first.kelurahan == one.name, (form, one.name)
        assert first.sure or not sure, (form, one.name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [("tanahpatah", "Tanah Patah"), ("simpanglima", "Simpang Lima"), ("pagardewa", "Pagar Dewa")],
)
def test_names_whose_words_run_together(gazetteer: Gazetteer, typed: str, name: str) -> None:
    assert gazetteer.find(f"kebakaran di {typed} anak terjebak")[0].name == name


@pytest.mark.parametrize(
    "text", ["kecelakaan di simpang", "tabrakan di simpang kandis", "macet dekat simpang, ada yang luka"]
)
def test_half_of_a_name_is_no_slip_of_the_whole(gazetteer: Gazetteer, text: str) -> None:
    assert "Simpang Lima" not in [one.name for one in gazetteer.find(text)]
