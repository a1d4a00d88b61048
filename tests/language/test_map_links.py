"""Coordinates, plus codes and map links in a text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.geography import Box, Point
from language.cues import PAGE
from language.places import plus_codes
from language.places.map_links import typed_place, without_links

CITY = Box(-3.99, 102.17, -3.73, 102.38)
HERE = (-3.8071, 102.2936)
LAT, LON = (
    st.floats(low, high) for low, high in ((CITY.min_lat, CITY.max_lat), (CITY.min_lon, CITY.max_lon))
)

POINTS: list[tuple[str, Point]] = [
    ("-3.7548, 102.2807", (-3.7548, 102.2807)),
    ("-3,8506 102,3465", (-3.8506, 102.3465)),
    ("-3,8506, 102,3465", (-3.8506, 102.3465)),
    ("-3,8506,102,3465", (-3.8506, 102.3465)),
    ("102.3295, -3.9029", (-3.9029, 102.3295)),
    ("−3.8071;102.2936", HERE),
    ("3.8071 102.2936", HERE),  # nobody types the minus
    ("titik (-3.8071,102.2936).", HERE),
    ("lat: -3.8071, lng: 102.2936", HERE),
    ("Lintang -3.8071 Bujur 102.2936", HERE),
    ("-3.80 102.29", (-3.80, 102.29)),
    ("51.5074, -0.1278", (51.5074, -0.1278)),
    ("3°48'25.56\"S 102°17'36.96\"E", HERE),
    ("3° 48′ 25,56″ LS, 102° 17′ 36,96″ BT", HERE),
    ("S 3°48.426' E 102°17.616'", HERE),
    ("E 102°17.616', S 3°48.426'", HERE),
    ("3 48 25.56 S 102 17 36.96 E", HERE),
    ("3,8071 LS / 102,2936 BT", HERE),
    ("LS 3.8071 BT 102.2936", HERE),
    ("Lintang 3.8071 S, bujur 102.2936 E", HERE),
    ("3.8071° S, 102.2936° E", HERE),
    ("https://maps.google.com/?q=-3.8071,102.2936", HERE),
    ("https://maps.google.com/maps?q=loc:-3.8071,102.2936&z=17", HERE),
    ("https://www.google.com/maps/@-3.8071,102.2936,17z", HERE),
    ("https://www.google.co.id/maps/place/Pasar/@-3.9,102.2,17z/data=!3m1!4b1!4m6!8m2!3d-3.8071!4d102.2936", HERE),
    ("https://www.google.com/maps/place/3%C2%B048'25.6%22S+102%C2%B017'37.0%22E/@-3.9,102.2,17z", HERE),
    ("https://www.google.com/maps/search/-3.807100,+102.293600?entry=tts", HERE),
    ("https://www.google.com/maps/search/?api=1&query=-3.8071%2C102.2936", HERE),
    ("https://www.google.com/maps/dir//-3.8071,102.2936", HERE),
    ("maps.google.com/?ll=-3.8071,102.2936", HERE),
    ("geo:-3.8071,102.2936?z=17", HERE),
    ("geo:0,0?q=-3.8071,102.2936(Rumah)", HERE),
    ("https://waze.com/ul?ll=-3.8071%2C102.2936&navigate=yes", HERE),
    ("https://maps.apple.com/?ll=-3.8071,102.2936&q=Pin", HERE),
    ("https://maps.apple.com/place?coordinate=-3.8071,102.2936", HERE),
    ("https://www.openstreetmap.org/#map=17/-3.8071/102.2936", HERE),
    ("https://www.openstreetmap.org/?mlat=-3.8071&mlon=102.2936#map=17/-3.9/102.2", HERE),
    ("https://yandex.com/maps/?ll=102.2936%2C-3.8071&z=17", HERE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "point"), POINTS, ids=[text[:45] for text, _ in POINTS])
def test_a_point_is_read_and_taken_out_of_the_words(text: str, point: Point) -> None:
    for said in (text, f"ibu saya pingsan\n{text}\ntolong cepat"):
        typed = typed_place(said, CITY)
        assert typed.point == pytest.approx(point, abs=2e-5)
        assert not typed.shut and "http" not in typed.words and "3" not in typed.words
    assert typed.words.startswith("ibu saya pingsan") and typed.words.endswith("tolong cepat")


NO_POINT = [
    "nomor saya 0812-3456-7899",
    "rt 03 rw 12 no 5",
    "jam 20.44 sampai 21.10",
    "harga 3.500 sampai 102.300",
    "tensi 180/110, suhu 38.50 39.10",
    "tiket 26-0001 26.0001",
    "anak 5 tahun, 3 orang",
    "kelas 3 S 12 T",
    "2345+67",
    "0,0 0,0",
    "200.12345, 300.12345",
    "ada 2 korban. 3 luka",
]


@pytest.mark.parametrize("text", NO_POINT)
def test_other_numbers_are_no_place_and_stay_as_they_are(text: str) -> None:
    typed = typed_place(text, CITY)
    assert (typed.point, typed.words, typed.shut) == (None, text, False)


@pytest.mark.parametrize(
    "link",
    [
        "https://maps.app.goo.gl/AbC1",
        "https://goo.gl/maps/x?y=1",
        "maps.app.goo.gl/AbC1",
        "https://waze.com/ul/hq1",
    ],
)
def test_a_short_link_is_shut_and_says_nothing(link: str) -> None:
    typed = typed_place(f"rumah terbakar {link} tolong", CITY)
    assert typed.shut and typed.point is None and typed.words == "rumah terbakar tolong"


def test_a_link_that_names_its_place_is_heard() -> None:
    typed = typed_place("https://www.google.com/maps/place/Pasar+Panorama/", CITY)
    assert typed.words == "Pasar Panorama"


def test_any_other_link_is_no_place_and_no_words() -> None:
    link = "https://tiktok.com/@x/kebakaran?v=1"
    assert typed_place(link, CITY).shut is False and without_links(link).strip() == PAGE


@pytest.mark.parametrize(
    ("code", "near", "point"),
    [
        (("8FVC9G8F", "6X"), (0.0, 0.0), (47.3655625, 8.5249375)),
        (("9G8F", "6X"), (47.4, 8.6), (47.3655625, 8.5249375)),
        (("8FVC9G8F", "6XQ"), (0.0, 0.0), (47.36559, 8.524997)),
    ],
)
def test_plus_codes_of_the_specification(code: tuple[str, str], near: Point, point: Point) -> None:
    assert plus_codes.point_of(*code, near) == pytest.approx(point, abs=1.5e-5)


def _code(lat: float, lon: float) -> str:
    """Its full plus code."""
    rows, columns = int((lat + 90) * 8000), int((lon + 180) * 8000)
    digits = ""
    for _ in range(5):
        digits = plus_codes.DIGITS[rows % 20] + plus_codes.DIGITS[columns % 20] + digits
        rows, columns = rows // 20, columns // 20
    return f"{digits[:8]}+{digits[8:]}"


@given(
    LAT, LON, st.sampled_from(["{}", "{} Panorama, Kota Bengkulu", "https://plus.codes/{}"]), st.booleans()
)
def test_plus_codes_of_the_city_are_found_full_or_short(
    lat: float, lon: float, form: str, short: bool
) -> None:
    code = _code(lat, lon)
    said = form.format(code[4:] if short else code)
    if any(letter.isalpha() for letter in said.split("+")[0][-4:]):
        assert typed_place(said, CITY).point == pytest.approx((lat, lon), abs=1e-4)


@given(LAT, LON, st.booleans(), st.booleans(), st.sampled_from([", ", ",", " ", "; ", " / "]))
def test_decimals_are_read_in_any_order_and_spelling(
    lat: float, lon: float, swapped: bool, comma: bool, between: str
) -> None:
    numbers = [f"{lat:.5f}", f"{lon:.5f}"]
    said = between.join(reversed(numbers) if swapped else numbers)
    if comma:
        said = between.join(n.replace(".", ",") for n in (reversed(numbers) if swapped else numbers))
    assert typed_place(said, CITY).point == pytest.approx((lat, lon), abs=1e-5)


@given(st.text(max_size=300))
def test_anything_at_all_is_read_without_a_fault(text: str) -> None:
    point = typed_place(text, CITY).point
    assert point is None or (-90 <= point[0] <= 90 and -180 <= point[1] <= 180)


@pytest.mark.parametrize(
    "piece", ["1 ", "1.1 ", "1", "3°", "lat ", "dir/", "geo:", "3 3' ", "https://maps.google.com/?q=1,"]
)
def test_long_texts_take_no_time(piece: str) -> None:
    began = time.process_time()
    typed_place(piece * 2000, CITY)
    assert time.process_time() - began < 1
