"""Several of a reporter's events answered at once: each clause goes to its own report, as if it had been written of that
alone."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.danger import Danger
from domain.report import Report
from handlers.citizen import ended, sudah_belum, which
from handlers.citizen.asked import NEWEST, is_dealt_with
from handlers.citizen.talk import Talk
from handlers.tickets.same_event import opening
from language.answers.each import Piece, core, of_all, of_both, ordinal, picks, pieces
from language.answers.follow_up import verdict
from language.answers.settled import settled
from locales.text import LANGUAGES


def typed(talk: Talk) -> bool:
    """ "Yang kebakaran sudah, yang kecelakaan belum", "dua-duanya sudah": True where each was told."""
    inbound = talk.inbound
    if inbound.edited or inbound.media is not None or inbound.pin is not None or inbound.reply_to:
        return False
    about = _about(talk)
    told = _alike(talk, about) or _apart(talk, about) if len(about) > 1 else []
    if not told:
        return False
    opening(talk.turn)  # several tickets are taken: one turn after the other
    for one, piece in sorted(told, key=lambda pair: pair[0].ticket_id or 0):
        talk.inbound = replace(inbound, text=piece.words)
        sudah_belum.said_of(talk, one, piece.verdict)
    talk.inbound = inbound
    return True


def _about(talk: Talk) -> list[Report]:
    """One of each ticket that is open, or ended a while ago, the oldest first."""
    found: dict[int, Report] = {}
    for told in talk.meant_now()[:NEWEST]:
        if told.ticket_id is not None and _lately(talk, told):
            found.setdefault(told.ticket_id, told)
    return list(found.values())[::-1]


def _lately(talk: Talk, told: Report) -> bool:
    ticket = talk.turn.peek(told.ticket_id or 0)
    return ticket.open or ended.lately(talk, ticket)


def _alike(talk: Talk, about: list[Report]) -> list[tuple[Report, Piece]]:
    """The same of both: of those that are asked about, else of those that go on beside them. "Semua" only where several are
    asked about."""
    asked = [r for r in about if is_dealt_with(talk, r)]
    going = [r for r in about if talk.turn.peek(r.ticket_id or 0).open]
    rest = of_both(talk.words)
    meant = asked if len(asked) > 1 else [r for r in about if r in asked or r in going]
    if rest is None and len(asked) > 1 and not going:
        rest = of_all(talk.words)
    if rest is None or not _judged(rest) or len(meant) < 2 or _tells_of_others(talk, about, rest):
        return []
    return [(one, Piece(talk.words, rest)) for one in meant]


def _apart(talk: Talk, about: list[Report]) -> list[tuple[Report, Piece]]:
    """What each clause says of the one that it names, by kind, place, code, or as the first and the second."""
    numbers = {r.id: r for r in about}

    def name(words: str) -> int | None:
        found = _named(talk, about, words)
        return found[0].id if len(found) == 1 else None

    told = pieces(talk.words, name, _judged)
    one = name(talk.words) if not told and picks(talk.words) else None
    if one is not None and is_dealt_with(talk, numbers[one]):
        told = [(one, Piece(talk.words, core(talk.words)))]
    said = [(numbers[number], piece) for number, piece in told]
    if not any(_judged(piece.verdict) for _, piece in said):
        return []
    once = len({one.id for one, _ in said}) == len(said)
    return said if once and not any(_tells_of_others(talk, about, p.words) for _, p in said) else []


def _named(talk: Talk, about: list[Report], words: str) -> list[Report]:
    whole = talk.inbound
    talk.inbound = replace(whole, text=words)
    codes = [r for r in about if talk.turn.peek(r.ticket_id or 0).code in words]
    found = codes or which.named(talk, about) or [r for r in about if _called(talk, r, words)]
    talk.inbound = whole
    number = ordinal(words)
    if not found and number is not None and number < len(about):
        return [about[number]]
    return found


def _called(talk: Talk, told: Report, words: str) -> bool:
    """Is its kind named as our own messages name it?"""
    kind = talk.turn.city.categories[talk.turn.peek(told.ticket_id or 0).category]
    names = {kind.name, kind.short, *(kind.short_in(language) for language in LANGUAGES)}
    return any(re.search(rf"\b{re.escape(name.casefold())}\b", words.casefold()) for name in names)


def _judged(words: str) -> bool:
    return verdict(words) is not None or settled(words) is not None


def _tells_of_others(talk: Talk, about: list[Report], words: str) -> bool:
    """Do they name danger of a kind that none of these is of? That is told in the usual way."""
    categories, other = talk.turn.city.categories, talk.turn.city.other
    heard = talk.turn.understood(words).meaning
    named = categories.get(heard.danger_category or "") if heard.danger is not Danger.NONE else None
    families = {categories[talk.turn.peek(r.ticket_id or 0).category].family for r in about}
    return named is not None and named is not other and not named.accompanies and named.family not in families
