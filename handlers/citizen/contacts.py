"""Numbers and @names in a reporter's words: out of the words that groups read, kept for 📞 Nomor."""

from __future__ import annotations

from dataclasses import replace

from domain.contacts import kept_apart
from domain.message import Inbound, Kind
from handlers.citizen.talk import Talk
from handlers.turn import Turn
from models import chats
from models.chats import Person

BETWEEN = ", "  # of several numbers of one person
MOST = 4


def without_contacts(turn: Turn, inbound: Inbound, person: Person) -> Inbound:
    """The same message without the numbers and names in its words, which are kept sealed."""
    if not inbound.private or not inbound.text or inbound.text.startswith("/start"):
        return inbound
    found = kept_apart(inbound.text)
    if not found.contacts:
        return inbound
    keep(turn, person, *known(turn, person), *found.contacts)
    return replace(inbound, text=found.words)


def somebody_named(talk: Talk) -> bool:
    """Whose contact it is stands before those who act: among the words of the draft, or as words about an open report.
    True where it is still to be told."""
    inbound, draft = talk.inbound, talk.conversation.draft
    if not inbound.shown or (inbound.contact is not None and inbound.contact.own):
        return False
    told, name = bool(inbound.text), kept_apart(inbound.shown).words
    if not told and draft is not None:
        draft.beside.append((len(draft.words), name))
    elif told or talk.open_reports():
        talk.inbound = replace(inbound, kind=Kind.TEXT, text=name, contact=None)
        return True
    return False


def known(turn: Turn, person: Person) -> list[str]:
    """What is kept of somebody, the number that they have shared first."""
    sealed = chats.sealed_phone(turn.tx, person.id)
    return turn.services.sealer.open_text(sealed).split(BETWEEN) if sealed is not None else []


def keep(turn: Turn, person: Person, *contacts: str, **columns: bool) -> None:
    """Seal these as the person's numbers."""
    sealer = turn.services.sealer
    kept = BETWEEN.join(list(dict.fromkeys(contacts))[:MOST])
    chats.change_person(
        turn.tx,
        person.id,
        phone=sealer.seal_text(kept),
        phone_lookup=sealer.lookup("phone", kept.lstrip("+")),
        **columns,
    )
