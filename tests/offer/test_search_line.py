"""``python -m bot offer ask``: a line in, a line out."""

import json
from io import StringIO

from bot.jsonl import answer_lines
from bot.offer.ask_line import answers
from bot.offer.pack import load_offer
from bot.offer.search import Search

ANSWER = answers(Search.load(load_offer(None)))


def asked(*lines: str) -> tuple[int, list[dict[str, object]]]:
    out = StringIO()
    status = answer_lines(lines, out, ANSWER)
    return status, [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_question_is_answered_under_its_id():
    status, replies = asked('{"id": "q1", "question": "how do i get a passport", "lang": "en"}')

    assert status == 0
    assert replies[0]["id"] == "q1"
    assert replies[0]["topics"][0] == "passport"  # type: ignore[index]


def test_nothing_fits_is_an_empty_list():
    assert asked('{"id": 7, "question": "who won the football"}')[1] == [{"id": 7, "topics": []}]


def test_a_bad_line_is_told_and_the_rest_go_on():
    good = '{"id": 3, "question": "who won the football"}'
    status, replies = asked('{"id": 1}', '{"id": 2, "question": "hi", "lang": 4}', good)

    assert status == 1
    assert replies[0] == {"id": 1, "error": "'question' must be a string"}
    assert replies[1] == {"id": 2, "error": "'lang' must be a string if it is given"}
    assert replies[2]["id"] == 3
