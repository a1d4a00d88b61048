"""The page itself: one document with its style and script, and the small ones where there is none."""

from __future__ import annotations

import json
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path

from aiohttp import web
from jinja2 import Environment

from bot.pages.templates import templates
from cities.profile import City
from domain.place import COARSE_M, ROUGH_M
from locales.text import text

HERE = Path(__file__).parent
HUSHED = (  # have a form of their own where nothing may betray it
    *("judul", "mulai", "izin", "lokasi-bila", "ditolak", "tanpa-gps", "gagal", "hilang", "berakhir"),
    *("belum", "tunda", "tidak", "selesai", "tolong", "kasar"),
)
WORDS = (
    *("lokasi", "berkas", "tulis", "kirim", "tutup", "mencari", "titik", "perkiraan", "selesai-ikut"),
    *("mengirim", "terkirim", "besar", "putus", "habis", "lain", "sambung", "titik-gagal", "buka"),
)


@cache
def _part(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _allowed(part: str) -> str:
    return f"'sha256-{b64encode(sha256(part.encode()).digest()).decode()}'"


@cache
def headers() -> dict[str, str]:
    return {
        "Content-Security-Policy": f"default-src 'none'; style-src {_allowed(_part('l.css'))}; "
        f"script-src {_allowed(_part('l.js'))}; connect-src 'self'; img-src data:; form-action 'self'; "
        "frame-ancestors 'none'; base-uri 'none'",
        "Permissions-Policy": "geolocation=(self)",
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
    }


def page(city: City, *, quiet: bool) -> web.Response:
    """What a caller opens."""
    hushed = "-diam" if quiet else ""
    names = {**{name: name for name in WORDS}, **{name: name + hushed for name in HUSHED}}
    said = {name: text(f"halaman-{key}", telepon=city.emergency_phone) for name, key in names.items()}
    told = {"kata": said, "diam": quiet, "keluar": city.link.leave, "kira": ROUGH_M, "kasar": COARSE_M}
    return _document(
        "halaman.html", said, kata=json.dumps(told, ensure_ascii=False), nomor=_numbers(city, quiet=quiet)
    )


def notice(city: City, why: str, status: int, *, quiet: bool = False) -> web.Response:
    """Why there is nothing here, and the number to call, but for who hides; what stands above it is nobody's business."""
    said = {"judul": text("halaman-tautan"), "sebab": text(f"halaman-{why}")}
    return _document("habis.html", said, status=status, nomor="" if quiet else _call(city))


def unavailable(city: City, *, quiet: bool) -> web.Response:
    """Nothing can be looked up now, so that it may be anybody's."""
    said = {"judul": text("halaman-tautan"), "sebab": text("halaman-terganggu")}
    number = f"<p>{escape(city.emergency_phone)}</p>" if quiet else _call(city)
    made = _document("habis.html", said, status=503, nomor=number)
    made.headers["Retry-After"] = "5"
    return made


def code_form(city: City, *, wrong: bool = False) -> web.Response:
    """Where the code is typed that an operator has read out; it needs no script."""
    said = {name: text(f"halaman-{name}") for name in ("judul", "kode", "lanjut")}
    said["sebab"] = text("halaman-kode-salah") if wrong else ""
    return _document("kode.html", said, status=404 if wrong else 200, nomor=_call(city))


def _document(
    name: str, said: dict[str, str], *, status: int = 200, kata: str = "", nomor: str = ""
) -> web.Response:
    """`nomor` is HTML already."""
    document = _templates().get_template(name).render(ujar=said, kata=kata, nomor=nomor)
    return web.Response(
        text=document, content_type="text/html", charset="utf-8", status=status, headers=headers()
    )


@cache
def _templates() -> Environment:
    """Style and script stand in the document itself: it is one answer, whatever the network."""
    made = templates(HERE)
    made.globals |= {"gaya": _part("l.css"), "naskah": _part("l.js")}
    return made


def _call(city: City) -> str:
    return f"<p>{text('halaman-telepon', telepon=city.emergency_phone)}</p>"


def _numbers(city: City, *, quiet: bool) -> str:
    """Where no script runs; somebody who hides reads a number, and not whose it is."""
    if quiet:
        return f"<p>{escape(city.emergency_phone)}</p>"
    numbers = {agency.phone: agency.name for agency in city.agencies.values() if agency.phone}
    lines = [text("halaman-nomor", nama=name, telepon=phone) for phone, name in numbers.items()]
    listed = "".join(f"<p>{line}</p>" for line in lines)
    return f'<p>{text("halaman-tanpa-skrip")}</p><p class="besar">{escape(city.emergency_phone)}</p>{listed}'
