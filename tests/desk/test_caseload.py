"""The list of young people."""

from datetime import timedelta

import pytest

from bot.rules.contact_window import Standing
from bot.service.desk.caseload import Caseload, caseload
from bot.service.desk.work import at_work
from bot.service.records import Staff
from tests.cast import AMINA, JO, MO, RUTH, SAM
from tests.desk.office import Office


async def list_of(office: Office, staff: Staff, sort: str = "") -> Caseload:
    async with at_work(office.kit, staff.id) as work:
        return await caseload(work, sort)


@pytest.fixture
async def contacted(office: Office) -> Office:
    """Amina was in touch yesterday; with Jo contact has lapsed."""
    async with office.store.unit() as unit:
        unit.change(AMINA, contacted_at=office.now - timedelta(days=1))
        unit.change(JO, contacted_at=office.now - timedelta(days=57))
    return office


async def test_the_overdue_come_first(contacted: Office):
    page = await list_of(contacted, RUTH)
    assert [row.person.id for row in page.rows] == ["jo", "amina"]
    assert [row.state.standing for row in page.rows] == [Standing.OVERDUE, Standing.FINE]


@pytest.mark.parametrize(
    ("sort", "first"), [("name", "amina"), ("contact", "jo"), ("mood", "amina"), ("x", "jo")]
)
async def test_the_list_can_be_put_in_another_order(contacted: Office, sort: str, first: str):
    await contacted.mood(4, JO)
    await contacted.mood(2, AMINA)
    assert (await list_of(contacted, RUTH, sort)).rows[0].person.id == first


async def test_a_row_knows_the_last_mood_and_what_is_unread(office: Office):
    await office.mood(5, AMINA, timedelta(days=7))
    await office.mood(2, AMINA)
    await office.contact(AMINA)
    row = next(row for row in (await list_of(office, RUTH)).rows if row.person.id == "amina")
    assert row.mood is not None
    assert (row.mood.score, row.unread) == (2, 1)


async def test_cover_brings_the_colleagues_young_people_and_a_manager_sees_all(office: Office):
    assert len((await list_of(office, SAM)).rows) == 1
    await office.away(RUTH, SAM)
    rows = (await list_of(office, SAM)).rows
    assert {row.person.id: row.adviser for row in rows} == {
        "amina": "Ruth Adeyemi", "jo": "Ruth Adeyemi", "tyler": "",
    }  # fmt: skip
    assert len((await list_of(office, MO)).rows) == 3
