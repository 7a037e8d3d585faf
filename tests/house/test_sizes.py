"""Files that can be read in one sitting, and functions that fit on a screen."""

import ast
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[2]
MODULES = [
    path
    for room in ("bot", "storage")
    for path in sorted((ROOT / room).rglob("*.py"))
    if "migrations" not in path.parts
]
PORTS = ROOT / "bot/service/ports.py"  # protocols: a list of what there is, without a line of code
RECORDS = ROOT / "bot/service/records.py"  # likewise, one class a table
TABLES = ROOT / "storage/tables.py"
LISTS = {PORTS, RECORDS, TABLES, ROOT / "storage/plan_tables.py", ROOT / "bot/rules/deeds.py"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_read_in_one_sitting(path: Path):
    assert path in LISTS or _lines(path) <= 250


def test_most_modules_are_short():
    assert median(_lines(path) for path in MODULES) <= 90


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_function_fits_on_a_screen(path: Path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno <= 60, node.name


def test_a_flow_is_one_short_file():
    for path in (ROOT / "bot/flows").glob("*.py"):
        assert _lines(path) <= 130, path.name


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())
