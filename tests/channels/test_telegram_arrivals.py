"""What Telegram sends, as recorded, becomes an arrival; nothing said in private is dropped."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram import arrivals
from bot.channels.telegram.arrivals import ALLOWED, tap_of

RECORDED = Path(__file__).parent / "recorded"
NOW = datetime(2026, 3, 4, 17, 0, tzinfo=UTC)
SENT = datetime(2026, 3, 4, 16, 0, tzinfo=UTC)
AMINA = "512345678"


def read_update(update):
    return arrivals.read_update(update, NOW)


def recorded(name):
    return json.loads((RECORDED / f"{name}.json").read_text())


def read(name):
    return read_update(recorded(name))


@pytest.mark.parametrize(
    ("name", "kind", "words", "token", "ref"),
    [
        ("text", "text", "I got the flat 🙂", "", ""),
        ("text_forwarded", "text", "you owe me", "", ""),
        ("text_reply", "text", "Not good", "", ""),
        ("command_help", "text", "help", "", ""),
        ("command_stop_to_bot", "text", "stop", "", ""),
        ("command_with_words", "text", "talk can Ruth ring me", "", ""),
        ("start", "start", "", "", ""),
        ("start_with_code", "start", "", "k7m2p-x9dqa", ""),
        ("tap", "tap", "", "0h3x.2.4", ""),
        ("tap_on_a_message_too_old", "tap", "", "0h3x.2.4", ""),
        ("photo", "photo", "the mould in my room", "", "BQACAgQAAxkBAAIQx"),
        ("photo_without_words", "photo", "", "", "BQACAgQAAxkBAAIQs"),
        ("voice", "voice", "", "", "BQACAgQAAxkBAAIQv"),
        ("audio", "voice", "listen", "", "BQACAgQAAxkBAAIQa"),
        ("video", "file", "look", "", "BQACAgQAAxkBAAIQw"),
        ("video_note", "file", "", "", "BQACAgQAAxkBAAIQn"),
        ("animation", "file", "", "", "BQACAgQAAxkBAAIQg"),
        ("document", "file", "from the council", "", "BQACAgQAAxkBAAIQd"),
        ("sticker", "sticker", "😢", "", "BQACAgQAAxkBAAIQk"),
        ("location", "location", "", "", "53.48123,-2.24021"),
        ("venue", "location", "Central Library, St Peter's Square", "", "53.48123,-2.24021"),
        ("contact", "contact", "Nan Begum", "", "+441632960123"),
        ("edited", "edited", "no, worse than that", "", ""),
        ("edited_caption", "edited", "and the kitchen", "", "BQACAgQAAxkBAAIQx"),
        ("blocked", "blocked", "", "", ""),
        ("unblocked", "unblocked", "", "", ""),
    ],
)
def test_what_amina_sends_is_read(name, kind, words, token, ref):
    arrival = read(name)
    assert (arrival.kind, arrival.words, arrival.token, arrival.ref) == (kind, words, token, ref)
    assert (arrival.channel, arrival.address, arrival.lang) == ("telegram", AMINA, "ar")
    assert arrival.external_id == str(recorded(name)["update_id"])
    assert arrival.raw is None


@pytest.mark.parametrize(
    ("name", "at"),
    [
        ("text", SENT),
        ("edited", datetime(2026, 3, 4, 16, 5, tzinfo=UTC)),
        ("blocked", SENT),
        ("tap", NOW),  # the message's own date is when the question was asked
    ],
)
def test_an_arrival_knows_when_it_was_sent(name, at):
    assert read(name).sent_at == at
    assert read(name).sent_at.tzinfo is not None


@pytest.mark.parametrize("name", ["poll", "dice", "auto_delete_timer", "tap_on_a_game"])
def test_what_cannot_be_read_is_kept_whole_with_its_chat(name):
    arrival = read(name)
    assert (arrival.kind, arrival.address, arrival.lang) == ("unreadable", AMINA, "ar")
    assert arrival.raw == recorded(name)


def test_an_update_of_another_kind_is_kept_too():
    assert read("inline_query").kind == "unreadable"
    stranger = read("business_connection")
    assert (stranger.kind, stranger.address) == ("unreadable", "")


@pytest.mark.parametrize(
    "name", ["group_message", "group_tap", "added_to_group", "channel_post", "live_location_moved"]
)
def test_groups_channels_and_a_moving_location_are_not_for_us(name):
    assert read(name) is None


def test_only_a_tap_is_to_be_answered():
    assert tap_of(recorded("tap")) == "2200508000000000001"
    assert tap_of(recorded("text")) is None


def test_only_kinds_that_can_be_read_are_asked_for():
    seen = {key for path in RECORDED.glob("*.json") for key in json.loads(path.read_text())}
    assert set(ALLOWED) <= seen
    assert not {"channel_post", "inline_query"} & set(ALLOWED)


@pytest.mark.parametrize(
    ("text", "kind", "words", "token"),
    [
        ("/START abc", "start", "", "abc"),
        ("/start@kith_example_bot abc", "start", "", "abc"),
        ("/help\nnow please", "text", "help now please", ""),
        ("/", "text", "/", ""),
        ("/ me", "text", "/ me", ""),
        ("and/or", "text", "and/or", ""),
        ("startled", "text", "startled", ""),
    ],
)
def test_a_command_loses_its_slash_and_nothing_else_does(text, kind, words, token):
    update = recorded("text")
    update["message"]["text"] = text
    arrival = read_update(update)
    assert (arrival.kind, arrival.words, arrival.token) == (kind, words, token)


def test_what_no_database_can_hold_is_taken_out_of_the_words():
    update = recorded("text")
    update["message"]["text"] = "a\0b\ud83dc"
    assert read_update(update).words == "ab?c"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(name=st.sampled_from(["text", "tap", "edited", "blocked", "photo"]), data=st.data())
def test_whatever_is_misshapen_is_kept_and_never_raises(name, data):
    update = recorded(name)
    kind = next(key for key in update if key != "update_id")
    field = data.draw(st.sampled_from(sorted(update[kind])))
    update[kind][field] = data.draw(JSON)
    arrival = read_update(update)
    assert arrival is None or arrival.external_id == str(update["update_id"])
    assert arrival is not None or field in ("chat", "message", "location")


@given(st.dictionaries(st.sampled_from([*ALLOWED, "poll"]), JSON, max_size=2))
def test_an_update_of_any_content_gives_an_arrival(content):
    assert read_update({"update_id": 1, **content}).external_id == "1"
