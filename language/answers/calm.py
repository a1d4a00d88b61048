"""What somebody writes who asks nobody to hurry: thanks, "baik pak", a greeting, that he waits, how long it still takes.

Pure rules over plainly spelled words, whole texts only: one word that is none of these, and it is not known to be harmless.
"""

from __future__ import annotations

from language.answers.asides import CREW, Aside, aside
from language.answers.denied import SAID
from language.answers.settled import only_thanks
from language.answers.taken_back import taken_back
from language.cues import FILLERS, GREETINGS, HARMED, HARMED_FILLERS, LAUGH, THANKS, words_of
from language.text.clitics import usual
from language.text.spelling import Spelling

_SPELLING = Spelling({**SAID, "mana": ("mano",)})
_OTHERS = words_of("dia mereka")  # of whom nobody knows whether he means them
_AGREED = words_of(
    "ok oke okay okey okeh oki baik siap sip iya iyo ya yes yep yeah noted paham mengerti sudah alright fine great"
)
_THANKING = THANKS | words_of("terima kasih thank you very much so banyak atas bantuannya responnya infonya")
_WAITING = words_of("tunggu ditunggu menunggu nunggu nungguin tungguin waiting wait")
_WHERE_HE_WAITS = words_of("di depan gang rumah simpang jalan pinggir teras sini here outside for")
_CREW = CREW - _OTHERS - words_of("help them")
_ASKS_WHEN = words_of(
    "lama lamanya berapa kapan bilo mana dimana belum apa apakah how long when where masih kenapa"
)
_WHEN = words_of(
    "menit jam detik lagi datang sampai tiba berangkat muncul nyampe dikirim otw meluncur posisi di juga di dikirim are is will be come coming the they soon minutes more still it take takes"
)
_POLITE = (FILLERS | GREETINGS | words_of("good morning afternoon evening sir madam")) - _OTHERS
_NOBODY = words_of("tidak tanpa nihil no nobody none")
_HARMED = HARMED | words_of("terjebak kejebak jiwa di dalam trapped inside")
_EASY = frozenset("👍👌🙏✅🆗☑😊🙂❤🤝")
_SIGNS = frozenset("\u200d\ufe0f 🏻🏼🏽🏾🏿")


def is_calm(text: str) -> bool:
    """Is all of it known to be harmless?"""
    said = {usual(token.word) for token in _SPELLING.tokens(LAUGH.sub(" ", text))}
    if not said:
        return _only_easy_signs(text) or LAUGH.search(text) is not None
    if taken_back(text) is not None or aside(text) is Aside.THANKS or only_thanks(text):
        return True
    rest = said - _POLITE
    if rest <= _AGREED | _THANKING or _denies(rest):
        return True
    if not rest.isdisjoint(_WAITING) and rest <= _WAITING | _WHERE_HE_WAITS | _AGREED | _THANKING | _CREW:
        return True
    asks = not rest.isdisjoint(_ASKS_WHEN) and (not rest.isdisjoint(_CREW | _WHEN) or "lama" in rest)
    return asks and rest <= _ASKS_WHEN | _CREW | _WHEN | _AGREED | _THANKING


def _denies(said: set[str]) -> bool:
    """Does it say that nobody is hurt?"""
    return (
        not said.isdisjoint(_NOBODY)
        and not said.isdisjoint(_HARMED)
        and said <= _NOBODY | _HARMED | HARMED_FILLERS
    )


def _only_easy_signs(text: str) -> bool:
    signs = set(text) - _SIGNS
    return bool(signs) and signs <= _EASY
