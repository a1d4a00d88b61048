"""/peta on the city's own map: what stands in the file stands in the picture."""

from __future__ import annotations

import gzip
import random
from contextlib import suppress
from pathlib import Path

import pytest
from PIL import Image

import cities
from bot.basemap.archive import Archive, tile_number
from bot.basemap.ground import Ground
from bot.basemap.header import NoMap
from bot.basemap.streets import shapes
from bot.basemap.vector_tile import features
from messages.pictures import GROUND, HEAD, box_of
from messages.plan import Plan
from messages.streets import BIG_ROAD, GREEN, LAND, SEA, Look
from tests.basemap import small_map
from tests.basemap.small_map import LINE, POLYGON, Feature
from tests.scenarios.stories import dead_rows, fire
from tests.scenarios.test_overview import opened, pictures
from tests.town import PANORAMA, Town

CITY = cities.load(cities.default_city())
AT_SEA, ON_LAND = (-3.85, 102.20), (-3.8300, 102.3300)


def _seen(image: Image.Image, at: tuple[float, float]) -> tuple[int, int, int]:
    """What stands there in the picture."""
    x, y = Plan(box_of(CITY), *GROUND, HEAD).at(*at)
    colour = image.convert("RGB").getpixel((round(x), round(y)))
    assert isinstance(colour, tuple)
    return colour[0], colour[1], colour[2]


def _near(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return all(abs(a - b) <= 6 for a, b in zip(one, other, strict=True))


async def _mapped(town: Town, tiles: Path) -> None:
    town.app.settings = town.app.settings.model_copy(update={"tiles_at": str(tiles)})
    await town.start_again()


async def test_the_map_that_an_operator_asks_for(town: Town, tmp_path: Path) -> None:
    await _mapped(town, small_map.write(tmp_path / "kota.pmtiles", CITY))
    await fire(town)
    await town.operator("ruang_kendali").types("/peta")
    shown = opened(pictures(town)[-1])
    assert _near(_seen(shown, AT_SEA), SEA) and _near(_seen(shown, ON_LAND), LAND)
    box = CITY.area.box
    middle = (
        box.min_lat + (box.max_lat - box.min_lat) * 0.8,
        box.min_lon + (box.max_lon - box.min_lon) * 0.8,
    )
    x, y = Plan(box_of(CITY), *GROUND, HEAD).at(*middle)
    around = [shown.convert("RGB").getpixel((round(x) + n, round(y))) for n in range(-8, 9)]
    assert any(isinstance(one, tuple) and _near((one[0], one[1], one[2]), BIG_ROAD) for one in around)
    dot = _seen(shown, PANORAMA)
    assert dot[0] > 150 and dot[1] < 80, "the ticket stands on it"
    assert await dead_rows(town) == 0


@pytest.mark.parametrize("harm", ["gone", "cut", "scrambled", "pictures"])
async def test_a_broken_map_leaves_coast_and_points(town: Town, tmp_path: Path, harm: str) -> None:
    path = small_map.write(tmp_path / "kota.pmtiles", CITY, form=2 if harm == "pictures" else 1)
    whole = path.read_bytes()
    if harm == "gone":
        path.unlink()
    elif harm == "cut":
        path.write_bytes(whole[:400])
    elif harm == "scrambled":
        path.write_bytes(whole[:127] + random.Random(1).randbytes(len(whole) - 127))
    await town.operator("ruang_kendali").types("/peta")
    plain = opened(pictures(town)[-1]).tobytes()
    await _mapped(town, path)
    await town.operator("ruang_kendali").types("/peta")
    assert opened(pictures(town)[-1]).tobytes() == plain and await dead_rows(town) == 0


async def test_a_file_that_was_replaced_is_read_anew(town: Town, tmp_path: Path) -> None:
    path = small_map.write(tmp_path / "kota.pmtiles", CITY)
    ground = Ground(town.app.settings.model_copy(update={"tiles_at": str(path)}), CITY)
    before = await ground.picture()
    assert before.startswith(b"\x89PNG") and await ground.picture() is before
    small_map.write(path, CITY, small_map.features_of(CITY)[:1])
    assert await ground.picture() not in (b"", before)


def test_holes_and_kinds(tmp_path: Path) -> None:
    square = [(102.30, -3.80), (102.30, -3.84), (102.34, -3.84), (102.34, -3.80)]
    shown = [
        Feature("earth", "earth", POLYGON, square),
        Feature("landuse", "park", POLYGON, square),
        Feature("landuse", "industrial", POLYGON, square),
        Feature("roads", "path", LINE, square[:2]),
        Feature("roads", "minor_road", LINE, square[:2]),
        Feature("water", "river", LINE, square[:2]),
        Feature("buildings", "building", POLYGON, square),
    ]
    path = small_map.write(tmp_path / "kota.pmtiles", CITY, shown)
    looks = {one.look for one in shapes(path, CITY.area.box)}
    assert looks == {Look.LAND, Look.GREEN, Look.ROAD} and GREEN != LAND


def test_every_tile_is_found_where_it_was_put(tmp_path: Path) -> None:
    archive = Archive(small_map.write(tmp_path / "kota.pmtiles", CITY))
    for zoom, x, y in small_map.tiles_over(CITY):
        assert list(features(archive.tile(zoom, x, y), ("earth",)))
    assert archive.tile(12, 0, 0) == b"" and archive.tile(3, 1, 1) == b""


def test_numbers_of_tiles_as_the_format_gives_them() -> None:
    """From the specification of PMTiles, version 3."""
    known = {(0, 0, 0): 0, (1, 0, 0): 1, (1, 0, 1): 2, (1, 1, 1): 3, (1, 1, 0): 4, (2, 0, 0): 5}
    assert {tile: tile_number(*tile) for tile in known} == known
    assert tile_number(12, 3423, 1763) == 19078479


@pytest.mark.parametrize("seed", range(40))
def test_any_bytes_end_in_a_sentence(tmp_path: Path, seed: int) -> None:
    """Whatever stands behind the head of the file."""
    chance = random.Random(seed)
    path = small_map.write(tmp_path / "kota.pmtiles", CITY)
    whole = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 30)):
        whole[chance.randrange(127, len(whole))] = chance.randrange(256)
    path.write_bytes(bytes(whole))
    with suppress(NoMap):
        assert isinstance(shapes(path, CITY.area.box), tuple)
    for _ in range(20):
        broken = gzip.decompress(gzip.compress(chance.randbytes(chance.randint(0, 200))))
        try:
            list(features(broken, ("earth", "roads")))
        except NoMap as problem:
            assert problem.key == "peta-rusak"
