"""The menu: what there is to talk about."""

from datetime import timedelta

from bot.rules.deeds import Begin
from bot.talk import Chat, Starts, flow, one_of


@flow("menu", starts=Starts.BY_WORD, patience=timedelta(hours=12), visitors=True)
async def menu(chat: Chat) -> None:
    """Choose a conversation; ``choices`` names those that are open to this person."""
    names = chat.given["choices"].split()
    chosen = await chat.ask("menu-choose", one_of({name: f"flow-{name}" for name in names}))
    chat.do(Begin(chosen))
