"""One council: how to reach its leaving care team, and the laws it already follows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.offer.form import Form
from bot.offer.page import Page
from bot.offer.problems import Findings, Rule

_MADE_UP = "01632 960"  # Ofcom keeps these numbers for drama: nobody answers them


@dataclass(frozen=True, slots=True)
class Council:
    """The council that runs the service. A ``sample`` holds made-up numbers and says so."""

    id: str
    name: str
    sample: bool
    team: str
    address: str
    office_hours: str
    duty_phone: str
    out_of_hours_phone: str
    out_of_hours_when: str
    last_checked: date
    review_by: date
    in_force: Mapping[str, date]


def read_council(page: Page, findings: Findings) -> Council:
    """The council that a page describes."""
    form = Form(page.fields, page.place, findings)
    started = form.section("in_force")
    council = Council(
        id=form.text("id", needed=True),
        name=form.text("name", needed=True),
        sample=form.flag("sample", otherwise=False),
        team=form.text("team", needed=True),
        address=form.text("address", needed=True),
        office_hours=form.text("office_hours", needed=True),
        duty_phone=form.text("duty_phone", needed=True),
        out_of_hours_phone=form.text("out_of_hours_phone", needed=True),
        out_of_hours_when=form.text("out_of_hours_when", needed=True),
        last_checked=form.day("last_checked"),
        review_by=form.day("review_by"),
        in_force={law: started.day(law) for law in started.unread()} if started else {},
    )
    form.finish()
    for key in ("duty_phone", "out_of_hours_phone"):
        if not council.sample and form.text(key).startswith(_MADE_UP):
            form.wrong(key, "this number is made up; write the real one", Rule.MADE_UP_PHONE)
    return council
