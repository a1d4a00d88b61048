"""What a terminal says of first aid: which cards a doctor has signed, and which have changed since."""

from __future__ import annotations

from collections.abc import Iterator

from bot.commands.findings import Finding
from bot.commands.sentences import sentence
from cities.first_aid import AidCard, FirstAidBook, Signature


def first_aid_lines(book: FirstAidBook) -> Iterator[str]:
    """Nothing where the city has no cards."""
    if not book.cards:
        return
    yield sentence("kota-pertolongan", jumlah=len(book.cards), sah=len(book.signed))
    for card in book.cards.values():
        if card.key not in book.signed:
            yield f"  {card.digest}  {card.key}: {_why(card)}"


def _why(card: AidCard) -> str:
    if card.signature is Signature.CHANGED:
        return sentence("kota-pertolongan-berubah", oleh=card.signed_by, tanggal=card.signed_on)
    if card.signature is Signature.NONE:
        return sentence("kota-pertolongan-belum")
    return sentence("kota-pertolongan-menunjuk")


def examine_first_aid(book: FirstAidBook) -> Finding | None:
    """A card that has changed since it was signed is off without anybody having wished so; unsigned ones are a choice."""
    if not book.cards:
        return None
    name = sentence("kota-pertolongan", jumlah=len(book.cards), sah=len(book.signed))
    changed = [card.key for card in book.cards.values() if card.signature is Signature.CHANGED]
    remedy = sentence("dokter-pertolongan-berubah", kartu=", ".join(changed)) if changed else ""
    return Finding(name, remedy)
