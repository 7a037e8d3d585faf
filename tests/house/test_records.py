"""Each table has a record, and they agree on every name and on what may be missing."""

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_type_hints

import pytest
from sqlalchemy import Boolean, CheckConstraint, Column, Date

from bot.service import records
from bot.service.plan import records as plan_records
from storage.columns import Instant, metadata
from storage.mapping import TABLE_OF

JOINED = {records.Heard, records.PastWords}  # put together from several rows
COLUMN_KINDS = {datetime: Instant, date: Date, bool: Boolean}


def kinds_of(hint: Any) -> set[Any]:
    return set(get_args(hint)) if isinstance(hint, UnionType) else {hint}


def is_given_by_the_database(column: Column[Any]) -> bool:
    return column.primary_key and column.autoincrement is True


def test_each_record_has_a_table_and_each_table_a_record():
    written = {
        one
        for module in (records, plan_records)
        for one in vars(module).values()
        if is_dataclass(one) and one.__module__ == module.__name__
    }
    assert written - JOINED == set(TABLE_OF)
    assert set(TABLE_OF.values()) == set(metadata.tables.values())


@pytest.mark.parametrize("kind", TABLE_OF, ids=lambda kind: kind.__name__)
def test_a_record_has_the_columns_of_its_table(kind):
    table, hints = TABLE_OF[kind], get_type_hints(kind)
    assert {field.name for field in fields(kind)} == set(table.c.keys())
    for field in fields(kind):
        column, kinds = table.c[field.name], kinds_of(hints[field.name])
        if Any in kinds or is_given_by_the_database(column):
            continue
        assert column.nullable is (NoneType in kinds), f"{table.name}.{field.name}"
        for plain, expected in COLUMN_KINDS.items():
            if plain in kinds:
                assert isinstance(column.type, expected), f"{table.name}.{field.name}"


@pytest.mark.parametrize("kind", TABLE_OF, ids=lambda kind: kind.__name__)
def test_a_record_is_a_frozen_value(kind):
    assert kind.__dataclass_params__.frozen
    assert "__slots__" in vars(kind)


@pytest.mark.parametrize("kind", TABLE_OF, ids=lambda kind: kind.__name__)
def test_a_column_allows_every_value_of_its_enum(kind):
    table = TABLE_OF[kind]
    rules = [str(one.sqltext) for one in table.constraints if isinstance(one, CheckConstraint)]
    for name, hint in get_type_hints(kind).items():
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            said = [rule for rule in rules if rule.startswith(f"{name} in")]
            assert all(f"'{value}'" in rule for rule in said for value in hint)
