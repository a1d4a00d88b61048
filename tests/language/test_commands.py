"""What is a command, and what is said behind it."""

from __future__ import annotations

import pytest

from language.answers.commands import Command, command, mere_courtesy


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("/start", Command("start", "", "")),
        (" /START@Sigap_Bot\n", Command("start", "sigap_bot", "")),
        ("/start\nrumah saya kebakaran", Command("start", "", "rumah saya kebakaran")),
        ("/start\u00a0abc_1-x", Command("start", "", "abc_1-x")),
        ("\ufeff/batal, jangan!\nmasih terbakar", Command("batal", "", "jangan!\nmasih terbakar")),
        ("/start🔥 api", Command("start", "", "🔥 api")),
        ("halo /start", None),
        ("/ start", None),
        ("//", None),
    ],
)
def test_a_command_and_what_follows(typed: str, read: Command | None) -> None:
    assert command(typed) == read


@pytest.mark.parametrize(
    ("behind", "adds_nothing"),
    [
        ("", True),
        ("pak ya", True),
        ("laporan saya #26-0001, terima kasih", True),
        ("26–0001", True),
        ("tolong", False),
        ("jangan", False),
        ("sekarang", False),
        ("apinya makin besar", False),
    ],
)
def test_courtesy_adds_nothing(behind: str, adds_nothing: bool) -> None:
    assert mere_courtesy(behind) is adds_nothing
