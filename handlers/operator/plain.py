"""Steps in plain words: "26-0001 kami terima", "meluncur" as a reply to a card, "siapa yang piket".

A line is read only where nothing else stands in it but what is told beside the step, behind a comma or right behind a verb that
nobody means otherwise: a question or a denial of it is no step.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from domain.message import Inbound
from domain.typed import read, with_codes
from language.figures import in_figures
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
WHEN = r"(?:jam |pukul |sekitar |kira-kira )*\d{1,3}(?:[.:]\d{2})?(?: ?(?:menit|mnt|min|m)(?!\w))?(?: lagi)?"
TIME = re.compile(WHEN)
IN_MINUTES = re.compile(r"\b\d{1,3} ?(?:menit|mnt|min|m)(?!\w)(?: lagi)?")
MINUTES_FIRST = re.compile(
    r"(?:(?:eta|sekitar|kira-kira|kira2|±)\s*)*(?P<minutes>\d{1,3} ?(?:menit|mnt|min|m)(?!\w))"
    r"(?: lagi(?: (?:sampai|sampe|tiba|nyampe))?\b\s*[,;.–—\n]*|\s*(?:[,;.–—\n]+|$))\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
AFTER_STEP = re.compile(r"\s*[,;.–—\n]+\s*")
WORD = re.compile(r"[^\W\d_]+")
ANOTHER = re.compile(r"#?L?[1-9]\d-\d{4}(?!\d)")  # "terima, 26-0002 belum": what follows is of that one
NUMBER = re.compile(r"\d+")
_STOPS = " ,;.–—-"


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
    """The same, and what is told beside it: "sampai di lokasi, pasien stabil", "tiba satu korban tidak sadar"."""
    if whole := step(words, names):
        return whole, _counted(words, names)
    action, rest = _before_a_comma(words, names)
    return (action, rest) if action else _goes_on(words, names)


def _counted(words: str, names: Iterable[str]) -> str:
    """What is counted behind a step that says nothing else: "berangkat 2 unit"."""
    steps = frozenset[str]().union(*(typed_words(key) for key in STEPS))
    done = [word.end() for word in WORD.finditer(words) if word.group().casefold() in steps]
    behind = words[done[-1] :].strip(_STOPS) if done else ""
    own = {number for name in names for number in NUMBER.findall(name)}
    return behind if set(NUMBER.findall(behind)) - own else ""


def _before_a_comma(words: str, names: Iterable[str]) -> tuple[str, str]:
    """The step, and what stands behind a comma or a full stop."""
    first, _, rest = AFTER_STEP.sub("\n", words.strip(" ,;.–—-"), count=1).partition("\n")
    rest = rest.strip(" ,;.–—-")
    action = "" if "?" in words or not rest else step(first, names)
    if not action or (not ANOTHER.match(rest) and _doubted(action, WORD.findall(rest.casefold()))):
        return "", ""
    counted = _counted(first, names)
    return action, words[words.index(counted) :].strip(_STOPS) if counted else rest


def _goes_on(words: str, names: Iterable[str]) -> tuple[str, str]:
    """The step that the line begins with, and what follows without a stop."""
    said = list(WORD.finditer(words))
    plain = [word.group().casefold() for word in said]
    passed = typed_words("ketik-langkah-pengisi") | _parts(names)
    fillers = next((at for at, word in enumerate(plain) if word not in passed), len(said))
    end = max((at + _led(plain[at:]) for at in range(fillers + 1) if _led(plain[at:])), default=0)
    if "?" in words or not end:
        return "", ""
    at_it = typed_words("ketik-langkah-tempat") | passed
    while end < len(said) and step(" ".join(plain[: end + 1]), names) and plain[end] in at_it:
        if NUMBER.search(words, said[end - 1].end(), said[end].start()):
            break
        end += 1
    while plain[end - 1] in typed_words("ketik-langkah-menuju"):
        end -= 1  # "di jl salak", and not "jl salak"
    action, behind = step(" ".join(plain[:end]), names), plain[end:]
    if not action or not behind or _otherwise(action, behind) or _doubted(action, behind):
        return "", ""
    return action, words[said[end - 1].end() :].strip(_STOPS)


def _led(said: list[str]) -> int:
    """How many words at the beginning are a step behind which more may follow."""
    known = (n.split() for n in typed_words("ketik-langkah-bersambung"))
    return max((len(n) for n in known if said[: len(n)] == n), default=0)


def _otherwise(action: str, behind: list[str]) -> bool:
    """Do the words right behind the verb make it another one, "terima telepon", "selesai evakuasi", or ask: "tiba jam berapa"?"""
    other, asks = typed_words("ketik-langkah-lain"), typed_words("ketik-langkah-tanya")
    if action in ENDS:
        other |= typed_words("ketik-langkah-belum-habis")
    first = next((w for w in behind if w not in typed_words("ketik-langkah-menuju")), "")
    last = behind[-1] if behind[-2:-1] != behind[-1:] else ""  # "tidak apa-apa" asks nothing
    return first in other | asks or last in asks | typed_words("ketik-langkah-belum")


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


def takes_back(words: str) -> bool:
    """ "Batal otw", "gak jadi berangkat", "salah ketik": is it the own step that is to count no more?"""
    if "?" in words:
        return False
    steps = frozenset[str]().union(*(typed_words(key) for key in STEPS))
    passed = typed_words("ketik-langkah-pengisi") | typed_words("ketik-langkah-tempat")
    said = " ".join(word for word in WORD.findall(words.casefold()) if word not in passed)
    backs = sorted(typed_words("ketik-langkah-urung"), key=len, reverse=True)
    back = next((one for one in backs if f"{said} ".startswith(f"{one} ")), "")
    return bool(back) and steps.issuperset(said[len(back) :].split())


def asks_for_more(words: str) -> bool:
    """ "Minta ambulans", "butuh polisi"."""
    return not typed_words("ketik-minta").isdisjoint(WORD.findall(words.casefold()))


def wants_to_read(name: str) -> bool:
    """ "Status", "info": what `/tiket` tells."""
    return name in typed_words("ketik-lihat")


def is_at_it(word: str) -> bool:
    """Does this word end a step: "sampai di lokasi"?"""
    return word.casefold() in typed_words("ketik-langkah-tempat")


def is_filler(words: str) -> bool:
    """Do these words say nothing beside a step: "ok siap pak"?"""
    return not NUMBER.search(words) and _only_fillers(WORD.findall(words.casefold()))


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


def thanks(words: str) -> bool:
    """ "Terima kasih infonya": its first word is that of a step."""
    said = " ".join(WORD.findall(words.casefold()))
    return any(f"{said} ".startswith(f"{typed} ") for typed in typed_words("ketik-langkah-terima-kasih"))


def _parts(names: Iterable[str]) -> set[str]:
    return {part for name in names for part in WORD.findall(name.casefold())}


def asks_who_is_on_duty(words: str) -> bool:
    return " ".join(WORD.findall(words.casefold())) in typed_words("ketik-langkah-siapa-piket")


def speaks_to_us(inbound: Inbound) -> bool:
    """May this be meant for the bot: a command, a reply, a short line with a ticket's code or a step, a question about the duty?"""
    if inbound.reply_to or read(inbound.text).command:
        return True
    known = with_codes(read(inbound.text))
    if len(inbound.text.split()) > LONGEST:
        return bool(known.codes and step_and_note(known.words)[0])
    return bool(known.codes) or asks_who_is_on_duty(inbound.text) or _holds_a_step(known.words)


def _holds_a_step(words: str) -> bool:
    """Is any word of these a step, whatever stands around it?"""
    said, steps = WORD.findall(words.casefold()), (typed_words(key) for key in STEPS)
    return not set(said).isdisjoint(set().union(*steps)) or takes_back(words)
