"""Of words that no line or message holds whole: the part that matters most, and all of them in pieces."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

QUOTE = 160  # characters of people's words on a card
_SENTENCE = re.compile(r"[^\n.!?;,]*[\n.!?;,]*")
_MANY_LINES = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]|\s{4,}")
_WINDOW, _STEP = 100, 50  # characters of a sentence without an end that are looked at together
_CONTEXT = 4  # words that are quoted before those that weigh


def one_line(words: str) -> str:
    """In one line, " / " between what stood in several: nobody's words can begin a line as ours do."""
    if not _MANY_LINES.search(words):
        return words
    lines = (" ".join(line.split()) for line in words.splitlines())
    return " / ".join(line for line in lines if line)


def alike(words: str) -> str:
    """What two wordings have in common that say the same, whatever their letters and spaces."""
    return " ".join(words.casefold().split())


def shortened(words: str, most: int = QUOTE) -> str:
    """The beginning, with "…" where anything is left out."""
    return words if len(words) <= most else f"{words[: most - 1]}…"


def gravest(words: str, weigh: Callable[[str], tuple[int, ...]], most: int = QUOTE) -> str:
    """As much as may be quoted, from the first of those sentences on that weigh most; "…" where anything is left out."""
    if len(words) <= most:
        return words
    weights = {span: weigh(words[slice(*span)]) for span in _sentences(words)}
    start, end = max(weights, key=lambda span: weights[span], default=(0, 0))
    endless = end - start >= _WINDOW or words[start - 1 : start] == " "
    if endless and any(weights[start, end]):
        start = _nearer(words, start, end, weigh)
    head = "… " if words[:start].strip() else ""
    return head + shortened(words[start:].strip(), most - len(head))


def _nearer(words: str, start: int, end: int, weigh: Callable[[str], tuple[int, ...]]) -> int:
    """Where in this part of an endless sentence that begins which weighs as much, with a few words before it."""
    whole, before = weigh(words[start:end]), [start]
    while (blank := words.find(" ", before[-1], end)) >= 0 and weigh(words[blank + 1 : end]) >= whole:
        before.append(blank + 1)
    return before[-_CONTEXT:][0]


def _sentences(words: str) -> Iterator[tuple[int, int]]:
    """Where each begins and ends; one that goes on and on is looked at in parts that overlap."""
    for found in _SENTENCE.finditer(words):
        start, end = found.span()
        while end - start > _WINDOW:
            yield start, start + _WINDOW
            start = words.find(" ", start + _STEP, end) + 1 or end
        if start < end:
            yield start, end


def pieces(words: str, most: int) -> Iterator[str]:
    """All the words, each piece as long as a message may be, broken between words where there are any.

    Counted as the platform does: what lies beyond its first plane counts twice.
    """
    words = one_line(words)
    while words:
        end = _room(words, most)
        if end < len(words):
            blank = words.rfind(" ", 0, end)
            end = blank + 1 if blank > end // 2 else end
        yield words[:end].strip()
        words = words[end:]


def _room(words: str, most: int) -> int:
    """How many of the characters one message holds."""
    units = 0
    for at, character in enumerate(words):
        units += 2 if ord(character) > 0xFFFF else 1
        if units > most:
            return at
    return len(words)
