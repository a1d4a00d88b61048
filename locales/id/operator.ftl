# Kalimat untuk operator dan petugas di grup dan chat pribadi mereka; kartu tiketnya ada di card.ftl.

## Jenjang: panggilan ulang
jenjang-belum_diterima = 🔔 <b>{ $kode }</b> belum diterima { $instansi }, { $menit } menit.
jenjang-tidak-sampai = 🔔 <b>{ $kode }</b> belum diterima { $instansi }.
jenjang-belum_berangkat = 🔔 <b>{ $kode }</b> sudah diterima { $instansi } tetapi belum berangkat, { $menit } menit.
jenjang-belum_tiba = 🔔 <b>{ $kode }</b>: { $instansi } belum tiba, { $menit } menit.
jenjang-belum_selesai = 🔔 <b>{ $kode }</b>: { $instansi } belum selesai, { $menit } menit.
terlambat = (terlambat: seharusnya { $sejak })
jenjang-tanya_belum_dijawab = 🔔 <b>{ $kode }</b>: pelapor belum menjawab pertanyaan { $instansi }, { $menit } menit. Coba telepon, atau tanya lagi.
jenjang-tanya_belum_dijawab-diam = 🔔 <b>{ $kode }</b>: pelapor belum menjawab pertanyaan { $instansi }, { $menit } menit. 🤫 Ia bersembunyi: JANGAN ditelepon.
jenjang-cadangan = { $instansi } ikut dipanggil.
jenjang-tak-terjangkau = Tidak terjangkau: { $siapa }.
jenjang-cadangan-habis = Instansi cadangan sudah dipanggil semua.
terjangkau-instansi = grup instansi
terjangkau-ruang_kendali = ruang kendali
terjangkau-supervisor = supervisor
terjangkau-instansi_cadangan = instansi cadangan
terjangkau-gerbang_telepon = telepon
jenjang-tanpa-piket = Tidak ada petugas piket yang tercatat.
jenjang-bersama = 🔔 <b>{ $jumlah } tiket menunggu</b>
jenjang-bersama-jiwa = 🔴 Nyawa terancam:
jenjang-bersama-lain = Lainnya:
jenjang-bersama-lagi = Juga: <b>{ $kode }</b>
jenjang-lanjut = 🔔 <b>{ $kode }</b> { $siapa }
terlambat-mati = (terlambat: sistem mati { $dari }–{ $sampai })
untuk-supervisor =
    { $kata }
    { $kategori } · { $tempat }
    Ketik /tiket { $kode }

## Grup yang tidak terjangkau
data-dipulihkan =
    ♻️ <b>Data dipulihkan dari cadangan { $saat }.</b>
    Yang terjadi sesudah itu hilang dari sistem: laporan baru tidak ada lagi, tiket yang sudah ditutup terbuka lagi.
    Baca grup ini dari { $saat } ke bawah. Masih darurat? Catat dengan /baru. Sudah selesai? Tutup lagi. Tombol pada kartu yang hilang tidak berlaku.
data-dipulihkan-instansi =
    ♻️ <b>Data dipulihkan dari cadangan { $saat }.</b>
    Yang dicatat sesudah itu hilang. Kartu di sini ketinggalan? Tekan lagi tahap Anda. Tombolnya tidak berlaku? Beri tahu ruang kendali: laporan itu hilang dari sistem.
grup-hilang = 📵 Grup <b>{ $instansi }</b> tidak terjangkau: { $sebab }. Telepon mereka, dan masukkan lagi bot petugas.
grup-ditahan = 📵 Grup <b>{ $instansi }</b> tidak terjangkau: { $sebab }. Telepon mereka. Sigap terus mencoba mengirim.
grup-pindah = ⚠️ Grup <b>{ $instansi }</b> sekarang grup <b>{ $ke }</b>, dengan kode /daftar.
grup-pindah-satunya = { $instansi } tidak punya grup lagi dan tidak terjangkau. Keliru? Minta administrator kode baru untuk { $instansi }, lalu ketik /daftar KODE tetap di grup itu.
grup-hilang-tiket = Masih terbuka di sana: { $tiket }
grup-hilang-satu = <b>{ $kode }</b> { $tahap }
grup-sebab-dikeluarkan = bot dikeluarkan dari grup
grup-sebab-bungkam = bot tidak boleh menulis di sana
grup-sebab-ditolak = pesan kami ditolak tiga kali
grup-sebab-ditahan = Telegram menahan pesan ke grup itu
grup-bukan-administrator = ⚠️ Bot petugas bukan administrator di grup { $instansi }: siapa yang keluar dari grup tidak selalu terlihat. Jadikan bot petugas administrator di sana.
grup-kembali = ✅ Grup { $instansi } terjangkau lagi.

## Dibacakan oleh gerbang telepon
telepon-dibacakan = Darurat 112. { $kategori } menunggu { $instansi } sudah { $menit } menit. Buka grup petugas sekarang.
telepon-latihan = Ini latihan, bukan kejadian nyata. { $kategori } menunggu { $instansi } sudah { $menit } menit.

## Jawaban atas tombol dan perintah
tombol-tambah-satu = ➕ Tambah { $instansi }
kembali = {""}
selesai-tinjau = Anda meninjau { $kode }.
selesai-terima = { $kode } diterima { $siapa }.
isi-di-chat-pribadi = Isinya di chat pribadi Anda.
isi-tekan-mulai = Isinya hanya untuk Anda: buka chat pribadi dengan bot ini, lalu tekan Mulai.
selesai-berangkat = { $kode }: { $siapa } berangkat.
selesai-tiba = { $kode }: { $siapa } tiba.
selesai-selesai = { $kode }: selesai, kata { $siapa }. Bisa diurungkan 30 detik.
selesai-tanpa-terima = { $kode }: selesai, kata { $siapa }, walau belum pernah diterima. Keliru? /urungkan { $kode }
selesai-lepas = { $kode } dilepas { $siapa }.
selesai-urung = { $kode }: { $keputusan } { $whose } diurungkan.
palsu-ada-lain = Laporan lain yang mungkin sama: { $lain }. Periksa juga.
selesai-palsu = { $kode } ditandai palsu. Bisa diurungkan 30 detik.
selesai-teruskan = { $kode } diteruskan ke { $instansi }.
selesai-teruskan-catat = { $kode } diteruskan ke { $instansi }. Dicatat untuk semua petugasnya: “{ $kata }”
selesai-tambah-catat = { $instansi } ditambahkan ke { $kode }. Dicatat untuk semua petugasnya: “{ $kata }”
selesai-tambah = { $instansi } ditambahkan ke { $kode }.
selesai-tanya = Dikirim ke { $kepada } { $kode }: { $kata }{ $lain }
selesai-balas = Balasan { $kode } dikirim ke { $kepada }.{ $lain }
balas-yang-lain = Belum ke { $siapa }: balas barisnya, atau /balas { $kode } semua: pesan
balas-tidak-sampai = Tidak sampai ke { $siapa }: chatnya tertutup.
balas-di-halaman = Di halaman { $siapa }: tampil begitu halamannya terbuka; kabarnya menyusul di sini.
balas-tampil = 👁 Tampil di halaman pelapor { $kode }: { $kata }
balas-berbunyi = 🔊 Belum dikirim ke { $siapa } { $kode }: ia bersembunyi, dan pesan kita BERBUNYI di ponselnya. Dikirim saat ia menulis. Kirim sekarang hanya bila memang perlu (tombol berlaku 5 menit).
balas-berbunyi-lain = Belum ke { $siapa }: ia bersembunyi, dan pesan kita BERBUNYI di ponselnya. Dikirim saat ia menulis; bila memang perlu sekarang: 🔊 Tetap kirim.
balasan-menyusul = 📨 Terkirim ke pelapor { $kode }, sebagai jawaban pesannya: { $kata }
tombol-tetap-kirim = 🔊 Tetap kirim
tombol-tetap-ubah = 🔓 Tetap ubah, terbaca
tolak-berbunyi-lewat = Sudah lebih dari 5 menit, atau sudah dikirim. Yang belum dikirim menyusul saat ia menulis; perlu sekarang? Tulis lagi kata-katanya.
nama-dan = { $awal } dan { $akhir }
pilih-kategori = Pilih jenis kejadian.
pilih-eta = Berapa menit lagi tiba?
balas-dengan-kata = Tulis sebagai balasan pesan di bawah.
tulis-place = 📍 Balas pesan ini dengan tempat kejadian <b>{ $kode }</b>: jalan, kelurahan, koordinat, atau titik lokasi.
tulis-note = 📝 Balas pesan ini dengan catatan untuk semua petugas <b>{ $kode }</b>.
tulis-called = ☎️ Balas pesan ini dengan hasil telepon ke pelapor <b>{ $kode }</b>.
selesai-kategori = { $kode } sekarang { $ke } (tadinya { $dari }), kata { $siapa }.
selesai-kategori-panggil = { $kode } sekarang { $ke } (tadinya { $dari }), kata { $siapa }. Dipanggil: { $instansi }.
selesai-tempat-rahasia = Tempat { $kode } dicatat. { $kode } rahasia: yang rinci terbaca ruang kendali dan pemegangnya saja.
selesai-tempat = Tempat { $kode } sekarang: { $tempat }.
selesai-catat = Catatan { $kode } sampai ke semua petugasnya.
selesai-catat-pemegang = Catatan { $kode } hanya dibaca ruang kendali dan pemegang tiket.
selesai-catat-nanti = Catatan { $kode } hanya dibaca ruang kendali; pemegang tiket membacanya setelah menerima.
selesai-eta-diam = Perkiraan tiba { $jam } ada di kartu { $kode }. Pelapor tidak diberi tahu: ia bersembunyi dan ponselnya akan berbunyi, atau tidak bisa ditulisi.
selesai-eta = Pelapor { $kode } diberi tahu: perkiraan tiba { $jam }.
selesai-buka-bagian = { $kode }: { $instansi } dipanggil lagi oleh { $siapa }. Tekan Terima di kartu.
selesai-buka = { $kode } dibuka lagi oleh { $siapa }.
selesai-batal = { $kode } dibatalkan. Bisa diurungkan 30 detik; sesudahnya /buka { $kode }
batal-orang-kedua = Persetujuan Anda untuk { $kode } tercatat. Karena menyangkut nyawa, orang kedua harus menekan Setuju batal juga.
selesai-gabung = { $kode } digabung ke { $ke }.
selesai-gabung-jauh = { $kode } digabung ke { $ke }, padahal { $km } km terpisah. Keliru? Ketik /pisah { $kode }
selesai-pisah = { $kode } berdiri sendiri lagi.
selesai-pisah-tiketnya = { $kode } berdiri sendiri lagi: saksi itu datang dengannya ke { $dari }. Keliru? Ketik /gabung { $kode } { $dari } tetap
selesai-pisah-saksi = { $kode }: tiket sendiri untuk saksi itu, dipisah dari { $dari }. Keliru? Ketik /gabung { $kode } { $dari } tetap
pilih-alasan = Pilih alasannya.
pilih-instansi = Pilih instansi.
pilih-tanya = Pertanyaan yang mana?
balas-di-bawah = Tulis pertanyaan sebagai balasan pesan di bawah.
tulis-pertanyaan = 💬 Balas pesan ini dengan pertanyaan untuk pelapor <b>{ $kode }</b>.
usul-palsu-gugur = Usul palsu { $kode } gugur: sesudahnya ada laporan yang lebih gawat. Baca dulu. Tetap palsu? Pilih alasan.
butuh-orang-kedua = Usul { $kode } tercatat. Karena menyangkut bahaya, orang kedua harus menekan Setuju: Palsu. Keliru? /urungkan { $kode }
nomor-pelapor =
    Nomor pelapor { $kode }:
    { $nomor }
