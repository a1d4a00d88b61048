"""Which kind it is where no word says so: the pattern knows; where words say another, they stay beside it."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cities import default_city, lexicon, load
from domain.danger import Danger
from language.build import learned_kinds
from language.corpus import messages
from language.hear_file import Ear
from language.kinds import LIKELY, RATHER, WEIGHTS, Kind, Kinds, shipped
from language.understanding import Understanding

EAR = Ear(load(default_city()))
KINDS = lexicon(load(default_city())).kinds


def test_the_weights_are_what_the_corpus_teaches() -> None:
    built, kept = learned_kinds(list(messages())), Kinds.loads(WEIGHTS.read_bytes())
    assert built.names == kept.names
    for made, stored in ((built.rarity, kept.rarity), (built.table, kept.table)):
        other = sum(
            abs(a - b) > 1 for a, b in zip(made, stored, strict=True)
        )  # a processor may round otherwise
        assert other == 0, f"run `python -m language.build`: {other} weights differ"
    assert built.offsets == pytest.approx(kept.offsets, abs=0.01)
    assert kept.dumps() == WEIGHTS.read_bytes()


NAMELESS = Understanding(danger=Danger.LIFE)


@pytest.mark.parametrize(
    ("kind", "needed"),
    [
        ("medis", LIKELY),
        ("tenggelam", LIKELY),
        ("kekerasan", RATHER),
        ("kejahatan", RATHER),
        ("krisis_jiwa", RATHER),
    ],
)
def test_where_no_word_names_one_the_likeliest_is_taken(kind: str, needed: float) -> None:
    named = KINDS.named(NAMELESS, lambda: Kind(kind, needed), lambda key: ("psc119",))
    assert named.danger_category == named.category == kind and named.additions == ("psc119",)
    assert named.danger is NAMELESS.danger
    assert KINDS.named(NAMELESS, lambda: Kind(kind, needed - 0.01), lambda key: ()) == NAMELESS


def test_what_the_city_calls_otherwise_is_its_category() -> None:
    assert KINDS.named(NAMELESS, lambda: Kind("longsor", 1.0), lambda key: ()).danger_category == "banjir"
    assert KINDS.named(NAMELESS, lambda: Kind("listrik", 1.0), lambda key: ()) == NAMELESS


@pytest.mark.parametrize("kept", ["kekerasan", "medis", "kebakaran"])
def test_a_kind_that_words_name_stands(kept: str) -> None:
    heard = Understanding(danger=Danger.LIFE, category=kept, danger_category=kept)
    assert KINDS.named(heard, lambda: Kind("tenggelam", 1.0), lambda key: ()) == heard


def test_where_no_danger_is_heard_nothing_is_named() -> None:
    heard = Understanding()
    assert KINDS.named(heard, lambda: Kind("medis", 1.0), lambda key: ()) == heard


@given(st.text(max_size=300))
@settings(max_examples=40)
def test_any_text_has_a_likeliest_kind(text: str) -> None:
    found = shipped().best(text)
    assert 0 <= found.probability <= 1 and found.name in shipped().names


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "a b " * 30_000, "😀" * 50_000, "\ud800" * 10, "\x00" * 1000]
)
def test_long_and_broken_texts_cost_no_more_than_short_ones(text: str) -> None:
    began = process_time()
    shipped().best(text)
    assert process_time() - began < 1.0


def test_kinds_of_another_shape_are_refused() -> None:
    kept = shipped()
    with pytest.raises(ValueError, match="another shape"):
        Kinds.loads(replace(kept, names=kept.names[:1]).dumps())
