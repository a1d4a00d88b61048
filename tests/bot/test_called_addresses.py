"""An address that nobody can call is a wrong setting, named before the start and by the doctor: no telephone would ring."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import Settings, WrongSettings

NAMES = (
    "SIGAP_CALL_URL",
    "SIGAP_HEARTBEAT_URL",
    "SIGAP_ALARM_URL",
    "SIGAP_GEOCODER_URL",
    "SIGAP_SMS_URL",
)


def settings(folder: Path, **given: str) -> Settings:
    return Settings(_env_file=None, SIGAP_DATA=str(folder), **given)  # type: ignore[call-arg, arg-type]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("wrong", ["ftp://x", "notaurl", "gerbang.example.id/ring", "https://", "https:///x"])
def test_what_nobody_can_call_is_named(tmp_path: Path, name: str, wrong: str) -> None:
    with pytest.raises(WrongSettings, match=f"{name} bukan alamat yang bisa dipanggil"):
        settings(tmp_path, **{name: wrong}).check()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "right", ["", "https://hc.example.id/ping/1", "http://10.0.0.7:8080", "HTTPS://x.id/?a=1"]
)
def test_what_can_be_called_is_not(tmp_path: Path, name: str, right: str) -> None:
    settings(tmp_path, **{name: right}).check()
