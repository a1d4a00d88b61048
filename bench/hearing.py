"""What is heard in the corpus, writer by writer: first messages, without a pin or a picture.

python -m bench.hearing [--page docs/hearing.md]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from cities import lexicon, load
from domain.danger import Danger
from domain.understanding import Understanding

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "language" / "corpus"
CITY = ROOT / "cities" / "kota-bengkulu.toml"
PIECES = " ⏎ "
HEAD = """# What is heard, and what is not

Written by `python -m bench.hearing --page docs/hearing.md`: the city's words on the first messages of [the corpus](../language/corpus/README.md), whose
writers saw none of those words. *Rings*: names danger and is no soft doubt, so that it rings after 60 or 180 seconds with no tap. Nothing here was learned from these texts.

"""


@dataclass(frozen=True, slots=True)
class Told:
    """One message of the corpus, as it was heard, and the milliseconds that it took."""

    writer: str
    truth: str
    heard: Understanding
    took: float

    @property
    def rings(self) -> bool:
        return self.heard.danger is not Danger.NONE and not self.heard.soft

    @property
    def grave(self) -> bool:
        return self.rings and self.heard.danger is Danger.LIFE


def told() -> Iterator[Told]:
    """The whole corpus, heard by the city's words."""
    words = lexicon(load(CITY))
    for path in sorted(CORPUS.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            text, truth, *_ = line.split("\t")
            began = process_time()
            heard = words.understand(text.replace(PIECES, "\n"))
            yield Told(path.stem, truth, heard, (process_time() - began) * 1000)


def share(of: list[Told], truth: str, *, grave: bool = False) -> str:
    """Which part of the messages of this truth rings (or rings as danger to life), in per cent."""
    found = [t for t in of if t.truth == truth]
    return f"{100 * sum(t.grave if grave else t.rings for t in found) / len(found):.1f} %"


def page(of: list[Told]) -> str:
    """The tables: all writers together, and each alone."""
    took = sorted(t.took for t in of)
    lines = [
        f"{len(of)} messages; a text takes {took[len(took) // 2]:.2f} ms (median), {took[len(took) * 95 // 100]:.2f} ms (95 of 100).",
        "",
        "| truth | messages | rings | rings as danger to life |",
        "|---|---|---|---|",
    ]
    for truth in dict.fromkeys(t.truth for t in of):
        number = sum(t.truth == truth for t in of)
        lines.append(f"| `{truth}` | {number} | {share(of, truth)} | {share(of, truth, grave=True)} |")
    lines += [
        "",
        "| writer | `life` rings | `other_emergency` rings | `non_emergency` rings |",
        "|---|---|---|---|",
    ]
    for writer in dict.fromkeys(t.writer for t in of):
        own = [t for t in of if t.writer == writer]
        rings = " | ".join(share(own, truth) for truth in ("life", "other_emergency", "non_emergency"))
        lines.append(f"| {writer} | {rings} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.hearing")
    parser.add_argument("--page", type=Path, help="write it there")
    given = parser.parse_args()
    found = page(list(told()))
    if given.page:
        given.page.write_text(HEAD + found, encoding="utf-8")
    print(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
