"""Words of Indonesian that say how something is meant: denied, asked, practised, joked about, dreamed of."""

from __future__ import annotations

import re

PAGE = "🔗"  # where the address of anything but a place on a map stood


def words_of(words: str) -> frozenset[str]:
    """Words that stand apart by spaces."""
    return frozenset(words.split())


def spelt(words: str) -> frozenset[str]:
    """All ways to write words whose letters in brackets people leave out: "m(a)k(a)sih" is makasih, mkasih, maksih, mksih."""
    each = list[str]()
    for word in words.split():
        found = [""]
        for at, part in enumerate(re.split(r"[()]", word)):
            found = [w + part for w in found] + (found if at % 2 else [])
        each += found
    return frozenset(each)


VOCATIVES = words_of(
    "pak buk bu ibu bapak bang mas mbak kak kakak dek om tante min admin gan bro sis bos bund bunda pakde tuan sob cuy"
)
FILLERS = VOCATIVES | words_of(
    """saya kamu dia ini itu sedang lagi yang sudah ada si nya aja saja kok nih deh dong sih ya yah iya lah kan loh lho tuh
    pun jadi terasa serasa rasanya sangat sekali banget bgt benar sungguh amat sekarang kita kami mereka aduh astaga ya allah"""
)
HIDING_FILLERS = FILLERS | words_of(
    "dan anak adik istri suami keluarga sama dengan bertiga berdua sendiri sendirian am still now takut cuma hanya bisa and my"
)
CASUAL = words_of("dong deh sih gan sob cuy kenalan")
FIGURE_FILLERS = FILLERS | words_of(
    "ingin mau sampai bisa akan di ke a an the my is are was im so just of by me"
)
NEGATORS = words_of("tidak bukan belum tanpa jangan")
NONE = NEGATORS | words_of("nihil no nobody none without")
HARMED = words_of(
    "korban korbannya korbanya luka terluka cedera cidera tertimpa terjepit injury injuries injured hurt casualty casualties victim victims wounded"
)
HARMED_FILLERS = words_of(
    "ada yang satu satupun pun seorang orang sampai one is was are were been got have has any person people reported"
)
WHERE = words_of("at in on di here")
NEGATION_FILLERS = words_of(
    "ada lagi terjadi yang sampai pernah lihat ya kok ini itu lah adanya ditemukan nampak terlihat"
)
MORE_THAN = words_of(
    "biasa saja aja main hanya kecil mainan bohong bohongan boongan hoax hoaks prank bercanda lagi kaleng"
)
NO_LONGER = frozenset({"tidak"})  # "ga kejang lagi"; "bukan asap lagi" is more than smoke
STILL = words_of("tapi tp tetapi namun muncul nyala menyala hidup lagi malah masih")
DENIALS = frozenset(("tidak", "bukan"))
PEOPLE = words_of(
    "saya kami kita anak orang warga keluarga ibu bapak korban istri suami penghuni orangnya anaknya korbannya semua"
)
CREATURES = words_of(
    "alien spongebob zombie zombies zombi creeper naruto doraemon goku batman superman spiderman ultraman godzilla godzila dinosaurus pocong kuntilanak tuyul valak"
)
PUT_OUT = words_of("padam dipadamkan padamkan surut")
RESOLVED = words_of(
    "padam dipadamkan padamkan teratasi tertangani ditangani aman surut selesai terkendali mereda reda"
)
THANKS = words_of(
    "mokasih tq tqs ty tysm mantap salut alhamdulillah syukur syukurlah thanks nuhun suwun maturnuwun"
) | spelt(  # of "terima kasih" in one word whatever is left, of "thank you" what is written
    """m(a)k(a)s(i)(h) m(a)kaseh m(a)ac(i)h m(a)caci(h) t(e)r(i)m(a)k(a)s(i)(h) tr(i)ms t(h)(n)ks th(a)nx thx tnx
    t(h)(e)ngky(u) t(h)enkyu t(h)eng(k)s m(a)k(a)s(i)hh"""
)
SAYING = words_of("bilang ucapkan ucapin ngucapin mengucapkan sampaikan")
DEALT_WITH = words_of(
    "turun kebuka diangkut diserahkan diganti diselamatkan sembuh sehat beres ditangkap tertangkap diamankan dievakuasi dibawa diusir dibersihkan dilepas diambil ketangkap ditemukan"
)
HOURS = words_of("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas setengah berapa")
POWER = words_of("listrik lampu pln aliran arus")

