"""A turn reads a ticket's chain once, and never an old one: not after it has grown, nor after words were taken out of it."""

from __future__ import annotations

from domain.events import of_type
from domain.happenings import Words
from handlers.turn import Turn
from models import chain, erasure
from models.db import Tx, transaction
from tests.scenarios.stories import fire, person_number
from tests.town import Town


def written(turn: Turn, ticket: int) -> list[str]:
    return [what.words for what in of_type((event for event, _ in turn.history(ticket)), Words)]


async def test_a_chain_that_grows_or_is_emptied_is_read_anew(any_town: Town) -> None:
    town = any_town
    ani = await fire(town)
    await ani.says("ada anak terjebak")
    ticket, person = await town.ticket(ani.code), await person_number(town, ani.code)

    def work(tx: Tx) -> None:
        turn = Turn(town.app.services, tx, town.clock.now())
        before = written(turn, ticket.id)
        assert before and turn.history(ticket.id) is turn.history(ticket.id)
        more = turn.event(Words(words="apinya membesar", report=1, number=1), person)
        turn.lengthen(ticket.id, chain.end_of(tx, ticket.id), [more])
        assert written(turn, ticket.id) == [*before, "apinya membesar"]
        erasure.erase_words(tx, ticket.id, person, turn.now)
        turn.chain_changed(ticket.id)
        assert "apinya membesar" not in written(turn, ticket.id)

    with transaction(town.app.database.engine) as tx:
        work(tx)
