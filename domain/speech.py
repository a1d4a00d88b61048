"""Words of Indonesian that say how something is meant: denied, asked, practised, joked about, dreamed of."""

from __future__ import annotations

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


VOCATIVES = _set(
    "pak buk bu ibu bapak bang mas mbak kak kakak dek om tante min admin gan bro sis bos bund bunda pakde tuan sob cuy"
)
FILLERS = VOCATIVES | _set(
    """saya kamu dia ini itu sedang lagi yang sudah ada si nya aja saja kok nih deh dong sih ya yah iya lah kan loh lho tuh
    pun jadi terasa serasa rasanya sangat sekali banget bgt benar sungguh amat sekarang kita kami mereka aduh astaga ya allah"""
)
CASUAL = _set("dong deh sih gan sob cuy kenalan")
FIGURE_FILLERS = FILLERS | _set("ingin mau sampai bisa akan di ke")
NEGATORS = _set("tidak bukan belum tanpa jangan")
NEGATION_FILLERS = _set(
    "ada lagi terjadi yang sampai pernah lihat ya kok ini itu lah adanya ditemukan nampak terlihat"
)
MORE_THAN = _set(
    "biasa saja aja main hanya kecil mainan bohong bohongan boongan hoax hoaks prank bercanda lagi kaleng"
)
STILL = _set("tapi tp tetapi namun muncul nyala menyala hidup lagi malah masih")
DENIALS = frozenset(("tidak", "bukan"))
PEOPLE = _set(
    "saya kami kita anak orang warga keluarga ibu bapak korban istri suami penghuni orangnya anaknya korbannya semua"
)
CREATURES = _set(
    "alien spongebob zombie zombi creeper naruto doraemon goku batman superman pocong kuntilanak tuyul valak"
)
PUT_OUT = _set("padam dipadamkan padamkan surut")
RESOLVED = _set(
    "padam dipadamkan padamkan teratasi tertangani ditangani aman surut selesai terkendali mereda reda"
)
THANKS = _set("makasih terimakasih alhamdulillah syukur syukurlah thanks trims tengkyu trimakasih")
SAYING = _set("bilang ucapkan ucapin ngucapin mengucapkan sampaikan")
TO_COME = _set("nanti besok bakal akan")
DEALT_WITH = _set("ditangkap tertangkap diamankan dievakuasi dibawa diusir dibersihkan")
POWER = _set("listrik lampu pln aliran arus")

HYPOTHETICAL = _set(
    "kalau jika bila apabila misal misalnya misalkan seandainya andai andaikan umpama seumpama"
)
HYPOTHETICAL_FILLERS = FILLERS | _set(
    "terjadi digigit disengat dipatuk kena rumah di nanti suatu saat orang tetangga dapat ketemu melihat lihat mau masuk lapor laporan laporkan ngelapor melapor ingin"
)
ASKING = _set(
    "kemana dimana mana berapa bagaimana apa siapa kapan apakah bisakah bolehkah nomor harus siapakah hubungi lapor"
)
QUESTION_LEADS = _set(
    "sebutkan jelaskan proses terjadinya prosedur keterangan pantun puisi artikel makalah materi isu penyebab arti pengertian definisi mencegah cegah pencegahan menghindari hindari mengatasi menghadapi penanggulangan menanggulangi antisipasi sejarah tips cara rawan"
)
NOW = _set("sekarang barusan tadi disini sini ini")
NOT_NOW = _set("nomor no bot wa chat layanan aplikasi hotline tahun")  # "nomor ini", "tahun ini"
PAST_ASKED = _set("dimana mana kapan berapa siapa kenapa")
TIME_PAST = _set("kemarin dulu dahulu lalu pernah tadinya semalam")
TAKEN_FOR = _set("kira kirain dikira sangka disangka mengira kukira sangkain duga")
TURNED_OUT = _set("ternyata rupanya rupanyo taunya tahunya nyatanya jebule")
LONG_SPANS = _set("bulan tahun taun thn bln sebulan setahun")
SINCE = _set("sejak dari selama sampai hingga")
HEARSAY = _set("kata katanya kabarnya berita beritanya dengar denger dengernya viral")
URGENT = _set("tolong cepat segera darurat buruan urgent gawat sekarang help sos bantu kirim")
INFO_ASKED = _set(
    "jawab sebutkan dijawab dijelaskan buatkan buatin bikinin info infonya informasi tanya bertanya tau tahu jelaskan jelasin kasih nanya nomor bantu"
)

