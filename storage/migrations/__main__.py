"""For developers: ``python -m storage.migrations revision WHAT CHANGED``, or ``remake``.

``remake`` writes the first revision anew from the tables, which is right until the first release
and wrong ever after.
"""

from __future__ import annotations

import sys
from pathlib import Path

from alembic import command
from sqlalchemy import create_engine

from storage.migrate import alembic_config

VERSIONS = Path(__file__).parent / "versions"


def write_revision(words: str) -> None:
    """Write what brings the newest revision to the tables as they now are."""
    number = len(list(VERSIONS.glob("[0-9]*.py"))) + 1
    with create_engine("sqlite://").begin() as connection:
        config = alembic_config(connection)
        command.upgrade(config, "head")
        command.revision(config, words, autogenerate=True, rev_id=f"{number:04}")


def main(arguments: list[str]) -> None:
    """Do what the command line asks for."""
    match arguments:
        case ["revision", *words] if words:
            write_revision(" ".join(words))
        case ["remake"]:
            for old in VERSIONS.glob("[0-9]*.py"):
                old.unlink()
            write_revision("the first tables")
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
