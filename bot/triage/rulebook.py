"""The rules as the safeguarding lead wrote them: signs, pairs of signs, phrases, txt spelling."""

import hashlib
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from bot.rules.severity import Category, Severity
from bot.triage.letters import folded
from bot.triage.own import OwnRules
from bot.triage.phrases import Hit, Index, Notation, Phrase
from bot.triage.signs import Sign

FOLDER = Path(__file__).parents[1] / "content" / "risk"
_NOT_LANGUAGES = frozenset({"rules", "slang", "languages"})
# Strings only: "no" stays a word. The built-in C loader is ten times as fast where it exists.
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules of one version; ``digest`` changes with any letter of them."""

    signs: Mapping[str, Sign]
    pairs: Mapping[str, Sign]
    emoji: Mapping[str, str]
    slang: Mapping[str, tuple[str, ...]]
    words: Mapping[str, frozenset[str]]  # by language: those by which it is known
    index: Index = field(repr=False)
    digest: str
    own: Index | None = field(default=None, repr=False)  # the service's own phrases

    @classmethod
    def load(cls, folder: Path = FOLDER) -> "Rulebook":
        """Read every file of the folder.

        Raises ``ValueError`` naming the file and the entry if a rule cannot be read.
        """
        files = {path.stem: path.read_bytes() for path in sorted(folder.glob("*.yaml"))}
        if missing := sorted(f"{name}.yaml" for name in _NOT_LANGUAGES - files.keys()):
            raise ValueError(f"{folder}: there is no {', '.join(missing)}")
        read = {name: _parsed(name, raw) for name, raw in files.items()}
        rules = read["rules"]
        slang = _misspelt(rules["often-mistyped"].split()) | {
            folded(short): tuple(map(folded, long.split())) for short, long in read["slang"].items()
        }
        signs = {name: _sign(name, entry) for name, entry in rules["signs"].items()}
        known = list(_phrases(read, signs, slang))
        return cls(
            signs=signs,
            pairs={name: _sign(name, entry) for name, entry in rules["pairs"].items()},
            emoji=rules["emoji"],
            slang=slang,
            words=_words(read["languages"], known, slang),
            index=Index(known),
            digest=hashlib.sha256(b"\0".join(files.values())).hexdigest()[:12],
        )

    def with_own(self, own: OwnRules) -> "Rulebook":
        """The shipped book with a service's own rules over it.

        Raises ``WrongRule`` naming the entry and what to do. Without own rules it is the same book.
        """
        signs = own.weighed(self.signs)
        phrases = own.read(Notation(self.slang), self.signs, self.words)
        if not own:
            return self
        together = hashlib.sha256(f"{self.digest} {own.digest}".encode())
        return replace(self, signs=signs, own=Index(phrases), digest=together.hexdigest()[:12])

    def find(self, keys: Sequence[str], langs: Container[str]) -> list[Hit]:
        """The phrases of some languages that stand in the words.

        The service's own come first, and are heard whatever language a text is taken for: a phrase
        that somebody asked for must not depend on that guess.
        """
        shipped = self.index.find(keys, langs)
        if self.own is None:
            return shipped
        return [*(replace(hit, own=True) for hit in self.own.find(keys, self.words)), *shipped]


def _parsed(name: str, raw: bytes) -> Any:
    try:
        return yaml.load(raw, Loader=_Loader)  # noqa: S506
    except yaml.YAMLError as wrong:
        raise ValueError(f"{name}.yaml: {wrong}") from wrong


def _sign(name: str, entry: Mapping[str, Any]) -> Sign:
    try:
        return Sign(
            says=entry["says"],
            category=Category(entry["category"]) if "category" in entry else None,
            severity=Severity(entry["severity"]) if "severity" in entry else None,
            firm=entry.get("firm") == "true",
            all=tuple(entry.get("all", ())),
        )
    except (KeyError, ValueError) as wrong:
        raise ValueError(f"rules.yaml, {name}: {wrong}") from wrong


def _misspelt(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Grave words with a letter left out, or two in the wrong order, and what is meant."""
    wrong: dict[str, tuple[str, ...]] = {}
    for word in map(folded, words):
        for at in range(1, len(word)):
            wrong[word[:at] + word[at + 1 :]] = (word,)
            wrong[word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]] = (word,)
    return wrong


def _phrases(
    read: Mapping[str, Any], signs: Mapping[str, Sign], slang: Mapping[str, tuple[str, ...]]
) -> Iterator[Phrase]:
    notation = Notation(slang)
    for lang, lists in read.items():
        if lang in _NOT_LANGUAGES:
            continue
        if lang not in read["languages"]:
            raise ValueError(f"{lang}.yaml: languages.yaml knows no language {lang!r}")
        for rule, listed in lists.items():
            if rule not in signs:
                raise ValueError(f"{lang}.yaml: rules.yaml knows no sign {rule!r}")
            for source in filter(None, map(str.strip, str(listed).split(","))):
                try:
                    yield from notation.phrases(rule, lang, source)
                except ValueError as wrong:
                    raise ValueError(f"{lang}.yaml, {rule}: {wrong}") from wrong


def _words(
    listed: Mapping[str, str], known: Iterable[Phrase], slang: Mapping[str, tuple[str, ...]]
) -> dict[str, frozenset[str]]:
    """The commonest words of each language, and those of its own phrases."""
    words = {
        lang: {one for word in common.split() for one in slang.get(folded(word), (folded(word),))}
        for lang, common in listed.items()
    }
    words["en"].update(slang)
    for phrase in known:
        for step in phrase.steps:
            words[phrase.lang].update(step.exact)
    return {lang: frozenset(found) for lang, found in words.items()}
