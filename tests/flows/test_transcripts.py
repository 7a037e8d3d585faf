"""Every conversation in the ``.talk`` files goes as it is written there."""

from pathlib import Path

import pytest

from tests.play import Play, Transcript, difference, transcripts_in

HERE = Path(__file__).parent
TALKS = [
    pytest.param(talk, id=f"{path.stem}: {talk.title}")
    for path in sorted(HERE.glob("*.talk"))
    for talk in transcripts_in(path)
]


@pytest.mark.parametrize("talk", TALKS)
async def test_the_conversation_goes_as_written(talk: Transcript, sqlite_url: str):
    seen = await Play(sqlite_url).perform(talk.actions)

    assert tuple(seen) == talk.lines, difference(talk.lines, seen)


def test_there_are_at_least_forty_of_them():
    assert len(TALKS) >= 40
