"""Print a text on paper and read it back the wrong way: Swedish pages through Tesseract's English model.

This makes test data for `stadsgraf.repair`: the losses of å, ä and ö depend on typeface and resolution,
so a repair that is measured on one typeface only says little about the next paper.

Needs Pillow and the `tesseract` program with its `eng` model. Run as

    python bench/damage.py TEXT FONT.ttf --dpi 200 > SCANNED
"""

import argparse
import os
import subprocess
import tempfile
import textwrap
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

PAGE_INCHES = (8.27, 11.69)  # A4
MARGIN_INCHES = 1.0
POINTS_PER_INCH = 72
LINE_SPACING = 1.35


def print_pages(
    text: str, font_file: Path, *, dpi: int, points: float = 11, columns: int = 82
) -> list[Image.Image]:
    """The text set in one typeface on white A4 pages.

    Args:
        text: Lines longer than `columns` are broken at spaces; form feeds are not honoured.
        font_file: A TrueType or OpenType font.
        dpi: Resolution of the page images, dots per inch.
        points: Size of the type.
        columns: Longest line, in characters.

    Returns:
        Greyscale images, slightly blurred as a scanner's are.
    """
    font = ImageFont.truetype(str(font_file), round(points * dpi / POINTS_PER_INCH))
    step = points * LINE_SPACING * dpi / POINTS_PER_INCH
    width, height = (round(side * dpi) for side in PAGE_INCHES)
    margin = MARGIN_INCHES * dpi
    lines = [part for line in text.splitlines() for part in textwrap.wrap(line, columns) or [""]]
    per_page = int((height - 2 * margin) // step)
    pages = []
    for first in range(0, len(lines), per_page):
        page = Image.new("L", (width, height), 255)
        draw = ImageDraw.Draw(page)
        for row, line in enumerate(lines[first : first + per_page]):
            draw.text((margin, margin + row * step), line, fill=0, font=font)
        pages.append(page.filter(ImageFilter.GaussianBlur(dpi / 400)))
    return pages


def read_page(page: Image.Image, *, dpi: int, model: str = "eng") -> str:
    """What Tesseract reads on the page with the given language model.

    Raises:
        subprocess.CalledProcessError: Tesseract fails, for one because the model is not installed.
    """
    with tempfile.TemporaryDirectory() as folder:
        image = Path(folder) / "page.png"
        page.save(image, dpi=(dpi, dpi))
        done = subprocess.run(
            ["tesseract", str(image), "-", "-l", model, "--psm", "4"],
            capture_output=True,
            check=True,
            encoding="utf-8",
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    return done.stdout.replace("\f", "")


def main() -> None:
    """Print FILE in FONT and write to standard output what the English model reads."""
    parser = argparse.ArgumentParser(description="Damage a Swedish text as a scan with the wrong model does.")
    parser.add_argument("text", type=Path)
    parser.add_argument("font", type=Path)
    parser.add_argument("--dpi", type=int, default=200)
    options = parser.parse_args()
    pages = print_pages(options.text.read_text("utf-8"), options.font, dpi=options.dpi)
    print("\n".join(read_page(page, dpi=options.dpi) for page in pages), end="")


if __name__ == "__main__":
    main()
