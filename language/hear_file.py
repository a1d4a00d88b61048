"""What a file of messages is heard as by the city's words and the learned score together, as the bot hears it, without a database.

    python -m language.hear_file IN.jsonl OUT.jsonl [--city FILE]

Lines with `id` and `text`: each text is the first of a new chat, pieces of a split message on lines of their own, with no pin and no picture. Lines out:
`id`, `heard` (life | life_by_score | other | soft | card | quiet | answered | command), `category`, `agencies`, `rings_after_s`, `card_after_s`,
`p_life`, `p_emergency`, `why`. Outside scripts read these names.
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import timedelta
from pathlib import Path
from typing import TypedDict

import cities
from cities.category import Category
from cities.profile import City
from escalation.draft import CALLED, HINTED, UNPLACED
from language import kinds
from language.hear import UNSEEN, Heard, Outcome, hear, outcome
from language.score import shipped
from language.understanding import Understanding
from language.words import Lexicon

CARDS = {  # until a silent card, for what does not wait for more
    Outcome.LIFE: HINTED,
    Outcome.LIFE_BY_SCORE: HINTED,
    Outcome.OTHER: UNPLACED,
    Outcome.SOFT: timedelta(0),
    Outcome.CARD: HINTED,
}


class Line(TypedDict):
    """A line out, but for its `id`. Seconds are those with no tap of anybody; probabilities 0 … 1."""

    heard: Outcome
    category: str | None
    agencies: list[str]
    rings_after_s: int | None
    card_after_s: int | None
    p_life: float
    p_emergency: float
    why: list[str]


class Ear:
    """A city's words and the shipped weights."""

    def __init__(self, city: City) -> None:
        self._city = city
        self._words: Lexicon = cities.lexicon(city)
        rules = city.verification
        self._clocks = {
            Outcome.LIFE: rules.life,
            Outcome.LIFE_BY_SCORE: rules.life,
            Outcome.OTHER: rules.other,
            Outcome.SOFT: rules.other,  # where nobody taps
        }

    def hears(self, text: str) -> Line:
        """What the first message of a new chat is heard as."""
        score = shipped().score(text)
        read = self._words.read(text)
        found = hear(read.meaning, score)
        heard = self._words.kinds.named(found.understood, lambda: kinds.shipped().best(text), read.additions)
        what = Outcome.COMMAND if text.startswith("/") else outcome(heard)
        category = None if what in UNSEEN else self._category(heard)
        return {
            "heard": what,
            "category": category.key if category else None,
            "agencies": self._called(category, heard, text) if category else [],
            "rings_after_s": _seconds(self._clocks.get(what)),
            "card_after_s": _seconds(CALLED if heard.call and what is Outcome.CARD else CARDS.get(what)),
            "p_life": round(score.life, 4),
            "p_emergency": round(score.emergency, 4),
            "why": [] if what is Outcome.COMMAND else self._why(found, text),
        }

    def _why(self, found: Heard, text: str) -> list[str]:
        heard = found.understood
        return [found.row, *heard.found, *(shipped().strongest(text) if heard.by_score else [])]

    def _category(self, heard: Understanding) -> Category:
        guess = heard.guesses[0].category if heard.guesses else ""
        key = heard.danger_category or heard.category or heard.doubted_category or guess
        return self._city.categories.get(key, self._city.other)

    def _called(self, category: Category, heard: Understanding, text: str) -> list[str]:
        graver = self._city.called_by(category.key, heard.aggravations)
        said = self._words.additions(category.key, text)
        return list(dict.fromkeys([*category.at_once, *said, *graver]))


def _seconds(span: timedelta | None) -> int | None:
    return None if span is None else int(span.total_seconds())


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m language.hear_file")
    parser.add_argument("incoming", type=Path)
    parser.add_argument("outgoing", type=Path)
    parser.add_argument("--city", type=Path, default=cities.default_city())
    given = parser.parse_args()
    ear = Ear(cities.load(given.city))
    lines = [
        json.loads(line) for line in given.incoming.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    told = [json.dumps({"id": each["id"], **ear.hears(each["text"])}, ensure_ascii=False) for each in lines]
    given.outgoing.write_text("".join(f"{line}\n" for line in told), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
