"""What is wrong in a city file, said so that an administrator can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake: its line (0: the file as a whole), the key it is about, why it is one, what to do, and in which file."""

    line: int
    where: str
    reason: str
    remedy: str
    file: str = ""

    def __str__(self) -> str:
        place = " ".join(filter(None, [self.file, f"baris {self.line}" if self.line else ""]))
        return f"{', '.join(filter(None, [place, self.where]))}: {self.reason} {self.remedy}".rstrip()


class CityMistakes(Exception):
    """A city file that cannot be used; `mistakes` file by file in the order of their lines."""

    def __init__(self, mistakes: Iterable[Mistake], file: str) -> None:
        """`file`: of those that name none."""
        named = [mistake if mistake.file else replace(mistake, file=file) for mistake in mistakes]
        self.mistakes = tuple(
            sorted(dict.fromkeys(named), key=lambda one: (one.file != file, one.file, one.line))
        )
        super().__init__("\n".join(map(str, self.mistakes)))
