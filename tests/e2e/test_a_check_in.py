"""A check-in falls due, is sent, answered, logged, queued, acknowledged and replied to."""

from time import monotonic

from storage import tables
from tests.e2e.said import said
from tests.e2e.town import Town


async def test_a_check_in_goes_from_the_schedule_to_the_advisers_queue_and_back(town: Town):
    amina, ruth = town["amina"], town["ruth"]
    await town.check_in_is_due("amina")
    asked = await amina.waits_for("How are you right now?")
    assert "Hi Amina, it is Kith, the computer. Ruth can read what you answer" in asked.text

    await amina.taps("2 🙁")
    await amina.waits_for("What is behind it?")
    await amina.types("the heating is broken")
    await amina.waits_for("Would you like Ruth to ring you?")
    await amina.taps("Yes, today")
    summary = await amina.waits_for("This is what I will pass on to Ruth")
    assert "“the heating is broken”" in summary.text
    assert "A call: today" in summary.text

    await amina.taps("Yes, pass it on")
    tapped = monotonic()
    item = await town.in_queue("ruth", "call-today")
    assert monotonic() - tapped < 2  # a second, and as much again for a busy machine
    await amina.waits_for(said("check-in-call-asked", who="Ruth"))
    await _is_on_record(town)

    await ruth.waits_for("TODAY: Amina. Asks you to ring today")
    await ruth.taps("I have seen this")
    await ruth.waits_for("Noted: you have seen it.")
    assert (await town.row(tables.notifications, id=item.id)).acknowledged_by == "ruth"

    await town.answers_at_the_desk("ruth", item, "I will ring at four.")
    reply = await amina.waits_for("Ruth writes:")
    assert "I will ring at four." in reply.text

    await amina.types("ok thank you so much")
    await amina.waits_for("I passed that on to Ruth.")
    answered = await town.in_queue("ruth", "said-while-talking")
    words = await town.rows(tables.notification_words, notification_id=answered.id)
    assert [one.words for one in words] == ["ok thank you so much"]


async def _is_on_record(town: Town) -> None:
    """One mood, one contact that nobody has judged yet, and what was said in it."""
    check_in = await town.row(tables.check_ins)
    assert (check_in.state, check_in.person_id) == ("answered", "amina")
    assert (await town.row(tables.moods)).score == 2
    contact = await town.row(tables.contacts)
    assert (contact.run_id, contact.direction, contact.counts) == (check_in.run_id, "in", None)
    (line,) = await town.rows(tables.contact_lines)
    assert (line.about, line.words) == ("own-words", "the heating is broken")
    assert (await town.row(tables.runs)).state == "ended"


async def test_a_check_in_can_be_answered_in_words_alone(town: Town):
    amina = town["amina"]
    await town.check_in_is_due("amina")
    for question, words in (
        ("How are you right now?", "very good"),
        ("anything good", "I passed my driving test"),
        ("Is that right?", "1"),
    ):
        await amina.waits_for(question)
        await amina.types(words)
    await amina.waits_for("Thank you, Amina. That is all.")
    assert (await town.row(tables.moods)).score == 5
    assert (await town.row(tables.contact_lines)).words == "I passed my driving test"


async def test_an_old_button_does_nothing_and_is_answered_kindly(town: Town):
    amina = town["amina"]
    await town.check_in_is_due("amina")
    await amina.waits_for("How are you right now?")
    await amina.taps("4 🙂")
    await amina.waits_for("anything good")
    await amina.taps_old("1 😢")
    again = await amina.waits_for("That button is from an earlier message")
    assert "anything good" in again.text
    assert [row.score for row in await town.rows(tables.moods)] == [4]


async def test_the_next_check_in_comes_by_their_rhythm_and_not_before(town: Town):
    await town.check_in_is_due("amina")
    await town["amina"].waits_for("How are you right now?")
    await town.ticks()
    assert len(await town.rows(tables.check_ins)) == 1
    due = (await town.row(tables.people, id="amina")).check_in_at
    assert (due - town.clock.now()).days in range(13, 21)
