"""The simulated year in its short form: the shipped files run, the same seed gives the same bytes, mistakes name their line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.year import baselines, intervals, picture
from bench.year.__main__ import main
from bench.year.ground import Ground
from bench.year.measure import Measured, calibration_error
from bench.year.personas import PersonaMistakes, load
from bench.year.plan import Plan, draw
from bench.year.world import IN_MEMORY
from cities import gazetteer
from cities import load as load_city
from tests.postgres import server_url

ROOT = Path(__file__).parent.parent.parent
SHIPPED = ROOT / "bench" / "personas.toml"
CITY = ROOT / "cities" / "kota-bengkulu.toml"
KEYS = {
    "genuine_visible",
    "life_loud_within_240s",
    "other_loud_within_300s",
    "loud_per_genuine",
    "rungs_per_genuine",
    "prank_loud",
    "prank_loud_credible",
    "operator_actions_per_genuine",
    "time_to_alert_p50",
    "time_to_alert_p95",
    "time_to_alert_max",
    "duplicate_tickets",
    "wrong_merges",
    "wrong_agency",
    "unprompted_messages_per_report",
    "calibration_error",
    "sanctioned_genuine",
}


def year(out: Path, *more: str) -> dict[str, dict[str, dict[str, float | None]]]:
    assert main(["--days", "2", "--demand", "15", "--out", str(out), *more]) == 0
    found: dict[str, dict[str, dict[str, float | None]]] = json.loads((out / "summary.json").read_text())
    return found


def test_policies_stand_side_by_side(tmp_path: Path) -> None:
    """Two days of the shipped people: every key for every policy, nobody in need overlooked, pictures drawn."""
    summary = year(tmp_path, "--policy", "all")
    assert set(summary) == {"sigap", "phone", "form"}
    for figures in summary.values():
        assert set(figures) >= KEYS
        assert all({"value", "n", "low", "high"} <= set(f) for f in figures.values())
    assert summary["sigap"]["genuine_visible"]["value"] == 1
    assert summary["sigap"]["life_loud_within_240s"]["value"] == 1
    loud = {policy: figures["loud_per_genuine"]["value"] or 0 for policy, figures in summary.items()}
    assert loud["sigap"] < loud["phone"] / 2
    assert (tmp_path / "alarms.svg").read_text().startswith("<svg")
    assert (tmp_path / "calibration.svg").read_text().startswith("<svg")


ERRING = """
schema = 1
[operators]
judgement_error = {error}
second_person_probability = 1.0
triage_amber_probability = {{ day = 1.0, night = 1.0 }}
clears_digest_minutes = [2, 5]

