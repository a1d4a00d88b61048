"""`python -m tests.attacks.table`: plays every attack, with and without what stops it, and writes docs/attacks.md."""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from bot.keys import secret_keys
from bot.settings import Settings
from cities import default_city, gazetteer, lexicon, load
from cities.profile import City
from handlers.services import Services
from language.words import Lexicon
from models import weights
from models.db import Tx
from models.sealing import Sealer
from tests.attacks.came import NEVER, PATIENCE, Came
from tests.attacks.catalogue import ATTACKS, Attack
from tests.attacks.defences import ALL_THERE, Defence
from tests.founding import found_town
from tests.town import Town

PAGE = Path(__file__).resolve().parents[2] / "docs" / "attacks.md"
HEAD = f"""# Attacks, and what they achieve

Each row is a story that the tests tell through the front door (`tests/attacks/`), twice: to the application without what stops the
attack, and to the application as it is. Everything else is the same, and the figures are counted while it runs.
`python -m tests.attacks.table` writes this page anew, and a test compares each cell with what it counts.

*A telephone* rings once per try: that is what each attack achieves without verification. *Cards* are tickets that the attack brings to
the control room; *loud* those of them that rang, *crews* those that an agency was called to. *The real one* is the real event in the
middle of it: after how many seconds control room and agencies have all heard it, or not within {PATIENCE} s, the hard stop. In quotation marks: what
operators can read of it. How each defence is taken out stands in `tests/attacks/defences.py`.

| attack | what is done | tries | a telephone rings | what stops it | without that | with it | what it achieves |
|---|---|---|---|---|---|---|---|
"""
NOTHING_STOPS_IT = NO_CALLS = "–"


def row(attack: Attack, without: Came | None, with_it: Came) -> str:
    """One line of the page. `without`: None where nothing stops the attack."""
    stops = attack.defence.name if attack.defence else NOTHING_STOPS_IT
    before = cell(without) if without else NOTHING_STOPS_IT
    tries = str(with_it.tried)
    rings = tries if attack.calls else NO_CALLS
    cells = (attack.name, attack.done, tries, rings, stops, before, cell(with_it), attack.achieves)
    return f"| {' | '.join(cells)} |"


def cell(came: Came) -> str:
    """What an attack came to, in words."""
    cards = "1 card" if came.cards == 1 else f"{came.cards} cards"
    crews = f", {came.crews} crews" if came.crews != came.rang else ""
    parts = [f"{cards}, {came.rang} loud{crews}"]
    if came.closed:
        parts.append(f"{came.closed} real closed as false")
    if came.real_after == NEVER:
        parts.append("the real one not loud")
    elif came.real_after is not None:
        parts.append(f"the real one after {came.real_after:.0f} s")
    if came.read:
        parts.append(f"“{came.read}”")
    return "; ".join(parts)


async def tell(attack: Attack, folder: Path, without: Defence = ALL_THERE) -> Came:
    """Play an attack in a town of its own."""
    with without.parts():
        town = await found_town(folder, pace=attack.pace, services=_services(without.city))
        try:
            await _weightless(town, without.weights)
            return await attack.story(town)
        finally:
            await town.app.close()


def _services(reshape: Callable[[City], City]) -> Callable[[Settings], Services]:
    """The words of the city are read once for all towns: nothing that stops an attack changes them."""

    def furnished(settings: Settings) -> Services:
        city = reshape(_city())
        sealer = Sealer(*secret_keys(settings))
        return Services(city, _words(), gazetteer(city, _words()), sealer, random.Random(1))

    return furnished


@cache
def _city() -> City:
    return load(default_city())


@cache
def _words() -> Lexicon:
    return lexicon(_city())


async def _weightless(town: Town, signals: tuple[str, ...]) -> None:
    def work(tx: Tx) -> None:
        for name in signals:
            weights.change(tx, name=name, old=0.0, new=0.0, evidence=0, now=town.clock.now())

    await town.app.database.write(work)


async def _told(attack: Attack) -> str:
    """The line of an attack, counted now."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        without = await tell(attack, Path(one), attack.defence) if attack.defence else None
        return row(attack, without, await tell(attack, Path(other)))


async def _page() -> str:
    return HEAD + "".join([f"{await _told(attack)}\n" for attack in ATTACKS])


if __name__ == "__main__":
    PAGE.write_text(asyncio.run(_page()))
    sys.stdout.write(f"{PAGE}\n")
