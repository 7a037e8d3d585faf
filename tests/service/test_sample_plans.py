"""The made-up plans: in every state that a service has, and true to the rules of the real ones."""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bot.rules.plan import (
    ActionState,
    Area,
    GoalState,
    Held,
    Origin,
    Paper,
    Party,
    areas_needed,
    has_plan,
)
from bot.rules.plan_review import LateBecause, Timing, Trigger, timing
from bot.rules.zone import local
from bot.sample import fill
from bot.sample.plan_lines import DOES, kind_of, plan_lines
from bot.service import records as r
from bot.service.desk.work import at_work
from bot.service.kit import Kit
from bot.service.plan import lists, page, signing
from bot.service.plan import records as p
from bot.service.plan.content import unpacked
from storage.unit import SqlStore
from tests.fakes.clock import FakeClock
from tests.fakes.ids import NumberedIds
from tests.kits import kit_of
from tests.service.stage import BOOK, WORDS
from tests.service.test_sample import DAYS, Sample, made_up


@pytest.fixture(scope="module", params=list(DAYS))
def sample(
    request: pytest.FixtureRequest, sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Sample:
    path = tmp_path_factory.mktemp("plans") / "kith.db"
    shutil.copyfile(sqlite_template, path)
    return asyncio.run(made_up(path, DAYS[request.param]))


def newest(sample: Sample) -> dict[str, p.PlanVersion]:
    """The newest version of everybody who has one."""
    found = sorted(sample.all(p.PlanVersion), key=lambda one: one.number)
    return {one.person_id: one for one in found}


def by_person(sample: Sample, kind: type[Any]) -> Counter[str]:
    return Counter(row.person_id for row in sample.all(kind))


# How they stand


def test_most_have_a_signed_plan_and_a_few_have_none(sample):
    wanted = {one.id for one in sample.all(r.Person) if has_plan(one.status)}
    signed = {one.person_id for one in sample.all(p.PlanFile) if one.reviewed_on}
    assert signed <= wanted
    assert 8 <= len(wanted - signed) <= 14
    assert set(newest(sample)) == signed


def test_some_are_due_soon_and_some_overdue_nearly_all_with_a_reason(sample):
    today = local(sample.now).date()
    files = [one for one in sample.all(p.PlanFile) if one.reviewed_on]
    counted = Counter(timing(one.review_due, today) for one in files)
    assert counted[Timing.IN_TIME] > 60
    assert 15 <= counted[Timing.DUE_SOON] <= 30
    late = [one for one in files if one.review_due < today]
    assert 5 <= len(late) <= 9
    reasons = Counter(one.late_because for one in late)
    assert reasons[LateBecause.NOT_IN_TOUCH] == 2
    assert 1 <= reasons[LateBecause.NOT_SAID] < len(late) / 2
    assert all(one.late_note for one in late if one.late_because)


def test_one_waits_for_the_manager_one_came_back_and_one_is_not_agreed_to(sample):
    states = Counter(one.state for one in newest(sample).values())
    assert (states["with-manager"], states["returned"]) == (1, 1)
    (back,) = [one for one in sample.all(p.PlanVersion) if one.state == "returned"]
    assert "date for the appointment" in back.comment
    (no,) = [one for one in sample.all(p.PlanAgreement) if not one.agreed]
    assert (no.party, bool(no.words)) == (Party.YOUNG_PERSON, True)


def test_one_was_changed_from_both_sides_since_it_was_signed(sample):
    since = {one.person_id: one.sent_at for one in newest(sample).values()}
    written = {
        one.person_id for one in sample.all(p.PlanPart) if one.at > since.get(one.person_id, one.at)
    }
    said = {
        one.person_id
        for one in sample.all(p.PlanWords)
        if one.area in set(Area) and not one.typed_by and one.at > since.get(one.person_id, one.at)
    }
    assert len(written & said) == 1


def test_one_objection_is_open_about_a_line_that_stands_there(sample):
    (objection,) = sample.all(p.PlanObjection)
    content = unpacked(newest(sample)[objection.person_id].content)
    area = content.area(Area(objection.area))
    assert area
    assert objection.line in area.plan
    assert objection.answered_by is None


def test_one_entry_was_typed_in_from_paper(sample):
    (typed,) = [one for one in sample.all(p.PlanWords) if one.typed_by]
    assert typed.typed_by == sample.by_id(r.Person)[typed.person_id].adviser_id


def test_one_asked_for_a_review_and_it_is_due_within_two_weeks(sample):
    (asked,) = sample.all(p.ReviewTrigger)
    (file,) = [one for one in sample.all(p.PlanFile) if one.person_id == asked.person_id]
    assert (asked.trigger, file.review_why) == (Trigger.ASKED, Trigger.ASKED)
    assert (file.review_due - asked.day).days == 14


# What stands in them


def test_a_signed_plan_has_every_part_that_the_law_asks_for(sample):
    people = sample.by_id(r.Person)
    for version in newest(sample).values():
        person, content = people[version.person_id], unpacked(version.content)
        needed = areas_needed(person.status, person.born, local(version.sent_at).date())
        written = {one.area for one in content.areas if one.analysis and one.plan}
        assert needed <= written
        assert not any("{" in one.plan + one.said for one in content.areas)


def test_nobody_signed_what_they_wrote(sample):
    for version in sample.all(p.PlanVersion):
        assert version.decided_by not in version.writers


def test_young_people_say_most_of_it_in_their_own_words_and_language(sample):
    people = sample.by_id(r.Person)
    said = [one for one in sample.all(p.PlanWords) if one.words]
    assert len(said) > 5 * len(newest(sample))
    assert len({one.words for one in said}) > 80
    assert {one.feeling for one in said} >= {1, 2, 3, 4, 5}
    arabic = [one for one in said if people[one.person_id].lang == "ar"]
    assert arabic
    assert not any(one.words.isascii() for one in arabic)


def test_words_of_the_safety_plan_stand_there_too(sample):
    safety = {one.person_id for one in sample.all(p.PlanWords) if one.area == Area.SAFETY}
    assert len(safety) > 30


def test_goals_come_from_both_sides_and_have_moved_on(sample):
    goals = sample.all(p.Goal)
    assert {one.origin for one in goals} == set(Origin)
    states = Counter(one.state for one in goals)
    assert states[GoalState.PROPOSED] == 2
    assert min(states[state] for state in (GoalState.AGREED, GoalState.STUCK, GoalState.DONE)) > 3
    steps = {one.goal_id for one in sample.all(p.GoalStep) if not one.done_at}
    assert not steps & {one.id for one in goals if one.state is GoalState.DONE}


def test_promises_are_kept_mostly_and_a_few_are_overdue(sample):
    today = local(sample.now).date()
    actions = sample.all(p.Action)
    open_ones = [one for one in actions if one.state is ActionState.OPEN]
    overdue = [one for one in open_ones if one.by_when < today]
    assert 10 < len(overdue) < len(open_ones) / 4
    assert all(one.made_at <= one.done_at < sample.now for one in actions if one.done_at)


def test_documents_are_ticked_and_what_is_missing_is_somebodys_to_do(sample):
    rows = sample.all(p.DocumentRow)
    assert set(by_person(sample, p.DocumentRow).values()) == {len(Paper)}
    missing = [one for one in rows if one.held in (Held.NEED, Held.NEED_HELP)]
    promised = [one for one in sample.all(p.Action) if one.source == "document"]
    assert len(missing) == len(promised) > 0


def test_nothing_of_it_lies_ahead(sample):
    for kind in (p.PlanWords, p.PlanPart, p.GoalNews, p.PlanAgreement, p.PlanObjection):
        assert all(row.at < sample.now for row in sample.all(kind))
    assert all(one.sent_at < sample.now for one in sample.all(p.PlanVersion))


@pytest.mark.parametrize("does", DOES)
@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("adult", [True, False])
def test_there_is_something_to_say_of_everybody(adult: bool, alone: bool, does: str):
    kind = kind_of(does, adult=adult, alone=alone)
    for area, parts in plan_lines().parts.items():
        assert [one for one in parts if one.fits_in(kind)], area


def test_nobody_studies_and_is_looking_for_work_at_once(sample):
    texts = [one for one in sample.all(p.PlanPart) if one.number == 1]
    student = {one.person_id for one in texts if "your degree" in one.analysis + one.plan}
    looking = {one.person_id for one in texts if "Universal Credit. An advance" in one.analysis}
    assert student
    assert looking
    assert not student & looking


# What workers see of it


@pytest.fixture
async def kit(store: SqlStore, clock: FakeClock, ids: NumberedIds) -> Kit:
    kit = kit_of(store, clock, ids, WORDS, BOOK)
    assert await fill(kit)
    return kit


async def manager_of(kit: Kit) -> str:
    async with kit.store.reading() as unit:
        return next(one.id for one in await unit.staff.all() if one.role == "manager")


async def test_the_manager_finds_a_plan_to_sign_and_can_sign_it(kit: Kit):
    async with at_work(kit, await manager_of(kit)) as work:
        (asked,) = await signing.to_sign(work)
        await signing.authorise(work, asked.version.id, "")
        shown = await page.plan_page(work, asked.person.id)
    assert shown.versions[0].version.state == "authorised"


async def test_the_lists_have_all_three_kinds(kit: Kit):
    async with at_work(kit, await manager_of(kit)) as work:
        found = await lists.plan_lists(work)
    assert min(len(found.overdue), len(found.no_plan), len(found.due_soon)) > 4
    assert found.in_time > 60
    assert sum(bool(row.because) for row in found.no_plan) == 1
