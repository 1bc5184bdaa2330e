"""Streams file bytes to a browser: ranges, never executed, never cached by others."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse

RANGE = re.compile(r"bytes=(\d*)-(\d*)$")
# Shown in the page; everything else is only ever saved.
INLINE = frozenset({"application/pdf", "image/jpeg", "image/png", "image/webp"})

Reader = Callable[[int, int], Iterator[bytes]]


def serve(
    request: HttpRequest, *, read: Reader, size: int, media_type: str, name: str, etag: str = ""
) -> HttpResponseBase:
    """Answer with the bytes, or the range that was asked for. `read(start, end)` yields them."""
    if etag and request.headers.get("If-None-Match") == f'"{etag}"':
        return HttpResponse(status=304)
    span = _span(request.headers.get("Range", ""), size)
    if span is None:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    start, end, partial = span
    response = StreamingHttpResponse(read(start, end), status=206 if partial else 200)
    if partial:
        response["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
    return guarded(response, length=end - start, media_type=media_type, name=name, etag=etag)


def guarded(
    response: HttpResponseBase, *, length: int | None, media_type: str, name: str, etag: str = ""
) -> HttpResponseBase:
    """Set the headers under which foreign bytes may travel."""
    shown = media_type in INLINE
    response["Content-Type"] = media_type if shown else "application/octet-stream"
    way = "inline" if shown else "attachment"
    response["Content-Disposition"] = f"{way}; filename*=UTF-8''{quote(name)}"
    response["X-Content-Type-Options"] = "nosniff"
    if media_type != "application/pdf":  # the browser's own PDF viewer does not run sandboxed
        response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, no-cache"
    response["Accept-Ranges"] = "bytes"
    if length is not None:
        response["Content-Length"] = str(length)
    if etag:
        response["ETag"] = f'"{etag}"'
    return response


def _span(header: str, size: int) -> tuple[int, int, bool] | None:
    """Return (start, end, partial); None when the range cannot be served."""
    match = RANGE.match(header)
    if not match or not any(match.groups()):
        return 0, size, False
    first, last = match.groups()
    if not first:
        return max(0, size - int(last)), size, True
    start, end = int(first), min(int(last) + 1, size) if last else size
    return (start, end, True) if start < end else None
