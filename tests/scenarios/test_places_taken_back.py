"""A place that is put right in the same breath, or right behind it: the last one counts, and what is denied never does."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import place_on, tell
from tests.town import PANORAMA, Town

IN_ONE_BREATH = {
    "kebakaran di jalan kuala lempuing? eh bukan di bumi ayu": ("Bumi Ayu", "Lempuing"),
    "kebakaran panorama bukan di lingkar timur": ("Lingkar Timur", "Panorama"),
    "rumah kebakaran bukan di panorama tapi di lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama, bukan lingkar timur": ("Panorama", "Lingkar"),
    "kebakaran di panorama bukan di lingkar timur": ("Panorama", "Lingkar"),
    "kebakaran di panorama, bukan di jl hibrida raya, cepat": ("Panorama", "hibrida"),
    "kebakaran bukan di rumah, di jalan panorama": ("Panorama", "rumah"),
    "kebakaran di panorama eh di lingkar timur pak": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama eh lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama maaf di lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama, maksudnya di lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama, maksud saya lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama salah, di lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama, eh salah, lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama? bukan di bumi ayu": ("Bumi Ayu", "Panorama"),
    "kebakaran di panorama bukan pak di lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di panorama.. eh ralat sawah lebar": ("Sawah Lebar", "Panorama"),
    "kebakaran di jl salak bukan jl jati": ("jl salak", "jati"),
    "kebakaran di jl salak eh jl jati 3": ("jl jati 3", "salak"),
    "kebakaran di hotel xtra eh hotel nala": ("hotel nala", "xtra"),
    "kebakaran bukan di panorama, bukan di sawah lebar, di lingkar timur": ("Lingkar Timur", "Panorama"),
    "kebakaran di gang 3 eh salah bukan gang 3 di kandang": ("Kandang", "gang"),
    "kebakaran di panorama eh salah bukan panorama di bumi ayu": ("Bumi Ayu", "Panorama"),
    "kebakaran di panorama, maaf pak dekat masjid": ("Panorama", "masjid"),
    "kebakaran di panorama eh apinya besar": ("Panorama", "apinya"),
    "kebakaran di panorama bukan hoax": ("Panorama", "hoax"),
}
ANSWERED = {
    "di jalan kuala lempuing? eh bukan di bumi ayu": ("Bumi Ayu", "Lempuing"),
    "panorama bukan di lingkar timur": ("Lingkar Timur", "Panorama"),
    "bukan di panorama tapi di lingkar timur": ("Lingkar Timur", "Panorama"),
    "di panorama, bukan lingkar timur": ("Panorama", "Lingkar"),
    "bukan di rumah, di jalan panorama": ("Panorama", "rumah"),
    "di panorama eh lingkar timur": ("Lingkar Timur", "Panorama"),
    "di smpn 4 eh smpn 5": ("smpn 5", "smpn 4"),
}
AFTERWARDS = {
    "eh bukan di bumi ayu": ("Bumi Ayu", True),
    "eh salah pak, bukan di bumi ayu": ("Bumi Ayu", True),
    "bukan di panorama pak tapi di bumi ayu": ("Bumi Ayu", True),
    "panorama eh bukan di bumi ayu": ("Bumi Ayu", True),
    "panorama bukan di bumi ayu": ("Panorama", False),
    "eh apinya besar, dekat masjid": ("Panorama", False),
}


@pytest.mark.parametrize(("said", "places"), IN_ONE_BREATH.items())
async def test_in_one_breath(town: Town, said: str, places: tuple[str, str]) -> None:
    right, wrong = places
    ani = town.citizen()
    await ani.says(said)
    where = place_on(town, "damkar", ani.code)
    assert right in where and wrong not in where


async def test_what_is_only_denied_is_no_place(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran bukan di panorama")
    assert "Di mana" in ani.last.text


@pytest.mark.parametrize(("said", "places"), ANSWERED.items())
async def test_as_the_answer(town: Town, said: str, places: tuple[str, str]) -> None:
    right, wrong = places
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar")
    await ani.says(said)
    where = place_on(town, "damkar", ani.code)
    assert right in where and wrong not in where


@pytest.mark.parametrize(("said", "place"), AFTERWARDS.items())
async def test_on_an_open_ticket(any_town: Town, said: str, place: tuple[str, bool]) -> None:
    right, changed = place
    ani = any_town.citizen()
    await ani.says("rumah kebakaran api besar di panorama")
    await ani.says(said)
    assert right in place_on(any_town, "damkar", ani.code)
    assert ("Tempat diganti" in ani.last.text) is changed
    assert any_town.group("damkar").hears(said), "every word stands before who acts"


GUARDED = {  # names that mean other things too
    "eh salah, bukan gang 3, di kandang": ("Kandang, Kampung Melayu", "gang"),
    "bukan gang 3 pak, di pasar baru": ("Pasar Baru, Teluk Segara", "gang"),
    "maaf salah alamat, yang benar pasar baru": ("Pasar Baru, Teluk Segara", "jl salak"),
    "salah pak, di surabaya": ("Surabaya, Sungai Serut", "jl salak"),
    "eh salah, di kandang dekat mushola": ("Kandang, Kampung Melayu", "jl salak"),
    "yang bener di pasar baru rt 5": ("Pasar Baru, Teluk Segara", "jl salak"),
    "salah, gang 5 bukan gang 3": ("jl salak gang 5", "gang 3"),
    "eh salah, bukan gang 3, gang 5": ("jl salak gang 5", "gang 3"),
    "maaf bukan jl salak, km 6,5": ("km 6,5", "salak gang"),
}


@pytest.mark.parametrize(("said", "places"), GUARDED.items())
async def test_put_right_to_an_everyday_word_it_is_that_kelurahan(
    any_town: Town, said: str, places: tuple[str, str]
) -> None:
    right, wrong = places
    ani, damkar = any_town.citizen(), any_town.group("damkar")
    await ani.says("rumah kebakaran api besar di jl salak gang 3")
    await ani.says(said)
    where = place_on(any_town, "damkar", ani.code)
    assert right in where and wrong not in where
    assert damkar.hears("tempatnya diralat", right, loud=True) and damkar.hears(said)
    assert ani.hears("Tempat diganti", right)


HERE = {  # as people here say it, of a fire that was told in gang 3 of Panorama
    "dak di panorama do pak, di tanah patah": "Tanah Patah",
    "bukan panorama, kandang mas": "Kandang Mas",
    "slh pak di pdg harapan": "Padang Harapan",
    "bkn panorama tp tjg agung": "Tanjung Agung",
    "salah tulis, rumah kami di kebun tebeng": "Kebun Tebeng",
    "tadi salah kirim titik, sawah lebar pak": "Sawah Lebar",
    "alamat tadi keliru, seharusnyo di kampung bali": "Kampung Bali",
    "maaf pak gugup, alamatnyo di bumi ayu": "Bumi Ayu",
    "maaf pak, pasar baru": "Pasar Baru",
    "alamatnya di bumi ayu rt 5": "Bumi Ayu",
    "maaf gang 4": "gang 4 panorama",
    "gang 4 maaf": "gang 4 panorama",
}
NOT_ELSEWHERE = [
    "maaf pak, di panorama dekat masjid",
    "maaf pak, apinya sampai atap",
    "alamatnya di panorama",
    "maaf pak di kandang",
    "api dak di dapur, di kamar",
    "petugasnya sudah di bumi ayu",
]


@pytest.mark.parametrize(("said", "right"), HERE.items())
async def test_as_people_here_put_it_right(any_town: Town, said: str, right: str) -> None:
    ani = any_town.citizen()
    await ani.says("rumah kebakaran api besar di gang 3 panorama")
    await ani.says(said)
    where = place_on(any_town, "damkar", ani.code)
    assert right in where and "gang 3 panorama" not in where and "jl" not in where
    assert any_town.group("damkar").hears("tempatnya diralat", right, loud=True)
    assert ani.hears("Tempat diganti", right)


@pytest.mark.parametrize("said", NOT_ELSEWHERE)
async def test_what_takes_nothing_back_leaves_it_there(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar di gang 3 panorama")
    await ani.says(said)
    where = place_on(town, "damkar", ani.code)
    assert "Panorama" in where and "gang 3" in where and not ani.hears("Tempat diganti")


AGAIN = [  # what was told, what is said then, what its place reads
    ("tabrakan di simpang lima", "eh simpang skip", "simpang skip"),
    ("tabrakan di simpang lima", "maaf pak simpang skip", "simpang skip"),
    ("rumah kebakaran api besar di jl salak 5", "maaf pak jl jati 3", "jl jati 3"),
    ("rumah kebakaran api besar di jl salak 5", "maaf pak jl salak 5 dekat masjid", "jl salak 5"),
    ("rumah kebakaran api besar di jl salak 5", "maaf pak gang mawar", "jl salak 5, gang mawar"),
    ("rumah kebakaran api besar di jl kapuas 3", "kapuas 5 pak, bukan 3", "jl kapuas 5"),
    ("kebakaran di gang 3 panorama", "gang 4 panorama, bukan gang 3", "gang 4 panorama"),
    ("kebakaran di blok a no 3 perumnas unib", "blok b no 3 pak salah", "blok b no 3"),
]


@pytest.mark.parametrize(("first", "said", "reads"), AGAIN, ids=[said for _, said, _ in AGAIN])
async def test_another_of_its_kind_replaces_it(town: Town, first: str, said: str, reads: str) -> None:
    ani = town.citizen()
    await ani.says(first)
    await ani.says(said)
    where = place_on(town, "ruang_kendali", ani.code)
    assert f"<b>{reads}" in where or f"“{reads}" in where
    assert ani.hears("Laporan", "diteruskan"), "told in Indonesian"


async def test_it_is_asked_besides_and_a_no_asks_where(any_town: Town) -> None:
    ani = any_town.citizen()
    await ani.says("rumah kebakaran api besar di panorama")
    await ani.says("salah pak, pasar baru")
    assert "Maksudnya Kelurahan" in ani.last.text
    await ani.says("bukan")
    assert "Di mana yang benar?" in ani.last.text
    await ani.says("jl merapi 12")
    assert "jl merapi 12" in place_on(any_town, "damkar", ani.code)


async def test_a_yes_leaves_it_there(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar di panorama")
    await ani.says("salah pak, pasar baru")
    await ani.taps("✅ Ya, Pasar Baru")
    assert "Tempat dicatat" in ani.last.text
    assert "Pasar Baru, Teluk Segara" in place_on(town, "damkar", ani.code)


async def test_what_is_denied_leaves_nothing_of_its_area(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar di panorama")
    await ani.says("maaf bukan panorama, km 6,5")
    where = place_on(town, "damkar", ani.code)
    assert "km 6,5" in where and "Panorama" not in where


OF_A_POINT = {  # shared in Dusun Besar, without a word about where
    "bukan dusun besar pak, simpang skip": "simpang skip",
    "bukan di dusun besar tapi di hotel xtra": "hotel xtra",
    "salah pak, di hotel xtra": "hotel xtra",
    "bukan di situ, di bumi ayu": "Bumi Ayu",
    "eh bukan di simpang skip": "simpang skip",
    "salah lokasi, yang benar hotel xtra": "hotel xtra",
    "titiknyo salah pak, harusnyo di pasar melintang": "Pasar Melintang",
    "sherloknya ngaco pak, di bajak yang bener": "Bajak",
    "itu titik aku, kebakarannyo di berkas": "Berkas",
    "lokasinya kurang tepat pak, di bumi ayu": "Bumi Ayu",
}
STAYS = [
    "dusun besar bukan panorama pak",
    "bukan rumah saya, rumah tetangga",
    "dekat hotel xtra",
    "jl kapuas maksudnya",
    "salah pak, di kandang ayam",
    "maaf pak, bumi ayu",
    "salah pak, di kandang dekat rumah",
]


@pytest.mark.parametrize(("said", "right"), OF_A_POINT.items())
async def test_the_point_goes_with_its_place(any_town: Town, said: str, right: str) -> None:
    """It stands on the card as where it was before, and nowhere else."""
    ani = await tell(any_town, "rumah kebakaran api besar", PANORAMA)
    assert "titik dari pelapor" in place_on(any_town, "damkar", ani.code)
    await ani.says(said)
    where = place_on(any_town, "damkar", ani.code)
    assert right in where and "titik dari pelapor" not in where and "peta" not in where
    assert "↩️ Tempat sebelumnya" in any_town.group("damkar").card(ani.code).text


@pytest.mark.parametrize("said", STAYS)
async def test_what_says_more_of_it_leaves_the_point(town: Town, said: str) -> None:
    ani = await tell(town, "rumah kebakaran api besar", PANORAMA)
    await ani.says(said)
    assert "titik dari pelapor" in place_on(town, "damkar", ani.code)
