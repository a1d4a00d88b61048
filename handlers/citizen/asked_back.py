"""Whether a report is taken back was asked, and graver words came after that: the old question answers nothing any more, it is
asked anew beside those words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from domain.conversation import Draft
from domain.danger import Danger
from domain.happenings import Resolved
from domain.quoting import shortened
from domain.report import Report
from domain.story import lines
from handlers.citizen import which
from handlers.citizen.asked import WHETHER
from handlers.citizen.talk import Talk
from handlers.tickets.relapse import OFFER
from handlers.tickets.said import said_in
from handlers.understood import Understood

KEPT = 10  # questions of a chat that are known


def tells_danger(said: Understood) -> bool:
    """Do these words name danger, and take nothing back?"""
    heard = said.meaning
    named = heard.danger is not Danger.NONE or bool(heard.aggravations) or heard.call
    return named and said.taken_back is None


def ask(talk: Talk, told: Report) -> None:
    """Whether this report ends: with one tap, or a word."""
    _ask(talk, told, talk.text("batal-tanya", laporan=which.label(talk, told)))


def _ask(talk: Talk, told: Report, words: str) -> None:
    talk.conversation.ask(f"{WHETHER}{told.id}", talk.turn.now)
    asked_of(talk, told)
    row = (
        talk.report_button(told, talk.text("tombol-ya-batalkan"), "cancel"),
        talk.report_button(told, talk.text("tombol-tetap-perlu"), "keep"),
    )
    key = f"{OFFER}{told.id}:{talk.turn.now:%d%H%M%S}"
    talk.say(words, (row,), ticket=told.ticket_id, key=key)


def ask_about_draft(talk: Talk, draft: Draft, key: str = "batal-tanya-draf", kata: str = "") -> None:
    """The same of what is being told."""
    _keep(talk, draft.handle, str(len(draft.said.splitlines())))
    row = (
        talk.button(talk.text("tombol-ya-batalkan"), "withdraw", draft.handle),
        talk.button(talk.text("tombol-tetap-perlu"), "keep"),
    )
    talk.answer(key, buttons=(row,), kata=kata)


def asked_of(talk: Talk, told: Report) -> None:
    """It stands on the screen from now on, of this one or of several."""
    _keep(talk, str(told.id), talk.turn.now.isoformat())


def _keep(talk: Talk, about: str, since: str) -> None:
    known = {one: at for one, at in talk.conversation.asked_back.items() if one != about}
    talk.conversation.asked_back = dict([*known.items(), (about, since)][-KEPT:])


def anew(talk: Talk, told: Report) -> bool:
    """Asked once more, where its reporter has told danger since it was asked; True where it was."""
    ticket = talk.turn.peek(told.ticket_id or 0)
    graver = "" if ticket.secret or talk.conversation.hiding else _told_since(talk, told)
    if graver:
        laporan, kata = which.label(talk, told), shortened(graver)
        _ask(talk, told, talk.text("batal-tanya-lagi", laporan=laporan, kata=kata))
    return bool(graver)


def draft_anew(talk: Talk, draft: Draft) -> bool:
    """The same of what is being told."""
    count = talk.conversation.asked_back.get(draft.handle, "")
    graver = _newest(talk, draft.said.splitlines()[int(count) :]) if count.isdecimal() else ""
    if graver:
        ask_about_draft(talk, draft, "batal-tanya-draf-lagi", kata=shortened(graver))
    return bool(graver)


def told_since_its_end(talk: Talk, told: Report) -> str:
    """The newest danger that its reporter has told since "Apakah sudah tertangani?"; "" where there is none."""
    history = [event for event, _ in talk.turn.history(told.ticket_id or 0)]
    ended = max((one.at for one in history if isinstance(one.what, Resolved)), default=None)
    if ended is None or talk.conversation.hiding:
        return ""
    return _newest(talk, [one.words for one in lines(history) if one.report == told.id and one.last > ended])


def _told_since(talk: Talk, told: Report) -> str:
    """ "" where it was never asked, or nothing graver was told since."""
    known = talk.conversation.asked_back
    if at := known.get(str(told.id), ""):
        asked = datetime.fromisoformat(at)
        history = [event for event, _ in talk.turn.history(told.ticket_id or 0)]
        return _newest(
            talk, [one.words for one in lines(history) if one.report == told.id and one.last > asked]
        )
    count = known.get(told.handle, "")  # as it was being told
    said = "\n".join(said_in(talk.turn, told)).splitlines()
    return _newest(talk, said[int(count) :]) if count.isdecimal() else ""


def _newest(talk: Talk, said: Iterable[str]) -> str:
    return next((words for words in reversed([*said]) if tells_danger(talk.turn.understood(words))), "")
