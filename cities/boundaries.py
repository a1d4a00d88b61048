"""`batas`: exact boundaries of the kelurahan, from a GeoJSON file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from cities.table import Table
from cities.written import Unreadable, written
from domain.geography import Kelurahan, Ring

_SHAPES = ("Polygon", "MultiPolygon")


class _Unusable(Exception):
    """Why the file cannot be used, as a sentence."""


def read_boundary(
    table: Table, folder: Path, kelurahan: Iterable[Kelurahan]
) -> Mapping[str, tuple[Ring, ...]]:
    """Outer rings per code of a kelurahan; none where the file cannot be used, which is noted."""
    name = table.text("batas", "")
    if not name.strip():
        return {}
    try:
        rings = _by_code(_features(written(folder / name)))
        known = {one.code for one in kelurahan}
        if known and (strange := sorted(rings.keys() - known)):
            raise _Unusable(f"memuat code {_some(strange)} yang tidak ada di daftar kelurahan.")
    except Unreadable as problem:
        table.mistake("batas", f"{name} {problem.reason}", problem.remedy)
    except _Unusable as problem:
        table.mistake(
            "batas", f"{name} {problem}", 'Perbaiki, atau tulis batas = "" bila tidak ada berkas batas.'
        )
    else:
        return rings
    return {}


def _features(text: str) -> Sequence[object]:
    if not text.strip():
        raise _Unusable("kosong.")
    try:
        collection = json.loads(text)
    except json.JSONDecodeError as problem:
        raise _Unusable(f"baris {problem.lineno} bukan GeoJSON: penulisan JSON keliru.") from problem
    except (
        ValueError,
        RecursionError,
    ) as problem:  # a number of thousands of digits; lists in lists in lists
        raise _Unusable("bukan GeoJSON: penulisan JSON keliru.") from problem
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list):
        raise _Unusable("bukan GeoJSON: daftar features tidak ada.")
    if not features:
        raise _Unusable("tidak berisi satu batas pun (features kosong).")
    return features


def _by_code(features: Sequence[object]) -> dict[str, tuple[Ring, ...]]:
    rings: dict[str, tuple[Ring, ...]] = {}
    for number, feature in enumerate(features, start=1):
        code, shape = _parts(feature, number)
        if code in rings:
            raise _Unusable(f"memuat code {code} dua kali.")
        rings[code] = tuple(_outer(shape, code))
    return rings


def _parts(feature: object, number: int) -> tuple[str, Mapping[str, object]]:
    """Code and geometry of the feature with this number."""
    code = _within(_within(feature, "properties"), "code")
    if not isinstance(code, str | int) or not str(code).strip():
        raise _Unusable(f"bukan GeoJSON yang dapat dipakai: feature ke-{number} tanpa properties.code.")
    shape = _within(feature, "geometry")
    if not isinstance(shape, dict) or shape.get("type") not in _SHAPES:
        raise _Unusable(f"bukan GeoJSON berisi Polygon: lihat {code} (feature ke-{number}).")
    return str(code), shape


def _within(value: object, key: str) -> object:
    return value.get(key) if isinstance(value, dict) else None


def _outer(shape: Mapping[str, object], code: str) -> Iterator[Ring]:
    """Turned from GeoJSON's lon/lat to lat/lon."""
    drawn = shape.get("coordinates")
    if not isinstance(drawn, list) or not drawn:
        raise _Unusable(f"tidak berisi titik pada {code}.")
    for polygon in drawn if shape["type"] == "MultiPolygon" else [drawn]:
        try:
            ring = tuple((float(point[1]), float(point[0])) for point in polygon[0])
        except (TypeError, ValueError, IndexError, KeyError, OverflowError) as problem:
            raise _Unusable(f"memuat titik yang tidak terbaca pada {code}.") from problem
        if not all(-90 <= lat <= 90 and -180 <= lon <= 180 for lat, lon in ring):
            raise _Unusable(
                f"memuat titik di luar bumi pada {code}: pakai derajat (WGS 84), bujur lalu lintang."
            )
        if len(set(ring)) < 3:
            raise _Unusable(f"memuat batas dengan kurang dari 3 titik pada {code}.")
        yield ring


def _some(codes: Sequence[str]) -> str:
    return ", ".join(codes[:3]) + (" …" if len(codes) > 3 else "")
