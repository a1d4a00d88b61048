"""Poison or too many pills that somebody has taken are danger to life, in whatever words and order it is told or asked about; what an animal ate, what a
shop sells and what a doctor prescribed is none."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from language.hear import RINGS, outcome
from language.words import Lexicon
from tests.language.tables import heard

SWALLOWED = [
    "saya udah makan racun tikus",
    "saya sudah makan racun",
    "racun tikus dimakan anak saya",
    "saya sudah telan 30 butir, harus nunggu berapa lama ya",
    "baygon segelas sudah masuk, kok belum kerasa apa apa",
    "berapa lama reaksi racun rumput? sudah saya minum sejam lalu",
    "kapan ya racun tikus mulai bereaksi, saya udah makan",
    "tadi potasnya saya campur kopi terus saya habiskan",
    "apakah 20 butir amlodipin berbahaya? baru saja ditelan ibu saya",
    "paracetamol 20 biji sekaligus apa bahaya? soalnya sudah terlanjur",
    "od panadol 40 biji, mual",
    "anak saya telan 10 tablet vitamin zat besi apa bahaya",
    "obat jantung nenek dimakan anak 3 tahun",
    "how many sleeping pills is too many, ive had 25",
    "how long after eating rat poison do you feel sick, asking because i did",
    "saya makan pestisida",
    "adik makan sianida",
    "saya makan obat serangga",
    "racun tikus kemakan bayi",
    "obat nenek dimakan cucu",
    "baru aja gue tenggak baygon, ga kerasa apa2",
    "istri saya nekat makan racun",
    "bayi saya jilat racun tikus",
    "kapur barus dimakan anak saya umur 2 tahun kira2 2 biji",
    "balita makan biji jarak",
    "obat darah tinggi kakek dimakan cucunya dikira permen",
    "udah nelen 20 tablet, nunggu mati",
    "udah telen 40 butir panadol, pusing dikit, harus gimana ya",
    "nanya dong, kalau habis minum baygon segelas berapa lama ya reaksinya",
    "adik makan racun tikus",
    "ayah makan racun tikus",
    "dia makan racun tikus",
    "udah makan semua obat tidur",
    "saya udah makan obat 40 biji",
    "pil diminum semua oleh istri saya",
    "sabun cuci diminum bayi",
    "berapa lama racun serangga bekerja, saya sudah minum",
    "anak saya sudah makan racun tikus",
    "adik saya udah telan racun",
    "bapak minum karbol",
    "saya telan 22 butir panadol",
    "dia telan 11 tablet",
    "udah telan 2 strip obat tidur",
    "kakak minum obat 30 butir",
    "racun rumput keminum bapak",
    "anak kos sebelah nenggak porstex",
    "ambo lah makan racun",
    "sayo la nelan racun tikus",
    "berapa jam racun tikus bereaksi? saya barusan makan",
    "apa bahaya kalo minum baygon? saya udah terlanjur minum",
    "istri saya telan obat 20 biji tadi pagi",
    "ibu kemakan racun tikus dikira bumbu",
    "ponakan ketelan kapur barus",
    "i swallowed 30 tablets",
    "she drank pesticide",
    "cucu keminum minyak tanah dari botol aqua",
    "anak ambo 3 taun taminum minyak tanah di botol aqua",
    "adik terminum bensin",
    "my dad ate rat poison",
]
NONE_OF_IT = [
    "ayam saya mati makan racun tikus",
    "beli racun tikus di mana",
    "tikusnya sudah makan racun",
    "minum obat 3 butir sehari sesuai resep dokter",
    "anak saya makan vitamin 1 tablet",
    "makan obat nyamuk bakar wkwk",
    "makan hati",
    "kebanyakan makan mercon",
    "kucing saya makan racun tikus",
    "kucing tetangga mati habis makan racun",
    "racun tikus dimakan tikus",
    "anjing saya kemakan racun",
    "racun tikus dimakan kucing tetangga",
    "tikus di rumah saya sudah makan racun",
    "jual paracetamol 100 tablet",
    "beli obat 20 butir berapa harganya",
    "obat nenek 3 butir sehari",
    "anak saya makan 10 butir anggur",
    "saya makan 10 biji bakso",
    "saya sudah minum obat dari dokter",
    "dosis paracetamol anak berapa ya",
    "semprot hama pakai pestisida minum air dulu",
    "petani semprot pestisida makan siang di sawah",
    "kopi pahit kayak minum racun wkwk",
    "Setelah membaca cerita anak yang menelan obat neneknya, saya memindahkan semua obat ke lemari berkunci. Adakah brosur dari Dinas Kesehatan tentang hal ini untuk dibagikan",
]
LESS = [
    (by, unit)
    for by in ("telan", "nelan", "tenggak", "minum", "makan", "menelan")
    for unit in ("butir", "tablet", "kapsul", "strip")
]


@pytest.mark.parametrize("said", SWALLOWED)
def test_it_is_danger_to_life_and_nobody_asks_whether_it_is_so(lexicon: Lexicon, said: str) -> None:
    told = heard(lexicon, said)
    assert told.danger is Danger.LIFE and not told.soft
    assert told.danger_category in ("medis", "krisis_jiwa")


@pytest.mark.parametrize("who", ["saya", "dia", "ibu", "adik", "anak saya", "bayi", "istri saya", "teman"])
@pytest.mark.parametrize(
    "verb", ["makan", "telan", "nelan", "jilat", "tenggak", "habiskan", "ketelan", "termakan"]
)
@pytest.mark.parametrize("what", ["racun tikus", "baygon", "potas", "pestisida", "karbol"])
def test_whoever_takes_whichever_poison(lexicon: Lexicon, who: str, verb: str, what: str) -> None:
    assert heard(lexicon, f"{who} {verb} {what}").danger is Danger.LIFE


@pytest.mark.parametrize(("verb", "unit"), LESS)
@pytest.mark.parametrize("number", ["11", "15", "22", "40"])
def test_a_number_of_pills_needs_no_other_word(lexicon: Lexicon, verb: str, unit: str, number: str) -> None:
    assert heard(lexicon, f"saya udah {verb} {number} {unit}").danger is Danger.LIFE
    assert outcome(heard(lexicon, f"{verb} 1 {unit} sehari sesudah makan")) not in RINGS


@pytest.mark.parametrize("said", NONE_OF_IT)
def test_what_nobody_swallowed_rings_nobody(lexicon: Lexicon, said: str) -> None:
    assert outcome(heard(lexicon, said)) not in RINGS