HYPOTHETICAL = words_of(
    "kalau jika bila apabila misal misalnya misalkan seandainya andai andaikan umpama seumpama"
)
SUPPOSED = words_of("misal misalnya misalkan seandainya andai andaikan umpama seumpama")
HYPOTHETICAL_FILLERS = FILLERS | words_of(
    "terjadi digigit disengat dipatuk kena rumah di nanti suatu saat orang tetangga dapat ketemu melihat lihat mau masuk lapor laporan laporkan ngelapor melapor ingin"
)
ASKING = words_of(
    "kemana dimana mana berapa bagaimana apa siapa kapan apakah bisakah bolehkah nomor harus siapakah hubungi lapor"
)
QUESTION_LEADS = words_of(
    "sebutkan jelaskan proses terjadinya prosedur keterangan pantun puisi artikel makalah materi isu penyebab arti pengertian definisi mencegah cegah pencegahan menghindari hindari mengatasi menghadapi penanggulangan menanggulangi antisipasi sejarah tips cara rawan"
)
NOW = words_of("sekarang barusan tadi disini sini ini")
NOT_NOW = words_of("nomor no bot wa chat layanan aplikasi hotline tahun")  # "nomor ini", "tahun ini"
PAST_ASKED = words_of("dimana mana kapan berapa siapa kenapa")
TIME_PAST = words_of("kemarin dulu dahulu lalu pernah tadinya semalam")
TAKEN_FOR = words_of("kira kirain dikira sangka disangka mengira kukira sangkain duga")
TURNED_OUT = words_of("ternyata rupanya rupanyo taunya tahunya nyatanya jebule")
LONG_SPANS = words_of("bulan tahun taun thn bln sebulan setahun")
SINCE = words_of("sejak dari selama sampai hingga")
HEARSAY = words_of("kata katanya kabarnya berita beritanya dengar denger dengernya viral")
URGENT = words_of("tolong cepat segera darurat buruan urgent gawat sekarang help sos bantu kirim")
INFO_ASKED = words_of(
    "jawab sebutkan dijawab dijelaskan buatkan buatin bikinin info infonya informasi tanya bertanya tau tahu jelaskan jelasin kasih nanya nomor bantu"
)

MYSELF = words_of(
    "saya aku kami kita gue gw gua ambo kulo rumahku anakku ibuku ayahku bapakku suamiku istriku"
)
SPOKEN_OF = words_of("dia dio mereka he she they")
SHUT_IN = words_of("terkunci kekunci dikunci bekunci locked")
HOMES = words_of("rumah kos kosan kontrakan kamar dapur pintu jendela pagar atap house home room")
PLAYS, HIDE_AND_SEEK = words_of("petak main bermain"), words_of("umpet umpetan sembunyi ngumpet sembunyian")
MY_OWN = MYSELF - {"kita", "kami"}
METHOD = words_of("cara caranya bagaimana berapa")
REPORTER = words_of("pelapor pelapornya penelepon peneleponnya penelpon penelponnya")  # by operators
ON_THE_ROAD = words_of(
    """pengendara pengendaranya sopir sopirnya supir supirnya penumpang penumpangnya kernet kernetnya pembonceng ojek ojol pejalan pengemudi
    driver rider passenger passengers pedestrian biker"""
)  # who is there where vehicles crash
NEEDS = words_of("mohon bantuan butuh perlu evakuasi pertolongan ambulans damkar")
VEHICLES = words_of(
    "ambulan ambulans ambulance ambulannya ambulansnya mobil panggil panggilkan telepon kirimkan psc"
)
CALLED_FOR = VEHICLES | words_of(
    "polisi polisinya pulisi police polsek damkar damkarnya pemadam basarnas sar tim petugas kesini sini datang call send"
)
HEADLINES = words_of("selengkapnya")
ACCOUNTS = words_of("kronologi kronologinya")
FORWARDS = words_of("diteruskan terusan forward fwd")
ANNOUNCED = frozenset(
    (
        ("breaking", "news"),
        ("tidak", "berpotensi"),
        ("video", "viral"),
        ("viral", "video"),
        ("baca", "disini"),
        ("share", "ke"),
        ("grup", "sebelah"),
    )
)
NEWS_VERBS = words_of("menewaskan melanda landa menghanguskan meluluhlantakkan")
SERVICES_OFFERED = frozenset(
    (("terima", "servis"), ("terima", "jasa"), ("terima", "pesanan"), ("menerima", "pesanan"))
)
OFFERS = words_of("jasa dijual jual ready obral diskon spesialis distributor")
OFFERED = words_of("bergaransi ready stock promo murah panggilan hubungi minat")
PRICE = re.compile(r"\d+(?:rb|ribu|jt|juta)(?:an)?")
AFTERMATH = words_of(
    """korbannya penyebabnya sebabnya penyebab sebab dirawat kabarnya pelakunya beritanya diketahui dimakamkan
    ditahan dibawa ketangkap tertangkap sembuh selamat dilepas kelanjutannya sembako"""
)
DAYS_PAST = (TIME_PAST - {"lalu"}) | {"tempo", "viral"}
SPANS = words_of(
    "minggu bulan tahun hari malam jam seminggu sebulan setahun yang"
)  # "minggu lalu"; "lalu" alone is "then"
OF_A_DAY = words_of("malam pagi siang sore subuh")  # "tadi malam" is over
TAGS = words_of("tidak belum iya")  # "… benar dak pak": the last word makes it a question
WHETHER = frozenset((("benar", "ya"), ("apa", "benar"), ("iya", "tidak"), ("iyo", "tidak")))
SOURCES = frozenset(
    (
        ("di", "fb"),
        ("di", "facebook"),
        ("di", "ig"),
        ("di", "tiktok"),
        ("dari", "grup"),
        ("di", "grup"),
        ("di", "berita"),
        ("di", "koran"),
    )
)
WHAT_TO_DO = words_of("dilakukan diperbuat")

