"""Loads and renders every word: Fluent files by language, English where a translation is missing.

Fluent, because one message holds its hint, its buttons and its 'say that again' as attributes,
because it knows the six plurals of Arabic, and because it isolates names inside right-to-left
text. Nothing is read after loading.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from importlib import resources
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk, Resource

ENGLISH = "en"
LANGUAGES: Mapping[str, str] = {"en": "English", "ar": "العربية"}
RIGHT_TO_LEFT = frozenset({"ar", "fa", "ur", "ps", "ckb"})
LOCALES = {"en": "en-GB", "ar": "ar-SA"}

Arg = str | int | date


class BrokenWords(ValueError):
    """A file of words cannot be read; the message names the file and the line."""


class MissingWords(LookupError):
    """There is no message of that name in English: a flow and its words do not fit."""


class Words:
    """All messages of all languages."""

    def __init__(self, bundles: Mapping[str, FluentBundle]) -> None:
        self._bundles = bundles
        self._still: dict[tuple[str, str, str], str] = {}
        self._everywhere: dict[tuple[str, str], tuple[str, ...]] = {}

    @staticmethod
    def load(more: Mapping[str, str] | None = None) -> Words:
        """Read every ``.ftl`` file of every language; raises ``BrokenWords``.

        ``more`` holds, by language, the words of flows that live elsewhere.
        """
        bundles = {}
        for lang in LANGUAGES:
            bundle = FluentBundle([LOCALES[lang]], use_isolating=lang in RIGHT_TO_LEFT)
            for name, source in _sources(lang):
                bundle.add_resource(_read(f"{lang}/{name}", source))
            if more and lang in more:
                bundle.add_resource(_read(f"{lang}, more", more[lang]))
            bundles[lang] = bundle
        return Words(bundles)

    def line(self, line: str, lang: str, args: Mapping[str, Arg] | None = None) -> str:
        """A message in a language; raises ``MissingWords`` if English lacks it as well."""
        return self._formed(line, "", lang, args or {})

    def attribute(
        self, line: str, name: str, lang: str, args: Mapping[str, Arg] | None = None
    ) -> str | None:
        """A message's attribute (``again``, ``nudge``, ``tap-yes`` ...), or None."""
        if not any(self._pattern(line, name, spoken) for spoken in (lang, ENGLISH)):
            return None
        return self._formed(line, name, lang, args or {})

    def speaks(self, lang: str) -> bool:
        """Whether there are words in a language."""
        return lang in self._bundles

    def has(self, line: str) -> bool:
        """Whether there is such a message in English."""
        return self._bundles[ENGLISH].has_message(line)

    def in_every_language(self, line: str, name: str = "") -> tuple[str, ...]:
        """A message without values (or its attribute) as each language has it."""
        kept = self._everywhere.get((line, name))
        if kept is not None:
            return kept
        told = self._everywhere[line, name] = tuple(
            self._formed(line, name, lang, {})
            for lang in self._bundles
            if self._pattern(line, name, lang)
        )
        return told

    def _pattern(self, line: str, name: str, lang: str) -> Any:
        bundle = self._bundles.get(lang)
        if bundle is None or not bundle.has_message(line):
            return None
        message = bundle.get_message(line)
        return message.attributes.get(name) if name else message.value

    def _formed(self, line: str, name: str, lang: str, args: Mapping[str, Arg]) -> str:
        kept = self._still.get((line, name, lang)) if not args else None
        if kept is not None:
            return kept
        spoken = lang if self._pattern(line, name, lang) else ENGLISH
        pattern = self._pattern(line, name, spoken)
        if pattern is None:
            raise MissingWords(f"{line}.{name}" if name else line)
        formed, errors = self._bundles[spoken].format_pattern(pattern, dict(args))
        if errors:
            raise MissingWords(f"{line}: {errors[0]}")
        told = str(formed)
        if not args:
            self._still[line, name, lang] = told
        return told


def _read(name: str, source: str) -> Resource:
    resource: Resource = FluentResource(source)
    for entry in resource.body:
        if isinstance(entry, Junk):
            at = entry.span.start if entry.span else 0
            line = source.count("\n", 0, at) + 1
            why = entry.annotations[0].message if entry.annotations else "not Fluent"
            raise BrokenWords(f"bot/content/{name}, line {line}: {why}")
    return resource


def _sources(lang: str) -> Iterator[tuple[str, str]]:
    folder = resources.files("bot.content") / lang
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ftl"):
            yield file.name, file.read_text(encoding="utf-8")


def direction(lang: str) -> str:
    """``rtl`` or ``ltr``, as HTML has it."""
    return "rtl" if lang in RIGHT_TO_LEFT else "ltr"
