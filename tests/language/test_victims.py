"""Another person, storey, room or house is somebody of whom nobody knew; the same told again is not."""

from __future__ import annotations

import pytest

from language.context.victims import others, told_of

CHILD = "ada anak terjebak di lantai 2"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (CHILD, {"anak", "lantai 2"}),
        ("adek saya kejebak di lt dua", {"adik", "lantai 2"}),
        ("saya sendiri terjebak di dapur", {"saya", "dapur"}),
        ("tolong saya lihat ada anak terjebak", {"anak"}),
        ("ada tiga orang terjebak", {"3 orang"}),
        ("ada orang terjebak", set()),
        ("ibu2 di balkon", {"ibu", "balkon"}),
        ("my wife is trapped in the bathroom", {"istri", "bathroom"}),
    ],
)
def test_whom_it_tells_of(words: str, told: set[str]) -> None:
    assert told_of(words) == told


@pytest.mark.parametrize(
    ("words", "new"),
    [
        ("anak saya terjebak pak", False),
        ("anaknya masih terjebak di lantai 2!!", False),
        ("ada orang terjebak, tolong", False),
        ("saya sendiri terjebak", True),
        ("nenek saya juga terjebak", True),
        ("ada anak terjebak di lantai 3", True),
        ("ada anak terjebak di rumah 9B", True),
        ("ada 3 orang terjebak", True),
    ],
)
def test_somebody_of_whom_nobody_knew(words: str, new: bool) -> None:
    assert others(words, [CHILD]) is new
