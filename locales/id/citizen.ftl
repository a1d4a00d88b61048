# Kalimat untuk pelapor: bot warga. Baris pertama = hal terpenting; singkat, hangat, tidak pernah menyalahkan.

## Awal dan pertanyaan
mulai =
    Ini layanan darurat <b>112 { $kota }</b>. Apa yang terjadi?
    Ketik saja, kirim foto, atau pilih di bawah. Nyawa terancam? Telepon 112.
tanya-tempat = { $emoji } { $kategori }. Di mana? Kirim lokasi KEJADIAN.
tanya-tempat-betul = { $emoji } { $kategori }, betul? Kirim lokasi KEJADIAN agar petugas tidak salah alamat.
tanya-apa-tempat = Apa yang terjadi, dan di mana? Ketik saja, atau kirim lokasi KEJADIAN. Nyawa terancam? Telepon 112.
kata-dicatat = Dicatat untuk petugas.
tanya-patokan = Di mana? Tidak tahu alamatnya? Sebut yang terlihat: gang, warung, masjid, sekolah, atau kelurahannya.
tanya-tempat-lagi = Di mana tepatnya? Kirim lokasi, atau ketik nama jalan dan patokannya.
tanya-tempat-benar = { $emoji } { $kategori }. Maksudnya Kelurahan <b>{ $tempat }</b>? Tekan Ya, atau kirim lokasi KEJADIAN.
tanya-tempat-benar-lagi = Maksudnya Kelurahan <b>{ $tempat }</b>? Tekan Ya, atau ketik nama jalan dan patokannya.
tanya-daerah = Maksudnya Kelurahan <b>{ $tempat }</b>? Tekan Ya, atau kirim titik KEJADIAN.
kunci-ya-daerah = ✅ Ya, { $tempat }
tempat-dicatat = 📍 Tempat dicatat: { $tempat }. Bila bisa, kirim juga titiknya.
telepon-bila-jiwa = Nyawa terancam? Telepon 112.
jiwa-sapa =
    Terima kasih sudah bercerita. Anda tidak sendirian; petugas kami akan menjawab di sini.
    119 ekst. 8
jiwa-di-mana = Anda di mana sekarang?
jiwa-tetap = Kami tetap di sini bersama Anda. Di mana Anda sekarang? Kirim lokasi, atau sebut yang terlihat di sekitar.
jiwa-cerita = Boleh, kami dengarkan di sini. Anda tidak sendirian. Ceritakan saja pelan-pelan; siapa yang ada di dekat Anda sekarang?
ketik-tempat = Ketik tempat KEJADIAN: nama jalan, patokan, kelurahan. Bisa juga kirim titik lewat 📎 → Lokasi.
kirim-titik = Bila bisa, kirim juga titik KEJADIAN agar petugas tidak salah alamat.
tak-tercatat =
    ⚠️ Sistem kami sedang terganggu: pesan Anda BELUM kami terima. Darurat? Telepon 112 sekarang, atau minta orang di dekat Anda menelepon.
    Begitu pulih, pesan ini kami baca; tidak perlu kirim ulang.
tak-tercatat-ulang =
    ⚠️ Sistem kami sedang terganggu: pesan Anda BELUM kami terima. Darurat? Telepon 112 sekarang, atau minta orang di dekat Anda menelepon.
    Beberapa menit lagi, kirim ulang pesan ini.
