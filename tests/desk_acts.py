"""What workers do about Amina's plan at their desks, in the words of a transcript."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.rules.plan import Area
from bot.rules.zone import local
from bot.service.desk.work import Work, at_work
from bot.service.kit import Kit
from bot.service.plan import actions, goals, objections, reviews, signing, write
from tests.cast import AMINA

Act = Callable[..., Awaitable[object]]


async def act_at_the_desk(kit: Kit, who: str, what: str) -> bool:
    """Do it, if it is one of the acts below; False if it is something else."""
    for pattern, act in ACTS.items():
        if found := re.fullmatch(pattern, what):
            async with at_work(kit, who) as work:
                await act(work, *found.groups())
            return True
    return False


async def _suggest(work: Work, what: str) -> None:
    form = goals.GoalForm(Area.WORK, what, "", ("Ask at the desk",), None, "Ruth")
    await goals.suggest(work, AMINA.id, form)


async def _answer(work: Work, answer: str, what: str, words: str | None) -> None:
    asked = [one for one in await work.unit.plans.goals(AMINA.id) if one.what == what]
    await goals.answer(work, asked[-1].id, agreed=answer == "yes", words=words or "")


async def _write(work: Work, areas: str, text: str) -> None:
    for area in Area if areas == "everything" else [areas]:
        writing = write.Writing(area, 0, "Assessed together.", text, "")
        await write.write_area(work, AMINA.id, writing)


async def _send(work: Work) -> None:
    await signing.send_to_manager(work, AMINA.id)


async def _sign(work: Work) -> None:
    (asked,) = await signing.to_sign(work)
    await signing.authorise(work, asked.version.id, "Seen, and she contributed.")


async def _return(work: Work, comment: str) -> None:
    (asked,) = await signing.to_sign(work)
    await signing.give_back(work, asked.version.id, comment)


async def _promise(work: Work, what: str) -> None:
    day = local(work.now).date() + timedelta(days=14)
    await actions.add(work, AMINA.id, actions.ActionForm(Area.HOME, what, "", work.staff_id, day))


async def _do(work: Work, what: str) -> None:
    (asked,) = [one.action for one in await actions.todo(work) if one.action.what == what]
    await actions.finish(work, asked.id, "")


async def _explain(work: Work, words: str) -> None:
    (asked,) = await work.unit.plans.objections(AMINA.id)
    await objections.answer(work, asked.id, words)


async def _review(work: Work) -> None:
    held = reviews.HeldReview(local(work.now).date(), "", "We met at the cafe.")
    await reviews.record(work, AMINA.id, held)


ACTS: dict[str, Act] = {
    r'suggests "(.*)"': _suggest,
    r'says (yes|no) to "(.*?)"(?:: "(.*)")?': _answer,
    r'writes (everything|[a-z]+): "(.*)"': _write,
    r"sends the plan": _send,
    r"signs the plan": _sign,
    r'returns the plan: "(.*)"': _return,
    r'promises "(.*)"': _promise,
    r'did "(.*)"': _do,
    r'explains "(.*)"': _explain,
    r"holds a review": _review,
}
