"""What was said and perhaps not meant: it counts as soon as more than its words stands behind it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.conversation import Draft
from domain.danger import Danger
from domain.deadline import Deadline, heard
from domain.happenings import DangerRose
from domain.report import Report
from domain.status import Status
from domain.ticket import Ticket
from escalation.draft import deadline_rules, seen
from handlers.tickets.draft_danger import name_danger
from handlers.turn import Turn
from language.words import Understanding

DOUBTFUL = ("figure", "question")  # flags that go when it was meant


def note(draft: Draft, understood: Understanding, sent_at: datetime) -> None:
    """Keep what these words may mean beyond the danger that they name."""
    at = sent_at.isoformat()
    earlier = bool(draft.doubted)
    if understood.danger is Danger.NONE:
        _keep_doubt(draft, understood, at)
        if understood.likely:
            draft.likely_at = draft.likely_at or at
    silly = understood.harmless or understood.question
    hints = bool(understood.guesses) and not (silly or understood.call or understood.slight)
    draft.hinted = draft.hinted or hints or understood.tells
    draft.told = draft.told or not (understood.harmless or understood.call)
    draft.called = understood.call and not draft.hinted
    if earlier and not silly and not understood.call:
        draft.doubted["again"] = at  # a second message, in earnest


def of_another(understood: Understanding, sent_at: datetime) -> dict[str, str]:
    """What words of somebody else's may mean, once their sender says that it happens."""
    danger = understood.danger if understood.danger is not Danger.NONE else Danger.OTHER
    return {"danger": str(danger), "category": understood.danger_category or "", "at": sent_at.isoformat()}


def _keep_doubt(draft: Draft, understood: Understanding, at: str) -> None:
    if understood.doubted is Danger.NONE or draft.doubted:
        return
    category = understood.doubted_category or ""
    draft.doubted = {"danger": str(understood.doubted), "category": category, "at": at}
    if understood.supposed:
        draft.doubted["if"] = "asked"


def softens(turn: Turn, before: Draft, understood: Understanding) -> bool:
    """Is the reporter asked whether it happens now, as the first danger that is named? Not in a disaster, nor where a point or
    a picture stands behind the words."""
    told = before.danger is not Danger.NONE or before.by_button or seen(before)
    return understood.soft and turn.disaster is None and not told


def soften(turn: Turn, draft: Draft, before: Draft, understood: Understanding, sent_at: datetime) -> None:
    """The longer clock, and what the words say as soon as they prove to be meant."""
    draft.danger, draft.deadline, draft.clear = before.danger, before.deadline, before.clear
    name_danger(turn, draft, Danger.OTHER, sent_at)
    draft.doubted = {}
    _keep_doubt(draft, understood, sent_at.isoformat())


def frame(turn: Turn, draft: Draft, before: Draft, understood: Understanding) -> None:
    """What is told as none of here and now is a card at once, without a clock. Not in a disaster, where one answer is all, nor what a
    service of the city takes care of, nor where more than words stands behind it."""
    told = before.danger is not Danger.NONE or before.by_button or seen(before) or draft.called
    framed = understood.framed and understood.danger is Danger.NONE and understood.service is None
    if framed and draft.doubted and turn.disaster is None and not told:
        draft.doubted["frame"] = "asked"


def says_more(turn: Turn, ticket: Ticket, understood: Understanding) -> bool:
    """Do further words mean it after all? Behind what was told as none of here and now only a call, or words of an emergency: where
    it is says nothing of now."""
    if not turn.understood(ticket.state.words).meaning.framed:
        return earnest(understood)
    kinds = {guess.category for guess in understood.guesses} - {turn.city.other.key}
    tells = bool(kinds or understood.aggravations or understood.likely)
    return understood.call or (tells and earnest(understood))


def only_supposed(turn: Turn, ticket: Ticket) -> bool:
    """Does it tell what one would do if it happened? Then a point says nothing of now."""
    return turn.understood(ticket.state.words).meaning.supposed


def earnest(understood: Understanding) -> bool:
    """Words that say more of it, and neither ask nor jest."""
    silly = understood.harmless or understood.question or understood.negated
    return not (silly or understood.call or understood.soft)


def meant(turn: Turn, ticket: Ticket, report: Report) -> Ticket:
    """What was most likely not meant is, after all: it counts as its words say, from when they were written."""
    doubted = ticket.state.doubted
    ticket = turn.change(ticket.noting(doubted=None, not_now=False))
    if doubted is None or ticket.status is not Status.RECEIVED:
        return ticket
    flags = tuple(flag for flag in report.observed.flags if flag not in DOUBTFUL)
    danger = doubted.danger
    turn.change_report(
        report.id,
        danger=danger,
        observed=replace(report.observed, flags=flags, clear=danger is Danger.LIFE),
    )
    rules = deadline_rules(turn.city.verification)
    clock = heard(ticket.deadline, danger, doubted.at, turn.now, rules)
    event = turn.event(DangerRose(danger=danger), report.person_id)
    graver = replace(ticket, deadline=clock, danger=danger)
    return turn.change(graver, *((event,) if danger is not ticket.danger else ()))


def not_meant(turn: Turn, ticket: Ticket, report: Report) -> None:
    """Its writer says that nothing happens now: no clock runs, and a human looks at it."""
    turn.change_report(report.id, danger=Danger.NONE, danger_at=None)
    calm = replace(ticket, deadline=Deadline(), danger=Danger.NONE, danger_at=None)
    turn.change(calm.noting(doubted=None, not_now=True))


def _supposed(turn: Turn, draft: Draft) -> bool:
    """Does a point alone stand behind "kalau kebakaran gimana ya"?"""
    told = draft.danger is not Danger.NONE or draft.by_button or "again" in draft.doubted
    pointed = draft.lat is not None and not draft.evidence
    return "if" in draft.doubted and pointed and not told and turn.disaster is None


def weigh(turn: Turn, draft: Draft, understood: Understanding | None) -> None:
    """With a point, a picture or a second message the doubted words count from when they were written, likely ones too. Where
    one would be if it happened is asked about: a silent card, and nothing rings."""
    doubted = draft.doubted
    if _supposed(turn, draft):
        draft.doubted["frame"] = "asked"
    elif doubted and (seen(draft) or "again" in doubted):
        draft.category = draft.category or doubted["category"]
        name_danger(turn, draft, Danger.read(doubted["danger"]), datetime.fromisoformat(doubted["at"]))
        draft.flags = [flag for flag in draft.flags if flag not in DOUBTFUL]
        draft.doubted = {}
    tells = understood is not None and understood.tells
    if draft.likely_at and (seen(draft) or tells):
        name_danger(turn, draft, Danger.OTHER, datetime.fromisoformat(draft.likely_at))
        draft.likely_at = ""
