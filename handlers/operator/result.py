"""After "Selesai": what came of it, in three optional taps, or in one line: `/hasil 26-0412 luka ringan, 2 unit`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from domain.assignment import Stage
from domain.happenings import OutcomeTold
from domain.results import ORDER, QUESTIONS, following
from domain.ticket import Refused
from handlers.operator.desk import Desk
from handlers.operator.noting import keep_note
from language.answers.outcome import Outcome, outcome_in
from locales.text import Markup
from messages.in_words import outcome_told
from models import results
from models.results import Result


def outcome(desk: Desk) -> None:
    desk.may("outcome")
    part = desk.ticket.part(desk.agency)
    if part is None or part.stage is not Stage.RESOLVED:
        raise Refused("tolak-hasil-belum")
    if desk.argument == "lewati":
        _ask(desk, "")
        desk.done("kembali")
        return
    said = _said(desk.argument)
    answers = {q: a for q in ORDER if (a := getattr(said, q))}
    if not answers:
        pilihan = ", ".join(a for q in ORDER for a in QUESTIONS[q])
        raise Refused(
            "tolak-hasil-kerusakan" if said.damaged else "tolak-hasil-kata",
            pilihan=pilihan,
            kode=desk.ticket.code,
        )
    told = _keep(desk, answers)
    last = max(answers, key=ORDER.index)
    _ask(desk, "" if len(answers) > 1 else following(last))
    if len(answers) > 1 or not following(last):
        given = {question: getattr(told, question) for question in ORDER}
        event = desk.turn.event(OutcomeTold(by=desk.label, hasil=_coded(given)), desk.actor)
        desk.turn.change(desk.ticket, event)
    if said.more:
        keep_note(desk, desk.argument)
    desk.done("selesai-hasil", kode=desk.ticket.code, hasil=Markup(outcome_told(_coded(answers))))


def _said(argument: str) -> Outcome:
    """ "victims.luka" from a button, "luka ringan, 2 unit" typed: every answer belongs to one question."""
    question, _, answer = argument.partition(".")
    if answer in QUESTIONS.get(question, ()):
        given = {question: answer}
        return Outcome(given.get("victims", ""), given.get("damage", ""), given.get("unit", ""))
    return outcome_in(argument)


def _coded(answers: Mapping[str, str]) -> tuple[str, ...]:
    """ "victims-luka", "unit-dua": what was answered, in the order of the questions."""
    return tuple(f"{question}-{answer}" for question in ORDER if (answer := answers.get(question)))


def _keep(desk: Desk, answers: dict[str, str]) -> Result:
    known = results.of_ticket(desk.turn.tx, desk.ticket.id, desk.agency)
    fresh = known or Result(desk.ticket.id, desk.agency, "", "", "", desk.actor, desk.turn.now)
    told = replace(
        fresh,
        victims=answers.get("victims", fresh.victims),
        damage=answers.get("damage", fresh.damage),
        unit=answers.get("unit", fresh.unit),
        told_by=desk.actor,
        told_at=desk.turn.now,
    )
    results.keep(desk.turn.tx, told)
    return told


def _ask(desk: Desk, question: str) -> None:
    """The card of this group asks this next ("" = nothing more)."""
    ticket = desk.ticket
    asked = {one: next_one for one, next_one in ticket.state.outcomes.items() if one != desk.agency}
    asked |= {desk.agency: question} if question else {}
    desk.turn.change(ticket.noting(outcomes=asked))
