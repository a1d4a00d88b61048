"""How often the right kind of emergency is heard: by the city's words, by the learned pattern, by both.

    python -m language.kinds_report --page docs/kinds.md --folds 5

Each writer is judged by weights that were learned from others. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cities import default_city, lexicon, load
from cities.profile import City
from domain.danger import Danger
from language.build import learned_kinds
from language.corpus import Message, messages
from language.hear import hear
from language.kinds import Kinds
from language.score import shipped
from language.told import in_folds, put, share
from language.understanding import Understanding
from language.words import Lexicon

HEAD = """# Which kind of emergency is heard

Written by `python -m language.kinds_report --page docs/kinds.md --folds {folds}`: first messages of [the corpus](../language/corpus/README.md) that tell of an emergency and that
the city's words or the score hear as danger, in per cent of which the kind is the writer's. The city's words were seen by no writer; the pattern was learned from other writers only (in {folds} folds).
*Both* is what the product takes ([decision](decisions/0048-which-kind-by-the-pattern.md)). ± is the half width of a 95 % interval. What the writers call `longsor` is of the city's `banjir`; `listrik` has no category there and is left out.
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """One message and the category that each takes it for; "": none."""

    message: Message
    truth: str
    words: str
    pattern: str
    both: str


def judged(city: City, folds: int) -> Iterator[Judged]:
    """Every message that is heard as danger."""
    words, every = lexicon(city), [m for m in messages() if m.tells_of_emergency]
    of_city = {name: key for key, one in city.categories.items() for name in (one.patterns or (key,))}
    for others, out in in_folds(every, folds):
        kinds = learned_kinds(others)
        for message in out:
            if message.category in of_city:
                yield from _heard(message, of_city, words, kinds)


def _heard(message: Message, of_city: dict[str, str], words: Lexicon, kinds: Kinds) -> Iterator[Judged]:
    read = words.read(message.text)
    heard = hear(read.meaning, shipped().score(message.text)).understood
    if heard.danger is not Danger.NONE:
        best = kinds.best(message.text)
        both = words.kinds.named(heard, lambda: best, read.additions)
        yield Judged(
            message, of_city[message.category], _kind(heard), of_city.get(best.name, ""), _kind(both)
        )


def _kind(heard: Understanding) -> str:
    return heard.danger_category or heard.category or ""


def page(of: list[Judged], folds: int) -> str:
    """The table, by category and altogether."""
    columns: dict[str, Callable[[Judged], str]] = {
        "words": lambda j: j.words,
        "pattern": lambda j: j.pattern,
        "both": lambda j: j.both,
    }
    lines = [
        HEAD.format(folds=folds),
        "| | messages | " + " | ".join(columns) + " |",
        "|---|---:|---:|---:|---:|",
    ]
    for name, those in _groups(of):
        cells = [share([said(j) == j.truth for j in those]) for said in columns.values()]
        lines.append(f"| {name} | {len(those):,} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def _groups(of: list[Judged]) -> Iterable[tuple[str, list[Judged]]]:
    yield "all", of
    yield "danger to life", [j for j in of if j.message.tells_of_life]
    yield "no word names a kind", [j for j in of if not j.words]
    for key in sorted({j.truth for j in of}):
        yield f"`{key}`", [j for j in of if j.truth == key]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m language.kinds_report")
    parser.add_argument("--page", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    given = parser.parse_args()
    written = page(list(judged(load(default_city()), given.folds)), given.folds)
    put(written, given.page)
    return 0


if __name__ == "__main__":
    sys.exit(main())
