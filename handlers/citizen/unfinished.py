"""What a draft told that ran out before anybody understood it: for an hour it stands on the next card of its chat as well."""

from __future__ import annotations

from datetime import timedelta

from domain.conversation import Draft
from handlers.citizen.talk import Talk
from handlers.tickets.errand import only_errand

STAYS = timedelta(minutes=60)  # later, it is of another day's event
PLAYED = frozenset(("figure", "drill"))


def take_up(talk: Talk, draft: Draft) -> None:
    """Once: before the words of this draft, in their order."""
    number, talk.conversation.unfinished = talk.conversation.unfinished, None
    if number is None or draft.drill:
        return
    before = next((told for told in talk.reports() if told.id == number and told.state == "digest"), None)
    if before is None or talk.turn.now - before.first_at > STAYS or PLAYED & {*before.observed.flags}:
        return
    told = [(0, words) for words in before.words.split("\n") if _tells(talk, words)]
    draft.beside = [*told, *draft.beside]


def _tells(talk: Talk, words: str) -> bool:
    """Neither an errand, nor a knock at the door ("p", "halo")."""
    said = talk.turn.understood(words)
    return bool(said.bare) and not (
        said.calm or said.meaning.call or said.meaning.nonsense or only_errand(talk.turn, words)
    )
