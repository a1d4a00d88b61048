"""What people in need write, by the category that is true. A line that begins with "~" names no danger (a hint at most);
all others must be heard as danger."""

from __future__ import annotations

GENUINE = {
    "kebakaran": """
        ada kabel jatuh di jalan ngeluarin api
        pasa tabaka pak capeklah
        tirai kamar kesambar lilin pak sudah merambat
        asap dari sela pintu ruko sebelah, ada yang ketok dari dalam
        gorden tetangga nyala pak
        minyak goreng nyala di wajan disiram air malah gede
        umah papan tuo lah nyalo galo pak
        pak di seberang sekolah ada rumah lagi kebakar hebat
        toko mebel kebakarn merembet ke sebelahnya
        kami liat api dari jendela hotel
        ada yg bakar lahan apinya lari ke kebun orang
        bapak saya luka bakar kena ledakan kompor
        sutet nya ngeluarin api
        damkar oy damkar kebakaran
        Pak tolong cepat, rumah di depan saya apinya sudah sampai atap, anak2 masih tidur
        ada kbakaran di jln mangga raya no 12 dkt warung bu eni
        kompor saya tadi meledug trs nyamber gorden, skrg apinya gede bgt
        bang itu kebakaran gede di arah panorama keliatan asap item
        rumah opung kebakar, opung lumpuh
        MERAH SEMUA API DI BELAKANG KOS
        Assalamualaikum pak, izin melaporkan telah terjadi kebakaran 1 unit rumah di RT 5
        tlong pak damkar kmi kebakarn gang mawar
        ada motor ke bakar di pom
        ke bakaran pak
        kebakaran hutan di dekat danau
        kabel listrik di tiang keluar percikan terus mau kebakar
        apinyo besak nian pak
        bau kabel terbakar trus asap keluar dari stop kontak
        gudang ban kebakaran tolong segera pak meluas
        sy lihat kepulan asap di belakang pasar
        ruko kebakaran 3 pintu
        meledak kompor gasnya, dapur terbakar ibu luka bakar
        dapur saya kobaran api
        kebakarannn pak rumah no 7
        Selamat malam min, tetangga belakang rumahnya terbakar mohon bantuan damkar
        tolong api di tempat pembuangan sampah makin gede, dekat rumah warga
        gudang saya hangus terbakar sekarang masih nyala
        listrik di rumah meletup trus keluar api
        genset terbakar di hotel
        mas mobil saya ngebul dari kap mesin ada apinya
        cepetan woy kebakaran udah 20 menit
        ad kbakarn
        kmpung kami kebakaran rumah papan semua
        api dah nyampe plafon
        ksian rumahnya kebakar ada bayi
        umah mak cik tebakaghan
        gumuknya kobong mas
        kaki saya kebakar bensin
        ilalang kebakar angin kenceng ke arah rumah
        Pak ada rumah kebakaran deket mesjid, api udh tinggi banget
        WOI TOLONGIN RUMAH GUE KEBAKARAN
        tetangga bakar sampah apinya ga terkendali
        kk tolong ada api di dapur mama
        maaf pak ganggu, di sebelah rumah saya sepertinya ada kebakaran
        warung bakso depan kampus terbakar hebat
        kulkas saya keluar asap sama percikan
        dari jauh kelihatan asap tebal arah lempuing
        kompor ga bisa mati apinya nyembur
        kebkaran
        ado kebakaghan di dusun besak
        kebakaran
        KEBAKARAN!!!
        kebakaran pak
        TOLONG rumah sebelah kebakaran di Panorama
        api pak api besar jl salak no 3
        api
        ada api besar dekat masjid, cepat kesini
        rumah tetangga kebakar
        rumah orang kebakar pak cepet
        kebakarn di pasar minggu
        kbkran tlg cepat
        k3bakaran rumah
        kebakran ruko simpang lima
        kebakaraannn tolooong
        asap tebal dari ruko sebelah
        asap hitam banyak sekali dari lantai 2
        ada asap tebal pak dari rumah kosong
        korslet listrik di kamar keluar api
        konsleting listrik keluar percikan api
        kompor saya meledak, dapur habis
        kompor mbledos bu
        umah tetanggo ambo tebakar
        umah kobong tulung
        ado api besak di umah sebelah
        rumahku kobong pak, tulung
        gudang terbakar di pulau baai
        motor terbakar di jalan
        mobil kebakar depan spbu
        kebun sawit dekat rumah terbakar apinya mendekat
        lahan terbakar di betungan, asap kemana mana
        api menjalar ke rumah sebelah
        apinya makin besar pak belum ada yang datang
        belum ada damkar yang datang, api sudah ke atap
        ada orang di dalam rumah yang terbakar
        adek saya masih di dalam kebakaran
        ibu saya terjebak api di lantai dua
        tidak bisa keluar, api di tangga
        kebakaran pak, gimana ini?
        ada api, harus bagaimana?
        kebakaran di belakang unib, kapan damkar sampai??
        woi cepat kebakaran anjing lama banget
        BANGSAT CEPAT KEBAKARAN WOI
        damkar mana, kebakaran ini
        pak tolong kirim damkar cepat
        butuh pemadam kebakaran segera di jl hibrida
        trafo meledak keluar api
        gardu listrik terbakar
        tiang listrik keluar api
        hati-hati kebakaran di sebelah!!
        hati hati ada api di dapur tetangga
        bukan latihan, kebakaran beneran
        ini bukan prank, rumah saya kebakaran
        saya tidak bercanda, kebakaran di jl merapi
        ga bohong pak kebakaran
        kebakaran rumah nenek saya. saya umur 9 tahun
        om rumah kami ada api nya om
        kak ada kebakaran kak di kos kosan putri
        ada kebakaran kak tolong
        bakar sampah merambat ke rumah warga
        rumput terbakar dekat tangki bensin
        penjual ayam bakar kebakaran gerobaknya
        kompor gas meledak api kemana mana
        api sudah padam tapi muncul lagi, besar
        kapal nelayan terbakar di pelabuhan
        kebakaran di rawa makmur gg pinang dekat sd
        fire at my hotel please help
        pasar panorama kebakaran
        sekolah kami kebakaran, kami di lapangan
        si jago merah mengamuk di kampung bali
        hp di charger meledak kasur kebakaran
        obat nyamuk bakar kena kasur, kamar kebakaran
        lilin jatuh kena gorden, api besar
        ada kebakaran, bukan di rumah saya, di depan
        kebakaran, tidak ada air, tolong
    """,
    "hewan_berbahaya": """
        tolong damkar ada tawon besar
        ado ulagh masuk dapur, tolong damkar
        anjing berbusa keliling gang tolong
        ado ula di ateh loteng
        pak minta tolong tangkep ular di selokan depan rumah
        kucing gw dimakan ular gede
        Ada ular warna hitam putih di halaman TK
        di plafon ada tawon banyak bgt
        monyet ganggu warga masuk2 rumah
        min ini ada ular di kamar mandi kos aku takut bgt
        pak ular kobra nya masih di kolong lemari, anak saya 2 tahun di kamar itu
        ada sarang tawon gede bgt di depan TK
        anak saya di sengat tawon banyak bgt
        di gigit ular kaki saya bengkak
        ular item kuning masuk ke rumah
        adek dicakar monyet liar
        tawonnya ngamuk di masjid
        ular pak. di motor.
        sya nemu ular sanca 4 meter lg makan ayam tetangga
        ada buaya besar nongol di sungai air bengkulu
        monyet turun ke perumahan gigit anak
        anjing galak gigit orang di gang
        ado ulagh di bawah ranjang
        ular nya belum ketemu pak masih di dapur
        tetangga saya kegigit ular tanah
        tawon endas segede galon di teras
        ularnya di dalam closet
        pagi pak, mau minta tolong evakuasi ular di gudang
        monyetnya lepas dan nyakar anak saya
        ular!!!!
        kobra pak kobra
        anjing tetangga gigit tangan anak saya berdarah
        buaya naik ke kolam warga
        pak ular masuk jok motor saya
        ada ular di toilet sekolah, anak2 panik
        tolong dibantu pak ular sebesar lengan di dapur
        anakku disengat lebah mukanya bengkak semua
        ada biawak masuk kamar
        sarang tawon di plafon udah gede bahaya buat anak
        istri saya digigit ular hijau
        kera liar masuk sekolah
        ular masuk rumah
        ada ular masuk rumah pak, jl salak 5
        ular di kandang ayam
        uler gede di kamar mandi
        ulo di dapur tulung
        ado ulagh besak di umah
        ulagh masuk umah ambo
        ular sanca di plafon
        ular kobra di teras rumah
        ada kobra di bawah kulkas
        phyton makan ayam
        sarang tawon di pohon depan sd
        tawon ndas di atap rumah
        tawon nyerang warga
        lebah masuk rumah banyak sekali
        buaya muncul di sungai dekat anak mandi
        ada buaya di muara
        monyet masuk rumah ngamuk
        beruk liar masuk dapur
        biawak besar masuk rumah
        anjing gila mengejar orang
        anjing rabies di gang
        digigit ular kaki anak saya
        anak saya digigit ular
        anak digigit uler tulung
        bapak saya dipatuk ular di kebun
        disengat tawon muka bengkak
        anak saya digigit monyet
        kakek digigit anjing gila
        ada ular dekat bayi saya tidur
        ular di kamar anak
        mbak ular masuk ke mesin cuci gimana ya
        ular panjangnya 3 meter di got
        ada ular pak, tolong, istri saya takut
        damkar bisa ambil ular ga? ada ular di kamar mandi saya sekarang
        ularnya masuk ke bawah kasur
        ular besar di jalan hibrida
        pak ada ular di motor saya
        ular sendok di kandang bebek
        tolong evakuasi ular
        evakuasi sarang tawon vespa
        kalajengking besar masuk rumah
        babi hutan masuk kampung menyerang warga
        sapi ngamuk di jalan
        snake in my room help
        harimau masuk kampung
        ado buayo di siring
    """,
    "medis": """
        bayi dibuang di semak
        ibu nelpon kesakitan dadanya
        barusan telpon ibu katanya sesak
        anak susah bernapas habis makan kepiting
        pinggang sakit sekali tidak bisa berdiri habis terpeleset
        nenek dari siang tidak mau membuka mata
        napasnya berbunyi dan tidak dengar lagi
        saya gemetar pandangan gelap sendirian
        dada saya seperti ditindih batu, menjalar ke lengan
        bapak jatuh dipanggil ga nyaut, matanya putih
        suami saya tidak dapat dibangunkan dari tadi pagi
        adekku kesiram air termos kulitnya ngelupas
        bayi saya dak benapas
        datuk ambo sakit dado keringatnyo dingin
        istri aku pendarahan abis keguguran
        kakek kena stroke kayanya, mulutnya mencong
        seorang ibu pingsan di antrian sembako
        ayah saya sesak sampai biru bibirnya
        anak umur 5 thn ketelen baterai
        tolong ada yang overdosis di kosan
        temanku jatuh dari lantai 3 kampus
        napas ibu tinggal satu satu
        org sakit parah butuh dijemput ambulan
        nenek sy tiba2 jatuh ga bisa ngomong mulutnya miring
        ibu mertua ga bisa bangun, nafasnya ngorok
        bapak sy dadanya sakit keringat dingin
        suami kejang2 mulut berbuih
        anak 3 thn minum minyak tanah
        tolong ambulan ke jl jati, istri saya pendarahan hamil 7 bulan
        teman kos saya ga sadar2 dari tadi
        kena setrum pas benerin antena
        ada bapak2 pingsan depan bank
        ada mba2 pingsan di pinggir jalan
        butuh ambulan pak utk bawa bapak ke rs, sesak
        darah keluar terus dari hidung ga berenti
        adik saya kena gergaji mesin jarinya putus
        bayi saya biru
        pak tolong pak ayah saya ga nafas pak
        jantung ayah kumat
        korban jatuh dari tangga kepala berdarah
        orang hamil mau lahiran di dalam mobil
        emak saya tiba tiba lemes ga bisa gerak sebelah
        bpk sy sesek ga kuat lg tlg ambulan
        adik saya alergi mukanya bengkak susah napas
        teman mabuk ga bangun bangun mulut keluar busa
        istri saya hamil 8 bulan keluar darah banyak
        ada orang kejang di terminal
        kakek saya gak respon
        suami sy jatuh dr atap seng
        orang tua kena serangan jantung di masjid
        bayi baru lahir ga nangis
        tlg mak sy pingsn
        anak saya minum racun tikus
        kepalaku bocor ketiban bata
        anak sy panas 40 trs step
        orang itu udah ga napas
        mama gak bangun bangun om
        mamak pingsan di kamar mandi
        ayah mendadak lumpuh sebelah
        tolong, teman saya kesurupan kejang2
        abang saya kena bacok mesin rumput kakinya
        ibuku batuk darah banyak
        saya sendirian, dada saya sakit banget
        om nenek ga bangun
        bayi saya demam kejang
        ada kakek tergeletak di trotoar
        tetangga habis minum obat kebanyakan ga sadar
        orang kesetrum di tiang
        bapak saya pingsan
        ibu saya tidak sadar
        ga sadar pak, tolong
        nenek jatuh di kamar mandi tidak bangun
        sesak napas, tolong ambulan
        ayah saya sesek nafas
        anak kejang panas tinggi
        anak saya step
        istri saya mau melahirkan
        istri mau lahiran ketuban pecah
        ketuban sudah pecah tolong
        serangan jantung
        bapak kena stroke mulut pencong
        kayaknya stroke pak, bicara pelo mendadak
        muntah darah
        berdarah banyak sekali
        pendarahan habis melahirkan
        tidak bernapas
        suami saya tidak bernafas
        kakek ga bisa napas
        keracunan makanan satu keluarga muntah
        keracunan jamur
        anak keselek koin
        bayi saya tersedak
        kesetrum listrik orangnya pingsan
        tersetrum di atap
        jatuh dari atap rumah
        tukang jatuh dari lantai 2
        butuh ambulans segera
        kirim ambulan cepat
        tolong ambulan nenek kritis
        ambulance pak cepet
        orang pingsan di pasar
        ada yang pingsan di masjid jamik
        tetangga saya pingsan
        sekarang tetangga saya pingsan
        teman saya overdosis
        patah tulang kaki jatuh dari pohon
        bapak ambo idak sadar
        emak sesek napas, tulung
        adik tidak sadarkan diri
        orang tua saya semaput
        dada sakit sekali sesak
        nyeri dada kiri tembus punggung
        napasnya tinggal satu satu
        badan sudah dingin tidak bergerak
        anak panas tinggi kejang kejang
        pasien gawat darurat
        anak saya ketumpahan air panas, tersiram air panas
        mulutnya berbusa
        lagi latihan silat anak saya pingsan
        hamil 9 bulan kontraksi terus
        my father is unconscious
        tolong papa ga bangun bangun
        asma kambuh inhaler habis
        darahnya tidak berhenti
        ~ibu saya sakit
        ~anak demam tinggi 3 hari
        ~kepala pusing sekali
    """,
    "kecelakaan": """
        ambo lako di simpang
        motor laga di simpang skip
        motor kami selip yang saya bonceng tidak bangun
        bang ada tabrakan parah di km 6,5
        mobil oleng nabrak warung, ada yang kejepit
        motor tabrakan di depan spbu, satu orang ga gerak
        ada pejalan kaki disruduk motor
        becak ketabrak avanza
        kak ada yg ketabrak di depan unib parah banget
        td ada motor vs motor di simpang skip, 2 org terkapar
        izin lapor laka tunggal di jl citandui korban luka berat
        mobil nabrak pembatas jalan, sopirnya kejepit
        saya habis jatuh dari motor kaki patah ga bisa bangun
        truk sawit terbalik menimpa motor
        anak sekolah di tabrak
        tabrak an di lampu merah
        orang tergeletak di jalan habis ditabrak mobil kabur
        motornya masuk kolong truk
        ada yang jatuh dari motor di betungan, gak gerak
        mobil pick up rem nya blong hantam rumah warga
        ada kecelakaan om di depan sekolahku
        truk muatan batu bara nyungsep ke warung
        mtr sm mbl tabrakan di tikungan
        2 motor adu domba korban parah
        orang ketabrak kereta
        pak lakalantas di jl kapuas korban 2 pingsan
        anak saya kesrempet mobil
        abang gojek jatuh kepalanya berdarah ditabrak lari
        mobil travel masuk jurang di liku sembilan
        korban gencet truk
        tabrakan mobil sama truk di bypas
        pak ada orang jatuh dari motor kepalanya bocor
        ojek saya nabrak lubang penumpang saya pingsan
        mobil terbalik di bundaran
        anak ditabrak motor di depan sd 20
        ada kecelakan beruntun 4 mobil
        kecelakaan
        kecelakaan motor di simpang lima
        tlg pak kcelakaan di simpang 5
        laka di jl adam malik
        ada laka pak
        tabrakan beruntun
        motor nabrak truk korban berdarah
        mobil tabrak pohon
        motor tabrakan sama mobil
        anak sd ketabrak motor
        ketabrak mobil orangnya
        orang ditabrak lari
        tabrak lari depan kampus
        truk terguling di betungan
        mobil masuk jurang
        mobil nyungsep ke parit
        motor jatuh kepleset pasir, orangnya ga bangun
        adu kambing motor
        pengendara terpental
        korban tergeletak di jalan
        ojol ketabrak
        bapak ojek jatuh dari motor
        keserempet angkot
        terlindas truk
        nabrak tiang orangnya terjepit
        ado kecelakoan di lingkar barat
        kecelakaan parah banyak darah
        kecelakaan maut
        bus terbalik banyak korban
        ada tabrakan di depan rumah saya
        mobil sama motor tubrukan
        rem blong nabrak warung
        rem blong truk masuk rumah
        korban kecelakaan kakinya patah
        tabrakn motor
        kecelakan lalu lintas
        car accident near airport
        pesepeda ketabrak truk
        anak kecil ditabrak motor lari
    """,
    "kejahatan": """
        anak saya dibawa orang naik mobil barusan
        kaca mobil lagi dipecahin orang
        ado budak ditujah di pasar
        ada yang kena bacok pak
        orang mengayunkan parang ke warga
        dengar langkah kaki di dapur padahal saya sendiri
        motor saya didorong orang dua orang
        ada dua laki2 di ruang tamu bawa senter, bukan keluarga saya
        anak-anak bentrok bawa busur panah
        rame2 orang bawa balok mau nyerang kos kami
        ada yg nyolong motor td ketauan skrg dikejar warga
        saya lihat orang dimasukin paksa ke mobil
        temen ditusuk pisau di angkringan
        maling pak masih di dalem rumah kami ngumpet
        geng motor nyerang warung pake samurai
        pak ada 2 orang mau bobol atm
        kos saya dimasuki orang bawa pisau
        ada yg nodong saya pake pisau td
        orang gedor gedor pintu bawa golok, kami sembunyi
        adik saya dipukuli geng motor
        lagi ada tawuran di depan sma 5
        sekelompok pemuda bawa sajam di sawah lebar
        hp ku di jambret org naik beat hitam
        rumah kosong sebelah ada yg masuk, kayaknya maling
        orang tak dikenal nyoba buka pintu saya sekarang
        maling ketangkep warga lagi dihajar massa
        ada yang bawa kabur anak saya
        orang ribut bawa parang
        tolong pak ada maling di atap rumah
        motorku ilang dicolong di parkiran
        ada orang nusuk orang di terminal
        sy ditodong di atm
        tawuran bawa clurit di km 8
        ada orang mau nyulik anak sd
        kami dikejar begal
        warung saya dirampok barusan
        orang berantem bacok2an
        ada yang ngerusak mobil orang pakai besi, maling
        tas ibu saya dijambret di pasar
        dia ngancam mau bunuh sekeluarga
        ada yang mau maling motor di kos
        saya diikutin motor dari tadi, takut begal
        orang bawa clurit keliling kampung
        anak sma tawuran di jembatan
        rumah saya kemalingan td malam
        toko hp dirampok
        ada orang mabok ngancem pake botol pecah
        maling masuk rumah
        ada maling
        maling pak di rumah tetangga
        motor saya dicuri
        motor dibawa kabur maling
        begal di jalan danau
        saya dibegal
        dijambret barusan
        tas saya dijambret di pantai panjang
        rampok bawa pistol di indomaret
        perampokan toko emas
        tawuran pelajar di smk
        tauran anak sekolah bawa celurit
        geng motor bawa parang
        orang bawa parang ngamuk
        ada yang bacok orang
        dibacok orang tak dikenal
        penusukan di pasar
        teman saya ditusuk
        ditodong pisau
        ada orang congkel jendela
        ado maling di umah
        malink masuk rumah kosong
        orang dikeroyok
        pengeroyokan di depan kafe
        rumah saya dibobol
        kecurian motor
        ada suara tembakan
        pembunuhan
        anak mau diculik
        anak saya diculik
        ada paket diduga bom
        orang mabuk bawa pisau
        hp saya dirampas
        dia ancam bunuh saya
        maling dihakimi massa
        debt collector rampas motor, dirampas paksa
        thief in my house
        pencuri di kos, masih di dalam
        rumah tetangga kemalingan, malingnya masih ada
    """,
    "kekerasan": """
        saya mendengar jeritan perempuan dari rumah sebelah
        pacar nyekek saya tadi
        rambut saya ditarik muka lebam
        dia banting kepala saya ke tembok
        pacar ngurung saya di kosan dari kemarin
        suami mencekik leher saya tadi, tolong rahasiakan
        ada anak dirantai di belakang rumah
        suamiku cekik aku
        aku digebukin pacar sampe lebam
        tetangga kosan teriak minta tolong dipukul cowoknya
        ayah tiri cabuli adik saya
        dia ancam mau sebar foto bugil saya
        dia mukulin saya lagi
        saya di pukul suami, saya di kamar mandi
        tetangga saya teriak2 dipukul suaminya
        bapak mukul adek pake sabuk
        kakak ipar mau perkosa saya
        anak kecil sebelah rumah tiap hari disiksa
        pacar saya nyekik saya
        dia bawa pisau saya takut, suami saya
        guru ngaji itu mencabuli anak anak
        tolong jangan telpon, suami saya lagi ngamuk
        pak suami saya mabuk terus mukul saya pakai kayu
        mamaku digebukin bapak
        tetangga nyiksa anaknya
        om saya pegang pegang badan saya, dilecehkan
        abang ipar maksa saya buka baju
        anaknya dipukulin sampe biru
        saya mau dibunuh mantan suami
        suamiku jahat dia nampar aku tiap hari
        kdrt di kontrakan no 3
        suami saya lempar saya pake gelas
        papa pukul mama
        pacarku ngancem nyebarin video aku
        bapak tiri saya masuk kamar raba raba saya
        anak kecil dipukuli ibunya tiap malam
        tolong saya takut suami saya bawa parang
        suami saya mukul saya
        saya dipukul suami
        dipukuli suami tolong
        tetangga mukuli istrinya
        anak tetangga dipukuli bapaknya
        kdrt
        KDRT di rumah sebelah
        istri dihajar suami
        saya dicekik suami
        anak saya dicabuli
        adik saya diperkosa
        pelecehan di angkot
        saya dilecehkan
        ada yang raba raba saya, dilecehkan
        laki saya mukul
        suami ngamuk mukul anak
        anak disiksa ibu tiri
        anak dikurung di kamar mandi sama ibunya
        pacar saya pukul saya
        pacar mukulin saya
        saya ditampar dan ditendang suami
        perempuan dianiaya di kos
        suara perempuan dipukuli
        suami bawa pisau mau bunuh saya
        bapak mabuk mukul ibu
        tolong saya disekap pacar
        pembantu disiksa majikan
        kekerasan anak
        suami saya mau bunuh saya
        mama dipukul papa
        papa pukul mama sampai berdarah
        ayah saya mukul ibu terus
        saya diancam mantan mau sebar foto, dia dobrak pintu
        my husband beats me
    """,
    "krisis_jiwa": """
        saya sudah siapkan tali, maaf semua
        odgj gigit orang di pasar
        anak saya ngiris tangannyo
        obatnya sudah saya kumpulkan tinggal minum
        katanya udah nenggak baygon, tolong cek rumahnya
        om saya dengar bisikan disuruh bakar rumah
        obatnya udah aku minum semua. maaf
        dia pegang silet bilang selamat tinggal
        ado cewek bediri di pagar jembatan nangis
        dia udah di ujung jembatan mau terjun
        rasanya pengen gantung diri aja
        saya sudah sayat tangan saya
        odgj ngamuk bawa linggis di pasar minggu
        aku udah ga kuat, mau loncat aja dari jembatan
        adekku ngunci diri di kamar bawa silet katanya mau mati
        maaf, saya mau pamit. saya sudah minum obatnya semua
        aku pengen bunuh diri kak
        ada bapak2 di atas tower ga mau turun
        ada odgj bawa kayu mukulin orang di pasar
        orang gila telanjang lempar batu ke mobil
        temen sy kirim pesan mau ngakhiri hidup
        gue pengen mati aja cape
        aku mau akhiri semuanya malam ini
        temen kos nyilet tangan
        ada org mau bundir di jembatan
        anak saya bilang mau bunuh diri
        saya mau gantung diri aja
        pria di atap ruko mau terjun
        orang sakit jiwa ngamuk bawa kapak
        cape banget pengen mati rasanya
        kakak aku coba bunuh diri
        ada orang duduk di pinggir jembatan mau loncat
        odgj masuk rumah saya ngamuk
        saya mau bunuh diri
        mau bunuh diri
        pengen mati aja
        saya ingin mati
        mau mengakhiri hidup
        saya sudah tidak mau hidup lagi
        teman saya mau bunuh diri
        ada orang mau lompat dari jembatan
        orang naik tower mau loncat
        adik gantung diri
        tetangga gantung diri
        minum racun
        istri saya minum baygon
        dia sayat tangannya
        anak saya menyakiti diri sendiri
        odgj ngamuk
        odgj bawa parang
        orang gila ngamuk di pasar
        ada orang gila lempari mobil
        odgj telanjang di jalan suprapto
        bundir
        saya capek hidup mau mati saja
        mending mati aja
        ga kuat lagi pengen mati
        i want to kill myself
        kakak saya gangguan jiwa mengamuk
        lebih baik saya mati
        dak galak idup lagi, nak mati bae
        ~saya depresi dan putus asa
        ~capek hidup
    """,
    "banjir": """
        banyu wis sak dodo pak
        atap sekolah terangkat angin
        tanggul jebol menimpa rumah kami
        genangan setinggi satu meter dan air masih bertambah
        air masuk rumah udah selutut orang tua saya sakit
        bukit belakang rumah longsor kena dapur
        puting beliung di pulau baai atap hilang semua
        kampung kami kerendem banjir semeter
        air udah sepinggang pak di rawa makmur, ada nenek stroke
        kali meluap masuk kampung
        tanah di belakang rumah longsor
        angin kenceng bgt atap pada terbang
        rumah kami tertimbun tanah
        kejebak di lantai 2, bawah udah air semua
        perumahan kami terendam semeter
        airnya makin tinggi cepat tolong kami
        rumah udah kemasukan air sebetis
        banjirrr di kampung bali
        longsor nutup jalan ke rumah kami
        angin puyuh merusak rumah
        atap sekolah roboh kena angin
        kami di loteng air terus naik tolong jemput
        air sungai tumpah ke jalan rumah pada kebanjiran
        tolong kami kejebak banjir di lantai dua
        angin kencang pohon sama atap beterbangan
        rumah saya kemasukan air dari sungai
        tebing di belakang rumah mulai longsor
        jalan terputus karena longsor
        banjir
        banjir di rawa makmur
        air masuk rumah
        air sudah masuk ke rumah
        rumah kebanjiran
        banjir sepinggang
        banjir sedada kami di atap
        air sungai meluap
        air naik terus pak
        banjer besak
        longsor
        tanah longsor menutup jalan
        tebing longsor kena rumah
        puting beliung
        angin kencang atap rumah terbang
        angin puting beliung rumah roboh
        atap rumah lepas kena angin
        terjebak banjir dengan bayi
        kami terjebak banjir
        nenek lumpuh di rumah banjir
        evakuasi warga banjir tolong
        rumah terendam
        jembatan putus kena banjir
        tanggul jebol
        aek la masuk umah
        banyu mlebu omah, banjir
        ujan deras banjir di sini
        rumah tertimbun longsor
        banjir bandang
        angin ribut seng terbang semua
        banjir kak sudah selutut
        the street is flooding
        ~hujan deras dari tadi
        ~genangan di jalan
    """,
    "gempa_tsunami": """
        gempa barusan kerasa kuat, ada rumah rubuh
        barusan gempa kenceng bgt, tembok rumah retak
        gempaaaa
        air lautnya surut pak, warga panik
        gempa tadi tembok jatuh kena orang
        ini gempa apa ya kuat banget rumah goyang
        ada tsunami?? laut surut
        gempa pak, banyak rumah retak
        gempa
        gempa!!
        gempa besar
        gempa kuat sekali rumah retak
        ada gempa pak rumah roboh
        tsunami
        tsunami kah ini pak air laut surut
        air laut surut jauh
        gempa susulan
        gempo besak nian
        lindu banter
        rumah roboh kena gempa
        gempa bumi, ada yang tertimpa
        earthquake
        gempaa
        gempa barusan, tetangga tertimpa tembok
        sirine tsunami bunyi
        guncangan kuat
    """,
    "tenggelam": """
        ado budak anyut di sungai
        uda ado anak hanyuik di muaro
        anak lah dibawak arus pak
        nyebur ke sungai ga naik naik
        adik saya tenggelam di kolam renang
        nelayan jatuh ke laut blm ketemu
        bapak mancing dari pagi hilang di muara
        3 orang keseret ombak pantai panjang tolong
        ada 3 anak kebawa ombak di pantai zakat
        teman kami mandi laut hilang ditelan ombak
        perahu ayah saya kebalik
        suami saya nelayan dari kemarin blm pulang hp ga aktif
        bocah nyemplung sungai ga keliatan lg
        kapal kami mati mesin di perairan pulau tikus
        tolong ada yang tenggelem di kolam renang
        ada anak kelelep
        bapak saya jatuh dari perahu
        keseret arus di muara
        2 orang tenggelam di danau dendam tak sudah
        kapal bagan karam
        ambo tengah laut mesin mati, ombak besak
        anak mandi di sungai hanyut
        ada orang mandi di pantai terseret
        suamiku melaut ga pulang2 dari kemaren
        anak jatuh ke sungai
        perahu bocor di laut kami bertiga
        tenggelam
        anak tenggelam di pantai panjang
        ada orang tenggelam
        orang hanyut di sungai
        anak saya hanyut
        terseret ombak
        keseret ombak di pantai panjang 2 orang
        nelayan hilang
        nelayan belum pulang dari laut
        bapak melaut belum pulang dari kemarin
        perahu terbalik
        kapal karam di pulau tikus
        kapal bocor di tengah laut
        perahu mati mesin terombang ambing
        mesin mati di tengah laut
        jatuh ke sungai tidak muncul lagi
        anak kecebur kolam
        teman saya kelelep di danau dendam
        wisatawan digulung ombak
        ado budak tenggelam
        kelem di kali
        hilang di laut
        perahu kami bocor, 4 orang, dekat pulau tikus
        jukung terbalik
        someone is drowning
        kebawa arus
        tenggelem
        teman saya terseret arus
    """,
    "pohon_tumbang": """
        akarnya sudah tercabut, bersandar di kabel
        batang besak rubuh di muko pasar
        pohon mahoni miring akarnya sudah terangkat, tinggal menunggu roboh
        pohon besar tumbang melintang jalan gak bisa lewat
        baliho rubuh kena motor
        ada pohon gede tumbang nimpa kabel, listrik padam
        pohon rubuh pak depan rumah sakit
        pohon tumbang kena motor orangnya masih di bawah
        tiang pln miring mau jatoh
        pohon tumbang kena rumah tetangga
        pohon mahoni roboh di jl sudirman macet total
        dahan besar patah nimpa mobil
        tiang listriknya mau ambruk
        kabel listrik terjuntai ke jalan anak2 main
        pohon tumbang di depan kantor pos nutup jalan
        tiang listrik patah ditabrak
        ada pohon mau tumbang ke rumah saya
        pohon tumbang
        pohon tumbang nutup jalan
        pohon roboh kena rumah
        pohon besar rubuh
        batang kayu tumbang
        dahan patah kena kabel
        tiang listrik roboh
        tiang telkom miring mau roboh
        tiang lampu tumbang
        pohon menimpa mobil
        pohon nimpa rumah, ada orang
        orang tertimpa pohon
        ketimpa pohon
        kabel listrik putus di jalan
        kabel menjuntai bahaya
        baliho roboh
        pohon kelapa tumbang ke atap
        phon tumbang
        pohon tumbag di jl danau
        wit ambruk neng dalan
        kabel putus masih nyetrum
        pohon melintang di jalan
        pohon jatuh di depan sekolah
    """,
    "kebocoran_gas": """
        tabung melon bunyi terus tidak bisa dilepas
        tabung gas bocor bunyinya kenceng
        gas elpiji bocor baunya sampe luar
        pak gas saya bocor, udah dibuka jendela tetep bau
        dari tadi bau gas nyengat bgt satu kos
        tabungnya bunyi ssss bau gas
        mobil tangki tumpah minyaknya kemana mana
        tabung gas di rumah bocor takut meledak
        bau gas pak di dapur kosan
        gasnya ngowos terus ga bisa dicabut
        elpigi bocor
        gas melon bocor di warung
        tabung meledak di dapur restoran
        bau gas nyengat banget dari gudang
        gas bocor
        tabung gas bocor
        tabung gas mendesis
        bau gas menyengat
        bau gas di dapur
        elpiji bocor
        lpg bocor pak
        regulator lepas gas keluar terus
        tabung gas 3kg bocor dak bisa ditutup
        bau gas kuat satu gang
        bensin tumpah di jalan
        truk tangki bbm terguling tumpah
        amoniak bocor di pabrik es
        bahan kimia tumpah
        gas meledak
        tabung meledak
        ada ledakan
        gas bcor
        tabung melon bocor
        smell gas
        keracunan gas di sumur
        solar tumpah licin
    """,
    "penyelamatan": """
        rumah roboh
        orang gelantungan di tower sinyal
        macet di lift gelap dan pengap
        kunci patah ibu sakit sendirian di dlm
        talinya putus, tukang sumur masih di bawah
        mur motor masuk ke jari keponakan, udah bengkak
        tukang gali sumur dak nyahut lagi dari bawah
        lift berhenti di antara lantai 2 dan 3
        ada orang kejebak di dalam lift mall
        cincin di jari ibu saya ga mau lepas udah bengkak
        bayi ke kunci di mobil pak cepet
        kaki anak saya nyangkut di jari jari sepeda
        anak saya kejebak di kamar mandi kuncinya rusak
        tanganku nyangkut di mesin giling
        lift rumah sakit macet 5 orang di dalam
        cincin kawin istri saya ga bs lepas jari bengkak
        ada orang masuk sumur
        anak kucing nyangkut di atap
        kepala adik masuk ke tralis pagar
        tolong anak ke kunci di dalam kamar
        anak saya kejepit pagar
        kambing kecemplung sumur
        jari saya bengkak cincin gak bisa keluar
        kami terjebak di lift lantai 3
        kakinya masuk ke lubang got ga bisa ditarik
        kucing saya jatuh ke sumur
        anakku terkunci dalam mobil mesin mati
        jari anak nyangkut di botol
        kami terjebak lift
        terjebak di lift
        lift macet ada orang di dalam
        kejebak lift hotel
        cincin ga bisa lepas
        cincin tidak bisa dilepas jari bengkak
        lepas cincin bisa pak? jari sudah biru
        kucing masuk sumur
        kambing jatuh ke sumur
        orang jatuh ke sumur
        anak masuk sumur
        anak terkunci di kamar
        anak kekunci di mobil
        bayi terkunci di dalam mobil
        kepala anak nyangkut di pagar
        kepala anak masuk panci nyangkut
        tangan kejepit mesin
        kaki terperosok di got
        kucing di atap tidak bisa turun
        kejepit pintu besi
        masuk septic tank
        kecebur sumur
        terkunci di dalam rumah
        jari kejepit
        tertancap besi
        kejebak di dalam toilet
        trapped in elevator
        tersesat di hutan
    """,
    "ketertiban": """
        pesta organ tunggal ricuh
        preman minta jatah ke pedagang
        wong mendem ngamuk di warung
        tamu mabuk berkelahi di hajatan
        orang mabuk ganggu warga
        pedagang ribut rebutan tempat
        orgen tunggal belum berhenti jam 2
        orang mabuk ribut di gang kami
        anak anak muda balap liar depan rumah
        tiap malam anak muda balapan di pantai panjang ganggu bgt
        tetangga karaokean jam 1 malam
        ada org mabok rusuh depan indomaret
        ada yang main musik keras tengah malam
        anak2 balap liar tiap malam minggu
        orang mabuk gangguin warga
        warung remang remang meresahkan
        karaoke sebelah berisik sampe subuh
        ada balapan liar di jalan pariwisata
        balap liar di pantai panjang
        balapan liar ganggu warga
        karaoke keras sampai jam 2 malam
        musik keras tetangga
        orang mabuk teriak teriak
        anak muda pesta miras
        pengemis maksa
        pasangan mesum di pantai
        judi sabung ayam
        anak ngelem di bawah jembatan
        tetangga ribut terus
        perang sarung remaja
        knalpot brong berisik
        petasan terus malam malam
        ada keributan di warung tuak
        pemabuk meresahkan
        vandalisme coret coret tembok
    """,
    "lainnya": """
        jembatan gantung di kampung bali talinya putus sebelah pak
        anak kami belum pulang sampai jam 10 malam
        tas mencurigakan di terminal
        nenek pikun nyasar di masjid kami
        pendaki hilang di bukit
        panggung dangdut mau rubuh penonton penuh
        kaca lantai atas retak, pecahannya berjatuhan ke trotoar
        tolong tolong tolong
        tolong kami
        tolong
        TOLONG!!!
        tolooong
        tulung
        tolong saya
        tolong saya di panorama
        TOLONG jl salak no 5
        tolong pak di sini cepat
        tolong pak cepat
        help
        SOS
        darurat
        gawat pak
        bahaya
        keadaan darurat
        butuh pertolongan segera
        anak saya hilang
        orang hilang
        emergency
        ~tolong dong kak
    """,
}

