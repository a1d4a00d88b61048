"""Cutting leaves well-formed HTML of the wanted length."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.html_text import cut, length, plain

pieces = st.lists(
    st.sampled_from(
        [
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            '<a href="https://example.org/?a=1">',
            "</a>",
            "&lt;",
            "&amp;",
            "&#128293;",
        ]
    )
    | st.text(alphabet="ab \n🔥é", max_size=8)
).map("".join)


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("pendek", 6, "pendek"),
        ("tepat sekali", 5, "tepa…"),
        ("api besar", 5, "api…"),  # no space before the ellipsis
        ("<b>kebakaran</b> besar", 5, "<b>keba…</b>"),
        ("<b>awas <i>api besar</i></b>", 9, "<b>awas <i>api…</i></b>"),
        ("<b>a</b>&amp;&amp;&amp;", 3, "<b>a</b>&amp;…"),
        ("🔥🔥🔥", 5, "🔥🔥…"),
        ("5 < 6 dan <b>7</b>", 99, "5 < 6 dan <b>7</b>"),
    ],
)
def test_cut(text: str, limit: int, expected: str) -> None:
    assert cut(text, limit) == expected


@given(pieces, st.integers(1, 40))
def test_what_is_cut_fits(text: str, limit: int) -> None:
    assert length(cut(text, limit)) <= limit


@given(pieces, st.integers(1, 40))
def test_what_fits_is_untouched_and_what_does_not_says_so(text: str, limit: int) -> None:
    shortened = cut(text, limit)
    assert shortened == text if length(text) <= limit else "…" in shortened


@given(
    st.lists(st.sampled_from(["<b>x</b>", "<i>yy</i>", "<b>a <i>b</i> c</b>", "&lt;z"])).map("".join),
    st.integers(1, 20),
)
def test_well_formed_stays_well_formed(text: str, limit: int) -> None:
    open_tags: list[str] = []
    for closing, name in re.findall(r"<(/?)([a-z]+)>", cut(text, limit)):
        if closing:
            assert open_tags.pop() == name
        else:
            open_tags.append(name)
    assert open_tags == []


def test_plain_keeps_the_words() -> None:
    assert plain('<b>Awas</b> api &lt; 5 m, <a href="x">peta</a>') == "Awas api < 5 m, peta"
