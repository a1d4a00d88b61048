"""Emoji that stand for words."""

from __future__ import annotations

import pytest

from cities.profile import City
from domain.danger import Danger
from language.text.signs import Signs
from language.words import Lexicon

CITY = Signs({"🔥": "kebakaran", "🌊": "banjir", "🌊🏊": "orang tenggelam", "🚑": "ambulans"}, "😂❤")
KINDS = {
    "🔥🔥🏠😱": "kebakaran",
    "🔥": "kebakaran",
    "🚒": "kebakaran",
    "🧑‍🚒🔥": "kebakaran",
    "🌊🏠": "banjir",
    "🏊🌊": "tenggelam",
    "🚑": "medis",
    "🩸🩸": "medis",
    "🤰🏽": "medis",
    "🐍": "hewan_berbahaya",
    "🔪": "kejahatan",
    "🔫😭": "kejahatan",
    "🚗💥": "kecelakaan",
    "💥 🏍️": "kecelakaan",
    "🌳🏠": "pohon_tumbang",
    "tolong 🔥🔥": "kebakaran",
    "help 🐍": "hewan_berbahaya",
    "rumah saya 🔥🔥🔥": "kebakaran",
    "cepat pak 🚑": "medis",
    "pak 🔥": "kebakaran",
}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("🔥🔥", ("kebakaran",)),
        ("🏊🌊🔥", ("orang tenggelam", "kebakaran")),
        ("🌊🌊", ("banjir",)),
        ("🚑️ 🔥", ("kebakaran", "ambulans")),
        ("😱", ()),
        ("api", ()),
        ("", ()),
    ],
)
def test_each_counts_once_and_several_together_before_one_alone(text: str, words: tuple[str, ...]) -> None:
    assert CITY.words(text) == words


@pytest.mark.parametrize("text", KINDS)
def test_alone_they_name_a_kind_as_its_word_does(lexicon: Lexicon, text: str) -> None:
    heard = lexicon.understand(text)
    assert heard.danger is not Danger.NONE and heard.danger_category == KINDS[text]


@pytest.mark.parametrize(
    "text",
    [
        "keren 🔥🔥",
        "mantap pak 🔥",
        "iya pak 🔥",
        "selamat pagi 🔥",
        "gasss 🔥🔥🔥 diskon 50%",
        "🔥🎉",
        "💯🔥",
        "❤️‍🔥",
        "😂😂🔪",
        "🌊😎",
        "😱😭",
        "🏠",
        "kejutan ulang tahun 🎂💥",
    ],
)
def test_beside_talk_they_decorate(lexicon: Lexicon, text: str) -> None:
    heard = lexicon.understand(text)
    assert heard.danger is Danger.NONE and not heard.guesses and not heard.call


@pytest.mark.parametrize("text", ["🆘", "🆘🆘🆘", "🆘😂", "🆘 pak"])
def test_a_cry_for_help_is_one_wherever_it_stands(lexicon: Lexicon, text: str) -> None:
    assert lexicon.understand(text).call


def test_what_makes_it_graver_calls_as_its_word_does(lexicon: Lexicon) -> None:
    assert "psc119" in lexicon.additions("kebakaran", "🔥🤕")
    assert lexicon.read("🐊").advised.keys() & lexicon.read("ada buaya").advised.keys()
    assert "no_calls" in lexicon.understand("🤫🔪").reporter


def test_every_emoji_of_the_city_says_something(bengkulu: City, lexicon: Lexicon) -> None:
    for signs in bengkulu.signs.meanings:
        heard = lexicon.understand(signs)
        assert heard.guesses or heard.call or heard.reporter, signs
    assert not any(map(bengkulu.signs.plays, bengkulu.signs.meanings))
