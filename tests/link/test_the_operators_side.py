"""The link as operators meet it: an answer of its own each time, nothing to tap by mistake, the place as on the card."""

from __future__ import annotations

import re

import pytest

from tests.link.caller import LINK, Caller, Here, calls


async def test_each_time_it_is_a_new_message_and_the_old_one_says_so(here: Here) -> None:
    town, client = here
    first, code = await calls(town, client)
    room, group = town.operator("ruang_kendali"), town.group("ruang_kendali")
    for _ in range(2):
        before = len(group.messages)
        await room.types(f"/tautan {code}")
        new = group.messages[before:]
        assert [bool(LINK.search(m.text)) for m in new] == [True]
        assert sum(bool(LINK.search(m.text)) for m in group.messages) == 1
        assert group.hears("tetap berlaku", code)
    assert await first.opens() == 200  # what was sent before is valid all the same


async def test_a_line_that_was_changed_is_answered_in_its_place(here: Here) -> None:
    town, _ = here
    room, group = town.operator("ruang_kendali"), town.group("ruang_kendali")
    await room.types("/baru kebakaran jl salak 5", message_id="77")
    before = [m for m in group.messages if LINK.search(m.text)]
    await room.types("/baru kebakaran jl salak 5, api besar", message_id="77", edited=True)
    assert len([m for m in group.messages if LINK.search(m.text)]) == len(before) == 1


async def test_in_the_group_it_is_copied_and_cannot_be_tapped_open(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client)
    await town.operator("ruang_kendali").types(f"/tautan {code}")
    for message in town.group("ruang_kendali").messages:
        shown = message.text
        for found in LINK.finditer(shown):
            assert shown[: found.start()].endswith("<code>") and shown[found.end() :].startswith("</code>")
        for found in re.finditer(r"112\.example\.id|t\.me/", shown):
            assert shown[: found.start()].removesuffix("https://").endswith("<code>")
    assert await caller.opens() == 200


async def test_of_a_ticket_that_went_into_another_it_is_that_one_s(here: Here) -> None:
    town, client = here
    _, one = await calls(town, client)
    _, two = await calls(town, client, "kebakaran gudang jl danau 3, api besar 08127390002")
    room, group = town.operator("ruang_kendali"), town.group("ruang_kendali")
    await room.types(f"/gabung {two} {one}")
    before = len(group.messages)
    await room.types(f"/tautan {two}")
    told = [m.text for m in group.messages[before:]]
    assert any(f"{two} sudah digabung ke {one}" in t and LINK.search(t) for t in told)
    path = next(found[1] for t in told if (found := LINK.search(t)))
    caller = Caller(town, client, path)
    assert await caller.opens() == 200
    assert one in str((await caller.state())[1])


@pytest.mark.parametrize("line", ["suami saya memukul saya, jl merapi 3", "kebakaran jl merapi 3"])
async def test_the_place_reads_as_on_the_card(here: Here, line: str) -> None:
    town, client = here
    _, code = await calls(town, client, line)
    assert "merapi 3" in town.group("ruang_kendali").card(code).text
    told = next(t for t in reversed(town.group("ruang_kendali").texts) if LINK.search(t))
    assert "merapi 3" in told and "tempat belum diketahui" not in told
