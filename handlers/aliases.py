"""Who writes, on a platform where accounts and numbers change: one person through all of it, and never two made one.

The account decides. A number stands for somebody only as long as no other account is known to go with it: numbers are given
to strangers.
"""

from __future__ import annotations

from domain.happenings import Noted
from domain.message import Inbound, Names
from handlers.services import PLATFORM
from handlers.tickets.marks import as_read_by
from handlers.turn import Turn
from locales.text import text
from models import aliases, chats, reports
from models.aliases import AliasKind
from models.chats import Chat, Person

ACCOUNT, NUMBER = AliasKind.ACCOUNT, AliasKind.NUMBER


def writer(turn: Turn, inbound: Inbound, names: Names) -> Person:
    """Whoever wrote this, made known on first sight; what the message says of them is remembered."""
    platform = PLATFORM[inbound.channel]
    known = _known(turn, platform, names)
    person = chats.get_person(turn.tx, known) if known is not None else _new(turn, platform, names)
    _remember(turn, platform, person.id, names)
    return person


def _known(turn: Turn, platform: str, names: Names) -> int | None:
    if names.account:
        account = aliases.ever(turn.tx, platform, ACCOUNT, _lookups(turn, platform, names.account))
        if account is not None:
            return account
    if not names.number:
        return None
    holder = aliases.holder(turn.tx, platform, NUMBER, _lookups(turn, platform, names.number))
    another = holder is not None and names.account and aliases.has(turn.tx, holder, platform, ACCOUNT)
    return None if another else holder


def _new(turn: Turn, platform: str, names: Names) -> Person:
    """Known by what names them longest."""
    name = names.account or names.number
    lookups = _lookups(turn, platform, name)
    again = [found for lookup in lookups if (found := chats.find_person(turn.tx, platform, lookup))]
    if again:  # erased, but for a record
        return again[0]
    address = turn.services.sealer.seal_text(name)
    return chats.add_person(turn.tx, platform=platform, lookup=lookups[0], address=address, now=turn.now)


def _remember(turn: Turn, platform: str, person: int, names: Names) -> None:
    for kind, name in ((ACCOUNT, names.account), (NUMBER, names.number)):
        if name:
            _add(turn, platform, person, kind, name)


def _add(turn: Turn, platform: str, person: int, kind: AliasKind, name: str) -> bool:
    """Goes by this from now on. An account that has ended stays ended; a number that somebody else is known by is theirs no
    longer, and nobody's until it is heard once more."""
    lookups = _lookups(turn, platform, name)
    holder = aliases.holder(turn.tx, platform, kind, lookups)
    if holder == person:
        return False
    if kind is ACCOUNT and aliases.ever(turn.tx, platform, kind, lookups) is not None:
        return False
    if holder is not None:
        aliases.end(turn.tx, holder, platform, kind, turn.now)
        _without_number(turn, holder)
        return False
    aliases.end(turn.tx, person, platform, kind, turn.now)
    address = turn.services.sealer.seal_text(name)
    aliases.add(turn.tx, person, platform, kind, lookup=lookups[0], address=address, now=turn.now)
    if kind is NUMBER:
        _keep_number(turn, person, name)
    else:
        _known_by(turn, platform, person, name)
    return True


def _known_by(turn: Turn, platform: str, person: int, account: str) -> None:
    """A record that outlives the account is found by what named its owner last."""
    lookups = _lookups(turn, platform, account)
    if not any(chats.find_person(turn.tx, platform, lookup) for lookup in lookups):
        address = turn.services.sealer.seal_text(account)
        chats.change_person(turn.tx, person, lookup=lookups[0], address=address)


def _keep_number(turn: Turn, person: int, number: str) -> None:
    """The platform knows the number without anybody's doing: it can be called, and says nothing of good will."""
    sealer = turn.services.sealer
    kept, lookup = sealer.seal_text(f"+{number}"), sealer.lookup("phone", number)
    chats.change_person(turn.tx, person, phone=kept, phone_lookup=lookup, phone_own=True)


def _without_number(turn: Turn, person: int) -> None:
    chats.change_person(turn.tx, person, phone=None, phone_lookup=None, phone_own=False)


