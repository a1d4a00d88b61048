"""A text as whoever wrote it sees it: without signs that nobody sees, with the letters that others only look like."""

from __future__ import annotations

import re
import unicodedata

_ALIKE = str.maketrans(
    "ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢіїјаеоркхсуѕԁһԛԝвнмтΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυАВЕІКМНОРСТУХ",
    "abcdeghijklmnoprtuvwyziijaeopkxcysdhqwbhmtABEZHIKMNOPTYXaiknopuABEIKMHOPCTYX",
)
_UNSEEN = re.compile(r"(?<=\w)[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+(?=\w)")
_SPELT = re.compile(r"(?<!\w)(?:[^\W\d_]([ .·*_-]))(?:[^\W\d_]\1){2,}[^\W\d_](?!\w)")  # "k e b a k a r a n"
_BROKEN = re.compile(r"(?<=[^\W\d_]{2})-[ \t]*\n\s*(?=[^\W\d_]{2})")  # "keba-⏎karan"
_MIXED = re.compile(r"\w+")


def visible(text: str) -> str:
    """The same words in letters that words are found by; what is another script's altogether stays as it is."""
    plain = _BROKEN.sub("", _UNSEEN.sub("", text))
    if not plain.isascii():
        plain = _MIXED.sub(_latin, plain)
    return _SPELT.sub(_joined, plain)


def _latin(word: re.Match[str]) -> str:
    """ "кebaкaran": Latin letters and others that look like them, in one word; or small capitals alone."""
    if word[0].isascii():
        return word[0]
    alike = word[0].translate(_ALIKE)
    own = any(unicodedata.name(letter, "").startswith("LATIN") for letter in word[0])
    return alike if own and alike.isascii() else word[0]


def _joined(spelt: re.Match[str]) -> str:
    return spelt[0].replace(spelt[1], "")