nomor-ditulis = { $nomor } (ditulis pelapor, belum diverifikasi)
nomor-orang-lain-ditulis = Nomor orang lain, BUKAN pelapor: { $nomor } (ditulis pelapor)
nomor-saksi = Saksi: { $nomor }
nomor-tersimpan = (nomor ada pada laporan)
nomor-di-pribadi = Nomor dikirim ke chat pribadi Anda.
petugas-mulai = Siap. Bot ini mengirim hal yang hanya untuk Anda ke chat ini. Ketik /bantuan.

## Tarik, hasil, janji telepon
selesai-dilihat = { $kode }: ruang kendali tahu. { $instansi } tetap dipanggil.
selesai-tak-terjangkau = 📵 { $instansi } tidak terjangkau: grupnya tidak ada atau tertutup. Telepon mereka.
selesai-tarik = { $kode }: { $instansi } ditarik.
tolak-tarik-tidak-ada = “{ $kata }” tidak sedang bertugas pada tiket ini.
tolak-tarik-terakhir = { $instansi } yang terakhir. Teruskan dulu ke instansi lain, atau tekan Selesai.
selesai-hasil = { $kode }: hasil tercatat: { $hasil }.
tolak-hasil-belum = Hasil dicatat setelah instansi Anda menekan Selesai.
tolak-hasil-kata = Pilih dari: { $pilihan }. Contoh: /hasil 26-0412 luka, rusak ringan, 1 unit
tolak-hasil-kerusakan = Seberapa rusak? Tulis /hasil { $kode } rusak ringan, /hasil { $kode } rusak berat, atau /hasil { $kode } utuh
selesai-janji = { $kode }: Anda diingatkan menelepon pada { $jam }.
selesai-janji-ditepati = { $kode }: sudah ditelepon.
tolak-janji-waktu = Tulis menit, lama, atau jamnya (20, 1 jam, jam 6 sore), misalnya /janji { $kode } 20 atau /janji { $kode } 21.30

