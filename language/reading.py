"""What one text says, by the words of one city."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from domain.danger import Danger
from language import cues
from language.advised import Fits, advised
from language.answers import errands
from language.context import bystander, helping, likely, mishap, softly
from language.context.assertion import Why
from language.context.condolence import mourns
from language.context.genres import ASKS, genres_of
from language.context.habitual import of_a_worn_road
from language.context.supposition import what_if
from language.counted import Counted, counted
from language.hasty import hasty
from language.himself import beside_hiding_place, of_himself, sought_in, without_intruders
from language.lexicon import ranking
from language.lexicon.finders import Finders
from language.lexicon.ranking import Force, Found
from language.parsed import Parsed
from language.text.spelling import Token
from language.understanding import Understanding

_MOST_SAID = 40


class Reading:
    """A text, and what its words mean here."""

    def __init__(self, finders: Finders, text: str) -> None:
        self._parsed = Parsed(finders, text)

    @cached_property
    def _counted(self) -> Counted:
        return counted(self._parsed)

    @cached_property
    def _sought(self) -> list[Found]:
        return sought_in(self._parsed)

    @cached_property
    def understanding(self) -> Understanding:
        """What the text says."""
        heard = self._named()
        if heard.danger is Danger.NONE:
            doubts = self._errand(self._doubts(heard))
            return replace(doubts, unasked=self._unasked(doubts.doubted_category))
        around = self._parsed.around
        genres = self._genres(heard)
        heard = replace(
            heard,
            unasked=self._unasked(heard.danger_category),
            genres=genres,
            courtesies=self._parsed.courtesies,
            hasty=hasty(self._parsed, self._live()),
        )
        if heard.unasked or heard.own or not softly.softly(self._parsed.text, around):
            return heard
        return replace(heard, soft=True, doubted=heard.danger, doubted_category=heard.danger_category)

    def _genres(self, heard: Understanding) -> tuple[str, ...]:
        """What it has words of. To ask how, or what if, speaks against no wish to die."""
        around = self._parsed.around
        told = genres_of(self._parsed.text, around, self._parsed.named)
        despair = heard.danger is Danger.LIFE and heard.danger_category in self._parsed.finders.despair
        wish = despair and not (cues.MY_OWN | cues.METHOD).isdisjoint(around.words)
        return tuple(genre for genre in told if not (wish and genre in ASKS))

    def _named(self) -> Understanding:
        """The danger that is named, and all that stands beside it."""
        live = self._live()
        ranked = ranking.guesses(live, self._counted.dead, self._parsed.weighing)
        danger, danger_category = ranking.danger(
            live, ranked, self._parsed.finders.deadly, self._parsed.finders.earnest
        )
        graver = self._graver()
        danger = Danger.LIFE if danger is Danger.OTHER and _deadly_beside(graver, live) else danger
        category = ranking.clearly_ahead(ranked, live)
        laughing = cues.LAUGH.search(self._parsed.text) is not None
        return replace(
            self._manner(live),
            guesses=ranked,
            category=category,
            danger=danger,
            danger_category=danger_category,
            clear=danger is Danger.LIFE and not laughing,
            befalls=_befalls(live, danger_category),
            others=ranking.others(live, danger_category, self._parsed.weighing),
            of_another=self._of_another(live),
            found=self._said(live),
            question=not self._counted.why.isdisjoint((Why.QUESTION, Why.FRAME))
            or (danger is Danger.NONE and self._parsed.around.asks),
            framed=danger is Danger.NONE and self._framed(),
            mourns=danger is Danger.NONE and mourns(self._parsed.around),
            supposed=danger is Danger.NONE and what_if(self._parsed.around),
            laughing=laughing,
            additions=self.additions(category or danger_category or ""),
            aggravations=tuple(dict.fromkeys(match.phrase.owner.owner for match in graver)),
            reporter=frozenset(of_himself(self._parsed, self._sought)) if not laughing else frozenset(),
            service=self._service() if danger is Danger.NONE else None,
        )

    def _framed(self) -> bool:
        """Is its danger told as none of here and now, by words that name it or without them?"""
        return Why.FRAME in self._counted.why or of_a_worn_road(self._parsed.around)

    def _manner(self, live: list[Found]) -> Understanding:
        """How it is said, whatever it is."""
        why, another = self._counted.why, self._parsed.found(self._parsed.finders.again)
        return Understanding(
            figure=not why.isdisjoint((Why.FIGURE, Why.JOKE)),
            drill=Why.DRILL in why or self._speaks_of_drill(),
            negated=Why.NEGATED in why,
            in_name=Why.NAME in why,
            idle=self._parsed.idle,
            abuse=self._abusive(live),
            nonsense=not live and not self._counted.dead and all(map(_senseless, self._parsed.tokens)),
            again=bool(another),
            apart=any(match.phrase.owner.owner == "apart" for match in another),
            also=not cues.ALSO.isdisjoint(self._parsed.around.words),
            call=likely.calls(self._parsed.around),
            empty=likely.empty(self._parsed.around),
            own=softly.of_his_own(self._parsed.around) or any(match.phrase.certain for match in live),
        )

    def _live(self) -> list[Found]:
        if not self._sought:
            return self._counted.live
        return beside_hiding_place(self._parsed, self._sought, self._counted.live)

    def _unasked(self, category: str | None) -> bool:
        """Is nobody asked whether he means it? A rumour of a crime may be asked about."""
        return (
            self._parsed.around.vouched
            or softly.sworn(self._parsed.around)
            or category in self._parsed.finders.earnest
            or (category in self._parsed.finders.secret and not self._rumour())
        )

    def _rumour(self) -> bool:
        return softly.rumoured(self._parsed.text, self._parsed.around) and softly.told_by_others(
            self._parsed.around
        )

    def _doubts(self, heard: Understanding) -> Understanding:
        """What may still be meant, where no danger was named."""
        ranked = ranking.guesses(self._counted.doubted, (), self._parsed.weighing)
        doubted, category = ranking.danger(
            self._counted.doubted, ranked, self._parsed.finders.deadly, self._parsed.finders.earnest
        )
        insult = heard.abuse and cues.ABUSE.issuperset(heard.found)  # "anjing" is a dog, or not
        silly = insult or heard.laughing or heard.drill or heard.negated
        passed_round = not cues.PASSED_ROUND.isdisjoint(self._parsed.around.words)
        harmless = (
            heard.idle or silly or passed_round or heard.nonsense or heard.service is not None or heard.figure
        )
        meant = not harmless and not heard.question
        return replace(
            heard,
            doubted=Danger.NONE if silly else doubted,
            doubted_category=None if silly else category,
            harmless=harmless,
            likely=meant and likely.likely(self._parsed.around),
            tells=meant and likely.tells(self._parsed.around),
        )

    def additions(self, category: str) -> tuple[str, ...]:
        """The agencies that the words add to a category's own; what befell somebody by no one's deed adds none that a deed does."""
        finder = self._parsed.finders.additions.get(category)
        live = self._parsed.live(finder) if finder else []
        done = [match for match in live if not mishap.befell(self._parsed.around, match.at)]
        return tuple(dict.fromkeys(match.phrase.owner.owner for match in done))

    def _graver(self) -> list[Found]:
        """What makes an event graver; not what merely holds its words: "rumah nenek terbakar" is no burnt person."""
        spared = self._parsed.meant(self._parsed.finders.spared)
        found = without_intruders(
            self._parsed, self._sought, self._parsed.live(self._parsed.finders.aggravations)
        )
        told = [match for match in found if not helping.helps(self._parsed.around, match.at)]
        return [match for match in told if not any(_holds(one, match) for one in spared)]

    def _of_another(self, live: list[Found]) -> bool:
        """Is the despair that is told another's than the writer's? What threatens a life counts before what does not."""
        despair = [m for m in live if m.phrase.owner.owner in self._parsed.finders.earnest]
        worst = max((m.phrase.owner.force for m in despair), default=Force.HINT)
        told = [m.at for m in despair if m.phrase.owner.force is worst and worst is not Force.HINT]
        return bystander.of_another(self._parsed.around, told)

    def advised(self) -> Fits:
        """Which pieces of advice its words ask for."""
        return advised(self._parsed)

    def _said(self, live: list[Found]) -> tuple[str, ...]:
        """The words that counted as they were typed, dangerous ones first, none inside another."""
        ranked = sorted(live, key=lambda match: (-match.phrase.owner.force, -len(match.at), match.first))
        said: list[Found] = []
        for match in ranked[:_MOST_SAID]:
            if not any(set(match.at) <= set(other.at) for other in said):
                said.append(match)
        return tuple(
            dict.fromkeys(" ".join(self._parsed.tokens[place].raw for place in match.at) for match in said)
        )

    def _abusive(self, live: list[Found]) -> bool:
        meant = [match for match in live if match.phrase.owner.force is not Force.HINT or len(match.at) > 1]
        used = {place for match in meant for place in match.at}
        return any(
            token.word in cues.ABUSE and place not in used for place, token in enumerate(self._parsed.tokens)
        )

    def _speaks_of_drill(self) -> bool:
        """Not of what was tried ("percobaan penculikan"), nor of sports ("pingsan saat latihan di stadion")."""
        words = ["", *(token.word for token in self._parsed.tokens), ""]
        drills = (number for number, word in enumerate(words) if word in cues.DRILLS)
        return any(_is_drill(words, number) for number in drills)

    def _errand(self, heard: Understanding) -> Understanding:
        """A service's matter of which nothing more is told than where and since when is no hint of anything else."""
        if heard.service is None or heard.doubted is not Danger.NONE:
            return heard
        matter = {at for match in self._parsed.found(self._parsed.finders.services) for at in match.at}
        known = matter | self._parsed.named
        others = [token for number, token in enumerate(self._parsed.tokens) if number not in known]
        return replace(heard, errand=True, guesses=()) if errands.only_where_and_since(others) else heard

    def _service(self) -> str | None:
        hits: dict[str, int] = defaultdict(int)
        for match in self._parsed.found(self._parsed.finders.services):
            hits[match.phrase.owner.owner] += len(match.at)
        return max(hits, key=lambda key: hits[key], default=None)


