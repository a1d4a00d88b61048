# Kalimat untuk operator dan petugas: kartu, utas, perintah, penolakan.

## Jalur dan keadaan
jalur-red = Merah
jalur-amber = Kuning
jalur-grey = Abu-abu
ruang-kendali = Ruang kendali 112
oleh-pelapor = pelapor
kartu-kepala = { $tanda } { $jalur } · <b>{ $kode }</b> · <b>{ $kategori }</b> · { $keadaan }
keadaan-baru = baru, { $umur }
keadaan-menunggu = belum diterima, { $umur }
umur-detik = { $n } dtk
umur-menit = { $n } mnt
keadaan-resolved = selesai { $jam }
keadaan-closed = ditutup { $jam }
keadaan-duplicate = digabung { $jam }
keadaan-duplicate-ke = digabung ke { $ke } { $jam }
keadaan-false_report = ditandai palsu { $jam }
keadaan-cancelled = dibatalkan { $jam }
tahap-dispatched = diteruskan { $jam }, belum diterima
tahap-acknowledged = diterima { $oleh } { $jam }
tahap-en_route = { $oleh } berangkat { $jam }
tahap-on_scene = { $oleh } tiba { $jam }
tahap-resolved = selesai { $jam }
tahap-released = ditarik { $jam }

## Baris kartu
kartu-latihan = 🎓 LATIHAN – BUKAN KEJADIAN NYATA
kartu-bersembunyi = 🤫 PELAPOR BERSEMBUNYI – JANGAN DITELEPON
kartu-tuli = 🧏 Pelapor tuli atau tidak bisa bicara: chat saja, jangan ditelepon
kartu-luar-wilayah = 🧭 LUAR WILAYAH ({ $nama })
kartu-luar-wilayah-jarak = 🧭 LUAR WILAYAH, { $km } km dari batas
kartu-terlambat = 🕓 Terlambat dibaca: sistem sempat mati. Pastikan masih perlu.
kartu-dibatalkan = ✖️ Dibatalkan pelapor sebelum diteruskan. Pastikan aman, lalu setujui.
kartu-minta-batal = ✖️ { $siapa } minta batal. Pastikan dulu, lalu setujui.
kartu-minta-batal-sebagian = ✖️ { $siapa } minta batal, { $lain } pelapor lain tidak. Pastikan dulu, lalu setujui.
kartu-setuju-batal = ⚖️ { $siapa } setuju batal; perlu orang kedua
kartu-belum-tentu = ❓ Belum tentu terjadi sekarang: pelapor sedang ditanya.
kartu-tidak-terjadi = ❓ Pelapor menjawab: tidak sedang terjadi. Baca kata-katanya, lalu putuskan.
kartu-rahasia = 🔒 Isi laporan hanya untuk ruang kendali dan pemegang tiket.
kartu-gawat = ❗ { $apa }
kartu-lebih-gawat = ❗ { $apa }: “{ $kata }”
kartu-lebih-gawat-rahasia = ❗ { $apa }
lebih-gawat = lebih gawat
kartu-kutipan = “{ $kata }”
kartu-jawaban = ↪ dijawab: “{ $kata }”
kartu-kata-selesai = ✏️ { $siapa } kemudian: “{ $kata }”
kartu-kepercayaan = Kepercayaan { $persen } %: { $alasan }
kartu-alasan = Alasan: { $alasan }
kartu-penelepon = Laporan telepon 112
kartu-pelapor-baru = Pelapor baru
kartu-pelapor-lama = Pernah melapor
kartu-riwayat = Riwayat pelapor: { $benar } benar, { $palsu } palsu
kartu-nomor-ada = nomor terverifikasi
kartu-nomor-belum = nomor belum diverifikasi
kartu-bukti = { $jumlah } bukti
kartu-saksi = { $jumlah } saksi lain
kartu-kata-saksi = 👥 { $siapa }: “{ $kata }”
kartu-instansi-lain = ↳ { $instansi }: { $tahap }
kartu-perubahan = ↪ { $apa }
kira-kira-tiba = ⏳ { $instansi } kira-kira tiba { $jam }
kartu-ditinjau = 👀 Sedang ditinjau { $oleh }
kartu-usul-palsu = ⚖️ Diusulkan palsu ({ $alasan }); perlu orang kedua
kartu-akan-berbunyi = ⏱ Berbunyi { $jam } bila belum diputuskan
kartu-tenggat-dispatched = ⏱ Belum diterima { $jam }? { $siapa }
kartu-tenggat-acknowledged = ⏱ Belum berangkat { $jam }? { $siapa }
kartu-tenggat-en_route = ⏱ Belum tiba { $jam }? { $siapa }
kartu-tenggat-on_scene = ⏱ Belum selesai { $jam }? { $siapa }
panggil-instansi = Grup ini dipanggil lagi.
panggil-ruang_kendali = Ruang kendali dipanggil.
panggil-supervisor = Supervisor dipanggil.
panggil-gerbang_telepon = Telepon berbunyi.
panggil-lain = { $instansi } dipanggil.
rahasia-kepala = 🔒 <b>{ $kode }</b> · { $kategori } · hanya untuk Anda
topik-nama = { $kode } { $kategori } · { $daerah }
tempat-pada-ruang-kendali = tempat tepatnya pada ruang kendali
tempat-rahasia = { $daerah } · tempat tepatnya pada ruang kendali
tempat-sekota = dirasakan seluruh kota
tempat-belum = tempat belum diketahui
tempat-daerah = <b>{ $daerah }</b>
tempat-kata = “{ $kata }”
tempat-pin = titik dari pelapor
tempat-live = titik kejadian dari lokasi langsung
tempat-first_at = ↩️ Titik awal: sekitar <b>{ $daerah }</b>
tempat-pelapor-lain = 🚶 Pelapor tidak di tempat kejadian
tempat-reporter_at = 🚶 Pelapor sekarang: sekitar <b>{ $daerah }</b>
tempat-luar = luar wilayah
tempat-coordinates = koordinat yang ditulis
tempat-typed = perkiraan dari kata-kata
tempat-address = perkiraan dari alamat
tempat-same = perkiraan, sama dengan { $kode }
tempat-area = hanya kelurahan
tempat-none = tempat belum diketahui
tempat-peta = peta
tempat-sebelumnya = ↩️ Tempat sebelumnya: sekitar <b>{ $daerah }</b>{ $peta }
tempat-menurut = 🔀 { $siapa }: tempatnya di <b>{ $daerah }</b>{ $peta }
tempat-titik-lama = Titik sebelumnya{ $peta }

