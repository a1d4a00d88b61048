# Latihan: yang dibaca operator dan warga yang ikut bermain. Setiap pesan diawali tanda latihan.

latihan-dibuka = Latihan dibuka { $oleh }, { $jam }, paling lama sampai { $sampai }. Kartu latihan berkode L dan bertanda; laporan lain tetap nyata.
latihan-ditutup = Latihan selesai { $jam }; { $jumlah } tiket latihan ditutup. Mulai sekarang semuanya nyata.
latihan-selesai = Latihan selesai. { $jumlah } tiket latihan ditutup.
latihan-berjalan = Latihan dibuka { $oleh } { $jam }, paling lama sampai { $sampai }. Tiket latihan terbuka: { $jumlah }.
latihan-grup = Kartu di grup latihan: { $instansi }.
latihan-grup-nyata = Tanpa grup latihan, jadi kartu bertanda di grup sehari-hari: { $instansi }.
latihan-tautan =
    Pemain warga masuk lewat tautan ini:
    { $tautan }
latihan-cara =
    Telepon pura-pura: /latihan kebakaran jl mangga, api besar
    Akhiri: /latihan selesai
ketik-latihan-selesai = selesai, akhiri, tutup, stop
tolak-latihan-belum = Belum ada latihan yang dibuka. Ketik /latihan di Ruang Kendali.
tolak-latihan-grup = Ini grup latihan. Telepon sungguhan? Ketik /baru di grup Ruang Kendali. Untuk latihan: /latihan kata penelepon.
tolak-latihan-nyata = { $kode } kejadian nyata. Tangani di grup sehari-hari, bukan di grup latihan.

latihan-ikut = Anda ikut latihan. Laporkan kejadian pura-pura di sini. Ada bahaya sungguhan? Balas NYATA.
latihan-keluar = Anda keluar dari latihan. Apa yang terjadi, dan di mana? Nyawa terancam? Telepon 112.
latihan-sudah-selesai = Latihan sudah selesai. Pesan Anda sekarang kami baca sebagai kejadian nyata.
latihan-tautan-habis = Latihan ini sudah selesai. Ada bahaya? Tulis apa yang terjadi, atau telepon 112.
ketik-nyata = nyata, ini nyata, beneran, ini beneran, bukan latihan, ini bukan latihan, sungguhan
warga-akhir-latihan = Latihan selesai. Terima kasih sudah ikut.
perintah-latihan = Buka atau akhiri latihan