## Penolakan: selalu dengan alasan
tolak-anonim = Matikan mode admin anonim dulu: kami perlu tahu siapa yang bertindak.
grup-tanpa-topik = Bot tidak boleh membuat topik di grup ini: kata pelapor kini di bawah kartunya. Admin grup: beri bot hak "Kelola topik".
tekan-tak-terjawab = Tombol yang baru ditekan belum berlaku: { $kata }
tekan-tak-tampil = Jawaban tombol yang baru ditekan tidak tampil. Tekan sekali lagi untuk membacanya.
tolak-belum-pasti = Telegram tidak memastikan apakah Anda anggota grup ini. Coba sekali lagi, balas kartunya dengan kata terima, atau ketik /terima { $kode }
contoh-kode = 26-0412
masih-dipegang = ⚠️ { $kode } masih Anda pegang: langkah pertama pesan ini tetap berlaku. Keliru? Lepas, supaya yang lain dipanggil.
tolak-bukan-petugas = Anda belum terdaftar sebagai petugas di grup ini.
tolak-grup-belum-terdaftar = Grup ini belum terdaftar. Ketik /daftar KODE.
tolak-hak = Langkah ini untuk ruang kendali atau supervisor.
tolak-hak-instansi = Instansi Anda tidak ditugaskan pada tiket ini. Ada yang harus diketahui? Sampaikan ke ruang kendali.
tolak-tanpa-tiket = Sebut kodenya, misalnya { $contoh }
tolak-tanpa-tiket-kata = Belum dikerjakan. Sebut kodenya: salin, lalu isi di …: <code>{ $perintah }</code>
tolak-tombol-lama = Tombol ini sudah tidak berlaku. Yang terbuka: /antrean
tolak-kartu-hilang = Kartu ini tidak dikenal sistem: mungkin hilang waktu data dipulihkan (cadangan { $saat }). Tidak ada yang dipanggil olehnya. Masih darurat? Ruang kendali: /baru
tolak-kode-hilang = { $kode } hilang waktu data dipulihkan dari cadangan { $saat }, dan tidak memanggil siapa-siapa. Masih darurat? Ruang kendali mencatat lagi dengan /baru. Yang terbuka: /antrean
tolak-kode-tak-dikenal = Tiket { $kode } tidak ada. Yang terbuka: /antrean
tolak-perintah = Perintah { $perintah } tidak dikenal. Ketik /bantuan.
tolak-perintah-mirip = Perintah { $perintah } tidak dikenal. Maksudnya { $contoh } ?
terlalu-cepat = { $siapa }: terlalu banyak perintah dalam semenit, jawabannya ditahan. Yang mengubah tiket tetap dikerjakan.
kata-tetap-dicatat = Kata-kata Anda tetap dicatat di { $kode }.
tanya-belum-dikirim = Pertanyaan Anda belum dikirim ke siapa pun di luar petugas. Untuk pelapor { $kode }, salin: <code>{ $perintah }</code>
tiket-yang-mana = Belum dikerjakan: tiket yang mana? Tekan tombolnya, atau ketik lagi dengan kodenya: { $contoh }
langkah-ditarik = Belum dikerjakan. Tidak jadi ke sana? Tekan Lepas, atau ketik /lepas { $kode }: regu lain dipanggil. Keliru Selesai atau Palsu? /urungkan { $kode }
balasan-kartu = Belum dikirim ke siapa pun. Untuk pelapor: /balas { $kode } pesan. Untuk petugas: /catat { $kode } catatan. Langkah: balas dengan kata terima, berangkat, tiba, atau selesai.
balasan-beberapa = Belum dikirim ke siapa pun: pesan itu berisi kata-kata dari beberapa laporan ({ $semua }). Untuk satu pelapor: /balas { $kode } pesan. Langkah: { $kode } terima.
garis-miring = Belum dikerjakan. Ketik dengan garis miring: { $perintah }
balasan-tambah = { $instansi } belum dipanggil ke <b>{ $kode }</b>. Tekan tombol ini untuk memanggil, atau ketik /tambah { $kode } { $instansi }
tolak-tiket-selesai = { $kode } sudah berakhir. Masih perlu? /buka { $kode }
tolak-tiket-digabung = { $kode } sudah digabung ke { $ke }. Lihat: /tiket { $ke }
tolak-status = Tiket ini sudah berubah, langkah itu tidak bisa lagi. Lihat kartunya, atau /antrean
tolak-masih-terbuka = { $kode } masih terbuka. Lihat: /tiket { $kode }
tolak-buka-sebut = { $kode } masih terbuka. Yang sudah selesai atau ditarik: { $instansi }. Panggil lagi: /buka { $kode } { $contoh }
tolak-buka-digabung = { $kode } sudah digabung ke { $ke }: /tiket { $ke }. Bukan kejadian yang sama? Ruang kendali: /pisah { $kode }
tolak-kategori-sama = { $kode } sudah berjenis itu. Yang lain: { $contoh }
tolak-kategori-kata = Jenis “{ $kata }” tidak dikenal. Misalnya { $contoh } Pilihan: { $pilihan }.
tolak-tempat-kosong = Tulis tempatnya, misalnya { $contoh }
tolak-catat-kosong = Tulis catatannya, misalnya { $contoh }
tolak-eta-waktu = Saya tidak mengerti kapan petugas tiba. Tulis menit, lama, atau jamnya (10 menit, 1 jam 15 menit, jam 18.30), misalnya { $contoh }
tolak-eta-sudah = Petugas { $kode } sudah tiba atau selesai.
tolak-sudah-diteruskan = { $kode } sudah diteruskan.
tolak-sudah-ditinjau = Sudah ditinjau { $siapa }. Putuskan: teruskan atau palsu.
tolak-sudah-ditugaskan = { $instansi } sudah ditugaskan.
tolak-instansi-tak-dikenal = Instansi “{ $kata }” tidak dikenal. Pilihan: { $pilihan }.
tolak-pilih-instansi = Sebut instansinya, misalnya { $contoh } { $instansi }
tolak-belum-diteruskan = { $kode } belum diteruskan ke instansi. Teruskan dulu: /teruskan { $kode } { $instansi }
tolak-belum-diterima = Tekan Terima dulu, atau ketik /terima { $kode }
tolak-sudah-acknowledged = Sudah diterima { $siapa } { $jam }. Anda bisa Tambah instansi.
tolak-sudah-en_route = { $siapa } sudah berangkat { $jam }.
tolak-lepas-di-lokasi = { $siapa } sedang di lokasi; hanya { $siapa } yang bisa melepas. Sudah beres? Tekan Selesai.
tolak-lepas-baru-berangkat = { $siapa } baru saja berangkat { $jam }, jadi tidak dilepas. Memang harus dilepas? Ulangi satu menit lagi.
tolak-belum-dikenal = Anda belum dikenal sebagai petugas. Tekan satu tombol di grup instansi Anda dulu, lalu ulangi di sini. Bukan petugas? Laporkan darurat lewat { $telepon }.
tolak-sudah-on_scene = { $siapa } sudah tiba { $jam }.
tolak-sudah-resolved = Sudah dinyatakan selesai { $jam }. Perlu lagi? /buka { $kode }
tolak-sudah-released = Penugasan ini sudah ditarik { $jam }. Perlu lagi? /buka { $kode }
tolak-saran-bahaya = Nyawa terancam menurut laporan ini: teruskan, atau tanya pelapor dulu.
tolak-urung-lambat = Sudah lewat 30 detik. Masih perlu? /buka { $kode }
tolak-urung-tidak-ada = { $kode } masih terbuka dan tidak ada yang bisa diurungkan. Lihat: /tiket { $kode }
tolak-urung-digabung = Penggabungan tidak diurungkan. Bukan kejadian yang sama? Ruang kendali: /pisah { $kode }
tolak-urung-lain = Itu keputusan { $siapa }, bukan instansi Anda: hanya mereka atau ruang kendali yang bisa mengurungkan.
tolak-usul-sendiri = Usul Anda sudah tercatat; orang lain harus menyetujui.
tolak-orang-kedua = Usul Anda sudah tercatat. Orang lain harus menyetujui, atau pelapor menjawab Tanya, atau telepon dulu: /hubungi { $kode } hasil. Keliru? /urungkan { $kode }
usul-palsu-ditarik = Usul palsu ditarik kembali.
keputusan-usul-palsu = usul palsu dari
tolak-orang-kedua-diam = Usul Anda sudah tercatat. Orang lain harus menyetujui, atau pelapor menjawab Tanya. 🤫 Ia bersembunyi: jangan ditelepon.
tolak-batal-orang-kedua-diam = Persetujuan Anda sudah tercatat. Orang lain harus menekan Setuju batal, atau pemegang tiket setelah pelapor menjawab Tanya. 🤫 Ia bersembunyi: jangan ditelepon.
tolak-batal-orang-kedua = Persetujuan Anda sudah tercatat. Orang lain harus menekan Setuju batal, atau pemegang tiket setelah pelapor menjawab Tanya atau ditelepon.
tolak-nomor-pemegang = Nomor hanya untuk pemegang tiket. Tekan Terima dulu.
tolak-nomor-orang-lain = Nomor hanya untuk pemegang tiket: { $pemegang }.
tolak-tanpa-nomor = Pelapor belum membagikan nomor. Pakai Tanya pelapor.
tolak-chat-pribadi = Buka chat pribadi dengan bot ini dan tekan Mulai, lalu ulangi.
tolak-balas-kosong = Tulis pesannya, misalnya { $contoh }
tolak-balas-media = Tidak dikirim: ke pelapor hanya bisa kata-kata. Tulis isinya dengan kata.
tolak-pelapor-menutup = Tidak dikirim: pelapor { $kode } menutup chat dengan bot. Tekan 📞 Nomor untuk menelepon.
tolak-pelapor-menutup-tanpa-nomor = Tidak dikirim: pelapor { $kode } menutup chat dengan bot, dan nomornya tidak diketahui.
tolak-pelapor-menutup-diam = 🤫 Tidak dikirim: pelapor { $kode } menutup chat dengan bot dan bersembunyi. JANGAN ditelepon.
tolak-balas-saksi-pindah = Tidak dikirim: Saksi { $nomor } sudah dipisah dari { $kode }, sekarang { $ke }. Ketik /balas { $ke } dan pesannya.
tolak-balas-saksi = Tidak dikirim: { $kode } tidak punya Saksi { $nomor }. Yang melapor: { $siapa }.
balasan-tak-sampai = ⚠️ Pesan untuk pelapor <b>{ $kode }</b> tidak sampai: chatnya tertutup. Tekan 📞 Nomor untuk menelepon.
balasan-tak-sampai-diam = ⚠️ Pesan untuk pelapor <b>{ $kode }</b> tidak sampai: chatnya tertutup. 🤫 Ia bersembunyi: JANGAN ditelepon.
balasan-dihapus = ⚠️ Pesan untuk pelapor <b>{ $kode }</b> belum sampai waktu ia menghapus isi chat, jadi tidak dikirim. 🤫 JANGAN ditelepon.
balasan-dihapus-biasa = ⚠️ Pesan untuk pelapor <b>{ $kode }</b> belum sampai waktu ia menghapus isi chat, jadi tidak dikirim. Tulis lagi bila perlu.
tolak-tanpa-pelapor = Tiket ini tidak punya pelapor di chat.
tolak-balas-kode = Belum ada yang dikirim: kodenya lebih dari satu. Satu pesan untuk satu laporan, misalnya { $contoh }
tolak-satu-kode = Belum dikerjakan: sebut satu kode saja, misalnya { $contoh }
tolak-gabung-kode = Sebut dua kode: yang digabung, lalu tujuannya. Misalnya { $contoh }
tolak-gabung-sama = { $kode } disebut dua kali, jadi tidak ada yang digabung. Sebut dua kode yang berbeda: yang digabung, lalu tujuannya. Misalnya { $contoh }
tolak-gabung-sudah = { $kode } sudah digabung ke { $ke }: keduanya sudah satu tiket. Bukan kejadian yang sama? /pisah { $kode }
tolak-gabung-bawaan = { $kode } sudah digabung ke { $ke }. Gabung { $ke } ke { $tujuan }? Ketik /gabung { $ke } { $tujuan }
tolak-gabung-rahasia = { $kode } rahasia. Bila digabung, kata dan tempatnya terbaca oleh { $instansi }. Tetap gabung? /gabung { $kode } { $ke } tetap
tolak-gabung-jauh = Belum digabung: { $kode } { $jenis } di { $tempat }, { $ke } { $lain } di { $di }, { $km } km terpisah. Tetap gabung? /gabung { $kode } { $ke } tetap
tolak-gabung-bersembunyi = Pelapor { $kode } bersembunyi. Bila digabung, katanya terbaca juga oleh { $instansi }. Tetap gabung? /gabung { $kode } { $ke } tetap
ketik-tetap = tetap
tolak-tak-pasti = Telegram tidak memberi tahu apakah Anda masih anggota grup instansi Anda. Lakukan ini di grupnya, atau minta bot petugas dijadikan administrator di sana.
tolak-hak-rahasia = { $kode } rahasia: ini hanya untuk ruang kendali, supervisor, dan yang memegangnya. Pegang dulu: /terima { $kode }
tanya-kategori-terbuka = { $kode } rahasia. Sebagai { $ke }, kata dan tempatnya terbaca oleh { $instansi }. Tetap ubah? /kategori { $kode } { $kunci } tetap
semua-yang-dipanggil = semua yang nanti dipanggil
tolak-gabung-latihan = { $latihan } hanya latihan, { $kode } sungguhan: keduanya tidak bisa digabung. Tidak ada yang berubah.
tolak-tidak-digabung = Tiket ini tidak sedang digabung.
tolak-pisah-saksi = Saksi mana yang dipisah? Ketik /pisah { $kode } { $nomor }. Yang ada: { $siapa }; pelapor pertama tetap.
tolak-pisah-saksi-pindah = Saksi { $nomor } sudah dipisah dari { $kode }, sekarang { $ke }.
tolak-tidak-diminta = Pelapor tidak meminta batal.
tolak-cari-kosong = Tulis paling sedikit dua huruf, misalnya { $contoh }

