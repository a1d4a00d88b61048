"""What was learned from outcomes, as the score uses it: read once a turn."""

from __future__ import annotations

from handlers.turn import Turn
from models import weights


def learned(turn: Turn) -> dict[str, float]:
    """Weights by signal, and priors by `prior_name`; what is missing has its expert's value."""
    if turn.learned is None:
        turn.learned = weights.current(turn.tx)
    return turn.learned


def prior_name(channel: str) -> str:
    """The name that a channel's prior is kept under."""
    return f"prior:{channel}"
