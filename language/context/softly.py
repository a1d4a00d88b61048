"""Words of danger in a frame that most likely means none of here and now: asked whether it is true, a headline, an advert,
a prayer, homework, a game, what became of something.

Such words are never silenced: their writer is asked with one tap. Whoever speaks of himself, of people, of now, or calls for
help is not asked whether he means it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from language import cues
from language.context import earnest, passed_on, topics
from language.context.surroundings import Surroundings
from language.cues import words_of

_WHETHER = words_of("apakah benarkah benerkah betulkah adakah masa masak beneran")
_REALLY = frozenset(
    [
        *((a, b) for a in ("apa", "emang", "memang") for b in ("benar", "betul", "iya")),
        *((a, b) for a in ("benar", "betul") for b in ("tidak", "ya", "kah")),
    ]
)
_WHERE = words_of("mana dimana")
_FEW = 5  # words of "kebakaran di mana"
_PRESS = words_of(
    "ditaksir headline hanguskan tewaskan ludeskan guncang renggut lumat menghanguskan meluluhlantakkan"
)
_RUMOUR = words_of("berita viral hoax hoaks")
_TELLS = words_of("bilang ngomong cerita share posting kabarin ngabarin")  # behind who told it
_NEAR_TOLD = 2  # words of "teman saya"
_TODAY = cues.NOW - {"tadi", "barusan"}  # when it was heard, in a rumour
_WISHES = words_of(
    "lindungi lindungilah jauhkan jauhkanlah dijauhkan hindarkan terhindar amin aamiin doa doakan berdoa"
)
_HOPES = words_of("semoga moga mudahan")
_LESSONS = words_of(
    """puisi pantun cerpen pidato esai makalah karangan skripsi jelaskan sebutkan buatkan bikinkan inggrisnya sinonim definisi
    pengertian kliping lirik chord"""
)
_SCHOOL = frozenset(
    (a, b) for a in ("tugas", "pr", "soal") for b in words_of("sekolah kuliah kelompok ipa ips bahasa")
)
_PLAY = words_of(
    "game gim mabar minecraft roblox pubg ff gta epep valorant drakor sinetron anime film"
) | topics.PASTIMES - words_of("lini gol keeper kiper persib persija timnas")
_REAL_PLAY = words_of("center net nonton nobar")
_SELLING = words_of("promo jual dijual diskon obral ready flash sale")
_BECAME = words_of("bagaimana gimana berapa kapan kenapa siapa ya kabarnya")
_SWEARS = words_of("bukan sungguhan serius sumpah asli nyata")


_MINE = words_of("my our")
_THEIRS = words_of(
    """wife husband son daughter kid kids child children baby mum mom mother dad father brother sister friend friends grandma grandpa
    grandmother grandfather girlfriend boyfriend uncle aunt nephew niece cousin neighbour neighbor partner"""
)


def softly(text: str, around: Surroundings) -> bool:
    """Is the danger that these words name most likely not meant as one of here and now?"""
    said, first = set(around.words), set(around.words[:1])
    if sworn(around):
        return False
    if not first.isdisjoint(_SELLING):
        return _of_nobody(said)
    if rumoured(text, around):
        return True
    if around.urges or around.now:
        return False
    if _wished(said) or _learned(around, said):
        return not _at_home(said)
    if not said.isdisjoint(_PLAY):
        return said.isdisjoint(_REAL_PLAY) and not _at_home(said - words_of("aku saya gue gw gua"))
    if not said.isdisjoint(_PRESS) or passed_on.headline(around.words):
        return said.isdisjoint(cues.MYSELF | cues.NEEDS | topics.KIN)
    return _of_nobody(said) and (_asked(text, around) or not said.isdisjoint(_RUMOUR))


def sworn(around: Surroundings) -> bool:
    """Does it swear that it is so, or so now?"""
    return not (_SWEARS | earnest.AT_ONCE).isdisjoint(around.words)


def of_his_own(around: Surroundings) -> bool:
    """Does it speak of somebody of the writer's own: "anak saya", "ibuku"?"""
    pairs = list(pairwise(around.words))
    own = any(who in earnest.VICTIMS and whose in cues.MYSELF for who, whose in pairs)
    own = own or any(whose in _MINE and who in _THEIRS for whose, who in pairs)
    return own or any(word.endswith("ku") and word[:-2] in earnest.VICTIMS for word in around.words)


def rumoured(text: str, around: Surroundings) -> bool:
    """Does somebody ask whether what he was told is so: "apa benar mall kebakaran? tadi ada yang share di grup"?"""
    said = _without_tellers(around.words)
    if around.urges or not said.isdisjoint(_TODAY | _SWEARS | earnest.AT_ONCE) or not _of_nobody(said):
        return False
    heard = "?" in text and not cues.HEARSAY.isdisjoint(around.words[:_NEAR_TOLD])
    return heard or _whether(around.words)


def told_by_others(around: Surroundings) -> bool:
    """Does somebody else tell it: "katanya …", "temenku bilang gitu", "ada yang share"?"""
    return not (cues.HEARSAY | _TELLS).isdisjoint(around.words)


def _without_tellers(words: Sequence[str]) -> set[str]:
    """Without who told it: "temenku bilang", "kata ibu saya"."""
    near: set[int] = set()
    for n, word in enumerate(words):
        near |= set(range(n - _NEAR_TOLD, n)) if word in _TELLS else set()
        near |= set(range(n + 1, n + 1 + _NEAR_TOLD)) if word == "kata" else set()
    tellers = cues.MYSELF | topics.KIN | {"orang"}
    return {word for n, word in enumerate(words) if not (n in near and word in tellers)}


def _at_home(said: set[str]) -> bool:
    """Of somebody's own, or of where it happens."""
    places = {word for word in said if word.removesuffix("nya") in earnest.PLACES}
    own = (cues.MYSELF - {"kita", "kami"}) | topics.KIN | earnest.STIRS
    return bool(places) or not said.isdisjoint(own)


def _of_nobody(said: set[str]) -> bool:
    """No people, nothing of one's own, nothing that moves on."""
    people = cues.MYSELF | cues.NEEDS | topics.KIN | earnest.VICTIMS
    near = words_of("orang rumah anak sebelah depan belakang")
    return said.isdisjoint(people | near | earnest.STIRS | cues.STILL)


def _wished(said: set[str]) -> bool:
    """ "ya allah lindungi kami dari …", "semoga tidak ada …"; not "semoga cepat datang"."""
    return not said.isdisjoint(_WISHES) or (not said.isdisjoint(_HOPES) and "tidak" in said)


def _learned(around: Surroundings, said: set[str]) -> bool:
    return not said.isdisjoint(_LESSONS) or not _SCHOOL.isdisjoint(pairwise(around.words))


def _asked(text: str, around: Surroundings) -> bool:
    """ "apakah benar ada kebakaran di pasar?", "kebakaran di mana?", "tsunami kemarin gimana"."""
    words, whether = around.words, _whether(around.words)
    where = len(words) <= _FEW and not _WHERE.isdisjoint(words[-1:])
    heard = "?" in text and ("info" in words or (words[0] == "ada" and "ya" in words))
    became = around.past and not _BECAME.isdisjoint(words)
    return whether or where or heard or became


def _whether(words: Sequence[str]) -> bool:
    return not _WHETHER.isdisjoint(words[:2]) or not (_REALLY | cues.WHETHER).isdisjoint(pairwise(words))
