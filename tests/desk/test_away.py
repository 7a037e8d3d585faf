"""A worker's own absences."""

from datetime import date

import pytest

from bot.service.desk.away import be_away, be_there_after_all, own_settings
from bot.service.desk.forms import Problems
from bot.service.desk.work import NotYours, at_work
from tests.cast import RUTH, SAM
from tests.desk.office import Office

FROM, TO = date(2026, 3, 16), date(2026, 3, 20)


async def test_an_absence_stands_in_the_settings_with_who_covers(office: Office):
    async with at_work(office.kit, RUTH.id) as work:
        await be_away(work, FROM, TO, "sam")
    async with at_work(office.kit, RUTH.id) as work:
        ((away, cover),) = (await own_settings(work)).aways
    assert (away.starts, away.ends, cover) == (FROM, TO, "Sam Okafor")


@pytest.mark.parametrize(
    ("starts", "ends", "cover", "field"),
    [
        (None, TO, "", "starts"),
        (TO, FROM, "", "ends"),
        (date(2026, 3, 1), date(2026, 3, 2), "", "ends"),
        (FROM, TO, "ruth", "cover"),
        (FROM, TO, "nobody", "cover"),
    ],
)
async def test_an_absence_needs_days_in_order_and_a_colleague(
    office: Office, starts: date | None, ends: date | None, cover: str, field: str
):
    with pytest.raises(Problems) as wrong:
        async with at_work(office.kit, RUTH.id) as work:
            await be_away(work, starts, ends, cover)
    assert set(wrong.value.by_field) == {field}


async def test_one_strikes_ones_own_absences_and_no_others(office: Office):
    async with at_work(office.kit, RUTH.id) as work:
        await be_away(work, FROM, TO, "")
    async with at_work(office.kit, RUTH.id) as work:
        ((away, _),) = (await own_settings(work)).aways

    with pytest.raises(NotYours):
        async with at_work(office.kit, SAM.id) as work:
            await be_there_after_all(work, away.id)
    async with at_work(office.kit, RUTH.id) as work:
        await be_there_after_all(work, away.id)
    async with at_work(office.kit, RUTH.id) as work:
        assert (await own_settings(work)).aways == ()
