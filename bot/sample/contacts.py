"""The record of contacts: what advisers logged themselves, and what they made of bot contacts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from bot.rules.working_time import is_working_day
from bot.rules.zone import A_DAY, at_local, local
from bot.sample.lives import WEEKS, Life, Way
from bot.sample.making import Making
from bot.service.contact_watch import next_look
from bot.service.records import Contact, ContactLine

COUNTS_BY_ITSELF = 0.3  # how often a mood without a word is taken for being in touch


@dataclass(frozen=True, slots=True)
class Heard:
    """How a young person was heard: in a flow, with more than a mood, and answered by a person.

    What nobody answered is read within a working day or two, if that has come yet.
    """

    in_flow: bool = True
    more: bool = True
    answered: bool = False


class ContactBook:
    """What has been logged about one young person; the latest that counts is when they were met."""

    def __init__(self, making: Making, life: Life) -> None:
        self._making = making
        self._life = life
        self._latest: datetime | None = None
        self._used: list[dict[str, str]] = []

    def log_visits(self) -> None:
        """Visits, calls and meetings of the last weeks, up to when they were last met."""
        making, life = self._making, self._life
        at = life.met_at
        first = max(making.now - timedelta(weeks=WEEKS), life.person.joined_at)
        while at >= first or self._latest is None:
            met = self._fresh(making.lines["met"])
            self.log(self._at_work(at), met["mode"], met["summary"])
            at -= making.chance.randint(12, 34) * A_DAY
        if life.way is Way.LOST:
            self._log_tries()

    def log(self, at: datetime, mode: str, summary: str, *, met: bool = True) -> None:
        """One contact as the adviser writes it down; what only went out does not count."""
        adviser_id = self._life.person.adviser_id
        contact = Contact(
            id=self._making.kit.ids.new(),
            person_id=self._life.person.id,
            run_id=None,
            mode=mode,
            direction="both" if met else "out",
            two_way=met,
            seen=True,
            summary=summary.format(name=self._life.person.called),
            staff_id=adviser_id,
            counts=met,
            counted_by=adviser_id,
            at=at,
        )
        self._making.unit.add(contact)
        if met:
            self._met(at)

    def hear(self, contact_id: str, at: datetime, kind: str, *, heard: Heard) -> None:
        """What a young person said on Kith; ``kind`` is the flow, or how else it came."""
        making, adviser_id = self._making, self._life.person.adviser_id
        read = heard.answered or making.in_office(at, 60, 900) < making.now
        counts = heard.more or making.chance.random() < COUNTS_BY_ITSELF
        contact = Contact(
            id=contact_id,
            person_id=self._life.person.id,
            run_id=contact_id if heard.in_flow else None,
            mode=self._life.phone.channel,
            direction="in",
            two_way=heard.answered,
            seen=read,
            summary=kind,
            staff_id=None,
            counts=counts if read else None,
            counted_by=adviser_id if read else None,
            at=at,
        )
        making.unit.add(contact)
        if read and counts:
            self._met(at)

    def hear_words(self, at: datetime, words: str, kind: str, *, answered: bool = False) -> None:
        """Words that came outside any flow."""
        contact_id, line_id = self._making.kit.ids.new(), self._making.kit.ids.new()
        self.hear(contact_id, at, kind, heard=Heard(in_flow=False, answered=answered))
        self._making.unit.add(ContactLine(line_id, contact_id, "words", "words", words, at))

    def close(self) -> Life:
        """The same life, with when they were last in touch, and when that is looked at again."""
        person = replace(self._life.person, contacted_at=self._latest)
        person = self._making.unit.change(
            person,
            contacted_at=self._latest,
            contact_look_at=next_look(person, self._making.now),
        )
        return replace(self._life, person=person)

    def _log_tries(self) -> None:
        at = self._life.met_at + 25 * A_DAY
        while at < self._making.now - A_DAY:
            tried = self._fresh(self._making.lines["tried"])
            self.log(self._at_work(at), tried["mode"], tried["summary"], met=False)
            at += self._making.chance.randint(8, 15) * A_DAY

    def _at_work(self, at: datetime) -> datetime:
        """Some time in office hours, on that day or the working day before it."""
        chance, day = self._making.chance, local(at).date()
        while not is_working_day(day, self._making.kit.council.hours):
            day -= A_DAY
        return at_local(day, time(chance.randint(9, 16), chance.randrange(0, 60, 5)))

    def _fresh(self, known: list[dict[str, str]]) -> dict[str, str]:
        """One that was not used before, as long as there is any."""
        one = self._making.chance.choice([one for one in known if one not in self._used] or known)
        self._used.append(one)
        return one

    def _met(self, at: datetime) -> None:
        self._latest = max(self._latest or at, at)
