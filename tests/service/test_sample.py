"""The sample is a believable service, whatever day it is made on, and holds together."""

from __future__ import annotations

import asyncio
import shutil
import time
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from bot.ids import RandomIds
from bot.rules.care import age
from bot.rules.contact_window import Standing
from bot.rules.severity import Severity
from bot.rules.status import Status
from bot.rules.zone import local
from bot.sample import SAMPLE_PASSWORD, fill, first_look
from bot.sample.first_look import FirstLook
from bot.sample.people import SHARES
from bot.service import records as r
from bot.service.check_ins import DueCheckIns
from bot.service.contact_watch import ContactWatch, next_look, standing_of
from bot.service.digest import DueDigests
from bot.service.escalate import Escalation
from bot.service.kit import Kit
from bot.service.patience import Patience
from bot.service.plan.reminders import ReviewReminders
from bot.talk.chat import Waits
from bot.talk.drive import Ended, drive
from bot.talk.journal import Journal
from storage.engine import open_engine
from storage.mapping import TABLE_OF, as_record, columns
from storage.unit import SqlStore
from tests import cast
from tests.fakes.clock import FakeClock
from tests.fakes.ids import NumberedIds
from tests.kits import kit_of
from tests.service.stage import BOOK, WORDS, Stage

R = TypeVar("R")

A_WEDNESDAY = datetime(2026, 11, 25, 14, 30, tzinfo=UTC)
DAYS = {
    "a Wednesday afternoon": A_WEDNESDAY,
    "after Easter and the clock change": datetime(2026, 4, 7, 7, 30, tzinfo=UTC),
    "a leap night": datetime(2028, 2, 29, 3, 10, tzinfo=UTC),
}


@dataclass(frozen=True)
class Sample:
    """Every row of a filled database, and when it was filled."""

    now: datetime
    rows: dict[type[Any], list[Any]]
    look: FirstLook

    def all(self, kind: type[R]) -> list[R]:
        return self.rows[kind]

    def by_id(self, kind: type[R]) -> dict[str, R]:
        return {row.id: row for row in self.rows[kind]}

    @property
    def linked(self) -> set[str | None]:
        return {chat.person_id for chat in self.all(r.ChatRow)}


async def made_up(path: Path, now: datetime) -> Sample:
    engine = open_engine(f"sqlite:///{path}")
    kit = kit_of(SqlStore(engine), FakeClock(now), NumberedIds(), WORDS, BOOK)
    assert await fill(kit)
    async with engine.connect() as connection:
        rows = {
            kind: [as_record(kind, row) for row in await connection.execute(_every(kind))]
            for kind in TABLE_OF
        }
    look = await first_look(kit)
    await engine.dispose()
    assert look
    return Sample(now, rows, look)


def _every(kind: type[Any]) -> Any:
    return select(*columns(kind)).order_by(*TABLE_OF[kind].primary_key.columns)


