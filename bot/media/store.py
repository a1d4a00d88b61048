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

from bot.commands.sentences import reason_of
from bot.data_folder import write_into

_DIGEST = re.compile(r"[0-9a-f]{64}")
_PATH = re.compile(r"[0-9a-f]{2}/[0-9a-f]{62}")


class WrongPath(ValueError):
    """Not a SHA-256 or not a path that this store gave out."""


class Unkept(OSError):
    """The place of evidence takes or gives nothing now: a full disk, one that only reads, a bucket that does not answer."""


class EvidenceStore:
    """`place` is a folder (made with mode 700) or s3://bucket/prefix (keys from the AWS_* environment). A folder that cannot be
    used keeps nobody from starting: it is opened once it can."""

    _folder: Path | None = None
    _store: ObjectStore | None = None

    def __init__(self, place: str | Path) -> None:
        if str(place).startswith("s3://"):
            self._store = S3Store.from_url(str(place))
        else:
            self._folder = Path(str(place).removeprefix("file://")).absolute()
            with contextlib.suppress(OSError, BaseError):
                self._opened()

    def _opened(self) -> ObjectStore:
        """Raises OSError, BaseError."""
        if self._store is None:
            assert self._folder is not None
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with contextlib.suppress(OSError):  # another owner's, or a disk that knows no modes
                self._folder.chmod(0o700)
            self._store = LocalStore(self._folder)
        return self._store

    def fails(self) -> str:
        """Why nothing can be kept in its folder now; "" where something can, where a bucket holds it, and where the folder was
        deleted after it had been used, which is told otherwise."""
        if self._folder is None:
            return ""
        try:
            self._opened()
            if self._folder.exists():
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
        store = self._opened()
        if self._folder is not None:
            (self._folder / path).parent.mkdir(mode=0o700, exist_ok=True)
        with contextlib.suppress(AlreadyExistsError):
            await obstore.put_async(store, path, data, mode="create", use_multipart=False)
        if self._folder is not None:
            await asyncio.to_thread(_settle, self._folder / path)
        return path

    async def get(self, path: str) -> bytes:
        """The bytes under `path`. Raises WrongPath; FileNotFoundError where nothing is kept there; Unkept."""
        try:
            found = await obstore.get_async(self._opened(), _checked(path))
            return bytes(await found.bytes_async())
        except (FileNotFoundError, WrongPath):
            raise
        except (OSError, BaseError) as error:
            raise Unkept(_reason(error)) from error

    async def exists(self, path: str) -> bool:
        """Is there something under `path`? Raises WrongPath."""
        try:
            await obstore.head_async(self._opened(), _checked(path))
        except FileNotFoundError:
            return False
        return True

    async def paths(self) -> AsyncIterator[str]:
        """Everything that is kept."""
        async for batch in obstore.list(self._opened()):
            for found in batch:
                if _PATH.fullmatch(found["path"]):
                    yield found["path"]

    async def delete(self, path: str) -> None:
        """Forget what is under `path`; nothing happens if that is gone already. Raises WrongPath; Unkept."""
        try:
            await obstore.delete_async(self._opened(), _checked(path))
        except FileNotFoundError:
            return
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
