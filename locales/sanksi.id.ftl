# Laporan tidak benar: sanksi, keberatan, pola penandaan, bukti. Tidak menyalahkan sebelum terbukti; selalu ada jalan keberatan.

## Ruang kendali
langkah-jelaskan = beri penjelasan
langkah-peringatkan = beri peringatan
langkah-abu_abu = laporan tanpa bahaya dilihat belakangan
langkah-berkas_bukti = berkas bukti untuk bagian hukum
sanksi-usul =
    ⚖️ <b>{ $kode }</b>: laporan iseng ke-{ $jumlah } dari pelapor ini.
    { $siapa } mengusulkan: { $langkah }. Perlu orang kedua, paling lambat { $batas }.
sanksi-berlaku = ⚖️ <b>{ $kode }</b>: { $langkah }. Diusulkan { $siapa }, disetujui { $pengesah }.
sanksi-buat-berkas = Administrator membuat berkasnya: sigap bukti buat { $kode }
sanksi-declined = ⚖️ <b>{ $kode }</b>: usul “{ $langkah }” tidak disetujui. Tidak ada sanksi.
sanksi-lapsed = ⚖️ <b>{ $kode }</b>: usul “{ $langkah }” gugur, tidak ada orang kedua. Tidak ada sanksi.
sanksi-replaced = ⚖️ <b>{ $kode }</b>: usul “{ $langkah }” diganti usul yang lebih baru.
tombol-setuju = ✅ Setujui
tombol-tolak = ✖️ Tolak
sanksi-disetujui = { $kode }: sanksi berlaku, pelapor diberi tahu.
sanksi-tidak-jadi = { $kode }: tidak ada sanksi.
sanksi-daftar = ⚖️ <b>{ $jumlah } penjelasan</b> menunggu orang kedua. Tolak dulu yang keliru, lalu setujui sisanya.
sanksi-daftar-baris = <b>{ $kode }</b> · { $siapa } · { $kata }
sanksi-semua-disetujui = { $jumlah } pelapor diberi penjelasan.
tombol-setuju-semua = ✅ Setujui semua ({ $jumlah })
tombol-tolak-kode = ✖️ { $kode }
sanksi-kosong = ✅ Tidak ada usul sanksi atau keberatan yang menunggu.
sanksi-kepala = ⚖️ <b>Menunggu orang kedua</b>
sanksi-baris-usul = <b>{ $kode }</b> · usul { $siapa }: { $langkah } · /setujusanksi { $kode }
sanksi-baris-keberatan = <b>{ $kode }</b> · keberatan atas: { $langkah } · /terimakeberatan { $kode }
keberatan-masuk =
    🙋 <b>{ $kode }</b>: pelapor keberatan atas “{ $langkah }” (diusulkan { $siapa }, disetujui { $pengesah }).
    Lihat lagi laporannya: /tiket { $kode }
tombol-terima-keberatan = ✅ Terima keberatan
tombol-tolak-keberatan = ✖️ Tolak keberatan
keberatan-accepted = 🙋 <b>{ $kode }</b>: keberatan diterima { $siapa }. Sanksi dicabut, laporan tidak dihitung.
keberatan-rejected = 🙋 <b>{ $kode }</b>: keberatan ditolak { $siapa }. Sanksi tetap.
keberatan-anda-terima = { $kode }: sanksi dicabut, pelapor diberi tahu.
keberatan-anda-tolak = { $kode }: sanksi tetap, pelapor diberi tahu.
tolak-sanksi-selesai = Usul ini sudah diputuskan atau sudah gugur.
tolak-tanpa-sanksi = Tidak ada yang menunggu putusan pada { $kode }.
tolak-keberatan-selesai = Keberatan ini sudah diputuskan.
tolak-keberatan-sendiri = Anda ikut memutuskan sanksinya. Orang lain yang boleh menolak keberatan ini.

