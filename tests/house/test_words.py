"""Every word that people read: there in each language, used, short, and alike in its values."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax import parse

from bot.content.words import LANGUAGES

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "bot" / "content"
FOR_WORKERS = ("staff.ftl", "desk.ftl")  # English only
SHARED = re.compile(r"tap-|way-|flow-|mood-\d$|command-")
UNDER_A_QUESTION = {"again", "too-long", "out-of-range", "nudge", "also"}


def messages(lang: str, *, leave_out: tuple[str, ...] = ()) -> dict[str, ftl.Message]:
    found: dict[str, ftl.Message] = {}
    for path in sorted((CONTENT / lang).glob("*.ftl")):
        if path.name in leave_out:
            continue
        for entry in parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path.name}: {str(entry.content)[:80]!r}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{lang} has {entry.id.name} twice"
                found[entry.id.name] = entry
    return found


ENGLISH = messages("en")


@pytest.mark.parametrize("lang", sorted(set(LANGUAGES) - {"en"}))
def test_whatever_young_people_read_is_there_in_every_language(lang):
    assert not set(messages("en", leave_out=FOR_WORKERS)) - set(messages(lang))


@pytest.mark.parametrize("lang", sorted(set(LANGUAGES) - {"en"}))
def test_no_translation_is_of_nothing(lang):
    assert set(messages(lang)) <= set(ENGLISH)


@pytest.mark.parametrize("lang", sorted(set(LANGUAGES) - {"en"}))
def test_translations_have_the_same_attributes_and_no_other_values(lang):
    for name, message in messages(lang).items():
        english = ENGLISH[name]
        assert {a.id.name for a in message.attributes} == {a.id.name for a in english.attributes}
        assert set(values_in(message)) == set(values_in(english)), name


def test_no_message_stands_there_unused():
    unused = {name for name in ENGLISH if not SHARED.match(name) and not is_used(name)}

    assert not unused


def test_every_id_in_the_flows_has_words():
    ids = {
        word
        for path in (ROOT / "bot" / "flows").rglob("*.py")
        for word in first_arguments(path, {"say", "ask"})
    }
    assert len(ids) > 40
    assert ids <= set(ENGLISH)


def test_every_reason_for_the_queue_and_every_line_of_a_contact_has_a_label():
    raising = [
        path for room in ("flows", "service") for path in (ROOT / "bot" / room).rglob("*.py")
    ]
    whys = {word for path in raising for word in first_arguments(path, {"Notify", "Raised"})}
    whys |= {word for path in raising for word in keywords(path, "why")}
    abouts = {word for path in raising for word in first_arguments(path, {"RecordAnswer"})}

    assert {f"why-{why}" for why in whys} <= set(ENGLISH)
    assert {f"about-{about}" for about in abouts} <= set(ENGLISH)


def test_questions_have_only_attributes_that_mean_something():
    for name, message in messages("en", leave_out=("web.ftl", *FOR_WORKERS)).items():
        for attribute in message.attributes:
            known = attribute.id.name in UNDER_A_QUESTION or attribute.id.name.startswith("tap-")
            assert known, f"{name}.{attribute.id.name}"


def test_nobody_promises_to_be_there():
    forbidden = re.compile(
        r"here for you|always there for|we promise|don't worry|24/7", re.IGNORECASE
    )
    for path in (CONTENT / "en").glob("*.ftl"):
        assert not forbidden.search(path.read_text(encoding="utf-8")), path.name


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_no_two_commands_share_a_word(lang):
    seen: dict[str, str] = {}
    for name, message in messages(lang).items():
        if name.startswith("command-"):
            for word in text_of(message).split("|"):
                assert seen.setdefault(word, name) == name, word


def values_in(node: ftl.BaseNode) -> Iterator[str]:
    """The names of the values that a message takes."""
    if isinstance(node, ftl.VariableReference):
        yield node.id.name
    for child in vars(node).values():
        for one in child if isinstance(child, list) else [child]:
            if isinstance(one, ftl.BaseNode):
                yield from values_in(one)


def text_of(message: ftl.Message) -> str:
    assert message.value is not None
    return "".join(e.value for e in message.value.elements if isinstance(e, ftl.TextElement))


def code() -> list[Path]:
    return list((ROOT / "bot").rglob("*.py"))


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def first_arguments(path: Path, functions: set[str]) -> Iterator[str]:
    """Whole strings that are the first argument of these functions."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call) and node.args:
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            first = node.args[0]
            if name in functions and isinstance(first, ast.Constant):
                yield str(first.value)


def keywords(path: Path, keyword: str) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if not isinstance(node, ast.keyword) or node.arg != keyword:
            continue
        if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.value.value


@cache
def strings() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """All whole strings of code and pages, and patterns of those that are put together."""
    whole, made = set(), set()
    for path in code():
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = [p.value if isinstance(p, ast.Constant) else None for p in node.values]
                if any(p and re.search(r"[a-z]{3}", str(p)) for p in parts):
                    made.add("".join(re.escape(str(p)) if p else ".+" for p in parts))
    for page in (ROOT / "bot").rglob("*.html"):  # Jinja joins strings with '~'
        text = page.read_text(encoding="utf-8")
        whole |= set(re.findall(r"""["']([a-z0-9-]+)["']""", text))
        made |= {f"{start}.+" for start in re.findall(r"""["']([a-z-]+-)["'] *~""", text)}
    return frozenset(whole), tuple(re.compile(pattern) for pattern in made)


def is_used(name: str) -> bool:
    whole, made = strings()
    bare = re.sub(r"^(why|about)-", "", name)
    if bare in whole or name in whole:
        return True
    return any(p.fullmatch(bare) or (p.fullmatch(name) and bare == name) for p in made)
