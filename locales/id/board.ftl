# Yang dibaca di luar obrolan: papan dinding, halaman penelepon (docs/tautan.md), dan peringatan untuk sistem lain.

## Papan dinding ruang pemantauan
papan-kosong = Tidak ada tiket terbuka.
papan-bunyi = Nyalakan bunyi
papan-bunyi_nyala = Bunyi menyala
papan-putus = Papan terputus dari sistem. Lihat grup petugas.
papan-tenggat = lagi
papan-lewat = tenggat lewat
papan-hari_ini = Hari ini
papan-sebelumnya = ‹ Sebelumnya
papan-berikutnya = Berikutnya ›
papan-halaman = Halaman { $halaman } dari { $semua }
papan-hari = hari
papan-jam = jam
papan-menit = mnt
papan-detik = dtk
papan-jumlah = { $jumlah } terbuka: { $merah } merah, { $kuning } kuning, { $abu } abu-abu · { $belum } belum diterima
papan-bencana = 🌊 MODE BENCANA sejak { $jam }: laporan dikelompokkan, yang mengancam nyawa didahulukan
papan-biaya = { $kanal } bulan ini: { $pesan } pesan, USD { $usd }
papan-biaya-batas = { $kanal } bulan ini: { $pesan } pesan, USD { $usd } dari { $batas }
papan-angka = { $laporan } laporan, { $tiket } tiket, { $berbunyi } berbunyi, { $selesai } selesai
papan-jiwa = { $jalur } · nyawa terancam
papan-tahap-dispatched = belum diterima
papan-tahap-acknowledged = menerima
papan-tahap-en_route = di jalan
papan-tahap-on_scene = di lokasi
papan-tahap-resolved = selesai

## Untuk sistem lain (CAP)
cap-pengirim = Pusat 112 { $kota }
cap-judul = { $kategori }: { $tempat }
cap-peringatan = Peringatan

## Halaman
halaman-judul = Kirim ke 112
halaman-judul-diam = Cuaca
halaman-mulai = Anda tersambung dengan petugas 112.
halaman-mulai-diam = Terhubung.
halaman-izin-diam = Yang Anda kirim disimpan menurut aturan.
halaman-izin = Yang Anda kirim dilihat petugas yang menangani laporan ini, dan disimpan menurut aturan kota.
halaman-lokasi = 📍 Kirim lokasi saya
halaman-lokasi-bila-diam = Titik Anda sekarang.
halaman-lokasi-bila = Tekan bila Anda di tempat kejadian.
halaman-berkas = 📷 Kirim foto / video
halaman-tulis = ✏️ Tulis pesan
halaman-kirim = Kirim
halaman-tutup = Tutup
halaman-mencari = Mencari titik Anda…
halaman-titik = Titik terkirim, ± # m. Biarkan halaman ini terbuka bila Anda berpindah.
halaman-perkiraan = Perkiraan terkirim, ± # m. Agar tepat: nyalakan GPS, atau pergi ke dekat jendela bila aman.
halaman-ditolak-diam = Lokasi tidak diizinkan di HP ini. Tulis di mana Anda.
halaman-ditolak = Lokasi tidak diizinkan di HP ini. Sebutkan tempatnya kepada petugas, atau tulis di bawah.
halaman-tanpa-gps-diam = Titik belum ketemu. Tunggu sebentar.
halaman-tanpa-gps = Titik belum ketemu. Tunggu sebentar, atau sebutkan tempatnya kepada petugas.
halaman-selesai-ikut = Titik tidak diikuti lagi. Tekan lagi bila Anda berpindah.
halaman-mengirim = Mengirim… # %
halaman-terkirim = Terkirim.
halaman-besar = Terlalu besar: paling besar 48 MB. Kirim yang lebih pendek.
halaman-gagal-diam = Tidak dapat dikirim. Kirim lagi.
halaman-gagal = Tidak dapat dikirim. Kirim lagi, atau ceritakan kepada petugas.
halaman-hilang-diam = Ada kiriman yang belum sampai. Kirim lagi.
halaman-hilang = Ada kiriman yang tidak sampai ke petugas. Kirim lagi.
halaman-putus = Jaringan terputus. Kiriman dilanjutkan begitu tersambung; jangan tutup halaman ini.
halaman-ada-diam = Sampai.
halaman-ada = Laporan Anda ada pada petugas 112.
halaman-sambung = Menghubungkan…
halaman-belum-diam = Belum terhubung, masih dicoba.
halaman-belum = Belum tersambung, masih dicoba. Nyawa terancam? Telepon { $telepon }.
halaman-tunda-diam = Belum terkirim, masih dicoba.
halaman-tunda = Belum terkirim, masih dicoba. Nyawa terancam? Telepon { $telepon }.
halaman-tidak-diam = Belum terkirim. Tulisannya masih di kotak: kirim lagi, atau telepon bila bisa.
halaman-tidak = Belum terkirim, petugas tidak membacanya. Tulisannya masih di kotak. Nyawa terancam? Telepon { $telepon }.
halaman-titik-gagal = Titik dari HP ini tidak terkirim. Tulis di mana Anda.
halaman-selesai-diam = Sudah selesai. Bila belum, tulis saja di bawah.
halaman-selesai = Laporan ini sudah selesai. Belum, atau terulang lagi? Tulis di bawah.
halaman-tolong-diam = Telepon bila bisa.
halaman-tolong = Nyawa terancam? Telepon { $telepon }.

