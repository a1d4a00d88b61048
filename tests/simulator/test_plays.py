"""The page's plays are written as plays/README.md says, so that every step can be performed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from simulator.scenes import TITLES as SCENES

FOLDER = Path(__file__).parents[2] / "simulator" / "page" / "plays"
MENU = json.loads((FOLDER / "index.json").read_text(encoding="utf-8"))
CONTENT = {"text", "photo", "location", "live", "contact", "view_once", "voice"}
FIELDS = {
    "send": {"who", "in", "operator", "caption", "about"} | CONTENT,
    "press": {"who", "in", "operator", "label", "about", "within", "location"},
    "follow": {"who", "in", "operator", "within"},
    "edit": {"who", "text"},
    "crowd": {"count", "seconds", "texts", "pinned", "seed"},
    "note": set(),
}


def read(file: str) -> dict[str, Any]:
    play: dict[str, Any] = json.loads((FOLDER / file).read_text(encoding="utf-8"))
    return play


def test_menu_lists_every_play_by_its_title() -> None:
    assert {p["file"] for p in MENU} == {f.name for f in FOLDER.glob("*.json")} - {"index.json"}
    for entry in MENU:
        assert entry["title"].partition(":")[0] == read(entry["file"])["title"].partition(":")[0]


@pytest.mark.parametrize("file", [entry["file"] for entry in MENU])
def test_every_step_can_be_performed(file: str) -> None:
    play = read(file)
    assert set(play) == {"title", "summary", "cast", "steps"}
    for number, step in enumerate(play["steps"], 1):
        assert mistakes(step, play["cast"]) == [], f"step {number}"


def mistakes(step: dict[str, Any], cast: dict[str, Any]) -> list[str]:
    """What is wrong with a step, in words."""
    act = step["do"]
    wrong = [f"unknown field {name}" for name in set(step) - FIELDS[act] - {"do", "after", "note"}]
    if step.get("after", 0) < 0:
        wrong.append("goes back in time")
    if act in ("send", "press", "edit") and ("who" in step) == ("in" in step):
        wrong.append("needs either who or in")
    if "who" in step and step["who"] not in cast:
        wrong.append(f"{step['who']} is not in the cast")
    if act == "send" and len(CONTENT & set(step)) != 1:
        wrong.append("sends one thing")
    if act == "press" and not step.get("label"):
        wrong.append("presses what?")
    if "view_once" in step and cast.get(step.get("who", ""), {}).get("channel") != "whatsapp":
        wrong.append("view-once pictures are WhatsApp's")
    if "photo" in step and step["photo"]["scene"] not in SCENES:
        wrong.append(f"no scene {step['photo']['scene']}")
    return wrong


def test_earthquake_brings_forty_people_within_a_minute() -> None:
    (crowd,) = [step for step in read("gempa.json")["steps"] if step["do"] == "crowd"]
    assert (crowd["count"], crowd["seconds"]) == (40, 60)


def test_a_night_has_twenty_events_and_operators_who_act() -> None:
    steps = read("satu-malam.json")["steps"]
    assert sum("note" in step for step in steps) >= 20
    assert sum("in" in step for step in steps) >= 20
