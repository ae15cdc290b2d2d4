"""Tree of a page → the element with its article, by trafilatura, which takes a third of a second to load."""

import logging
from copy import deepcopy

from lxml import html
from trafilatura import bare_extraction
from trafilatura.settings import DEFAULT_CONFIG, Document

# A page without an article is reported as such; the library need not say so on standard error.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())
# Below its usual 250 characters trafilatura takes a page for failed and gives its text without paragraphs.
_CONFIG = deepcopy(DEFAULT_CONFIG)
_CONFIG.set("DEFAULT", "MIN_EXTRACTED_SIZE", "25")


def extract_article(root: html.HtmlElement) -> html.HtmlElement | None:
    """What trafilatura takes for the article; it works on the tree itself, which is spent afterwards."""
    found = bare_extraction(root, include_comments=False, with_metadata=False, config=_CONFIG)
    return found.body if isinstance(found, Document) else None
