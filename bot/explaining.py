"""What an administrator can mend is told in sentences, without a traceback."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import typer

T = TypeVar("T")


def or_explain(work: Callable[[], T]) -> T:
    """Run it; what an administrator can mend is told in sentences, without a traceback."""
    from bot.backup import BadBackup
    from bot.settings import WrongSettings
    from bot.wiring import WrongKey
    from cities import CityMistakes
    from models.migrate import OtherRevision

    try:
        return work()
    except WrongSettings as wrong:
        typer.echo("\n".join(wrong.sentences), err=True)
    except CityMistakes as wrong:
        typer.echo("\n".join(map(str, wrong.mistakes)), err=True)
    except (WrongKey, BadBackup, OtherRevision) as wrong:
        typer.echo(str(wrong), err=True)
    raise typer.Exit(2)
