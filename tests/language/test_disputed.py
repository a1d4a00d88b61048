"""What is told beside a dispute of a dismissal; whoever only disputes, or agrees, tells nothing."""

from __future__ import annotations

import pytest

from language.answers.disputed import beside_dispute

BESIDE = {
    "palsu dari mana pak, kakinya sudah bengkak": "bengkak",
    "siapa yang bilang ini palsu, ularnya masih di kamar": "kamar",
    "mano ado bohong pak anak ambo la kejang": "kejang",
    "bukan iseng pak apinya sudah ke dapur": "dapur",
    "ularnya di kamar, palsunya di mana": "kamar",
}


@pytest.mark.parametrize("text", BESIDE)
def test_what_stands_beside_it_is_told(text: str) -> None:
    assert BESIDE[text] in beside_dispute(text)


@pytest.mark.parametrize(
    "text",
    ["palsu apanya pak", "iya saya bohong", "maaf iseng tadi pak", "siapa bilang palsu", "kakinya bengkak"],
)
def test_who_only_disputes_or_agrees_tells_nothing(text: str) -> None:
    assert beside_dispute(text) == ""
