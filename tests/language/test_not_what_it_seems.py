"""Smoke told in English is a fire, a smell from where nobody was seen is none; who still lies somewhere is no attacker, and a laughing "got you" no event."""

from __future__ import annotations

import pytest

from language.hear_file import Ear
from language.words import Lexicon
from tests.language.tables import lines

SMOKE = """hotel santika there is smoke on 5th floor and alarm ringing people cant use stairs
smoke on the 5th floor, people can't use the stairs
there is smoke on 3rd floor and we cannot go down"""
NO_SMOKE = """cigarette smoke in my room is annoying
is there a smoke detector in the hotel"""
UNSEEN = """tetangga saya udah 3 hari gak keluar rumah lampu nyala terus bau busuk, jl salak
bau busuk dari rumah tetangga sudah seminggu tidak kelihatan
kos sebelah bau bangkai penghuninya ga keluar 4 hari
tetangga tidak kelihatan 5 hari, dari rumahnya bau busuk menyengat
ado bau busuk di rumah sebelah, uwongnyo la 3 hari dak keluar"""
ONLY_SMELLS = """got depan rumah bau busuk
sampah bau busuk sudah 3 hari tidak diangkut
air pdam bau busuk sudah 3 hari tidak keluar"""
STILL_THERE = """dia masih di depan rumah bawa parang
dia masih nunggu di depan rumah
orangnya masih berdiri di sini
dia masih disini
pelakunya masih duduk santai di depan warung"""
STILL_SUFFERS = """belum pak dia masih kritis di pinggir pantai
dia masih megang kayu di tengah sungai
dia masih di tengah sungai
dia masih di dalam mobil
orangnya masih di dalam sumur"""
TRICKS = """kebakarannnn hahahaha tipu
kebakaran!!! hahaha ketipu
kebakarannn hihihi ketipu ya
kebakaran dompet
kebakaran kantong"""
NO_TRICKS = """rumah saya kebakaran, tadi ketipu pinjol
kebakaran pak tolong jangan dikira tipu
saya dirampok ketipu
dompet saya di rumah kebakaran
kebakaran, dompet saya di dalam"""


@pytest.mark.parametrize("words", lines(SMOKE))
def test_smoke_is_a_fire_and_who_cannot_leave_it_a_patient(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["heard"] == "life" and {"damkar", "psc119"} <= set(heard["agencies"])


@pytest.mark.parametrize("words", lines(NO_SMOKE))
def test_smoke_of_another_kind_rings_nobody(ear: Ear, words: str) -> None:
    assert ear.hears(words)["rings_after_s"] is None


@pytest.mark.parametrize("words", lines(UNSEEN))
def test_who_was_not_seen_for_days_is_looked_after(ear: Ear, words: str) -> None:
    heard = ear.hears(words)
    assert heard["category"] == "penyelamatan" and {"damkar", "psc119", "polisi"} <= set(heard["agencies"])


@pytest.mark.parametrize("words", lines(ONLY_SMELLS))
def test_what_only_smells_rings_nobody(ear: Ear, words: str) -> None:
    assert ear.hears(words)["rings_after_s"] is None


@pytest.mark.parametrize("words", lines(STILL_THERE))
def test_who_is_still_there_may_attack_again(lexicon: Lexicon, words: str) -> None:
    assert "datang_lagi" in lexicon.understand(words).aggravations


@pytest.mark.parametrize("words", lines(STILL_SUFFERS))
def test_who_still_suffers_is_no_attacker(lexicon: Lexicon, words: str) -> None:
    assert "datang_lagi" not in lexicon.understand(words).aggravations


@pytest.mark.parametrize("words", lines(TRICKS))
def test_a_laughing_trick_rings_nobody(ear: Ear, words: str) -> None:
    assert ear.hears(words)["rings_after_s"] is None


@pytest.mark.parametrize("words", lines(NO_TRICKS))
def test_what_only_names_a_trick_or_a_purse_rings(ear: Ear, words: str) -> None:
    assert ear.hears(words)["heard"] == "life"


@pytest.mark.parametrize(
    "words", ["bau gas menyengat", "bau gas menyengat anak saya pusing", "tabung gas bocor di dapur"]
)
def test_a_smell_stings_nobody_and_a_leak_is_no_explosion(lexicon: Lexicon, words: str) -> None:
    assert {"digigit", "ledakan"}.isdisjoint(lexicon.understand(words).aggravations)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ular menyengat anak saya", "digigit"),
        ("tawon menyengat adik", "digigit"),
        ("bau gas menyengat, adik digigit ular", "digigit"),
        ("tabung gas meledak", "ledakan"),
    ],
)
def test_what_stings_or_bursts_is_told(lexicon: Lexicon, words: str, told: str) -> None:
    assert told in lexicon.understand(words).aggravations
