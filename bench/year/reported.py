"""What the ministry would be told of the simulated year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from bench.year.plan import Plan
from bot.ministry.span import Span, span_of
from bot.ministry.write import files
from cities.profile import City
from domain.contact import Contact

A_MONTH = timedelta(days=31)


def reported(city: City, plan: Plan) -> Span:
    """The year that was played; its first month where no more was."""
    begins = plan.begins.astimezone(city.zone)
    return span_of(city, f"{begins:%Y-%m}" if plan.ends - plan.begins <= A_MONTH else f"{begins:%Y}")


def write(city: City, plan: Plan, ledger: Sequence[Contact], out: Path) -> None:
    span = reported(city, plan)
    for ending, content in files(city, span, list(ledger)).items():
        (out / f"laporan-112-{span.named}{ending}").write_bytes(content)
