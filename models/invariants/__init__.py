"""The questions that `periksa` asks the database: each finds rows that must not exist, by a named index.

History is looked at from an id on (`after`), what lives is looked at whole, so that a million old tickets
cost nothing. Moments are UTC-aware; all answers are our own numbers, never a name, an address or a token.
"""

from __future__ import annotations

from models.invariants import of_danger, of_inbox, of_outbox, of_tickets
from models.invariants.question import Question

QUESTIONS: dict[str, Question] = {
    name: asked
    for room in (of_inbox, of_tickets, of_outbox, of_danger)
    for name, asked in vars(room).items()
    if isinstance(asked, Question)
}
