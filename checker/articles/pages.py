"""HTML → Drafts; what reads the markup is loaded when the first page or piece of a page comes."""

import re

from checker.articles.drafts import Draft

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.\-]{1,40})", re.IGNORECASE)
_HEAD = 4096
_LATIN = frozenset(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii"))


def decode_page(content: bytes) -> str:
    """A page's text by its byte order mark, its `meta` charset, or UTF-8, or else Windows-1252, as browsers do."""
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content.decode(name, "replace")
    named = _CHARSET.search(content, 0, _HEAD)
    if named is not None:
        name = named.group(1).decode("ascii").lower()
        try:
            return content.decode("cp1252" if name in _LATIN else name, "replace")
        except LookupError:
            pass
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def read_page(text: str) -> Draft:
    """The draft of an HTML page; raises Refusal where there is no text in it."""
    from checker.articles import trees  # noqa: PLC0415  loads lxml

    return trees.read_page(text)


def read_fragment(text: str) -> str:
    """The text of a piece of HTML, all of it, a blank line between its paragraphs."""
    from checker.articles import trees  # noqa: PLC0415  loads lxml

    return trees.read_fragment(text)