MYSELF = _set("saya aku kami kita gue gw gua ambo kulo rumahku anakku ibuku ayahku bapakku suamiku istriku")
NEEDS = _set("mohon bantuan butuh perlu evakuasi pertolongan ambulans damkar")
HEADLINES = _set("breaking selengkapnya kronologi kronologinya")
FORWARDS = _set("diteruskan terusan forward fwd")
ANNOUNCED = frozenset(
    (
        ("tidak", "berpotensi"),
        ("video", "viral"),
        ("viral", "video"),
        ("baca", "disini"),
        ("share", "ke"),
        ("grup", "sebelah"),
    )
)
NEWS_VERBS = _set("menewaskan melanda landa menghanguskan meluluhlantakkan")
SERVICES_OFFERED = frozenset(
    (("terima", "servis"), ("terima", "jasa"), ("terima", "pesanan"), ("menerima", "pesanan"))
)
OFFERS = _set("jasa dijual jual ready obral diskon spesialis distributor")
OFFERED = _set("bergaransi garansi ecer eceran grosir")
PRICE = re.compile(r"\d+(?:rb|ribu|jt|juta)(?:an)?")
AFTERMATH = _set(
    """korbannya penyebabnya sebabnya penyebab sebab dirawat kabarnya pelakunya beritanya diketahui dimakamkan
    ditahan dibawa ketangkap tertangkap bantuan sembako ngurusnya mengurusnya"""
)
DAYS_PAST = _set("minggu seminggu bulan sebulan tempo viral")
OF_A_DAY = _set("malam pagi siang sore subuh")  # "tadi malam" is over
TAGS = _set("tidak belum iya")  # "… benar dak pak": the last word makes it a question
WHETHER = frozenset(
    (
        ("benar", "ya"),
        ("benar", "tidak"),
        ("benar", "ada"),
        ("apa", "benar"),
        ("benar", "apa"),
        ("iyo", "tidak"),
        ("iya", "tidak"),
    )
)
SOURCES = frozenset(
    (
        ("di", "fb"),
        ("di", "facebook"),
        ("di", "ig"),
        ("di", "tiktok"),
        ("dari", "grup"),
        ("di", "grup"),
        ("di", "berita"),
        ("baca", "di"),
        ("di", "koran"),
    )
)
WHAT_TO_DO = _set("dilakukan diperbuat")

DRILL_FILLERS = _set(
    "gempa banjir kebakaran tsunami dan pertolongan pertama orang korban evakuasi penanganan pemadaman bencana tanggap siaga darurat untuk menghadapi hadapi di soal alarm sirine"
)
DRILLS = _set(
    "uji pengujian latihan simulasi gladi geladi pelatihan drill ujicoba percobaan lomba sosialisasi penyuluhan seminar"
)
DRILL_LEADS = _set("ini itu hanya cuma sekadar kan ya pak bu saja")

FICTION = _set(
    "adegan syuting film filem sinetron drakor drama game gem novel lagu komik anime kartun cerpen judul mimpi bermimpi mimpiku ngimpi"
)
FICTION_FILLERS = _set("di dalam pada tentang soal ini itu yang nya ada")
AWAKE = _set("bukan seperti ternyata kira terus lalu habis bangun langsung sampai")
DREAMS = _set("mimpi bermimpi ngimpi mimpiin")
GAMES = _set(
    "game gem ml ff pubg roblox minecraft freefire epep mobile film sinetron drakor novel mimpi komik anime tiktok"
)

