# Penjaga sistem: kepada administrator, dan satu kartu di grup latihan.
penjaga-peran = Proses ini tidak terhubung langsung ke basis data, jadi tidak bisa memimpin: menerima dan mengirim pesan. Periksa DATABASE_DIRECT_URL (atau DATABASE_URL) dan batas sambungan PostgreSQL.
penjaga-basis-data = Basis data tidak menerima tulisan ({ $sebab }). Periksa ruang disk dan izin berkasnya.
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
penjaga-rusak = Basis data rusak: sebagian isinya tidak terbaca. Pesan yang masih bisa diproses tetap diproses. Hentikan Sigap, simpan salinan seluruh folder data, lalu pulihkan cadangan terakhir: sigap cadangan pulihkan BERKAS
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
penjaga-uji = Laporan uji belum sampai ke kartunya selama { $detik } detik.
penjaga-pulih = Sudah pulih. Sebelumnya: { $apa }
penjaga-kartu = Uji jalur otomatis sampai { $jam } (ke-{ $jumlah }). Tidak perlu ditindak.
