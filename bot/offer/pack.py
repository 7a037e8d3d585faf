"""The local offer of one council, read from the content files."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable

from bot.offer.council import Council, read_council
from bot.offer.entry import Category, Entry
from bot.offer.fill import filled
from bot.offer.law import Law, read_laws
from bot.offer.overlay import with_council
from bot.offer.page import Page, read_page
from bot.offer.problems import BrokenOffer, Findings, Place, Rule, Severity
from bot.offer.read import read_entry
from bot.offer.wording import Wording, read_wordings

_COUNCIL = "council"


@dataclass(frozen=True, slots=True)
class Offer:
    """Every entry that a council's young people may read, in the order of the files."""

    council: Council | None
    entries: Mapping[str, Entry]
    laws: Mapping[str, Law]
    wordings: Mapping[str, Wording]

    def on(self, day: date) -> "Offer":
        """The offer with the laws that have started by then."""
        return replace(self, entries={e.id: self._as_law_stands(e, day) for e in self.all()})

    def all(self) -> tuple[Entry, ...]:
        """Every entry."""
        return tuple(self.entries.values())

    def in_category(self, category: Category) -> tuple[Entry, ...]:
        """The entries on one shelf."""
        return tuple(entry for entry in self.all() if entry.category is category)

    def wording(self, lang: str) -> Wording:
        """The fixed words of a language, or of English where it is not shipped."""
        return self.wordings.get(lang, self.wordings["en"])

    def _as_law_stands(self, entry: Entry, day: date) -> Entry:
        if entry.later is None:
            return entry
        local = self.council.in_force if self.council else {}
        start = local.get(entry.later.law, self.laws[entry.later.law].in_force_from)
        return entry.later.entry if start and start <= day else entry


def packaged() -> Traversable:
    """The folder of the packs that Kith ships."""
    return files("bot.content") / "offer"


def load_offer(council: str | None, root: Traversable | None = None) -> Offer:
    """The offer of a council, or of England alone, with every amount in place.

    Raises ``BrokenOffer`` naming file, line and what to do, if any page has errors, or if there is
    no such council.
    """
    root, findings = root or packaged(), Findings()
    if council is not None and council not in councils(root):
        known = ", ".join(councils(root))
        raise BrokenOffer(f"there are no packs for the council '{council}'; there are: {known}")
    offer = read_offer(root, council, findings)
    errors = [found for found in findings.found if found.severity is Severity.ERROR]
    if errors or offer is None:
        raise BrokenOffer.of(errors)
    entries = {e.id: filled(e, offer.council, offer.wordings) for e in offer.all()}
    return replace(offer, entries=entries)


def councils(root: Traversable) -> tuple[str, ...]:
    """The ids of the councils that have an overlay."""
    folder = root / "councils"
    if not folder.is_dir():
        return ()
    return tuple(sorted(council.name for council in folder.iterdir() if council.is_dir()))


def read_offer(root: Traversable, council: str | None, findings: Findings) -> Offer | None:
    """The offer as its editors wrote it, ``{name}`` and all; what is wrong is noted."""
    wording = read_page(root / "wording.yaml", "wording.yaml", findings)
    laws = read_page(root / "laws.yaml", "laws.yaml", findings)
    if wording is None or laws is None:
        return None
    wordings = read_wordings(wording, findings)
    languages = [lang for lang in wordings if lang != "en"]
    national = _pages(root / "england", "england", findings)
    entries = {
        name: entry
        for name, page in national.items()
        if (entry := read_entry(page, languages, findings))
    }
    local = _pages(root / "councils" / council, f"councils/{council}", findings) if council else {}
    about = local.pop(_COUNCIL, None)
    if council and about is None:
        place = Place(f"councils/{council}/council.yaml", 1)
        findings.error(
            place, Rule.MISSING_FILE, "write this file: who the council is, and its numbers"
        )
    return Offer(
        council=read_council(about, findings) if about else None,
        entries=with_council(entries, national, local, languages, findings),
        laws=read_laws(laws, findings),
        wordings=wordings,
    )


def _pages(folder: Traversable, name: str, findings: Findings) -> dict[str, Page]:
    files_here = sorted((f for f in folder.iterdir() if f.name.endswith(".yaml")), key=_name)
    pages = ((f.name, read_page(f, f"{name}/{f.name}", findings)) for f in files_here)
    return {file.removesuffix(".yaml"): page for file, page in pages if page}


def _name(file: Traversable) -> str:
    return file.name
