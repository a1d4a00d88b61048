# Yang dibaca administrator: pemberitahuan, terminal, pemeriksaan, laporan berkala.

## Gangguan: apa yang salah, dan apa yang harus dilakukan. "Sebab" ditulis oleh platform atau program.
untuk-administrator = ⚠️ { $kata }
notis-pesan-mati = Pesan masuk { $nomor } tidak dapat diproses ({ $sebab }). Pesan itu tersimpan; jalankan sigap doctor.
notis-berulang =
    { $kata }
    Ini yang ke-{ $jumlah }; yang serupa tidak dikirim satu per satu. Kabar berikutnya pada sepuluh kali jumlah ini.
kanal-telegram_citizen = Bot warga
kanal-telegram_operator = Bot petugas
kanal-whatsapp = WhatsApp
kanal-phone = Telepon
notis-kode-ditebak = Kode halaman penelepon ditebak: { $jumlah } kode salah dalam satu jam dari { $alamat } alamat. Tiap alamat dihentikan sesudah lima; kode yang benar tetap terbuka. Bila berlanjut, batasi /l di proxy.
notis-kanal = { $kanal } tidak menerima pesan: { $sebab }
notis-kanal-kabar = { $kanal } memberi kabar tentang akun kita: { $perihal } – { $kabar }. Periksa akun di dasbor Meta.
notis-push-tanda = Kiriman ke webhook { $kanal } ditolak: tanda tangannya salah. Bila laporan lewat { $kanal } berhenti masuk, WHATSAPP_APP_SECRET tidak sama dengan App secret di dasbor Meta: perbaiki, lalu jalankan ulang. Meta menyimpan kiriman 7 hari; tidak ada yang hilang.
notis-nomor-lain = Pesan { $kanal } datang untuk nomor lain (ID { $nomor }), bukan nomor kita: tidak dibaca siapa pun di sini dan tidak dijawab. Bila itu nomor 112 kota ini, WHATSAPP_PHONE_NUMBER_ID di .env salah: perbaiki, lalu jalankan ulang.
notis-push-besar = Kiriman ke webhook { $kanal } lebih besar dari 4 MB dan tidak diambil.
notis-kanal-token = Token { $kanal } ditolak ({ $sebab }). Periksa token di .env, lalu jalankan ulang.
notis-kanal-ditahan = { $kanal } menahan pesan kita { $menit } menit ({ $sebab }): terlalu banyak yang menganggapnya pesan massal. Laporan tetap masuk. Lihat mutu nomor di WhatsApp Manager → Phone numbers.
notis-kanal-bisu = { $kanal } tidak mengirim pesan kita ({ $sebab }). Laporan tetap masuk dan petugas tetap dipanggil, tetapi pelapor di { $kanal } tidak mendapat jawaban: telepon mereka. Pesan menunggu dan terus dicoba. Periksa akun { $kanal }.
notis-bot-lain = { $kanal } sudah berganti: dulu nomor { $dulu }, kini nomor { $kini }. Pesan kepada bot lama tidak dibaca lagi. Masukkan bot baru ke semua grupnya sebagai admin; petugas dan supervisor mengetik /start kepadanya sekali. Tidak disengaja? Periksa token di .env, lalu jalankan ulang.
notis-token = Token terus ditolak ({ $sebab }); pesan { $nomor } menunggu dan tetap dicoba. Periksa token di .env, lalu jalankan ulang.
notis-chat-tertutup = Chat { $nomor } tidak bisa ditulisi: { $sebab }
notis-anggota-tak-pasti = Telegram tidak memberi tahu siapa anggota grup { $instansi } ({ $sebab }). Jadikan bot petugas administrator di grup itu.
notis-topik = Topik di chat { $nomor } ditutup atau dihapus: { $sebab }
notis-topik-terlambat = Satu topik di chat { $nomor } tidak dapat dibuka dalam beberapa detik. Kata pelapor kini di bawah kartunya.
notis-tanpa-topik = Bot petugas tidak boleh membuat topik di chat { $nomor } ({ $sebab }). Kata pelapor kini di bawah kartu. Beri bot hak "Kelola topik" di grup itu.
notis-pesan-ditolak = Pesan keluar { $nomor } ditolak: { $sebab }
notis-pesan-tidak-terkirim = Pesan keluar { $nomor } tidak terkirim selama 24 jam: { $sebab }
notis-bukti-tak-tersimpan = Foto dan berkas dari pelapor tidak bisa disimpan ({ $sebab }). Sigap mencoba lagi sampai dua menit untuk tiap berkas; sesudah itu pelapor diminta mengirim ulang. Periksa ruang disk dan izin folder bukti (SIGAP_EVIDENCE).
notis-berkas-tak-terbaca = Berkas untuk pesan keluar { $nomor } tidak bisa dibaca dari tempat bukti ({ $sebab }), padahal tercatat tersimpan. Sigap mencoba lagi sampai 24 jam, pesan lain tetap berjalan. Periksa tempat bukti (SIGAP_EVIDENCE): pasang disknya, atau kembalikan isinya dari cadangan.
notis-tenggat = Tenggat { $tenggat } gagal: { $sebab }
notis-urusan-baru = Ada urusan jenis { $jenis } yang tidak dikenal versi ini; dibiarkan untuk versi yang lebih baru. Perbarui semua pekerja.
notis-tenggat-baru = Ada tenggat jenis { $jenis } yang tidak dikenal versi ini; dibiarkan untuk versi yang lebih baru. Perbarui semua pekerja.
notis-tebak-kode = Ada yang mencoba-coba kode /daftar: { $jumlah } kode salah dalam satu jam. Kode yang benar tetap berlaku; tidak perlu tindakan, kecuali kode bocor.
notis-tebak-sandi = Ada yang mencoba-coba kata sandi papan: seratus kali salah dalam semenit. Siapa yang sudah masuk tetap bisa membukanya. Pakai kata sandi yang panjang (SIGAP_BOARD_PASSWORD).
gerbang-gagal = Gerbang telepon tidak menjawab: { $sebab }. Periksa SIGAP_CALL_URL dan layanannya.

## Berkas kota yang berubah
kota-hilang = Berkas kota sudah berubah, sedangkan { $jumlah ->
    [one] satu tiket terbuka masih memakai
   *[other] { $jumlah } tiket terbuka masih memakai
 } nama lama:
    { $daftar }
    Tiket itu tetap berjalan: kartu, panggilan, dan tombolnya seperti semula. Yang tidak jalan lagi: kata-kata kategori lama dan [[kategori.tambahan]]-nya. Kata di [memperberat] tetap membunyikan grup dan memanggil instansinya; instansi lain dipanggil dengan /tambah. Kalau nama itu tidak sengaja hilang, kembalikan.
