"""A place that is told is seen, whether the map knows it or not: by what it is and its name, as people here say it, in one
breath with the danger, or as the answer. Nobody waits a minute, and those who act read it in the reporter's words."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import place_on
from tests.town import Town

FIRE = "rumah kebakaran api besar"
ANSWERED = {
    "hotel Santika kamar 512": "hotel Santika kamar 512",
    "lobby Mercure Hotel": "lobby Mercure Hotel",
    "hotel xtra": "hotel xtra",
    "hotel xtra pak": "hotel xtra",
    "di jenggalu": "Sungai Jenggalu",
    "di rejamat": "rejamat",
    "di uinfas pak": "Pagar Dewa",
    "di tapak padri": "Tapak Paderi",
    "sungai hitam": "sungai hitam",
    "di sungai itam": "Sungai Hitam",
    "pulau tikus": "pulau tikus",
    "parkiran bim": "parkiran bim",
    "di bim": "Penurunan",
    "depan bim": "Penurunan",
    "megamall": "Belakang Pondok",
    "di ptm": "Belakang Pondok",
    "pagar dewo": "Pagar Dewa",
    "di pagar dewo": "Pagar Dewa",
    "rawo makmur": "Rawa Makmur",
    "di sumur dewo": "Sumur Dewa",
    "padang nangko": "Padang Nangka",
    "di panoramo": "Panorama",
    "smk 2": "smk 2",
    "smpn 4": "smpn 4",
    "smp negeri 4": "smp negeri 4",
    "sd 12": "sd 12",
    "sma 5": "sma 5",
    "toko jaya abadi": "toko jaya abadi",
    "masjid nurul huda": "masjid nurul huda",
    "kos putri melati": "kos putri melati",
    "warung bu tini": "warung bu tini",
    "gerbang unib": "Kandang Limun",
    "simpang skip": "simpang skip",
    "simpang sekip": "simpang sekip",
    "rshd": "RSUD Harapan dan Doa",
    "rs tiara sella": "rs tiara sella",
    "kampus umb": "kampus umb",
    "spbu km 8": "km 8",
    "lantai 3 hotel xtra": "lantai 3 hotel xtra",
    "lantai 2 megamall": "lantai 2 megamall",
    "hibrida": "hibrida",
    "di hibrida 10 pak": "hibrida 10",
    "salak 5": "salak 5",
    "adam malik": "adam malik",
}
IN_ONE_BREATH = {
    "kebakaran di hotel xtra": "hotel xtra",
    "kebakaran hotel xtra lantai 3": "hotel xtra lantai 3",
    "hotel xtra kebakaran": "hotel xtra",
    "lobby Mercure Hotel kebakaran": "lobby Mercure Hotel",
    "kebakaran parkiran bim": "parkiran bim",
    "rumah kebakaran di pagar dewo": "Pagar Dewa",
    "rumah kebakaran di rawo makmur": "Rawa Makmur",
    "toko daeng kebakaran": "toko daeng",
    "kebakaran dekat masjid nurul huda": "masjid nurul huda",
    "orang tenggelam di sungai hitam": "sungai hitam",
    "kapal terbalik dekat pulau tikus, orang tenggelam": "pulau tikus",
    "anak tenggelam di jenggalu": "Sungai Jenggalu",
    "orang tenggelam di muara jenggalu": "jenggalu",
    "kebakaran di sd 12": "sd 12",
    "kebakaran di smk 2": "smk 2",
    "kebakaran depan warung bu tini": "warung bu tini",
    "kebakaran di kos unib": "kos unib",
    "kebakaran di uinfas": "Pagar Dewa",
    "kebakaran di rshd": "RSUD Harapan dan Doa",
    "kebakaran di bim": "Penurunan",
    "kebakaran indomaret xtra": "indomaret xtra",
    "kebakaran di gudang getah pulau baai": "pulau baai",
}
UNTOLD = [
    "toko emas kebakaran",
    "warung pecel kebakaran",
    "kebakaran di toko saya",
    "air sudah smp 2 meter, anak tenggelam",
    "kebakaran, saya sma 2 anak di dalam",
    "kebakaran di kamar",
    "kebakaran di halaman rumah",
    "kebakaran di kantor",
    "gudang pupuk kebakaran",
]


@pytest.mark.parametrize(("answer", "shown"), ANSWERED.items())
async def test_an_answer_is_a_place_at_once(town: Town, answer: str, shown: str) -> None:
    ani = town.citizen()
    await ani.says(FIRE)
    await ani.says(answer)
    assert ani.receipt, "no minute's wait"
    assert shown in place_on(town, "damkar", ani.code), town.group("damkar").card(ani.code).text
    assert "kirim juga titik" in ani.last.text
    assert answer in town.group("damkar").card(ani.code).text, "in the reporter's own words too"


@pytest.mark.parametrize(("said", "shown"), IN_ONE_BREATH.items())
async def test_in_one_breath_with_the_danger(town: Town, said: str, shown: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    assert ani.receipt, "no minute's wait"
    card = town.group("damkar").card(ani.code).text
    assert shown in card and "tempat belum diketahui" not in card


@pytest.mark.parametrize("said", UNTOLD)
async def test_what_names_no_place_is_asked_where(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    assert "Di mana" in ani.last.text
    await town.forward(seconds=61)
    assert town.group("ruang_kendali").loud


NO_ANSWER = ["di danau", "salak", "di hotel", "di belakang", "di kamar", "anjing lama", "di sini pak"]


@pytest.mark.parametrize("answer", NO_ANSWER)
async def test_what_answers_nothing_is_asked_again(town: Town, answer: str) -> None:
    ani = town.citizen()
    await ani.says(FIRE)
    await ani.says(answer)
    assert "Di mana tepatnya?" in ani.last.text


SECRET = {
    "smk 2": "SMKN 2",
    "smpn 4": "SMPN 4",
    "simpang skip": "Simpang Skip",
    "di pagar dewo": "Pagar Dewa",
}


@pytest.mark.parametrize(("answer", "shown"), SECRET.items())
async def test_of_a_secret_ticket_the_citys_name_of_it(any_town: Town, answer: str, shown: str) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says("ada begal bawa parang")
    await ani.says(answer)
    await town.forward(seconds=61)
    code = (await town.tickets())[0].code
    card = town.group("polisi").card(code).text
    assert shown in card and "tempat belum diketahui" not in card
    assert answer.removeprefix("di ") in town.group("ruang_kendali").card(code).text


@pytest.mark.parametrize(
    "answer", ["hotel Santika kamar 512", "kos putri melati kamar 3", "rumah kontrakan di rejamat"]
)
async def test_of_a_secret_ticket_nobody_reads_the_room_and_all_that_it_is_told(
    town: Town, answer: str
) -> None:
    ani = town.citizen()
    await ani.says("suami saya mukul saya pakai kayu")
    await ani.says(answer)
    await town.forward(seconds=61)
    code = (await town.tickets())[0].code
    card = town.group("polisi").card(code).text
    assert "tempat belum diketahui" not in card and answer not in card
    assert "tempat sudah disebut pelapor, tepatnya pada ruang kendali" in card
    assert answer in town.group("ruang_kendali").card(code).text
