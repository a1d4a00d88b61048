"""C14: what to do until help comes fits whoever reads it: who is in it, who stands by, who is far away; inside, in the water, in the street."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town

SAYS = {
    "get out or shut the door": "ganjal celahnya dengan kain basah",
    "in English: door": "wet cloth along its gaps",
    "stay out, say where they are": "Tulis mereka di lantai dan kamar mana",
    "in English: stay out": "Do not go back in. Write on which floor",
    "keep away from the fire": "Jauhi api, jangan masuk lagi.",
    "away from the vehicle": "Menjauh dari kendaraannya",
    "far from the fuel": "Menjauh sejauh mungkin",
    "wild fire": "jangan dipadamkan sendirian",
    "do not board": "Jangan naik ke kapal yang terbakar",
    "burning boat under us": "kumpul di sisi yang bebas asap",
    "stay with the boat": "Tetap bersama dan pegang perahunya",
    "in English: boat": "hold on to the boat",
    "out through the window": "Lepas sabuk dan keluar lewat jendela",
    "call to them: out": "Teriakkan: lepas sabuk",
    "float": "Tetap mengapung, jangan melawan arus.",
    "throw a rope": "Jangan ikut terjun: lempar tali",
    "missing for days": "Jangan mencari ke air sendirian",
    "out of the water": "Jangan turun lagi ke air.",
    "a body": "Jangan disentuh atau dipindahkan",
    "pregnant": "jangan dipijat",
    "in English: pregnant": "no massage",
    "after birth": "jangan minum jamu atau obat. Panggil",
    "in English: after birth": "Let nobody pull",
    "in labour": "tali pusatnya jangan dipotong",
    "in labour herself": "Buka kunci pintu, panggil orang terdekat, siapkan kain bersih",
    "a wound": "Benda yang menancap jangan dicabut",
    "current in the street": "sampai listriknya diputus PLN",
    "current at home": "Putuskan dulu listrik dari meteran",
    "fallen cable": "Jauhi kabel sedikitnya 10 meter",
    "far away": "Minta orang yang ada di sana menghubungi 112",
    "in English: far away": "Ask somebody who is there",
    "on the roof": "Naik ke tempat tertinggi",
    "a flood": "Naik ke tempat tinggi",
    "under rubble": "Ketuk pipa atau tembok",
    "rubble on others": "Jangan masuk, bisa runtuh lagi",
    "a lift": "Jangan buka paksa pintu lift",
    "child in a car": "Tetap di samping mobilnya",
    "lost": "Tetap di tempat, jangan berjalan dalam gelap",
    "others lost": "Jangan menyusul sendirian",
    "ill oneself": "Duduk, buka kunci pintu",
    "ill": "Jangan beri makan, minum, atau jamu",
    "crashed oneself": "Menjauh dari lalu lintas",
    "pinned oneself": "bunyikan klakson",
    "a crash": "Jangan pindahkan korban",
    "in English: a crash": "Do not move anybody",
    "short of breath": "Cari udara segar dan duduk, jangan berjalan.",
    "in English: short of breath": "Get fresh air and sit down",
    "in the smoke": "dari asap keluar sambil merunduk",
    "in the well": "jangan memanjat sendiri",
    "others in the well": "Jangan turun ke dalam",
    "gas at home": "biarkan pintu dan jendela terbuka",
    "under a tree": "Jangan memaksa bergerak. Panggil",
    "wasps": "Lari menjauh, tutup kepala",
    "in English: window": "Unbuckle and get out",
    "snake bite": "Jangan diisap",
    "threat": "jangan dihadapi sendiri",
}
STORIES = [
    ("rumah kebakaran, kami terjebak di lantai 2, asap tebal", "get out or shut the door"),
    ("kebakaran! saya di kamar mandi tidak bisa keluar, asap masuk", "get out or shut the door"),
    ("api sudah di depan pintu, kami bertiga di kamar", "get out or shut the door"),
    ("terjebak di lantai 3 hotel kebakaran tolong", "get out or shut the door"),
    ("saya dan anak saya terjebak di rumah kebakaran", "get out or shut the door"),
    ("rumah ambo tebakar kami tekurung di dapur", "get out or shut the door"),
    ("rumah bapak saya kebakaran, saya terjebak di kamar", "get out or shut the door"),
    ("kebakaran kost, aku di lantai 2 ga bisa turun tangga penuh asap", "get out or shut the door"),
    ("we are trapped on the third floor, fire, can't get out", "in English: door"),
    ("rumah kebakaran ada yang terjebak di lantai 2", "stay out, say where they are"),
    ("rumah tetangga kebakaran anaknya masih di dalam", "stay out, say where they are"),
    ("anak saya terjebak di dalam rumah kebakaran", "stay out, say where they are"),
    ("rumah saya terbakar, saya sudah di luar, anak masih di dalam", "stay out, say where they are"),
    ("saya lihat kebakaran ada orang terjebak di balkon", "stay out, say where they are"),
    ("house on fire my mother is still inside", "in English: stay out"),
    ("rumah sebelah kebakaran", "keep away from the fire"),
    ("kebakaran ruko, tadi kami terjebak, sekarang kami sudah keluar", "keep away from the fire"),
    ("rumah dan mobil terbakar", "keep away from the fire"),
    ("mobil terbakar di jalan", "away from the vehicle"),
    ("truk tangki terbakar di jl raya padang", "far from the fuel"),
    ("depot pertamina meledak", "far from the fuel"),
    ("spbu kebakaran di km 8", "far from the fuel"),
    ("gudang bbm meledak", "far from the fuel"),
    ("gas bocor di dapur", "gas at home"),
    ("kebakaran lahan dekat rumah kami di sumber jaya", "wild fire"),
    ("kapal nelayan terbakar di pulau baai", "do not board"),
    ("kapal kami terbakar di tengah laut", "burning boat under us"),
    ("saya hanyut di sungai, pegang kayu", "float"),
    ("tolong saya tenggelam", "float"),
    ("saya terseret ombak di pantai panjang tidak bisa menepi", "float"),
    ("tolong kami di laut perahu kami terbalik", "stay with the boat"),
    ("kapal kami bocor air masuk, kami 5 orang", "stay with the boat"),
    ("we are on a boat, it is sinking", "in English: boat"),
    ("mobil kami masuk sungai, kami masih di dalam, air masuk", "out through the window"),
    ("mobil masuk sungai, sopirnya masih di dalam", "call to them: out"),
    ("mobil terjun ke sungai", "call to them: out"),
    ("saya jatuh ke laut dari kapal", "float"),
    ("kapal tenggelam kami 12 orang di laut, tolong", "stay with the boat"),
    ("kapal tenggelam, kami lihat dari pantai", "throw a rope"),
    ("anak saya jatuh ke sungai", "throw a rope"),
    ("motor saya hanyut di sungai", "throw a rope"),
    ("anak saya hanyut di sungai", "throw a rope"),
    ("ada orang tenggelam di pantai panjang", "throw a rope"),
    ("saya lihat orang hanyut di sungai", "throw a rope"),
    ("perahu nelayan terbalik di muara", "throw a rope"),
    ("orang tenggelam barusan tidak kelihatan lagi", "throw a rope"),
    ("anak tenggelam satu sudah diangkat, satu lagi masih hanyut", "throw a rope"),
    ("anak tenggelam sudah diangkat lemas", "out of the water"),
    ("suami saya melaut sudah dua hari belum pulang", "missing for days"),
    ("perahu suami hilang kontak sejak kemarin", "missing for days"),
    ("ada mayat mengapung di sungai", "a body"),
    ("istri saya hamil 8 bulan pendarahan", "pregnant"),
    ("saya hamil pendarahan banyak", "pregnant"),
    ("my wife is pregnant and bleeding", "in English: pregnant"),
    ("istri habis melahirkan, darahnya banyak tidak berhenti", "after birth"),
    ("istri saya baru melahirkan. darahnya mengucur terus", "after birth"),
    ("she gave birth an hour ago and is bleeding a lot", "in English: after birth"),
    ("istri mau melahirkan ketuban pecah", "in labour"),
    ("saya mau melahirkan sendirian di rumah", "in labour herself"),
    ("ibu hamil kecelakaan motor, kakinya berdarah", "a wound"),
    ("tangan bapak saya kena gergaji, berdarah banyak", "a wound"),
    ("tabrakan motor, korban tidak sadar dan berdarah banyak", "a crash"),
    ("kecelakaan motor, korban pingsan, besi menancap di perut, berdarah", "a wound"),
    ("motorcycle accident, he is unconscious and bleeding a lot", "in English: a crash"),
    ("suami saya nyeri dada sesak napas keringat dingin", "short of breath"),
    ("my father has trouble breathing, chest pain", "in English: short of breath"),
    ("dapur kebakaran, ibu saya sesak napas kena asap", "in the smoke"),
    ("kabel listrik putus di jalan, ada orang kesetrum", "current in the street"),
    ("orang kesetrum nempel di tiang listrik", "current in the street"),
    ("anak saya kesetrum di kamar mandi", "current at home"),
    ("kabel pln menjuntai di jalan, ada percikan", "fallen cable"),
    ("saya di jakarta, ibu saya di bengkulu jatuh tidak sadar", "far away"),
    ("saya di luar kota, rumah saya di panorama kebakaran", "far away"),
    ("saya tidak di sana, rumah saya kebakaran", "far away"),
    ("my house in panorama is on fire, i am abroad", "in English: far away"),
    ("kami terjebak banjir di atap rumah", "on the roof"),
    ("banjir di kampung kami", "a flood"),
    ("rumah roboh karena gempa, saya tertimpa tembok", "under rubble"),
    ("rumah kami tertimbun longsor, kami terjebak", "under rubble"),
    ("rumah roboh orang tertimpa", "rubble on others"),
    ("saya terjebak di lift", "a lift"),
    ("anak terkunci di dalam mobil", "child in a car"),
    ("kami tersesat di hutan", "lost"),
    ("teman saya hilang di hutan", "others lost"),
    ("dada saya sakit sesak", "ill oneself"),
    ("bapak saya sakit dada", "ill"),
    ("saya kecelakaan motor kaki patah", "crashed oneself"),
    ("saya kejepit di dalam mobil tabrakan", "pinned oneself"),
    ("ada kecelakaan motor di jalan salak", "a crash"),
    ("saya jatuh ke sumur tolong", "in the well"),
    ("anak saya jatuh ke sumur", "others in the well"),
    ("saya digigit ular", "snake bite"),
    ("saya dikejar tawon", "wasps"),
    ("kami di tenda, pohon tumbang, kaki saya terjepit", "under a tree"),
    ("kebakaran pasar, kami pedagang terjebak di dalam", "get out or shut the door"),
    ("pabrik kebakaran pekerja terjebak", "stay out, say where they are"),
    ("kami di atas perahu karet terbawa arus", "stay with the boat"),
    ("kami berenang di pantai panjang keseret ombak ga bisa balik", "throw a rope"),
    ("i'm stuck in my car, water is coming in", "in English: window"),
    ("anak saya ngamuk bawa pisau", "threat"),
]


@pytest.mark.parametrize(("story", "kind"), STORIES)
async def test_advice_fits_its_reader(town: Town, story: str, kind: str) -> None:
    ani = town.citizen()
    await ani.says(story)
    await ani.shares(PANORAMA)
    told = [other for other, words in SAYS.items() if ani.hears(words)]
    assert told == [kind]


@pytest.mark.parametrize("placed", [False, True])
async def test_who_is_cut_off_later_is_told_so_once(any_town: Town, placed: bool) -> None:
    """Before the place is known, and when the card is out."""
    ani = any_town.citizen()
    await ani.says("kebakaran di ruko sebelah kos kami")
    if placed:
        await ani.shares(PANORAMA)
    assert not ani.hears(SAYS["get out or shut the door"])
    for words in ("sekarang kami terjebak di lantai 2", "kami masih terjebak pak, apinya besar"):
        await ani.says(words)
    assert sum(SAYS["get out or shut the door"] in text for text in ani.texts) == 1


async def test_who_learns_of_others_later_is_told_about_them(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran di panorama")
    await ani.shares(PANORAMA)
    await ani.says("ada nenek terjebak di lantai 2")
    assert ani.hears(SAYS["stay out, say where they are"])
    assert not ani.hears(SAYS["get out or shut the door"])


async def test_who_is_far_away_is_told_nothing_that_needs_hands(town: Town) -> None:
    """Whatever he tells later."""
    ani = town.citizen()
    await ani.says("saya di jakarta, ibu saya di panorama jatuh tidak sadar")
    assert ani.hears(SAYS["far away"])
    await ani.says("rumahnya di jalan salak nomor 3 panorama")
    await ani.says("sekarang dia tidak bernapas kata tetangga")
    assert sum("Panggil orang terdekat" in text for text in ani.texts) == 0


async def test_a_button_alone_fits_both(town: Town) -> None:
    """Who presses may be in the water, or on the shore."""
    ani = town.citizen()
    await ani.says("/start")
    await ani.press("Tenggelam")
    await ani.says("perahu kami tenggelam, kami berlima")
    assert ani.hears(SAYS["stay with the boat"])


DOUBTED = "apakah kapal tenggelam"


@pytest.mark.parametrize("placed", [False, True])
async def test_who_is_asked_whether_it_is_so_is_told_what_to_do_once_it_is(
    any_town: Town, placed: bool
) -> None:
    ani = any_town.citizen()
    await ani.says(DOUBTED)
    assert ani.hears("Apakah ini sedang terjadi") and not ani.hears(SAYS["stay with the boat"])
    if placed:
        await ani.shares(PANORAMA)
    else:
        await ani.press("Ya, sedang terjadi")
    for words in ("cepat pak", "iya", "kami masih di laut, kapal tenggelam"):
        await ani.says(words)
    assert sum(SAYS["stay with the boat"] in text for text in ani.texts) == 1


async def test_who_says_that_it_is_not_so_is_told_nothing(town: Town) -> None:
    ani = town.citizen()
    await ani.says(DOUBTED)
    await ani.press("Tidak")
    assert not ani.hears("pelampung") and not ani.hears("terjun")


@pytest.mark.parametrize(
    ("earnest", "kind"),
    [
        ("kami pegangan di kapal, ombaknya besar, tolong", "stay with the boat"),
        ("kapal kami terbalik, kami di lambungnya", "stay with the boat"),
        ("kami berdua jatuh ke laut, pegangan perahu", "float"),
    ],
)
async def test_more_words_in_earnest_are_an_answer(town: Town, earnest: str, kind: str) -> None:
    """What to do fits what these words tell, not only what was doubted before them."""
    ani = town.citizen()
    await ani.says(DOUBTED)
    await ani.says(earnest)
    assert sum(SAYS[kind] in text for text in ani.texts) == 1
