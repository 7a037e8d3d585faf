"""The only reader of the environment: what a service sets, checked before anything starts."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import time
from typing import Any
from urllib.parse import urlsplit

PREFIX = "KITH_"


class WrongSetting(ValueError):
    """A setting cannot be used as it is; the message names it and says what to do."""


def _setting(default: Any, says: str, *, secret: bool = False) -> Any:
    return field(default=default, metadata={"says": says}, repr=not secret)


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, by its name in the environment less the prefix ``KITH_``."""

    telegram_token: str = _setting(
        "", "The bot's token from @BotFather. Without it the web chat is the phone.", secret=True
    )
    telegram_api: str = _setting(
        "https://api.telegram.org", "Base URL of the Bot API server, if it is not Telegram's own."
    )
    telegram_webhook: bool = _setting(
        default=False, says="on: Telegram calls us at the public URL; off: we ask (long polling)."
    )
    telegram_per_second: int = _setting(28, "Messages a second to all chats together.")
    database_url: str = _setting(
        "sqlite:///var/kith.db",
        "sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME",
        secret=True,
    )
    host: str = _setting("127.0.0.1", "The address to listen on.")
    port: int = _setting(8080, "The port to listen on.")
    public_url: str = _setting("", "How the service is reached from outside: https://...")
    secret_key: str = _setting(
        "", "At least 32 random characters; needed once the sample is off.", secret=True
    )
    sample: bool = _setting(default=True, says="on: fill an empty database with a made-up service.")
    council: str = _setting("Sampleshire Council", "The council's name, as young people know it.")
    team: str = _setting("Leaving Care Team", "The team's name.")
    council_pack: str = _setting(
        "", "The council's own part of the local offer: bradford, kirklees, derby or doncaster."
    )
    opens: time = _setting(time(9), "When the office opens, HH:MM.")  # noqa: RUF009
    closes: time = _setting(time(17), "When the office closes, HH:MM.")  # noqa: RUF009
    duty_phone: str = _setting("01632 960 001", "Whom to ring in working hours.")
    night_phone: str = _setting("01632 960 002", "Whom to ring out of hours.")
    weekly_sample: int = _setting(
        20, "Calm messages a week for two workers to read again; 0 draws none."
    )
    log_level: str = _setting("INFO", "DEBUG, INFO, WARNING or ERROR.")

    @property
    def secure(self) -> bool:
        """Whether people reach the service over HTTPS, so that cookies may insist on it."""
        return self.public_url.startswith("https://")

    @property
    def address(self) -> str:
        """How people reach the service."""
        return self.public_url.rstrip("/") or f"http://{self.host}:{self.port}"


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of this process; raises ``WrongSetting`` at the first that cannot be used."""
    given = os.environ if environment is None else environment
    known = {PREFIX + field.name.upper(): field for field in fields(Settings)}
    for name in sorted(given):
        if name.startswith(PREFIX) and name not in known:
            raise WrongSetting(f"{name} is not a setting of Kith: see the table in README.md")
    values = {
        setting.name: _read(name, given[name], setting.default)
        for name, setting in known.items()
        if given.get(name, "").strip()
    }
    settings = Settings(**values)
    _check(settings)
    return settings


def _read(name: str, text: str, default: Any) -> Any:
    text = text.strip()
    try:
        match default:
            case bool():
                return {"on": True, "off": False}[text.lower()]
            case int():
                return int(text)
            case time():
                return time.fromisoformat(text)
            case _:
                return text
    except (KeyError, ValueError):
        wanted = {bool: "on or off", int: "a whole number", time: "a time such as 09:00"}
        raise WrongSetting(f"{name} must be {wanted[type(default)]}") from None


def _check(settings: Settings) -> None:
    family = settings.database_url.partition(":")[0]
    rules = {
        "PORT": (0 <= settings.port <= 65535, "must be from 0 to 65535"),
        "TELEGRAM_PER_SECOND": (settings.telegram_per_second > 0, "must be 1 or more"),
        "TELEGRAM_TOKEN": (
            not settings.telegram_token or ":" in settings.telegram_token,
            "must look like 123456:ABC..., as @BotFather gives it",
        ),
        "TELEGRAM_API": (_is_url(settings.telegram_api), "must be an http or https URL"),
        "PUBLIC_URL": (
            not settings.public_url or _is_url(settings.public_url),
            "must be an http or https URL",
        ),
        "TELEGRAM_WEBHOOK": (
            not settings.telegram_webhook or settings.secure,
            "needs KITH_PUBLIC_URL to be an https URL",
        ),
        "DATABASE_URL": (
            family in ("sqlite", "postgresql"),
            "must begin with sqlite:/// or postgresql://",
        ),
        "CLOSES": (settings.opens < settings.closes, "must be later than KITH_OPENS"),
        "WEEKLY_SAMPLE": (0 <= settings.weekly_sample <= 200, "must be from 0 to 200"),
        "LOG_LEVEL": (
            settings.log_level in ("DEBUG", "INFO", "WARNING", "ERROR"),
            "must be DEBUG, INFO, WARNING or ERROR",
        ),
        "SECRET_KEY": (
            settings.sample or len(settings.secret_key) >= 32,
            "must be at least 32 random characters when KITH_SAMPLE is off",
        ),
        "NIGHT_PHONE": (
            settings.sample
            or settings.night_phone != Settings.__dataclass_fields__["night_phone"].default,
            "must be your council's own out-of-hours number when KITH_SAMPLE is off",
        ),
        "DUTY_PHONE": (
            settings.sample
            or settings.duty_phone != Settings.__dataclass_fields__["duty_phone"].default,
            "must be your council's own number when KITH_SAMPLE is off",
        ),
    }
    for name, (fine, what_to_do) in rules.items():
        if not fine:
            raise WrongSetting(f"{PREFIX}{name} {what_to_do}")


def _is_url(text: str) -> bool:
    parts = urlsplit(text)
    return parts.scheme in ("http", "https") and bool(parts.netloc)
