"""The heartbeat: a handful of fixed jobs that look what is due. APScheduler stores nothing."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import SystemClock
from bot.ids import chance
from bot.service.check_ins import DueCheckIns
from bot.service.contact_watch import ContactWatch
from bot.service.digest import DueDigests
from bot.service.due import Due
from bot.service.escalate import Escalation
from bot.service.kit import Kit
from bot.service.mood_watch import MoodWatch
from bot.service.patience import Patience
from bot.service.plan.reminders import ReviewReminders
from bot.service.tidy import tidy
from bot.service.weekly_sample import draw_samples

log = logging.getLogger(__name__)

EVERY: Mapping[type[Due[Any]], int] = {  # seconds
    Escalation: 5,
    DueCheckIns: 20,
    Patience: 20,
    ContactWatch: 60,
    DueDigests: 60,
    MoodWatch: 60,
    ReviewReminders: 60,
}
TIDY_EVERY = 3600
KEEP_UP_EVERY = 5  # with rules that another process may have published
DRAW_EVERY = 900


def make_schedule(kit: Kit, after: Callable[[], None]) -> AsyncIOScheduler:
    """The scheduler, not yet started; ``after`` is called when a job has done something."""
    scheduler = AsyncIOScheduler(timezone="UTC")
    jobs = {kind.__name__: (_until_done(kind(kit).take, after), s) for kind, s in EVERY.items()}
    jobs["tidy"] = (_surviving(lambda: tidy(kit)), TIDY_EVERY)
    jobs["draw"] = (_surviving(lambda: draw_samples(kit, chance)), DRAW_EVERY)
    if kit.rules is not None:
        jobs["rules"] = (_surviving(partial(kit.rules.keep_up, kit.store)), KEEP_UP_EVERY)
    for name, (job, seconds) in jobs.items():
        scheduler.add_job(
            job,
            "interval",
            seconds=seconds,
            id=name,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,  # late is better than not at all
            next_run_time=SystemClock().now(),  # it beats to the machine's clock, not the kit's
        )
    return scheduler


def _until_done(
    take: Callable[[], Awaitable[int]], after: Callable[[], None]
) -> Callable[[], Awaitable[None]]:
    async def job() -> None:
        while await take():
            after()

    return _surviving(job)


def _surviving(job: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
    async def survives() -> None:
        try:
            await job()
        except Exception:  # an edge of the house: a heartbeat that stops helps nobody
            log.exception("a job failed and will be tried at its next time")

    return survives
