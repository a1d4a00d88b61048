# Yang dibaca administrator: gangguan, dan apa yang harus dilakukan. "Sebab" ditulis oleh platform atau program.

notis-pesan-mati = Pesan masuk { $nomor } tidak dapat diproses ({ $sebab }). Pesan itu tersimpan; jalankan sigap doctor.
notis-berulang =
    { $kata }
    Ini yang ke-{ $jumlah }; yang serupa tidak dikirim satu per satu. Kabar berikutnya pada sepuluh kali jumlah ini.
kanal-telegram_citizen = Bot warga
kanal-telegram_operator = Bot petugas
kanal-whatsapp = WhatsApp
kanal-phone = Telepon
notis-kanal = { $kanal } tidak menerima pesan: { $sebab }
notis-kanal-token = Token { $kanal } ditolak ({ $sebab }). Periksa token di .env, lalu jalankan ulang.
notis-token = Token terus ditolak ({ $sebab }); pesan { $nomor } menunggu dan tetap dicoba. Periksa token di .env, lalu jalankan ulang.
notis-chat-tertutup = Chat { $nomor } tidak bisa ditulisi: { $sebab }
notis-topik = Topik di chat { $nomor } ditutup atau dihapus: { $sebab }
notis-pesan-ditolak = Pesan keluar { $nomor } ditolak: { $sebab }
notis-pesan-tidak-terkirim = Pesan keluar { $nomor } tidak terkirim selama 24 jam: { $sebab }
notis-tenggat = Tenggat { $tenggat } gagal: { $sebab }
kota-hilang = Berkas kota sudah berubah, sedangkan { $jumlah ->
    [one] satu tiket terbuka masih memakai
   *[other] { $jumlah } tiket terbuka masih memakai
 } nama lama:
    { $daftar }
    Tiket itu tetap berjalan: kartu, panggilan, dan tombolnya seperti semula. Yang tidak jalan lagi: kata-kata kategori lama dan [[kategori.tambahan]]-nya. Kata di [memperberat] tetap membunyikan grup dan memanggil instansinya; instansi lain dipanggil dengan /tambah. Kalau nama itu tidak sengaja hilang, kembalikan.
kota-hilang-tiket = { $kode }: { $yang }
kota-hilang-kategori = kategori "{ $kunci }"
kota-hilang-instansi = instansi "{ $kunci }"
kota-ganti-instansi = instansi "{ $kunci }" (kini "{ $baru }")
notis-urusan-baru = Ada urusan jenis { $jenis } yang tidak dikenal versi ini; dibiarkan untuk versi yang lebih baru. Perbarui semua pekerja.
notis-tenggat-baru = Ada tenggat jenis { $jenis } yang tidak dikenal versi ini; dibiarkan untuk versi yang lebih baru. Perbarui semua pekerja.
notis-tebak-kode = Ada yang mencoba-coba kode /daftar: { $jumlah } kode salah dalam satu jam. Kode yang benar tetap berlaku; tidak perlu tindakan, kecuali kode bocor.
notis-tebak-sandi = Ada yang mencoba-coba kata sandi papan: seratus kali salah dalam semenit. Siapa yang sudah masuk tetap bisa membukanya. Pakai kata sandi yang panjang (SIGAP_BOARD_PASSWORD).
