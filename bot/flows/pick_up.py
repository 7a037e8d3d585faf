"""Offers to go on with a conversation that something else broke into."""

from datetime import timedelta

from bot.rules.deeds import PickUp
from bot.talk import Chat, Starts, flow, yes_no


@flow("pick-up", starts=Starts.BY_DEED, patience=timedelta(hours=12), visitors=True)
async def pick_up(chat: Chat) -> None:
    """Offered, never resumed by itself."""
    if await chat.ask("pick-up-ask", yes_no()):
        chat.do(PickUp())
    else:
        chat.say("pick-up-left")
