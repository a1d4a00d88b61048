"""What an event holds as a code, as people read it; rows of older versions hold the words themselves."""

from __future__ import annotations

from cities.profile import City
from domain.happenings import Keys
from locales.text import stored_word, text
from messages.menus import FORWARD_REASONS


def agencies_named(city: City, told: Keys) -> str:
    """ "Damkar, PSC 119" """
    if isinstance(told, str):
        return told
    return ", ".join(city.agencies[key].short if key in city.agencies else key for key in told)


def category_named(city: City, told: str) -> str:
    return city.categories[told].short if told in city.categories else told


def forward_reason(told: str) -> str:
    """A reason's button, or what was typed."""
    return text(f"teruskan-{told}") if told in FORWARD_REASONS else told


def outcome_told(told: Keys) -> str:
    """ "Korban: luka, Kerusakan: ringan" """
    return told if isinstance(told, str) else ", ".join(stored_word(f"hasil-{answer}") for answer in told)


def speaker(told: str) -> str:
    """ "Pelapor", "Saksi 2" """
    if not told.isdigit():
        return told
    return text("siapa-pelapor") if told == "1" else text("siapa-saksi", nomor=int(told))