## Pola penandaan, untuk supervisor
pola-kepala = 📊 <b>Pola penandaan 30 hari</b>
pola-baris = <b>{ $siapa }</b>: { $palsu } palsu dari { $semua } keputusan
pola-sendiri = { $jumlah } soal bahaya tanpa orang kedua
pola-ternyata-benar = { $jumlah } ternyata benar
pola-buru-buru = { $jumlah } dalam 20 detik pertama
pola-kaki = ⚠️ berarti patut dilihat, bukan kesalahan. Bicarakan dulu.
pola-kosong = Belum ada keputusan dalam 30 hari.
pola-kabar =
    📊 Pola penandaan hari ini patut dilihat:
    { $baris }
    Ketik /pola untuk semuanya.
pola-di-pribadi = Dikirim ke chat pribadi Anda.
tolak-supervisor = Ini untuk supervisor.

## Pelapor
warga-sempat-berangkat = Petugas sempat berangkat
warga-sempat-diperiksa = Operator sempat memeriksanya
warga-sanksi-jelaskan = Laporan <b>{ $kode }</b> ternyata tidak benar. { $sempat }, dan orang lain menunggu. Bila ini keliru, tekan Keberatan.
warga-sanksi-peringatkan = Laporan <b>{ $kode }</b> ternyata tidak benar, dan ini bukan yang pertama. { $sempat }, dan orang lain menunggu. Bila ini keliru, tekan Keberatan.
warga-sanksi-abu_abu =
    Laporan <b>{ $kode }</b> ternyata tidak benar, seperti beberapa sebelumnya. Sampai { $sampai } laporan Anda kami lihat belakangan, kecuali yang menyebut bahaya.
    Bila ini keliru, tekan Keberatan.
warga-sanksi-berkas_bukti =
    Laporan <b>{ $kode }</b> ternyata tidak benar, seperti beberapa sebelumnya. Berkasnya diserahkan ke bagian hukum. Sampai { $sampai } laporan Anda kami lihat belakangan, kecuali yang menyebut bahaya.
    Bila ini keliru, tekan Keberatan.
warga-dasar-hukum = Dasar: { $dasar }
diam-sanksi = <b>{ $kode }</b>: ditutup. Keliru? Tekan Keberatan.
tombol-keberatan = 🙋 Keberatan
keberatan-diterima = Keberatan atas <b>{ $kode }</b> sampai ke ruang kendali. Orang lain akan memeriksanya, dan kabarnya kami kirim ke sini.
keberatan-tercatat = Keberatan Anda sudah kami terima. Ada bahaya? Tulis saja di sini.
keberatan-kosong = Belum ada keputusan tentang laporan Anda. Ada bahaya? Tulis saja di sini.
warga-keberatan-accepted = Keberatan diterima: laporan <b>{ $kode }</b> tidak dihitung. Maaf atas kekeliruan ini.
warga-keberatan-rejected = Keberatan atas <b>{ $kode }</b> sudah diperiksa orang lain; keputusannya tetap. Ada bahaya? Tulis saja, laporan Anda tetap kami terima.
ketik-keberatan = keberatan, saya keberatan, 🙋 keberatan, banding, saya tidak iseng

## Berkas bukti
bukti-baca =
    Berkas bukti tiket { $kode }, layanan darurat 112 { $kota }.

    berkas.json: daftar isi dan pokok perkara, dengan SHA-256 setiap berkas lain.
    segel.json: tanda tangan Ed25519 atas daftar isi.
    kronologi.jsonl: semua kejadian tiket. Setiap tautan dihitung dari tautan sebelumnya, jadi tidak ada baris yang bisa diubah, disisipkan, atau dihapus.
    media/: foto, video, suara, dokumen seperti yang diterima.
    pelapor.json: akun dan nomor, hanya bila laporannya terbukti tidak benar.

    Memeriksa keutuhan, tanpa basis data:
    sigap bukti periksa FILE --kunci { $kunci }
    Cocokkan kunci itu dengan yang diberikan pusat layanan lewat jalan lain.
