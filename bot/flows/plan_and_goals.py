"""My plan and goals: one place in the menu for all that is about where I want to go."""

from datetime import timedelta
from enum import StrEnum

from bot.rules.deeds import Begin
from bot.talk import Chat, Starts, choice, flow


class What(StrEnum):
    """The conversations about the plan."""

    GOALS = "goals"
    PLAN = "my-plan"
    DOCUMENTS = "documents"


@flow("plan-and-goals", starts=Starts.BY_WORD, patience=timedelta(hours=12), place=25)
async def plan_and_goals(chat: Chat) -> None:
    """Which of them."""
    chat.do(Begin((await chat.ask("plan-and-goals-which", choice(What))).value))
