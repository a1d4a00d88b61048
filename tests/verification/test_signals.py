"""Every signal: when it is present, how strongly, and what it says on the card."""

from __future__ import annotations

import pkgutil
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given

from domain.danger import Danger
from locales.text import all_keys, text
from tests.verification.anything import FIELDS, facts
from verification import signals
from verification.facts import DEFAULT_PRIOR, PRIOR_SHIFT, Facts, prior_for
from verification.score import SIGNALS, observed
from verification.signal import CAPS, Group, share, when

BY_NAME = {s.name: s for s in SIGNALS}
PLAIN = "indikator-"
HEARD = "terdengar gawat dari caranya ditulis, tanpa kata bahaya"
UNSAID = ("specific_words",)  # whoever reads the words themselves needs no sentence

# name, facts, value (None = absent), the card's sentence ("" where absent)
CASES: list[tuple[str, dict[str, Any], float | None, str]] = [
    ("own_number", {"own_number": True}, 1, "nomor terverifikasi"),
    ("check_passed", {"check": "passed"}, 1, "pertanyaan pemeriksaan dijawab benar"),
    ("check_passed", {"check": "failed"}, None, ""),
    ("check_failed", {"check": "failed"}, 1, "pertanyaan pemeriksaan dijawab salah"),
    ("check_failed", {"check": "passed"}, None, ""),
    ("replies_answered", {"replies_answered": 1}, 0.5, "menjawab saat ditanya"),
    ("replies_answered", {"replies_answered": 2}, 1, "menjawab saat ditanya"),
    ("replies_answered", {"replies_answered": 9}, 1, "menjawab saat ditanya"),
    ("live_location", {"live_location": True}, 1, "lokasi langsung dari ponsel"),
    ("pin_inside", {"pin": True, "inside_area": True}, 1, "titik di dalam kota"),
    ("pin_inside", {"pin": True, "inside_area": False}, None, ""),
    ("pin_inside", {"pin": True}, None, ""),
    ("pin_inside", {"inside_area": True}, None, ""),
    ("outside_area", {"inside_area": False}, 0.2, "titik 1 km di luar wilayah"),
    ("outside_area", {"inside_area": False, "outside_m": 5_000}, 0.6, "titik 5 km di luar wilayah"),
    ("outside_area", {"inside_area": False, "outside_m": 10_000}, 1, "titik 10 km di luar wilayah"),
    ("outside_area", {"inside_area": False, "outside_m": 400_000}, 1, "titik 400 km di luar wilayah"),
    ("outside_area", {"inside_area": False, "outside_m": 1e6}, 1, "titik 1.000 km di luar wilayah"),
    ("outside_area", {"inside_area": True, "outside_m": 5_000}, None, ""),
    ("outside_area", {"outside_m": 5_000}, None, ""),
    ("typed_place", {"typed_place": True}, 1, "tempat disebut"),
    ("place_agrees", {"words_place_distance_m": 0.0}, 1, "titik cocok dengan tempat yang disebut"),
    ("place_agrees", {"words_place_distance_m": 300.0}, 1, "titik cocok dengan tempat yang disebut"),
    ("place_agrees", {"words_place_distance_m": 650.0}, 0.5, "titik cocok dengan tempat yang disebut"),
    ("place_agrees", {"words_place_distance_m": 1_000.0}, None, ""),
    ("place_agrees", {"words_place_distance_m": 9_000.0}, None, ""),
    ("place_disagrees", {"words_place_distance_m": 900.0}, None, ""),
    ("place_disagrees", {"words_place_distance_m": 1_000.0}, None, ""),
    ("place_disagrees", {"words_place_distance_m": 1_400.0}, 0.1, "titik 1 km dari tempat yang disebut"),
    ("place_disagrees", {"words_place_distance_m": 3_000.0}, 0.5, "titik 3 km dari tempat yang disebut"),
    ("place_disagrees", {"words_place_distance_m": 5_000.0}, 1, "titik 5 km dari tempat yang disebut"),
    ("place_disagrees", {"words_place_distance_m": 50_000.0}, 1, "titik 50 km dari tempat yang disebut"),
    ("place_disagrees", {"words_place_distance_m": 1e6}, 1, "titik 1.000 km dari tempat yang disebut"),
    ("picture_fresh", {"picture": "fresh"}, 1, "foto baru"),
    ("picture_fresh", {"picture": "fresh", "picture_own_forward": True}, None, ""),
    ("picture_fresh", {"picture": "seen"}, None, ""),
    ("picture_seen", {"picture": "seen"}, 1, "foto sudah pernah muncul"),
    ("picture_seen", {"picture": "fresh"}, None, ""),
    ("picture_forwarded", {"picture_own_forward": True}, 1, "foto terusan"),
    ("danger_named", {"danger": Danger.OTHER}, 0.8, "bahaya disebut"),
    ("danger_named", {"danger": Danger.LIFE}, 1, "bahaya disebut"),
    ("danger_named", {"danger": Danger.LIFE, "clear": True}, None, ""),
    ("danger_named", {"danger": Danger.OTHER, "clear": True}, 0.8, "bahaya disebut"),
    ("danger_named", {"danger": Danger.LIFE, "drill": True}, None, ""),
    ("danger_named", {"danger": Danger.OTHER, "figure": True}, None, ""),
    ("danger_named", {"danger": Danger.LIFE, "by_pattern": True}, None, ""),
    ("danger_heard", {"danger": Danger.OTHER, "by_pattern": True}, 0.8, HEARD),
    ("danger_heard", {"danger": Danger.LIFE, "by_pattern": True}, 1, HEARD),
    ("danger_heard", {"danger": Danger.LIFE}, None, ""),
    ("danger_heard", {"by_pattern": True}, None, ""),
    ("danger_heard", {"danger": Danger.LIFE, "by_pattern": True, "clear": True}, None, ""),
    ("danger_heard", {"danger": Danger.LIFE, "by_pattern": True, "drill": True}, None, ""),
    ("danger_clear", {"danger": Danger.LIFE, "clear": True}, 1, "bahaya disebut jelas"),
    ("danger_clear", {"danger": Danger.OTHER, "clear": True}, None, ""),
    ("danger_clear", {"danger": Danger.LIFE}, None, ""),
    ("danger_clear", {"danger": Danger.LIFE, "clear": True, "figure": True}, None, ""),
    ("danger_clear", {"danger": Danger.LIFE, "clear": True, "drill": True}, None, ""),
    ("specific_words", {"specific_words": 1}, 1 / 3, ""),
    ("specific_words", {"specific_words": 3}, 1, ""),
    ("specific_words", {"specific_words": 8}, 1, ""),
    ("nonsense", {"nonsense": True}, 1, "kata-kata tanpa isi"),
    ("abuse", {"abuse": True}, 1, "kata kasar"),
    ("figure", {"figure": True}, 1, "kiasan"),
    ("drill", {"drill": True}, 1, "berbicara tentang latihan"),
    ("laughing", {"laughing": True}, 1, "sambil tertawa"),
    ("question", {"question": True}, 1, "bertanya, bukan melapor"),
    ("forwarded", {"forwarded": True}, 1, "pesan terusan"),
    ("record_genuine", {"genuine_before": 1}, 0.405465, "1 laporan sebelumnya benar"),
    ("record_genuine", {"genuine_before": 2}, 0.693147, "2 laporan sebelumnya benar"),
    ("record_genuine", {"genuine_before": 40}, 1.5, "40 laporan sebelumnya benar"),
    ("record_false", {"false_before": 1}, 0.405465, "1 laporan sebelumnya terbukti tidak benar"),
    ("record_false", {"false_before": 40}, 1.5, "40 laporan sebelumnya terbukti tidak benar"),
    ("burst_account", {"burst_account": 1}, 0.25, "2 laporan dalam satu jam"),
    ("burst_account", {"burst_account": 4}, 1, "5 laporan dalam satu jam"),
    ("burst_account", {"burst_account": 30}, 1, "31 laporan dalam satu jam"),
    ("corroborated", {"corroborations": 1}, 1, "diperkuat 1 laporan lain"),
    ("corroborated", {"corroborations": 2}, 2, "diperkuat 2 laporan lain"),
    ("corroborated", {"corroborations": 5}, 2, "diperkuat 5 laporan lain"),
    ("corroborated_weak", {"corroborations_weak": 1}, 0.5, "1 laporan serupa dari akun baru"),
    ("corroborated_weak", {"corroborations_weak": 3}, 1, "3 laporan serupa dari akun baru"),
    ("burst_place", {"burst_place": 1}, 0.25, "1 laporan serempak dari tempat ini"),
    ("burst_place", {"burst_place": 7}, 1, "7 laporan serempak dari tempat ini"),
]

