"""What is heard in the corpus and what is not, each writer by what was learned from the others.

    python -m language.report [--page docs/hearing.md] [--folds N]

Needs scikit-learn (development only). A fold leaves some writers out; with as many folds as writers each stands alone.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from time import process_time

from cities import lexicon, load
from language.corpus import Message, messages
from language.hear import (
    DEFAULT,
    NAMED,
    OF_GENRE,
    RINGS,
    ROWS,
    UNLIKELY,
    UNSEEN,
    Outcome,
    Thresholds,
    contradicted,
    hear,
    outcome,
)
from language.score import WEIGHTS, Weights, shipped
from language.told import Told, put, share, told
from language.worth import worth

CITY = Path(__file__).resolve().parents[1] / "cities" / "kota-bengkulu.toml"
TRUTHS = ("life", "other_emergency", "prank_credible", "non_emergency", "talk", "prank_plain")
ENGLISH = frozenset({"w11", "w35", "w36", "w38", "w44"})
REGIONAL = frozenset(
    {"w01", "w06", "w07", "w08", "w09", "w16", "w17", "w18", "w27", "w32", "w33", "w48", "w49"}
)
NEIGHBOURS = "w40"  # from here on they wrote the same words once of now and once of nothing
EMERGENCIES, LIVES = (0.3, 0.4, 0.5, 0.6), (0.6, 0.7, 0.9)
REAL = ("life", "other_emergency")  # a credible lie is nobody in need
MEANT, ENOUGH = (0.1, 0.2, 0.3, 0.4), (2, 4, 6, 8)
BANDS = (0.25, 0.4, 0.5, 0.7, 1.1)
MOST_ERRORS = 12
AGAINST = (
    "Messages in which no word names danger that is meant: one more ring for an emergency is worth at most four for none, "
    "and a threshold stands where that begins."
)
ASKED = (
    "A text of words enough that names danger, and that the pattern speaks against, is asked about (*soft*). That costs a tap, or two minutes, where it "
    "was meant. Where its genre speaks against it as well, nobody is asked, and a human looks: {looked:,} messages, {real} of them emergencies, {alive} of danger to life. Of all who are asked or only looked at here, "
    "{share:.1f} in a hundred are emergencies, where every second message is one. `kejahatan`, `kekerasan` and `krisis_jiwa` are never asked."
)
HEAD = """# What is heard, and what is not

Written by `python -m language.report --page docs/hearing.md --folds {folds}`: first messages of [the corpus](../language/corpus/README.md), without pin or picture. Each writer is heard by
weights that were learned from other writers only (in {folds} folds), and by the city's words, which no writer saw. *Rings*: after 60 or 180 seconds with no tap. *Soft*: a silent card at once, one question ("Apakah ini sedang
terjadi sekarang?"), and 180 seconds unless the answer is no. *On a screen*: rings, soft, or a silent card within 75 seconds. ± is the half width of a 95 % interval.

