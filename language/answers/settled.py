"""Does a yes to "is it dealt with" say nothing worse beside: "sudah pak terima kasih", and not "sudah tidak bernapas pak"?

Pure rules over plainly spelled words, clause by clause. Only what is known to be harmless, whole, ends something: in doubt it goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from language.answers.asides import CREW
from language.answers.asked import asks
from language.answers.averted import without_averted
from language.answers.denied import SAID
from language.answers.follow_up import verdict
from language.answers.in_care import in_care
from language.answers.over import BEASTS, BETTER, ENDED, GONE, is_over
from language.cues import FILLERS, GREETINGS, THANKS, VOCATIVES, words_of
from language.text.clitics import stem, usual
from language.text.spelling import Spelling, Token

_SPELLING = Spelling(SAID)
_AGREED = words_of(
    """iya ya iyo yo yes yeah yep yup ok oke sip siap betul benar sudah alhamdulillah syukur syukurlah untung untungnya now already finally
    done yoi okay fine alright sorted"""
)
_THANKING = THANKS | words_of(
    """terima trima trm kasih kasi ksh thank you banyak byk bnyk bny bnyak atas bantuannya pertolongannya responnya respon kerjanya kerja kerjasamanya kesigapannya cepat cepatnya
    hebat ramah mantap keren bagus baik sangat sekali semoga sehat selalu berkah tuhan allah membalas kebaikan kebaikannya rezeki
    lancar sukses puji untuk dan god bless great good job quick fast"""
)
_HELPED = words_of("bantu membantu dibantu menolong ditolong bantuan help helping")  # harmless beside thanks
_AROUND = words_of(
    """maaf mohon laporan laporannya kejadiannya masalahnya semua semuanya everything all so very much a lot it is its the we are were
    they he she hes shes theyre him her us my our sir madam mate by and just sekarang kini tadi barusan tersebut oleh dengan sama
    juga bersama total nian agak lumayan jauh lebih keadaan kondisi keadaannya kondisinya situasi situasinya everyone ibunya bapaknya"""
)
_PEOPLE = words_of(
    """anak anaknya istri suami nenek kakek adik adiknya keluarga keluarganya orang orangnya korban korbannya warga tetangga mertua
    paman bibi cucu keponakan teman teman temannya rumah mother father son daughter wife husband child baby patient victim"""
)
_EVENT = words_of(  # harmless where its clause says that it is over, or that there is none
    """api apinya asap asapnya kebakaran kebakarannya banjir banjirnya air airnya gas gasnya pelaku pelakunya maling malingnya pencuri
    pencurinya pohon pohonnya motor motornya kabel kabelnya listrik listriknya perkelahian tawuran ribut keributan fire flood water smoke
    sawah kompor mesin kecelakaan longsor"""
) | frozenset(beast + ending for beast in BEASTS for ending in ("", "nya"))
_DENIED = _EVENT | words_of(
    "apa masalah bahaya korban luka darah berdarah pendarahan menyala nyala terbakar mengamuk sakit sesak kejang pusing more any"
)
_NOT = words_of("tidak bukan no nothing")
_ABLE = words_of(
    "jalan berjalan ngomong bicara duduk makan minum berdiri bangun bernapas napas main ketawa tertawa senyum aktivitas beraktivitas"
)
_BETWEEN = words_of("ada lagi yang terlihat kelihatan more")
_IN_CARE = words_of("dibawa diantar dilarikan dijemput took taken")
_CARED_FOR = words_of(
    """pulang diurus diperiksa dirawat diobati diangkut dipotong dibersihkan diperbaiki diselamatkan diselesaikan ditolong diatasi diamankan ditindak
    ditindaklanjuti didamaikan damai normal kering"""
)
_CARE = words_of("ke di hospital rs rsud rumah sakit puskesmas igd ugd klinik polsek polres kantor to")
_PLACES = words_of("hospital rs rsud sakit puskesmas igd ugd klinik polsek polres kantor")
_ABOARD = words_of("in at the dalam nyampe nyampai sampe masuk ambulance ambulans ambulan reached clinic icu")
_CAME = words_of("datang sampai tiba ada menangani came arrived here")
_OUT = words_of("out gone left escaped put went") | GONE
_ALARMS = words_of(
    """tapi tetapi namun hanya cuma malah justru masih but except still however tolong bantu help butuh perlu need please tidak bukan belum
    jangan not no isnt cant cannot never tanpa lagi again
    dalam tinggal sisa inside left gone hilang
    mayat meninggal tewas mati luka berdarah pendarahan darah pingsan terjebak kejebak tertimpa tertimbun jatuh sesak kejang parah kritis gawat
    sekarat napas bernapas napasnya nadi nadinya denyut lemas lemes merambat menjalar menyebar meluas roboh ambruk runtuh meledak mogok
    dead died body unconscious hurt injured bleeding trapped burning breathing collapsed dying worse spreading spread"""
)
_SIGNS = "🆘❗❌👎🔥"
_ADDRESSED = VOCATIVES - words_of(
    "ibu bapak kakak dek tuan"
)  # of whom nothing is told: "sudah ibu biru" is of her
_CREWS = CREW - {"dia", "mereka"}
_BY = words_of("oleh sama dengan ama pihak tim bapak pak")


class Yes(StrEnum):
    """How far a yes can be taken for one."""

    WHOLE = "whole"  # all of it is known to be harmless
    UNSURE = "unsure"  # beside a yes stands what nobody can judge
    UNKNOWN = "unknown"  # it says that something has come about, and nobody knows what
    WORSE = "worse"  # it says that something goes on


def settled(text: str) -> Yes | None:
    """How far these words say that it is dealt with; None where they do not begin to."""
    clauses = _clauses(_SPELLING.tokens(text))
    unknown = [words for words in clauses if not _harmless(words)]
    if (means := verdict(text)) is not True:
        if means is not None or asks(text):
            return None
        alarming = any(map(_alarming, unknown))
        if not alarming and not any(sign in text for sign in _SIGNS) and any(map(_done_by_crew, clauses)):
            return Yes.UNSURE
        return Yes.WORSE if alarming and _leads(clauses) else None
    if any(sign in text for sign in _SIGNS):
        return Yes.WORSE
    if not unknown:
        return Yes.WHOLE
    if any(_alarming(words) for words in unknown):
        return Yes.WORSE
    known = len(unknown) < len(clauses) or all(map(_leaves_open, unknown))
    return Yes.UNSURE if known else Yes.UNKNOWN


def only_thanks(text: str) -> bool:
    """ "makasih pak damkarnya udah datang": thanks, and nothing beside them that is not known to be harmless."""
    clauses = [[usual(word) for word in words] for words in _clauses(_SPELLING.tokens(text))]
    said = {word for words in clauses for word in words}
    thanks = not said.isdisjoint(THANKS) or {"terima", "kasih"} <= said or {"thank", "you"} <= said
    hurries = "cepat" in said and said.isdisjoint(_CAME | {"sekali", "banget"})
    return thanks and not hurries and all(map(_harmless, clauses))


def _leads(clauses: Sequence[Sequence[str]]) -> bool:
    """Does it begin with a yes: "iya tolong cepat"?"""
    return bool(clauses) and clauses[0][0] in _AGREED | ENDED | BETTER and clauses[-1][-1] != "belum"


def _clauses(tokens: Sequence[Token]) -> list[list[str]]:
    """The words of each clause; "di tangani" is one word."""
    numbers = dict.fromkeys(token.clause for token in tokens)
    return [_joined([token.word for token in tokens if token.clause == number]) for number in numbers]


def _joined(words: Sequence[str]) -> list[str]:
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] == "di" and f"di{word}" in ENDED | BETTER | _CARED_FOR | _IN_CARE:
            joined[-1] = f"di{word}"
        else:
            joined.append(word)
    return joined


def _harmless(words: Sequence[str]) -> bool:
    """Is each of its words known, and allowed where it stands?"""
    rest = _without_abilities(_without_denials(without_averted(words)))
    said, over = set(rest), is_over(list(words))
    denied = len(rest) < len(words)
    known = _AGREED | _THANKING | _AROUND | _PEOPLE | ENDED | BETTER | _CARED_FOR | GREETINGS
    known = known | (FILLERS - {"lagi", "ada", "sedang"})
    if over or denied:
        known = known | _EVENT | {"lagi", "ada"}
    if over and not said.isdisjoint(BEASTS | _EVENT | {"fire", "they", "she", "all", "its", "it"}):
        known = known | _OUT
    if not said.isdisjoint(_CREWS):
        known = known | _CAME | CREW | _IN_CARE
    if said <= _AGREED | _THANKING | FILLERS | GREETINGS | _IN_CARE and not said.isdisjoint(
        THANKS | {"kasih"}
    ):
        known = known | _IN_CARE  # "iya sudah dibawa makasih": whoever thanks was helped
    if not said.isdisjoint(_IN_CARE) and not said.isdisjoint(_PLACES):
        known = known | _IN_CARE | _CARE | _CAME - {"ada"}
    if in_care(list(words)):
        known = known | _CARE | _PLACES | _CAME | _ABOARD
    if not said.isdisjoint(THANKS | {"kasih", "thank"}):
        known = known | _HELPED
    return all(word in known or stem(word) in known for word in rest)


def _without_denials(words: Sequence[str]) -> list[str]:
    """The words without "tidak ada api lagi", where what is denied is known to be good to be without."""
    rest: list[str] = []
    at = 0
    while at < len(words):
        end = at + 1
        if words[at] in _NOT:
            while end < len(words) and words[end] in _BETWEEN:
                end += 1
            if end == len(words) or words[end] not in _DENIED:
                rest.append(words[at])
                at += 1
                continue
            end += 1
        else:
            rest.append(words[at])
        at = end
    return rest


def _without_abilities(words: Sequence[str]) -> list[str]:
    """The words without "bisa jalan lagi" behind "sudah": who was ill can do again what he could not."""
    rest: list[str] = []
    at = 0
    while at < len(words):
        rest.append(words[at])
        if words[at : at + 2] == ["sudah", "bisa"] and not _ABLE.isdisjoint(words[at + 2 : at + 3]):
            at += 3 if words[at + 3 : at + 4] == ["lagi"] else 2
        at += 1
    return rest


def _alarming(words: Sequence[str]) -> bool:
    return not _ALARMS.isdisjoint(_without_abilities(_without_denials(without_averted(words))))


def _leaves_open(words: Sequence[str]) -> bool:
    """Does it begin with what ends something, so that what stands beside is asked about?"""
    return _begins_well(words) or _answers(words) or _done_by_crew(words)


def _answers(words: Sequence[str]) -> bool:
    """ "Sudah pak …": is the answer whole before anything else is said?"""
    answer = [word for word in words if word not in _AGREED - {"sudah"}][:2]
    return len(answer) == 2 and answer[0] == "sudah" and answer[1] in _ADDRESSED


def _done_by_crew(words: Sequence[str]) -> bool:
    """ "Ularnya sudah dibawa petugas": has somebody who was sent done something about it?"""
    if "sudah" not in words:
        return False
    passives = [at for at, word in enumerate(words) if len(word) > 4 and word.startswith("di")]
    doers = (next((w for w in words[at + 1 :] if w not in _BY), "") for at in passives)
    return not _CREWS.isdisjoint(map(stem, doers))


def _begins_well(words: Sequence[str]) -> bool:
    """Does it say that it is over, or thank, or that somebody came or was taken away?"""
    said = set(words)
    if is_over(list(words)) or not said.isdisjoint(THANKS | {"kasih", "thank"}):
        return True
    left = said - _AGREED - FILLERS - _AROUND - _PEOPLE
    return bool(left) and left <= _IN_CARE | _CAME | {"ada"} and said.isdisjoint({"dia", "mereka"})
