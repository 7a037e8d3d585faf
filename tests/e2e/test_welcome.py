"""Somebody comes in by their invite link, if it is really them."""

from storage import tables
from tests import cast
from tests.e2e.town import Town


async def test_an_invite_links_the_chat_once_the_date_of_birth_fits(town: Town):
    jo = town["jo"]
    await jo.types(f"/start {cast.JOS_CODE}")
    await jo.waits_for("Which language shall we use?")
    await jo.taps("English")
    await jo.waits_for("What is your date of birth?")
    await jo.types("1/1/2006")
    assert "You can try 2 more times." in (await jo.waits_for("does not fit this link")).text
    await jo.types("31/12/2008")
    notice = await jo.waits_for("Thank you, Jo. It is you. Your adviser is Ruth.")
    for promise in ("What is kept", "Who can see it", "When nobody is watching", "How to stop"):
        assert promise in notice.text

    await jo.types("Joey")
    await jo.waits_for("Nice to meet you, Joey.")
    for choice in ("Every week", "Friday", "1"):
        await jo.types(choice)
    await jo.waits_for("All set, Joey.")
    person = await town.row(tables.people, id="jo")
    assert (person.called, person.every_weeks, person.weekday) == ("Joey", 1, 4)
    assert person.check_in_at > town.clock.now()
    assert (await town.row(tables.chats, address=str(jo.id))).person_id == "jo"


async def test_three_wrong_dates_close_the_link_and_the_adviser_is_told(town: Town):
    zed = town["zed"]
    await zed.types(f"/start {cast.JOS_CODE}")
    await zed.waits_for("Which language")
    await zed.taps("English")
    for day in ("1/1/2006", "2/1/2006", "3/1/2006"):
        await zed.waits_for("date of birth?")
        await zed.types(day)
    await zed.waits_for("so this link is closed now")
    await town.in_queue("ruth", "invite-locked")
    assert (await town.row(tables.chats, address=str(zed.id))).person_id is None

    await town["jo"].types(f"/start {cast.JOS_CODE}")
    await town["jo"].waits_for("This link is closed because the date of birth was wrong")


async def test_a_link_works_once(town: Town):
    await test_an_invite_links_the_chat_once_the_date_of_birth_fits(town)
    await town["zed"].types(f"/start {cast.JOS_CODE}")
    await town["zed"].waits_for("This link has been used before")
    assert (await town.row(tables.chats, address=str(town["zed"].id))).person_id is None


async def test_a_visitor_hears_that_nobody_watches_and_gets_help_all_the_same(town: Town):
    zed = town["zed"]
    await zed.types("hello")
    await zed.waits_for("I do not know you, and nobody reads this chat.")
    await zed.types("I want to kill myself")
    card = await zed.waits_for("ring 999")
    assert "116 123" in card.text
    await town.in_queue("sam", "risk-words")  # who is on duty today
