"""`python -m bot cadangan buat|pulihkan`: one sealed file with the rows of all tables and the evidence.

The file is `SIGAP-BACKUP 1 <fingerprint of the key>`, then a tar archive in sealed chunks: `manifest.json`, `tables/NAME.jsonl`,
`evidence/PATH`. It may lie anywhere; without the key it tells nothing.
"""

from __future__ import annotations

import asyncio
import io
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from secrets import randbelow
from typing import IO, TypedDict, cast

import orjson

from bot.commands.sealed_file import BadBackup, SealedWriter, opened
from bot.commands.sentences import reason_of, sentence
from bot.data_folder import refuse_to_replace
from bot.health.clocks import ALIVE
from bot.installation import require_database, require_key
from bot.keys import key_file, secret_keys
from bot.loops.elected import BROKEN_SECONDS
from bot.media.store import EvidenceStore, Unkept
from bot.occupancy import BOTS, held
from bot.open_database import WrongKey
from bot.past import PLACE, refuse_kept_elsewhere
from bot.settings import Settings, WrongSettings
from cities import CityMistakes, load
from cities.profile import City
from domain.clock import SystemClock
from handlers.health import restored
from messages.moments import date_and_hour, zone_name
from models import archive, bindings, leases, migrate, notes
from models.db import Engine, connect, reading, transaction
from models.sealing import Sealer
from models.tickets import leap_codes

MAGIC = b"SIGAP-BACKUP 1 "
MANIFEST = "manifest.json"
GAP, LONGEST = 100, 5000  # codes that a restore leaves out at least, and for the minutes since at most


@dataclass(frozen=True, slots=True)
class Made:
    made_at: datetime
    revision: str
    rows: dict[str, int]
    files: int
    missing: int
    groups: int  # bound to an agency

    @property
    def empty(self) -> bool:
        """Nothing that anybody would want back: most likely another installation's folder was meant."""
        return not self.groups or not self.rows.get("tickets")


class Manifest(TypedDict):
    """What a backup says of itself, as far as it is asked when it is restored."""

    made_at: str
    revision: str
    rows: dict[str, int]
    files: int


def make(settings: Settings, target: Path, *, with_evidence: bool = True) -> Made:
    """Write a backup while the bots run; it is there whole or not at all, and replaces nothing. Raises WrongSettings,
    WrongKey."""
    require_database(settings)
    require_key(settings)
    refuse_to_replace(target)
    sealer = Sealer(*secret_keys(settings))
    engine = connect(settings.database, schema=settings.database_schema)
    try:
        _refuse_other_key(engine, sealer)
        return _written(settings, target, engine, sealer, with_evidence=with_evidence)
    finally:
        engine.dispose()


def _written(
    settings: Settings, target: Path, engine: Engine, sealer: Sealer, *, with_evidence: bool
) -> Made:
    unfinished = _begun(target)
    try:
        with unfinished.open("r+b") as out:
            out.write(MAGIC + sealer.fingerprint.encode() + b"\n")
            sealed = SealedWriter(out, sealer)
            with tarfile.open(fileobj=cast(IO[bytes], sealed), mode="w|") as tar:
                made = _fill(settings, engine, tar, with_evidence=with_evidence)
            sealed.finish()
        unfinished.replace(target)
        return made
    finally:
        unfinished.unlink(missing_ok=True)


def _begun(target: Path) -> Path:
    """An empty file beside the target. Raises WrongSettings where the folder takes none."""
    unfinished = target.with_name(target.name + ".part")
    try:
        unfinished.unlink(missing_ok=True)
        unfinished.touch(mode=0o600)
    except OSError as error:
        folder = target.absolute().parent
        raise WrongSettings([sentence("cadangan-folder", folder=folder, sebab=reason_of(error))]) from None
    return unfinished


def _refuse_other_key(engine: Engine, sealer: Sealer) -> None:
    with reading(engine) as tx:
        if notes.read(tx, "key") not in ("", *sealer.fingerprints):
            raise WrongKey(sentence("segel-lain"))


def _fill(settings: Settings, engine: Engine, tar: tarfile.TarFile, *, with_evidence: bool) -> Made:
    rows: dict[str, int] = {}
    kept: list[str] = []
    with archive.snapshot(engine) as tx:
        bound = len(bindings.bound_groups(tx))
        made_at, revision = SystemClock().now(), migrate.current(engine) or ""
        alive, key = notes.read(tx, ALIVE), notes.read(tx, "key")
        for name, table in archive.tables(tx).items():
            with tempfile.TemporaryFile() as lines:
                for line in archive.lines(tx, table):
                    lines.write(line)
                    rows[name] = rows.get(name, 0) + 1
                    if name == "files":
                        row = orjson.loads(line)
                        kept += [p for p in (row["path"], row["copy_path"]) if p]
                _add(tar, f"tables/{name}.jsonl", lines)
    files, missing = _add_evidence(settings, tar, kept) if with_evidence else (0, len(kept))
    manifest = {
        "made_at": made_at.isoformat(),
        "revision": revision,
        "alive": alive,
        "key": key,
        "rows": rows,
        "files": files,
        "missing": missing,
    }
    _add(tar, MANIFEST, io.BytesIO(orjson.dumps(manifest, option=orjson.OPT_INDENT_2)))
    return Made(made_at, revision, rows, files, missing, bound)


def _add(tar: tarfile.TarFile, name: str, content: IO[bytes]) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = content.seek(0, io.SEEK_END)
    entry.mode = 0o600
    content.seek(0)
    tar.addfile(entry, content)


