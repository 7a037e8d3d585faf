"""``op.append_only(table)``: rows of a table may be added and read, never changed or deleted.

A table asks for it with ``info={"append_only": True}``; a new revision is then written with it.
"""

from __future__ import annotations

from alembic.autogenerate import comparators, renderers
from alembic.autogenerate.api import AutogenContext
from alembic.operations import MigrateOperation, Operations
from alembic.operations.ops import UpgradeOps
from alembic.util import DispatchPriority
from sqlalchemy import text

_STATEMENTS = {
    "sqlite": (
        "CREATE TRIGGER {table}_append_only BEFORE UPDATE ON {table}"
        " BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
        "CREATE TRIGGER {table}_append_only_delete BEFORE DELETE ON {table}"
        " BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
    ),
    "postgresql": (
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$",
        "CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
    ),
}
_PRESENT = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}


@Operations.register_operation("append_only")
class AppendOnly(MigrateOperation):
    """The step itself."""

    def __init__(self, table: str) -> None:
        self.table = table

    @classmethod
    def append_only(cls, operations: Operations, table: str) -> None:
        """Let nobody change or delete a row of a table."""
        operations.invoke(cls(table))

    def reverse(self) -> MigrateOperation:
        """Kith goes forward only, but Alembic works out the way back of every step."""
        return self

    def to_diff_tuple(self) -> tuple[str, str]:
        """How a missing step is reported."""
        return ("append_only", self.table)


@Operations.implementation_for(AppendOnly)
def _run(operations: Operations, step: AppendOnly) -> None:
    for statement in _STATEMENTS[operations.get_bind().dialect.name]:
        operations.execute(statement.format(table=step.table))


@renderers.dispatch_for(AppendOnly)
def _render(_context: AutogenContext, step: AppendOnly) -> str:
    return f"op.append_only({step.table!r})"


@comparators.dispatch_for("schema", priority=DispatchPriority.LAST)
def _compare(context: AutogenContext, steps: UpgradeOps, _schemas: set[str | None]) -> None:
    if context.connection is None or context.metadata is None:
        return
    asked = text(_PRESENT[context.connection.dialect.name])
    present = set(context.connection.scalars(asked))
    for table in context.sorted_tables:
        if table.info.get("append_only") and f"{table.name}_append_only" not in present:
            steps.ops.append(AppendOnly(table.name))
