"""Words into the slots of a draft, whoever has typed them: the citizen in the chat, or the operator on the phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.conversation import Draft
from domain.danger import Danger
from handlers.tickets.draft_danger import UNHEARD, name_danger
from handlers.tickets.draft_hiding import PIECES, as_one, of_the_reporter
from handlers.tickets.draft_place import PLACE_WORDS, answer_place, name_place
from handlers.tickets.kinds import add_kind, beside
from handlers.tickets.only_where import only_where
from handlers.turn import Turn
from language.answers.aftermath import is_bare
from language.places.addresses import landmark
from language.places.away import is_away
from language.tongue import unreadable
from language.words import Understanding

FULL = 30_000  # characters of a draft: nobody types more before a ticket is there
FLAGS = ("figure", "drill", "question", "laughing", "abuse", "nonsense", UNHEARD)


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
    graver = [*draft.aggravations, *understood.aggravations, *_graver_together(turn, draft)]
    draft.aggravations = list(dict.fromkeys(graver))
    draft.additions = list(
        dict.fromkeys([*draft.additions, *beside(turn.city, turn.understood(words), understood)])
    )
    add_agencies(turn, draft)
    of_the_reporter(turn, draft, understood, sent_at)
    draft.away = draft.away or is_away(words, turn.services.gazetteer)
    draft.flags = [f for f in FLAGS if getattr(understood, f, False) or f in draft.flags]
    if asked and understood.danger is Danger.NONE:
        answer_place(turn, draft, words)
        if not (draft.located or draft.unsure_place or understood.aggravations):
            draft.place_words = landmark(words)[:PLACE_WORDS]
    else:
        name_place(turn, draft, words)
    return understood


def _graver_together(turn: Turn, draft: Draft) -> tuple[str, ...]:
    """What its messages say only beside each other: "aku kekunci di kamar", "ada api"."""
    named = draft.danger is not Danger.NONE
    return turn.understood("\n".join(draft.words)).meaning.aggravations if named else ()


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
    if any("sought" in said.reporter for said in as_one(turn, pieces[:-1])):
        return None
    return next((said for said in as_one(turn, pieces) if "sought" in said.reporter), None)


def _judged(turn: Turn, draft: Draft, words: str) -> Understanding:
    """What the words say, and the pattern of the message: not of an answer to "Di mana?", or of whatever names a place alone, of
    a bare yes or no, nor of letters that we cannot read. What asks for a person or a number is answered, not doubted."""
    said = turn.understood(words)
    answers = (draft.category and not draft.located) or only_where(turn, words) or is_bare(words)
    if words.startswith("/") or answers or unreadable(words):
        return said.meaning
    doubtful = said.heard.by_score and said.heard.soft
    return said.meaning if doubtful and said.aside is not None else said.heard


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