tercatat-lagi = ✅ Sistem kami sudah pulih. Pesan Anda kami baca sekarang.
tercatat-lagi-ulang = ✅ Sistem kami sudah pulih. Pesan Anda belum kami balas? Kirim ulang.
aksara-tak-terbaca = 🌐 Tulisan atau bahasa ini belum bisa kami baca; pesannya kami teruskan ke ruang kendali 112. Nyawa terancam? Telepon { $telepon }.
kirim-titik-bila-lain = Tempatnya kami anggap sama dengan laporan sebelumnya. Di tempat lain? Kirim titiknya.
titik-sebelumnya-bila-lain = Titik yang Anda kirim { $jam } kami pakai. Kejadiannya di tempat lain? Kirim titiknya.
lokasi-diterima = 📍 Lokasi diterima: sekitar { $tempat }. Apa yang terjadi di sana?
papan-tak-dikenal = Papan <b>{ $kode }</b> tidak kami kenal. Baca sekali lagi kodenya, kirim lokasi, atau ketik nama jalan dan patokannya.
papan-tak-dikenal-apa = Papan <b>{ $kode }</b> tidak kami kenal. Baca sekali lagi kodenya, atau kirim lokasi. Apa yang terjadi di sana?
tautan-tanpa-titik = Tautan itu belum menunjukkan titiknya. Tekan 📎 → Lokasi, atau ketik nama jalan dan patokannya.
tautan-tanpa-titik-apa = Tautan itu belum menunjukkan titiknya. Tekan 📎 → Lokasi, lalu tulis apa yang terjadi di sana.
lokasi-diterima-dilihat = 📍 Lokasi diterima: sekitar { $tempat }. Ruang kendali 112 akan melihat laporan Anda. Yang mana paling mendekati?
akan-dilihat = Ruang kendali 112 akan melihat pesan Anda. Di mana kejadiannya? Kirim lokasi KEJADIAN. Nyawa terancam? Telepon 112.
tak-terbaca = Pesan itu tidak bisa kami baca (mungkin sekali lihat atau lokasi langsung). Kirim sebagai pesan biasa. Tempatnya: 📎 → Lokasi → Kirim lokasi saat ini.
gagal-diproses = Maaf, pesan Anda belum bisa kami proses. Ruang kendali membacanya sekarang. Masih darurat? Telepon { $telepon }.
gagal-tombol = Belum diproses. Coba lagi.
tak-terbaca-suntingan = Pesan yang disunting tidak sampai ke kami. Tulis lagi sebagai pesan baru.
tak-terbaca-jajak = Jajak pendapat tidak bisa kami baca. Tulis saja apa yang terjadi dan di mana.
tak-terbaca-lokasi = Lokasi langsung tidak sampai ke kami. Tekan 📎 → Lokasi → Kirim lokasi saat ini.
tak-terbaca-berkas = Berkas itu tidak sampai. Kirim lagi, lebih kecil bila bisa.
reaksi-bukan-jawaban = Tekan jawaban Anda: apakah kejadian ini sudah tertangani?
lokasi-tak-terbaca = Titik lokasi itu tidak terbaca. Kirim lokasi sekali lagi, atau ketik nama jalan dan patokannya.
foto-diterima = 📷 Foto diterima. Ini kejadian apa?
video-diterima = 🎥 Video diterima. Ini kejadian apa?
berkas-diterima = 📎 Berkas diterima. Ini kejadian apa?
suara-diterima = 🎙️ Pesan suara diterima dan akan didengar operator. Ini kejadian apa?
maksud-mana = Maksud Anda yang mana?
belum-paham = Kami belum mengerti apa yang terjadi. Tulis dengan kata lain atau pilih. Nyawa terancam? Telepon 112.
ketik-dilihat = Ketik apa yang terjadi dan di mana; ruang kendali ikut melihat.
ketik-apa-di-mana = Ketik apa yang terjadi dan di mana. Nyawa terancam? Telepon 112.
kalau-sungguhan = Kalau ini sungguhan, tulis apa yang terjadi dan di mana, atau telepon 112.
berduka-sedang-terjadi = Kami turut berduka cita. Apakah sekarang ada yang perlu ditolong?
tanya-sedang-terjadi = Apakah ini sedang terjadi sekarang?
tombol-sedang-terjadi = Ya, sedang terjadi
tombol-tidak-terjadi = Tidak
tidak-terjadi = Baik, dicatat. Petugas tetap membaca pesan Anda. Bila ada bahaya, tulis saja di sini atau telepon 112.
bukan-darurat = { $jawaban } Bila ada bahaya, tulis saja di sini.
diteruskan-tanpa-lengkap =
    ✅ Pesan Anda kami teruskan ke ruang kendali 112 sebagai laporan <b>{ $kode }</b>.
    Nyawa terancam? Telepon 112.

## Tombol dan kunci
kunci-lokasi = 📍 Kirim lokasi saya
kunci-lain = 🏠 Lokasi lain / saya tidak di sana
kunci-nomor = 📱 Bagikan nomor saya
kunci-lewati = Lewati
tombol-cara-foto = 📷 Cara kirim foto
tombol-verifikasi = 📱 Verifikasi nomor
tombol-tambah-keterangan = ✏️ Tambah keterangan
tombol-batalkan = ✖️ Batalkan
tombol-jenis-lain = 🔎 Jenis lain…
jenis-lain = Pilih, atau ketik saja apa yang terjadi.
tombol-sudah = ✅ Sudah
tombol-belum = ❗ Belum
tombol-tentang = { $kode } { $kategori }
tombol-kejadian-lain = Kejadian lain
tombol-kejadian-sama = Masih { $kode }
tombol-pertolongan-ya = Ya
tombol-pertolongan-tidak = Tidak
tombol-pertolongan-lanjut = Lanjut
tombol-pertolongan-ulangi = Ulangi
tombol-lama = Tombol ini sudah tidak berlaku. Tulis saja apa yang terjadi.

## Tanda terima: pesan yang berubah mengikuti keadaan
warga-latihan = 🎓 LATIHAN – BUKAN KEJADIAN NYATA
warga-diteruskan = ✅ Laporan <b>{ $kode }</b> diteruskan ke { $instansi }, { $jam }.
warga-diteruskan-ruang-kendali = ✅ Laporan <b>{ $kode }</b> diteruskan ke ruang kendali 112, { $jam }.
warga-diterima-ruang-kendali = ✅ Laporan <b>{ $kode }</b> diterima ruang kendali 112, { $jam }, sedang diperiksa.
warga-menunggu-ruang-kendali = ✅ Laporan <b>{ $kode }</b> diterima ruang kendali 112, { $jam }, menunggu dilihat.
warga-tercatat = Laporan <b>{ $kode }</b> tercatat, { $jam }. Nyawa terancam? Telepon { $telepon } sekarang.
warga-diterima-luar = ✅ Laporan <b>{ $kode }</b>: lokasi ini di luar wilayah { $kota }{ $tempat }. Tetap diteruskan ke ruang kendali.
warga-luar = luar wilayah
warga-daerah-itu = daerah itu
warga-luar-hubungi = Untuk { $tempat } hubungi { $telepon } dari sana.
warga-ternyata-di-dalam = 📍 Laporan <b>{ $kode }</b> ternyata di wilayah kami: { $instansi } dipanggil sekarang.
warga-sekitar-atau = Sekitar <b>{ $papan }</b>, atau di <b>{ $jalan }</b>? Tulis: “bukan …”, lalu tempat yang benar.
warga-sekitar = Sekitar <b>{ $tempat }</b>.
warga-tempat-belum = Tempat belum diketahui. Kirim lokasi KEJADIAN bila bisa.
serentak-tanya = Ada yang tertimpa, terjebak, atau luka? Tulis di sini.
serentak-titik = 📍 Lokasi diterima. Ada yang tertimpa, terjebak, atau luka? Tulis di sini.
warga-belum-dijawab = Belum ada petugas yang menjawab; status berubah di pesan ini.
warga-belum-dijawab-menyusul = Belum ada petugas yang menjawab; kabarnya menyusul.
warga-kabar = <b>{ $kode }</b>: { $kabar }
warga-diterima = 👩‍🚒 Diterima { $instansi }, { $jam }.
warga-berangkat = 🚒 Petugas { $instansi } berangkat, { $jam }.
warga-ditarik = ↩️ { $instansi } tidak lagi bertugas untuk laporan ini, { $jam }. Tetap bertugas: { $tetap }.
warga-tiba = 📍 Petugas { $instansi } tiba, { $jam }.
warga-selesai = ✅ { $instansi } menyatakan selesai, { $jam }.
warga-selesai-saran = ✅ Ditangani ruang kendali 112 lewat pesan atau telepon.
warga-akhir-closed = Laporan ditutup. Terima kasih sudah melapor.
warga-akhir-cancelled = Laporan dibatalkan atas permintaan Anda. Masih darurat? Tulis lagi di sini.
warga-akhir-cancelled-lain = Laporan dibatalkan karena pelapor lain memintanya, dan petugas menyetujui. Masih darurat? Tulis lagi di sini.
warga-akhir-false_report = Laporan ditutup operator. Bila keliru atau masih ada bahaya, tulis lagi di sini atau telepon 112.
warga-batal-diminta = Permintaan batal diterima; petugas memastikan dulu.
warga-abu-abu = Laporan Anda diterima dan akan dilihat operator. Bila benar-benar darurat, telepon 112.
ruang-kendali = Ruang kendali 112
warga-akhir-latihan = Latihan selesai, terima kasih sudah ikut. Ada bahaya sungguhan? Tulis di sini, atau telepon 112.

