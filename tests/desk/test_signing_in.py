"""Signing in with a browser, the sample's accounts, and what every answer carries."""

import re

import pytest
from aiohttp import CookieJar, web
from aiohttp.test_utils import TestClient, TestServer

from bot.desk.app import desk_routes
from bot.desk.desk import SampleSignIn
from bot.service.notices import Notices
from tests.cast import RUTH
from tests.desk.browser import Browser, Page
from tests.desk.office import PASSWORD, Office


def token_in(page: Page) -> str:
    found = re.search(r'name="token" value="([^"]+)"', page.text)
    assert found is not None
    return found[1]


async def test_signing_in_leads_to_the_queue_and_out_again(stranger: Browser):
    token = token_in(await stranger.get("/sign-in"))
    answer = await stranger.post("/sign-in", token, email=RUTH.email, password=PASSWORD)
    assert (answer.status, answer.headers["Location"]) == (303, "/desk/queue")

    queue = await stranger.get("/queue")
    assert "Ruth Adeyemi" in queue.words
    assert (await stranger.get("/sign-in")).headers["Location"] == "/desk/queue"
    await stranger.post("/sign-out", token_in(queue))
    assert (await stranger.get("/queue")).headers["Location"] == "/desk/sign-in"


async def test_a_wrong_password_says_no_more_than_that_it_does_not_fit(stranger: Browser):
    token = token_in(await stranger.get("/sign-in"))
    for email in (RUTH.email, "nobody@harbour.example"):
        page = await stranger.post("/sign-in", token, email=email, password="guess")
        assert page.status == 403
        assert "The email address or the password is not right" in page.words


async def test_too_many_wrong_tries_say_how_long_to_wait(stranger: Browser):
    token = token_in(await stranger.get("/sign-in"))
    for _ in range(5):
        await stranger.post("/sign-in", token, email=RUTH.email, password="guess")
    page = await stranger.post("/sign-in", token, email=RUTH.email, password="guess")
    assert (page.status, "Try again in 1 minute." in page.words) == (429, True)


async def test_the_session_cookie_is_for_this_site_alone_and_not_for_scripts(stranger: Browser):
    token = token_in(await stranger.get("/sign-in"))
    data = {"token": token, "email": RUTH.email, "password": PASSWORD}
    answer = await stranger.client.post("/desk/sign-in", data=data, allow_redirects=False)
    cookie = answer.cookies["kith_desk"]
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"]) == (True, "Lax", "")
    assert cookie["path"] == "/desk"


async def test_every_answer_forbids_keeping_framing_and_inline_scripts(ruth: Browser):
    for path in ("/queue", "/people/nobody", "/static/desk.css"):
        headers = (await ruth.get(path)).headers
        assert headers["Content-Security-Policy"].startswith("default-src 'self';")
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
    assert (await ruth.get("/queue")).headers["Cache-Control"] == "no-store"


async def test_pages_hold_no_inline_script_or_style(office: Office, ruth: Browser):
    item = await office.raised()
    await office.mood(3)
    for path in ("/queue", "/people", "/people/amina", f"/items/{item.id}", "/settings"):
        text = (await ruth.get(path)).text
        assert not re.search(r"<script(?![^>]+src=)|<style|\sstyle=|\son\w+=", text), path


@pytest.fixture
def sample(office: Office) -> web.Application:
    """The made-up service."""
    app = web.Application()
    desk = desk_routes(
        office.kit,
        notices=Notices(),
        public_url="http://127.0.0.1:8080",
        bot_username=lambda: None,
        secure=False,
        sample_sign_ins=[SampleSignIn(RUTH.name, RUTH.role, RUTH.email, PASSWORD)],
        loopback_only=True,
    )
    app.add_subapp("/desk", desk)
    return app


async def test_the_sample_offers_its_accounts_on_its_own_machine(sample: web.Application):
    async with TestClient(TestServer(sample), cookie_jar=CookieJar(unsafe=True)) as client:
        page = await Browser(client, "").get("/sign-in")
        answer = await Browser(client, token_in(page)).post(
            "/sign-in", email=RUTH.email, password=PASSWORD
        )
        queue = await Browser(client, "").get("/queue")
    assert "Ruth Adeyemi Personal adviser" in page.words
    assert answer.status == 303
    assert queue.status == 200


async def test_the_samples_own_door_lets_in_whoever_works_there(sample: web.Application):
    async with TestClient(TestServer(sample), cookie_jar=CookieJar(unsafe=True)) as client:
        browser = Browser(client, "")
        nobody = await browser.get("/sample/nobody")
        await browser.get("/sample/ruth")
        queue = await browser.get("/queue")
    assert nobody.status == 404
    assert "Ruth Adeyemi" in queue.words


@pytest.mark.parametrize(
    "headers", [{"X-Forwarded-For": "203.0.113.9"}, {"Host": "elsewhere.example"}]
)
async def test_the_sample_lets_nobody_in_from_elsewhere(
    sample: web.Application, headers: dict[str, str]
):
    async with TestClient(TestServer(sample)) as client:
        answer = await client.get("/desk/sign-in", headers=headers)
    assert answer.status == 403


async def test_without_a_bots_name_there_is_a_code_and_no_link(sample: web.Application):
    async with TestClient(TestServer(sample), cookie_jar=CookieJar(unsafe=True)) as client:
        door = Browser(client, token_in(await Browser(client, "").get("/sign-in")))
        await door.post("/sign-in", email=RUTH.email, password=PASSWORD)
        queue = await door.get("/queue")
        page = await Browser(client, token_in(queue)).post("/people/amina/invite")
    assert "Telegram is not set up here" in page.words
    assert "t.me" not in page.text