def _is_drill(words: Sequence[str], number: int) -> bool:
    before, word, after = words[number - 1 : number + 2]
    tried = word in cues.ATTEMPT and after and after not in cues.DRILL_FILLERS | cues.DRILL_LEADS
    sports = before in cues.DURING and after not in cues.DRILL_FILLERS
    return not (tried or sports) and cues.NEGATORS.isdisjoint(words[max(0, number - 2) : number])


def _deadly_beside(graver: list[Found], live: list[Found]) -> bool:
    """Is a life in danger beside the danger that is named, by other words than it is named by? Two of them that do not share
    a word are enough: "tembok roboh, anak terjepit"."""
    deadly = [match for match in graver if match.phrase.owner.force is Force.LIFE]
    named = [match for match in live if match.phrase.owner.force is not Force.HINT]
    return any(_beside(match, named) or any(_apart(match, other) for other in deadly) for match in deadly)


def _beside(match: Found, named: list[Found]) -> bool:
    """Is there a kind of event that none of its words names?"""
    of_it = {other.phrase.owner.owner for other in named if not set(match.at).isdisjoint(other.at)}
    return any(other.phrase.owner.owner not in of_it for other in named)


def _apart(match: Found, other: Found) -> bool:
    """Are these two things, told by different words?"""
    return match.phrase.owner.owner != other.phrase.owner.owner and set(match.at).isdisjoint(other.at)


def _befalls(live: list[Found], category: str | None) -> bool:
    """Does all that names this danger leave it to others what happened?"""
    named = [m.phrase for m in live if m.phrase.owner.owner == category]
    named = [phrase for phrase in named if phrase.owner.force is not Force.HINT]
    return bool(named) and all(phrase.befalls for phrase in named)


def _holds(other: Found, match: Found) -> bool:
    """Does the one stand inside the other, which is of the same?"""
    same = other.phrase.owner.owner == match.phrase.owner.owner
    return same and other.first <= match.first and match.last <= other.last


def _senseless(token: Token) -> bool:
    """Nothing that a person could mean: a test word, mashed keys, one letter again and again."""
    word = token.raw
    return (
        word in cues.NONSENSE
        or word.isdigit()
        or len(set(word)) == 1
        or cues.DRAWN_MASH.search(word) is not None
    )