## Contoh perintah: yang disebut penolakan (tanpa baris di sini: perintah itu saja)
contoh-tinjau = { $kode }
contoh-terima = { $kode }
contoh-berangkat = { $kode }
contoh-tiba = { $kode }
contoh-selesai = { $kode }
contoh-lepas = { $kode }
contoh-nomor = { $kode }
contoh-buka = { $kode }
contoh-bukalagi = { $kode }
contoh-pisah = { $kode }
contoh-urungkan = { $kode }
contoh-setujubatal = { $kode }
contoh-tautan = { $kode }
contoh-tiket = { $kode }
contoh-setujusanksi = { $kode }
contoh-tolaksanksi = { $kode }
contoh-terimakeberatan = { $kode }
contoh-tolakkeberatan = { $kode }
contoh-balas = { $kode } petugas sedang di jalan
contoh-tanya = { $kode } ada berapa orang di dalam?
contoh-teruskan = { $kode } { $instansi } bukan wewenang
contoh-tambah = { $kode } { $instansi }
contoh-tarik = { $kode } { $instansi }
contoh-palsu = { $kode } iseng
contoh-gabung = { $kode } { $lain }
contoh-janji = { $kode } 20
contoh-kategori = { $kode } { $jenis }
contoh-jenis = { $kode } { $jenis }
contoh-tempat = { $kode } { $jalan } 5
contoh-lokasi = { $kode } { $jalan } 5
contoh-catat = { $kode } lewat pintu belakang
contoh-catatan = { $kode } lewat pintu belakang
contoh-eta = { $kode } 10 menit
contoh-hubungi = { $kode } kata pelapor api sudah padam
contoh-hasil = { $kode } luka, rusak ringan, 1 unit
contoh-baru = kebakaran { $jalan } 5, api besar
contoh-cari = { $daerah }
contoh-piket = masuk
contoh-latihan = kebakaran { $jalan } 5
contoh-siaran = { $daerah }: jauhi sungai, air naik
contoh-statistik = hari
contoh-bencana = mulai
contoh-daftar = KODE

## Langkah dengan kata biasa: yang dimengerti petugas tanpa perintah
# Whose telephone number follows, where it is not the caller's
ketik-nomor-orang-lain = bu, buk, ibu, pak, bapak, bpk, bang, abang, kak, kakak, mas, mbak, om, tante, adik, adek, anak, istri, isteri, suami, ayah, mama, nenek, kakek, saksi, korban, pasien, pelaku, tersangka, tetangga, keluarga, kerabat, saudara, teman, satpam, security, lurah, camat, sopir, supir, pengemudi, pemilik, penjaga, dokter, bidan, perawat, guru, hubungi, hub, kontak
ketik-langkah-urung = batal, batalkan, cancel, tidak jadi, tdk jadi, tak jadi, gak jadi, ga jadi, nggak jadi, ngga jadi, enggak jadi, gajadi, idak jadi, dak jadi, salah ketik, salah pencet, salah tekan, salah kode, salah tiket, salah kirim, typo, mundur, putar balik, balik kanan
ketik-minta = minta, butuh, perlu, mohon, kirim, panggil, panggilkan, tambah, tambahkan
ketik-lihat = status, info, lihat, detail, detil, rincian, cek
ketik-langkah-terima = urus, mengurus, diurus, terima, trima, trm, tarima, diterima, menerima, tangani, menangani, ditangani, ambil, ambil alih
ketik-langkah-berangkat = berangkat, brangkat, berangkt, otewe, meluncur, otw, jalan, di jalan, luncur, menuju, menuju lokasi, menuju tkp, on the way, bergerak, merapat
ketik-langkah-tiba = tiba, sampai, sampe, smpai, smpe, nyampek, sampe lokasi, smpai lokasi, nyampe, tiba di lokasi, tiba di tkp, sampai di lokasi, sampai lokasi, sampai di tkp, di lokasi, di tkp
ketik-langkah-selesai = selesai, slesai, selesei, slsai, rampung, beres, tuntas, kelar, selesai ditangani
ketik-langkah-lepas = lepas, lepaskan, melepas, dilepas
ketik-langkah-terima-kasih = terima kasih, terima kasi, terima ksh, terima kasihh
ketik-langkah-eta = eta, estimasi, perkiraan, perkiraan tiba, kira-kira tiba
ketik-langkah-sudah = sudah, sdh, sdah, udah, udh, dah, telah
ketik-langkah-sekitar = sekitar, sktr, kira, kira-kira, kurang, lebih, dalam, perkiraan, paling, mungkin, insyaallah, jam, pukul, pkl
ketik-langkah-pengisi = yang, yg, kami, kmi, saya, sy, sya, aku, dah, udh, sdah, telah, kita, sudah, sdh, udah, siap, ya, iya, ok, oke, pak, bu, bang, ndan, komandan, dan, unit, tim, regu, petugas, armada, mobil, ambulans, segera, langsung, sedang, lagi, sekarang, tiket, laporan, ini, nih, dari, sama, oleh
ketik-langkah-sangkal = tidak, tdk, tak, bukan, ga, gak, ngga, nggak, enggak, idak, dak, ndak
ketik-langkah-belum = belum, blm, blum, alum
ketik-langkah-batal = jadi, jdi
ketik-langkah-ragu = jangan, batal, tapi, tetapi, kalau, kalo, jika, nanti, besok, bisa, mau, tolong, minta, siapa, mana
ketik-langkah-tempat = ke, di, lokasi, tkp, tempat, kejadian
ketik-langkah-bersambung = terima, tangani, ambil alih, berangkat, meluncur, luncur, otw, merapat, menuju lokasi, menuju tkp, tiba, nyampe, sudah sampai, udah sampai, sdh sampai, sampai di lokasi, sampai lokasi, sampai di tkp, di lokasi, di tkp, selesai, beres, tuntas, kelar
ketik-langkah-menuju = di, ke, dari
ketik-langkah-lain = kasih, telepon, telpon, telp, kabar, info, informasi, panggilan, pesan, foto, video, surat, rumah, rs, rsud, rsmy, igd, ugd, puskesmas, klinik, kantor, markas, mako, pos, pulang, kembali, piket, jaga
ketik-langkah-belum-habis = evakuasi, pemadaman, pendinginan, penanganan, pemeriksaan, pencarian, olah, cek, periksa, isi, lanjut, tinggal, tahap, dulu, makan, rapat, jam, pukul, besok, sebagian
# What a number counts that stands before it: it is no ticket's
ketik-hitungan = menit, mnt, min, m, jam, hari, detik, orang, org, jiwa, unit, korban, pasien, mobil, motor, truk, armada, ambulans, ambulan, ambulance, tangki, kendaraan, rumah, ruko, kios, bangunan, gedung, lantai, pintu, titik, blok, km, kilo, kilometer, meter, mtr, kali, x, anak, bayi, balita, lansia, orangtua, warga, dewasa, laki, lelaki, perempuan, wanita, pria, bocah, pemuda, keluarga, kk, pelaku, tersangka, saksi, anggota, personel, personil, petugas, regu, ekor, liter, kg, ton, persen, luka, meninggal, tewas, mati, selamat, kritis, people, victims, minutes, persons
# The same where somebody tells something behind the command: "2 masih di dalam"
ketik-hitungan-kata = masih, belum, blm, sudah, sdh, udah, lagi, di, yang, yg, dari, sampai, atau, dan, sama, terjebak, tertimpa, pingsan, hilang, hanyut
ketik-langkah-tanya = apa, apakah, berapa, kapan, mana, siapa, kenapa, gimana, bagaimana, kah, dimana, mn, brp, knp
ketik-langkah-tanya-langkah = menit, mnt, jam, pukul, benar, bener, betul, kan, bukan, lama, berapa lama, cepat, sini, sana
ketik-langkah-siapa-piket = siapa yang piket, siapa yg piket, siapa piket, yang piket siapa, yg piket siapa, piket siapa, siapa yang jaga, siapa yg jaga, siapa jaga, yang jaga siapa, siapa yang piket sekarang, siapa piket sekarang, siapa yang jaga sekarang, siapa yang piket malam ini, siapa piket malam ini, siapa yang piket hari ini, siapa saja yang piket, yang piket siapa saja

## Antrean dan pencarian
antrian-kosong = ✅ Tidak ada tiket terbuka.
antrian-kartu = 🚨 <b>{ $jumlah } kartu menunggu giliran</b>: Telegram hanya menerima 20 pesan semenit. Sudah bisa diterima: /terima KODE
antrian-kepala = <b>{ $jumlah } tiket terbuka</b>, yang paling mendesak dulu:
antrian-baris = { $tanda } <b>{ $kode }</b> { $kategori } · { $tempat } · { $keadaan } · { $menit ->
    [0] kurang dari 1 menit
   *[other] { $menit } menit
}{ $catatan }
antrian-pelapor = { $jumlah } laporan
antrian-belum-dilihat = belum dilihat
kuning-belum-dilihat = 🔔 <b>{ $jumlah ->
    [one] 1 laporan kuning
   *[other] { $jumlah } laporan kuning
} belum dilihat siapa pun</b>, yang terlama { $menit } menit. Tekan <b>Tinjau</b> di kartunya:
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
cari-kosong = Tidak ada tiket dengan “{ $kata }”.

