"""A city's ladder of sanctions, as the pure rules take it."""

from __future__ import annotations

from cities.profile import City
from verification.sanctions import Sanction, SanctionRules


def rules_of(city: City) -> SanctionRules:
    """`[hukum]` of the city's file; without steps there nothing is ever proposed."""
    law = city.law
    return SanctionRules(
        steps=tuple((s.proved, Sanction(s.sanction)) for s in law.steps),
        window=law.window,
        grey_for=law.grey_for,
        decay=law.decay,
        lapse=law.lapse,
    )
