"""Whether everything that stands on somebody's screen is English."""

from __future__ import annotations

import re

from tests.completeness.test_texts import INDONESIAN
from tests.town import Person

NAMES = re.compile(
    r"Kota Bengkulu|Bahasa Indonesia|Pilih bahasa|Dinas \w+|Mal Pelayanan Publik|LAPOR|Singaran Pati|<b>|</b>"
)


def all_english(person: Person, since: int = 0) -> None:
    """Nothing Indonesian stands on this screen, under no message and on no key."""
    for shown in person.messages[since:]:
        labels = [b.label for row in shown.delivery.buttons for b in row]
        labels += [k.label for row in shown.delivery.keyboard for k in row]
        for words in (shown.text, *labels):
            assert not (found := INDONESIAN.search(NAMES.sub(" ", words))), (found, words)
