"""A town with some history in every table: what a migration, a backup or a count of tables is tried on."""

from __future__ import annotations

from domain.message import Kind, Names
from domain.ticket import CONTROL_ROOM
from tests.link.caller import Caller, offered, reached
from tests.media.scenes import encoded, scene
from tests.meja import browser
from tests.scenarios.stories import button, finish, fire
from tests.scenarios.test_phone_calls import CALL, baru, caller_opens, link_in
from tests.scenarios.test_sanctions import third_time
from tests.town import KANDANG_LIMUN, PANORAMA, SUMBER_JAYA, Person, Town
from tests.voices.machine import Machine, serving, speaks

EMPTY = {
    "weights",
    "weight_changes",
    "leases",
    "costs",
}  # of months of verdicts; of workers; of a platform that bills


async def lived(town: Town) -> Person:
    """Days of work; it ends with one fire that burns, one report half told, and a timer for each. Answers the burning
    one's reporter."""
    await third_time(town)
    over = await fire(town, SUMBER_JAYA)
    await finish(town, town.operator("damkar"), over.code)
    await town.operator("damkar").types(f"/hasil {over.code} ringan")
    await over.press("Sudah")
    await by_telephone(town)
    await by_account_and_number(town)
    await town.citizen().says("/bantuan")
    await shift(town)
    await disaster(town)
    await button(town, at=KANDANG_LIMUN)
    ani = await fire(town, PANORAMA)
    await ani.own_number()
    await ani.sends(Kind.PHOTO, encoded(scene(3)), mime="image/jpeg")
    crew = town.operator("damkar")
    await crew.taps("Terima", ani.code)
    await crew.taps("Nomor", ani.code)
    await at_the_meja(town, ani.code)
    await by_voice(town, ani)
    await town.citizen().says("tolong kebakaran di rumah saya")
    return ani


async def by_telephone(town: Town) -> None:
    async with reached(town) as client:
        await baru(town.operator(CONTROL_ROOM), CALL)
        page = Caller(town, client, offered(town)[0])
        await page.opens()
        await page.piece("film0001", 0, b"half", 8)
    await town.serves_pages("")
    caller = await caller_opens(town, link_in(town))
    await caller.shares((-3.80, 102.26))


async def at_the_meja(town: Town, code: str) -> None:
    async with browser.reached(town) as client:
        own = await browser.sits(town, client, town.operator(CONTROL_ROOM))
        await own.opens(f"/meja?tiket={code}")
        await own.presses("Catatan", "lewat pintu belakang")
    await town.has_a_meja("")


async def by_voice(town: Town, ani: Person) -> None:
    async with serving(Machine("api sampai ke atap", token="")) as url:
        await town.has_a_machine(url)
        await speaks(ani)
    await town.has_a_machine("")


async def by_account_and_number(town: Town) -> None:
    """As a platform names people whose account or number may change."""
    rina = town.citizen("Rina")
    names = Names(f"ID.{rina.chat}", "6281200000001")
    await rina.says("ada ular di dapur", names=names)


async def shift(town: Town) -> None:
    one, two = town.operator("damkar"), town.operator("damkar")
    await one.types("/piket masuk")
    await one.types("/serahterima")
    await two.taps("Saya terima")


async def disaster(town: Town) -> None:
    one, two = town.operator(CONTROL_ROOM), town.operator(CONTROL_ROOM)
    await one.types("/bencana mulai")
    for number in range(4):
        flooded = town.citizen()
        await flooded.says(f"banjir masuk rumah setinggi lutut {number}")
        await flooded.shares((SUMBER_JAYA[0] + number / 2000, SUMBER_JAYA[1]))
    await one.types("/siaran kota: Air naik, segera ke tempat tinggi.")
    await two.taps("Setuju, kirim")
    await town.forward(seconds=30)
    await two.types("/bencana selesai")
