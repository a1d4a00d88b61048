# Untuk pelapor yang tidak bisa menelepon: tuli, tidak bisa bicara, atau bersembunyi. Yang tidak ada di sini sama dengan id/citizen.ftl.

## Awal dan pertanyaan
mulai =
    Ini layanan darurat <b>112 { $kota }</b>. Apa yang terjadi?
    Ketik saja, kirim foto, atau pilih di bawah.
tanya-apa-tempat = Apa yang terjadi, dan di mana? Ketik saja, atau kirim lokasi KEJADIAN.
telepon-bila-jiwa = Nyawa terancam? Tulis di sini.
jiwa-sapa = Terima kasih sudah bercerita. Anda tidak sendirian; petugas kami akan menjawab di sini.
akan-dilihat = Ruang kendali 112 akan melihat pesan Anda. Di mana kejadiannya? Kirim lokasi KEJADIAN.
belum-paham = Kami belum mengerti apa yang terjadi. Tulis dengan kata lain atau pilih.
ketik-apa-di-mana = Ketik apa yang terjadi dan di mana. Nyawa terancam? Tulis juga.
kalau-sungguhan = Kalau ini sungguhan, tulis apa yang terjadi dan di mana.
tidak-terjadi = Baik, dicatat. Petugas tetap membaca pesan Anda. Bila ada bahaya, tulis saja di sini.
diteruskan-tanpa-lengkap =
    ✅ Pesan Anda kami teruskan ke ruang kendali 112 sebagai laporan <b>{ $kode }</b>.
    Nyawa terancam? Tulis di sini.

## Tanda terima: pesan yang berubah mengikuti keadaan
warga-tercatat = Laporan <b>{ $kode }</b> tercatat, { $jam }, tetapi belum ada petugas yang membacanya. Minta tolong orang di dekat Anda.
aksara-tak-terbaca = 🌐 Tulisan atau bahasa ini belum bisa kami baca; pesannya kami teruskan ke ruang kendali 112. Nyawa terancam? Tulis di sini.
warga-luar-hubungi = Bila bisa, minta tolong juga orang di dekat tempat itu.
warga-akhir-false_report = Laporan ditutup operator. Bila keliru atau masih ada bahaya, tulis lagi di sini.
warga-akhir-latihan = Latihan selesai, terima kasih sudah ikut. Ada bahaya sungguhan? Tulis di sini.
warga-abu-abu = Laporan Anda diterima dan akan dilihat operator. Bila benar-benar darurat, tulis lagi apa yang terjadi.

## Pesan tersendiri
gagal-diproses = Maaf, pesan Anda belum bisa kami proses. Ruang kendali membacanya sekarang. Bila bisa, tulis sekali lagi.
warga-belum-ada-menjawab = Belum ada yang menjawab, kami memanggil lagi. Tulis saja di sini bila ada yang berubah.
warga-dibatalkan-lain =
    Laporan <b>{ $kode }</b> dibatalkan: pelapor lain memintanya, dan petugas menyetujui.
    Belum tertangani? Tekan Belum, atau tulis di sini.
dicatat-saja = Tercatat (<b>{ $kode }</b>), tetapi belum ada petugas yang membacanya. Minta tolong orang di dekat Anda.
dibuka-lagi = Laporan <b>{ $kode }</b> dibuka lagi dan petugas dipanggil. Ada yang berubah? Tulis di sini.
masih-berjalan = Laporan <b>{ $kode }</b> masih berjalan, petugas sudah dipanggil. Ada yang berubah? Tulis di sini.

## Pelaporan diam: kejahatan dan kekerasan. Tidak ada kata yang mencolok bila layar dilihat orang lain.
diam-tercatat = <b>{ $kode }</b> tercatat, { $jam }. Belum dibaca; kalau aman, minta tolong orang di dekat Anda.

## Ditanya sesudah melapor
nyawa-terancam = Nyawa terancam? Tulis di sini.
nomor-instansi =
    Anda cukup menulis di sini. Nomor { $instansi }, untuk orang yang menolong Anda:
    { $nomor }
nomor-darurat =
    Anda cukup menulis di sini. Nomor darurat, untuk orang yang menolong Anda:
    { $telepon }
