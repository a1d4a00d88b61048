"""What follows from the settings, and what is wrong with them."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import ValidationError

from bot.commands.sentences import reason_of, sentence
from bot.homes import at_home
from bot.settings_fields import Fields
from bot.settings_mistakes import (
    of_addresses,
    of_called,
    of_handover,
    of_secret,
    of_tokens,
    of_transcriber,
    of_value,
    of_whatsapp,
)


def below(folder: Path, file: Path) -> Path:
    """Where the copy of this file lies: by its whole path, so that files that name each other find each other there too."""
    whole = Path(os.path.abspath(file))  # noqa: PTH100 - what links lead to changes its place
    return folder / whole.relative_to(whole.anchor)


class WrongSettings(Exception):
    """A setting is missing or wrong; each sentence says what to do."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


class Settings(Fields):
    """What was set, as the programs use it."""

    @property
    def live(self) -> bool:
        """Are there tokens, so that Telegram itself (or another Bot API server) is served?"""
        return bool(self.citizen_bot_token.get_secret_value() and self.operator_bot_token.get_secret_value())

    @property
    def whatsapp(self) -> bool:
        """Is WhatsApp served too?"""
        return bool(self.whatsapp_token.get_secret_value())

    @property
    def whatsapp_secrets(self) -> list[str]:
        """The app's secrets, any of which signs what is pushed."""
        return [one.strip() for one in self.whatsapp_secret.get_secret_value().split(",") if one.strip()]

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{self.data / 'sigap.db'}"

    @property
    def direct_database(self) -> str:
        """Where session locks and LISTEN hold."""
        return self.database_direct_url or self.database

    @property
    def pooled(self) -> bool:
        return bool(self.database_direct_url)

    @property
    def web(self) -> int:
        return self.web_port or self.port + 1

    @property
    def webhook_base(self) -> str:
        """Where the platform reaches our webhooks; "" for long polling."""
        return f"http://127.0.0.1:{self.web}" if self.public_url == "local" else self.public_url.rstrip("/")

    @property
    def tiles(self) -> Path:
        """The city's map, where there is one."""
        return Path(self.tiles_at)

    @property
    def page_base(self) -> str:
        """Where a caller's telephone reaches our pages; "" where it cannot."""
        return (self.link_url or self.public_url.removeprefix("local")).rstrip("/")

    @property
    def meja_base(self) -> str:
        """Where operators' browsers reach the meja; "" where they cannot."""
        return self.meja_url.rstrip("/") or self.page_base

    @property
    def transcribes(self) -> bool:
        """Is there a machine that listens to voice notes?"""
        return bool(self.transcribe_url or self.transcribe_command)

    @property
    def transcribes_at_home(self) -> bool:
        """Does what it listens to stay among our own machines?"""
        return bool(self.transcribe_command) or at_home(self.transcribe_url)

    @property
    def evidence_place(self) -> str:
        """What an EvidenceStore is opened with."""
        return self.evidence_at or str(self.evidence)

    @property
    def evidence_folder(self) -> Path | None:
        """Where evidence lies on this machine; None where a bucket holds it."""
        place = self.evidence_place
        return None if place.startswith("s3://") else Path(place.removeprefix("file://"))

    @property
    def city_copies(self) -> Path:
        """The folder of the last city file that was right, and of the files that it names."""
        return self.data / "kota-terakhir"

    @property
    def city_copy(self) -> Path:
        return below(self.city_copies, self.city)

    @property
    def evidence(self) -> Path:
        return self.data / "evidence"

    def check(self) -> None:
        """Raises WrongSettings with one sentence for each mistake."""
        bots = {
            "CITIZEN_BOT_TOKEN": self.citizen_bot_token.get_secret_value(),
            "OPERATOR_BOT_TOKEN": self.operator_bot_token.get_secret_value(),
        }
        wrong = of_tokens(bots)
        if self.whatsapp:
            wrong += of_whatsapp(self.whatsapp_number, self.whatsapp_version, self.whatsapp_secrets)
        if not (_is_there(self.city) or _is_there(self.city_copy)):
            wrong.append(sentence("setelan-kota", berkas=self.city))
        if self.web == self.port and not self.live:
            wrong.append(sentence("setelan-porta-sama", porta=self.port))
        wrong += of_addresses(self.database_url, self.public_url, self.link_url, self.meja_url)
        wrong += of_called(
            {
                "SIGAP_HEARTBEAT_URL": self.heartbeat_url,
                "SIGAP_GEOCODER_URL": self.geocoder_url,
                "SIGAP_CALL_URL": self.call_url,
                "SIGAP_ALARM_URL": self.alarm_url,
                "SIGAP_SMS_URL": self.sms_url,
            }
        )
        wrong += of_handover(self.handover_url, self.handover_secret.get_secret_value())
        wrong += of_transcriber(self.transcribe_url, self.transcribe_command)
        wrong += of_secret(self.webhook_secret.get_secret_value())
        if wrong:
            raise WrongSettings(wrong)


def _is_there(file: Path) -> bool:
    """What cannot be looked at, on a disk that is not well, is as good as gone."""
    try:
        return file.is_file()
    except OSError:
        return False


def read_settings() -> Settings:
    """The settings of the environment and of `.env`. Raises WrongSettings, never with a value that is secret."""
    try:
        return Settings()
    except ValidationError as wrong:
        raise WrongSettings([of_value(error) for error in wrong.errors()]) from None
    except OSError as error:
        raise WrongSettings(
            [sentence("terminal-berkas", apa=error.filename, sebab=reason_of(error))]
        ) from None
