"""One event, one ticket, also where people type the place: suggested silently to operators, loud by the one deadline."""

from __future__ import annotations

import pytest

from domain.lane import Lane
from domain.status import Status
from tests.scenarios.stories import north_of
from tests.town import PANORAMA, Town


async def test_a_neighbour_who_types_the_same_street_wakes_nobody_twice(town: Town) -> None:
    """The first fire rings; the same street again comes as a silent card that one tap merges."""
    await town.citizen().says("rumah kebakaran di jl merapi no 3, api besar")
    second = town.citizen()
    await second.says("tolong kebakaran rumah tetangga jl merapi")
    control = town.group("ruang_kendali")
    assert len(town.group("damkar").loud) == 1
    assert (await town.ticket("26-0002")).lane is Lane.AMBER
    assert "Mungkin kejadian yang sama dengan 26-0001" in control.card("26-0002").text
    await town.operator("ruang_kendali").taps("Gabung", "26-0002")
    assert (await town.ticket("26-0002")).status is Status.DUPLICATE
    await town.forward(minutes=1)
    assert not town.group("damkar").hears("26-0002", loud=True)


async def test_what_nobody_merges_rings_by_the_one_deadline(town: Town) -> None:
    """It may be a second fire: a minute is the longest that it is silent."""
    await town.citizen().says("rumah kebakaran di jl merapi no 3, api besar")
    await town.citizen().says("tolong kebakaran rumah tetangga jl merapi")
    await town.forward(seconds=59)
    assert not town.group("damkar").hears("26-0002", loud=True)
    await town.forward(seconds=2)
    assert town.group("damkar").hears("26-0002", loud=True)


async def test_a_graver_report_of_the_same_street_rings_at_once(town: Town) -> None:
    await town.citizen().says("ada ular masuk rumah, jl merapi no 3")
    await town.forward(minutes=3)
    assert town.group("damkar").hears("26-0001", loud=True)
    await town.citizen().says("anak saya digigit ular di jl merapi")
    assert town.group("damkar").hears("26-0002", loud=True)


async def test_words_that_make_it_graver_ring_at_once(town: Town) -> None:
    await town.citizen().says("ada ular masuk rumah, jl merapi no 3")
    await town.forward(minutes=3)
    second = town.citizen()
    await second.says("tolong ada ular di rumah tetangga, jl merapi")
    assert not town.group("damkar").hears("26-0002", loud=True)
    await second.says("adik saya digigit ular")
    assert town.group("damkar").hears("26-0002", loud=True)


async def test_two_patients_in_one_street_are_two_people(town: Town) -> None:
    """Where nothing is merged by itself, nothing waits either."""
    await town.citizen().says("bapak saya pingsan di jl merapi")
    await town.citizen().says("ibu saya sesak napas di jl merapi")
    assert town.group("psc119").hears("26-0002", loud=True)


async def test_a_dismissed_first_report_holds_nobody_back(town: Town) -> None:
    """The first was no fire: the next one from that street rings at once."""
    await town.citizen().says("rumah kebakaran di jl merapi no 3, api besar")
    one, other = town.operator("ruang_kendali"), town.operator("ruang_kendali")
    for operator in (one, other):
        await operator.taps("Palsu", "26-0001")
        if operator is one:
            await operator.taps("Iseng", "26-0001")
    assert (await town.ticket("26-0001")).status is Status.FALSE_REPORT
    await town.citizen().says("tolong kebakaran rumah tetangga jl merapi")
    assert town.group("damkar").hears("26-0002", loud=True)


async def test_a_point_that_comes_later_joins_the_tickets(town: Town) -> None:
    """Two typed places that nobody could compare; both send their location, and it is one fire."""
    first, second = town.citizen(), town.citizen()
    await first.says("rumah kebakaran di jl merapi no 3, api besar")
    await second.says("ada asap tebal dari dapur tetangga gang melati rt 3")
    await first.shares(PANORAMA)
    await second.shares(north_of(PANORAMA, 80))
    assert (await town.ticket("26-0002")).status is Status.DUPLICATE
    assert (await town.ticket("26-0001")).open
    await second.says("ada orang di dalam")
    assert town.group("damkar").hears("ada orang di dalam")


async def test_a_point_far_away_leaves_them_apart(town: Town) -> None:
    first, second = town.citizen(), town.citizen()
    await first.says("rumah kebakaran di jl merapi no 3, api besar")
    await second.says("ada asap tebal dari dapur tetangga gang melati rt 3")
    await first.shares(PANORAMA)
    await second.shares(north_of(PANORAMA, 900))
    assert all(t.open for t in await town.tickets())
    assert town.group("damkar").hears("26-0002", loud=True)


