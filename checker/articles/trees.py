"""HTML → Drafts: trafilatura's body with its paragraphs, and what the page says of itself (JSON-LD, then `meta`)."""

from lxml import etree, html

from checker.articles.drafts import Draft
from checker.articles.metadata import read_metadata
from checker.articles.paragraphs import write_paragraphs
from checker.articles.refusals import Refusal


def read_page(text: str) -> Draft:
    """The draft of an HTML page; raises Refusal where there is no text in it."""
    root = _parse(text)
    about = read_metadata(root)
    body = _main_text(root) or _body_text(_parse(text))
    if not body.strip():
        raise Refusal("holds no text", field="html")
    return Draft(
        outlet=about.outlet,
        url=about.url,
        language=about.language,
        published=about.published,
        updated=about.updated,
        title=about.title,
        body=body,
    )


def read_fragment(text: str) -> str:
    """The text of a piece of HTML, all of it, a blank line between its paragraphs."""
    return _body_text(_parse(text)) if text.strip() else ""


def _main_text(root: html.HtmlElement) -> str:
    """The article alone; nothing where none is told from the rest. The tree is spent afterwards."""
    from checker.articles.extractions import extract_article  # noqa: PLC0415  slow to load, and most articles are no page

    try:
        body = extract_article(root)
    except Exception:  # noqa: BLE001  no page may stop the others, whatever another's code makes of it
        return ""
    return "" if body is None else write_paragraphs(body)


def _parse(text: str) -> html.HtmlElement:
    # A parser of its own each time: lxml's are not to be shared between threads.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        root = html.document_fromstring(text.replace("\x00", "").encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise Refusal("holds no HTML that can be read", field="html") from error
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        # The parser drops what lies deeper and what follows: half an article is none.
        raise Refusal("nested too deeply", field="html")
    return root


def _body_text(root: html.HtmlElement) -> str:
    body = root.find("body")
    return "" if body is None else write_paragraphs(body)
