"""Who was feared has gone, who was missing is there, and what only sounds like it."""

from __future__ import annotations

import pytest

from language.answers.aftermath import comes_back, found_again, gone_away, takes_along
from language.answers.goes_on import only_again

MISSING, FIRE = "anak saya hilang dari tadi pagi di pasar", "rumah kebakaran api besar"


def each(texts: str) -> list[str]:
    return [text.strip() for line in texts.split("\n") for text in line.split("|") if text.strip()]


@pytest.mark.parametrize(
    "text",
    each(
        """dia sudah pergi | pelakunya sudah kabur pak | suami saya sudah pergi | he left | dia sudah ditangkap polisi
        mereka sudah bubar pak alhamdulillah | orangnya lari | maling sudah ditangkap warga"""
    ),
)
def test_gone(text: str) -> None:
    assert gone_away(text) and not comes_back(text) and not takes_along(text)


@pytest.mark.parametrize(
    "text",
    each(
        """dia pergi bawa anak saya | dia lari ke rumah | dia belum pergi | dia pergi lagi | suami sudah pulang | sudah pergi pak
        dia sudah pergi? | dia sudah pergi tapi bapak saya berdarah | anak saya pergi | dia pergi ambil parang"""
    ),
)
def test_not_only_gone(text: str) -> None:
    assert not gone_away(text)


@pytest.mark.parametrize("text", ["dia pergi bawa anak saya", "he took my daughter", "suami saya bw anak sy"])
def test_takes_somebody_along(text: str) -> None:
    assert takes_along(text)


@pytest.mark.parametrize("text", ["polisi bawa dia pergi", "dia dibawa polisi", "dia tidak bawa anak saya"])
def test_is_taken(text: str) -> None:
    assert not takes_along(text)


@pytest.mark.parametrize(
    "text",
    each(
        """anaknya sudah kembali | anak saya sudah pulang pak | sudah ketemu pak alhamdulillah | dia sudah kembali
        anak saya sudah ketemu dalam keadaan sehat | ibu sudah balik ke rumah | my son is back home"""
    ),
)
def test_found_where_somebody_was_missing(text: str) -> None:
    assert found_again(text, MISSING) and not found_again(text, FIRE)


@pytest.mark.parametrize(
    "text",
    each(
        "anaknya ketemu pingsan | anaknya belum kembali | hilang lagi | anaknya ketemu di sungai | anaknya kembali sesak | ketemu?"
    ),
)
def test_not_only_found(text: str) -> None:
    assert not found_again(text, MISSING)


@pytest.mark.parametrize(
    "text", each("lagi pak | lagi | kejadian lagi | terjadi lagi pak | again | lagi pak tolong")
)
def test_only_again(text: str) -> None:
    assert only_again(text)


@pytest.mark.parametrize(
    "text", each("lagi apa pak | lagi di jalan | makasih lagi pak | lagi? | ada ular lagi | pak")
)
def test_more_than_again(text: str) -> None:
    assert not only_again(text)
