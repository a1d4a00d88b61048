"""Letters that nobody sees, or that only look like others, hide no word of danger."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cities
from cities import lexicon
from domain.danger import Danger
from language.text.letters import visible

WRITTEN = (
    "ke\u2060ba\u2060karan",
    "keba\u200ckaran",
    "ke\u00adba\u00adkar\u00adan",
    "kеbаkаrаn",
    "ᴋᴇʙᴀᴋᴀʀᴀɴ",
    "k e b a k a r a n",
    "k.e.b.a.k.a.r.a.n",
    "k-e-b-a-k-a-r-a-n",
    "keba-\nkaran",
    "k\u200be\u200bbakaran",
)


@pytest.mark.parametrize("word", WRITTEN)
def test_a_word_is_found_however_its_letters_are_drawn(word: str) -> None:
    heard = lexicon(cities.load(cities.default_city())).understand(f"{word} rumah di pagar dewa")
    assert (heard.danger, heard.danger_category) == (Danger.LIFE, "kebakaran")


@pytest.mark.parametrize(
    "words", ["пожар в доме", "φωτιά", "救命", "a b", "p p p", "jl. a. yani no. 5", "👨‍👩‍👧", "anak-\nanak"]
)
def test_what_is_another_script_or_no_word_stays(words: str) -> None:
    assert visible(words).replace("anakanak", "anak-\nanak") == words


@given(st.text())
def test_any_text_is_taken_twice_the_same(text: str) -> None:
    assert visible(visible(text)) == visible(visible(visible(text)))
