"""Whoever burns is a victim, though only his clothes or his running are told of; clothes in a shop are goods."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from language.words import Lexicon
from tests.language.tables import each

BURNS = """kompor meledak di rumah tetangga bajunya terbakar semua | jilbabnya tebakar keno kompor | uwong belari keluar tebakar
    orangnya lari keluar terbakar | rambutnya terbakar pas masak | ado orang teriak terbakar di bengkel"""
GOODS = "toko baju terbakar | jemuran kebakar, sarung saya hangus | orang lari keluar rumah terbakar | gudang pakaian kebakaran"


@pytest.mark.parametrize("text", each(BURNS))
def test_he_is_a_victim(lexicon: Lexicon, text: str) -> None:
    heard = lexicon.understand(text)
    assert heard.danger is Danger.LIFE and "korban" in heard.aggravations


@pytest.mark.parametrize("text", each(GOODS))
def test_goods_are_none(lexicon: Lexicon, text: str) -> None:
    assert "korban" not in lexicon.understand(text).aggravations
