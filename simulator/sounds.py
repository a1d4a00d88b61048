"""Voice notes and films without content: valid enough to be sent, stored and measured. What a voice note is meant to say stands in
its tags, where `simulator/hearing.py` reads it."""

from __future__ import annotations

import struct

OPUS_SILENCE = b"\xf8\xff\xfe"  # one 20 ms frame (RFC 6716)
FRAMES_PER_SECOND = 50
SAMPLES_PER_FRAME = 960  # at 48 kHz
FRAMES_PER_PAGE = 50
SAYS = b"LYRICS="  # begins the comment that holds what is meant to be heard
MOST_SAID = 4000  # bytes


def silence(seconds: int, says: str = "") -> bytes:
    """An Ogg Opus file (RFC 7845) of so many seconds in which nobody speaks. `says`: what is meant to be heard."""
    head = b"OpusHead" + struct.pack("<BBHIHB", 1, 1, 0, 48_000, 0, 0)
    comments = [SAYS + says.encode()[:MOST_SAID]] if says else []
    written = b"".join(struct.pack("<I", len(comment)) + comment for comment in comments)
    tags = b"OpusTags" + struct.pack("<I", 9) + b"simulator" + struct.pack("<I", len(comments)) + written
    pages = [_page([head], 0, 0, 2), _page([tags], 0, 1, 0)]
    for number in range(seconds):
        last = 4 if number == seconds - 1 else 0
        samples = (number + 1) * FRAMES_PER_SECOND * SAMPLES_PER_FRAME
        pages.append(_page([OPUS_SILENCE] * FRAMES_PER_PAGE, samples, number + 2, last))
    return b"".join(pages)


def film(size: int) -> bytes:
    """An MP4 container of `size` bytes (64 at least) with nothing to see."""
    head = struct.pack(">I", 24) + b"ftypisom" + struct.pack(">I", 512) + b"isomiso2"
    return head + struct.pack(">I", size - len(head)) + b"mdat" + bytes(size - len(head) - 8)


def _page(packets: list[bytes], granule: int, sequence: int, flags: int) -> bytes:
    lacing = b"".join(b"\xff" * (len(packet) // 255) + bytes([len(packet) % 255]) for packet in packets)
    page = b"OggS" + struct.pack("<BBQIIIB", 0, flags, granule, 1, sequence, 0, len(lacing)) + lacing
    page += b"".join(packets)
    return page[:22] + struct.pack("<I", _crc(page)) + page[26:]


def _table() -> list[int]:
    entries = []
    for byte in range(256):
        value = byte << 24
        for _ in range(8):
            value = (value << 1) ^ (0x04C11DB7 if value & 0x80000000 else 0)
        entries.append(value & 0xFFFFFFFF)
    return entries


_CRC = _table()


def _crc(data: bytes) -> int:
    """Ogg's checksum (RFC 3533): CRC-32, polynomial 0x04C11DB7, not reflected."""
    value = 0
    for byte in data:
        value = ((value << 8) & 0xFFFFFFFF) ^ _CRC[(value >> 24) ^ byte]
    return value