## Tombol
tombol-tinjau = 👀 Tinjau
tombol-tangani = 🙋 Tangani sendiri
tombol-teruskan-langsung = 📣 Teruskan ke { $instansi }
tombol-terima = ✅ Terima
tombol-berangkat = 🚒 Berangkat
tombol-tiba = 📍 Tiba
tombol-selesai = 🏁 Selesai
tombol-lepas = ↩️ Lepas
tombol-peta = 🗺️ Peta
tombol-tanya = 💬 Tanya pelapor
tombol-tanya-biasa = 💬 { $kata }
tombol-tanya-sendiri = Tulis sendiri
tombol-nomor = 📞 Nomor
tombol-teruskan = ➡️ Teruskan ke…
tombol-tambah = ➕ Tambah instansi
tombol-tambah-satu = ➕ Tambah { $instansi }
tombol-gabung = 🔗 Gabung
tombol-pisah = ✂️ Pisahkan
tombol-lainnya = Lainnya…
tombol-kategori = 🏷️ Ubah jenis
tombol-tempat = 📍 Ubah tempat
tombol-catat = 📝 Catat
tombol-eta = ⏳ Perkiraan tiba
tombol-menit = { $menit } menit
tombol-hubungi = ☎️ Hasil telepon
tombol-buka = 🔄 Buka lagi
tombol-palsu = 🚫 Palsu
tombol-urungkan = ↩️ Urungkan
tombol-setuju-batal = ✖️ Setuju batal
tombol-kembali = ⬅️ Kembali
tombol-lihat = Lihat
tombol-bersihkan = Bersihkan
tombol-semua-perintah = Semua perintah
tombol-jadikan-tiket = 🎫 Jadikan tiket
tombol-teruskan-nomor = ➡️ { $nomor }
alasan-iseng = Iseng
alasan-salah_kirim = Salah kirim
alasan-bukan_darurat = Bukan darurat
alasan-tidak_jelas = Tidak jelas

