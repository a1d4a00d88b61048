"""Taking two tickets apart takes back what /tiket answered while they were one, and nothing else."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import fire, tell
from tests.town import KANDANG_LIMUN, Chat, Town

CRASH, UNDER = "tabrakan motor sama truk di jalan", "ada yang terjepit di bawah truk"


def shown(chat: Chat) -> dict[str, str]:
    return {m.message_id: m.text for m in chat.messages}


async def two(town: Town) -> tuple[str, str]:
    ani = await fire(town)
    budi = await tell(town, CRASH, KANDANG_LIMUN)
    own = budi.code
    await budi.says(UNDER)
    return ani.code, own


@pytest.mark.parametrize("by", ["tap", "typed"])
@pytest.mark.parametrize("agency", ["ruang_kendali", "damkar"])
async def test_an_answer_from_before_stays_as_it_was(any_town: Town, agency: str, by: str) -> None:
    town = any_town
    first, own = await two(town)
    reader, sari = town.operator(agency), town.operator("ruang_kendali")
    known = set(shown(town.group(agency)))
    await reader.types(f"/tiket {first}")
    answered = {k: v for k, v in shown(town.group(agency)).items() if k not in known}
    assert len(answered) >= 2
    await town.forward(seconds=5)
    await sari.types(f"/gabung {own} {first} tetap")
    await town.forward(seconds=5)
    await (sari.taps("Pisahkan", own) if by == "tap" else sari.types(f"/pisah {own}"))
    now = shown(town.group(agency))
    assert {k: now.get(k) for k in answered} == answered


async def test_an_answer_with_the_others_words_goes_and_says_where_to_look(any_town: Town) -> None:
    town = any_town
    first, own = await two(town)
    sari, group = town.operator("ruang_kendali"), town.group("ruang_kendali")
    await sari.types(f"/gabung {own} {first} tetap")
    await town.forward(seconds=5)
    known = set(shown(group))
    await sari.types(f"/tiket {first}")
    answered = [k for k in shown(group) if k not in known]
    assert any(UNDER in shown(group)[k] for k in answered)
    await town.forward(seconds=5)
    await sari.types(f"/pisah {own}")
    left = [shown(group)[k] for k in answered if k in shown(group)]
    assert len(left) == 1 and f"/tiket {first}" in left[0] and "ditarik" in left[0]
    assert not any(UNDER in text for text in group.texts if first in text)
    await sari.types(f"/tiket {first}")
    assert not any(UNDER in text for text in group.texts[-2:])


async def test_what_is_too_old_to_delete_is_rewritten(town: Town) -> None:
    first, own = await two(town)
    sari, group = town.operator("ruang_kendali"), town.group("ruang_kendali")
    await sari.types(f"/gabung {own} {first} tetap")
    known = set(shown(group))
    await sari.types(f"/tiket {first}")
    answered = [k for k in shown(group) if k not in known]
    town.clock.forward(hours=50)
    await sari.types(f"/pisah {own}")
    left = [shown(group)[k] for k in answered]
    assert left and all("ditarik" in text and UNDER not in text for text in left)


async def test_of_a_witness_who_joined_by_himself_too(town: Town) -> None:
    ani = await tell(town, "rumah kebakaran, api besar")
    first, sari, group = ani.code, town.operator("ruang_kendali"), town.group("ruang_kendali")
    known = set(shown(group))
    await sari.types(f"/tiket {first}")
    answered = {k: v for k, v in shown(group).items() if k not in known}
    await town.forward(seconds=20)
    budi = await tell(town, "rumah saya kebakaran, ada anak terjebak di lantai dua")
    assert budi.code == first
    await sari.types(f"/pisah {first} 2")
    now = shown(group)
    assert {k: now.get(k) for k in answered} == answered
