"""Whose machine it is: ours, or somebody's outside."""

from __future__ import annotations

import shlex
import shutil
from ipaddress import ip_address
from urllib.parse import urlsplit


def at_home(url: str) -> bool:
    """Does it lead to this machine, or to one of the same network?"""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    try:
        return ip_address(host).is_private
    except ValueError:
        return bool(host) and "." not in host  # "localhost", a neighbour in the same composition


def runs(command: str) -> bool:
    """Is there such a program here?"""
    try:
        words = shlex.split(command)
    except ValueError:
        return False
    return bool(words) and shutil.which(words[0]) is not None
