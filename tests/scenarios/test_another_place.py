"""Words to an open ticket about another event at another named place: a ticket of its own at once, as loud as a first report."""

from __future__ import annotations

import pytest

from domain.message import Kind
from tests.scenarios.stories import JPEG, receipt, tell
from tests.town import KANDANG_LIMUN, PANORAMA, Town

FIRE, TREE, CRASH = (
    "TOLONG rumah kebakaran, api besar",
    "pohon tumbang nutup jalan",
    "truk nabrak motor, korban luka",
)
SNAKE, FLOOD, DROWNED = "ada ular di kamar mandi", "banjir masuk rumah", "tolong adik saya hanyut di sungai"
BURNS = "di jl bali ada kebakaran rumah"
OTHER = [  # the first event, the words about another, its kind, who goes there
    (TREE, BURNS, "kebakaran", ("damkar",)),
    (FIRE, "sekarang rumah mertua saya di jl suprapto juga kebakaran, anak saya di sana", "kebakaran", ("damkar",)),
    (FIRE, "di jl suprapto jg ada rumah terbakar, api besar", "kebakaran", ("damkar",)),
    (SNAKE, "tolong di jl jati ada kebakaran rumah, api besar", "kebakaran", ("damkar",)),
    (SNAKE, "kirim damkar ke jl jati, rumah kebakaran", "kebakaran", ("damkar",)),
    (CRASH, "di jl hibrida raya ada kebakaran rumah", "kebakaran", ("damkar",)),
    (FLOOD, "di jl jati ada kebakaran rumah, anak di dalam", "kebakaran", ("damkar", "psc119")),
    (FIRE, "di simpang lima ada tabrakan, korban terjepit", "kecelakaan", ("polisi", "psc119", "damkar")),
    (FIRE, "maling bawa pisau masuk rumah di jl salak", "kejahatan", ("polisi",)),
    (FIRE, "there is a robbery with a knife at jl salak", "kejahatan", ("polisi",)),
    (DROWNED, "di jl merapi ada orang dibacok", "kejahatan", ("polisi",)),
]  # fmt: skip


@pytest.mark.parametrize("reply", [False, True])
@pytest.mark.parametrize(("first", "words", "kind", "called"), OTHER, ids=[row[1] for row in OTHER])
async def test_it_rings_at_once_as_a_first_report_would(
    town: Town, first: str, words: str, kind: str, called: tuple[str, ...], reply: bool
) -> None:
    ani = await tell(town, first)
    await town.forward(seconds=20)
    before = await town.ticket("26-0001")
    await ani.says(words, **({"reply_to": receipt(ani, "26-0001")} if reply else {}))
    await town.forward(seconds=1)
    ticket = await town.ticket("26-0002")
    assert ticket.category == kind and ticket.place.words.startswith(("jl ", "simpang "))
    assert "juga" not in ticket.place.words
    for agency in (*called, "ruang_kendali"):
        assert town.group(agency).hears("26-0002", loud=True), agency
    assert town.group("ruang_kendali").hears("26-0001", words), "who goes to the first one reads it too"
    after = await town.ticket("26-0001")
    assert (after.category, after.place, after.danger) == (before.category, before.place, before.danger)
    assert any(label.endswith(" 26-0001") for label in ani.labels())


async def test_one_tap_says_that_it_is_the_first_one_after_all(any_town: Town) -> None:
    town = any_town
    ani = await tell(town, TREE)
    await ani.says(BURNS)
    assert "laporan baru" in "\n".join(ani.texts) and "Masih 26-0001" in ani.labels()
    await ani.press("Masih 26-0001")
    assert [t.code for t in await town.tickets() if t.open] == ["26-0001"]
    assert (await town.ticket("26-0001")).part("damkar")
    assert town.group("damkar").hears("26-0001", BURNS)


async def test_its_picture_comes_along(any_town: Town) -> None:
    town = any_town
    ani = await tell(town, CRASH)
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg", caption="di jl hibrida raya ada kebakaran rumah")
    assert any(m.delivery.file for m in town.group("damkar").messages)
    assert not any(m.delivery.file for m in town.group("polisi").messages)


