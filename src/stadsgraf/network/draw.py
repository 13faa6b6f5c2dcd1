"""network.svg: the network on an A4 page, drawn by matplotlib without a screen.

Letters stay letters (`svg.fonttype: none`): a label can be searched, selected and set anew by a paper's
own designer, and the file is a third of the size.  The price is that the reader's machine sets them; so
the font named first is DejaVu Sans, which the widths are measured in, and the second Verdana, which has
its widths and is on every Mac and Windows.

Colours are from Okabe and Ito's palette, lightened; shape, line style and the cross on denied lines say
all that colour says, so the page reads the same in grey.
"""

import io
import re
from functools import cache
from typing import Any, BinaryIO
from xml.sax.saxutils import escape

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch, Patch, Polygon
from matplotlib.textpath import TextToPath

from stadsgraf.characters import for_xml
from stadsgraf.corpus import Corpus
from stadsgraf.network.compose import compose, cross_at
from stadsgraf.network.geometry import Box, Point
from stadsgraf.network.page import PAGE, Line, Node, Picture
from stadsgraf.network.words import Language

_FONT = "DejaVu Sans"
_INK = "#222222"
_FILL = {
    "network": "#1f3a5f",
    "city": "#cfe4f3",
    "organization": "#cdeadd",
    "body": "#e6e6e6",
    "party": "#f3d9e7",
    "person": "#ffffff",
    "place": "#ffffff",
}
_EDGE = {
    "network": "#1f3a5f",
    "city": "#2a6f9e",
    "organization": "#00704f",
    "body": "#666666",
    "party": "#9c4a78",
    "person": "#b0b0b0",
    "place": "#666666",
}
_STROKE = {"solid": "#4d4d4d", "dashed": "#4d4d4d", "denied": "#c0241c"}
_DASHES = {"solid": (), "dashed": (4.0, 2.4), "denied": (1.2, 1.8)}
_SETTINGS: Any = {
    "svg.hashsalt": "stadsgraf",
    "svg.fonttype": "none",
    "svg.id": None,
    "font.family": [_FONT],
    "text.usetex": False,
    "path.simplify": False,
}


def draw(corpus: Corpus, stream: BinaryIO, lang: Language = "sv") -> None:
    """Write the network as SVG.

    Args:
        corpus: merged claims and entities.
        stream: where the bytes go; the same corpus gives the same bytes.
        lang: language of title, legend and caption.
    """
    picture = compose(corpus, lang, text_width)
    buffer = io.StringIO()
    with mpl.rc_context(_SETTINGS):
        metadata = {"Date": None, "Creator": "stadsgraf", "Title": f"{picture.title}. {picture.subtitle}"}
        figure(picture).savefig(buffer, format="svg", metadata=metadata)
    stream.write(_finished(buffer.getvalue(), picture).encode())


@cache
def text_width(text: str, size: float, bold: bool) -> float:
    """Width in points of a text in the font of the picture, unhinted."""
    prop = FontProperties(family=[_FONT], weight="bold" if bold else "normal", size=size)
    width, _, _ = TextToPath().get_text_width_height_descent(text, prop, ismath=False)
    return round(float(width), 2)


def figure(picture: Picture) -> Figure:
    """The page as a matplotlib figure, one unit of data a point."""
    page = Figure(figsize=(PAGE[0] / 72, PAGE[1] / 72))
    FigureCanvasAgg(page)
    axes = page.add_axes((0.0, 0.0, 1.0, 1.0))
    axes.set_axis_off()
    axes.set_xlim(0, PAGE[0])
    axes.set_ylim(0, PAGE[1])
    _write(axes, picture.title, (30.0, 560.0), 17.0, bold=True, align="left")
    _write(axes, picture.subtitle, (30.0, 542.0), 9.0, align="left", colour="#555555")
    for number, line in enumerate(picture.ties):
        _line(axes, line, f"line.{number}")
    for node in picture.nodes:
        _node(axes, node)
    for line in picture.ties:
        _said(axes, line)
    for key, sample, text in picture.legend:
        if key in _FILL:
            axes.add_patch(_shape(key, sample))
        else:
            _stroke(axes, (sample.left, sample.y), (sample.right, sample.y), key, f"legend.{key}")
        _write(axes, text.content, (text.box.left, text.box.y), text.size, align="left")
    below = min((sample.y for _, sample, _ in picture.legend), default=79.0) - 20.0
    for number, content in enumerate(picture.caption):
        _write(axes, content, (30.0, below - 10.0 * number), 7.0, align="left", colour="#555555")
    return page


def _write(
    axes: Axes,
    content: str,
    at: Point,
    size: float,
    *,
    bold: bool = False,
    align: str = "center",
    colour: str = _INK,
) -> None:
    """One line of text; half the height of a capital below `at`, so that it looks centred."""
    weight = "bold" if bold else "normal"
    baseline = round(at[1] - 0.36 * size, 2)
    axes.text(
        at[0],
        baseline,
        content,
        size=size,
        weight=weight,
        ha=align,
        va="baseline",
        color=colour,
        parse_math=False,
        zorder=4,
    )


