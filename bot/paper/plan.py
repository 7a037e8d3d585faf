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

    What people wrote goes in as data and never as markup. Takes about a second: not for a loop
    that others wait for.
    """
    import typst  # noqa: PLC0415  # 30 MB that only those who print should wait for

    made: bytes = typst.compile(
        HERE / ("easy.typ" if sheet.easy else "whole.typ"),
        root=HERE,
        font_paths=[HERE / "fonts"],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs={"plan": json.dumps(laid_out(content, sheet, words))},
    )
    return made
