"""What operators write in plain words is done or answered, and what each group looks up is its own."""

from __future__ import annotations

import pytest

from domain.assignment import Stage
from tests.scenarios.stories import fire, north_of, tell
from tests.town import KANDANG_LIMUN, PANORAMA, SUMBER_JAYA, Town


@pytest.mark.parametrize("joined", ["dan", ",", "&"])
async def test_the_verb_first_and_two_codes(town: Town, joined: str) -> None:
    ani, budi = await fire(town), await fire(town, KANDANG_LIMUN)
    crew = town.operator()
    for verb, stage in (
        ("Terima", Stage.ACKNOWLEDGED),
        ("Otw", Stage.EN_ROUTE),
        ("Tiba", Stage.ON_SCENE),
        ("Selesai", Stage.RESOLVED),
    ):
        await crew.types(f"{verb} {ani.code} {joined} {budi.code}")
        for code in (ani.code, budi.code):
            part = (await town.ticket(code)).part("damkar")
            assert part is not None and part.stage is stage, (verb, code)


@pytest.mark.parametrize(
    "line", ["kami yang urus {code}", "{code} kami yang tangani", "siap, kami urus {code}"]
)
async def test_who_says_that_he_sees_to_it_has_taken_it(town: Town, line: str) -> None:
    ani = await fire(town)
    await town.operator().types(line.format(code=ani.code))
    part = (await town.ticket(ani.code)).part("damkar")
    assert part is not None and part.stage is Stage.ACKNOWLEDGED


async def test_a_command_without_its_stroke_is_answered(town: Town) -> None:
    ani = await fire(town)
    said = len(town.group("damkar").messages)
    await town.operator().types(f"Teruskan {ani.code} bpbd")
    assert f"/teruskan {ani.code} bpbd" in town.group("damkar").messages[said].text


@pytest.mark.parametrize("words", ["eta 10 menit", "ETA sekitar 10 mnt lagi", "perkiraan tiba 10 menit"])
async def test_an_estimate_as_a_reply_is_read_by_the_reporter(town: Town, words: str) -> None:
    ani = await fire(town)
    crew = town.operator()
    await crew.taps("Terima", ani.code)
    await crew.types(words, reply_to=town.group("damkar").card(ani.code).message_id)
    assert ani.hears("Damkar", "10 menit lagi")


async def test_the_queue_says_how_far_the_own_agency_is(any_town: Town) -> None:
    """PSC is on its way, Polisi has not taken it: that is what Polisi reads first."""
    town = any_town
    ani = await tell(town, "tabrakan motor sama truk, ada yang terluka parah")
    crew, police = town.operator("psc119"), town.operator("polisi")
    await crew.taps("Terima", ani.code)
    await crew.taps("Berangkat", ani.code)
    for command in ("/antrean", "/serahterima"):
        await police.types(command)
        line = next(t for t in reversed(town.group("polisi").texts) if ani.code in t and "mnt" not in t)
        own, other = "belum diterima Polisi", "PSC 119 di jalan"
        assert own in line and line.index(own) < line.index(other), line
        assert "dipegang" not in line
    await crew.types("/antrean")
    assert "· PSC 119 di jalan ·" in town.group("psc119").last.text
    assert "↳ belum diterima Polisi" in town.group("psc119").last.text


async def test_two_agencies_and_a_word_for_their_crews(any_town: Town) -> None:
    town = any_town
    ani = await tell(town, "banjir masuk rumah", SUMBER_JAYA)
    await town.forward(minutes=4)
    room = town.operator("ruang_kendali")
    agencies = [a for a in ("bpbd", "basarnas", "polisi") if (await town.ticket(ani.code)).part(a) is None]
    names = [town.app.city.agencies[a].short for a in agencies[:2]]
    await room.types(f"/tambah {ani.code} {names[0]} dan {names[1]} nenek lumpuh di kamar")
    ticket = await town.ticket(ani.code)
    assert all(ticket.part(a) is not None for a in agencies[:2])
    for agency in agencies[:2]:
        assert town.group(agency).hears(ani.code, "nenek lumpuh di kamar")
    assert town.group("ruang_kendali").hears("Dicatat", "nenek lumpuh di kamar")


async def test_forwarding_calls_all_who_are_named(town: Town) -> None:
    ani = await fire(town)
    await town.operator("ruang_kendali").types(f"/teruskan {ani.code} bpbd, polisi nenek lumpuh")
    ticket = await town.ticket(ani.code)
    for agency in ("bpbd", "polisi"):
        part = ticket.part(agency)
        assert part is not None and part.open
        assert town.group(agency).hears("nenek lumpuh")


async def test_what_burns_again_while_people_are_on_it_rings(any_town: Town) -> None:
    town = any_town
    ani = await fire(town)
    for tap in ("Terima", "Berangkat"):
        await town.operator().taps(tap, ani.code)
    await town.forward(minutes=2)
    await ani.says("udah mati apinya pak")
    assert "Ya, batalkan" in str(ani.labels())
    loud = len(town.group("damkar").loud)
    await ani.says("eh nyala lagi pak")
    assert town.group("damkar").hears("❗", ani.code, "eh nyala lagi pak", loud=True)
    assert len(town.group("damkar").loud) == loud + 1
    card = town.group("damkar").card(ani.code).text
    assert "Pelapor kemudian: “eh nyala lagi pak”" in card and "udah mati" not in card
    assert "Ya, batalkan" not in str(ani.labels()) and not (await town.ticket(ani.code)).cancel_requested
    await town.forward(minutes=2)
    await ani.says("sudah padam pak")
    await ani.press("Ya, batalkan")
    await ani.says("apinya nyala lagi, tolong")
    assert town.group("damkar").hears("❗", "apinya nyala lagi, tolong", loud=True)
    assert not (await town.ticket(ani.code)).cancel_requested
    await ani.says("sudah padam pak")
    assert "Ya, batalkan" in str(ani.labels())
    assert "Pelapor kemudian: “sudah padam pak”" in town.group("damkar").card(ani.code).text


async def test_the_story_tells_each_word_once_and_whose_history_it_is(town: Town) -> None:
    ani = await tell(town, "bapak saya pingsan tidak bernapas")
    budi = await tell(town, "ada orang pingsan", north_of(PANORAMA, 30))
    own, sari = budi.code, town.operator("ruang_kendali")
    await budi.says("bajunya merah")
    await sari.types(f"/gabung {own} {ani.code}")
    assert f"digabung ke {ani.code}" in town.group("psc119").card(own).text
    await budi.says("badannya dingin")
    said = len(town.group("ruang_kendali").messages)
    await sari.types(f"/tiket {ani.code}")
    told = "\n".join(m.text for m in town.group("ruang_kendali").messages[said:] if "🗒" in m.text)
    for words in ("tidak bernapas", "ada orang pingsan", "bajunya merah", "badannya dingin"):
        assert told.count(words) == 1, (words, told)
    assert f"({own})" in told


async def test_a_witness_who_says_that_it_is_over_is_named_as_one(any_town: Town) -> None:
    ani = await fire(any_town)
    budi = any_town.citizen()
    await budi.says("kebakaran rumah, api besar")
    await budi.shares(north_of(PANORAMA, 30))
    assert budi.code == ani.code
    await budi.says("sudah padam pak")
    assert "Saksi 2 kemudian: “sudah padam pak”" in any_town.group("damkar").card(ani.code).text
