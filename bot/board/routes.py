"""/papan of the product's web: one page, its files, and the JSON that it asks for every few seconds."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from aiohttp import web

from bot.basemap import routes as basemap
from bot.board.content import content, ground
from bot.pages.assets import files, serving
from bot.pages.templates import templates
from bot.wiring import App

HERE = Path(__file__).parent
BOARD_APP: web.AppKey[App] = web.AppKey("board_app", App)
MAP = "/papan/peta"
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def add_board(served: web.Application, app: App) -> None:
    served[BOARD_APP] = app
    served.add_routes(
        [
            web.get("/papan", page),
            web.get(f"/papan/{files('papan')}", serving(HERE, HEADERS)),
            web.get("/papan/kota.json", city),
            web.get("/papan/tiket.json", tickets),
            *basemap.routes(app.settings, MAP),
        ]
    )


@cache
def _frame() -> str:
    """The page without anything of the city, which its script asks for."""
    return templates(HERE).get_template("papan.html").render()


async def page(request: web.Request) -> web.Response:
    return web.Response(text=_frame(), content_type="text/html", charset="utf-8", headers=HEADERS)


async def city(request: web.Request) -> web.Response:
    app = request.app[BOARD_APP]
    shown = ground(app.city)
    if header := await basemap.map_of(app.settings):
        shown["map"] = basemap.told(header, app.city, MAP)
    return web.json_response(shown, headers=HEADERS)


async def tickets(request: web.Request) -> web.Response:
    app = request.app[BOARD_APP]
    now = app.clock.now()
    asked = request.query.get("halaman", "")
    page = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
    found = await app.database.read(lambda tx: content(tx, app.city, now, page))
    return web.json_response(found, headers=HEADERS)
