"""Which language to speak."""

from enum import StrEnum

from bot.talk import Chat, choice


class Language(StrEnum):
    """The languages that Kith has words in; each button is in its own."""

    ENGLISH = "en"
    ARABIC = "ar"


async def choose_language(chat: Chat) -> str:
    """The code of the language chosen."""
    return (await chat.ask("language-which", choice(Language))).value