## Pesan tersendiri
warga-sudah-tiba = 📍 Petugas sudah tiba di lokasi.
warga-tanya-selesai =
    { $instansi } menyatakan selesai, { $jam }.
    Apakah kejadian ini sudah tertangani?
warga-belum-ada-menjawab = Belum ada yang menjawab, kami memanggil lagi. Nyawa terancam? Telepon 112.
warga-dibatalkan-lain =
    Laporan <b>{ $kode }</b> dibatalkan: pelapor lain memintanya, dan petugas menyetujui.
    Belum tertangani? Tekan Belum, atau telepon 112.
warga-koreksi = Koreksi: laporan <b>{ $kode }</b> masih ditangani.
warga-pertanyaan =
    Petugas bertanya tentang <b>{ $kode }</b>:
    { $kata }
warga-balasan = 💬 Petugas (<b>{ $kode }</b>): { $kata }
warga-jarak = 🚒 Petugas { $instansi } ± { $menit } menit lagi, { $jarak } dari sana (<b>{ $kode }</b>).
warga-eta = 🚒 Petugas { $instansi } memperkirakan tiba { $jam }, { $menit } menit lagi (<b>{ $kode }</b>).
warga-minta-titik = 📍 Petugas perlu titik KEJADIAN untuk <b>{ $kode }</b>. Tekan tombol lokasi di bawah, atau buka: { $tautan }
warga-ralat = ✏️ Ralat dari petugas (<b>{ $kode }</b>): { $kata }
dicatat-saja = Tercatat (<b>{ $kode }</b>). Nyawa terancam? Telepon { $telepon } sekarang.
ditambahkan-laporan = Ditambahkan pada laporan <b>{ $kode }</b> untuk ruang kendali 112.
diteruskan-ke-petugas = Diteruskan ke petugas (<b>{ $kode }</b>).
jiwa-diteruskan = Kami tetap di sini bersama Anda. Pesan Anda kami teruskan ke petugas (<b>{ $kode }</b>).
tempat-benar-di-mana = Di mana yang benar? Kirim lokasi KEJADIAN, atau ketik nama jalan dan patokannya.
tempat-lain-dicatat = 📍 Dicatat: menurut Anda tempatnya di sekitar { $tempat }. Petugas diberi tahu.
tempat-diganti = 📍 Tempat diganti: sekitar { $tempat }. Petugas diberi tahu.
tanya-titik-kejadian = 📍 Titik Anda: sekitar { $titik }. Kejadiannya di titik itu? Tanpa jawaban tetap di { $tempat }.
tanya-titik-tanpa-tempat = 📍 Titik Anda: sekitar { $titik }. Kejadiannya di titik itu?
tanya-titik-jauh = 📍 Titik Anda di sekitar { $titik }, jauh dari { $tempat } yang Anda tulis. Kejadiannya di titik itu?
tombol-titik-kejadian = Ya, di titik itu
tombol-titik-pelapor = Bukan, itu titik saya
titik-pelapor-dicatat = 📍 Titik Anda dicatat: sekitar { $tempat }.
titik-pelapor-di-mana = 📍 Titik Anda dicatat. Di mana KEJADIANNYA? Ketik jalan dan patokannya, atau kirim titik kejadian.
tempat-tetap = Baik, tempat kejadian tetap: sekitar { $tempat }.
lokasi-diteruskan = 📍 Lokasi diterima: sekitar { $tempat }.
lokasi-diteruskan-luar = 📍 Lokasi diterima, di luar wilayah { $kota }{ $tempat }.
foto-banyak = 📷 { $jumlah } foto diterima.
foto-ke-petugas = 📷 Foto diterima, sedang kami teruskan ke petugas.
video-ke-petugas = 🎥 Video diterima, sedang kami teruskan ke petugas.
suara-ke-petugas = 🎙️ Pesan suara diterima, sedang kami teruskan ke petugas.
berkas-ke-petugas = 📎 Berkas diterima, sedang kami teruskan ke petugas.
bukti-ditambahkan =
    { $jenis ->
        [photo] 📷 Foto
        [video] 🎥 Video
        [voice] 🎙️ Pesan suara
       *[document] 📎 Berkas
    } ditambahkan pada laporan <b>{ $kode }</b> untuk ruang kendali 112.