kota-hilang-tiket = { $kode }: { $yang }
dokter-peta = Peta: { $berkas }
peta-tidak-terbaca = Berkasnya tidak ada, atau tidak boleh dibaca. Sampai itu beres yang digambar garis pantai dan titik kelurahan.
peta-bukan-pmtiles = Itu bukan berkas PMTiles versi 3. Buat dengan: pmtiles extract (docs/peta.md).
peta-bukan-vektor = Isinya gambar, bukan vektor. Pakai potongan Protomaps (docs/peta.md).
peta-mampatan-lain = Isinya dimampatkan dengan cara yang tidak dikenal; hanya gzip. Pakai potongan Protomaps (docs/peta.md).
peta-rusak = Isinya rusak: ambil sekali lagi.
peta-terpotong = Berkasnya terpotong: ambil sekali lagi.
peta-bukan-kota-ini = Peta itu tidak memuat { $kota }: ambil potongan dengan bbox berkas kota.
peta-kasar = Hanya sampai zoom { $zoom }, jalan baru terbaca mulai { $perlu }. Ambil tanpa --maxzoom.
dokter-titik = Titik: { $jumlah } papan
dokter-titik-contoh = Titik: { $jumlah } papan; masih contoh, belum dipasang: { $contoh }
poster-jadi = { $berkas }: { $jumlah } papan, satu halaman A4 masing-masing.
poster-tanpa-titik = Berkas kota belum memuat [[titik]]: tulis papannya dahulu (docs/titik.md).
poster-tidak-ada = Tidak ada papan "{ $kode }". Yang ada: { $ada }.
poster-bukan-bot = --telegram "{ $nama }" bukan nama bot. Tulis seperti sigap_lapor_bot.
poster-bukan-nomor = --whatsapp "{ $nomor }" bukan nomor telepon. Tulis dengan kode negara, misalnya 628117300112.
poster-tanpa-kanal = Tanpa QR: nama bot dan nomor WhatsApp belum diketahui. Jalankan sigap sekali, atau beri --telegram dan --whatsapp.
poster-tanpa-telegram = Tanpa QR Telegram: nama bot belum diketahui. Jalankan sigap sekali, atau beri --telegram.
poster-tanpa-whatsapp = Tanpa QR WhatsApp: nomornya belum diketahui. Jalankan sigap sekali, atau beri --whatsapp.
kota-tanpa-supervisor = Perhatian: tangga { $tangga } tidak pernah memanggil supervisor. Bila tidak ada yang menjawab, panggilan berhenti di grup. Tambahkan langkah ke = "supervisor".
kota-cadangan-tak-dipanggil = Perhatian: instansi_cadangan dari { $kategori } tidak pernah dipanggil: tangganya tidak punya langkah ke = "instansi_cadangan".
kota-nama-lama = Perhatian: nama ini ada di daftar yang dipakai sebelumnya, dan tidak ada lagi: { $daftar }. Pelapor yang masih menyebutnya tetap dimengerti: yang ada di situ sekarang.
kota-nama-kini = { $nama } (kini { $kini })
kota-titik-contoh = { $jumlah } titik masih contoh ({ $kode }): ukur tempat papannya, pasang, lalu hapus contoh = true.
kota-belum-disahkan = { $jumlah } pertolongan pertama belum disahkan dokter; di luar latihan tidak pernah dikatakan. SHA-256-nya dan kata-katanya:
kota-pertolongan = Pertolongan pertama: { $sah } dari { $jumlah } kartu disahkan dokter; yang lain hanya dalam latihan
kota-pertolongan-belum = belum disahkan
kota-pertolongan-berubah = berubah sesudah disahkan { $oleh } ({ $tanggal }); mati sampai disahkan lagi
kota-pertolongan-menunjuk = disahkan, tetapi menunjuk kartu yang belum
kota-hilang-kategori = kategori "{ $kunci }"
kota-hilang-instansi = instansi "{ $kunci }"
kota-ganti-instansi = instansi "{ $kunci }" (kini "{ $baru }")

## Jam
jam-dibetulkan = Jam sistem ini tadi { $lama } terlalu cepat, dan sudah dibetulkan menurut jam Telegram. Tenggat laporan yang terbuka ikut dibetulkan.
jam-mundur = Jam komputer ini mundur { $jam } jam. Periksa jamnya: tenggat yang dipasang sebelumnya bisa terlambat berbunyi.

## Penjaga sistem
penjaga-peran = Proses ini tidak terhubung langsung ke basis data, jadi tidak bisa memimpin: menerima dan mengirim pesan. Periksa DATABASE_DIRECT_URL (atau DATABASE_URL) dan batas sambungan PostgreSQL.
penjaga-basis-data = Basis data tidak menerima tulisan ({ $sebab }). Periksa ruang disk dan izin berkasnya.
tak-mencatat-sejak = 🔴 Sejak { $jam } Sigap tidak bisa mencatat apa pun: laporan warga tidak masuk, tombol dan pengingat berhenti. Layani lewat telepon 112 dan radio. Administrator: jalankan sigap doctor.
mencatat-lagi = ✅ Sigap mencatat lagi. Yang dikirim selama gangguan dibaca sekarang.
lambat-sejak = 🟠 Sejak { $jam } penyimpanan Sigap sangat lambat: laporan, kartu, dan jawaban tombol datang terlambat. Pakai juga radio dan telepon 112. Administrator: jalankan sigap doctor.
lambat-lewat = ✅ Penyimpanan Sigap cepat lagi: kartu dan jawaban datang tepat waktu.
ruang-tak-terdengar = 🔴 Sejak { $jam } pesan warga lewat { $kanal } tidak masuk, atau hanya sebagian: yang menulis di sana tidak terbaca dan tidak dijawab. Layani lewat telepon 112; bila lama, umumkan kepada warga. Administrator sudah diberi tahu.
ruang-terdengar-lagi = ✅ Pesan warga lewat { $kanal } masuk lagi. Yang tertahan dibaca sekarang.
tak-mencatat = 🔴 Sigap sedang tidak bisa mencatat: tombol dan kata di sini belum berlaku. Pakai telepon dan radio.
penjaga-token = Token { $kanal } ditolak. Ganti token di .env, lalu mulai ulang.
penjaga-kanal = { $kanal } tidak menjawab: { $sebab }
penjaga-jam = Jam komputer ini { $lama } { $arah ->
    [cepat] lebih cepat
   *[lambat] lebih lambat
} daripada jam Telegram. Laporan dan tenggat tetap berjalan menurut jam Telegram. Betulkan jam komputer: sudo timedatectl set-ntp true
penjaga-poll = { $kanal } tidak mengambil pesan selama { $detik } detik.
penjaga-diam = { $kanal } tidak mendengar: { $jumlah } pesan menunggu, sudah { $detik } detik tidak ada yang masuk. Jalankan ulang; kalau tetap, jalankan sigap doctor.
penjaga-dorong = { $kanal } tidak menerima kiriman: { $jumlah } pesan menunggu di Telegram, sudah { $detik } detik tidak ada yang masuk. Periksa apakah SIGAP_PUBLIC_URL bisa dibuka dari internet dan sertifikatnya masih berlaku.
penjaga-hilang-disalin = Berkas basis data { $berkas } terhapus atau diganti saat Sigap berjalan. Laporan masih diproses, dan semua isinya terus disalin ke { $salinan }. Hentikan Sigap, hapus { $berkas } beserta -wal dan -shm kalau ada, beri salinan itu nama { $berkas }, lalu mulai lagi.
penjaga-hilang = Berkas basis data { $berkas } terhapus atau diganti saat Sigap berjalan, dan salinannya gagal dibuat. JANGAN hentikan Sigap: isinya akan hilang. Periksa ruang disk dan izin foldernya; Sigap mencoba lagi tiap 15 detik.
penjaga-hilang-berkas = { $berkas } terhapus saat Sigap berjalan. Kembalikan dari cadangan sebelum Sigap dimulai ulang: tanpa kunci, laporan yang tersimpan tidak terbaca.
penjaga-bukti = Foto dan berkas pelapor tidak bisa disimpan: folder bukti menolak ({ $sebab }). Laporan tetap berjalan; siapa pun yang mengirim foto diberi tahu bahwa fotonya belum tersimpan. Sambungkan disknya atau perbaiki izin folder itu (SIGAP_EVIDENCE); tidak perlu mulai ulang.
penjaga-rusak = Basis data rusak: sebagian isinya tidak terbaca. Pesan yang masih bisa diproses tetap diproses. Hentikan Sigap, simpan salinan seluruh folder data, lalu pulihkan cadangan terakhir: sigap cadangan pulihkan BERKAS
penjaga-ruang-disk = Disk hampir penuh: sisa { $mb } MB. Bila penuh, Sigap berhenti menerima laporan. Kosongkan dulu: hapus cadangan dan log lama, atau perbesar disknya.
penjaga-log = Log Sigap tidak bisa ditulis ({ $sebab }), baris-barisnya hilang. Laporan tetap berjalan. Periksa ruang disk tempat log disimpan, atau program yang membacanya.
penjaga-kota = Berkas kota keliru, jadi perubahan terakhirnya belum berlaku. { $salah }{ $lain ->
    [0] {""}
   *[lain] {" "}Masih ada { $lain } kesalahan lain: sigap kota periksa.
  } { $salinan ->
    [ada] Laporan tetap berjalan dengan isi terakhir yang benar, juga kalau Sigap dimulai ulang. Perbaiki, lalu mulai ulang.
   *[tidak] Laporan tetap berjalan dengan isi yang lama. JANGAN mulai ulang Sigap sebelum berkas itu diperbaiki: tidak ada salinan yang benar.
  }
