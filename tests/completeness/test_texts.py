"""Every sentence is used, every sentence that is used exists, and every language gives the same variables."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, TextElement
from fluent.syntax.visitor import Visitor

from cities.translations import LANGUAGES as SAID_BY_CITIES
from language.tongue import in_writing, spoken
from locales.text import FOLDER, LANGUAGES, all_keys, files_of, has_text, text, variables_of

ROOT = Path(__file__).resolve().parents[2]
CODE = [
    p
    for folder in ("domain", "bot", "handlers", "messages", "verification", "escalation")
    for p in (ROOT / folder).rglob("*.py")
]
LITERAL = re.compile(r"""["']([a-z]+(?:-[a-z_]+)+)["']""")
SAID = re.compile(r"""(?:text|answer|done)\(["']([a-z]+)["']""")
BUILT = re.compile(r'f"([a-z]+(?:-[a-z]+)*-)\{')


def said() -> tuple[set[str], set[str]]:
    """(keys named in full, beginnings of keys that are built)."""
    full: set[str] = set()
    begun: set[str] = set()
    for path in CODE:
        source = path.read_text()
        full |= set(LITERAL.findall(source)) | set(SAID.findall(source))
        begun |= set(BUILT.findall(source))
    return full, begun


def refusals() -> set[str]:
    """The keys with which anything is refused."""
    return {
        node.args[0].value
        for room in ("domain", "handlers")
        for path in (ROOT / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refused"
        if node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
    }


def test_whoever_is_refused_reads_why() -> None:
    assert len(refusals()) > 40
    assert sorted(key for key in refusals() if not has_text(key)) == []


def test_every_sentence_is_used() -> None:
    full, begun = said()
    unused = [k for k in all_keys() if k not in full and not any(k.startswith(b) for b in begun)]
    assert not unused, "nobody says it: take it out of every language"


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "id"])
def test_other_languages_say_no_more_than_indonesian(language: str) -> None:
    for key in all_keys(language):
        assert has_text(key), f"{key} is in {language} only"
        assert variables_of(key, language) == variables_of(key, "id"), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_whole(language: str) -> None:
    for key in (f"bahasa-{language}", f"ketik-bahasa-{language}"):
        assert key in all_keys("id"), f"its own name, and what people type for it: {key} in {REPORTERS}"
    assert files_of(language), f"its sentences: {FOLDER / language}/citizen.ftl"


def test_a_city_file_speaks_the_languages_of_the_sentences() -> None:
    assert {"id", *SAID_BY_CITIES} == set(LANGUAGES), "cities/translations.py: LANGUAGES"


FORBIDDEN = ("kamu", "user", "mohon kesediaannya", "terkait hal", "error", "silakan melakukan")


def test_no_office_language_and_no_blame() -> None:
    """Nobody reads "kamu", "user", office language, "error"."""
    for path in [*files_of("id"), *files_of(in_writing("id"))]:
        for number, line in enumerate(path.read_text().splitlines(), 1):
            words = line.casefold()
            assert not [f for f in FORBIDDEN if re.search(rf"\b{f}\b", words) and not line.startswith("#")], (
                path,
                number,
            )


BY_THEMSELVES = (
    "ketik-",
    *(f"bahasa-{name}" for name in LANGUAGES),
)  # typed words; languages by their own name
ALIKE = (
    "bahasa-pilih",
    "diam-pertanyaan",
    "diam-status",
    "status-baris",
    "tentang-laporan",
    "wa-pilih",
)  # no words, or both languages
REPORTERS = FOLDER / "id/citizen.ftl"
READERS = ("citizen", "operator", "card", "admin", "board", "verification")
KEY = re.compile(r"^([a-z][\w-]*) =", re.M)


