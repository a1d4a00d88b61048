# Peta, statistik, laporan: angka tanpa data pelapor.

## Peta
peta-judul = Tiket terbuka
peta-judul-latihan = LATIHAN – BUKAN KEJADIAN NYATA
peta-kosong = Tidak ada tiket terbuka.
peta-baris = { $tempat } · { $keadaan }
peta-menit = { $menit } mnt
peta-keadaan-received = belum diputuskan
peta-keadaan-dispatched = belum diterima
peta-keadaan-acknowledged = diterima
peta-keadaan-en_route = di jalan
peta-keadaan-on_scene = di lokasi
peta-keterangan = 🗺️ { $jumlah } tiket terbuka, { $jam }.

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

## Statistik
rentang-hari = Hari ini
rentang-minggu = 7 hari terakhir
rentang-bulan = Bulan ini
rentang-pagi = Laporan pagi
rentang-bulanan = Laporan bulanan
rentang-tanggal = { $dari } sampai { $sampai }
statistik-kepala = 📊 <b>{ $judul }</b> · { $rentang }
statistik-kalimat =
    { $laporan } laporan, { $tiket } tiket: { $selesai } selesai ({ $saran } dengan saran), { $terbuka } masih terbuka, { $palsu } palsu, { $batal } batal. Di luar itu { $gabung } digabung dengan tiket lain.
    { $berbunyi } tiket berbunyi.
statistik-baris = { $instansi }: menjawab { $jawab }
statistik-baris-tiba = { $instansi }: menjawab { $jawab }, tiba { $tiba }; { $dalam }
statistik-laporan = laporan
statistik-tiket = tiket
statistik-berbunyi = berbunyi
statistik-selesai = selesai
statistik-terbuka = terbuka
statistik-palsu = palsu
statistik-kategori = Tiket menurut kejadian
statistik-jam = Jam masuk
statistik-terbanyak = terbanyak { $jumlah } per jam
statistik-instansi = Kecepatan instansi
statistik-dipanggil = dipanggil
statistik-menjawab = menjawab (nilai tengah, dalam batas)
statistik-kolom-tiba = tiba di lokasi (nilai tengah, dalam batas)
statistik-dalam = { $dalam } dari { $dari } dalam { $batas }
statistik-dalam-batas = { $dalam } dari { $dari } dalam batas
statistik-lain = kejadian lain
statistik-kosong = Belum ada.
statistik-catatan = Tanpa latihan dan pengujian. Waktu dihitung sejak instansi dipanggil; batas menurut jenjang kota.
lama-detik = { $detik } dtk
lama-menit-detik = { $menit } mnt { $detik } dtk
lama-menit = { $menit } mnt
lama-jam = { $jam } jam
lama-jam-menit = { $jam } jam { $menit } mnt
gambar-gagal = Gambar tidak bisa dibuat sekarang.
tolak-rentang = Tulis /statistik hari, /statistik minggu, atau /statistik bulan.
perintah-peta = Peta tiket terbuka
perintah-statistik = Angka hari ini, minggu, bulan
