# Rangkuman abu-abu: berapa, sejak kapan, mengapa meragukan.
belum-dipahami = 👀 { $jumlah } orang menulis sejak { $jam } dan belum dipahami; tidak menyebut bahaya:
rangkuman-silent = ⚪ { $jumlah } laporan meragukan sejak { $sejak }: { $jenis }.
rangkuman-jenis-dibatasi = { $jumlah } dari pelapor yang dibatasi
rangkuman-jenis-kiasan = { $jumlah } kiasan
rangkuman-jenis-latihan = { $jumlah } tentang latihan
rangkuman-jenis-foto_lama = { $jumlah } foto lama
rangkuman-jenis-pertanyaan = { $jumlah } pertanyaan
rangkuman-jenis-terusan = { $jumlah } pesan terusan
rangkuman-jenis-tanpa_isi = { $jumlah } tanpa isi
rangkuman-jenis-lain = { $jumlah } lain-lain
