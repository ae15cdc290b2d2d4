"""RSS and Atom files."""

import io

from checker.articles import Limits, Unreadable, read_stream

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Maren</title>
<link>https://www.maren.example/</link><language>en-gb</language>
<item><title>Ferry &amp;amp; storm</title><link>https://www.maren.example/1</link><guid>g1</guid>
<pubDate>Sat, 03 May 2014 10:41:00 +0200</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Fourteen died.</p><p>Nine were found.</p>]]></content:encoded></item>
<item><title>Empty</title></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Le Courrier</title>
<entry><title>Un bac sombre</title><id>urn:1</id><link rel="self" href="https://x.example/self"/>
<link href="https://courrier.example/bac"/><published>2014-05-03T10:41:00Z</published><updated>2014-05-04T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un.</p><p>Deux.</p></div></content></entry></feed>"""


def read(content: str, **options):
    return list(read_stream(io.BytesIO(content.encode()), name="a.xml", **options))


def test_an_rss_item_is_an_article():
    article, empty = read(RSS)

    assert (article.outlet, article.title, article.language) == ("maren.example", "Ferry & storm", "en-gb")
    assert article.body == "Fourteen died.\n\nNine were found."
    assert article.published.isoformat() == "2014-05-03T10:41:00+02:00"
    assert str(empty) == "a.xml:7: body: empty"


def test_a_changed_item_keeps_its_id():
    first, later = read(RSS)[0], read(RSS.replace("Nine", "Ten"))[0]

    assert first.body != later.body
    assert first.id == later.id


def test_an_atom_entry_is_an_article():
    (article,) = read(ATOM)

    assert (article.outlet, article.title, article.language) == ("Le Courrier", "Un bac sombre", "fr")
    assert (article.body, article.url) == ("Un.\n\nDeux.", "https://courrier.example/bac")
    assert article.updated.isoformat() == "2014-05-04T00:00:00+00:00"


def test_entities_are_never_expanded_nor_fetched():
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    content = (
        f'<!DOCTYPE rss [<!ENTITY a0 "boom">{bomb}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
        "<rss><channel><item><title>T</title><description>x &a8; &f; y</description></item></channel></rss>"
    )
    (found,) = read(content, outlet="o")

    assert isinstance(found, Unreadable) or ("boom" not in found.body and "root:" not in found.body)


def test_another_xml_file_is_named():
    assert [str(found) for found in read("<nitf/>")] == ["a.xml:1: an XML file of <nitf>, neither RSS nor Atom"]


def test_broken_xml_names_its_line():
    assert [str(found) for found in read("<rss>\n<channel")] == ["a.xml:2: not well-formed XML"]


def test_an_item_too_large_is_refused_alone():
    found = read(RSS, limits=Limits(article_bytes=300))

    assert str(found[0]) == "a.xml:4: larger than 300 bytes"
