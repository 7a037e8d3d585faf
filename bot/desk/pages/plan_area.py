"""One area of a plan: all that the young person said, and what a worker writes beside it."""

from __future__ import annotations

from itertools import takewhile

from aiohttp import web

from bot.desk.desk import Visit
from bot.desk.pages.plan_forms import Sent, carry_out
from bot.desk.pages.plan_lists import ending
from bot.rules.plan import Area, Progress
from bot.service.desk.work import NotYours, at_work
from bot.service.plan import actions, goals, objections, paper
from bot.service.plan.page import AreaView, plan_page
from bot.service.plan.records import PlanPart
from bot.service.plan.write import EditedMeanwhile, Writing, write_area


async def show(visit: Visit) -> web.StreamResponse:
    """The page, with the words that came while a worker wrote marked so."""
    return await _page(visit, {})


async def write(visit: Visit) -> web.StreamResponse:
    """Keep what the worker wrote; if a colleague saved first, both texts are shown."""
    sent = Sent(visit, "part")
    writing = Writing(
        area=visit.part("area"),
        base=sent.number("base") or 0,
        analysis=sent.field("analysis"),
        plan=sent.field("plan"),
        contingency=sent.field("contingency"),
    )
    back = f"{_path(visit)}?seen={sent.field('seen')}"
    try:
        return await carry_out(
            sent,
            lambda work: write_area(work, visit.part("person"), writing),
            _page,
            back,
            "area-written",
        )
    except EditedMeanwhile as both:
        return await _page(visit, {}, theirs=both.theirs)


async def type_in(visit: Visit) -> web.StreamResponse:
    """Type in what they wrote on paper."""
    sent = Sent(visit, "paper")
    return await carry_out(
        sent,
        lambda work: paper.type_in(
            work,
            visit.part("person"),
            visit.part("area"),
            sent.field("words"),
            sent.number("feeling"),
        ),
        _page,
        _path(visit),
        "typed-in",
    )


async def suggest_goal(visit: Visit) -> web.StreamResponse:
    """Suggest a goal."""
    sent = Sent(visit, "goal")
    form = goals.GoalForm(
        area=visit.part("area"),
        what=sent.field("what"),
        why=sent.field("why"),
        steps=sent.lines("steps"),
        by_when=sent.day("by_when"),
        helper=sent.field("helper"),
    )
    return await carry_out(
        sent,
        lambda work: goals.suggest(work, visit.part("person"), form),
        _page,
        _path(visit),
        "goal-suggested",
    )


async def answer_goal(visit: Visit) -> web.StreamResponse:
    """Say yes or no to the young person's goal."""
    goal = visit.part("goal")
    sent = Sent(visit, f"answer-{goal}")
    agreed = sent.field("agreed") == "yes"
    return await carry_out(
        sent,
        lambda work: goals.answer(work, goal, agreed=agreed, words=sent.field("words")),
        _page,
        _path(visit),
        "goal-answered",
    )


async def note_goal(visit: Visit) -> web.StreamResponse:
    """Note how a goal is going."""
    goal = visit.part("goal")
    sent = Sent(visit, f"news-{goal}")
    return await carry_out(
        sent,
        lambda work: goals.note(work, goal, sent.field("told"), sent.field("words")),
        _page,
        _path(visit),
        "goal-noted",
    )


async def promise(visit: Visit) -> web.StreamResponse:
    """Write down who does what by when."""
    sent = Sent(visit, "action")
    form = actions.ActionForm(
        area=visit.part("area"),
        what=sent.field("what"),
        who=sent.field("who"),
        staff_id=sent.field("staff_id"),
        by_when=sent.day("by_when"),
    )
    return await carry_out(
        sent,
        lambda work: actions.add(work, visit.part("person"), form),
        _page,
        _path(visit),
        "action-added",
    )


async def end_action(visit: Visit) -> web.StreamResponse:
    """What was promised has been done, or will not be."""
    sent, act = ending(visit)
    return await carry_out(sent, act, _page, _path(visit), "action-ended")


async def answer_objection(visit: Visit) -> web.StreamResponse:
    """Say what was done about a line that is not right."""
    objection = visit.part("objection")
    sent = Sent(visit, f"objection-{objection}")
    return await carry_out(
        sent,
        lambda work: objections.answer(work, objection, sent.field("words")),
        _page,
        _path(visit),
        "objection-answered",
    )


def _path(visit: Visit) -> str:
    return f"/people/{visit.part('person')}/plan/areas/{visit.part('area')}"


async def _page(
    visit: Visit, problems: dict[str, str], theirs: PlanPart | None = None
) -> web.Response:
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        page = await plan_page(work, visit.part("person"))
    view = next((one for one in page.areas if one.area == visit.part("area")), None)
    if view is None:
        raise NotYours("area")
    return visit.page(
        "plan_area.html",
        status=409 if theirs else 422 if problems else 200,
        page=page,
        view=view,
        areas=tuple(Area),
        fresh=_since(view, visit.asked("seen")),
        theirs=theirs,
        progress=tuple(Progress),
        problems=problems,
    )


def _since(view: AreaView, seen: str) -> frozenset[str]:
    """The words that were not there when the form was opened; none where nobody asks."""
    newer = takewhile(lambda one: one.id != seen, view.words)
    return frozenset(one.id for one in newer) if seen else frozenset()
