"""A font for text that can be searched, marked and copied, and is never seen.

Every character of every script is the same plain box, half an em wide: readers mark what is found
by the boxes of its glyphs. The words are stretched to their places.
"""

import struct
import zlib
from collections.abc import Iterable

import pikepdf
from pikepdf import Dictionary, Name

WIDTH = 0.5  # of the font size
_UNITS = 1000  # in an em
_NAME = Name("/Searchable")
_WIDEST = 0xFFFF  # a PDF names characters by two bytes here; what lies beyond is lost


def encoded(text: str) -> bytes:
    """Return the codes of a text in this font: UTF-16 without surrogates."""
    plain = (character if ord(character) <= _WIDEST else "\ufffd" for character in text)
    return "".join(plain).encode("utf-16-be", "replace")


def glyphless_font(document: pikepdf.Pdf, characters: Iterable[str]) -> pikepdf.Object:
    """Return the font, embedded in `document`, with the meaning of `characters`."""
    file = document.make_stream(_true_type())
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=_NAME,
        Flags=4,
        FontBBox=[0, 0, round(WIDTH * _UNITS), _UNITS],
        ItalicAngle=0,
        Ascent=_UNITS,
        Descent=0,
        CapHeight=_UNITS,
        StemV=80,
        FontFile2=document.make_indirect(file),
    )
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=_NAME,
        CIDToGIDMap=document.make_indirect(_all_to_the_box(document)),
        CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        DW=round(WIDTH * _UNITS),
        FontDescriptor=document.make_indirect(descriptor),
    )
    return document.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=_NAME,
            Encoding=Name("/Identity-H"),
            DescendantFonts=[document.make_indirect(descendant)],
            ToUnicode=document.make_indirect(document.make_stream(_to_unicode(characters))),
        )
    )


def _all_to_the_box(document: pikepdf.Pdf) -> pikepdf.Stream:
    """Give every character the first glyph, of two bytes each."""
    stream = document.make_stream(b"")
    packed = zlib.compress(bytes(2 * (_WIDEST + 1)), 9)
    stream.write(packed, filter=Name.FlateDecode)
    return stream


def _to_unicode(characters: Iterable[str]) -> bytes:
    """Say that every code means itself; readers want at most a hundred lines at a time."""
    codes = sorted({encoded(character).hex() for character in characters})
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <ffff> endcodespacerange",
    ]
    for start in range(0, len(codes), 100):
        group = codes[start : start + 100]
        lines.append(f"{len(group)} beginbfchar")
        lines += [f"<{code}> <{code}>" for code in group]
        lines.append("endbfchar")
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode()


def _true_type() -> bytes:
    """Return a TrueType font whose only glyph is a box."""
    width = round(WIDTH * _UNITS)
    times = (0, 0)
    box = (0, 0, width, _UNITS)
    # One outline of four points on the curve, each coordinate as the step from the one before.
    glyph = struct.pack(">hhhhhHH4B", 1, *box, 3, 0, 1, 1, 1, 1)
    glyph += struct.pack(">8h", 0, 0, width, 0, 0, _UNITS, 0, -_UNITS)
    tables = {
        b"glyf": glyph,
        b"head": struct.pack(
            ">IIIIHHqqhhhhHHhhh",
            *(0x10000, 0x10000, 0, 0x5F0F3CF5, 0, _UNITS, *times, *box, 0, 8, 2, 0, 0),
        ),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, _UNITS, 0, 0, width, *(0,) * 11, 1),
        b"hmtx": struct.pack(">Hh", width, 0),
        b"loca": struct.pack(">HH", 0, len(glyph) // 2),
        b"maxp": struct.pack(">I14H", 0x10000, 1, 4, 1, 0, 0, 2, *(0,) * 8),
    }
    offset = 12 + 16 * len(tables)
    header = struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, 16 * len(tables) - 64)
    body = b""
    for tag, data in tables.items():
        padded = data + bytes(-len(data) % 4)
        check = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        header += struct.pack(">4sIII", tag, check, offset + len(body), len(data))
        body += padded
    return header + body
