"""A plan is given up, and no report: "ga jadi naik becak", "ga jadi ke puskesmas, tutup", "grabnya dibatalin, tolong cepat".

Pure rules over plainly spelled words.
"""

from __future__ import annotations

import re

from language.cues import VOCATIVES, words_of
from language.text.clitics import stem

_GOES = words_of(  # who does not go, or is not taken, has not taken back that he calls
    "berangkat brangkat pergi pulang balik jalan nyebrang menyeberang dibawa bawa diantar diantarin antar dirujuk rujuk dipindah pindah going driving"
)
_WAYS = words_of("naik pakai pake make lewat via menuju nuju by")
_TO = words_of("ke to into")
_HERE = words_of("sini sana rumah here lokasi tempat")  # "ga jadi ke sini": who is called need not come
_VEHICLES = words_of(
    """mobil motor becak bentor ojek ojol gojek grab gocar grabcar maxim indrive taksi taxi angkot angkutan travel bus bis truk pickup pikap
    sepeda perahu kapal feri speedboat tumpangan supir sopir driver car motorbike cab bike"""
)
_OURS = words_of(
    "ambulans ambulan pemadam damkar polisi patroli petugas tim basarnas ambulance police fire crew"
)
_FAILS = words_of(
    """mogok macet kempes bocor rusak habis kehabisan bensin mati penuh tutup dipakai dipinjam ditolak menolak nolak terjebak nyangkut
    tersangkut dibatalkan dibatalin membatalkan batal cancel lama datang dapat dapet ada broke stuck full refused cancelled"""
)
_CALLS = words_of("tolong cepat buruan segera darurat help urgent hurry please")
_PAUSE = words_of("ya yah deh nih sih dong kok lah")
_NEAR = 4  # words, in which a vehicle fails
_PLACE = re.compile(
    r"\b(?:mogok|macet|mati|kempes|bocor|rusak|berhenti|stop|nyangkut|tersangkut|terjebak|kejebak|tertahan|stuck|broke down|kehabisan bensin|habis bensin)\w*"
    r"(?:\W+(?:pak|bu|bang|kak|kami|kita|skrg|sekarang|ini|lagi|tadi|now)\b)*\W+(?:di|dekat|depan|at|in|near)\W+(?P<right>[^,.;!?\n]{3,60})",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\W+(?:tolong|tlg|cepat|cpt|pak|bu|bang|kak|sekarang|skrg|ini|please|now)\b.*$", re.IGNORECASE
)


def gives_up_plan(words: list[str], cancel: frozenset[str]) -> bool:
    """Is what follows "tidak jadi", or stands beside a word for cancelling, how somebody would go, and not that help is called?"""
    for number, word in enumerate(words):
        wont = word == "tidak" and words[number + 1 : number + 2] == ["jadi"]
        if (wont and _is_way(words[number + 2 :])) or (word in cancel and _of_a_way(words, number)):
            return True
    return False


def where_stranded(text: str) -> str:
    """ "Mobilnya mogok di simpang lima tolong": where they are who were on their way; "" where nothing says so."""
    found = _PLACE.search(text)
    return _BEHIND.sub("", found["right"]).strip() if found is not None else ""


def _is_way(rest: list[str]) -> bool:
    rest = _said(rest)
    first, behind = stem(next(iter(rest), "")), rest[1:]
    if not _OURS.isdisjoint(map(stem, rest[:3])):
        return False
    if first in _TO:
        return behind[:1] != [] and stem(behind[0]) not in _HERE
    return first in _GOES | _WAYS or (first in _VEHICLES and not _FAILS.isdisjoint(map(stem, behind[:_NEAR])))


def _of_a_way(words: list[str], number: int) -> bool:
    """ "Batal naik grab", "grabnya batal, tolong cepat": of a vehicle only where somebody calls for help besides."""
    behind, before = _said(words[number + 1 :]), words[max(0, number - 2) : number]
    calls = not _CALLS.isdisjoint(words)
    ridden = {stem(word) for word in (*before, *behind[:2])}
    ours = not _OURS.isdisjoint(ridden)
    return not ours and (_is_way(behind) or (calls and not _VEHICLES.isdisjoint(ridden)))


def _said(words: list[str]) -> list[str]:
    """Without what people are called, and what fills a pause, before it; "sudah naik taksi" is no plan."""
    around = VOCATIVES | _PAUSE
    return words[next((n for n, word in enumerate(words) if word not in around), len(words)) :]
