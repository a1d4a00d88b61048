"""`sigap doctor` on a city that runs in the simulator: well, and with things broken on purpose."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from bot.cli import app
from tests.running import Running, call, running


def doctor(city: Running, folder: Path, **environment: str) -> tuple[int, str]:
    tokens = {
        "CITIZEN_BOT_TOKEN": "112001:SIMULATED-CITIZEN",
        "OPERATOR_BOT_TOKEN": "112002:SIMULATED-OPERATOR",
        "TELEGRAM_API_BASE_URL": city.base,
        "SIGAP_DATA": str(folder),
    }
    done = CliRunner().invoke(app, ["doctor"], env={**tokens, **environment})
    return done.exit_code, done.stdout


def test_it_names_what_is_wrong_and_the_remedy(tmp_path: Path) -> None:
    with running(tmp_path) as city:
        _code, said = doctor(city, tmp_path)
        assert "✓ Grup Damkar" in said and "✓ Bot telegram_citizen" in said
        assert "chat pribadi" in said.casefold()  # nobody has started the operators' bot yet
        damkar = next(c for c in call(city, "/sim/state")["chats"] if "Damkar" in c["title"])
        operator = next(b for b in call(city, "/sim/state")["bots"] if "petugas" in b["username"])
        call(city, "/sim/kick", {"bot": operator["id"], "chat": damkar["id"]})
        code, said = doctor(city, tmp_path)
        assert code == 1 and "✗ Grup Damkar" in said and "Masukkan lagi bot petugas" in said
        code, said = doctor(city, tmp_path, CITIZEN_BOT_TOKEN="999:AAAA-wrong-token-000000000000000000")
        assert code == 1 and "BotFather" in said
        code, said = doctor(city, tmp_path, SIGAP_KEY="ab" * 32)
        assert code == 1 and "another key" in said
