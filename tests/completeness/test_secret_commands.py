"""No command shows what people told in secret, nor where exactly, to a group or to an agency that has no part in it."""

from __future__ import annotations

import pytest

from domain.ticket import CONTROL_ROOM
from handlers.operator.routes import OPERATOR_COMMANDS
from handlers.operator.typed_names import TICKET_COMMANDS
from tests.scenarios.stories import tell
from tests.town import PANORAMA, Town

COMMANDS = sorted({*TICKET_COMMANDS, *OPERATOR_COMMANDS} - {"baru", "siaran", "latihan", "bencana"})
TOLD = "suami saya memukul saya, kuncinya molibdenit, di jl rhodonit 5"
SECRETS = ("molibdenit", "rhodonit", "-3.8165", "102.3005")


@pytest.mark.parametrize("behind", ["", " molib", " 20"])
@pytest.mark.parametrize("command", COMMANDS)
async def test_a_group_reads_nothing_of_it(town: Town, command: str, behind: str) -> None:
    ani = await tell(town, TOLD, PANORAMA)
    code = ani.code
    assert (await town.ticket(code)).secret
    assert any(secret in t for t in town.group(CONTROL_ROOM).texts for secret in SECRETS[:1])
    holders = {part.agency for part in (await town.ticket(code)).assignments}
    stranger = next(agency for agency in town.groups if agency not in {*holders, CONTROL_ROOM})
    for agency in (*holders, stranger):
        await town.operator(agency).types(f"/{command} {code}{behind}")
    read = [t for agency in town.groups if agency != CONTROL_ROOM for t in town.group(agency).texts]
    assert not [t for t in read for secret in SECRETS if secret in t]
