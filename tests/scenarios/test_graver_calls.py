"""What makes an event graver calls whoever can help with it, in any category; English is understood and answered; advice
follows the danger."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import north_of, tell
from tests.town import PANORAMA, Town

CALLED = {  # the first report → whose groups have it
    "pohon tumbang nimpa mobil orangnya kejepit di dalam": ("dlh", "damkar", "psc119"),
    "gempa kuat, tembok rubuh nimpa nenek": ("bpbd", "damkar", "psc119"),
    "lift macet, ibu hamil sesek": ("damkar", "psc119"),
    "there was an earthquake, a wall fell on my mother": ("bpbd", "damkar", "psc119"),
    "someone broke into my hotel room with a knife": ("polisi",),
    "kapal feri terbakar, 40 penumpang": ("damkar", "basarnas"),
    "pesawat jatuh di dekat bandara": ("basarnas", "damkar", "psc119", "polisi"),
    "minyak goreng panas tumpah ke anak saya": ("psc119",),
    "anak umur 4 tahun hilang di pasar": ("ruang_kendali", "polisi"),
    "anak umur 7 tahun dicabuli tetangga": ("polisi", "uptd_ppa"),
}


@pytest.mark.parametrize("words", CALLED)
async def test_the_first_report_calls_all_who_can_help(town: Town, words: str) -> None:
    ani = await tell(town, words)
    await town.forward(seconds=70)
    missing = [agency for agency in CALLED[words] if not town.group(agency).has_card(ani.code)]
    assert not missing


async def test_later_words_call_them_too(town: Town) -> None:
    ani = await tell(town, "pohon tumbang menutup jalan, tidak ada korban")
    await town.forward(minutes=4)
    assert not town.group("damkar").has_card(ani.code) and not town.group("psc119").has_card(ani.code)
    await ani.says("ternyata ada bapak kejepit di bawahnya")
    await town.forward(seconds=2)
    assert town.group("damkar").has_card(ani.code) and town.group("psc119").has_card(ani.code)


async def test_who_writes_english_is_answered_in_english_once(town: Town) -> None:
    ani = town.citizen()
    await ani.says("there is a fire in my house, please help")
    assert ani.hears("Where") and ani.hears("Bahasa Indonesia: /bahasa")
    await ani.says("/bahasa indonesia")
    await ani.says("the fire is big, please help me")
    assert "Di mana" in ani.last.text and ani.messages[-1] is ani.last


ADVICE = {
    "bapak kesetrum nempel di kabel": "Jangan disentuh",
    "anak jatuh ke sumur": "Jangan turun ke dalam",
    "anak tersedak, mukanya biru": "Jangan dikorek mulutnya",
    "bapak saya tidak napas": "Panggil orang terdekat sekarang",
    "kaki saya digigit ular": "Jangan diisap",
    "longsor di belakang rumah": "Menjauh dari lereng",
    "aku udah minum racun": "Jangan dipaksa muntah",
    "nadi sudah kupotong": "menancap jangan dicabut",
}


@pytest.mark.parametrize("words", ADVICE)
async def test_advice_follows_the_danger(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    assert ani.hears(ADVICE[words])


async def test_a_later_danger_has_its_advice_once(town: Town) -> None:
    ani = await tell(town, "kebakaran rumah, api besar")
    await ani.says("bapak saya tidak napas")
    await ani.says("masih tidak napas, cepat")
    assert sum("menolong bersama" in m.text for m in ani.messages) == 1


async def test_who_only_wants_to_talk_is_not_asked_again_where(town: Town) -> None:
    ani = town.citizen()
    await ani.says("aku ingin mati saja")
    await ani.says("gausah kesini. cuma mau cerita")
    assert "kami dengarkan" in ani.last.text


async def test_a_deaf_reporter_is_never_told_to_phone(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran rumah, saya tuli tidak bisa telepon")
    await ani.shares(PANORAMA)
    await town.forward(minutes=4)
    assert "Pelapor tuli" in town.group("damkar").card(ani.code).text
    assert not ani.hears("Telepon 112")


INSIDE = "bapak tua yg jaga masih di dalem blm bs keluar"


@pytest.mark.parametrize("path", ["first", "own line", "witness", "merged by hand", "edited"])
async def test_whoever_tells_that_somebody_is_inside_calls_the_same(town: Town, path: str) -> None:
    own = f". {INSIDE}" if path == "first" else ""
    ani = await tell(town, f"gudang kebakaran api besar{own}")
    code = ani.code
    if path == "own line":
        await ani.says(INSIDE)
    elif path == "witness":
        await tell(town, f"saya juga melihat kebakarannya, {INSIDE}")
    elif path == "merged by hand":
        budi = await tell(town, f"kebakaran gudang. {INSIDE}", north_of(PANORAMA, 900))
        await town.operator("ruang_kendali").types(f"/gabung {budi.code} {code}")
    elif path == "edited":
        await ani.says("di belakang pasar")
        await ani.says(INSIDE, edited=True)
    await town.forward(minutes=4)
    assert town.group("psc119").has_card(code)
    assert "❗" in town.group("damkar").card(code).text


async def test_a_victim_in_a_fire_near_by_waits_for_nobody(town: Town) -> None:
    """What operators were woken for minutes ago told of nobody who burns."""
    await tell(town, "gudang kopra kebakaran")
    budi = await tell(town, "kompor meledak ada orang terbakar", north_of(PANORAMA, 320))
    assert town.group("damkar").hears(budi.code, loud=True) and town.group("psc119").has_card(budi.code)
