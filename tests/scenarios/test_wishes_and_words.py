"""What a reporter writes after a wish to cancel, a Belum, a joke or a first call belongs where it is meant."""

from __future__ import annotations

import pytest

from domain.message import Channel
from domain.status import Status
from tests.people import Person
from tests.scenarios.stories import finish, reporter_on
from tests.town import CITIZEN, Town

CRASH = "kecelakaan di jalan danau"


async def reporter(town: Town, words: str, on: Channel = CITIZEN) -> Person:
    ani = await reporter_on(town, on)
    await ani.says(words)
    return ani


@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
@pytest.mark.parametrize(
    ("told", "later"),
    [
        (CRASH, "ada korban di bawah mobil"),
        (CRASH, "tolong pak"),
        ("rumah kebakaran di jl merapi 77", "ada nenek di dalam"),
        ("bapak saya pingsan jl salak 5 panorama", "mukanya biru"),
    ],
)
async def test_danger_withdraws_the_wish_to_cancel(
    any_town: Town, told: str, later: str, on: Channel
) -> None:
    ani = await reporter(any_town, told, on)
    await ani.press("Batalkan")
    (ticket,) = await any_town.tickets()
    assert ticket.cancel_requested
    await ani.says(later)
    (ticket,) = await any_town.tickets()
    assert not ticket.cancel_requested
    for part in ticket.assignments:
        assert any_town.group(part.agency).hears(ticket.code, later, loud=True)
        assert "minta batal" not in any_town.group(part.agency).card(ticket.code).text
    assert "Permintaan batal diterima" not in ani.receipt


@pytest.mark.parametrize("later", ["pagarnya hijau", "batal saja pak"])
async def test_other_words_leave_it(town: Town, later: str) -> None:
    ani = await reporter(town, CRASH)
    await ani.press("Batalkan")
    await ani.says(later)
    (ticket,) = await town.tickets()
    assert ticket.cancel_requested


async def test_c2_an_address_behind_the_danger_is_the_dangers_and_rings_at_once(any_town: Town) -> None:
    ani = await reporter(any_town, "haha pak ada ular besar di kantor dewan")
    for words in ("canda pak", "pak serius ini rumah saya kebakaran", "jl rinjani jalan gedang"):
        await any_town.forward(seconds=5)
        await ani.says(words)
    joke, burning = await any_town.tickets()
    assert joke.place.words == "kantor dewan" and burning.place.words == "jl rinjani jalan gedang"
    card = any_town.group("damkar").card(burning.code)
    assert burning.category == "kebakaran" and "kantor dewan" not in card.text
    assert any_town.group("damkar").hears(burning.code, loud=True)
    await ani.press(f"Masih {joke.code}")
    assert (await any_town.ticket(burning.code)).status is Status.DUPLICATE


async def test_an_address_of_the_open_event_stays_its_own(town: Town) -> None:
    ani = await reporter(town, "ada ular besar di jl salak panorama")
    await ani.says("eh sekarang ada kebakaran juga")
    await ani.says("jl salak panorama")
    assert len(await town.tickets()) == 1


@pytest.mark.parametrize("words", ["tolong ambulan", "panggil ambulans cepat pak", "butuh ambulance"])
async def test_a_call_for_who_is_called_is_no_event_of_its_own(town: Town, words: str) -> None:
    ani = await reporter(town, "tabrakan motor di jl salak 5 panorama, ada korban luka")
    await town.forward(seconds=61)
    await ani.says(words)
    await town.forward(seconds=61)
    (ticket,) = await town.tickets()
    assert town.group("psc119").hears(ticket.code, words, loud=True)
    assert not ani.hears("Ini kejadian lain")


async def test_a_victim_elsewhere_is_asked_about(town: Town) -> None:
    ani = await reporter(town, "tabrakan motor di jl salak 5 panorama, ada korban luka")
    await ani.says("tolong, tetangga saya juga pingsan di jl jati 3")
    await town.forward(seconds=61)
    assert len(await town.tickets()) == 2


async def test_turning_blue_sounds_at_once_though_a_line_has_just_sounded(any_town: Town) -> None:
    ani = await reporter(any_town, "anak saya kejang jl salak 5 panorama")
    for words in ("cepat pak tolong", "masih kejang", "tapi sekarang mukanya biru"):
        await any_town.forward(seconds=3)
        await ani.says(words)
    (ticket,) = await any_town.tickets()
    assert any_town.group("psc119").hears(ticket.code, "mukanya biru", loud=True)


@pytest.mark.parametrize(
    "words", ["bibirnya membiru", "anaknya sudah biru", "badannya kebiruan", "his lips are blue"]
)
def test_blue_by_other_words(town: Town, words: str) -> None:
    assert "membiru" in town.app.services.lexicon.understand(words).aggravations


@pytest.mark.parametrize("words", ["pagarnya sudah dicat biru", "mukanya biru lebam dipukul", "motor biru"])
def test_no_such_blue(town: Town, words: str) -> None:
    assert "membiru" not in town.app.services.lexicon.understand(words).aggravations


@pytest.mark.parametrize(
    "words", ["la ketemu pak makasih", "la balik pak anaknyo, mokasih", "sudah ketemu pak"]
)
async def test_who_was_missing_and_is_found_is_asked_about(town: Town, words: str) -> None:
    ani = await reporter(town, "anak saya hilang di jl salak panorama, umur 4 tahun")
    await ani.says(words)
    assert "dibatalkan?" in ani.last.text


@pytest.mark.parametrize(
    "words", ["iya sudah dibawa makasih", "sudah dibawa pak terima kasih banyak", "la dibawa pak mokasih"]
)
async def test_taken_with_thanks_is_sudah(any_town: Town, words: str) -> None:
    ani = await reporter(any_town, "bapak saya pingsan jl salak 5 panorama")
    (ticket,) = await any_town.tickets()
    await finish(any_town, any_town.operator("psc119"), ticket.code)
    await ani.says(words)
    assert (await any_town.ticket(ticket.code)).status is Status.CLOSED
    assert not any_town.group("psc119").hears("dibawa", loud=True)


@pytest.mark.parametrize(
    "words", ["anak saya sudah dibawa", "sudah dibawa kabur makasih", "belum dibawa makasih"]
)
async def test_taken_otherwise_is_none(town: Town, words: str) -> None:
    ani = await reporter(town, "bapak saya pingsan jl salak 5 panorama")
    (ticket,) = await town.tickets()
    await finish(town, town.operator("psc119"), ticket.code)
    await ani.says(words)
    assert (await town.ticket(ticket.code)).status is not Status.CLOSED


@pytest.mark.parametrize("words", ["sudah pak terima kasih banyak", "sudah pak", "la sudah pak mokasih"])
async def test_sudah_after_belum_asks_whether_it_ends(any_town: Town, words: str) -> None:
    ani = await reporter(any_town, "rumah kebakaran di jl merapi 77")
    (ticket,) = await any_town.tickets()
    await finish(any_town, any_town.operator(), ticket.code)
    await ani.says("blm pak")
    await ani.says(words)
    assert "dibatalkan?" in ani.last.text
    assert any_town.group("damkar").hears(ticket.code, words)
    await ani.press("Ya, batalkan")
    assert (await any_town.ticket(ticket.code)).cancel_requested


async def test_thanks_alone_after_belum_ask_nothing(town: Town) -> None:
    ani = await reporter(town, "rumah kebakaran di jl merapi 77")
    (ticket,) = await town.tickets()
    await finish(town, town.operator(), ticket.code)
    await ani.says("blm pak")
    await ani.says("terima kasih pak")
    assert "dibatalkan?" not in ani.last.text