kirim-lagi = { $jenis ->
    [photo] 📷 Foto
    [video] 🎥 Video
    [voice] 🎙️ Pesan suara
   *[other] 📎 Berkas
 } tadi belum sampai ke petugas. Tolong { $jenis ->
    [voice] tulis apa yang terjadi, atau kirim
   *[other] kirim
 } sekali lagi.
berkas-terlalu-besar = { $jenis ->
    [video] 🎥 Video
   *[other] 📎 Berkas
 } tadi terlalu besar dan tidak sampai ke petugas. Tolong kirim yang lebih pendek, atau fotonya.
tentang-laporan = { $kata } (<b>{ $kode }</b>)
kejadian-lain = Ini kejadian lain, atau masih tentang <b>{ $kode }</b>? Tanpa jawaban kami catat sebagai laporan baru.
kejadian-sama = Diteruskan ke petugas <b>{ $kode }</b>. Kalau ini kejadian lain, tekan tombolnya.
kejadian-tombol = Ini kejadian lain, atau masih tentang <b>{ $kode }</b>? Tanpa jawaban kami anggap satu kejadian dan panggil juga { $instansi }.
kejadian-baru = Ini kami catat sebagai laporan baru. Kalau masih kejadian yang sama, tekan tombolnya.
titik-laporan-mana = 📍 Lokasi diterima: { $tempat }. Ini lokasi laporan yang mana? Tekan satu.
alamat-laporan-mana = Alamat “{ $kata }” ini untuk laporan yang mana? Tekan satu.
kejadian-yang-mana = Diteruskan ke petugas <b>{ $kode }</b>. Ini tentang yang mana? Tekan satu.
kejadian-sudah-lain = Baik, ini laporan sendiri: <b>{ $kode }</b>.
kejadian-sudah-sama = Baik, masih <b>{ $kode }</b>. Petugasnya sudah membaca semua.
kejadian-digabung = Baik, <b>{ $lama }</b> kami gabung ke <b>{ $kode }</b>. Petugasnya sudah membaca semua.
sudah-pasti = Diteruskan ke petugas <b>{ $kode }</b>. Apakah sudah tertangani? Tekan satu.
dibaca-di-akhir = Diteruskan ke petugas <b>{ $kode }</b>. Apakah sudah tertangani? Tekan satu. Kejadian lain? Tulis apa dan di mana.
turut-berduka = Kami turut berduka cita. Kabar ini kami teruskan ke petugas <b>{ $kode }</b>. Masih perlu petugas? Tekan Belum; kalau tidak, tekan Sudah.
terima-kasih = Terima kasih. Laporan <b>{ $kode }</b> ditutup.
pertanyaan-dibuka-lagi = Laporan <b>{ $kode }</b> dibuka lagi: belum tertangani. Petugas dipanggil lagi.
gambar-sesudah-akhir = Disampaikan ke petugas <b>{ $kode }</b>. Apakah sudah tertangani? Kalau masih atau terjadi lagi, tekan Belum.
akhir-dibaca = Baik, dicatat pada <b>{ $kode }</b>. Kalau terjadi lagi, tulis saja di sini.
dibuka-lagi = Laporan <b>{ $kode }</b> dibuka lagi dan petugas dipanggil. Nyawa terancam? Telepon 112.
sudah-disampaikan = Disampaikan ke petugas: <b>{ $kode }</b> sudah tertangani. Petugas memastikan dulu.
sudah-sebelum-itu = Sesudah pertanyaan itu Anda menulis: “{ $kata }”. Laporan <b>{ $kode }</b> masih berjalan. Sudah berakhir juga? Tulis saja.
masih-berjalan = Laporan <b>{ $kode }</b> masih berjalan, petugas sudah dipanggil. Nyawa terancam? Telepon 112.
sudah-dijawab = Jawaban Anda sudah tercatat. Ada kejadian lain? Tulis saja di sini.

## Pelaporan diam: kejahatan dan kekerasan. Tidak ada kata yang mencolok bila layar dilihat orang lain.
diam-eta = { $jam }, { $menit } menit lagi.
diam-tempat =
    Baik, pesan kami tanpa bunyi. Di mana? Kirim lokasi.
    Tidak bisa bicara? Balas 1. Aman dan bisa mengetik? Balas 2.
diam-tempat-berbunyi =
    Baik. Kami hanya membalas bila Anda menulis. Di mana? Kirim lokasi.
    Tidak bisa bicara? Balas 1. Aman dan bisa mengetik? Balas 2.
