"""The short way of filling in a sentence says what the interpreter of the locale's language says."""

from __future__ import annotations

import pytest

from locales import text as sentences
from locales.text import LANGUAGES, MissingText, text


@pytest.mark.parametrize("given", ["<{}> & {{$x}}", 0, 7, -1234, 1_234_567, True], ids=repr)
@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_sentences_read_as_the_interpreter_reads_them(language: str, given: str | int) -> None:
    plain = 0
    for key in sentences._bundle(language)._messages:
        sentence = sentences._sentence(key, language)
        names = [piece.id.name for piece in sentence.plain if not isinstance(piece, str)]
        if sentence.plain:
            plain += 1
            said = {name: given.format(name) if isinstance(given, str) else given for name in names}
            shown = {name: sentences._safe(value) for name, value in said.items()}
            assert text(key, language, **said) == sentence.formatted(shown)
    assert plain > 10


def test_a_variable_that_is_not_given_is_missed() -> None:
    with pytest.raises(MissingText):
        text("kata-diubah")
