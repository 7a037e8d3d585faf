"""A step that only tables of record take: rows may be added, never changed or deleted.

A table asks for it with ``info={"append_only": True}``; a new revision is then written with it.
"""

from __future__ import annotations

from alembic.autogenerate import comparators, renderers
from alembic.autogenerate.api import AutogenContext
from alembic.operations import MigrateOperation, Operations
from alembic.operations.ops import UpgradeOps
from alembic.util import DispatchPriority
from sqlalchemy import text

_SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
_POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
"""
_POSTGRESQL = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""
_PRESENT = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}


class AppendOnly(MigrateOperation):
    """The step itself."""

    def __init__(self, table: str) -> None:
        self.table = table

    def reverse(self) -> MigrateOperation:
        """Kith goes forward only, but Alembic works out the way back of every step."""
        return self

    def to_diff_tuple(self) -> tuple[str, str]:
        """How a missing step is reported."""
        return ("append_only", self.table)


@Operations.implementation_for(AppendOnly)
def _run(operations: Operations, step: AppendOnly) -> None:
    if operations.get_bind().dialect.name == "sqlite":
        for verb in ("update", "delete"):
            operations.execute(_SQLITE.format(table=step.table, verb=verb))
        return
    operations.execute(_POSTGRESQL_FUNCTION)
    for verb in ("update", "delete", "truncate"):
        operations.execute(_POSTGRESQL.format(table=step.table, verb=verb))


@renderers.dispatch_for(AppendOnly)
def _render(context: AutogenContext, step: AppendOnly) -> str:
    context.imports.add("from storage.migrations.append_only import AppendOnly")
    return f"op.invoke(AppendOnly({step.table!r}))"


@comparators.dispatch_for("schema", priority=DispatchPriority.LAST)
def _compare(context: AutogenContext, steps: UpgradeOps, _schemas: set[str | None]) -> None:
    if context.connection is None:
        return
    present = set(context.connection.scalars(text(_PRESENT[context.connection.dialect.name])))
    for table in context.sorted_tables:
        if table.info.get("append_only") and f"{table.name}_no_update" not in present:
            steps.ops.append(AppendOnly(table.name))
