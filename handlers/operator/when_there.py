"""In how many minutes a crew comes, as it is told beside a step: "eta 10 menit", "7 menit lagi, jalan macet"."""

from __future__ import annotations

import re

from handlers.operator.plain import NUMBER, WORD
from language.figures import in_figures
from locales.text import typed_words

WHEN = r"(?:jam |pukul |sekitar |kira-kira )*\d{1,3}(?:[.:]\d{2})?(?: ?(?:menit|mnt|min|m)(?!\w))?(?: lagi)?"
TIME = re.compile(WHEN)
SURELY = r"(?:jam |pukul )?(?:\d{1,3} ?(?:menit|mnt|min|m)|\d{1,2}[.:]\d{2})"
PART = re.compile(r"\s*(?:[,;–—\n]|\.(?!\d))+\s*")
IN_MINUTES = re.compile(r"\b\d{1,3} ?(?:menit|mnt|min|m)(?!\w)(?: lagi)?")
MINUTES_FIRST = re.compile(
    r"(?:(?:eta|sekitar|kira-kira|kira2|±)\s*)*(?P<minutes>\d{1,3} ?(?:menit|mnt|min|m)(?!\w))"
    r"(?: lagi(?: (?:sampai|sampe|tiba|nyampe))?\b\s*[,;.–—\n]*|\s*(?:[,;.–—\n]+|$))\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)


def estimate(words: str) -> str:
    """ "eta 10 menit" → "10 menit"; "" where it tells no time of arrival."""
    said = in_figures(" ".join(words.casefold().split()))
    if minutes := _minutes(said):
        return minutes
    begun = [n for n in typed_words("ketik-langkah-eta") if said.startswith(f"{n} ")]
    found = max(begun, key=len, default="")
    rest = said.removeprefix(found).strip(" :")
    return rest if found and TIME.fullmatch(rest) else ""


def _minutes(said: str) -> str:
    """ "sampai 5 menit lagi", "10 menit lagi": minutes, and that they arrive then; "" where anything else is said."""
    passed = (
        typed_words("ketik-langkah-tiba")
        | typed_words("ketik-langkah-pengisi")
        | typed_words("ketik-langkah-eta")
    )
    found = IN_MINUTES.search(said)
    if found is None:
        return ""
    around = WORD.findall(f"{said[: found.start()]} {said[found.end() :]}")
    return found[0] if passed.issuperset(around) else ""


def minutes_alone(words: str) -> bool:
    """Is this nothing but minutes, behind "otw"?"""
    return bool(words) and _minutes(in_figures(" ".join(words.casefold().split()))) != ""


def minutes_first(words: str) -> tuple[str, str]:
    """What is told behind "otw" begins with minutes, "7 menit lagi, jalan macet": those, and the rest; ("", words) where not."""
    found = MINUTES_FIRST.match(in_figures(words))
    return (found["minutes"], found["rest"]) if found is not None else ("", words)


def taken_out(action: str, words: str) -> tuple[str, str]:
    """(when they come, what else is told behind the step): "2 unit, eta 10 menit" → ("10 menit", "2 unit"). Who has merely taken it
    may say when they set out, "5 menit lagi berangkat", which is no arrival."""
    first = minutes_first(words) if action == "depart" else ("", words)
    if first[0]:
        return first
    parts = PART.split(words)
    for at, part in enumerate(parts):
        if when := estimate(part):
            return when, ", ".join([*parts[:at], *_counted_beside(part, when), *parts[at + 1 :]])
        if found := _said_to_be(part):
            rest = f"{part[: found.start()].strip()} {part[found.end() :].strip()}".strip()
            return found["when"], ", ".join([*parts[:at], *filter(None, [rest]), *parts[at + 1 :]])
    return "", words


def _counted_beside(part: str, when: str) -> list[str]:
    """ "2 unit 7 menit lagi": what is counted beside the minutes."""
    rest = in_figures(part.casefold()).replace(when, "").removesuffix(" lagi").strip()
    return [rest] if NUMBER.search(rest) else []


def _said_to_be(words: str) -> re.Match[str] | None:
    """ "Dua unit eta 7 menit": the minutes or the hour behind a word that says what they are."""
    names = "|".join(
        re.escape(name) for name in sorted(typed_words("ketik-langkah-eta"), key=len, reverse=True)
    )
    pattern = rf"(?<!\w)(?:{names})\s*[:=]?\s*(?P<when>{SURELY})(?!\w)(?: lagi)?"
    return re.search(pattern, words, re.IGNORECASE)
