"""How much danger was named, by words or by a button."""

from __future__ import annotations

from enum import StrEnum


class Danger(StrEnum):
    """How grave it is, the least first: `OTHER` is less than `LIFE`, though its word is greater.

    Kept by its word. Ordered among its own only: raises TypeError beside a plain word, which the alphabet would order.
    """

    NONE = "none"
    OTHER = "other"
    LIFE = "life"

    @classmethod
    def read(cls, kept: object) -> Danger:
        """The danger that was kept as this word; none where no version of ours wrote it."""
        return next((danger for danger in cls if danger == kept), cls.NONE)

    def __lt__(self, other: str) -> bool:
        return _rank(self) < _rank(other)

    def __le__(self, other: str) -> bool:
        return _rank(self) <= _rank(other)

    def __gt__(self, other: str) -> bool:
        return _rank(self) > _rank(other)

    def __ge__(self, other: str) -> bool:
        return _rank(self) >= _rank(other)


_ORDER = tuple(Danger)


def _rank(value: str) -> int:
    if not isinstance(value, Danger):
        raise TypeError(f"{value!r} is a word, and no danger to compare with")
    return _ORDER.index(value)
