"""A machine that listens, in play: the words that a simulated voice note is meant to say (`sounds.silence`), and none of any other.

SIGAP_TRANSCRIBE_COMMAND="python3 simulator/hearing.py"
"""

from __future__ import annotations

import struct
import sys

TAGS, SAYS = b"OpusTags", b"LYRICS="


def heard(sound: bytes) -> str:
    """The comment of its tags that begins so."""
    place = sound.find(TAGS)
    if place < 0:
        return ""
    at = place + len(TAGS)
    try:
        (vendor,) = struct.unpack_from("<I", sound, at)
        (comments,) = struct.unpack_from("<I", sound, at + 4 + vendor)
        at += 8 + vendor
        for _ in range(min(comments, 100)):
            (length,) = struct.unpack_from("<I", sound, at)
            comment = sound[at + 4 : at + 4 + length]
            if comment.startswith(SAYS):
                return comment.removeprefix(SAYS).decode(errors="replace")
            at += 4 + length
    except struct.error:
        return ""
    return ""


if __name__ == "__main__":
    sys.stdout.write(heard(sys.stdin.buffer.read()))
