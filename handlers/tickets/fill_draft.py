"""Words into the slots of a draft, whoever has typed them: the citizen in the chat, or the operator on the phone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from cities.category import Category
from domain.conversation import Draft
from domain.danger import Danger
from domain.deadline import heard
from domain.place import MARKED
from escalation.draft import deadline_rules
from handlers.tickets.kinds import add_kind, beside
from handlers.tickets.only_where import only_where
from handlers.turn import Turn
from handlers.understood import Understood
from language.answers.aftermath import is_bare
from language.places.addresses import landmark, without_preposition
from language.places.away import event_words, is_away
from language.places.corrections import Correction, correction, without_denied
from language.places.map_links import typed_place
from language.places.own_point import elsewhere_than_point, leaves_point
from language.tongue import unreadable
from language.words import Understanding
from verification.corroborate import NAMED

PIECES = 5  # messages that are heard as one sentence
FULL = 30_000  # characters of a draft: nobody types more before a ticket is there
UNHEARD = "unheard"  # a flag: its danger is what nobody here can read or hear
FLAGS = ("figure", "drill", "question", "laughing", "abuse", "nonsense", UNHEARD)
PLACE_WORDS = 200


def absorb(turn: Turn, draft: Draft, words: str, sent_at: datetime) -> Understanding:
    """Words into category, danger, place and flags."""
    draft.turns += 1
    asked = bool(draft.category) and not draft.located
    if words and sum(map(len, draft.words)) < FULL:
        draft.words.append(words)
    understood = _heard(turn, draft, words)
    if understood.danger is Danger.NONE and only_where(turn, words):
        understood = replace(
            understood, category=None, guesses=(), nonsense=False
        )  # "jalan danau 4" is no lake, "pp 07" no slip of a hand
    _category(turn, draft, understood)
    if understood.danger is not Danger.NONE:
        draft.by_pattern = understood.by_score and (draft.danger is Danger.NONE or draft.by_pattern)
        name_danger(turn, draft, understood.danger, sent_at)
        draft.clear = draft.clear or understood.clear
    elif draft.danger is Danger.OTHER and _deadly(turn, understood):
        name_danger(turn, draft, Danger.LIFE, sent_at)
        draft.clear = True
    draft.found = list(dict.fromkeys([*draft.found, *understood.found]))
    draft.additions = list(dict.fromkeys([*draft.additions, *understood.additions]))
    draft.aggravations = list(dict.fromkeys([*draft.aggravations, *understood.aggravations]))
    draft.additions = list(
        dict.fromkeys([*draft.additions, *beside(turn.city, turn.understood(words), understood)])
    )
    add_agencies(turn, draft)
    _of_the_reporter(turn, draft, understood, sent_at)
    draft.away = draft.away or is_away(words, turn.services.gazetteer)
    draft.flags = [f for f in FLAGS if getattr(understood, f, False) or f in draft.flags]
    if asked and understood.danger is Danger.NONE:
        answer_place(turn, draft, words)
        if not (draft.located or draft.unsure_place or understood.aggravations):
            draft.place_words = landmark(words)[:PLACE_WORDS]
    else:
        name_place(turn, draft, words)
    return understood


def _deadly(turn: Turn, understood: Understanding) -> bool:
    """Do the words make what was told before danger to life: "ada nenek di dalam"?"""
    graver = (turn.city.aggravations.get(key) for key in understood.aggravations)
    return any(one is not None and one.life for one in graver) and not understood.laughing


def _heard(turn: Turn, draft: Draft, words: str) -> Understanding:
    """What the words say, and where they name no danger by themselves, what they say together with those just before:
    "bapak saya", "jatuh", "tidak gerak"."""
    alone = _judged(turn, draft, words)
    pieces = draft.words[-PIECES:]
    if len(pieces) > 1 and (found := sought_in(turn, pieces)) is not None:
        return found
    pieces = [said for said in pieces if not only_where(turn, said)]
    meant = not alone.question and not alone.harmless and not draft.flags
    named = draft.danger is not Danger.NONE and not draft.by_pattern
    if (alone.danger is not Danger.NONE and not alone.by_score) or named or len(pieces) < 2 or not meant:
        return alone
    together = _judged(turn, draft, " ".join(pieces))
    return together if together.danger >= max(alone.danger, Danger.OTHER) else alone


def sought_in(turn: Turn, pieces: Sequence[str]) -> Understanding | None:
    """Where somebody hides, and who seeks him, in messages of their own; not what the last of them only comes after."""
    before, together = (turn.understood("\n".join(p)).meaning for p in (pieces[:-1], pieces))
    return together if "sought" in together.reporter - before.reporter else None


def _judged(turn: Turn, draft: Draft, words: str) -> Understanding:
    """What the words say, and the pattern of the message: not of an answer to "Di mana?", or of whatever names a place alone, of
    a bare yes or no, nor of letters that we cannot read. What asks for a person or a number is answered, not doubted."""
    said = turn.understood(words)
    answers = (draft.category and not draft.located) or only_where(turn, words) or is_bare(words)
    if words.startswith("/") or answers or unreadable(words):
        return said.meaning
    doubtful = said.heard.by_score and said.heard.soft
    return said.meaning if doubtful and said.aside is not None else said.heard


def _of_the_reporter(turn: Turn, draft: Draft, understood: Understanding, sent_at: datetime) -> None:
    """Whoever hides is in danger, of whatever kind; that nobody may phone counts where danger is named."""
    hides = draft.hiding or not understood.reporter.isdisjoint(("hides", "no_calls"))
    pursued = hides and threatened(turn, draft.aggravations)
    sought = is_sought(turn, understood) or (pursued and not draft.category)
    unnamed = sought and not _tells_kind(understood)
    fled = (sought or "hides" in understood.reporter) and _is_nuisance(turn, understood)
    if (unnamed or fled) and not draft.by_button:
        draft.category, draft.by_pattern = hides_from(turn), False
    if pursued:
        name_danger(turn, draft, Danger.LIFE, sent_at)
        draft.additions = list(dict.fromkeys([*draft.additions, *against_pursuers(turn, draft.category)]))
    category = turn.city.categories.get(draft.category)
    said = understood.reporter | {"hides"} if sought else understood.reporter
    said = said if category is None or not category.wide else said - {"hides"}
    hidden = "in_hiding" in said and from_somebody(category)
    said = said | {"hides"} if hidden else said
    draft.hiding = draft.hiding or hidden
    if "hides" in said and (sought or draft.danger is Danger.NONE or draft.by_pattern):
        name_danger(turn, draft, Danger.LIFE, sent_at)
        draft.category = draft.category or _unknown_danger(turn, understood)
    draft.no_calls = draft.no_calls or "no_calls" in said
    draft.deaf = draft.deaf or "deaf" in said
    if "no_calls" in said and _says_nothing_else(understood):
        draft.hiding = draft.hinted = True  # a human looks, and what is answered makes no sound
    draft.hiding = draft.hiding or "hides" in said or (draft.no_calls and draft.danger is not Danger.NONE)


def from_somebody(category: Category | None) -> bool:
    """Is whoever is where people hide, in such an event, there because of somebody?"""
    return category is not None and category.secret and category.by_somebody and not category.warm


def _says_nothing_else(understood: Understanding) -> bool:
    """Is it no question, and about no kind of event or service?"""
    return not (understood.guesses or understood.service or understood.question or understood.laughing)


def is_sought(turn: Turn, understood: Understanding) -> bool:
    """Does he hide from somebody? Not where another kind of event is told in so many words: "kebakaran, kami terkunci"."""
    told = turn.city.categories.get(understood.danger_category or "")
    other = _tells_kind(understood) and told is not None and not told.by_somebody
    return "sought" in understood.reporter and not other


def _tells_kind(understood: Understanding) -> bool:
    """Do words name the kind of event?"""
    return understood.danger_category is not None and not understood.by_score


def _is_nuisance(turn: Turn, understood: Understanding) -> bool:
    """Do words name what somebody does, and only as a nuisance: "dia mabuk"? Nobody hides from that alone."""
    told = turn.city.categories.get(understood.danger_category or "")
    by_somebody = told is not None and told.by_somebody and not told.secret
    return by_somebody and not understood.by_score and understood.danger is not Danger.LIFE


def _unknown_danger(turn: Turn, understood: Understanding) -> str:
    """From whom somebody hides, where he does not say it: the first guess, else a category that is kept secret."""
    return understood.guesses[0].category if understood.guesses else hides_from(turn)


def threatened(turn: Turn, aggravations: Iterable[str]) -> bool:
    """Does one of these tell of somebody who is near and threatens?"""
    known = (turn.city.aggravations.get(key) for key in aggravations)
    return any(one is not None and one.threat for one in known)


def against_pursuers(turn: Turn, category: str) -> tuple[str, ...]:
    """Who comes to somebody who hides from a person, beside those whom this category calls."""
    called = turn.city.categories[category].at_once
    return tuple(a for a in turn.city.categories[hides_from(turn)].at_once if a not in called)


def hides_from(turn: Turn) -> str:
    """The kind of event from which somebody hides who does not say it."""
    city = turn.city
    secret = (key for key, category in city.categories.items() if category.secret)
    return city.reporter.hides_from or next(secret, city.other.key)


def add_agencies(turn: Turn, draft: Draft) -> None:
    """Who else goes, by what was said in the category that is known now."""
    if draft.category:
        said = turn.understood("\n".join(draft.words)).additions(draft.category)
        graver = turn.city.called_by(draft.category, draft.aggravations)
        draft.additions = list(dict.fromkeys([*draft.additions, *said, *graver]))


def _category(turn: Turn, draft: Draft, understood: Understanding) -> None:
    """Whose danger was named; a pattern knows no category, and takes none away that words have told."""
    vague = not draft.category or (draft.by_pattern and draft.category == turn.city.other.key)
    if understood.danger_category and (vague or not understood.by_score):
        add_kind(turn.city, draft, understood)
    elif understood.category and vague:
        draft.category = understood.category
    draft.guesses = list(dict.fromkeys([*(g.category for g in understood.guesses), *draft.guesses]))[:4]


def name_danger(turn: Turn, draft: Draft, danger: Danger, sent_at: datetime) -> None:
    """Danger was named by this message; it never becomes less, and its clock never later."""
    rules = deadline_rules(turn.city.verification)
    draft.deadline = heard(draft.deadline, danger, sent_at, turn.now, rules)
    draft.danger = max(draft.danger, danger)


def name_place(turn: Turn, draft: Draft, words: str) -> None:
    """A place that the words name: a point that they hold; known offline; else whatever looks like an address.

    What they take back is forgotten first. Whether "kelurahan Semarang" is meant is asked; in a disaster, where one answer
    is all, it counts as it stands.
    """
    typed = typed_place(words, turn.city.area.box)
    gazetteer = turn.services.gazetteer
    said = correction(typed.words, draft.place_words or draft.kelurahan, gazetteer)
    elsewhere = elsewhere_than_point(typed.words, gazetteer) if draft.lat is not None else ""
    if draft.lat is not None and (elsewhere or leaves_point(typed.words)):
        own, said = [draft.lat, draft.lon or 0.0], Correction(elsewhere, named=True)
        forget_place(draft)
        draft.reporter_at, draft.away = own, True
    elif said is not None:
        _take_back(draft, said)
    if typed.point is not None:
        draft.lat, draft.lon = typed.point
        draft.live, draft.typed_point = False, True
    words = said.right if said else without_denied(event_words(typed.words, gazetteer), gazetteer)
    read = turn.understood(words)
    named = [n for n in read.places if n.kind != "neighbour"]
    address = read.address
    if _outside(draft, read):
        return
    if named and not named[0].sure and turn.disaster is None:
        draft.unsure_place = draft.unsure_place or named[0].name
        named = [n for n in named if n.sure]
    known = [f"{n.kind}:{n.name}" for n in named if n.kind in NAMED]
    _other_marker(draft, known)
    area = next((n.kelurahan for n in named if n.kelurahan), "")
    draft.kelurahan = (area if said else draft.kelurahan) or draft.kelurahan or area
    draft.place_names = list(dict.fromkeys([*draft.place_names, *known]))
    if named or address:
        draft.place_words = draft.place_words or address or gazetteer.written(words, named[0])


def _other_marker(draft: Draft, known: Sequence[str]) -> None:
    """Whoever reads out another code stands at that sign, and not at the first."""
    before = [name for name in draft.place_names if name.startswith(MARKED)]
    if before and any(name.startswith(MARKED) and name not in before for name in known):
        draft.place_names = [name for name in draft.place_names if name not in before]
        codes = [name.removeprefix(MARKED) for name in before]
        if any(draft.place_words.startswith(code) for code in codes):
            draft.place_words = draft.kelurahan = ""


def _take_back(draft: Draft, said: Correction) -> None:
    area = draft.kelurahan if said.of_part else ""
    if not said.of_words:
        forget_place(draft)
    forget_place_words(draft)
    draft.kelurahan = area


def forget_place(draft: Draft) -> None:
    """The place that was told before is taken back."""
    draft.lat = draft.lon = None
    draft.live = draft.typed_point = False
    draft.reporter_at = []
    forget_place_words(draft)


def forget_place_words(draft: Draft) -> None:
    """The same, but for its point."""
    draft.place_words = draft.kelurahan = draft.unsure_place = draft.outside = ""
    draft.place_names = []


def forget_if_named_anew(turn: Turn, draft: Draft, words: str) -> None:
    """The message that named the place was changed, and names one again."""
    if turn.understood(words).names_place:
        forget_place_words(draft)


def answer_place(turn: Turn, draft: Draft, words: str) -> None:
    """The same where a place was asked for: "masjid at-taqwa", "pantai jakat" alone are one."""
    before = draft.outside
    street = turn.services.gazetteer.street(words)
    name_place(turn, draft, f"jl {street}" if street else words)
    if draft.outside != before and draft.place_words == draft.outside:
        draft.place_words = without_preposition(words)[:PLACE_WORDS]
    elif not draft.unsure_place and (draft.place_words or not draft.located) and _as_it_stands(turn, words):
        whole = turn.services.gazetteer.building(words) or ""
        draft.place_words = (
            whole[:PLACE_WORDS] if draft.place_words.casefold() in whole.casefold() else draft.place_words
        )


def _as_it_stands(turn: Turn, words: str) -> bool:
    """Do the words take back nothing of what they say themselves?"""
    gazetteer = turn.services.gazetteer
    return correction(words, "", gazetteer) is None and without_denied(words, gazetteer) == words


def _outside(draft: Draft, said: Understood) -> bool:
    """Words that say that it is elsewhere; a part of the city that was named before goes first."""
    if draft.outside and said.brings_home(draft.outside):
        draft.outside = draft.place_words = ""
    found = said.elsewhere(area_named=bool(draft.kelurahan))
    if found is None or draft.lat is not None:
        return False
    draft.outside = found.name
    draft.place_words = draft.place_words or said.address or found.name
    return True
