"""Sanctions in words: the proposal and the appeal to the control room, the consequence to the reporter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from domain.events import Event
from domain.message import Button, Channel, Outgoing, Priority
from locales.text import stored_word, text
from messages.citizen import note
from messages.view import ReporterView, View

OPERATOR = Channel.TELEGRAM_OPERATOR
RESTRICTS = frozenset({"abu_abu", "berkas_bukti"})


def proposed(view: View, event: Event) -> Iterator[Outgoing]:
    """One silent message in the control room; it changes with what becomes of the proposal."""
    words = text("sanksi-usul", **_said(view, event), batas=_day(view, event))
    yield from _to_control(view, event, words, _choice(event, "sanction", "tombol-setuju", "tombol-tolak"))


def confirmed(view: View, event: Event) -> Iterator[Outgoing]:
    said = _said(view, event)
    words = text("sanksi-berlaku", **said, pengesah=event.data["decided_by"])
    if event.data["step"] == "berkas_bukti":
        words += "\n" + text("sanksi-buat-berkas", kode=view.ticket.code)
    yield from _to_control(view, event, words)
    for reporter in _reporter(view, event):
        yield _consequence(view, event, reporter)


def dropped(view: View, event: Event) -> Iterator[Outgoing]:
    """Declined, lapsed, or another report came in between."""
    said = _said(view, event)
    yield from _to_control(view, event, text(f"sanksi-{event.data['state']}", **said))


def appealed(view: View, event: Event) -> Iterator[Outgoing]:
    """A message of its own: an edit would be seen by nobody."""
    words = text("keberatan-masuk", **_said(view, event), pengesah=event.data["decided_by"])
    if event.data.get("words"):
        words += "\n" + text("kartu-kutipan", kata=event.data["words"])
    buttons = _choice(event, "appeal", "tombol-terima-keberatan", "tombol-tolak-keberatan")
    for said in _to_control(view, event, words, buttons):
        yield replace(said, key=f"appeal:{event.data['sanction']}", reply_key=said.key)


def appeal_decided(view: View, event: Event) -> Iterator[Outgoing]:
    answer = event.data["appeal"]
    words = text(f"keberatan-{answer}", kode=view.ticket.code, siapa=event.data["label"])
    for said in _to_control(view, event, words):
        yield replace(said, key=f"appeal:{event.data['sanction']}")
    for reporter in _reporter(view, event):
        yield note(view, reporter, f"warga-keberatan-{answer}", kode=view.ticket.code)


def _to_control(
    view: View, event: Event, words: str, buttons: tuple[tuple[Button, ...], ...] = ()
) -> Iterator[Outgoing]:
    for group in view.control_groups:
        yield Outgoing(
            OPERATOR,
            group.chat,
            text=words,
            key=f"sanction:{event.data['sanction']}",
            buttons=buttons,
            silent=True,
            protect=True,
            priority=Priority.THREAD,
            ticket=view.ticket.id,
        )


def _choice(event: Event, what: str, yes: str, no: str) -> tuple[tuple[Button, ...], ...]:
    number = event.data["sanction"]
    return ((Button(text(yes), f"grup.{what}_yes.{number}"), Button(text(no), f"grup.{what}_no.{number}")),)


def _said(view: View, event: Event) -> dict[str, str | int]:
    return {
        "kode": view.ticket.code,
        "jumlah": event.data["count"],
        "siapa": event.data["proposed_by"],
        "langkah": stored_word(f"langkah-{event.data['step']}"),
    }


def _day(view: View, event: Event) -> str:
    return datetime.fromisoformat(event.data["until"]).astimezone(view.city.zone).strftime("%d-%m-%Y")


def _reporter(view: View, event: Event) -> Iterator[ReporterView]:
    yield from (r for r in view.reporters if r.report == event.data["report"] and not r.muted)


def _consequence(view: View, event: Event, reporter: ReporterView) -> Outgoing:
    """What it is, why, since when, and one button to object; the law only as the city's legal office wrote it."""
    step, secret = event.data["step"], view.ticket.secret
    went = any(a.departed_at for a in view.ticket.assignments)
    variables = {"kode": view.ticket.code}
    if not secret:
        variables["sempat"] = text(
            "warga-sempat-berangkat" if went else "warga-sempat-diperiksa", reporter.language
        )
    if not secret and step in RESTRICTS:
        variables["sampai"] = _day(view, event)
    row = (Button(text("tombol-keberatan", reporter.language), f"{reporter.handle}.appeal"),)
    said = note(
        view, reporter, "diam-sanksi" if secret else f"warga-sanksi-{step}", buttons=(row,), **variables
    )
    if view.city.law.basis and step != "jelaskan" and not secret:
        law = text("warga-dasar-hukum", reporter.language, dasar=view.city.law.basis)
        said = replace(said, text=f"{said.text}\n{law}")
    return said
