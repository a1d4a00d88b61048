"""The table of hearing: words as the floor, the score as the judgement, a question where they differ."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

import cities
from domain.danger import Danger
from language.context.genres import Genre, genres
from language.hear import DEFAULT, ROWS, contradicted, hear
from language.hear_file import Ear
from language.score import Score
from language.understanding import Guess, Understanding

LOW, TENTH, MIDDLE, THIRD, HALF, HIGH, SURE, CERTAIN = 0.01, 0.1, 0.2, 0.33, 0.45, 0.6, 0.95, 0.99


NAMED = Understanding(danger=Danger.LIFE, danger_category="kebakaran", clear=True)
UNASKED = Understanding(danger=Danger.LIFE, danger_category="kekerasan", unasked=True)
OWN = replace(NAMED, own=True)
CALLED = Understanding(danger=Danger.LIFE, danger_category="kebakaran", call=True)
UNASKED_SILENCED = Understanding(
    doubted=Danger.LIFE, doubted_category="kekerasan", question=True, unasked=True
)
SILENCED = Understanding(doubted=Danger.LIFE, doubted_category="kebakaran", question=True)
FRAMED = replace(SILENCED, framed=True)
NOTHING = Understanding()
AGAINST = [
    Understanding(question=True),
    Understanding(figure=True, harmless=True),
    Understanding(negated=True, harmless=True),
    Understanding(in_name=True),
]
SERVICE = Understanding(service="lampu_jalan")
LAUGHED = Understanding(laughing=True)
GUESSED = Understanding(guesses=(Guess("medis", 0.4),), category="medis")
EMPTY = Understanding(empty=True)


@pytest.mark.parametrize(
    ("words", "life", "emergency", "row", "danger", "soft"),
    [
        (NAMED, SURE, SURE, 2, Danger.LIFE, False),
        (NAMED, LOW, LOW, 1, Danger.LIFE, True),
        (NAMED, LOW, HALF, 2, Danger.LIFE, False),
        (UNASKED, LOW, LOW, 2, Danger.LIFE, False),
        (OWN, LOW, LOW, 2, Danger.LIFE, False),
        (replace(OWN, genres=("past",)), LOW, LOW, 2, Danger.LIFE, False),
        *((replace(words, genres=("past",)), LOW, LOW, 0, Danger.NONE, False) for words in (NAMED, UNASKED)),
        (replace(NAMED, genres=("past",)), LOW, MIDDLE, 1, Danger.LIFE, True),
        (replace(UNASKED, genres=("past",)), LOW, MIDDLE, 2, Danger.LIFE, False),
        (replace(CALLED, genres=("past",)), LOW, LOW, 2, Danger.LIFE, False),
        (CALLED, LOW, LOW, 2, Danger.LIFE, False),
        (UNASKED_SILENCED, SURE, SURE, 4, Danger.LIFE, False),
        (SILENCED, SURE, SURE, 4, Danger.LIFE, True),
        (SILENCED, LOW, LOW, 10, Danger.NONE, False),
        (SILENCED, LOW, HALF, 8, Danger.NONE, False),
        (SILENCED, LOW, HIGH, 4, Danger.LIFE, True),
        (FRAMED, MIDDLE, HIGH, 3, Danger.NONE, False),
        (FRAMED, SURE, SURE, 4, Danger.LIFE, True),
        (replace(FRAMED, service="lampu_jalan"), MIDDLE, HIGH, 3, Danger.NONE, False),
        (NOTHING, SURE, SURE, 5, Danger.LIFE, False),
        (NOTHING, SURE, HALF, 5, Danger.LIFE, False),
        (NOTHING, SURE, MIDDLE, 8, Danger.NONE, False),
        (NOTHING, LOW, CERTAIN, 6, Danger.OTHER, False),
        (NOTHING, HALF, HIGH, 6, Danger.OTHER, False),
        (NOTHING, LOW, SURE, 7, Danger.OTHER, True),
        (NOTHING, TENTH, HIGH, 7, Danger.OTHER, True),
        (NOTHING, MIDDLE, HALF, 7, Danger.OTHER, True),
        (NOTHING, LOW, HIGH, 8, Danger.NONE, False),
        (NOTHING, LOW, HALF, 8, Danger.NONE, False),
        (NOTHING, MIDDLE, MIDDLE, 8, Danger.NONE, False),
        (NOTHING, LOW, MIDDLE, 10, Danger.NONE, False),
        (NOTHING, LOW, THIRD, 8, Danger.NONE, False),
        (NOTHING, LOW, LOW, 10, Danger.NONE, False),
        *((words, SURE, HALF, 8, Danger.NONE, False) for words in AGAINST),
        *((words, HALF, HIGH, 6, Danger.OTHER, False) for words in AGAINST),
        *((words, TENTH, HIGH, 7, Danger.OTHER, True) for words in AGAINST),
        (Understanding(unasked=True), LOW, HIGH, 6, Danger.OTHER, False),
        (GUESSED, LOW, LOW, 9, Danger.NONE, False),
        (GUESSED, LOW, HIGH, 8, Danger.NONE, False),
        (replace(GUESSED, likely=True), LOW, LOW, 10, Danger.NONE, False),
        (EMPTY, SURE, SURE, 8, Danger.NONE, False),
        (Understanding(reporter=frozenset({"deaf"})), TENTH, HIGH, 8, Danger.NONE, False),
        (LAUGHED, SURE, SURE, 10, Danger.NONE, False),
        (SERVICE, SURE, SURE, 5, Danger.LIFE, False),
        (SERVICE, HALF, HIGH, 6, Danger.OTHER, False),
        (SERVICE, MIDDLE, SURE, 8, Danger.NONE, False),
        (SERVICE, MIDDLE, HALF, 10, Danger.NONE, False),
    ],
)
def test_the_first_row_that_holds_decides(
    words: Understanding, life: float, emergency: float, row: int, danger: Danger, soft: bool
) -> None:
    heard = hear(words, Score(life, emergency, DEFAULT.enough))
    assert heard.row == ROWS[row].name
    assert (heard.understood.danger, heard.understood.soft) == (danger, soft)


def test_the_score_silences_nothing() -> None:
    """What it speaks against is asked about, and keeps what it may mean; a few words have no pattern to do so."""
    for emergency in (0.0, 0.1, 0.5, 1.0):
        heard = hear(NAMED, Score(0.0, emergency, 20)).understood
        assert (heard.danger, heard.clear) == (NAMED.danger, NAMED.clear)
        assert heard.soft is (emergency < DEFAULT.meant)
        assert hear(NAMED, Score(0.0, emergency, DEFAULT.enough - 1)).understood == NAMED


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("are there snakes on the hiking trail?", True),
        ("fire sale at the mall, everything 50% off", True),
        ("pemadam kebakaran latihan baris di lapangan", True),
        ("hati saya kebakaran lihat dia", True),
        ("tidak ada kebakaran di sini", True),
        ("ndak gerak lagi badan adek", False),
    ],
)
def test_context_speaks_against_what_asks_or_names_another_thing(ear: Ear, text: str, against: bool) -> None:
    assert contradicted(cities.lexicon(cities.load(cities.default_city())).understand(text)) is against


def test_a_word_alone_has_no_pattern() -> None:
    assert hear(NOTHING, Score(SURE, SURE, 1)).understood == NOTHING


def test_what_only_the_pattern_says_is_never_clear_and_has_the_best_guess() -> None:
    heard = hear(Understanding(guesses=(Guess("medis", 0.2),)), Score(SURE, SURE, 5)).understood
    assert heard.by_score and not heard.clear and heard.danger_category == "medis"


def test_a_suffix_of_laughter_never_raises(ear: Ear) -> None:
    order = ["quiet", "answered", "card", "soft", "other", "life_by_score", "life"]
    for text in ("rumah pak rt", "ayam tetangga masuk got", "lampu jalan mati", "p"):
        plain, laughed = (order.index(ear.hears(each)["heard"]) for each in (text, f"{text} wkwkwk"))
        assert laughed <= plain, text


def test_a_file_is_heard_line_by_line(ear: Ear) -> None:
    heard = ear.hears("rumah terbakar api besar ada anak di dalam")
    assert heard["heard"] == "life" and heard["category"] == "kebakaran" and "damkar" in heard["agencies"]
    assert heard["rings_after_s"] == 60 and heard["p_emergency"] > DEFAULT.middle and heard["why"]
    assert ear.hears("/start")["heard"] == "command"
    assert json.dumps(heard)


def test_who_is_asked_and_taps_nothing_rings_after_the_longer_clock(ear: Ear) -> None:
    heard = ear.hears("rumah makan saya mau beli apar untuk api kecil di dapur yang bagus merk apa ya pak")
    assert (heard["heard"], heard["rings_after_s"], heard["card_after_s"]) == ("soft", 180, 0)


@pytest.mark.parametrize("genre", genres(), ids=lambda genre: genre.name)
def test_a_genre_is_looked_at_and_what_happens_now_rings(ear: Ear, genre: Genre) -> None:
    assert (ear.hears(genre.quiets)["heard"], ear.hears(genre.quiets)["rings_after_s"]) == ("card", None)
    assert ear.hears(genre.rings)["rings_after_s"] is not None


VOUCHED = """
    saya kira hoaks ternyata rumah pak lurah benar benar terbakar
    awalnya saya kira hoaks, ternyata benar kos kosan terbakar
    kirain hoax eh bener rumah gue kebakar
    lapor pak, demi Allah bukan hoaks, kos putri terbakar
    bukan simulasi, gedung kami terbakar
    dikira latihan rupanya kebakaran beneran di pabrik
    bukan latihan ya ini, korban di drill kami henti jantung beneran
    hehe maaf ganggu, ini beneran kok, dapur saya kebakar wkwk panik saya
    saya kira bohong, ternyata dia benar benar gantung diri
    dikira hoax rupanya memang ada begal bawa pistol di lingkar barat
    kirain asap sate ternyata kios kebakar
    dikira akting ternyata pemainnya tertusuk beneran
"""
TAKEN_FOR_DANGER = """
    saya kira kebakaran ternyata bakar sate
    dikira ada begal ternyata cuma orang lari pagi
    kirain gempa ternyata truk lewat
    batal, ularnya ternyata tali
"""


@pytest.mark.parametrize("text", VOUCHED.strip().splitlines())
def test_what_was_doubted_and_is_so_rings_at_once(ear: Ear, text: str) -> None:
    assert ear.hears(text.strip())["rings_after_s"] == 60


@pytest.mark.parametrize("text", TAKEN_FOR_DANGER.strip().splitlines())
def test_what_only_seemed_so_rings_nobody(ear: Ear, text: str) -> None:
    assert ear.hears(text.strip())["rings_after_s"] is None


@pytest.mark.parametrize("text", ["perampokan di pasar minggu kota bengkulu", "kebakaran di jalan cerita"])
def test_a_places_name_is_no_genre(ear: Ear, text: str) -> None:
    assert ear.hears(text)["rings_after_s"] == 60
