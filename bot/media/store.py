"""Where evidence is kept: every file once, under its SHA-256, in a local folder or an S3 bucket."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError
from obstore.store import LocalStore, ObjectStore, S3Store

from bot.commands.sentences import reason_of, sentence
from bot.data_folder import write_into

_DIGEST = re.compile(r"[0-9a-f]{64}")
_PATH = re.compile(r"[0-9a-f]{2}/[0-9a-f]{62}")
_PART = re.compile(r"[0-9a-f]{2}")


class WrongPath(ValueError):
    """Not a SHA-256 or not a path that this store gave out."""


class Unkept(OSError):
    """The place of evidence takes or gives nothing now: a full disk, one that only reads or is not there, a bucket that does
    not answer."""


class EvidenceStore:
    """`place` is a folder (made with mode 700) or s3://bucket/prefix (keys from the AWS_* environment). A folder that cannot be
    used keeps nobody from starting: it is opened once it can. One that held something and is gone, or empty, is away with its
    disk: nothing is written in its place, and nothing there counts as deleted. `only_read`: one that is not there is not made."""

    _folder: Path | None = None
    _held = False  # has anything been seen in its folder?
    _store: ObjectStore | None = None

    def __init__(self, place: str | Path, *, only_read: bool = False) -> None:
        if str(place).startswith("s3://"):
            self._store = S3Store.from_url(str(place))
        else:
            self._folder = Path(str(place).removeprefix("file://")).absolute()
            with contextlib.suppress(OSError, BaseError):
                self._opened(make=not only_read)

    def _opened(self, *, make: bool = False) -> ObjectStore:
        """Raises OSError, BaseError."""
        if self._store is None:
            assert self._folder is not None
            if make:
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.scandir(self._folder).close()
            with contextlib.suppress(OSError):  # another owner's, or a disk that knows no modes
                self._folder.chmod(0o700)
            self._store = LocalStore(self._folder)
            self._held = not self._empty()
        return self._store

    @property
    def looked_at(self) -> bool:
        """Does whoever asks why it `fails` hear of it?"""
        return self._folder is not None

    def _empty(self) -> bool:
        """Is nothing in its folder, or no folder? Where something was kept, a part of it stays."""
        if self._folder is None:
            return False
        try:
            with os.scandir(self._folder) as found:
                return not any(_PART.fullmatch(one.name) for one in found)
        except OSError:
            return True

    def _refuse_empty(self) -> None:
        """Raises Unkept."""
        if self._held and self._empty():
            raise Unkept(self._why_empty())

    def _why_empty(self) -> str:
        there = self._folder is not None and self._folder.is_dir()
        return sentence("sebab-kosong" if there else "sebab-tidak-ada")

    def fails(self) -> str:
        """Why nothing can be kept in its folder now; "" where something can, where a bucket holds it, and where the folder was
        deleted after it had been used, which is told otherwise."""
        if self._folder is None:
            return ""
        try:
            self._opened(make=True)
            if self._folder.exists():
                self._refuse_empty()
                write_into(self._folder)
        except (OSError, BaseError) as error:
            return _reason(error)
        return ""

    async def put(self, digest: str, data: bytes) -> str:
        """Keep `data` under its SHA-256 (hex); its path, also when it is kept already. On disk when this returns.

        Raises WrongPath where `digest` is not that of `data`; Unkept.
        """
        if not _DIGEST.fullmatch(digest) or await asyncio.to_thread(_digest, data) != digest:
            raise WrongPath("not the SHA-256 of these bytes")
        try:
            return await self._put(f"{digest[:2]}/{digest[2:]}", data)
        except (OSError, BaseError) as error:
            raise Unkept(_reason(error)) from error

    async def _put(self, path: str, data: bytes) -> str:
        store = self._opened(make=True)
        self._refuse_empty()
        if self._folder is not None:
            (self._folder / path).parent.mkdir(mode=0o700, exist_ok=True)
        with contextlib.suppress(AlreadyExistsError):
            await obstore.put_async(store, path, data, mode="create", use_multipart=False)
        if self._folder is not None:
            await asyncio.to_thread(_settle, self._folder / path)
            self._held = True
        return path

    async def get(self, path: str) -> bytes:
        """The bytes under `path`. Raises WrongPath; FileNotFoundError where nothing is kept there, though other things are; Unkept."""
        checked = _checked(path)
        try:
            found = await obstore.get_async(self._opened(), checked)
            return bytes(await found.bytes_async())
        except FileNotFoundError as error:
            if self._empty():
                raise Unkept(self._why_empty()) from error
            raise
        except (OSError, BaseError) as error:
            raise Unkept(_reason(error)) from error

    async def exists(self, path: str) -> bool:
        """Is there something under `path`? Raises WrongPath."""
        checked = _checked(path)
        try:
            await obstore.head_async(self._opened(), checked)
        except FileNotFoundError:
            return False
        return True

    async def paths(self) -> AsyncIterator[str]:
        """Everything that is kept. Raises Unkept."""
        if self._empty():
            raise Unkept(self._why_empty())
        async for batch in obstore.list(self._opened()):
            for found in batch:
                if _PATH.fullmatch(found["path"]):
                    yield found["path"]

    async def delete(self, path: str) -> None:
        """Forget what is under `path`; nothing happens if that is gone already. Raises WrongPath; Unkept."""
        checked = _checked(path)
        try:
            await obstore.delete_async(self._opened(), checked)
        except FileNotFoundError as error:
            if self._empty():
                raise Unkept(self._why_empty()) from error
        except (OSError, BaseError) as error:
            raise Unkept(_reason(error)) from error


def _checked(path: str) -> str:
    if not _PATH.fullmatch(path):
        raise WrongPath("not a path of the evidence store")
    return path


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _settle(file: Path) -> None:
    """Owner only, and on disk before anybody says that it is kept."""
    file.chmod(0o600)
    for path in (file, file.parent):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _reason(error: Exception) -> str:
    """What the system says of it, without a path."""
    return reason_of(error) if isinstance(error, OSError) else type(error).__name__
