"""A "not" that a hurried thumb ran into its verb denies it all the same: "gabisa napas" is no less than "ga bisa napas"."""

from __future__ import annotations

import pytest

from language.hear_file import Ear

APART = {  # as it is typed → apart
    "ibu saya gabisa napas": "ibu saya ga bisa napas",
    "gakbisa napas": "gak bisa napas",
    "dakpacak napas ambo": "dak pacak napas ambo",
    "bapak gabisa gerak": "bapak ga bisa gerak",
    "udah gasadar": "udah ga sadar",
    "ibu gaada napas": "ibu ga ada napas",
    "api gabisa padam": "api ga bisa padam",
    "gamau hidup lagi": "ga mau hidup lagi",
    "gaada apa apa pak": "ga ada apa apa pak",
    "gabisa login bpjs": "ga bisa login bpjs",
    "gausah dateng": "ga usah dateng",
}


@pytest.mark.parametrize("typed", APART)
def test_it_is_heard_as_if_it_stood_apart(ear: Ear, typed: str) -> None:
    run_on, apart = ear.hears(typed), ear.hears(APART[typed])
    for name in ("category", "rings_after_s", "agencies"):
        assert run_on[name] == apart[name], (typed, name)
