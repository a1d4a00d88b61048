"""What `sigap doctor` looks at where the platforms' time is known: this machine's clock."""

from __future__ import annotations

from bot.commands.findings import Finding
from bot.commands.sentences import sentence
from bot.health.clocks import WRONG_BY
from escalation.watching import CLOCK_SECONDS
from messages.charts import duration
from models import notes
from models.db import Tx


def examine_clock(tx: Tx) -> Finding | None:
    """As Sigap itself has found it last; None where it never has."""
    kept = notes.read(tx, WRONG_BY)
    if not kept:
        return None
    ahead = int(kept)
    if abs(ahead) <= CLOCK_SECONDS:
        return Finding(sentence("dokter-jam"))
    told = sentence("penjaga-jam", lama=duration(abs(ahead)), arah="cepat" if ahead > 0 else "lambat")
    return Finding(sentence("dokter-jam"), told)
