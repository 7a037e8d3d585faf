"""The plan on paper: accessible, in the reader's language, and word for word."""

import re
import zlib
from datetime import date

import pytest
from pypdfium2 import PdfDocument

from bot.content.words import Words
from bot.paper.plan import plan_pdf
from bot.paper.sheet import Sheet, laid_out, text
from tests.paper.plans import NASTY, plan_with

WORDS = Words.load()
PRINTED = date(2026, 11, 23)
ARABIC = "أحب شقتي، لكن التدفئة لا تعمل."
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def sheet(lang: str = "en", *, easy: bool = False, signed: bool = False) -> Sheet:
    return Sheet("Harbour Council", lang, easy, signed, PRINTED)


def made(said: str = "I like my flat.", how: Sheet | None = None) -> bytes:
    return plan_pdf(plan_with(said), how or sheet(), WORDS)


def inside(pdf: bytes) -> bytes:
    """The file with what is packed in it unpacked."""
    unpacked = [pdf]
    for packed in STREAM.findall(pdf):
        try:
            unpacked.append(zlib.decompress(packed))
        except zlib.error:
            continue
    return b"\n".join(unpacked)


def words_of(pdf: bytes) -> str:
    """What a program that copies text finds."""
    pages = [page.get_textpage().get_text_range() for page in PdfDocument(pdf)]
    return " ".join(" ".join(pages).split())


@pytest.mark.parametrize("easy", [False, True])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_sheet_is_tagged_for_screen_readers_and_names_its_language(lang: str, easy: bool):
    pdf = inside(made(how=sheet(lang, easy=easy)))
    for sign in (b"/StructTreeRoot", b"/Marked true", b"pdfuaid:part", f"/Lang({lang})".encode()):
        assert sign in pdf, sign


def test_a_face_is_told_to_those_who_cannot_see_it():
    assert b"How this feels to me: 2 out of 5" in inside(made())


@pytest.mark.parametrize("easy", [False, True])
def test_whatever_they_wrote_comes_out_as_they_wrote_it(easy: bool):
    found = words_of(made(NASTY, sheet(easy=easy)))
    assert NASTY in found


def test_arabic_can_be_read_out_of_the_sheet():
    found = words_of(made(ARABIC, sheet("ar")))
    assert "التدفئة" in found
    assert "خطة" in found


@pytest.mark.parametrize("said", ["ትግርኛ", "中文", "\x00\ud83d", "Привіт, Żółć, Nguyễn 😀"])
def test_no_script_and_no_broken_sign_keeps_a_plan_from_being_printed(said: str):
    assert made(said).startswith(b"%PDF-")


def test_letters_that_we_carry_do_not_cost_the_accessible_file():
    assert b"pdfuaid:part" in inside(made(f"Привіт, Żółć, Nguyễn 😀 {ARABIC}"))


@pytest.mark.parametrize("easy", [False, True])
@pytest.mark.parametrize(
    ("lang", "said", "mark"),
    [
        ("en", "I like my flat.", "I wrote this on paper. A worker typed it in."),
        ("en", ARABIC, "I wrote this on paper. A worker typed it in."),
        ("ar", ARABIC, "الورق"),
        ("ar", "I like my flat.", "الورق"),
    ],
)
def test_words_typed_in_from_paper_say_so(lang: str, said: str, mark: str, easy: bool):
    how = sheet(lang, easy=easy)
    assert mark in words_of(plan_pdf(plan_with(said, typed=True), how, WORDS))
    assert mark not in words_of(plan_pdf(plan_with(said), how, WORDS))


def test_words_run_in_the_direction_of_their_first_letter():
    assert text("1. أحب شقتي")["dir"] == "rtl"
    assert text("(flat) شقة")["dir"] == "ltr"


def test_easy_to_read_has_one_idea_a_line():
    said = "I like it. But it is cold!\nMr. Smith knows."
    assert text(said)["lines"] == ["I like it.", "But it is cold!", "Mr. Smith knows."]


def test_easy_to_read_leaves_out_what_is_empty_and_the_assessment_of_need():
    areas = [one["name"] for one in laid_out(plan_with(), sheet(easy=True), WORDS)["areas"]]
    assert areas == ["Home", "Money"]
    assert len(laid_out(plan_with(), sheet(), WORDS)["areas"]) == 11


def test_a_draft_says_that_it_is_one():
    head = laid_out(plan_with(), sheet(), WORDS)["head"]
    assert "This is a draft. No manager has signed it yet." in head
    signed = laid_out(plan_with(), sheet(signed=True), WORDS)["head"]
    assert "This plan has been signed by a manager." in signed
