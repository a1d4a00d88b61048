"""Which words of danger count in a text, and why others do not."""

from __future__ import annotations

from dataclasses import dataclass

from language import cues
from language.context import bystander, dying, earnest, helping, mishap
from language.context.assertion import Why, defused, defused_in_earnest
from language.context.frames import FRAMES, OF_PEOPLE, Frame, framed
from language.lexicon.ranking import Force, Found
from language.parsed import Parsed

_DOUBTED = (Why.FIGURE, Why.QUESTION, Why.FRAME)


@dataclass(frozen=True, slots=True)
class Counted:
    """`live`: they count; `dead`: they name danger and are not meant; `doubted`: of these, what counts where more than these
    words says that it is meant; `why`: what they are instead."""

    live: list[Found]
    dead: list[Found]
    doubted: list[Found]
    why: frozenset[Why]


def counted(parsed: Parsed) -> Counted:
    """Sorted out: "pencuri … pencuri hatiku" is one joke."""
    figures = [] if parsed.idle else [frozenset(match.at) for match in parsed.found(parsed.finders.figures)]
    names = [frozenset(match.at) for match in parsed.found(parsed.finders.names)]
    named = parsed.meant(parsed.finders.danger)
    joint = _joint(parsed) if any(match.phrase.owner.beside for match in named) else frozenset()
    live, dead, doubted = [], [], []
    whys: set[Why] = set()
    for match in named:
        if _called_so(parsed, match):
            continue
        if match.phrase.owner.beside and match.phrase.owner.beside not in joint:
            continue
        if helping.helps(parsed.around, match.at) or _other_deed(parsed, match):
            continue
        despair = match.phrase.owner.owner in parsed.finders.despair
        if not despair and bystander.threatens_himself(parsed.around, match.at):
            continue
        why = _why_not(parsed, match, figures, names)
        if why is None:
            live.append(match)
        elif match.phrase.owner.force is not Force.HINT:
            dead.append(match)
            whys.add(why)
            if why in _DOUBTED and not _never(parsed, match, figures):
                doubted.append(match)
    if _playful(parsed, [*figures, *names]):
        played = {parsed.tokens[m.first].word for m in dead if len(m.at) == 1}
        live = [m for m in live if len(m.at) > 1 or parsed.tokens[m.first].word not in played]
    if figures and not live:
        whys.add(Why.FIGURE)
    return Counted(live, dead, doubted, frozenset(whys))


def _other_deed(parsed: Parsed, match: Found) -> bool:
    """ "Tercekik permen" is no violence, "tercekik suaminya" no mishap, and a swing's cord no noose."""
    kind, finders = match.phrase.owner.owner, parsed.finders
    if kind in finders.despair and mishap.of_a_thing(parsed.around, match.at):
        return True
    befell = mishap.befell(parsed.around, match.at)
    return befell is not None and befell is (kind in finders.secret)


def _joint(parsed: Parsed) -> frozenset[str]:
    """Which dangers that are none alone have beside them what makes them one."""
    found = {match.phrase.owner.owner for match in parsed.live(parsed.finders.joint)}
    but = {match.phrase.owner.owner for match in parsed.found(parsed.finders.apart_from)}
    return frozenset(found - but)


def _figured(parsed: Parsed, match: Found, figures: list[frozenset[int]]) -> bool:
    """Is it made of a figure's own words, and nothing beside them is meant in earnest?"""
    at = {place for place in match.at if parsed.tokens[place].word not in earnest.NOBODY}
    for covered in figures:
        touched = not covered.isdisjoint(match.at) and not covered < set(match.at)
        if touched and earnest.never_real(parsed.around, covered):
            return True
        whole = at <= covered and not covered.isdisjoint(match.at)
        if whole and not earnest.beside(parsed.text, parsed.around, covered):
            return True
    return False


def _named(parsed: Parsed, match: Found, names: list[frozenset[int]]) -> bool:
    """Does a name hold a word of it? Not a mere part of it, nor what else is said of the thing: "atap bocor ambruk"."""
    at = {place for place in match.at if parsed.tokens[place].word not in cues.WHERE} or set(match.at)
    held = [covered for covered in names if at & covered and not covered < at]
    return any(at <= covered or min(at) != min(covered) for covered in held)


def _called_so(parsed: Parsed, match: Found) -> bool:
    """ "kucing saya namanya macan": a hint that is somebody's name."""
    before = parsed.tokens[match.first - 1].raw if match.first else ""
    return match.phrase.owner.force is Force.HINT and before in cues.NAMED


def _why_not(
    parsed: Parsed, match: Found, figures: list[frozenset[int]], names: list[frozenset[int]]
) -> Why | None:
    if _figured(parsed, match, figures):
        return Why.FIGURE
    if _named(parsed, match, names):
        return Why.NAME
    if match.phrase.owner.owner in parsed.finders.despair and (
        why := dying.not_of_a_life(parsed.around, match.at)
    ):
        return why
    why, around = _defused(parsed, match), parsed.around
    told = why is None or (why is Why.QUESTION and not around.asks)
    return Why.FRAME if told and framed(around, match.at, _frames(parsed, match)) else why


def _frames(parsed: Parsed, match: Found) -> tuple[Frame, ...]:
    """The frames that may cover it: none where nobody tells idly of it."""
    kind, finders = match.phrase.owner.owner, parsed.finders
    if kind in finders.earnest:
        return ()
    happens = kind in finders.weighing.events and not match.phrase.befalls
    return FRAMES if happens else OF_PEOPLE


def _never(parsed: Parsed, match: Found, figures: list[frozenset[int]]) -> bool:
    """Is it of what no danger can befall, or of a story or a game?"""
    over = [covered for covered in figures if not covered.isdisjoint(match.at)]
    if any(earnest.never_real(parsed.around, covered) for covered in over):
        return True
    return not over and _defused(parsed, match) is Why.FIGURE


def _defused(parsed: Parsed, match: Found) -> Why | None:
    always = match.phrase.owner.owner in parsed.finders.earnest
    return (defused_in_earnest if always else defused)(parsed.around, match.at)


def _playful(parsed: Parsed, figures: list[frozenset[int]]) -> bool:
    """A figure of speech that laughs or speaks of the heart."""
    said = {parsed.tokens[place].word for covered in figures for place in covered}
    return bool(said) and (
        not cues.OF_THE_HEART.isdisjoint(said) or cues.LAUGH.search(parsed.text) is not None
    )
