"""`sigap bahasa ekspor`: a city's own texts, masked, into a sealed file; once for each word of a supervisor."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from random import SystemRandom

from bot.commands.sentences import reason_of, sentence
from bot.commands.who import at_terminal
from bot.data_folder import refuse_to_replace
from bot.health.clocks import now_here
from bot.hearing import sealed_texts
from bot.hearing.texts import Text, texts
from bot.keys import secret_keys
from bot.open_database import open_existing, with_key
from bot.past import recalled
from bot.settings import Settings, WrongSettings
from bot.wiring import make_services
from cities import load
from domain.message import Outgoing
from handlers.commit import commit_turn
from handlers.duty.roster import label_of
from handlers.operator.allow_export import LEARNING, supervises
from handlers.turn import OPERATOR, Turn
from locales.text import text
from models import accesses, chats, enrolments
from models.db import Tx
from models.decided import decided
from models.sealing import Sealer


@dataclass(frozen=True, slots=True)
class Exported:
    """How many texts of each truth went out, and who allowed it."""

    counts: Counter[str]
    label: str


def export(settings: Settings, target: Path, code: str) -> Exported:
    """Write the file, whole or not at all; that it was written, and on whose word, is recorded before anybody can read it.
    Raises WrongSettings, CityMistakes, WrongKey."""
    refuse_to_replace(target)
    city = load(settings.city)
    database = open_existing(settings)
    unfinished = target.with_name(target.name + ".part")
    try:
        services = make_services(settings, city)
        with_key(database, services.sealer)
        sealer = Sealer(*secret_keys(settings))

        def work(tx: Tx) -> Exported:
            now = now_here(tx)
            turn = Turn(replace(services, city=recalled(tx, city)), tx, now)
            allowed = _allowed(turn, code)
            found = texts(turn, decided(tx), SystemRandom())
            if not found:
                raise WrongSettings([sentence("bahasa-tanpa-teks")])
            _write(unfinished, sealer, found, now)
            _record(turn, allowed, found)
            return Exported(Counter(one.message.truth for one in found), allowed.label)

        done = database.now(work)
        unfinished.replace(target)
        return done
    finally:
        unfinished.unlink(missing_ok=True)
        database.close()


@dataclass(frozen=True, slots=True)
class _Allowed:
    """A supervisor's word."""

    person: int
    label: str


def _allowed(turn: Turn, code: str) -> _Allowed:
    """Whose code it is; it is of no use any more. Raises WrongSettings, also where he supervises no longer."""
    if not code.strip():
        raise WrongSettings([sentence("bahasa-tanpa-izin")])
    for hashed in turn.services.sealer.lookups(LEARNING, code.strip().upper()):
        given = enrolments.use_code(turn.tx, hashed, turn.now)
        as_what = supervises(turn, int(given)) if given is not None else None
        if as_what is not None:
            return _Allowed(as_what.person_id, label_of(turn, as_what))
    raise WrongSettings([sentence("bahasa-izin-salah")])


def _write(target: Path, sealer: Sealer, found: list[Text], now: datetime) -> None:
    try:
        sealed_texts.write(target, sealer, [one.message for one in found], now)
    except OSError as error:
        folder = target.absolute().parent
        raise WrongSettings([sentence("cadangan-folder", folder=folder, sebab=reason_of(error))]) from None


def _record(turn: Turn, allowed: _Allowed, found: list[Text]) -> None:
    """A reading of each person whose text went out, in the name of who allowed it; and he is told."""
    label = f"{allowed.label} lewat {at_terminal()}"
    for one in found:
        accesses.record(
            turn.tx,
            accesses.Purpose.LEARNING,
            turn.now,
            label=label,
            reader=allowed.person,
            subject=one.person,
            ticket=one.ticket,
        )
    private = chats.private_chat(turn.tx, OPERATOR, allowed.person)
    if private is not None and not private.closed:
        told = text("izin-ekspor-selesai", jumlah=len(found))
        turn.say(Outgoing(OPERATOR, private.id, text=told, silent=True, protect=True))
    commit_turn(turn)
