# Bahaso Melayu Bengkulu, untuk pelapor yang memilihnya; yang belum ada di sini dibaca dalam bahasa Indonesia.

## Awal dan pertanyaan
mulai =
    Iko layanan darurat <b>112 { $kota }</b>. Apo yang terjadi?
    Ketik ajo, kirim foto, atau pilih di bawah. Nyawo terancam? Telepon 112.
tanya-tempat = { $emoji } { $kategori }. Di mano? Kirim lokasi KEJADIAN.
tanya-apa-tempat = Apo yang terjadi, dan di mano? Ketik ajo, atau kirim lokasi KEJADIAN. Nyawo terancam? Telepon 112.
tanya-patokan = Di mano? Idak tau alamatnyo? Sebut yang nampak: gang, warung, masjid, sekolah, atau kelurahannyo.
tanya-tempat-lagi = Di mano tepatnyo? Kirim lokasi, atau ketik namo jalan dan patokannyo.
telepon-bila-jiwa = Nyawo terancam? Telepon 112.
gagal-diproses = Maaf, pesan Anda belum biso kami proses. Kini dibaco ruang kendali. Masih darurat? Telepon { $telepon }.
gagal-tombol = Belum diproses. Cobo lagi.
lokasi-diterima = 📍 Lokasi la diterimo: sekitar { $tempat }. Apo yang terjadi di sano?
papan-tak-dikenal = Papan <b>{ $kode }</b> idak kami kenal. Baco sekali lagi kodenyo, kirim lokasi, atau ketik namo jalan dan patokannyo.
papan-tak-dikenal-apa = Papan <b>{ $kode }</b> idak kami kenal. Baco sekali lagi kodenyo, atau kirim lokasi. Apo yang terjadi di sano?
foto-diterima = 📷 Foto la diterimo. Iko kejadian apo?
video-diterima = 🎥 Video la diterimo. Iko kejadian apo?
berkas-diterima = 📎 Berkas la diterimo. Iko kejadian apo?
suara-diterima = 🎙️ Pesan suaro la diterimo, kelak didengar operator. Iko kejadian apo?
maksud-mana = Maksudnyo yang mano?
belum-paham = Kami belum tau kejadiannyo. Tulis dengan kato lain atau pilih. Nyawo terancam? Telepon 112.
ketik-apa-di-mana = Ketik apo yang terjadi dan di mano. Nyawo terancam? Telepon 112.

## Tanda terima: pesan yang berubah mengikuti keadaan
warga-belum-dijawab = Belum ado petugas yang jawab; kabarnyo berubah di pesan iko.
warga-belum-dijawab-menyusul = Belum ado petugas yang jawab; kabarnyo menyusul.

## Pesan tersendiri
warga-sudah-tiba = 📍 Petugas la sampai di lokasi.
warga-belum-ada-menjawab = Belum ado yang jawab, kami panggil lagi. Nyawo terancam? Telepon 112.
ditambahkan-laporan = La ditambahkan ke laporan <b>{ $kode }</b> untuk ruang kendali 112.
diteruskan-ke-petugas = La diteruskan ke petugas (<b>{ $kode }</b>).
jiwa-diteruskan = Kami tetap di siko. Pesannyo la kami teruskan ke petugas (<b>{ $kode }</b>).
lokasi-diteruskan = 📍 Lokasi la diterimo: sekitar { $tempat }.
foto-banyak = 📷 { $jumlah } foto la diterimo.
foto-ke-petugas = 📷 Foto la kami terimo, sedang kami teruskan ke petugas.
video-ke-petugas = 🎥 Video la kami terimo, sedang kami teruskan ke petugas.
suara-ke-petugas = 🎙️ Pesan suaro la kami terimo, sedang kami teruskan ke petugas.
berkas-ke-petugas = 📎 Berkas la kami terimo, sedang kami teruskan ke petugas.
gambar-sesudah-akhir = La disampaikan ke petugas <b>{ $kode }</b>. La tertangani belum? Kalu masih atau terjadi lagi, tekan Belum.
akhir-dibaca = Yo, la dicatat di <b>{ $kode }</b>. Kalu terjadi lagi, tulis ajo di siko.
terima-kasih = Mokasih. Laporan <b>{ $kode }</b> ditutup.

## Ditanya sesudah melapor
nyawa-terancam = Nyawo terancam? Telepon { $telepon }.

## Nomor, foto, keterangan
lewati = Iyo, dak apo-apo.
tulis-keterangan = Tulis ajo keterangannyo di siko, kami teruskan ke petugas.

## Pemeriksaan ringan: hanya tanpa bahaya, sekali per akun, boleh dilewati
cek-terima-kasih = Mokasih.

## Saksi kedua: "saya juga melihatnya"
saksi-di-mana = Mokasih la ngabari. Di mano? Kirim lokasi KEJADIAN. Nyawo terancam? Telepon 112.

## Perintah
bahasa-diganti = Iyo, pakai bahaso Bengkulu, yang bisa ajo.
latihan-keluar-nyata = Iyo, la keluar dari latihan. Galo yang ditulis kini kami baco sebagai kejadian nyato.
warga-akhir-latihan = Latihan la selesai, mokasih la ikut. Ado bahayo sungguhan? Tulis di siko, atau telepon 112.
ketik-nyata = nyato, iko nyato, iko benaran, iko nian, bukan latihan, idak latihan, dak latihan