async def test_places_that_cannot_be_compared_are_suggested_and_ring(town: Town) -> None:
    """One fire in the city, minutes ago; somebody names another kind of place: doubt suggests, it does not hush."""
    await town.citizen().says("rumah kebakaran di jl merapi no 3, api besar")
    await town.citizen().says("kebakaran pak dekat pasar panorama")
    control = town.group("ruang_kendali")
    assert "Mungkin kejadian yang sama dengan 26-0001" in control.card("26-0002").text
    assert town.group("damkar").hears("26-0002", loud=True)


@pytest.mark.parametrize("bare", ["kebakaran", "kebakaran pak cepat"])
async def test_a_report_without_a_place_silences_nobody(town: Town, bare: str) -> None:
    """C16: while it is a draft, and when it is a ticket; whoever reports clearly, with a point, is heard at once."""
    await town.citizen().says(bare)
    first, second = town.citizen(), town.citizen()
    await first.says("rumah tetangga kebakaran, api besar!!")
    await first.shares(PANORAMA)
    assert town.group("damkar").hears(first.code, loud=True)
    await town.forward(seconds=62)
    await second.says("kebakaran ruko, api sudah ke atap")
    await second.shares(north_of(PANORAMA, 5000))
    assert town.group("damkar").hears(second.code, loud=True)


async def test_another_street_is_another_fire(town: Town) -> None:
    await town.citizen().says("rumah kebakaran di jl merapi no 3, api besar")
    await town.citizen().says("kebakaran ruko di jl suprapto")
    assert town.group("damkar").hears("26-0002", loud=True)


async def test_who_has_not_said_where_has_a_card_soon_while_one_event_is_on(town: Town) -> None:
    """Operators have most of the minute for it; the place is asked for all the same."""
    await town.citizen().says("rumah kebakaran di jl merapi no 3, api besar")
    second = town.citizen()
    await second.says("kebakaran pak cepat")
    assert "Di mana?" in second.last.text and len(await town.tickets()) == 1
    await town.forward(seconds=20)
    control = town.group("ruang_kendali")
    assert "Mungkin kejadian yang sama dengan 26-0001" in control.card("26-0002").text
    assert not town.group("damkar").hears("26-0002", loud=True)
    await town.forward(seconds=40)
    assert town.group("damkar").hears("26-0002", loud=True)


async def test_a_point_elsewhere_rings_at_once(town: Town) -> None:
    """It was held back because it might have been the other fire; its point says that it is not."""
    first, second = town.citizen(), town.citizen()
    await first.says("rumah kebakaran di jl merapi no 3, api besar")
    await first.shares(PANORAMA)
    await second.says("kebakaran pak cepat")
    await town.forward(seconds=25)
    assert not town.group("damkar").hears("26-0002", loud=True)
    await second.shares(north_of(PANORAMA, 1500))
    assert town.group("damkar").hears("26-0002", loud=True)


