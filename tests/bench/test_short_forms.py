"""Each benchmark in its short form: it runs, and what must not depend on the machine holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bench import cost, growth, latency, nodes, page, soak, start, webhooks
from models.prepared import Prepared
from tests.kept import town_in_memory
from tests.postgres import server_url
from tests.town import PANORAMA


@pytest.mark.parametrize("workers", [2])
def test_workers_on_one_database_lose_and_double_nothing(tmp_path: Path, workers: int) -> None:
    found = nodes.measure(workers, 60, tmp_path)
    assert found[f"violations_{workers}"] == 0 and found[f"workers_{workers}"] > 0


def test_a_killed_worker_is_followed_by_another(tmp_path: Path) -> None:
    found = nodes.take_over(60, tmp_path)
    assert found["violations_take_over"] == 0


def test_every_report_is_seen() -> None:
    found = latency.measure(4, {"fast": 0.05})
    assert found["unseen_fast"] == 0


def test_what_whatsapp_pushes_is_taken_and_seen_on_both_databases() -> None:
    found = webhooks.measure(12, 2.0, {"sqlite": "", "postgresql": server_url()})
    for name in ("sqlite", "postgresql"):
        assert (
            found[f"unseen_{name}"] == found[f"unanswered_{name}"] == found[f"webhooks_refused_{name}"] == 0
        )
        assert found[f"webhooks_{name}"] >= 12 * (2 + 3), (
            "words, pin, and three statuses of an answer at least"
        )


def test_old_tickets_are_copies_that_periksa_accepts() -> None:
    found = growth.measure([200, 400], 40)
    assert found["tickets_sqlite_400"] >= 400


def test_start_and_memory() -> None:
    found = start.measure(60, 1)
    assert found["second_start_s"] > 0 and found["idle_mib"] > 0


def test_the_page_says_what_was_not_measured() -> None:
    told = page.page({"start": {"growth_mib": 3.0, "command": "python -m bench.start", "machine": {}}})
    assert "| 3.0 | ≤ 64 | reached |" in told and "not measured" in told


def test_where_the_time_of_a_report_goes(tmp_path: Path) -> None:
    found, people = cost.measure(1, "", tmp_path, idle=1.0, story=cost.Lives.until_handled)
    assert list(people.took) == ["words", "pin", *cost.STEPS]
    spent = {name: one["processor_ms"] for name, one in found.items()}
    assert all(spent[station] > 0 for station in ("store", "read", "hear", "decide", "say", "commit", "send"))
    assert spent["all"] > max(spent[name] for name in spent if name != "all")
    told = page.page({"cost": {"stations_sqlite": found, "command": "python -m bench.cost"}})
    assert f"| decide | {spent['decide']} |" in told


LARGE = ("inbox", "outbox", "tickets", "events", "reports", "assignments", "chats", "persons", "standing")


async def test_no_statement_of_the_road_reads_a_large_table_from_end_to_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Plans stay flat: with an index, a million old tickets cost what a thousand do."""
    town = await town_in_memory(tmp_path)
    seen: set[str] = set()
    execute = Prepared._execute

    def watched(self: Prepared, tx: Any, given: Any) -> Any:
        seen.add(self._for(tx).sql)
        return execute(self, tx, given)

    monkeypatch.setattr(Prepared, "_execute", watched)
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    await town.operator("damkar").taps("Terima", ani.code)
    await town.forward(minutes=20)
    with town.app.database.engine.connect() as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None
        for sql in sorted(seen):
            plan = raw.cursor().execute(f"EXPLAIN QUERY PLAN {sql}", [None] * sql.count("?")).fetchall()
            steps = [str(step[-1]) for step in plan]
            scans = [s for s in steps if s.startswith("SCAN") and s.split()[1] in LARGE and "INDEX" not in s]
            assert not scans, f"{sql}\n{steps}"
    await town.app.close()


def test_a_busy_city_answers_everybody_and_is_drawn() -> None:
    found = soak.measure(0.15, 5, sample=3.0)
    assert found["unanswered"] == 0 and found["answers"] > 20
    assert found["memory_last_mib"] > 0 and found["database_last_mib"] > 0
    assert soak.picture(found).count("<polyline") == 4
