"""The three optional questions after "Selesai", in their order, each with the answers that one tap gives."""

from __future__ import annotations

QUESTIONS: dict[str, tuple[str, ...]] = {
    "victims": ("nihil", "luka", "meninggal"),
    "damage": ("utuh", "ringan", "berat"),
    "unit": ("satu", "dua", "banyak"),
}
ORDER = tuple(QUESTIONS)


def following(question: str) -> str:
    """The question after this one; "" after the last."""
    at = ORDER.index(question) + 1
    return ORDER[at] if at < len(ORDER) else ""
