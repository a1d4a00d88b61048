"""Dangers that have no word of their own: a beast that gores, a live pole, a tank nobody comes out of, exhaust in a room, a parcel with wires."""

from __future__ import annotations

import pytest

from language.hear_file import Ear
from tests.language.tables import lines

CALLED = {
    "psc119": """
        tlg tmn kos mau bnh drii, udh naek ke tandon air lnt 5
        tmn sy mw lompt dr lntai 4 hotl skrg, bnh dri
        tlng ada mw bnh dri d jmbtn gdng
        sapi kurban ngamuk nyeruduk panitia perutnya robek
        kebo lepas nanduk bapak bapak di sawah perutnya bolong
        kambing jantan nyeruduk cucu saya jatuh ke batu kepalanya ngucur darah
        kuda delman nendang anak tetangga kepalanya bocor
        kabel pln putus nyetrum tiang listrik anak kecil nempel
        adek ambo lengket di tiang lampu jalan keno aliran listrik
        tukang las nyentuh gardu masih nyangkut badannya berasap
        angin puting beliung atap sekolah sd 20 terbang murid masih didalem pada nangis
        genteng rumah sakit ambruk kena badai pasien ketutup puing
        papan reklame gede jatoh ketiup angin ke warung orangnya di bawah
        tabung gas meledak bapaknya kebakar tangannya sama mukanya
        penjual pecel ketumpahan minyak panas pas tabungnya njeblug
        anak sekolah smp 4 tawuran bawa celurit ada yang kena lehernya
        sapi ngamuk di rph nginjek jagal dadanya remuk
        panggung dangdut roboh penyanyi sama penonton di bawahnya
        tembok pasar ambruk pedagang sayur ketutup bata
        mesin perahu nelayan meledak di muara satu orang kebakar satu nyebur ilang
        gas klorin kolam renang bocor anak anak batuk darah
        atap gor ambrol pas lomba badminton peserta di bawah runtuhan
        gajah masuk kebun warga nginjek orang
        anak saya megang kulkas rusak badannya kaku nempel gak bisa dilepasin""",
    "pln psc119": """
        pasang banner pegang besi kesentuh kabel, sekarang nempel ga bisa lepas
        tukang baliho masih menempel pada kabel di atas
        suami saya memperbaiki pompa air dan sekarang menempel pada kabelnya
        kabel putus jatuh ke genangan, ada ibu2 kejang di situ sekarang
        bapak lg pasang antena kena kabel atas skrg nyangkut di genteng badannya kejang2
        kabel sutet jatuh ngenain motor, pengendaranya masih kejang""",
    "damkar psc119": """
        suami saya kerja bersihin tangki cpo di pelabuhan gak keluar2 temannya nyusul masuk juga gak keluar
        kuli masuk septictank tiga orang ga naik naik
        bapak turun ke sumur nguras, dipanggil dak nyaut, kakak turun juga diam
        tiga abk turun ke palka ikan mati lemas kayaknya nggak ada yang jawab
        keluarga kami tidur bakar arang dalam kamar krn dingin skrg dibangunin susah semua pusing bibir merah
        mobil dipanasin di garasi tertutup istri dan bayi tertidur di dalam mobil ga bangun
        orang di sumur minyak solar bekas gak naik naik udah setengah jam
        petugas pdam nyelam di reservoir talinya ditarik gak ada balesan
        anak balita jatuh ke dalam septictank
        kompor briket dinyalain di tenda pramuka 4 anak susah dibangunin mukanya pucat
        satu keluarga tidur pake tungku arang pintu jendela rapat skrg susah dibangunkan
        genset di toko hidup semalaman pintu tertutup, 3 orang karyawan lemas muntah semua""",
    "polisi": """
        ada tas hitam ditinggal di bank bengkulu bunyi tik tik tik orang pada lari
        kado isinya kabel sama jam ditaruh orang di pintu gereja, jemaat masih misa
        orang pake rompi kabel teriak teriak di bandara bilang semua mati bareng
        ada kotak mencurigakan bunyi jam di bawah kursi tunggu, penumpang panik
        mortir peninggalan jepang ketemu pas gali pondasi
        bungkusan plastik isi pipa sama kabel timer ditemuin di bawah panggung kampanye
        anak perempuan sy dijemput org pake mobil hitam ngaku polisi hp nya mati dari kemarin sore
        ada orang ngamuk pecahin kaca
        granat nanas ditemukan anak anak di kebun lagi dimainin
        demo rusuh di dprd mahasiswa dikepung gas air mata banyak yg sesak pingsan""",
    "damkar": """
        karyawan toko kejepit lift barang di ruko
        kaki keponakan kejepit pintu lift hotel
        dak tau pak dimano, di tengah sawit, uwong tua tesesat la 2 hari""",
    "basarnas psc119": "anak jatuh ke siring dan terbawa masuk ke gorong-gorong, ayahnya ikut masuk, belum keluar",
    "damkar polisi": """
        tahanan polsek bakar selnya sendiri asapnya tebal mereka teriak kekunci
        tahanan di lapas bentiring ngamuk bakar kasur sipir disandera
        massa bakar kotak suara di kecamatan petugas kpps terkurung di dalam""",
    "basarnas": """
        tali penyelam teripang ditarik2 gak ada respon udah 20 menit
        katanya kapal bagan yg berangkat semalam dari pulau baai belum pulang isinya 4 orang mesinnya mati""",
}
QUIET = """
    sapi kurban saya sudah dipotong
    kabel charger nempel di tiang
    air tangki ga keluar dari kemarin
    tas isinya kabel charger ketinggalan di angkot
    genset di rumah rusak
    stiker nempel di kulkas
    anak saya dijemput orang tua temannya naik motor"""


@pytest.mark.parametrize(("agencies", "text"), [(a, t) for a, block in CALLED.items() for t in lines(block)])
def test_it_is_danger_to_life_and_who_is_needed_comes(ear: Ear, agencies: str, text: str) -> None:
    heard = ear.hears(text)
    called = heard["agencies"]
    assert heard["heard"] in {"life", "life_by_score"} and isinstance(called, list)
    assert set(agencies.split()) <= set(called)


@pytest.mark.parametrize("text", lines(QUIET))
def test_what_only_shares_its_words_is_none(ear: Ear, text: str) -> None:
    assert ear.hears(text)["heard"] not in {"life", "life_by_score"}
