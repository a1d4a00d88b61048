"""A threat to kill oneself is despair, and no violence against who tells of it; against anybody else it is."""

from __future__ import annotations

import pytest

from language.hear_file import Ear


@pytest.mark.parametrize(
    "text",
    [
        "pacar saya ngancam bunuh diri, dia di kosnya",
        "suami saya mengancam bunuh diri",
        "mantan ngancem mau bunuh diri kalau putus",
        "istri saya ngancam mau bunuh diri",
    ],
)
def test_of_himself(ear: Ear, text: str) -> None:
    heard = ear.hears(text)
    assert heard["heard"] == "life" and heard["category"] == "krisis_jiwa"


@pytest.mark.parametrize(
    "text",
    [
        "pacar saya ngancam bunuh saya",
        "suami mengancam bunuh saya lalu bunuh diri",
        "suami ngancam bunuh diri bawa pisau saya dipukul",
        "suami saya ngancam saya",
    ],
)
def test_of_another(ear: Ear, text: str) -> None:
    heard = ear.hears(text)
    assert heard["heard"] == "life" and heard["category"] in ("kekerasan", "kejahatan")
