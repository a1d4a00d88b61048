"""A relative says of somebody else's report, by its code, that it is over: its people read it, and nothing false is said."""

from __future__ import annotations

import pytest

from domain.message import Channel
from tests.scenarios.stories import reporter_on
from tests.town import Town

FIRE = "rumah kebakaran di bentiring, nenek terjebak"
OVER = [
    "laporan KODE sudah aman, api padam, nenek sudah keluar, batalkan saja",
    "suami saya tadi lapor KODE, ternyata salah lihat, tidak ada kebakaran",
    "KODE batal pak",
    "maaf pak laporan KODE salah kirim",
    "report KODE is a false alarm, please cancel",
]


@pytest.mark.parametrize("begun", ["", "halo pak"])
@pytest.mark.parametrize("line", OVER)
@pytest.mark.parametrize("on", [Channel.TELEGRAM_CITIZEN, Channel.WHATSAPP])
async def test_its_people_read_it(town: Town, on: Channel, line: str, begun: str) -> None:
    ani, budi = town.citizen(), await reporter_on(town, on)
    await ani.says(FIRE)
    said = line.replace("KODE", ani.code)
    if begun:
        await budi.says(begun)
    await budi.says(said)
    for agency in ("damkar", "psc119", "ruang_kendali"):
        assert town.group(agency).hears(ani.code, "belum dipastikan", said, loud=False)
    [ticket] = await town.tickets()
    assert ticket.open and not ticket.cancel_requested
    assert ani.code in budi.last.text and "dibatalkan" not in budi.last.text
    assert "Disampaikan ke petugas" in budi.last.text or "Passed on" in budi.last.text


async def test_what_is_told_anew_rings(town: Town) -> None:
    ani, budi = town.citizen(), town.citizen()
    await ani.says(FIRE)
    await budi.says(f"laporan {ani.code} belum padam, api makin besar, ada anak di dalam")
    assert len(await town.tickets()) == 2
