# Papan dinding ruang pemantauan.
papan-kosong = Tidak ada tiket terbuka.
papan-bunyi = Nyalakan bunyi
papan-bunyi_nyala = Bunyi menyala
papan-putus = Papan terputus dari sistem. Lihat grup petugas.
papan-tenggat = tenggat
papan-lewat = tenggat lewat
papan-hari_ini = Hari ini
papan-angka = { $laporan } laporan, { $tiket } tiket, { $berbunyi } berbunyi, { $selesai } selesai
papan-tahap-dispatched = belum diterima
papan-tahap-acknowledged = menerima
papan-tahap-en_route = di jalan
papan-tahap-on_scene = di lokasi
papan-tahap-resolved = selesai