"""


Figure = Callable[[Told], bool]


LIFE = (Outcome.LIFE, Outcome.LIFE_BY_SCORE)


def _figures(at: Thresholds = DEFAULT) -> dict[str, Figure]:
    return {
        "words alone ring": lambda t: outcome(t.words) in RINGS,
        "score alone rings": lambda t: t.score.emergency >= at.emergency,
        "both ring": lambda t: t.heard(at) in RINGS,
        "… as danger to life": lambda t: t.heard(at) in LIFE,
        "soft": lambda t: t.heard(at) is Outcome.SOFT,
        "in 180 s with no tap": lambda t: t.heard(at) in RINGS | {Outcome.SOFT},
        "on a screen": lambda t: t.heard(at) not in UNSEEN,
    }


def table(first: str, groups: Iterable[tuple[str, list[Told]]], figures: dict[str, Figure]) -> list[str]:
    lines = [f"| {first} | messages | " + " | ".join(figures) + " |", "|---|---:|" + "---:|" * len(figures)]
    for name, of in groups:
        cells = [share([figure(t) for t in of]) for figure in figures.values()]
        lines.append(f"| {name} | {len(of):,} | " + " | ".join(cells) + " |")
    return lines


def page(of: list[Told], folds: int) -> str:
    figures = _figures()
    by_truth = ((f"`{truth}`", _those(of, truth)) for truth in TRUTHS)
    lines = [HEAD.format(folds=folds).rstrip(), "", "## By truth, in per cent", ""]
    lines += [*table("truth", by_truth, figures), *_by_language(of, figures), *_by_category(of, figures)]
    lines += [*_by_writer(of, figures["both ring"]), *_costs(of), *_asked(of)]
    lines += [
        "",
        "## Where context speaks against it",
        "",
        AGAINST,
        "",
        *_against(of),
        *worth(of),
        *_errors(of),
    ]
    return "\n".join(lines) + "\n\n" + _speed([t.message for t in of])


def _those(of: Iterable[Told], truth: str, where: Figure = lambda t: True) -> list[Told]:
    return [t for t in of if t.message.truth == truth and where(t)]


def _by_language(of: list[Told], figures: dict[str, Figure]) -> list[str]:
    languages: dict[str, Figure] = {
        "English": lambda t: t.message.writer in ENGLISH,
        "regional languages": lambda t: t.message.writer in REGIONAL,
        "Indonesian": lambda t: t.message.writer not in ENGLISH | REGIONAL,
        "neighbours (w40–w52)": lambda t: t.message.writer >= NEIGHBOURS,
        "all others": lambda t: t.message.writer < NEIGHBOURS,
        "up to three words": lambda t: len(t.message.text.split()) <= 3,
        "over twenty words": lambda t: len(t.message.text.split()) > 20,
    }
    lines = []
    for truth in ("life", "non_emergency"):
        lines += ["", f"## `{truth}` by language and length", ""]
        lines += table("", ((name, _those(of, truth, where)) for name, where in languages.items()), figures)
    return lines


def _by_category(of: list[Told], figures: dict[str, Figure]) -> list[str]:
    alive = _those(of, "life")
    groups = (
        (c, [t for t in alive if t.message.category == c])
        for c in sorted({t.message.category for t in alive})
    )
    return ["", "## `life` by category", "", *table("", groups, figures)]


def _by_writer(of: list[Told], rings: Figure) -> list[str]:
    lines = ["", "## Writer by writer", ""]
    lines += [
        "| writer | `life` rings | `other_emergency` rings | `non_emergency` rings |",
        "|---|---:|---:|---:|",
    ]
    for writer in sorted({t.message.writer for t in of}):
        cells = [
            share([rings(t) for t in _those(of, truth) if t.message.writer == writer])
            for truth in ("life", "other_emergency", "non_emergency")
        ]
        lines.append(f"| {writer} | " + " | ".join(cells) + " |")
    return lines


def _costs(of: list[Told]) -> list[str]:
    """What other thresholds would let ring."""
    lines = ["", "## What the thresholds cost", "", "Chosen: " + _thresholds(DEFAULT) + ".", ""]
    lines += ["| emergency from | life from | `life` rings | … as danger to life | `non_emergency` rings |"]
    lines += ["|---:|---:|---:|---:|---:|"]
    alive, harmless = _those(of, "life"), _those(of, "non_emergency")
    for emergency in EMERGENCIES:
        for life in LIVES:
            ring, grave = list(_figures(Thresholds(emergency=emergency, life=life)).values())[2:4]
            cells = [
                share([f(t) for t in some]) for f, some in ((ring, alive), (grave, alive), (ring, harmless))
            ]
            lines.append(f"| {emergency} | {life} | " + " | ".join(cells) + " |")
    return lines


def _asked(of: list[Told]) -> list[str]:
    """Who is asked with one tap, by the probability below which and the words from which he is."""
    lines = ["", "## Who is asked whether it happens now", "", ASKED.format(**_looked_at(of)), ""]
    lines += [
        "| P below | words from | `life` asked | other emergencies asked | others asked | real in 100 asked |"
    ]
    lines += ["|---:|---:|---:|---:|---:|---:|"]
    named = [t for t in of if not t.words.soft]
    for meant in MEANT:
        for enough in ENOUGH:
            at = Thresholds(meant=meant, enough=enough)
            asked = [t.message for t in named if hear(t.words, t.score, at).row == UNLIKELY.name]
            real, alive = (sum(m.truth in REAL for m in asked), sum(m.truth == "life" for m in asked))
            share_ = f"{100 * real / len(asked):.2f}" if asked else "–"
            lines.append(
                f"| {meant} | {enough} | {alive} | {real - alive} | {len(asked) - real} | {share_} |"
            )
    return lines


def _looked_at(of: Sequence[Told]) -> dict[str, float]:
    """Whom a genre leaves to a look, and how many of those and of the asked are emergencies, in a hundred."""
    rows = [(t.message, hear(t.words, t.score).row) for t in of]
    looked = [m for m, row in rows if row == OF_GENRE.name]
    both = [m.truth in REAL for m, row in rows if row in (OF_GENRE.name, UNLIKELY.name)]
    real = [m.truth for m in looked if m.truth in REAL]
    share_ = 100 * sum(both) / max(1, len(both))
    return {"looked": len(looked), "real": len(real), "alive": real.count("life"), "share": share_}


def _errors(of: list[Told]) -> list[str]:
    quiet = sorted((t for t in _those(of, "life") if t.heard() not in RINGS), key=lambda t: t.score.emergency)
    loud = sorted(
        (t for t in _those(of, "non_emergency") if t.heard() in RINGS), key=lambda t: -t.score.emergency
    )
    lines = [
        "",
        "## The most telling errors",
        "",
        "Danger to life that does not ring by itself, the least heard first:",
        "",
    ]
    lines += [f"- {_line(t)}" for t in quiet[:MOST_ERRORS]]
    lines += ["", "Harmless texts that ring, the loudest first:", ""]
    lines += [f"- {_line(t)}" for t in loud[:MOST_ERRORS]]
    return lines


def _thresholds(at: Thresholds) -> str:
    return (
        f"words of danger count without a question from {at.meant} (or of fewer than {at.enough} words), a card from {at.perhaps} (from {at.middle} with a weight of {at.light}), an emergency from {at.emergency} ({at.contradicted} where context speaks against it, "
        f"danger to life of {at.served} as well where it is a service's matter) and a weight of {at.weighty}, which rings unasked from {at.unasked}; danger to life from {at.life}"
    )


def _against(of: Sequence[Told]) -> list[str]:
    """How many emergencies and how many others the score alone would make ring, by what context says."""
    decided = {OF_GENRE.name, UNLIKELY.name, NAMED.name, ROWS[-1].name}  # whatever the score says
    unheard = [t for t in of if hear(t.words, replace(t.score, life=1.0, emergency=1.0)).row not in decided]
    kinds: dict[str, Figure] = {
        "it asks": lambda t: t.words.question,
        "its words of danger are not meant": lambda t: contradicted(t.words) and not t.words.question,
        "none": lambda t: not contradicted(t.words),
    }
    lines = [
        "| context | score | emergencies | others | others for one emergency |",
        "|---|---|---:|---:|---:|",
    ]
    for name, kind in kinds.items():
        for low, high in pairwise(BANDS):
            found = [
                t.message.tells_of_emergency for t in unheard if kind(t) and low <= t.score.emergency < high
            ]
            real, others = sum(found), len(found) - sum(found)
            each = f"{others / real:.1f}" if real else "–"
            lines.append(f"| {name} | {low} … {min(high, 1.0)} | {real} | {others} | {each} |")
    return lines


def _line(told: Told) -> str:
    text = told.message.text.replace("\n", " / ")
    return f"{told.message.writer}, `{told.message.kind}`, P {told.score.emergency:.2f}: {text[:160]}"


def _speed(of: Sequence[Message]) -> str:
    words, weights, took, alone = lexicon(load(CITY)).understand, shipped(), [], []
    for message in of[::5]:
        began = process_time()
        score = weights.score(message.text)
        scored = process_time()
        hear(words(message.text), score)
        took.append((process_time() - began) * 1000)
        alone.append((scored - began) * 1000)
    took.sort()
    alone.sort()
    began = process_time()
    loaded = Weights.loads(WEIGHTS.read_bytes())
    start = (process_time() - began) * 1000
    return (
        f"A text takes {took[len(took) // 2]:.2f} ms of processor time (median), {took[len(took) * 95 // 100]:.2f} ms "
        f"(95 of 100), words and score together; the score alone {alone[len(alone) // 2]:.2f} and {alone[len(alone) * 95 // 100]:.2f} ms. "
        f"The weights are {WEIGHTS.stat().st_size / 1000:.0f} kB on disk, {loaded.size / 1e6:.1f} MB in memory, and take {start:.0f} ms at the start.\n"
    )


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m language.report")
    parser.add_argument("--page", type=Path)
    parser.add_argument("--folds", type=int, default=len({m.writer for m in messages()}))
    given = parser.parse_args()
    written = page(told(given.folds, lexicon(load(CITY)).understand), given.folds)
    put(written, given.page)
    return 0


if __name__ == "__main__":
    sys.exit(main())
