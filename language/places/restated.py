"""A place told anew without a word that the first one was wrong: "maaf pak, di bumi ayu", "alamatnyo di bumi ayu", "maaf gang 4"."""

from __future__ import annotations

import re

from language.places.addresses import before_more
from language.places.corrections import PLACE, SOFT, SORRY, Correction, part_put_right
from language.places.locating import Gazetteer
from language.text.spelling import folded

_PARDON = r"(?:maaf|maap|sori|sorry|eh+|ups|waduh|aduh)"
_WORDS_BETWEEN = r"(?:\w+\W+){0,3}?"  # "maaf pak gugup, alamatnya …"
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
        right = re.sub(rf"(?:\W+{SOFT})+\W*$", "", found["right"], flags=re.IGNORECASE)
        named = gazetteer.itself(before_more(right))
        if named is not None and area and named.kelurahan not in ("", area):
            return Correction(right, named=True)
        if part := _other_number(right, here):
            return Correction(part, named=True, of_words=True, of_part=True)
    return None


def _other_number(right: str, here: str) -> str | None:
    """ "gang 4" of "gang 3 sawah lebar"."""
    kind, _, number = right.partition(" ")
    again = folded(kind) in folded(here).split() and number.isdigit()
    return part_put_right(here, right) if again else None
