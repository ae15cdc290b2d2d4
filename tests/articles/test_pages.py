"""HTML pages: body, metadata, encodings, and pages that are none."""

import io

import pytest

from checker.articles import Unreadable, read_stream

PARAGRAPHS = [
    "Un bac a sombré samedi au large de Port-Maren, faisant 14 morts, selon les garde-côtes de la région.",
    "Les plongeurs ont remonté neuf corps dimanche matin. La coque repose par 30 mètres de fond au sud du phare.",
    "Le propriétaire assure que le navire avait été contrôlé en mars et que rien n'avait été signalé.",
]
LINKED = """{"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "x"},
  {"@type": ["ReportageNewsArticle"], "headline": "Naufrage d&#39;un bac",
  "datePublished": "2014-05-03T10:41:00+02:00",
   "dateModified": "2014-05-04", "publisher": {"@type": "Organization", "name": "Courrier de Maren"},
   "inLanguage": "fr-FR",
   "url": "https://www.courrier.example/bac"}]}"""


def page(head: str = "", *, body: str | None = None) -> str:
    inner = body or "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    article = f"<article><h1>Le titre</h1>{inner}</article>"
    return f"<!DOCTYPE html><html lang='fr'><head>{head}</head><body>{article}</body></html>"


def read(content: str | bytes, **options):
    raw = content if isinstance(content, bytes) else content.encode()
    (found,) = read_stream(io.BytesIO(raw), name="a.html", **options)
    return found


def test_the_body_keeps_its_paragraphs():
    assert [part for part in read(page(), outlet="o").body.split("\n\n") if part != "Le titre"] == PARAGRAPHS


def test_json_ld_tells_title_dates_publisher_language_and_address():
    article = read(page(f'<script type="application/ld+json">{LINKED}</script>'))

    assert article.title == "Naufrage d'un bac"
    assert article.published.isoformat() == "2014-05-03T10:41:00+02:00"
    assert article.updated.isoformat() == "2014-05-04T00:00:00"
    assert article.outlet == "Courrier de Maren"
    assert article.language == "fr-FR"
    assert article.url == "https://www.courrier.example/bac"


def test_open_graph_stands_in_for_json_ld():
    article = read(
        page(
            '<script type="application/ld+json">{broken</script><meta property="og:title" content="Un bac sombre">'
            '<meta property="og:site_name" content="Le Courrier">'
            '<meta property="article:published_time" content="2014-05-03">'
        )
    )

    assert (article.title, article.outlet, article.published.year) == ("Un bac sombre", "Le Courrier", 2014)


def test_the_host_stands_in_for_a_publisher():
    article = read(page('<link rel="canonical" href="https://www.courrier.example/bac">'))

    assert (article.outlet, article.title, article.published) == ("courrier.example", "Le titre", None)


def test_a_date_that_cannot_be_read_is_passed_over():
    assert read(page('<meta name="date" content="last week">'), outlet="o").published is None


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("no-such", "utf-8"),
        ("", "utf-8"),
        ("", "cp1252"),
    ],
)
def test_a_page_is_decoded_as_it_says_or_as_browsers_do(charset, encoding):
    head = f'<meta charset="{charset}">' if charset else ""
    assert "faisant 14 morts, selon les garde-côtes" in read(page(head).encode(encoding), outlet="o").body


def test_a_page_without_text_is_refused():
    assert str(read("<html><body><script>var a</script></body></html>", outlet="o")) == "a.html: html: holds no text"


def test_a_page_nested_too_deeply_is_refused_rather_than_read_in_half():
    body = "<div>" * 400 + "deep" + "</div>" * 400 + "<p>after</p>"

    assert str(read(page(body=body), outlet="o")) == "a.html: html: nested too deeply"


def test_scripts_styles_and_comments_are_no_text():
    body = "<p>Une phrase.</p><!-- caché --><script>var x</script><style>p {}</style><p>Une autre<br>ligne.</p>"
    text = read(page(body=body), outlet="o").body

    assert "caché" not in text
    assert "var x" not in text
    assert text.endswith("Une phrase.\n\nUne autre\nligne.")


def test_an_empty_file_is_refused():
    assert isinstance(read(b""), Unreadable)