saya-otomatis = Ini dijawab otomatis; setiap laporan dilihat petugas. Ada bahaya? Tulis apa yang terjadi dan di mana.
bicara-langsung = Petugas bisa menjawab di sini. Tulis apa yang terjadi dan di mana.
bicara-petugas = Pesan Anda dibaca petugas, dan mereka bisa menjawab di sini.
minta-ditelepon = Disampaikan ke petugas. Mereka menjawab di sini.
minta-ditelepon-nomor = Disampaikan ke petugas. Mereka menjawab di sini.

## Nomor, foto, keterangan
minta-nomor = Bagikan nomor Anda bila mau. Petugas tahu bahwa Anda hanya bisa menulis; nomor tidak tampil di grup.

## Saksi kedua: "saya juga melihatnya"
saksi-di-mana = Terima kasih sudah mengabari. Di mana? Kirim lokasi KEJADIAN.

## Penelepon yang membuka tautan
tautan-habis = Tautan ini sudah dipakai atau lewat 30 menit. Ada bahaya? Tulis apa yang terjadi.

## Bencana dan peringatan
bencana-diterima =
    ✅ Laporan <b>{ $kode }</b> diterima, { $jam }. Sedang banyak laporan; yang mengancam nyawa didahulukan.
    Nyawa terancam? Tulis di sini.
bencana-disampaikan = Disampaikan ke petugas. Nyawa terancam? Tulis di sini.
siaran-isi =
    📢 Peringatan resmi { $kota }, { $jam }:
    { $kata }
    Nyawa terancam? Tulis di sini.

## Warga yang ikut latihan
latihan-keluar = Anda keluar dari latihan. Apa yang terjadi, dan di mana?
latihan-tautan-habis = Latihan ini sudah selesai. Ada bahaya? Tulis apa yang terjadi.

## Setelah sistem mati
laporan-hilang = Sistem kami sempat rusak: semua yang dikirim dari { $dari } sampai { $sampai } hilang, juga laporan. Masih perlu bantuan? Tulis lagi apa yang terjadi dan di mana.
sistem-dipulihkan = Sistem sempat rusak. Yang Anda kirim dari { $dari } sampai { $sampai } hilang; laporan <b>{ $kode }</b> sebelum itu tersimpan. Masih darurat, atau ada yang berubah? Tulis lagi di sini.
sistem-sempat-mati = Sistem sempat mati dari { $dari } sampai { $sampai }. Laporan <b>{ $kode }</b> tersimpan. Masih darurat? Tulis di sini.
sistem-sempat-mati-dibaca = Sistem sempat mati dari { $dari } sampai { $sampai }. Pesan Anda tersimpan, dan baru sekarang terbaca. Masih darurat? Tulis di sini.

## Perintah
batal-selesai = Baik, dibatalkan. Bila ada bahaya, tulis saja di sini.
bantuan =
    Tulis apa yang terjadi dan kirim lokasi KEJADIAN. Itu cukup.
    Ketik <b>status</b> untuk kabar, <b>batal</b> untuk membatalkan.
pintu-petugas = Bot ini untuk petugas. Laporkan darurat di @{ $bot }. Anda petugas? Tekan satu tombol di grup instansi Anda dulu, lalu ketik /start di sini.
pintu-petugas-telepon = Bot ini untuk petugas. Keadaan darurat? Tulis di bot warga. Anda petugas? Tekan satu tombol di grup instansi Anda dulu, lalu ketik /start di sini.
pintu-rekan = Kata-kata ini terlihat di ruang kendali, tetapi belum menjadi laporan. Keadaan darurat Anda sendiri? Laporkan di @{ $bot }. Tentang tiket? Tulis kodenya di depan.
pintu-rekan-telepon = Kata-kata ini terlihat di ruang kendali, tetapi belum menjadi laporan. Keadaan darurat Anda sendiri? Tulis di bot warga. Tentang tiket? Tulis kodenya di depan.
pintu-grup = Laporan di grup tidak dijawab. Tulis kepada @{ $bot } lewat chat pribadi.
pintu-grup-telepon = Laporan di grup tidak dijawab. Tulis lewat chat pribadi dengan bot ini.
bot-di-grup = Saya melayani laporan lewat chat pribadi. Keadaan darurat? Tulis di sana.
