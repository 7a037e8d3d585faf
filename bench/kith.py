"""Kith itself, whole: Telegram, durable inbox, triage, engine, contacts and moods, outbox.

Each chat belongs to a young person, so that every check-in leaves a mood, an answer and a contact
behind. SQLite with full syncs, or `--postgresql`: a server of its own that syncs every commit too.
"""

import argparse
import asyncio
import signal
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from time import monotonic

from bench import check_in
from bot.app import Parts, build, working_loops
from bot.channels.telegram.rates import Limit, Rates
from bot.content.words import Words
from bot.loop import run_service
from bot.rules.deeds import AnswerCheckIn, RecordAnswer, RecordMood
from bot.service.records import ChatRow, Person, Staff
from bot.settings import Settings
from bot.talk import Book, Chat, Starts, choice, flow, text
from storage.migrate import migrate
from tests.databases import durable_server

CHATS = [range(1, 100), range(1_000, 6_000), range(5_000_000, 5_000_500)]
CHATS += [range(20_000_000, 20_002_000)]
BORN = date(2006, 3, 1)
NO_LIMIT = Limit(1_000_000, 1_000_000)


class Mood(StrEnum):
    ONE, TWO, THREE, FOUR, FIVE = check_in.MOODS


class Call(StrEnum):
    TODAY, THIS_WEEK, NO = "today", "this-week", "no"


@flow("checkin", starts=Starts.BY_WORD, patience=timedelta(days=3), place=1)
async def benched(chat: Chat) -> None:
    mood = await chat.ask("bench-mood", choice(Mood))
    chat.do(AnswerCheckIn())
    chat.do(RecordMood(int(mood)))
    behind = await chat.ask("bench-behind", text(limit=1_000))
    chat.do(RecordAnswer("own-words", behind))
    call = await chat.ask("bench-call", choice(Call))
    chat.do(RecordAnswer("call-wanted", call), key="call")
    chat.say("bench-thanks")


WORDS = f"""
flow-checkin = checkin
bench-mood = {check_in.HOW_ARE_YOU}
    .tap-1 = 1
    .tap-2 = 2
    .tap-3 = 3
    .tap-4 = 4
    .tap-5 = 5
bench-behind = {check_in.WHAT_IS_BEHIND_IT}
bench-call = {check_in.SHALL_WE_RING}
    .tap-today = Today
    .tap-this-week = This week
    .tap-no = No
bench-thanks = {check_in.THANKS}
"""


async def fill(parts: Parts) -> None:
    """A young person and their chat for every chat of the script."""
    now = datetime.now(UTC)
    async with parts.store.unit() as unit:
        unit.add(Staff("ruth", "Ruth Okafor", "ruth@bench.invalid", "adviser"))
        for number in (n for numbers in CHATS for n in numbers):
            person = Person(
                f"p{number}", "Amina", "Amina", BORN, "former-relevant", "en", "ruth", now
            )
            unit.add(person)
            chat = ChatRow(
                f"c{number}", "telegram", str(number), person.id, None, "en", "open",
                None, None, None, now,
            )  # fmt: skip
            unit.add(chat)


async def main(arguments: argparse.Namespace) -> None:
    settings = Settings(
        telegram_token=check_in.TOKEN,
        telegram_api=arguments.base_url.removesuffix("/bot"),
        database_url=arguments.database_url,
    )
    await migrate(settings.database_url)
    rates = Rates(monotonic, overall=NO_LIMIT, chat=NO_LIMIT)
    words = Words.load({"en": WORDS})
    parts = build(settings, book=Book({"checkin": benched}), words=words, rates=rates)
    await fill(parts)
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with working_loops(settings, parts):
        print(check_in.READY, flush=True)
        await stop.wait()
    await parts.store.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("base_url")
    parser.add_argument("folder")
    args = parser.parse_args()
    args.database_url = f"sqlite:///{args.folder}/kith.db"
    if args.postgresql:
        server = durable_server()
        server.execute("create database bench")
        args.database_url = server.url("bench")
    run_service(main(args))