diam-tempat-lagi = Di mana tepatnya? Kirim lokasi atau ketik tempatnya.
diam-kirim-titik = Bila bisa, kirim juga titiknya.
diam-yang-mana = Sampai. Tentang yang mana? Tekan satu.
diam-balas = Tidak bisa bicara? Balas 1. Aman dan bisa mengetik? Balas 2.
diam-dimengerti = Baik, pesan kami tanpa bunyi.
diam-dimengerti-berbunyi = Baik. Kami hanya membalas bila Anda menulis.
diam-aman = Baik. Tulis saja di sini.
diam-kirim-lagi = Yang tadi belum masuk. Kirim lagi?
diam-terlalu-besar = Yang tadi terlalu besar. Kirim yang lebih kecil?
diam-baik = Baik.
hapus-biasa = Chat ini sudah dikosongkan. Laporan tetap berjalan; untuk membatalkannya: /batal
hapus-sendiri = Hapus di ponsel: ⋮ → Lainnya → Bersihkan chat (iPhone: nama di atas → Bersihkan Chat). Kami diam sampai Anda menulis.
diam-tercatat = <b>{ $kode }</b> tercatat, { $jam }. Kalau aman, telepon { $telepon }.
diam-diterima = ✅ <b>{ $kode }</b> diterima, { $jam }.
diam-diteruskan = ✅ <b>{ $kode }</b> diteruskan, { $jam }.
diam-tempat-belum = Di mana? Kirim lokasi bila bisa.
diam-langkah-dipanggil = Dipanggil, { $jam }.
diam-langkah-dijawab = Dijawab, { $jam }.
diam-langkah-berangkat = Di jalan, { $jam }.
diam-langkah-tiba = Sampai, { $jam }.
diam-selesai = Selesai.
diam-ditutup = Ditutup. Ada lagi? Tulis di sini.
diam-sampai = Diterima.
diam-tulis = Sampai. Tulis saja di sini.
diam-tiba = <b>{ $kode }</b>: sampai.
diam-koreksi = <b>{ $kode }</b>: masih berjalan.
diam-tanya-selesai = <b>{ $kode }</b>: sudah selesai?
diam-pertanyaan = { $kata }
diam-dibatalkan-lain = <b>{ $kode }</b> ditutup. Belum?
diam-dibuka-lagi = <b>{ $kode }</b> dibuka lagi.
diam-belum-dijawab = Belum diterima, kami coba lagi.
diam-batal-draf = Batal?
diam-status = <b>{ $kode }</b>: { $keadaan }
diam-keadaan-received = diterima
diam-keadaan-dispatched = diteruskan
diam-keadaan-acknowledged = dijawab
diam-keadaan-en_route = di jalan
diam-keadaan-on_scene = sampai
diam-keadaan-resolved = selesai
diam-keadaan-closed = selesai
diam-keadaan-duplicate = ditutup
diam-keadaan-false_report = ditutup
diam-keadaan-cancelled = ditutup

## Ditanya sesudah melapor
kabar-dipanggil = { $instansi } dipanggil { $jam }, { $lama }; belum diterima.
kabar-jarak = ± { $menit } menit lagi, { $jarak }.
jarak-m = { $m } m
jarak-km = { $km } km
kabar-janji = Mereka memperkirakan tiba { $jam }.
kabar-janji-lewat = Perkiraan tiba { $jam } sudah lewat; petugas membaca pertanyaan Anda.
kabar-diterima = { $instansi } menerima laporan { $jam }, { $lama }.
kabar-berangkat = { $instansi } berangkat { $jam }, { $lama }.
kabar-tiba = { $instansi } tiba { $jam }, { $lama }.
kabar-diperiksa = Laporan <b>{ $kode }</b> diperiksa ruang kendali sejak { $jam }, { $lama }.
kabar-menunggu = Laporan <b>{ $kode }</b> di ruang kendali menunggu dilihat sejak { $jam }, { $lama }.
menit-lalu = { $menit } menit yang lalu
baru-saja = baru saja
nyawa-terancam = Nyawa terancam? Telepon { $telepon }.
nomor-instansi =
    { $instansi }:
    { $nomor }
    Semua keadaan darurat: { $telepon }
nomor-darurat =
    Semua keadaan darurat, bebas pulsa:
    { $telepon }
sama-sama = Sama-sama. Bila ada bahaya, tulis saja di sini.
saya-otomatis = Ini dijawab otomatis; setiap laporan dilihat petugas. Ada bahaya? Tulis apa yang terjadi dan di mana, atau telepon { $telepon }.
saya-otomatis-laporan = Ini dijawab otomatis, tetapi pesan Anda tentang <b>{ $kode }</b> dibaca petugas.
bicara-langsung = Ingin bicara langsung? Telepon { $telepon }. Bisa juga tulis di sini apa yang terjadi dan di mana.
bicara-petugas = Pesan Anda dibaca petugas, dan mereka bisa menjawab di sini. Ingin bicara langsung? Telepon { $telepon }.
minta-ditelepon = Disampaikan: Anda minta ditelepon. Tidak bisa menunggu? Telepon { $telepon }.
minta-ditelepon-nomor = Disampaikan: Anda minta ditelepon. Bagikan nomor Anda agar petugas bisa menelepon.

## Nomor, foto, keterangan
cara-foto = Tekan 📎 atau 📷 di samping kolom tulis, lalu kirim fotonya ke sini. Jangan mendekati bahaya.
minta-nomor = Bagikan nomor Anda agar petugas bisa menelepon. Nomor tidak tampil di grup.
nomor-terverifikasi = 📱 Nomor Anda terverifikasi. Hanya petugas yang menangani dapat melihatnya.
nomor-orang-lain = Itu nomor orang lain, disimpan untuk petugas. Tekan tombol untuk membagikan nomor Anda sendiri, atau lewati.
nomor-orang-lain-dulu = Nomor orang lain itu disimpan untuk petugas. Apa yang terjadi, dan di mana?
nomor-orang-lain-disimpan = Nomor orang lain itu disimpan untuk petugas.
lewati = Baik, tidak apa-apa.
tulis-keterangan = Tulis saja keterangannya di sini, kami teruskan ke petugas.

## Pemeriksaan ringan: hanya tanpa bahaya, sekali per akun, boleh dilewati
cek-tanya = Satu ketukan kecil, boleh dilewati: tekan gambar { $gambar }. Ada bahaya? Tulis saja.
cek-ikan = 🐟
cek-payung = ☂️
cek-bunga = 🌸
cek-nama-ikan = ikan
cek-nama-payung = payung
cek-nama-bunga = bunga
cek-terima-kasih = Terima kasih.
ketik-cek-ikan = ikan, 🐟
ketik-cek-payung = payung, ☂️
ketik-cek-bunga = bunga, 🌸

