"""A service's own rules for reading, on the desk: what is drafted, and how a sentence is read."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.rules.severity import Severity
from bot.service.desk.access import Viewer
from bot.service.desk.forms import Problems, needed
from bot.service.desk.work import NotYours, Work
from bot.service.records import RuleDraft, RuleVersion
from bot.service.rules_in_use import RulesInUse
from bot.triage import OwnPhrase, OwnRules, OwnWeight, Reader, Reading, WrongRule, tidied

DRAFT = "draft"
LONGEST_SENTENCE = 1_000
HISTORY = 50
_FIELDS = {"choose-a-language": "lang", "choose-a-sign": "shows"}

Entry = OwnPhrase | OwnWeight


@dataclass(frozen=True, slots=True)
class Published:
    """What is published: its number, 0 for the shipped rules alone, and the entries."""

    number: int
    own: OwnRules


@dataclass(frozen=True, slots=True)
class RulesPage:
    """The draft beside what is published; ``broken`` are entries that cannot be used any more."""

    rules: RulesInUse
    published: Published
    draft: OwnRules
    previewed: bool
    broken: frozenset[str]
    versions: tuple[tuple[RuleVersion, OwnRules], ...]
    names: dict[str, str]

    @property
    def changed(self) -> bool:
        """Whether there is anything to publish."""
        return self.draft != self.published.own


@dataclass(frozen=True, slots=True)
class Tried:
    """A sentence as it is read now, and as the draft would read it."""

    sentence: str
    now: Reading
    then: Reading


def may_change_rules(viewer: Viewer) -> bool:
    """Safeguarding leads alone: it is theirs to answer for what is noticed and what is not.

    A flag of its own and no role, for in one council the lead is a manager and in another is not,
    and a manager as such need not know what a phrase can do.
    """
    return viewer.staff.safeguarding_lead


def rules_for(work: Work) -> RulesInUse:
    """The rules in use, for whoever may change them; raises ``NotYours``."""
    if not may_change_rules(work.viewer) or work.kit.rules is None:
        raise NotYours("rules")
    return work.kit.rules


async def rules_page(work: Work) -> RulesPage:
    """What is drafted, what is published, and what was before."""
    rules = rules_for(work)
    published, draft = await published_now(work), await work.unit.rules.draft()
    own = drafted(draft, published)
    work.trace("looked at the rules")
    return RulesPage(
        rules=rules,
        published=published,
        draft=own,
        previewed=draft is not None and draft.previewed == state_of(rules, published, own),
        broken=frozenset(key_of(entry) for entry in _entries(own) if _problem(rules, entry)),
        versions=tuple((v, _read(v.entries)) for v in await work.unit.rules.versions(HISTORY)),
        names={worker.id: worker.name for worker in work.roster.staff.values()},
    )


async def add_phrase(work: Work, lang: str, phrase: str, shows: str) -> None:
    """Put a phrase into the draft; raises ``Problems``."""
    entry = OwnPhrase(lang, tidied(needed("phrase", phrase, LONGEST_SENTENCE)), shows)
    await _add(work, entry)


async def add_weight(work: Work, sign: str, severity: str) -> None:
    """Let a sign count for more or less in the draft; raises ``Problems``."""
    if severity not in tuple(Severity):
        raise Problems(severity="choose-a-severity")
    await _add(work, OwnWeight(sign, Severity(severity)))


async def remove(work: Work, key: str) -> None:
    """Take an entry out of the draft; one that is gone already is nothing to complain of."""
    rules_for(work)
    own = drafted(await open_draft(work), await published_now(work))
    for entry in _entries(own):
        if key_of(entry) == key:
            await _keep(work, _without(own, entry), f"took out {entry}")


async def discard(work: Work) -> None:
    """Begin anew from what is published."""
    rules_for(work)
    await _keep(work, (await published_now(work)).own, "back to what is published")


async def try_sentence(work: Work, sentence: str) -> Tried:
    """How a sentence is read now and by the draft; raises ``Problems``. The words are not kept."""
    rules = rules_for(work)
    said = needed("sentence", sentence, LONGEST_SENTENCE)
    own = drafted(await work.unit.rules.draft(), await published_now(work))
    work.trace("tried a sentence on the rules")
    return Tried(said, rules.read(said), with_own(rules, own).read(said))


def with_own(rules: RulesInUse, own: OwnRules) -> Reader:
    """The reader that own rules would make; raises ``Problems`` if an entry cannot be used."""
    try:
        return rules.shipped.with_own(own)
    except WrongRule:
        raise Problems(draft="rules-broken") from None


async def published_now(work: Work) -> Published:
    """What was published last, whether or not this process could take it up."""
    newest = await work.unit.rules.versions(1)
    return Published(newest[0].number, _read(newest[0].entries)) if newest else _SHIPPED


async def open_draft(work: Work) -> RuleDraft:
    """The one draft, held for this unit: whoever changes or publishes rules goes through here."""
    entries = (await published_now(work)).own.as_json()
    work.unit.add_once(RuleDraft(DRAFT, entries, work.staff_id, work.now))
    await work.unit.flush()
    draft = await work.unit.rules.draft()
    if draft is None:
        raise LookupError("the draft has gone in the middle of its own transaction")
    return draft


def drafted(draft: RuleDraft | None, published: Published) -> OwnRules:
    """The rules of the draft: those that are published, until somebody changes them."""
    return _read(draft.entries) if draft else published.own


def state_of(rules: RulesInUse, published: Published, own: OwnRules) -> str:
    """Names a draft and what it is compared with: a preview is good for just this."""
    return f"{published.number} {rules.shipped.version} {own.digest}"


def key_of(entry: Entry) -> str:
    """A short name of an entry, for a form."""
    return hashlib.sha256(repr(entry).encode()).hexdigest()[:12]


_SHIPPED = Published(0, OwnRules())


async def _add(work: Work, entry: Entry) -> None:
    rules = rules_for(work)
    own = drafted(await open_draft(work), await published_now(work))
    problem = "it-is-there-already" if _is_there(own, entry) else _problem(rules, entry)
    if problem:
        field = "sign" if isinstance(entry, OwnWeight) else _FIELDS.get(problem, "phrase")
        raise Problems(**{field: problem})
    await _keep(work, _with(own, entry), f"added {entry}")


async def _keep(work: Work, own: OwnRules, what: str) -> None:
    draft = await open_draft(work)
    work.unit.note(draft, entries=own.as_json(), changed_by=work.staff_id, changed_at=work.now)
    work.trace("changed the draft of the rules", about=what)


def _is_there(own: OwnRules, entry: Entry) -> bool:
    if isinstance(entry, OwnWeight):
        return entry.sign in {one.sign for one in own.weights}
    return entry in own.phrases


def _problem(rules: RulesInUse, entry: Entry) -> str:
    """What is wrong with one entry, nothing if it can be used."""
    try:
        rules.shipped.with_own(_with(OwnRules(), entry))
    except WrongRule as wrong:
        return wrong.problem
    return ""


def _with(own: OwnRules, entry: Entry) -> OwnRules:
    if isinstance(entry, OwnPhrase):
        return replace(own, phrases=(*own.phrases, entry))
    return replace(own, weights=(*own.weights, entry))


def _without(own: OwnRules, entry: Entry) -> OwnRules:
    phrases = tuple(one for one in own.phrases if one != entry)
    return OwnRules(phrases, tuple(one for one in own.weights if one != entry))


def _entries(own: OwnRules) -> tuple[Entry, ...]:
    return (*own.phrases, *own.weights)


def _read(entries: Mapping[str, Any]) -> OwnRules:
    return OwnRules.from_json(entries)