def _add_evidence(settings: Settings, tar: tarfile.TarFile, paths: list[str]) -> tuple[int, int]:
    store, found = EvidenceStore(settings.evidence_place, only_read=True), 0
    for path in paths:
        try:
            content = asyncio.run(store.get(path))
        except (FileNotFoundError, Unkept):
            continue  # the rows are saved all the same, and it is said how many files are not
        _add(tar, f"evidence/{path}", io.BytesIO(content))
        found += 1
    return found, len(paths) - found


def restore(settings: Settings, source: Path, say: Callable[[str], None]) -> None:
    """Into an empty database of either kind that nobody runs on, and only of the city that is set. Raises WrongKey, BadBackup,
    WrongSettings."""
    city = _city(settings)
    engine = connect(settings.database, schema=settings.database_schema)
    try:
        with source.open("rb") as file, tempfile.TemporaryFile() as plain, held(settings, BOTS):
            _refuse_running(engine)
            sealer = _key_of(settings, file.readline())
            if not archive.is_empty(engine):
                raise BadBackup("Basis data tujuan sudah berisi: pulihkan ke basis data yang kosong.")
            opened(file, sealer, plain)
            plain.seek(0)
            with tarfile.open(fileobj=plain, mode="r:") as tar:
                manifest = _manifest(tar)
                migrate.upgrade(engine, settings.database_schema, manifest["revision"])
                counts = archive.fill(engine, _of_this_city(_rows(tar), city))
                if counts != manifest["rows"]:
                    raise BadBackup("Isi cadangan tidak cocok dengan daftarnya.")
                _evidence(settings, tar)
        migrate.upgrade(engine, settings.database_schema)
        _say_what_is_lost(engine, manifest, sum(counts.values()), city, say)
    finally:
        engine.dispose()


def _refuse_running(engine: Engine) -> None:
    """Raises WrongSettings where workers on this PostgreSQL are heard of; an SQLite file is held by its own lock."""
    with reading(engine) as tx:
        if leases.heard_of(tx, BROKEN_SECONDS):
            raise WrongSettings([sentence("cadangan-berjalan")])


def _key_of(settings: Settings, head: bytes) -> Sealer:
    """The installation's keys, where the backup was sealed with one of them; none is made. Raises WrongKey, BadBackup."""
    if not head.startswith(MAGIC):
        raise BadBackup("Berkas ini bukan cadangan Sigap 112.")
    fingerprint = head[len(MAGIC) :].strip().decode(errors="replace")
    there = settings.key.get_secret_value() or key_file(settings).exists()
    sealer = Sealer(*secret_keys(settings)) if there else None
    if sealer is None or fingerprint not in sealer.fingerprints:
        raise WrongKey(sentence("cadangan-kunci-lain", sidik=fingerprint, berkas=key_file(settings)))
    return sealer


def _manifest(tar: tarfile.TarFile) -> Manifest:
    try:
        entry = tar.extractfile(MANIFEST)
    except KeyError:
        raise BadBackup("Cadangan tidak berisi daftar isi.") from None
    assert entry is not None
    found: Manifest = orjson.loads(entry.read())
    return found


def _rows(tar: tarfile.TarFile) -> Iterator[tuple[str, dict[str, object]]]:
    for entry in tar.getmembers():
        if entry.name.startswith("tables/"):
            content = tar.extractfile(entry)
            assert content is not None
            name = entry.name.removeprefix("tables/").removesuffix(".jsonl")
            for line in content:
                yield name, orjson.loads(line)


def _city(settings: Settings) -> City | None:
    """None where its file is wrong: that stops no restore, and the start looks at it again."""
    try:
        return load(settings.city)
    except CityMistakes:
        return None


def _of_this_city(
    rows: Iterator[tuple[str, dict[str, object]]], city: City | None
) -> Iterator[tuple[str, dict[str, object]]]:
    """Raises WrongSettings at what tells of a city that lies elsewhere; nothing is kept of it then."""
    for name, row in rows:
        if city is not None and name == "notes" and row["name"] == PLACE:
            refuse_kept_elsewhere(str(row["value"]), city)
        yield name, row


def _evidence(settings: Settings, tar: tarfile.TarFile) -> None:
    """Every file under the digest of its own bytes: a name in the archive decides nothing."""
    store = EvidenceStore(settings.evidence_place)
    for entry in tar.getmembers():
        if entry.name.startswith("evidence/"):
            content = tar.extractfile(entry)
            assert content is not None
            asyncio.run(store.put(entry.name.removeprefix("evidence/").replace("/", ""), content.read()))


def _gap(made: datetime) -> int:
    """How many codes are left out: more than were given since, and others at each time that the same backup is restored."""
    minutes = int((SystemClock().now() - made) / timedelta(minutes=1))
    return GAP + min(max(minutes, 0), LONGEST) + randbelow(GAP)


def _say_what_is_lost(
    engine: Engine, manifest: Manifest, rows: int, city: City | None, say: Callable[[str], None]
) -> None:
    made = datetime.fromisoformat(manifest["made_at"])
    with transaction(engine) as tx:
        restored.remember(tx, made, SystemClock().now())
        leap_codes(tx, _gap(made))
    say(sentence("cadangan-dipulihkan", baris=rows, berkas=manifest["files"]))
    name = zone_name(city, made) if city is not None else "UTC"
    since = date_and_hour(city.zone if city is not None else UTC, made, seconds=True)
    say(sentence("cadangan-yang-hilang", sejak=f"{since} {name}"))