def chat_of_person(turn: Turn, inbound: Inbound, person: Person) -> Chat | None:
    """The one private chat of this person there, at the address that was heard last; an account before a number."""
    chat = chats.private_chat(turn.tx, inbound.channel, person.id)
    if chat is None:
        return None
    account = inbound.names.account if inbound.names else ""
    if account and _is_current(turn, inbound, person.id, account):
        _goes_to(turn, chat, account)
    return chats.get_chat(turn.tx, chat.id)


def _is_current(turn: Turn, inbound: Inbound, person: int, account: str) -> bool:
    platform = PLATFORM[inbound.channel]
    return aliases.holder(turn.tx, platform, ACCOUNT, _lookups(turn, platform, account)) == person


def _goes_to(turn: Turn, chat: Chat, address: str) -> None:
    sealer = turn.services.sealer
    if chat.address and sealer.open_text(chat.address) == address:
        return
    lookup = sealer.lookup("chat", chat.channel, address)
    taken = chats.find_chat(turn.tx, chat.channel, lookup)
    if taken is None or taken.id == chat.id:
        turn.change_chat(chat.id, address=sealer.seal_text(address), lookup=lookup)


def _lookups(turn: Turn, platform: str, name: str) -> list[str]:
    return turn.services.sealer.lookups("person", platform, name)


def changed(turn: Turn, inbound: Inbound) -> None:
    """The platform says that somebody goes by another account or number from now on. Whoever wrote under the new one before
    this was told stays somebody of their own: two are never made one."""
    names = inbound.names
    if names is None:
        return
    platform = PLATFORM[inbound.channel]
    before = Names(names.account_before, names.number_before)
    person = _known(turn, platform, before) if before != Names() else None
    if person is None:
        return
    if names.account and names.account != names.account_before:
        if aliases.ever(turn.tx, platform, ACCOUNT, _lookups(turn, platform, names.account)) not in (
            None,
            person,
        ):
            _ends(turn, platform, person, names)
            _joins(turn, platform, person, names.account)
            return
        _add(turn, platform, person, ACCOUNT, names.account)
    if names.number and names.number != names.number_before:
        _move_number(turn, platform, person, names.number)
    chat = chats.private_chat(turn.tx, inbound.channel, person)
    if chat is not None:
        _goes_to(turn, chat, names.account or names.number)
        _tell(turn, inbound, chat)


def _tell(turn: Turn, inbound: Inbound, chat: Chat) -> None:
    """Who acts may no longer reach whom they think; of what must stay hidden the new phone, perhaps in other hands, hears
    nothing until it writes."""
    for told in reports.of_chat(turn.tx, chat.id):
        if told.ticket_id is None or not turn.peek(told.ticket_id).open:
            continue
        ticket = turn.ticket(told.ticket_id)
        if as_read_by(ticket, told).quiet:
            turn.observe(told.observing(cleared=True))
        note = Noted(by=text(f"kanal-{inbound.channel}"), words=text("nomor-berganti"), shown=True)
        turn.change(ticket, turn.event(note))


def _joins(turn: Turn, platform: str, person: int, account: str) -> None:
    """Whoever wrote under the new account before this was told is the same human: no witness of himself, one record."""
    known = aliases.ever(turn.tx, platform, ACCOUNT, _lookups(turn, platform, account))
    if known is not None:
        chats.join(turn.tx, person, known)


def _ends(turn: Turn, platform: str, person: int, names: Names) -> None:
    """The new account is known already: what is old is written to no more."""
    aliases.end(turn.tx, person, platform, ACCOUNT, turn.now)
    if names.number:
        aliases.end(turn.tx, person, platform, NUMBER, turn.now)
        _without_number(turn, person)


def _move_number(turn: Turn, platform: str, person: int, number: str) -> None:
    """It is this person's: the platform says so. Whoever was known by it before is no longer."""
    holder = aliases.holder(turn.tx, platform, NUMBER, _lookups(turn, platform, number))
    if holder not in (None, person):
        aliases.end(turn.tx, holder or 0, platform, NUMBER, turn.now)
        _without_number(turn, holder or 0)
    _add(turn, platform, person, NUMBER, number)
