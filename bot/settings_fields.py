"""Every setting: its default and what it is for. Values come from the environment, else from `.env`."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent


class Fields(BaseSettings):
    """What an administrator may set."""

    model_config = SettingsConfigDict(env_file=ROOT / ".env", extra="ignore")

    citizen_bot_token: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="CITIZEN_BOT_TOKEN",
        description="Token of the citizens' bot, from BotFather.",
    )
    operator_bot_token: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="OPERATOR_BOT_TOKEN",
        description="Token of the operators' bot, from BotFather.",
    )
    telegram_api_base_url: str = Field(
        default="https://api.telegram.org",
        validation_alias="TELEGRAM_API_BASE_URL",
        description="Which Bot API server to use.",
    )
    whatsapp_token: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="WHATSAPP_TOKEN",
        description="Token of a system user of the city's WhatsApp business account; empty: WhatsApp is not served.",
    )
    whatsapp_number: str = Field(
        default="",
        validation_alias="WHATSAPP_PHONE_NUMBER_ID",
        description="Meta's id of the number that citizens write to (not the number itself).",
    )
    whatsapp_account: str = Field(
        default="",
        validation_alias="WHATSAPP_BUSINESS_ID",
        description="Meta's id of the business account: `sigap doctor` looks at its templates and webhook; empty: it does not.",
    )
    whatsapp_secret: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="WHATSAPP_APP_SECRET",
        description="The app's secret, which signs what WhatsApp pushes to us (while it is changed both, with a comma).",
    )
    whatsapp_verify: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="WHATSAPP_VERIFY_TOKEN",
        description="What Meta shows once when the webhook /webhook/whatsapp is entered there; empty: made from the key.",
    )
    whatsapp_base_url: str = Field(
        default="https://graph.facebook.com",
        validation_alias="WHATSAPP_API_BASE_URL",
        description="Which Graph API server to use.",
    )
    whatsapp_version: str = Field(
        default="25.0",
        validation_alias="WHATSAPP_GRAPH_VERSION",
        description="Version of the Graph API.",
    )
    database_url: str = Field(
        default="",
        validation_alias="DATABASE_URL",
        description="postgresql+psycopg://… ; empty: SQLite in SIGAP_DATA.",
    )
    database_schema: str = Field(
        default="",
        validation_alias="SIGAP_SCHEMA",
        description="PostgreSQL schema of this city; empty: the default one.",
    )
    database_direct_url: str = Field(
        default="",
        validation_alias="DATABASE_DIRECT_URL",
        description="The same PostgreSQL without a pooler, for locks and wake-ups; set it where DATABASE_URL goes through PgBouncer.",
    )
    data: Path = Field(
        default=ROOT / ".data",
        validation_alias="SIGAP_DATA",
        description="Folder for database, evidence and the key.",
    )
    evidence_at: str = Field(
        default="",
        validation_alias="SIGAP_EVIDENCE",
        description="Where evidence is kept: a folder, or s3://bucket/prefix (keys from the AWS_… environment); empty: in SIGAP_DATA. `sigap bukti pindah` moves it.",
    )
    city: Path = Field(
        default=ROOT / "cities" / "kota-bengkulu.toml",
        validation_alias="SIGAP_CITY",
        description="The city's file.",
    )
    tiles_at: str = Field(
        default="",
        validation_alias="SIGAP_TILES",
        description="The city's map, one PMTiles file (docs/peta.md); empty: its coast and points.",
    )
    port: int = Field(
        default=8112,
        validation_alias="SIGAP_PORT",
        description="Port of the simulator (only without tokens).",
        ge=1,
        le=65534,
    )
    web_port: int = Field(
        default=0,
        validation_alias="SIGAP_WEB_PORT",
        description="Port of health, metrics, webhooks; 0: SIGAP_PORT + 1.",
        ge=0,
        le=65535,
    )
    web_host: str = Field(
        default="127.0.0.1",
        validation_alias="SIGAP_WEB_HOST",
        description="Address that the product's web listens on.",
    )
    board_password: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="SIGAP_BOARD_PASSWORD",
        description="Password of /papan and /metrics (any user name); empty: they are served to this machine alone.",
    )
    public_url: str = Field(
        default="",
        validation_alias="SIGAP_PUBLIC_URL",
        description="https://… for webhooks; empty: long polling; local: a Bot API server on this machine.",
    )
    link_url: str = Field(
        default="",
        validation_alias="SIGAP_LINK_URL",
        description="https://… under which callers' telephones reach /l here (docs/tautan.md); empty: SIGAP_PUBLIC_URL.",
    )
    meja_url: str = Field(
        default="",
        validation_alias="SIGAP_MEJA_URL",
        description="https://… under which operators' browsers reach /meja here (docs/meja.md); empty: SIGAP_LINK_URL, else SIGAP_PUBLIC_URL.",
    )
    sms_url: str = Field(
        default="",
        validation_alias="SIGAP_SMS_URL",
        description="Address that sends a text message: the page of a caller whose number is known; empty: it is read out.",
    )
    sms_token: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="SIGAP_SMS_TOKEN",
        description="Sent to SIGAP_SMS_URL as `Authorization: Bearer …`; empty: nothing is sent.",
    )
    handover_url: str = Field(
        default="",
        validation_alias="SIGAP_HANDOVER_URL",
        description="https://… that takes each step of an event as EIDO-JSON (docs/serah.md); empty: no other system is told.",
    )
    handover_secret: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="SIGAP_HANDOVER_SECRET",
        description="Signs what goes to SIGAP_HANDOVER_URL, 24 characters at least (or whsec_ and Base64).",
    )
    transcribe_url: str = Field(
        default="",
        validation_alias="SIGAP_TRANSCRIBE_URL",
        description="A server's /v1/audio/transcriptions, which writes down what is said in voice notes (docs/suara.md); empty: people listen alone.",
    )
    transcribe_token: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="SIGAP_TRANSCRIBE_TOKEN",
        description="Sent to SIGAP_TRANSCRIBE_URL as `Authorization: Bearer …`; empty: nothing is sent.",
    )
    transcribe_model: str = Field(
        default="whisper-1",
        validation_alias="SIGAP_TRANSCRIBE_MODEL",
        description="Which model SIGAP_TRANSCRIBE_URL is asked for.",
    )
    transcribe_command: str = Field(
        default="",
        validation_alias="SIGAP_TRANSCRIBE_COMMAND",
        description="A program of this machine in place of SIGAP_TRANSCRIBE_URL: it gets a voice note as its input and writes the words.",
    )
    webhook_secret: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="SIGAP_WEBHOOK_SECRET",
        description="Secret header of webhooks, 24 letters or digits at least; empty: made from the key.",
    )
    key: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="SIGAP_KEY",
        description="64 hex digits that seal personal data (while keys are changed several, with commas); empty: kept in SIGAP_DATA/key.",
    )
    admin_chat: str = Field(
        default="",
        validation_alias="SIGAP_ADMIN_CHAT",
        description="Telegram id of the administrator, who is told of faults by the operators' bot (and has to start it once: it then says the id).",
    )
    heartbeat_url: str = Field(
        default="",
        validation_alias="SIGAP_HEARTBEAT_URL",
        description="Address outside that is called every minute.",
    )
    geocoder_url: str = Field(
        default="",
        validation_alias="SIGAP_GEOCODER_URL",
        description="The city's own Nominatim server, for typed addresses; empty: the city file's streets and places alone.",
    )
    call_url: str = Field(
        default="",
        validation_alias="SIGAP_CALL_URL",
        description="Address that makes a telephone ring (a rung `gerbang_telepon`); empty: there is none.",
    )
    call_token: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="SIGAP_CALL_TOKEN",
        description="Sent to SIGAP_CALL_URL as `Authorization: Bearer …`; empty: nothing is sent.",
    )
    alarm_url: str = Field(
        default="",
        validation_alias="SIGAP_ALARM_URL",
        description="Second way of ringing the administrator: address that a fault of the system is posted to as JSON (a telephone gateway, a pager).",
    )
    probe_minutes: int = Field(
        default=5,
        validation_alias="SIGAP_PROBE_MINUTES",
        description="Every so many minutes a synthetic report runs into the group with Latihan in its title; 0: never.",
        ge=0,
        le=1440,
    )
    log_level: str = Field(
        default="INFO", validation_alias="SIGAP_LOG_LEVEL", description="DEBUG, INFO, WARNING or ERROR."
    )
