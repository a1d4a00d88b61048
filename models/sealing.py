"""Personal data at rest: AES-256-GCM for what must be read again, a keyed hash for what must be found again.

An installation may have several keys while they are being changed: the first seals, all of them open.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE = 12
TAG = 16
SECRET = 32


class WrongKey(Exception):
    """What is stored was sealed with another key, or has been erased."""


@dataclass(frozen=True, slots=True)
class _Key:
    """What is derived from one secret."""

    box: AESGCM
    hash_key: bytes
    fingerprint: str


def _derived(secret: bytes) -> _Key:
    if len(secret) < SECRET:
        raise ValueError("the key needs 32 bytes")
    return _Key(
        AESGCM(hmac.digest(secret, b"sigap seal", "sha256")),
        hmac.digest(secret, b"sigap look-up", "sha256"),
        hmac.digest(secret, b"sigap fingerprint", "sha256").hex()[:16],
    )


class Sealer:
    """Seals bytes and text, and makes look-up hashes, with keys derived from the installation's secrets."""

    def __init__(self, *secrets: bytes) -> None:
        self._keys: tuple[_Key, ...] = ()
        self.use(secrets)

    def use(self, secrets: Sequence[bytes]) -> None:
        """From now on these: the first seals, all of them open."""
        if not secrets:
            raise ValueError("a sealer needs a key")
        self._keys = tuple(_derived(s) for s in secrets)

    @property
    def fingerprint(self) -> str:
        """Names the key that seals, and is of no use without it."""
        return self._keys[0].fingerprint

    @property
    def fingerprints(self) -> tuple[str, ...]:
        """Of all keys that are known, the one that seals first."""
        return tuple(k.fingerprint for k in self._keys)

    def seal(self, plain: bytes) -> bytes:
        nonce = os.urandom(NONCE)
        return nonce + self._keys[0].box.encrypt(nonce, plain, None)

    def open(self, sealed: bytes) -> bytes:
        """Raises WrongKey."""
        return self._opened(sealed)[0]

    def current(self, sealed: bytes) -> bool:
        """Was it sealed with the key that seals now? Raises WrongKey."""
        return self._opened(sealed)[1] is self._keys[0]

    def _opened(self, sealed: bytes) -> tuple[bytes, _Key]:
        if len(sealed) < NONCE + TAG:
            raise WrongKey("erased, or never sealed")
        for key in self._keys:
            try:
                return key.box.decrypt(sealed[:NONCE], sealed[NONCE:], None), key
            except InvalidTag:
                continue
        raise WrongKey("sealed with another key")

    def seal_text(self, plain: str) -> bytes:
        return self.seal(plain.encode())

    def open_text(self, sealed: bytes) -> str:
        return self.open(sealed).decode()

    def lookup(self, *parts: str) -> str:
        """The same for the same parts, and of no use without the key."""
        return _hash(self._keys[0], parts)

    def lookups(self, *parts: str) -> list[str]:
        """With every key that is known, the newest first: what was kept before a change of keys is still found."""
        return [_hash(key, parts) for key in self._keys]


def _hash(key: _Key, parts: tuple[str, ...]) -> str:
    return hmac.new(key.hash_key, "\x1f".join(parts).encode(), sha256).hexdigest()[:32]
