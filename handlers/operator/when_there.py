"""When a crew comes, as it is told beside a step: "eta 10 menit", "1 jam 15 menit lagi, jalan macet", "sampai jam 6 sore"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from handlers.operator.plain import NUMBER, WORD
from language.figures import in_figures
from locales.text import typed_words

UNIT = r"(?:menit|mnt|min|m)(?!\w)"
ABOUT = r"(?:(?:sekitar|kira-kira|kira2|kurang lebih|dalam|±) ?)*"
AGAIN = r"(?: (?:lagi|lg)(?!\w))?"
SURELY = rf"(?:\d{{1,4}} ?{UNIT}{AGAIN}|(?:jam |pukul |pkl )?(?<![\d.,:])\d{{1,2}}[.:]\d{{2}}(?![\d.:]))"
WHEN = rf"{ABOUT}(?:{SURELY}|\d{{1,3}}{AGAIN})"
SURE = re.compile(rf"(?<![\w.,:])(?:{SURELY})(?! (?:yang |yg )?(?:lalu|tadi)(?!\w))")
CLOCK = re.compile(r"(\d{1,2})[.:](\d{2})")
BARE = re.compile(rf"{ABOUT}(?P<minutes>\d{{1,3}}){AGAIN}\s*(?=[,;.–—\n]|$)")
ANOTHER_DAY = re.compile(r"(?<!\w)(?:besok|bsk|lusa|kemarin)(?!\w)")
TIME = re.compile(WHEN)
PART = re.compile(r"\s*(?:[;–—\n]|(?<!\d),|,(?!\d)|\.(?!\d))+\s*")
MINUTES_FIRST = re.compile(
    r"(?:(?:eta|sekitar|kira-kira|kira2|±)\s*)*(?P<minutes>\d{1,3} ?(?:menit|mnt|min|m)(?!\w))"
    r"(?: lagi(?: (?:sampai|sampe|tiba|nyampe))?\b\s*[,;.–—\n]*|\s*(?:[,;.–—\n]+|$))\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_STILL = (" lagi", " lg")
HALF_A_DAY = timedelta(hours=12)


def minutes_until(words: str, now: datetime, most: timedelta) -> int | None:
    """In how many minutes: "10", "1 jam 15 menit lagi", "jam 6 sore" by the city's clock; None where nobody can say."""
    when = apart(words)[0]
    if not when:
        return None
    if (found := CLOCK.search(when)) is None:
        minutes = int(NUMBER.findall(when)[0])
        return minutes if 0 < minutes <= most.total_seconds() / 60 else None
    ahead = [at - now for at in _hours(found, now) if at > now]
    span = min(ahead, default=most + HALF_A_DAY)
    if span > (most if _is_one_hour(found) else min(most, HALF_A_DAY)):
        return None
    return -(-int(span.total_seconds()) // 60)


def _is_one_hour(clock: re.Match[str]) -> bool:
    """ "06.00", "18.00" are one hour of the day, "6.00" two."""
    return len(clock[1]) > 1


def _hours(clock: re.Match[str], now: datetime) -> list[datetime]:
    """The moments around now that this hour may be."""
    hour, minute = int(clock[1]), int(clock[2])
    if hour > 23 or minute > 59:
        return []
    first = now.replace(hour=hour, minute=minute, second=0, microsecond=0) - timedelta(days=1)
    step = timedelta(days=1) if _is_one_hour(clock) else HALF_A_DAY
    return [at for n in range(5) if (at := first + n * step) <= now + timedelta(days=1)]


def apart(words: str) -> tuple[str, str]:
    """(when, what else is told): "2 unit, 10 menit lagi lewat belakang" → ("10 menit lagi", "2 unit, lewat belakang"); ("", words)
    where it tells no time. A bare number counts minutes where it stands alone, "10, macet"."""
    said = in_figures(" ".join(words.split()))
    low = said.casefold()
    found = SURE.search(low) or BARE.match(low)
    if found is None or ANOTHER_DAY.search(low):
        return "", words
    before, behind = said[: found.start()].strip(" ,;.–—-"), said[found.end() :].strip(" ,;.–—-")
    return found[0], ", ".join(part for part in (before, behind) if part and not _only_of_it(part))


def _only_of_it(words: str) -> bool:
    """Do these words say nothing but that it is the time of arrival: "kami tiba sekitar"?"""
    return not NUMBER.search(words) and _of_it().issuperset(WORD.findall(words.casefold()))


def _of_it() -> frozenset[str]:
    phrases = typed_words("ketik-langkah-eta") | typed_words("ketik-langkah-tiba")
    words = {word for phrase in phrases for word in phrase.split()}
    return frozenset(words | typed_words("ketik-langkah-pengisi") | typed_words("ketik-langkah-sekitar"))


def estimate(words: str) -> str:
    """ "eta 10 menit" → "10 menit"; "" where it tells no time of arrival, and nothing else."""
    said = in_figures(" ".join(words.casefold().split()))
    if when := _alone(said):
        return when
    begun = [n for n in typed_words("ketik-langkah-eta") if said.startswith(f"{n} ")]
    found = max(begun, key=len, default="")
    rest = said.removeprefix(found).strip(" :")
    return rest if found and TIME.fullmatch(rest) else ""


def _alone(said: str) -> str:
    """ "sampai 5 menit lagi", "10 menit lagi", "tiba jam 18.00": a time, and that they arrive then; "" where anything else is
    said. An hour alone may be of anything."""
    found = SURE.search(said)
    if found is None or ANOTHER_DAY.search(said):
        return ""
    around = WORD.findall(f"{said[: found.start()]} {said[found.end() :]}")
    arrives = typed_words("ketik-langkah-tiba") | typed_words("ketik-langkah-eta")
    if CLOCK.search(found[0]) and arrives.isdisjoint(around):
        return ""
    return found[0] if _of_it().issuperset(around) else ""


def yet_to_arrive(words: str, now: datetime) -> tuple[str, str]:
    """ "tiba 1 jam lagi, macet", which reports no arrival: (when, what else is told); ("", words) for one that has happened, "tiba
    jam 20.40"."""
    first, *more = PART.split(in_figures(" ".join(words.split())))
    when = estimate(first)
    clock = CLOCK.search(when)
    nearest = min(_hours(clock, now), key=lambda at: abs(at - now), default=now) if clock else None
    done = not typed_words("ketik-langkah-sudah").isdisjoint(WORD.findall(first.casefold()))
    if when and (nearest is None or nearest > now) and (not done or when.endswith(_STILL)):
        return when, ", ".join(more)
    found = SURE.match(_without_verb(first)) if not when else None
    if found is None or not found[0].endswith(_STILL):
        return "", words
    return found[0], ", ".join([_without_verb(first)[found.end() :].strip(), *more])


def _without_verb(words: str) -> str:
    """Behind "kami tiba sekitar"."""
    said = words.casefold().split()
    passed = _of_it()
    at = next((n for n, word in enumerate(said) if word not in passed), len(said))
    return " ".join(said[at:])


def minutes_alone(words: str) -> bool:
    """Is this nothing but when they come, behind "otw"?"""
    return bool(words) and _alone(in_figures(" ".join(words.casefold().split()))) != ""


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
        said = in_figures(part)
        if found := _said_to_be(said):
            rest = f"{said[: found.start()].strip()} {said[found.end() :].strip()}".strip()
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
    arrives = "|".join(re.escape(name) for name in typed_words("ketik-langkah-tiba"))
    behind = (
        rf"(?<![\w.,:])(?P<when>\d{{1,4}} ?{UNIT}(?: lagi| lg)) (?:{arrives})\s*$"  # "20 menit lagi nyampe"
    )
    return re.search(pattern, words, re.IGNORECASE) or re.search(behind, words, re.IGNORECASE)
