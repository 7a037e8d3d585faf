"""What a young person can answer without papers leads to the status that the law would give."""

from datetime import date

import pytest

from bot.rules.self_check import Elsewhere, Told, facts_of
from bot.rules.status import Status, suggest

TODAY = date(2026, 11, 23)
AT_16 = date(2010, 5, 1)
ON_16TH_BIRTHDAY = date(2010, 11, 23)
AT_17 = date(2009, 11, 24)  # 17 until tomorrow
ON_18TH_BIRTHDAY = date(2008, 11, 23)
AT_19 = date(2007, 2, 28)
ON_21ST_BIRTHDAY = date(2005, 11, 23)
AT_24 = date(2002, 2, 28)
LEAP = date(2008, 2, 29)

LONG = {"thirteen_weeks": True, "at_16_or_17": True}
SHORT = {"at_16_or_17": True}
CASES = [
    (AT_16, {"in_care_now": True, **LONG}, Status.ELIGIBLE),
    (ON_16TH_BIRTHDAY, {"in_care_now": True, **LONG}, Status.ELIGIBLE),
    (AT_16, {"in_care_now": True, **SHORT}, Status.NOT_STATUTORY),
    (AT_17, LONG, Status.RELEVANT),
    (AT_17, {**LONG, "home": True}, Status.QUALIFYING),
    (AT_17, SHORT, Status.QUALIFYING),
    (ON_18TH_BIRTHDAY, {**LONG, "until_18": True}, Status.FORMER_RELEVANT),
    (ON_18TH_BIRTHDAY, LONG, Status.FORMER_RELEVANT),
    (LEAP, {**LONG, "until_18": True}, Status.FORMER_RELEVANT),
    (AT_19, {**LONG, "home": True}, Status.QUALIFYING),
    (AT_19, {**SHORT, "until_18": True}, Status.QUALIFYING),
    (AT_19, {"thirteen_weeks": True}, Status.NOT_STATUTORY),
    (AT_19, {"thirteen_weeks": True, "elsewhere": Elsewhere.DETAINED}, Status.FORMER_RELEVANT),
    (AT_19, {"elsewhere": Elsewhere.DETAINED}, Status.NOT_STATUTORY),
    (AT_19, {"elsewhere": Elsewhere.GUARDIANSHIP}, Status.QUALIFYING),
    (AT_19, {"thirteen_weeks": True, "elsewhere": Elsewhere.GUARDIANSHIP}, Status.QUALIFYING),
    (AT_17, {"elsewhere": Elsewhere.OTHER_HOME}, Status.QUALIFYING),
    (AT_19, {}, Status.NOT_STATUTORY),
    (ON_21ST_BIRTHDAY, {**LONG, "until_18": True}, Status.FORMER_RELEVANT),
    (AT_24, {**LONG, "until_18": True, "studies": True}, Status.PURSUING_EDUCATION),
    (AT_24, {**SHORT, "studies": True}, Status.QUALIFYING),
    (AT_24, SHORT, Status.NOT_STATUTORY),
    (AT_24, {"elsewhere": Elsewhere.OTHER_HOME, "studies": True}, Status.NOT_STATUTORY),
    (date(2001, 11, 23), LONG, Status.NOT_STATUTORY),  # 25 today
    (date(2010, 11, 24), LONG, Status.NOT_STATUTORY),  # 16 tomorrow
]


@pytest.mark.parametrize(("born", "answers", "status"), CASES)
def test_the_answers_lead_to_the_status(born, answers, status):
    assert suggest(facts_of(Told(born, **answers), TODAY), TODAY).status is status
