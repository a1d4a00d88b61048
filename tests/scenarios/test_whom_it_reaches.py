"""Several have reported one event: an operator's words reach whoever is meant, and the operator reads whom they reached."""

from __future__ import annotations

import pytest

from domain.addressees import Addressed, addressed
from domain.status import Status
from tests.scenarios.stories import north_of, tell
from tests.town import CITIZEN, PANORAMA, Person, Town

WORDS = (
    "rumah kebakaran api besar",
    "kebakaran rumah api tinggi",
    "ada kebakaran rumah di sini",
    "rumah kebakaran pak",
)
BLOWS = "suami saya mau bunuh saya pakai pisau"


async def four(town: Town) -> list[Person]:
    """One fire, four who reported it."""
    people = [await tell(town, words, north_of(PANORAMA, 20 * n)) for n, words in enumerate(WORDS)]
    assert len(await town.tickets()) == 1
    return people


def read_by(people: list[Person], words: str) -> list[int]:
    """Whose phones show it: the first reporter is 1."""
    return [n for n, one in enumerate(people, 1) if one.hears(words)]


async def test_a_reply_to_a_line_reaches_whoever_wrote_it(any_town: Town) -> None:
    town = any_town
    people = await four(town)
    await people[1].says("ada anak di lantai dua")
    line = next(m for m in town.group("damkar").messages if "ada anak di lantai dua" in m.text)
    crew = town.operator("damkar")
    await crew.types("di kamar mana?", reply_to=line.message_id)
    assert read_by(people, "di kamar mana?") == [2]
    assert "dikirim ke Saksi 2." in town.group("damkar").last.text


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("kami di jalan", [1, 4]),
        ("saksi 3: kami di jalan", [3]),
        ("Saksi 2 kami di jalan", [2]),
        ("pelapor: kami di jalan", [1]),
        ("semua: kami di jalan", [1, 2, 3, 4]),
        ("SEMUA SAKSI: kami di jalan", [1, 2, 3, 4]),
    ],
)
async def test_who_is_named_before_the_words_reads_them(town: Town, typed: str, heard: list[int]) -> None:
    people = await four(town)
    await town.operator("damkar").types(f"/balas {people[0].code} {typed}")
    assert read_by(people, "kami di jalan") == heard
    assert all("saksi" not in one.last.text.casefold() for one in people)
    said, names = town.group("damkar").last.text, ["Pelapor", "Saksi 2", "Saksi 3", "Saksi 4"]
    reached = said.split(".")[0]
    assert [n for n, name in enumerate(names, 1) if name in reached] == heard
    assert ("Belum ke" in said) is (len(heard) < 4)


async def test_who_is_not_there_is_refused_and_who_cannot_be_reached_is_named(town: Town) -> None:
    people = await four(town)
    crew, group = town.operator("damkar"), town.group("damkar")
    await crew.types(f"/balas {people[0].code} saksi 7: kami di jalan")
    assert read_by(people, "kami di jalan") == [] and "tidak punya Saksi 7" in group.last.text
    town.channels[CITIZEN].shut(people[2].chat)
    await people[0].says("cepat pak")
    await crew.types(f"/balas {people[0].code} saksi 3: di mana?")
    for _ in range(3):
        await town.forward(seconds=10)
    await crew.types(f"/balas {people[0].code} semua: kami di jalan")
    assert "Tidak sampai ke Saksi 3" in group.last.text
    assert read_by(people, "kami di jalan") == [1, 2, 4]


async def test_only_who_was_asked_answers(any_town: Town) -> None:
    town = any_town
    people = await four(town)
    await town.operator("damkar").types(f"/tanya {people[0].code} saksi 2: masih ada orang?")
    assert read_by(people, "masih ada orang?") == [2]
    await people[2].says("asapnya sampai ke sini")
    assert (await town.ticket(people[0].code)).state.question is not None
    await people[1].says("iya")
    ticket = await town.ticket(people[0].code)
    assert ticket.state.question is None and ticket.state.answer == "iya"
    assert town.group("damkar").hears("Saksi 2", "menjawab", "“iya”", loud=True)


async def test_of_a_secret_ticket_only_the_first_reads_what_is_said_to_all(town: Town) -> None:
    """The other may be the one who is feared."""
    victim = await tell(town, BLOWS)
    other = await tell(town, "ada suami istri berkelahi pakai pisau", north_of(PANORAMA, 30))
    await town.operator("ruang_kendali").types(f"/gabung {other.code} {victim.code}")
    assert (await town.ticket(other.code)).status is Status.DUPLICATE
    for typed in ("polisi di jalan", "semua: polisi di jalan"):
        await town.operator("ruang_kendali").types(f"/balas {victim.code} {typed}")
    assert victim.hears("polisi di jalan") and not other.hears("polisi di jalan")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("semua orang keluar dari rumah", Addressed("semua orang keluar dari rumah")),
        ("saksi mata di mana?", Addressed("saksi mata di mana?")),
        ("pelapor 2: di mana?", Addressed("di mana?", number=2)),
        ("saksi 2:\npintu mana?", Addressed("pintu mana?", number=2)),
        ("saksi 2", Addressed("saksi 2")),
    ],
)
def test_what_only_begins_so_is_no_address(typed: str, read: Addressed) -> None:
    assert addressed(typed) == read
