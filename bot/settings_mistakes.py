"""What is wrong with a setting, in one sentence that says what to do; never with a value that is secret."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pydantic_core import ErrorDetails

from bot.commands.sentences import sentence
from bot.homes import at_home, runs

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{6,}")  # as BotFather gives them, and shorter ones of test servers
PUSHED = re.compile(
    r"[A-Za-z0-9_-]{24,256}"
)  # what the platform takes as a webhook's secret, and nobody guesses
SIGNING = re.compile(r"whsec_[A-Za-z0-9+/]{32,}={0,2}|(?!whsec_)\S{24,}")
HERE, OUTSIDE = "http://127.0.0.1", "https://"
CALLED = re.compile(r"https?://[^\s/:?#]+", re.IGNORECASE)
DIGITS, VERSION = re.compile(r"\d{1,32}"), re.compile(r"\d{1,3}\.\d")


def of_tokens(tokens: Mapping[str, str]) -> list[str]:
    """Of the two bots, by the names of their settings."""
    empty = [name for name, token in tokens.items() if not token]
    if len(empty) == 1:
        return [sentence("setelan-token-kosong", nama=empty[0])]
    if not empty and len({token.partition(":")[0] for token in tokens.values()}) == 1:
        return [sentence("setelan-token-sama")]
    return [
        sentence("setelan-token-bentuk", nama=name)
        for name, token in tokens.items()
        if token and not TOKEN.fullmatch(token)
    ]


def of_whatsapp(number: str, version: str, secrets: list[str]) -> list[str]:
    """A number that is served has an id, and a secret without which nothing that is pushed would be believed."""
    needed = {
        "WHATSAPP_PHONE_NUMBER_ID": bool(DIGITS.fullmatch(number)),
        "WHATSAPP_APP_SECRET": bool(secrets),
        "WHATSAPP_GRAPH_VERSION": bool(VERSION.fullmatch(version)),
    }
    return [sentence("setelan-whatsapp", nama=name) for name, well in needed.items() if not well]


def of_addresses(database: str, public: str, link: str, meja: str) -> list[str]:
    """Of whatever begins in one of a few ways."""
    known = (
        (database, ("sqlite", "postgresql+psycopg://"), "setelan-basis-data"),
        (public, (OUTSIDE, HERE, "local"), "setelan-alamat-umum"),
        (link, (OUTSIDE, HERE), "setelan-alamat-tautan"),
        (meja, (OUTSIDE, HERE), "setelan-alamat-meja"),
    )
    return [sentence(wrong) for given, begins, wrong in known if given and not given.startswith(begins)]


def of_called(addresses: Mapping[str, str]) -> list[str]:
    """Of what we call, by the names of their settings."""
    return [
        sentence("setelan-alamat-panggil", nama=name)
        for name, given in addresses.items()
        if given and not CALLED.match(given)
    ]


def of_handover(url: str, secret: str) -> list[str]:
    """Of where events are told to, and what signs them."""
    if not url:
        return []
    wrong = [] if url.startswith((OUTSIDE, HERE)) else [sentence("setelan-alamat-serah")]
    return wrong if SIGNING.fullmatch(secret) else [*wrong, sentence("setelan-rahasia-serah")]


def of_transcriber(url: str, command: str) -> list[str]:
    """Of what listens to voice notes: one of the two, and nothing goes out in clear."""
    if url and command:
        return [sentence("setelan-mesin-dua")]
    if url and not (url.startswith(OUTSIDE) or (url.startswith("http://") and at_home(url))):
        return [sentence("setelan-alamat-mesin")]
    if command and not runs(command):
        return [sentence("setelan-perintah-mesin")]
    return []


def of_secret(pushed: str) -> list[str]:
    """Of what the platform shows with each update that it pushes."""
    return [sentence("setelan-rahasia-webhook")] if pushed and not PUSHED.fullmatch(pushed) else []


def of_value(error: ErrorDetails) -> str:
    """Of a value that is no number, or beyond its limits."""
    name, given = str(error["loc"][0]), str(error["input"])[:40]
    if error["type"].startswith("int_"):
        return sentence("setelan-angka", nama=name, isi=given)
    limits = error.get("ctx", {})
    if error["type"] in ("greater_than_equal", "less_than_equal"):
        least = f"≥ {limits['ge']}" if "ge" in limits else f"≤ {limits['le']}"
        return sentence("setelan-batas", nama=name, isi=given, batas=least)
    return sentence("setelan-salah", nama=name)
