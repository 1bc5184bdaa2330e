"""Placeholders as DeepL's XML carries them: ⟦V1⟧ becomes <x id="V1"/> and back."""

import re
from xml.sax.saxutils import escape, unescape

TAG = "x"
_SENTINEL = re.compile(r"⟦([PV]\d+)⟧")
_ELEMENT = re.compile(rf'<{TAG}\s+id="([PV]\d+)"\s*(?:/>|>[^<]*</{TAG}>)')


def to_xml(text: str) -> str:
    """Return `text` as XML content with its placeholders as empty elements."""
    return _SENTINEL.sub(rf'<{TAG} id="\1"/>', escape(text))


def from_xml(text: str) -> str:
    """Return what came back as plain text with placeholders."""
    return unescape(_ELEMENT.sub(r"⟦\1⟧", text), {"&quot;": '"', "&apos;": "'"})
