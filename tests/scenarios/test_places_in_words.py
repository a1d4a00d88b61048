"""Where it happens, as people write it: coordinates, links, names of places."""

from __future__ import annotations

import pytest

from domain.message import Kind
from tests.scenarios.stories import JPEG, tell
from tests.town import Town

TYPED = [
    ("-3,8506 102,3465", "Pekan Sabtu"),
    ("https://maps.google.com/?q=-3.8705,102.3545", "Betungan"),
    ("S 3°54.174' E 102°19.77'", "Padang Serai"),
]
SHORT = "https://maps.app.goo.gl/AbCdEf123?g_st=iw"


@pytest.mark.parametrize(("typed", "kelurahan"), TYPED)
async def test_c8_a_typed_point_is_a_place_like_a_pin(town: Town, typed: str, kelurahan: str) -> None:
    """As an answer to "Di mana?", before any word, in a caption, in the first message, by telephone, on an open ticket."""
    answers, first, caption, at_once = (town.citizen() for _ in range(4))
    await answers.says("ayah saya pingsan tidak sadar")
    await answers.says(typed)
    await first.says(typed)
    assert "Lokasi diterima" in first.last.text and kelurahan in first.last.text
    await first.says("ayah saya pingsan tidak sadar")
    await caption.sends(Kind.PHOTO, JPEG, caption=f"kakek pingsan {typed}")
    await at_once.says(f"tetangga kejang {typed}, tolong cepat")
    control = town.operator("ruang_kendali")
    await control.types(f"/baru orang pingsan {typed}")
    called = town.group("ruang_kendali").last.text.split("<b>")[1][:7]
    for code in (*(p.code for p in (answers, first, caption, at_once)), called):
        card = town.group("psc119").card(code).text
        assert kelurahan in card and "koordinat yang ditulis" in card and ">peta</a>" in card
    ani = await tell(town, "bapak saya sesak napas berat")
    await ani.says("lebih tepatnya -3.8170, 102.3010")
    assert "Lokasi diterima: sekitar Lingkar Timur" in ani.last.text
    assert "koordinat yang ditulis" in town.group("psc119").card(ani.code).text


async def test_c8_a_short_link_is_asked_about_in_one_sentence(town: Town) -> None:
    """It is neither a question nor empty words, and the crew can open it themselves."""
    ani, budi, cici = town.citizen(), town.citizen(), town.citizen()
    await ani.says(f"rumah saya kebakaran {SHORT}")
    assert ani.last.text.startswith("Tautan itu belum menunjukkan titiknya.") and "Jauhi api" in ani.last.text
    await budi.says(SHORT)
    assert "Tautan itu" in budi.last.text and "apa yang terjadi" in budi.last.text
    await town.forward(seconds=61)
    assert "maps.app.goo.gl" in town.group("damkar").card(ani.code).text
    await ani.says(SHORT)
    assert ani.last.text.startswith("Tautan itu belum")
    await cici.says("kebakaran rumah https://www.google.com/maps/place/Pantai+Panjang/")
    assert "Pantai Panjang" in town.group("ruang_kendali").card(cici.code).text


FIRE = "rumah kebakaran api besar"
NAMED = {
    "di masjid at taqwa": "masjid at taqwa",
    "masjid at-taqwa": "masjid at-taqwa",
    "pantai jakat": "pantai jakat",
    "di pantai jakat": "pantai jakat",
    "ke pasar barukoto": "pasar barukoto",
    "sungai jenggalu pak": "sungai jenggalu pak",
    "dekat masjid jamik": "Pengantungan, Ratu Samban",
    "dekat masjid al ikhlas": "masjid al ikhlas",
    "didepan rs tiara sella": "depan rs tiara sella",
    "depan rs tiara sella": "depan rs tiara sella",
    "samping indomaret simpang kandis": "samping indomaret simpang kandis",
    "gg melati rt 3 rw 2": "gg melati rt 3 rw 2",
    "km 8": "km 8",
    "di km 8": "km 8",
    "km 6,5": "km 6,5",
    "di km 6.5 arah bandara": "km 6.5 arah bandara",
    "km. 6,5": "km. 6,5",
    "jl raden fatah km 6,5 dekat pom": "jl raden fatah km 6,5 dekat pom",
    "kilometer enam setengah": "kilometer enam setengah",
    "di kilo lapan": "kilo lapan",
    "simpang lima": "simpang lima",
    "kos putri melati": "kos putri melati",
    "di sawah lebar": "Sawah Lebar, Ratu Agung",
    "at masjid at taqwa": "masjid at taqwa",
}


