"""The seal of a package: an Ed25519 signature by a key that only this installation has."""

from __future__ import annotations

import hmac

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


class Signer:
    """Signs with a key derived from the installation's one secret. `public`: hex, to be given to the legal office."""

    def __init__(self, secret: bytes) -> None:
        seed = hmac.digest(secret, b"sigap evidence", "sha256")
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self.public = self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()

    def sign(self, content: bytes) -> str:
        return self._key.sign(content).hex()


def signed_by(public: str, signature: str, content: bytes) -> bool:
    """Was exactly this content signed with the key of that public half?"""
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
        key.verify(bytes.fromhex(signature), content)
    except (InvalidSignature, ValueError):
        return False
    return True
