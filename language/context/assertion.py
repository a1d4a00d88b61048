"""Whether a word of danger is meant: not when it is denied, asked about, practised, dreamed of or joked with.

Every rule looks only at what stands around the word, in its own clause or sentence: a joke in one half of a message
never silences the other half. Where nothing here speaks clearly, the word is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from language import cues
from language.context import english, hindsight, passed_on, topics
from language.context.surroundings import Surroundings, skip


class Why(StrEnum):
    """Why a word of danger does not count."""

    FIGURE = "figure"
    NAME = "name"  # part of a name, such as a fire brigade's
    DRILL = "drill"
    QUESTION = "question"
    NEGATED = "negated"
    JOKE = "joke"
    FRAME = "frame"  # told as none of here and now


_ABOUT = cues.FILLERS | {"dari", "tentang", "terjadinya", "bahaya"}
_FREE_OF = cues.words_of("bebas anti tahan aman")
_LIKE_FILLERS = cues.words_of("mau lagi sedang di orang habis")
_HEAT = cues.words_of("panas panasnya gerah terik")
_WEATHER = cues.words_of("hari cuaca matahari siang bengkulu kota udara")
_BODY = cues.words_of("badan kulit dada perut mata mulut muka wajah tangan kaki kepala asap api")


def defused(around: Surroundings, at: Sequence[int]) -> Why | None:
    """Why the words at these places do not count; None when they do."""
    before, after = around.before(at[0]), around.after(at[-1])
    why = defused_in_earnest(around, at)
    if why is not None:
        return why
    if _taught(before) and not around.urges:
        return Why.QUESTION
    if hindsight.thanked(around, at) or hindsight.came(around, at):
        return Why.NEGATED
    if _of_another_time(around, at) or english.asked(around, before):
        return Why.QUESTION
    if _is_figure(around, at):
        return Why.FIGURE
    if _asked(around, before, after) or _of_another_matter(around, at):
        return Why.QUESTION
    return Why.JOKE if around.joke else None


def _of_another_time(around: Surroundings, at: Sequence[int]) -> bool:
    """Did it happen long ago, or was it read of or heard of?"""
    return (
        hindsight.long_ago(around, at[-1])
        or hindsight.remembered(around, at[0])
        or hindsight.heard_of(around, at[-1])
        or hindsight.aftermath(around)
        or hindsight.doubted(around)
        or passed_on.published(around)
        or english.long_ago(around)
    )


def _is_figure(around: Surroundings, at: Sequence[int]) -> bool:
    """Is it of a story or a game, advertised, compared with, or wished for?"""
    before, after = around.before(at[0]), around.after(at[-1])
    return (
        _fiction(before, after)
        or _yearning(before, after)
        or _unhurt(before)
        or passed_on.advertised(around)
        or topics.played(around)
        or english.imagined(around, before)
        or english.compound(around, at[0])
        or _compared(around, before)
        or _free_of(before)
    )


def _of_another_matter(around: Surroundings, at: Sequence[int]) -> bool:
    """Is it learned of, far away, or a counter's business?"""
    return topics.learned(around) or topics.far(around) or topics.at_a_counter(around, at)


def defused_in_earnest(around: Surroundings, at: Sequence[int]) -> Why | None:
    """The same for what nobody jokes about: feelings, dreams and "kalau …?" do not silence it."""
    first, last = at[0], at[-1]
    before, after = around.before(first), around.after(last)
    if around.tokens[first].word not in cues.NEGATORS and _negated(before, after):
        return Why.NEGATED
    if english.denied(around, before) or _denied_within(around, at):
        return Why.NEGATED
    if _nobody_harmed(around, last) or _over(around, last, before):
        return Why.NEGATED
    if hindsight.mistaken(around, first, last):
        return Why.NEGATED
    if _drill(before, after) or english.practised(around):
        return Why.DRILL
    return Why.QUESTION if _explained(before) and not around.urges else None