@pytest.mark.parametrize(("answer", "shown"), NAMED.items())
async def test_an_answer_in_words_is_a_place_and_reads_well(town: Town, answer: str, shown: str) -> None:
    """After "Di mana?", and on a ticket whose place nobody knew."""
    ani, budi = town.citizen(), town.citizen()
    for reporter in (ani, budi):
        await reporter.says(FIRE)
    await ani.says(answer)
    await town.forward(seconds=61)
    await budi.says(answer)
    for reporter in (ani, budi):
        assert f"Sekitar <b>{shown}</b>" in reporter.receipt
        where = town.group("damkar").card(reporter.code).text.split("\n")[1]
        assert shown.removeprefix("masjid") in where and "<b>di " not in where and "“di " not in where


NO_PLACE = [
    "kantor saya",
    "rumah saya pak",
    "sekolah anak saya",
    "cepat pak",
    "toko ini",
    "motor kencang 80 km",
    "lari km 80 per jam",
    "gas tiga kilo",
]


@pytest.mark.parametrize("answer", NO_PLACE)
async def test_what_names_nothing_is_asked_about_again(town: Town, answer: str) -> None:
    ani = town.citizen()
    await ani.says(FIRE)
    await ani.says(answer)
    assert "Di mana tepatnya?" in ani.last.text


async def test_c9_who_lies_outside_is_named_or_told_how_far(any_town: Town) -> None:
    """Whichever way it became known: an answer, a point, a point on an open ticket, words of an operator."""
    town = any_town
    answers, pins, later = (town.citizen() for _ in range(3))
    for reporter in (answers, pins, later):
        await reporter.says(FIRE)
    await answers.says("napal putih, bengkulu utara")
    await pins.shares((-3.65, 102.30))
    await town.forward(seconds=61)
    await later.shares((-3.60, 102.30))
    control = town.group("ruang_kendali")
    card = control.card(answers.code).text
    assert "LUAR WILAYAH (Kabupaten Bengkulu Utara)" in card and "napal putih" in card
    assert "(Kabupaten Bengkulu Utara)" in answers.receipt
    assert "LUAR WILAYAH, 9 km dari batas" in control.card(pins.code).text
    assert "LUAR WILAYAH, 15 km dari batas" in control.card(later.code).text
    await town.operator("ruang_kendali").types(f"/tempat {later.code} arga makmur")
    assert "LUAR WILAYAH (Kabupaten Bengkulu Utara)" in control.card(later.code).text
    await town.operator("ruang_kendali").types("/antrean")
    assert "belum diketahui" not in control.last.text
    for text in (*control.texts, *answers.texts, *pins.texts, *later.texts):
        assert not any(
            empty in text for empty in ("(-)", "()", ": -", "<b></b>", "tempat belum diketahui")
        ), text


OUTSIDE = [
    ("kebakaran di palembang", "Palembang", "palembang pak"),
    ("rumah terbakar jl sudirman lubuk linggau", "Lubuklinggau", "kota lubuklinggau"),
    ("ada orang pingsan di kota curup", "Kabupaten Rejang Lebong", "di curup"),
    ("kecelakaan jl merdeka palembang pak", "Palembang", "jl sudirman no 5 palembang"),
]
INSIDE = [
    "orang palembang ngamuk bawa pisau di jl salak",
    "kebakaran pempek palembang di jl suprapto",
    "bus jurusan palembang terbakar di pagar dewa",
    "kebakaran di panorama, keluarga saya di palembang",
]


