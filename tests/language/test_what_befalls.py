"""What happens decides the category; what befalls people in it adds who helps them, whichever words name them."""

from __future__ import annotations

import pytest

from cities.profile import City
from domain.danger import Danger
from language.text.everyday_words import COMMON
from language.words import Lexicon

EVENT_FIRST = {
    "asrama kebakaran ada orang terjebak di lantai 3": "kebakaran",
    "pasar terbakar, pedagang terkurung di dalam": "kebakaran",
    "kecelakaan, sopirnya kejepit": "kecelakaan",
    "gempa, ada yang tertimpa lemari": "gempa_tsunami",
    "kebakaran hebat, tabung gas meledak": "kebakaran",
    "gudang terbakar, ada ledakan": "kebakaran",
    "tabung gas meledak": "kebocoran_gas",
    "api dari ruko laundry, udah naik ke atap": "kebakaran",
    "kandang sapi berapi, udah naik ke atap rumah orang": "kebakaran",
    "air makin tinggi, kami naik ke atap": "banjir",
    "kami naik ke atap": "banjir",
    "atap rumah nenek rubuh, nenek ketimpa kayu": "penyelamatan",
    "dinding rumah ambruk, adek ketimpa reruntuhan": "penyelamatan",
    "tembok toko runtuh nimpa tukang parkir": "penyelamatan",
    "rumah disapu angin kakek ketindih seng": "banjir",
    "pohon tumbang, bapak tertimpa": "pohon_tumbang",
    "ada orang terjebak": "penyelamatan",
    "mobil nyemplung parit, sopirnya luka": "kecelakaan",
    "motor masuk sungai": "kecelakaan",
    "anak nyemplung sungai tidak muncul": "tenggelam",
    "kabel listrik putus nyala2": "kebakaran",
    "kabel listrik jatuh di jalan": "pohon_tumbang",
    "om dicakar beruang, lukanya dalem": "hewan_berbahaya",
    "udah capek bgt, mending gak usah bangun lagi. obatnya udh aku telan semua": "krisis_jiwa",
    "pilnya udah kutelan semua": "krisis_jiwa",
}


@pytest.mark.parametrize(("text", "category"), EVENT_FIRST.items())
def test_what_happens_decides_the_category(lexicon: Lexicon, text: str, category: str) -> None:
    heard = lexicon.understand(text)
    assert (heard.danger_category, heard.guesses[0].category) == (category, category)


@pytest.mark.parametrize(
    "text",
    [
        "rumah disapu angin kakek ketindih seng",
        "banjir setinggi dada. nenek lumpuh di kamar",
        "banjir masuk rumah. bapak stroke gak bisa jalan",
        "tawon banyak di rumah, kami tidak bisa keluar",
        "dinding rumah ambruk, adek ketimpa reruntuhan",
        "angin puting beliung, ada yang luka",
    ],
)
def test_who_is_hurt_or_cannot_flee_makes_it_danger_to_life(lexicon: Lexicon, text: str) -> None:
    heard = lexicon.understand(text)
    assert heard.danger is Danger.LIFE and heard.clear


@pytest.mark.parametrize(
    "text", ["pohon roboh", "tebing longsor menutup jalan", "jari kejepit cincin", "terjebak di lift"]
)
def test_what_names_the_event_makes_it_no_graver(lexicon: Lexicon, text: str) -> None:
    assert lexicon.understand(text).danger is Danger.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "kedengeran anak kecil nangis dari dalem rumah yg kebakar",
        "suara bayi nangis dari dalam rumahnya",
        "suara anak nangis minta tolong dari dalam",
        "pegawainya satu belum keluar kayanya di kamar atas",
        "bapak tua yg jaga masih di dalem blm bs keluar",
        "kasirnya belum keluar",
        "dua orang belum keluar",
        "terdengar teriakan dari dalam reruntuhan",
        "rumah kebakaran nenek tidak bisa jalan masih di dalam",
    ],
)
def test_who_is_still_inside_is_heard_whoever_it_is(lexicon: Lexicon, bengkulu: City, text: str) -> None:
    heard = lexicon.understand(text)
    assert "di_dalam" in heard.aggravations
    assert "psc119" in bengkulu.called_by("kebakaran", heard.aggravations)


@pytest.mark.parametrize(
    "text", ["asapnya belum keluar", "gaji belum keluar", "pembantu saya sudah keluar semua"]
)
def test_what_is_no_person_is_not_inside(lexicon: Lexicon, text: str) -> None:
    assert "di_dalam" not in lexicon.understand(text).aggravations


@pytest.mark.parametrize(
    "text",
    [
        "kebakaran rumah ada orang terbakar",
        "kompor meledak ada orang terbakar",
        "kompor meledak ibu saya terbakar",
        "kakinya terbakar semua pak cepat",
        "anak kena api bajunya",
        "penjaga warung disambar api",
    ],
)
def test_who_burns_is_a_victim(lexicon: Lexicon, bengkulu: City, text: str) -> None:
    heard = lexicon.understand(text)
    assert heard.danger is Danger.LIFE and "korban" in heard.aggravations
    assert "psc119" in bengkulu.called_by("kebakaran", heard.aggravations)


@pytest.mark.parametrize(
    "text",
    [
        "rumah orang terbakar",
        "rumah nenek saya terbakar",
        "rumah orang tua saya terbakar",
        "warung ibu terbakar",
        "nenek terbakar rumahnya",
        "tetangga terbakar",
        "kebakaran rumah orang",
    ],
)
def test_whose_house_burns_is_no_victim(lexicon: Lexicon, text: str) -> None:
    heard = lexicon.understand(text)
    assert heard.danger is Danger.LIFE and "korban" not in heard.aggravations


@pytest.mark.parametrize(
    "text",
    ["gudang kopra kebakaran", "gudang kapur terbakar", "pabrik lemper kebakaran", "toko granit kebakaran"],
)
def test_a_real_word_is_no_slip_of_another(lexicon: Lexicon, text: str) -> None:
    heard = lexicon.understand(text)
    assert [guess.category for guess in heard.guesses] == ["kebakaran"]


@pytest.mark.parametrize(
    "text", ["kebakaran gudang kobre", "gudang kobrra terbakar", "kebakaran dekat panglong kobta"]
)
def test_what_is_said_exactly_beats_a_slip(lexicon: Lexicon, text: str) -> None:
    heard = lexicon.understand(text)
    assert heard.danger_category == "kebakaran"


def test_everyday_words_stand_for_no_word_of_danger(lexicon: Lexicon) -> None:
    """Each of them says nothing by itself, or is itself a word of danger."""
    slips = {
        word: heard.found
        for word in COMMON
        if word not in (heard := lexicon.understand(word)).found and heard.found
    }
    assert not slips


@pytest.mark.parametrize(
    "text",
    [
        "anaknya sudah berhasil keluar tapi kakinya luka bakar",
        "kecelakaan mobil, anaknya sudah keluar dari mobil tapi kakinya luka",
    ],
)
def test_a_child_that_has_come_out_is_no_birth(lexicon: Lexicon, text: str) -> None:
    assert not any("keluar" in word for word in lexicon.understand(text).found)


@pytest.mark.parametrize(
    "text",
    [
        "bayinya sudah keluar tapi belum menangis",
        "bayinya udah keluar pak",
        "bayi nya udah keluar setengah",
        "istri lahiran bayi sudah keluar",
    ],
)
def test_a_baby_that_comes_is_one(lexicon: Lexicon, text: str) -> None:
    heard = lexicon.understand(text)
    assert heard.danger is Danger.LIFE and heard.danger_category == "medis"
