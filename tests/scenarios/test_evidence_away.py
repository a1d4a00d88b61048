"""The disk of evidence goes away for a while under a running service: what was to be shown is shown, and what was to be
forgotten is forgotten, once it is there again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from bot.channels.port import Unsure
from domain.message import Form, Kind
from models.evidence import files
from tests.privacy.test_citizen_rights import PHRASE, PICTURE, ended, told_everything
from tests.town import OPERATOR, PANORAMA, Town


@contextmanager
def away(town: Town) -> Iterator[None]:
    folder = town.app.settings.evidence_folder
    assert folder is not None
    elsewhere = folder.with_name("away")
    folder.rename(elsewhere)
    folder.write_text("no folder")
    yield
    folder.unlink()
    elsewhere.rename(folder)


async def test_a_picture_that_waits_is_shown_when_it_is_back(town: Town) -> None:
    ani, damkar = town.citizen(), town.group("damkar")
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    town.channels[OPERATOR].fail(Unsure("Bad Gateway"), chat=town.groups["damkar"], times=3)
    await ani.sends(Kind.PHOTO, PICTURE, mime="image/jpeg")
    with away(town):
        await town.forward(minutes=3)
        assert not any(m.delivery.form is Form.PHOTO for m in damkar.messages)
    await town.forward(minutes=3)
    assert sum(m.delivery.form is Form.PHOTO for m in damkar.messages) == 1


async def test_what_was_to_be_forgotten_is_forgotten_when_it_is_back(any_town: Town) -> None:
    town = any_town
    ani = await told_everything(town)
    await ended(town, ani)
    kept = await town.read(lambda tx: tx.execute(sa.select(files.c.path)).scalars().all())
    with away(town):
        await ani.says("/hapusdata")
        await ani.says(PHRASE)
        await town.forward(hours=2)
    store = town.app.errands.work.store
    assert await store.exists(kept[0])
    await town.forward(hours=1)
    assert not await store.exists(kept[0])