def _negated(before: Sequence[str], after: Sequence[str]) -> bool:
    rest = skip(before, cues.NEGATION_FILLERS, 3)
    if not rest or rest[0] not in cues.NEGATORS:
        return False
    if after and after[0] in cues.MORE_THAN and not (after[0] == "lagi" and rest[0] in cues.NO_LONGER):
        return False
    return rest[1:2] not in (["kenapa"], ["kalau"], ["kok"])


def _denied_within(around: Surroundings, at: Sequence[int]) -> bool:
    """ "gasnya tidak bocor": denied between the words of the phrase, and not by one of its own."""
    inner = (around.tokens[n - 1].word for before, n in pairwise(at) if n - 1 > before)
    return any(word in cues.DENIALS for word in inner)


def _nobody_harmed(around: Surroundings, last: int) -> bool:
    """ "pohon tumbang tidak ada korban", "korban nihil", "no one is hurt"; not "korban tidak ada napas"."""
    if around.tokens[last].word not in cues.HARMED:
        return False
    before = skip(around.before(last), cues.HARMED_FILLERS, 4)
    if before and before[0] in cues.NONE:
        return True
    after = [word for word in around.after(last) if word not in cues.VOCATIVES | {"jiwa"}]
    return after[:1] == ["nihil"] or after == ["tidak", "ada"]


_OTHERS = cues.POWER | cues.NEGATORS | cues.PEOPLE  # what may be over or done with beside the danger


def _over(around: Surroundings, last: int, before: Sequence[str]) -> bool:
    """ "apinya sudah padam", "sudah padam apinya"; not "sudah padam tapi muncul lagi", not "listrik sudah padam"."""
    if len(before) > 1 and before[0] in cues.PUT_OUT and before[1] == "sudah":
        return cues.POWER.isdisjoint(before[2:5])
    following = around.rest_of_sentence(last)
    if "sudah" not in following[:5]:
        return False
    at = following.index("sudah")
    others = cues.NEGATORS if following[at + 1 : at + 2] == ["surut"] else _OTHERS
    if not others.isdisjoint(following[:at]):
        return False
    rest = skip(following[at + 1 :], cues.FILLERS | {"bisa", "berhasil", "di", "semua", "total", "mulai"})
    ended = bool(rest) and (rest[0] in cues.RESOLVED or (rest[0] in cues.DEALT_WITH and _relieved(around)))
    return ended and cues.STILL.isdisjoint(token.word for token in around.tokens[last + at + 2 :])


def _relieved(around: Surroundings) -> bool:
    return (around.thanks or around.taken_back) and not around.urges


def _drill(before: Sequence[str], after: Sequence[str]) -> bool:
    """ "latihan kebakaran", "kebakaran ini hanya latihan"; not "lagi latihan silat anak saya pingsan", nor "percobaan
    penculikan", which is a crime."""
    lead = skip(before, cues.DRILL_FILLERS, 3)
    if lead and lead[0] in cues.DRILLS and not (lead[0] in cues.ATTEMPT and len(lead) == len(before)):
        return cues.NEGATORS.isdisjoint(lead[1:3])
    if after[:1] == ["drill"]:
        return True
    said = [word for word in after if word not in cues.DRILL_LEADS]
    return len(said) == 1 < len(after) and said[0] in cues.DRILLS and after[-1] not in cues.FICTION


def _fiction(before: Sequence[str], after: Sequence[str]) -> bool:
    """ "film tsunami", "mimpi digigit ular", "ular di game"."""
    lead = skip(before, cues.FICTION_FILLERS, 3)
    if lead and lead[0] in cues.FICTION and cues.AWAKE.isdisjoint(lead[1:2]):
        return True
    dreams = [number for number, word in enumerate(before[:5]) if word in cues.DREAMS]
    if dreams and cues.AWAKE.isdisjoint(before[: dreams[0] + 3]):
        return True
    if not cues.CREATURES.isdisjoint([*before[:4], *after[:4]]) or _in_a_game(before):
        return True
    where = skip(after, frozenset(("di", "dalam", "pada")))
    return len(where) < len(after) and where[:1] != [] and where[0] in cues.GAMES


