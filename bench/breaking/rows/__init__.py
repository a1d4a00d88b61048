"""One module for each way of breaking it; each holds a `ROW`."""

from __future__ import annotations

import importlib
import pkgutil

from bench.breaking.row import Row


def rows() -> dict[str, Row]:
    """Every row by its name, in the order of the design's table."""
    modules = (importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    found: list[Row] = [module.ROW for module in modules]
    return {row.name: row for row in sorted(found, key=lambda r: (r.key[0], int(r.key[1:]), r.name))}
