"""A doctor signs cards, as an administrator writes it into the city's file."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from cities.first_aid import AidCard, FirstAidBook
from cities.profile import City


def signed(city: City, but: Collection[str] = ()) -> City:
    """All cards signed, `but` these."""
    cards = {key: card if key in but else _signed(card) for key, card in city.first_aid.cards.items()}
    return replace(city, first_aid=FirstAidBook(cards))


def _signed(card: AidCard) -> AidCard:
    return replace(card, signed_by="dr. Sari, PSC 119", signed_on="2026-12-01", signed_as=card.digest)
