"""An officer's own house burns, and he writes it where he writes all day: among his colleagues."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import dead_rows, fire
from tests.scenarios.test_drills import bound_for_drills
from tests.scenarios.test_operators_type import in_its_topic
from tests.town import OPERATOR, Chat, Town

OWN = [
    "tolong rumah saya kebakaran jl irian 8, anak saya di dalam",
    "izin ndan, rumah saya kebakaran jl irian 8, istri saya masih di dalam",
    "tolong istri saya pingsan tidak bernapas di rumah jl irian 8",
    "/tolong rumah saya kebakaran jl irian 8",
]


@pytest.mark.parametrize("agency", ["damkar", "psc119", "ruang_kendali"])
@pytest.mark.parametrize("words", OWN)
async def test_his_own_is_seen_and_he_reads_where_to_report(any_town: Town, agency: str, words: str) -> None:
    town, room = any_town, any_town.group("ruang_kendali")
    budi, group = town.operator(agency, "Budi"), town.group(agency)
    await budi.types(words)
    assert group.hears("Keadaan darurat Anda sendiri?", "@sigap_lapor_bot", "112")
    assert room.hears("🚪", "jl irian 8", loud=False)
    await town.operator("ruang_kendali").taps("Jadikan tiket")
    assert "jl irian 8" in room.card("26-0001").text
    await town.forward(seconds=61)
    assert any("26-0001" in m.text for m in town.group("damkar").loud + town.group("psc119").loud)
    assert await dead_rows(town) == 0 and await town.breaches() == []


async def test_his_street_may_come_in_a_line_of_its_own(town: Town) -> None:
    room = town.group("ruang_kendali")
    budi, colleague = town.operator("damkar", "Budi"), town.operator("damkar", "Sari")
    await budi.types("tolong rumah saya kebakaran")
    await colleague.types("di mana bang?")
    await budi.types("jl salak 5 lingkar timur")
    await town.operator("ruang_kendali").taps("Jadikan tiket")
    card = room.card("26-0001").text
    assert "Lingkar Timur" in card and "di mana bang" not in card


async def test_so_it_is_in_a_drill_group(town: Town) -> None:
    budi = town.operator("damkar", "Budi")
    await bound_for_drills(town, budi, "-100777")
    await budi.types(OWN[0], chat="-100777")
    assert Chat(town, OPERATOR, "-100777").hears("Keadaan darurat Anda sendiri?")
    assert town.group("ruang_kendali").hears("🚪", "jl irian 8")


ABOUT = [
    "{kode} rumahnya kebakaran besar",
    "{kode} rumah saya kebakaran kata pelapor",
    "pelapor bilang rumah saya kebakaran, anak saya di dalam",
    "kata warga rumah saya kebakaran",
    "kebakaran besar bang, ada anak di dalam rumah",
    "anggota saya pingsan di lokasi",
    "istri saya melahirkan, izin tidak masuk",
    "rumah saya dulu pernah kebakaran",
    "/catat {kode} rumah saya kebakaran, anak saya di dalam",
    "/balas {kode} apakah rumah saya kebakaran besar",
]


@pytest.mark.parametrize("words", ABOUT)
async def test_talk_of_a_ticket_opens_nothing(town: Town, words: str) -> None:
    ani, crew = await fire(town), town.operator("damkar")
    await crew.types(words.format(kode=ani.code))
    assert not town.group("ruang_kendali").hears("🚪")
    assert not town.group("damkar").hears("Keadaan darurat Anda sendiri?")


@pytest.mark.parametrize("where", ["reply", "colleague", "topic"])
async def test_nor_does_what_stands_under_a_ticket(town: Town, where: str) -> None:
    if where == "topic":
        _, topic = await in_its_topic(town)
        under = {"topic": topic}
    else:
        ani = await fire(town)
        card = town.group("damkar").card(ani.code).message_id
        under = {"reply_to": card if where == "reply" else "999"}
    await town.operator("damkar").types("rumah saya kebakaran jl irian 8, anak saya di dalam", **under)
    assert not town.group("ruang_kendali").hears("🚪")
