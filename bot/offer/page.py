"""One YAML page of content, in which every value still knows its file and line."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import TypeAlias

import yaml

from bot.offer.problems import Findings, Place, Rule

try:
    from yaml import CSafeLoader as Loader  # some ten times faster; wheels carry it
except ImportError:
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

Raw: TypeAlias = "str | tuple[Raw, ...] | Mapping[str, Field]"
Fields: TypeAlias = Mapping[str, "Field"]


@dataclass(frozen=True, slots=True)
class Field:
    """A value as the editor wrote it, and the line it stands on.

    Scalars stay text (``no`` and ``01632`` included): the reader decides what they mean.
    """

    value: "Raw"
    place: Place


@dataclass(frozen=True, slots=True)
class Page:
    """One content file: its fields, and the name that messages give it."""

    place: Place
    fields: Fields


def read_page(file: Traversable, name: str, findings: Findings) -> Page | None:
    """The fields of one file; what cannot be read is noted and gives nothing."""
    try:
        node = yaml.compose(file.read_text(encoding="utf-8"), Loader=Loader)
    except yaml.YAMLError as broken:
        mark = getattr(broken, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        problem = getattr(broken, "problem", None) or broken
        hint = "check the spaces at the start of the line, and put text with ': ' under '>-'"
        findings.error(Place(name, line), Rule.NOT_YAML, f"{problem}; {hint}")
        return None
    if not isinstance(node, yaml.MappingNode):
        findings.error(Place(name, 1), Rule.NOT_YAML, "a page is a list of 'key: value' lines")
        return None
    return Page(Place(name, 1), _fields(node, name, findings))


def _fields(node: yaml.MappingNode, name: str, findings: Findings) -> Fields:
    fields: dict[str, Field] = {}
    for key_node, value_node in node.value:
        key, place = str(key_node.value), Place(name, key_node.start_mark.line + 1)
        if key in fields:
            findings.error(place, Rule.KEY_TWICE, f"'{key}' is there twice; keep one")
        fields[key] = Field(_raw(value_node, name, findings), place)
    return fields


def _raw(node: yaml.Node, name: str, findings: Findings) -> "Raw":
    if isinstance(node, yaml.MappingNode):
        return _fields(node, name, findings)
    if isinstance(node, yaml.SequenceNode):
        return tuple(_raw(item, name, findings) for item in node.value)
    return str(node.value).strip()
