"""A red message: help first, then the people who can act, then the talk goes on where it was."""

from datetime import timedelta

from storage import tables
from tests.e2e.town import Town

RED = "I want to kill myself"


async def in_the_middle_of_a_check_in(town: Town) -> None:
    await town.check_in_is_due("amina")
    await town["amina"].waits_for("How are you right now?")
    await town["amina"].taps("2 🙁")
    await town["amina"].waits_for("What is behind it?")


async def test_help_comes_first_and_the_check_in_is_picked_up_afterwards(town: Town):
    amina = town["amina"]
    await in_the_middle_of_a_check_in(town)
    await amina.types(RED)
    help_now = await amina.hears()
    assert help_now.text.startswith("If you or somebody else is in danger right now, ring 999.")
    assert "116 123" in help_now.text
    assert "Are you safe right now?" in help_now.text

    await amina.taps("I am safe")
    await amina.waits_for("We were in the middle of something before.")
    await amina.taps("Yes")
    await amina.waits_for("What is behind it?")
    await amina.types("my landlord")
    await amina.waits_for("Would you like Ruth to ring you?")
    await amina.taps("No, thank you")
    assert RED not in (await amina.waits_for("Is that right?")).text
    await amina.taps("Yes, pass it on")
    await amina.waits_for("Thank you, Amina. That is all.")
    (line,) = [row for row in await town.rows(tables.contact_lines) if row.about == "own-words"]
    assert line.words == "my landlord"


async def test_the_adviser_is_alerted_at_once_and_acknowledges_on_their_own_phone(town: Town):
    await town["amina"].types(RED)
    alert = await town["ruth"].waits_for("NOW: Amina.")
    assert f"“{RED}”" in alert.text
    assert alert.labels == ["I have seen this", "Answer"]
    await town["ruth"].taps("I have seen this")
    await town["ruth"].waits_for("It stops climbing now.")
    item = await town.row(tables.notifications)
    assert (item.state, item.acknowledged_by, item.escalate_at) == ("acknowledged", "ruth", None)
    town.clock.forward(hours=1)
    await town.ticks()
    await town["sam"].hears_nothing()


async def test_the_adviser_answers_from_their_own_phone(town: Town):
    amina, ruth = town["amina"], town["ruth"]
    await amina.types(RED)
    await ruth.waits_for("NOW: Amina.")
    await ruth.taps("Answer")
    await ruth.waits_for("What shall I pass on?")
    await ruth.types("I am ringing you right now.")
    await ruth.waits_for("Sent. It is on their record and on the desk.")
    assert "I am ringing you right now." in (await amina.waits_for("Ruth writes:")).text
    assert (await town.row(tables.notifications)).acknowledged_by == "ruth"


async def test_unacknowledged_it_climbs_from_adviser_to_duty_to_manager(town: Town):
    await town["amina"].types(RED)
    await town["ruth"].waits_for("NOW: Amina.")
    raised_at = (await town.row(tables.notifications)).raised_at
    for minutes, who in ((5, "sam"), (15, "mo")):
        await town[who].hears_nothing(0.1)
        town.clock.to(raised_at + timedelta(minutes=minutes))
        await town.ticks()
        await town[who].waits_for("NOW: Amina.")
    await town["mo"].taps("I have seen this")
    await town["mo"].waits_for("Noted: you have seen it.")
    town.clock.forward(hours=2)
    await town.ticks()
    await town["sam"].hears_nothing(0.2)


async def test_a_second_red_message_adds_to_the_first_and_wakes_whoever_had_seen_that(town: Town):
    amina, ruth = town["amina"], town["ruth"]
    await amina.types(RED)
    await ruth.waits_for("NOW: Amina.")
    await ruth.taps("I have seen this")
    await ruth.waits_for("Noted: you have seen it.")
    await amina.types("I am going to end my life tonight")
    await amina.waits_for("I added that to what the team has been told.")
    await ruth.waits_for("“I am going to end my life tonight”")
    item = await town.row(tables.notifications)
    assert item.state == "open"
    words = await town.rows(tables.notification_words, notification_id=item.id)
    assert len(words) == 2
