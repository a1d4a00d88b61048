"""Writes `docs/settings.md` from the settings themselves: `python -m bot.settings_page`."""

from __future__ import annotations

from bot.settings_fields import ROOT, Fields


def page() -> str:
    """One line for each setting."""
    lines = [
        "# Settings",
        "",
        "From the environment, else from `.env` (mode 600) in the project's root. Written by `python -m bot.settings_page`.",
        "",
        "| setting | default | what it is for |",
        "|---|---|---|",
    ]
    for field in Fields.model_fields.values():
        default = str(field.default).replace(str(ROOT), "…").replace("**********", "")
        lines.append(
            f"| `{field.validation_alias}` | {f'`{default}`' if default else 'empty'} | {field.description} |"
        )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    (ROOT / "docs" / "settings.md").write_text(page())
