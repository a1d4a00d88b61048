"""What the city decides of lanes, disasters, sanctions and how long things are kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

SANCTIONS = ("jelaskan", "peringatkan", "abu_abu", "berkas_bukti")
PRIVACY = ("pesan", "mentah", "keluar", "bukti", "identitas", "tiket", "kejadian", "akses", "sanksi")


@dataclass(frozen=True, slots=True)
class VerificationRules:
    """How loud and how soon. `grey_floor` is a probability."""

    false_alarms_per_real: float
    grey_floor: float
    life: timedelta
    other: timedelta
    look: timedelta
    amber_look: timedelta
    grey_digest: timedelta


@dataclass(frozen=True, slots=True)
class DisasterRules:
    """When mass intake begins: the oldest waiting message is older than `queue_delay`."""

    queue_delay: timedelta


@dataclass(frozen=True, slots=True)
class SanctionStep:
    """From this many proved false reports on, this is proposed."""

    proved: int
    sanction: str


@dataclass(frozen=True, slots=True)
class CostRules:
    """What a billed WhatsApp message costs, and what the city gives a month (0: no limit), in US$."""

    whatsapp: float
    month: float


@dataclass(frozen=True, slots=True)
class LinkRules:
    """Pages for callers: are there any, and where whoever must hide one goes with a single key."""

    on: bool = False
    leave: str = "https://www.bmkg.go.id/"  # the weather


@dataclass(frozen=True, slots=True)
class TravelRules:
    """May a crew let its reporters hear how far it is?"""

    on: bool = False


@dataclass(frozen=True, slots=True)
class Canned:
    """What operators write to reporters again and again. `categories`: for which events; empty: for all."""

    name: str
    words: str
    question: bool = False
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MejaRules:
    """The page at which operators work: is there any, and for how long at most somebody sits there without a new link."""

    on: bool = False
    longest: timedelta = timedelta(hours=12)
    replies: tuple[Canned, ...] = ()


@dataclass(frozen=True, slots=True)
class LawRules:
    """`basis` is the law that a warning quotes: empty until the city's legal office fills it in."""

    basis: str
    steps: tuple[SanctionStep, ...]
    window: timedelta
    grey_for: timedelta
    decay: timedelta
    lapse: timedelta