SAME = [
    (FIRE, "apinya merambat ke jl suprapto"),
    (CRASH, "korban dibawa ke rs bhayangkara, tidak sadar"),
    (FIRE, "kebakaran di jl suprapto no 5 dekat masjid"),
    (FLOOD, "di jl jati rumah kebanjiran, anak di dalam"),
    (DROWNED, "anak saya di rumah jl merapi kejang"),
]


@pytest.mark.parametrize(("first", "words"), SAME, ids=[row[1] for row in SAME])
async def test_what_may_be_the_same_event_is_read_there_and_opens_nothing(
    town: Town, first: str, words: str
) -> None:
    """Something moves on, or the address of the point is told: what is graver rings there, with whoever it needs."""
    ani = await tell(town, first)
    await town.forward(seconds=20)
    await ani.says(words)
    assert town.group("ruang_kendali").hears("26-0001", words)
    if "anak" in words or "tidak sadar" in words:
        assert town.group("psc119").has_card("26-0001") and town.group("psc119").hears("26-0001", loud=True)
    asked = "Kejadian lain" in ani.labels()
    assert asked is (" ke jl" not in words)
    await town.forward(minutes=2)
    assert len(await town.tickets()) == 1
    if asked:
        await ani.press("Kejadian lain")
        assert words in town.group("ruang_kendali").card("26-0002").text


@pytest.mark.parametrize(("first", "agency"), [(TREE, "dlh"), (FLOOD, "bpbd"), (CRASH, "polisi")])
@pytest.mark.parametrize("late", [False, True])
async def test_a_fire_without_a_place_calls_the_fire_brigade_aloud_and_is_asked_about(
    town: Town, first: str, agency: str, late: bool
) -> None:
    ani = await tell(town, first)
    await town.forward(seconds=200 if late else 20)
    words = "sekarang ada rumah kebakaran"
    await ani.says(words)
    assert town.group("damkar").hears("26-0001", loud=True)
    assert f"Kebakaran: “{words}”" in town.group("damkar").card("26-0001").text
    assert "Kejadian lain" in ani.labels()
    if late:
        assert town.group(agency).hears("❗", words, loud=True)
    await ani.press("Kejadian lain")
    assert (await town.ticket("26-0002")).category == "kebakaran"
    assert town.group("damkar").hears("26-0002", loud=True)


async def test_the_same_danger_is_not_rung_again_and_again(town: Town) -> None:
    ani = await tell(town, CRASH)
    await ani.says("motornya terbakar")
    await town.forward(minutes=1)
    loud = len(town.group("polisi").loud)
    for words in ("masih terbakar motornya", "apinya di motor", "terbakar semua"):
        await ani.says(words)
    assert not any("terbakar semua" in m.text for m in town.group("polisi").loud[loud:])


async def test_words_about_a_place_of_another_open_ticket_go_there(town: Town) -> None:
    """Of two fires that one person has told, the place says which."""
    ani = await tell(town, FIRE)
    await ani.says("di jl suprapto juga ada rumah kebakaran")
    await ani.says("yang di depan rumah masih menyala", reply_to=receipt(ani, "26-0001"))
    await ani.says("di jl suprapto ada yang terjebak di dalam")
    assert town.group("damkar").hears("26-0002", "terjebak", loud=True)
    assert len(await town.tickets()) == 2


async def test_so_does_a_third_event_of_a_kind_that_is_open_elsewhere(town: Town) -> None:
    ani = await tell(town, CRASH, PANORAMA)
    await ani.says("di jl hibrida raya ada kebakaran rumah")
    await ani.says("polisi belum datang", reply_to=receipt(ani, "26-0001"))
    await ani.says("di jl bali juga kebakaran rumah")
    assert (await town.ticket("26-0003")).place.words == "jl bali"