## Satu tiket selengkapnya (/tiket)
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
tiket-tertulis = { $apa }: “{ $kata }”
tiket-kejadian = { $jam } { $apa }
tiket-bukti-photo = 📷 Foto { $nomor }
tiket-bukti-video = 🎥 Video { $nomor }
tiket-bukti-voice = 🎤 Suara { $nomor }
tiket-bukti-audio = 🎤 Suara { $nomor }
tiket-bukti-berkas = 📎 Berkas { $nomor }
tiket-bukti-dikirim = Dikirim ke grup ini.
lembar-opened = Laporan diterima sistem
lembar-rang = Alarm dibunyikan
lembar-called = { $siapa } bicara dengan pelapor lewat telepon
lembar-joined = Laporan lain bergabung
lembar-merged = Digabung ke tiket lain
lembar-dispatched = { $siapa } dipanggil
lembar-acknowledged = { $siapa } menerima
lembar-departed = { $siapa } berangkat
lembar-arrived = { $siapa } tiba di lokasi
lembar-released = { $siapa } melepas tiket
lembar-withdrawn = { $siapa } menarik instansi
lembar-rung = Panggilan ulang: { $siapa }
lembar-agency_resolved = { $siapa } menyatakan selesai
lembar-resolved = Seluruh penanganan selesai
lembar-resolution_undone = { $siapa } mengurungkan pernyataan selesai
lembar-reopened = Dibuka lagi
lembar-marked_false = { $siapa } menandai palsu
lembar-false_undone = { $siapa } mengurungkan tanda palsu
lembar-cancelled = Dibatalkan
lembar-cancel_undone = { $siapa } mengurungkan pembatalan
lembar-outcome = { $siapa } mencatat hasil: { $hasil }
lembar-closed = Tiket ditutup

## Rangkuman abu-abu: berapa, sejak kapan, mengapa meragukan
tombol-lihat = Lihat
tombol-bersihkan = Bersihkan
tombol-jadikan-tiket = 🎫 Jadikan tiket
tombol-teruskan-nomor = ➡️ { $nomor }
tolak-rangkuman-hilang = Laporan itu sudah tidak di rangkuman.
rangkuman-baris = { $nomor }. { $kata }
rangkuman-baris-kosong = + { $jumlah } tanpa isi: { $kata }
rangkuman-lagi = … dan { $jumlah } lagi: bersihkan yang ini, lalu Lihat.
rangkuman-kosong = ✅ Rangkuman kosong.
rangkuman-bersih = { $jumlah } laporan sudah dilihat.
pintu-titik = 🚪 Titik lokasi, dikirim ke bot petugas atau di grup, bukan ke bot warga: { $tempat }{ $peta }
pintu-gambar = 🚪 Foto, video atau suara dikirim ke bot petugas atau di grup, bukan ke bot warga. Isinya tidak ada di sini; penulis sudah diarahkan.
gagal-pesan =
    ⚠️ <b>Sigap tidak dapat memproses pesan ini</b> ({ $dari }): { $kata }
    Baca dan tangani sendiri: Sigap tidak memanggil siapa pun untuk pesan ini.
gagal-pelapor = { $dari }, pelapor { $kode }
gagal-tekan = menekan tombol
gagal-perintah = ⚠️ <b>Belum dijalankan</b>: { $kata }. Sigap gagal memprosesnya. Coba sekali lagi; bila tetap gagal, telepon yang perlu tahu dan beri tahu administrator.
gagal-tenggat-tiket = ⚠️ <b>Sigap gagal menjalankan langkah { $kode }</b> yang jatuh tempo: tidak ada yang dipanggilnya. Lihat tiketnya, dan panggil sendiri.
gagal-tenggat-draf = ⚠️ <b>Sigap gagal menjalankan tenggat laporan yang belum lengkap</b>: { $kata } Baca dan tangani sendiri.
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
media-unreadable = pesan yang tidak terbaca
rangkuman-belum-dibersihkan = ⚪ { $jumlah } laporan meragukan belum dibersihkan sejak { $jam }.
belum-dipahami = 👀 { $jumlah } orang menulis sejak { $jam } dan belum dipahami. Mohon dibaca:
rangkuman-silent = ⚪ { $jumlah } laporan meragukan sejak { $sejak }: { $jenis }.
rangkuman-jenis-dibatasi = { $jumlah } dari pelapor yang dibatasi
rangkuman-jenis-kiasan = { $jumlah } kiasan
rangkuman-jenis-latihan = { $jumlah } tentang latihan
rangkuman-jenis-foto_lama = { $jumlah } foto lama
rangkuman-jenis-pertanyaan = { $jumlah } pertanyaan
rangkuman-jenis-terusan = { $jumlah } pesan terusan
rangkuman-jenis-tanpa_isi = { $jumlah } tanpa isi
rangkuman-jenis-lain = { $jumlah } lain-lain

## Panggilan telepon 112: langkah /baru
panggilan-apa = ☎️ Telepon 112: kejadian apa?
panggilan-balas =
    { $emoji } <b>{ $kategori }</b>. Di mana dan apa yang terjadi?
    Balas pesan ini dalam satu baris; nomor penelepon boleh di akhir.
panggilan-tercatat = ☎️ <b>{ $kode }</b> { $emoji } { $kategori } · { $tempat }
panggilan-diteruskan = Sudah diteruskan ke { $instansi }.
panggilan-belum-diteruskan = Belum diteruskan: putuskan di kartunya.
panggilan-saran = Selesai dengan saran; tidak ada yang dikirim. Bisa diurungkan 30 detik.
panggilan-papan-tak-dikenal = ⚠️ Tidak ada papan <b>{ $kode }</b>: minta penelepon membaca kodenya sekali lagi.
panggilan-tempat-belum = Tempat belum diketahui: balas pesan ini dengan tempatnya.
panggilan-mirip = Mirip tiket { $kode }. Kejadian yang sama? Tekan Gabung.
panggilan-nomor-dihapus = Nomor tersimpan; pesan Anda dihapus dari grup ini.
panggilan-halaman =
    📡 Titik dan foto dari HP penelepon, tanpa aplikasi (30 menit, satu HP). Salin dan kirim tautan ini (jangan dibuka di sini: HP pertama yang membukanya memilikinya), atau bacakan:
    <code>{ $tautan }</code>
    “Buka <code>{ $pendek }</code>, kodenya <b>{ $kode }</b>”
panggilan-halaman-diam =
    🤫 Ia bersembunyi: jangan kirim SMS atau chat tanpa ia minta; bunyi dan tautannya bisa dilihat orang. Selagi ia di telepon, bacakan (halamannya tampak seperti cuaca; 30 menit, satu HP):
    “Buka <code>{ $pendek }</code>, kodenya <b>{ $kode }</b>”
    Bila ia sendiri minta dikirimi: <code>{ $tautan }</code>
minta-titik-dikirim = 📨 Permintaan titik dikirim ke chat pelapor.
minta-titik-diam = 🤫 Pelapor bersembunyi: titik diminta tanpa bunyi di chatnya, tanpa tautan. Jangan menelepon; tautan ini hanya bila ia sendiri menghubungi.
minta-titik-berbunyi = 🤫 Pelapor bersembunyi dan pesan kita berbunyi di ponselnya: tidak ada yang dikirim. Jangan menelepon; tautan ini hanya bila ia sendiri menghubungi.
minta-titik-tertutup = Chat pelapor tertutup: tidak ada yang dikirim. Bacakan kodenya bila ia menelepon.
panggilan-tautan-lama = 📡 Tautan yang baru ada di bawah. Yang dari pesan ini, bila sudah dikirim, tetap berlaku sampai habis waktunya.
panggilan-nomor-orang-lain = Nomor itu terbaca milik orang lain dan tetap di kartu. Nomor penelepon? Balas pesan ini: penelepon 08…
panggilan-digabung = { $dari } sudah digabung ke { $ke }.
panggilan-sms = 📨 SMS berisi tautan ini sedang dikirim ke nomor penelepon.
sms-halaman = 112 { $kota }: kirim titik dan foto Anda lewat { $tautan } (berlaku 30 menit)
sms-terkirim = 📨 SMS ke penelepon <b>{ $kode }</b> terkirim.
sms-gagal = 📨 SMS ke penelepon <b>{ $kode }</b> tidak terkirim: bacakan kodenya.
panggilan-tautan =
    Kirim ke penelepon (sekali pakai, 30 menit):
    <code>{ $tautan }</code>
panggilan-tautan-diam =
    🤫 Chat hanya bila ia sendiri memintanya: tautan ini membuka chat 112 di HP yang mungkin diperiksa orang (sekali pakai, 30 menit):
    <code>{ $tautan }</code>
