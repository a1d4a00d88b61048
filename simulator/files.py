"""The bytes of photos, voice notes and documents, and the ids under which bots and people know them."""

from __future__ import annotations

import hashlib
import secrets
from pathlib import Path

from simulator.errors import NotKeptError
from simulator.records import StoredFile

FOLDERS = {
    "photo": "photos",
    "video": "videos",
    "voice": "voice",
    "document": "documents",
    "sticker": "stickers",
    "audio": "music",
    "animation": "animations",
    "video_note": "video_notes",
    "thumbnail": "thumbnails",
}


class Files:
    """Files by unique id; the bytes in `folder`, or in memory without one."""

    def __init__(self, folder: Path | None = None) -> None:
        self.known: dict[str, StoredFile] = {}
        self._folder = folder
        self._memory: dict[str, bytes] = {}
        self._paths: dict[str, str] = {}

    def store(
        self, kind: str, data: bytes, *, mime: str = "", name: str = "", suffix: str = ""
    ) -> StoredFile:
        blob = hashlib.sha256(data).hexdigest()[:32]
        self._keep(blob, data)
        uid = "AQAD" + secrets.token_hex(6)
        suffix = suffix or Path(name).suffix
        path = f"{FOLDERS[kind]}/file_{len(self.known)}{suffix}"
        file = StoredFile(uid, kind, path, blob, len(data), mime, name)
        self.remember(file)
        return file

    def remember(self, file: StoredFile) -> None:
        self.known[file.uid] = file
        self._paths[file.path] = file.uid

    def read(self, file: StoredFile) -> bytes:
        if self._folder is None:
            return self._memory[file.blob]
        return (self._folder / file.blob).read_bytes()

    def at(self, path: str) -> StoredFile | None:
        return self.known.get(self._paths.get(path, ""))

    def _keep(self, blob: str, data: bytes) -> None:
        if self._folder is None:
            self._memory[blob] = data
            return
        target = self._folder / blob
        if not target.exists():
            fresh = target.with_suffix(".new")
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                fresh.write_bytes(data)
            except OSError as problem:
                fresh.unlink(missing_ok=True)
                raise NotKeptError(f"the simulator cannot keep this file: {problem.strerror}") from None
            fresh.replace(target)


def file_id(bot: int, uid: str) -> str:
    """The id by which this bot, and no other, may use the file."""
    return f"SIM{bot:x}-{uid}"


def unique_id(file_id: str) -> str:
    """The unique id inside a file id, whoever's it is."""
    return file_id.rpartition("-")[2]
