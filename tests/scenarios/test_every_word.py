"""Every word of a reporter stands before the people who act on it: witnesses, later lines, agencies that join later.

C20, C21, C22 of what people do.
"""

from __future__ import annotations

import pytest

from domain.message import Form, Kind
from tests.media.scenes import encoded, scene
from tests.town import PANORAMA, Person, Town

NEAR = (PANORAMA[0] - 0.00005, PANORAMA[1] + 0.0002)  # some 25 m away


async def reports(town: Town, words: str, place: tuple[float, float] = PANORAMA) -> Person:
    who = town.citizen()
    await who.says(words)
    await who.shares(place)
    return who


WITNESSES = {  # first, then: what the first says, what a second one adds, whose group reads and hears it, who is called
    "fire": (
        "kebakaran rumah, api besar",
        "api besar, ada anak terjebak di lantai dua, pintu depan terkunci",
        "damkar",
        "psc119",
    ),
    "tree": (
        "pohon tumbang menutup jalan, ada mobil di bawahnya",
        "pohon tumbang, ada bapak tertimpa di dalam mobil",
        "dlh",
        "",
    ),
    "flood": (
        "banjir masuk rumah, air setinggi pinggang",
        "banjir! nenek saya masih di dalam tidak bisa keluar",
        "bpbd",
        "",
    ),
}


@pytest.mark.parametrize("case", WITNESSES)
async def test_a_second_witness_is_read_and_heard(any_town: Town, case: str) -> None:
    first, more, agency, called = WITNESSES[case]
    ani = await reports(any_town, first)
    await any_town.forward(minutes=4)
    own, code = any_town.group(agency), ani.code
    own.card(code)
    rung = len(own.loud)
    budi = await reports(any_town, more, NEAR)
    assert budi.code == code
    assert own.hears(code, more, loud=True)
    assert len(own.loud) == rung + 1  # once, not for each thing it says
    assert any_town.group("ruang_kendali").hears("Saksi 2", more)
    assert more in own.card(code).text
    assert "1 saksi lain" in own.card(code).text
    if called:
        assert any_town.group(called).hears(code, first)
        assert any_town.group(called).hears(code, more)


LATER = {  # first, whose group, what the reporter adds later, what the card calls it, who is called
    "fire": (
        "kebakaran rumah makan, api sudah tinggi",
        "damkar",
        "masih ada nenek di dalam",
        "terjebak",
        "psc119",
    ),
    "spreads": ("kebakaran ruko, api besar", "damkar", "apinya merambat ke rumah sebelah", "luas", ""),
    "armed": ("ada maling masuk rumah saya", "polisi", "dia bawa parang", "senjata", ""),
    "ill": ("bapak saya pingsan", "psc119", "sekarang tidak bernapas pak", "tidak tertolong", ""),
}


@pytest.mark.parametrize("case", LATER)
async def test_what_makes_it_graver_is_heard_though_somebody_holds_it(town: Town, case: str) -> None:
    first, agency, more, named, called = LATER[case]
    ani = await reports(town, first)
    await town.forward(minutes=4)
    code, secret = ani.code, (await town.ticket(ani.code)).secret
    own, room = town.group(agency), town.group("ruang_kendali")
    await town.operator(agency).taps("Terima", code)
    loud = {g.agency: len(g.loud) for g in (own, room)}
    await ani.says(more)
    assert room.hears(code, more, loud=True)
    assert own.hears(code, "" if secret else more, loud=True)
    assert {g.agency: len(g.loud) - loud[g.agency] for g in (own, room)} == {own.agency: 1, room.agency: 1}
    assert named in room.card(code).text
    assert secret or more in own.card(code).text
    if called:
        assert town.group(called).hears(code, more)
    await ani.says(more)  # said again, it is shown and rings nobody
    assert len(own.loud) == loud[agency] + 1


async def test_within_a_minute_each_thing_that_makes_it_graver_rings(town: Town) -> None:
    ani = await reports(town, "kebakaran ruko, api besar")
    own = town.group("damkar")
    await town.operator("damkar").taps("Terima", ani.code)
    loud = len(own.loud)
    for words in ("apinya merambat", "ada nenek di dalam", "satu orang luka parah"):
        await ani.says(words)
        town.clock.forward(seconds=5)
        assert own.hears(words, loud=True)
    assert len(own.loud) == loud + 3, [m.text[:70] for m in own.loud[loud:]]
    await town.forward(minutes=2)
    assert [m for m in own.loud[loud + 3 :] if m.text.startswith("❗")] == []


