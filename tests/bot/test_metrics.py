"""What Prometheus reads of a city in trouble: each metric tells its own trouble, and none is missing."""

from __future__ import annotations

import pytest
from aiohttp.test_utils import TestClient, TestServer
from prometheus_client.parser import text_string_to_metric_families

from bot import web as product_web
from bot.health.watch import Watch
from escalation.watching import Vitals
from tests.town import CITIZEN, OPERATOR, Town

TROUBLED = Vitals(
    database="OperationalError",
    damaged=True,
    clock_off=-40.0,
    poll_age={CITIZEN: 90.0, OPERATOR: 2.0},
    pending={CITIZEN: 700},
    web_full=75.0,
    inbox_waiting=11,
    inbox_oldest=120.0,
    outbox_waiting=13,
    outbox_oldest=140.0,
    late_tickets=3,
    lost_groups=("Damkar", "Polisi"),
    probe_waits=170.0,
    disaster=True,
)
TOLD = {  # a new metric stands here too, with what it reads of TROUBLED
    ("sigap_inbox_waiting", ""): 11,
    ("sigap_inbox_oldest_seconds", ""): 120,
    ("sigap_outbox_waiting", ""): 13,
    ("sigap_outbox_oldest_seconds", ""): 140,
    ("sigap_late_deadlines", ""): 3,
    ("sigap_clock_off_seconds", ""): -40,
    ("sigap_lost_groups", ""): 2,
    ("sigap_probe_waits_seconds", ""): 170,
    ("sigap_disaster", ""): 1,
    ("sigap_database_damaged", ""): 1,
    ("sigap_web_full_seconds", ""): 75,
    ("sigap_database_writable", ""): 0,
    ("sigap_pending_updates", CITIZEN): 700,
    ("sigap_poll_age_seconds", CITIZEN): 90,
    ("sigap_poll_age_seconds", OPERATOR): 2,
    ("sigap_pushes_refused", "signature"): 4,
}


async def read(town: Town, watch: Watch) -> dict[tuple[str, str], float]:
    """What `/metrics` says: (metric, value of its label) → figure."""
    async with TestClient(TestServer(product_web.make(town.app, "s", watch))) as client:
        page = await (await client.get("/metrics")).text()
    return {
        (sample.name, "".join(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(page)
        for sample in family.samples
    }


async def test_every_metric_tells_its_own_trouble(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    async def measured(_: Watch) -> Vitals:
        return TROUBLED

    monkeypatch.setattr(Watch, "_measure", measured)
    town.app.loops.health.refused["signature"] = 4
    watch = Watch(town.app)
    shown = await read(town, watch)
    wrong = {key: shown.pop(("sigap_alarm", key)) for key in [alarm.key for alarm in watch.alarms]}
    assert len(wrong) > 5 and set(wrong.values()) == {1}
    assert shown == TOLD
