"""Sentences that people stumbled over are gone from whatever they read: locales, the city's own texts, pages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from locales.text import LANGUAGES, _bundle, all_keys, text, variables_of

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    p
    for folder in ("bot/board", "bot/overviews", "simulator/page")
    for p in sorted((ROOT / folder).rglob("*"))
    if p.suffix in (".html", ".js", ".json") and "vendor" not in p.parts
]
CITY_TEXTS = ("nama", "sebutan", "singkatan", "saran", "pertanyaan", "jawaban")

OLD = {  # what was said → what is said instead
    r"Dimengerti\. Kami diam": "Baik, pesan kami tanpa bunyi.",
    r"bahaya jiwa|mengancam jiwa|jiwanya|krisis jiwa": "Nyawa terancam?",
    r"Bila tetap begini|lagi dipanggil": "Belum berangkat 10.42? Grup ini dipanggil lagi.",
    r"belum dijawab|(?<!pelapor )belum menjawab": "belum diterima",
    r"Tidak terjangkau: instansi cadangan": "Instansi cadangan sudah dipanggil semua.",
    r"khas kejadian ini|typical of this event": "",
    r"Pertanyaan biasa": "the question itself",
    r"menangkap kejadian": "Kami belum mengerti apa yang terjadi.",
    r"Semoga bercanda": "Kalau ini sungguhan, tulis apa yang terjadi dan di mana.",
    r"Korban: nihil": "Tidak ada korban",
    r"🤝|🌋": "🚨 / 🏚️",
    r"bot telegram_citizen|python -m bot": "Bot warga; sigap",
    r"diteruskan ke PLN": "PLN ditambahkan",
}


def read_by_people() -> Iterator[tuple[str, str]]:
    """(where, words) of every sentence that may stand on a screen."""
    for language in (*LANGUAGES, "id-x-w", "en-x-w"):
        for key in all_keys(language):
            if not key.startswith("ketik-") and _bundle(language).has_message(key):
                own = language if key in all_keys(language) else "id"
                yield f"{language}: {key}", text(key, language, **dict.fromkeys(variables_of(key, own), 1))
    for path in sorted((ROOT / "cities").glob("*.toml")):
        for words in _texts(tomllib.loads(path.read_text(encoding="utf-8"))):
            yield path.name, words
    for page in PAGES:
        yield str(page.relative_to(ROOT)), page.read_text(encoding="utf-8")


def _texts(table: dict[str, Any]) -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, str) and key in CITY_TEXTS:
            yield value
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from _texts(inner)


@pytest.mark.parametrize("old", OLD)
def test_it_is_said_in_better_words(old: str) -> None:
    said = list(read_by_people())
    assert len(said) > 900, "all of them are read"
    assert [where for where, words in said if re.search(old, words, re.I)] == [], f"say: {OLD[old]}"


def test_one_sentence_asks_whether_a_life_is_in_danger() -> None:
    """Whoever is told to phone because of it reads the same question everywhere."""
    asked = {
        found
        for where, words in read_by_people()
        if where.startswith("id:")
        for found in re.findall(r"[^.!?\n]*(?:nyawa|jiwa)[^.!?\n]*\?", words, re.I)
    }
    assert {question.strip() for question in asked} == {
        "Nyawa terancam?",
        "Nyawa terancam, atau tidak dibalas 30 detik?",
    }
