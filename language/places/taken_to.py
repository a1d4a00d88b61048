"""Where somebody is taken to: "sudah dibawa ke RS M. Yunus" names a hospital, and not where it happened."""

from __future__ import annotations

import re

from language.places.addresses import CALLED

_CARE = (
    r"(?:rs|rsu|rsud|rsj|rsia|rumah\s+sakit|rumkit|puskesmas|pkm|klinik|igd|ugd|bidan|dokter|mantri|polsek|polres|polresta|polda|"
    r"kantor\s+polisi|hospital|clinic|emergency\s+room|police\s+station)(?:nya)?\b"
)
_TAKES = (
    r"(?:(?:di|me|ng|ter|men|meng)?(?:bawa|bw|bawo|antar|anter|larikan|rujuk|angkut|evakuasi|pindah|boyong|jemput|gotong)"
    r"(?:kan|in|i)?|taken|taking|take|took|brought|bringing|rushed|carried|driven|driving)"
)
_ENDS = (
    r"(?:dari|kejadian\w*|lokasi\w*|tkp|tadi|tempat\w*|alamat\w*|posisi\w*|saya|sy|kami|yang|yg|sekarang|skrg|setelah|habis|waktu|pas|saat|"
    r"karena|krn|tapi|tp|dan|ada|ado|korban\w*|motor|mobil|masih|belum|blm|sudah|sdh|udah|tolong|tlg|butuh|perlu|mohon|minta|di|in|at|from|"
    r"after|now|but|and|because|we|it)\b"
)
_WORD = r"[^\s,;.!?]+"
_NAME = rf"(?:[ .]+(?:di\s+|in\s+)?(?!{_ENDS}){_WORD})?(?:[ .]+(?!{_ENDS}){_WORD}){{0,5}}"
_TO = rf"(?:ke|menuju|to|into)\s+(?:the\s+)?{_CARE}{_NAME}"
_TAKEN = re.compile(rf"\b{_TAKES}\s+(?:(?!(?:ke|to)\b){_WORD}\s+){{0,5}}{_TO}", re.IGNORECASE)
_GOES = re.compile(rf"(?P<before>(?:{_WORD}\s+){{0,3}}?)\b{_TO}", re.IGNORECASE)
_CARED_FOR = re.compile(
    r"\b(?:dirawat|opname|diobati|dioperasi|rawat inap|admitted|treated)\s+(?:(?:inap|sekarang|masih|lagi)\s+)?(?:di|ke|at|in|to)\s+"
    rf"(?:the\s+)?{_CARE}{_NAME}",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"\b{_CARE}", re.IGNORECASE)


def without_care(text: str) -> str:
    """The text without where somebody is taken to, goes to, or is treated. Where help is called to, there it happens."""
    if _NAMED.search(text) is None:
        return text

    def left(found: re.Match[str]) -> str:
        called = not CALLED.isdisjoint(found["before"].casefold().split())
        return found[0] if called else f"{found['before']}, "

    return _GOES.sub(left, _CARED_FOR.sub(", ", _TAKEN.sub(", ", text)))
