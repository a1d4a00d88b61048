# Reasons on the card: short half sentences, joined by semicolons.

## Identity
indikator-nomor-sendiri = number verified
indikator-nomor-belum = number not verified yet
indikator-pemeriksaan-lulus = check question answered correctly
indikator-pemeriksaan-gagal = check question answered wrongly
indikator-pertanyaan-dijawab = answers when asked

## Place
indikator-lokasi-langsung = live location of the phone
indikator-titik-di-dalam = point inside the city
indikator-titik-di-luar = point { $km } km outside the area
indikator-tempat-disebut = place named
indikator-tempat-cocok = point fits the place named
indikator-tempat-beda = point { $km } km from the place named

## Picture
indikator-foto-baru = new picture
indikator-foto-lama = picture seen before
indikator-foto-terusan = forwarded picture

## Words
indikator-bahaya-disebut = danger named
indikator-bahaya-terdengar = sounds grave by the way it is written, no word names danger
indikator-bahaya-jelas = danger clearly said
indikator-tanpa-isi = words without content
indikator-kata-kasar = swearing
indikator-kiasan = figure of speech
indikator-bicara-latihan = speaks of a drill
indikator-tertawa = laughing
indikator-bertanya = asks rather than reports
indikator-terusan = forwarded message

## Record
indikator-riwayat-benar = { $jumlah ->
    [one] 1 earlier report was genuine
   *[other] { $jumlah } earlier reports were genuine
}
indikator-riwayat-palsu = { $jumlah ->
    [one] 1 earlier report proved untrue
   *[other] { $jumlah } earlier reports proved untrue
}
indikator-banyak-laporan = { $jumlah } reports within an hour

## Other reports
indikator-diperkuat = { $jumlah ->
    [one] supported by another report
   *[other] supported by { $jumlah } other reports
}
indikator-diperkuat-lemah = { $jumlah ->
    [one] 1 similar report from a new account
   *[other] { $jumlah } similar reports from new accounts
}
indikator-serempak = { $jumlah ->
    [one] 1 coordinated report from this place
   *[other] { $jumlah } coordinated reports from this place
}

## Why this lane
indikator-jalur-peluang = credible enough to ring
indikator-jalur-dua-laporan = two independent reports
indikator-jalur-bahaya-jelas = danger to life clearly said
indikator-jalur-bahaya-disebut = danger named, the deadline runs
indikator-jalur-bahaya-terdengar = sounds grave, the deadline runs
indikator-jalur-pelapor-baru = new reporter, to be looked at
indikator-jalur-sanksi = reporter is restricted for now
indikator-jalur-meragukan = several things in doubt
indikator-jalur-diperiksa = to be looked at
