# Kalimat untuk jenjang eskalasi, piket, serah terima, dan hasil penanganan.

## Jenjang
jenjang-tanya_belum_dijawab = 🔔 <b>{ $kode }</b>: pelapor belum menjawab pertanyaan { $instansi }, { $menit } menit. Coba telepon, atau tanya lagi.
jenjang-cadangan = { $instansi } ikut dipanggil.
jenjang-tak-terjangkau = Tidak terjangkau: { $siapa }.
terjangkau-instansi = grup instansi
terjangkau-ruang_kendali = ruang kendali
terjangkau-supervisor = supervisor
terjangkau-instansi_cadangan = instansi cadangan
terjangkau-gerbang_telepon = telepon
jenjang-tanpa-piket = Tidak ada petugas piket yang tercatat.
jenjang-lanjut = 🔔 <b>{ $kode }</b> { $siapa }
terlambat-mati = (terlambat: sistem mati { $dari }–{ $sampai })
untuk-supervisor =
    { $kata }
    { $kategori } · { $tempat }
    Ketik /tiket { $kode }
bunyi-dilepas = 🔔 <b>{ $kode }</b> dilepas { $by }; perlu orang lain.
bunyi-janji = ☎️ <b>{ $kode }</b>: { $by } berjanji menelepon pelapor sekarang.
utas-masih-terbuka = ⏳ <b>{ $kode }</b> masih terbuka, { $menit } menit
utas-telepon-gagal = { $jam } telepon otomatis gagal; dilanjutkan ke jenjang berikutnya
utas-dilihat = { $jam } { $by } menerima untuk ruang kendali; { $agencies } tetap dipanggil
selesai-dilihat = { $kode }: ruang kendali tahu. { $instansi } tetap dipanggil.
utas-janji = { $jam } { $by } berjanji menelepon pelapor { $pukul }
utas-janji-lewat = { $jam } janji telepon { $by } sudah waktunya
utas-hasil = { $jam } { $by } mencatat hasil: { $hasil }
rangkuman-belum-dibersihkan = ⚪ { $jumlah } laporan meragukan belum dibersihkan sejak { $jam }.

## Menunggu dengan jujur, tanpa kata yang mencolok
diam-belum-dijawab = Belum dijawab, kami hubungi lagi.

## Dibacakan oleh gerbang telepon
telepon-dibacakan = Darurat 112. { $kategori } menunggu { $instansi } sudah { $menit } menit. Buka grup petugas sekarang.
telepon-latihan = Ini latihan, bukan kejadian nyata. { $kategori } menunggu { $instansi } sudah { $menit } menit.
gerbang-gagal = Gerbang telepon tidak menjawab: { $sebab }. Periksa SIGAP_CALL_URL dan layanannya.
