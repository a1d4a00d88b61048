"""The learned score: where it comes from, what it costs, what it never does."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from language.build import learned
from language.corpus import messages
from language.pieces import LONGEST, grams, normalised, phrases
from language.score import BUCKETS, SHARES, WEIGHTS, Weights, shipped


def test_the_weights_are_what_the_corpus_teaches() -> None:
    built, kept = learned(list(messages())), Weights.loads(WEIGHTS.read_bytes())
    for made, stored in zip((built.rarity, *built.heads), (kept.rarity, *kept.heads), strict=True):
        other = sum(
            abs(a - b) > 1 for a, b in zip(made, stored, strict=True)
        )  # a processor may round otherwise
        assert other == 0, f"run `python -m language.build`: {other} weights differ"
    assert built.offsets == pytest.approx(kept.offsets, abs=0.01)
    assert built.steps == pytest.approx(kept.steps, rel=0.01)
    assert kept.dumps() == WEIGHTS.read_bytes()


@pytest.mark.parametrize(
    ("text", "life", "emergency"),
    [
        ("anak saya tidak bernapas tolong", True, True),
        ("suami saya jatuh dari atap ndak gerak", True, True),
        ("my friend got pulled out by the current, cant see him", True, True),
        ("halo min", False, False),
        ("apa syarat jadi relawan pemadam kebakaran?", False, False),
        ("promo apar murah, cegah kebakaran sebelum terlambat, harga mulai 250rb", False, False),
    ],
)
def test_what_nobody_listed_is_told_apart(text: str, life: bool, emergency: bool) -> None:
    found = shipped().score(text)
    assert (found.life > 0.5) is life and (found.emergency > 0.5) is emergency, found


def test_pieces_of_a_word_stand_between_blanks() -> None:
    assert set(grams("api")) == {" a", "ap", "pi", "i ", " ap", "api", "pi ", " api", "api ", " api "}
    assert set(phrases("api besar!")) == {"api", "besar", "!", "api besar", "besar !"}


def test_cries_and_numbers_are_read_alike() -> None:
    assert normalised("TOLOOOONG") == normalised("toloong") and normalised("umur 45") == normalised("umur 72")


@given(st.text(max_size=300))
@settings(max_examples=60)
def test_any_text_has_a_probability(text: str) -> None:
    found = shipped().score(text)
    assert 0 <= found.life <= 1 and 0 <= found.emergency <= 1


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "a b " * 30_000, "😀" * 50_000, "\ud800" * 10, "\x00" * 1000]
)
def test_long_and_broken_texts_cost_no_more_than_short_ones(text: str) -> None:
    began = process_time()
    shipped().score(text)
    assert process_time() - began < 0.5
    assert len(normalised(text)) <= LONGEST


def test_weights_of_another_shape_are_refused() -> None:
    kept = shipped()
    with pytest.raises(ValueError, match="another shape"):
        Weights.loads(Weights(kept.rarity, kept.heads[:1], kept.steps, kept.offsets).dumps())
    assert len(kept.rarity) == len(SHARES) * BUCKETS


def test_the_strongest_words_stand_in_the_text() -> None:
    text = "tolong pak bapak saya kesetrum di atap"
    found = shipped().strongest(text)
    assert found and all(words in text for words in found)