DRILL_FILLERS = words_of(
    "gempa banjir kebakaran tsunami dan pertolongan pertama orang korban evakuasi penanganan pemadaman bencana tanggap siaga darurat untuk menghadapi hadapi di soal alarm sirine"
)
DRILLS = words_of(
    "uji pengujian latihan simulasi gladi geladi pelatihan drill ujicoba percobaan lomba sosialisasi penyuluhan seminar"
)
ATTEMPT = words_of("percobaan")  # what stands right behind it was tried, and is no drill
DURING = words_of(
    "saat waktu pas ketika habis sehabis usai selesai sesudah setelah lagi sedang during"
)  # sports
DRILL_LEADS = words_of("ini itu hanya cuma sekadar kan ya pak bu saja")

FICTION = words_of(
    "adegan syuting film filem sinetron drakor drama game gem novel lagu komik anime kartun cerpen judul mimpi bermimpi mimpiku ngimpi"
)
FICTION_FILLERS = words_of("di dalam pada tentang soal ini itu yang nya ada")
AWAKE = words_of("bukan seperti ternyata kira terus lalu habis bangun langsung sampai")
DREAMS = words_of("mimpi bermimpi ngimpi mimpiin")
GAMES = words_of(
    "game gem ml ff pubg roblox minecraft freefire epep mobile film sinetron drakor novel mimpi komik anime tiktok"
)

REAL_HEARTS = words_of("jantung sakit patah luka ulu hancur kanker radang gagal")
HEARTS = words_of("hati ati hatiku jenggot jiwaku asmara cintaku")
OF_THE_HEART = words_of("hati hatiku hatimu cinta cintaku cintamu asmara rindu rinduku perasaanku jiwaku")
YEARNINGS = words_of(
    """cinta cintamu cintaku rindu rindumu asmara hati hatiku hatimu kangen lamunan lamunanku senyum senyummu senyumanmu tatapan tatapanmu
    pesona pesonamu kenangan cemburu diskon promo orderan skripsi jomblo kegalauan galau kesedihan nostalgia
    friendzone gombalan gebetan asmaramu pikiran kerinduan cuan endorse flashsale notif matamu senyummu perasaanku kenyataan realita kalbu jiwaku"""
)
YEARNING_FILLERS = FILLERS | words_of(
    "di dalam oleh karena sama kena lokal api akibat dengan dari lautan samudra arus gelombang badai banjir penuh ke pada"
)

