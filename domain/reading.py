"""One text being understood, with the words of one city."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise

from domain import earnest, glued, guessing, likely, softly, speech
from domain.danger import Danger
from domain.defusing import Why, defused, defused_in_earnest
from domain.english import FALSE_FRIENDS
from domain.finders import Finders
from domain.guessing import Force, Found, Word
from domain.phrases import Finder
from domain.spelling import Token
from domain.surroundings import surroundings
from domain.tongue import english
from domain.understanding import Understanding

_TORN_OFF = frozenset(("di", "ke", "ter"))  # "di pukul", "ke bakaran"
_MOST_SAID = 40


class Reading:
    """A text, its words, and what they mean here."""

    def __init__(self, finders: Finders, text: str) -> None:
        self._finders = finders
        self._text = text
        self._tokens = tuple(chain.from_iterable(map(self._apart, finders.spelling.tokens(text))))
        self._meanings = [finders.vocabulary.meanings(token.word) for token in self._tokens]
        for place, (prefix, verb) in enumerate(pairwise(self._tokens), start=1):
            if prefix.raw in _TORN_OFF and (joined := finders.vocabulary.exactly(prefix.raw + verb.word)):
                self._meanings[place] |= {joined}
        self._false_friends = FALSE_FRIENDS if english(text) else frozenset()
        words = (token.word for token in self._tokens)
        self._wider = [m | finders.vocabulary.owned(w) for w, m in zip(words, self._meanings, strict=True)]
        self._around = surroundings(text, self._tokens, finders.far)
        guessed = (n for n, t in enumerate(self._tokens) if finders.vocabulary.guessed(t.word))
        self._weighing = replace(finders.weighing, slips=frozenset(guessed))
        self._why: set[Why] = set()
        self._doubted: list[Found] = []  # what counts where more than these words says that it is meant

    def _apart(self, token: Token) -> tuple[Token, ...]:
        """A word of which nobody knows anything may be several that were typed as one."""
        if len(token.raw) < glued.SHORTEST or self._finders.vocabulary.knows(token.word):
            return (token,)
        parts = glued.apart(token.raw, self._finders.vocabulary.spells)
        plain = self._finders.spelling.plain
        return tuple(replace(token, word=plain(part), raw=part) for part in parts) or (token,)

    def understanding(self) -> Understanding:
        """What the text says."""
        live, dead = self._sorted_out()
        if sought := self._sought():
            live = self._beside_hiding_place(sought, live)
        ranked = guessing.guesses(live, dead, self._weighing)
        danger, danger_category = guessing.danger(live, ranked, self._finders.deadly)
        graver = self._graver()
        danger = Danger.LIFE if danger is Danger.OTHER and _deadly_beside(graver, live) else danger
        category = guessing.clearly_ahead(ranked, live)
        laughing = speech.LAUGH.search(self._text) is not None
        heard = Understanding(
            guesses=ranked,
            category=category,
            danger=danger,
            danger_category=danger_category,
            clear=danger is Danger.LIFE and not laughing,
            befalls=_befalls(live, danger_category),
            found=self._said(live),
            figure=not self._why.isdisjoint((Why.FIGURE, Why.JOKE)),
            drill=Why.DRILL in self._why or self._speaks_of_drill(),
            question=Why.QUESTION in self._why or (danger is Danger.NONE and self._around.asks),
            negated=Why.NEGATED in self._why,
            in_name=Why.NAME in self._why,
            laughing=laughing,
            abuse=self._abusive(live),
            nonsense=not live and not dead and all(map(_senseless, self._tokens)),
            again=bool(another := self._found(self._finders.again)),
            apart=any(match.phrase.owner.owner == "apart" for match in another),
            also=not speech.ALSO.isdisjoint(self._around.words),
            additions=self.additions(category or danger_category or ""),
            aggravations=tuple(dict.fromkeys(match.phrase.owner.owner for match in graver)),
            reporter=frozenset(self._of_himself(sought)) if not laughing else frozenset(),
            service=self._service() if danger is Danger.NONE else None,
            call=likely.calls(self._around),
        )
        if danger is Danger.NONE:
            doubts = self._doubts(heard)
            return replace(doubts, unasked=self._unasked(doubts.doubted_category))
        heard = replace(heard, unasked=self._unasked(danger_category))
        if heard.unasked or not softly.softly(self._text, self._around):
            return heard
        return replace(heard, soft=True, doubted=danger, doubted_category=danger_category)

    def _unasked(self, category: str | None) -> bool:
        """Is nobody asked whether he means it? A rumour of a crime may be asked about."""
        return (
            softly.sworn(self._around)
            or softly.of_his_own(self._around)
            or category in self._finders.earnest
            or (category in self._finders.secret and not self._rumour())
        )

    def _rumour(self) -> bool:
        return softly.rumoured(self._text, self._around) and softly.told_by_others(self._around)

    def _doubts(self, heard: Understanding) -> Understanding:
        """What may still be meant, where no danger was named."""
        ranked = guessing.guesses(self._doubted, (), self._weighing)
        doubted, category = guessing.danger(self._doubted, ranked, self._finders.deadly)
        insult = heard.abuse and speech.ABUSE.issuperset(heard.found)  # "anjing" is a dog, or not
        silly = insult or heard.laughing or heard.drill or heard.negated
        passed_round = not speech.PASSED_ROUND.isdisjoint(self._around.words)
        harmless = silly or passed_round or heard.nonsense or heard.service is not None or heard.figure
        meant = not harmless and not heard.question
        return replace(
            heard,
            doubted=Danger.NONE if silly else doubted,
            doubted_category=None if silly else category,
            harmless=harmless,
            likely=meant and likely.likely(self._around),
            tells=meant and likely.tells(self._around),
        )

    def additions(self, category: str) -> tuple[str, ...]:
        """The agencies that the words add to a category's own."""
        finder = self._finders.additions.get(category)
        return self._whose(finder) if finder else ()

    def _whose(self, finder: Finder[Word]) -> tuple[str, ...]:
        """Whose words are said, and meant."""
        live = [match for match in self._meant(finder) if defused(self._around, match.at) is None]
        return tuple(dict.fromkeys(match.phrase.owner.owner for match in live))

    def _graver(self) -> list[Found]:
        """What makes an event graver; not what merely holds its words: "rumah nenek terbakar" is no burnt person."""
        spared = self._meant(self._finders.spared)
        found = [m for m in self._meant(self._finders.aggravations) if not any(_holds(s, m) for s in spared)]
        return [match for match in found if defused(self._around, match.at) is None]

    def _of_himself(self, sought: list[Found]) -> Iterator[str]:
        """What the reporter says of himself; "ular sembunyi di lemari" is no word of his."""
        yield from (m.phrase.owner.owner for m in self._own_words(self._finders.reporter))
        if sought:
            yield "sought"
        elif self._hides_himself():
            yield "in_hiding"

    def _hides_himself(self) -> bool:
        """ "Aku di bawah kasur": where he is, beside whatever else is told."""
        places = [m for m in self._own_words(self._finders.hidden) if m.phrase.owner.owner == "place"]
        before = {token.word for m in places for token in self._tokens[max(0, m.first - 2) : m.first + 1]}
        return not (speech.MYSELF | {"i", "im", "we", "were"}).isdisjoint(before)

    def _own_words(self, finder: Finder[Word]) -> list[Found]:
        hidden = {place for match in self._meant(self._finders.others) for place in match.at}
        own = [m for m in self._meant(finder) if hidden.isdisjoint(m.at)]
        meant = [m for m in own if not m.phrase.alone or self._alone(m)]
        return [m for m in meant if defused(self._around, m.at) is None]

    def _sought(self) -> list[Found]:
        """What tells that he hides from somebody, if two things do: where he hides, who seeks, that nobody may call."""
        hidden = self._own_words(self._finders.hidden)
        hidden += [m for m in self._own_words(self._finders.reporter) if m.phrase.owner.owner == "no_calls"]
        return hidden if len({match.phrase.owner.owner for match in hidden}) > 1 else []

    def _beside_hiding_place(self, sought: list[Found], live: list[Found]) -> list[Found]:
        """What is told beside it, unless that is of several kinds of events: "kunci diri di kamar mandi" is no wish to die."""
        hidden = {at for match in sought if match.phrase.owner.owner == "place" for at in match.at}
        beside = [match for match in live if not hidden.issuperset(match.at)]
        named = {m.phrase.owner.owner for m in beside if m.phrase.owner.force is not Force.HINT}
        return beside if len(named - self._finders.earnest) < 2 else live

    def advice(self) -> int | None:
        """The number of the first piece of advice whose words are meant."""
        found = [
            m for m in self._meant(self._finders.advice) if defused_in_earnest(self._around, m.at) is None
        ]
        return min((int(match.phrase.owner.owner) for match in found), default=None)

    def _found(self, finder: Finder[Word]) -> list[Found]:
        return self._own(finder.find(self._tokens, self._meanings))

    def _meant(self, finder: Finder[Word]) -> list[Found]:
        """In earnest a word counts with and without its "-nya"; a figure of speech only as it is known."""
        return self._own(finder.find(self._tokens, self._wider))

    def _own(self, found: list[Found]) -> list[Found]:
        """Without the single words that mean another thing in an English sentence."""
        return [m for m in found if len(m.at) > 1 or self._tokens[m.first].raw not in self._false_friends]

    def _sorted_out(self) -> tuple[list[Found], list[Found]]:
        """The words that count, and those that name danger but are not meant: "pencuri … pencuri hatiku" is one joke."""
        figures = [frozenset(match.at) for match in self._found(self._finders.figures)]
        names = [frozenset(match.at) for match in self._found(self._finders.names)]
        live: list[Found] = []
        dead: list[Found] = []
        for match in self._meant(self._finders.danger):
            if (match.phrase.alone and not self._alone(match)) or self._called_so(match):
                continue
            why = self._why_not(match, figures, names)
            if why is None:
                live.append(match)
            elif match.phrase.owner.force is not Force.HINT:
                dead.append(match)
                self._why.add(why)
                if why in (Why.FIGURE, Why.QUESTION) and not self._never(match, figures):
                    self._doubted.append(match)
        if self._playful([*figures, *names]):
            played = {self._tokens[m.first].word for m in dead if len(m.at) == 1}
            live = [m for m in live if len(m.at) > 1 or self._tokens[m.first].word not in played]
        if figures and not live:
            self._why.add(Why.FIGURE)
        return live, dead

    def _never(self, match: Found, figures: list[frozenset[int]]) -> bool:
        """Is it of what no danger can befall, or of a story or a game?"""
        over = [covered for covered in figures if not covered.isdisjoint(match.at)]
        if any(earnest.never_real(self._around, covered) for covered in over):
            return True
        return not over and self._defused(match) is Why.FIGURE

    def _defused(self, match: Found) -> Why | None:
        always = match.phrase.owner.owner in self._finders.earnest
        return (defused_in_earnest if always else defused)(self._around, match.at)

    def _playful(self, figures: list[frozenset[int]]) -> bool:
        """A figure of speech that laughs or speaks of the heart."""
        said = {self._tokens[place].word for covered in figures for place in covered}
        return bool(said) and (
            not speech.OF_THE_HEART.isdisjoint(said) or speech.LAUGH.search(self._text) is not None
        )

    def _figured(self, match: Found, figures: list[frozenset[int]]) -> bool:
        """Is it made of a figure's own words, and nothing beside them is meant in earnest?"""
        at = {place for place in match.at if self._tokens[place].word not in earnest.NOBODY}
        for covered in figures:
            touched = not covered.isdisjoint(match.at) and not covered < set(match.at)
            if touched and earnest.never_real(self._around, covered):
                return True
            whole = at <= covered and not covered.isdisjoint(match.at)
            if whole and not earnest.beside(self._text, self._around, covered):
                return True
        return False

    def _named(self, match: Found, names: list[frozenset[int]]) -> bool:
        """Does a name hold a word of it? Not a mere part of it, nor what else is said of the thing: "atap bocor ambruk"."""
        at = {place for place in match.at if self._tokens[place].word not in speech.WHERE} or set(match.at)
        held = [covered for covered in names if at & covered and not covered < at]
        return any(at <= covered or min(at) != min(covered) for covered in held)

    def _called_so(self, match: Found) -> bool:
        """ "kucing saya namanya macan": a hint that is somebody's name."""
        before = self._tokens[match.first - 1].raw if match.first else ""
        return match.phrase.owner.force is Force.HINT and before in speech.NAMED

    def _alone(self, match: Found) -> bool:
        others = [token.word for number, token in enumerate(self._tokens) if number not in match.at]
        return all(word in self._finders.says_nothing or word.isdigit() for word in others)

    def _why_not(
        self, match: Found, figures: list[frozenset[int]], names: list[frozenset[int]]
    ) -> Why | None:
        if self._figured(match, figures):
            return Why.FIGURE
        if self._named(match, names):
            return Why.NAME
        return self._defused(match)

    def _said(self, live: list[Found]) -> tuple[str, ...]:
        """The words that counted as they were typed, dangerous ones first, none inside another."""
        ranked = sorted(live, key=lambda match: (-match.phrase.owner.force, -len(match.at), match.first))
        said: list[Found] = []
        for match in ranked[:_MOST_SAID]:
            if not any(set(match.at) <= set(other.at) for other in said):
                said.append(match)
        return tuple(dict.fromkeys(" ".join(self._tokens[place].raw for place in match.at) for match in said))

    def _abusive(self, live: list[Found]) -> bool:
        meant = [match for match in live if match.phrase.owner.force is not Force.HINT or len(match.at) > 1]
        used = {place for match in meant for place in match.at}
        return any(
            token.word in speech.ABUSE and place not in used for place, token in enumerate(self._tokens)
        )

    def _speaks_of_drill(self) -> bool:
        words = [token.word for token in self._tokens]
        drills = [number for number, word in enumerate(words) if word in speech.DRILLS]
        return any(speech.NEGATORS.isdisjoint(words[max(0, number - 2) : number]) for number in drills)

    def _service(self) -> str | None:
        hits: dict[str, int] = defaultdict(int)
        for match in self._found(self._finders.services):
            hits[match.phrase.owner.owner] += len(match.at)
        return max(hits, key=lambda key: hits[key], default=None)


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
        word in speech.NONSENSE
        or word.isdigit()
        or len(set(word)) == 1
        or speech.DRAWN_MASH.search(word) is not None
    )
