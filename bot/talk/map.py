"""Draws a flow's ways as a picture: each question a box, each answer an arrow out of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape

from bot.talk.chat import Waits
from bot.talk.paths import SILENCE, Way

CHARACTER, ROW, PAD = 7.2, 20, 10  # pixels: one character, one line of text, a margin
GAP_X, GAP_Y = 110, 28
WRAP = 34  # characters of options in one row
END = ""

_LINE = 'fill="none" stroke="#505a5f" marker-end="url(#tip)"'
_HEAD = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w:.0f} {h:.0f}" width="{w:.0f}"
 height="{h:.0f}" role="img" font-family="ui-monospace, monospace" font-size="12">
<title>{title}: its ways</title>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8"
 orient="auto"><path d="M0 0 8 4 0 8z" fill="#505a5f"/></marker></defs>
<rect width="100%" height="100%" fill="#fff"/>
<text x="10" y="22" font-size="16" font-weight="bold">{title}</text>
<text x="10" y="40" fill="#505a5f">Back, menu and help now work at every question; silence ends\
 the talk. A dot is the end; broken arrows lead back.</text>"""


@dataclass
class Box:
    """A question: its rows are answers that lead to the same place."""

    name: str
    layer: int
    rows: dict[str, list[str]] = field(default_factory=dict)
    x: float = 0
    y: float = 0

    @property
    def lines(self) -> list[tuple[str, str, bool]]:
        """(where it leads, text, whether the arrow starts here) for each line of the box."""
        return [
            (to, text, at == 0)
            for to, options in self.rows.items()
            for at, text in enumerate(_wrapped(options))
        ]

    @property
    def width(self) -> float:
        """In pixels."""
        longest = max(len(text) for text in (self.name, *(t for _, t, _ in self.lines)))
        return longest * CHARACTER + 2 * PAD

    @property
    def height(self) -> float:
        """In pixels."""
        return ROW * (1 + len(self.lines)) + PAD


def draw(title: str, ways: Iterable[Way]) -> str:
    """An SVG of the ways: a dot is the end; that silence ends every talk is said, not drawn."""
    boxes = _boxes(ways)
    _lay_out(boxes)
    width = max(box.x + box.width for box in boxes.values()) + 4 * PAD
    floor = max(box.y + box.height for box in boxes.values()) + 2 * PAD
    arrows = []
    for box in boxes.values():
        for to, row in _starts(box):
            if to in boxes and boxes[to].layer <= box.layer:
                arrows.append(_arrow_back(box, row, boxes[to], floor))
                floor += PAD
            else:
                arrows.append(_arrow(box, row, boxes.get(to)))
    head = _HEAD.format(w=width, h=floor + PAD, title=escape(title))
    return "\n".join((head, *arrows, *map(_drawn, boxes.values()), "</svg>"))


def _boxes(ways: Iterable[Way]) -> dict[str, Box]:
    """The questions in columns: each as far to the right as any way without a loop takes it."""
    boxes: dict[str, Box] = {}
    for way in ways:
        if any(step.taken == SILENCE for step in way.steps):
            continue
        names = [turn.at.line.id if isinstance(turn.at, Waits) else END for turn in way.turns]
        for layer, name in enumerate(names):
            if name == END:
                break
            box = boxes.setdefault(name, Box(name, layer))
            if len(set(names[: layer + 1])) == layer + 1:
                box.layer = max(box.layer, layer)
            if layer < len(way.steps):
                options = box.rows.setdefault(names[layer + 1], [])
                if way.steps[layer].taken not in options:
                    options.append(way.steps[layer].taken)
    return boxes


def _lay_out(boxes: dict[str, Box]) -> None:
    """In each column, whatever is led to from higher up stands higher."""
    x = float(PAD)
    for layer in sorted({box.layer for box in boxes.values()}):
        column = [box for box in boxes.values() if box.layer == layer]
        column.sort(key=lambda box: _led_to_from(box, boxes))
        y = float(PAD + 50)
        for box in column:
            box.x, box.y = x, y
            y += box.height + GAP_Y
        x += max(box.width for box in column) + GAP_X


def _led_to_from(box: Box, boxes: dict[str, Box]) -> float:
    before = [
        b.y + list(b.rows).index(box.name)
        for b in boxes.values()
        if box.name in b.rows and b.layer < box.layer
    ]
    return sum(before) / len(before) if before else 0.0


def _starts(box: Box) -> list[tuple[str, int]]:
    return [(to, row) for row, (to, _, first) in enumerate(box.lines) if first]


def _arrow(box: Box, row: int, to: Box | None) -> str:
    x, y = box.x + box.width, box.y + ROW * (1.6 + row)
    if to is None:
        line = f'<path d="M{x:.0f} {y:.0f}h14" stroke="#505a5f"/>'
        return f'{line}<circle cx="{x + 18:.0f}" cy="{y:.0f}" r="5" fill="#d4351c"/>'
    end_x, end_y = to.x, to.y + ROW * 0.6
    bend = GAP_X * 0.6
    curve = f"{x + bend:.0f} {y:.0f} {end_x - bend:.0f} {end_y:.0f} {end_x:.0f} {end_y:.0f}"
    return f'<path d="M{x:.0f} {y:.0f}C{curve}" {_LINE}/>'


def _arrow_back(box: Box, row: int, to: Box, floor: float) -> str:
    """Round below everything, so that it crosses no box."""
    x, y = box.x + box.width, box.y + ROW * (1.6 + row)
    way = f"M{x:.0f} {y:.0f}h12V{floor:.0f}H{to.x - 14:.0f}V{to.y + ROW * 0.6:.0f}h14"
    return f'<path d="{way}" {_LINE} stroke-dasharray="4 3"/>'


def _drawn(box: Box) -> str:
    size = f'x="{box.x:.0f}" y="{box.y:.0f}" width="{box.width:.0f}"'
    parts = [
        f'<rect {size} height="{box.height:.0f}" fill="#f3f2f1" stroke="#1d70b8"/>',
        f'<rect {size} height="{ROW + 2}" fill="#1d70b8"/>',
        f'<text x="{box.x + PAD:.0f}" y="{box.y + 15:.0f}" fill="#fff">{escape(box.name)}</text>',
    ]
    parts += [
        f'<text x="{box.x + PAD:.0f}" y="{box.y + ROW * (1.8 + row):.0f}">{escape(text)}</text>'
        for row, (_, text, _) in enumerate(box.lines)
    ]
    return "\n".join(parts)


def _wrapped(options: list[str]) -> list[str]:
    lines = [options[0]]
    for option in options[1:]:
        if len(lines[-1]) + len(option) + 3 > WRAP:
            lines.append(option)
        else:
            lines[-1] += f" · {option}"
    return lines
