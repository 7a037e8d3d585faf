"""A wrong setting gets one clear line naming it, before anything starts."""

import os
import subprocess
import sys
from dataclasses import fields

import pytest

from bot.settings import Settings, WrongSetting, read_settings

REAL = {
    "KITH_SAMPLE": "off",
    "KITH_SECRET_KEY": "0123456789abcdef0123456789abcdef",
    "KITH_DUTY_PHONE": "01632 960100",
    "KITH_NIGHT_PHONE": "01632 960999",
}
TOKEN = "123456:a-token-nobody-should-see"

# What is set beside a real service's settings, and which setting the line has to name.
WRONG = [
    ({"KITH_COLOUR": "green"}, "KITH_COLOUR"),
    ({"KITH_PORT": "eighty"}, "KITH_PORT"),
    ({"KITH_PORT": "70000"}, "KITH_PORT"),
    ({"KITH_SAMPLE": "perhaps"}, "KITH_SAMPLE"),
    ({"KITH_OPENS": "nine"}, "KITH_OPENS"),
    ({"KITH_OPENS": "17:00", "KITH_CLOSES": "09:00"}, "KITH_CLOSES"),
    ({"KITH_TELEGRAM_TOKEN": "not-a-token"}, "KITH_TELEGRAM_TOKEN"),
    ({"KITH_TELEGRAM_API": "api.telegram.org"}, "KITH_TELEGRAM_API"),
    ({"KITH_TELEGRAM_PER_SECOND": "0"}, "KITH_TELEGRAM_PER_SECOND"),
    ({"KITH_TELEGRAM_WEBHOOK": "on"}, "KITH_TELEGRAM_WEBHOOK"),
    (
        {"KITH_TELEGRAM_WEBHOOK": "on", "KITH_PUBLIC_URL": "http://kith.example"},
        "KITH_TELEGRAM_WEBHOOK",
    ),
    ({"KITH_PUBLIC_URL": "kith.example"}, "KITH_PUBLIC_URL"),
    ({"KITH_DATABASE_URL": "mysql://db/kith"}, "KITH_DATABASE_URL"),
    ({"KITH_LOG_LEVEL": "LOUD"}, "KITH_LOG_LEVEL"),
    ({"KITH_WEEKLY_SAMPLE": "-1"}, "KITH_WEEKLY_SAMPLE"),
    ({"KITH_SECRET_KEY": "short"}, "KITH_SECRET_KEY"),
    ({"KITH_SECRET_KEY": ""}, "KITH_SECRET_KEY"),
    ({"KITH_NIGHT_PHONE": ""}, "KITH_NIGHT_PHONE"),
    ({"KITH_DUTY_PHONE": ""}, "KITH_DUTY_PHONE"),
]


def test_without_any_setting_the_sample_service_runs():
    assert read_settings({}) == Settings()


def test_the_settings_of_a_real_service_are_read():
    settings = read_settings(
        REAL | {"KITH_PORT": "81", "KITH_OPENS": "08:30", "KITH_PUBLIC_URL": "https://kith.example"}
    )
    assert (settings.port, settings.opens.isoformat(), settings.secure) == (81, "08:30:00", True)
    assert not settings.sample


def test_a_setting_left_blank_is_as_if_it_were_not_there():
    assert read_settings({"KITH_PORT": " ", "KITH_TELEGRAM_TOKEN": ""}) == Settings()


def test_what_is_not_kiths_is_not_looked_at():
    assert read_settings({"PORT": "eighty", "KITHARA": "?"}) == Settings()


@pytest.mark.parametrize(("wrong", "named"), WRONG, ids=[" ".join(wrong) for wrong, _ in WRONG])
def test_a_wrong_setting_gets_one_line_that_names_it(wrong, named):
    with pytest.raises(WrongSetting) as refused:
        read_settings(REAL | wrong)
    line = str(refused.value)
    assert line.startswith(f"{named} ")
    assert "\n" not in line


def test_a_wrong_value_is_not_repeated_because_it_may_be_a_secret():
    with pytest.raises(WrongSetting) as refused:
        read_settings(REAL | {"KITH_TELEGRAM_TOKEN": "my-password", "KITH_SECRET_KEY": "hunter2"})
    assert "my-password" not in str(refused.value)
    assert "hunter2" not in str(refused.value)


def test_secrets_do_not_show_when_settings_are_printed():
    url = "postgresql://kith:hunter2@db/kith"
    settings = read_settings(REAL | {"KITH_TELEGRAM_TOKEN": TOKEN, "KITH_DATABASE_URL": url})
    shown = f"{settings!r} {settings}"
    for secret in (TOKEN, "hunter2", REAL["KITH_SECRET_KEY"]):
        assert secret not in shown


def test_every_setting_says_what_it_is_for():
    assert all(field.metadata["says"] for field in fields(Settings))


@pytest.mark.parametrize("command", ["run", "stuck"])
def test_a_wrong_setting_ends_the_process_before_anything_starts(command, tmp_path):
    database = tmp_path / "kith.db"
    done = subprocess.run(
        [sys.executable, "-m", "bot", command],
        env={name: value for name, value in os.environ.items() if not name.startswith("KITH_")}
        | {"KITH_DATABASE_URL": f"sqlite:///{database}", "KITH_LOG_LEVEL": "LOUD"},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == "kith: KITH_LOG_LEVEL must be DEBUG, INFO, WARNING or ERROR\n"
    assert not database.exists()
