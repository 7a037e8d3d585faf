"""A unit is all or nothing, sees what it should, and waits for its turn."""

import asyncio
from contextlib import suppress
from traceback import format_exception

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import IntegrityError, StatementError

from bot.service.ports import Unit
from bot.service.records import ContactLine, MoodRow, NotificationWords
from storage.columns import metadata
from storage.engine import open_engine
from storage.unit import SqlStore
from tests.cast import MONDAY, enter
from tests.storage.rows import AMINAS, contact, message, notification, parcel, run


class Broken(Exception):
    """What a test breaks a unit with."""


async def everything(store: SqlStore) -> dict[str, list[str]]:
    """All rows of all tables."""
    async with store.reading() as unit:
        return {
            name: sorted(map(str, await unit._connection.execute(select(table))))
            for name, table in metadata.tables.items()
        }


async def a_turn(unit: Unit) -> None:
    """About what a message sets off, in about as many statements."""
    (heard,) = await unit.inbox.next_turns(1)
    unit.change(heard.message, state="done", run_id="run-1")
    unit.change(heard.chat, heard_at=MONDAY)
    unit.add(run("run-1"))
    unit.add(contact("contact-1", run_id="run-1"))
    unit.add(ContactLine("line-1", "contact-1", "mood", "mood", "low", MONDAY))
    unit.add_once(MoodRow("mood-1", "amina", "run-1", "mood", 2, "", MONDAY))
    unit.add(notification("note-1", run_id="run-1"))
    unit.add(NotificationWords(None, "note-1", "low", None, heard.message.id, MONDAY))
    unit.add(parcel("Thank you.", run_id="run-1"))
    await unit.flush()
    await unit.set_mark("offset", "12")


async def test_a_unit_broken_at_any_statement_leaves_nothing(database_url):
    engine = open_engine(database_url)
    store = SqlStore(engine)
    async with store.unit() as unit:
        await enter(unit, MONDAY)
        await unit.flush()
        await unit.inbox.store([message(1)])
    before = await everything(store)
    left = [0]

    @event.listens_for(engine.sync_engine, "before_cursor_execute")
    def _break(*_about) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise Broken

    for statement in range(1, 100):
        left[0] = statement
        try:
            async with store.unit() as unit:
                await a_turn(unit)
        except Broken:
            assert await everything(store) == before
        else:
            break
    left[0] = 0
    assert statement > 10
    assert await everything(store) != before
    await store.close()


async def test_a_unit_whose_block_raises_leaves_nothing(store):
    before = await everything(store)
    with suppress(Broken):
        async with store.unit() as unit:
            await unit.inbox.store([message(1)])
            await a_turn(unit)
            raise Broken
    assert await everything(store) == before


async def test_a_unit_that_is_cancelled_leaves_nothing_and_blocks_nobody(store):
    before = await everything(store)
    written = asyncio.Event()

    async def hang() -> None:
        async with store.unit() as unit:
            unit.add(run("run-1"))
            await unit.flush()
            written.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(hang())
    await written.wait()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert await everything(store) == before
    async with store.unit() as unit:
        unit.add(run("run-1"))


async def test_400_units_at_once_that_read_and_then_write_lose_nothing(store):
    async def one_more() -> None:
        async with store.unit() as unit:
            chat = await unit.talks.get(AMINAS)
            assert chat is not None
            unit.change(chat, lang=str(int(chat.lang) + 1))

    async with store.unit() as unit:
        unit.change(await unit.talks.get(AMINAS), lang="0")
    await asyncio.gather(*(one_more() for _ in range(400)))
    async with store.reading() as unit:
        chat = await unit.talks.get(AMINAS)
    assert chat is not None
    assert chat.lang == "400"


async def test_a_mark_set_by_many_at_once_is_set(store):
    async def set_it(value: int) -> None:
        async with store.unit() as unit:
            await unit.set_mark("offset", str(value))

    await asyncio.gather(*(set_it(value) for value in range(20)))
    async with store.reading() as unit:
        assert int(await unit.mark("offset")) in range(20)
        assert await unit.mark("never set") is None


async def test_a_reader_sees_one_moment_and_neither_waits_nor_makes_wait(store):
    async with store.reading() as reader:
        assert await reader.mark("offset") is None
        async with store.unit() as writer:
            await writer.set_mark("offset", "1")
            async with store.reading() as other:
                assert await other.mark("offset") is None
        assert await reader.mark("offset") is None
    async with store.reading() as reader:
        assert await reader.mark("offset") == "1"


async def test_a_reader_holds_nothing_that_others_want(store):
    async with store.reading() as reader:
        chat = await reader.talks.get(AMINAS)
        async with store.unit() as writer:
            assert await writer.talks.get(AMINAS) == chat


async def test_readers_pass_a_queue_of_writers(sqlite_url):
    store = SqlStore(open_engine(sqlite_url))
    go = asyncio.Event()

    async def write() -> None:
        async with store.unit():
            await go.wait()

    writers = [asyncio.create_task(write()) for _ in range(50)]
    await asyncio.sleep(0)
    async with asyncio.timeout(5), store.reading() as reader:
        assert await reader.mark("offset") is None
    go.set()
    await asyncio.gather(*writers)
    await store.close()


async def test_a_busy_database_is_waited_for(sqlite_url):
    ours, other_process = (SqlStore(open_engine(sqlite_url)) for _ in range(2))

    async def write() -> None:
        async with ours.unit() as unit:
            await unit.set_mark("offset", "2")

    async with other_process.unit() as unit:
        await unit.set_mark("offset", "1")
        waiting = asyncio.create_task(write())
        await asyncio.sleep(0.2)
        assert not waiting.done()
    await waiting
    async with ours.reading() as unit:
        assert await unit.mark("offset") == "2"
    await ours.close()
    await other_process.close()


async def test_commits_to_sqlite_survive_a_power_cut(sqlite_url):
    engine = open_engine(sqlite_url)
    async with engine.connect() as connection:
        settings = {
            name: (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    await engine.dispose()
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


@pytest.mark.parametrize("url", ["mysql://localhost/kith", "oracle://x"])
def test_another_kind_of_database_is_refused_by_name(url):
    with pytest.raises(ValueError, match=url.split(":", maxsplit=1)[0]):
        open_engine(url)


@pytest.mark.parametrize(
    "row",
    [
        run("run-2"),
        parcel("x", lane=2),
        parcel("x", state="lost"),
        parcel("x", chat_id="nowhere"),
        contact("c", counted_by=None),
        notification("n", state="resolved"),
        MoodRow("m", "amina", None, "", 6, "", MONDAY),
    ],
    ids=[
        "a second open talk in a chat",
        "a lane that there is not",
        "a state that there is not",
        "a chat that there is not",
        "a contact that counts because nobody said so",
        "a notification resolved by nobody",
        "a mood of six",
    ],
)
async def test_the_schema_refuses(store, row):
    async with store.unit() as unit:
        unit.add(run("run-1"))
    with pytest.raises(IntegrityError):
        async with store.unit() as unit:
            unit.add(row)


async def test_what_could_not_be_written_is_in_no_error(store):
    with pytest.raises(IntegrityError) as refused:
        async with store.unit() as unit:
            unit.add(parcel("something private", state="lost"))
    assert "private" not in "".join(format_exception(refused.value))


async def test_a_moment_without_a_zone_is_refused(store):
    with pytest.raises(StatementError, match="needs its zone"):
        async with store.unit() as unit:
            unit.add(run("run-1", changed_at=MONDAY.replace(tzinfo=None)))