async def test_what_is_denied_rings_nobody(town: Town) -> None:
    ani = await reports(town, "kebakaran ruko, api besar")
    own = town.group("damkar")
    loud = len(own.loud)
    for words in ("tidak ada korban", "tidak ada yang terjebak", "makasih pak", "kok lama ya"):
        await ani.says(words)
    assert len(own.loud) == loud


async def test_an_agency_that_joins_later_gets_the_whole_story(any_town: Town) -> None:
    ani = await reports(
        any_town,
        "pohon tumbang menimpa mobil di jalan, " + "daunnya lebat sekali " * 12 + "dekat warung biru",
    )
    await any_town.forward(minutes=4)
    code = ani.code
    await ani.sends(Kind.PHOTO, encoded(scene(3)))
    await ani.says("jalannya tertutup dua arah")
    budi = await reports(any_town, "pohon tumbang, sopirnya merintih di dalam", NEAR)
    assert budi.code == code
    await any_town.operator("dlh").types(f"/tambah {code} polisi")
    late = any_town.group("polisi")
    for words in ("dekat warung biru", "jalannya tertutup dua arah", "sopirnya merintih di dalam", "Saksi 2"):
        assert late.hears(words), words
    assert "\n".join(late.texts).count("jalannya tertutup dua arah") == 1
    pictures = [m for m in late.messages if m.delivery.form is Form.PHOTO]
    assert len(pictures) == 1


async def test_merged_by_hand_every_word_and_picture_stands_in_the_other_ticket(any_town: Town) -> None:
    ani = await reports(any_town, "kebakaran rumah, api besar")
    code = ani.code
    far = (PANORAMA[0] + 0.02, PANORAMA[1])
    budi = await reports(any_town, "kebakaran gudang, asap hitam", far)
    other = budi.code
    assert other != code
    await budi.sends(Kind.PHOTO, encoded(scene(5)))
    await budi.says("ada tiga orang terjebak di gudang")
    room, own = any_town.group("ruang_kendali"), any_town.group("damkar")
    pictures = [m for m in own.messages if m.delivery.form is Form.PHOTO]
    await any_town.forward(minutes=2)
    await any_town.operator("ruang_kendali").types(f"/gabung {other} {code}")
    for group in (room, own):
        for words in ("kebakaran gudang, asap hitam", "ada tiga orang terjebak di gudang"):
            assert group.hears(code, "Saksi 2", words), words
    assert own.hears(code, "tiga orang terjebak", loud=True)
    assert [m for m in own.messages if m.delivery.form is Form.PHOTO] == pictures, "they have it already"
    assert "1 bukti" in own.card(code).text
    await any_town.operator("ruang_kendali").taps("Pisahkan", other)
    assert "1 bukti" in own.card(other).text
    assert "bukti" not in own.card(code).text


async def test_a_witness_brings_the_point(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran rumah, api besar")
    await town.forward(minutes=2)
    assert "tempat belum diketahui" in town.group("damkar").card(ani.code).text
    budi = await reports(town, "kebakaran rumah api besar ada anak di dalam")
    await town.operator("ruang_kendali").types(f"/gabung {budi.code} {ani.code}")
    assert "Dusun Besar" in town.group("damkar").card(ani.code).text


async def test_words_longer_than_the_card_stand_in_the_thread(town: Town) -> None:
    words = "rumah terbakar " + "di gang sempit belakang masjid " * 20 + "masuk dari pintu samping"
    ani = await reports(town, words)
    assert "pintu samping" not in town.group("damkar").card(ani.code).text
    assert town.group("damkar").hears("masuk dari pintu samping")


async def test_in_a_disaster_many_fill_one_message_and_who_joins_reads_it_all(any_town: Town) -> None:
    room = any_town.operator("ruang_kendali")
    await room.types("/bencana mulai")
    first, then = "banjir masuk rumah sepinggang", "banjir tinggi, tolong perahu karet"
    ani = await reports(any_town, first)
    budi = await reports(any_town, then, NEAR)
    await budi.says("perahu kapan datang")
    (gathered,) = [t for t in any_town.group("ruang_kendali").texts if "perahu kapan datang" in t]
    assert "Saksi 2" in gathered and [gathered.count(words) for words in (then, "perahu kapan datang")] == [
        1,
        1,
    ]
    await room.types(f"/tambah {ani.code} basarnas")
    late = any_town.group("basarnas")
    told = "\n".join(late.texts)
    assert [told.count(words) for words in (first, then, "perahu kapan datang")] == [1, 1, 1]


async def test_an_edit_stands_there_as_it_was_typed(town: Town) -> None:
    ani = await reports(town, "rumah kebakaran, api besar")
    await ani.says("toko A dan B", message_id="m")
    await ani.says("toko <A> & B", message_id="m", edited=True)
    assert town.group("damkar").hears("(diubah) toko &lt;A&gt; &amp; B”")
