"""A plan to put on paper."""

from datetime import date
from typing import Any

from bot.rules.plan import ActionState, Area, GoalState, Held, Origin, Paper
from bot.service.plan.content import ActionContent, AreaContent, Content, GoalContent

NASTY = '#strong[no] $x$ *star* _under_ `code` <tag> @ref \\ // "quoted" #sys.inputs'


def plan_with(said: str = "I like my flat.", *, typed: bool = False, **more) -> Content:
    """Amina's plan: her home with everything in it, money with a feeling alone.

    ``typed`` is whether what she said was typed in from paper.
    """
    home = AreaContent(
        area=Area.HOME,
        said=said,
        feeling=2,
        said_on=date(2026, 11, 1),
        analysis="The tenancy is secure. The boiler breaks every winter.",
        plan="We write to the landlord. If nothing happens we call the council's repairs team.",
        contingency="Amina stays with her aunt until it is mended.",
        goals=(
            GoalContent(
                what="A warm flat before Christmas",
                why="I get ill when it is cold",
                steps=(("Take photos of the boiler", True), ("Write to the landlord", False)),
                by_when=date(2026, 12, 20),
                helper="Ruth",
                origin=Origin.YOUNG_PERSON,
                state=GoalState.AGREED,
            ),
        ),
        actions=(
            ActionContent(
                "Rings the landlord", "Ruth Adeyemi", date(2026, 11, 30), ActionState.OPEN
            ),
            ActionContent("Reads the meter", "Amina", None, ActionState.DONE),
        ),
        typed=typed,
    )
    money = AreaContent(Area.MONEY, "", 5, date(2026, 11, 1), "", "", "")
    rest = tuple(
        AreaContent(area, "", None, None, "", "", "")
        for area in Area
        if area not in (Area.HOME, Area.MONEY)
    )
    told: dict[str, Any] = {
        "name": "Amina Yusuf",
        "called": "Amina",
        "born": date(2006, 11, 7),
        "adviser": "Ruth Adeyemi",
        "areas": (home, money, *rest),
        "papers": {Paper.PASSPORT: Held.HAVE, Paper.NI_NUMBER: Held.NEED_HELP},
        "review_due": date(2027, 5, 1),
    }
    return Content(**(told | more))
