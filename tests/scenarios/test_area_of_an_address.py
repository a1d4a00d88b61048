"""The kelurahan that closes an address is where it is, whatever its street is called after and whatever stands nearby."""

from __future__ import annotations

import pytest

from tests.town import Town

FIRE = "rumah kebakaran api besar"
ADDRESSES = [
    ("jl panorama kandang limun", "Kandang Limun, Muara Bangka Hulu"),
    ("jl nusa indah sukamerindu", "Sukamerindu, Sungai Serut"),
    ("jl unib permai bentiring permai", "Bentiring Permai, Muara Bangka Hulu"),
    ("jl merdeka kelurahan penurunan", "Penurunan, Ratu Samban"),
    ("jl melati 2 bajak", "Bajak, Teluk Segara"),
    ("jl melati no 3 rt 2 kebun ros", "Kebun Roos, Teluk Segara"),
    ("gang damai 4, berkas", "Berkas, Teluk Segara"),
    ("jl cendana kel. sawah lebar dekat masjid jamik", "Sawah Lebar, Ratu Agung"),
    ("jl panorama", "Panorama, Singaran Pati"),
    ("depan unib, korban tinggal di jl merdeka panorama", "Kandang Limun, Muara Bangka Hulu"),
]


@pytest.mark.parametrize(("answer", "area"), ADDRESSES)
async def test_the_last_area_of_an_address_is_its_area(town: Town, answer: str, area: str) -> None:
    """As an answer, and in the words of the report."""
    ani, budi = town.citizen(), town.citizen()
    await ani.says(FIRE)
    await ani.says(answer)
    assert f"<b>{area}</b>" in town.group("damkar").card(ani.code).text.split("\n")[1]
    await budi.says(f"ada orang pingsan di {answer}")
    assert f"<b>{area}</b>" in town.group("psc119").card(budi.code).text.split("\n")[1]


async def test_a_landmark_elsewhere_does_not_answer_for_the_kelurahan(town: Town) -> None:
    ani = town.citizen()
    await ani.says(FIRE)
    await ani.says("kelurahan surabaya, dekat masjid jamik")
    await ani.taps("✅ Ya, Surabaya")
    place = (await town.ticket("26-0001")).place
    assert place.kelurahan == "Surabaya" and "masjid jamik" in place.words


@pytest.mark.parametrize(
    "words",
    [
        "ada orang pingsan di jl melati dekat kandang",
        "ada orang pingsan di jl melati kandang ayam",
        "ada orang pingsan di jl danau sekarang",
        "orang pingsan di jl melati 5, jatuh dari kandang",
        "kecelakaan motor parah di jalan raya penurunan tajam",
    ],
)
async def test_other_words_behind_a_street_are_no_area(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    assert not [t for t in await town.tickets() if t.place.kelurahan]


@pytest.mark.parametrize("name", ["Semarang", "Surabaya", "Bajak", "Kandang"])
@pytest.mark.parametrize("behind", [", apinya besar", " apinya besar", ", cepat menjalar", "! api besar"])
async def test_what_stands_behind_a_name_takes_no_key_away(town: Town, name: str, behind: str) -> None:
    ani = town.citizen()
    await ani.says(f"kebakaran di {name.lower()}{behind}")
    await ani.taps(f"✅ Ya, {name}")
    assert (await town.ticket("26-0001")).place.kelurahan == name


CORRECTED = [
    ("jl merdeka 5 panorama", "bukan di siko pak, di bumi ayu", "Bumi Ayu, Selebar"),
    ("jl merdeka 5 panorama", "bukan disiko pak, di bumi ayu", "Bumi Ayu, Selebar"),
    (
        "jl merdeka 5 panorama",
        "lokasi kejadiannya sebenarnya di gang rukun jl sungai serut dekat pos ronda",
        "gang rukun jl sungai serut dekat pos ronda",
    ),
    ("jl merdeka 5 panorama", "aslinyo di bumi ayu", "Bumi Ayu, Selebar"),
    (
        "jl raya betungan",
        "bukan di betungan, sebenarnya di jl raya padang serai dekat spbu",
        "“jl raya padang serai dekat spbu”",
    ),
    (
        "jl raya betungan",
        "bukan betungan pak, kejadian kebakarannya itu di jl raya padang serai dekat spbu",
        "“jl raya padang serai dekat spbu”",
    ),
    ("gang merpati 3", "maaf rumah yang terbakar di gang merpati 5, bukan 3", "<b>gang merpati 5</b>"),
    ("gang merpati 3", "bukan 3, rumah di gang merpati 5", "<b>gang merpati 5</b>"),
    ("jl unib permai bentiring permai", "bukan bentiring permai tapi bentiring", "Bentiring, Muara"),
    ("jl merdeka 5 panorama", "sebenarnya rumah saya di bumi ayu, tapi apinya di panorama", "Panorama"),
]


@pytest.mark.parametrize(("first", "words", "place"), CORRECTED)
async def test_a_place_put_right_reads_as_it_is(town: Town, first: str, words: str, place: str) -> None:
    ani = town.citizen()
    await ani.says(FIRE)
    await ani.says(first)
    await ani.says(words)
    assert place in town.group("damkar").card(ani.code).text.split("\n")[1]
