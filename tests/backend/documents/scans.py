"""Scanned papers made on the spot: printed lines as pictures in a PDF."""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
LINES = (
    "Discharge summary",
    "The patient was admitted for an operation of the spine.",
    "There were no complications during the stay in hospital.",
)


def scanned_pdf(path: Path, *, pages: int, upside_down: int = 0) -> Path:
    """Write a PDF of scans at 150 dpi, of which page `upside_down` lies the wrong way round."""
    font = ImageFont.truetype(FONT, 30)
    pictures = []
    for number in range(1, pages + 1):
        picture = Image.new("L", (1240, 1754), 255)
        text = "\n\n".join((*LINES, f"This is page number {number} of the letter."))
        ImageDraw.Draw(picture).multiline_text((120, 120), text, font=font, fill=0)
        pictures.append(picture.rotate(180) if number == upside_down else picture)
    pictures[0].save(path, save_all=True, append_images=pictures[1:], resolution=150)
    return path
