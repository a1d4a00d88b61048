"""Numbers and @names in a reporter's message: out of all that groups may read of it, kept for 📞 Nomor."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.contacts import ACCOUNT_DIGITS, APART, before_each, kept_apart
from domain.kept_numbers import ANOTHERS, own, plain, read, written
from domain.message import Inbound, Kind
from domain.phones import plain_number
from handlers.citizen.commands import LINK
from handlers.citizen.report import arm
from handlers.citizen.talk import Talk
from handlers.tickets.at_word import at_places
from handlers.turn import Turn
from language.answers.commands import command
from language.places.at_word import SIGN
from language.whose_number import of_another
from models import chats
from models.chats import Person

DIGITS = re.compile(rf"\d{{{ACCOUNT_DIGITS}}}")


def without_contacts(turn: Turn, inbound: Inbound, person: Person, *, asked: bool = False) -> Inbound:
    """The same message without the numbers and names that stand in anything of it, typed or shown; they are kept sealed. `asked`:
    is a report being told, so that a lone "@word" is where?"""
    if not inbound.private or _by_link(inbound.text):
        return inbound
    hiding = _Hiding(turn, person, inbound.person, asked=asked)
    pin, media = inbound.pin, inbound.media
    told = replace(
        inbound,
        text=hiding.out_of(inbound.text),
        shown=hiding.out_of_shown(inbound),
        pin=replace(pin, venue=hiding.out_of(pin.venue)) if pin is not None else None,
        media=replace(media, name=hiding.out_of_name(media.name)) if media is not None else None,
    )
    if hiding.found:
        keep(turn, person, *kept(turn, person), *hiding.found)
    return told


def _by_link(text: str) -> bool:
    """Is it a link of ours that was opened? What stands there may look like a number."""
    typed = command(text)
    return typed is not None and typed.name == "start" and LINK.fullmatch(typed.words) is not None


class _Hiding:
    """What has been found in a message so far. Numbers that are known already, the account among them, are hidden wherever
    their digits stand."""

    def __init__(self, turn: Turn, person: Person, account: str, *, asked: bool) -> None:
        self.found: list[str] = []
        self._turn, self._person, self._account, self._asked = turn, person, account, asked

    def out_of(self, words: str) -> str:
        if SIGN.search(words):
            said = at_places(self._turn, words, accounts=known(self._turn, self._person), answers=self._asked)
            return self._out_of(said.words, said.readable)
        return self._out_of(words)

    def _out_of(self, words: str, readable: frozenset[str] = frozenset()) -> str:
        apart = kept_apart(words, readable)
        before = before_each(words)
        self.found += [f"{c}{ANOTHERS}" if of_another(before.get(c, "")) else c for c in apart.contacts]
        return self._without_known(apart.words)

    def out_of_shown(self, inbound: Inbound) -> str:
        """Of somebody else's contact the name, with a mark that his number is kept as well."""
        contact, name = inbound.contact, self.out_of(inbound.shown)
        if contact is None or contact.own or not contact.phone:
            return name
        self.found.append(f"{plain_number(contact.phone)}{ANOTHERS}")
        return name if APART in name else f"{name} {APART}".strip()

    def out_of_name(self, name: str) -> str:
        """The name of a file, in which an underscore stands for a space."""
        hidden = self._out_of(name.replace("_", " "))
        return hidden.replace(APART, "…") if APART in hidden else name

    def _without_known(self, words: str) -> str:
        if DIGITS.search(words) is None:
            return words
        for one in (self._account, *known(self._turn, self._person)):
            digits = one.lstrip("+")
            if len(digits) >= ACCOUNT_DIGITS:
                words = words.replace(digits, APART)
        return words


def somebody_named(talk: Talk) -> bool:
    """Whose contact it is stands before those who act: among the words of the draft, which begins with it where nothing is
    told yet, or as words about an open report. True where it is still to be told."""
    inbound, draft = talk.inbound, talk.conversation.draft
    if not inbound.shown or (inbound.contact is not None and inbound.contact.own):
        return False
    if inbound.text or (draft is None and talk.open_reports()):
        talk.inbound = replace(inbound, kind=Kind.TEXT, text=inbound.text or inbound.shown, contact=None)
        return True
    began = talk.draft()
    began.beside.append((len(began.words), inbound.shown))
    if draft is None:
        arm(talk, began)
    return False


def known(turn: Turn, person: Person) -> list[str]:
    """What is kept of somebody, the number that they have shared first, and those of others that they told."""
    return [plain(one) for one in kept(turn, person)]


def kept(turn: Turn, person: Person) -> list[str]:
    """The same with the mark of what is somebody else's."""
    sealed = chats.sealed_phone(turn.tx, person.id)
    return read(turn.services.sealer.open_text(sealed)) if sealed is not None else []


def keep(turn: Turn, person: Person, *contacts: str, **columns: bool) -> None:
    """Seal these as the person's numbers; he is found and reached by his own alone."""
    sealer = turn.services.sealer
    line = written(contacts)
    first = ", ".join(own(line))
    chats.change_person(
        turn.tx,
        person.id,
        phone=sealer.seal_text(line),
        phone_lookup=sealer.lookup("phone", first.lstrip("+")) if first else None,
        **columns,
    )
