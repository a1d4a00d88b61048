"""Steps in plain words: "26-0001 kami terima", "meluncur" as a reply to a card, "siapa yang piket".

A line is read only where nothing else stands in it but what is told or asked beside the step, behind a comma or right behind a
verb that nobody means otherwise: a question about it or a denial of it is no step.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from domain.message import Inbound
from domain.typed import read, with_codes
from handlers.operator.mayday import is_told
from locales.text import typed_words

STEPS = {  # what is said → the button that does the same
    "ketik-langkah-terima": "acknowledge",
    "ketik-langkah-berangkat": "depart",
    "ketik-langkah-tiba": "arrive",
    "ketik-langkah-selesai": "resolve",
    "ketik-langkah-lepas": "release",
}
ENDS = ("resolve", "release")
NEXT = {  # which steps may be told in one breath with another
    "acknowledge": ("depart", "arrive"),
    "depart": ("arrive",),
    "arrive": ("resolve",),
}
OF_A_STEP = (
    "pengisi",
    "tanya",
    "ragu",
    "belum",
    "sangkal",
    "batal",
    "menuju",
    "eta",
    "tanya-langkah",
)  # rows
LONGEST = 12  # words, where they are no step with a note behind it
AFTER_STEP = re.compile(r"\s*[,;.–—\n]+\s*")
WORD = re.compile(r"[^\W\d_]+")
ANOTHER = re.compile(r"#?L?[1-9]\d-\d{4}(?!\d)")  # "terima, 26-0002 belum": what follows is of that one
NUMBER = re.compile(r"\d+")
LEADING = re.compile(r"\s*(?:#\s*\d|0\d{3}(?!\d))")  # "0006 itu penculikan"
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
    for read_as in (_before_a_comma, _two_steps, _goes_on):
        action, rest = read_as(words, names)
        if action:
            return action, rest
    return "", ""


def _two_steps(words: str, names: Iterable[str]) -> tuple[str, str]:
    """The step, and the next one right behind it: "diterima tim sudah jalan"."""
    for word in WORD.finditer(words):
        first, rest = words[: word.end()], words[word.end() :].strip(_STOPS)
        if (action := step(first, names)) and step(rest, names) in NEXT.get(action, ()):
            return action, rest
    return "", ""


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
    action = step(first, names) if rest else ""
    if not action or (not ANOTHER.match(rest) and _put_in_doubt(action, rest, names)):
        return "", ""
    counted = _counted(first, names)
    return action, words[words.index(counted) :].strip(_STOPS) if counted else rest


def _put_in_doubt(action: str, rest: str, names: Iterable[str]) -> bool:
    """Does what stands behind a comma deny the step or ask for it? Who goes may ask for what else he needs, "berangkat, korban
    berapa orang?"; who has ended it asks nothing of it, and who is there sees for himself: "tiba, korban tidak sadar?"."""
    said = WORD.findall(rest.casefold())
    if action == "arrive" and "?" in rest and not asks(rest.replace("?", " ")):
        return True
    if action not in ENDS and asks(rest):
        return _denies(action, said) or not _asks_something_else(rest, names)
    return "?" in rest or _doubted(action, said)


def asks(words: str) -> bool:
    """Is anything asked: by a question mark, or by a word that asks? "Tidak apa-apa" asks nothing."""
    said = WORD.findall(words.casefold())
    twice = {word for word, behind in pairwise(said) if word == behind}
    return "?" in words or not (typed_words("ketik-langkah-tanya") - twice).isdisjoint(said)


def _asks_something_else(words: str, names: Iterable[str]) -> bool:
    """Does this question name anything beside the step: "ada pisau katanya?", and not "benar?", "jam berapa?", "sudah sampai?"?"""
    rest = words.replace("?", " ")
    if step_and_note(rest, names)[0]:
        return bool(step_and_note(words, names)[0])
    said = WORD.findall(rest.casefold())
    spoken = f" {' '.join(said)} "
    steps = {word for key in STEPS for phrase in typed_words(key) for word in phrase.split()}
    about = steps - typed_words("ketik-langkah-tempat") | _parts(names)
    about = about.union(*(typed_words(f"ketik-langkah-{row}") for row in OF_A_STEP))
    back = any(f" {word} " in spoken for word in typed_words("ketik-langkah-urung"))
    return not back and not about.issuperset(said)


def asked_beside(words: str, names: Iterable[str] = ()) -> bool:
    """Does a question stand behind a step, so that nobody can say whether the step is meant: "otw, benar?"?"""
    first, _, rest = AFTER_STEP.sub("\n", words.strip(_STOPS), count=1).partition("\n")
    if rest.strip(_STOPS) and asks(rest) and step(first, names):
        return True
    return "?" in words and _goes_on(words.replace("?", " "), names)[0] != ""


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
    return _denies(action, said)


def doubts(action: str, words: str) -> bool:
    """The same of words that stand beside a step."""
    return _doubted(action, WORD.findall(words.casefold()))


def _denies(action: str, said: list[str]) -> bool:
    denials = typed_words("ketik-langkah-sangkal") | typed_words("ketik-langkah-belum")
    return any(word in denials and _is_denied(action, said[at + 1 :]) for at, word in enumerate(said))


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


def wants_more(words: str) -> bool:
    """The same, and it is not denied: "tidak perlu ambulans"."""
    said = WORD.findall(words.casefold())
    denials = typed_words("ketik-langkah-sangkal") | typed_words("ketik-langkah-belum") | {"jangan"}
    wanted = [at for at, word in enumerate(said) if word in typed_words("ketik-minta")]
    return any(denials.isdisjoint(said[max(at - 2, 0) : at]) for at in wanted)


def wants_to_read(name: str) -> bool:
    """ "Status", "info": what `/tiket` tells."""
    return name in typed_words("ketik-lihat")


def is_at_it(word: str) -> bool:
    """Does this word end a step: "sampai di lokasi"?"""
    return word.casefold() in typed_words("ketik-langkah-tempat")


def is_filler(words: str) -> bool:
    """Do these words say nothing beside a step: "ok siap pak"?"""
    return not NUMBER.search(words) and _only_fillers(WORD.findall(words.casefold()))


def thanks(words: str) -> bool:
    """ "Terima kasih infonya": its first word is that of a step."""
    said = " ".join(WORD.findall(words.casefold()))
    return any(f"{said} ".startswith(f"{typed} ") for typed in typed_words("ketik-langkah-terima-kasih"))


def _parts(names: Iterable[str]) -> set[str]:
    return {part for name in names for part in WORD.findall(name.casefold())}


def asks_who_is_on_duty(words: str) -> bool:
    return " ".join(WORD.findall(words.casefold())) in typed_words("ketik-langkah-siapa-piket")


def speaks_to_us(inbound: Inbound) -> bool:
    """May this be meant for the bot: a command, a reply, a short line with a ticket's code or a step, a question about the duty, a
    crew's own emergency?"""
    if inbound.reply_to or read(inbound.text).command or is_told(inbound.text):
        return True
    known = with_codes(read(inbound.text))
    if known.codes or LEADING.match(inbound.text):
        return True
    if len(inbound.text.split()) > LONGEST:
        return False
    return asks_who_is_on_duty(inbound.text) or _holds_a_step(known.words)


def _holds_a_step(words: str) -> bool:
    """Is any word of these a step, whatever stands around it?"""
    said, steps = WORD.findall(words.casefold()), (typed_words(key) for key in STEPS)
    return not set(said).isdisjoint(set().union(*steps)) or takes_back(words)
