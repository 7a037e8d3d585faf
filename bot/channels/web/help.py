"""Who can help right now, as every page of the web chat has it ready."""

from __future__ import annotations

from bot.content.help_card import help_card
from bot.rules.severity import Category
from bot.service.kit import Kit

HELP_TOKEN = "web.0._help"  # 'help now' is never refused, of whatever run and turn it claims to be  # noqa: S105


def help_words(kit: Kit, lang: str) -> str:
    """The general help card."""
    council = kit.council
    return help_card(Category.EVERYDAY, lang, council.name, council.duty_phone, council.night_phone)