# Full of jokes, denials, questions and drills, and yet meant.
IN_EARNEST = """
    kebakaran, kami sudah aman di luar
    kami sudah aman, kebakaran di sebelah
    listrik sudah padam api besar
    lampu semua sudah padam, api dari dapur
    lagi main game tiba2 gempa
    nonton film tiba2 kebakaran di dapur
    lagi latihan tiba2 gempa
    pas latihan ada yang pingsan
    anak saya pingsan lagi latihan silat
    saat simulasi ada yang pingsan beneran
    patah hati saya mau bunuh diri
    kalau saya mati apa ada yang peduli? saya mau bunuh diri
    kalau saya bunuh diri apa sakit?
    kalau dipukul suami lapor kemana?
    anak saya hilang sejak kemarin, harus bagaimana?
    nelayan belum pulang dari kemarin, apa ada kabar?
    jambret dompet saya di pasar
    copet ambil dompet
    saya keluar rumah sebab ada api
    kecelakaan, korban sudah dibawa warga, mohon polisi kesini terima kasih
    ada maling sudah tertangkap, cepat kesini massa ramai terima kasih
    tidak ada air, kebakaran
    tidak ada yang menolong, anak saya tenggelam
    bukan cuma ular, ada 3 ular
    bukan kebakaran biasa, besar sekali
    kenapa tidak ada damkar, api sudah ke atap
    belum padam apinya
    api belum padam
    apinya tidak padam padam
    kebakaran belum ada damkar
    saya tidak bohong ada kebakaran
    ga boong pak ada ular
    ada ular di kantor, king kobra namanya
    saya kira orang bakar sampah ternyata rumah tetangga terbakar
    saya kira ular kecil ternyata kobra besar
    makasih pak kemarin sudah datang, sekarang ularnya masuk lagi
    makasih sebelumnya, rumah saya kebakaran
    suami memukuli saya sejak tahun lalu
    bulan lalu banjir, sekarang banjir lagi
    gas tidak berhenti bocor
    anak saya tidak sengaja minum racun
    ulaaar di motor saya masuk ke jok
    api tidak mau padam
    ini bukan kebakaran jenggot pak, kebakaran beneran
    ada api di kereta api
    ini bukan hoax pak kebakaran apa damkar sudah jalan
    ibu tidak kuat lagi sesak napas
    rumahgwkebakaran plis cepet adek gw di dlm
    adaapibesar dirumah orang pak
    anakkejang jln suprapto tlongg
    sayadipukul suami trus tlg jmput
    abang gw katanya mau bunuh diri, gw di luar kota
    sekeluarga makan bakso keracunan
    sinyal jelek, rumah saya kebakaran
    rumah ini dulu pernah banjir, sekarang banjir lagi
    kalau kamu tidak percaya lihat sendiri, rumah saya kebakaran
    dari bulan lalu anak demam sekarang kejang
    ibu bulan lalu operasi jantung pingsan di kamar mandi
    ikan apa saja, yang penting cepat, dapur kebakaran
    istri saya jatuh pas main game, pingsan
    jangan bercanda pak ini kebakaran beneran
    ini bukan simulasi, gempa!!
    hati2 ada ular di jalan
    perasaan ada bau gas di rumah saya
    kayaknya ada kebakaran
    sepertinya stroke pak
    kalau bisa cepat pak kebakaran
    pak kalau ada ular masuk rumah gimana? sekarang ada ular di dapur
    suami nelayan hilang di laut
    ditusuk di ulu hati
    ibu saya jantungnya sakit, pingsan
    kebakaran dekat toko kue cinta
    dua ular, satu sudah ditangkap satu masih di kamar
    api di game center, gedungnya kebakaran
    kebakaran di bioskop
    kebakaran wkwk
    tolong hehe ada ular beneran
    anak main api rumah kebakaran
    ayam bakar gosong terus kompor meledak
    kereta api nabrak mobil
    lagi bakar ikan gas meledak
    ambulan belum datang ibu pingsan
    saya tidak sadar ada ular di kaki
    maaf ini beneran kebakaran bukan iseng
    saya takut, ada orang bawa parang
    gimana cara matikan api, kompor kebakar
    apa yang harus dilakukan, anak saya digigit ular
    ular apa ini ya? masuk kamar
    nomor damkar berapa? rumah saya kebakaran
    damkar 113 ga diangkat, kebakaran di jl jati
    banjir orderan gagal, rumah kebanjiran
    kecelakaan semalam korbannya masih di selokan dimana ambulans?
    tolong viralkan ada kebakaran di jalan suprapto
    breaking rumah saya kebakaran
    mohon bantuan banjir melanda kelurahan kami
    Lapor, telah terjadi kecelakaan yang menewaskan 2 orang di simpang lima
    gempa barusan rumah roboh berpotensi tsunami tidak
    jual gas meledak di warung sebelah rumah saya
    ada maling di toko hp bergaransi jalan suprapto tolong
    bapak jatuh minggu lalu sekarang tidak sadar
    kebakaran 2 rumah di jalan kampar
    ular masuk rumah no 2023
    kebakaran di gang 5
    nomor ini 112 kan? rumah tetangga kebakaran
    kebakaran tahun ini sudah tiga kali, sekarang gudang terbakar lagi
    kemarin ular masuk dapur, makasih sudah ditangkap, sekarang ada ular lagi
    ada kebakaran di toko jual ban
    kak mau bilang ada ular di kamar
    katanya nanti malam dia mau bunuh diri, gimana ini?
    saya dengar tetangga katanya bakal gantung diri
    warung jual es kebakaran
    promo toko sebelah kebakaran ada orang di dalam
    ibu jatuh, katanya dadanya sakit, besok mau ke rs tapi sekarang pingsan
    meledak! kepala anak kena
    tabung meledak kepala adik saya luka
    rumah terbakar baca pesan ini cepat
    api di gardu jasa marga
    jasad ditemukan, orang dibunuh
    kulit saya terbakar kena minyak
    terima kasih pak, kebakaran di rawa makmur apinya masih besar
    viral? bukan pak ini beneran ada tawuran di simpang
    kejadian barusan ditusuk di pasar minggu
    motor ditabrak kemarin sore korbannya belum ketemu di sungai
    pak kabarnya ada pohon tumbang di jalan danau
    kompor meledak, baca di alamat jl sadang 3
    kebakaran, info kronologi menyusul, lokasi pasar panorama, damkar segera
    angin ribut atap seng 40rb lembar terbang
    api di rumah no 12 sudah saya share ke grup, kirim damkar
    tadi malam rumah kemalingan, sekarang pelakunya balik lagi
    lihat di fb rumah saya kebakaran, tolong
    dari kemarin banjir, bantuan belum ada gimana pak
    benar ya ini nomor darurat? suami saya pingsan
    anak saya tidak sadar, napas tidak
    tadi pagi jatuh sekarang ibu tidak bisa bangun, dibawa kemana pak
    ada api di warung belum
    kata tetangga ada kebakaran di blok c, cepat pak
    katanya ada yang tenggelam barusan di pantai
    apa yang dilakukan saat begini, rumah kebakaran
    kecelakaan di pasar minggu korbannya belum dibawa bagaimana ini
    tabrakan di depan pasar minggu, korbannya dibawa kemana
    meledak lalu api besar, korbannya dibawa kemana pak
    terima kasih sebelumnya pak, rumah sudah habis terbakar setengah
    makasih pak, api sudah sampai atap
    terima kasih sudah datang, tapi apinya muncul lagi
    ibu sudah dibawa ke rs, adik saya masih di dalam rumah yang terbakar
    batal ke pasar, di jalan ada kecelakaan
    sudah dievakuasi dua orang, satu lagi masih terjebak makasih pak
    adek gw keselek bakso mukanya biru
    kompor meledak pas bikin seblak di warung
    lagi main ff tiba2 gempa
    nonton persib rusuh ada yang ditusuk di tribun
    lagi nugas skripsi tiba2 kos kebakaran
    tugas saya jaga pintu air, tanggul jebol pak
    kebakaran di jl pramuka
    kebakaran di kantor badan pusat statistik
    banjir di rindu hati, mohon perahu
    kebakaran di hotel diamond
    kebakaran di toko buku
    kebakaran di teater mega mall
    izin melaporkan kebakaran di jl merapi
    sesak napas, ambulans bayar gak?
    ambulans bayar ga pak? bapak sesak napas
    sesak napas bisa pakai bpjs ga
    dompet dicuri isi 500rb
    begal ambil hp harga 2jt
    toko hp garansi dimaling rugi 5jt
    jasa pengiriman kebakaran
    Diteruskan: kebakaran di jl merapi
    kebakaran di rt 3 sawah lebar, kronologi warga bakar sampah
    kecelakaan tadi malam korbannya belum dibawa ke rs, ambulans kapan?
    adik saya hilang kemarin di pantai, bantuan SAR dimana?
    katanya bom akan meledak di pasar, benarkah?
    benar ada kebakaran di jl merapi, kapan damkar datang?
    makasih pak, dia sudah pulang bawa pisau mau bunuh saya
    kami sudah aman makasih, kebakaran di sebelah tambah besar
    makasih sebelumnya, tadi malam rumah kemalingan
    terima kasih sudah baca. kemarin saya diperkosa
    makasih pak, kemarin saya dipukul suami
    kebakaran 2015 wib di jl salak
    kebakaran di lab ipa sma 2, nomor damkar berapa?
    apa tersedia ambulans? sesak napas
    terima kasih pak, ada kebakaran di jl hibrida
    damkar buka kan? kebakaran di pagar dewa
    order fiktif, ojol dibegal 500rb
    tugas polisi apa? ada begal di jl danau
"""

# Two categories are right, and the same or both agencies should go.
EITHER = {
    "anak saya minum racun tikus": {"medis", "krisis_jiwa"},
    "dia bawa pisau saya takut, suami saya": {"kekerasan", "kejahatan"},
    "atap sekolah roboh kena angin": {"banjir", "penyelamatan"},
    "kaki saya kebakar bensin": {"kebakaran", "medis"},
}


def sentences() -> list[tuple[str, str, bool]]:
    """Each as (category, text, whether it names danger)."""
    lines = [(category, line.strip()) for category, block in GENUINE.items() for line in block.splitlines()]
    return [(category, line.lstrip("~"), not line.startswith("~")) for category, line in lines if line]


def in_earnest() -> list[str]:
    """Each text."""
    return [line.strip() for line in IN_EARNEST.splitlines() if line.strip()]
