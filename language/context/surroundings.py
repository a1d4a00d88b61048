"""A text around its words of danger: what stands before and after them, and what holds for all of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import wraps
from itertools import pairwise

from language import cues
from language.text.spelling import Token

_EARSHOT = 12  # words
_FIRST_WORDS = 4
_TITLE = 5  # words of a headline
_MOSTLY = 0.75
_WRITTEN = re.compile(r"[^\W\d_]{2,}")
_SMALL = cues.words_of(
    "di ke dari dan yang pada untuk oleh saat usai dengan hingga atau dalam akibat saja ini itu tak jadi"
)
_SIGNED = re.compile(r"\s[-–|]\s*(?:[A-Z][\w.]*\s*){1,4}[^\w]*$")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A text around its words of danger. `page`: it shows a page of the web; `titled`: written as headlines are, `signed`: with the name of
    a paper behind; `far`: names of places that are far from the city."""

    tokens: Sequence[Token]
    words: Sequence[str]
    asks: bool
    asks_of_past: bool
    urges: bool
    now: bool
    past: bool
    joke: bool
    thanks: bool
    thanks_first: bool
    taken_back: bool
    hoax: bool
    vouched: bool
    page: bool = False
    titled: bool = False
    signed: bool = False
    far: frozenset[str] = frozenset()
    answers: dict[str, bool] = field(default_factory=dict, compare=False)

    @property
    def pressing(self) -> bool:
        """Somebody calls for help, or speaks of now."""
        return self.urges or self.now

    @property
    def goes_on(self) -> bool:
        """Something is still so, or again."""
        return not cues.STILL.isdisjoint(self.words)

    @property
    def of_others(self) -> bool:
        """Nobody speaks of himself, or of what he needs."""
        return (cues.MYSELF | cues.NEEDS).isdisjoint(self.words)

    def before(self, place: int) -> list[str]:
        """The words of the same clause before this one, nearest first."""
        clause = self.tokens[place].clause
        near = reversed(self.tokens[max(0, place - _EARSHOT) : place])
        return [token.word for token in near if token.clause == clause]

    def after(self, place: int) -> list[str]:
        """The words of the same clause after this one, nearest first."""
        clause = self.tokens[place].clause
        return [token.word for token in self._following(place) if token.clause == clause]

    def earlier_in_sentence(self, place: int) -> list[str]:
        """The words of the same sentence before this one, nearest first."""
        sentence = self.tokens[place].sentence
        near = reversed(self.tokens[max(0, place - _EARSHOT) : place])
        return [token.word for token in near if token.sentence == sentence]

    def rest_of_sentence(self, place: int) -> list[str]:
        """The words of the same sentence after this one."""
        sentence = self.tokens[place].sentence
        return [token.word for token in self._following(place) if token.sentence == sentence]

    def _following(self, place: int) -> Sequence[Token]:
        return self.tokens[place + 1 : place + 1 + _EARSHOT]


def of_the_whole(check: Callable[[Surroundings], bool]) -> Callable[[Surroundings], bool]:
    """What holds for a text as a whole is asked once, however many of its words name danger."""
    name = f"{check.__module__}.{check.__name__}"

    @wraps(check)
    def once(around: Surroundings) -> bool:
        if name not in around.answers:
            around.answers[name] = check(around)
        return around.answers[name]

    return once


def surroundings(text: str, tokens: Sequence[Token], far: frozenset[str] = frozenset()) -> Surroundings:
    """What holds for the text as a whole."""
    words = [token.word for token in tokens]
    vouched = _vouched(words)
    return Surroundings(
        tokens=tokens,
        words=words,
        asks="?" in text or not cues.ASKING.isdisjoint(words) or _ends_in_question(words),
        asks_of_past=not cues.PAST_ASKED.isdisjoint(words),
        urges=_urges(words) or "!!" in text,
        now=_of_now(words),
        past=_long_past(words),
        joke=_ends_in_joke(words) or _riddle(words),
        thanks=_thanks(words),
        thanks_first=_thanks(words[:_FIRST_WORDS]) or _comes_to_thank(words),
        hoax=_asks_for_a_hoax(text, words) and not vouched,
        vouched=vouched,
        page=cues.PAGE in text,
        titled=_titled(text),
        signed=_SIGNED.search(text) is not None,
        far=far,
        taken_back=not {"batal", "dibatalkan"}.isdisjoint(words) or ("tidak", "jadi") in pairwise(words),
    )


def skip(words: Sequence[str], filler: frozenset[str], most: int = 4) -> list[str]:
    """The words from the first that is no filler; empty when fillers go on for too long."""
    for number, word in enumerate(words[: most + 1]):
        if word not in filler:
            return list(words[number:])
    return []


