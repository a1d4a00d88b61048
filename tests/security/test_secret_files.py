"""Secrets lie in files of mode 600, and doctor says so where they do not."""

from __future__ import annotations

from pathlib import Path

from bot.commands.doctor import _secrets


def test_doctor_notices_a_readable_env_file(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    assert _secrets(path).well, "there is none"
    path.write_text("CITIZEN_BOT_TOKEN=x")
    path.chmod(0o644)
    assert "chmod 600" in _secrets(path).remedy
    path.chmod(0o600)
    assert _secrets(path).well
