"""Sheets of A4 that are filled with rows from top to bottom; lengths in millimetres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from messages.pdf import BLACK, BOLD, HEIGHT, PLAIN, WIDTH, Ink, Page, document

LEFT, RIGHT, TOP, BOTTOM = 18.0, WIDTH - 18, 21.0, HEIGHT - 21
ROW = 5.2
FINE = 0.2  # a line
SMALL, USUAL, HEAD, TITLE = 8, 9, 10, 14  # points of letters
LINE: Ink = (0.0, 0.0, 0.0, 0.4)


@dataclass(slots=True)
class Paper:
    """`y`: where the last row stands."""

    title: str
    pages: list[Page] = field(default_factory=list)
    y: float = BOTTOM

    def row(self, high: float = ROW) -> tuple[Page, float]:
        """Where the next row stands; on a new page where this one is full."""
        if not self.pages or self.y + high > BOTTOM:
            self.pages.append(Page())
            self.pages[-1].words(LEFT, TOP, self.title, TITLE)
            self.y = TOP + ROW
        self.y += high
        return self.pages[-1], self.y

    def keep(self, rows: int) -> None:
        """So many rows stay together, as far as a page goes."""
        if self.pages and self.y + rows * ROW > BOTTOM and rows * ROW < BOTTOM - TOP:
            self.y = BOTTOM

    def line(self, words: str) -> None:
        page, y = self.row()
        page.words(LEFT, y, words, USUAL, BLACK, PLAIN)

    def bold(self, words: str) -> None:
        page, y = self.row()
        page.words(LEFT, y, words, USUAL)

    def head(self, words: str, columns: Sequence[tuple[float, str]] = ()) -> None:
        """`columns`: where the figures under each name end."""
        page, y = self.row(ROW * 2)
        page.words(LEFT, y, words, HEAD)
        for x, name in columns:
            page.words_up_to(x, y, name, SMALL)
        page.box(LEFT, y + 1.3, RIGHT - LEFT, FINE, LINE)

    def figures(
        self, words: str, columns: Sequence[tuple[float, str]], weight: float = PLAIN
    ) -> tuple[Page, float]:
        page, y = self.row()
        page.words(LEFT, y, words, USUAL, BLACK, weight)
        for x, figure in columns:
            page.words_up_to(x, y, figure, USUAL, BLACK, weight)
        return page, y

    def total(self, words: str, columns: Sequence[tuple[float, str]]) -> None:
        self.figures(words, columns, BOLD)

    def file(self) -> bytes:
        return document(self.pages, self.title)
