"""The fixed words around an answer, in each shipped language."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from bot.offer.entry import Amount, Unit
from bot.offer.form import Form
from bot.offer.page import Page
from bot.offer.problems import Findings, Rule

_MONTHS = 12
_LEFT_TO_RIGHT, _AS_IT_IS, _END = "\u2066", "\u2068", "\u2069"  # Unicode isolates


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's fixed phrases, and how it writes dates, money and phone numbers."""

    lang: str
    right_to_left: bool
    months: tuple[str, ...]
    phrases: Mapping[str, str]

    def say(self, phrase: str, **values: str | int) -> str:
        """A phrase with its values in place."""
        return self.phrases[phrase].format(**values)

    def day(self, day: date) -> str:
        """A date, as people write it."""
        return self.say("date", day=day.day, month=self.months[day.month - 1], year=day.year)

    def phone(self, number: str) -> str:
        """A number that keeps its order: Arabic would show '0800 1111' as '1111 0800'."""
        return f"{_LEFT_TO_RIGHT}{number}{_END}" if self.right_to_left else number

    def foreign(self, text: str) -> str:
        """Words of another language, kept together in a line that runs the other way."""
        return f"{_AS_IT_IS}{text}{_END}" if self.right_to_left else text

    def amount(self, amount: Amount) -> str:
        """What stands in the text for an amount."""
        value = amount.value
        if isinstance(value, Decimal):
            return self._number(value, amount.unit)
        if isinstance(value, date):
            return self.day(value)
        return self.phone(value) if amount.unit is Unit.PHONE else value

    def _number(self, value: Decimal, unit: Unit) -> str:
        if unit is not Unit.POUNDS:
            return f"{value:,}"
        pounds = f"{value:,.0f}" if value == value.to_integral() else f"{value:,.2f}"
        return self.say("money", amount=pounds)


def read_wordings(page: Page, findings: Findings) -> dict[str, Wording]:
    """Every shipped language's words; a phrase that English has and another lacks is an error."""
    form = Form(page.fields, page.place, findings)
    wordings = {lang: _wording(lang, section) for lang, section in form.named_sections()}
    english = wordings["en"].phrases
    for lang, wording in wordings.items():
        for phrase in sorted(english.keys() - wording.phrases.keys()):
            form.wrong(lang, f"write '{phrase}' for '{lang}'", Rule.MISSING_WORDING)
        wordings[lang] = replace(wording, phrases={**english, **wording.phrases})
    return wordings


def _wording(lang: str, form: Form) -> Wording:
    right_to_left = form.flag("right_to_left", otherwise=False)
    months = form.lines("months", needed=True)
    if len(months) != _MONTHS:
        form.wrong("months", "write twelve months")
    phrases = {key: form.text(key, needed=True) for key in form.unread()}
    return Wording(lang, right_to_left, months, phrases)
