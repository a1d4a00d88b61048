"""Telegram's HTML: entities in UTF-16 units, and Telegram's own words for what it can't parse."""

from __future__ import annotations

from html import escape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.entities import detect, utf16
from simulator.errors import ApiError
from simulator.html import parse

Entity = dict[str, Any]


def entity(kind: str, offset: int, length: int, **more: str) -> Entity:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("biasa", "biasa", []),
        ("<b>tebal</b>", "tebal", [entity("bold", 0, 5)]),
        ("<strong>a</strong><em>b</em>", "ab", [entity("bold", 0, 1), entity("italic", 1, 1)]),
        ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("🔥<b>api</b>", "🔥api", [entity("bold", 2, 3)]),
        ("<u>a</u><s>b</s>", "ab", [entity("underline", 0, 1), entity("strikethrough", 1, 1)]),
        ("<code>x</code>", "x", [entity("code", 0, 1)]),
        ("<pre>x</pre>", "x", [entity("pre", 0, 1)]),
        (
            '<pre><code class="language-py">x</code></pre>',
            "x",
            [entity("pre", 0, 1, language="py")],
        ),
        (
            '<a href="https://a.id/?x=1&amp;y=2">di sini</a>',
            "di sini",
            [entity("text_link", 0, 7, url="https://a.id/?x=1&y=2")],
        ),
        ("<tg-spoiler>x</tg-spoiler>", "x", [entity("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [entity("spoiler", 0, 1)]),
        ("<blockquote>x</blockquote>", "x", [entity("blockquote", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [entity("expandable_blockquote", 0, 1)]),
        ("1 &lt; 2 &amp;&amp; 3 &gt; 2 &quot;&#33;", '1 < 2 && 3 > 2 "!', []),
        ("<b></b>kosong", "kosong", []),
    ],
)
def test_parses(source: str, text: str, entities: list[Entity]) -> None:
    assert parse(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("<x>a</x>", 'Unsupported start tag "x" at byte offset 0'),
        ("é<foo>", 'Unsupported start tag "foo" at byte offset 2'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_refuses(source: str, said: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {said}"


@given(st.text())
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    assert parse(escape(text)) == (text, [])


@given(st.lists(st.tuples(st.sampled_from(["b", "i", "code"]), st.text(min_size=1))))
def test_entities_cover_what_was_marked(parts: list[tuple[str, str]]) -> None:
    text, entities = parse("".join(f"<{tag}>{escape(part)}</{tag}>" for tag, part in parts))
    units = text.encode("utf-16-le", "surrogatepass")
    cut = [units[2 * e["offset"] : 2 * (e["offset"] + e["length"])] for e in entities]
    assert [c.decode("utf-16-le", "surrogatepass") for c in cut] == [part for _, part in parts]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/terima 26-0412", [entity("bot_command", 0, 7)]),
        ("/start@sigap_lapor_bot x", [entity("bot_command", 0, 22)]),
        ("🔥 lihat https://a.id/x.", [entity("url", 9, 14)]),
        ("hubungi @budi_s", [entity("mention", 8, 7)]),
        ("a/b dan 3/4", []),
        ("telepon +62 812 3456 789", [entity("phone_number", 8, 16)]),
        ("tulis a@b.id", [entity("email", 6, 6)]),
        ("#banjir besar", [entity("hashtag", 0, 7)]),
    ],
)
def test_detects(text: str, found: list[Entity]) -> None:
    assert detect(text) == found


@given(st.text())
def test_length_is_in_utf16_units(text: str) -> None:
    assert utf16(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2
