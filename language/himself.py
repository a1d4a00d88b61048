"""What a reporter says of himself: that he hides, that somebody seeks him, that nobody may phone."""

from __future__ import annotations

from collections.abc import Iterator

from language import cues
from language.context.assertion import defused
from language.lexicon.phrases import Finder
from language.lexicon.ranking import Force, Found, Word
from language.parsed import Parsed


def of_himself(parsed: Parsed, sought: list[Found]) -> Iterator[str]:
    """What the reporter says of himself; "ular sembunyi di lemari" is no word of his."""
    yield from (m.phrase.owner.owner for m in _own_words(parsed, parsed.finders.reporter))
    if sought:
        yield "sought"
    elif _hides_himself(parsed):
        yield "in_hiding"


def _hides_himself(parsed: Parsed) -> bool:
    """ "Aku di bawah kasur", "ga bisa ngomong": where he is, or that he makes no sound, beside whatever else is told."""
    hidden = _own_words(parsed, parsed.finders.hidden)
    if any(match.phrase.owner.owner == "hushed" for match in hidden):
        return True
    places = [match for match in hidden if match.phrase.owner.owner == "place"]
    before = {token.word for m in places for token in parsed.tokens[max(0, m.first - 2) : m.first + 1]}
    return not (cues.MYSELF | cues.REPORTER | {"i", "im", "we", "were"}).isdisjoint(before)


def _own_words(parsed: Parsed, finder: Finder[Word]) -> list[Found]:
    hidden = {place for match in parsed.meant(parsed.finders.others) for place in match.at}
    own = [m for m in parsed.meant(finder) if hidden.isdisjoint(m.at)]
    return [m for m in own if defused(parsed.around, m.at) is None]


def sought_in(parsed: Parsed) -> list[Found]:
    """What tells that he hides from somebody, if two things do: where he hides, who seeks, that nobody may call."""
    hidden = _own_words(parsed, parsed.finders.hidden)
    hidden += [m for m in _own_words(parsed, parsed.finders.reporter) if m.phrase.owner.owner == "no_calls"]
    kinds = {match.phrase.owner.owner for match in hidden}
    return hidden if len(kinds) > 1 and kinds != {"hushed", "no_calls"} else []


def beside_hiding_place(parsed: Parsed, sought: list[Found], live: list[Found]) -> list[Found]:
    """What is told beside it, unless that is of several kinds of events: "kunci diri di kamar mandi" is no wish to die."""
    hidden = {at for match in sought if match.phrase.owner.owner == "place" for at in match.at}
    beside = [match for match in live if not hidden.issuperset(match.at)]
    named = {m.phrase.owner.owner for m in beside if m.phrase.owner.force is not Force.HINT}
    return beside if len(named - parsed.finders.earnest) < 2 else live
