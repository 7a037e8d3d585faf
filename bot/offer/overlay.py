"""What one council adds to, replaces in or hides from the national pack, within the law."""

from collections.abc import Collection, Mapping

from bot.offer.entry import Basis, Entry
from bot.offer.form import Form
from bot.offer.merge import overlaid
from bot.offer.page import Field, Fields, Page
from bot.offer.problems import Findings, Place, Rule
from bot.offer.read import read_entry

_ABOUT = ("hide", "because")  # what a page says of itself; the rest lies over the topic


def with_council(
    entries: Mapping[str, Entry],
    national: Mapping[str, Page],
    local: Mapping[str, Page],
    languages: Collection[str],
    findings: Findings,
) -> dict[str, Entry]:
    """The national entries as one council's pages change them; what breaks the law is noted."""
    changed = dict(entries)
    for name, page in local.items():
        about = Form({k: page.fields[k] for k in _ABOUT if k in page.fields}, page.place, findings)
        because, base = about.text("because"), entries.get(name)
        if about.flag("hide", otherwise=False):
            if _may_hide(base, about, because):
                del changed[name]
            continue
        entry = read_entry(_over(national.get(name), page, languages), languages, findings)
        if entry:
            _keeps_the_law(base, entry, page, because, findings)
            changed[name] = entry
    return changed


def _over(base: Page | None, page: Page, languages: Collection[str]) -> Page:
    own: Fields = {key: field for key, field in page.fields.items() if key not in _ABOUT}
    return Page(page.place, overlaid(base.fields, own, languages) if base else own)


def _may_hide(base: Entry | None, about: Form, because: str) -> bool:
    if base is None:
        about.wrong("hide", "there is no such topic to hide; check the name", Rule.BROKEN_LINK)
    elif base.basis is Basis.LAW and not because:
        about.wrong("hide", "this is people's right by law; say 'because'", Rule.HIDDEN_LAW)
    else:
        return True
    return False


def _keeps_the_law(
    base: Entry | None, entry: Entry, page: Page, because: str, findings: Findings
) -> None:
    if base is None:
        return
    minimum = {name: amount.legal_minimum for name, amount in base.amounts.items()}
    for name, amount in entry.amounts.items():
        if amount.legal_minimum != minimum.get(name, amount.legal_minimum):
            place = _place(page, "amounts")
            findings.error(place, Rule.LAW_CHANGED, f"leave the legal minimum of '{name}' as it is")
    if base.basis is not Basis.LAW:
        return
    if entry.basis is not Basis.LAW:
        findings.error(_place(page, "basis"), Rule.LAW_CHANGED, "a right by law stays one: 'law'")
    if _narrower(entry, base) and not because:
        place = _place(page, "who")
        findings.error(place, Rule.LAW_CHANGED, "the law gives this to more people; say 'because'")


def _narrower(entry: Entry, base: Entry) -> bool:
    return (
        not base.who.statuses <= entry.who.statuses
        or entry.who.min_age > base.who.min_age
        or entry.who.max_age < base.who.max_age
        or not set(entry.who.circumstances) <= set(base.who.circumstances)
    )


def _place(page: Page, key: str) -> Place:
    field: Field | None = page.fields.get(key)
    return field.place if field else page.place
