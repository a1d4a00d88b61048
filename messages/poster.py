"""The sign itself, to print: its code, what to do with it, and the links by which a telephone brings it along."""

from __future__ import annotations

from dataclasses import dataclass

import segno

from cities.profile import City
from domain.geography import Marker
from domain.place_code import number_of, series_of
from language.places.spelled_out import DIGITS, LETTERS
from locales.text import plain_text
from messages.pdf import BLACK, GREY, RED, WHITE, WIDTH, Page, document, width_mm

EDGE = 12.0  # [mm] that no printer has to reach
QUIET = 4  # modules around a QR code that stay white
CODE_MM = 62.0


@dataclass(frozen=True, slots=True)
class Way:
    """A link that opens a chat with the code in it, and the name of the platform."""

    platform: str
    link: str


def posters(city: City, signs: list[tuple[Marker, list[Way]]]) -> bytes:
    """A PDF, a page of A4 for each sign."""
    pages = [_page(city, marker, ways) for marker, ways in signs]
    return document(pages, plain_text("poster-judul", kota=city.name))


def _page(city: City, marker: Marker, ways: list[Way]) -> Page:
    page = Page()
    if marker.example:
        page.across(plain_text("poster-contoh"), 105, GREY)
    page.box(EDGE, EDGE, WIDTH - 2 * EDGE, 46, RED)
    page.middle(33, plain_text("poster-darurat", telepon=city.emergency_phone), 52, WHITE)
    page.middle(50, plain_text("poster-emergency", telepon=city.emergency_phone, kode=marker.code), 22, WHITE)
    page.middle(76, plain_text("poster-bacakan"), 24)
    page.middle(128, marker.code, 170)
    page.middle(144, spoken(marker.code), 24)
    page.middle(160, marker.name, 28)
    _ways(page, ways)
    page.middle(277, plain_text("poster-kaki", kota=city.name, kode=marker.code), 12)
    if marker.example:
        page.middle(284, plain_text("poster-jangan-dipasang"), 12, RED)
    return page


def spoken(code: str) -> str:
    """How it is read out: "pe · pe · nol · tujuh"."""
    letters = [LETTERS[letter].split()[0] for letter in series_of(code)]
    digits = [DIGITS[digit].split()[0] for digit in number_of(code)]
    return " · ".join([*letters, *digits])


def _ways(page: Page, ways: list[Way]) -> None:
    """The codes to scan, side by side in the middle."""
    if not ways:
        return
    page.middle(178, plain_text("poster-pindai"), 18)
    room = WIDTH / len(ways)
    for place, way in enumerate(ways):
        left = room * (place + 0.5) - CODE_MM / 2
        _qr(page, left, 184, way.link)
        wide = width_mm(way.platform, 18)
        page.words(room * (place + 0.5) - wide / 2, 184 + CODE_MM + 8, way.platform, 18)


def _qr(page: Page, x: float, y: float, link: str) -> None:
    """Rows of dark modules, each run of them one box: nothing between two boxes that a printer could leave white."""
    rows = [list(map(bool, row)) for row in segno.make(link, error="q", micro=False).matrix]
    page.box(x, y, CODE_MM, CODE_MM, WHITE)
    module = CODE_MM / (len(rows) + 2 * QUIET)
    for down, row in enumerate(rows):
        across = 0
        while across < len(row):
            run = next((n for n, dark in enumerate(row[across:]) if not dark), len(row) - across)
            if run:
                left, top = x + (QUIET + across) * module, y + (QUIET + down) * module
                page.box(left, top, run * module, module, BLACK)
            across += max(run, 1)
