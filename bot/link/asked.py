"""What a caller's page asks, read; and how it stands, as the page reads it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from aiohttp import web

from bot.link.port import Sent
from bot.pages.answers import Answer, said
from domain.message import Kind, Media
from handlers.calls.page_state import PageState

NAME = re.compile(r"[a-z0-9]{8,32}")
MIME = re.compile(r"[a-z]+/[a-z0-9.+-]{1,60}")


def file_of(request: web.Request, page: int, upload: str, size: int, at: datetime) -> Sent:
    """A file that is whole. What it is called decides nothing but how it is shown."""
    mime = request.query.get("jenis", "").casefold().partition(";")[0]
    mime = mime if MIME.fullmatch(mime) else "application/octet-stream"
    kind = {"image": Kind.PHOTO, "video": Kind.VIDEO, "audio": Kind.VOICE}.get(
        mime.partition("/")[0], Kind.DOCUMENT
    )
    reference = f"{page}:{upload}"
    return Sent(page, upload, kind, at, media=Media(reference, reference, mime=mime, size=size))


def name_of(told: Mapping[str, object]) -> str:
    name = told.get("id")
    if not isinstance(name, str) or not NAME.fullmatch(name):
        raise Answer(said(400))
    return name


def figure_of(told: Mapping[str, object], name: str) -> float:
    """Raises Answer where it is none."""
    figure = told.get(name)
    if not isinstance(figure, int | float) or isinstance(figure, bool):
        raise Answer(said(400))
    return float(figure)


def words_of(told: Mapping[str, object]) -> str:
    """Raises Answer where there are none."""
    words = told.get("kata")
    if not isinstance(words, str) or not (words := words.replace("\x00", "").strip()):
        raise Answer(said(400))
    return words


def upload_of(request: web.Request) -> str:
    name = request.match_info["upload"]
    if not NAME.fullmatch(name):
        raise Answer(said(400))
    return name


def number_of(request: web.Request, name: str) -> int:
    given = request.query.get(name, "")
    if not re.fullmatch(r"[0-9]{1,12}", given):
        raise Answer(said(400))
    return int(given)


def shown(state: PageState) -> dict[str, object]:
    """As the page reads it."""
    return {
        "baris": state.lines,
        "pesan": state.covered,
        "diam": state.quiet,
        "hilang": state.lost,
        "selesai": state.over,
        "baca": state.newest,
        "baru": state.unseen,
    }
