"""One statement for several rows or places, instead of one for each: prepared once for each number of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import sqlalchemy as sa

from models.prepared import Prepared, Row, Tx

SIZES = (1, 2, 4, 8, 16)
MOST = SIZES[-1]


class AtAnyOf:
    """A SELECT of what stands at any of these places, each given by the values of the same columns."""

    def __init__(
        self, select: sa.Select[Any], place: tuple[sa.Column[Any], ...], *also: sa.ColumnElement[bool]
    ) -> None:
        self._select, self._place, self._also = select, place, also
        self._prepared: dict[int, Prepared] = {}

    def all(self, tx: Tx, places: Iterable[tuple[object, ...]]) -> Iterator[Row]:
        asked = list(dict.fromkeys(places))
        for begin in range(0, len(asked), MOST):
            some = asked[begin : begin + MOST]
            size = next(n for n in SIZES if n >= len(some))
            filled = [*some, *[some[-1]] * (size - len(some))]
            values = {f"at{c}_{n}": one for n, place in enumerate(filled) for c, one in enumerate(place)}
            yield from self._for(size).all(tx, **values)

    def _for(self, size: int) -> Prepared:
        """`also` stands beside each place: only so a partial index is used for each."""
        if size not in self._prepared:
            columns = list(enumerate(self._place))
            places = (
                sa.and_(*self._also, *(column == sa.bindparam(f"at{c}_{n}") for c, column in columns))
                for n in range(size)
            )
            self._prepared[size] = Prepared(self._select.where(sa.or_(*places)))
        return self._prepared[size]


@cache
def _inserting(table: sa.Table, columns: tuple[str, ...], many: int) -> Prepared:
    rows = [{c: sa.bindparam(f"{c}_{n}", type_=table.c[c].type) for c in columns} for n in range(many)]
    return Prepared(sa.insert(table).values(rows).returning(table.c.id))


def insert_numbered(tx: Tx, table: sa.Table, rows: Sequence[Mapping[str, object]]) -> list[int]:
    """New rows of the same columns, in this order; answers their ids."""
    numbers: list[int] = []
    for begin in range(0, len(rows), MOST):
        some = rows[begin : begin + MOST]
        values = {f"{column}_{n}": value for n, row in enumerate(some) for column, value in row.items()}
        brought = _inserting(table, tuple(some[0]), len(some)).all(tx, **values)
        numbers += sorted(number for (number,) in brought)
    return numbers
