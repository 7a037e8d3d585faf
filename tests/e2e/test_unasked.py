"""What Kith says unasked goes once, at a decent hour, and only to those who still want it."""

from datetime import UTC, datetime, timedelta

from bot.rules.zone import local
from bot.service.desk.trouble import trouble_page
from bot.service.desk.work import at_work
from storage import tables
from tests import cast
from tests.e2e.town import Town

A_FRIDAY_EVENING = datetime(2026, 11, 27, 17, 30, tzinfo=UTC)


async def test_stop_reaches_a_check_in_that_already_stands_in_the_outbox(town: Town):
    await town.ends("delivery")
    await town.check_in_is_due("amina")
    await town["amina"].types("stop")
    await town.all_heard()
    town.goes_on_delivering()
    stopped = await town["amina"].hears()
    assert stopped.text.startswith("OK. I will not send any more check-ins.")
    await town["amina"].hears_nothing()
    await town.in_queue("ruth", "stopped-check-ins")


async def test_quiet_hours_are_looked_at_again_at_the_moment_of_sending(town: Town):
    await town.ends("delivery")
    await town.check_in_is_due("amina")
    town.clock.to(cast.MONDAY.replace(hour=22))
    town.goes_on_delivering()
    await town["amina"].hears_nothing()
    town.clock.to(cast.MONDAY.replace(hour=9, minute=1) + timedelta(days=1))
    town.parts.poke()
    await town["amina"].waits_for("How are you right now?")


async def test_of_somebody_who_blocked_the_bot_the_adviser_hears_once(town: Town):
    town["amina"].blocked = True
    await town.check_in_is_due("amina")
    await town.in_queue("ruth", "blocked-bot")
    assert (await town.row(tables.chats, id="chat-amina")).state == "unreachable"
    await town["amina"].blocks_bot()
    await town.all_heard()
    await town.check_in_is_due("amina")
    assert len(await town.rows(tables.notifications)) == 1
    assert (await town.row(tables.check_ins)).state == "unsent"


async def test_who_lets_the_bot_in_again_is_written_to_again(town: Town):
    await town["amina"].blocks_bot()
    await town.in_queue("ruth", "blocked-bot")
    await town["amina"].unblocks_bot()
    await town.all_heard()
    await town.check_in_is_due("amina")
    await town["amina"].waits_for("How are you right now?")


async def test_after_a_weekend_without_power_each_gets_one_check_in_at_a_decent_hour(town: Town):
    town.clock.to(A_FRIDAY_EVENING)
    for who in ("amina", "tyler"):
        await town.change(
            tables.people, who, check_in_at=A_FRIDAY_EVENING, every_weeks=1, weekday=4, hour=18
        )
    town.clock.to(A_FRIDAY_EVENING + timedelta(days=2, hours=9))  # Monday, 02:30
    await town.ticks()
    assert await town.rows(tables.check_ins) == []
    town.clock.to(datetime(2026, 11, 30, 10, 0, 1, tzinfo=UTC))
    for _ in range(3):
        await town.ticks()
    for who in ("amina", "tyler"):
        await town[who].waits_for("How are you right now?")
        await town[who].hears_nothing(0.1)
    assert len(await town.rows(tables.check_ins)) == 2
    due = local((await town.row(tables.people, id="amina")).check_in_at)
    assert (due.weekday(), due.hour) == (4, 18)


async def test_what_cannot_be_read_is_kept_acknowledged_and_shown(town: Town):
    account = {"id": town["amina"].id, "is_bot": False, "first_name": "Amina"}
    chat = {"id": town["amina"].id, "type": "private"}
    town.api.push({"message": {"message_id": 1, "from": account, "chat": chat, "brand_new": {}}})
    await town["amina"].types("menu")  # what comes after it is not held up
    await town["amina"].waits_for("What would you like to do?")
    await town.all_heard()
    kept = await town.row(tables.inbox, state="unreadable")
    assert kept.raw["message"]["brand_new"] == {}
    async with at_work(town.parts.kit, "mo") as work:
        page = await trouble_page(work)
    assert [message.id for message in page.not_handled] == [kept.id]
