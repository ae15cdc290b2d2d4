"""Hostile input: any bytes under any name raise nothing, and an article that comes out can be kept."""

import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.articles import Limits, Unreadable, read_stream

NAMES = ["-", "a.json", "a.jsonl", "a.txt", "a.html", "a.xml", "a"]
SEEDS = [
    b'{"outlet":"a","body":"x","published":"2016-12-14","html":"<p>x</p>"}',
    b'[{"uri":"u","bodies":[{"contenttype":"text/html","value":"<p>x"}],"headlines":[{"role":"main","value":"t"}]}]',
    b'<html><head><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle"}]}</script><body><p>x</p>',
    b"<rss><channel><item><title>t</title><description>&lt;p>x</description></item></channel></rss>",
    b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml"><p>x</p></content></entry></feed>',
]
CUTS = st.tuples(st.sampled_from(SEEDS), st.integers(0, 120), st.integers(0, 120), st.binary(max_size=12))


def damaged(cut: tuple[bytes, int, int, bytes]) -> bytes:
    seed, start, end, patch = cut
    return seed[:start] + patch + seed[end:]


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(content=st.one_of(st.binary(max_size=300), CUTS.map(damaged)))
def test_any_bytes_raise_nothing(name, content):
    for found in read_stream(io.BytesIO(content), name=name, limits=Limits(article_bytes=250), outlet="o"):
        if not isinstance(found, Unreadable):
            assert found.text.encode()
            assert found.id
            assert "\x00" not in found.text
        assert str(found)


KEYS = ["id", "outlet", "body", "html", "title", "published", "status", "uri", "bodies", "headline", "body_text"]
LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=20)
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3), max_leaves=4)


@settings(max_examples=150, deadline=None)
@given(record=st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_any_json_object_raises_nothing(record):
    for found in read_stream(io.BytesIO(json.dumps(record).encode())):
        assert str(found)
