"""Contacts that workers log and read."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from bot.rules.zone import at_local
from bot.service.desk.contacts import LoggedContact, log_contact, mark_read
from bot.service.desk.forms import Problems
from bot.service.desk.work import NotYours, at_work
from tests.cast import AMINA, RUTH, SAM, TYLER
from tests.desk.office import Office

A_VISIT = LoggedContact("visit", "both", date(2026, 3, 9), time(15), "Met at her flat.", True)


async def test_a_logged_visit_is_on_record_with_who_says_that_it_counts(office: Office):
    async with at_work(office.kit, RUTH.id) as work:
        await log_contact(work, AMINA.id, A_VISIT)

    (contact,) = await office.contacts(AMINA)
    assert (contact.mode, contact.two_way, contact.seen) == ("visit", True, True)
    assert (contact.counts, contact.counted_by) == (True, "ruth")
    assert await office.trail(AMINA) == ["ruth: logged a contact"]


async def test_a_contact_that_counts_lets_the_window_run_anew(office: Office):
    async with at_work(office.kit, RUTH.id) as work:
        await log_contact(work, AMINA.id, A_VISIT)

    person = await office.person(AMINA)
    assert person.contacted_at == at_local(date(2026, 3, 9), time(15))
    assert person.contact_look_at == at_local(date(2026, 3, 9) + timedelta(days=42), time(8))


async def test_an_older_contact_does_not_take_the_window_back(office: Office):
    async with at_work(office.kit, RUTH.id) as work:
        await log_contact(work, AMINA.id, A_VISIT)
    async with at_work(office.kit, RUTH.id) as work:
        await log_contact(work, AMINA.id, replace(A_VISIT, day=date(2026, 2, 1)))

    assert (await office.person(AMINA)).contacted_at == at_local(date(2026, 3, 9), time(15))


async def test_a_letter_without_an_answer_is_logged_but_is_not_being_in_touch(office: Office):
    letter = replace(A_VISIT, mode="letter", direction="out")
    with pytest.raises(Problems) as wrong:
        async with at_work(office.kit, RUTH.id) as work:
            await log_contact(work, AMINA.id, letter)
    async with at_work(office.kit, RUTH.id) as work:
        await log_contact(work, AMINA.id, replace(letter, counts=False))

    assert wrong.value.by_field == {"counts": "out-does-not-count"}
    assert (await office.person(AMINA)).contacted_at is None


async def test_each_field_that_will_not_do_is_named(office: Office):
    with pytest.raises(Problems) as wrong:
        async with at_work(office.kit, RUTH.id) as work:
            await log_contact(work, AMINA.id, LoggedContact("", "", None, None, " ", None))

    assert set(wrong.value.by_field) == {"mode", "direction", "day", "summary", "counts"}


async def test_a_contact_cannot_be_in_the_future(office: Office):
    with pytest.raises(Problems) as wrong:
        async with at_work(office.kit, RUTH.id) as work:
            await log_contact(work, AMINA.id, replace(A_VISIT, day=date(2026, 3, 11)))

    assert wrong.value.by_field == {"day": "day-to-come"}


async def test_what_a_young_person_said_counts_once_a_worker_has_read_it(office: Office):
    contact = await office.contact(AMINA, ago=timedelta(hours=5))
    assert (await office.contacts(AMINA))[0].counts is None

    async with at_work(office.kit, RUTH.id) as work:
        await mark_read(work, AMINA.id, [contact.id], counts=True)

    (read,) = await office.contacts(AMINA)
    assert (read.seen, read.counts, read.counted_by) == (True, True, "ruth")
    assert (await office.person(AMINA)).contacted_at == contact.at
    assert await office.trail(AMINA) == ["ruth: read a contact"]


async def test_a_worker_may_say_that_what_they_read_does_not_count(office: Office):
    contact = await office.contact(AMINA)
    async with at_work(office.kit, RUTH.id) as work:
        await mark_read(work, AMINA.id, [contact.id], counts=False)

    assert (await office.contacts(AMINA))[0].counts is False
    assert (await office.person(AMINA)).contacted_at is None


async def test_somebody_elses_contact_is_not_marked_by_slipping_in_its_id(office: Office):
    contact = await office.contact(TYLER)
    async with at_work(office.kit, RUTH.id) as work:
        await mark_read(work, AMINA.id, [contact.id], counts=True)

    assert (await office.contacts(TYLER))[0].seen is False


async def test_nobody_logs_a_contact_with_somebody_elses_young_person(office: Office):
    with pytest.raises(NotYours):
        async with at_work(office.kit, SAM.id) as work:
            await log_contact(work, AMINA.id, A_VISIT)

    assert await office.contacts(AMINA) == []
