# Panggilan telepon 112: yang dibaca operator, dan yang dibaca penelepon setelah membuka tautan.

## Kartu
kartu-nomor-tercatat = nomor penelepon tercatat
kartu-nomor-tidak-tercatat = nomor penelepon tidak tercatat
utas-telepon = { $jam } { $by } bicara dengan pelapor lewat telepon
utas-hubungi = { $jam } { $by } menelepon pelapor: “{ $words }”
utas-hubungi-rahasia = { $jam } { $by } menelepon pelapor
utas-tautan = { $jam } penelepon membuka tautan; titik dan foto bisa menyusul

## Langkah /baru
panggilan-apa = ☎️ Telepon 112: kejadian apa?
panggilan-balas =
    { $emoji } <b>{ $kategori }</b>. Di mana dan apa yang terjadi?
    Balas pesan ini dalam satu baris; nomor penelepon boleh di akhir.
panggilan-tercatat = ☎️ <b>{ $kode }</b> { $emoji } { $kategori } · { $tempat }
panggilan-diteruskan = Sudah diteruskan ke { $instansi }.
panggilan-belum-diteruskan = Belum diteruskan: putuskan di kartunya.
panggilan-saran = Selesai dengan saran; tidak ada yang dikirim. Bisa diurungkan 30 detik.
panggilan-tempat-belum = Tempat belum diketahui: balas pesan ini dengan tempatnya.
panggilan-mirip = Mirip tiket { $kode }. Kejadian yang sama? Tekan Gabung.
panggilan-nomor-dihapus = Nomor tersimpan; pesan Anda dihapus dari grup ini.
panggilan-tautan =
    Kirim ke penelepon (sekali pakai, 30 menit):
    { $tautan }
selesai-hubungi = Hasil telepon { $kode } dicatat oleh { $siapa }.
selesai-tak-tersambung = Dicatat: telepon { $kode } belum tersambung. Laporan bahaya tetap perlu orang kedua untuk ditutup.
tolak-hubungi-kosong = Tulis hasil teleponnya, misalnya { $contoh }
tolak-hubungi-nomor = Tekan 📞 Nomor dulu dan telepon pelapor { $kode }, lalu catat hasilnya: { $contoh }
ketik-tak-tersambung = tidak diangkat, tdk diangkat, gak diangkat, nggak diangkat, ga diangkat, tidak aktif, tdk aktif, tidak dijawab, tidak tersambung, belum tersambung, belum diangkat, tidak bisa dihubungi, sibuk, salah sambung, ditolak, mailbox, tidak ada jawaban
ketik-saran = saran, advis, nasihat
tolak-panggilan-kosong = Tulis kata penelepon, misalnya /baru 26-0412 api makin besar.
tolak-tautan = Tiket ini bukan dari telepon, atau sudah berakhir.
tolak-tanya-telepon = Pelapor menelepon dan tidak ada di chat. Tekan 📞 Nomor untuk menelepon balik.

## Penelepon yang membuka tautan
tautan-terbuka = ☎️ Terhubung dengan laporan telepon Anda. Kirim lokasi KEJADIAN, lalu foto bila aman.
tautan-habis = Tautan ini sudah dipakai atau lewat 30 menit. Ada bahaya? Tulis apa yang terjadi, atau telepon 112.

## Menu
perintah-baru = Catat telepon 112
