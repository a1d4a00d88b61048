"""What only says that a number follows goes with the number."""

from __future__ import annotations

import pytest

from domain.callers_number import split_number


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("kebakaran jl salak 5, hp 081234567890", "kebakaran jl salak 5"),
        ("kebakaran jl salak 5 no hp: 081234567890", "kebakaran jl salak 5"),
        ("kebakaran jl salak 5 (hp 081234567890)", "kebakaran jl salak 5"),
        ("hp saya 081234567890 kebakaran", "kebakaran"),
        ("wa: 081234567890, banjir", "banjir"),
        ("banjir, nomor penelepon 081234567890, 3 orang", "banjir, 3 orang"),
        ("kebakaran di toko hp 081234567890", "kebakaran di toko hp"),
        ("api besar di rumah saya, 081234567890", "api besar di rumah saya"),
        ("jl salak no 03 081234567890", "jl salak no 03"),
        ("kata pelapor 081234567890 masih berasap", "kata pelapor masih berasap"),
        ("ada maling hp 081234567890", "ada maling hp"),
    ],
)
def test_it_stands_in_no_quotation(line: str, words: str) -> None:
    assert split_number(line) == (words, "+6281234567890")
