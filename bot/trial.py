"""Before anything is promised: does the database open, do key, city and bots belong to it, and does writing work? And which of it
a start may go on without."""

from __future__ import annotations

import errno

from bot.bots import refuse_changed_places
from bot.data_folder import Unwritable, look_at_folder, without_evidence
from bot.keys import secret_keys
from bot.open_database import open_database, with_key
from bot.past import refuse_elsewhere
from bot.served import served_before
from bot.settings import Settings, WrongSettings
from cities.profile import City
from models import notes
from models.db import TRANSIENT, Tx
from models.sealing import Sealer

TRIED = "tried"  # a note that is only written to see whether writing works


def try_database(settings: Settings, city: City) -> None:
    """Open it, write to it, close it. Raises WrongSettings, WrongKey, TRANSIENT."""

    def work(tx: Tx) -> None:
        refuse_elsewhere(tx, city)
        if settings.live:
            refuse_changed_places(tx, settings)
        notes.write(tx, TRIED, city.key)

    database = open_database(settings)
    try:
        with_key(database, Sealer(*secret_keys(settings)))
        database.now(work)
    finally:
        database.close()


def comes_back(settings: Settings, error: BaseException) -> bool:
    """Is it only away, of an installation that has been served before? Whoever starts one for the first time sits there, and
    reads why it ends."""
    full = isinstance(error, OSError) and error.errno == errno.ENOSPC
    away = full or isinstance(error, (*TRANSIENT, TimeoutError, Unwritable))
    return away and settings.live and served_before(settings)


def refuse_no_evidence(settings: Settings) -> None:
    """Raises WrongSettings where a first start could keep no evidence. Afterwards people are answered without: who sends
    something reads that it was not kept, and everybody who can mend it is told."""
    if (wrong := without_evidence(settings)) and not served_before(settings):
        look_at_folder(settings)  # where that is what is wrong, it says so
        raise WrongSettings([wrong])