HOME = "kebakaran rumah saya jl merpati 2 rawa makmur, api besar"
NEXT = [  # what is told next, of which kind, who goes there
    ("sama ibu saya pingsan di pasar panorama", "medis", "psc119"),
    ("terus ibu saya pingsan di pasar panorama", "medis", "psc119"),
    ("pak dan anak saya kejang di simpang lima", "medis", "psc119"),
    ("ibu saya juga pingsan di pasar panorama", "medis", "psc119"),
    ("ibu saya pingsan di pasar panorama", "medis", "psc119"),
    ("and my mother fainted at pasar panorama", "medis", "psc119"),
    ("trus adik saya tabrakan di jl hibrida raya, luka parah", "kecelakaan", "polisi"),
    ("lalu anak saya tenggelam di pantai panjang", "tenggelam", "basarnas"),
]


@pytest.mark.parametrize("pin", [False, True])
@pytest.mark.parametrize(("words", "kind", "agency"), NEXT, ids=[row[0] for row in NEXT])
async def test_a_victim_elsewhere_has_a_ticket_of_their_own(
    town: Town, words: str, kind: str, agency: str, pin: bool
) -> None:
    ani = town.citizen()
    await ani.says(HOME)
    if pin:
        await ani.shares(KANDANG_LIMUN)
    await town.forward(seconds=30)
    await ani.says(words)
    ticket = await town.ticket("26-0002")
    assert ticket.category == kind and ticket.place.words
    assert town.group(agency).hears("26-0002", loud=True) and town.group("ruang_kendali").hears(
        "26-0001", words
    )
    await ani.press(next(label for label in ani.labels() if label.endswith(" 26-0001")))
    assert [t.code for t in await town.tickets() if t.open] == ["26-0001"]
    assert (await town.ticket("26-0001")).part(agency)


@pytest.mark.parametrize(
    "words",
    [
        "terus korban dibawa ke rs bhayangkara, tidak sadar",
        "dan ibu saya pingsan di depan rumah",
        "sama ibu saya pingsan di rawa makmur",
        "terus apinya merambat ke jl hibrida raya",
        "dan anak saya masih di dalam",
        "ibu saya pingsan di jl merpati 2",
    ],
)
async def test_a_victim_at_the_open_event_is_of_it(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(HOME)
    await town.forward(seconds=30)
    await ani.says(words)
    await town.forward(minutes=2)
    assert len(await town.tickets()) == 1 and town.group("damkar").hears("26-0001", words)


ADDED = [
    (". di jl hibrida raya juga ada tabrakan motor, luka parah", "kecelakaan", "polisi"),
    ("\nsama ibu saya pingsan di pasar panorama", "medis", "psc119"),
    (", di jl bali juga kebakaran rumah", "kebakaran", "damkar"),
]


@pytest.mark.parametrize(("words", "kind", "agency"), ADDED, ids=[row[0] for row in ADDED])
async def test_so_has_what_an_edit_adds(any_town: Town, words: str, kind: str, agency: str) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says(HOME, message_id="m")
    await town.forward(seconds=30)
    await ani.says(f"{HOME}{words}", message_id="m", edited=True)
    ticket = await town.ticket("26-0002")
    assert ticket.category == kind and ticket.place.words not in ("", "jl merpati 2 rawa makmur")
    assert town.group(agency).hears("26-0002", loud=True)
    assert town.group("ruang_kendali").hears("26-0001", words.strip(" .,\n"))
    await ani.says(f"{HOME}{words} pak", message_id="m", edited=True)
    first, second = await town.ticket("26-0001"), await town.ticket("26-0002")
    assert len(await town.tickets()) == 2 and second.place == ticket.place
    assert first.place.words == "jl merpati 2 rawa makmur"


async def test_an_edit_that_only_says_more_opens_nothing(town: Town) -> None:
    ani = town.citizen()
    await ani.says(HOME, message_id="m")
    await ani.says(f"{HOME}, pagar hijau dekat masjid", message_id="m", edited=True)
    await town.forward(minutes=2)
    assert len(await town.tickets()) == 1 and town.group("damkar").hears("26-0001", "pagar hijau")
