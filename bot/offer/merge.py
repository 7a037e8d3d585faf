"""Lays one page of content over another."""

from collections.abc import Iterable

from bot.offer.page import Field, Fields

# What a reader sees; a translation of it goes out of date when the English is replaced.
_TEXTS = ("title", "what_you_can_get", "how_to_ask", "more", "what_to_bring", "how_long")


def merged(base: Fields, over: Fields) -> Fields:
    """The base with what stands over it: sections merge key by key, anything else is replaced."""
    return {**base, **{key: _merged_field(base.get(key), field) for key, field in over.items()}}


def overlaid(base: Fields, over: Fields, languages: Iterable[str]) -> Fields:
    """``merged``, without the translations that no longer say what the new English says."""
    replaced = {key for key in _TEXTS if key in over}
    fresh = {lang: _without(base[lang], replaced) for lang in languages if lang in base}
    return merged({**base, **fresh}, over)


def _merged_field(base: Field | None, over: Field) -> Field:
    if base is None or isinstance(base.value, (str, tuple)) or isinstance(over.value, (str, tuple)):
        return over
    return Field(merged(base.value, over.value), over.place)


def _without(field: Field, keys: set[str]) -> Field:
    if isinstance(field.value, (str, tuple)):
        return field
    kept = {key: value for key, value in field.value.items() if key not in keys}
    return Field(kept, field.place)
