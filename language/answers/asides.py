"""What people ask besides telling of an emergency: how long it takes, a number, a person, a call back; thanks and greetings.

Pure rules over plainly spelled words. They say only what is asked; danger in the same words is heard elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from language.cues import FILLERS, GREETINGS, THANKS, words_of
from language.text.clitics import usual
from language.text.spelling import Spelling, folded

_SPELLING = Spelling(
    {
        "belum": ("lum", "blum", "alum"),
        "nomor": ("nomer", "nmr", "nomr", "no"),
        "telepon": ("telp", "tlp", "telpon", "tlpn", "tilpun", "tlf"),
    }
)
_LONG_NUMBER = re.compile(r"\d[\d\s-]{6,}")
CREW = words_of(
    "petugas damkar pemadam ambulans polisi tim mobil bantuan bantuannya petugasnya damkarnya ambulansnya polisinya timnya mobilnya mereka help they them police firefighters crew team anyone anybody"
)
_COMING = words_of("datang sampai tiba berangkat muncul nyampe dikirim otw meluncur jalan")
_ASK = words_of("berapa minta ada apa tahu tau kasih boleh bisa info informasi what whats have")
_NUMBER = words_of("nomor telepon kontak hotline hp wa callcenter number")
_CALL = words_of("telepon hubungi kontak call phone ring")
_CALLED = words_of("ditelepon ditelpon dihubungi")
_ME = words_of("saya kami balik kembali me nomor")
_TALK = words_of("bicara ngomong ngobrol chat sambungkan hubungkan disambungkan berbicara talk speak")
_HUMANS = words_of("petugas operator orang manusia admin cs langsung human person someone")
_MACHINES = words_of("bot robot ai mesin otomatis chatbot")
_WITH = words_of("dengan sama ke langsung lewat to with")
_SHARE = words_of("kirim kirimkan ngirim mengirim kirimnya share bagikan membagikan bagi send give")
_POINT = words_of("lokasi lokasinya titik titiknya posisi lok loc maps map peta alamat location point place")
_SHARED_POINT = words_of("sharelok shareloc sherlok serlok shelok sharlok")
_HOW = words_of("cara caranya bagaimana how")
_UNABLE = frozenset(
    (a, b) for a in words_of("tidak belum") for b in words_of("tahu tau bisa ngerti paham mengerti")
)
_CANNOT = words_of("tidak belum jangan sulit susah payah cant cannot couldnt unable not hard")
_THANKING = THANKS | words_of("terima kasih thank you cheers")
_ADDED = words_of(
    "banyak atas bantuannya infonya responnya respon baik so much very a lot all everyone guys mate sir madam for your help"
)
_AGREED = words_of("ok oke okay okey oki iya iyo ya yo siap sip alright yes")
_PRAISE = words_of(
    "bagus mantap mantab mantul keren hebat salut jempol top luar biasa great awesome amazing excellent"
)
_WORK = words_of("kerja kerjanya gerak cepat sigap job work done well good")
_GREETED = words_of("good morning afternoon evening there sir madam everyone")
_TIMES_OF_DAY = words_of("morning afternoon evening")
_OPENS = words_of("is are will has")
_ON_THE_WAY = words_of("coming come way arrive arrived")
_WHO = ({"ini", "siapa"}, {"dengan", "siapa"}, {"who", "are", "you"}, {"who", "is", "this"})
_SHORT = 7
_AT = words_of("mana dimana dekat jauh")  # "sudah di mana", "masih jauh"
_WHETHER = words_of("di sampai belum masih apa apakah tidak")
_SETS_OUT = words_of("jalan berangkat otw meluncur dikirim")
_STANDS = words_of(
    """status kabar kabarnya bagaimana gimana update updatenya progres progress kelanjutan kelanjutannya lanjutannya
    perkembangan perkembangannya hasilnya"""
)
_OF_IT = words_of("laporan laporannya saya kami tadi ini itu sudah nya any my the of report")


_AROUND = (
    FILLERS
    | GREETINGS
    | THANKS
    | words_of(
        """aku ingin mau pengen bisa boleh tolong minta mohon harap dan atau untuk agar supaya kalau terima kasih yth terhormat hormat darurat layanan 112
        please can could may i im my me we us you your would like want need to a an the is are am it this do does of for on in or sir madam service"""
    )
)


class Aside(StrEnum):
    """What is asked."""

    HOW_LONG = "how_long"
    NUMBER = "number"
    CALL_ME = "call_me"
    HUMAN = "human"
    BOT = "bot"
    HOW_TO_PLACE = "how_to_place"
    THANKS = "thanks"
    GREETING = "greeting"


_VERY_LONG = words_of("kok masih sekali banget amat berapa how sangat kenapa")
_ASKED_WITH = {
    Aside.HOW_LONG: CREW
    | _COMING
    | _SETS_OUT
    | _STANDS
    | _OF_IT
    | _ON_THE_WAY
    | _OPENS
    | words_of(
        """lama lamanya berapa menit jam detik lagi masih amat kenapa mana dimana kemana posisi kapan belum dari lapor tidak juga di
        apa apakah dekat jauh kali nunggu menunggu tunggu how why long longer minutes much many more where when taking so any there"""
    ),
    Aside.NUMBER: _NUMBER
    | _ASK
    | CREW
    | words_of("di dengan kota kantor pusat resmi call center fire department station"),
    Aside.HOW_TO_PLACE: _SHARE
    | _POINT
    | _SHARED_POINT
    | _HOW
    | words_of(
        "tidak belum tahu tau ngerti paham mengerti pakai lewat di apa dong nya my dont know cant cannot"
    ),
    Aside.CALL_ME: _CALL | _CALLED | _ME | _NUMBER | CREW | words_of("lewat lagi back number someone by on"),
    Aside.HUMAN: _TALK | _HUMANS | _MACHINES | _WITH | _CALL | words_of("apa ada bukan asli let real not"),
    Aside.BOT: _MACHINES
    | _HUMANS
    | _TALK
    | _WITH
    | words_of(
        "apa apakah bukan real asli beneran sungguhan siapa who am talking not balas jawab membalas menjawab"
    ),
    Aside.THANKS: _THANKING | _ADDED | _AGREED | _PRAISE | _WORK | CREW,
    Aside.GREETING: _GREETED | _TIMES_OF_DAY,
}


@dataclass(frozen=True, slots=True)
class _Text:
    """One text, with its words plainly spelled, in order, as a set, and in pairs."""

    whole: str
    words: list[str]
    said: set[str]
    pairs: set[tuple[str, str]]

    @property
    def asks(self) -> bool:
        return "?" in self.whole

    @property
    def short(self) -> bool:
        return len(self.words) <= _SHORT


def aside(text: str) -> Aside | None:
    """What a text asks for; None where it is none of these."""
    words = _words(text)
    if not words:
        return Aside.HOW_LONG if _only_asks(text) else None
    told = _Text(text, words, set(words), set(pairwise(words)))
    return next((what for what, is_asked in _IN_ORDER if is_asked(told)), None)


def only_asks(text: str, what: Aside, names: Iterable[str] = ()) -> bool:
    """Does a text that asks for this say nothing besides, of no person, no condition and no place? `names`: whom one may ask for."""
    asking = _AROUND | _ASKED_WITH[what] | {token.word for name in names for token in _SPELLING.tokens(name)}
    return all(word in asking or word.removesuffix("nya") in asking for word in _words(text))


def _words(text: str) -> list[str]:
    """Plainly spelled; "damkarnyo" is "damkarnya"."""
    return [usual(token.word) for token in _SPELLING.tokens(text)]


def _cannot_share(told: _Text) -> bool:
    """ "Dak tau cara kirim lokasi", "share lokasi gimana", "how do i send my location"."""
    sharing = not _SHARE.isdisjoint(told.said) and not _POINT.isdisjoint(told.said)
    how = not _HOW.isdisjoint(told.said) or not _UNABLE.isdisjoint(told.pairs)
    return how and (sharing or not _SHARED_POINT.isdisjoint(told.said))


def _wants_human(told: _Text) -> bool:
    """To talk to somebody; not that somebody cannot talk, told to whom it calls "pak petugas"."""
    words = told.words
    talks = next((place for place, word in enumerate(words) if word in _TALK), None)
    if talks is None or _HUMANS.isdisjoint(words):
        return False
    unable = not _CANNOT.isdisjoint(words[max(talks - 3, 0) : talks])
    return not unable or any(
        a in _WITH and not _HUMANS.isdisjoint(words[at + 1 : at + 3]) for at, a in enumerate(words)
    )


def _wants_number(told: _Text) -> bool:
    """A number to call; not one that is told."""
    asks = told.asks or not _ASK.isdisjoint(told.said) or len(told.words) <= 4
    own = _LONG_NUMBER.search(told.whole) or not told.said.isdisjoint({"saya", "my"})
    return asks and not own and _of_a_number(told.words)


def _of_a_number(words: list[str]) -> bool:
    """Not of that of a house."""
    plain = [word.removesuffix("nya") for word in words]
    of_a_house = any(a in ("nomor", "number") and b[0].isdigit() for a, b in pairwise(plain))
    return not _NUMBER.isdisjoint(plain) and not of_a_house


def _wants_call(told: _Text) -> bool:
    """ "Tolong telepon saya", "bisa ditelepon?"."""
    said = told.said
    if not said.isdisjoint({"jangan", "tidak", "dont", "not"}):
        return False
    asked = not said.isdisjoint({"tolong", "minta", "mohon", "bisa", "boleh", "please", "harap"})
    return (asked and not _CALLED.isdisjoint(said)) or any(a in _CALL and b in _ME for a, b in told.pairs)


def _only_asks(text: str) -> bool:
    return bool(text.strip()) and not text.replace("?", "").strip()


def _how_it_stands(told: _Text) -> bool:
    """ "Polisi udah jalan?", "gimana pak", "status laporan saya"."""
    if not told.short:
        return False
    said, coming = told.said, told.asks or "sudah" in told.said
    if said & CREW and ((said & _SETS_OUT and coming) or (told.asks and said & (_COMING | _ON_THE_WAY))):
        return True
    return bool(said & _STANDS) and said <= _STANDS | _OF_IT | FILLERS | GREETINGS


def _how_long(told: _Text) -> bool:
    """ "Masih lama?", "berapa menit lagi", "damkar dimana", "kapan datang"."""
    words, said = told.words, told.said
    if {"how", "why"} & said and said & {"long", "longer", "minutes"}:
        return True
    if words[0] in _OPENS and said & _ON_THE_WAY and said & CREW:
        return True
    how = {"lama", "lamanya", "long"} & said and said & _VERY_LONG
    if how or ("lama" in said and len(words) <= 3):
        return True
    there = said & _AT and said & {"sudah", "masih", "belum"}
    if there and said <= _AT | _WHETHER | FILLERS | GREETINGS:
        return True
    if "berapa" in said and said & {"menit", "jam", "detik"}:
        return True
    if said & {"mana", "dimana", "kemana", "posisi", "kapan", "where", "when"} and said & (CREW | {"sampai"}):
        return True
    plain = {word.removesuffix("nya") for word in words}
    if ("kapan" in said or "belum" in said) and plain & _COMING:
        return True
    return ("jadi", "datang") in told.pairs or ("lapor", "dari") in told.pairs


def _doubts_human(told: _Text) -> bool:
    """ "Ini orang beneran?"."""
    return told.short and "real" in told.said and not _HUMANS.isdisjoint(told.said)


def _of_a_machine(told: _Text) -> bool:
    """ "Ini bot ya", "siapa ini"."""
    asks_who = any(ask <= told.said for ask in _WHO)
    return told.short and (asks_who or not _MACHINES.isdisjoint(told.said))


def _thanks(told: _Text) -> bool:
    said = told.said
    return not _THANKING.isdisjoint(said) and said <= _THANKING | FILLERS | GREETINGS | _ADDED | _AGREED


def _praises(told: _Text) -> bool:
    said = told.said
    praised = not _PRAISE.isdisjoint(said) or {"good", "job"} <= said or {"well", "done"} <= said
    return praised and said <= _PRAISE | _WORK | _THANKING | FILLERS | GREETINGS | _ADDED | CREW - {"help"}


def _greets(told: _Text) -> bool:
    greeted = not (GREETINGS | _TIMES_OF_DAY).isdisjoint(told.said)
    return greeted and told.said <= GREETINGS | FILLERS | _GREETED


_IN_ORDER: tuple[tuple[Aside, Callable[[_Text], bool]], ...] = (
    (Aside.HOW_TO_PLACE, _cannot_share),
    (Aside.CALL_ME, _wants_call),
    (Aside.HOW_LONG, _how_long),
    (Aside.HOW_LONG, _how_it_stands),
    (Aside.NUMBER, _wants_number),
    (Aside.BOT, _doubts_human),
    (Aside.HUMAN, _wants_human),
    (Aside.BOT, _of_a_machine),
    (Aside.THANKS, _thanks),
    (Aside.THANKS, _praises),
    (Aside.GREETING, _greets),
)


def named_in(text: str, names: Mapping[str, Iterable[str]]) -> str | None:
    """The key whose name, or one of whose other names, stands in a text; the longest wins."""
    padded = f" {' '.join(token.word for token in _SPELLING.tokens(text))} "
    plain = {key: [folded(name) for name in each if name] for key, each in names.items()}
    found = [(len(name), key) for key, each in plain.items() for name in each if f" {name} " in padded]
    return max(found)[1] if found else None