## Yang berbunyi
bunyi-naik = 🔴 <b>{ $kode }</b> naik ke jalur Merah: { $kategori }. Lihat kartu di atas.
bunyi-diteruskan = 🔴 <b>{ $kode }</b> { $kategori }: belum diputuskan sampai tenggat, naik ke Merah dan diteruskan. Lihat kartu di atas.
bunyi-dipanggil = 🔔 <b>{ $kode }</b> { $kategori }: grup ini dipanggil. Lihat kartu di atas.
bunyi-dibuka-lagi = 🔔 <b>{ $kode }</b> dibuka lagi: pelapor mengatakan belum tertangani.
bunyi-titik-diralat = 📍 <b>{ $kode }</b>: titiknya diralat, masih di <b>{ $tempat }</b>. Lihat kartu di atas.
bunyi-tempat-ditambah = 📍 <b>{ $kode }</b>: keterangan tempat: <b>{ $tempat }</b>. Titiknya tetap.
bunyi-tempat-lain = 🔀 <b>{ $kode }</b> { $siapa }: tempatnya di <b>{ $tempat }</b>{ $peta }. Kartu tetap <b>{ $tetap }</b>; pastikan dulu. Menggantinya: /tempat { $kode } { $tempat }
bunyi-tempat-diralat = 📍 <b>{ $kode }</b>: tempatnya diralat. Sekarang <b>{ $tempat }</b>, bukan { $semula }.
bunyi-dibuka-lagi-kata = 🔔 <b>{ $kode }</b> dibuka lagi: pelapor menulis “{ $kata }”
bunyi-dibuka-lagi-petugas = 🔔 <b>{ $kode }</b> dibuka lagi oleh petugas. Lihat kartu di atas.
bunyi-dibatalkan = ✖️ <b>{ $kode }</b> dibatalkan: { $siapa } minta batal, disetujui { $by }. Keliru? /buka { $kode }
bunyi-urung = ↩️ <b>{ $kode }</b>: { $by } mengurungkan { $keputusan } { $whose }. Tiket berjalan lagi.
bunyi-bersembunyi = 🤫 <b>{ $kode }</b>: pelapor bersembunyi. JANGAN DITELEPON.
bunyi-jawaban = ↪ <b>{ $kode }</b> { $siapa } menjawab: “{ $kata }”
bunyi-jawaban-rahasia = ↪ <b>{ $kode }</b>: pelapor menjawab. Isinya pada ruang kendali dan pemegang tiket.
bunyi-bahaya = ❗ <b>{ $kode }</b>: laporan baru menyebut bahaya lebih besar. Lihat kartu di atas.
bunyi-bahaya-kata = ❗ <b>{ $kode }</b> { $apa }: “{ $kata }”
bunyi-bahaya-jenis = ❗ <b>{ $kode }</b>: sekarang disebut { $apa }. Isinya pada ruang kendali dan pemegang tiket.
bunyi-belum-terbaca = 🔒 <b>{ $kode }</b>: KABAR BARU yang belum terbaca { $siapa }. Buka chat pribadi dengan bot ini, lalu tekan Mulai.
bunyi-belum-terbaca-gawat = ❗ <b>{ $kode }</b>: { $apa }. Belum terbaca { $siapa }: buka chat pribadi dengan bot ini, lalu tekan Mulai.
pemegang-belum-baca = ⚠️ <b>{ $kode }</b>: { $siapa } memegang tiket ini tetapi belum membuka chat pribadi dengan bot. Isinya belum sampai kepadanya: sampaikan lewat radio atau telepon.
pemegang-sudah-baca = ✅ <b>{ $kode }</b>: { $siapa } sudah bisa membacanya, atau tidak lagi memegang tiket ini.
jenjang-belum_diterima = 🔔 <b>{ $kode }</b> belum diterima { $instansi }, { $menit } menit.
jenjang-belum_berangkat = 🔔 <b>{ $kode }</b> sudah diterima { $instansi } tetapi belum berangkat, { $menit } menit.
jenjang-belum_tiba = 🔔 <b>{ $kode }</b>: { $instansi } belum tiba, { $menit } menit.
jenjang-belum_selesai = 🔔 <b>{ $kode }</b>: { $instansi } belum selesai, { $menit } menit.
terlambat = (terlambat: seharusnya { $sejak })

## Utas
utas-ditinjau = { $jam } { $by } meninjau
utas-tinjau-habis = { $jam } waktu tinjau { $by } habis tanpa keputusan
utas-diterima = { $jam } { $by } menerima
utas-berangkat = { $jam } { $by } berangkat
utas-tiba = { $jam } { $by } tiba
utas-selesai = { $jam } { $by } menyatakan selesai
utas-lepas = { $jam } { $by } melepas tiket; perlu orang lain
utas-ditarik = { $jam } { $agency } ditarik oleh { $by }
utas-urung = { $jam } { $by } mengurungkan Selesai { $whose }
utas-urung-palsu = { $jam } { $by } mengurungkan Palsu { $whose }
utas-urung-batal = { $jam } { $by } mengurungkan pembatalan { $whose }
utas-usul-palsu = { $jam } { $by } mengusulkan palsu ({ $reason }); perlu orang kedua
utas-palsu = { $jam } { $by } menandai palsu ({ $reason })
utas-minta-batal = { $jam } pelapor minta batal; pastikan dulu
utas-minta-batal-saksi = { $jam } saksi { $witness } minta batal; pastikan dulu
utas-setuju-batal = { $jam } { $by } setuju batal; perlu orang kedua
utas-dibatalkan = { $jam } dibatalkan atas permintaan, disetujui { $by }
utas-dibatalkan-sistem = { $jam } dibatalkan
utas-sudah = sudah tertangani
utas-gabung = { $jam } laporan lain digabung ke tiket ini
utas-pisah = { $jam } { $by } memisahkan tiket ini lagi
utas-pisah-saksi = ✂️ <b>{ $kode }</b>: laporan { $dari } dipisah lagi oleh { $by }: bukan kejadian ini. Kata-katanya ditarik.
utas-pisah-tempat = ✂️ <b>{ $kode }</b>: laporan { $dari } dipisah lagi oleh { $by }. TITIKNYA IKUT DITARIK; tempat tiket ini: <b>{ $tempat }</b>.
kata-ditarik = ✂️ Ditarik dari <b>{ $kode }</b>: kata-kata laporan { $dari }, yang bukan kejadian ini.
utas-pisah-pulang = ✂️ <b>{ $kode }</b>: laporan { $dari } dipisah lagi. { $instansi } tidak diperlukan lagi di sini.
utas-dibuka-lagi = { $jam } dibuka lagi: pelapor mengatakan belum tertangani
utas-dibuka-lagi-petugas = { $jam } dibuka lagi oleh { $by }
utas-nomor = { $jam } nomor pelapor terverifikasi
utas-nomor-dibaca = { $jam } { $by } membaca nomor pelapor
utas-ditanya = { $jam } { $by } bertanya kepada pelapor
utas-bersembunyi = { $jam } 🤫 pelapor tidak bisa bicara: jangan ditelepon
utas-aman = { $jam } pelapor aman dan bisa mengetik
utas-dihapus = { $jam } pelapor menghapus isi chat; tiket tetap berjalan
utas-menunggu = ⏳ <b>{ $kode }</b> menunggu { $menit } menit tanpa ditinjau
utas-lokasi-diralat = { $jam } tempatnya diralat: { $tempat }
utas-lokasi-diganti = { $jam } tempatnya diralat: { $semula } → { $tempat }
utas-lokasi-lain = { $jam } { $siapa }: tempatnya di { $tempat }
utas-lokasi-ditambah = { $jam } keterangan tempat: { $tempat }
utas-lokasi = { $jam } lokasi baru: { $tempat }
utas-eta = { $jam } { $by }: perkiraan tiba { $pukul }
utas-kategori = { $jam } { $by } mengubah jenis: { $dari } → { $ke }
utas-catat = { $jam } 📝 { $by }: { $words }
utas-catat-rahasia = { $jam } { $by } menulis catatan
utas-catatan = 📝 <b>{ $kode }</b> { $by }: { $kata }
utas-kata = 💬 { $siapa } <b>{ $kode }</b>: “{ $kata }”
bunyi-kata = ❗ { $siapa } <b>{ $kode }</b>: “{ $kata }”
utas-kata-banyak =
    💬 Para pelapor <b>{ $kode }</b>:
    { $kata }
