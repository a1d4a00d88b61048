"""What `sigap doctor` looks at where the city counts for the ministry."""

from __future__ import annotations

from datetime import datetime

from bot.commands.findings import Finding
from bot.commands.sentences import sentence
from bot.ministry.lines import lines
from bot.ministry.span import month_with
from bot.ministry.sums import disagreements
from cities.profile import City
from domain.message import Channel
from models.db import Tx


def examine_counting(tx: Tx, city: City, now: datetime) -> Finding | None:
    """None where it does not count."""
    if not city.counting.on:
        return None
    span = month_with(city, now)
    ledger = lines(tx, span)
    called = sum(line.channel is Channel.PHONE for line in ledger)
    name = sentence("dokter-kementerian", bulan=span.named, jumlah=len(ledger), telepon=called)
    wrong = any(disagreements(tx, city, span))
    return Finding(name, sentence("dokter-kementerian-obat") if wrong else "")