## Bila tautan tidak (lagi) berlaku
halaman-tautan = Tautan
halaman-habis = Tautan ini tidak berlaku lagi.
halaman-lain = Tautan ini sudah dibuka di HP lain.
halaman-berakhir-diam = Sudah selesai.
halaman-berakhir = Laporan ini sudah selesai.
halaman-sering = Terlalu banyak percobaan. Coba lagi nanti.
halaman-penuh = Sedang penuh. Coba lagi sebentar.
halaman-telepon = Nyawa terancam? Telepon { $telepon }.
halaman-tanpa-skrip = Halaman ini perlu JavaScript. Telepon saja:
halaman-nomor = { $nama }: { $telepon }

## /l: kode yang dibacakan petugas
halaman-kode = Ketik kode dari petugas 112
halaman-kode-salah = Kode itu tidak dikenal atau sudah lewat. Tanyakan lagi kepada petugas.
halaman-lanjut = Lanjut

## Meja: halaman kerja petugas (docs/meja.md)
meja-judul = Meja 112 { $kota }
meja-masuk = Duduk di meja
meja-masuk-tentang = Tautan ini milik Anda dan berlaku sekali: browser yang menekan tombol ini menjadi meja Anda sampai jaga selesai.
meja-tautan-habis = Tautan ini sudah dipakai atau lewat lima menit. Minta yang baru: ketik /meja di chat pribadi bot petugas.
meja-masuk-dulu = Ketik /meja di chat pribadi bot petugas, lalu buka tautannya di browser ini.
meja-berakhir = Meja ini sudah ditutup: jaga selesai, atau Anda tidak lagi petugas di sini. Untuk membukanya lagi: ketik /meja di chat pribadi bot petugas.
meja-ditutup = Meja ditutup.
meja-siapa = Anda: { $nama }
meja-pindah = Pindah ke { $instansi }
meja-tutup = Tutup meja
meja-antrian = Antrean
meja-jumlah = { $jumlah } tiket terbuka
meja-kosong = Tidak ada tiket terbuka.
meja-perlu = Perlu seseorang sekarang
meja-berjalan = Sedang ditangani
meja-sebelumnya = ‹ Sebelumnya
meja-berikutnya = Berikutnya ›
meja-halaman = Halaman { $halaman } dari { $semua }
meja-umur-jam = { $jam } jam { $menit } mnt
meja-umur-hari = { $n } hari
meja-tidak-ada = Tiket { $kode } tidak ada, atau bukan untuk instansi Anda.
meja-pilih = Pilih satu tiket di antrean.
meja-kata-pelapor = Kata pelapor
meja-rahasia = Kata, tempat, dan bukti tiket rahasia hanya untuk ruang kendali dan pemegangnya: tekan Terima dulu.
meja-bukti = Bukti
meja-bukti-nomor = Bukti { $nomor }
meja-bukti-berkas = Simpan berkas { $nomor }
meja-urutan = Urutan kejadian
meja-tindakan = Tindakan
meja-kirim = Kirim
meja-balas = 💬 Balas pelapor
meja-tulis-pertanyaan = Pertanyaan sendiri kepada pelapor
meja-tulis-pesan = Pesan kepada pelapor (tidak menunggu jawaban)
meja-tulis-place = Tempat: jalan dan nomor, kelurahan, koordinat, atau tautan peta
meja-tulis-note = Catatan untuk yang menangani
meja-tulis-called = Hasil telepon
meja-sudah-dikerjakan = Sudah dikerjakan.

## Papan titik berkode (sigap kota poster)
poster-judul = Papan titik { $kota }
poster-darurat = Darurat? Telepon { $telepon }
poster-emergency = Emergency { $telepon } · code { $kode }
poster-bacakan = Bacakan kode tempat ini:
poster-pindai = Atau pindai, lalu tulis apa yang terjadi:
poster-kaki = { $kota } · { $kode }
poster-contoh = CONTOH
poster-jangan-dipasang = Contoh, jangan dipasang: titiknya belum diukur.
meja-terputus = Terputus dari sistem, yang tampil mungkin sudah lama. Kerjakan yang mendesak di grup. Sejak
meja-belum-terkirim = Belum terkirim, dicoba lagi sampai tersambung.
meja-batal = Jangan kirim
meja-mengirim = Mengirim…
meja-bunyi = Nyalakan bunyi
meja-bunyi-nyala = Bunyi menyala