utas-kata-kali = { $jumlah ->
    [1] { $kata }
   *[other] { $kata } ({ $jumlah } kali)
}
siapa-pelapor = Pelapor
siapa-penelepon = Penelepon
siapa-saksi = Saksi { $nomor }
siapa-jauh = { $siapa } ({ $meter } m dari titik)
cerita =
    📜 Yang sudah disampaikan <b>{ $kode }</b>:
    { $baris }
cerita-baris = { $siapa } { $jam }: { $kata }
utas-bukti = 📎 Bukti <b>{ $kode }</b>{ $catatan }
bukti-biasa = {""}
bukti-lama = {" "}· gambar ini pernah dikirim sebelumnya
bukti-asli = {" "}· berkas asli, buka dengan hati-hati
bukti-gagal = {" "}· berkas tidak bisa diambil (terlalu besar atau sudah hilang); pelapor diminta mengirim lagi

## Jawaban atas tombol dan perintah
kembali = {""}
selesai-tinjau = Anda meninjau { $kode }.
selesai-terima = { $kode } diterima { $siapa }.
isi-di-chat-pribadi = Isinya di chat pribadi Anda.
isi-tekan-mulai = Isinya hanya untuk Anda: buka chat pribadi dengan bot ini, lalu tekan Mulai.
selesai-berangkat = { $kode }: { $siapa } berangkat.
selesai-tiba = { $kode }: { $siapa } tiba.
selesai-selesai = { $kode }: selesai, kata { $siapa }. Bisa diurungkan 30 detik.
selesai-lepas = { $kode } dilepas { $siapa }.
selesai-urung = { $kode }: { $keputusan } { $whose } diurungkan.
keputusan-selesai = Selesai
keputusan-palsu = Palsu
keputusan-batal = pembatalan
selesai-palsu = { $kode } ditandai palsu. Bisa diurungkan 30 detik.
selesai-teruskan = { $kode } diteruskan ke { $instansi }.
selesai-teruskan-catat = { $kode } diteruskan ke { $instansi }. Dicatat untuk semua petugasnya: “{ $kata }”
selesai-tambah-catat = { $instansi } ditambahkan ke { $kode }. Dicatat untuk semua petugasnya: “{ $kata }”
selesai-tambah = { $instansi } ditambahkan ke { $kode }.
oleh-menggantikan = { $siapa } (menggantikan { $dari })
oleh-berdua = { $satu } dan { $dua }
oleh-dicatat = { $siapa } (dipegang { $dari })
selesai-tanya = Dikirim ke pelapor { $kode }: { $kata }
selesai-balas = Balasan untuk { $kode } dikirim.
pilih-kategori = Pilih jenis kejadian.
pilih-eta = Berapa menit lagi tiba?
balas-dengan-kata = Tulis sebagai balasan pesan di bawah.
tulis-place = 📍 Balas pesan ini dengan tempat kejadian <b>{ $kode }</b>: jalan, kelurahan, koordinat, atau titik lokasi.
tulis-note = 📝 Balas pesan ini dengan catatan untuk semua petugas <b>{ $kode }</b>.
tulis-called = ☎️ Balas pesan ini dengan hasil telepon ke pelapor <b>{ $kode }</b>.
selesai-kategori = { $kode } sekarang { $ke } (tadinya { $dari }), kata { $siapa }.
selesai-kategori-panggil = { $kode } sekarang { $ke } (tadinya { $dari }), kata { $siapa }. Dipanggil: { $instansi }.
selesai-tempat = Tempat { $kode } sekarang: { $tempat }.
selesai-catat = Catatan { $kode } sampai ke semua petugasnya.
selesai-catat-pemegang = Catatan { $kode } hanya dibaca ruang kendali dan pemegang tiket.
selesai-catat-nanti = Catatan { $kode } hanya dibaca ruang kendali; pemegang tiket membacanya setelah menerima.
selesai-eta = Pelapor { $kode } diberi tahu: perkiraan tiba { $jam }.
selesai-buka = { $kode } dibuka lagi oleh { $siapa }.
selesai-batal = { $kode } dibatalkan. Bisa diurungkan 30 detik; sesudahnya /buka { $kode }
batal-orang-kedua = Persetujuan Anda untuk { $kode } tercatat. Karena menyangkut nyawa, orang kedua harus menekan Setuju batal juga.
selesai-gabung = { $kode } digabung ke { $ke }.
selesai-gabung-jauh = { $kode } digabung ke { $ke }, padahal { $km } km terpisah. Keliru? Ketik /pisah { $kode }
selesai-pisah = { $kode } berdiri sendiri lagi.
pilih-alasan = Pilih alasannya.
pilih-instansi = Pilih instansi.
pilih-tanya = Pertanyaan yang mana?
balas-di-bawah = Tulis pertanyaan sebagai balasan pesan di bawah.
tulis-pertanyaan = 💬 Balas pesan ini dengan pertanyaan untuk pelapor <b>{ $kode }</b>.
butuh-orang-kedua = Usul { $kode } tercatat. Karena menyangkut bahaya, orang kedua harus menekan Palsu juga.
nomor-pelapor =
    Nomor pelapor { $kode }:
    { $nomor }
