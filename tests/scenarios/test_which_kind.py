"""What happened decides which kind of event it is and whom it calls, not a loose word beside it."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import told_a_minute_ago
from tests.town import Town
from tests.whatsapp.cloud import Phone, with_whatsapp

CALLED = {  # words → category, who rings within the minute, who does not
    "minta tolong pak suami saya stroke": ("medis", ("psc119",), ("polisi",)),
    "saya minta tolong, suami saya kecelakaan": ("kecelakaan", ("psc119", "polisi"), ()),
    "mintak tolong pak suami saya tenggelam": ("tenggelam", ("basarnas", "damkar"), ("polisi",)),
    "ombak masuk rumah di malabero, orang orang lari": ("gempa_tsunami", ("bpbd",), ("polisi",)),
    "api masuk rumah orang orang lari": ("kebakaran", ("damkar",), ("polisi",)),
    "bini ambo ndak beranak": ("medis", ("psc119",), ()),
    "halo 112 orang jatuh di pekan sabtu": ("medis", ("psc119",), ()),
    "anak main petasan tangannya hancur": ("medis", ("psc119",), ("polisi", "satpolpp")),
    "orang hilang di pasar minggu, kakek umur 70 pikun": ("lainnya", ("polisi",), ("basarnas",)),
    "jembatan gantung putus ada orang jatuh": ("lainnya", ("basarnas", "psc119", "damkar"), ()),
    "rumah kebakaran, ada bapak lumpuh di kamar depan": ("kebakaran", ("damkar", "psc119"), ()),
    "orang jatuh dari pohon di pantai panjang": ("medis", ("psc119",), ("basarnas",)),
    "orang jatuh dari pohon di tanah patah": ("medis", ("psc119",), ("dlh",)),
    "orang ngamuk di pantai panjang": ("lainnya", ("polisi",), ("basarnas",)),
    "lansia jatuh di sungai hitam": ("tenggelam", ("basarnas", "psc119"), ()),
    "gas masuk rumah, orang pada lari": ("kebocoran_gas", ("damkar",), ("polisi",)),
}


@pytest.mark.parametrize("said", CALLED)
async def test_it_calls_who_can_help_within_the_minute(town: Town, said: str) -> None:
    category, rung, silent = CALLED[said]
    await told_a_minute_ago(town, said)
    (ticket,) = await town.tickets()
    assert ticket.category == category
    assert all(town.group(agency).hears(ticket.code, loud=True) for agency in rung)
    assert not any(town.group(agency).messages for agency in silent)


async def test_on_whatsapp_and_both_databases_a_stroke_is_no_violence(any_town: Town) -> None:
    rina = Phone(any_town, await with_whatsapp(any_town))
    await rina.says("minta tolong pak suami saya stroke di panorama")
    await any_town.forward(seconds=61)
    (ticket,) = await any_town.tickets()
    assert ticket.category == "medis" and any_town.group("psc119").hears(ticket.code, loud=True)
    assert any(ticket.code in words for words in rina.texts)
