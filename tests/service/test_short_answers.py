"""A name or a slip of the thumb is no foreign language: nobody is bothered with it."""

from bot.rules.severity import Category, Severity
from bot.service.receive import Reception
from bot.triage import NOT_READ, Reading
from storage import tables
from tests.play import PlainReader
from tests.service.stage import Stage

FOREIGN = "nisaidie tafadhali sina mahali pa kulala"


class PuzzledReader(PlainReader):
    """Cannot read anything."""

    def read(self, text: str, lang: str | None = None, **_: object) -> Reading:
        return Reading(Category.EVERYDAY, Severity.YELLOW, (NOT_READ,), "und", "puzzled")


async def _says(stage: Stage, words: str) -> None:
    reception = Reception(
        stage.kit, PuzzledReader(), stored=lambda: None, say_at_once=_nobody_listens
    )
    await reception.take([stage.arrival("amina", words)])
    await stage.takes_turns()


async def _nobody_listens(channel: str, address: str, words: str) -> None:
    raise AssertionError("the database is there")


async def test_a_slip_at_a_question_is_kept_on_record_and_raises_nothing(stage: Stage):
    await stage.hears("amina", "how i feel")
    await _says(stage, "asdf")
    assert await stage.rows(tables.notifications) == []
    assert (await stage.rows(tables.inbox))[-1].severity == "yellow"


async def test_a_sentence_that_cannot_be_read_reaches_a_person(stage: Stage):
    await stage.hears("amina", "how i feel")
    await _says(stage, FOREIGN)
    (said,) = await stage.rows(tables.notification_words)
    assert said.words == FOREIGN
