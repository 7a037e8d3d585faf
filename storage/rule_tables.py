"""The tables of a service's own rules for reading, and the rules that a schema can hold."""

from __future__ import annotations

from sqlalchemy import JSON, CheckConstraint, Column, Integer, Table, Text

from storage.columns import metadata, moment, own_id, to, words

rule_versions = Table(
    "rule_versions",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("entries", JSON, nullable=False),
    Column("note", Text, nullable=False),
    Column("reader", Text, nullable=False),
    to("published_by", "staff"),
    moment("published_at"),
    CheckConstraint("number > 0", name="number"),
    CheckConstraint("note <> ''", name="note"),
    info={"append_only": True},
)

rule_draft = Table(
    "rule_draft",
    metadata,
    own_id(),
    Column("entries", JSON, nullable=False),
    to("changed_by", "staff"),
    moment("changed_at"),
    words("previewed"),
    Column("preview", JSON),
    CheckConstraint("id = 'draft'", name="only_one"),
    CheckConstraint("previewed = '' or preview is not null", name="previewed"),
)
