"""Short lines of the last minutes are read as one as well as each alone."""

from bot.service.receive import Reception
from bot.triage import Reading
from storage import tables
from tests.play import PlainReader
from tests.service.stage import RED, Stage


class JoiningReader(PlainReader):
    """Reads several lines as one."""

    def read(self, text: str, lang: str | None = None, **_: object) -> Reading:
        return super().read(text.replace("\n", " "), lang)


async def _write(stage: Stage, *lines: str, minutes_apart: int = 1) -> list[str]:
    reception = Reception(
        stage.kit, JoiningReader(), stored=lambda: None, say_at_once=_nobody_listens
    )
    for line in lines:
        await reception.take([stage.arrival("amina", line)])
        stage.clock.forward(minutes=minutes_apart)
    return [row.severity for row in await stage.rows(tables.inbox)]


async def _nobody_listens(channel: str, address: str, words: str) -> None:
    raise AssertionError("the database is there")


async def test_three_short_lines_say_together_what_none_says_alone(stage: Stage):
    assert await _write(stage, "i will", "end it", "tonight") == ["green", "green", "red"]


async def test_lines_in_one_batch_are_read_together_too(stage: Stage):
    reception = Reception(
        stage.kit, JoiningReader(), stored=lambda: None, say_at_once=_nobody_listens
    )
    await reception.take([stage.arrival("amina", line) for line in ("i will end it", "tonight")])
    assert [row.severity for row in await stage.rows(tables.inbox)] == ["green", "red"]


async def test_lines_that_lie_far_apart_are_not_one(stage: Stage):
    assert await _write(stage, "i will end it", "tonight", minutes_apart=6) == ["green", "green"]


async def test_what_has_worried_somebody_does_not_colour_what_follows(stage: Stage):
    assert await _write(stage, RED, "ok", "thank you") == ["red", "green", "green"]


async def test_a_mild_line_is_not_heard_again_in_each_that_follows(stage: Stage):
    assert await _write(stage, "i feel low", "1", "2") == ["yellow", "green", "green"]


async def test_one_persons_lines_are_not_anothers(stage: Stage):
    reception = Reception(
        stage.kit, JoiningReader(), stored=lambda: None, say_at_once=_nobody_listens
    )
    await reception.take([stage.arrival("amina", "i will end it")])
    await reception.take([stage.arrival("tyler", "tonight")])
    assert [row.severity for row in await stage.rows(tables.inbox)] == ["green", "green"]
