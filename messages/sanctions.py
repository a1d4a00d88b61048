"""Sanctions in words: the proposal and the appeal to the control room, the consequence to the reporter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from domain.happenings import (
    AppealDecided,
    Appealed,
    SanctionConfirmed,
    SanctionDropped,
    SanctionProposed,
    SanctionStep,
)
from domain.message import Button, Channel, Outgoing, Priority
from locales.text import stored_word, text
from messages.citizen import note
from messages.view import ReporterView, View

OPERATOR = Channel.TELEGRAM_OPERATOR
LIFTED = "lifted"
RESTRICTS = frozenset({"abu_abu", "berkas_bukti"})


def proposed(view: View, what: SanctionProposed) -> Iterator[Outgoing]:
    """One silent message in the control room; it changes with what becomes of the proposal."""
    words = text("sanksi-usul", **_said(view, what), batas=_day(view, what))
    yield from _to_control(view, what, words, _choice(what, "sanction", "tombol-setuju", "tombol-tolak"))


def confirmed(view: View, what: SanctionConfirmed) -> Iterator[Outgoing]:
    said = _said(view, what)
    words = text("sanksi-berlaku", **said, pengesah=what.decided_by)
    if what.step == "berkas_bukti":
        words += "\n" + text("sanksi-buat-berkas", kode=view.ticket.code)
    yield from _to_control(view, what, words)
    for reporter in _reporter(view, what):
        yield _consequence(view, what, reporter)


def dropped(view: View, what: SanctionDropped) -> Iterator[Outgoing]:
    """Declined, lapsed, another report came in between, or its report was real after all: whoever bore it reads so."""
    said = _said(view, what)
    yield from _to_control(view, what, text(f"sanksi-{what.state}", **said))
    if what.state == LIFTED:
        for reporter in _reporter(view, what):
            yield note(view, reporter, "warga-sanksi-dicabut", kode=view.ticket.code)


def appealed(view: View, what: Appealed) -> Iterator[Outgoing]:
    """A message of its own: an edit would be seen by nobody."""
    words = text("keberatan-masuk", **_said(view, what), pengesah=what.decided_by)
    if what.words:
        words += "\n" + text("kartu-kutipan", kata=what.words)
    buttons = _choice(what, "appeal", "tombol-terima-keberatan", "tombol-tolak-keberatan")
    for said in _to_control(view, what, words, buttons):
        yield replace(said, key=f"appeal:{what.sanction}", reply_key=said.key)


def appeal_decided(view: View, what: AppealDecided) -> Iterator[Outgoing]:
    answer = what.appeal
    words = text(f"keberatan-{answer}", kode=view.ticket.code, siapa=what.label)
    for said in _to_control(view, what, words):
        yield replace(said, key=f"appeal:{what.sanction}")
    for reporter in _reporter(view, what):
        yield note(view, reporter, f"warga-keberatan-{answer}", kode=view.ticket.code)


def _to_control(
    view: View, what: SanctionStep, words: str, buttons: tuple[tuple[Button, ...], ...] = ()
) -> Iterator[Outgoing]:
    for group in view.control_groups:
        yield Outgoing(
            OPERATOR,
            group.chat,
            text=words,
            key=f"sanction:{what.sanction}",
            buttons=buttons,
            silent=True,
            protect=True,
            priority=Priority.THREAD,
            ticket=view.ticket.id,
        )


def _choice(step: SanctionStep, asked: str, yes: str, no: str) -> tuple[tuple[Button, ...], ...]:
    number = step.sanction
    return ((Button(text(yes), f"grup.{asked}_yes.{number}"), Button(text(no), f"grup.{asked}_no.{number}")),)


def _said(view: View, what: SanctionStep) -> dict[str, str | int]:
    return {
        "kode": view.ticket.code,
        "jumlah": what.count,
        "siapa": what.proposed_by,
        "langkah": stored_word(f"langkah-{what.step}"),
    }


def _day(view: View, what: SanctionStep) -> str:
    return datetime.fromisoformat(what.until).astimezone(view.city.zone).strftime("%d-%m-%Y")


def _reporter(view: View, what: SanctionStep) -> Iterator[ReporterView]:
    yield from (r for r in view.reporters if r.report == what.report and not r.muted)


def _consequence(view: View, what: SanctionStep, reporter: ReporterView) -> Outgoing:
    """What it is, why, since when, and one button to object; the law only as the city's legal office wrote it."""
    step, secret = what.step, view.ticket.secret
    went = any(a.departed_at for a in view.ticket.assignments)
    variables = {"kode": view.ticket.code}
    if not secret:
        variables["sempat"] = text(
            "warga-sempat-berangkat" if went else "warga-sempat-diperiksa", reporter.language
        )
    if not secret and step in RESTRICTS:
        variables["sampai"] = _day(view, what)
    row = (Button(text("tombol-keberatan", reporter.language), f"{reporter.handle}.appeal"),)
    said = note(
        view, reporter, "diam-sanksi" if secret else f"warga-sanksi-{step}", buttons=(row,), **variables
    )
    if view.city.law.basis and step != "jelaskan" and not secret:
        law = text("warga-dasar-hukum", reporter.language, dasar=view.city.law.basis)
        said = replace(said, text=f"{said.text}\n{law}")
    return said
