"""A place told anew without a word that the first one was wrong: "maaf pak, di bumi ayu", "alamatnyo di bumi ayu", "maaf gang 4"."""

from __future__ import annotations

import re

from language.places.addresses import CORNER_WORDS, STREET_WORDS, before_more, without_preposition
from language.places.corrections import PLACE, SOFT, SORRY, Correction, without_tail
from language.places.locating import Gazetteer
from language.places.named_places import is_kind
from language.places.part_of_place import substituted
from language.text.spelling import folded

_PARDON = r"(?:maaf|maap|sori|sorry|eh+|ups|waduh|aduh)"
_WORDS_BETWEEN = r"(?:\w+\W+){0,3}?"  # "maaf pak gugup, alamatnya …"
_LANES = frozenset(("gang", "gg", "lorong"))
_ANEW = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^\W*{_WORDS_BETWEEN}\b{PLACE}\b(?:\W+(?:saya|kami|itu|adalah|ada))*\W+(?P<right>.+)$",
        rf"^\W*(?:{SORRY}\W+)*{_PARDON}\W+(?:{SORRY}\W+)*(?P<right>.+)$",
        rf"^(?P<right>.+?)\W+{_PARDON}(?:\W+{SOFT})*\W*$",
    )
)


def restated(text: str, here: str, area: str, gazetteer: Gazetteer) -> Correction | None:
    """The place that the text tells anew, where it is another kelurahan than `area`, or another number of what stands in `here`,
    the words of the place that is known."""
    for form in _ANEW:
        found = form.match(text)
        if found is None:
            continue
        right = without_tail(found["right"], gazetteer)
        named = gazetteer.itself(before_more(right))
        meant = named is not None and (
            named.sure or " " in named.name
        )  # "maaf, di kandang" may be that of his hens
        if meant and named is not None and area and named.kelurahan not in ("", area):
            return Correction(right, named=True)
        if part := _other_number(right, here):
            return Correction(part, named=True, of_words=True, of_part=True)
        if _another_of_its_kind(right, here, gazetteer):
            return Correction(right, named=True)
    return None


def _another_of_its_kind(right: str, here: str, gazetteer: Gazetteer) -> bool:
    """ "simpang skip" of "simpang lima", "jl jati 3" of "jalan salak 5"; not "jl jati 3 dekat masjid" of "jl jati 3"."""
    kind, known = _kind(right), _kind(here)
    again = folded(here) in folded(right) or folded(right) in folded(here)
    return bool(known) and kind == known and not again and gazetteer.begins(right)


def _kind(words: str) -> str:
    """What the place is by its first word, however that is written; "" of what has only a name."""
    first = next(iter(folded(without_preposition(words)).split()), "")
    if re.fullmatch(STREET_WORDS, first):
        return "jl" if first not in _LANES else "gang"
    return "simpang" if re.fullmatch(CORNER_WORDS, first) else first if is_kind(first) else ""


def _other_number(right: str, here: str) -> str | None:
    """ "gang 4" of "gang 3 sawah lebar"."""
    kind, _, number = right.partition(" ")
    again = folded(kind) in folded(here).split() and number.isdigit()
    return substituted(here, right) if again else None