def test_a_sentence_stands_in_the_same_readers_file_in_every_language() -> None:
    stands = {key: path.name for path in files_of("id") for key in KEY.findall(path.read_text())}
    assert {path.stem for path in files_of("id")} == set(READERS)
    others = [path for folder in sorted(FOLDER.iterdir()) for path in files_of(folder.name)]
    assert len(others) > len(READERS), "other languages are read"
    moved = [
        (path, key) for path in others for key in KEY.findall(path.read_text()) if stands[key] != path.name
    ]
    assert moved == [], "in the file of the same name as in locales/id/"


def reporters_sentences() -> set[str]:
    """The keys of all that only reporters read."""
    found = KEY.findall(REPORTERS.read_text())
    return {key for key in found if not key.startswith(BY_THEMSELVES)}


def test_english_has_every_sentence_for_reporters() -> None:
    assert sorted(reporters_sentences() - all_keys("en")) == [], "locales/en/citizen.ftl"


def test_nothing_english_reads_as_the_indonesian_does() -> None:
    words = {key: [sentence(key, language) for language in ("id", "en")] for key in all_keys("en")}
    alike = {
        key for key, (first, second) in words.items() if first == second and re.search("[a-z]{3}", first)
    }
    assert sorted(alike - set(ALIKE)) == [], "say it in English, or in ALIKE that it has no words"


INDONESIAN = re.compile(
    r"\b(yang|dan|di|ke|tidak|belum|sudah|untuk|dari|dengan|atau|ini|itu|kami|anda|ada|bila|kalau|agar|oleh|pada|juga|akan|"
    r"bisa|masih|lagi|saja|apa|siapa|mana|laporan|pelapor|petugas|tulis|ketik|kirim|pilih|lokasi|tempat|titik|kejadian|"
    r"telepon|nomor|bahaya|nyawa|jiwa|darurat|sedang|diterima|diteruskan|selesai|batal|hapus|saya|baik|lanjutan|diubah)\b",
    re.I,
)
ENGLISH = re.compile(
    r"\b(the|and|please|you|your|is|are|was|were|of|with|not|this|that|here|there|what|where|when|which|we|us|it|its|from|"
    r"has|have|been|will|can|cannot|yes|send|call|write|type|report|reports|danger|place|safe|again|still|somebody|nobody)\b",
    re.I,
)
IN_BOTH = (
    "bahasa-pilih",
    "bahasa-terdengar",
    "ketik-langkah-berangkat",
)  # for whoever reads one of them; "on the way" is what crews write
TYPED_AS_IT_IS = re.compile(r"<[^>]*>|(?<!\w)(?:--|/)[\w-]+")


class _Words(Visitor):
    """The words of a sentence, of each of its variants."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def visit_TextElement(self, node: TextElement) -> None:  # noqa: N802
        self.found.append(node.value)


def words_of(language: str) -> dict[str, str]:
    """All that a language's files say, without markup, commands and options."""
    said: dict[str, str] = {}
    for path in files_of(language):
        for entry in FluentParser().parse(path.read_text()).body:
            if isinstance(entry, Message):
                words = _Words()
                words.visit(entry)
                said[entry.id.name] = TYPED_AS_IT_IS.sub("", " ".join(words.found))
    return said


@pytest.mark.parametrize(
    "language", sorted(folder.name for folder in FOLDER.iterdir() if files_of(folder.name))
)
def test_no_word_of_another_language_stands_in_a_sentence(language: str) -> None:
    """Sentences of every reader, and the words that people type."""
    others = INDONESIAN if spoken(language) == "en" else ENGLISH
    said = words_of(language)
    mixed = {
        key: found[0] for key, words in said.items() if key not in IN_BOTH and (found := others.search(words))
    }
    assert said and mixed == {}


def test_what_is_said_in_the_reporters_language_stands_in_the_citizens_file() -> None:
    left_out = spoken_sentences() - set(KEY.findall(REPORTERS.read_text()))
    assert sorted(left_out) == [], "locales/id/citizen.ftl"


