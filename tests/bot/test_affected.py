"""`sigap privasi siapa`, typed after a breach: of an agency whose key changed, of an officer, of nobody there is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from bot.past import AGENCIES
from models import notes
from tests.bot.conftest import Typed
from tests.data.test_backup import settings_of, somewhere
from tests.founding import found_town
from tests.scenarios.stories import fire
from tests.scenarios.test_changed_city import renaming
from tests.town import SUMBER_JAYA, Town


async def _who(typed: Typed, town: Town, folder: Path, place: dict[str, str]) -> Callable[..., set[str]]:
    """What the terminal shows once the town sleeps: the tickets' codes."""
    day = town.clock.now().astimezone(town.app.city.zone).date()
    await town.app.close()
    settings = settings_of(folder, place)

    def asks(*words: str) -> set[str]:
        code, said = typed(
            *("privasi", "siapa", "--sejak", f"{day}", "--sampai", f"{day}T23:59:59"),
            *words,
            SIGAP_DATA=str(folder),
            DATABASE_URL=settings.database_url,
            SIGAP_CITY=str(folder / "kota" / "kota-bengkulu.toml"),
        )
        assert code == 0, said
        return set(re.findall(r"\b\d\d-\d{4}\b", said))

    return asks


async def test_an_agency_is_one_under_all_its_keys(typed: Typed, tmp_path: Path) -> None:
    """Its group saw the older ticket under the key of that day, the newer one under today's."""
    place = somewhere(tmp_path, "sqlite")
    town = await found_town(tmp_path, **place)
    older = await fire(town)
    damkar = town.operator("damkar")
    await damkar.taps("Terima", older.code)
    await town.down(renaming(tmp_path), seconds=1)
    newer = await fire(town, SUMBER_JAYA)
    assert await town.read(lambda tx: notes.read(tx, AGENCIES))
    part = (await town.ticket(newer.code)).assignments
    assert "pemadam" in {p.agency for p in part}
    asks = await _who(typed, town, tmp_path, place)
    both = {older.code, newer.code}
    for words in (("--instansi", "pemadam"), ("--instansi", "damkar"), ("--petugas", "damkar-2")):
        assert asks(*words) == both, words


async def test_an_officer_of_an_agency_whose_name_is_no_key(typed: Typed, tmp_path: Path) -> None:
    """ "Ruang Kendali-2" sees all that the control room's group sees, though its key is written otherwise."""
    place = somewhere(tmp_path, "sqlite")
    town = await found_town(tmp_path, **place)
    ani = await fire(town)
    room = town.operator("ruang_kendali")
    await room.types(f"/tiket {ani.code}")
    shown = f"{town.app.city.agencies['ruang_kendali'].short}-1"
    renaming(tmp_path)(town.app.city)
    asks = await _who(typed, town, tmp_path, place)
    assert asks("--petugas", shown) == {ani.code}


async def test_an_unknown_officer_is_refused_with_the_known_ones(typed: Typed, tmp_path: Path) -> None:
    place = somewhere(tmp_path, "sqlite")
    await (await found_town(tmp_path, **place)).app.close()
    settings = settings_of(tmp_path, place)
    for name in ("Budi", "Damkar-99"):
        code, said = typed(
            *("privasi", "siapa", "--sejak", "2026-01-01", "--sampai", "2027-01-01", "--petugas", name),
            SIGAP_DATA=str(tmp_path),
            DATABASE_URL=settings.database_url,
        )
        assert code == 2 and f'Petugas "{name}" tidak ada.' in said and "Damkar-1" in said, said
        assert "orang" not in said