nomor-ditulis = { $nomor } (ditulis pelapor, belum diverifikasi)
nomor-saksi = Saksi: { $nomor }
nomor-tersimpan = (nomor ada pada laporan)
nomor-di-pribadi = Nomor dikirim ke chat pribadi Anda.
petugas-mulai = Siap. Bot ini mengirim hal yang hanya untuk Anda ke chat ini. Ketik /bantuan.

## Penolakan: selalu dengan alasan
tolak-anonim = Matikan mode admin anonim dulu: kami perlu tahu siapa yang bertindak.
tolak-belum-pasti = Telegram tidak memastikan apakah Anda anggota grup ini. Coba sekali lagi.
tolak-bukan-petugas = Anda belum terdaftar sebagai petugas di grup ini.
tolak-grup-belum-terdaftar = Grup ini belum terdaftar. Ketik /daftar KODE.
tolak-hak = Langkah ini untuk ruang kendali atau supervisor.
tolak-hak-instansi = Instansi Anda tidak ditugaskan pada tiket ini.
tolak-tanpa-tiket = Sebut kodenya, misalnya { $contoh }
tolak-kode-tak-dikenal = Tiket { $kode } tidak ada. Yang terbuka: /antrean
tolak-perintah = Perintah { $perintah } tidak dikenal. Ketik /bantuan.
tolak-perintah-mirip = Perintah { $perintah } tidak dikenal. Maksudnya { $contoh } ?
terlalu-cepat = { $siapa }: terlalu banyak perintah dalam semenit, jawabannya ditahan. Yang mengubah tiket tetap dikerjakan.
balasan-kartu = Belum dikirim ke siapa pun. Untuk pelapor: /balas { $kode } pesan. Untuk petugas: /catat { $kode } catatan. Langkah: balas dengan kata terima, berangkat, tiba, atau selesai.
garis-miring = Belum dikerjakan. Ketik dengan garis miring: { $perintah }
balasan-tambah = { $instansi } belum dipanggil ke <b>{ $kode }</b>. Tekan tombol ini untuk memanggil, atau ketik /tambah { $kode } { $instansi }
tolak-tiket-selesai = { $kode } sudah berakhir. Masih perlu? /buka { $kode }
tolak-tiket-digabung = { $kode } sudah digabung ke { $ke }. Lihat: /tiket { $ke }
tolak-masih-terbuka = { $kode } masih terbuka. Lihat: /tiket { $kode }
tolak-buka = { $kode } tidak bisa dibuka lagi: digabung atau palsu. Masih perlu? Buat tiket baru dengan /baru
tolak-kategori-sama = { $kode } sudah berjenis itu. Yang lain: { $contoh }
tolak-kategori-kata = Jenis “{ $kata }” tidak dikenal. Misalnya { $contoh } Pilihan: { $pilihan }.
tolak-tempat-kosong = Tulis tempatnya, misalnya { $contoh }
tolak-catat-kosong = Tulis catatannya, misalnya { $contoh }
tolak-eta-waktu = Tulis menit atau jamnya, misalnya { $contoh }
tolak-eta-sudah = Petugas { $kode } sudah tiba atau selesai.
tolak-sudah-diteruskan = { $kode } sudah diteruskan.
tolak-sudah-ditinjau = Sudah ditinjau { $siapa }. Putuskan: teruskan atau palsu.
tolak-sudah-ditugaskan = { $instansi } sudah ditugaskan.
tolak-instansi-tak-dikenal = Instansi “{ $kata }” tidak dikenal. Pilihan: { $pilihan }.
tolak-pilih-instansi = Sebut instansinya, misalnya { $contoh } { $instansi }
tolak-belum-diteruskan = Tiket belum diteruskan ke instansi.
tolak-belum-diterima = Tekan Terima dulu, atau ketik /terima { $kode }
tolak-sudah-acknowledged = Sudah diterima { $siapa } { $jam }. Anda bisa Tambah instansi.
tolak-sudah-en_route = { $siapa } sudah berangkat { $jam }.
tolak-lepas-di-lokasi = { $siapa } sedang di lokasi; hanya { $siapa } yang bisa melepas. Sudah beres? Tekan Selesai.
tolak-belum-dikenal = Anda belum dikenal sebagai petugas. Tekan satu tombol di grup instansi Anda dulu, lalu ulangi di sini.
tolak-sudah-on_scene = { $siapa } sudah tiba { $jam }.
tolak-sudah-resolved = Sudah dinyatakan selesai { $jam }.
tolak-sudah-released = Penugasan ini sudah ditarik { $jam }.
tolak-saran-bahaya = Nyawa terancam menurut laporan ini: teruskan, atau tanya pelapor dulu.
tolak-urung-lambat = Sudah lewat 30 detik. Pakai Teruskan ke… bila masih perlu.
tolak-urung-lain = Itu keputusan { $siapa }, bukan instansi Anda: hanya mereka atau ruang kendali yang bisa mengurungkan.
tolak-usul-sendiri = Usul Anda sudah tercatat; orang lain harus menyetujui.
tolak-orang-kedua = Usul Anda sudah tercatat. Orang lain harus menyetujui, atau pelapor menjawab Tanya, atau telepon dulu: /hubungi { $kode } hasil
tolak-batal-orang-kedua = Persetujuan Anda sudah tercatat. Orang lain harus menekan Setuju batal, atau pemegang tiket setelah pelapor menjawab Tanya atau ditelepon.
tolak-nomor-pemegang = Nomor hanya untuk pemegang tiket. Tekan Terima dulu.
tolak-nomor-orang-lain = Nomor hanya untuk pemegang tiket: { $pemegang }.
tolak-tanpa-nomor = Pelapor belum membagikan nomor. Pakai Tanya pelapor.
tolak-chat-pribadi = Buka chat pribadi dengan bot ini dan tekan Mulai, lalu ulangi.
tolak-balas-kosong = Tulis pesannya, misalnya { $contoh }
tolak-balas-media = Tidak dikirim: ke pelapor hanya bisa kata-kata. Tulis isinya dengan kata.
tolak-pelapor-menutup = Tidak dikirim: pelapor { $kode } menutup chat dengan bot. Tekan 📞 Nomor untuk menelepon.
balasan-tak-sampai = ⚠️ Pesan untuk pelapor <b>{ $kode }</b> tidak sampai: chatnya tertutup. Tekan 📞 Nomor untuk menelepon.
tolak-tanpa-pelapor = Tiket ini tidak punya pelapor di chat.
tolak-gabung-kode = Sebut dua kode: yang digabung, lalu tujuannya. Misalnya { $contoh }
tolak-tidak-digabung = Tiket ini tidak sedang digabung.
tolak-tidak-diminta = Pelapor tidak meminta batal.
tolak-cari-kosong = Tulis paling sedikit dua huruf, misalnya { $contoh }
tolak-rangkuman-hilang = Laporan itu sudah tidak di rangkuman.

