"""The laws of a report: a function of the set of articles, each quote where it says, the same once and twice."""

from datetime import UTC, datetime, timedelta

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model import Article
from checker.pipeline import check, group, verify, write_json
from tests.shipped import READER

_FIRST = datetime(2031, 11, 3, 9, tzinfo=UTC)
_SAID = (
    "Ellery Shipyards will cut {} jobs at its Grevesund yard, the company said on Monday.",
    "The company Ellery Shipyards will cut {} jobs at its yard in Grevesund.",
    "Ellery Shipyards va supprimer {} emplois sur son chantier de Grevesund, a annoncé le groupe lundi.",
    "Twelve people were killed in Grevesund on Monday, {} others wounded.",
)


@st.composite
def articles(draw: st.DrawFn) -> list[Article]:
    """A few articles on one event or two, some of them twice, some with one id in two outlets."""
    return [
        Article(
            id=str(draw(st.integers(0, 5))),
            outlet=draw(st.sampled_from(("post.example", "times.example", "echo.example"))),
            title=draw(st.sampled_from(("", "Ellery Shipyards cuts jobs"))),
            body=draw(st.sampled_from(_SAID)).format(draw(st.sampled_from(("1200", "1,200", "2,100", "about 40")))),
            published=draw(st.sampled_from((None, _FIRST, _FIRST + timedelta(hours=3)))),
        )
        for _ in range(draw(st.integers(1, 6)))
    ]


@settings(max_examples=40, deadline=None)
@given(articles(), st.randoms())
def test_neither_order_nor_repetition_changes_a_report(given_articles: list[Article], chance: st.DataObject) -> None:
    shuffled = [*given_articles, *given_articles[:2]]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # a Random
    report = check(given_articles, READER, every=True)
    assert write_json(report) == write_json(check(shuffled, READER, every=True))


@settings(max_examples=40, deadline=None)
@given(articles())
def test_a_report_holds_together_and_comes_out_again(given_articles: list[Article]) -> None:
    report = check(given_articles, READER)
    known = {finding.id: finding for finding in report.findings}
    assert len(known) == len(report.findings)
    gathered = [name for one in report.disagreements for name in one.findings]
    assert sorted(gathered) == sorted(known)
    assert len({one.id for one in report.disagreements}) == len(report.disagreements)
    for finding in report.findings:
        voices = finding.voices
        assert 1 <= voices.left <= voices.outlets
        assert 1 <= voices.right <= voices.outlets
        assert voices.origins <= voices.outlets
    assert verify(report, given_articles, READER) == ()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.text(max_size=60))
def test_any_text_raises_nothing_and_every_quote_is_exact(body: str, title: str) -> None:
    article = Article(id="1", outlet="x", title=title, body=f"{body} 14 killed, 9 killed", published=_FIRST)
    report = check([article], READER, every=True)
    for side in [side for relation in report.relations for side in (relation.left, relation.right)]:
        quote = side.quote
        assert article.text[quote.start : quote.end] == quote.exact
    assert msgspec.json.decode(write_json(report))["schema"] == "checker.report/1"


def test_a_group_is_told_for_each_article_in_the_order_given() -> None:
    one, other = (
        Article(id="1", outlet=outlet, title="Ellery Shipyards cuts jobs", body=_SAID[0].format("1,200"))
        for outlet in ("times.example", "post.example")
    )
    rain = Article(id="rain", outlet="times.example", body="Rain fell on Tarnow.")
    events = group([(article, READER.read(article)) for article in (one, rain, other)])
    assert events[0] == events[2] != events[1]