async def test_without_another_event_the_place_is_asked_for_first(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran pak cepat")
    await town.forward(seconds=59)
    assert "Di mana?" in ani.last.text and not await town.tickets()


async def test_a_street_that_is_named_after_the_ticket_stands_on_the_card(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran pak cepat")
    await town.forward(minutes=1)
    assert town.group("damkar").hears("26-0001", loud=True)
    await ani.says("jl merapi no 3")
    ticket = await town.ticket("26-0001")
    assert ticket.place.exact == "typed" and "merapi" in ticket.place.words.casefold()
    assert "merapi" in town.group("damkar").card("26-0001").text.casefold()


async def test_two_points_at_a_street_s_two_ends_are_suggested(town: Town) -> None:
    """Farther than the rule puts together by itself, near enough to ask: 300 to 600 m for a fire."""
    first, second = town.citizen(), town.citizen()
    await first.says("rumah kebakaran, api besar")
    await first.shares(PANORAMA)
    await second.says("ada asap hitam tebal, kebakaran ruko")
    await second.shares(north_of(PANORAMA, 450))
    assert "Mungkin kejadian yang sama dengan 26-0001" in town.group("ruang_kendali").card("26-0002").text
    assert not town.group("damkar").hears("26-0002", loud=True)


async def test_a_third_that_cannot_be_compared_is_suggested_for_the_first(town: Town) -> None:
    """The second waits to be merged into the first: they are one candidate, not two."""
    await town.citizen().says("rumah kebakaran di jl merapi no 3, api besar")
    await town.citizen().says("kebakaran pak dekat pasar panorama")
    third = town.citizen()
    await third.says("tolong kebakaran")
    await town.forward(seconds=20)
    assert "Mungkin kejadian yang sama dengan 26-0001" in town.group("ruang_kendali").card("26-0003").text


async def test_two_fires_leave_it_open_which_one_is_meant(town: Town) -> None:
    """Nobody can say: the place is asked for, and without one it rings after its minute."""
    await town.citizen().says("rumah kebakaran di jl merapi no 3, api besar")
    await town.citizen().says("kebakaran ruko di jl suprapto")
    third = town.citizen()
    await third.says("tolong kebakaran")
    await town.forward(seconds=30)
    assert len(await town.tickets()) == 2
    await town.forward(seconds=30)
    assert town.group("damkar").hears("26-0003", loud=True)


async def test_a_merged_report_s_point_becomes_the_event_s(town: Town) -> None:
    """The first only typed the street; the second, merged into it, has a pin: the third joins by it."""
    first, second = town.citizen(), town.citizen()
    await first.says("rumah kebakaran di jl merapi no 3, api besar")
    await second.says("tolong kebakaran rumah tetangga jl merapi")
    await second.shares(PANORAMA)
    await town.operator("ruang_kendali").taps("Gabung", "26-0002")
    host = await town.ticket("26-0001")
    assert host.place.pinned and "merapi" in host.place.words.casefold()
    third = town.citizen()
    await third.says("ada asap tebal, kebakaran")
    await third.shares(north_of(PANORAMA, 100))
    assert [t.code for t in await town.tickets() if t.open] == ["26-0001"]


async def test_a_point_without_words_beside_a_fire_is_suggested_for_it(town: Town) -> None:
    """Nobody knows of what kind it is; the card says what burns next to it, and one tap merges."""
    ani, budi, far = town.citizen(), town.citizen(), town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    await budi.says("pak lihat ini cepat kesini")
    await budi.shares(north_of(PANORAMA, 60))
    await far.says("pak lihat ini cepat kesini")
    await far.shares(north_of(PANORAMA, 2500))
    await town.forward(minutes=2)
    control = town.group("ruang_kendali")
    beside, elsewhere = (await town.tickets())[1:3]
    assert beside.category == elsewhere.category == "lainnya"
    assert "Mungkin kejadian yang sama dengan 26-0001" in control.card(beside.code).text
    assert "Mungkin kejadian yang sama" not in control.card(elsewhere.code).text
    await town.operator("ruang_kendali").taps("Gabung", beside.code)
    assert (await town.ticket(beside.code)).status is Status.DUPLICATE


async def test_a_corner_is_called_by_its_street(town: Town) -> None:
    await town.citizen().says("orang ketabrak truk di simpang merapi")
    await town.citizen().says("tolong ada tabrakan di jl merapi")
    assert (await town.ticket("26-0002")).state.similar == "26-0001"
    assert not town.group("psc119").hears("26-0002", loud=True)


async def test_a_point_in_the_kelurahan_that_was_named_comes_silently(town: Town) -> None:
    """Both say where, and it may be one place: the card is there at once, and rings by the deadline."""
    await town.citizen().says("kebakaran rumah di dusun besar, api besar")
    second = town.citizen()
    await second.shares(PANORAMA)
    await second.says("tolong rumah terbakar api besar")
    assert (await town.ticket("26-0002")).place.kelurahan == "Dusun Besar"
    assert "Mungkin kejadian yang sama" in town.group("ruang_kendali").card("26-0002").text
    assert not town.group("damkar").hears("26-0002", loud=True)
    await town.forward(seconds=61)
    assert town.group("damkar").hears("26-0002", loud=True)


async def test_what_a_merged_report_calls_the_place_is_the_place_s_name_too(any_town: Town) -> None:
    """Two say what nobody can compare, an operator knows better: who names either next rings nobody again, and after
    the two are parted each name is its own ticket's."""
    town = any_town
    await town.citizen().says("rumah kebakaran di jl merapi no 3, api besar")
    await town.citizen().says("lewat masjid jamik barusan ada rumah yang kebakaran")
    assert town.group("damkar").hears("26-0002", loud=True)
    control = town.operator("ruang_kendali")
    await control.types("/gabung 26-0002 26-0001")
    await town.citizen().says("kebakaran rumah dekat masjid jamik")
    assert not town.group("damkar").hears("26-0003", loud=True)
    assert (await town.ticket("26-0003")).state.similar == "26-0001"
    await control.types("/pisah 26-0002")
    await town.citizen().says("rumah terbakar di dekat masjid jamik")
    assert (await town.ticket("26-0004")).state.similar == "26-0002"
