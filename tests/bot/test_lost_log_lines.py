"""A log line that cannot be written is lost by itself: whoever logs goes on, and the administrator hears of it."""

from __future__ import annotations

import errno
import io
import os
import sys
from pathlib import Path

import pytest

from bot.health.watch import Watch
from bot.logs import LINES, quiet_logs
from tests.ringing import Rung
from tests.running import call, running, until
from tests.town import PANORAMA, Town

FULL = Path("/dev/full")
PLACE = {"latitude": PANORAMA[0], "longitude": PANORAMA[1]}


def test_with_a_full_disk_for_the_log_a_fire_rings_after_a_broken_poll(tmp_path: Path) -> None:
    (tmp_path / "run.log").symlink_to(FULL)
    with running(tmp_path) as city:
        state = call(city, "/sim/state")
        citizen = next(b["username"] for b in state["bots"] if b["role"] == "citizen")
        damkar = next(c["id"] for c in state["chats"] if "Damkar" in c["title"])
        call(city, "/sim/faults", {"match": {"method": "getUpdates"}, "fault": "reset", "times": 4})
        ani = call(city, "/sim/users", {"first_name": "Ani"})["id"]
        for told in ({"text": "rumah kebakaran, api besar"}, {"location": PLACE}):
            call(city, "/sim/send", {"user": ani, "chat": citizen, **told})

        def rings() -> bool:
            return any(
                not m["silent"] and "KEBAKARAN" in m["text"]
                for m in call(city, f"/sim/chats/{damkar}/messages")
            )

        until(rings, "a loud card")


class FullDisk(io.StringIO):
    """A file that takes nothing."""

    def write(self, _words: str) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


async def test_the_administrator_hears_of_it_and_that_it_is_over(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung = Rung()
    watch = Watch(town.app, rung)
    for stream in (FullDisk(), io.StringIO()):
        monkeypatch.setattr(sys, "stderr", stream)
        quiet_logs("INFO")
        LINES.say("whatever")
        await watch.look()
    assert [(told.key, told.over) for told in rung if told.key == "log"] == [("log", False), ("log", True)]
    assert "No space left" in rung[0].words
