# Kalimat untuk jenjang eskalasi, piket, serah terima, dan hasil penanganan.

## Jenjang
jenjang-tanya_belum_dijawab = 🔔 <b>{ $kode }</b>: pelapor belum menjawab pertanyaan { $instansi }, { $menit } menit. Coba telepon, atau tanya lagi.
jenjang-cadangan = { $instansi } ikut dipanggil.
jenjang-tak-terjangkau = Tidak terjangkau: { $siapa }.
jenjang-cadangan-habis = Instansi cadangan sudah dipanggil semua.
terjangkau-instansi = grup instansi
terjangkau-ruang_kendali = ruang kendali
terjangkau-supervisor = supervisor
terjangkau-instansi_cadangan = instansi cadangan
terjangkau-gerbang_telepon = telepon
grup-hilang = 📵 Grup <b>{ $instansi }</b> tidak terjangkau: { $sebab }. Telepon mereka, dan masukkan lagi bot petugas.
grup-ditahan = 📵 Grup <b>{ $instansi }</b> tidak terjangkau: { $sebab }. Telepon mereka. Sigap terus mencoba mengirim.
grup-hilang-tiket = Masih terbuka di sana: { $tiket }
grup-hilang-satu = <b>{ $kode }</b> { $tahap }
grup-sebab-dikeluarkan = bot dikeluarkan dari grup
grup-sebab-bungkam = bot tidak boleh menulis di sana
grup-sebab-ditolak = pesan kami ditolak tiga kali
grup-sebab-ditahan = Telegram menahan pesan ke grup itu
grup-kembali = ✅ Grup { $instansi } terjangkau lagi.
bunyi-kembali = 🔔 <b>{ $kode }</b> { $kategori } masih terbuka. Lihat kartunya.
jenjang-tanpa-piket = Tidak ada petugas piket yang tercatat.
jenjang-bersama = 🔔 <b>{ $jumlah } tiket menunggu</b>
jenjang-bersama-jiwa = 🔴 Nyawa terancam:
jenjang-bersama-lain = Lainnya:
jenjang-bersama-lagi = Juga: <b>{ $kode }</b>
jenjang-lanjut = 🔔 <b>{ $kode }</b> { $siapa }
terlambat-mati = (terlambat: sistem mati { $dari }–{ $sampai })
untuk-supervisor =
    { $kata }
    { $kategori } · { $tempat }
    Ketik /tiket { $kode }
bunyi-dilepas = 🔔 <b>{ $kode }</b> dilepas { $by }; perlu orang lain.
bunyi-keluar = 🔔 <b>{ $kode }</b>: { $by } sudah keluar dari grup; perlu orang lain.
bunyi-janji = ☎️ <b>{ $kode }</b>: { $by } berjanji menelepon pelapor sekarang.
utas-masih-terbuka = ⏳ <b>{ $kode }</b> masih terbuka, { $menit } menit
utas-telepon-gagal = { $jam } telepon otomatis gagal; dilanjutkan ke jenjang berikutnya
utas-dilihat = { $jam } { $by } menerima untuk ruang kendali; { $agencies } tetap dipanggil
selesai-dilihat = { $kode }: ruang kendali tahu. { $instansi } tetap dipanggil.
bunyi-minta-telepon = ☎️ <b>{ $kode }</b>: pelapor minta ditelepon dan masih menunggu.
utas-minta-telepon = { $jam } ☎️ pelapor minta ditelepon, sebelum { $pukul }
utas-janji = { $jam } { $by } berjanji menelepon pelapor { $pukul }
utas-janji-lewat = { $jam } janji telepon { $by } sudah waktunya
utas-hasil = { $jam } { $by } mencatat hasil: { $hasil }
rangkuman-belum-dibersihkan = ⚪ { $jumlah } laporan meragukan belum dibersihkan sejak { $jam }.

## Menunggu dengan jujur, tanpa kata yang mencolok
diam-belum-dijawab = Belum diterima, kami coba lagi.

## Dibacakan oleh gerbang telepon
telepon-dibacakan = Darurat 112. { $kategori } menunggu { $instansi } sudah { $menit } menit. Buka grup petugas sekarang.
telepon-latihan = Ini latihan, bukan kejadian nyata. { $kategori } menunggu { $instansi } sudah { $menit } menit.
gerbang-gagal = Gerbang telepon tidak menjawab: { $sebab }. Periksa SIGAP_CALL_URL dan layanannya.