@pytest.fixture(scope="module", params=list(DAYS))
def sample(
    request: pytest.FixtureRequest, sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Sample:
    path = tmp_path_factory.mktemp("sample") / "kith.db"
    shutil.copyfile(sqlite_template, path)
    return asyncio.run(made_up(path, DAYS[request.param]))


# The team


def test_five_advisers_a_duty_worker_and_a_manager_sign_in_with_one_password(sample):
    staff = sample.all(r.Staff)
    assert Counter(worker.role for worker in staff) == {"adviser": 5, "duty": 1, "manager": 1}
    assert all(worker.email.endswith("@sample.invalid") for worker in staff)
    (known,) = {worker.password_hash for worker in staff}
    assert PasswordHasher().verify(known, SAMPLE_PASSWORD)


def test_one_adviser_is_away_today_and_a_colleague_covers(sample):
    (away,) = sample.all(r.AwayRow)
    assert away.starts <= local(sample.now).date() <= away.ends
    assert away.cover_id in sample.by_id(r.Staff)
    assert away.cover_id != away.staff_id


def test_somebody_is_on_duty_from_a_month_ago_to_two_months_ahead_and_is_not_away(sample):
    (away,) = sample.all(r.AwayRow)
    today = local(sample.now).date()
    rota = {duty.day: duty.staff_id for duty in sample.all(r.DutyDay)}
    assert set(rota) == {today + timedelta(days=ahead) for ahead in range(-30, 61)}
    assert away.staff_id not in {who for day, who in rota.items() if day >= away.starts}


# The young people


def test_statuses_are_in_the_proportions_of_the_council_reports(sample):
    counted = Counter(Status(person.status) for person in sample.all(r.Person))
    assert counted == {share.status: share.people for share in SHARES}
    assert counted.total() == 120
    assert counted.most_common(1)[0][0] is Status.FORMER_RELEVANT


def test_every_adviser_has_between_20_and_28_young_people_with_names_of_their_own(sample):
    people = sample.all(r.Person)
    caseloads = Counter(person.adviser_id for person in people)
    assert len(caseloads) == 5
    assert all(20 <= size <= 28 for size in caseloads.values())
    assert len({person.name for person in people}) == 120
    assert Counter(person.lang for person in people) == {"en": 113, "ar": 7}


def test_ages_fit_statuses(sample):
    today = local(sample.now).date()
    for person in sample.all(r.Person):
        years = age(person.born, today)
        match Status(person.status):
            case Status.ELIGIBLE | Status.RELEVANT:
                assert years in (16, 17)
            case Status.PURSUING_EDUCATION:
                assert 21 <= years <= 24
            case _:
                assert 18 <= years <= 24


def test_they_joined_two_months_to_three_years_ago_and_hardly_before_they_were_16(sample):
    for person in sample.all(r.Person):
        assert timedelta(days=59) < sample.now - person.joined_at < timedelta(days=3 * 365 + 1)
        assert age(person.born, local(person.joined_at).date() + timedelta(days=61)) >= 16


def test_check_ins_come_by_ones_own_rhythm_and_none_is_due_already(sample):
    for person in sample.all(r.Person):
        if person.stopped_at or person.id not in sample.linked:
            assert person.check_in_at is None
            continue
        due = local(person.check_in_at)
        assert person.check_in_at > sample.now
        assert (due.weekday(), due.hour) == (person.weekday, person.hour)
        assert person.paused_until is None or due.date() >= person.paused_until
    days = {p.check_in_at.date() for p in sample.all(r.Person) if p.check_in_at}
    assert len(days) > 14


def test_most_are_linked_by_chats_that_lead_nowhere(sample):
    chats = sample.all(r.ChatRow)
    assert Counter(chat.state for chat in chats) == {"open": 111, "unreachable": 1}
    assert all((c.channel, c.address) == ("web", f"sample-{c.person_id}") for c in chats)
    invited = {invite.person_id for invite in sample.all(r.InviteRow)}
    assert len(invited) == 4
    assert not invited & sample.linked


# Being in touch


def test_92_in_100_are_in_touch_some_are_due_soon_and_some_overdue(sample):
    standings = Counter(standing_of(one, sample.now).standing for one in sample.all(r.Person))
    assert standings[Standing.OVERDUE] == 10
    assert 10 <= standings[Standing.DUE_SOON] <= 20


def test_they_were_last_in_touch_at_the_last_contact_that_counts(sample):
    for person in sample.all(r.Person):
        counted = [c.at for c in sample.all(r.Contact) if c.person_id == person.id and c.counts]
        assert person.contacted_at == max(counted)
        assert person.contact_look_at == next_look(person, sample.now)


def test_what_only_went_out_never_counts_and_what_nobody_read_is_not_decided(sample):
    contacts = sample.all(r.Contact)
    assert not any(contact.counts for contact in contacts if contact.direction == "out")
    unread = [contact for contact in contacts if not contact.seen]
    assert unread
    assert all(one.counts is None and one.direction == "in" for one in unread)
    assert all(one.counted_by for one in contacts if one.counts is not None)


# What was said


def test_an_answered_check_in_has_its_mood_and_its_contact(sample):
    moods = Counter(mood.run_id for mood in sample.all(r.MoodRow))
    contacts = sample.by_id(r.Contact)
    states = Counter(check_in.state for check_in in sample.all(r.CheckIn))
    assert states["answered"] > 2 * states["missed"] > 0
    for check_in in sample.all(r.CheckIn):
        answered = check_in.state == "answered"
        assert (check_in.run_id in moods, check_in.run_id in contacts) == (answered, answered)
        assert check_in.due_at < sample.now
        assert answered is (check_in.answered_at is not None)
    assert set(moods.values()) == {1}
    assert {mood.score for mood in sample.all(r.MoodRow)} == {1, 2, 3, 4, 5}


def test_every_conversation_stands_where_the_engine_would_have_it(sample):
    for run in sample.all(r.Run):
        at = drive(BOOK[run.flow], Journal.unpacked(run.journal)).at
        match run.state:
            case "open":
                assert isinstance(at, Waits)
                assert at.key == run.waiting
                assert run.due_at > sample.now
            case "lapsed":
                assert at == Ended(silent=True)
            case _:
                assert (run.state, at) == ("ended", Ended())


def test_everything_was_said_before_now_and_nothing_waits_to_be_sent_or_taken(sample):
    for message in sample.all(r.InboxMessage):
        assert message.state == "done"
        assert message.taken_at <= sample.now
    for parcel in sample.all(r.Parcel):
        assert parcel.state == "sent"
        assert parcel.sent_at <= sample.now
    assert all(contact.at <= sample.now for contact in sample.all(r.Contact))


def test_messages_are_kept_in_the_order_in_which_they_came(sample):
    for chat in sample.all(r.ChatRow):
        heard = [m.taken_at for m in sample.all(r.InboxMessage) if m.chat_id == chat.id]
        told = [p.sent_at for p in sample.all(r.Parcel) if p.chat_id == chat.id]
        assert heard == sorted(heard)
        assert told == sorted(told)
        assert chat.heard_at == (heard[-1] if heard else None)


def test_the_desk_has_words_for_all_of_it(sample):
    needed = {f"why-{item.why}" for item in sample.all(r.Notification)}
    needed |= {f"category-{item.category}" for item in sample.all(r.Notification)}
    needed |= {f"about-{line.about}" for line in sample.all(r.ContactLine)}
    needed |= {f"summary-{c.summary}" for c in sample.all(r.Contact) if c.staff_id is None}
    assert not {line for line in needed if not WORDS.has(line)}


# The queue


def test_one_red_message_came_three_minutes_ago_and_nobody_has_seen_it(sample):
    red = [item for item in sample.all(r.Notification) if item.severity is Severity.RED]
    (fresh,) = [item for item in red if item.state == "open"]
    assert fresh.raised_at == sample.now - timedelta(minutes=3)
    assert fresh.escalate_at == sample.now + timedelta(minutes=2)
    assert fresh.step == 1
    assert fresh.owner_id == sample.look.adviser_id
    assert len(red) == 2


def test_the_queue_is_full_enough_to_look_at_and_not_too_full_to_read(sample):
    unresolved = [item for item in sample.all(r.Notification) if item.state != "resolved"]
    assert 14 <= len(unresolved) <= 42  # after a long weekend there is more
    assert {item.severity for item in unresolved} == set(Severity)
    worded = {words.notification_id for words in sample.all(r.NotificationWords)}
    assert len([item for item in unresolved if item.id in worded]) >= 9


def test_what_is_resolved_was_resolved_by_somebody_with_a_note_and_does_not_climb(sample):
    resolved = [item for item in sample.all(r.Notification) if item.state == "resolved"]
    assert len(resolved) > 50
    for item in resolved:
        assert item.note
        assert item.escalate_at is None
        assert item.raised_at < item.acknowledged_at < item.resolved_at < sample.now


def test_the_first_look_is_at_somebody_who_was_asked_yesterday_and_has_not_answered(sample):
    person = sample.by_id(r.Person)[sample.look.person_id]
    assert sample.look.called == person.called
    assert sample.look.adviser_id == person.adviser_id
    (chat,) = [chat for chat in sample.all(r.ChatRow) if chat.person_id == person.id]
    (run,) = [q for q in sample.all(r.Run) if q.chat_id == chat.id and q.state == "open"]
    assert run.waiting == "check-in-mood"
    assert local(run.started_at).date() == local(sample.now).date() - timedelta(days=1)
    assert len([mood for mood in sample.all(r.MoodRow) if mood.person_id == person.id]) > 5


# Making it


def _but_salt(rows: list[Any]) -> list[Any]:
    return [replace(row, password_hash=None) if isinstance(row, r.Staff) else row for row in rows]


def test_the_same_instant_gives_the_same_service(sqlite_template, tmp_path):
    one, other = (
        asyncio.run(made_up(Path(shutil.copyfile(sqlite_template, tmp_path / name)), A_WEDNESDAY))
        for name in ("one.db", "other.db")
    )
    for kind in one.rows:
        assert _but_salt(one.all(kind)) == _but_salt(other.all(kind))


@pytest.fixture
def kit(store: SqlStore, clock: FakeClock, ids: NumberedIds) -> Kit:
    return kit_of(store, clock, ids, WORDS, BOOK)


async def test_a_second_start_changes_nothing(kit: Kit, clock: FakeClock):
    assert await fill(kit)
    before = await first_look(kit)
    clock.forward(days=40)
    assert not await fill(kit)
    assert await first_look(kit) == before


async def test_a_service_that_has_people_of_its_own_is_left_alone(stage: Stage):
    assert not await fill(stage.kit)
    assert await first_look(stage.kit) is None
    async with stage.store.reading() as unit:
        assert len(await unit.people.all_of(None)) == len(cast.PEOPLE)


async def test_it_can_be_made_on_both_databases(database_url: str, clock: FakeClock):
    store = SqlStore(open_engine(database_url))
    assert await fill(kit_of(store, clock, RandomIds(clock), WORDS, BOOK))
    async with store.reading() as unit:
        assert len(await unit.people.all_of(None)) == 120
    await store.close()


def test_twelve_weeks_of_calm_messages_were_read_again_but_for_the_last(sample):
    weeks = sorted(week.week for week in sample.all(r.SampleWeek))
    assert len(weeks) == 12
    week_of = {sampled.id: sampled.week for sampled in sample.all(r.Sampled)}
    read = Counter(reading.sampled_id for reading in sample.all(r.SampleReading))
    assert all(read[name] == 2 for name, week in week_of.items() if week < weeks[-1])
    assert sum(read[name] for name, week in week_of.items() if week == weeks[-1]) == 2


def test_the_words_of_the_queue_can_be_corrected(sample):
    items = [item for item in sample.all(r.Notification) if item.state != "resolved"]
    urgent = {item.id for item in items if item.why in ("risk-words", "idle-words")}
    said = [w for w in sample.all(r.NotificationWords) if w.notification_id in urgent]
    said = [line for line in said if line.staff_id is None]
    inbox = sample.by_id(r.InboxMessage)
    assert said
    assert all(line.inbox_id and inbox[line.inbox_id].words == line.words for line in said)


async def test_the_heartbeat_has_nothing_to_do_at_once(kit: Kit):
    assert await fill(kit)
    jobs = (DueCheckIns, Patience, ContactWatch, DueDigests, Escalation, ReviewReminders)
    assert [await job(kit).take() for job in jobs] == [0] * len(jobs)


async def test_the_heartbeat_goes_on_from_there(kit: Kit, clock: FakeClock):
    assert await fill(kit)
    clock.forward(minutes=2)
    assert await Escalation(kit).take() == 1  # the red message that nobody has seen
    clock.forward(days=1)
    assert await DueCheckIns(kit).take() > 0
    assert await Patience(kit).take() > 0


async def test_it_takes_less_than_three_seconds_of_a_processor(kit: Kit):
    started = time.process_time()
    assert await fill(kit)
    assert time.process_time() - started < 3
