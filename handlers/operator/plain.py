"""Steps in plain words: "26-0001 kami terima", "meluncur" as a reply to a card, "siapa yang piket".

A line is read only where nothing else stands in it, or behind a comma: a question or a denial of it is no step.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from domain.message import Inbound
from domain.typed import read, with_codes
from locales.text import typed_words

STEPS = {  # what is said → the button that does the same
    "ketik-langkah-terima": "acknowledge",
    "ketik-langkah-berangkat": "depart",
    "ketik-langkah-tiba": "arrive",
    "ketik-langkah-selesai": "resolve",
    "ketik-langkah-lepas": "release",
}
ENDS = ("resolve", "release")
LONGEST = 12  # words, where they are no step with a note behind it
TIME = re.compile(
    r"(?:jam |pukul |sekitar |kira-kira )*\d{1,3}(?:[.:]\d{2})?(?: ?(?:menit|mnt|min|m)(?!\w))?(?: lagi)?"
)
AFTER_STEP = re.compile(r"\s*[,;.–—\n]+\s*")
WORD = re.compile(r"[^\W\d_]+")


def step(words: str, names: Iterable[str] = ()) -> str:
    """The action that these words report; "" where they say anything else. `names`: of the agency that speaks."""
    if "?" in words:
        return ""
    said = [w for w in WORD.findall(words.casefold()) if w not in _parts(names)]
    for fillers in (
        typed_words("ketik-langkah-pengisi"),
        typed_words("ketik-langkah-pengisi") | typed_words("ketik-langkah-tempat"),
    ):
        rest = " ".join(w for w in said if w not in fillers)
        for key, action in STEPS.items():
            if rest in typed_words(key):
                return action
    return ""


def step_and_note(words: str, names: Iterable[str] = ()) -> tuple[str, str]:
    """The same, and what stands behind a comma or a full stop: "sampai di lokasi, pasien stabil"."""
    if whole := step(words, names):
        return whole, ""
    first, _, rest = AFTER_STEP.sub("\n", words.strip(" ,;.–—-"), count=1).partition("\n")
    rest = rest.strip(" ,;.–—-")
    action = "" if "?" in words or not rest else step(first, names)
    if not action or _doubted(action, WORD.findall(rest.casefold())):
        return "", ""
    return action, rest


def _doubted(action: str, said: list[str]) -> bool:
    """Does what stands behind a step take it back: "tidak jadi", "belum", "tapi nanti"? "Korban tidak sadar" denies somebody's
    breath and not the step."""
    denials, not_yet = typed_words("ketik-langkah-sangkal"), typed_words("ketik-langkah-belum")
    for at, word in enumerate(said):
        if word in typed_words("ketik-langkah-ragu") and said[max(at - 1, 0)] not in denials:
            return True
        if word in not_yet and (action in ENDS or _only_fillers(said[:at])):
            return True
        if word in denials | not_yet and _is_denied(action, said[at + 1 :]):
            return True
    return False


def _is_denied(action: str, behind: list[str]) -> bool:
    """Is it the step that a denial before these words denies: "tidak bisa berangkat", "tidak jadi", "tidak"?"""
    passed = typed_words("ketik-langkah-pengisi") | typed_words("ketik-langkah-ragu")
    rest = " ".join(word for word in behind if word not in passed)
    steps = {said for key, done in STEPS.items() if done == action for said in typed_words(key)}
    return not rest or any(f"{rest} ".startswith(f"{w} ") for w in steps | typed_words("ketik-langkah-batal"))


def _only_fillers(said: list[str]) -> bool:
    return typed_words("ketik-langkah-pengisi").issuperset(said)


def is_filler(words: str) -> bool:
    """Do these words say nothing beside a step: "ok siap pak"?"""
    return _only_fillers(WORD.findall(words.casefold()))


def estimate(words: str) -> str:
    """ "eta 10 menit" → "10 menit"; "" where it tells no time of arrival."""
    said = " ".join(words.casefold().split())
    begun = [n for n in typed_words("ketik-langkah-eta") if said.startswith(f"{n} ")]
    found = max(begun, key=len, default="")
    rest = said.removeprefix(found).strip(" :")
    return rest if found and TIME.fullmatch(rest) else ""


def thanks(words: str) -> bool:
    """ "Terima kasih infonya": its first word is that of a step."""
    said = " ".join(WORD.findall(words.casefold()))
    return any(f"{said} ".startswith(f"{typed} ") for typed in typed_words("ketik-langkah-terima-kasih"))


def _parts(names: Iterable[str]) -> set[str]:
    return {part for name in names for part in WORD.findall(name.casefold())}


def asks_who_is_on_duty(words: str) -> bool:
    return " ".join(WORD.findall(words.casefold())) in typed_words("ketik-langkah-siapa-piket")


def speaks_to_us(inbound: Inbound) -> bool:
    """May this be meant for the bot: a command, a reply, a short line with a ticket's code, a question about the duty?"""
    if inbound.reply_to or read(inbound.text).command:
        return True
    known = with_codes(read(inbound.text))
    if len(inbound.text.split()) > LONGEST:
        return bool(known.codes and step_and_note(known.words)[0])
    return bool(known.codes) or asks_who_is_on_duty(inbound.text)
