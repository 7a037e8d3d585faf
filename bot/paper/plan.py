"""A plan as a PDF: the whole of it, or big and easy to read with one idea a line."""

from __future__ import annotations

import json
from pathlib import Path

from bot.content.words import Words
from bot.paper.sheet import Sheet, laid_out
from bot.service.plan.content import Content

HERE = Path(__file__).parent


def plan_pdf(content: Content, sheet: Sheet, words: Words) -> bytes:
    """The plan as PDF/UA: tagged, with its language and a title.

    What people wrote goes in as data and never as markup. PDF/UA refuses a letter that no font
    has: whoever writes in a script beyond ours still gets a tagged sheet, with the fonts of this
    machine, and an empty box where those lack the letter too.
    """
    from typst import TypstError  # noqa: PLC0415  # 30 MB that only those who print wait for

    data = json.dumps(laid_out(content, sheet, words))
    try:
        return _set(data, easy=sheet.easy, accessible=True)
    except TypstError:
        return _set(data, easy=sheet.easy, accessible=False)


def _set(data: str, *, easy: bool, accessible: bool) -> bytes:
    import typst  # noqa: PLC0415

    made: bytes = typst.compile(
        HERE / ("easy.typ" if easy else "whole.typ"),
        root=HERE,
        font_paths=[HERE / "fonts"],
        ignore_system_fonts=accessible,
        format="pdf",
        pdf_standards=["ua-1"] if accessible else [],
        sys_inputs={"plan": data},
    )
    return made
