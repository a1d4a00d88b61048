"""A line that begins with a slash: which command it names, for which bot, and what stands behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from language.cues import ANNOUNCES, FILLERS, GREETINGS, THANKS, words_of
from language.text.spelling import Spelling

_LINE = re.compile(r"/(\w+)(?:@(\w+))?(?!\w)[\s,.:;!?]*(.*)", re.DOTALL)
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_CODE = re.compile(r"#?\b[lL]?\d\d[-–]?\d{4,6}\b")
_COURTESY = (FILLERS | GREETINGS | THANKS | words_of("laporan lapor bot please mohon maaf terima kasih")) - {
    "sekarang"
}
_LAPOR = words_of("lapor melapor melaporkan laporkan report")
_SPELLING = Spelling()


@dataclass(frozen=True, slots=True)
class Command:
    """A typed command. `bot`: the @name behind it, "" where there is none; `words`: all that follows."""

    name: str
    bot: str
    words: str


def command(text: str) -> Command | None:
    """The command that a text begins with, whatever white space parts it from what follows; None where there is none."""
    found = _LINE.fullmatch(text.translate(_UNSEEN).strip())
    if found is None:
        return None
    name, bot, words = found.groups(default="")
    return Command(name.casefold(), bot.casefold(), words.strip())


def mere_courtesy(words: str) -> bool:
    """Does what stands behind a command add nothing to it: "pak", "laporan saya", the code of a report?"""
    plain = _SPELLING.tokens(_CODE.sub(" ", words))
    return all(token.word in _COURTESY for token in plain)


def only_announces(words: str) -> bool:
    """Is it nothing but that something will be reported: "mau lapor pak"?"""
    said = {token.word for token in _SPELLING.tokens(words)}
    return not said.isdisjoint(_LAPOR) and said <= _COURTESY | ANNOUNCES