[[persona]]
id = "snake"
truth = "genuine"
category = "hewan_berbahaya"
events_per_year = 730
accounts = 3
pool = "one-street"
new_account = 0.0
texts = ["ada ular di dapur"]
addresses = ["jl suprapto"]
abandons_after = [3, 3]
"""


@pytest.mark.parametrize("error", [0.0, 1.0])
def test_who_is_warned_for_the_truth_is_counted(tmp_path: Path, error: float) -> None:
    """Operators who are always wrong warn those in need, and the figure says so; those who never are warn nobody."""
    erring = tmp_path / "personas.toml"
    erring.write_text(ERRING.format(error=error))
    command = ["--personas", str(erring), "--days", "8", "--out", str(tmp_path)]
    assert main(command) == 0
    found = json.loads((tmp_path / "summary.json").read_text())["sigap"]
    assert (found["sanctioned_genuine"]["count"] > 0) is (error == 1)
    assert (found["sanctions_confirmed"]["count"] > 0) is (error == 1)
    assert (found["outcome_taps_per_genuine"]["count"] > 0) is (error == 0)


def test_same_seed_same_bytes(tmp_path: Path) -> None:
    """Bit for bit, also where Python orders its sets differently, and on both databases."""
    written = []
    for hashing, database in (("1", IN_MEMORY), ("2", server_url())):
        command = [
            sys.executable,
            "-m",
            "bench.year",
            "--days",
            "1",
            "--demand",
            "8",
            "--database",
            database,
            "--out",
            str(tmp_path / hashing),
        ]
        subprocess.run(
            command, cwd=ROOT, check=True, timeout=120, env={**os.environ, "PYTHONHASHSEED": hashing}
        )
        written.append(
            [(tmp_path / hashing / n).read_bytes() for n in ("summary.json", "misses.json", "alarms.svg")]
        )
    assert written[0] == written[1]


def test_shipped_file_has_the_scale_of_a_year() -> None:
    cast = load(SHIPPED, load_city(CITY).categories)
    per_year = {
        truth: sum(p.events_per_year for p in cast.personas.values() if p.truth == truth)
        for truth in ("genuine", "prank", "error", "non_emergency")
    }
    assert len(cast.personas) >= 22
    assert per_year["genuine"] == 106
    assert per_year["prank"] == 13_640
    assert per_year["error"] + per_year["non_emergency"] == 2_000


@pytest.mark.parametrize(
    ("line", "wrong", "told"),
    [
        ("hours = ", 'hours = "noon"', "harus salah satu"),
        ("truth = ", 'truth = "real"', "tidak dikenal"),
        ("new_account = ", "new_account = 1.5", "peluang"),
        ("category = ", 'category = "kebakran"', "tidak ada di kota ini"),
        ("abandons_after = ", "abandons_after = [6, 2]", "dari, sampai"),
        ("also = ", 'also = ["nobody"]', "bukan persona genuine"),
        ("sends_photo = ", "sends_foto = 0.1", "sends_foto"),
    ],
)
def test_mistakes_name_their_line(tmp_path: Path, line: str, wrong: str, told: str) -> None:
    lines = SHIPPED.read_text().split("\n")
    begins = lines.index("[[persona]]")
    at = next(n for n, words in enumerate(lines) if n > begins and words.startswith(line))
    lines[at] = wrong
    broken = tmp_path / "personas.toml"
    broken.write_text("\n".join(lines))
    with pytest.raises(PersonaMistakes) as caught:
        load(broken, load_city(CITY).categories)
    (mistake,) = caught.value.mistakes
    assert mistake.line == at + 1
    assert told in str(mistake)


def plan(seed: int = 1, days: float = 20, demand: float = 1) -> Plan:
    city = load_city(CITY)
    cast = load(SHIPPED, city.categories)
    return draw(cast, Ground(city, gazetteer(city)), city.zone, seed=seed, days=days, demand=demand)


def test_demand_multiplies_genuine_events_only() -> None:
    one, ten = plan(), plan(demand=10)
    assert len(ten.events) == pytest.approx(10 * len(one.events), rel=0.3)
    pranks = [sum(s.persona.truth == "prank" for s in p.sessions) for p in (one, ten)]
    assert pranks[0] == pranks[1]


def test_telephone_hears_everybody_and_the_form_hardly_anybody() -> None:
    drawn, city = plan(demand=50), load_city(CITY)
    phone, form = (Measured(d, city).all() for d in (baselines.phone(drawn), baselines.form(drawn)))
    assert phone["loud_per_genuine"].count == len(drawn.sessions)
    assert phone["genuine_visible"].value == 1
    assert (form["genuine_visible"].value or 0) < 0.2


def test_intervals() -> None:
    assert intervals.share(0, 100).low == 0
    assert 0.03 < (intervals.share(0, 100).high or 0) < 0.04
    assert intervals.rate(100, 50).value == 2
    assert intervals.quantile([float(v) for v in range(1, 101)], 0.95).value == 95
    assert calibration_error([(0.25, True), (0.25, False), (0.25, False), (0.25, False)]) == 0


def test_curve_of_the_telephone_rises_with_credible_pranks() -> None:
    """What the picture draws: more pranks that sound real, more alarms."""
    drawn, city = plan(demand=5), load_city(CITY)
    line = picture.curve(Measured(baselines.phone(drawn), city))
    assert [x for x, _ in line][::20] == [0, 10]
    assert line[0][1] < line[-1][1]
