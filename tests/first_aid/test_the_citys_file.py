"""What the city's file may say of first aid, and what the terminal says of its signatures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cities
from bot.commands.first_aid import examine_first_aid, first_aid_lines
from cities.first_aid import AidCard, AidStep, FirstAidBook, Signature
from cities.profile import City
from tests.first_aid.signing import signed

CARD = '[[pertolongan]]\nkunci = "henti_napas"\n'


@pytest.fixture(scope="module")
def text() -> str:
    return cities.default_city().read_text(encoding="utf-8")


Load = Callable[[str], City]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    def loaded(words: str) -> City:
        for beside in cities.default_city().parent.glob("*.csv"):
            (tmp_path / beside.name).write_bytes(beside.read_bytes())
        (tmp_path / "kota.toml").write_text(words, encoding="utf-8")
        return cities.load(tmp_path / "kota.toml")

    return loaded


def test_the_shipped_cards_are_examples_for_drills() -> None:
    book = cities.load(cities.default_city()).first_aid
    assert len(book.cards) == 14 and not book.signed
    assert all(
        card.signature is Signature.NONE and card.source and card.english for card in book.cards.values()
    )
    assert all(step.english for card in book.cards.values() for step in card.steps)


def test_a_signature_is_of_the_words_as_they_stand(text: str, load: Load) -> None:
    digest = cities.load(cities.default_city()).first_aid.cards["tersedak_bayi"].digest
    by = f'disahkan = {{ oleh = "dr. Sari, PSC 119", tanggal = "2026-12-01", sha256 = "{digest}" }}\n'
    head = '[[pertolongan]]\nkunci = "tersedak_bayi"\n'
    book = load(text.replace(head, head + by)).first_aid
    assert book.signed == {"tersedak_bayi"}
    changed = text.replace(head, head + by).replace(
        "Telungkupkan di lengan Anda", "Telungkupkan di paha Anda"
    )
    book = load(changed).first_aid
    assert book.cards["tersedak_bayi"].signature is Signature.CHANGED and not book.signed


def test_the_terminal_says_what_is_unsigned_and_what_has_changed(text: str, load: Load) -> None:
    city = cities.load(cities.default_city())
    lines = list(first_aid_lines(city.first_aid))
    assert lines[0].startswith("Pertolongan pertama: 0 dari 14") and len(lines) == 15
    assert f"{city.first_aid.cards['stroke'].digest}  stroke: belum disahkan" in lines[-1]
    by = f'disahkan = {{ oleh = "dr. Sari", tanggal = "2026-12-01", sha256 = "{"0" * 64}" }}\n'
    book = load(text.replace(CARD, CARD + by)).first_aid
    assert any(
        "henti_napas: berubah sesudah disahkan dr. Sari (2026-12-01)" in one for one in first_aid_lines(book)
    )
    found = examine_first_aid(book)
    assert found is not None and "henti_napas" in found.remedy


def test_the_doctor_is_content_with_unsigned_ones_and_silent_without_any() -> None:
    found = examine_first_aid(cities.load(cities.default_city()).first_aid)
    assert found is not None and found.well
    assert examine_first_aid(FirstAidBook()) is None and list(first_aid_lines(FirstAidBook())) == []


def test_signed_but_leading_to_what_is_not() -> None:
    book = signed(cities.load(cities.default_city()), but=["bayi_lahir"]).first_aid
    assert "persalinan" not in book.signed and "henti_napas" in book.signed
    assert any("persalinan: disahkan, tetapi" in line for line in first_aid_lines(book))


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('ya = "posisi_miring"', 'ya = "tidur"', 'pertolongan "tidur" tidak ada'),
        ('sesudah = "bayi_lahir"', 'sesudah = "persalinan"', "menunjuk kartu ini sendiri"),
        (CARD, '[[pertolongan]]\nkunci = "stroke"\n', "dipakai dua kali"),
        ('kartu = "stroke"', 'kartu = "strok"', 'pertolongan "strok" tidak ada'),
        ('kartu = "stroke"', 'kartu = "posisi_miring"', "tidak bertanya"),
        ("Jangan ditusuk jarum atau dipijat.", "x" * 200, "paling banyak 180"),
        (CARD, f'{CARD}disahkan = {{ oleh = "a", tanggal = "kemarin", sha256 = "b" }}\n', "bukan tanggal"),
        (CARD, f"{CARD}langkah_2 = 1\n", "tidak dikenal"),
        (CARD, '[[pertolongan]]\nkunci = "a"\nnama = "b"\n' + CARD, "kartu ini kosong"),
    ],
)
def test_a_mistake_is_explained(text: str, load: Load, right: str, wrong: str, said: str) -> None:
    assert right in text
    with pytest.raises(cities.CityMistakes) as refused:
        load(text.replace(right, wrong, 1))
    assert said in str(refused.value)


KEYS = st.sampled_from("abcdef")
CARDS = st.lists(
    st.builds(
        AidCard,
        key=KEYS,
        name=st.just("kartu"),
        steps=st.just((AidStep("langkah"),)),
        question=st.just("?"),
        yes=KEYS,
        no=KEYS,
        then=KEYS | st.just(""),
    ),
    max_size=6,
)


@given(CARDS, st.sets(KEYS))
def test_whatever_leads_to_an_unsigned_card_is_never_given(cards: list[AidCard], unsigned: set[str]) -> None:
    """However cards point at each other, in circles too: what is said outside of drills is signed all the way."""
    from dataclasses import replace

    some = {
        c.key: c
        if c.key in unsigned
        else replace(c, signed_by="dr. S", signed_on="2026-12-01", signed_as=c.digest)
        for c in cards
    }
    book = FirstAidBook(some)
    for key in some:
        given_card = book.given(key, practised=False)
        assert book.given(key, practised=True) is some[key]
        assert len(book.steps(key)) <= len(some)
        if given_card is not None:
            assert key not in unsigned
            assert all(book.given(to, practised=False) for to in given_card.leads_to)