notis-tautan-mati = Tautan penelepon dimatikan, padahal { $jumlah } halaman masih berlaku. Yang dikirim dari sana tetap diterima sampai masing-masing berakhir (paling lama sehari); halaman baru tidak dibuat.
notis-meja-mati = Meja dimatikan, padahal { $jumlah } petugas sedang duduk di sana. Mereka membaca bahwa meja mati; beri tahu agar bekerja dari kartu di grup.
penjaga-web = Web Sigap (papan, /healthz) penuh sambungan selama { $detik } detik, sehingga papan bisa tidak terbuka. Laporan tetap berjalan. Batasi siapa yang boleh membuka porta web (SIGAP_WEB_HOST, firewall).
penjaga-tertahan = { $jumlah } pesan tertahan di { $kanal }.
penjaga-masuk = Pesan masuk belum diproses selama { $detik } detik.
penjaga-keluar = Pesan keluar macet: yang tertua menunggu { $detik } detik, tidak ada yang terkirim.
penjaga-tenggat = { $jumlah } tiket terbuka melewati tenggatnya tanpa ditangani.
penjaga-grup = Grup { $grup } tidak bisa ditulisi lagi. Masukkan bot kembali, lalu /daftar.
penjaga-grup-ditahan = Telegram menahan pesan ke grup { $grup }. Sigap terus mencoba mengirim. Telepon mereka sampai kabar "terjangkau lagi" datang.
penjaga-nyawa = Kartu dengan nyawa terancam belum terkirim ke grupnya selama { $detik } detik. Lihat /antrean di ruang kendali dan telepon instansinya.
penjaga-direbut = Program lain juga mengambil pesan { $kanal } dengan token yang sama: sebagian laporan masuk ke sana, bukan ke sini. Cari dan hentikan program itu; kalau tidak ketemu, ganti token di @BotFather.
penjaga-tanpa-ruang = Belum ada grup ruang kendali 112: pesan warga belum diambil, karena tidak ada yang akan membacanya. Jalankan: sigap kota grup ruang_kendali, lalu ketik /daftar KODE di grupnya.
penjaga-grup-latihan = Latihan
notis-biaya-hampir = { $kanal } bulan ini sudah USD { $usd }, { $persen } % dari batas kota (USD { $batas }). Rincian: sigap biaya
notis-biaya-habis = { $kanal } bulan ini USD { $usd }, melewati batas kota (USD { $batas }). Laporan, kabar, dan pertanyaan tetap dikirim; hanya ucapan terima kasih tidak. Naikkan batas_usd di [biaya] bila perlu.
biaya-bulan = { $bulan } { $kanal }: { $sampai } pesan sampai, { $berbayar } berbayar, USD { $usd }.
biaya-batas = Batas kota USD { $batas }: terpakai { $persen } %.
biaya-tidak-ada = { $bulan }: belum ada pesan yang dihitung.
penjaga-bisu = { $kanal } tidak mengantar pesan kita: pelapor di sana tidak mendapat jawaban. Jalankan sigap doctor.
penjaga-tanpa-gema = { $kanal } mengambil pesan kita, tetapi 1 menit tanpa kabar apa pun: webhook mungkin mati, dan laporan warga tidak masuk. Jalankan sigap doctor.
penjaga-tanpa-tanda = Semua kiriman { $kanal } ditolak karena tanda tangannya keliru: laporan warga di sana tidak masuk. Samakan WHATSAPP_APP_SECRET dengan App Secret di dasbor Meta, lalu mulai ulang.
penjaga-uji = Laporan uji belum sampai ke kartunya selama { $detik } detik.
penjaga-gagal = { $jumlah } pesan masuk gagal diproses karena kesalahan di Sigap, dan belum ada yang melihat sebabnya. Ruang kendali sudah menerima kata-katanya. Jalankan sigap surat-mati.
penjaga-pulih = Sudah pulih. Sebelumnya: { $apa }