selesai-hubungi = Hasil telepon { $kode } dicatat oleh { $siapa }.
selesai-tak-tersambung = Dicatat: telepon { $kode } belum tersambung. Laporan bahaya tetap perlu orang kedua untuk ditutup.
tolak-hubungi-kosong = Tulis hasil teleponnya, misalnya { $contoh }
tolak-hubungi-nomor-diam = 🤫 Pelapor { $kode } bersembunyi: jangan ditelepon. Bila ia sendiri menelepon, tulis katanya: /baru { $kode } kata penelepon
tolak-hubungi-nomor = Tekan 📞 Nomor dulu dan telepon pelapor { $kode }, lalu catat hasilnya: { $contoh }
ketik-tak-tersambung = tidak diangkat, tdk diangkat, gak diangkat, nggak diangkat, ga diangkat, tidak aktif, tdk aktif, tidak dijawab, tidak tersambung, belum tersambung, belum diangkat, tidak bisa dihubungi, sibuk, salah sambung, ditolak, mailbox, tidak ada jawaban
ketik-saran = saran, advis, nasihat
tolak-panggilan-kosong = Tulis kata penelepon, misalnya /baru 26-0412 api makin besar.
tolak-tautan = Tiket ini bukan dari telepon, atau sudah berakhir.
tolak-pelapor-pintu = Tidak dikirim: pelapor { $kode } menulis di grup, atau kepada bot petugas. Di sana orang lain membaca, dan jawabannya tidak ke sini. Ia sudah diberi tahu bot yang benar dan 112. Minta instansi langsung ke tempatnya.
tolak-tanya-telepon = Tidak dikirim: pelapor menelepon dan tidak ada di chat. Tekan 📞 Nomor untuk menelepon balik.{ $halaman }
tolak-tanya-telepon-tanpa-nomor = Tidak dikirim: pelapor menelepon, nomornya tidak tercatat, dan tidak ada di chat.{ $halaman }
tolak-tanya-telepon-diam = 🤫 Tidak dikirim: pelapor menelepon, bersembunyi, dan tidak ada di chat. JANGAN menelepon balik.{ $halaman }
tolak-tanya-halaman = Bila ia masih di telepon, bacakan kode halamannya: /tautan { $kode }

## Piket
piket-kepala = <b>Piket { $instansi }</b>, { $jam }
piket-baris = 👤 { $nama }
piket-kosong = Tidak ada yang piket.
piket-lain = Yang lain: { $instansi }
tombol-piket-masuk = ✅ Saya piket
tombol-piket-keluar = 🏠 Saya selesai piket
piket-masuk = { $nama } piket mulai sekarang, 12 jam atau sampai /piket keluar.
piket-keluar = { $nama } selesai piket.
piket-serah = { $nama } menyerahkan piket kepada { $ke }.
piket-serah-supervisor = { $nama } menyerahkan piket dan peran supervisor kepada { $ke }.
piket-tanpa-mulai = ⚠️ { $nama } belum menekan Mulai di chat pribadi dengan bot petugas: nomor pelapor dan laporan rahasia belum bisa dikirim kepadanya.
piket-supervisor-tanpa-mulai = ⚠️ { $nama } belum menekan Mulai di chat pribadi dengan bot petugas: panggilan supervisor tidak sampai kepadanya. Buka bot ini dan tekan Mulai.
piket-masih-memegang = ⚠️ { $nama } masih memegang { $semua } tiket. Supaya rekan dipanggil: /lepas { $kode }
piket-tinggal-kosong = ⚠️ Setelah ini tidak ada yang piket di { $instansi }.
piket-tidak-ada = ⚠️ Tidak ada yang piket di { $instansi } sekarang. Yang bertugas, ketik /piket masuk
tolak-piket-kata = Tulis /piket, /piket masuk, /piket keluar, /piket serah @nama, atau /piket wa.
piket-wa = Untuk hari ketika Telegram mati: buka tautan ini di ponsel Anda, lalu kirim “{ $kata }” ke WhatsApp 112. Kodenya sekali pakai dan hanya untuk Anda.
    { $tautan }
    Sesudah itu, tiap mulai piket cukup tulis “saya jaga” di WhatsApp 112. Bila Telegram mati, kartu darurat datang ke sana dengan tombol Terima.
piket-wa-di-pribadi = Tautannya ada di chat pribadi Anda dengan bot petugas.
tolak-piket-wa = WhatsApp tidak dipakai di sini.
saya-jaga-kode = saya jaga { $kode }
ketik-saya-jaga = saya jaga, sy jaga, saya piket, saya bertugas, mulai jaga, mulai piket
ketik-selesai-jaga = selesai jaga, selesai piket, saya selesai jaga, saya selesai piket, pulang jaga
jaga-terbuka = { $nama } piket mulai sekarang, 12 jam. Bila Telegram mati, kartu darurat datang ke sini dengan tombol Terima, sampai { $jam }. Tulis “saya jaga” lagi tiap mulai piket.
jaga-kode-salah = Kode itu salah, sudah dipakai, atau sudah lewat sehari. Ketik /piket wa di Telegram untuk kode baru.
alih-kata =
    💬 <b>{ $kode }</b>
    { $baris }
alih-tuli = 📵 Tidak ada petugas <b>{ $instansi }</b> yang piket di sini: telepon mereka.
alih-alarm = 📵 Telegram tidak menerima pesan kita. Kartu ini belum sampai di grup:
    { $kartu }
alih-alarm-kabar = 📵 Telegram tidak menerima pesan kita. Kartu ini ada di grup, tetapi kabar terbarunya belum sampai di sana:
    { $kartu }
alih-cara = ✍️ Bisa ditulis di sini: “{ $kode } otw”, /balas { $kode } pesan untuk pelapor, /catat { $kode } catatan.
mayday-berbunyi = 🆘 { $kode }: dibunyikan di { $grup }. Sampaikan lewat radio juga.
mayday-dipanggil = Dipanggil untuk petugas Anda: { $instansi }.
ketik-mayday = sos, mayday, officer down, petugas jadi korban, anggota jadi korban, anggota jd korban, petugas dalam bahaya, anggota dalam bahaya, darurat anggota, darurat petugas
ketik-mayday-anggota = anggota, anggotaku, personel, personil, personelnya, personilnya, danru, danton, danki, komandan, bripda, briptu, brigadir, bripka, aipda, aiptu
ketik-mayday-rekan = rekan, kawan, teman, regu, tim, team, kru, crew, petugas, relawan, supir, sopir, driver, perawat, bidan, penyelam
ketik-mayday-kami = kami, kmi, kita, saya, sy, aku, ku, gue
ketik-mayday-kendaraan = mobil, unit, ambulans, ambulan, ambulance, truk, truck, armada, kapal, perahu, speed, speedboat, motor, patroli, rescue
ketik-mayday-sebelum = tolong, tlg, bantu, bantuan, help, cepat, segera, sekarang, sos, ndan, komandan, pak, bu, bang, izin, lapor, siap, karena, krn, ini, nih, dan, ada
ketik-mayday-antara = ada, yang, yg, satu, dua, tiga, empat, lima, seorang, orang, org, sudah, sdh, udah, udh, telah, lagi, sedang, sdg, lg, juga, ikut, malah, tiba-tiba, tiba, mendadak, masih, di, dalam, atas, bawah, belakang, depan, semua, ini, itu, barusan, baru, saja, aja, kondisi, kondisinya, keadaan, posisi, posisinya, mengalami, alami, kena
ketik-mayday-celaka = pingsan, pinsan, tidak sadar, tdk sadar, tak sadar, gak sadar, ga sadar, nggak sadar, hilang kesadaran, tidak bernapas, tidak bernafas, tdk bernapas, tidak napas, tidak nafas, gak napas, ga napas, gak nafas, henti napas, henti jantung, tidak bergerak, gak gerak, ga gerak, tidak merespon, tidak menyahut, tidak jawab radio, tidak menjawab radio, kolaps, kolap, tumbang, ambruk, lemas, lemes, sesak, sesak napas, sesak nafas, keracunan, kehabisan oksigen, kehabisan udara, kehabisan napas, kehabisan nafas, terjebak, kejebak, terkurung, terperangkap, terkunci di dalam, terkepung, dikepung, tertimpa, ketimpa, tertimbun, ketimbun, terjepit, kejepit, terhimpit, tertindih, ketindih, jatuh, terjatuh, terperosok, tercebur, kecebur, hanyut, terseret, keseret, terbawa arus, kebawa arus, tenggelam, hilang, hilang kontak, putus kontak, lost contact, luka, terluka, luka-luka, terbakar, kebakar, api, tersengat, kesengat, kesetrum, tersetrum, setrum, ledakan, bacok, tembak, tusuk, ditusuk, ketusuk, ditikam, dibacok, ditembak, tertembak, dipukul, dipukuli, dikeroyok, diserang, dihajar, diamuk, diancam, disandera, disekap, dilempari, ditabrak, tertabrak, ketabrak, kecelakaan, cedera, cidera, patah, berdarah, kejang, serangan jantung, digigit, dipatuk, kritis, sekarat, meninggal, tewas, gugur, jadi korban, menjadi korban, tidak bisa keluar, tdk bisa keluar, gak bisa keluar, ga bisa keluar, belum keluar, tidak keluar, butuh pertolongan
ketik-mayday-celaka-kendaraan = kecelakaan, terbalik, kebalik, terguling, keguling, nabrak, menabrak, ditabrak, tertabrak, ketabrak, tabrakan, tenggelam, karam, hanyut, terseret, terbakar, kebakar, masuk jurang, masuk sungai, masuk laut, diserang, dikepung, dirusak, dilempari
ketik-mayday-bukan = macet, kemacetan, hujan, gerimis, lampu, lalin, antrean, antrian, kereta, cinta, tempo, rapat, jadwal, lapar, sinyal, signal
ketik-mayday-tidak = tidak, tdk, tak, gak, ga, nggak, belum, blm, bukan, tanpa, nihil, jangan, jika, kalau, kalo, bila, takut, khawatir, kuatir, hampir, awas, semoga, apakah, apa, mana, siapa, berapa, andaikan, misalnya, seandainya, contohnya, skenario
ketik-kata-orang = pelapor, pelapornya, penelepon, penelpon, peneleponnya, katanya, warga, saksi
tercatat-semua = 📝 Dicatat untuk semua petugas { $kode }. Belum dikirim ke pelapor: /balas { $kode } pesan.
tercatat-berakhir = 📝 Dicatat di { $kode }, yang sudah berakhir. Masih perlu? /buka { $kode }
tercatat-tak-sanggup = 📣 { $kode }: ruang kendali dan yang lain dibunyikan, Anda tidak bisa. Tiketnya masih pada Anda.
tercatat-minta = 📣 { $kode }: dicatat, ruang kendali dan yang lain dibunyikan. Untuk pelapor: /balas { $kode } pesan.
tercatat-belum-dipanggil = { $instansi } belum dipanggil.
tombol-kirim-pelapor = 💬 Ke pelapor: { $kata }
ketik-untuk-pelapor = suruh, suruhlah, tolong suruh, bilang, bilangin, bilangkan, kasih tau, kasih tahu, kasi tau, kasitau, beritahu, beri tahu, kabari, sampaikan, sampein, ingatkan, instruksikan, arahkan, tanya, tanyakan, tanyain, minta pelapor, mohon pelapor
ketik-untuk-pelapor-siapa = ke, pada, kepada, sama, untuk, agar, supaya, biar, pelapor, pelapornya, penelepon, peneleponnya, suaminya, istrinya, isterinya, ibunya, bapaknya, ayahnya, anaknya, keluarganya, orangnya, dia, warga, saksi, korban, pasien
tercatat-maksud = Maksudnya ini? Tekan.
tercatat-satu-kejadian = Belum digabung. Ruang kendali bisa mengetik:
    { $perintah }