## Contoh perintah: yang disebut penolakan (tanpa baris di sini: hanya kode)
contoh-balas = { $kode } petugas sedang di jalan
contoh-tanya = { $kode } ada berapa orang di dalam?
contoh-teruskan = { $kode } { $instansi } bukan wewenang
contoh-tambah = { $kode } { $instansi }
contoh-tarik = { $kode } { $instansi }
contoh-palsu = { $kode } iseng
contoh-gabung = { $kode } 26-0001
contoh-janji = { $kode } 20
contoh-kategori = { $kode } kecelakaan
contoh-tempat = { $kode } jl salak 5
contoh-catat = { $kode } lewat pintu belakang
contoh-catatan = { $kode } lewat pintu belakang
contoh-eta = { $kode } 10 menit
contoh-hubungi = { $kode } kata pelapor api sudah padam
contoh-hasil = { $kode } luka ringan satu
contoh-baru = kebakaran jl salak 5, api besar
contoh-cari = panorama
contoh-piket = masuk
contoh-latihan = kebakaran jl salak 5
contoh-siaran = Panorama: jauhi sungai, air naik
contoh-statistik = hari
contoh-bencana = mulai
contoh-daftar = KODE

## Jawaban atas “tetap satu kejadian?”

## Langkah dengan kata biasa: yang dimengerti petugas tanpa perintah
ketik-langkah-terima = urus, mengurus, diurus, terima, diterima, menerima, tangani, menangani, ditangani, ambil, ambil alih
ketik-langkah-berangkat = berangkat, meluncur, otw, jalan, di jalan, luncur, menuju, menuju lokasi, menuju tkp, on the way, bergerak, merapat
ketik-langkah-tiba = tiba, sampai, nyampe, tiba di lokasi, tiba di tkp, sampai di lokasi, sampai lokasi, sampai di tkp, di lokasi, di tkp
ketik-langkah-selesai = selesai, beres, tuntas, kelar, selesai ditangani
ketik-langkah-lepas = lepas, lepaskan, melepas, dilepas
ketik-langkah-eta = eta, estimasi, perkiraan, perkiraan tiba, kira-kira tiba
ketik-langkah-pengisi = yang, kami, saya, kita, sudah, sdh, udah, siap, ya, iya, ok, oke, pak, bu, bang, ndan, komandan, dan, unit, tim, regu, petugas, armada, mobil, ambulans, segera, langsung, sedang, lagi, sekarang, tiket, laporan, ini, nih, dari, sama, oleh
ketik-langkah-tempat = ke, di, lokasi, tkp, tempat, kejadian
ketik-langkah-siapa-piket = siapa yang piket, siapa yg piket, siapa piket, yang piket siapa, yg piket siapa, piket siapa, siapa yang jaga, siapa yg jaga, siapa jaga, yang jaga siapa, siapa yang piket sekarang, siapa piket sekarang, siapa yang jaga sekarang, siapa yang piket malam ini, siapa piket malam ini, siapa yang piket hari ini, siapa saja yang piket, yang piket siapa saja