## Saksi kedua: "saya juga melihatnya"
saksi-di-mana = Terima kasih sudah mengabari. Di mana? Kirim lokasi KEJADIAN. Nyawa terancam? Telepon 112.
ketik-saksi = saya juga melihatnya, saya juga melihat, saya juga lihat, saya juga liat, saya jg lihat, saya jg liat, aku juga lihat, aku juga liat, kami juga melihat, kami juga lihat, ambo jugo nengok, dari sini juga kelihatan, di sini juga kelihatan

## Penelepon yang membuka tautan
tautan-terbuka = ☎️ Terhubung dengan laporan telepon Anda. Kirim lokasi KEJADIAN, lalu foto bila aman.
tautan-habis = Tautan ini sudah dipakai atau lewat 30 menit. Ada bahaya? Tulis apa yang terjadi, atau telepon 112.

## Bencana dan peringatan
bencana-diterima =
    ✅ Laporan <b>{ $kode }</b> diterima, { $jam }. Sedang banyak laporan; yang mengancam nyawa didahulukan.
    Nyawa terancam? Telepon { $telepon } atau tulis di sini.
bencana-bagaimana = 🕓 Laporan <b>{ $kode }</b> di { $tempat }: bagaimana keadaannya sekarang?
tombol-now_safe = ✅ Sudah aman
tombol-now_need = 🆘 Masih perlu bantuan
bencana-syukur = Syukurlah. Bila berubah, tulis saja di sini.
bencana-disampaikan = Disampaikan ke petugas. Nyawa terancam? Telepon { $telepon } sekarang.
siaran-isi =
    📢 Peringatan resmi { $kota }, { $jam }:
    { $kata }
    Nyawa terancam? Telepon { $telepon }.

## Warga yang ikut latihan
latihan-ikut = Anda ikut latihan. Laporkan kejadian pura-pura di sini. Ada bahaya sungguhan? Balas NYATA.
latihan-keluar = Anda keluar dari latihan. Apa yang terjadi, dan di mana? Nyawa terancam? Telepon 112.
latihan-keluar-nyata = Anda keluar dari latihan. Semua yang Anda tulis sekarang kami baca sebagai kejadian nyata.
latihan-sudah-selesai = Latihan sudah selesai. Pesan Anda sekarang kami baca sebagai kejadian nyata.
latihan-tautan-habis = Latihan ini sudah selesai. Ada bahaya? Tulis apa yang terjadi, atau telepon 112.
ketik-nyata = nyata, ini nyata, beneran, benaran, ini beneran, betulan, bukan latihan, ini bukan latihan, sungguhan, sungguh-sungguh, benar-benar, betul-betul, ini serius, saya serius, ini asli

## Setelah sistem mati
laporan-hilang = Sistem kami sempat rusak: semua yang dikirim dari { $dari } sampai { $sampai } hilang, juga laporan. Masih perlu bantuan? Tulis lagi apa yang terjadi dan di mana, atau telepon 112.
sistem-dipulihkan = Sistem sempat rusak. Yang Anda kirim dari { $dari } sampai { $sampai } hilang; laporan <b>{ $kode }</b> sebelum itu tersimpan. Masih darurat, atau ada yang berubah? Tulis lagi, atau telepon 112.
sistem-sempat-mati = Sistem sempat mati dari { $dari } sampai { $sampai }. Laporan <b>{ $kode }</b> tersimpan. Masih darurat? Telepon 112.
sistem-sempat-mati-dibaca = Sistem sempat mati dari { $dari } sampai { $sampai }. Pesan Anda tersimpan, dan baru sekarang terbaca. Masih darurat? Telepon 112.

## Laporan tidak benar dan keberatan. Tidak menyalahkan sebelum terbukti; selalu ada jalan keberatan.
warga-sempat-berangkat = Petugas sempat berangkat
warga-sempat-diperiksa = Operator sempat memeriksanya
warga-sanksi-jelaskan = Laporan <b>{ $kode }</b> ternyata tidak benar. { $sempat }, dan orang lain menunggu. Bila ini keliru, tekan Keberatan.
warga-sanksi-peringatkan = Laporan <b>{ $kode }</b> ternyata tidak benar, dan ini bukan yang pertama. { $sempat }, dan orang lain menunggu. Bila ini keliru, tekan Keberatan.
warga-sanksi-abu_abu =
    Laporan <b>{ $kode }</b> ternyata tidak benar, seperti beberapa sebelumnya. Sampai { $sampai } laporan Anda kami lihat belakangan, kecuali yang menyebut bahaya.
    Bila ini keliru, tekan Keberatan.
warga-sanksi-berkas_bukti =
    Laporan <b>{ $kode }</b> ternyata tidak benar, seperti beberapa sebelumnya. Berkasnya diserahkan ke bagian hukum. Sampai { $sampai } laporan Anda kami lihat belakangan, kecuali yang menyebut bahaya.
    Bila ini keliru, tekan Keberatan.
warga-dasar-hukum = Dasar: { $dasar }
diam-sanksi = <b>{ $kode }</b>: ditutup. Keliru? Tekan Keberatan.
tombol-keberatan = 🙋 Keberatan
keberatan-diterima = Keberatan atas <b>{ $kode }</b> sampai ke ruang kendali. Orang lain akan memeriksanya, dan kabarnya kami kirim ke sini.
keberatan-tercatat = Keberatan Anda sudah kami terima. Ada bahaya? Tulis saja di sini.
keberatan-kosong = Belum ada keputusan tentang laporan Anda. Ada bahaya? Tulis saja di sini.
warga-sanksi-dicabut = Laporan <b>{ $kode }</b> ternyata bukan laporan palsu dan tidak dihitung. Maaf atas kekeliruan ini.
warga-keberatan-accepted = Keberatan diterima: laporan <b>{ $kode }</b> tidak dihitung. Maaf atas kekeliruan ini.
warga-keberatan-rejected = Keberatan atas <b>{ $kode }</b> sudah diperiksa orang lain; keputusannya tetap. Ada bahaya? Tulis saja, laporan Anda tetap kami terima.
ketik-keberatan = keberatan, saya keberatan, 🙋 keberatan, banding, saya tidak iseng