@pytest.mark.parametrize(("said", "name", "answer"), OUTSIDE)
async def test_c9_a_place_outside_is_flagged_and_told_as_with_a_pin(
    town: Town, said: str, name: str, answer: str
) -> None:
    ani, budi = town.citizen(), town.citizen()
    await ani.says(said)
    assert f"luar wilayah Kota Bengkulu ({name})" in ani.receipt and "hubungi 112" in ani.receipt
    assert "luar wilayah" in town.group("ruang_kendali").card(ani.code).text.casefold()
    await budi.says("bapak saya pingsan tidak sadar")
    await budi.says(answer)
    assert f"luar wilayah Kota Bengkulu ({name})" in budi.receipt
    await ani.shares((-3.8165, 102.3005))
    assert "luar wilayah" not in town.group("ruang_kendali").card(ani.code).text.casefold()


@pytest.mark.parametrize("said", INSIDE)
async def test_c9_what_only_speaks_of_another_place_is_here(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    await town.forward(minutes=3, seconds=1)
    assert not ani.hears("luar wilayah") and ani.code


async def test_c9_what_may_begin_a_name_of_here_calls_who_goes_there(town: Town) -> None:
    ani, budi = town.citizen(), town.citizen()
    await ani.says("rumah tetangga saya kebakaran di padang temiang")
    await budi.says("rumah tetangga saya kebakaran")
    await budi.says("padang temiang")
    for reporter in (ani, budi):
        await town.forward(seconds=70)
        assert not reporter.hears("luar wilayah")
        assert town.group("damkar").hears(reporter.code, loud=True)
        assert "padang temiang" in town.group("damkar").card(reporter.code).text


WRITES_FROM = [
    "saya di palembang, anak saya kos di jl wr supratman bengkulu katanya mau bunuh diri",
    "sy di jakarta. rumah kakak sy di jl soeprapto bengkulu kebanjiran",
    "saya lagi di jakarta, rumah ibu saya di padang harapan kebakaran",
    "rumah kebakaran jl adam malik padang harapan",
]


@pytest.mark.parametrize("said", WRITES_FROM)
async def test_c9_where_the_reporter_writes_from_is_not_where_it_happens(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    await town.forward(minutes=3, seconds=1)
    assert not ani.hears("luar wilayah") and not town.group("ruang_kendali").hears("luar wilayah")
    ticket = await town.ticket(ani.code)
    wanted = town.app.city.categories[ticket.category].at_once
    assert {part.agency for part in ticket.assignments} >= set(wanted)


async def test_c9_what_comes_home_calls_who_goes_there_at_once(any_town: Town) -> None:
    """By words that take it back, by a street, by a pin, by an operator; whoever was sent away is told."""
    town = any_town
    denies, names, pins, asks = (town.citizen() for _ in range(4))
    for reporter in (denies, names, pins, asks):
        await reporter.says("rumah terbakar di palembang, ada anak terjebak")
        assert "luar wilayah" in reporter.receipt
        assert not town.group("damkar").hears(reporter.code)
        await town.forward(minutes=21)
    await denies.says("bukan palembang pak! anak saya di bengkulu")
    await names.says("maksudnya di panorama")
    await pins.shares((-3.8165, 102.3005))
    await town.operator("ruang_kendali").types(f"/tempat {asks.code} jl salak 5")
    for reporter in (denies, names, pins, asks):
        assert town.group("damkar").hears(reporter.code, "KEBAKARAN", "terjebak", loud=True), reporter.texts
        assert "LUAR WILAYAH" not in town.group("ruang_kendali").card(reporter.code).text
        assert "Damkar" in reporter.receipt and "luar wilayah" not in reporter.receipt
        assert reporter.hears("ternyata di wilayah kami", "Damkar")


AREAS = [
    ("kebakaran di kel. kandang", "Kandang", "Kampung Melayu"),
    ("rumah terbakar daerah surabaya", "Surabaya", "Sungai Serut"),
]


@pytest.mark.parametrize(("said", "name", "kecamatan"), AREAS)
async def test_c10_a_name_that_may_mean_something_else_is_confirmed_by_one_key(
    any_town: Town, said: str, name: str, kecamatan: str
) -> None:
    """The alert does not wait for it; the key and the words do the same."""
    for answer in (None, "iya", f"{name.casefold()} pak"):
        ani = any_town.citizen()
        await ani.says(said)
        assert ani.receipt and f"Maksudnya Kelurahan <b>{name}</b>?" in ani.last.text
        key = ani.last.delivery.keyboard[0][0]
        assert key.label == f"✅ Ya, {name}"
        await ani.says(answer or key.label)
        assert f"Tempat dicatat: {name}, {kecamatan}" in ani.last.text
        where = any_town.group("ruang_kendali").card(ani.code).text.split("\n")[1]
        assert f"<b>{name}, {kecamatan}</b>" in where and "kelurahan" in where


COMMON = ["Bajak", "Penurunan", "Berkas", "Kampung Bali", "Surabaya"]


@pytest.mark.parametrize("name", COMMON)
async def test_c10_a_common_word_is_a_kelurahan_once_it_is_confirmed(any_town: Town, name: str) -> None:
    """In the first message, as the answer, when nobody waited any longer, and in place of another one."""
    town, area = any_town, name.casefold()
    first, answers, late, instead = (town.citizen() for _ in range(4))
    await first.says(f"rumah kebakaran di {area}, api besar")
    assert "Kebakaran" in first.last.text or first.receipt
    assert f"Maksudnya Kelurahan <b>{name}</b>?" in first.last.text and "Jauhi api" in first.last.text
    await first.press(f"✅ Ya, {name}")
    await answers.says(FIRE)
    await answers.says(f"{area} pak")
    await late.says(FIRE)
    await town.forward(seconds=61)
    await answers.says("iya")
    await late.says(f"di {area}")
    await late.press(f"✅ Ya, {name}")
    await instead.says(f"{FIRE} di jl kapuas 7")
    await instead.says(f"eh salah, di {area}")
    assert f"sekitar {area}" in instead.last.text.casefold() and "Tempat diganti" in instead.last.text
    await instead.press(f"✅ Ya, {name}")
    for reporter in (first, answers, late, instead):
        assert f"<b>{name}, " in town.group("damkar").card(reporter.code).text, reporter.texts


async def test_c10_beside_a_building_it_is_asked_once_and_a_thing_is_none(town: Town) -> None:
    ani, budi = town.citizen(), town.citizen()
    await ani.says("rumah kebakaran samping indomaret penurunan")
    assert "Sekitar <b>samping indomaret penurunan</b>" in ani.receipt
    assert "Maksudnya Kelurahan <b>Penurunan</b>?" in ani.last.text
    await ani.says("cepat, samping indomaret penurunan")
    assert "Maksudnya" not in ani.last.text
    await budi.says("ada ular besar di kandang ayam saya")
    assert "Kelurahan" not in budi.last.text


async def test_c10_other_words_are_heard_and_a_pin_settles_it(town: Town) -> None:
    ani = town.citizen()
    await ani.says(AREAS[0][0])
    await ani.says("bukan, di gang melati dekat masjid, cepat pak")
    assert town.group("damkar").hears("gang melati", ani.code)
    await ani.shares((-3.8165, 102.3005))
    assert "Dusun Besar" in town.group("damkar").card(ani.code).text
    await ani.says("iya")
    assert "Tempat dicatat" not in ani.last.text and "Dusun Besar" in town.group("damkar").card(ani.code).text