ONE_LANGUAGES_OWN = (
    "ketik-bahasa-bengkulu",
    "ketik-ya-daerah-pengisi",
)  # its name; what stands beside a place
DIGITS = ("ketik-diam", "ketik-aman")  # the sentence asks for a digit


def test_english_has_all_that_may_be_typed() -> None:
    typed = {key for key in KEY.findall(REPORTERS.read_text()) if key.startswith("ketik-")}
    assert typed - all_keys("en") == {*ONE_LANGUAGES_OWN, *DIGITS}


IN_INDONESIAN = Path(__file__).with_name("bengkulu_reads_indonesian.txt")


def test_what_bengkulu_lacks_is_known() -> None:
    """A new sentence is said in Bengkulu Malay, or is listed; a listed one is read in Indonesian."""
    listed = IN_INDONESIAN.read_text().split()
    assert listed == sorted(set(listed)), f"one each, in order: {IN_INDONESIAN.name}"
    lacking = sorted(reporters_sentences() - all_keys("bengkulu"))
    assert lacking == listed, f"locales/bengkulu/citizen.ftl, or a line of {IN_INDONESIAN.name}"
    for key in listed:
        assert sentence(key, "bengkulu") == sentence(key, "id")


def test_what_bengkulu_has_is_its_own() -> None:
    assert [
        key for key in sorted(all_keys("bengkulu")) if sentence(key, "bengkulu") == sentence(key, "id")
    ] == []


def sentence(key: str, language: str) -> str:
    """What people read, with the names of the variables left out."""
    shown = text(
        key, language, **dict.fromkeys(variables_of(key, language if key in all_keys(language) else "id"), 1)
    )
    return re.sub(r"<[^>]*>", "", shown)


IN_THEIR_LANGUAGE = re.compile(
    r"""(?:answer|talk\.text|self\.text|note)\(\s*(?:view, reporter, )?["']([a-z][a-z_-]+)["']"""
    r"""|text\(\s*(?:hushed\()?["']([a-z][a-zA-Z_-]+)["']\)?,\s*(?:\w+\.)*language"""
)


def spoken_sentences() -> set[str]:
    """The keys that are said in the reporter's language, whatever file they stand in: found by who says them."""
    return {
        key
        for path in CODE
        if "operator" not in path.parts
        for found in IN_THEIR_LANGUAGE.findall(path.read_text())
        for key in found
        if key
    }


def test_english_has_every_sentence_that_is_said_in_the_reporters_language() -> None:
    spoken = spoken_sentences()
    assert len(spoken) > 60, "the pattern finds them"
    assert sorted(spoken - all_keys("en")) == [], "locales/en/citizen.ftl"


TO_PHONE = re.compile(r"\b[Tt]elepon|[Dd]itelepon|[Hh]ubungi|\b[Cc]all\b|\bphone\b")
ONLY_SAID = (  # tells nobody to phone
    "warga-selesai-saran",
    "tautan-terbuka",
    "kejadian-tombol",
)
TO_ANYBODY = (
    "tak-tercatat",
    "tak-tercatat-ulang",
)  # nothing is known of who reads it: it says that somebody else may phone


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_sentence_that_tells_to_phone_has_one_for_whoever_cannot(language: str) -> None:
    """By the words of the sentence, so that a new one is found as well."""
    written = in_writing(language)
    told = {
        key
        for key in reporters_sentences() | spoken_sentences()
        if not key.startswith(("ketik-", "profil-")) and key not in (*ONLY_SAID, *TO_ANYBODY)
        if TO_PHONE.search(sentence(key, language))
    }
    assert len(told) > 25, "the pattern finds them"
    assert sorted(told - all_keys(written)) == [], f"locales/{written}/citizen.ftl"
    assert not [key for key in all_keys(written) if TO_PHONE.search(sentence(key, written))]
    assert not [
        key for key in all_keys(written) if not variables_of(key, written) <= variables_of(key, language)
    ]
