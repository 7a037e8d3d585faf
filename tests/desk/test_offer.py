"""What editors see of questions to the local offer, and the poster that leads to it."""

from datetime import timedelta

from bot.service.records import OfferAsk
from tests.cast import AMINA
from tests.desk.browser import Browser
from tests.desk.office import Office


async def asked(office: Office, outcome: str, times: int = 1, **more) -> None:
    ago = more.pop("ago", timedelta())
    await office.add(
        *(OfferAsk(None, office.now - ago, "en", outcome, **more) for _ in range(times))
    )


async def test_questions_without_a_good_answer_are_read_without_a_name(
    office: Office, ruth: Browser
):
    await asked(office, "nothing", words="can i get a <pony>", person_id=AMINA.id)
    await asked(office, "unhelpful", topic="passport", words="how long does it take")
    page = await ruth.get("/offer")
    assert "can i get a <pony> No answer" in page.words
    assert "how long does it take The answer did not help Passport" in page.words
    assert "Amina" not in page.text
    assert await office.trail() == ["ruth: looked at questions to the local offer"]


async def test_an_arabic_question_runs_from_right_to_left(office: Office, ruth: Browser):
    await asked(office, "nothing", words="ما هذا")
    await office.add(OfferAsk(None, office.now, "ar", "nothing", words="أين"))
    assert 'dir="rtl" lang="ar">أين' in (await ruth.get("/offer")).text


async def test_a_month_is_told_in_numbers_and_few_are_not_told(office: Office, ruth: Browser):
    await asked(office, "answered", 7, topic="passport")
    await asked(office, "unsure", 2, words="hm")
    await asked(office, "helpful", 5, topic="passport")
    page = await ruth.get("/offer")
    month = f"{office.now:%B %Y}"
    assert f"{month} 9 7 under 6 0" in page.words
    assert "Passport 7 7 under 6 0" in page.words


async def test_a_topic_that_few_have_asked_about_is_left_out(office: Office, ruth: Browser):
    await asked(office, "answered", 5, topic="passport")
    assert "This month by topic" not in (await ruth.get("/offer")).words


async def test_last_month_stands_in_its_own_line(office: Office, ruth: Browser):
    before = office.now - timedelta(days=office.now.day)
    await asked(office, "answered", 8, topic="passport", ago=office.now - before)
    page = await ruth.get("/offer")
    assert f"{before:%B %Y} 8 8 0 0" in page.words
    assert "This month by topic" not in page.words


async def test_with_no_question_the_page_says_so(ruth: Browser):
    assert "Nothing yet." in (await ruth.get("/offer")).words


async def test_the_poster_leads_to_the_pages_or_to_the_chat(ruth: Browser):
    poster = await ruth.get("/poster")
    assert "Harbour Council" in poster.words
    assert "kith.example/offer" in poster.words
    assert "<svg" in poster.text
    assert "t.me/kith_bot" in (await ruth.get("/poster?to=chat")).words
