"""A token that Telegram does not know is a wrong setting like any other."""

import asyncio
import os
import sys

from tests.fakes.bot_api import BotApi


async def test_a_token_that_telegram_does_not_know_gets_one_line_that_names_it(sqlite_url: str):
    async with BotApi().running() as api_url:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run",
            env=os.environ | {
                "KITH_TELEGRAM_TOKEN": "42:withdrawn",
                "KITH_TELEGRAM_API": api_url.removesuffix("/bot"),
                "KITH_DATABASE_URL": sqlite_url,
                "KITH_SAMPLE": "off",
                "KITH_SECRET_KEY": "0123456789abcdef0123456789abcdef",
                "KITH_DUTY_PHONE": "01632 960100",
                "KITH_NIGHT_PHONE": "01632 960999",
                "KITH_PORT": "0",
            },
            stderr=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        out, errors = await asyncio.wait_for(process.communicate(), 40)
    assert process.returncode == 2
    assert out == b""
    assert "Traceback" not in errors.decode(), errors.decode()
    line = errors.decode().splitlines()[-1]
    assert line.startswith("kith: ")
    assert "KITH_TELEGRAM_TOKEN" in line
    assert "42:withdrawn" not in line
