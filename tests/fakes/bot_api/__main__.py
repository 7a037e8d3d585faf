"""The fake as a process of its own: `python -m tests.fakes.bot_api --port 8081`."""

import argparse
import asyncio
import json
import signal
import sys

from tests.fakes.bot_api import BotApi, Faults, Rates


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--rates", action="store_true", help="hold the bot to Telegram's rates")
    parser.add_argument("--faults", type=json.loads, default={}, help='as JSON: {"p429": 0.1}')
    asyncio.run(_serve(parser.parse_args()))


async def _serve(args: argparse.Namespace) -> None:
    """Prints the base URL as its first line, and runs until it is told to end."""
    api = BotApi(faults=Faults(**args.faults), rates=Rates() if args.rates else None)
    ended = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    async with api.running(args.port) as base_url:
        sys.stdout.write(f"{base_url}\n")
        sys.stdout.flush()
        await ended.wait()


if __name__ == "__main__":
    main()
