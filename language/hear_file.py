"""What a file of messages is heard as by the city's words and the learned score together, without a database.

The bot itself hears by the words alone so far (docs/decisions/0034-a-learned-score-beside-the-words.md).

    python -m language.hear_file IN.jsonl OUT.jsonl [--city FILE]

Lines with `id` and `text`: each text is the first of a new chat, pieces of a split message on lines of their own, with no pin and no picture. Lines out:
`id`, `heard` (life | life_by_score | other | soft | card | quiet | answered | command), `category`, `agencies`, `rings_after_s`, `card_after_s`,
`p_life`, `p_emergency`, `why`. Outside scripts read these names.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import cities
from cities.profile import City
from domain.danger import Danger
from domain.understanding import Understanding
from domain.words import Lexicon
from language.hear import hear
from language.score import Score, shipped

ROOT = Path(__file__).resolve().parents[1]
CARD_SECONDS = 70  # a human reads what sounds like an emergency (escalation/draft.py: HINTED)
CALL_SECONDS = 50  # … and a bare call (CALLED)
UNPLACED_SECONDS = 60  # … and other danger without a place (UNPLACED)


class Ear:
    """A city's words and the shipped weights."""

    def __init__(self, city: City) -> None:
        self.city = city
        self._words: Lexicon = cities.lexicon(city)

    def hears(self, text: str) -> dict[str, Any]:
        """What the first message of a new chat is heard as."""
        score = shipped().score(text)
        if text.startswith("/"):
            return _told("command", Understanding(), score, [], [])
        found = hear(self._words.understand(text), score)
        heard = found.understood
        name = _name(heard)
        category = self.city.categories.get(_category(heard), self.city.other)
        graver = self.city.called_by(category.key, heard.aggravations)
        said = self._words.additions(category.key, text)
        agencies = list(dict.fromkeys([*category.at_once, *said, *graver]))
        why = [found.row, *heard.found, *(shipped().strongest(text) if heard.by_score else [])]
        return _told(name, heard, score, agencies if name not in ("quiet", "answered") else [], why) | {
            "rings_after_s": self._rings_after(name),
            "category": category.key if name not in ("quiet", "answered") else None,
        }

    def _rings_after(self, name: str) -> int | None:
        rules = self.city.verification
        clocks = {"life": rules.life, "life_by_score": rules.life, "other": rules.other}
        return int(clocks[name].total_seconds()) if name in clocks else None


def _category(heard: Understanding) -> str:
    guess = heard.guesses[0].category if heard.guesses else ""
    return heard.danger_category or heard.category or heard.doubted_category or guess


def _name(heard: Understanding) -> str:
    if heard.soft:
        return "soft"
    if heard.danger is Danger.LIFE:
        return "life_by_score" if heard.by_score else "life"
    if heard.danger is Danger.OTHER:
        return "other"
    if (
        heard.tells
        or heard.likely
        or heard.call
        or (heard.guesses and not (heard.harmless or heard.question))
    ):
        return "card"
    return "answered" if heard.harmless or heard.question or heard.service else "quiet"


_CARDS = {
    "life": CARD_SECONDS,
    "life_by_score": CARD_SECONDS,
    "other": UNPLACED_SECONDS,
    "soft": 0,
    "card": CARD_SECONDS,
}


def _told(
    name: str, heard: Understanding, score: Score, agencies: list[str], why: list[str]
) -> dict[str, Any]:
    card = CALL_SECONDS if heard.call and name == "card" else _CARDS.get(name)
    return {
        "heard": name,
        "category": None,
        "agencies": agencies,
        "rings_after_s": None,
        "card_after_s": card,
        "p_life": round(score.life, 4),
        "p_emergency": round(score.emergency, 4),
        "why": why,
    }


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