def _in_a_game(before: Sequence[str]) -> bool:
    """ "di ff saya ditembak", "di minecraft rumah dibakar"."""
    near = before[:6]
    return any(word in cues.GAMES and "di" in near[at + 1 : at + 3] for at, word in enumerate(near))


def _yearning(before: Sequence[str], after: Sequence[str]) -> bool:
    """ "hati saya kebakaran", "tenggelam dalam lamunan": feelings and shopping, not events."""
    ahead = skip(before, cues.FILLERS, 3)
    if ahead and ahead[0] in cues.HEARTS and cues.REAL_HEARTS.isdisjoint(ahead[1:2]):
        return True
    behind = skip(after, cues.YEARNING_FILLERS, 4)
    return bool(behind) and behind[0] in cues.YEARNINGS and behind[:2] != ["rindu", "hati"]  # a village


def _unhurt(before: Sequence[str]) -> bool:
    """ "pertahanannya kebakaran", "telor dadar kecelakaan", "hubungan kita roboh": nothing that danger can befall."""
    ahead = skip(before, cues.FILLERS, 2)
    return bool(ahead) and ahead[0].removesuffix("nya") in cues.UNHURT


def _free_of(before: Sequence[str]) -> bool:
    """ "bebas banjir", "aman dari maling"; not "aman, banjir sudah surut"."""
    near = before[1:2] if before[:1] == ["dari"] else [word for word in before[:1] if word != "aman"]
    return not _FREE_OF.isdisjoint(near)


def _compared(around: Surroundings, before: Sequence[str]) -> bool:
    """ "panas banget hari ini seperti kebakaran": of the weather, or laughing; not "seperti kebakaran, asap tebal"."""
    if skip(before, _LIKE_FILLERS, 2)[:1] != ["seperti"] or around.urges:
        return False
    weather = not (_HEAT.isdisjoint(around.words) or _WEATHER.isdisjoint(around.words))
    laughs = any(cues.LAUGH.fullmatch(word) for word in around.words)
    return (weather or laughs) and _BODY.isdisjoint(word.removesuffix("nya") for word in around.words)


def _asked(around: Surroundings, before: Sequence[str], after: Sequence[str]) -> bool:
    """ "kalau kebakaran lapor kemana?", "kebakaran kemarin di mana?"; not while somebody calls for help."""
    if around.urges:
        return False
    if around.hoax or (around.asks and "punya" in after[:2] and {"kenapa", "mengapa"} & set(before[:2])):
        return True
    lead = skip(before, cues.HYPOTHETICAL_FILLERS | cues.YOU, 4)
    if lead and lead[0] in cues.HYPOTHETICAL and not cues.YOU.isdisjoint(before[:3]):
        return True
    if around.asks and not around.now and lead and lead[0] in cues.HYPOTHETICAL:
        return True
    if not around.now and not cues.SUPPOSED.isdisjoint(before) and cues.MYSELF.isdisjoint(before):
        return True
    return around.asks_of_past and bool(after) and after[0] in cues.TIME_PAST and not around.goes_on


def _taught(before: Sequence[str]) -> bool:
    """ "cara kebakaran terjadi"; "cara bunuh diri" is asked by whoever wants to."""
    lead = skip(before, _ABOUT, 3)
    return bool(lead) and lead[0] == "cara" and lead[1:2] != ["bukan"]


def _explained(before: Sequence[str]) -> bool:
    """ "apa itu tsunami", "cara mencegah kebakaran", "berapa kali kebakaran", "apa yang dilakukan saat gempa"."""
    lead = skip(before, _ABOUT, 3)
    if lead and lead[0] in cues.QUESTION_LEADS - cues.METHOD and lead[1:2] != ["bukan"]:
        return True
    if before[:2] in (["itu", "apa"], ["kali", "berapa"]):
        return True
    return before[:1] in (["saat"], ["ketika"]) and not cues.WHAT_TO_DO.isdisjoint(before[1:3])
