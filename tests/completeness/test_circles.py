"""No file of the product imports another that imports it, however far around."""

from __future__ import annotations

from pathlib import Path

from bench.arrows import arrows, circles
from bench.product_files import files


def test_no_files_import_each_other_in_a_circle() -> None:
    assert circles(arrows(files())) == []


def test_a_circle_is_found_and_a_neighbour_is_none(tmp_path: Path) -> None:
    """A package's door that imports its rooms is in a circle with whoever takes something from the door, and not with who
    takes a neighbour from the package."""
    room = tmp_path / "domain"
    room.mkdir()
    (room / "__init__.py").write_text("from domain.ticket import Ticket\n")
    (room / "ticket.py").write_text("from domain import lane\n\nTicket = lane.Lane\n")
    (room / "lane.py").write_text("Lane = str\n")
    assert circles(arrows(files(tmp_path))) == []
    (room / "lane.py").write_text("from domain import Ticket\n")
    assert circles(arrows(files(tmp_path))) == [["domain/__init__.py", "domain/lane.py", "domain/ticket.py"]]
