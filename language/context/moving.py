"""Who tells of an event that he is in and that moves with him: adrift in a boat, in a car that is chased. What he writes of water is of
that boat, and the newest point that he tells is where it happens."""

from __future__ import annotations

import re

from language.places.elsewhere import PEOPLE

_ME = r"(?:kami|kita|saya|aku|ambo|kito|kamek|sy|gue|gw|we|our|my|us|i|im|were)"
_VESSEL = r"(?:kapal|perahu|jukung|sampan|speed ?boat|boat|tongkang|biduk|feri|ferry|kano|kayak|rakit|sekoci|ship|canoe|dinghy|raft)(?:ny[ao])?"
_CAR = r"(?:mobil|motor|truk|bus|angkot|taksi|grab|gojek|ojek|car|bike|motorbike|truck|taxi)(?:ny[ao]|ku)?"
_CHASED = r"(?:dikejar|dikejer|diikuti|diikutin|dibuntuti|dibuntutin|dipepet|diculik|dibawa|chased|chasing|followed|following|kidnapped)(?:\w*)"
_FEW = r"(?:\W+\w+){0,4}?\W+"
_ADRIFT = r"(?:hanyut|terombang\W?ambing|terapung|mengapung|adrift|drifting|sinking)"
_MEDIUM = rf"(?:{_VESSEL}|{_ADRIFT})"
_ABOARD = re.compile(rf"\b{_ME}\b{_FEW}{_MEDIUM}\b|\b{_MEDIUM}\b{_FEW}{_ME}\b", re.IGNORECASE)
_HUNTED = re.compile(
    rf"\b{_ME}\b{_FEW}{_CAR}\b{_FEW}{_CHASED}\b|\b{_CAR}\b\W+{_ME}\b(?:\W+\w+){{0,3}}?\W+{_CHASED}\b"
    rf"|\b{_ME}\b(?:\W+\w+){{0,3}}?\W+{_CHASED}\b(?:\W+\w+){{0,5}}?\W+{_CAR}\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    rf"\b(?:{'|'.join(sorted(PEOPLE - {'rumah', 'house'}))})(?:ny[ao])?\W+{_ME}\b", re.IGNORECASE
)
_NOT_HIMSELF = re.compile(
    rf"\b{_ME}\W+(?:melihat|lihat|liat|nampak|tengok|see|saw|watching|di\W+(?:pantai|darat|pinggir|tepi|dermaga))\b",
    re.IGNORECASE,
)
_WATER = re.compile(
    r"\b(?:air|aer|ayek|water)(?:ny[ao])?\b(?:\W+\w+){0,3}?\W+"
    r"(?:masuk|naik|nambah|bertambah|tambah|penuh|rembes|merembes|deras|banyak|tinggi|dalam|se\w{3,10}|coming|rising|up|in|filling)\b"
    r"|\b(?:kemasukan|keisi|terisi|penuh)\W+(?:air|aer)\b",
    re.IGNORECASE,
)


def aboard(text: str) -> bool:
    """Is the writer himself adrift, or in a vessel?"""
    told = _THEIRS.sub("dia", text)
    return _ABOARD.search(told) is not None and _NOT_HIMSELF.search(text) is None


def moves(text: str) -> bool:
    """Does the event move with the writer?"""
    return aboard(text) or _HUNTED.search(_THEIRS.sub("dia", text)) is not None


def water_comes(text: str) -> bool:
    """Does water come in, or stand so high: what is a flood on land, and the same event in a boat?"""
    return _WATER.search(text) is not None
