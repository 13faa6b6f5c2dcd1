"""The curve of F1 against damage as SVG, drawn without a library: the same figures are the same bytes."""

from collections.abc import Sequence

from bench.quality.figures import Damage

_WIDTH, _HEIGHT, _LEFT, _TOP, _RIGHT, _BOTTOM = 640, 320, 56, 24, 616, 272
_COLOURS = ("#1b6ca8", "#b4561a")


def picture(points: Sequence[Damage]) -> str:
    """An SVG of the strict F1 of each kind of damage."""
    kinds = list(dict.fromkeys(point.kind for point in points))
    most = max(point.share for point in points)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}">',
        "<title>F1 against the share of misread characters</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
        '<g font-family="sans-serif" font-size="12">',
        *_axes(sorted({point.share for point in points}), most),
    ]
    for number, kind in enumerate(kinds):
        places = [(_x(point.share, most), _y(point.strict)) for point in points if point.kind == kind]
        path, colour = " ".join(f"{x:.1f},{y:.1f}" for x, y in places), _COLOURS[number % len(_COLOURS)]
        lines.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        lines += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in places]
        lines.append(f'<text x="{_LEFT + 12}" y="{_BOTTOM - 30 + 18 * number}" fill="{colour}">{kind}</text>')
    return "\n".join([*lines, "</g></svg>"]) + "\n"


def _axes(shares: Sequence[float], most: float) -> list[str]:
    lines = []
    for tenth in range(0, 11, 2):
        y = _y(tenth / 10)
        lines.append(f'<path d="M{_LEFT} {y:.1f}H{_RIGHT}" stroke="#dddddd"/>')
        lines.append(f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{tenth / 10:.1f}</text>')
    for share in shares:
        x = _x(share, most)
        lines.append(f'<text x="{x:.1f}" y="{_BOTTOM + 18}" text-anchor="middle">{share:.0%}</text>')
    lines.append(f'<text x="{_RIGHT}" y="{_BOTTOM + 38}" text-anchor="end">misread characters</text>')
    lines.append(f'<text x="{_LEFT}" y="16" text-anchor="middle">F1</text>')
    return lines


def _x(share: float, most: float) -> float:
    return _LEFT + share / most * (_RIGHT - _LEFT)


def _y(f1: float) -> float:
    return _BOTTOM - f1 * (_BOTTOM - _TOP)
