"""The disk of evidence goes away for a while under a running service: what was to be shown is shown, and what was to be
forgotten is forgotten, once it is there again."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from bot.channels.port import Unsure
from bot.health.watch import Watch
from domain.message import Form, Kind
from models import notes
from models.evidence import files
from models.outbox import NO_FILE, OutboxState, outbox
from tests.evidence_disk import WAYS, Way, away, passes
from tests.privacy.test_citizen_rights import PHRASE, PICTURE, ended, told_everything
from tests.ringing import Rung
from tests.scenarios.stories import dead_rows
from tests.town import OPERATOR, PANORAMA, Person, Town


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> Way:
    return WAYS[str(request.param)]


def shown(town: Town, form: Form, group: str = "damkar") -> int:
    return sum(m.delivery.form is form for m in town.group(group).messages)


async def sent_and_waiting(town: Town, kind: Kind, content: bytes, mime: str) -> Person:
    """Kept, and on its way to two groups that are not reached at once."""
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar, ada yang terjebak")
    await ani.shares(PANORAMA)
    for group in ("damkar", "psc119"):
        town.channels[OPERATOR].fail(Unsure("Bad Gateway"), chat=town.groups[group], times=3)
    await ani.sends(kind, content, mime=mime)
    return ani


@pytest.mark.parametrize("seconds", [25, 3600])
async def test_a_picture_that_waits_is_shown_when_it_is_back(any_town: Town, way: Way, seconds: int) -> None:
    town = any_town
    await sent_and_waiting(town, Kind.PHOTO, PICTURE, "image/jpeg")
    with away(town, way):
        await passes(town, seconds)
        assert shown(town, Form.PHOTO) == 0
    await passes(town, 70)
    assert [shown(town, Form.PHOTO, group) for group in ("damkar", "psc119")] == [1, 1]
    assert await dead_rows(town) == 0


async def test_nothing_else_waits_for_it_and_who_waits_reads_that_it_is_there(
    any_town: Town, way: Way
) -> None:
    town = any_town
    ani = await sent_and_waiting(town, Kind.VOICE, b"OggS", "audio/ogg")
    damkar = town.group("damkar")
    with away(town, way):
        await passes(town, 40)
        await ani.says("pagarnya hijau, ada dua anak di lantai dua")
        await town.operator("damkar").taps("Terima", ani.code)
        assert damkar.hears("dua anak di lantai dua") and "diterima Damkar" in damkar.card(ani.code).text
        assert sum("menyusul di sini" in text for text in damkar.texts) == 1
        assert not await town.breaches(), "nothing has overtaken what nothing waits for"
    await passes(town, 70)
    assert shown(town, Form.VOICE) == 1 and not await town.breaches()


async def test_one_file_that_is_missing_is_told_and_waited_for(any_town: Town) -> None:
    town = any_town
    await sent_and_waiting(town, Kind.VIDEO, b"a film", "video/mp4")
    await town.citizen().sends(Kind.PHOTO, PICTURE, mime="image/jpeg")
    folder = town.app.settings.evidence_folder
    assert folder is not None
    paths = await town.read(lambda tx: tx.execute(sa.select(files.c.path)).scalars().all())
    film = next(folder / path for path in paths if (folder / path).read_bytes() == b"a film")
    film.rename(folder / "elsewhere")
    await passes(town, 180)
    told = sa.select(sa.func.count()).where(notes.notes.c.name.startswith("notice:file:"))
    assert await town.read(lambda tx: tx.execute(told).scalar_one()) and shown(town, Form.VIDEO) == 0
    (folder / "elsewhere").rename(film)
    await passes(town, 70)
    assert shown(town, Form.VIDEO) == 1


async def test_what_is_forgotten_meanwhile_is_shown_no_more(any_town: Town, way: Way) -> None:
    town = any_town
    ani = await sent_and_waiting(town, Kind.PHOTO, PICTURE, "image/jpeg")
    with away(town, way):
        await passes(town, 40)
        await ended(town, ani)
        await ani.says("/hapusdata")
        await ani.says(PHRASE)
        await town.forward(minutes=2)
        assert await backlog_of_pictures(town) == 0
    await town.forward(hours=1)
    assert shown(town, Form.PHOTO) == 0


async def backlog_of_pictures(town: Town) -> int:
    """Rows that still wait for a file."""
    waiting = sa.select(sa.func.count()).where(outbox.c.state == OutboxState.NEW, outbox.c.reason == NO_FILE)
    return int(await town.read(lambda tx: tx.execute(waiting).scalar_one()))


async def test_a_picture_sent_meanwhile_is_kept_on_its_own_disk(any_town: Town, way: Way) -> None:
    town, ani = any_town, any_town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    await ani.sends(Kind.VIDEO, b"a film", mime="video/mp4")
    with away(town, way):
        await ani.sends(Kind.PHOTO, PICTURE, mime="image/jpeg")
        await passes(town, 25)
    await passes(town, 70)
    assert shown(town, Form.PHOTO) == 1 and not ani.hears("kirim sekali lagi")


async def test_the_administrator_hears_of_it_once_and_that_it_is_over(town: Town, way: Way) -> None:
    await sent_and_waiting(town, Kind.PHOTO, PICTURE, "image/jpeg")
    rung = Rung()
    watch = Watch(town.app, rung)
    with away(town, way):
        for _ in range(3):
            await watch.look()
            await town.forward(seconds=15)
        assert len(watch.alarms) == 1
    await watch.look()
    assert not watch.alarms and [one.over for one in rung] == [False, True]


async def test_what_was_to_be_forgotten_is_forgotten_when_it_is_back(any_town: Town, way: Way) -> None:
    town = any_town
    ani = await told_everything(town)
    await ended(town, ani)
    kept = await town.read(lambda tx: tx.execute(sa.select(files.c.path)).scalars().all())
    with away(town, way):
        await ani.says("/hapusdata")
        await ani.says(PHRASE)
        await town.forward(hours=2)
    store = town.app.errands.work.store
    assert await store.exists(kept[0])
    await town.forward(hours=1)
    assert not await store.exists(kept[0])
