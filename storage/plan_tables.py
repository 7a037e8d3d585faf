"""The tables of goals and pathway plans, and the rules that a schema can hold by itself."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from bot.rules.plan import ActionState, Area, GoalState, Held, Origin, Paper, Party
from bot.rules.plan_review import LateBecause, Participation, Trigger
from storage.columns import metadata, moment, one_of, own_id, to, where, words

AREAS = tuple(Area)

plans = Table(
    "plans",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    moment("opened_at"),
    Column("reviewed_on", Date),
    Column("review_due", Date, nullable=False),
    Column("review_why", Text, nullable=False),
    moment("remind_at", optional=True),
    words("late_because"),
    words("late_note"),
    to("late_by", "staff", optional=True),
    one_of("review_why", *Trigger),
    one_of("late_because", *LateBecause),
    CheckConstraint("late_because = '' or late_by is not null", name="late_by_somebody"),
    Index(None, "remind_at", **where("remind_at is not null")),
)

goals = Table(
    "goals",
    metadata,
    own_id(),
    to("person_id", "people"),
    Column("area", Text, nullable=False),
    Column("what", Text, nullable=False),
    words("why"),
    Column("by_when", Date),
    words("helper"),
    Column("origin", Text, nullable=False),
    Column("state", Text, nullable=False),
    to("made_by", "staff", optional=True),
    moment("made_at"),
    moment("agreed_at", optional=True),
    moment("changed_at"),
    moment("asked_at", optional=True),
    one_of("area", *AREAS),
    one_of("origin", *Origin),
    one_of("state", *GoalState),
    CheckConstraint(
        "agreed_at is not null or state in ('proposed', 'dropped')", name="agreed_by_both"
    ),
    Index(None, "person_id", "made_at"),
)

goal_steps = Table(
    "goal_steps",
    metadata,
    own_id(),
    to("goal_id", "goals"),
    Column("number", Integer, nullable=False),
    Column("what", Text, nullable=False),
    moment("done_at", optional=True),
    UniqueConstraint("goal_id", "number"),
)

goal_news = Table(
    "goal_news",
    metadata,
    own_id(),
    to("goal_id", "goals"),
    Column("told", Text, nullable=False),
    words("words"),
    words("would_help"),
    to("staff_id", "staff", optional=True),
    moment("at"),
    Index(None, "goal_id", "at"),
)

plan_words = Table(
    "plan_words",
    metadata,
    own_id(),
    to("person_id", "people"),
    Column("area", Text, nullable=False),
    words("words"),
    Column("feeling", Integer),
    to("typed_by", "staff", optional=True),
    to("run_id", "runs", optional=True),
    words("key"),
    moment("at"),
    UniqueConstraint("run_id", "key"),
    one_of("area", *AREAS, "review"),
    CheckConstraint("feeling is null or feeling between 1 and 5", name="feeling"),
    CheckConstraint("words <> '' or feeling is not null", name="something"),
    Index(None, "person_id", "at"),
)

plan_parts = Table(
    "plan_parts",
    metadata,
    own_id(),
    to("person_id", "people"),
    Column("area", Text, nullable=False),
    Column("number", Integer, nullable=False),
    words("analysis"),
    words("plan"),
    words("contingency"),
    to("written_by", "staff"),
    moment("at"),
    UniqueConstraint("person_id", "area", "number"),
    one_of("area", *AREAS),
)

plan_versions = Table(
    "plan_versions",
    metadata,
    own_id(),
    to("person_id", "people"),
    Column("number", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("content", JSON, nullable=False),
    Column("changed", JSON, nullable=False),
    Column("writers", JSON, nullable=False),
    to("sent_by", "staff"),
    moment("sent_at"),
    to("decided_by", "staff", optional=True),
    moment("decided_at", optional=True),
    to("signed_for", "staff", optional=True),
    words("comment"),
    UniqueConstraint("person_id", "number"),
    one_of("state", "with-manager", "returned", "authorised"),
    CheckConstraint("decided_by is null or decided_by <> sent_by", name="not_ones_own"),
    CheckConstraint("(state = 'with-manager') = (decided_by is null)", name="decided"),
    CheckConstraint("state <> 'returned' or comment <> ''", name="returned_with_a_word"),
    Index(
        "ix_plan_versions_one_with_manager",
        "person_id",
        unique=True,
        **where("state = 'with-manager'"),
    ),
)

plan_agreements = Table(
    "plan_agreements",
    metadata,
    own_id(),
    to("version_id", "plan_versions"),
    Column("party", Text, nullable=False),
    Column("agreed", Boolean, nullable=False),
    words("words"),
    to("staff_id", "staff", optional=True),
    moment("at"),
    UniqueConstraint("version_id", "party"),
    one_of("party", *Party),
    CheckConstraint("party = 'young-person' or staff_id is not null", name="signed"),
)

plan_objections = Table(
    "plan_objections",
    metadata,
    own_id(),
    to("person_id", "people"),
    Column("area", Text, nullable=False),
    words("line"),
    Column("words", Text, nullable=False),
    moment("at"),
    words("answer"),
    to("answered_by", "staff", optional=True),
    moment("answered_at", optional=True),
    one_of("area", *AREAS),
    CheckConstraint("(answer = '') = (answered_by is null)", name="answered_by_somebody"),
    Index(None, "person_id", "at"),
)

actions = Table(
    "actions",
    metadata,
    own_id(),
    to("person_id", "people"),
    words("area"),
    Column("what", Text, nullable=False),
    words("who"),
    to("staff_id", "staff", optional=True),
    Column("by_when", Date),
    Column("source", Text, nullable=False),
    words("ref"),
    Column("state", Text, nullable=False),
    to("made_by", "staff", optional=True),
    moment("made_at"),
    to("done_by", "staff", optional=True),
    moment("done_at", optional=True),
    words("note"),
    one_of("area", "", *AREAS),
    one_of("source", "plan", "document"),
    one_of("state", *ActionState),
    CheckConstraint("state <> 'dropped' or note <> ''", name="dropped_with_a_reason"),
    Index(None, "person_id", "made_at"),
    Index("ix_actions_open", "staff_id", "by_when", **where("state = 'open'")),
)

reviews = Table(
    "reviews",
    metadata,
    own_id(),
    to("person_id", "people"),
    Column("held_on", Date, nullable=False),
    Column("why", Text, nullable=False),
    Column("participation", Text),
    words("notes"),
    to("recorded_by", "staff"),
    moment("at"),
    one_of("why", *Trigger),
    one_of("participation", *Participation),
    Index(None, "person_id", "held_on"),
)

review_triggers = Table(
    "review_triggers",
    metadata,
    own_id(),
    to("person_id", "people"),
    Column("trigger", Text, nullable=False),
    Column("day", Date, nullable=False),
    words("words"),
    to("staff_id", "staff", optional=True),
    moment("at"),
    one_of("trigger", *Trigger),
    Index(None, "person_id", "day"),
)

documents = Table(
    "documents",
    metadata,
    own_id(),
    to("person_id", "people"),
    Column("paper", Text, nullable=False),
    Column("held", Text, nullable=False),
    to("staff_id", "staff", optional=True),
    moment("at"),
    UniqueConstraint("person_id", "paper"),
    one_of("paper", *Paper),
    one_of("held", *Held),
)
