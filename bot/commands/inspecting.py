"""`python -m bot periksa`: the invariants asked of an installation's database, and how the answer reads."""

from __future__ import annotations

import orjson

from bot.commands.sentences import sentence
from bot.health.clocks import now_here
from bot.installation import connected
from bot.invariants import RECENT, Found, breaches, check
from bot.open_database import WrongKey
from bot.past import recalled, refuse_elsewhere
from bot.settings import Settings
from cities import load
from models import notes
from models.db import Tx, reading
from models.sealed import seals_of
from models.sealing import Sealer


def inspect(settings: Settings, *, everything: bool) -> list[Found]:
    """All checks, read-only, also while the bots run. Raises WrongSettings, CityMistakes, WrongKey."""
    city = load(settings.city)
    engine = connected(settings)
    sealer = seals_of(engine).sealer
    try:
        with reading(engine) as tx:
            _same_key(tx, sealer)
            refuse_elsewhere(tx, city)
            return check(tx, recalled(tx, city), sealer, now_here(tx), recent=None if everything else RECENT)
    finally:
        engine.dispose()


def _same_key(tx: Tx, sealer: Sealer) -> None:
    if notes.read(tx, "key") not in ("", *sealer.fingerprints):
        raise WrongKey(sentence("segel-lain"))


def report(found: list[Found]) -> str:
    """One line per invariant, with what is wrong below it."""
    lines = []
    for f in found:
        state = f"{len(f.breaches)} pelanggaran" if f.breaches else "baik"
        lines.append(f"{f.invariant}  {state:<15} {f.seconds:7.3f} s  {f.title}")
        lines.extend(f"      - {b.words}" for b in f.breaches)
    count = len(breaches(found))
    lines.append(f"{count} pelanggaran." if count else "Semua yang harus selalu benar, benar.")
    return "\n".join(lines)


def as_data(found: list[Found]) -> str:
    """The same as JSON: {invariant: {title, seconds, breaches: [words]}}."""
    data: dict[str, object] = {
        f.invariant: {
            "title": f.title,
            "seconds": round(f.seconds, 4),
            "breaches": [b.words for b in f.breaches],
        }
        for f in found
    }
    return orjson.dumps(data, option=orjson.OPT_INDENT_2).decode()