def _node(axes: Axes, node: Node) -> None:
    patch = _shape(node.unit.shape, node.box)
    patch.set_gid(identifier(node.unit.id))
    patch.set_zorder(3)
    axes.add_patch(patch)
    bold = node.unit.shape == "network"
    top = node.box.y + (len(node.lines) - 1) / 2 * node.size * 1.22
    for number, content in enumerate(node.lines):
        at = (node.box.x, top - number * node.size * 1.22)
        _write(axes, content, at, node.size, bold=bold, colour="#ffffff" if bold else _INK)


def identifier(node: str) -> str:
    """Identifier of a node as an id in the SVG: no slashes, which an XML name cannot have."""
    return node.replace("/", ".")


def _shape(shape: str, box: Box) -> Patch:
    style: dict[str, Any] = {"facecolor": _FILL[shape], "edgecolor": _EDGE[shape], "linewidth": 0.8}
    left, right, bottom, top = box.left, box.right, box.bottom, box.top
    if shape in ("network", "city"):
        radius = 4.0 if shape == "network" else min(box.height / 2, 9.0)
        kind = f"round,pad=0,rounding_size={radius:.2f}"
        return FancyBboxPatch((left, bottom), box.width, box.height, boxstyle=kind, **style)
    cut = min(box.height / 2, 7.0) if shape == "party" else 3.5
    if shape == "party":
        corners = [(left, box.y), (left + cut, top), (right - cut, top), (right, box.y)]
        corners += [(right - cut, bottom), (left + cut, bottom)]
    elif shape == "body":
        corners = [(left, bottom + cut), (left, top - cut), (left + cut, top), (right - cut, top)]
        corners += [(right, top - cut), (right, bottom + cut), (right - cut, bottom), (left + cut, bottom)]
    else:
        corners = [(left, bottom), (left, top), (right, top), (right, bottom)]
    patch = Polygon(corners, closed=True, **style)
    if shape == "place":
        patch.set_linestyle((0, (1.0, 1.5)))
    if shape == "person":
        patch.set_linewidth(0.5)
    return patch


def _line(axes: Axes, line: Line, gid: str) -> None:
    _stroke(axes, line.start, line.end, line.tie.line, gid)


def _stroke(axes: Axes, start: Point, end: Point, style: str, gid: str) -> None:
    colour = _STROKE[style]
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    along, aside = (dx / length, dy / length), (-dy / length, dx / length)
    neck = (end[0] - along[0] * 4.5, end[1] - along[1] * 4.5)
    stroke = Line2D((start[0], neck[0]), (start[1], neck[1]), color=colour, linewidth=0.9, gid=gid)
    if _DASHES[style]:
        stroke.set_dashes(_DASHES[style])
        stroke.set_dash_capstyle("butt")
    axes.add_line(stroke)
    wings = [(neck[0] + aside[0] * side, neck[1] + aside[1] * side) for side in (1.9, -1.9)]
    axes.add_patch(Polygon([end, *wings], closed=True, facecolor=colour, edgecolor="none"))
    if style == "denied":
        _cross(axes, cross_at(start, end), colour)


def _cross(axes: Axes, at: Point, colour: str) -> None:
    for rise in (2.2, -2.2):
        axes.add_line(
            Line2D((at[0] - 2.2, at[0] + 2.2), (at[1] - rise, at[1] + rise), color=colour, linewidth=1.1)
        )


def _said(axes: Axes, line: Line) -> None:
    if line.label is None:
        return
    box = line.label
    corners = [(box.left, box.bottom), (box.left, box.top), (box.right, box.top), (box.right, box.bottom)]
    axes.add_patch(Polygon(corners, closed=True, facecolor="#ffffff", edgecolor="none", zorder=2.5))
    colour = _STROKE["denied"] if line.tie.line == "denied" else "#333333"
    top = box.y + (len(line.lines) - 1) / 2 * 6.4 * 1.15
    for number, content in enumerate(line.lines):
        _write(axes, content, (box.x, top - number * 6.4 * 1.15), 6.4, colour=colour)


def _finished(svg: str, picture: Picture) -> str:
    """Add what matplotlib has no word for: names of nodes and lines as tooltips, and the second font."""
    names = {node.unit.id: ", ".join(node.unit.names) for node in picture.nodes}
    titles = {identifier(key): name for key, name in names.items()}
    for number, line in enumerate(picture.ties):
        tie = line.tie
        style = picture.words.lines[tie.line]
        words = ", ".join(tie.said) or style
        titles[f"line.{number}"] = f"{names[tie.source]} → {names[tie.target]}: {words}"

    def titled(match: re.Match[str]) -> str:
        name = titles.get(match[1])
        return match[0] if name is None else f"{match[0]}<title>{escape(name)}</title>"

    svg = re.sub(r'<g id="([^"]+)">', titled, svg)
    return for_xml(svg).replace(f"'{_FONT}'", f"'{_FONT}', Verdana, sans-serif")
