"""`sigap bukti periksa`: is a package whole, word for word and byte for byte? Needs the file alone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import TypedDict

from bot.evidence_package.container import Damaged, Entries, unpack
from bot.evidence_package.contents import MANIFEST, SEAL, TIMELINE, plain
from bot.evidence_package.signing import signed_by
from domain.events import GENESIS, Record, chained
from domain.happenings import Happened


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found: `said` for people, `wrong` what does not hold (empty: the package is whole)."""

    said: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def whole(self) -> bool:
        return not self.wrong


def examine(data: bytes, key: str = "") -> Verdict:
    """Every byte is looked at. `key`: the public key that the installation gave the legal office."""
    try:
        entries = unpack(data)
        manifest, seal = _opened(entries)
        wrong = [*_seal(entries, seal, key), *_listed(entries, manifest), *_chain(entries, manifest)]
    except Damaged as damaged:
        return Verdict((), (str(damaged),))
    except (ValueError, KeyError, TypeError, AttributeError):
        return Verdict((), ("isi berkas tidak terbaca",))
    media = [m for m in manifest["media"] if m["berkas"]]
    said = (
        f"Tiket {manifest['kode']}, dibuat {manifest['dibuat']}",
        f"{len(entries[TIMELINE].splitlines())} kejadian, {len(media)} media",
        f"Kunci penyegel {seal['kunci']}",
        f"SHA-256 berkas ini {sha256(data).hexdigest()}",
    )
    return Verdict(said, tuple(wrong))


class Listed(TypedDict):
    """A file of the package; `berkas` is "" where it was deleted."""

    berkas: str


class Manifest(TypedDict):
    """What the package says of itself, as far as it is examined."""

    kode: str
    tiket: int
    dibuat: str
    media: list[Listed]
    sha256: dict[str, str]
    ujung_rantai: str


class Seal(TypedDict):
    """The public key, and what it has signed."""

    kunci: str
    tanda_tangan: str


def _opened(entries: Entries) -> tuple[Manifest, Seal]:
    if not {MANIFEST, SEAL, TIMELINE} <= entries.keys():
        raise Damaged("bukan berkas bukti Sigap")
    return json.loads(entries[MANIFEST]), json.loads(entries[SEAL])


def _seal(entries: Entries, seal: Seal, key: str) -> list[str]:
    hexes = f"{seal['kunci']}{seal['tanda_tangan']}"
    one_form = plain(seal) == entries[SEAL] and hexes == hexes.lower()
    if not one_form or not signed_by(seal["kunci"], seal["tanda_tangan"], entries[MANIFEST]):
        return ["segel tidak cocok dengan daftar isi"]
    if key and key.strip().casefold() != seal["kunci"]:
        return ["disegel dengan kunci lain, bukan oleh pusat layanan ini"]
    return []


def _listed(entries: Entries, manifest: Manifest) -> list[str]:
    wrong = []
    listed = manifest["sha256"]
    for name, content in entries.items():
        if name not in (MANIFEST, SEAL) and listed.get(name) != sha256(content).hexdigest():
            wrong.append(f"{name} tidak sama dengan yang disegel")
    return wrong + [f"{name} hilang" for name in listed if name not in entries]


def _chain(entries: Entries, manifest: Manifest) -> list[str]:
    link = GENESIS
    for seq, line in enumerate(entries[TIMELINE].splitlines(), start=1):
        told = json.loads(line)
        record = Record(
            Happened(told["kejadian"]), datetime.fromisoformat(told["waktu"]), told["pelaku"], told["isi"]
        )
        link = chained(link, manifest["tiket"], seq, record)
        if told["urut"] != seq or told["tautan"] != link:
            return [f"rantai kejadian putus pada nomor {seq}"]
    return (
        [] if link == (manifest["ujung_rantai"] or GENESIS) else ["rantai kejadian tidak sampai ke ujungnya"]
    )