# What the experts said: a change here is a decision, not a slip.
WEIGHTS = {
    "own_number": 0.25,
    "check_passed": 0.15,
    "check_failed": -0.5,
    "replies_answered": 0.1,
    "live_location": 0.15,
    "pin_inside": 0.15,
    "outside_area": -0.9,
    "typed_place": 0.1,
    "place_agrees": 0.15,
    "place_disagrees": -0.4,
    "picture_fresh": 0.3,
    "picture_seen": -0.8,
    "picture_forwarded": -0.4,
    "danger_named": 0.5,
    "danger_heard": 0.4,
    "danger_clear": 0.9,
    "specific_words": 0.4,
    "nonsense": -0.9,
    "abuse": -0.3,
    "figure": -0.8,
    "drill": -0.8,
    "laughing": -0.6,
    "question": -0.3,
    "forwarded": -0.3,
    "record_genuine": 1.0,
    "record_false": -1.0,
    "burst_account": -0.6,
    "corroborated": 1.25,
    "corroborated_weak": 0.9,
    "burst_place": -0.9,
}


@pytest.mark.parametrize(("name", "given_facts", "value", "sentence"), CASES)
def test_value_and_sentence(
    name: str, given_facts: dict[str, Any], value: float | None, sentence: str
) -> None:
    signal, known = BY_NAME[name], Facts(**given_facts)
    if value is None:
        assert signal.value(known) is None
        return
    assert signal.value(known) == pytest.approx(value, abs=1e-6)
    said = text(signal.key, **signal.variables(known)) if signal.key else ""
    assert said == sentence


