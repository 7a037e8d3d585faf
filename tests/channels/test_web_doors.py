"""The ways into the web chat open for one person, once, and for nobody else."""

from datetime import timedelta

import pytest

from storage import plan_tables, tables
from tests import cast
from tests.channels.web_rig import HERE, RIGHT, TOKEN, WRONG, text_of, web_chat


@pytest.fixture
async def web(store, clock):
    async with web_chat(store, clock) as rig:
        yield rig


async def test_looking_at_a_link_does_not_use_it_up(web):
    await web.link()
    await web.client.get(f"/chat/open/{TOKEN}")
    answer = await web.client.get(f"/chat/open/{TOKEN}")
    assert "Open my chat" in await answer.text()
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert (await web.rows(tables.web_links))[0].used_at is None


async def test_a_link_and_the_right_date_open_the_chat_of_that_person(web):
    await web.link()
    asked = await web.post(f"/chat/open/{TOKEN}")
    assert "When were you born?" in await asked.text()
    opened = await web.post("/chat/who", RIGHT)
    assert opened.url.path == "/chat"
    assert 'id="write"' in await opened.text()
    assert (await web.chat()).person_id == "amina"


async def test_a_link_without_the_date_shows_nothing(web):
    await web.link()
    await web.post(f"/chat/open/{TOKEN}")
    assert "When were you born?" in await web.page()
    assert await web.chat() is None
    async with web.events() as stream:
        assert (await stream.next())[0] == "gone"


async def test_a_link_works_once(web):
    await web.link()
    await web.post(f"/chat/open/{TOKEN}")
    web.client.session.cookie_jar.clear()
    again = await web.post(f"/chat/open/{TOKEN}")
    page = text_of(await again.text())
    assert again.status == 403
    assert "does not open a chat" in page
    assert "Ask your PA for a new one" in page
    assert "999" in page


async def test_an_old_link_and_a_made_up_one_look_alike(web, clock):
    await web.link(lasts=timedelta(days=7))
    clock.forward(days=8)
    old = await web.post(f"/chat/open/{TOKEN}")
    made_up = await web.post("/chat/open/nobody-made-this")
    assert old.status == made_up.status == 403
    assert await old.text() == await made_up.text()


async def test_a_wrong_date_says_how_many_tries_are_left(web):
    await web.link()
    await web.post(f"/chat/open/{TOKEN}")
    first = await web.post("/chat/who", WRONG)
    assert "You have 2 more tries" in await first.text()
    second = await web.post("/chat/who", WRONG)
    assert "You have one more try" in await second.text()
    assert (await web.post("/chat/who", RIGHT)).url.path == "/chat"


async def test_after_three_wrong_dates_the_right_one_opens_nothing_and_the_adviser_is_told(web):
    await web.link()
    await web.post(f"/chat/open/{TOKEN}")
    for _ in range(2):
        await web.post("/chat/who", WRONG)
    last = await web.post("/chat/who", WRONG)
    assert "Your chat stays closed for now" in await last.text()
    assert (await web.post("/chat/who", RIGHT)).status == 403
    assert await web.chat() is None
    (told,) = await web.rows(tables.notifications)
    assert (told.why, told.person_id, told.owner_id) == ("invite-locked", "amina", "ruth")


async def test_something_that_is_no_date_costs_no_try(web):
    await web.link()
    await web.post(f"/chat/open/{TOKEN}")
    for odd in ({"day": "31", "month": "2", "year": "2006"}, {"day": "x"}, {}):
        answer = await web.post("/chat/who", odd)
        assert "Write it in numbers" in await answer.text()
    assert "You have 2 more tries" in await (await web.post("/chat/who", WRONG)).text()


async def test_the_date_must_come_soon_after_the_link(web, clock):
    await web.link()
    await web.post(f"/chat/open/{TOKEN}")
    clock.forward(minutes=31)
    assert (await web.post("/chat/who", RIGHT)).status == 403


