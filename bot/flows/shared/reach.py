"""Says truthfully who reads what was written, and when: nobody is ever said to be watching."""

from bot.rules.looks import Reach
from bot.talk import Chat


def who(reach: Reach) -> str:
    """Who reads it: the adviser, or whoever stands in while they are away."""
    return reach.cover or reach.adviser


def say_who_is_there(chat: Chat, reach: Reach) -> None:
    """Whether the adviser is away, whether the office is open, and what to ring if it is not."""
    if reach.adviser_back is not None:
        chat.say("reach-away", adviser=reach.adviser, cover=reach.cover, back=reach.adviser_back)
    if reach.open_now:
        chat.say("reach-open", who=who(reach), phone=reach.duty_phone)
        return
    chat.say(
        "reach-closed",
        who=who(reach),
        day=reach.back_at.date(),
        time=f"{reach.back_at:%H:%M}",
        phone=reach.night_phone,
    )
