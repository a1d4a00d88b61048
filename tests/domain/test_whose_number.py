"""Of the numbers in a call's line one is the caller's; others' stand where the operator wrote them, for whoever has to ring them."""

from __future__ import annotations

import pytest

from domain.callers_number import split_number, written_out
from domain.phones import spoken_number

OTHERS = frozenset(("bu", "pak", "anak", "saksi", "pelaku", "hubungi"))
RINA = "+62 812-7390-1111"


@pytest.mark.parametrize(
    ("line", "words", "number"),
    [
        ("kebakaran di Rawa Makmur, kata Bu Rina 0812 7390 1111", f"kebakaran di Rawa Makmur, kata Bu Rina {RINA}", ""),
        ("maling, nomor pelaku 081273901111", f"maling, nomor pelaku {RINA}", ""),
        ("tabrakan, saksi: 0812-7390-1111, satu korban", f"tabrakan, saksi: {RINA}, satu korban", ""),
        ("pingsan, hubungi anaknya 081273901111 hp 081234567890", f"pingsan, hubungi anaknya {RINA}", "+6281234567890"),
        ("pingsan 081234567890, hubungi anaknya 081273901111", f"pingsan, hubungi anaknya {RINA}", "+6281234567890"),
        ("penelepon bu Rina 081273901111 kebakaran", "penelepon bu Rina kebakaran", "+6281273901111"),
        ("kebakaran rumah bu Rina, 081273901111", "kebakaran rumah bu Rina", "+6281273901111"),
        ("kebakaran rumah bu Rina di jl salak 5 081273901111", "kebakaran rumah bu Rina di jl salak 5", "+6281273901111"),
        ("kebakaran 0812 7390 1111 2 orang terjebak", "kebakaran 2 orang terjebak", "+6281273901111"),
    ],
)  # fmt: skip
def test_it_is_known_whose_it_is(line: str, words: str, number: str) -> None:
    assert split_number(line, OTHERS) == (words, number)


def test_all_are_written_as_a_telephone_calls_them() -> None:
    assert (
        written_out("pak RT 081273901111 atau 0736-21118, 3 orang")
        == f"pak RT {RINA} atau +62 736-21118, 3 orang"
    )
    assert spoken_number("+6273621118") == "+62 736-21118"