async def test_a_new_link_comes_back_to_the_same_chat(web):
    first = await web.come_in()
    web.client.session.cookie_jar.clear()
    again = await web.come_in()
    assert again.id == first.id
    assert len([chat for chat in await web.rows(tables.chats) if chat.channel == "web"]) == 1


async def test_a_new_chat_starts_the_check_ins_of_somebody_who_had_none(web):
    assert cast.AMINA.check_in_at is None
    await web.come_in()
    async with web.kit.store.reading() as unit:
        amina = await unit.people.get("amina")
    assert amina.check_in_at > web.kit.clock.now()


async def test_a_new_chat_starts_the_clock_of_their_plan(web):
    await web.come_in()
    (file,) = await web.rows(plan_tables.plans)
    assert file.person_id == "amina"
    assert file.opened_at == web.kit.clock.now()


async def test_the_session_cookie_is_for_this_site_and_no_script_and_lasts_30_days(web, clock):
    await web.link()
    await web.post(f"/chat/open/{TOKEN}")
    opened = await web.post("/chat/who", RIGHT, allow_redirects=False)
    cookie = opened.cookies["kith_chat"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Strict", "/chat")
    assert cookie["max-age"] == str(30 * 24 * 3600)
    assert cookie.value not in {row.token_hash for row in await web.rows(tables.web_sessions)}
    clock.forward(days=31)
    assert "does not open a chat" in await web.page()


async def test_on_https_the_cookie_is_secure(store, clock):
    async with web_chat(store, clock, secure=True) as web:
        await web.link()
        asked = await web.post(f"/chat/open/{TOKEN}", allow_redirects=False)
        assert asked.cookies["kith_knock"]["secure"] is True


async def test_forgetting_this_phone_ends_the_session_for_whoever_kept_the_cookie(web):
    await web.come_in()
    kept = {c.key: c.value for c in web.client.session.cookie_jar}
    gone = await web.post("/chat/forget")
    assert "This phone has forgotten your chat" in await gone.text()
    web.client.session.cookie_jar.update_cookies(kept, web.client.make_url("/chat"))
    assert "does not open a chat" in await web.page()


async def test_the_first_visit_lets_kith_speak_first_and_later_ones_do_not(web):
    chat = await web.come_in()
    await web.page()
    (start,) = await web.inbox()
    assert (start.kind, start.token, start.chat_id) == ("start", "", chat.id)
    await web.sent("Hello Amina")
    web.taken.clear()
    await web.page()
    assert web.taken == []


async def test_a_greeting_that_could_not_be_stored_comes_with_the_next_visit(web):
    web.down = True
    await web.come_in()
    assert await web.inbox() == []
    web.down = False
    await web.page()
    assert [row.kind for row in await web.inbox()] == ["start"]


async def test_the_pages_before_the_chat_speak_the_language_of_the_browser(web):
    answer = await web.client.get(f"/chat/open/{TOKEN}", headers={"Accept-Language": "ar-SY,en"})
    page = await answer.text()
    assert '<html lang="ar" dir="rtl">' in page
    assert "افتح محادثتي" in page


async def test_a_sample_chat_opens_on_this_machine_only(store, clock):
    async with web_chat(store, clock, sample=True) as web:
        far = await web.client.get("/chat/sample/amina", headers={"X-Forwarded-For": "10.1.1.1"})
        assert far.status == 404
        renamed = await web.client.get("/chat/sample/amina", headers={"Host": "evil.example"})
        assert renamed.status == 404
        opened = await web.client.get("/chat/sample/amina", headers=HERE)
        assert 'id="write"' in await opened.text()
        assert opened.headers["X-Frame-Options"] == "SAMEORIGIN"


async def test_the_real_service_has_no_sample_door_and_is_never_framed(web):
    assert (await web.client.get("/chat/sample/amina")).status == 404
    answer = await web.client.get("/chat/hidden")
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
