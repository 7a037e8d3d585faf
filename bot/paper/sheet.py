"""What stands on the sheets: a plan as plain values with every heading in the reader's language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.content.words import Arg, Words, direction
from bot.rules.plan import ActionState, Area, GoalState, Paper
from bot.service.plan.content import ActionContent, AreaContent, Content, GoalContent

# Not after a title: "Mr. Smith" is one idea.
SENTENCE = re.compile(r"(?<=[.!?؟])(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bDr\.)\s+|\n+")
UNSEEN = {"Cc", "Cs", "Cn", "Co"}
RIGHT_TO_LEFT = {"R", "AL"}
HEADINGS = (
    "title", "title-easy", "page", "own-words", "needs", "plan", "contingency", "goals", "actions",
    "nothing", "documents", "done", "signatures", "signature-me", "signature-adviser",
    "signature-manager", "date",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a plan is to be printed: in which language, for whom, and whether it is signed."""

    council: str
    lang: str
    easy: bool
    signed: bool
    printed_on: date


def laid_out(content: Content, sheet: Sheet, words: Words) -> dict[str, Any]:
    """The plan for the typesetter, as a JSON value."""
    told = _Told(words, sheet.lang)
    return {
        "lang": sheet.lang,
        "dir": direction(sheet.lang),
        "council": text(sheet.council),
        "name": plain(content.name),
        "headings": {name: told.line(f"sheet-{name}") for name in HEADINGS},
        "head": [
            told.line("sheet-of", name=content.name, born=content.born),
            told.line("sheet-adviser", adviser=content.adviser),
            told.line("sheet-review", due=content.review_due),
            told.line("sheet-sooner"),
            told.line("sheet-signed" if sheet.signed else "sheet-draft"),
        ],
        "printed": told.line("sheet-printed", day=sheet.printed_on),
        "areas": [
            told.area(one) for one in content.areas if not sheet.easy or _says_something(one)
        ],
        "documents": [
            {"what": told.line(f"paper-{paper}"), "held": told.line(f"sheet-held-{held}")}
            for paper, held in sorted(content.papers.items(), key=lambda one: _PAPERS[one[0]])
        ],
    }


_PAPERS = {paper: number for number, paper in enumerate(Paper)}


def text(said: str) -> dict[str, Any]:
    """What somebody wrote, whole and line by line, with the direction in which it runs."""
    said = "\n".join(plain(line) for line in said.splitlines())
    return {"whole": said, "lines": list(_lines(said)), "dir": _direction(said)}


def plain(said: str) -> str:
    """Words without what no sheet can show: control characters and half emojis."""
    return "".join(" " if one.isspace() else one for one in said if _can_be_seen(one))


def _can_be_seen(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) not in UNSEEN


def _says_something(area: AreaContent) -> bool:
    return any((area.said, area.feeling, area.plan, area.contingency, area.goals, area.actions))


def _lines(said: str) -> Iterator[str]:
    return (line.strip() for line in SENTENCE.split(said) if line.strip())


def _direction(said: str) -> str:
    """That of the first letter which has one, as in the chat."""
    for letter in said:
        kind = unicodedata.bidirectional(letter)
        if kind in RIGHT_TO_LEFT:
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"


@dataclass(frozen=True, slots=True)
class _Told:
    """Writes the parts of a plan out in one language."""

    words: Words
    lang: str

    def line(self, line: str, **args: Arg) -> str:
        return plain(self.words.line(line, self.lang, args))

    def area(self, one: AreaContent) -> dict[str, Any]:
        return {
            "name": self.name(one.area),
            "said": text(one.said),
            "said_on": self.line("sheet-said-on", day=one.said_on) if one.said_on else "",
            "typed": self.line("sheet-typed") if one.typed else "",
            "feeling": one.feeling or 0,
            "feels": self.line("sheet-feels", feeling=one.feeling) if one.feeling else "",
            "needs": text(one.analysis),
            "plan": text(one.plan),
            "contingency": text(one.contingency),
            "goals": [self.goal(goal) for goal in one.goals],
            "actions": [self.action(action) for action in one.actions],
        }

    def name(self, area: Area) -> str:
        """Its name without the picture that stands before it in the chat."""
        said = self.line(f"area-{area}")
        return said.partition(" ")[2] if not said[:1].isalnum() else said

    def goal(self, one: GoalContent) -> dict[str, Any]:
        return {
            "what": text(one.what),
            "done": one.state is GoalState.DONE,
            "steps": [{"what": text(what), "done": done} for what, done in one.steps],
            "more": [
                *([self.line("sheet-why", why=one.why)] if one.why else ()),
                *([self.line("sheet-by", day=one.by_when)] if one.by_when else ()),
                *([self.line("sheet-helper", helper=one.helper)] if one.helper else ()),
            ],
        }

    def action(self, one: ActionContent) -> dict[str, Any]:
        return {
            "who": plain(one.who),
            "what": text(one.what),
            "by": self.line("sheet-by", day=one.by_when) if one.by_when else "",
            "done": one.state is ActionState.DONE,
        }
