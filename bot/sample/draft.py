"""A plan while it is being made up: its rows as they stand, and what both sides write into it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

from bot.rules.plan import ActionState, GoalState, Held, Origin, Paper
from bot.rules.zone import A_DAY, local
from bot.sample.lives import Life
from bot.sample.making import Making
from bot.sample.plan_lines import ActionLine, GoalLine, PartLines, PlanLines
from bot.service.plan.content import Content
from bot.service.plan.documents import MISSING, Told, action_for
from bot.service.plan.living import Living, content_of
from bot.service.plan.records import (
    Action,
    DocumentRow,
    Goal,
    GoalNews,
    GoalStep,
    PlanFile,
    PlanObjection,
    PlanPart,
    PlanVersion,
    PlanWords,
)
from bot.service.records import Staff

R = TypeVar("R", bound=Any)


@dataclass
class Draft:
    """The rows of one young person's plan, the oldest first; ``at`` is when it was written."""

    making: Making
    life: Life
    lines: PlanLines
    at: datetime
    rows: list[Any] = field(default_factory=list)

    @property
    def adviser(self) -> Staff:
        """Who writes the plan."""
        return self.making.team.staff[self.life.person.adviser_id]

    def keep(self, row: R) -> R:
        """Add a row."""
        self.making.unit.add(row)
        self.rows.append(row)
        return row

    def change(self, row: R, **values: Any) -> R:
        """Move a row on."""
        changed = self.making.unit.change(row, **values)
        self.rows[self.rows.index(row)] = changed
        return changed

    def of(self, kind: type[R]) -> list[R]:
        """The rows of one table, oldest first."""
        return [row for row in self.rows if isinstance(row, kind)]

    def content(self, at: datetime) -> Content:
        """The plan as it stands, to be signed."""
        return content_of(self._living(), self.life.person, self.adviser.name, at)

    def say(self, area: str, words: str, at: datetime, **values: Any) -> PlanWords:
        """The young person's own words; ``values`` are a feeling, or who typed them in."""
        row_id = self.making.kit.ids.new()
        told = {"feeling": None, "typed_by": None} | values
        return self.keep(
            PlanWords(
                row_id, self.life.person.id, area, words, run_id=None, key=row_id, at=at, **told
            )
        )

    def write(self, part: PartLines) -> PlanPart:
        """A worker's first text of one part."""
        return self.keep(
            PlanPart(
                id=self.making.kit.ids.new(),
                person_id=self.life.person.id,
                area=part.area,
                number=1,
                analysis=self.named(part.analysis),
                plan=self.named(part.plan),
                contingency=self.named(part.contingency),
                written_by=self.adviser.id,
                at=self.at,
            )
        )

    def wish(self, line: GoalLine, at: datetime, *, agreed: bool = True) -> Goal:
        """A goal with its small steps, agreed to by both unless it still waits."""
        goal = Goal(
            id=self.making.kit.ids.new(),
            person_id=self.life.person.id,
            area=line.area,
            what=line.what,
            why=line.why,
            by_when=local(at).date() + self.making.chance.randint(60, 150) * A_DAY,
            helper="" if line.helper == "nobody" else self.named(line.helper),
            origin=line.origin,
            state=GoalState.AGREED if agreed else GoalState.PROPOSED,
            made_by=None if line.origin is Origin.YOUNG_PERSON else self.adviser.id,
            made_at=at,
            agreed_at=at if agreed else None,
            changed_at=at,
        )
        self.keep(goal)
        for number, what in enumerate(line.steps, 1):
            self.keep(GoalStep(self.making.kit.ids.new(), goal.id, number, what))
        return goal

    def promise(self, area: str, line: ActionLine) -> None:
        """Somebody will do something by a day."""
        mine, own = line.who == "adviser", line.who == "me"
        person = self.life.person
        self.keep(
            Action(
                id=self.making.kit.ids.new(),
                person_id=person.id,
                area=area,
                what=line.what,
                who=self.adviser.name if mine else person.called if own else line.who,
                staff_id=self.adviser.id if mine else None,
                by_when=local(self.at).date() + timedelta(days=line.days),
                source="plan",
                ref="",
                state=ActionState.OPEN,
                made_by=self.adviser.id,
                made_at=self.at,
            )
        )

    def tick_papers(self) -> None:
        """Which documents they have; what is missing becomes the adviser's to do."""
        for paper in Paper:
            if paper is Paper.IMMIGRATION_PAPERS and not self.life.alone:
                held = Held.NOT_FOR_ME
            else:
                held = self.making.chance.choices(list(Held)[:3], (7, 2, 1))[0]
            told, kit, person = Told(paper, held), self.making.kit, self.life.person
            self.keep(DocumentRow(kit.ids.new(), person.id, paper, held, None, self.at))
            if held in MISSING:
                self.keep(action_for(kit, self.at, person, told, self.adviser.name))

    def named(self, text: str) -> str:
        """A line with the names that belong in it."""
        return text.replace("{adviser}", self.adviser.first_name)

    def _living(self) -> Living:
        return Living(
            file=next(iter(self.of(PlanFile)), None),
            words=self.of(PlanWords)[::-1],
            parts=self.of(PlanPart)[::-1],
            goals=self.of(Goal),
            steps=self.of(GoalStep),
            news=self.of(GoalNews)[::-1],
            actions=self.of(Action)[::-1],
            papers=self.of(DocumentRow),
            objections=self.of(PlanObjection)[::-1],
            versions=self.of(PlanVersion)[::-1],
        )