## Teruskan dengan alasan, tarik, hasil, janji telepon
teruskan-bukan_wewenang = Bukan wewenang
teruskan-armada_penuh = Armada penuh
teruskan-terlalu_jauh = Terlalu jauh
teruskan-salah_jenis = Salah jenis
utas-diteruskan = { $jam } { $by } meneruskan dari { $agency } ke { $to }: { $why }
tombol-tarik = ➖ Tarik instansi
selesai-tarik = { $kode }: { $instansi } ditarik.
tolak-tarik-tidak-ada = “{ $kata }” tidak sedang bertugas pada tiket ini.
tolak-tarik-terakhir = { $instansi } yang terakhir. Teruskan dulu ke instansi lain, atau tekan Selesai.
hasil-victims-nihil = Tidak ada korban
hasil-victims-luka = Korban: luka
hasil-victims-meninggal = Korban: meninggal
hasil-damage-utuh = Kerusakan: tidak ada
hasil-damage-ringan = Kerusakan: ringan
hasil-damage-berat = Kerusakan: berat
hasil-unit-satu = 1 unit
hasil-unit-dua = 2 unit
hasil-unit-banyak = 3 unit atau lebih
tombol-lewati-hasil = Lewati hasil
selesai-hasil = { $kode }: hasil tercatat.
tolak-hasil-belum = Hasil dicatat setelah instansi Anda menekan Selesai.
tolak-hasil-kata = Pilih dari: { $pilihan }. Contoh: /hasil 26-0412 luka ringan satu
selesai-janji = { $kode }: Anda diingatkan menelepon pada { $jam }.
selesai-janji-ditepati = { $kode }: sudah ditelepon.
tolak-janji-waktu = Tulis menit atau jamnya, misalnya /janji { $kode } 20 atau /janji { $kode } 21.30

## Piket
piket-kepala = <b>Piket { $instansi }</b>, { $jam }
piket-baris = 👤 { $nama }
piket-kosong = Tidak ada yang piket.
piket-lain = Yang lain: { $instansi }
tombol-piket-masuk = ✅ Saya piket
tombol-piket-keluar = 🏠 Saya selesai piket
piket-masuk = { $nama } piket mulai sekarang, 12 jam atau sampai /piket keluar.
piket-keluar = { $nama } selesai piket.
piket-serah = { $nama } menyerahkan piket kepada { $ke }.
piket-serah-supervisor = { $nama } menyerahkan piket dan peran supervisor kepada { $ke }.
piket-tinggal-kosong = ⚠️ Setelah ini tidak ada yang piket di { $instansi }.
piket-tidak-ada = ⚠️ Tidak ada yang piket di { $instansi } sekarang. Yang bertugas, ketik /piket masuk
tolak-piket-kata = Tulis /piket, /piket masuk, /piket keluar, atau /piket serah @nama.
tolak-piket-siapa = “{ $kata }” tidak terdaftar di instansi ini. Lihat namanya dengan /piket

## Serah terima
serah-kepala = 🔁 <b>Serah terima { $jam }</b> dari { $oleh }: { $jumlah } tiket terbuka
serah-janji = ☎️ <b>{ $kode }</b> dijanjikan ditelepon { $jam } oleh { $oleh }
serah-tired = ⏱ Sudah berkali-kali dipanggil: { $kode }
serah-asked = 💬 Menunggu jawaban pelapor: { $kode }
serah-rangkuman = ⚪ { $jumlah } laporan meragukan belum dilihat
tombol-saya-terima = ✋ Saya terima
serah-diterima = ✅ Diterima { $siapa }, { $jam }.
serah-belum-diterima = 🔁 Serah terima { $instansi } { $jam } belum diterima. Regu berikutnya, tekan Saya terima atau ketik /serahterima terima
selesai-serah = Serah terima dari { $siapa } Anda terima.
tolak-serah-tidak-ada = Belum ada serah terima. Ketik /serahterima.
tolak-serah-sudah = Sudah diterima { $siapa } { $jam }.
tolak-serah-sendiri = Serah terima harus diterima orang lain dari regu berikutnya.
