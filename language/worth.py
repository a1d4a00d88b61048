"""What a ring is worth where no word names danger: in the corpus, and in a city, where most who write need nobody."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf

from language.hear import DEFAULT, Thresholds, hear
from language.told import Told

IN_A_YEAR = (106, 13_640)  # emergencies and others among the contacts of a city's 112
WEIGHTS_FROM = (0.0, DEFAULT.light, DEFAULT.weighty, DEFAULT.unasked, 1.0, 3.0, 10.0, inf)
ABOUT = (
    "What the pattern alone hears, by a score's *weight*: the odds of an emergency times those of danger to life. Of this corpus every second message is an emergency, of what a "
    "city's 112 gets {real} in {all:,}: so many of those who need nobody stand against one emergency there. Beyond four for one a ring costs more than it is worth, but for a life: it rings "
    "unasked from where less than one in a hundred of the lives told here would be asked about or only looked at, and no lower."
)


def worth(of: Sequence[Told]) -> list[str]:
    """What a ring is worth where no word names danger, in the corpus and in a city."""
    real, others = IN_A_YEAR
    scales = [
        n / sum(t.message.tells_of_emergency is is_real for t in of)
        for n, is_real in ((real, True), (others, False))
    ]
    heard = [t for t in of if hear(t.words, t.score, Thresholds(unasked=0.0)).understood.by_score]
    lines = ["", "## What a ring is worth", "", ABOUT.format(real=real, all=real + others), ""]
    lines += [
        "| weight | danger to life | other emergencies | others | others for one emergency in a city | is |"
    ]
    lines += ["|---|---:|---:|---:|---:|---|"]
    for low, high in pairwise(WEIGHTS_FROM):
        those = [t.message for t in heard if low <= t.score.weight < high]
        alive, needed = sum(m.tells_of_life for m in those), sum(m.tells_of_emergency for m in those)
        each = (len(those) - needed) * scales[1] / (needed * scales[0]) if needed else inf
        done = "a card" if high <= DEFAULT.weighty else "asked" if high <= DEFAULT.unasked else "rings"
        lines.append(
            f"| {low:g} … {high:g} | {alive} | {needed - alive} | {len(those) - needed} | {each:.1f} | {done} |"
        )
    return lines
