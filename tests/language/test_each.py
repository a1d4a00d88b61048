"""Which clause of one message is about which of several events."""

from __future__ import annotations

import pytest

from language.answers.each import of_all, of_both, ordinal, pieces

KINDS = {"kebakaran": 1, "api": 1, "kecelakaan": 2, "tabrakan": 2}


def name(words: str) -> int | None:
    found = {number for kind, number in KINDS.items() if any(word.startswith(kind) for word in words.split())}
    return found.pop() if len(found) == 1 else None


def judged(words: str) -> bool:
    return any(word in words.split() for word in ("sudah", "belum", "masih"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "yang kebakaran sudah, yang kecelakaan belum",
            [(1, "sudah"), (2, "belum")],
        ),
        (
            "yang kecelakaan belum. yang kebakaran sudah",
            [(2, "belum"), (1, "sudah")],
        ),
        ("kebakaran sudah kecelakaan belum", [(1, "sudah"), (2, "belum")]),
        (
            "yang kebakaran sudah yang kecelakaan belum",
            [(1, "sudah"), (2, "belum")],
        ),
        (
            "apinya sudah padam tapi kecelakaan masih macet",
            [(1, "sudah padam"), (2, "masih macet")],
        ),
        (
            "sudah yang kebakaran, belum yang kecelakaan",
            [(1, "sudah"), (2, "belum")],
        ),
        ("kebakaran dan kecelakaan sudah", [(1, "sudah"), (2, "sudah")]),
        ("yang kebakaran sudah pak, terima kasih", []),
        ("sudah pak", []),
    ],
)
def test_each_clause_is_about_the_one_it_names(text: str, said: list[tuple[int, str]]) -> None:
    found = [(number, piece.verdict) for number, piece in pieces(text, name, judged)]
    assert found == said


def test_no_word_is_lost_between_them() -> None:
    told = pieces("halo pak, yang kebakaran sudah, makasih, yang tabrakan belum, cepat ya", name, judged)
    assert [piece.words for _, piece in told] == [
        "halo pak yang kebakaran sudah, makasih",
        "yang tabrakan belum, cepat ya",
    ]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("dua-duanya sudah", "sudah"),
        ("Keduanya belum pak", "belum pak"),
        ("kedua-duanya sudah aman", "sudah aman"),
        ("dua2nya sudah", "sudah"),
        ("both are fine now", "are fine now"),
        ("kaduonyo alah", "alah"),
        ("sudah pak", None),
        ("semuanya sudah", None),
    ],
)
def test_what_is_said_of_both(text: str, rest: str | None) -> None:
    assert of_both(text) == rest


def test_all_and_ordinals() -> None:
    assert of_all("semua sudah aman") == "sudah aman"
    assert [ordinal(w) for w in ("yang pertama sudah", "yang kedua belum", "keduanya", "sudah")] == [
        0,
        1,
        None,
        None,
    ]
