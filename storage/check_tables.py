"""The tables of corrections and of the weekly sample, and the rules that a schema can hold."""

from __future__ import annotations

from sqlalchemy import (
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

from bot.rules.reading_check import How
from storage.columns import Number, metadata, moment, one_of, to, where, words
from storage.columns import own_id as own
from storage.tables import SEVERITIES

corrections = Table(
    "corrections",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    Column("inbox_id", ForeignKey("inbox.id"), nullable=False),
    to("staff_id", "staff"),
    Column("how", Text, nullable=False),
    Column("severity_before", Text, nullable=False),
    Column("severity_after", Text, nullable=False),
    Column("category_before", Text, nullable=False),
    Column("category_after", Text, nullable=False),
    words("reader"),
    moment("at"),
    one_of("how", *How),
    one_of("severity_before", *SEVERITIES),
    one_of("severity_after", *SEVERITIES),
    CheckConstraint("how <> 'category' or severity_before = severity_after", name="category_alone"),
    Index(None, "inbox_id", "id"),
    info={"append_only": True},
)

sample_weeks = Table(
    "sample_weeks",
    metadata,
    Column("week", Date, primary_key=True),
    Column("drawn", Integer, nullable=False),
    moment("at"),
)

samples = Table(
    "samples",
    metadata,
    own(),
    Column("week", ForeignKey("sample_weeks.week"), nullable=False),
    Column("inbox_id", ForeignKey("inbox.id"), nullable=False, unique=True),
    Index(None, "week"),
)

sample_readings = Table(
    "sample_readings",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    to("sampled_id", "samples"),
    to("staff_id", "staff"),
    Column("place", Integer, nullable=False),
    Column("severity", Text, nullable=False),
    moment("at"),
    UniqueConstraint("sampled_id", "place"),
    one_of("severity", *SEVERITIES),
    CheckConstraint("place between 1 and 3", name="place"),
    Index(
        "uq_sample_readings_two_people",
        "sampled_id",
        "staff_id",
        unique=True,
        **where("place < 3"),
    ),
    info={"append_only": True},
)
