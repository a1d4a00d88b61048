"""Whose number a reporter writes is said by the words before it."""

from __future__ import annotations

import pytest

from language.whose_number import of_another


@pytest.mark.parametrize(
    "before",
    [
        "korbannya ada di dalam namanya Yanti hp ",
        "nomor istri saya ",
        "nomor suami saya ",
        "hp korban ",
        "korban ",
        "nomor pelaku ",
        "hp tetangga ",
        "wa bu Rina ",
        "istrinya di dalam, hpnya ",
        "dia terkunci, nomornya ",
        "hubungi anaknya ",
        "no pak RT ",
        "saksi, ",
        "namanya Budi Santoso no hp: ",
        "nomor dia ",
        "her number is ",
    ],
)
def test_somebody_elses(before: str) -> None:
    assert of_another(before)


@pytest.mark.parametrize(
    "before",
    [
        "",
        "nomor saya ",
        "hp saya ",
        "no hp: ",
        "hubungi saya di ",
        "tolong telpon ",
        "pak tolong cepat, hp ",
        "anak saya pingsan, hp saya ",
        "anak saya pingsan hp ",
        "istri saya di dalam. nomor saya ",
        "nama saya Budi hp ",
        "suami saya memukul, wa ",
        "korban pingsan, hubungi saya ",
        "my number is ",
        "telp aku ",
    ],
)
def test_his_own(before: str) -> None:
    assert not of_another(before)
