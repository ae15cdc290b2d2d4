"""Elements → text: a blank line between paragraphs, a line break where the page has one, no other white space kept."""

import re

from lxml import etree

_BREAKS = frozenset(("br", "lb"))
_UNREAD = frozenset(("script", "style", "noscript", "template", "svg", "iframe", "object", "textarea", "select"))
_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "hi", "i",
    "ins", "kbd", "label", "mark", "q", "ref", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr",
))  # fmt: skip
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_LINE_ENDS = re.compile(r" ?\n ?")
_BLANK = re.compile(r"\n{3,}")


def write_paragraphs(root: etree._Element) -> str:
    """The text below an element; every element that is not inline begins and ends a paragraph."""
    pieces: list[str] = []
    unread = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        block = tag not in _INLINE and tag not in _BREAKS
        if event == "start":
            unread += tag in _UNREAD
            if block:
                pieces.append("\n\n")
            if element.text and not unread:
                pieces.append(_SPACES.sub(" ", element.text))
            continue
        unread -= tag in _UNREAD
        pieces.append("\n\n" if block else "\n" if tag in _BREAKS else "")
        if element.tail and not unread and element is not root:
            pieces.append(_SPACES.sub(" ", element.tail))
    return _BLANK.sub("\n\n", _LINE_ENDS.sub("\n", "".join(pieces))).strip()