REAL_HEARTS = _set("jantung sakit patah luka ulu hancur kanker radang gagal")
HEARTS = _set("hati ati hatiku jenggot jiwaku asmara cintaku")
OF_THE_HEART = _set("hati hatiku hatimu cinta cintaku cintamu asmara rindu rinduku perasaanku jiwaku")
YEARNINGS = _set(
    """cinta cintamu cintaku rindu rindumu asmara hati hatiku hatimu kangen lamunan lamunanku senyum senyummu senyumanmu tatapan tatapanmu
    pesona pesonamu kenangan cemburu diskon promo orderan skripsi jomblo kegalauan galau kesedihan nostalgia
    friendzone gombalan gebetan asmaramu pikiran kerinduan cuan endorse flashsale notif matamu senyummu perasaanku kenyataan realita kalbu jiwaku"""
)
YEARNING_FILLERS = FILLERS | _set(
    "di dalam oleh karena sama kena lokal api akibat dengan dari lautan samudra arus gelombang badai banjir penuh ke pada"
)

LAUGH = re.compile(
    r"\b(?:(?=[wk]*wk)[wk]{3,}|a?(?:ha){2,}h?|ha{3,}|(?:h[ie]){2,}h?|(?:xi){2,}|k{4,}|awok\w*|wak(?:ak)+|lol|lmao|rofl|ngakak)\b"
    r"|[🤣😂😹😆😜🤪😝😛😄😁]",
    re.IGNORECASE,
)
UNHURT = _set(  # what no fire, flood or blow can befall: feelings, teams, figures
    "hubungan percintaan dompet ekonomi keuangan cicilan nilai rapor pertahanan lini timnas skor ranking jadwal deadline skripsi postingan kuota sinyal"
)
RIDDLE_NOUNS = _set(
    "ikan hewan binatang buah sayur kota negara kopi kue kodok ayam sapi bebek kuda huruf angka bumbu"
)
YOU = _set("kamu engkau kau anda")
REMEMBERED = _set("pernah dulu dahulu")
HOAXES = _set("hoax hoaks hoak")
RIDDLES = _set("tebak tebakan tebak2an teka tekateki")
JOKES = _set("boong bohong canda bercanda becanda prank ngeprank iseng becandaan candaan boongan ngibul hoax")
PUNCH_LINE = "namanya"  # "ada ular di kantor, bos saya namanya wkwk"
JOKE_TAILS = FILLERS | _set("hanya hehe hihi haha wk tapi eh hee peace piss maaf sorry sori")
ABUSE = _set(
    """anjing anjg anjeng bangsat bgst bajingan goblok goblog tolol kontol kntl memek mmk ngentot ngntt entot jancok jancuk cok asu bego
    bacot kampret keparat brengsek pepek pantek puki lonte pelacur perek jablay tai taik idiot babi monyong sialan setan fuck bitch shit
    kimak pukimak pantat tetek colmek peler itil cukimai lanciau bodat"""
)
NONSENSE = _set(
    "p pp ppp tes test testing tess tesss cek asd asdf qwerty qwe zxc abc abcd hjkl jkl bla blah y x z"
)
GREETINGS = _set(
    "halo hallo helo hello hai hi hei hey hy assalamualaikum asalamualaikum ass salam permisi selamat pagi siang sore malam woi woy oi oy punten misi ping"
)

AGAIN = (
    "juga ada", "ada juga", "ada lagi", "satu lagi", "kejadian lain", "tempat lain", "lain lagi", "selain itu", "tambah lagi",
    "sekarang tetangga/sebelah/lain/juga/malah/gantian/giliran", "laporan lain/baru/kedua", "lapor lagi", "mau lapor lain",
    "muncul lagi", "kali ini", "beda lagi", "beda kejadian/laporan/lokasi/tempat",
)  # fmt: skip
DRAWN_MASH = re.compile(r"[bcdfghjklmnpqrstvwxyz]{5,}")

WHEREABOUTS = _set(
    """di ke sini disini kesini dirumah rumah jalan gang lorong no nomor rt rw dekat depan belakang samping sebelah blok simpang
    mohon bantuan bantuannya butuh minta ampun astaga please plis plz datang kemari alamat lokasi posisi"""
)
# beside a lone cry for help
SAYS_NOTHING = (FILLERS | URGENT | GREETINGS | WHEREABOUTS) - CASUAL
