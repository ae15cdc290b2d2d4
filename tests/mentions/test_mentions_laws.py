"""What holds of the mentions of any text at all, in any language."""

from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import Article
from tests.shipped import READER

CODES = [*READER.rulebook.languages, "sv"]
PIECES = [
    "12", "1,5", "3.000", "½", "٣", "²", "0", "1e9", "×10^7", "-", "–", "…", "(", ")", "/", ":", "+", "%", "€", "US$",
    "°C", "'", "’", "\u00a0", "\u0301", "\n\n", "😀", "Tessel", "A.", "2016-12-14", "20:30", "31/12", "1/2", "h", "km",
]  # fmt: skip


def words_of(code: str) -> list[str]:
    """Every fifth word of the pack's figures and dates, and the pieces that any language has."""
    pack = READER.rulebook.languages.get(code)
    sections = (pack.numbers, pack.units, pack.hedges, pack.dates) if pack else ()
    return [*PIECES, *[phrase for section in sections for phrase in section.phrases()][::5]]


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=40, deadline=None)
@given(st.data())
def test_any_text_is_read_and_what_is_found_lies_apart_within_it(code: str, data: st.DataObject) -> None:
    pieces = st.one_of(st.sampled_from(words_of(code)), st.text(max_size=6))
    body = data.draw(st.lists(pieces, max_size=25).map(" ".join)) + data.draw(st.sampled_from(["", "."]))
    published = data.draw(st.sampled_from([None, datetime.fromisoformat("2031-05-04T12:00:00")]))
    article = Article(id="1", outlet="a.example", body=body, language=code, published=published)
    text, mentions = READER.find_mentions(article)
    for found in (mentions.figures, mentions.whens, mentions.names):
        assert all(0 <= one.start < one.end <= len(text.content) for one in found)
        assert all(one.end <= other.start for one, other in pairwise(found))
    assert READER.find_mentions(article) == (text, mentions)
    assert READER.find_mentions(article, named=False) == (text, mentions._replace(names=()))
