"""Who is in a hole in the ground - a road that gave way, a trench, a borehole - is fetched out: Damkar and an ambulance, and no advice for a flood."""

from __future__ import annotations

import pytest

from language.hear_file import Ear
from tests.language.tables import lines

LOUD = """jalan amblas, motor orang masuk, orangnya masih di dalam
jalan tiba2 amblas motor orang masuk orangnya masih di dalam
motor+orang jatuh ke lubang galian
motor sama orangnya jatuh ke lubang galian pdam
orang jatuh ke lubang galian dalam gak bisa naik
mobil masuk lubang jalan amblas penumpang di dalam
anak jatuh ke lubang bor
anak kecil masuk lubang sumur bor
jalan ambles pengendara masuk ke dalam
ado urang tejatuh ke lobang galian kabel
orang kecemplung ke lubang proyek 4 meter
man fell into a deep hole in the road
sinkhole swallowed a motorbike, rider still inside"""
NONE = """lubang jalan di depan rumah saya dalam, motor sering jatuh
jalan amblas, tolong diperbaiki
jalan ambles separo arah bukit kandis, motor masih bisa lewat pelan, belum ado yang jatuh
galian pdam belum ditutup
hp jatuh ke lubang got
jalan amblas truk tidak bisa lewat"""

SLIDES = """tanah longsor menimbun rumah, ada orang tertimbun
tanah longsor, warga tertimbun
longsor di tebing, anak jatuh dan tertimbun
tanah longsor orang masuk tertimbun material"""


@pytest.mark.parametrize("words", lines(SLIDES))
def test_a_landslide_is_no_hole_in_the_ground(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] == "life" and heard["category"] == "banjir"
    assert {"bpbd", "damkar", "psc119"} <= set(heard["agencies"])


@pytest.mark.parametrize("words", lines(LOUD))
def test_it_rings_at_once_where_it_is_needed(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] == "life" and heard["category"] == "penyelamatan"
    assert {"damkar", "psc119"} <= set(heard["agencies"])


@pytest.mark.parametrize("words", lines(NONE))
def test_what_only_shares_its_words_is_none(ear: Ear, words: str) -> None:
    assert ear.hears(words)["heard"] != "life"