def _titled(text: str) -> bool:
    """ "Kebakaran Hebat Landa Pasar": nearly each word with a capital; not a text that is all in capitals."""
    words = [word for word in _WRITTEN.findall(text) if word not in _SMALL]
    capital = sum(word[0].isupper() and not word.isupper() for word in words)
    return len(words) >= _TITLE and capital >= _MOSTLY * len(words)


def _thanks(words: Sequence[str]) -> bool:
    return not cues.THANKS.isdisjoint(words) or ("terima", "kasih") in pairwise(words)


def _comes_to_thank(words: Sequence[str]) -> bool:
    """ "kemarin saya lapor ular, mau bilang makasih"."""
    return any(word in cues.SAYING and _thanks(words[at + 1 : at + 3]) for at, word in enumerate(words))


def _asks_for_a_hoax(text: str, words: Sequence[str]) -> bool:
    """ "berita tabrakan itu hoax apa benar"; not "ini bukan hoax"."""
    said = [number for number, word in enumerate(words) if word in cues.HOAXES]
    meant = any(cues.NEGATORS.isdisjoint(words[max(0, n - 2) : n]) for n in said)
    return meant and ("?" in text or not {"benar", "apa"}.isdisjoint(words))


def _vouched(words: Sequence[str]) -> bool:
    """ "Bukan hoaks", "saya kira latihan, ternyata benar", "demi Allah": it was or may be doubted, and is said to be so."""
    denied = any(
        word in cues.UNREAL and not cues.NEGATORS.isdisjoint(words[max(0, n - 2) : n])
        for n, word in enumerate(words)
    )
    return denied or _turned_out(words) or not cues.VOUCHES.isdisjoint(words)


def _turned_out(words: Sequence[str]) -> bool:
    """ "Kirain hoax, eh benar", "dikira asap sate, rupanya kios": what was taken for something else."""
    taken = [number for number, word in enumerate(words) if word in cues.TAKEN_FOR]
    return bool(taken) and not (cues.TURNED_OUT | {"eh"}).isdisjoint(words[taken[0] :])


def _of_now(words: Sequence[str]) -> bool:
    """ "sekarang", "di sini"; not the "ini" of "nomor ini" or "tahun ini", nor the "tadi" of "tadi malam"."""
    said = (
        word
        for before, word, after in _with_neighbours(words)
        if before not in cues.NOT_NOW and not (word == "tadi" and after in cues.OF_A_DAY)
    )
    return not cues.NOW.isdisjoint(said)


def _with_neighbours(words: Sequence[str]) -> Iterable[tuple[str, str, str]]:
    return zip(["", *words], words, [*words[1:], ""], strict=False)


def _ends_in_question(words: Sequence[str]) -> bool:
    """ "berita itu benar dak pak": the tag of spoken questions."""
    said = [word for word in words if word not in cues.VOCATIVES]
    return len(said) > 3 and said[-1] in cues.TAGS


def _long_past(words: Sequence[str]) -> bool:
    """ "kemarin", "tadi malam", "minggu lalu"; not "dari kemarin", nor the "lalu" of "meledak lalu terbakar"."""
    for at, (before, word, after) in enumerate(_with_neighbours(words)):
        over = (
            word in cues.DAYS_PAST
            or (word == "lalu" and before in cues.SPANS)
            or (word == "tadi" and after in cues.OF_A_DAY)
        )
        if over and cues.SINCE.isdisjoint(words[max(0, at - 2) : at]):
            return True
    return False


def _riddle(words: Sequence[str]) -> bool:
    """ "tebak tebakan: …", "ikan apa yang bisa bikin kebakaran?"."""
    noun = words[0] if words else ""
    return not cues.RIDDLES.isdisjoint(words) or (
        noun in cues.RIDDLE_NOUNS and list(words[1:3]) == ["apa", "yang"]
    )


def _urges(words: Sequence[str]) -> bool:
    for number, word in enumerate(words):
        if word not in cues.URGENT:
            continue
        following = skip(words[number + 1 :], cues.FILLERS | {"kasih", "beri", "minta"}, 3)
        if not following or following[0] not in cues.INFO_ASKED:
            return True
    return False


def _ends_in_joke(words: Sequence[str]) -> bool:
    """ "kebakaran… tapi boong": a confession at the very end, not "ini bukan prank"; or "ada ular, bos saya namanya wkwk",
    "kebakaran hahaha ketipu"."""
    said = [word for word in reversed(words) if cues.LAUGH.fullmatch(word) is None]
    if said[:1] == [cues.PUNCH_LINE] and len(said) < len(words):
        return True
    tail = skip(said, cues.JOKE_TAILS, 5)
    laughs = len(said) < len(words) or not cues.LAUGHS.isdisjoint(said)
    joke = cues.JOKES | cues.TRICKED if laughs else cues.JOKES
    if len(tail) < 2 or tail[0] not in joke:
        return False
    return cues.NEGATORS.isdisjoint(tail[1:4]) and not {"serius", "ga", "sumpah"} & set(words)
