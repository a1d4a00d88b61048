"""What a reporter says of himself: that he hides, that somebody seeks him, that nobody may phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from language import cues
from language.context.assertion import defused
from language.lexicon.phrases import Finder
from language.lexicon.ranking import Force, Found, Word
from language.parsed import Parsed

_TOLD = ("place", "sought", "hushed", "intruder", "no_calls", "hides")
_NEAR = 5  # words between "saya" and where he is
_ENGLISH_SELF = frozenset(("i", "im", "we", "were"))
_ENGLISH_OWN = frozenset(("my", "me", "i", "im"))
_WORD = re.compile(r"[^\W\d_]+")


def of_himself(parsed: Parsed, sought: list[Found]) -> Iterator[str]:
    """What the reporter says of himself; "ular sembunyi di lemari" is no word of his."""
    yield from (m.phrase.owner.owner for m in _own_words(parsed, parsed.finders.reporter))
    if sought:
        yield "sought"
    elif _hides_himself(parsed):
        yield "in_hiding"
    if not _plays(parsed) and any(
        _is_stranger(parsed, match) for match in _own_words(parsed, parsed.finders.hidden)
    ):
        yield "intruder"


def _is_stranger(parsed: Parsed, match: Found) -> bool:
    """Is it somebody in the house, and not one of whom he speaks as of somebody known: "dia masih di dalam"?"""
    return match.phrase.owner.owner == "intruder" and parsed.tokens[match.first].word not in cues.SPOKEN_OF


def _hides_himself(parsed: Parsed) -> bool:
    """ "Aku di bawah kasur", "ga bisa ngomong": where he is, or that he makes no sound, beside whatever else is told."""
    hidden = _own_words(parsed, parsed.finders.hidden)
    if any(match.phrase.owner.owner == "hushed" for match in hidden):
        return True
    places = [match for match in hidden if match.phrase.owner.owner == "place"]
    before = {token.word for m in places for token in parsed.tokens[max(0, m.first - 2) : m.first + 1]}
    return not (cues.MYSELF | cues.REPORTER | _ENGLISH_SELF).isdisjoint(before)


def _own_words(parsed: Parsed, finder: Finder[Word]) -> list[Found]:
    hidden = {place for match in parsed.meant(parsed.finders.others) for place in match.at}
    own = [m for m in parsed.meant(finder) if hidden.isdisjoint(m.at)]
    return [m for m in own if defused(parsed.around, m.at) is None]


def sought_in(parsed: Parsed) -> list[Found]:
    """What tells that he hides from somebody, if two things do: where he hides, who seeks or is in the house, that nobody may
    call; who says that he hides needs to tell of nobody but that one."""
    if _plays(parsed):
        return []
    told = [*_own_words(parsed, parsed.finders.hidden), *_own_words(parsed, parsed.finders.reporter)]
    kind: dict[str, list[Found]] = {name: [] for name in _TOLD}
    for match in told:
        kind.get(match.phrase.owner.owner, []).append(match)
    hidden = [match for name in ("place", "sought", "hushed", "no_calls") for match in kind[name]]
    kinds = {match.phrase.owner.owner for match in hidden}
    if len(kinds) > 1 and kinds != {"hushed", "no_calls"}:
        return hidden
    by = [*kind["intruder"], *kind["sought"]]
    his = [match for match in kind["place"] if _is_his(parsed, match, kind["intruder"])]
    unheard = [*his, *kind["hushed"], *kind["no_calls"], *kind["hides"]]
    return [*by, *unheard] if by and unheard else []


def _plays(parsed: Parsed) -> bool:
    """Is it hide-and-seek?"""
    return any(a.word in cues.PLAYS and b.word in cues.HIDE_AND_SEEK for a, b in pairwise(parsed.tokens))


def _is_his(parsed: Parsed, place: Found, intruders: list[Found]) -> bool:
    """Does he say of himself that he is there: "saya di lemari", or "di lemari" and nothing before? Of whoever is locked in ("ada
    orang di rumah saya terkunci di kamar mandi") only where he is the one who is."""
    taken = {at for match in intruders for at in match.at}
    if not taken.isdisjoint(place.at):
        return False
    tokens, clause = parsed.tokens, parsed.tokens[place.first].clause
    before = [at for at in range(max(0, place.first - _NEAR), place.last + 1) if tokens[at].clause == clause]
    own = [at for at in before if tokens[at].word in cues.MYSELF | _ENGLISH_SELF]
    if not cues.SHUT_IN.isdisjoint(token.word for token in tokens[place.first : place.last + 1]):
        own = [at for at in own if tokens[at - 1].word not in cues.HOMES]  # "rumah saya" is no subject
    lead = (word for word in parsed.around.before(place.first))
    return bool(own) or all(word in cues.HIDING_FILLERS or word in cues.WHERE for word in lead)


def beside_hiding_place(parsed: Parsed, sought: list[Found], live: list[Found]) -> list[Found]:
    """What is told beside it, unless that is of several kinds of events: "kunci diri di kamar mandi" is no wish to die."""
    hidden = {at for match in sought if match.phrase.owner.owner == "place" for at in match.at}
    beside = [match for match in live if not hidden.issuperset(match.at)]
    beside = without_intruders(parsed, sought, beside)
    named = {m.phrase.owner.owner for m in beside if m.phrase.owner.force is not Force.HINT}
    return beside if len(named - parsed.finders.earnest) < 2 else live


def without_intruders(parsed: Parsed, sought: list[Found], found: list[Found]) -> list[Found]:
    """Without what is told of whoever is in the house: "ada orang di dalam" is nobody who is trapped, where another hides from him."""
    return [match for match in found if not _is_intruder(parsed, sought, match)]


def _is_intruder(parsed: Parsed, sought: list[Found], match: Found) -> bool:
    taken = {at for one in sought if one.phrase.owner.owner == "intruder" for at in one.at}
    led = {at - 1 for at in taken if at and parsed.tokens[at - 1].word == "ada"}
    secret = match.phrase.owner.owner in parsed.finders.secret
    return not secret and (taken | led).issuperset(match.at)


def speaks_of_his_own(words: str) -> bool:
    """Does somebody speak of himself, or of what is his: "rumah saya", "anakku", "rumah kami", and not as one of a crew ("kami butuh
    bantuan")?"""
    said = _WORD.findall(words.casefold())
    if not (cues.MY_OWN | _ENGLISH_OWN).isdisjoint(said):
        return True
    return any(own in cues.HOMES and his in cues.MYSELF for own, his in pairwise(said))
