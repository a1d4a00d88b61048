"""Everyday Indonesian words that must never be read as a slip of a word of danger ("lebih" is no "lebah")."""

from __future__ import annotations

_WORDS = """
alangkah almarhumah ambang angka anting badak balak baling bandeng barak barong batak belang belia belok belut
bengal berang bercak bidak bidik bikini bilah binder border bordir borong broker brosur buana bubur bunting
dagang desus detik diskus dosis eksplorasi enteng gadang gelandang gempar gentong gerik golek gotong granit
grant gunungan hajat hitung insiden jagat jahit jamak janur jargon jariah jemaah jemur jeram juang kabul kadar
kalam kalong kandas kantung kapas kapel kapok kapuk kasir kayangan kekang kekar kelam kenang kepang keping
kerangka kesan ketimun kilang kliring komedi komisi kontrak kopra kritisi kubra kujang kupang kupas kutuk
landas lebak lelang lemper lengang lenggang likuidasi limas luang ludah magang mancung manggung mangsa martir
materiil mekap menang mendiang mendung metal mimbar miris misal moncong nyali pancar pancur panggang parkit
parut pelat pemudi pencar penjurian perenungan peron persen persona petang pikat pinggan pirang pudar puding
puing pulsar punah pundak rakaat ramping rancang rantau rembang rendang resik respek rubah sablon safar saing
saking salin salut samar santer saring saudari saung selat seling semester senar seram serum setor silang
silat siluet simak sindir sipir stack sudut suling sumpit suntuk suram tamar tambak tandang tanggap tangkai
tangkis tebang tebus teler tempa tenis terasi terik tilam timbal tirani tombak traksi trend trendi tuang tujuh
tunggul waduh walang
ditolong ditolongin ledek ledekin meledek menolong nolong nolongin penolong leding ledeng about ada adalah adik agak agar ahli air ajak akan akar akhir aku alam alamat alay aman ambil amplas anak anda angin
anjay anjir anjrit antar antri antrian apa apakah apalagi apapun aplikasi arah arisan arti asal asli atap atas atau
awal ayah ayam ayo baca bagaimana bagar bagi bagian bagus bahagia bahan bahasa bahkan bahu bahwa baik baju bakal bakat
baki bakso bakti bakwan balai bambu bandar bandel banding bandung banget bangga bangka bangku bangsat bangun banjar
bank bankir bantal banten bantu bantuan banyak bapak baper barang barat bareng baris baru basah basi baso bata batagor
batang batas batik batu bawa bawah bawel bayar beberapa becak begini begitu bekal bekas belajar belakang beli belitung
belum benar benda bensin bentar bentuk berangkat berani berapa beras berat berbagi berbuka bercanda berdua berempat
beres berharap berhasil berhenti berita beritahu berjuang berkas bernyawa bersabar bersama bersih bertanya bertaruh
bertiga berubah beruntung beruntunglah beruntungnya besar besok bestie betul biasa biasanya biaya bibir bibit bicara
bidang bilang bingung bintang biru bisa bisnis bjir bocil bocor bodoh bogor bola boleh bosan botol brebes buang
buangan buatannya bucin budaya buka bukan bukit bukti buku bulan bumi bundar bunga buru buruh buruk cabai cabang cabe
cahaya cakap calon cantik cantiknya cengeng cepat cerewet cerita cewe cewek cinta coba cocok cooper cowo cowok crush
cuaca cuko cukup cumi daerah dalam damai dan dapat dapur dari datang dekat dengan depan depo desa desak dia diajak
diajar diam diamond dianggap dibaca dibanding dibeli dibilang dibuat dicari dicoba diganti digital dihapus dijual
dikasih dikira dikirain dilandasi dilintasi dimana dimanapun dimulai dinas dipakai dipanggil dipilih diri dirumah
disingkat disini disitu disuruh ditantang ditanya ditebak diterima ditolak dituding ditumbuk ditunggu diundang doa
dokumen dompet dong dosen dulu dunia durian edukasi ekstrem ekstrim emang emangnya ember empat enak endang epic
evaluasi facebook festival formulir fotokopi from gabut gacor gadis gais gajah gaji galau game gampang ganteng
gantengnya ganti gapapa garing garis gaya gayung gebetan gedung gelang gelap gelar gelas gembira gempal geser gigi
gimana gini gitu gitulah gojek gokil golongan gombal gordon goreng gosok gosong grab grandmaster gula guling guna
gundam gurih guru guys habis hadiah hadir halaman hallo halo hamil hancur hangat hangus hantu hanya harap harga hari
haru harus hasil hati have hebat hello hemat henri hentinya hero hidung hidup hijau hilangkan hitam hotel hujan
hujannya hukum hutan hutang ibu ikan ikut indah informasi ingat ingin ini instagram isi istri itu iya izin jackpot
jadi jadwal jalan jam jambu jangan janji jantan jarak jarang jari jasa jatah jawa jelas jembatan jemput jenggot jenis
jeruk jilbab jomblo jual juga jujur jumat jumpa just kabar kabur kabut kacang kadang kain kaisar kakak kaki kalau kali
kalian kalo kamar kami kampung kampus kamu kanan kantor kaos kapal kapan kapanpun karan karena karet karim karma
karnaval karyawan kasih kasur kasus kata kawan kawin kaya kayak kayaknya kayanya kayu kebenaran kebugaran kebun
kebutuhan keceriaan kecewa kecil kecurigaan kegiatan kehilangan kejam kejelekan kejuruan kekurangan kelapa kelas
kelebihan kelihatan kelompok keluar keluarga keluarkan kelurahan kemah kemalangan kemana kemarin kemasan kembali
kemban kembar kemeja kemudian kenal kenalan kenangan kenapa kencan kencing kendaraan kepada kepala kepiting kepo
kerajinan keren kering keringat keripik kerja kerjaan kertas kerudung kesalahan kesempatan kesini kesitu ketabahan
ketawa ketemu ketika ketimbang ketinggalan ketoprak ketua keuangan khas khitanan khusus kiai kijang kini kira kirain
kiri kirim kita klaten know kobar kolom konser konstruksi kontradiksi koran korset kosong kota kotak kotor kuat kucing
kue kuliah kulit kulkas kunci kuning kurang kurir kursi kuy kyknya lagi lagu lahan lahir lain laki lalu lama lambat
lampu lancar lane langit langsung lantai lap lapar lapor laporan laptop lari latihan laut lazada lebar lebat lebay
lebih legend lelah lemah lemang lemari lembah lembar lempar letakan letakkan lewat libur lihat like lima limbah link
lokasi love luar luas lucu lucunya lupa lurah lurus maaf mabar mager mahal mahasiswa main makan makanan makasih making
malah malahan malaka malam malamnya malang malangnya malas mana mancur mandi mangga manis manisnya manja mantan mantap
mantul marah maret mari martabak masa masak masakan masalah masih masjid masuk mata materai mati mau maupun mawar
maxwin media meja melati melawan melayu melihat memang memikul menampung menarik mencari mencarinya mencolok menebak
menemukannya menerima mengajar mengajari mengajarinya mengandung mengepung menghujat mengikat menit mentah menyambut
menyangkut menyebut menyembah menyerah menyikat merah merasa meredakan mereka mesin meski mestinya mie mimpi minggu
minta minum minyak mobil model mohon morning motor muda mudah muka mulai mulut murah murid musik musim mythic naik
nakal nama namun nanas nanti nasi nebak negara nenek night nilai njir nomor nonton noob novel nyari obat odol olahraga
omong ongkir orang order otak pacar padahal pagar pagi paginya paham pakai paket paksa pala paling pameran panas panci
pancuran pandai panen panggil pangkas panjang pantai pantas papan parah parkir partai pasang pasar pasien pasir
passing pasti pecah pecat pedagang pedas pegang pegawai pekan pekerjaan pel pelajar pelajaran pelan pelanggan pelatih
pelayan pelit pemain pemakaman pemalu pembacaan pembangunan pembekalan pembelaan pembeli pembenahan pembuahan
pembusukan pemda pemeriksaan pemerintah pemotongan pempek penakut pencari pencarian pencariannya pencerahan pendap
pendapat pendapatan pendek pendeta pending pendudukan penekanan penerbangan pengaduan pengajian pengen penggunaan
pengunjung pengurus pengusaha penjual penonton penting penuh penumpang penyangga penyembahan pepaya perahu peralatan
perang perasaan peraturan perawat pergi perhatian perjalanan perkasa perlu permainan permisi pernah pernikahan
perpustakaan pertanian pertaruhan pertemuan perubahan perundingan peruntungan perusahaan perut pesan pesta peter pikir
pilih pimpin pindang pinggang pinggir pinjam pintar pintu piring pisah pisang piston please plis pohon pokoknya
politik posisi pribadi promo puasa pukul pulang pulau pulsa pusat putar putih putus racik radio ramah ramai rambu
rambut rambutan rank rapat rapid rasa rata ratus rawat receh rejang rejeki remaja renang rencana rendah resep resmi
ribet rindu ringan robert robot roda rokok roti rover ruang rubber rukun rumput rusak rusuk saat sabar sabtu sabun
sakit salah salak salam sama sambal sambil sambung sampah sampai sampel samping sampo sandal sanders sandiwara sandra
sandro sangat sanksi santai santan santri santuy sapa sapi sapu saran sarang sarapan sarat sarung sarungan sawah saya
sayang sayangku sayur scatter sebab sebegitu sebelah sebentar seblak sedang sedih sedikit segar segera segini segitu
sehat sejak sekali sekarang sekitar sekolah selalu selama selamat selasa selesai selimut seluruh semakin semangat
semangka semarang sembuh semen semoga sempat semua semuanya semut senang sendal senin sentuh sepatu sepeda seperti
sepertinya sepi seragam serah serang serangga serbet sering serius sesama sesuai setelah setia setiap shopee siang
siangnya siap siapa siapapun sibuk sidang sikat simpan sinetron singkatan sini sistem sistim siswa situ skin skripsi
slot soal soalnya sombong sopan sore sorry sprei stark stempel stick stock stoke strike suami suara suasana sudah suka
sulit sultan sumber sunatan sungai surabaya surat susah susu syarat syukur syukuran tabrani tabung tabungan taburan
tadi tadinya tagihan tahan tahlilan tahu tahun takut taman tambah tambang tampa tampak tanah tangan tangga tanggal
tanpa tanya tapi tarakan tari tautan tawar tawaran tebak tebak2an tebakan tebakin tekan teknik teknologi tekwan telah
telegram teman teman2 temani tembakau tembang tembok tembus temen temenin tempat tempel tempoyak tenaga tenang tengah
tengkyu tentang tepat terakhir terang terangkat terasa terbaik terbang terbaru terbatas terbesar terbuka tercepat
terdekat terdengar tergabung tergantung terhenti terima terimakasih teringat terjual terkenal terlalu terlambat
terletak terlihat termasuk ternyata teropong terpaksa terpendam tersangka tersedia tersenyum terserah tertarik
tertinggi tertutup terus tetangga tetap thank thanks that there they this tiang tiba tidak tidur tiga tikar tiktok
tikus timbang time timur tinggal tinggi tisu titik toko tokopedia tolak tonton toto tua tugas tuhan tuju tulis tulus
tumbuh tumbukan tumpang tumpukan turnamen turun tusukan tutup tv uang udang udara ujian ular umum umur undang undangan
untuk upacara usah usaha ustad ustadz usulan utama utang wajah waktu waras warga warna wartawan warung wasit what
whatsapp when where wibu will wisata with yakin yasinan your youtube
"""

COMMON = frozenset(_WORDS.split())
