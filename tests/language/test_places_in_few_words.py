"""Places that stand in few words: a market of another town, a hotel written small, a block of an area, an area before what befell there."""

from __future__ import annotations

import pytest

from language.places.locating import Gazetteer

OUTSIDE = {
    "kebakaran di pasar manna": "Kabupaten Bengkulu Selatan",
    "kebakaran di pasar bawah manna": "Kabupaten Bengkulu Selatan",
    "rumah terbakar di pasar atas curup": "Kabupaten Rejang Lebong",
    "kecelakaan di terminal curup": "Kabupaten Rejang Lebong",
}
HERE = (
    "kebakaran di pasar panorama",
    "kebakaran di pasar bengkulu",
    "kebakaran di warung pempek palembang",
    "loket curup di panorama",
)
HOTELS = {
    "my friend is unconscious at Grage hotel room 214": "Grage hotel",
    "Grage hotel room 214": "Grage hotel",
    "someone drowning at splash hotel": "splash hotel",
    "its grage hotel bengkulu!! near the beach": "grage hotel",
    "smoke in hotel santika, 5th floor, people cant use the stairs": "hotel santika",
    "Help my wife is not breathing we are at hotel santika": "hotel santika",
    "someone is drowning in the pool of villa rafflesia": "pool of villa rafflesia",
}
NO_HOTEL = (
    "at the hotel",
    "fire at the cheap hotel",
    "kebakaran di hotel",
    "the hotel burns",
    "smoke in hotel corridor",
    "our hotel caught fire",
    "hotel staff unconscious",
)
ENDED = {
    "air laut surut jauh ya di pantai berkas apa mau tsunami??": "pantai berkas",
    "kos nya jalan mangga lingkar timur dia di kamar": "jalan mangga lingkar timur",
    "kecelakaan jl mahoni org nya masih disana": "jl mahoni",
    "kebakaran jl belimbing panorama ibu masih di dalam": "jl belimbing panorama",
    "tenggelam di jl danau 5 baru diangkat gak napas": "jl danau 5",
    "di simpang skip pasiennya kritis oksigen habis": "simpang skip",
    "jl melati dekat rumah nenek": "jl melati dekat rumah nenek",
}
BLOCKS = {
    "kebakaran di sumber jaya rt 5": "Sumber Jaya",
    "kebakaran sumber jaya rt 5": "Sumber Jaya",
    "kandang rt 5 kebakaran": "Kandang",
    "orang ditusuk di berkas darahnya banyak": "Berkas",
    "orang pingsan di penurunan mukanya pucat": "Penurunan",
}
NO_PLACE = (
    "jalan tiba2 amblas motor masuk lubang",
    "jalan nyetrum2 percikan api dari tiang",
    "jalan retak2 semua",
    "kebakaran di kandang ayam",
    "di penurunan kualitas",
)


@pytest.mark.parametrize("text", OUTSIDE)
def test_what_stands_in_a_town_outside(gazetteer: Gazetteer, text: str) -> None:
    found = gazetteer.elsewhere(text)
    assert found is not None
    assert found.name == OUTSIDE[text]


@pytest.mark.parametrize("text", HERE)
def test_what_stands_here(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.elsewhere(text) is None


@pytest.mark.parametrize("text", HOTELS)
def test_a_hotel_however_it_is_written(gazetteer: Gazetteer, text: str) -> None:
    assert (gazetteer.address(text) or "").startswith(HOTELS[text])


@pytest.mark.parametrize("text", ENDED)
def test_a_place_ends_where_the_sentence_goes_on(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.address(text) == ENDED[text]


@pytest.mark.parametrize("text", NO_HOTEL)
def test_a_hotel_without_a_name(gazetteer: Gazetteer, text: str) -> None:
    assert not gazetteer.address(text)


@pytest.mark.parametrize("text", BLOCKS)
def test_an_area_whose_name_means_more(gazetteer: Gazetteer, text: str) -> None:
    assert BLOCKS[text] in {one.name for one in gazetteer.find(text)}


def test_the_area_stays_before_its_block(gazetteer: Gazetteer) -> None:
    assert gazetteer.address("kebakaran di sumber jaya rt 5") == "sumber jaya rt 5"


@pytest.mark.parametrize("text", NO_PLACE)
def test_no_place(gazetteer: Gazetteer, text: str) -> None:
    assert not gazetteer.names_place(text)


def test_a_shop_that_burns_is_not_called_so(gazetteer: Gazetteer) -> None:
    told = gazetteer.address("genset di ruko nyala asapnya bikin pingsan 3 orang jl suprapto")
    assert told == "jl suprapto"
