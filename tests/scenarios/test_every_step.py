"""What may follow what: at each stage of an agency's part, and at each status of a ticket, everything is tried once."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator

import pytest

from domain.assignment import Stage
from domain.status import Status
from domain.ticket import OPEN
from tests.scenarios.stories import north_of, tell
from tests.town import KANDANG_LIMUN, SUMBER_JAYA, Person, Town

# An agency's part. Columns: Terima, Berangkat, Tiba, Selesai, Lepas, Tarik (by the control room); "-" = refused.
STEPS = """
                terima        berangkat  tiba      selesai   lepas       tarik
dispatched      acknowledged  en_route   on_scene  resolved  -           released
acknowledged    -             en_route   on_scene  resolved  dispatched  released
en_route        -             -          on_scene  resolved  dispatched  released
on_scene        -             -          -         resolved  dispatched  released
resolved        -             -          -         -         -           -
released        -             -          -         -         -           -
"""
WAY = {
    "dispatched": (),
    "acknowledged": ("terima",),
    "en_route": ("terima", "berangkat"),
    "on_scene": ("terima", "berangkat", "tiba"),
    "resolved": ("selesai",),
    "released": ("tarik",),
}

# A ticket. Columns: one more agency, Selesai, Palsu by two people, the reporter's Batalkan and its approval, Gabung,
# Pisah, the reporter's "Sudah" and "Belum".
STATUSES = """
                tambah        selesai   palsu         batal      gabung     pisah       sudah   belum
received        dispatched    resolved  false_report  cancelled  duplicate  -           -       -
dispatched      -             resolved  false_report  cancelled  duplicate  -           -       -
acknowledged    -             resolved  false_report  cancelled  duplicate  -           -       -
en_route        -             resolved  false_report  cancelled  duplicate  -           -       -
on_scene        -             resolved  false_report  cancelled  duplicate  -           -       -
resolved        -             -         -             -          -          -           closed  dispatched
closed          -             -         -             -          -          -           -       dispatched
false_report    -             -         -             -          -          -           -       -
cancelled       -             -         -             -          -          -           -       -
duplicate       -             -         -             -          -          dispatched  -       -
"""
REACHED = {
    "received": (),
    "dispatched": ("tambah",),
    "acknowledged": ("tambah", "terima"),
    "en_route": ("tambah", "berangkat"),
    "on_scene": ("tambah", "tiba"),
    "resolved": ("tambah", "selesai"),
    "closed": ("tambah", "selesai", "sudah"),
    "false_report": ("tambah", "palsu"),
    "cancelled": ("tambah", "batal"),
    "duplicate": ("tambah", "gabung"),
}


def rows(table: str) -> list[tuple[str, dict[str, str]]]:
    """(row, {column: what follows}); a refusal leaves the row as it is."""
    head, *lines = (line.split() for line in table.strip().splitlines())
    return [
        (name, {c: name if v == "-" else v for c, v in zip(head, cells, strict=True)})
        for name, *cells in lines
    ]


async def stage(town: Town, code: str) -> str:
    part = (await town.ticket(code)).part("psc119")
    assert part is not None
    return str(part.stage)


@pytest.mark.parametrize(("start", "follows"), rows(STEPS), ids=lambda v: v if isinstance(v, str) else "")
async def test_each_step_at_each_stage(town: Town, start: str, follows: dict[str, str]) -> None:
    crew, control = town.operator("psc119"), town.operator("ruang_kendali")

    async def step(code: str, word: str) -> None:
        if word == "tarik":
            await control.types(f"/tarik {code} psc119")
        else:
            await crew.types(f"/{word} {code}")

    for word, expected in follows.items():
        reporter = await tell(town, "bapak saya pingsan tidak bernapas")
        await control.types(f"/tambah {reporter.code} polisi")
        for before in WAY[start]:
            await step(reporter.code, before)
        assert await stage(town, reporter.code) == start
        await step(reporter.code, word)
        assert await stage(town, reporter.code) == expected, word


class Work:
    """One ticket that names other danger and has not rung, and what people may do with it."""

    def __init__(self, town: Town, reporter: Person, host: str) -> None:
        self.town, self.reporter, self.host, self.code = town, reporter, host, reporter.code
        self.control = town.operator("ruang_kendali")
        self.crew = self.control  # until an agency is on it
        self.seen: dict[str, tuple[str, str]] = {}  # the reporter's buttons, also those that are gone by now

    async def does(self, word: str) -> None:
        self._looks()
        if word in ("sudah", "belum"):
            if word in self.seen:
                await self.reporter.presses(*self.seen[word])
        elif word == "batal":
            await self.reporter.presses(*self.seen["batalkan"])
            await self.control.types(f"/setujubatal {self.code}")
        elif word == "palsu":
            for person in (self.control, self.town.operator("ruang_kendali")):
                await person.types(f"/palsu {self.code} iseng")
        elif word == "gabung":
            await self.control.types(f"/gabung {self.code} {self.host}")
        elif word == "pisah":
            await self.control.types(f"/pisah {self.code}")
        else:
            await self.crew.types(f"/{word} {self.code}")

    def _looks(self) -> None:
        for message in self.reporter.messages:
            for button in itertools.chain(*message.delivery.buttons):
                self.seen[button.label.split()[-1].casefold()] = (message.message_id, button.data)

    async def adds(self, agency: str) -> bool:
        await self.control.types(f"/tambah {self.code} {agency}")
        return (await self.town.ticket(self.code)).part(agency) is not None

    async def comes_to(self, status: str) -> None:
        for word in REACHED[status]:
            if word == "tambah":
                assert await self.adds("satpolpp")
                self.crew = self.town.operator("satpolpp")
            else:
                await self.does(word)
        assert await self.status() == status

    async def status(self) -> str:
        return str((await self.town.ticket(self.code)).status)


async def works(town: Town) -> AsyncIterator[Work]:
    """New tickets without end, each of an event of its own."""
    host = (await tell(town, "ada ular masuk rumah", SUMBER_JAYA)).code
    for number in itertools.count():
        reporter = await tell(town, "ada ular masuk rumah", north_of(KANDANG_LIMUN, -500 * number))
        yield Work(town, reporter, host)


@pytest.mark.parametrize(("start", "follows"), rows(STATUSES), ids=lambda v: v if isinstance(v, str) else "")
async def test_each_act_at_each_status(town: Town, start: str, follows: dict[str, str]) -> None:
    new = works(town)
    for word, expected in follows.items():
        work = await anext(new)
        await work.comes_to(start)
        if word == "tambah":
            assert await work.adds("bpbd") is (Status(start) in OPEN), "called, or refused"
        else:
            await work.does(word)
        assert await work.status() == expected, word


async def test_what_was_merged_before_anybody_was_called_comes_back_as_it_was(town: Town) -> None:
    work = await anext(works(town))
    await work.does("gabung")
    assert await work.status() == "duplicate"
    await work.does("pisah")
    assert await work.status() == "received"


async def test_what_is_reopened_is_the_same_agency_s_from_the_start(town: Town) -> None:
    work = await anext(works(town))
    await work.comes_to("resolved")
    await work.does("belum")
    part = (await town.ticket(work.code)).part("satpolpp")
    assert part is not None and (part.stage, part.round) == (Stage.DISPATCHED, 1)
