"""Personal data at rest: AES-256-GCM for what must be read again, a keyed hash for what must be found again."""

from __future__ import annotations

import hmac
import os
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE = 12


class WrongKey(Exception):
    """What is stored was sealed with another key."""


class Sealer:
    """Seals bytes and text, and makes look-up hashes, with keys derived from the installation's one secret."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) < 32:
            raise ValueError("the key needs 32 bytes")
        self._box = AESGCM(hmac.digest(secret, b"sigap seal", "sha256"))
        self._hash_key = hmac.digest(secret, b"sigap look-up", "sha256")
        self.fingerprint = hmac.digest(secret, b"sigap fingerprint", "sha256").hex()[:16]

    def seal(self, plain: bytes) -> bytes:
        nonce = os.urandom(NONCE)
        return nonce + self._box.encrypt(nonce, plain, None)

    def open(self, sealed: bytes) -> bytes:
        """Raises WrongKey."""
        try:
            return self._box.decrypt(sealed[:NONCE], sealed[NONCE:], None)
        except InvalidTag:
            raise WrongKey("sealed with another key") from None

    def seal_text(self, plain: str) -> bytes:
        return self.seal(plain.encode())

    def open_text(self, sealed: bytes) -> str:
        return self.open(sealed).decode()

    def lookup(self, *parts: str) -> str:
        """The same for the same parts, and of no use without the key."""
        return hmac.new(self._hash_key, "\x1f".join(parts).encode(), sha256).hexdigest()[:32]
