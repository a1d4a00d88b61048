"""Whatever somebody writes into a city file: it is a city that can be used, or its mistakes are explained."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

import cities
from cities.mistakes import CityMistakes

_GOOD = cities.default_city().with_name("contoh.toml")
_LINES = _GOOD.read_text().splitlines()
_ASSIGNED = [number for number, line in enumerate(_LINES) if " = " in line]

_NUMBERS = st.sampled_from(["inf", "-inf", "nan", "0", "-1", "1e308", "9" * 400, "9" * 5000, "0.0", "true"])
_SPANS = st.from_regex(r"-?[0-9]{1,40}(\.[0-9]{1,3})?[smhdw]?", fullmatch=True).map(lambda text: f'"{text}"')
_TEXTS = st.text(st.characters(blacklist_characters="'\r\n", blacklist_categories=("Cs", "Cc")), max_size=40)
_SIGNS = st.text('={}~/-@"[]#. a1', max_size=12)
_QUOTED = (_TEXTS | _SIGNS).map(lambda text: f"'{text}'")
_KEYS = st.sampled_from([f'"{key}"' for key in ("ruang_kendali", "pemadam", "api", "cepat", "Asia", "", " ")])
_LEAVES = _NUMBERS | _SPANS | _QUOTED | _KEYS | st.just("1979-05-27T07:32:00Z")
_VALUES = st.recursive(
    _LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | inner.map(lambda item: f"{{ kunci = {item} }}")
    ),
    max_leaves=4,
)


@given(st.lists(st.tuples(st.sampled_from(_ASSIGNED), _VALUES), min_size=1, max_size=2))
@example([(_LINES.index("toleransi_m = 300"), "9" * 400)])
@example([(_LINES.index('batas_berangkat = "10m"'), '"99999999999d"')])
@example([(_LINES.index("gabung_menit = 0"), "1e300")])
@settings(max_examples=120, deadline=None)
def test_any_values(changes: list[tuple[int, str]]) -> None:
    lines = [*_LINES]
    for number, value in changes:
        lines[number] = f"{lines[number].split(' = ')[0]} = {value}"
    _is_used_or_explained("\n".join(lines))


@given(st.sampled_from(range(len(_LINES))), st.sampled_from(["gone", "twice", "last"]))
@settings(max_examples=60, deadline=None)
def test_lines_that_are_missing_doubled_or_elsewhere(number: int, fate: str) -> None:
    rest = [*_LINES[:number], *_LINES[number + 1 :]]
    moved = {
        "gone": rest,
        "twice": [*_LINES[:number], _LINES[number], *_LINES[number:]],
        "last": [*rest, _LINES[number]],
    }
    _is_used_or_explained("\n".join(moved[fate]))


def _is_used_or_explained(text: str) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / "contoh-kelurahan.csv").write_bytes(
            _GOOD.with_name("contoh-kelurahan.csv").read_bytes()
        )
        path = Path(folder) / "kota.toml"
        path.write_text(text)
        try:
            city = cities.load(path)
        except CityMistakes as wrong:
            assert wrong.mistakes
            assert all(mistake.reason and "kota.toml" in str(mistake) for mistake in wrong.mistakes)
        else:
            cities.lexicon(city).understand("tolong ada kebakaran di jalan angsana, ada orang di dalam")
            cities.gazetteer(city).spot(*city.area.centre)