LAUGH = re.compile(
    r"\b(?:(?=[wk]*wk)[wk]{3,}|a?(?:ha){2,}h?|ha{3,}|(?:h[ie]){2,}h?|(?:xi){2,}|k{4,}|awok\w*|wak(?:ak)+|lol|lmao|rofl|ngakak)\b"
    r"|[🤣😂😹😆😜🤪😝😛😄😁]",
    re.IGNORECASE,
)
UNHURT = words_of(  # what no fire, flood or blow can befall: feelings, teams, figures
    "hubungan percintaan ekonomi keuangan cicilan nilai rapor pertahanan lini timnas skor ranking jadwal deadline skripsi postingan kuota sinyal"
)
RIDDLE_NOUNS = words_of(
    "ikan hewan binatang buah sayur kota negara kopi kue kodok ayam sapi bebek kuda huruf angka bumbu"
)
YOU = words_of("kamu engkau kau anda")
REMEMBERED = words_of("pernah dulu dahulu")
HOAXES = words_of("hoax hoaks hoak")
UNREAL = HOAXES | words_of(
    "bohong bohongan boong boongan bercanda becanda canda prank iseng simulasi latihan drill akting mainan hoaxnya settingan"
)  # what a true report is taken for
VOUCHES = words_of("beneran betulan demi sungguh sungguhan serius sumpah asli nyata")
RIDDLES = words_of("tebak tebakan tebak2an teka tekateki")
JOKES = words_of(
    "boong bohong canda bercanda becanda prank ngeprank iseng becandaan candaan boongan ngibul hoax"
)
TRICKED = words_of("tipu ketipu tertipu nipu tipuan")  # confesses with a laugh alone
LAUGHS = words_of("ha hi haha hihi hehe wk")  # as spelling leaves "hahahaha"
PUNCH_LINE = "namanya"  # "ada ular di kantor, bos saya namanya wkwk"
JOKE_TAILS = FILLERS | words_of("hanya hehe hihi haha wk tapi eh hee peace piss maaf sorry sori")
ABUSE = words_of(
    """anjing anjg anjeng bangsat bgst bajingan goblok goblog tolol kontol kntl memek mmk ngentot ngntt entot jancok jancuk cok asu bego
    bacot kampret keparat brengsek pepek pantek puki lonte pelacur perek jablay tai taik idiot babi monyong sialan setan fuck bitch shit
    kimak pukimak pantat tetek colmek peler itil cukimai lanciau bodat"""
)
NAMED = words_of("namanya bernama")
PASSED_ROUND = words_of("sebarkan sebarin berantai")  # what goes from group to group
NONSENSE = words_of(
    "p pp ppp tes test testing tess tesss cek asd asdf qwerty qwe zxc abc abcd hjkl jkl bla blah y x z"
)
GREETINGS = words_of(
    "halo hallo helo hello hai hi hei hey hy assalamualaikum asalamualaikum ass salam permisi selamat pagi siang sore malam woi woy oi oy punten misi ping"
)

ALSO = words_of("juga also too")
GOES_ON = words_of(
    "sama sm terus trus trs dan lalu plus kemudian and then plus"
)  # at the head of what is told next
AGAIN = ("juga ada", "ada juga", "ada lagi", "satu lagi", "tambah lagi", "muncul lagi")
APART = (  # in so many words not what was told before
    "kejadian lain", "tempat lain", "lain lagi", "selain itu", "laporan lain/baru/kedua", "lapor lagi", "mau lapor lain",
    "sekarang tetangga/sebelah/lain/juga/malah/gantian/giliran", "kali ini", "beda lagi", "beda kejadian/laporan/lokasi/tempat",
)  # fmt: skip
DRAWN_MASH = re.compile(r"[bcdfghjklmnpqrstvwxyz]{5,}")

FUNCTION_WORDS = words_of("di ke dari atas dan telah")  # of which any sentence has some
ANNOUNCES = words_of(
    """izin ijin lapor melapor melaporkan laporan laporkan dilaporkan info infokan informasi menginfokan menginformasikan share sekedar sekadar mau ingin mohon minta
    bantuan bantuannya bantuanya tolong segera ditindaklanjuti tindaklanjut ditangani penanganan penanganannya perhatian perhatiannya
    terjadi kejadian komandan ndan siap monitor hormat bapak ibu petugas admin operator sebelumnya banyak terima kasih
    wilayah kelurahan kel kecamatan kec kota bengkulu daerah report reporting please sir"""
)  # what a polite report has beside the event and its place
WHEREABOUTS = words_of(
    """di ke sini disini kesini dirumah rumah jalan gang lorong no nomor rt rw dekat depan belakang samping sebelah blok simpang
    mohon bantuan bantuannya butuh minta ampun astaga please plis plz datang kemari alamat lokasi posisi"""
)
POINTED_OUT = words_of(
    """titik titiknya lokasinya alamatnya posisinya pin pinnya koordinat koordinatnya tempat tempatnya tkp kejadian kejadiannya
    rumahnya titiknyo lokasinyo alamatnyo posisinyo tempatnyo rumahnyo share sharelok shareloc serlok sherlok sherlock lok loc maps map gps peta petanya google googlemaps link linknya tadi
    dan pas persis tepatnya tepat this that is the location place point address here at it its"""
)  # beside a point or an address that says where it is
# beside a lone cry for help
SAYS_NOTHING = (FILLERS | URGENT | GREETINGS | WHEREABOUTS) - CASUAL
