"""Who is trapped or dying stands first on the card whatever else is told, and each new one sounds, of whoever tells it."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.town import Town

FIRE = "rumah saya kebakaran di jl salak 7 panorama"
WORSE = (
    "ada anak terjebak di lantai 2",
    "apinya merambat ke rumah sebelah",
    "ada tabung gas meledak",
    "ada yang pingsan",
)
ANOTHER = [
    "saya sendiri terjebak di kamar mandi belakang, rumah 9B pagar hijau",
    "ada nenek terjebak juga",
    "ada anak terjebak di rumah sebelah",
    "tiga orang terjebak di lantai 4",
]


@pytest.mark.parametrize("order", list(permutations(WORSE))[::5])
async def test_the_gravest_stand_first_in_any_order(town: Town, order: tuple[str, ...]) -> None:
    ani = town.citizen()
    await ani.says(FIRE)
    for words in order:
        await town.forward(seconds=8)
        await ani.says(words)
    card = town.group("damkar").card(ani.code).text
    lines = [line for line in card.splitlines() if line.startswith("❗")]
    assert "terjebak" in lines[0] and any("korban" in line for line in lines)
    assert any("ledakan" in line for line in lines)


@pytest.mark.parametrize("words", ANOTHER)
@pytest.mark.parametrize("whose", ["reporter", "witness"])
async def test_another_who_is_trapped_sounds(any_town: Town, words: str, whose: str) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says(FIRE)
    await ani.says(WORSE[0])
    await town.forward(seconds=8)
    loud = len(town.group("damkar").loud)
    if whose == "reporter":
        await ani.says(words)
        assert town.group("damkar").loud[loud:] and town.group("damkar").hears(words, loud=True)
        card = town.group("damkar").card(ani.code).text
        assert "lantai 2" in card and words[:30] in card
    else:
        await town.citizen().says(f"kebakaran di jl salak 7 panorama, {words}")
        assert len(town.group("damkar").loud) > loud


@pytest.mark.parametrize(
    "words", ["anak saya terjebak pak!", "anaknya masih terjebak di lantai 2", "tolong ada orang terjebak"]
)
async def test_the_same_one_told_again_does_not(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(FIRE)
    await ani.says(WORSE[0])
    await town.forward(seconds=8)
    loud = len(town.group("damkar").loud)
    await ani.says(words)
    assert len(town.group("damkar").loud) == loud


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "kebakaran jl sadang 5 lingkar barat, ada anak terjebak",
            "kebakaran jl sadang 5 lingkar barat, ada 3 orang di balkon lantai 3 minta tolong",
        ),
        (
            "kebakaran jl sadang 5 lingkar barat, ada anak terjebak",
            "kebakaran jl sadang 5 lingkar barat, ada nenek terjebak di kamar belakang",
        ),
        (
            "kebakaran jl sadang 5 lingkar barat",
            "kebakaran jl sadang 5 lingkar barat, orang teriak di jendela",
        ),
        (
            "kebakaran jl sadang 5 lingkar barat, ada anak terjebak",
            "kebakaran jl sadang 5 lingkar barat, saya terjebak di dalam",
        ),
    ],
)
async def test_a_witness_who_sees_others_is_not_hushed(any_town: Town, first: str, second: str) -> None:
    await any_town.citizen().says(first)
    await any_town.forward(seconds=5)
    budi = any_town.citizen()
    await budi.says(second)
    assert any_town.group("damkar").hears(budi.code, loud=True)


async def test_one_who_sees_the_same_still_is(town: Town) -> None:
    await town.citizen().says("kebakaran jl sadang 5 lingkar barat, ada anak terjebak")
    await town.forward(seconds=5)
    budi = town.citizen()
    await budi.says("kebakaran jl sadang 5 lingkar barat, ada anak terjebak")
    assert not town.group("damkar").hears(budi.code, loud=True)


UPSTAIRS = [
    ("ada 2 orang masih di kios atas", "ada 3 anak kos belum turun"),
    ("ada 3 anak kos belum turun", "nenek masih di kamar belakang"),
]


@pytest.mark.parametrize(("one", "other"), UPSTAIRS)
@pytest.mark.parametrize("event", [FIRE, "banjir bandang masuk rumah jl salak 7 panorama, arus deras"])
async def test_who_is_still_upstairs_stands_on_the_card_and_calls_an_ambulance(
    town: Town, event: str, one: str, other: str
) -> None:
    ani = town.citizen()
    await ani.says(event)
    await town.forward(seconds=90)
    crew = town.group("damkar" if event == FIRE else "bpbd")
    await ani.says(one)
    assert crew.hears(one, loud=True)
    assert any(line.startswith("❗") for line in crew.card(ani.code).text.splitlines())
    assert town.group("psc119").hears(ani.code, loud=True)
    await town.forward(seconds=20)
    await ani.says(other)
    assert crew.hears(other, loud=True)


async def test_what_is_stored_beside_the_fire_sounds(town: Town) -> None:
    ani = town.citizen()
    await ani.says(FIRE)
    await town.forward(seconds=90)
    words = "bukan rumah kayu aja pak, itu gudang tiner di belakangnya"
    await ani.says(words)
    assert town.group("damkar").hears(words, loud=True)


WORSENS = ["he collapsed, not waking up", "dia pingsan, gak bangun", "sekarang kejang dan gak sadar pak"]
SILENT = [
    "my friend feels strange since last night, bonfire hostel jl pasar pantai",
    "teman saya aneh dari semalam di jl salak 7 panorama",
]


@pytest.mark.parametrize("first", SILENT)
@pytest.mark.parametrize("words", WORSENS)
async def test_a_card_that_was_silent_sounds_as_soon_as_it_is_worse(
    town: Town, first: str, words: str
) -> None:
    ani = town.citizen()
    await ani.says(first)
    await town.forward(seconds=70)
    await ani.says(words)
    assert town.group("psc119").hears(ani.code, loud=True)
