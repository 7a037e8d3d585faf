"""How Alembic reaches a database: on the connection, and in the transaction, of its caller."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from storage import (  # noqa: F401  # every table stands in the metadata
    check_tables,
    plan_tables,
    rule_tables,
    tables,
)
from storage.columns import Instant, metadata
from storage.migrations import append_only  # noqa: F401  # how to take and write that step


def render_item(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Write an ``Instant`` as the type beneath it: a revision must not change when code does."""
    if kind == "type" and isinstance(item, Instant):
        return "sa.DateTime(timezone=True)"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    render_item=render_item,
)
with context.begin_transaction():
    context.run_migrations()
