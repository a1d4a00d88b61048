"""Whether a word of danger is meant: not when it is denied, asked about, practised, dreamed of or joked with.

Every rule looks only at what stands around the word, in its own clause or sentence: a joke in one half of a message
never silences the other half. Where nothing here speaks clearly, the word is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from domain import english, hindsight, passed_on, speech, topics
from domain.setting import Setting, skip


class Why(StrEnum):
    """Why a word of danger does not count."""

    FIGURE = "figure"
    NAME = "name"  # part of a name, such as a fire brigade's
    DRILL = "drill"
    QUESTION = "question"
    NEGATED = "negated"
    JOKE = "joke"


def defused(place: Setting, at: Sequence[int]) -> Why | None:
    """Why the words at these places do not count; None when they do."""
    before, after = place.before(at[0]), place.after(at[-1])
    why = defused_in_earnest(place, at)
    if why is not None:
        return why
    if hindsight.thanked(place, at[0]):
        return Why.NEGATED
    if (
        hindsight.long_ago(place, at[-1])
        or hindsight.remembered(place, at[0])
        or hindsight.heard_of(place, at[-1])
        or hindsight.aftermath(place)
        or hindsight.doubted(place)
        or passed_on.published(place)
        or english.long_ago(place)
        or english.asked(place, before)
    ):
        return Why.QUESTION
    if (
        _fiction(before, after)
        or _yearning(before, after)
        or _unhurt(before)
        or passed_on.advertised(place)
        or topics.played(place)
        or english.imagined(place, before)
        or english.compound(place, at[0])
    ):
        return Why.FIGURE
    if (
        _asked(place, before, after)
        or topics.learned(place)
        or topics.far(place)
        or topics.at_a_counter(place, at)
    ):
        return Why.QUESTION
    return Why.JOKE if place.joke else None


def defused_in_earnest(place: Setting, at: Sequence[int]) -> Why | None:
    """The same for what nobody jokes about: feelings, dreams and "kalau …?" do not silence it."""
    first, last = at[0], at[-1]
    before, after = place.before(first), place.after(last)
    if place.tokens[first].word not in speech.NEGATORS and _negated(before, after):
        return Why.NEGATED
    if english.denied(place, before) or _denied_within(place, at):
        return Why.NEGATED
    if _nobody_harmed(place, last) or _over(place, last, before):
        return Why.NEGATED
    if hindsight.mistaken(place, first, last):
        return Why.NEGATED
    if _drill(before, after) or english.practised(place):
        return Why.DRILL
    return Why.QUESTION if _explained(before) and not place.urges else None


def _negated(before: Sequence[str], after: Sequence[str]) -> bool:
    rest = skip(before, speech.NEGATION_FILLERS, 3)
    if not rest or rest[0] not in speech.NEGATORS:
        return False
    if after and after[0] in speech.MORE_THAN:
        return False
    return rest[1:2] not in (["kenapa"], ["kalau"], ["kok"])


def _denied_within(place: Setting, at: Sequence[int]) -> bool:
    """ "gasnya tidak bocor": denied between the words of the phrase, and not by one of its own."""
    inner = (place.tokens[n - 1].word for before, n in pairwise(at) if n - 1 > before)
    return any(word in speech.DENIALS for word in inner)


def _nobody_harmed(place: Setting, last: int) -> bool:
    """ "pohon tumbang tidak ada korban", "korban nihil", "no one is hurt"; not "korban tidak ada napas"."""
    if place.tokens[last].word not in speech.HARMED:
        return False
    before = skip(place.before(last), speech.HARMED_FILLERS, 4)
    if before and before[0] in speech.NONE:
        return True
    after = [word for word in place.after(last) if word not in speech.VOCATIVES | {"jiwa"}]
    return after[:1] == ["nihil"] or after == ["tidak", "ada"]


_OTHERS = speech.POWER | speech.NEGATORS | speech.PEOPLE  # what may be over or done with beside the danger


def _over(place: Setting, last: int, before: Sequence[str]) -> bool:
    """ "apinya sudah padam", "sudah padam apinya"; not "sudah padam tapi muncul lagi", not "listrik sudah padam"."""
    if len(before) > 1 and before[0] in speech.PUT_OUT and before[1] == "sudah":
        return speech.POWER.isdisjoint(before[2:5])
    following = place.rest_of_sentence(last)
    if "sudah" not in following[:5]:
        return False
    at = following.index("sudah")
    others = speech.NEGATORS if following[at + 1 : at + 2] == ["surut"] else _OTHERS
    if not others.isdisjoint(following[:at]):
        return False
    rest = skip(following[at + 1 :], speech.FILLERS | {"bisa", "berhasil", "di", "semua", "total", "mulai"})
    ended = bool(rest) and (rest[0] in speech.RESOLVED or (rest[0] in speech.DEALT_WITH and _relieved(place)))
    return ended and speech.STILL.isdisjoint(token.word for token in place.tokens[last + at + 2 :])


def _relieved(place: Setting) -> bool:
    return (place.thanks or place.taken_back) and not place.urges


def _drill(before: Sequence[str], after: Sequence[str]) -> bool:
    """ "latihan kebakaran", "kebakaran ini hanya latihan"; not "lagi latihan silat anak saya pingsan"."""
    lead = skip(before, speech.DRILL_FILLERS, 3)
    if lead and lead[0] in speech.DRILLS:
        return speech.NEGATORS.isdisjoint(lead[1:3])
    if after[:1] == ["drill"]:
        return True
    said = [word for word in after if word not in speech.DRILL_LEADS]
    return len(said) == 1 < len(after) and said[0] in speech.DRILLS and after[-1] not in speech.FICTION


def _fiction(before: Sequence[str], after: Sequence[str]) -> bool:
    """ "film tsunami", "mimpi digigit ular", "ular di game"."""
    lead = skip(before, speech.FICTION_FILLERS, 3)
    if lead and lead[0] in speech.FICTION and speech.AWAKE.isdisjoint(lead[1:2]):
        return True
    dreams = [number for number, word in enumerate(before[:5]) if word in speech.DREAMS]
    if dreams and speech.AWAKE.isdisjoint(before[: dreams[0] + 3]):
        return True
    if not speech.CREATURES.isdisjoint([*before[:4], *after[:4]]) or _in_a_game(before):
        return True
    where = skip(after, frozenset(("di", "dalam", "pada")))
    return len(where) < len(after) and where[:1] != [] and where[0] in speech.GAMES


def _in_a_game(before: Sequence[str]) -> bool:
    """ "di ff saya ditembak", "di minecraft rumah dibakar"."""
    near = before[:6]
    return any(word in speech.GAMES and "di" in near[at + 1 : at + 3] for at, word in enumerate(near))


def _yearning(before: Sequence[str], after: Sequence[str]) -> bool:
    """ "hati saya kebakaran", "tenggelam dalam lamunan": feelings and shopping, not events."""
    ahead = skip(before, speech.FILLERS, 3)
    if ahead and ahead[0] in speech.HEARTS and speech.REAL_HEARTS.isdisjoint(ahead[1:2]):
        return True
    behind = skip(after, speech.YEARNING_FILLERS, 4)
    return bool(behind) and behind[0] in speech.YEARNINGS and behind[:2] != ["rindu", "hati"]  # a village


def _unhurt(before: Sequence[str]) -> bool:
    """ "pertahanannya kebakaran", "telor dadar kecelakaan", "hubungan kita roboh": nothing that danger can befall."""
    ahead = skip(before, speech.FILLERS, 2)
    return bool(ahead) and ahead[0].removesuffix("nya") in speech.UNHURT


def _asked(place: Setting, before: Sequence[str], after: Sequence[str]) -> bool:
    """ "kalau kebakaran lapor kemana?", "kebakaran kemarin di mana?"; not while somebody calls for help."""
    if place.urges:
        return False
    if place.hoax or (place.asks and "punya" in after[:2] and {"kenapa", "mengapa"} & set(before[:2])):
        return True
    lead = skip(before, speech.HYPOTHETICAL_FILLERS | speech.YOU, 4)
    if lead and lead[0] in speech.HYPOTHETICAL and not speech.YOU.isdisjoint(before[:3]):
        return True
    if place.asks and not place.now and lead and lead[0] in speech.HYPOTHETICAL:
        return True
    if not place.now and not speech.SUPPOSED.isdisjoint(before) and speech.MYSELF.isdisjoint(before):
        return True
    return place.asks_of_past and bool(after) and after[0] in speech.TIME_PAST and not place.goes_on


def _explained(before: Sequence[str]) -> bool:
    """ "apa itu tsunami", "cara mencegah kebakaran", "berapa kali kebakaran", "apa yang dilakukan saat gempa"."""
    lead = skip(before, speech.FILLERS | {"dari", "tentang", "terjadinya", "bahaya"}, 3)
    if lead and lead[0] in speech.QUESTION_LEADS and lead[1:2] != ["bukan"]:
        return True
    if before[:2] in (["itu", "apa"], ["kali", "berapa"]):
        return True
    return before[:1] in (["saat"], ["ketika"]) and not speech.WHAT_TO_DO.isdisjoint(before[1:3])
