"""Laws that are passed but may not have started: the switches of the entries that wait for them."""

from dataclasses import dataclass
from datetime import date

from bot.offer.form import Form
from bot.offer.page import Page
from bot.offer.problems import Findings

_NOT_YET = "not-yet"


@dataclass(frozen=True, slots=True)
class Law:
    """A law by its short name; ``in_force_from`` is empty until an order has set the day."""

    id: str
    title: str
    in_force_from: date | None
    source: str
    last_checked: date


def read_laws(page: Page, findings: Findings) -> dict[str, Law]:
    """The laws of the page, by id."""
    form = Form(page.fields, page.place, findings)
    return {name: _law(name, section) for name, section in form.named_sections()}


def _law(name: str, form: Form) -> Law:
    waiting = form.text("in_force_from") == _NOT_YET
    law = Law(
        id=name,
        title=form.text("title", needed=True),
        in_force_from=None if waiting else form.day("in_force_from"),
        source=form.text("source", needed=True),
        last_checked=form.day("last_checked"),
    )
    form.finish()
    return law
