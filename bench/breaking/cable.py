"""What lies between a program and a server, and can be cut: a link of the network, or a program that passes bytes on."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

CHUNK = 65536


class Cable:
    """Passes connections to a port of this machine on. Silent, it keeps them open and passes nothing."""

    def __init__(self, target: int, host: str = "127.0.0.1") -> None:
        self.target = target
        self._open = threading.Event()
        self._open.set()
        self._ends: list[socket.socket] = []
        self._listening = socket.create_server((host, 0), backlog=200)
        self.port = int(self._listening.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def silence(self) -> None:
        self._open.clear()

    def mend(self) -> None:
        """What was open is reset; what comes goes through."""
        self.drop()
        self._open.set()

    def lead_to(self, target: int) -> None:
        """Another server answers from now on."""
        self.target = target
        self.drop()

    def drop(self) -> None:
        """Every connection ends."""
        ends, self._ends = self._ends, []
        for end in ends:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._listening.close()
        self.drop()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            try:
                far = socket.create_connection(("127.0.0.1", self.target), timeout=5)
                far.settimeout(None)
            except OSError:
                near.close()
                continue
            self._ends += [near, far]
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self._pass, args=(one, other), daemon=True).start()

    def _pass(self, one: socket.socket, other: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := one.recv(CHUNK):
                self._open.wait()
                other.sendall(data)
        for end in (one, other):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


_laid = itertools.count()


@dataclass(slots=True)
class Wire:
    """A network of one's own (Linux, root), with one wire to this machine at `host`."""

    name: str
    number: int
    cables: list[Cable] = field(default_factory=list)

    @property
    def host(self) -> str:
        return f"10.112.{self.number}.1"

    @property
    def inside(self) -> tuple[str, ...]:
        """What stands before a command that is to run there."""
        return ("ip", "netns", "exec", self.name)

    def passes(self, port: int) -> int:
        """A port of this machine's own address, seen from there."""
        cable = Cable(port, self.host)
        self.cables.append(cable)
        return cable.port

    def cut(self) -> None:
        _ip("link", "set", self.name, "down")

    def mend(self) -> None:
        _ip("link", "set", self.name, "up")


def wires_can_be_laid() -> bool:
    return os.getuid() == 0 and shutil.which("ip") is not None


@contextlib.contextmanager
def wire() -> Iterator[Wire]:
    """Laid, and taken away again: a namespace goes only some moments after the last process in it."""
    number = (os.getpid() * 16 + next(_laid)) % 250
    made = Wire(f"sigap-{os.getpid() % 10000}-{number}"[:15], number)
    _ip("netns", "add", made.name)
    try:
        _ip("link", "add", made.name, "type", "veth", "peer", "name", "eth0", "netns", made.name)
        _ip("addr", "add", f"{made.host}/30", "dev", made.name)
        _ip("link", "set", made.name, "up")
        within = ("-n", made.name)
        _ip(*within, "addr", "add", f"10.112.{number}.2/30", "dev", "eth0")
        _ip(*within, "link", "set", "eth0", "up")
        _ip(*within, "link", "set", "lo", "up")
        yield made
    finally:
        for cable in made.cables:
            cable.close()
        _ip("netns", "del", made.name)


def _ip(*words: str) -> None:
    done = subprocess.run(["ip", *words], capture_output=True, text=True, check=False)
    if done.returncode:
        raise OSError(f"ip {' '.join(words)}: {done.stderr.strip()}")
