"""What people write once an event has ended that is none of it: a fear or a wish, shock, who lies in hospital, a bare no,
where they are now; and what is: whom they fear has come back.

Pure rules over plainly spelled words. What is left of an event is known by whole texts only, as in `calm`: in doubt it goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from language.answers.asides import CREW
from language.answers.denied import SAID
from language.cues import FILLERS, GREETINGS, THANKS, VOCATIVES, words_of
from language.text.clitics import usual
from language.text.spelling import Spelling, Token

_SPELLING = Spelling(
    {
        **SAID,
        "pulang": ("plg", "plng", "puleng"),
        "balik": ("blk", "blik", "baliak"),
        "kembali": ("kmbali", "kmbli", "kembaly"),
        "datang": ("dtg", "dtng", "dateng", "datng"),
        "bawa": ("bw", "bwa", "bawak", "mbawa", "membawa"),
        "teman": ("temen", "tmn", "temannya", "temennya", "kawan", "kawannya", "kawanan"),
        "nanti": ("nti", "ntar", "entar", "nt"),
        "takut": ("tkt", "tkut"),
        "suami": ("swami", "suaminya", "suamiku", "lakinya", "lakiku"),
        "dia": ("dio", "die", "inyo"),
        "mantan": ("mantannya", "mantanku", "mntan"),
    }
)
_ASKS = words_of("mana dimana kemana kapan kenapa berapa apakah siapa bagaimana what where when why how who")
_I = words_of("saya kami kita i we")
_AT_HOME = words_of(  # whoever lives there, or knows where she lives: his coming home is the danger
    "suami mantan pacar pacarnya majikan majikannya paman pamannya ipar mertua tiri husband boyfriend ex stepfather"
)
_FEARED = _AT_HOME | words_of(
    """dia mereka pelaku pelakunya orangnya malingnya maling rampoknya perampoknya begal begalnya preman premannya pencurinya
    penjahatnya gerombolan gerombolannya gengnya kelompoknya rombongannya penagihnya pemabuknya mabuknya gilanya
    he she they hes shes theyre attacker robber robbers thief thieves"""
)
_OTHERS = CREW - {"mereka", "they", "them"} | words_of(
    "anak anaknya adik adiknya kakak ibu nenek kakek korban korbannya tetangga warga tamu petugasnya"
)
_HOME = words_of("pulang balik kembali returned")
_COMES = words_of(
    "datang muncul nongol masuk mampir menyusul nyusul kesini kemari sampai tiba came coming come"
)
_WITH = words_of("bawa sama bersama dengan ajak ngajak ramai rame teman with bringing brought")
_AGAIN = words_of("lagi again")
_NEAR = frozenset(
    (a, b)
    for a in words_of("di at in ke")
    for b in words_of("depan luar dalam sini pintu teras halaman pagar belakang jendela the my our rumah")
) | {
    ("depan", "rumah"),
    ("depan", "pintu"),
    ("is", "outside"),
    ("hes", "outside"),
    ("theyre", "outside"),
    ("is", "home"),
    ("hes", "home"),
}
_FAR = words_of(
    "sakit kota negeri polisi polsek polres penjara tahanan kampung orangtua orangtuanya ibunya saudaranya hospital police station jail"
)
_GONE = words_of("pergi kabur lari ditangkap tertangkap diamankan dibawa diusir bubar left gone arrested")
_NOT = words_of("tidak bukan belum jangan not isnt hasnt never")
_BEGIN_AGAIN = words_of(
    """nyala menyala hidup muncul datang balik kembali pulang kambuh kumat ngamuk naik membesar terjadi terulang kejadian keluar
    masuk kebakaran banjir meledak runtuh"""
)
_FEARS = words_of(
    "takutnya takuti khawatir khawatirnya kuatir kuatirnya cemasnya wasswas waswas semoga moga mudahan semogah"
)
_THANKED = THANKS | words_of("terima kasih")
_THEN = words_of("nanti kalau sewaktu besok kapan")
_STATES = words_of("tapi tp tetapi sekarang ini sudah karena soalnya masih sebab but now already")
_WHOM = words_of("dia mereka si itu nya")
_MOST = 4  # words between the fear and what is feared
_LEFT = words_of(
    """trauma syok shok shock sedih kaget terkejut nangis menangis berduka gemetar gemetaran gemeteran degdegan dirawat diobati
    opname rawat inap bersih beres beresberes berbenah membersihkan puing puingnya dibersihkan traumatis"""
)
_CARE = words_of("rs rsud rumkit puskesmas igd ugd klinik polsek polres posko pengungsian")
_CARE_PAIRS = frozenset({("rumah", "sakit"), ("kantor", "polisi")})
_AROUND = (FILLERS | GREETINGS | _THANKED | VOCATIVES) - words_of("dia") | words_of(
    """masih agak sedikit banyak saja dan juga sama semua semuanya cuma hanya karena kejadian tadi kemarin keluarga anak anaknya
        istri suami nenek kakek adik kakaknya orangtua cucu mertua keponakan alhamdulillah di rumah sakit kantor
        polisi dirumah rasa hati pun dengan sisa sisanya bekas bekasnya debu abu abunya rasanya jadi"""
)
_BARE = words_of("tidak iya ya no nope yes yeah yep ok oke okay")
_BARE_AROUND = VOCATIVES | _THANKED | words_of("kok lah sih deh saja")
_MOVES = words_of(
    """mengungsi ngungsi sembunyi bersembunyi ngumpet berlindung numpang menumpang menunggu nunggu tunggu menginap nginap pindah
    dirumah lari hiding waiting staying"""
)
_MEANWHILE = (
    FILLERS
    | _MOVES
    | words_of(
        "berada ada posisi masih juga hanya sama dengan anak keluarga semua berdua bertiga pergi am are now"
    )
)
_WHERE = words_of("di ke dalam dirumah disini at in to under behind")
_HARMLESS = (FILLERS | GREETINGS | _THANKED | VOCATIVES | _FEARED) - words_of("lagi") | words_of(
    "alhamdulillah semua semuanya tadi barusan dari sini sendiri already now all of them by the police polisi petugas warga satpam"
)
_WENT = words_of(
    "pergi kabur lari minggat menjauh bubar ditangkap tertangkap diamankan diusir left gone ran away arrested"
)
_MISSING = words_of(
    "hilang kehilangan diculik kesasar tersesat nyasar kabur dibawa belum missing lost kidnapped taken disappeared"
)
_FOUND = words_of(
    "kembali pulang balik ketemu ditemukan ditemuin ditemui kembalikan dikembalikan selamat found back home returned safe"
)
_SOMEBODY = _OTHERS - CREW | words_of(
    """anak anakku bocah cucu cucunya keponakan ponakan kakek kakaknya ibunya neneknya kakeknya bapak bapaknya ayah ayahnya istri istrinya
    suaminya teman orang orangnya orangtua keluarga bayi bayinya balita kucing kucingnya motor motornya mobil mobilnya hp dompet dompetnya
    son daughter child kid boy girl mother father she he her my the our has is was been and"""
)
_AT_LAST = words_of("di ke dalam rumah dengan dan keadaan sehat aman baik akhirnya sendirinya langsung siap")


def comes_back(text: str) -> bool:
    """Has whoever was feared come back, or does he stand there: "dia pulang lagi bawa temannya", "suami saya pulang"?"""
    words = _without_fears(_SPELLING.tokens(text))
    said, pairs = set(words), set(pairwise(words))
    if "?" in text or not _ASKS.isdisjoint(said) or not (_NOT | _GONE).isdisjoint(said):
        return False
    feared = not _FEARED.isdisjoint(said)
    if not feared and not (_I | _OTHERS).isdisjoint(said):
        return False
    moves = not (_HOME | _COMES).isdisjoint(said)
    if moves and not _AGAIN.isdisjoint(said) and (feared or not _HOME.isdisjoint(said)):
        return True
    if not feared:
        return False
    at_home = not _AT_HOME.isdisjoint(said) or bool({"dia", "he", "hes"} & said)
    if not _HOME.isdisjoint(said) and at_home and _THANKED.isdisjoint(said):
        return True
    near = not _NEAR.isdisjoint(pairs) and _FAR.isdisjoint(said)
    return near or (moves and not _WITH.isdisjoint(said))


def takes_along(text: str) -> bool:
    """Does whoever is feared go off with somebody or something: "dia pergi bawa anak saya"? Not whom the police takes."""
    said = {token.word for token in _SPELLING.tokens(text)}
    if "?" in text or not (_NOT | (CREW - _FEARED)).isdisjoint(said) or _FEARED.isdisjoint(said):
        return False
    return not {"bawa", "took", "taking"}.isdisjoint(said) and not (_SOMEBODY | {"saya"}).isdisjoint(said)


def gone_away(text: str) -> bool:
    """Has whoever was feared gone, and is that all that is said: "dia sudah pergi", "pelakunya sudah ditangkap"? Not where he
    takes somebody along, nor whither he runs."""
    said = {token.word for token in _SPELLING.tokens(text)}
    if "?" in text or not _NOT.isdisjoint(said) or _FEARED.isdisjoint(said) or _WENT.isdisjoint(said):
        return False
    return said <= _HARMLESS | _WENT


def found_again(text: str, event: str) -> bool:
    """Is who or what was missing there again, and is that all that is said: "anaknya sudah kembali"? `event`: what is known of
    it; of nothing missing "kembali" may be the fire."""
    said = {usual(token.word) for token in _SPELLING.tokens(text)}
    missed = {token.word for token in _SPELLING.tokens(event)}
    if "?" in text or _MISSING.isdisjoint(missed) or _FOUND.isdisjoint(said) or not _NOT.isdisjoint(said):
        return False
    return said <= _HARMLESS | _FOUND | _SOMEBODY | _AT_LAST


def is_left(text: str, event: str = "") -> bool:
    """Is it only what is left of an event, or feared or wished: "takutnya nyala lagi nanti", "masih trauma", "ibu masih di
    rumah sakit"? `event`: what is known of it, for it may be the hospital that burns."""
    tokens = _SPELLING.tokens(text)
    words = _without_fears(tokens)
    feared = len(words) < len(tokens)
    if "?" in text or not set(words) <= _AROUND | _LEFT | _CARE:
        return False
    if _in_care(words):
        return not _in_care([token.word for token in _SPELLING.tokens(event)])
    return feared or not _LEFT.isdisjoint(words)


