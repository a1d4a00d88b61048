"""Do words about an open ticket answer what its operators have asked?"""

from __future__ import annotations

from domain.events import of_type
from domain.happenings import Asked
from domain.ticket import Ticket
from domain.to_reporters import Question
from handlers.citizen import apart
from handlers.citizen.talk import Talk
from language.answers.bare_answers import begins_with_answer
from language.words import Understanding
from models import reached


def asked(talk: Talk, ticket: Ticket, understood: Understanding | None) -> Question | None:
    """The operators' question that this message answers: any but an edit, and but words of another kind of danger than the
    ticket's that the question does not ask about."""
    question = ticket.state.question
    if question is None or talk.inbound.edited or _of_something_else(talk, ticket, understood):
        return None
    return question if was_asked(talk, ticket, question) else None


def was_asked(talk: Talk, ticket: Ticket, question: Question) -> bool:
    """Is it this chat that was asked, and has the question come to it, or to its page?"""
    own = {talk.conversation.linked, *(r.id for r in talk.reports())}
    if question.reports and own.isdisjoint(question.reports):
        return False
    lines = [line for line in ticket.state.on_page if line.report in own]
    if asking := [line for line in lines if question.key.endswith(f":{line.number}")]:
        return any(line.seen_at is not None for line in asking)
    return not question.key or reached.is_there(talk.turn.tx, talk.chat.id, question.key)


def _of_something_else(talk: Talk, ticket: Ticket, understood: Understanding | None) -> bool:
    categories, other = talk.turn.city.categories, talk.turn.city.other
    named = categories.get(understood.danger_category or "") if understood is not None else None
    if named is None or named is other or begins_with_answer(talk.words):
        return False
    return apart.of_another_kind(talk, ticket, named) and named.family not in _asked_about(talk, ticket)


def _asked_about(talk: Talk, ticket: Ticket) -> set[str]:
    """The kinds of event that the newest question speaks of."""
    history = (event for event, _ in talk.turn.history(ticket.id))
    words = [what.words for what in of_type(history, Asked)][-1:]
    heard = talk.turn.understood("".join(words)).meaning
    keys = {heard.danger_category, heard.category, *(guess.category for guess in heard.guesses)}
    categories = talk.turn.city.categories
    return {categories[key].family for key in keys if key is not None}
