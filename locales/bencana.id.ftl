# Mode bencana, peringatan, dan penjaga sistem.

## Kepada pelapor
bencana-diterima =
    ✅ Laporan <b>{ $kode }</b> diterima, { $jam }. Sedang banyak laporan; yang mengancam nyawa didahulukan.
    Nyawa terancam? Telepon { $telepon } atau tulis di sini.
bencana-bagaimana = 🕓 Laporan <b>{ $kode }</b> di { $tempat }: bagaimana keadaannya sekarang?
tombol-now_safe = ✅ Sudah aman
tombol-now_need = 🆘 Masih perlu bantuan
bencana-syukur = Syukurlah. Bila berubah, tulis saja di sini.
bencana-disampaikan = Disampaikan ke petugas. Nyawa terancam? Telepon { $telepon } sekarang.

## Kepada petugas
bencana-papan = 🌊 <b>MODE BENCANA</b> sejak { $jam }
bencana-papan-selesai = ☑️ Mode bencana yang mulai { $jam } sudah selesai
bencana-jumlah = { $kelompok } kelompok terbuka, { $jiwa } mengancam nyawa · { $laporan } laporan (seluruhnya { $semua })
bencana-antrian = Antrean: { $masuk } pesan masuk belum dibaca, { $keluar } pesan belum terkirim
bencana-baris = { $tanda } <b>{ $kode }</b> { $kategori } · { $tempat } · { $jumlah } laporan · { $keadaan }
bencana-belum = belum diterima { $siapa }
bencana-lagi = … dan { $jumlah } kelompok lain. Ketik /antrean untuk daftarnya.
bencana-panggil =
    🔴 { $jumlah } yang mengancam nyawa belum diterima: { $kode } { $lagi }
    Ketik /terima dan kodenya.
bencana-panggil-lagi = dan { $jumlah } lagi
bencana-menunggu = <b>{ $kode }</b> ({ $menit } menit)
bencana-berakhir = ☑️ Mode bencana selesai { $jam }. { $jumlah } kelompok masih terbuka; kartunya tetap berlaku.
bencana-mati = Mode bencana tidak aktif. Mulai bila laporan datang beruntun: laporan dikelompokkan, yang mengancam nyawa didahulukan.
bencana-hidup-antrian = 🌊 Mode bencana aktif sejak { $jam }, dimulai sendiri karena antrean panjang.
bencana-hidup-perintah = 🌊 Mode bencana aktif sejak { $jam }.
bencana-dimulai = Mode bencana dimulai.
bencana-diakhiri = Mode bencana selesai. Pelapor dikabari bertahap.
tombol-bencana-mulai = 🌊 Mulai mode bencana
tombol-bencana-selesai = ☑️ Akhiri mode bencana
tolak-bencana-kata = Ketik /bencana mulai atau /bencana selesai.
tolak-bencana-sudah = Mode bencana sudah aktif.
tolak-bencana-belum = Mode bencana tidak aktif.
kartu-sekarang = 🕓 Ditanya lagi: { $aman } bilang aman, { $perlu } masih perlu bantuan

## Peringatan untuk warga (siaran)
siaran-isi =
    📢 Peringatan resmi { $kota }, { $jam }:
    { $kata }
    Nyawa terancam? Telepon { $telepon }.
siaran-usul =
    📢 Usul siaran { $nomor } untuk pelapor di <b>{ $daerah }</b>, dari { $oleh }:
    “{ $kata }”
    Perlu persetujuan orang kedua: tombol di bawah, atau /siaran setuju { $nomor }
siaran-disetujui = 📢 Siaran { $nomor } disetujui { $oleh }; dikirim bertahap.
siaran-dibatalkan = Usul siaran { $nomor } dibatalkan.
siaran-terkirim = 📢 Siaran { $nomor } dikirim ke { $jumlah } pelapor.
tombol-siaran-setuju = 📢 Setuju, kirim
tombol-siaran-batal = ✖️ Batalkan usul
tolak-siaran-bentuk = Ketik: /siaran DAERAH: kata peringatan. DAERAH = kelurahan, kecamatan, atau kota.
tolak-siaran-panjang = Peringatan 10 sampai { $paling } huruf.
tolak-siaran-daerah = Daerah “{ $daerah }” tidak dikenal. Sebut kelurahan, kecamatan, atau: kota
tolak-siaran-tidak-menunggu = Usul itu tidak menunggu lagi: sudah dikirim, dibatalkan, atau lewat 30 menit.
tolak-siaran-sendiri = Perlu orang kedua; pengusul tidak bisa menyetujui sendiri.
tolak-siaran-supervisor = Salah satu dari dua orang harus supervisor.

## Untuk sistem lain (CAP)
cap-pengirim = Pusat 112 { $kota }
cap-judul = { $kategori }: { $tempat }
cap-peringatan = Peringatan
