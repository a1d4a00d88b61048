"""What was typed wrongly at the terminal, in a sentence; and help in the administrator's language."""

from __future__ import annotations

import re
from typing import Any

import typer
from typer.main import get_command

from bot.commands.sentences import sentence

HELP = {  # the library's words on a page of help, and the sentence that stands for each
    "Usage:": "bantuan-pakai",
    "Options:": "bantuan-pilihan",
    "Commands:": "bantuan-perintah",
    "Arguments:": "bantuan-isian",
    "Show this message and exit.": "bantuan-ini",
    "[OPTIONS]": "bantuan-pakai-pilihan",
    "COMMAND [ARGS]...": "bantuan-pakai-perintah",
    "<str>": "bantuan-teks",
    "<list[str]>": "bantuan-teks",
    "<int>": "bantuan-teks",
    "<path>": "bantuan-nama",
    "[required]": "bantuan-wajib",
    "[default: ": "bantuan-bawaan",
}
MEANT, QUOTED = " Did you mean ", re.compile(r"'([^']+)'")  # what is near to what was typed
TYPED = re.compile(r"'(.*)'|\(([^()]*)\)$")  # where the library quotes what it did not expect


class Page(typer.Context):
    """Makes the pages of help of one command."""

    def get_help(self) -> str:
        """The whole page."""
        return _translated(super().get_help())

    def get_usage(self) -> str:
        """Its first line."""
        return _translated(super().get_usage())


def command_of(program: typer.Typer) -> Any:
    """The program's command, whose pages of help are in our words, as are those of all below it."""
    command = get_command(program)
    _with_our_pages(command)
    return command


def _with_our_pages(command: Any) -> None:
    command.context_class = Page
    for below in getattr(command, "commands", {}).values():
        _with_our_pages(below)


def _translated(page: str) -> str:
    for theirs, ours in HELP.items():
        page = page.replace(theirs, sentence(ours))
    return page


def what_is_wrong(error: typer.TyperException) -> list[str]:
    """One sentence, with where to read more; a whole page of help where a command was left out."""
    context, kind = getattr(error, "ctx", None), type(error).__name__
    if kind == "NoArgsIsHelpError":
        return [error.format_message()]
    more = "" if context is None else f" {sentence('ketikan-bantuan', perintah=context.command_path)}"
    return [_sentence(error, kind) + more]


def _sentence(error: Any, kind: str) -> str:
    match kind:
        case "NoSuchOption":
            near = ", ".join(sorted(error.possibilities or ()))
            words = sentence("ketikan-pilihan-asing", nama=error.option_name)
            return f"{words} {sentence('ketikan-mungkin', nama=near)}" if near else words
        case "BadOptionUsage":
            empty = "requires" in error.message
            return sentence("ketikan-tanpa-isi" if empty else "ketikan-berisi", nama=error.option_name)
        case "MissingParameter":
            return sentence("ketikan-kurang", nama=_name_of(error))
        case "BadParameter":
            return sentence("ketikan-salah", nama=_name_of(error))
    said, _, near = error.message.partition(MEANT)
    typed, names = TYPED.search(said), ", ".join(QUOTED.findall(near))
    unknown = hasattr(getattr(error.ctx, "command", None), "commands")
    words = sentence(
        "ketikan-asing" if unknown else "ketikan-lebih", isi=typed[typed.lastindex or 0] if typed else ""
    )
    return f"{words} {sentence('ketikan-mungkin', nama=names)}" if names else words


def _name_of(error: Any) -> str:
    """As it stands on the page of help."""
    return str(error.param.get_error_hint()).strip("'") if error.param is not None else ""
