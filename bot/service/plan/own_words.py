"""What young people say in their plan, word for word, and what they say of the plan itself."""

from __future__ import annotations

from bot.rules import plan_deeds as p
from bot.rules.plan import Area, Party
from bot.rules.severity import Category, Severity
from bot.service.notify import notify
from bot.service.plan.agreeing import agree
from bot.service.plan.clock import open_file
from bot.service.plan.in_chat import linked
from bot.service.plan.paper import REVIEW
from bot.service.plan.records import PlanObjection, PlanWords
from bot.service.records import Run
from bot.service.scene import Scene


async def say_in_plan(scene: Scene, run: Run, key: str, deed: p.SayInPlan) -> None:
    """Keep their words about an area, as they wrote them."""
    await _keep(scene, run, key, deed.area, deed.words, deed.feeling)


async def say_safety_plan(scene: Scene, run: Run, key: str, deed: p.SaySafetyPlan) -> None:
    """Keep the safety plan: three answers, each word for word under its heading."""
    told = {
        "safety-words-who": deed.who_helps,
        "safety-words-what": deed.what_helps,
        "safety-words-worst": deed.if_it_falls_apart,
    }
    await _keep(scene, run, key, Area.SAFETY, _under_headings(scene, told), deed.feeling)


async def give_review_views(scene: Scene, run: Run, key: str, deed: p.GiveReviewViews) -> None:
    """Keep what they want to be heard in their review, and tell the adviser."""
    told = {
        "review-words-good": deed.good,
        "review-words-change": deed.change,
        "review-words-who": deed.who,
    }
    words = _under_headings(scene, told)
    await _keep(scene, run, key, REVIEW, words, None)
    await _queue(scene, "review-views", words)


async def agree_plan(scene: Scene, deed: p.AgreePlan) -> None:
    """Their yes or no stands under the version that they read."""
    version = await scene.unit.plans.version(deed.version_id)
    if version is None or version.person_id != linked(scene).id:
        raise LookupError("there is no such plan of theirs")
    await agree(
        scene.kit, scene.unit, scene.now, version, Party.YOUNG_PERSON,
        agreed=deed.agreed, words=deed.words,
    )  # fmt: skip
    if deed.agreed:
        await _queue(scene, "plan-agreed", "", Severity.GREEN)
    else:
        await _queue(scene, "plan-disagreed", deed.words)


async def object_to(scene: Scene, deed: p.ObjectTo) -> None:
    """Keep the objection with the line as it was, and tell the adviser."""
    row = PlanObjection(
        scene.kit.ids.new(), linked(scene).id, deed.area, deed.line, deed.words, scene.now
    )
    scene.unit.add(row)
    await _queue(scene, "plan-not-right", f"“{deed.line}”\n{deed.words}")


async def _keep(
    scene: Scene, run: Run, key: str, area: str, words: str, feeling: int | None
) -> None:
    person = linked(scene)
    if not words and feeling is None:
        return
    await open_file(scene.unit, scene.now, person)
    row_id = scene.kit.ids.new()
    scene.unit.add(PlanWords(row_id, person.id, area, words, feeling, None, run.id, key, scene.now))


def _under_headings(scene: Scene, told: dict[str, str]) -> str:
    words, lang = scene.kit.words, scene.lang
    return "\n".join(words.line(line, lang, {"words": said}) for line, said in told.items() if said)


async def _queue(scene: Scene, why: str, words: str, severity: Severity = Severity.YELLOW) -> None:
    await notify(scene, why=why, severity=severity, category=Category.GOAL_UPDATE, words=words)