def in_care(text: str) -> bool:
    """Does it name where people are brought: a hospital, a police station?"""
    return _in_care([token.word for token in _SPELLING.tokens(text)])


def is_bare(text: str) -> bool:
    """Is it nothing but a yes or a no: "tidak pak"?"""
    said = {token.word for token in _SPELLING.tokens(text)}
    return not _BARE.isdisjoint(said) and said <= _BARE | _BARE_AROUND


def tells_where(text: str) -> bool:
    """Does its writer say where he is: "saya di rumah", "kami mengungsi di masjid", "sembunyi di kamar"?"""
    words = [token.word for token in _SPELLING.tokens(text)]
    return any(word in _I | _MOVES and _goes_there(words[at + 1 :]) for at, word in enumerate(words))


def _goes_there(words: Sequence[str]) -> bool:
    then = next((word for word in words if word not in _MEANWHILE), "")
    return then in _WHERE


def _in_care(words: Sequence[str]) -> bool:
    return not _CARE.isdisjoint(words) or not _CARE_PAIRS.isdisjoint(pairwise(words))


def _without_fears(tokens: Sequence[Token]) -> list[str]:
    """The words without what is only feared or wished: that it begins again."""
    words = [token.word for token in tokens]
    left: list[str] = []
    at = 0
    while at < len(words):
        after = _after_fear(tokens, at)
        if after == at:
            left.append(words[at])
            at += 1
        else:
            at = after
    return left


def _after_fear(tokens: Sequence[Token], at: int) -> int:
    """Where a fear that begins here ends; `at` itself where none does."""
    clause = [t.word for t in tokens[at:] if t.clause == tokens[at].clause]
    opens = clause[0] in _FEARS or (clause[0] == "takut" and not _THEN.isdisjoint(clause[1:]))
    if not opens:
        return at
    end = next((n for n, word in enumerate(clause) if n and word in _STATES), len(clause))
    fear = clause[1:end]
    begins = [n for n, word in enumerate(fear) if word in _BEGIN_AGAIN]
    if len(begins) != 1 or begins[0] > _MOST or not _only_named(fear[: begins[0]]):
        return at
    return at + end


def _only_named(between: Iterable[str]) -> bool:
    """Does nothing but whom or what is feared stand there: "nanti dia", "tidak apinya"?"""
    known = (
        FILLERS
        | _THEN
        | _FEARED
        | _WHOM
        | words_of("tidak jangan sampai ada api ular anjing air asap tetap terus")
    )
    return all(word in known or word.endswith(("nya", "nyo")) for word in between)
