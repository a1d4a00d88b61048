"""Habits, headlines, chain letters and condolence tell of no danger here and now; one like each of them that is meant does."""

from __future__ import annotations

import pytest

from language.context.frames import FRAMES, Frame
from language.hear import RINGS, Outcome
from language.hear_file import Ear
from language.words import Lexicon
from tests.language.tables import lines

HABITS = """
    jalan ke betungan gelap rawan begal
    daerah sini rawan jambret
    lampu jalan mati di lingkar timur rawan begal tolong diperbaiki
    tolong pasang lampu jalan di rawa makmur, rawan begal dan jambret
    sering ada tawuran di simpang skip, mohon patroli
    mohon patroli malam di gang kami sering kemalingan
    sering terjadi kecelakaan di simpang lima, tolong dipasang rambu
    di tikungan ini kerap terjadi kecelakaan, mohon segera dipasang lampu
    tiap malam minggu ada balap liar di jalan kapuas, mohon ditertibkan
    di sini langganan banjir tiap hujan
    setiap hujan banjir di perumahan kami, mohon drainase dibersihkan
    kawasan rawan longsor, tolong dibangun talud
    jalan berlubang besar di depan pasar sudah banyak yg jatuh
    jl bumi ayu rusak parah banyak yg jatuh tolong diperbaiki
    jalan berlubang besar di kapuas, sering orang kecelakaan
    di perumahan kami sering ada ular, mohon dibersihkan semaknya
"""
PASSED_ON = """
    Kebakaran Hebat Landa Pasar Panorama, 30 Kios Ludes - Rakyat Bengkulu https://rakyatbengkulu.example/1
    Heboh! Mayat Pria Ditemukan di Pantai Panjang, Ini Identitasnya - Bengkulu Ekspress
    Pencuri Motor Dibekuk Polisi di Gading Cempaka, Ini Pengakuannya https://bengkuluekspress.example/x
    Dua Rumah di Kandang Limun Terbakar, Diduga Korsleting Listrik - Antara News Bengkulu
    Tabrakan Beruntun di Lintas Bengkulu-Curup, Dua Tewas https://detik.example/d-1
    Info dari grup: begal beraksi di danau dendam, korban dibacok, hati2 ya
    WASPADA!! penculik anak pakai mobil putih di Panorama, sebarkan ke keluarga
    Diteruskan: telah terjadi kecelakaan beruntun di simpang lima, 12 orang meninggal. Mari kita kirimkan doa. Sebarkan ke grup sebelah.
    Copas dari grup sebelah: awas begal bawa parang di lingkar barat, bagikan
    Info BMKG: Gempa Mag:5.6, 24-Nov-26 20:10:12 WIB, Lok:3.93 LS (60 km BaratDaya BENGKULU), tidak berpotensi tsunami. Sebarkan
    turut berduka cita atas meninggalnya korban tenggelam di pantai panjang
    kami sekeluarga turut berduka atas kecelakaan di simpang lima, semoga diberi ketabahan
    Innalillahi wa innailaihi rojiun, telah meninggal dunia Bapak Ahmad di RSUD M Yunus, dimakamkan siang ini
    disewakan rumah 3 kamar di rawa makmur, aman, bebas banjir, 15jt/tahun
    panas bgt hari ini bengkulu kayak kebakar wkwk
    gerah nian siang ini seperti kebakaran
"""
MEANT = """
    sering kebakaran di sini, sekarang ada lagi api besar
    rawan begal, ini saya lagi diikuti dua motor
    jalan ini rawan begal, teman saya barusan dibacok
    langganan banjir, sekarang sudah sedada, ibu saya di atap
    sering banjir, tapi ini ada anak hanyut
    sering terjadi kecelakaan di sini, ini ada lagi motor sama truk, orangnya gak sadar
    mohon patroli pak, ada tawuran di simpang skip, sudah ada yang kena bacok
    sering tawuran di simpang skip, tolong kirim polisi sekarang, udah bawa parang
    jalan gelap rawan begal, ada orang tergeletak berdarah
    lampu jalan mati, saya dibegal
    jalan berlubang, sudah banyak yang jatuh, ini ada ibu-ibu jatuh berdarah
    tumpahan oli di jalan licin banyak motor jatuh
    oli tumpah di jalan rusak banyak motor jatuh
    gempa besar rumah roboh jalan rusak banyak korban
    rumah roboh jalan rusak banyak yang jatuh
    jalan rusak banyak yang jatuh, kebakaran di pasar
    jalan rusak parah banyak yang jatuh, ini ibu-ibu jatuh kepalanya berdarah
    jalan ambles lubang besar sudah banyak yang jatuh ke dalam
    tiap hujan banjir, tolong pak kami terjebak di atap
    istri saya sering dipukul suaminya, sekarang lagi dipukuli
    saya sering dipukul suami
    anak saya sering kejang, ini kejang
    kabel menjuntai, sering korslet, sekarang kebakar
    ini berita apa bener pak? di depan rumah saya memang ada api
    Heboh warga, ada mayat di depan rumah saya
    kebakaran hebat landa pasar panorama, saya lagi di sini, tolong kirim damkar
    Telah Terjadi Kebakaran Di Rumah Saya Jalan Kapuas Mohon Bantuan Damkar
    telah terjadi kebakaran di jalan kapuas, mohon bantuan damkar
    Ada Kebakaran Rumah Di Jalan Kapuas - Panorama
    warung langganan kebakaran
    kebakaran di warung yang buka tiap hari, api tinggi
    di simpang rawan kecelakaan ada tabrakan motor
    di tikungan rawan kecelakaan itu mobil masuk jurang
    jalan gelap sering kecelakaan, ada yang tergeletak
    sering ada buaya disini, anak saya digigit
    TSUNAMI SUDAH SAMPAI SUPRAPTO LARI SEMUA SEBARKAN
    tolong sebarkan, hati-hati, anak saya dibawa lari penculik naik mobil putih
    hati-hati ada begal di danau dendam, saya lihat orang dibacok
    info pak, ada kebakaran di pasar panorama
    turut berduka pak, tapi masih ada orang di dalam rumah yang terbakar
    innalillahi rumah tetangga kebakaran
    turut berduka, rumah pak rt kebakaran
    Rumah Roboh Di Jalan Kapuas Korban Tertimbun Diduga Masih Hidup
    Kecelakaan Maut Di Simpang Lima Korban Terjepit Di Mobil
    Kapal Nelayan Terbalik Di Pulau Baai Dua Orang Hilang
    hati2 pak ada begal bawa parang di lingkar barat
    penting! sebarkan ada kebakaran di pasar minggu api makin besar
    rumah disewakan itu kebakaran
    perumahan bebas banjir sekarang banjir sedada
    asap tebal kayak kebakaran pak di belakang rumah
"""


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_each_row_covers_its_own_and_nothing_that_is_meant(lexicon: Lexicon, frame: Frame) -> None:
    assert lexicon.understand(frame.such).framed, frame.such
    assert lexicon.understand(frame.but).danger, frame.but


@pytest.mark.parametrize("words", lines(HABITS + PASSED_ON))
def test_what_is_none_of_now_rings_nobody(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] not in RINGS | {Outcome.SOFT}, heard


@pytest.mark.parametrize("words", lines(MEANT))
def test_one_like_it_that_is_meant_rings(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] in RINGS, heard
