"""A report has ended and its danger is back: whatever stands between, and however it comes back, its ticket is open again."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.scenarios.stories import tell
from tests.town import PANORAMA, Person, Town

FIRE, DOG = "rumah kebakaran api besar", "ada anjing gila menggigit warga"
BLOWS, ROBBERS = "suami saya pukul saya, tolong", "ada begal bawa parang di depan rumah saya"
DRUNK, SNATCHED = "orang mabuk ngamuk di depan rumah, bawa botol", "anak saya hilang dari kemarin"
BACK = {
    FIRE: ("damkar", "apinya nyala lagi"),
    DOG: ("damkar", "anjingnya datang lagi"),
    BLOWS: ("polisi", "dia balik lagi"),
    ROBBERS: ("polisi", "mereka balik lagi"),
}
WHERE = [
    "saya di rumah",
    "saya sembunyi di kamar",
    "kami mengungsi di masjid",
    "saya di jl mawar, di teras tetangga",
    "lari ke rumah tetangga",
]
STORIES = [
    *((told, where, 8) for told in (FIRE, BLOWS) for where in WHERE),
    *((told, where, 8) for told in (DOG, ROBBERS) for where in WHERE[1:3]),
    *((told, where, wait) for told, where in ((FIRE, WHERE[1]), (BLOWS, WHERE[3])) for wait in (70, 200)),
]
RETURNS = [
    "dia pulang lagi bawa temannya",
    "dia kembali bawa parang",
    "suami saya pulang lagi",
    "suami sy udh plg",
    "orangnya datang sama temannya",
    "dia sudah di depan pintu lagi",
    "dia udah di dpn rumah",
    "he came home again",
]


async def ended(town: Town, told: str, *, closed: bool = True) -> Person:
    """Somebody told this, who went there tapped Selesai, and the reporter pressed Sudah perhaps."""
    ani = await tell(town, told)
    await town.forward(seconds=181)  # by then each kind has rung
    code = ani.code
    for part in (await town.ticket(code)).assignments:
        for tap in ("Terima", "Selesai"):
            await town.operator(part.agency).taps(tap, code)
    await town.forward(seconds=31)
    if closed:
        await ani.press("Sudah")
    status = (await town.ticket(code)).status
    assert status is (Status.CLOSED if closed else Status.RESOLVED)
    return ani


async def cancelled(town: Town, told: str) -> Person:
    ani = await tell(town, told)
    code = ani.code
    await ani.says("batal")
    for _ in range(2):
        if (await town.ticket(code)).open:
            await town.operator("ruang_kendali").taps("Setuju batal", code)
    assert (await town.ticket(code)).status is Status.CANCELLED
    return ani


async def opened_again(town: Town, agency: str, loud: int) -> None:
    """The old ticket, at its place, aloud, and no other."""
    (ticket,) = [t for t in await town.tickets() if t.open]
    assert ticket.code == "26-0001" and ticket.place.lat == PANORAMA[0]
    assert len(town.group(agency).loud) > loud
    assert town.group(agency).hears(ticket.code, "dibuka lagi", loud=True)


@pytest.mark.parametrize(("told", "between", "waits"), STORIES)
async def test_where_somebody_is_in_between_hinders_nothing(
    town: Town, told: str, between: str, waits: int
) -> None:
    """Told seconds before, or so long ago that a ticket was made of it."""
    agency, again = BACK[told]
    ani = await ended(town, told)
    await ani.says(between)
    await town.forward(seconds=waits)
    loud = len(town.group(agency).loud)
    await ani.says(again)
    await opened_again(town, agency, loud)
    assert town.group("ruang_kendali").hears("26-0001", between)
    await town.forward(minutes=4)
    assert len([t for t in await town.tickets() if t.open]) == 1


@pytest.mark.parametrize("told", [FIRE, BLOWS])
@pytest.mark.parametrize("end", ["resolved", "cancelled"])
async def test_the_same_before_sudah_and_after_a_cancellation(any_town: Town, end: str, told: str) -> None:
    town, (agency, again) = any_town, BACK[told]
    ani = await (cancelled(town, told) if end == "cancelled" else ended(town, told, closed=False))
    await ani.says("kami mengungsi di masjid")
    await town.forward(seconds=8)
    loud = len(town.group(agency).loud)
    await ani.says(again)
    await opened_again(town, agency, loud)
    assert town.group("ruang_kendali").hears("26-0001", "kami mengungsi di masjid")


async def test_where_somebody_is_without_a_name_is_of_what_ended(town: Town) -> None:
    ani = await ended(town, FIRE)
    await ani.says("kami mengungsi di masjid")
    assert town.group("damkar").hears("kami mengungsi di masjid") and ani.shown_last == [
        "✅ Sudah",
        "❗ Belum",
    ]
    await town.forward(minutes=4)
    assert len(await town.tickets()) == 1


async def test_where_somebody_is_makes_no_other_kind_of_event(town: Town) -> None:
    ani, between = await ended(town, FIRE), "saya di jl mawar, di teras tetangga"
    await ani.says(between)
    assert "Banjir" not in ani.last.text and "Jangan menegur" not in ani.last.text
    await town.forward(minutes=4)
    kinds = {t.category for t in await town.tickets()}
    assert kinds == {"kebakaran", "lainnya"} and town.group("ruang_kendali").hears("26-0002", between)


@pytest.mark.parametrize(
    ("between", "again", "agency"),
    [
        ("tabrakan motor di simpang empat nakau, ada yang luka parah", "belum datang juga", "psc119"),
        ("kebakaran di jl kapuas 7", "apinya makin besar", "damkar"),
        ("ada ular kobra di dapur", "ularnya balik lagi", "damkar"),
    ],
)
async def test_what_was_plainly_told_stays_a_report_of_its_own(
    town: Town, between: str, again: str, agency: str
) -> None:
    ani = await ended(town, FIRE)
    await ani.says(between)
    await ani.says(again)
    await ani.shares(PANORAMA)
    await town.forward(minutes=4)
    assert (await town.ticket("26-0001")).status is Status.CLOSED
    assert town.group(agency).hears("26-0002", loud=True)


@pytest.mark.parametrize(
    ("words", "closed"), [*((w, True) for w in RETURNS), (RETURNS[0], False), (RETURNS[5], False)]
)
async def test_whoever_was_feared_comes_back(town: Town, words: str, closed: bool) -> None:
    """At its place, to those who were there, and nothing of it sounds at hers."""
    ani = await ended(town, BLOWS, closed=closed)
    before, loud = len(ani.messages), len(town.group("polisi").loud)
    await ani.says(words)
    await opened_again(town, "polisi", loud)
    assert town.group("ruang_kendali").hears("26-0001", words)
    await town.operator("polisi").taps("Terima", "26-0001")
    await town.forward(minutes=1)
    assert all(m.delivery.silent for m in ani.messages[before:])


@pytest.mark.parametrize("told", [ROBBERS, DRUNK])
@pytest.mark.parametrize("words", ["orangnya datang lagi sama temannya", "dia kembali bawa parang"])
async def test_so_do_robbers_and_drunkards(town: Town, told: str, words: str) -> None:
    ani = await ended(town, told)
    await ani.says(words)
    assert (await town.ticket("26-0001")).open and len(await town.tickets()) == 1
    assert town.group("ruang_kendali").hears(words, loud=True)
    if "parang" in words:
        assert town.group("polisi").hears("26-0001", loud=True)


async def test_who_had_said_that_she_is_safe_is_told_nothing_aloud(town: Town) -> None:
    """Hidden by her own word, in a kind that is no secret: the silence comes back with it."""
    ani = await tell(town, DRUNK)
    await ani.says("saya sembunyi di kamar")
    await town.forward(seconds=181)
    for part in (await town.ticket("26-0001")).assignments:
        for tap in ("Terima", "Selesai"):
            await town.operator(part.agency).taps(tap, "26-0001")
    await town.forward(seconds=31)
    await ani.press("Sudah")
    await ani.says("halo, terima kasih pak")
    before = len(ani.messages)
    await ani.says("dia balik lagi bawa temannya")
    assert (await town.ticket("26-0001")).hiding
    assert len(ani.messages) > before and all(m.delivery.silent for m in ani.messages[before:])


@pytest.mark.parametrize(
    "words", ["anak saya sudah pulang", "dia sudah pulang pak", "dia pulang sama neneknya"]
)
@pytest.mark.parametrize("closed", [True, False])
async def test_who_was_missing_and_comes_home_is_no_danger(town: Town, words: str, closed: bool) -> None:
    ani = await ended(town, SNATCHED, closed=closed)
    await ani.says(words)
    assert not (await town.ticket("26-0001")).open


@pytest.mark.parametrize(
    "words", ["polisi sudah datang", "dia sudah pergi", "dia dibawa polisi pak", "saya sudah pulang ke rumah"]
)
async def test_who_goes_away_or_helps_opens_nothing(town: Town, words: str) -> None:
    ani = await ended(town, BLOWS)
    await ani.says(words)
    assert not (await town.ticket("26-0001")).open


@pytest.mark.parametrize("older", [BLOWS, FIRE])
async def test_of_two_that_ended_the_one_that_is_meant(town: Town, older: str) -> None:
    newer = FIRE if older == BLOWS else BLOWS
    ani = await ended(town, older)
    await ani.says(newer)
    await ani.shares(PANORAMA)
    code = ani.code
    assert code != "26-0001"
    for part in (await town.ticket(code)).assignments:
        for tap in ("Terima", "Selesai"):
            await town.operator(part.agency).taps(tap, code)
    await town.forward(seconds=31)
    await ani.says("dia pulang lagi bawa temannya")
    (opened,) = [t for t in await town.tickets() if t.open]
    assert opened.category == "kekerasan"
