"""Who asks how one dies, or is tired of life, or says farewell to all, speaks of a life: a question is no reason to doubt it."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from language.hear import RINGS, outcome
from language.words import Lexicon
from tests.language.tables import heard, lines

ASKED = """
    berapa dosis fatal paracetamol
    dosis mematikan ctm berapa
    berapa banyak obat tidur biar mati
    berapa butir paracetamol sampai mati
    berapa butir ctm biar ga bangun lagi
    kalau minum 20 paramex mati ga
    kalau saya minum 30 butir obat tidur mati ga ya
    paracetamol 30 biji bisa mati ga
    minum baygon mati ga
    kalau minum racun tikus langsung mati ga
    racun tikus berapa lama matinya
    obat apa yang bikin mati cepat
    obat buat mati
    cara mati
    cara mati cepat
    cara cepat mati
    cara bunuh diri
    cara gantung diri yang ga sakit
    berapa lama mati kalau gantung diri
    cak mano caro mati
    gimana biar mati
    berapa tinggi jembatan biar mati
    lompat dari lantai 4 mati ga ya
    mati itu sakit ga
    rasanya mati gimana ya
    aku pengen mati gimana caranya
    kalau aku bunuh diri gimana
    how many paracetamol to die
    lethal dose of tylenol
    painless way to die
"""
TIRED = """
    bosan hidup
    bosan idup
    udah capek hidup
    aku lelah hidup
    buat apa aku hidup
    nyesel dilahirkan
    mendingan aku mati
    mau ngilang
    mau ngilang aja dari dunia
    temen aku bilang mau ngilang
    ga ada yang peduli kalau aku mati
    kalau aku mati apa ada yang peduli
    tired of living
"""
FAREWELL = """
    selamat tinggal
    selamat tinggal semua
    selamat tinggal dunia
    maafin aku ya semua selamat tinggal
    aku pamit ya semuanya selamat tinggal
"""
HARMLESS = """
    mati gaya nih di pesta
    pengen mati ketawa
    hp mati
    hp gue mati total
    hp mau mati nih, lokasi saya di panorama
    hp saya mau mati, ada yang bisa servis
    lampu mati
    lampu jalan depan rumah mati
    mati lampu di rumah saya
    cara mati lampu
    cara mati gaya
    cara mematikan lampu
    gimana biar lampu mati otomatis
    motor mati di lampu merah
    obat tikus berapa harganya
    racun apa biar tikus cepat mati
    kasih racun apa biar mati tikusnya
    gimana biar rumput cepat mati
    gimana supaya ikan cupang ga cepat mati
    kucing makan paracetamol bisa mati ga
    dosis fatal paracetamol buat kucing berapa
    obat mati rasa buat tindik
    tugas kuliah farmasi: berapa dosis fatal paracetamol
    jelaskan dosis letal paracetamol menurut farmakologi
    cara mencegah bunuh diri
    apa arti bunuh diri
    berita siswa bunuh diri di jepang
    selamat tinggal kota bengkulu, pindahan
    selamat tinggal semua, minggu depan saya pindah ke jakarta
    ucapan selamat tinggal untuk teman yang pindah
    selamat tinggal 2025
    bosan hidup jomblo wkwk
    kamu bosan hidup ya
    capek hidup di kantor mending hidup di gunung lah haha
    mau ngilang dari grup ah
    jerawat mau hilang pakai apa
    cara kecelakaan itu terjadi
"""


@pytest.mark.parametrize("said", lines(ASKED + TIRED + FAREWELL))
def test_it_is_a_crisis_and_a_life(lexicon: Lexicon, said: str) -> None:
    told = heard(lexicon, said)
    assert (told.danger, told.danger_category, told.soft) == (Danger.LIFE, "krisis_jiwa", False)


@pytest.mark.parametrize("said", lines(HARMLESS))
def test_what_is_of_no_life_rings_nobody(lexicon: Lexicon, said: str) -> None:
    assert outcome(heard(lexicon, said)) not in RINGS
