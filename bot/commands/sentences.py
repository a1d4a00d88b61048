"""Sentences for whoever sits at the terminal: the same files of words, without markup."""

from __future__ import annotations

import errno
from html import unescape
from pathlib import Path

REASONS = {
    errno.EACCES: "sebab-hak",
    errno.EPERM: "sebab-hak",
    errno.EROFS: "sebab-hanya-baca",
    errno.ENOSPC: "sebab-penuh",
    errno.ENOENT: "sebab-tidak-ada",
    errno.ENOTDIR: "sebab-bukan-folder",
    errno.EISDIR: "sebab-folder",
    errno.EEXIST: "sebab-sudah-ada",
    errno.EADDRINUSE: "sebab-dipakai",
}


def sentence(key: str, **variables: str | int | Path) -> str:
    """A sentence of the locales as plain text; they are read only where something has to be said."""
    from locales.text import text

    return unescape(text(key, **{name: str(value) for name, value in variables.items()}))


def reason_of(error: OSError) -> str:
    """Why the operating system refused, in a few words."""
    known = REASONS.get(error.errno or 0)
    return sentence(known) if known else error.strerror or type(error).__name__