## Perintah
status-kosong = Belum ada laporan dari Anda. Ada keadaan darurat? Tulis apa yang terjadi.
status-belum-lengkap = ✏️ Ada laporan yang belum lengkap. Tulis apa dan di mana.
status-abu-abu = Laporan Anda diterima dan akan dilihat operator.
status-baris = <b>{ $kode }</b> · { $kategori } · { $keadaan }
status-belum-dilihat = menunggu dilihat ruang kendali
status-received = sedang diperiksa ruang kendali
status-dispatched = diteruskan, belum diterima
status-acknowledged = diterima petugas
status-en_route = petugas di jalan
status-on_scene = petugas di lokasi
status-resolved = dinyatakan selesai
status-closed = ditutup
status-duplicate = digabung dengan laporan lain
status-false_report = ditutup operator
status-cancelled = dibatalkan
kabar-laporan-lain = Disampaikan ke petugas laporan <b>{ $kode }</b>: mereka yang memutuskan. Yang bisa membatalkan hanya pelapornya, dari chatnya sendiri. Ada keadaan lain? Tulis apa yang terjadi.
batal-kosong = Tidak ada laporan terbuka yang bisa dibatalkan.
batal-selesai = Baik, dibatalkan. Bila ada bahaya, tulis saja di sini atau telepon 112.
batal-tanya = Disampaikan ke petugas. Laporan <b>{ $laporan }</b> dibatalkan?
batal-yang-mana = Disampaikan ke petugas. Laporan mana yang dibatalkan? Tekan satu. Tanpa itu semuanya tetap berjalan.
batal-tanya-draf = Laporan ini dibatalkan?
batal-tanya-lagi = Sesudah pertanyaan itu Anda menulis: “{ $kata }”. Seluruh laporan <b>{ $laporan }</b> tetap dibatalkan?
batal-tanya-draf-lagi = Sesudah pertanyaan itu Anda menulis: “{ $kata }”. Laporan ini tetap dibatalkan?
tombol-ya-batalkan = ✖️ Ya, batalkan
tombol-tetap-perlu = Tetap perlu
tetap-berjalan = Baik, laporan <b>{ $kode }</b> tetap berjalan.
batal-diminta = Permintaan batal kami sampaikan. Petugas memastikan dulu bahwa semua aman.
bantuan =
    Tulis apa yang terjadi dan kirim lokasi KEJADIAN. Itu cukup.
    Ketik <b>status</b> untuk kabar, <b>batal</b> untuk membatalkan.
    Nyawa terancam, atau tidak dibalas 30 detik? Telepon:
    { $telepon }
bahasa-pilih = Pilih bahasa / choose a language:
bahasa-id = Bahasa Indonesia
bahasa-en = English
bahasa-bengkulu = Bahaso Bengkulu
bahasa-diganti = Baik, dengan bahasa Indonesia.
bahasa-terdengar = 🌐 English. Ingin bahasa Indonesia? Ketik /bahasa.
pintu-petugas = Bot ini untuk petugas. Laporkan darurat di @{ $bot } atau telepon { $telepon }. Anda petugas? Tekan satu tombol di grup instansi Anda dulu, lalu ketik /start di sini.
pintu-id = Id Telegram Anda: <code>{ $id }</code>
pintu-petugas-telepon = Bot ini untuk petugas. Keadaan darurat? Telepon { $telepon }. Anda petugas? Tekan satu tombol di grup instansi Anda dulu, lalu ketik /start di sini.
pintu-rekan = Kata-kata ini terlihat di ruang kendali, tetapi belum menjadi laporan. Keadaan darurat Anda sendiri? Laporkan di @{ $bot } atau telepon { $telepon }. Tentang tiket? Tulis kodenya di depan.
pintu-rekan-telepon = Kata-kata ini terlihat di ruang kendali, tetapi belum menjadi laporan. Keadaan darurat Anda sendiri? Telepon { $telepon }. Tentang tiket? Tulis kodenya di depan.
pintu-grup = Laporan di grup tidak dijawab. Tulis kepada @{ $bot } lewat chat pribadi, atau telepon { $telepon }.
pintu-grup-telepon = Laporan di grup tidak dijawab. Keadaan darurat? Telepon { $telepon }.
tombol-buka-bot = 🆘 Lapor di sini
bot-di-grup = Saya melayani laporan lewat chat pribadi. Keadaan darurat? Telepon { $telepon }.

## Data pribadi: apa yang disimpan, salinannya, dan penghapusannya (UU 27/2022)
privasi =
    Pesan, lokasi, foto, dan nomor Anda hanya dipakai petugas { $kota } untuk menangani laporan ini.
    Nama, nomor, dan akun Anda tidak tampil di grup petugas.
    Dihapus sendiri: isi laporan setelah { $pesan } hari, foto { $bukti } hari, akun { $identitas } hari.
    Ketik <b>data saya</b> untuk salinannya, <b>hapus data</b> untuk menghapusnya.
datasaya-dikirim = 📄 Salinan data Anda. Laporan yang dirahasiakan hanya diberikan langsung di kantor.
hapusdata-tanya =
    Ini menghapus isi laporan, foto, nomor, dan akun Anda, dan tidak bisa dibatalkan.
    Bila ya, ketik lengkap: <b>HAPUS DATA SAYA</b>
