"""The documents I need: which I have, and which I need help with."""

from datetime import timedelta

from bot.rules.deeds import Notify
from bot.rules.plan import Held, Paper
from bot.rules.plan_deeds import SetDocument
from bot.rules.plan_looks import MyPapers
from bot.rules.severity import Category, Severity
from bot.talk import Chat, Starts, choice, flow, one_of

MISSING = (Held.NEED, Held.NEED_HELP)


@flow("documents", starts=Starts.BY_WORD | Starts.BY_DEED, patience=timedelta(hours=24))
async def documents(chat: Chat) -> None:
    """One after the other the first time; later the one that has changed."""
    papers = await chat.look(MyPapers())
    to_ask = [paper for paper in Paper if paper not in papers.known]
    if papers.known:
        chat.say("documents-listing", listing=papers.listing)
    if not to_ask:
        which = {paper.value: f"paper-{paper}" for paper in Paper}
        to_ask = [Paper(await chat.ask("documents-which", one_of(which)))]
    needs_help = []
    for paper in to_ask:
        with chat.about(paper):
            held = await chat.ask("documents-held", choice(Held), paper=paper.value)
        chat.do(SetDocument(paper, held), key=paper)
        if held is Held.NEED_HELP:
            needs_help.append(paper.value)
    if needs_help:
        chat.do(Notify("papers-missing", Severity.YELLOW, Category.GOAL_UPDATE))
        chat.say("documents-help-asked", adviser=chat.speaker.adviser)
    chat.say("documents-kept", adviser=chat.speaker.adviser)
