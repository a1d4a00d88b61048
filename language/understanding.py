"""What a text was understood to say: plain values."""

from __future__ import annotations

from dataclasses import dataclass

from domain.danger import Danger


@dataclass(frozen=True, slots=True)
class Guess:
    """A category and how well the words fit it, 0 … 1."""

    category: str
    score: float


@dataclass(frozen=True, slots=True)
class Understanding:
    """What one text says.

    `category` only when one is clearly ahead; `danger_category`: the best of those whose danger is named. `found`: the
    words that counted, as typed. `clear`: danger to life said in so many words, and without laughing. `again`: speaks
    of another event, perhaps of one more victim of the same; `apart`: in so many words of another; `also`: says "too" of something. `additions`: agencies that the words add to the category's own; `aggravations`: what makes an open event graver. `service`: no emergency, but
    something that this service takes care of. `reporter`: what he says of himself: that he hides ("hides"), or that somebody seeks him where
    he does ("sought"), that he is where people hide ("in_hiding"), that nobody may phone ("no_calls"),
    that he cannot hear ("deaf"), only wants to talk ("talks"), that he cannot write ("unlettered"), that something was stolen ("robbed"), or is being ("robbing").

    Where no danger is named: `doubted` is what a figure of speech or a question would name if it were meant. `likely`:
    words of attack, weapon, collapse, though nobody foresaw the sentence. `tells`: of people or of a place. `harmless`: a
    laugh, an insult, a drill, a denial, a matter of a service. `call`: nothing but a call ("p", "tolong"). `empty`: nothing of what happens
    ("cepat pak", "iya bu").

    `befalls`: the danger's words say what befalls somebody ("loncat dari lantai 2"), not of what event. `others`: the categories whose danger other words name beside it. `of_another`: the despair that is told is not the writer's own.

    `soft`: danger is named, in a frame that most likely means none of here and now; `doubted` then says the same again.
    `unasked`: nobody is asked whether he means it: of crime, violence and despair, of a place on a map, and who swears that it
    is so, or so now. `own`: of somebody of the writer's own ("anak saya"), or what nobody is asked about. `genres`: of which it has words (`language/context/genres.py`).
    `courtesies`: how many of its words greet, thank, announce a report or name a place of the city, and say nothing of what happens.
    """

    guesses: tuple[Guess, ...] = ()
    category: str | None = None
    danger: Danger = Danger.NONE
    danger_category: str | None = None
    clear: bool = False
    befalls: bool = False
    others: tuple[str, ...] = ()
    of_another: bool = False
    found: tuple[str, ...] = ()
    figure: bool = False
    drill: bool = False
    framed: bool = False  # danger is told as none of here and now: a habit, a headline, a chain letter
    mourns: bool = False  # who tells it mourns somebody who died before
    supposed: bool = False  # what one would do if it happened: "kalau kebakaran gimana ya"
    question: bool = False
    negated: bool = False
    in_name: bool = False  # of another thing: "fire sale", "pemadam kebakaran"
    idle: bool = False  # all that it says is no event: "sate ditusuk"
    laughing: bool = False
    abuse: bool = False
    nonsense: bool = False
    again: bool = False
    apart: bool = False
    also: bool = False
    additions: tuple[str, ...] = ()
    aggravations: tuple[str, ...] = ()
    reporter: frozenset[str] = frozenset()
    service: str | None = None
    errand: bool = False  # of that service, and of nothing besides
    doubted: Danger = Danger.NONE
    doubted_category: str | None = None
    likely: bool = False
    tells: bool = False
    harmless: bool = False
    call: bool = False
    empty: bool = False
    soft: bool = False
    unasked: bool = False
    own: bool = False
    genres: tuple[str, ...] = ()
    courtesies: int = 0
    hasty: bool = (
        False  # what names the danger, and words around it, are typed so that only slips explain them
    )
    by_score: bool = False  # no word names the danger, the pattern of the message does
    slight: bool = False  # words of an emergency name none, and the pattern of the message sees none

    @property
    def robbed_and_over(self) -> bool:
        """Was something taken by somebody who is gone, with nothing in it that threatens whoever tells of it?"""
        return "robbed" in self.reporter and "robbing" not in self.reporter and not self.aggravations
