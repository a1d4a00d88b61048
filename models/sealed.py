"""Columns that are sealed at rest: what people wrote, what was told of it, and where exactly it was.

The engine of a city is told once with which keys (`seal_with`); from then on statements give and take plain values. What
was written before there was a seal is read as it stands.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import orjson
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from models.db import Engine, Tx
from models.documents import as_mapping
from models.sealing import Sealer, WrongKey

MARK = "\x02"  # what is sealed begins with it
UNDER = "sealed"  # the key of a document that holds all of it
CELL = 2  # decimals of a degree that stay in clear: about a kilometre


@dataclass(slots=True)
class Seals:
    """The keys of one engine. `writes`: what is written is sealed; else it is only read so (an older worker runs yet)."""

    sealer: Sealer
    writes: bool = True


_known: WeakKeyDictionary[sa.Dialect, Seals] = WeakKeyDictionary()


def seal_with(engine: Engine, sealer: Sealer, *, writes: bool = True) -> None:
    """What this engine reads and writes from now on is sealed with these keys."""
    _known[engine.dialect] = Seals(sealer, writes)


def seals_of(engine: Engine) -> Seals:
    """Raises LookupError where the engine was never told."""
    return _of(engine.dialect)


def _of(dialect: sa.Dialect) -> Seals:
    found = _known.get(dialect)
    if found is None:
        raise LookupError("sealed columns without a key: seal_with(engine, sealer)")
    return found


def sealed(sealer: Sealer, plain: str) -> str:
    """Text as it stands in the database."""
    return MARK + b64encode(sealer.seal_text(plain)).decode()


def opened(sealer: Sealer, kept: str) -> str:
    """Raises WrongKey."""
    return _opened(sealer, kept[1:]).decode() if kept.startswith(MARK) else kept


def _opened(sealer: Sealer, kept: str) -> bytes:
    try:
        return sealer.open(b64decode(kept, validate=True))
    except ValueError:
        raise WrongKey("cut or changed") from None


def as_kept(column: sa.Column[object]) -> sa.ColumnElement[str]:
    """A sealed column as it stands, to be opened row by row (`readable`): one that is damaged stops no other."""
    return sa.type_coerce(column, sa.Text).label(column.name)


def readable(tx: Tx, kept: str) -> str:
    """What is sealed there; "" where no key opens it."""
    try:
        return opened(_of(tx.dialect).sealer, kept)
    except WrongKey:
        return ""


class Sealed(sa.types.TypeDecorator[str]):
    """Text that nobody reads without the key."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> str | None:
        if not value:
            return value
        seals = _of(dialect)
        return sealed(seals.sealer, value) if seals.writes or value.startswith(MARK) else value

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> str | None:
        return opened(_of(dialect).sealer, value) if value and value.startswith(MARK) else value


def sealed_document(
    sealer: Sealer, plain: Mapping[str, object], open_at: tuple[str, ...]
) -> dict[str, object]:
    """A document as it stands in the database: all of it sealed, and beside it what statements look for."""
    whole = orjson.dumps(plain, option=orjson.OPT_NON_STR_KEYS)
    return {**_looked_for(plain, open_at), UNDER: b64encode(sealer.seal(whole)).decode()}


def opened_document(sealer: Sealer, kept: Mapping[str, object]) -> dict[str, object]:
    """Raises WrongKey."""
    found: dict[str, object] = (
        orjson.loads(_opened(sealer, str(kept[UNDER]))) if UNDER in kept else dict(kept)
    )
    return found


def _looked_for(plain: Mapping[str, object], open_at: tuple[str, ...]) -> dict[str, object]:
    """ "draft.handle" → {"draft": {"handle": …}}, where it is there."""
    found: dict[str, object] = {}
    for path in open_at:
        outer, _, inner = path.partition(".")
        value = plain.get(outer)
        if not inner and value is not None:
            found[outer] = value
        elif inner and isinstance(value, dict) and inner in value:
            found[outer] = {**as_mapping(found.get(outer, {})), inner: value[inner]}
    return found


class SealedJson(sa.types.TypeDecorator[Mapping[str, object]]):
    """A JSON document that nobody reads without the key; `open_at` names what statements look for: a key, or a key in a key."""

    impl = sa.JSON
    cache_ok = True

    def __init__(self, *open_at: str) -> None:
        super().__init__()
        self.open_at = open_at

    def load_dialect_impl(self, dialect: sa.Dialect) -> sa.types.TypeEngine[Any]:
        kind = postgresql.JSONB() if dialect.name == "postgresql" else sa.JSON()
        return dialect.type_descriptor(kind)

    def coerce_compared_value(self, op: Any, value: object) -> Any:
        return self.impl_instance.coerce_compared_value(op, value)

    def process_bind_param(
        self, value: Mapping[str, object] | None, dialect: sa.Dialect
    ) -> Mapping[str, object] | None:
        if not value:
            return value
        seals = _of(dialect)
        return sealed_document(seals.sealer, value, self.open_at) if seals.writes else value

    def process_result_value(
        self, value: Mapping[str, object] | None, dialect: sa.Dialect
    ) -> Mapping[str, object] | None:
        return opened_document(_of(dialect).sealer, value) if value and UNDER in value else value


def coarse(degrees: float | None) -> float | None:
    """As much of a point as may stand in clear."""
    return None if degrees is None else round(degrees, CELL)


def in_box(table: sa.Table) -> sa.ColumnElement[bool]:
    """Rows whose exact point may lie in the box `south`, `west`, `north`, `east` (degrees): whoever asks measures then."""
    edge = 10.0**-CELL / 2  # so far a coarse value may lie from the exact one
    south, north, west, east = (
        sa.bindparam(side, type_=sa.Float) for side in ("south", "north", "west", "east")
    )
    return sa.and_(
        table.c.lat.between(south - edge, north + edge), table.c.lon.between(west - edge, east + edge)
    )
