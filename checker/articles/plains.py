"""Plain text → Drafts: the first line is the title where a blank line follows it."""

import re

from checker.articles.drafts import Draft
from checker.articles.refusals import Refusal

_TITLE = re.compile(r"\s*(?P<title>\S[^\n]{0,299}?)[ \t\r]*\n[ \t\r]*\n(?:[ \t\r]*\n)*(?=[^\n]*\S)")


def read_plain(content: bytes) -> Draft:
    """The draft of a text file in UTF-8; raises Refusal with the line of the first byte that is not."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Refusal(f"not UTF-8 (byte {error.start})", line=line) from error
    if "\x00" in text:
        raise Refusal("holds a NUL character", line=text.count("\n", 0, text.index("\x00")) + 1)
    match = _TITLE.match(text)
    if match is None:
        return Draft(body=text)
    return Draft(title=match["title"], body=text[match.end() :])
