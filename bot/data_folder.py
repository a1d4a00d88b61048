"""The folder for database, evidence and key: it can be written into, or the sentence says why not."""

from __future__ import annotations

import os
from pathlib import Path

from bot.commands.sentences import reason_of, sentence
from bot.settings import Settings, WrongSettings


class Unwritable(WrongSettings):
    """Nothing can be written into the data folder."""


def look_at_folder(settings: Settings) -> None:
    """As `prepare_folder`, and makes none: where there is none, one must be possible. Raises WrongSettings."""
    if settings.data.exists():
        prepare_folder(settings)
    elif reason := _why_none(settings.data):
        raise WrongSettings([sentence("setelan-folder", folder=settings.data, sebab=reason)])


def _why_none(folder: Path) -> str:
    """Why there is no folder to write into, nor can be made; "" where there is, or can."""
    try:
        there = next(p for p in (folder.absolute(), *folder.absolute().parents) if p.exists())
        if not there.is_dir():
            return sentence("sebab-bukan-folder")
    except OSError as error:
        return reason_of(error)
    return "" if os.access(there, os.W_OK | os.X_OK) else sentence("sebab-hak")


def without_evidence(settings: Settings) -> str:
    """Why evidence cannot be kept in its folder, and what to do; "" where it can. Nothing is made."""
    folder = settings.evidence_folder
    reason = _why_none(folder) if folder is not None else ""
    return sentence("setelan-bukti", folder=str(folder), sebab=reason) if reason else ""


def prepare_folder(settings: Settings) -> None:
    """Make the data folder, for its owner alone. Raises Unwritable."""
    try:
        settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_into(settings.data)
    except OSError as error:
        raise Unwritable([sentence("setelan-folder", folder=settings.data, sebab=reason_of(error))]) from None


def write_into(folder: Path) -> None:
    """Try it, and leave nothing. Raises OSError."""
    trial = folder / f".tulis-{os.getpid()}"
    trial.touch(mode=0o600)
    trial.unlink(missing_ok=True)  # another look may have taken it away


def refuse_to_replace(file: Path) -> None:
    """Raises WrongSettings where a file of that name is there already: what is written takes nothing's place."""
    if file.is_file():
        raise WrongSettings([sentence("cadangan-sudah-ada", berkas=file)])
