# Data pribadi: apa yang disimpan, salinannya, dan penghapusannya (UU 27/2022).

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

## Yang boleh diketik
ketik-data-saya = data saya, datasaya, minta data saya, salinan data saya
ketik-hapus-data = hapus data, hapusdata, hapus akun, hapus data saya dong
ketik-hapus-data-saya = hapus data saya

perintah-datasaya = Salinan data saya
perintah-hapusdata = Hapus data saya
perintah-bahasa = Pilih bahasa

## sigap doctor
dokter-rahasia = Berkas rahasia
dokter-rahasia-obat = { $berkas } bisa dibaca orang lain: chmod 600 { $berkas }
