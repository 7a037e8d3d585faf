"""Each rule of ``content check``, on a pack that breaks it; and the packs that Kith ships."""

import io
from pathlib import Path

import pytest

from bot.offer.check import check, main
from bot.offer.pack import packaged
from bot.offer.problems import Place, Rule, Severity
from tests.offer.packs import HERE, TODAY, broken_pack, checked, sound_pack, write

CASES = sorted(folder.name for folder in (HERE / "broken").iterdir())


def marked_line(case: str) -> Place | None:
    """Where the case says, with a comment, that the editor should be sent."""
    root = HERE / "broken" / case
    for page in sorted(root.rglob("*.yaml")):
        for number, line in enumerate(page.read_text("utf-8").splitlines(), start=1):
            if "# here" in line:
                return Place(str(page.relative_to(root)), number)
    return None


def test_a_sound_pack_has_nothing_to_put_right(tmp_path: Path):
    assert checked(sound_pack(tmp_path)) == []


@pytest.mark.parametrize("case", CASES)
def test_a_broken_pack_shows_the_rule_it_breaks_and_the_line(tmp_path: Path, case: str):
    findings = checked(broken_pack(tmp_path, case))
    place = marked_line(case)
    at_the_rule = [found for found in findings if found.rule == case]
    assert at_the_rule, findings
    assert place is None or place in {found.place for found in at_the_rule}


@pytest.mark.parametrize("case", sorted(set(CASES) - {"not-yaml", "wrong-file", "missing-field"}))
def test_a_broken_pack_breaks_no_other_rule(tmp_path: Path, case: str):
    findings = checked(broken_pack(tmp_path, case))
    # What cannot be read is not there for others to link to.
    follows = {Rule.BROKEN_LINK}
    assert {found.rule for found in findings} - follows <= {Rule(case)}


def test_every_rule_has_a_broken_pack():
    assert set(CASES) | {Rule.MISSING_WORDING} == set(Rule)


def test_a_phrase_that_a_language_lacks_is_named(tmp_path: Path):
    wording = (sound_pack(tmp_path) / "wording.yaml").read_text("utf-8")
    start = wording.index("  sample: مجلس")
    write(tmp_path, "wording.yaml", wording[:start] + wording[wording.index("\n", start) + 1 :])
    assert [found.rule for found in checked(tmp_path)] == [Rule.MISSING_WORDING]


def test_an_overlay_may_not_change_the_legal_minimum_itself(tmp_path: Path):
    overlay = "id: bed\namounts:\n  price: {pounds: 50, legal_minimum: 50}\n"
    write(sound_pack(tmp_path), "councils/sampleton/bed.yaml", overlay)
    assert [found.rule for found in checked(tmp_path)] == [Rule.LAW_CHANGED]


def test_a_right_may_be_hidden_for_a_reason(tmp_path: Path):
    overlay = "id: bed\nhide: yes\nbecause: Sampleton gives every home with a bed in it.\n"
    write(sound_pack(tmp_path), "councils/sampleton/bed.yaml", overlay)
    # The bus page still points to the bed: that is what is left to put right.
    assert [found.rule for found in checked(tmp_path)] == [Rule.BROKEN_LINK]


def test_a_figure_in_arabic_digits_is_the_same_figure(tmp_path: Path):
    page = (broken_pack(tmp_path, "figures-differ") / "england/bus.yaml").read_text("utf-8")
    write(tmp_path, "england/bus.yaml", page.replace("90", "٣٠"))
    assert checked(tmp_path) == []


def test_the_shipped_packs_have_no_errors():
    findings = check(packaged(), TODAY)
    assert [str(found) for found in findings if found.severity is Severity.ERROR] == []


def test_the_shipped_packs_lack_no_translation_and_nothing_is_hard_to_read():
    rules = {found.rule for found in check(packaged(), TODAY)}
    assert rules <= {Rule.TO_CONFIRM, Rule.NOTHING_READ, Rule.NOT_REVIEWED}


def test_the_command_fails_on_a_broken_pack_and_says_where(tmp_path: Path):
    out = io.StringIO()
    assert main([str(broken_pack(tmp_path, "hidden-law"))], TODAY, out) == 1
    assert "councils/sampleton/bed.yaml:2: error:" in out.getvalue()
    assert out.getvalue().endswith("1 errors, 0 warnings\n")


def test_the_command_passes_a_pack_with_warnings_only(tmp_path: Path):
    out = io.StringIO()
    assert main([str(broken_pack(tmp_path, "to-confirm"))], TODAY, out) == 0
    assert out.getvalue().endswith("0 errors, 1 warnings\n")


def test_a_council_whose_numbers_were_not_rung_again_is_an_error(tmp_path: Path):
    about = (sound_pack(tmp_path) / "councils/sampleton/council.yaml").read_text("utf-8")
    late = about.replace("review_by: 2027-04-01", "review_by: 2026-11-21")
    write(tmp_path, "councils/sampleton/council.yaml", late)
    assert [found.rule for found in checked(tmp_path)] == [Rule.REVIEW_PASSED]


def test_a_council_cannot_start_a_law_that_nobody_wrote_down(tmp_path: Path):
    about = (sound_pack(tmp_path) / "councils/sampleton/council.yaml").read_text("utf-8")
    started = about + "in_force:\n  bus-act: 2026-11-22\n"
    write(tmp_path, "councils/sampleton/council.yaml", started)
    assert [found.rule for found in checked(tmp_path)] == [Rule.UNKNOWN_LAW]
