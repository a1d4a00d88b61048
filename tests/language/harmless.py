"""What must not be heard as danger, by the reason why."""

from __future__ import annotations

HARMLESS = {
    "name": """
        ular tangga
        lidah buaya untuk rambut
        ayam bakar 2 porsi
        ikan bakar enak dimana
        sate bakar
        obat nyamuk bakar ada?
        kembang api tahun baru
        kereta api jam berapa
        free fire yuk mabar
        gaspol bro
        boneka ular lucu
        matahari tenggelam di pantai panjang indah
        terjebak macet
    """,
    "figure": """
        liverpool kebakaran terus
        saham longsor lagi
        di gta ditabrak polisi terus masuk penjara
        gol bunuh diri menit 90
        akun ff saya dicuri diamondnya
        jasa pasang cctv anti maling murah
        terima servis kompor gas dan regulator bocor
        ready ular jinak 350rb
        jual regulator anti bocor bergaransi
        telinga panas kebakaran digosipin
        gol tadi meledak satu kampung
        utang sudah banjir
        galaknya seperti buaya hahaha
        timeline gue banjir meme
        tolong saya terjebak di pelajaran matematika
        MU kebobolan lagi, pertahanannya kebakaran
        di minecraft rumah gw dibakar creeper
        gw mati mulu di ff ditembak musuh
        halo ini dengan spongebob kebanjiran
        ada spiderman nyangkut di tiang
        godzila lagi bakar rumah di pantai
        izin syuting adegan kecelakaan di simpang lima
        hati saya kebakaran 🤣🤣
        hati ku kebakaran liat dia
        kebakaran jenggot
        dia kebakaran jenggot wkwk
        hati terbakar
        hatiku terbakar cemburu
        terbakar api asmara
        api cintaku membara
        main ular tangga yuk
        ular di game
        ada ular di game saya
        dasar buaya darat
        banjir orderan
        banjir diskon di shopee
        kebanjiran order nih min
        gempa lokal di hati
        gempa di hatiku
        tsunami tugas
        tenggelam dalam lamunan
        aku tenggelam dalam cintamu
        hanyut dalam kenangan
        kecelakaan cinta
        pencuri hati
        maling hati
        tolong ada yang mencuri hatiku
        cinta monyet
        sakit hati ditinggal pacar
        patah hati
        mati gaya
        jatuh cinta
        terjebak nostalgia
        masuk angin
        banting harga promo
        mau mati ketawa 🤣
        overdosis drakor
        pingsan liat harga cabe
        tadi malam mimpi rumah saya kebakaran
        mimpi digigit ular artinya apa
        nonton film tsunami
        judul lagu banjir
        kepala mau meledak mikirin skripsi
        bom waktu
        jual ular sanca
        harga ular berapa
    """,
    "drill": """
        hotel kami mau uji alarm kebakaran jam 10
        besok diadakan simulasi gempa dan tsunami di sekolah kami
        tsunami drill serentak jam 10 ya pak
        pelatihan pertolongan pertama orang pingsan untuk karyawan
        latihan kebakaran
        latihan pemadaman kebakaran besok
        simulasi gempa di sekolah
        ada simulasi tsunami jam 9
        ini hanya simulasi kebakaran
        gladi tanggap bencana gempa
        kebakaran ini hanya latihan
        lomba damkar cilik
    """,
    "question": """
        apa sinonim kata sekarat
        butuh data kebakaran untuk skripsi saya
        syarat klaim kecelakaan apa aja
        katanya di tv gempa di jepang
        misalkan tsunami, evakuasinya kemana
        kalau ada kecelakaan di tol bayar tidak
        benar ya tadi malam ada kebakaran di pasar
        lihat di fb ada begal di jalan danau benar gak
        misalnya gas bocor telpon siapa
        seandainya tsunami, lempuing aman dak
        kalau panggil ambulans bayar dak
        ular yang ditangkap damkar tadi pagi dibawa kemana
        banjir kemarin ada bantuan sembako gak
        gempa tadi berapa sr pak
        tugas ipa: apa yang dilakukan saat gempa
        BREAKING: kebakaran hebat di pasar, 40 kios ludes. Baca selengkapnya
        polisi tangkap pelaku begal, ini kronologinya
        gempa M 4,8 di Mentawai, tidak berpotensi tsunami
        video viral ular raksasa
        kecelakaan maut di tol kemarin menewaskan enam orang
        kebakaran minggu lalu di panorama penyebabnya apa ya
        yg kecelakaan kemarin korbannya gimana kabarnya
        minta data kebakaran 2023 buat skripsi
        pas gempa 2007 dulu masih kecil, berapa SR ya
        kalau misalnya nanti ada kebakaran, hubungi nomor ini atau 113?
        kalo kamu kebakaran, aku rela jadi airnya
        berita tabrakan di fb itu hoax apa bener min
        kenapa ular gak punya kaki?
        setahun lalu ayah meninggal karena kecelakaan di simpang, kapan dipasang lampu merah?
        kakek dulu pernah padamkan api di pasar
        Bu tolong jawab, sebutkan 3 penyebab kebakaran hutan
        bagaimana prosedur surat keterangan kebakaran?
        kecelakaan bulan lalu, surat keterangannya ambil di mana
        rumah saya kebakaran tahun 2021, bantuan rehab masih bisa diajukan?
        kata orang kemarin ada yang tenggelam, sudah ketemu belum?
        kalau kebakaran lapor kemana?
        kalo ada ular masuk rumah hubungi siapa ya?
        nomor damkar berapa?
        jika terjadi gempa apa yang harus dilakukan?
        apa itu tsunami?
        cara mencegah kebakaran
        tips menghadapi gempa
        penyebab banjir apa ya
        apa arti kdrt
        misal ada kecelakaan hubungi nomor berapa
        kebakaran kemarin di mana ya?
        berapa kali kebakaran tahun ini?
        daerah rawan longsor dimana saja?
        kalau mau lapor banjir dimana
        kak mau tanya kalau kebakaran bayar ga?
    """,
    "negated": """
        kucing yang terjebak sudah turun, gak jadi ya pak
        sarang tawon sudah diangkut, mokasih pak
        kmrn lapor ular, mau bilang makasih
        banjir di komplek kami sekarang sudah surut, minta bantuan bersih lumpur
        saya kira kebakaran ternyata tetangga bakar sate
        kirain ada tawuran taunya latihan silat
        ambo kiro banjir pak rupanyo keran lupo matikan
        batal pak, ularnya ternyata tali rafia
        makasih damkar yang kemarin nangkap ular di rumah saya
        gas nya gak bocor pak, bau durian
        tidak ada kebakaran
        bukan kebakaran
        ga ada api kok
        apinya sudah padam
        api sudah padam pak
        kebakaran sudah dipadamkan warga
        alhamdulillah api sudah padam
        tidak ada ular
        dak ado kebakaran
        banjir sudah surut
        bukan kecelakaan
        sudah padam apinya pak makasih
        ndak ada yang pingsan
    """,
    "joke": """
        ikan apa yang bisa bikin kebakaran? ikan bakar hahaha
        tebak tebakan: api apa yang bisa dimakan?
        kebakaran tapi boong
        kebakaran tapi boong wkwkwk
        ada ular hehe canda
        gempa tapi bohong 😂
        ada buaya di kelas kami, wali kelas kami namanya wkwkwk
    """,
    "prank": """
        di masa kecil dulu enak
        hujan tanpa henti
        aku tersiksa tanpamu
        dia sangat terpukul
        pukul 10 malam
        celaka lupa password
        halo apa kabar semua
        min udah makan?
        mau pesan gorengan sepuluh ribu
        kakak cantik bales dong
        tes bot
        coba coba
        asdf asdf
        aku cinta kamu 112
        lagi sedih nih ditinggal pacar
        nomor ini buat lapor apa aja?
        siapa nama walikota
        gaji damkar berapa
        jadi polisi bayar berapa
        kasih tau dong resep pempek
        otw rumah
        besok puasa ga
        uang saya hilang di jalan
        atm ketelan
        motor mogok
        kehujanan nih
        hujan deras banget malam ini
        dingin banget
        laper tengah malem
        kamu jahat membunuh perasaanku
        cintamu membakar jiwaku
        hatiku terbakar melihatmu
        senyummu bikin aku pingsan
        tenggelam di matamu
        ular besi kereta
        buaya betina
        kiamat kecil skripsi ditolak
        diserang rindu
        dipukul kenyataan
        ditampar keadaan
        terbakar semangat
        jago banget lu
        admin galak
        nge prank yuk
        hahaha lucu
        mlm min
        jual beli emas
        cicilan motor nunggak
        debt collector nelpon terus
        polisi minta uang tilang
        pungli di sekolah
        kapan damkar buka pendaftaran
        kartu bpjs saya hilang
        urus ktp hilang gimana
        air pdam ga jalan
        lampu padam satu kampung
        jembatan rusak
        tikus di rumah banyak
        kecoa terbang hiii
        cicak jatuh
        semut masuk telinga
        min ada menu apa hari ini
        pak bu saya mau pesan tiket kereta
        kalau jodoh ku kebakar cemburu gimana min wkwk
        hati aku kebanjiran air mata
        tolong pak ada yang mencuri hati saya
        pacarku buaya, tolong tangkap
        aku terbakar api asmara 112
        minta pulsa dong pak
        beli gas 3kg ada?
        lagi nonton damkar di tiktok
        dasar polisi tidur
        min pap dong
        aku kesepian min temenin chat
        tolong carikan jodoh
        ada mantan lewat bahaya
        darurat nih, laper
        darurat jomblo
        gw lapar pgn pingsan
        haus bgt sumpah
        kucing saya lucu mau liat?
        bot nya jawab dong
        woy bot bodoh
        ini nomor apa ya
        ini siapa?
        save ya
        kirim foto dong
        ada giveaway ga
        asdkjhaskjd
        lkjhgfdsa
        zzzzzz
        hmm
        test test 1 2 3
        mau tanya syarat bikin kia
        kapan vaksin puskesmas
        jalan di depan rumah saya bolong
        rekrutmen damkar kapan ya
        lowongan satpol pp ada?
        saya mau jadi relawan bpbd
        nomor telpon rs m yunus berapa ya
        terima kasih pak damkar ularnya sudah ditangkap
        besok ada simulasi kebakaran di kampus
        mimpi ketemu ular pertanda apa
        aku suka ular
        film anaconda seru
        cara masak ayam bakar
        ada promo sate bakar?
        banjir promo akhir tahun
        tsunami like
        gempa hatiku lihat kamu
        main petak umpet yuk
        bayar parkir kok mahal
        kamu cantik bikin jantungku berhenti
        serangan jantung liat tagihan listrik
        aku mau mati ketawa baca chat ini
        capek banget hari ini kerja
        bosen banget idup gini gini aja
        kenapa sinyal telkomsel ilang
        tetangga masak rendang baunya enak
        minta nomor wa damkar dong yang ganteng
        lagi galau pengen nangis
        tugas numpuk bikin pusing
        otak gw kebakar ngerjain skripsi
        kebakaran jenggot dia pas ketahuan selingkuh
        nih orang otaknya korslet
        panas banget hari ini kayak kebakar
        lidahku kebakar sambel
        pedesnya kayak api
        story nya api banget bro
        api banget fotonya 🔥🔥
        outfit nya fire
        gokil meledak view tiktok ku
        lagu nya meledak di spotify
        ban motor saya bocor dimana tambal ban
        tenggelam di kasur seharian
        kejebak macet di simpang lima
        ketabrak tembok kenyataan
        jatuh bangun aku mengejarmu
        ditikung teman sendiri
        gue ditembak cowok
        nembak gebetan caranya gimana
        hp ku mati total
        laptop saya kena virus
        hilang semangat hidup kalau senin
        anak magang hilang arah
        dompet saya hilang
        stnk hilang lapor kemana
        min aku laper kirim nasi goreng dong
        hai cantik
        yang jaga cewek ya
        coba test doang
        bisa bahasa inggris?
        knock knock
        kapan nikah min
        gimana cara masuk polisi
        biaya sekolah naik terus min
        ada lomba 17an ga
        vote saya dong di idol
        gw orang kaya mau beli damkar
        damkar bisa nyelametin hubungan saya ga
        polisi tolong tangkap hatiku
        ada kebakaran di hatiku tolong padamkan
        gempa susulan di dadaku
        aku tersesat di matamu
        112 itu buat apa
        ini beneran 112?
        halo halo bandung
        naik naik ke puncak gunung
        burung kakak tua hinggap di jendela
        pantun dong min
        beli satu gratis satu
        open bo
        jasa pinjol cepat
        klik link ini dapat hadiah
        selamat anda menang undian
        mamah papah minta pulsa
        ssssss
        hehehe
        gajadi
        maaf kepencet anak
        aku benci kamu
        mati lu
        mampus
        tai
        anjing
        lonte
        gua bunuh lu
        awas lu
        puki
        besok ulangan matematika males
        lagi nunggu bus
        ojek online mahal
        kak mau nanya alamat kantor dukcapil
        pengumuman cpns kapan
        kuota habis
        pln kapan nyala
        air mati 2 hari di betungan
        tetangga buang sampah sembarangan
        jalan raya banyak lubang
        lampu merah simpang lima mati
        pohon di depan rumah minta dipangkas
        kucing saya hilang
        dompet ketinggalan di angkot
        kehilangan hp di pasar
        ada diskon apa hari ini
        makan bakso mercon pedes meledak di mulut
        sambel nya nampol kebakaran bibirku
        skripsi bikin gila
        gila cantik banget
        orang gila bola nobar yuk
        mau mati rasanya ngerjain tugas ini
        dibunuh tugas
        deadline ngejar ngejar
        jatuh miskin
        ketiban durian
        kapal pecah kamarku
        kamarku kayak kapal pecah
        dunia runtuh saat kau pergi
        hatiku hancur
        nyawa ff tinggal 1
        gas bro mabar
        gas ke pantai
        ayo gas
        gasss
        bom likes
        bocor alus
        rahasia bocor
        ban bocor min
        kepala bocor alus
        pagi min semangat kerja
        gabut nih ngobrol yuk
        kamu robot ya
        minta link grup
        p p p p
        bang pesen martabak telor
        saya mau laporan keuangan min
        cewe jaman sekarang gila harta
        lagu terbaru judika apa
        pinjam seratus
        follback dong
        ada yang jual tiket konser
        mobil bekas murah dp ringan
        damkar cakep cakep ya
        tolong pacarku selingkuh
        tolong bantu pr matematika
        tolong jemput aku di hatimu
        darurat cinta pak
        rindu ini menyiksa
        aku hancur tanpamu
        anjay kalah mulu rank
        hadeh lemot
        kenapa ga dibales
        bales dong
        kok lama
        ini bot apa orang
        coba tebak aku siapa
        hai om
        makan siang apa hari ini
        ayam goreng sambal ijo 2
        wkwk iseng doang
        cuma iseng
        maaf iseng
        prank
        hayo loh
        bodo amat
        dsfsdf
        qwqwqw
        lalala
        👍
        ❤️❤️
        https://bit.ly/abc
        info lowongan dong
        bayar pajak motor dimana
        rs yunus buka 24 jam?
        jadwal vaksin
        air pdam keruh
        lampu jalan depan rumah mati
        jalan berlubang bahaya
        sampah numpuk di pasar
        cara bikin kartu keluarga
        mau urus akta
        bpjs nonaktif
        banjir air mata aku
        kebakaran hatiku
        ular naga panjangnya
        buaya darat kamu
        jatuh cinta pandangan pertama
        sakit hati
        sakit gigi
        pusing mikirin cicilan
        kehabisan bensin
        mogok di jalan
        kunci motor hilang
        hp jatuh
        p
        pp
        tes
        tes tes 123
        halo admin
        hai kak
        asdfghjkl
        qwerty
        aaaaaaaa
        😂😂😂
        🤣
        .
        ???
        123
        pesan seblak 1 pak wkwkwk
        mau pesan bakso 2 bungkus
        go food dong kak ayam geprek
        beli pulsa 10 ribu
        kak cantik boleh kenalan ga
        minta no wa dong
        adminnya cowok apa cewek
        i love you admin
        sayang lagi apa
        udah makan belum
        kamu jelek
        anjing lu
        goblok admin
        kontol
        bacot lu semua
        monyet lu
        dasar babi
        mabar ml yuk
        push rank yuk bang
        jual motor murah
        jual akun ff
        slot gacor hari ini
        pinjaman online cepat cair
        pinjam dulu seratus
        mawar merah di taman, cintaku padamu abadi
        aku rindu kamu seperti hujan di bulan juni
        lagi gabut nih min
        gabut
        tes sinyal
        cek cek
        min follow ig saya dong
        siapa presiden indonesia
        jam berapa sekarang
        besok libur ga?
        cuaca hari ini gimana
        halo 112 bisa pesan gojek ga
        mau curhat dong
        bang jago
        woi
        oi
        apa kabar pak
        selamat pagi pak polisi
        pak damkar ganteng
        laper pengen makan nasi padang
        kirim pizza satu
        hahaha
        wkwkwkwk
        xixixi
        aku mau jadi damkar kalau besar
        polisi tidur
        saya suka ambulan
        happy birthday
        assalamualaikum
        permisi
        terima kasih
        ok
        iya
        batal
        salah pencet maaf
        maaf salah kirim
        anak saya main hp
        coba coba aja
        lagi apa min
        tebak tebakan yuk, ikan apa yang bisa terbang
        numpang promosi ya kak jual baju murah
        ada loker ga min
        spill dong min
        min kapan gajian
        apiawas
        keluar
        lebih baik
        banyak orang
        hilang sinyal
        bilang apa
        barang saya mana
        cocok kah
        lupa password
        mohon maaf
        daerah mana
        saya paling ganteng
        bocah kosong
        kata siapa
        buka puasa jam berapa
        bola malam ini siapa main
        nobar timnas dimana
        info kos murah dekat unib
        harga beras berapa sekarang
    """,
    "service": """
        listrik padam dari tadi di Kandang Limun kapan nyala
        lampu jalan mati di gang kami
        bikin ktp dimana
        urus kk hilang gimana
        listrik padam dari tadi
        mati lampu di sawah lebar
        air pdam mati 3 hari
        jalan rusak berlubang di betungan
        sampah menumpuk belum diangkut
        kartu bpjs saya tidak aktif
        kapan bansos cair
        perpanjang sim dimana
        bayar pbb dimana
        parkir liar di pasar
        gas langka di warung
        got mampet depan rumah
        token listrik tidak bisa masuk
        wifi mati
    """,
}


def sentences() -> list[tuple[str, str]]:
    """Each as (reason, text)."""
    lines = [(reason, line.strip()) for reason, block in HARMLESS.items() for line in block.splitlines()]
    return [(reason, line) for reason, line in lines if line]
