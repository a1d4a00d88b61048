"""The labelled messages that hearing learns from, and is measured by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "corpus"
PIECES = " ⏎ "  # between messages that were sent right after one another


@dataclass(frozen=True, slots=True)
class Message:
    """A first message. `truth`: life | other_emergency | non_emergency | talk | prank_plain | prank_credible."""

    writer: str
    text: str
    truth: str
    category: str
    kind: str

    @property
    def tells_of_life(self) -> bool:
        return self.truth == "life"

    @property
    def tells_of_emergency(self) -> bool:
        """A credible lie is heard as what it says."""
        return self.truth in ("life", "other_emergency", "prank_credible")


def messages(folder: Path = FOLDER) -> Iterator[Message]:
    """All of them, writer by writer."""
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            text, truth, _, category, kind = line.split("\t")
            yield Message(path.stem, text.replace(PIECES, "\n"), truth, category, kind)
