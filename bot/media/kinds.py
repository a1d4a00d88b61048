"""What a file really is, told from its first bytes: names and declared types are never believed."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """A media type; OTHER is everything that the table below does not know."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    GIF = "image/gif"
    WEBP = "image/webp"
    HEIF = "image/heif"
    AVIF = "image/avif"
    TIFF = "image/tiff"
    BMP = "image/bmp"
    MP4 = "video/mp4"
    QUICKTIME = "video/quicktime"
    THREE_GP = "video/3gpp"
    MATROSKA = "video/x-matroska"  # WebM too
    OGG = "audio/ogg"  # a voice note is Opus in Ogg
    MP3 = "audio/mpeg"
    M4A = "audio/mp4"
    AAC = "audio/aac"
    AMR = "audio/amr"
    WAV = "audio/wav"
    PDF = "application/pdf"
    ZIP = "application/zip"  # office documents too
    OTHER = "application/octet-stream"


OPENED = frozenset({Kind.JPEG, Kind.PNG, Kind.GIF, Kind.WEBP})
"""Pictures that are decoded, hashed and copied."""

UNOPENED = frozenset({Kind.HEIF, Kind.AVIF, Kind.TIFF, Kind.BMP})
"""Pictures that are passed on untouched: their decoders are too dangerous or missing."""

_STARTS = (
    (b"\xff\xd8\xff", Kind.JPEG),
    (b"\x89PNG\r\n\x1a\n", Kind.PNG),
    (b"GIF87a", Kind.GIF),
    (b"GIF89a", Kind.GIF),
    (b"II*\x00", Kind.TIFF),
    (b"MM\x00*", Kind.TIFF),
    (b"%PDF-", Kind.PDF),
    (b"PK\x03\x04", Kind.ZIP),
    (b"PK\x05\x06", Kind.ZIP),
    (b"OggS", Kind.OGG),
    (b"ID3", Kind.MP3),
    (b"#!AMR", Kind.AMR),
    (b"\x1a\x45\xdf\xa3", Kind.MATROSKA),
)
_RIFF = {b"WEBP": Kind.WEBP, b"WAVE": Kind.WAV}
_BRANDS = {  # ISO base media files name their brand after "ftyp"; any other brand is MP4
    b"heic": Kind.HEIF,
    b"heix": Kind.HEIF,
    b"heim": Kind.HEIF,
    b"heis": Kind.HEIF,
    b"hevc": Kind.HEIF,
    b"hevx": Kind.HEIF,
    b"mif1": Kind.HEIF,
    b"msf1": Kind.HEIF,
    b"avif": Kind.AVIF,
    b"avis": Kind.AVIF,
    b"qt  ": Kind.QUICKTIME,
    b"M4A ": Kind.M4A,
    b"M4B ": Kind.M4A,
}


def kind_of(data: bytes) -> Kind:
    """The kind of a file; OTHER for an empty or unknown one."""
    for start, kind in _STARTS:
        if data.startswith(start):
            return kind
    if data.startswith(b"RIFF"):
        return _RIFF.get(data[8:12], Kind.OTHER)
    if data[4:8] == b"ftyp":
        return _brand(data[8:12])
    if data.startswith(b"BM") and data[6:10] == bytes(4):
        return Kind.BMP
    return _audio_frame(data[:3])


def _brand(brand: bytes) -> Kind:
    if brand.startswith((b"3gp", b"3g2")):
        return Kind.THREE_GP
    return _BRANDS.get(brand, Kind.MP4)


def _audio_frame(head: bytes) -> Kind:
    """MPEG audio without a tag begins with its frame header: 11 set bits, version, layer, bit rate."""
    if len(head) < 3 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return Kind.OTHER
    version, layer, rate = head[1] >> 3 & 3, head[1] >> 1 & 3, head[2] >> 4
    if layer == 0 and head[1] & 0xF0 == 0xF0:
        return Kind.AAC
    return Kind.MP3 if version != 1 and layer == 1 and rate not in (0, 15) else Kind.OTHER