## Antrean, pencarian, rangkuman
antrian-kosong = ✅ Tidak ada tiket terbuka.
antrian-kepala = <b>{ $jumlah } tiket terbuka</b>, yang paling mendesak dulu:
antrian-baris = { $tanda } <b>{ $kode }</b> { $kategori } · { $tempat } · { $keadaan } · { $menit ->
    [0] kurang dari 1 menit
   *[other] { $menit } menit
}{ $catatan }
antrian-pelapor = { $jumlah } laporan
antrian-belum-dilihat = belum dilihat
antrian-tahap-dispatched = belum diterima { $instansi }
antrian-tahap-acknowledged = { $instansi } menerima, belum berangkat
antrian-tahap-en_route = { $instansi } di jalan
antrian-tahap-on_scene = { $instansi } di lokasi
antrian-tahap-resolved = { $instansi } selesai
antrian-tahap-released = { $instansi } tidak lagi bertugas
antrian-lain = ↳ { $tahap }
antrian-bersembunyi = 🤫 bersembunyi
antrian-gawat = ❗ { $apa }
antrian-dipegang = dipegang { $siapa }
antrian-lagi = … dan { $jumlah } lagi
cari-baris = { $tanda } <b>{ $kode }</b> { $kategori } · { $tempat } · { $keadaan } · { $waktu }
tiket-cerita = 🗒 <b>{ $kode }</b> selengkapnya
tiket-pemegang = Dipegang: { $siapa }
tiket-dipegang = { $siapa } ({ $instansi })
tiket-belum-dipegang = { $instansi } belum menerima
tiket-tanpa-pemegang = Belum ada instansi yang dipanggil.
tiket-pelapor = Pelapor, { $jam }: { $kata }
tiket-saksi = Saksi { $nomor }, { $jam }: { $kata }
tiket-kutip = “{ $kata }”
tiket-tanpa-kata = (tanpa kata)
tiket-kata = lalu { $jam }: “{ $kata }”
tiket-urutan = Urutannya:
tiket-dari = { $apa } ({ $kode })
tiket-kejadian = { $jam } { $apa }
tiket-bukti-photo = 📷 Foto { $nomor }
tiket-bukti-video = 🎥 Video { $nomor }
tiket-bukti-voice = 🎤 Suara { $nomor }
tiket-bukti-audio = 🎤 Suara { $nomor }
tiket-bukti-berkas = 📎 Berkas { $nomor }
tiket-bukti-dikirim = Dikirim ke grup ini.
cari-kosong = Tidak ada tiket dengan “{ $kata }”.
rangkuman-baris = { $nomor }. { $kata }
rangkuman-baris-kosong = + { $jumlah } tanpa isi: { $kata }
rangkuman-lagi = … dan { $jumlah } lagi: bersihkan yang ini, lalu Lihat.
rangkuman-kosong = ✅ Rangkuman kosong.
rangkuman-bersih = { $jumlah } laporan sudah dilihat.
pintu-kata = 🚪 Ditulis ke bot petugas atau di grup, bukan ke bot warga; penulis sudah diarahkan: { $kata }
rangkuman-naik = Menjadi tiket { $kode }.
media-kata = tanpa isi
media-text = teks
media-photo = foto
media-video = video
media-voice = pesan suara
media-document = dokumen
media-sticker = stiker
media-location = lokasi
media-contact = kontak
media-other = lain-lain

## Pendaftaran dan bantuan
daftar-di-grup = Ketik /daftar KODE di grup instansi.
daftar-terlalu-sering = Terlalu banyak kode salah. Coba lagi satu jam lagi.
daftar-kode-salah = Kode salah, sudah dipakai, atau lewat 24 jam. Minta yang baru dari administrator.
daftar-supervisor = ✅ Anda sekarang supervisor. Bila sebuah grup tidak menjawab, panggilannya masuk ke chat ini: nyalakan bunyinya.
daftar-berhasil = ✅ Grup ini sekarang grup { $instansi }. Administrator grup terdaftar sebagai petugas; anggota lain terdaftar pada tombol pertama.
bantuan-instansi =
    Tekan tombol di kartu, atau balas kartunya: terima, berangkat, tiba, selesai.
    /terima KODE · /berangkat KODE · /tiba KODE · /selesai KODE · /lepas KODE
    Dibaca pelapor: /balas KODE pesan · /tanya KODE pertanyaan · /eta KODE 10 menit
    /catat KODE catatan · /nomor KODE · /tambah KODE instansi · /teruskan KODE instansi alasan
    /palsu KODE iseng · /urungkan KODE · /hasil KODE luka ringan satu
    /antrean · /tiket KODE · /piket · /serahterima
bantuan-kendali =
    Tekan tombol di kartu, atau ketik. Telepon 112: /baru kata penelepon
    /tinjau KODE · /teruskan KODE instansi · /tambah KODE instansi · /tarik KODE instansi
    /kategori KODE jenis · /tempat KODE tempat · /catat KODE catatan · /balas KODE pesan
    /nomor KODE, lalu /hubungi KODE hasil · /janji KODE 20 · /gabung KODE KODE · /palsu KODE iseng
    /antrean · /tiket KODE · /cari kata · /rangkuman
    /piket · /serahterima · /peta · /statistik hari