hapusdata-selesai =
    Isi laporan, foto, dan nomor Anda sudah dihapus. Sepuluh menit lagi akun ini pun tidak kami kenali.
    Ada bahaya? Tulis saja di sini.
hapusdata-nanti =
    Yang sudah berakhir dihapus sekarang. Laporan yang belum berakhir dihapus setelah berakhir.
    Ada bahaya? Tulis saja di sini.
hapusdata-sanksi = Isi laporan sudah dihapus. Akun Anda masih tercatat sampai { $tanggal }, lalu ikut dihapus.
ketik-data-saya = data saya, datasaya, minta data saya, salinan data saya
ketik-hapus-data = hapus data, hapusdata, hapus akun, hapus data saya dong
ketik-hapus-data-saya = hapus data saya

## Yang boleh diketik sebagai ganti tombol
ketik-lapor = lapor, laporan, darurat, tolong, sos
ketik-mulai = mulai, start, menu
ketik-status = status, cek status, bagaimana laporan saya, gimana laporan saya, kabar laporan
ketik-batal = batal, batalkan, batalin, gak jadi, ga jadi, tidak jadi, nggak jadi, dak jadi
ketik-ya-batalkan = ya, iya, y, ok, oke, ya batal
ketik-tetap-perlu = tetap perlu, masih perlu, jangan, jangan batal, jangan dibatalkan, tetap datang
ketik-bantuan = cara lapor, cara melapor, cara pakai
ketik-privasi = privasi
ketik-ya-daerah = ya, iya, yo, y, betul, benar, bener, yoi, iyo
ketik-ya-daerah-pengisi = kel, kelurahan, daerah, di, itu, pak, bu, kak, min, bang, nian
ketik-titik-kejadian = ya, iya, y, iyo, yoi, betul, benar, bener, ya pak, iya pak, ya bu, iya bu, ya bang, ya kak, betul pak, benar pak, ya benar, iya benar, ya betul, iya betul, ya di titik itu, iya di titik itu, di titik itu, ya di situ, iya di situ, di situ, ya di sini, iya di sini, di sini, ya kejadiannya di titik itu
ketik-titik-pelapor = bukan itu titik saya, bukan itu lokasi saya, itu titik saya, itu lokasi saya, bukan di situ, bukan di titik itu, tidak di situ, tidak di titik itu
ketik-lain = 🏠 lokasi lain / saya tidak di sana, lokasi lain, saya tidak di sana
ketik-lewati = lewati, skip
ketik-sudah = sudah, sudah tertangani, udah, sudah pak, sudah bu, sudah aman, ✅ sudah, lah sudah
ketik-belum = belum, belum pak, belum bu, masih, masih belum, belum selesai, ❗ belum
ketik-sudah-aman = sudah aman, aman, sudah, ✅ sudah aman
ketik-masih-perlu = masih perlu bantuan, masih perlu, masih, belum, belum aman, perlu bantuan, butuh bantuan, masih butuh bantuan, 🆘 masih perlu bantuan
ketik-bahasa = bahasa, ganti bahasa
ketik-bahasa-id = indonesia, bahasa indonesia
ketik-bahasa-en = inggris, bahasa inggris
ketik-bahasa-bengkulu = bengkulu, bahaso bengkulu, bahasa bengkulu, melayu
ketik-diam = 1, satu, tidak bisa bicara, tidak bisa ngomong, gak bisa bicara, gak bisa ngomong, ga bisa bicara, ga bisa ngomong, saya tidak bisa bicara
ketik-aman = 2, dua
ketik-hapus = hapus, hapus chat, hapus pesan, hapus semua, hapus chat ini, hapus pesan ini, hapus dong, tolong hapus, hapus ya
ketik-bersihkan = bersihkan, bersihkan chat
ketik-kejadian-lain = kejadian lain, lain, beda, kejadian baru
ketik-kejadian-sama = sama, masih sama, masih itu, kejadian yang sama
ketik-lanjut = lanjut, lanjutkan, berikutnya, langkah berikutnya, terus apa, habis itu, lalu
ketik-ulangi = ulangi, ulang, sekali lagi, ulangi lagi
ketik-sapaan-asing = 你好, 您好, こんにちは, 안녕하세요, привет, здравствуйте, добрый день, مرحبا, السلام عليكم, สวัสดี, สวัสดีครับ, สวัสดีค่ะ

## Pertolongan pertama: satu pertanyaan, lalu langkah demi langkah
pertolongan-tanya = 🩹 Sambil menunggu petugas: <b>{ $tanya }</b>
pertolongan-langkah = <b>{ $nomor }/{ $jumlah }</b> { $apa }
pertolongan-ketukan = 🔊 110 ketukan semenit: tekan tiap ketukan.
pertolongan-contoh = <i>Contoh, belum disahkan dokter.</i>

## Profil dan menu bot
perintah-start = Mulai melapor
perintah-status = Kabar laporan saya
perintah-batal = Batalkan laporan
perintah-bantuan = Cara melapor
perintah-privasi = Data saya dipakai untuk apa
profil-warga = Layanan darurat 112 { $kota }. Tulis apa yang terjadi dan kirim lokasi. Nyawa terancam, atau tidak dibalas 30 detik? Telepon { $telepon }.
profil-warga-singkat = Lapor darurat 112 { $kota }. Tidak dibalas 30 detik? Telepon { $telepon }.
perintah-datasaya = Salinan data saya
perintah-hapusdata = Hapus data saya
perintah-bahasa = Pilih bahasa
wa-pilih = ☰ Menu
