"""Everyday Indonesian words that must never be read as a slip of a word of danger ("lebih" is no "lebah")."""

from __future__ import annotations

_WORDS = """
ada adalah adik agak agar ahli air ajak akan akar akhir aku alam alamat aman ambil anak anda angin apa apakah aplikasi
arah arti asal asli atap atas atau awal ayah ayam ayo baca bagaimana bagi bagian bagus bahagia bahan bahasa bahu bahwa
baik baju bakal bakat baki bakso bakti bakwan balai bambu banget bangga bangka bangku bangsat bangun banjar bank bantu
bantuan banyak bapak barang barat bareng baris baru basah basi baso batagor batang batas batu bawa bawah bayar
beberapa becak bekas belajar belakang beli belum benar bensin bentar bentuk berani berapa beras berat beres berita
berkas besar besok betul biasa biaya bibir bibit bicara bilang bingung biru bisa bisnis bocor bodoh bogor bola boleh
bosan botol buang buangan budaya buka bukan bukit bukti buku bulan bumi bunga buru buruh buruk cabai cabang cabe
cahaya cakap calon cantik cepat cerita cewek cinta coba cocok cowok cuaca cukup cumi daerah dalam damai dan dapat
dapur dari datang dekat dengan depan desa desak dia diam dinas diri doa dompet dong dosen dulu dunia edukasi empat
enak gadis gajah gaji galau game gampang ganteng ganti gapapa garis gaya gedung gelang gelap gelas gembira gempal
geser gigi gimana gitu golongan goreng gosok gosong gula guna gurih guru habis hadiah hadir halaman halo hamil hancur
hangat hangus hantu hanya harap harga hari haru harus hasil hati hebat hemat hidung hidup hijau hilangkan hitam hotel
hujan hukum hutan hutang ibu ikan ikut indah informasi ingat ingin ini isi istri itu iya izin jadi jadwal jalan jam
jambu jangan janji jantan jarak jarang jari jasa jawa jelas jembatan jemput jenggot jenis jual juga jumat jumpa kabar
kabur kabut kacang kadang kain kaki kalau kali kalian kalo kamar kami kampung kampus kamu kanan kantor kapal kapan
karena karet kasih kasur kata kawan kawin kaya kayak kayu kebun kecewa kecil kejam kelapa kelas kelihatan kelompok
keluar keluarga keluarkan kelurahan kemah kemana kemarin kemasan kembali kemeja kenal kenalan kenangan kenapa
kendaraan kepada kepala kepiting keren kering keringat keripik kerja kerjaan kertas ketemu ketika ketua khas khusus
kini kira kiri kirim kita koran kosong kota kotak kotor kuat kucing kue kuliah kulit kulkas kunci kuning kurang kursi
lagi lagu lahan lahir lain laki lalu lama lambat lampu lancar langit langsung lantai lapar lapor laporan laptop lari
latihan laut lebar lebat lebih lelah lemah lembar lempar lewat libur lihat lima limbah link lokasi luar luas lucu lupa
lurah lurus maaf mahal main makan makanan makasih malah malam malas mana mandi mangga manis mantan mantap marah mari
masa masak masakan masalah masih masjid masuk mata mati mau mawar meja melawan melayu melihat memang menarik menit
merah merasa mereka mesin meski mestinya mie mimpi minggu minta minum minyak mobil mohon motor muda mudah muka mulai
mulut murah musik naik nama namun nanti nasi negara nenek nilai nomor nonton novel obat olahraga omong orang order
otak pacar padahal pagar pagi paham pakai paket paksa pala paling panas panci pandai panen panggil pangkas panjang
pantai papan parah parkir pasang pasar pasien pasir pasti pecah pecat pedas pegang pegawai pekan pelajar pelan pelayan
pembangunan pemda pendapat pendek pengen penting penuh perahu perang perasaan perawat pergi perlu permisi pernah perut
pesan pesta pikir pilih pimpin pinggang pinggir pinjam pintar pintu piring pisah pisang pohon politik pribadi promo
puasa pukul pulang pulau pulsa pusat putar putih putus racik radio ramai rambu rambut rambutan rapat rasa rata ratus
rawat rejang rejeki remaja rencana rendah resep resmi rindu ringan robot roda rokok roti ruang rukun rumput rusak
rusuk saat sabar sabtu sabun sakit salah salam sama sampah sampai sandal sangat sanksi santai santan santri sapa sapi
sapu saran sarang sarapan sawah saya sayang sayur sebab sebelah sebentar seblak sedang sedih sedikit segar segera
sehat sejak sekali sekarang sekitar sekolah selalu selamat selasa selesai seluruh semakin semangat semarang sembuh
semen semoga semua semut senang senin sentuh sepatu sepeda seperti sepi seragam serah serang sering serius sesama
sesuai setelah setiap siang siap siapa sibuk sini situ skripsi soal sopan sore suami suara suasana sudah suka sulit
sumber sungai surabaya surat susah susu syukur tabrani tabung tabungan tadi tagihan tahan tahu tahun takut taman
tambah tampak tanah tangan tangga tanggal tanya tapi tari teman teman2 tembakau tembok temen tempat tenaga tenang
tengah tentang tepat terakhir terang terasa terbaik terbang terima terjual terkenal terlalu terlambat ternyata
tersenyum terus tetap tiang tiba tidak tidur tiga tikar tikus tinggal tinggi titik toko tolak tonton tua tugas tuhan
tuju tulis tumbuh turun tusukan tutup tv uang udang udara ujian ular umum umur undang undangan untuk usah usaha utama
wajah waktu waras warga warna warung wisata yakin
"""

COMMON = frozenset(_WORDS.split())
