"""N2: files that are small to send and large to open."""

from __future__ import annotations

import base64
import gzip
import io
import os
import struct
import threading
import time
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path

from bench.breaking.house import CITIZEN, Ground, Town, within
from bench.breaking.row import Row, holds

SECONDS = 5.0  # until a fire rings
WORKER = 400.0  # MiB that the process which opens pictures may take
GROWTH = 64.0  # MiB of the bots' own
ROUNDS = 3


def png(width: int, height: int) -> bytes:
    """Black, one bit a point: 200 million of them are some 25 KB."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    lines = zlib.compress(bytes((width + 7) // 8 + 1) * height, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def gif(width: int, height: int, frames: int) -> bytes:
    frame = b"\x2c" + struct.pack("<HHHHB", 0, 0, width, height, 0) + b"\x02\x02\x44\x01\x00"
    screen = struct.pack("<HHBBB", width, height, 0x80, 0, 0) + bytes(6)
    return b"GIF89a" + screen + frame * frames + b"\x3b"


def webp(width: int, height: int) -> bytes:
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = (
        b"WEBPVP8X" + struct.pack("<I", 10) + b"\x12\0\0\0" + size + b"ANIM" + struct.pack("<I", 6) + bytes(6)
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body


def zipped(size: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("foto.jpg", bytes(size))
    return out.getvalue()


FILES: tuple[tuple[str, bytes], ...] = (
    ("photo", png(20_000, 10_000)),
    ("photo", png(60_000, 60_000)),
    ("photo", gif(65_000, 65_000, 2_000)),
    ("photo", webp(16_000, 16_000)),
    ("photo", b"\xff\xd8\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + bytes(40)),
    ("document", gzip.compress(bytes(100_000_000))),
    ("document", zipped(100_000_000)),
    ("document", png(20_000, 10_000)),
)


def play(ground: Ground) -> str:
    with ground.town() as town:
        return told(town)


def told(town: Town) -> str:
    bots = town.bots()
    memory = Memory(bots)
    before = memory.own()
    memory.start()
    senders = [town.person(f"Uji {number}") for number in range(4)]
    prefix = _prefix(town, senders[0].id)
    for number in range(ROUNDS * len(FILES)):
        kind, data = FILES[number % len(FILES)]
        _send(town, senders[number % len(senders)].id, kind, data, prefix)
    siti = town.person("Siti")
    siti.reports("rumah tetangga kebakaran, api besar, ada orang di dalam")
    damkar = town.group("Damkar")
    took = within(4 * SECONDS, lambda: damkar.rings("api besar"))
    within(40, lambda: town.status("/healthz", seconds=10) == 200 and not memory.worked_lately())
    memory.stop()
    grown = memory.own() - before
    holds(
        took is not None and took <= SECONDS,
        f"the fire rang after {took} s beside {ROUNDS * len(FILES)} hostile files",
    )
    holds(memory.worst > 0, "no picture was opened at all")
    holds(memory.worst <= WORKER, f"the process that opens pictures took {memory.worst:.0f} MiB")
    holds(grown <= GROWTH, f"the bots' process grew by {grown:.0f} MiB")
    return f"the fire rang after {took:.1f} s; opening took {memory.worst:.0f} MiB at most, the bots grew by {grown:.0f} MiB"


def _prefix(town: Town, who: int) -> str:
    """What stands before a file's own name where the citizens' bot asks for it."""
    town.post(
        "/sim/send", user=who, chat=CITIZEN, document={"base64": base64.b64encode(b"%PDF-1.7").decode()}
    )
    asked: list[str] = []

    def look() -> bool:
        calls = town.get("/sim/calls?after=0")
        asked.extend(c["params"]["file_id"] for c in calls if c["method"] == "getFile")
        return bool(asked)

    holds(within(30, look) is not None, "no file was ever asked for")
    return asked[0].rpartition("-")[0] + "-"


def _send(town: Town, who: int, kind: str, data: bytes, prefix: str) -> None:
    """As a file; a photo comes once more as what a platform would have let through that does not look into it."""
    document = {"base64": base64.b64encode(data).decode()}
    sent = town.post("/sim/send", user=who, chat=CITIZEN, document=document)
    if kind != "photo":
        return
    file = prefix + sent["media"]["file_id"]
    photo = [{"file_id": file, "file_unique_id": file, "width": 90, "height": 90, "file_size": len(data)}]
    told = {
        "message_id": sent["message_id"] + 1_000_000,
        "date": int(time.time()),
        "chat": {"id": who, "type": "private", "first_name": "Uji"},
        "from": {"id": who, "is_bot": False, "first_name": "Uji"},
        "photo": photo,
    }
    town.post("/sim/raw-update", bot=CITIZEN, update={"message": told})


class Memory:
    """What the bots' process and its children take, watched ten times a second."""

    def __init__(self, bots: int) -> None:
        self.worst = 0.0
        self._bots = bots
        self._busy_at = time.monotonic()
        self._over = threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)

    def start(self) -> None:
        self._watch.start()

    def stop(self) -> None:
        self._over.set()
        self._watch.join()

    def own(self) -> float:
        return _resident(self._bots)

    def worked_lately(self) -> bool:
        """Whether a child has worked within the last seconds."""
        return time.monotonic() - self._busy_at < 4

    def _look(self) -> None:
        spent = 0
        while not self._over.wait(0.1):
            children = _children(self._bots)
            self.worst = max([self.worst, *map(_resident, children)])
            now = sum(map(_ticks, children))
            if now != spent:
                self._busy_at, spent = time.monotonic(), now


def _children(parent: int) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir():
        with suppress(OSError, IndexError):
            if entry.name.isdigit() and int(_stat(int(entry.name))[1]) == parent:
                found.append(int(entry.name))
    return found


def _stat(pid: int) -> list[str]:
    """The fields after the name."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def _ticks(pid: int) -> int:
    with suppress(OSError, IndexError):
        return int(_stat(pid)[11])
    return 0


def _resident(pid: int) -> float:
    """MiB."""
    with suppress(OSError, IndexError):
        return int(_stat(pid)[21]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    return 0.0


ROW = Row(
    "N2",
    "hostile-media",
    f"{ROUNDS * len(FILES)} files of four people: pictures of 200 million and 3,600 million points, endless frames, gzip and zip bombs, a cut JPEG",
    "somebody else's fire rings in 5 s; the process that opens pictures and the bots' own stay small",
    play,
)
