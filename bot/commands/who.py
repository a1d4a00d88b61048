"""Who sits at the terminal."""

from __future__ import annotations

import getpass


def at_terminal() -> str:
    """Who uses the administrator's commands, as it stands in the record of readings."""
    return f"terminal:{getpass.getuser()}"