tombol-jenis-ini = 🏷️ Jenis: { $jenis }
ketik-satu-kejadian = gabung, gabungkan, digabung, digabungkan, satu kejadian, kejadian yang sama, kejadian sama, sama kejadiannya, sama semua, itu sama, itu satu, duplikat
ketik-tak-sanggup = kami tidak bisa, kami tdk bisa, kami gak bisa, kami ga bisa, kami nggak bisa, kami ngga bisa, kami tak bisa, kami belum bisa, kami tidak sanggup, kami gak sanggup, kami ga sanggup, tidak bisa berangkat, gak bisa berangkat, tidak bisa merapat, tidak bisa meluncur, unit habis, unit habis semua, unit kosong, unit kosong semua, tidak ada unit, gak ada unit, ga ada unit, nggak ada unit, tdk ada unit, armada habis, armada kosong, armada rusak, unit rusak, mobil rusak, mobil mogok, mobil habis, ambulans habis, ambulans kosong, ambulans rusak, personel habis, personel kurang, anggota habis, tidak ada personel, tidak ada anggota, tidak ada armada
ketik-langkah-unit = anggota, personel, personil, regu, tim, team, rescue, car, unit, kapal, perahu, karet, speedboat, speed, boat, rib, sar, patroli, gegana, sabhara, brimob, satlantas, lantas, inafis, buser, mobil, motor, truk, tangki, pancar, ambulans, ambulan, ambulance, armada, pickup, dobel, kabin, petugas, piket, jaga, laksanakan, monitor, dimengerti, copy, roger, satu, dua, tiga, empat, relawan, penyelam, tenaga, medis, teknisi, crew, kru, tagana, trc, pusdalops
ketik-langkah-unit-berangkat = diberangkatkan, diluncurkan, dikerahkan, diturunkan, digeser, bergeser, geser, di air, di laut, turun ke air, turun ke laut
ketik-langkah-unit-umum = kapal, perahu, boat, motor, truk, speedboat, speed, satu, dua, tiga, empat, lagi, sedang, yang, yg, ini, itu, dan
ketik-langkah-unit-lain = satlantas, lantas, sabhara, brimob, gegana, inafis, buser, sar, medis, tagana
jaga-dicatat = Dicatat di <b>{ $kode }</b>.
jaga-cara = Belum dikirim ke pelapor atau instansi lain. Di sini bisa: “{ $kode } otw”, /balas { $kode } pesan untuk pelapor, /tambah { $kode } { $instansi }. Kejadian lain? Tulis: lapor, lalu apa yang terjadi.
jaga-cara-beberapa = Belum dicatat: tentang tiket yang mana? Tulis dengan kodenya, misalnya “{ $kode } otw”. Yang memanggil Anda: { $semua }. Kejadian lain? Tulis: lapor, lalu apa yang terjadi.
ketik-bukan-sendiri = pelapor, pelapornya, penelepon, penelpon, peneleponnya, kata warga, kata saksi, kata korban, kata orang, kata tetangganya, warga bilang, saksi bilang, korban bilang, katanya, cuti, tidak masuk, tdk masuk, ga masuk, gak masuk, nggak masuk, tidak piket, ga piket, gak piket, tukar piket, tukar jaga, tim saya, tim kami, regu saya, regu kami, anggota saya, anggota kami, unit saya, unit kami, skenario, contohnya, andaikan, misalnya, seandainya, dulu, pernah, tahun
ketik-lapor-sendiri = lapor, laporan baru, kejadian baru, kejadian lain
tolak-meja-kata = Tulis /meja, atau /meja tutup.
tolak-meja-mati = Meja belum dibuka di kota ini (docs/meja.md).
tolak-meja-piket = Meja hanya untuk yang sedang piket. Tulis /piket masuk dulu, lalu ulangi.
meja-tautan = Meja { $nama }: { $tautan }
    Buka dalam 5 menit, di komputer tempat Anda bekerja. Berlaku sekali, sampai jaga selesai. Jangan diteruskan kepada siapa pun. Menutupnya: /meja tutup
meja-di-pribadi = Tautan meja sedang dikirim ke chat pribadi Anda. Bila tidak datang: buka chat bot petugas, tekan Mulai, lalu ketik /meja di sana.
meja-ditutup-chat = Meja Anda ditutup.
meja-tidak-terbuka = Tidak ada meja Anda yang terbuka.
tolak-piket-serah-mulai = ⚠️ Peran supervisor belum berpindah: { $ke } belum menekan Mulai di chat pribadi dengan bot petugas, jadi panggilan tidak akan sampai kepadanya. { $nama } tetap piket dan tetap dipanggil. Minta { $ke } membuka bot ini dan menekan Mulai, lalu ulangi /piket serah.
tolak-piket-siapa = “{ $kata }” tidak terdaftar di instansi ini. Lihat namanya dengan /piket

## Serah terima
serah-kepala = 🔁 <b>Serah terima { $jam }</b> dari { $oleh }: { $jumlah } tiket terbuka
serah-janji = ☎️ <b>{ $kode }</b> dijanjikan ditelepon { $jam } oleh { $oleh }
serah-tired = ⏱ Sudah berkali-kali dipanggil: { $kode }
serah-asked = 💬 Menunggu jawaban pelapor: { $kode }
serah-rangkuman = ⚪ { $jumlah } laporan meragukan belum dilihat
tombol-saya-terima = ✋ Saya terima
serah-diterima = ✅ Diterima { $siapa }, { $jam }.
serah-belum-diterima = 🔁 Serah terima { $instansi } { $jam } belum diterima. Regu berikutnya, tekan Saya terima atau ketik /serahterima terima
selesai-serah = Serah terima dari { $siapa } Anda terima.
tolak-serah-tidak-ada = Belum ada serah terima. Ketik /serahterima.
tolak-serah-sudah = Sudah diterima { $siapa } { $jam }.
tolak-serah-sendiri = Serah terima harus diterima orang lain dari regu berikutnya.

## Latihan. Setiap pesan diawali tanda latihan.
latihan-dibuka = Latihan dibuka { $oleh }, { $jam }, paling lama sampai { $sampai }. Kartu latihan berkode L dan bertanda; laporan lain tetap nyata.
latihan-ditutup = Latihan selesai { $jam }; { $jumlah } tiket latihan ditutup. Mulai sekarang semuanya nyata.
latihan-selesai = Latihan selesai. { $jumlah } tiket latihan ditutup.
latihan-berjalan = Latihan dibuka { $oleh } { $jam }, paling lama sampai { $sampai }. Tiket latihan terbuka: { $jumlah }.
latihan-grup = Kartu di grup latihan: { $instansi }.
latihan-grup-nyata = Tanpa grup latihan, jadi kartu bertanda di grup sehari-hari: { $instansi }.
latihan-tautan =
    Pemain warga masuk lewat tautan ini:
    { $tautan }
latihan-cara =
    Telepon pura-pura: /latihan kebakaran jl mangga, api besar
    Akhiri: /latihan selesai
ketik-latihan-selesai = selesai, akhiri, tutup, stop
tolak-jarak-tanpa-titik = Titik { $kode } belum diketahui, jadi jaraknya tidak bisa dihitung. Perkiraan waktu: /eta { $kode } 10
kru-dibagikan = { $kode }: pelapor diberi tahu jarak dan perkiraan waktunya, paling banyak dua kali. Posisi Anda tidak diperlihatkan dan tidak disimpan.
kru-dekat = Sudah sampai di { $kode }?
tolak-latihan-belum = Belum ada latihan yang dibuka. Ketik /latihan di Ruang Kendali.
tolak-latihan-grup = Ini grup latihan. Telepon sungguhan? Ketik /baru di grup Ruang Kendali. Untuk latihan: /latihan kata penelepon.
tolak-latihan-nyata = { $kode } kejadian nyata. Tangani di grup sehari-hari, bukan di grup latihan.
penjaga-kartu = Uji jalur otomatis sampai { $jam } (ke-{ $jumlah }). Tidak perlu ditindak.

