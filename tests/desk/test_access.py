"""Who may see whom."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.rules.cover import Away
from bot.rules.severity import Category, Severity
from bot.service.desk.access import Because, viewer_of, why_item, why_person
from bot.service.records import Notification, Staff
from bot.service.roster import Roster
from tests.cast import AMINA, JOINED, MO, RUTH, SAM, TYLER
from tests.desk.office import DEE

TODAY = datetime(2026, 3, 10, 10, tzinfo=UTC)
EVERYBODY = {one.id: one for one in (RUTH, SAM, DEE, MO)}


def viewer(staff: Staff, *, away: tuple[str, str | None] | None = None, duty: str | None = None):
    aways = (Away(away[0], date(2026, 3, 9), date(2026, 3, 11), away[1]),) if away else ()
    return viewer_of(Roster(EVERYBODY, aways, duty, TODAY), staff.id)


def item(owner: Staff, severity: Severity, **more: Any) -> Notification:
    return Notification(
        "n", None, "amina", None, owner.id, severity, Category.HEALTH, "why", (), "open", 0, None,
        JOINED, JOINED, **more,
    )  # fmt: skip


def test_an_adviser_sees_her_own_young_people_and_no_others():
    assert why_person(viewer(RUTH), AMINA, ()) is Because.OWN
    assert why_person(viewer(RUTH), TYLER, ()) is None


def test_whoever_covers_sees_the_absent_colleagues_young_people_for_that_time():
    covering = viewer(SAM, away=("ruth", "sam"))
    assert why_person(covering, AMINA, ()) is Because.COVER
    assert why_person(viewer(SAM), AMINA, ()) is None


def test_the_duty_worker_covers_whom_nobody_covers():
    assert why_person(viewer(DEE, away=("ruth", None), duty="dee"), AMINA, ()) is Because.COVER


def test_being_on_duty_opens_every_page_on_that_day_only():
    assert why_person(viewer(DEE, duty="dee"), AMINA, ()) is Because.DUTY
    assert why_person(viewer(DEE), AMINA, ()) is None


def test_what_was_handed_over_opens_the_page_of_whom_it_is_about():
    assert why_person(viewer(SAM), AMINA, [item(SAM, Severity.AMBER)]) is Because.HANDED


def test_a_manager_sees_the_whole_team():
    assert why_person(viewer(MO), AMINA, ()) is Because.MANAGER


@pytest.mark.parametrize(
    ("severity", "why"),
    [(Severity.RED, Because.DUTY), (Severity.AMBER, Because.DUTY), (Severity.YELLOW, None)],
)
def test_a_duty_worker_may_act_on_what_is_urgent_whatever_day_it_is(severity, why):
    assert why_item(viewer(DEE), item(RUTH, severity), AMINA) is why


def test_a_visitors_words_are_for_their_owner_managers_and_duty():
    urgent = item(DEE, Severity.AMBER)
    assert why_item(viewer(DEE), urgent, None) is Because.HANDED
    assert why_item(viewer(MO), urgent, None) is Because.MANAGER
    assert why_item(viewer(RUTH), urgent, None) is None


def test_an_absent_colleagues_items_are_acted_on_by_whoever_covers():
    covering = viewer(SAM, away=("ruth", "sam"))
    assert why_item(covering, item(RUTH, Severity.YELLOW), None) is Because.COVER
