"""The pages of the meja, from its templates."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from aiohttp import web
from jinja2 import Environment

from bot.meja.screen import Screen
from bot.meja.small_html import shown as small
from bot.pages.templates import templates
from locales.text import text
from messages.canvas import plain

HERE = Path(__file__).parent
SCRIPT_WORDS = ("terputus", "belum-terkirim", "batal", "bunyi", "bunyi-nyala", "mengirim")
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; media-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def _word(name: str, **variables: object) -> str:
    return plain(text(f"meja-{name}", **variables))


@cache
def _templates() -> Environment:
    made = templates(HERE)
    made.filters["shown"] = small
    made.globals["kata"] = _word
    made.globals["kata_naskah"] = json.dumps({name: _word(name) for name in SCRIPT_WORDS})
    return made


def page(name: str, status: int = 200, **values: object) -> web.Response:
    """`name`: of the template."""
    words = _templates().get_template(name).render(**values)
    return web.Response(text=words, status=status, content_type="text/html", charset="utf-8", headers=HEADERS)


def halves(shown: Screen) -> dict[str, str]:
    """Queue and ticket as they are now. `rupa`: the same as long as the ticket looks the same."""
    env = _templates()
    return {
        "antrian": env.get_template("antrian.html").render(layar=shown),
        "tiket": env.get_template("tiket.html").render(layar=shown),
        "bunyi": shown.queue.loudest,
        "rupa": sha256(f"{shown.missing}{shown.story!r}".encode()).hexdigest(),
    }


def notice(city: str, why: str, status: int) -> web.Response:
    """Why there is nothing here, and how to come in."""
    return page("habis.html", status, kota=city, sebab=_word(why))
