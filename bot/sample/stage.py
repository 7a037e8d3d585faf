"""How a scene of the queue is played: what comes in, what Kith says to it, who takes it up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.rules.quiet_hours import QuietHours, is_quiet
from bot.rules.severity import Severity
from bot.rules.working_time import is_open, is_working_day, next_open
from bot.rules.zone import A_DAY, at_local, local
from bot.sample.contacts import ContactBook, Heard
from bot.sample.history import check_in
from bot.sample.lives import Life
from bot.sample.making import Making
from bot.sample.messages import hear, say, say_as_worker, scene_at
from bot.sample.queue_rows import OPEN, Handled, raise_at
from bot.sample.talk import talk
from bot.service.desk.floor import FLOOR
from bot.service.notify import Raised
from bot.service.records import Notification, NotificationWords
from bot.service.scene import HELP_FLOW

A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a scene is played: of whom, what is logged of them, and what all are made with."""

    making: Making
    life: Life
    book: ContactBook

    def ago(self, **how_long: float) -> datetime:
        """Some time before now."""
        return self.making.now - timedelta(**how_long)

    def lately(self, **how_long: float) -> datetime:
        """About as long before now, but not at night."""
        at = self.ago(**how_long)
        if not is_quiet(at, QuietHours()):
            return at
        shown = local(at)
        evening = shown.date() if shown.hour > 12 else shown.date() - A_DAY
        return at_local(evening, time(20, shown.minute))

    def last_working_day(self, hour: int, minute: int) -> datetime:
        """That time on the working day before today."""
        day = local(self.making.now).date() - A_DAY
        while not is_working_day(day, self.making.kit.council.hours):
            day -= A_DAY
        return at_local(day, time(hour, minute))

    def soon(self, at: datetime) -> str:
        """The soonest call that a check-in offers at some time."""
        return "today" if is_open(at, self.making.kit.council.hours) else "next-day"

    def alarm(
        self, at: datetime, raised: Raised, answers: Mapping[str, str], handled: Handled = OPEN
    ) -> Notification:
        """A red message: who to ring, then the people who can act, then whether they are safe."""
        given = {"category": raised.category, "severity": raised.severity, "words": raised.words}
        helped = talk(self.making, self.life, HELP_FLOW, at, given)
        self._hear(at, raised, run_id=helped.run_id)
        first_at = at + 2 * A_MINUTE
        helped.hold(answers, first_at, lambda scene: scene.show_help_card(raised.category))
        if helped.heard_at:
            heard = Heard(answered=handled is not OPEN)
            self.book.hear(helped.run_id, helped.heard_at, HELP_FLOW, heard=heard)
        return raise_at(self.making, self.life, raised, at, handled)

    def write(self, at: datetime, raised: Raised, handled: Handled = OPEN) -> Notification:
        """Words out of the blue: Kith says who will read them, and when."""
        self._hear(at, raised)
        self.book.hear_words(at, raised.words, "words", answered=handled is not OPEN)
        self._say_who_reads(at, raised.severity)
        return raise_at(self.making, self.life, raised, at, handled)

    def talk(
        self, at: datetime, answers: Mapping[str, str], handled: Handled = OPEN
    ) -> Notification:
        """A message or a call asked for by 'talk to my adviser'."""
        asked = talk(self.making, self.life, "talk", at).hold(answers, at + A_MINUTE)
        heard = Heard(answered=handled is not OPEN)
        self.book.hear(asked.run_id, at + A_MINUTE, "talk", heard=heard)
        ((raised, when),) = asked.raised
        return raise_at(self.making, self.life, raised, when, handled)

    def check_in(self, at: datetime, **answers: str) -> Notification:
        """A check-in that somebody has to act on; the answers by what was asked."""
        told = {f"check-in-{asked}": answer for asked, answer in answers.items()}
        told |= {"check-in-summary": "send", "changed-behind-it": "nothing-big"}
        asked = check_in(self.making, self.life, self.book, at - 20 * A_MINUTE, told, at)
        ((raised, when),) = asked.raised
        return raise_at(self.making, self.life, raised, when)

    def answer(self, item: Notification, at: datetime, words: str) -> None:
        """Whoever acknowledged it answers the young person, and has the floor from then on."""
        worker_id = item.acknowledged_by or item.owner_id
        say_as_worker(self.making, self.life, at, worker_id, words)
        self.making.unit.add(NotificationWords(None, item.id, words, worker_id, None, at))
        floor = {"floor_staff_id": worker_id, "floor_until": at + FLOOR}
        self.making.unit.change(self.life.phone, **floor)

    def answer_back(self, at: datetime, raised: Raised) -> None:
        """The young person answers the worker who is talking with them."""
        self._hear(at, raised)
        self.book.hear_words(at, raised.words, raised.why)
        scene = scene_at(self.making, self.life, at)
        scene.say("said-to-adviser", adviser=scene.speaker.adviser)
        say(scene)
        raise_at(self.making, self.life, raised, at)

    def _hear(self, at: datetime, raised: Raised, run_id: str | None = None) -> None:
        hear(
            self.making,
            self.life,
            at,
            raised.words,
            severity=raised.severity,
            category=raised.category,
            reasons=raised.reasons,
            run_id=run_id,
        )

    def _say_who_reads(self, at: datetime, severity: Severity) -> None:
        council, scene = self.making.kit.council, scene_at(self.making, self.life, at)
        back = local(next_open(at, council.hours))
        shade = "amber" if severity is Severity.AMBER else "yellow"
        scene.say(
            f"{shade}-seen" if is_open(at, council.hours) else f"{shade}-seen-closed",
            day=back.date(),
            time=f"{back:%H:%M}",
            council=council.name,
            duty=council.duty_phone,
            night=council.night_phone,
        )
        say(scene)
