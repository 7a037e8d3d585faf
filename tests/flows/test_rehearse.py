"""A flow can be rehearsed in the terminal and drawn, without a database."""

from io import StringIO

from bot.rehearse import draw, main


def rehearsed(*typed: str, flow: str = "check-in", lang: str = "en") -> str:
    out = StringIO()
    assert main([flow, lang], StringIO("\n".join(typed)), out) == 0
    return out.getvalue()


def test_it_speaks_and_shows_what_would_be_done():
    out = rehearsed("4", "skip")

    assert "How are you right now?" in out
    assert "[RecordMood(4)]" in out
    assert "[the end]" in out


def test_back_and_nonsense_work_as_they_do_for_young_people():
    out = rehearsed("purple", "2", "back", "back", "5")

    assert "Sorry, I did not get that." in out
    assert "I cannot go back from here." in out
    assert "Good to hear from you." in out


def test_help_and_menu_lead_where_they_lead_for_young_people():
    out = rehearsed("help", "yes", flow="mood")

    assert "999" in out
    assert "The numbers above work at any time" in out
    assert "What would you like to do?" in rehearsed("menu")


def test_silence_ends_it():
    assert "[MissCheckIn()]" in rehearsed("silence")


def test_it_can_be_rehearsed_in_arabic():
    assert "كيف حالك الآن؟" in rehearsed(flow="mood", lang="ar")


def test_the_menu_goes_on_to_what_was_chosen():
    assert "What do you want to change or see?" in rehearsed("settings", flow="menu")


def test_a_flow_that_does_not_exist_is_answered_with_those_that_do():
    out = StringIO()

    assert main(["nosuch"], StringIO(), out) == 2
    assert "check-in" in out.getvalue()
    assert draw([], out) == 2


def test_a_map_is_a_picture_of_the_code(tmp_path):
    out = StringIO()

    assert draw(["talk"], out) == 0
    assert draw(["talk", str(tmp_path / "talk.svg")], out) == 0
    assert "talk-message" in (tmp_path / "talk.svg").read_text()
