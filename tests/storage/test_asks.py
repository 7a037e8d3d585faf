"""Questions to the local offer: the newest first, and words only where it fell short."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from bot.service.records import OfferAsk
from tests.cast import MONDAY


async def add(store, *asks):
    async with store.unit() as unit:
        for ask in asks:
            unit.add(ask)


async def test_what_fell_short_comes_newest_first_and_without_what_was_answered(store):
    await add(store, OfferAsk(None, MONDAY, "en", "nothing", words="first"))
    await add(store, OfferAsk(None, MONDAY, "en", "answered", "passport"))
    await add(store, OfferAsk(None, MONDAY, "ar", "unhelpful", "passport", "second"))
    async with store.reading() as unit:
        assert [ask.words for ask in await unit.asks.fell_short(9)] == ["second", "first"]
        assert [ask.words for ask in await unit.asks.fell_short(1)] == ["second"]


async def test_what_was_asked_is_counted_from_a_moment_on(store):
    before = MONDAY - timedelta(seconds=1)
    await add(
        store,
        OfferAsk(None, before, "en", "answered", "passport"),
        OfferAsk(None, MONDAY, "en", "helpful", "passport"),
    )
    async with store.reading() as unit:
        assert await unit.asks.since(MONDAY) == [(MONDAY, "passport", "helpful")]


async def test_the_words_of_an_answered_question_cannot_be_kept(store):
    with pytest.raises(IntegrityError):
        await add(store, OfferAsk(None, MONDAY, "en", "answered", "passport", "my words"))
