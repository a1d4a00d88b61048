"""What messages have cost in a month, at the terminal."""

from __future__ import annotations

from bot.commands.sentences import sentence
from bot.health.clocks import now_here
from bot.loops.costs import money
from bot.open_database import open_existing
from bot.settings import Settings
from cities import load
from handlers.overviews.spending import Spending, month_of, spending
from models.db import Tx


def tell(settings: Settings, month: str) -> list[str]:
    """One line for each channel. `month`: "2026-11", "" for this one."""
    city, database = load(settings.city), open_existing(settings)

    def read(tx: Tx) -> tuple[str, list[Spending]]:
        asked = month or month_of(city, now_here(tx))
        return asked, spending(tx, city, asked)

    try:
        asked, found = database.now(read)
    finally:
        database.close()
    return [_line(one) for one in found] or [sentence("biaya-tidak-ada", bulan=asked)]


def _line(spent: Spending) -> str:
    count = spent.count
    told = sentence(
        "biaya-bulan",
        bulan=count.month,
        kanal=sentence(f"kanal-{count.channel}"),
        sampai=str(count.delivered),
        berbayar=str(count.billed),
        usd=money(spent.usd),
    )
    if not spent.limit:
        return told
    rest = sentence("biaya-batas", batas=money(spent.limit), persen=str(int(spent.share * 100)))
    return f"{told} {rest}"
