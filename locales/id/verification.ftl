# Alasan pada kartu: setengah kalimat pendek, dipisah titik koma.

## Identitas
indikator-nomor-sendiri = nomor terverifikasi
indikator-nomor-belum = nomor belum diverifikasi
indikator-pemeriksaan-lulus = pertanyaan pemeriksaan dijawab benar
indikator-pemeriksaan-gagal = pertanyaan pemeriksaan dijawab salah
indikator-pertanyaan-dijawab = menjawab saat ditanya

## Tempat
indikator-lokasi-langsung = lokasi langsung dari ponsel
indikator-titik-di-dalam = titik di dalam kota
indikator-titik-di-luar = titik { $km } km di luar wilayah
indikator-tempat-disebut = tempat disebut
indikator-tempat-cocok = titik cocok dengan tempat yang disebut
indikator-tempat-beda = titik { $km } km dari tempat yang disebut

## Foto
indikator-foto-baru = foto baru
indikator-foto-lama = foto sudah pernah muncul
indikator-foto-terusan = foto terusan

## Kata
indikator-bahaya-disebut = bahaya disebut
indikator-bahaya-terdengar = terdengar gawat dari caranya ditulis, tanpa kata bahaya
indikator-bahaya-jelas = bahaya disebut jelas
indikator-tanpa-isi = kata-kata tanpa isi
indikator-kata-kasar = kata kasar
indikator-kiasan = kiasan
indikator-bicara-latihan = berbicara tentang latihan
indikator-tertawa = sambil tertawa
indikator-bertanya = bertanya, bukan melapor
indikator-terusan = pesan terusan

## Riwayat
indikator-riwayat-benar = { $jumlah } laporan sebelumnya benar
indikator-riwayat-palsu = { $jumlah } laporan sebelumnya terbukti tidak benar
indikator-banyak-laporan = { $jumlah } laporan dalam satu jam

## Laporan lain
indikator-diperkuat = diperkuat { $jumlah } laporan lain
indikator-diperkuat-lemah = { $jumlah } laporan serupa dari akun baru
indikator-serempak = { $jumlah } laporan serempak dari tempat ini

## Mengapa jalur ini
indikator-jalur-peluang = kepercayaan cukup untuk membunyikan
indikator-jalur-dua-laporan = dua laporan yang tidak saling terkait
indikator-jalur-bahaya-jelas = nyawa terancam, disebut jelas
indikator-jalur-bahaya-disebut = bahaya disebut, tenggat berjalan
indikator-jalur-bahaya-terdengar = terdengar gawat, tenggat berjalan
indikator-jalur-pelapor-baru = pelapor baru, perlu dilihat
indikator-jalur-sanksi = pelapor sedang dibatasi
indikator-jalur-meragukan = beberapa hal meragukan
indikator-jalur-diperiksa = perlu diperiksa