## Pemeriksaan oleh administrator (sigap doctor)
dokter-setelan = Setelan dan berkas kota
dokter-basis-data = Basis data
dokter-tempat-bukti = Tempat foto dan berkas pelapor
dokter-ruang-disk = Ruang disk
dokter-ruang-disk-sini = Ruang disk komputer ini
dokter-ruang-disk-server = Ruang disk server basis data
dokter-bot = Bot warga dan bot petugas tidak tertukar
dokter-basis-data-lambat = Satu tulisan kecil makan { $detik } detik: kartu dan jawaban datang terlambat. Periksa disk basis data (penuh, rusak, atau dipakai program lain) dan beban servernya.
dokter-basis-data-obat = Basis data tidak menjawab ({ $sebab }). Periksa DATABASE_URL dan apakah servernya hidup.
dokter-tanpa-token = Bot warga dan bot petugas
dokter-tanpa-token-obat = Belum ada token, jadi `make run` menjalankan simulator. Untuk Telegram: buat dua bot di BotFather, tulis CITIZEN_BOT_TOKEN dan OPERATOR_BOT_TOKEN di .env (chmod 600 .env).
dokter-kementerian = Laporan 112 menghitung { $jumlah } kontak di { $bulan }, { $telepon } di antaranya telepon yang dicatat dengan /baru
dokter-kementerian-obat = Jumlahnya tidak sama dengan isi basis data. Jalankan sigap periksa, dan kirim hasilnya kepada pemelihara Sigap.
dokter-tautan = Halaman penelepon: { $alamat }
dokter-tautan-mati = Halaman penelepon: belum ditawarkan, karena SIGAP_LINK_URL dan SIGAP_PUBLIC_URL kosong (docs/tautan.md)
dokter-tautan-obat = Tidak sampai ke sini ({ $sebab }): jalankan layanannya, dan teruskan /l dan /l/* dari proxy ke SIGAP_WEB_PORT.
dokter-meja = Meja petugas: { $alamat }
dokter-meja-mati = Meja petugas: belum ditawarkan, karena SIGAP_MEJA_URL, SIGAP_LINK_URL, dan SIGAP_PUBLIC_URL kosong (docs/meja.md)
dokter-meja-obat = Tidak sampai ke sini ({ $sebab }): jalankan layanannya, dan teruskan /meja dan /meja/* dari proxy ke SIGAP_WEB_PORT.
dokter-pertolongan-berubah = Berubah sesudah disahkan, jadi mati: { $kartu }. Minta dokter membacanya lagi, lalu tulis SHA-256 yang baru (sigap kota periksa).
dokter-supervisor = Supervisor yang bisa dipanggil: { $jumlah }
dokter-supervisor-obat = Belum ada supervisor, jadi panggilan berhenti di grup. Jalankan: sigap kota supervisor, lalu orangnya mengetik /daftar KODE di chat pribadi bot petugas.
dokter-supervisor-tangga-obat = Tangga { $tangga } tidak pernah memanggil supervisor. Tambahkan langkah ke = "supervisor" di [[tangga]] (docs/city.md).
dokter-supervisor-mulai-obat = Supervisor belum menekan Mulai di chat pribadi bot petugas. Minta mereka menekannya.
dokter-supervisor-tertutup-obat = Chat pribadi supervisor menolak pesan bot petugas. Minta mereka membuka blokirnya, lalu menulis apa saja di sana.
dokter-supervisor-lagi-obat = Chat pribadi supervisor sudah ada, tetapi belum tercatat atas namanya. Minta mereka menulis apa saja di sana sekali lagi.
dokter-token-obat = Token ditolak Telegram. Ambil token yang baru dari BotFather dan tulis di .env.
dokter-jaringan-obat = Telegram tidak terjangkau ({ $sebab }). Periksa jaringan dan TELEGRAM_API_BASE_URL.
dokter-grup = Grup { $instansi }
dokter-grup-latihan = Grup latihan { $instansi }
dokter-grup-obat = Belum ada grup. Jalankan: sigap kota grup { $kunci }, lalu ketik /daftar KODE di grupnya.
dokter-grup-hilang-obat = Grup tidak terjangkau ({ $sebab }). Masukkan lagi bot petugas ke grup itu dan beri hak menulis.
dokter-grup-ditahan-obat = Telegram menahan pesan ke grup ini. Sigap terus mencoba mengirim; telepon mereka dulu.
dokter-hak-obat = Bot petugas belum administrator grup. Jadikan administrator: hapus pesan, kelola topik.
dokter-supergrup-obat = Masih grup biasa. Ubah menjadi supergrup (riwayat obrolan terlihat untuk anggota baru).
dokter-petugas-obat = Belum ada petugas terdaftar. Minta satu anggota menekan tombol atau mengetik /antrean.
dokter-pribadi = Chat pribadi petugas { $instansi }
dokter-pribadi-obat = Belum menekan Mulai di chat pribadi bot petugas, atau memblokirnya: { $siapa }. Isi laporan rahasia tidak sampai kepada mereka.
dokter-pribadi-lagi = { " " }dan { $jumlah } lagi
dokter-jam = Jam komputer
dokter-antrian = Antrean: { $keluar } pesan menunggu dikirim
dokter-mati-obat = { $jumlah } pesan masuk tidak dapat diproses. Lihat: sigap surat-mati
dokter-rahasia = Berkas rahasia
dokter-rahasia-obat = { $berkas } bisa dibaca orang lain: chmod 600 { $berkas }

## Terminal: berhenti, dan sebabnya
terminal-berkas = { $apa }: { $sebab }.
terminal-bukan-teks = Berkas setelan atau berkas kota bukan teks UTF-8. Simpan ulang sebagai UTF-8.
terminal-platform = Telegram menolak atau tidak menjawab ({ $sebab }). Jalankan: sigap doctor
terminal-tak-terduga = Sigap berhenti karena hal yang tidak terduga ({ $sebab }). Tempatnya ada di baris log di atas; jalankan: sigap doctor
sebab-hak = tidak ada hak untuk membaca atau menulisnya
sebab-hanya-baca = hanya bisa dibaca, tidak bisa ditulisi
sebab-penuh = disk penuh
sebab-tidak-ada = tidak ada
sebab-kosong = kosong, padahal pernah berisi; mungkin disknya tidak terpasang
sebab-bukan-folder = ada berkas di tempat yang seharusnya folder
sebab-folder = itu folder, bukan berkas
sebab-sudah-ada = sudah ada
sebab-diam = tidak ada jawaban
sebab-dipakai = sedang dipakai program lain
pekerja-sqlite = SQLite hanya untuk satu proses. Beberapa pekerja perlu PostgreSQL: isi DATABASE_URL.

## Terminal: basis data dan kunci
terminal-basis-data-penuh = Disk server basis data penuh ({ $sebab }). Kosongkan dulu: hapus cadangan dan log lama di server itu, atau perbesar disknya.
terminal-basis-data-berkas = Berkas basis data tidak bisa dibuka atau ditulisi ({ $sebab }). Periksa ruang disk, dan hak atas berkas itu serta foldernya.
terminal-basis-data-rusak = Basis data tidak bisa dipakai ({ $sebab }). Pulihkan cadangan terakhir: sigap cadangan pulihkan BERKAS
terminal-tabel-sama = Tidak ada tabel yang berubah, jadi tidak ada migrasi yang ditulis. Tabel baru di berkas baru? Sebut berkasnya di models/schema.py: TABLE_GROUPS.
terminal-belum-ada = Di folder { $folder } belum ada basis data. Jalankan dulu: make run. Kalau datanya di tempat lain, isi SIGAP_DATA atau DATABASE_URL.
basis-data-hilang = Di { $folder } ada kunci atau bukti, tetapi basis datanya tidak ada. Pulihkan cadangan: sigap cadangan pulihkan BERKAS. Basis datanya di tempat lain? Isi SIGAP_DATA atau DATABASE_URL. Memang mau mulai kosong: sigap migrate --mulai-kosong
basis-data-rusak = Basis data { $berkas } rusak. Pindahkan berkas itu ke tempat lain. Pulihkan cadangan: sigap cadangan pulihkan BERKAS. Tidak ada yang ditulis.
basis-data-asing = { $berkas } bukan basis data Sigap, melainkan milik program lain. Isi SIGAP_DATA atau DATABASE_URL dengan tempat yang benar. Tidak ada yang ditulis.
basis-data-folder = { $berkas }: itu folder, bukan berkas. Pindahkan folder itu, lalu pulihkan cadangan: sigap cadangan pulihkan BERKAS
kota-lain = Basis data ini milik { $punya }, sedangkan SIGAP_CITY menunjuk { $berkas }, yang letaknya di tempat lain. Isi SIGAP_DATA dan SIGAP_CITY dengan pasangan yang benar. Tidak ada yang ditulis.
kunci-belum-ada = Kunci { $berkas } belum ada. Kunci dibuat saat Sigap pertama dijalankan: make run. Kalau sudah pernah dijalankan, kembalikan kuncinya.
dipakai-di = Folder data: { $folder } · basis data: { $basis }
segel-lain = Basis data ini disegel dengan kunci lain. Isi SIGAP_KEY (atau SIGAP_DATA/key) dengan kunci yang benar; tanpa itu nama dan nomor tidak terbaca.
kunci-di-setelan = Kuncinya ada di SIGAP_KEY: tulis kunci baru di depannya (SIGAP_KEY=BARU,LAMA), jalankan ulang, lalu: sigap kunci segel-ulang
kunci-tidak-dibaca = Bot yang sedang berjalan tidak membaca SIGAP_DATA/key. Hentikan dulu, lalu ulangi.

## Terminal: cadangan
cadangan-kunci-lain = Cadangan ini disegel dengan kunci { $sidik }, yang tidak ada di sini. Taruh kunci itu di { $berkas } (atau isi SIGAP_KEY); tanpa kunci itu isinya tidak bisa dibaca.
cadangan-sudah-ada = { $berkas } sudah ada dan tidak ditimpa. Pakai nama lain, atau pindahkan dulu yang lama.
cadangan-folder = Cadangan tidak bisa ditulis di folder { $folder } ({ $sebab }). Buat atau perbaiki folder itu, atau pilih tempat lain.
cadangan-berjalan = Sigap sedang berjalan pada basis data ini. Hentikan semua prosesnya (juga sigap worker), lalu ulangi. Tidak ada yang ditulis.
cadangan-kosong = Perhatian: cadangan ini berisi { $tiket } tiket dan { $grup } grup. Periksa apakah folder di atas memang yang dipakai layanan (SIGAP_DATA).

## Terminal: setelan
setelan-token-kosong = { $nama } kosong: tulis token bot kedua di .env, atau kosongkan keduanya untuk simulator.
setelan-token-sama = Kedua token milik bot yang sama: buat dua bot di BotFather, satu untuk warga, satu untuk petugas.
dokter-wa-akun = Akun WhatsApp
dokter-wa-langganan = WhatsApp: aplikasi berlangganan akun
dokter-wa-templat = WhatsApp: templat disetujui
dokter-wa-nomor = WhatsApp: warga menulis kepada nomor kita
dokter-wa-webhook = WhatsApp: webhook menjawab
dokter-wa-token-obat = Token WhatsApp ditolak ({ $sebab }). Buat token baru di Business settings → System users, lalu isi WHATSAPP_TOKEN.
dokter-wa-jaringan-obat = Meta tidak terjangkau ({ $sebab }). Periksa jaringan, WHATSAPP_PHONE_NUMBER_ID, dan WHATSAPP_API_BASE_URL.
dokter-wa-mati-obat = WhatsApp tidak dinyalakan, padahal { $jumlah } pesan menunggu untuk pelapor di sana: mereka tidak mendapat jawaban. Isi lagi WHATSAPP_TOKEN di .env, lalu mulai ulang.
dokter-wa-bayar-obat = Belum ada cara pembayaran: pesan diterima Meta tetapi tidak sampai ke warga. Isi di Business Manager → Billing → WhatsApp.
dokter-wa-mode-obat = Aplikasi Meta masih dalam mode pengembangan: hanya nomor uji yang terjawab. Ubah ke Live di dasbor aplikasi.
dokter-wa-terkunci-obat = Akun WhatsApp terkunci. Ajukan banding di Business Manager → Account quality.
dokter-wa-daftar-obat = Nomor WhatsApp belum terdaftar. Daftarkan di WhatsApp Manager → Phone numbers.
dokter-wa-mutu-obat = Mutu nomor WhatsApp merah: batas pesan bisa turun. Lihat WhatsApp Manager → Phone numbers.
dokter-wa-lain-obat = Meta menahan pesan kita ({ $kode } { $sebab }). Lihat WhatsApp Manager → Account overview.
dokter-wa-langganan-obat = Aplikasi tidak berlangganan akun ini: laporan warga tidak sampai. Jalankan POST /WHATSAPP_BUSINESS_ID/subscribed_apps, atau langgani di dasbor aplikasi → WhatsApp → Configuration.
dokter-wa-templat-obat = Templat belum disetujui Meta: { $nama }. Tanpa itu pelapor yang sudah sehari tidak menulis tidak mendapat kabar. Lihat WhatsApp Manager → Message templates.
dokter-wa-nomor-obat = Sehari terakhir ada pesan untuk nomor lain (ID { $nomor }), sedangkan nomor kita { $kita }: tidak dibaca siapa pun di sini. Bila itu nomor 112 kota ini, perbaiki WHATSAPP_PHONE_NUMBER_ID di .env, lalu jalankan ulang; bila bukan, lepaskan nomor itu dari aplikasi Meta ini.
dokter-wa-webhook-obat = { $alamat } tidak menjawab dengan kata kita. Periksa SIGAP_PUBLIC_URL, sertifikat, dan WHATSAPP_VERIFY_TOKEN, lalu masukkan alamat itu di dasbor aplikasi Meta.
setelan-whatsapp = { $nama } kosong atau salah, padahal WHATSAPP_TOKEN terisi. Nilainya ada di dasbor aplikasi Meta (WhatsApp → API Setup; App settings → Basic); artinya ada di docs/settings.md.
bot-tertukar = Token tertukar: bot warga dan bot petugas di .env tidak seperti yang dikenal basis data ini. Tukar kembali isi CITIZEN_BOT_TOKEN dan OPERATOR_BOT_TOKEN; kalau memang disengaja, jalankan dulu: sigap tukar-bot
bot-ditukar = Dicatat: bot di .env memang disengaja. Jalankan ulang Sigap.
setelan-token-bentuk = { $nama } bukan token bot. Token dari BotFather berbentuk 123456789:AAH… ; salin seluruhnya ke .env.
setelan-kota = SIGAP_CITY menunjuk { $berkas }, padahal berkas itu tidak ada. Isi dengan berkas TOML sebuah kota.
setelan-basis-data = DATABASE_URL harus diawali postgresql+psycopg:// atau sqlite:///
setelan-basis-data-bentuk = DATABASE_URL tidak terbaca. Contoh: postgresql+psycopg://sigap:sandi@localhost/sigap
setelan-rahasia-webhook = SIGAP_WEBHOOK_SECRET harus 24 sampai 256 huruf, angka, _ atau -. Kosongkan saja: Sigap membuatnya sendiri dari kunci.
setelan-alamat-meja = SIGAP_MEJA_URL harus dimulai dengan https://
setelan-alamat-tautan = SIGAP_LINK_URL harus dimulai dengan https://
setelan-alamat-panggil = { $nama } bukan alamat yang bisa dipanggil. Tulis seluruhnya, dimulai dengan https:// (atau http:// di jaringan sendiri).
setelan-alamat-umum = SIGAP_PUBLIC_URL harus diawali https:// (Telegram tidak memanggil yang lain), atau berisi: local
setelan-kunci = SIGAP_KEY harus 64 angka heksadesimal. Buat dengan: openssl rand -hex 32
setelan-kunci-berkas = Isi { $berkas } rusak: bukan 64 angka heksadesimal. Kembalikan kunci yang semula dari simpanan Anda. Jangan buat yang baru: data yang ada tidak akan terbaca lagi.
setelan-kunci-lama = SIGAP_KEY harus 64 angka heksadesimal. Isi dengan kunci yang semula; kunci baru tidak bisa membuka data yang sudah ada.
setelan-kunci-terbuka = { $berkas } bisa dibaca orang lain. Jalankan: chmod 600 { $berkas }
setelan-kunci-hilang = Kunci { $berkas } tidak ada, padahal basis datanya ada. Kembalikan kunci itu, atau isi SIGAP_KEY; tidak ada yang ditulis.
setelan-angka = { $nama } berisi "{ $isi }", seharusnya bilangan bulat.
setelan-batas = { $nama } berisi "{ $isi }", di luar batas yang boleh ({ $batas }).
setelan-salah = { $nama } tidak terbaca. Artinya ada di docs/settings.md.
setelan-porta-sama = SIGAP_WEB_PORT dan SIGAP_PORT sama-sama { $porta }. Isi salah satunya dengan porta lain.
setelan-folder = Folder data { $folder } tidak bisa ditulisi ({ $sebab }). Perbaiki haknya, atau isi SIGAP_DATA dengan folder lain.
setelan-bukti = Folder bukti { $folder } tidak bisa dipakai ({ $sebab }). Pindahkan berkas di tempat itu atau perbaiki haknya, atau isi SIGAP_EVIDENCE dengan folder lain.

## Terminal: folder dan porta yang terpakai
folder-terpakai = Folder data { $folder } sedang dipakai Sigap yang lain (proses { $proses }). Hentikan yang itu, atau isi SIGAP_DATA dengan folder lain.
porta-terpakai = Porta { $porta } ({ $nama }) sedang dipakai program lain. Hentikan program itu, atau isi { $nama } dengan porta lain.
porta-ditolak = Porta { $porta } ({ $nama }) tidak bisa dibuka di { $alamat }: { $sebab }.

## Terminal: perintah dan isinya
instansi-tidak-dikenal = Instansi "{ $kunci }" tidak ada di { $berkas }. Yang ada: { $yang_ada }
petugas-tidak-dikenal = Petugas "{ $nama }" tidak ada. Yang ada: { $yang_ada }
supervisor-kode = Supervisor membuka chat pribadi dengan bot petugas, menekan Mulai, lalu mengetik: /daftar { $kode }
terminal-waktu = "{ $isi }" bukan waktu. Tulis seperti 2026-11-28 atau 2026-11-28T08:30 (waktu kota).
terminal-angka = { $nama } berisi "{ $isi }", seharusnya bilangan bulat, misalnya 7.
rentang-terbalik = --sejak { $sejak } ada sesudah --sampai { $sampai }. Tukar keduanya.
laporan-tanpa-tiket = Tiket { $kode } tidak ada.
laporan-bukan-bulan = "{ $bulan }" bukan bulan. Tulis seperti 2026-11.
laporan-bukan-rentang = "{ $rentang }" bukan bulan atau tahun. Tulis seperti 2026-11 atau 2026.

## Kejadian untuk sistem lain
serah-mati = Tidak ada sistem lain yang diberi tahu. Isi SIGAP_HANDOVER_URL dan SIGAP_HANDOVER_SECRET di .env.
serah-tidak = Kejadian { $kode } tidak diserahkan: rahasia, latihan, atau belum ada yang dipanggil.
serah-diminta = { $jumlah } kejadian dikirim lagi begitu Sigap berjalan; yang sama bernomor sama.
serah-gagal = Sistem lain tidak menerima kejadian ({ $sebab }). Sigap terus mencoba, dan laporan tidak terganggu. Periksa SIGAP_HANDOVER_URL dan penerimanya.
mesin-gagal = Mesin yang menulis isi pesan suara tidak menjawab ({ $sebab }). Petugas mendengarkan sendiri seperti biasa, dan tidak ada tenggat yang berubah. Periksa SIGAP_TRANSCRIBE_URL atau SIGAP_TRANSCRIBE_COMMAND.
dokter-mesin = Mesin menulis isi pesan suara: { $mana }
dokter-mesin-luar = Mesin menulis isi pesan suara: { $mana } (di luar mesin sendiri; suara dari perkara rahasia tidak dikirim ke sana)
dokter-mesin-obat = Ia tidak menjawab setengah detik sunyi dengan benar ({ $sebab }). Periksa alamat, kunci, atau programnya; petugas tetap mendengarkan sendiri.
setelan-mesin-dua = Isi SIGAP_TRANSCRIBE_URL atau SIGAP_TRANSCRIBE_COMMAND, bukan keduanya.
setelan-alamat-mesin = SIGAP_TRANSCRIBE_URL harus dimulai dengan https:// (http:// hanya untuk mesin sendiri atau jaringan sendiri): suara warga tidak boleh lewat tanpa sandi.
setelan-perintah-mesin = Program pada SIGAP_TRANSCRIBE_COMMAND tidak ada di mesin ini. Tulis jalurnya, misalnya /opt/dengar/dengar --bahasa id.
setelan-alamat-serah = SIGAP_HANDOVER_URL harus dimulai dengan https:// (atau http://127.0.0.1 di mesin ini).
setelan-rahasia-serah = SIGAP_HANDOVER_URL memerlukan SIGAP_HANDOVER_SECRET, paling sedikit 24 huruf tanpa spasi (atau whsec_ dan Base64), sama dengan milik penerimanya.
dokter-serah = Sistem lain diberi tahu setiap langkah kejadian
dokter-serah-obat = { $jumlah } kejadian menunggu dikirim, yang pertama sejak { $sejak }. Periksa SIGAP_HANDOVER_URL dan penerimanya; Sigap terus mencoba.

## Laporan 112 untuk kementerian: setiap kontak menurut jenisnya
laporan-belum-mulai = { $rentang } belum mulai; sekarang { $kini }.
kementerian-mati = Laporan 112 belum dinyalakan. Tulis [laporan_112] aktif = true di berkas kota, lalu jalankan ulang Sigap.
kementerian-tidak-cocok = Laporan 112 tidak ditulis: jumlahnya tidak sama dengan isi basis data. Jalankan sigap periksa --semua.
kementerian-judul = Laporan 112 { $kota }, { $rentang }
kementerian-kepala = { $provinsi } · { $jumlah } kontak tercatat. Telepon: yang dicatat petugas dengan /baru. Latihan tidak dihitung.
kementerian-sementara = SEMENTARA: dihitung sampai { $saat }; masa ini belum selesai.
kementerian-sejak = Sigap mencatat sejak { $saat }; yang sebelumnya tidak dihitung di sini, bukan nol.
kementerian-dibuat = Dibuat Sigap 112 pada { $saat }
kementerian-tempat-tanggal = Tempat, tanggal: { $garis }
kementerian-penanda-tangan = Nama, jabatan, NIP, dan tanda tangan
kementerian-telepon = Telepon
kementerian-chat = Chat
kementerian-semua = Semua
kementerian-jumlah = Jumlah
kementerian-jenis-normal = normal
kementerian-jenis-ghost = ghost (kosong)
kementerian-jenis-prank = prank (iseng)
kementerian-jenis-informasi = informasi
kementerian-waktu = Lama penanganan (normal)
kementerian-kontak = kejadian
kementerian-median = median
kementerian-sembilan = 9 dari 10
kementerian-luar = Dihitung di luar Sigap
kementerian-belum-dipilah = tak dipilah
kementerian-sumber = Sumber: { $sumber }
kementerian-aturan = Cara menghitung
kementerian-jalur = jalur { $jalur }
kementerian-hasil-berjalan = Tiket masih berjalan
kementerian-hasil-ditangani = Tiket ditangani sampai selesai
kementerian-hasil-dibatalkan = Tiket dibatalkan pelapor, disetujui petugas
kementerian-hasil-iseng = Tiket ditandai iseng
kementerian-hasil-salah_kirim = Tiket ditandai salah kirim
kementerian-hasil-bukan_darurat = Tiket ditandai bukan darurat
kementerian-hasil-tidak_jelas = Tiket ditandai tidak jelas, atau keberatannya diterima
kementerian-hasil-layanan = Tanpa tiket: urusan kantor lain
kementerian-hasil-bercanda = Tanpa tiket: kiasan, canda, makian, atau tanpa makna
kementerian-hasil-kosong = Tanpa tiket: sapaan atau tanpa isi
kementerian-hasil-tidak_dipahami = Tanpa tiket: tidak dipahami
kementerian-hasil-sapaan = Tanpa laporan: hanya membuka chat
kementerian-hasil-tanya = Tanpa laporan: bertanya atau meminta bantuan
ketikan-bantuan = Bantuan: { $perintah } --help
ketikan-asing = Tidak ada perintah "{ $isi }".
ketikan-lebih = Terlalu banyak isian: { $isi }.
ketikan-kurang = { $nama } belum diisi.
ketikan-salah = Isian { $nama } tidak bisa dibaca.
ketikan-pilihan-asing = Tidak ada pilihan { $nama }.
ketikan-mungkin = Mungkin maksudnya { $nama }.
ketikan-tanpa-isi = Setelah { $nama } harus ada isinya.
ketikan-berisi = { $nama } tidak memakai isi.
bantuan-pakai = Pemakaian:
bantuan-pilihan = Pilihan:
bantuan-perintah = Perintah:
bantuan-isian = Isian:
bantuan-ini = Tampilkan bantuan ini.
bantuan-pakai-pilihan = [PILIHAN]
bantuan-pakai-perintah = PERINTAH [ISIAN]...
bantuan-teks = <isi>
bantuan-nama = <nama>
bantuan-wajib = [wajib]
bantuan-bawaan = [kalau kosong:{" "}

## Terminal: mulai
mulai-tanpa-jawaban = { $bot }: { $obat } Sigap terus mencoba.
mulai-ditolak = { $bot }: { $obat }
mulai-basis-data-ditunggu = { $sebab } Sigap menunggu sampai basis data bisa dipakai; siapa pun yang menulis sementara itu diberi tahu.
mulai-basis-data-terbuka = Basis data bisa dipakai lagi: Sigap melanjutkan.
mulai-tanpa-bukti = PERHATIAN: folder bukti { $folder } tidak bisa dipakai ({ $sebab }). Sigap tetap mulai dan menjawab; foto dan berkas pelapor belum tersimpan sampai folder itu bisa ditulisi. Tidak perlu mulai ulang sesudahnya.
mulai-kota-lama =
    PERHATIAN: berkas kota keliru. Sigap mulai dengan isi terakhir yang benar; perubahan sesudah itu belum berlaku.
    { $salah }
    Perbaiki, lalu mulai ulang.
mulai-simulator = Sigap 112 · { $kota } · simulator
mulai-sungguhan = Sigap 112 · { $kota } · Telegram
mulai-alamat = Buka di peramban: { $alamat }  (kiri: ponsel warga, tengah: ponsel WhatsApp, kanan: grup petugas)
mulai-papan = Papan pantau:     { $alamat }
mulai-berhenti = Berhenti:         Ctrl-C. Data tetap ada di { $folder }
mulai-periksa = Periksa:          .venv/bin/sigap doctor
mulai-menyiapkan = Menyiapkan Sigap 112 · { $kota } …
mulai-direbut = Program lain sudah mengambil pesan { $kanal } dengan token yang sama, jadi Sigap yang ini berhenti. Hentikan program itu dulu, atau pakai token bot lain (@BotFather) untuk yang ini.
mulai-webhook-lain = Pesan { $kanal } sedang dikirim ke { $alamat }, sedangkan instalasi ini belum punya grup ruang kendali. Sigap tidak mengambil alih. Kalau alamat itu sudah tidak dipakai, hapus dulu: buka https://api.telegram.org/bot<TOKEN>/deleteWebhook
mulai-berakhir = Satu program berhenti sendiri (kode { $kode }); sebabnya ada di baris di atas.
mulai-menunggu = Satu program berhenti saat menyiapkan simulator; sebabnya ada di baris di atas.
mulai-simulator-menolak = Simulator menolak { $jalan } ({ $kode }).

## Lembar kejadian untuk dicetak. Tanpa nama, nomor, dan kata-kata pelapor.
lembar-judul = Laporan kejadian { $kode }
lembar-dinas = Pusat panggilan darurat 112 { $kota }. Semua waktu { $zona }.
lembar-kejadian = Kejadian
lembar-tempat = Tempat
lembar-masuk = Laporan pertama
lembar-jalur = Jalur
lembar-status = Keadaan
lembar-jumlah = Isi
lembar-jumlah-isi = { $laporan } laporan, { $bukti } bukti
lembar-instansi = Instansi
lembar-nama = Nama
lembar-dipanggil = Dipanggil
lembar-menjawab = Menjawab
lembar-berangkat = Berangkat
lembar-tiba = Tiba
lembar-batas = Batas tiba
lembar-selesai = Selesai
lembar-ya = tercapai
lembar-tidak = terlewat
lembar-urutan = Urutan kejadian
lembar-hasil = Hasil { $instansi }
lembar-pembuat = Dibuat oleh
lembar-mengetahui = Mengetahui
lembar-segel = Segel catatan
lembar-segel-utuh = Rantai catatan utuh sampai segel di bawah ini.
lembar-segel-putus = PERINGATAN: rantai catatan terputus; catatan ini tidak dapat dipercaya.
lembar-data = Lembar ini tidak memuat nama, nomor, atau kata-kata pelapor.

## Tabel bulanan
tabel-received = baru
tabel-dispatched = diteruskan
tabel-acknowledged = diterima
tabel-en_route = di jalan
tabel-on_scene = di lokasi
tabel-resolved = selesai
tabel-closed = ditutup
tabel-duplicate = digabung
tabel-false_report = palsu
tabel-cancelled = batal

## Berkas bukti
bukti-baca =
    Berkas bukti tiket { $kode }, layanan darurat 112 { $kota }.

    berkas.json: daftar isi dan pokok perkara, dengan SHA-256 setiap berkas lain.
    segel.json: tanda tangan Ed25519 atas daftar isi.
    kronologi.jsonl: semua kejadian tiket. Setiap tautan dihitung dari tautan sebelumnya, jadi tidak ada baris yang bisa diubah, disisipkan, atau dihapus.
    media/: foto, video, suara, dokumen seperti yang diterima.
    pelapor.json: akun dan nomor, hanya bila laporannya terbukti tidak benar.

    Memeriksa keutuhan, tanpa basis data:
    sigap bukti periksa FILE --kunci { $kunci }
    Cocokkan kunci itu dengan yang diberikan pusat layanan lewat jalan lain.

## WhatsApp: kata yang disetujui Meta lebih dulu, untuk pelapor yang lebih dari sehari tidak menulis
templat-status = Kabar laporan Anda ke 112: { $isi } Balas pesan ini bila ada yang ingin Anda sampaikan.
templat-settled = Laporan Anda ke 112: { $isi } Tekan jawaban di bawah.
templat-question = Petugas 112 bertanya tentang laporan Anda: { $isi } Balas di sini.
templat-warning = Peringatan 112 untuk wilayah Anda: { $isi } Ikuti arahan petugas.
templat-sudah = Sudah
templat-belum = Belum
contoh-templat-status = 26-0412: Petugas Damkar berangkat, 20.47 WIB.
contoh-templat-settled = Damkar menyatakan 26-0412 selesai, 21.20 WIB. Apakah kejadian ini sudah tertangani?
contoh-templat-question = 26-0412: Apakah masih ada asap?
contoh-templat-warning = Air sungai naik. Jauhi tepinya.

## Terminal: cadangan dipulihkan
cadangan-dipulihkan = Dipulihkan: { $baris } baris, { $berkas } berkas bukti.
cadangan-yang-hilang = Yang hilang: semua yang diterima dan dilakukan sejak { $sejak } sampai layanan mati. Telegram tidak mengirim ulang pesan yang sudah diterima; nomor pesan tidak menunjukkan berapa banyak. Periksa grup instansi dan catatan telepon 112 untuk rentang itu.

## Terminal: pendengaran belajar dari kota (docs/bahasa.md)
bahasa-tanpa-izin = Ekspor memerlukan izin supervisor: minta ia mengetik /izinekspor di chat pribadi bot petugas, lalu ulangi dengan --izin KODE.
bahasa-izin-salah = Kode izin itu salah, sudah dipakai, lewat 24 jam, atau pemberinya bukan supervisor lagi. Minta yang baru: /izinekspor.
bahasa-tanpa-teks = Belum ada teks yang boleh ditulis: hanya tiket yang sudah selesai dan diputus operator, bukan latihan, bukan perkara rahasia. Kode izin belum terpakai.
bahasa-bukan-ekspor = { $berkas } bukan berkas dari `sigap bahasa ekspor`.
bahasa-kunci-lain = { $berkas } disegel dengan kunci lain: ekspor hanya terbuka di kota yang membuatnya.
bahasa-ekspor-rusak = { $berkas } rusak atau terpotong. Buat yang baru: sigap bahasa ekspor.
bahasa-ekspor-lama = { $berkas } lebih tua dari { $hari } hari; warga yang sejak itu minta dihapus masih ada di dalamnya. Hapus berkas itu, dan buat yang baru: sigap bahasa ekspor.
ekspor-ditulis = { $berkas }: { $jumlah } teks, tersamar dan tersegel, atas izin { $siapa }. Hapus berkas itu setelah dipakai; berlaku 30 hari.
ekspor-life = nyawa terancam
ekspor-other-emergency = darurat lain
ekspor-non-emergency = bukan darurat
ekspor-prank-plain = iseng, terbaca iseng
ekspor-prank-credible = iseng, terbaca seperti laporan (tidak mengajari diam)
latih-tanpa-alat = Alat belajarnya belum terpasang. Jalankan sekali: make bahasa (perlu jaringan), lalu ulangi.
latih-mulai = Belajar dari { $kota } teks kota dan { $korpus } teks bawaan, lalu diperiksa pada yang bawaan. Beberapa menit.
latih-langkah = Diperiksa: bagian { $ke } dari { $dari }
latih-angka = ✓ { $nama }, dari { $jumlah } teks: { $sebelum } % → { $sesudah } %
latih-angka-buruk = ✗ { $nama }, dari { $jumlah } teks: { $sebelum } % → { $sesudah } %
latih-nyawa-berbunyi = nyawa terancam, berbunyi (boleh turun 0,2)
latih-nyawa-terlihat = nyawa terancam, tampil di layar (boleh turun 0,2)
latih-biasa-berbunyi = bukan darurat, berbunyi (tidak boleh naik)
latih-kota-berbunyi = teks kota, darurat, berbunyi
latih-kota-terlihat = teks kota, darurat, tampil di layar
latih-kota-biasa = teks kota, bukan darurat, berbunyi
latih-dipakai = Tidak lebih buruk: bobot baru dipakai mulai start berikutnya (jalankan ulang semua pekerja). Batalkan: sigap bahasa kembali. Hapus { $berkas } sekarang.
latih-ditolak = Lebih buruk pada baris ✗: tidak ada yang diganti, bobot yang sekarang tetap dipakai.
kembali-selesai = Bobot sebelumnya dipakai lagi mulai start berikutnya (jalankan ulang semua pekerja).
kembali-kosong = Bobot bawaan sudah dipakai: tidak ada yang bisa dikembalikan.
status-bawaan = Bobot bawaan versi ini.
status-kota = Bobot kota sejak { $sejak }, dari { $kota } teks kota dan { $korpus } teks bawaan.
status-angka = { $nama }: { $sebelum } % → { $sesudah } %
dokter-bobot = Pendengaran: { $apa }
dokter-bobot-obat = Layanan yang berjalan masih membaca bobot yang sebelumnya: jalankan ulang, semua pekerja.
bobot-rusak = BOBOT BAHASA KOTA TIDAK TERBACA ({ $berkas }); bobot bawaan dipakai. Perbaiki dengan: sigap bahasa kembali, atau latih lagi.
bobot-versi-lain = Bobot bahasa kota dipelajari pada versi Sigap yang lain; bobot bawaan dipakai. Ekspor dan latih lagi, atau: sigap bahasa kembali.
