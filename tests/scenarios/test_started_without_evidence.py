"""A start whose folder of evidence cannot be used, a disk that is not there: people are answered, and pictures are kept again
once it is there."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.channels.pace import UNLIMITED
from bot.city_file import CityFile
from bot.commands.doctor import examine
from bot.health.watch import Watch
from bot.serve import warn_of_evidence
from bot.settings import WrongSettings
from bot.trial import refuse_no_evidence
from bot.wiring import build, introduce, prepare
from domain.message import Form, Kind
from tests.founding import found_town, settings_of
from tests.ringing import Rung
from tests.running import call, running, until
from tests.scenarios.stories import JPEG
from tests.town import OPERATOR, PANORAMA, Town

ADMINISTRATOR = "77000001"
FIRE = "rumah kebakaran, api besar"
PLACES = ("in the data folder", "elsewhere", "on a disk that is not there")


@pytest.fixture(params=PLACES)
async def town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    """One that has been served, whose process has ended and whose folder of evidence has become none."""
    disk = tmp_path / "disk"
    disk.mkdir()
    where = {PLACES[1]: disk, PLACES[2]: disk / "sigap" / "bukti"}.get(request.param)
    more: dict[str, Any] = {"SIGAP_EVIDENCE": str(where)} if where else {}
    data = tmp_path / "data"
    town = await found_town(
        data, database=f"sqlite:///{data / 'sigap.db'}", administrator=ADMINISTRATOR, **more
    )
    town.app.city_file.keep()
    await town.app.close()
    yield town
    await town.app.close()


def broken(town: Town) -> Path:
    """What stands in the way until it is taken away."""
    folder = town.app.settings.evidence_folder
    assert folder is not None
    away = folder if folder.name != "bukti" else folder.parent
    away.rename(away.with_name("away"))
    away.write_text("no folder")
    return away


async def start(town: Town) -> Watch:
    refuse_no_evidence(town.app.settings)
    town.app = build(town.app.settings, clock=town.clock, channels=town.channels, pace=UNLIMITED)
    warn_of_evidence(town.app)
    await prepare(town.app)
    await introduce(town.app)
    return Watch(town.app, Rung())


def pictures(town: Town) -> int:
    return sum(m.delivery.form is Form.PHOTO for m in town.group("damkar").messages)


def administrators(town: Town, words: str) -> int:
    return sum(words in m.text for m in town.channels[OPERATOR].messages(ADMINISTRATOR))


async def test_people_are_answered_and_pictures_kept_once_it_is_there(
    town: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    ani, stands = town.citizen("Ani"), broken(town)
    watch = await start(town)
    assert "PERHATIAN: folder bukti" in capsys.readouterr().err
    await ani.says(FIRE)
    await ani.shares(PANORAMA)
    assert town.group("damkar").hears(ani.code, loud=True) and ani.hears(ani.code)
    await ani.sends(Kind.PHOTO, JPEG)
    await watch.look()
    await town.app.settle()
    assert [alarm.key for alarm in watch.alarms] == ["evidence"] and pictures(town) == 0
    assert administrators(town, "folder bukti menolak") == 1
    stands.unlink()
    stands.with_name("away").rename(stands)
    await town.forward(seconds=70)
    await watch.look()
    assert pictures(town) == 1 and not watch.alarms


async def test_it_is_well_before_anybody_sends_a_picture(town: Town) -> None:
    stands = broken(town)
    watch = await start(town)
    await watch.look()
    assert watch.alarms
    stands.unlink()
    await watch.look()
    assert not watch.alarms and town.app.settings.evidence_folder is not None
    assert town.app.settings.evidence_folder.stat().st_mode & 0o777 == 0o700


async def test_the_doctor_says_so_and_goes_on(town: Town) -> None:
    broken(town)
    found = {one.what: one.remedy async for one in examine(town.app.settings)}
    assert "SIGAP_EVIDENCE" in found["Tempat foto dan berkas pelapor"] and len(found) > 8


async def test_a_first_start_ends_with_why(tmp_path: Path, town: Town) -> None:
    """Somebody sits there, and nobody has been promised anything yet."""
    broken(town)
    fresh = town.app.settings.model_copy(update={"data": tmp_path / "new"})
    place = town.app.settings.evidence_folder
    with pytest.raises(WrongSettings, match="Folder bukti"):
        refuse_no_evidence(fresh.model_copy(update={"evidence_at": str(place)}))
    assert not (tmp_path / "new").exists()


def test_a_real_start_rings(tmp_path: Path) -> None:
    with running(tmp_path):
        until((tmp_path / "kota-terakhir").is_dir, "a copy of the city's file")
    (tmp_path / "evidence").rename(tmp_path / "away")
    (tmp_path / "evidence").write_text("no folder")
    with running(tmp_path) as city:
        state = call(city, "/sim/state")
        citizen = next(b["username"] for b in state["bots"] if b["role"] == "citizen")
        damkar = next(c["id"] for c in state["chats"] if "Damkar" in c["title"])
        ani = call(city, "/sim/users", {"first_name": "Ani"})["id"]
        place = {"latitude": PANORAMA[0], "longitude": PANORAMA[1]}
        for told in ({"text": FIRE}, {"location": place}):
            call(city, "/sim/send", {"user": ani, "chat": citizen, **told})

        def rings() -> bool:
            shown = call(city, f"/sim/chats/{damkar}/messages")
            return any(not m["silent"] and "KEBAKARAN" in m["text"] for m in shown)

        until(rings, "a loud card")


def test_a_city_file_that_cannot_be_looked_at_is_served_by_its_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = settings_of(tmp_path, "sqlite://")
    CityFile(settings).keep()
    look = Path.stat

    def broken_disk(path: Path, **how: bool) -> os.stat_result:
        if path == settings.city:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return look(path, **how)

    monkeypatch.setattr(Path, "stat", broken_disk)
    settings.check()
    shutil.rmtree(settings.city_copies)
    with pytest.raises(WrongSettings):
        settings.check()
