# Yang dibaca di luar obrolan: papan dinding, dan peringatan untuk sistem lain.

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