def test_every_signal_has_cases() -> None:
    assert {name for name, *_ in CASES} == set(BY_NAME)


def test_weights_are_the_experts() -> None:
    assert {s.name: s.weight for s in SIGNALS} == WEIGHTS


def test_every_module_is_in_the_list_under_its_own_name() -> None:
    modules = {m.name for m in pkgutil.iter_modules(signals.__path__)}
    assert sorted(modules) == sorted(s.name for s in SIGNALS)


def test_every_fact_can_be_any_value() -> None:
    assert set(FIELDS) == {f.name for f in fields(Facts)}


def test_nothing_known_is_nothing_observed() -> None:
    assert observed(Facts()) == {}
    assert {s.name: s.value(Facts()) for s in SIGNALS} == dict.fromkeys(BY_NAME)


@pytest.mark.parametrize("signal", SIGNALS, ids=lambda s: s.name)
def test_every_signal_gives_its_reason_and_has_its_sentences(signal: Any) -> None:
    assert signal.because.endswith(".")
    for language in ("id", "en"):
        assert {signal.key, signal.absent_key} - {""} <= all_keys(language)
    assert signal.key.startswith(PLAIN) or signal.name in UNSAID


def test_own_number_is_worth_saying_when_absent() -> None:
    said = {s.absent_key: text(s.absent_key) for s in SIGNALS if s.absent_key}
    assert said == {"indikator-nomor-belum": "nomor belum diverifikasi"}


@given(facts())
def test_values_stay_in_their_range(known: Facts) -> None:
    for name, value in observed(known).items():
        assert 0 < value <= BY_NAME[name].most


def test_ranges_are_small() -> None:
    wider = {s.name: s.most for s in SIGNALS if s.most != 1.0}
    assert wider == {"record_genuine": 1.5, "record_false": 1.5, "corroborated": 2.0}


def test_caps_are_decisions() -> None:
    assert {g: (c.low, c.high) for g, c in CAPS.items()} == {
        Group.IDENTITY: (-0.8, 0.3),
        Group.PLACE: (-1.0, 0.3),
        Group.PICTURE: (-1.0, 0.3),
        Group.WORDS: (-1.3, 1.0),
        Group.RECORD: (-1.3, 0.9),
        Group.CORROBORATION: (-1.0, 2.5),
    }


def test_helpers_for_values() -> None:
    assert (when(True), when(False)) == (1.0, None)
    assert (share(0, 4), share(-1, 4), share(1, 4), share(4, 4), share(5, 4)) == (None, None, 0.25, 1.0, 1.0)


@pytest.mark.parametrize(("shift", "moved"), [(0, 0), (0.5, 0.5), (2, PRIOR_SHIFT), (-0.5, -0.5), (-2, -0.7)])
def test_a_category_moves_the_prior_a_little(shift: float, moved: float) -> None:
    assert prior_for(DEFAULT_PRIOR, shift) == pytest.approx(DEFAULT_PRIOR + moved)
    assert pytest.approx(-2.44) == DEFAULT_PRIOR
