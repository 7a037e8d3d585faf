"""The local offer as plain pages: found, read, kept by browsers, and counted without a name."""

import re

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import select

from bot.channels.web.offer_pages.app import COUNTED, offer_routes
from bot.offer.entry import Category
from bot.rules import severity
from bot.triage import Reading
from storage import tables
from tests import cast
from tests.channels.web_rig import text_of
from tests.kits import OFFER, kit_of

GRAVE = "I will end it tonight"


def read(words: str, lang: str) -> Reading:
    """Grave words are red, all others are green."""
    red = words == GRAVE
    return Reading(
        severity.Category.SUICIDE_SELF_HARM if red else severity.Category.EVERYDAY,
        severity.Severity.RED if red else severity.Severity.GREEN,
        (),
        lang,
        "plain",
    )


@pytest.fixture
async def client(store, clock, ids):
    clock.to(cast.MONDAY)
    app = web.Application()
    app.add_subapp("/offer", offer_routes(kit_of(store, clock, ids), read=read))
    async with TestClient(TestServer(app)) as opened:
        yield opened


@pytest.fixture
def counted(store):
    async def rows():
        async with store._engine.connect() as connection:
            found = await connection.execute(select(tables.offer_asks))
            return [(r.outcome, r.topic, r.words, r.person_id, r.at) for r in found]

    return rows


async def page(client, path, **headers):
    answer = await client.get(path, headers=headers)
    return await answer.text()


async def test_every_topic_stands_on_its_shelf(client):
    html = await page(client, "/offer")
    assert "Harbour Council" in html
    for entry in OFFER.all():
        assert f'href="/offer/{entry.id}?lang=en"' in html, entry.id
    assert html.count('<details class="shelf"') == len(Category)


@pytest.mark.parametrize("lang", ["en", "ar"])
async def test_every_topic_has_a_page(client, lang):
    for entry in OFFER.all():
        answer = await client.get(f"/offer/{entry.id}?lang={lang}")
        assert answer.status == 200
        assert entry.said(lang).title in text_of(await answer.text())


async def test_a_topic_says_what_where_from_and_when_it_was_checked(client):
    words = text_of(await page(client, "/offer/passport"))
    assert "A passport is the easiest ID" in words
    assert "Next step: Ask your PA" in words
    assert "Have ready: Your full birth certificate" in words
    assert "Passport fees to rise (MoneySavingExpert, March 2024)" in words
    assert "Checked 22 November 2026" in words
    assert "In working hours, ring Harbour Council on 01632 960100" in words


async def test_a_draft_shows_none_of_its_facts(client):
    draft = next(entry for entry in OFFER.all() if entry.state == "draft")
    html = text_of(await page(client, f"/offer/{draft.id}"))
    assert draft.said("en").while_draft[0][:40] in html
    assert all(fact not in html for fact in draft.said("en").what_you_can_get)


async def test_arabic_runs_from_right_to_left_and_keeps_to_itself(client):
    html = await page(client, "/offer/passport?lang=ar")
    assert '<html lang="ar" dir="rtl">' in html
    assert "جواز السفر" in html
    assert 'href="/offer?lang=ar"' in html
    assert 'href="/offer/passport?lang=en" lang="en"' in html


async def test_the_browsers_language_is_spoken_where_none_is_asked_for(client):
    assert 'dir="rtl"' in await page(client, "/offer", **{"Accept-Language": "ar-SY,en;q=0.5"})


async def test_a_question_is_found_and_counted_without_its_words(client, counted):
    html = await page(client, "/offer/search?q=my+passport&lang=en")
    assert 'href="/offer/passport?lang=en"' in html
    ((outcome, topic, words, person, at),) = await counted()
    assert (outcome, topic, words, person) == ("answered", "passport", "", None)
    assert f"{at:%H:%M}" == "00:00"


async def test_where_we_are_not_sure_the_nearest_are_offered(client, counted):
    words = text_of(await page(client, "/offer/search?q=rent+%3Cb%3E"))
    assert "We are not sure. Is it one of these?" in words
    assert "Help with rent" in words
    assert [row[:3] for row in await counted()] == [("unsure", None, "rent <b>")]


async def test_what_has_no_answer_leads_to_a_person_and_is_kept_for_the_editors(client, counted):
    words = text_of(await page(client, "/offer/search?q=can+i+get+a+pony"))
    assert "We have no answer to that" in words
    assert "ring Harbour Council" in words
    assert [row[:3] for row in await counted()] == [("nothing", None, "can i get a pony")]


async def test_grave_words_get_who_to_ring_first_and_are_not_kept(client, counted):
    words = text_of(await page(client, f"/offer/search?q={GRAVE}"))
    assert words.index("999") < words.index("A personal adviser")
    assert "We have no answer" not in words
    assert "Nobody reads what is written into the search box" in words
    assert await counted() == []


async def test_an_endless_searcher_is_answered_but_not_counted(client, counted):
    for _ in range(COUNTED + 3):
        assert (await client.get("/offer/search?q=passport")).status == 200
    assert len(await counted()) == COUNTED


async def test_an_empty_search_goes_back_to_the_shelves(client):
    answer = await client.get("/offer/search?q=+&lang=ar", allow_redirects=False)
    assert (answer.status, answer.headers["Location"]) == (303, "/offer?lang=ar")


async def test_an_unknown_page_says_so_and_offers_the_search(client):
    answer = await client.get("/offer/unicorns")
    assert answer.status == 404
    assert "There is no such page" in await answer.text()


async def test_a_page_that_was_kept_is_not_sent_again(client):
    first = await client.get("/offer/passport")
    again = await client.get("/offer/passport", headers={"If-None-Match": first.headers["ETag"]})
    assert first.headers["Cache-Control"] == "public, max-age=300"
    assert (again.status, await again.text()) == (304, "")


async def test_what_somebody_searched_for_is_kept_nowhere(client):
    answer = await client.get("/offer/search?q=passport")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("path", ["/offer", "/offer/passport", "/offer/search?q=rent"])
async def test_there_is_no_script_no_cookie_and_nothing_from_elsewhere(client, path):
    answer = await client.get(path)
    html = await answer.text()
    assert "<script" not in html
    assert "Set-Cookie" not in answer.headers
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert re.findall(r'(?:src|href)="https?://[^"]*\.(?:js|css|png|woff)', html) == []
    assert len(html.encode()) < 20_000
