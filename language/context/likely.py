"""What no city's file has foreseen: words of attack, weapon, explosion, collapse, and sentences that tell of people and places."""

from __future__ import annotations

from language import cues
from language.context import earnest
from language.context.surroundings import Surroundings
from language.cues import words_of
from language.text.foreign import CRIES
from language.text.inflection import forms

_DEEDS = words_of(
    """serang ancam lempar siram panah tembak tikam tusuk sekap seret culik sandera kepung dobrak keroyok perkosa cekik bacok
    bakar gorok hantam dorong tabrak gencet lindas timpa timbun bekap racun jambret rampok teror intai buntuti rantai"""
)
_HAPPENS = words_of(
    """molotov granat bom peledak ledakan meledak dentuman letusan letupan meletus tombak busur ketapel celurit parang golok pistol
    senapan senjata bentrok rusuh ricuh roboh ambruk runtuh jebol ambrol terguling terbalik terlempar terpental terkapar
    tergeletak terkulai tersungkur terperosok tersengat tersedak terbentur terlindas tertimpa tertimbun berdarah membiru melepuh
    kaku sekarat menjerit jerit jeritan mayat jenazah busuk menyengat gosong hangus bertopeng mengamuk ngamuk sabetan"""
)
_BARE = words_of("lempar siram serang bacok dobrak keroyok sandera sekap")
LIKELY = _HAPPENS | _BARE | {form for root in _DEEDS for form in forms(root) if form != root}
FEWEST = 4  # words of a sentence that tells something
CHATTER = words_of(
    """kamu kenalan jomblo cantik ganteng pacar pesan order beli jual harga bayar gratis promo gaji transfer link slot
    pocong kuntilanak tuyul alien naga zombie zombi dinosaurus ultraman monster mimpi libur"""
)
CALLING = words_of("p pp ppp ping help tolong bantu bantuan sos mayday") | CRIES
_EMPTY = (
    cues.VOCATIVES
    | cues.URGENT
    | cues.GREETINGS
    | words_of("ya iya yah lah dong deh nih banget sekali please plis plz mohon ke sini kesini kemari datang")
)  # "dia sudah di depan rumah" is not: somebody is there
_ABOUT = earnest.VICTIMS | earnest.PLACES | earnest.STIRS | earnest.AT_ONCE | {"orang"}


def likely(around: Surroundings) -> bool:
    """Does a word tell of danger, though nobody foresaw what is said?"""
    return not LIKELY.isdisjoint(_bare(around)) and CHATTER.isdisjoint(around.words)


def tells(around: Surroundings) -> bool:
    """Does a sentence tell of people or of a place, and ask nothing?"""
    said = _bare(around)
    silly = around.asks or around.thanks or not CHATTER.isdisjoint(said)
    return len(around.words) >= FEWEST and not _ABOUT.isdisjoint(said) and not silly


def calls(around: Surroundings) -> bool:
    """Is it a call and nothing else: "p", "tolong", "bantuan pak"?"""
    others = [word for word in around.words if word not in CALLING]
    return len(others) < len(around.words) and cues.SAYS_NOTHING.issuperset(others)


def empty(around: Surroundings) -> bool:
    """Does it say nothing of what happens, only to whom it is said, how urgent it is, that it is so: "cepat pak"?"""
    return bool(around.words) and _EMPTY.issuperset(around.words)


def _bare(around: Surroundings) -> set[str]:
    return {word.removesuffix(end) for word in around.words for end in ("", "nya", "ku")}
