"""Links and codes that a worker hands out."""

from datetime import timedelta

import pytest

from bot.service.desk.invites import make_chat_link, make_invite, make_staff_code
from bot.service.desk.work import NotYours, at_work
from bot.service.looks import code_hash
from tests.cast import AMINA, RUTH, SAM
from tests.desk.office import Office


async def test_an_invite_is_kept_as_a_hash_and_lasts_a_fortnight(office: Office):
    async with at_work(office.kit, RUTH.id) as work:
        code = await make_invite(work, AMINA.id)

    async with office.store.reading() as unit:
        assert await unit.doors.invite(code) is None
        invite = await unit.doors.invite(code_hash(code))
    assert invite is not None
    assert (invite.person_id, invite.made_by) == ("amina", "ruth")
    assert invite.expires_at == office.now + timedelta(days=14)
    assert await office.trail(AMINA) == ["ruth: made an invite"]


async def test_a_chat_link_opens_once_within_a_week(office: Office):
    async with at_work(office.kit, RUTH.id) as work:
        token = await make_chat_link(work, AMINA.id)

    async with office.store.unit() as unit:
        opened = await unit.doors.open_link(code_hash(token), office.now)
        again = await unit.doors.open_link(code_hash(token), office.now)
    assert opened is not None
    assert opened.expires_at == office.now + timedelta(days=7)
    assert again is None


async def test_nobody_invites_somebody_elses_young_person(office: Office):
    with pytest.raises(NotYours):
        async with at_work(office.kit, SAM.id) as work:
            await make_invite(work, AMINA.id)


async def test_a_workers_own_code_is_theirs_for_an_hour(office: Office):
    async with at_work(office.kit, RUTH.id) as work:
        first, second = make_staff_code(work), make_staff_code(work)

    async with office.store.unit() as unit:
        assert await unit.staff.code_owner(code_hash(first), office.now) == "ruth"
        late = office.now + timedelta(hours=1)
        assert await unit.staff.code_owner(code_hash(second), late) is None
    assert first.startswith("staff-")
