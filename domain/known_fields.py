"""Reading what a newer version may have written: parts that this one does not know are left out.

An old worker beside a new one (a rolling upgrade) must not stop at a field that it has never heard of.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

_NAMES: dict[type[Any], frozenset[str]] = {}


def known(kind: type[Any], raw: Mapping[str, Any]) -> dict[str, Any]:
    """Those entries that `kind`, a dataclass, has fields for."""
    names = _NAMES.get(kind)
    if names is None:
        names = _NAMES[kind] = frozenset(f.name for f in fields(kind))
    return {name: value for name, value in raw.items() if name in names}