bantuan-supervisor =
    Tekan tombol di kartu, atau ketik. Yang terbuka: /antrean
    /tiket KODE · /cari kata · /rangkuman
    /teruskan KODE instansi · /tambah KODE instansi · /palsu KODE iseng
    /sanksi · /setujusanksi KODE · /tolaksanksi KODE · /pola
    /bencana mulai · /siaran daerah: kata peringatan · /latihan
    /piket · /statistik hari · /peta
bantuan-petugas =
    <b>Semua perintah</b>
    /tinjau /terima /berangkat /tiba /selesai /lepas KODE
    /tanya KODE pertanyaan · /balas KODE pesan · /nomor KODE
    /teruskan KODE instansi alasan · /tambah KODE instansi · /eta KODE 10 menit (dibaca pelapor)
    /kategori KODE jenis (atau /jenis) · /tempat KODE jl salak 5 (atau /lokasi)
    /catat KODE catatan (atau /catatan) · /buka KODE (atau /bukalagi)
    /palsu KODE iseng · /urungkan KODE · /setujubatal KODE
    /gabung KODE KODE · /pisah KODE · /tarik KODE instansi
    /hubungi KODE hasil telepon (setelah /nomor) · /janji KODE 20 · /janji KODE sudah · /hasil KODE luka ringan satu
    /piket · /piket masuk · /piket keluar · /piket serah nama · /serahterima
    /baru kata penelepon (telepon 112; boleh: saran …) · /baru KODE kata lagi · /tautan KODE
    /peta · /statistik hari (atau minggu, bulan)
    /latihan (buka) · /latihan kata penelepon · /latihan selesai
    /bencana mulai · /bencana selesai · /siaran daerah: kata peringatan
    /antrean · /tiket KODE · /cari kata · /rangkuman
    /sanksi · /setujusanksi KODE · /tolaksanksi KODE
    /terimakeberatan KODE · /tolakkeberatan KODE · /pola

## Profil dan menu bot petugas
perintah-antrean = Tiket yang menunggu
perintah-tiket = Lihat satu tiket
perintah-cari = Cari tiket
perintah-rangkuman = Laporan meragukan
perintah-piket = Siapa yang piket
perintah-serahterima = Serah terima ke regu berikutnya
profil-petugas = Bot petugas 112. Hanya untuk grup instansi yang terdaftar.

## Untuk administrator
untuk-administrator = ⚠️ { $kata }

## Pemeriksaan oleh administrator (sigap doctor)
dokter-setelan = Setelan dan berkas kota
dokter-basis-data = Basis data
dokter-basis-data-obat = Basis data tidak menjawab ({ $sebab }). Periksa DATABASE_URL dan apakah servernya hidup.
dokter-tanpa-token = Bot warga dan bot petugas
dokter-tanpa-token-obat = Belum ada token, jadi `make run` menjalankan simulator. Untuk Telegram: buat dua bot di BotFather, tulis CITIZEN_BOT_TOKEN dan OPERATOR_BOT_TOKEN di .env (chmod 600 .env).
dokter-supervisor = Supervisor yang bisa dipanggil: { $jumlah }
dokter-supervisor-obat = Belum ada supervisor, jadi panggilan berhenti di grup. Jalankan: sigap kota supervisor, lalu orangnya mengetik /daftar KODE di chat pribadi bot petugas.
dokter-supervisor-mulai-obat = Supervisor di berkas kota belum menekan Mulai di chat pribadi bot petugas. Minta mereka menekannya.
dokter-token-obat = Token ditolak Telegram. Ambil token yang baru dari BotFather dan tulis di .env.
dokter-jaringan-obat = Telegram tidak terjangkau ({ $sebab }). Periksa jaringan dan TELEGRAM_API_BASE_URL.
dokter-grup = Grup { $instansi }
dokter-grup-latihan = Grup latihan { $instansi }
dokter-grup-obat = Belum ada grup. Jalankan: sigap kota grup { $kunci }, lalu ketik /daftar KODE di grupnya.
dokter-grup-hilang-obat = Grup tidak terjangkau ({ $sebab }). Masukkan lagi bot petugas ke grup itu dan beri hak menulis.
dokter-grup-ditahan-obat = Telegram menahan pesan ke grup ini. Sigap terus mencoba mengirim; telepon mereka dulu.
dokter-hak-obat = Bot petugas belum administrator grup. Jadikan administrator: hapus pesan, kelola topik.
dokter-supergrup-obat = Masih grup biasa. Ubah menjadi supergrup (riwayat obrolan terlihat untuk anggota baru).
dokter-petugas-obat = Belum ada petugas terdaftar. Minta satu anggota menekan tombol atau mengetik /antrean.
dokter-pribadi = Chat pribadi petugas { $instansi }
dokter-pribadi-obat = { $jumlah } petugas belum menekan Mulai di chat pribadi bot petugas; isi laporan rahasia tidak sampai kepada mereka.
dokter-antrian = Antrean: { $keluar } pesan menunggu dikirim
dokter-mati-obat = { $jumlah } pesan masuk tidak dapat diproses. Lihat: sigap surat-mati
