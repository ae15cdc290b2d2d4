"""RSS and Atom files → Drafts: every entry that carries text; the feed is a file, nothing in it is followed."""

from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime

from lxml import etree

from checker.articles.drafts import Draft, digest, find_time, host_of
from checker.articles.paragraphs import write_paragraphs
from checker.articles.refusals import Limits, Refusal, too_large
from checker.articles.trees import read_fragment

_ENTRIES = ("item", "entry")
_BODIES = ("encoded", "content", "description", "summary")


def read_feed(content: bytes, *, limits: Limits) -> Iterator[tuple[int, Draft | Refusal]]:
    """Each entry with its line, as a draft or the reason why it is none; one Refusal where the file is no feed."""
    if len(content) > limits.document_bytes:
        yield 1, too_large(limits.document_bytes)
        return
    # Entities stay unresolved and nothing is loaded: a feed is a stranger's file.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content.strip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = error.lineno if isinstance(error, etree.XMLSyntaxError) else None
        yield line or 1, Refusal("not well-formed XML")
        return
    entries = [element for element in root.iter() if _name(element) in _ENTRIES]
    if _name(root) not in ("rss", "feed", "rdf"):
        yield 1, Refusal(f"an XML file of <{_name(root)}>, neither RSS nor Atom")
        return
    outlet = _outlet(root)
    language = _text(_find(root, "language", deep=True)) or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    for entry in entries:
        size = len(etree.tostring(entry))
        line = int(entry.sourceline or 1)
        try:
            yield (
                line,
                too_large(limits.article_bytes) if size > limits.article_bytes else _draft(entry, outlet, language),
            )
        except Refusal as refusal:
            yield line, refusal


def _draft(entry: etree._Element, feed: str | None, language: str | None) -> Draft:
    url = _link(entry)
    outlet = feed or host_of(url)
    title = read_fragment(_text(_find(entry, "title")) or "")
    name = _text(_find(entry, "guid")) or _text(_find(entry, "id"))
    return Draft(
        id=digest(outlet or "", name) if name else None,
        outlet=outlet,
        url=url,
        language=language,
        published=_time(entry, ("pubDate", "published", "date", "issued")) or _time(entry, ("updated",)),
        updated=_time(entry, ("updated", "modified")),
        title=" ".join(title.split()),
        body=next((body for key in _BODIES if (body := _body(_find(entry, key)))), ""),
    )


def _body(element: etree._Element | None) -> str:
    if element is None:
        return ""
    return write_paragraphs(element) if len(element) else read_fragment(element.text or "")


def _outlet(root: etree._Element) -> str | None:
    """The host that the feed links to, or its title: one outlet has many feeds, each with a title of its own."""
    channel = _find(root, "channel")
    head = root if channel is None else channel
    return host_of(_link(head)) or _text(_find(head, "title"))


def _link(element: etree._Element) -> str | None:
    for child in element:
        if _name(child) == "link" and child.get("rel", "alternate") == "alternate":
            link = child.get("href") or (child.text or "").strip()
            if link.startswith(("http://", "https://")):
                return link
    return None


def _time(entry: etree._Element, names: tuple[str, ...]) -> datetime | None:
    for name in names:
        written = _text(_find(entry, name))
        if written is None:
            continue
        try:
            return find_time(written) or parsedate_to_datetime(written)
        except ValueError:
            continue
    return None


def _find(element: etree._Element, name: str, *, deep: bool = False) -> etree._Element | None:
    children = element.iter() if deep else iter(element)
    return next((child for child in children if _name(child) == name.lower()), None)


def _text(element: etree._Element | None) -> str | None:
    return None if element is None else "".join(element.itertext()).strip() or None


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""