## Mode bencana
bencana-papan = 🌊 <b>MODE BENCANA</b> sejak { $jam }
bencana-papan-selesai = ☑️ Mode bencana yang mulai { $jam } sudah selesai
bencana-jumlah = { $kelompok } kelompok terbuka, { $jiwa } mengancam nyawa · { $laporan } laporan (seluruhnya { $semua })
bencana-antrian = Antrean: { $masuk } pesan masuk belum dibaca, { $keluar } pesan belum terkirim
bencana-baris = { $tanda } <b>{ $kode }</b> { $kategori } · { $tempat } · { $jumlah } laporan · { $keadaan }
bencana-belum = belum diterima { $siapa }
bencana-lagi = … dan { $jumlah } kelompok lain. Ketik /antrean untuk daftarnya.
bencana-panggil = 🔴 { $jumlah } yang mengancam nyawa belum diterima: { $kode }{ $lagi }
bencana-panggil-lain = Sudah dipegang, { $jumlah } masih menunggu instansi lain: { $kode }{ $lagi }
bencana-panggil-cara = Ketik /terima dan kodenya.
bencana-panggil-lagi = dan { $jumlah } lagi
bencana-menunggu = <b>{ $kode }</b> ({ $menit } menit)
bencana-menunggu-siapa = <b>{ $kode }</b> ({ $siapa })
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

## Peringatan untuk warga (siaran)
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

## Sanksi dan keberatan
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
sanksi-lifted = ⚖️ <b>{ $kode }</b>: ternyata bukan palsu, tiketnya dibuka lagi. “{ $langkah }” dicabut, laporan tidak dihitung.
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

## Izin supervisor untuk ekspor bahasa (docs/bahasa.md)
izin-ekspor =
    Kode izin: <b>{ $kode }</b> (sekali pakai, 24 jam)
    Beri kepada administrator untuk <code>sigap bahasa ekspor</code>. Yang ditulis: kata pertama pelapor dari tiket yang sudah selesai, tanpa nama, nomor, dan alamat rumah, tanpa perkara rahasia; berkasnya tersegel. Yang mengizinkan tercatat: { $nama }.
izin-ekspor-di-pribadi = Kode izin dikirim ke chat pribadi Anda.
izin-ekspor-selesai = Ekspor bahasa atas izin Anda: { $jumlah } teks ditulis ke berkas tersegel.

## Peta: tanpa data pelapor
peta-judul = Tiket terbuka
peta-judul-latihan = LATIHAN – BUKAN KEJADIAN NYATA
peta-sumber = © OpenStreetMap, Protomaps
peta-kosong = Tidak ada tiket terbuka.
peta-baris = { $tempat } · { $keadaan }
peta-menit = { $menit } mnt
peta-keadaan-received = belum diputuskan
peta-keadaan-dispatched = belum diterima
peta-keadaan-acknowledged = diterima
peta-keadaan-en_route = di jalan
peta-keadaan-on_scene = di lokasi
peta-keterangan = 🗺️ { $jumlah } tiket terbuka, { $jam }.

## Statistik: tanpa data pelapor
rentang-hari = Hari ini
rentang-minggu = 7 hari terakhir
rentang-bulan = Bulan ini
rentang-pagi = Laporan pagi
rentang-bulanan = Laporan bulanan
rentang-tanggal = { $dari } sampai { $sampai }
statistik-kepala = 📊 <b>{ $judul }</b> · { $rentang }
statistik-kalimat =
    { $laporan } laporan, { $tiket } tiket: { $selesai } selesai ({ $saran } dengan saran), { $terbuka } masih terbuka, { $palsu } palsu, { $batal } batal. Di luar itu { $gabung } digabung dengan tiket lain.
    { $berbunyi } tiket berbunyi.
statistik-baris = { $instansi }: menjawab { $jawab }
statistik-baris-tiba = { $instansi }: menjawab { $jawab }, tiba { $tiba }; { $dalam }
statistik-tanpa-jawaban = {"; "}tanpa jawaban { $jumlah }, terlama { $lama }
statistik-baris-tanpa = { $instansi }: tanpa jawaban { $jumlah }, terlama { $lama }
statistik-laporan = laporan
statistik-tiket = tiket
statistik-berbunyi = berbunyi
statistik-selesai = selesai
statistik-terbuka = terbuka
statistik-palsu = palsu
statistik-kategori = Tiket menurut kejadian
statistik-jam = Jam masuk
statistik-terbanyak = terbanyak { $jumlah } per jam
statistik-instansi = Kecepatan instansi
statistik-dipanggil = dipanggil
statistik-menjawab = menjawab (nilai tengah, dalam batas)
statistik-kolom-tiba = tiba di lokasi (nilai tengah, dalam batas)
statistik-dalam = { $dalam } dari { $dari } dalam { $batas }
statistik-dalam-batas = { $dalam } dari { $dari } dalam batas
statistik-lain = kejadian lain
statistik-kosong = Belum ada.
statistik-catatan = Tanpa latihan dan pengujian. Waktu dihitung sejak instansi dipanggil; batas menurut jenjang kota.
lama-detik = { $detik } dtk
lama-menit-detik = { $menit } mnt { $detik } dtk
lama-menit = { $menit } mnt
lama-jam = { $jam } jam
lama-jam-menit = { $jam } jam { $menit } mnt
gambar-gagal = Gambar tidak bisa dibuat sekarang.
tolak-rentang = Tulis /statistik hari, /statistik minggu, atau /statistik bulan.

## Pendaftaran dan bantuan
tombol-semua-perintah = Semua perintah
daftar-di-grup = Ketik /daftar KODE di grup instansi.
daftar-terlalu-sering = Terlalu banyak kode salah. Coba lagi satu jam lagi.
daftar-kode-salah = Kode salah, sudah dipakai, atau lewat 24 jam. Minta yang baru dari administrator.
daftar-grup-satunya = ⚠️ Belum didaftar: grup ini grup { $lama }, satu-satunya. Dengan kode ini ia menjadi grup { $baru }, dan { $lama } tidak terjangkau lagi. Memang begitu? Ketik: /daftar { $kode } tetap
daftar-grup-lain = ⚠️ Belum didaftar: grup ini grup { $lama }. Dengan kode ini ia menjadi grup { $baru }. Memang begitu? Ketik: /daftar { $kode } tetap
ketik-tetap-daftar = tetap
daftar-supervisor = ✅ Anda sekarang supervisor. Bila sebuah grup tidak menjawab, panggilannya masuk ke chat ini: nyalakan bunyinya.
daftar-berhasil = ✅ Grup ini sekarang grup { $instansi }. Administrator grup terdaftar sebagai petugas; anggota lain terdaftar pada tombol pertama.
bantuan-instansi =
    Tekan tombol di kartu, atau balas kartunya: terima, berangkat, tiba, selesai.
    /terima KODE · /berangkat KODE · /tiba KODE · /selesai KODE · /lepas KODE
    Dibaca pelapor: /balas KODE pesan · /tanya KODE pertanyaan · /eta KODE 10 menit
    /catat KODE catatan · /nomor KODE · /tambah KODE instansi · /teruskan KODE instansi alasan
    /palsu KODE iseng · /urungkan KODE · /hasil KODE luka, rusak ringan, 1 unit
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
    /kategori KODE jenis (atau /jenis) · /tempat KODE jalan dan nomor (atau /lokasi)
    /catat KODE catatan (atau /catatan) · /buka KODE (atau /bukalagi)
    /palsu KODE iseng · /urungkan KODE · /setujubatal KODE
    /gabung KODE KODE · /pisah KODE · /pisah KODE 2 (saksi kedua) · /tarik KODE instansi
    /hubungi KODE hasil telepon (setelah /nomor) · /janji KODE 20 · /janji KODE sudah · /hasil KODE luka, rusak ringan, 1 unit
    /piket · /piket masuk · /piket keluar · /piket serah nama · /piket wa · /serahterima
    /baru kata penelepon (telepon 112; boleh: saran …) · /baru KODE kata lagi · /tautan KODE
    /peta · /statistik hari (atau minggu, bulan)
    /latihan (buka) · /latihan kata penelepon · /latihan selesai
    /bencana mulai · /bencana selesai · /siaran daerah: kata peringatan
    /antrean · /tiket KODE · /cari kata · /rangkuman
    /meja (halaman kerja di komputer) · /meja tutup
    /sanksi · /setujusanksi KODE · /tolaksanksi KODE
    /terimakeberatan KODE · /tolakkeberatan KODE · /pola
    /izinekspor (supervisor: kode untuk ekspor bahasa)

## Profil dan menu bot petugas
perintah-antrean = Tiket yang menunggu
perintah-tiket = Lihat satu tiket
perintah-cari = Cari tiket
perintah-rangkuman = Laporan meragukan
perintah-piket = Siapa yang piket
perintah-serahterima = Serah terima ke regu berikutnya
profil-petugas = Bot petugas 112. Hanya untuk grup instansi yang terdaftar.
perintah-latihan = Buka atau akhiri latihan
perintah-peta = Peta tiket terbuka
perintah-statistik = Angka hari ini, minggu, bulan
perintah-baru = Catat telepon 112
