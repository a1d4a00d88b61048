"""What messages cost is looked at every so often: the administrator hears of it in time, and what nobody needs is left out beyond
what the city gives."""

from __future__ import annotations

from bot.wiring import App
from handlers.overviews.spending import Spending, month_of, spending
from locales.text import text
from models.costs import spend_no_more
from models.db import Tx

NEARLY = 0.8


def look(app: App, tx: Tx) -> None:
    month = month_of(app.city, app.clock.now())
    for spent in spending(tx, app.city, month):
        if spent.share >= 1:
            spend_no_more(tx, spent.count.channel, month)
            _tell(app, tx, spent, "notis-biaya-habis")
        elif spent.share >= NEARLY:
            _tell(app, tx, spent, "notis-biaya-hampir")


def _tell(app: App, tx: Tx, spent: Spending, key: str) -> None:
    """Once in a month."""
    told = text(
        key,
        kanal=text(f"kanal-{spent.count.channel}"),
        usd=money(spent.usd),
        batas=money(spent.limit),
        persen=str(int(spent.share * 100)),
    )
    app.notices.note(tx, f"{key}:{spent.count.channel}:{spent.count.month}", told)


def money(usd: float) -> str:
    """ "12,50"."""
    return f"{usd:.2f}".replace(".", ",")
