"""The desk of a store: pages in one order, decisions that are only added to, tokens."""

from datetime import UTC, datetime

import msgspec
import pytest

from checker.model import Finding, Quote, Review, RuleRef, Severity, SideSaid, Value, Voices
from checker.store import FindingRow, Sought, Store, Token
from tests.store.articles import read, write_article


def side(article: str, value: str, hour: int) -> SideSaid:
    return SideSaid(
        article=article,
        outlet=f"{article}.example",
        published=datetime(2031, 3, 2, hour, tzinfo=UTC),
        language="en",
        quote=Quote(f"{value} killed", "In Brennhaven, ", " by the Évian fire.\0", 0, 9),
        value=Value(value, value, None, "exact", value),
        window=None,
        as_of=None,
        place=(),
        population=None,
        origin=None,
        credited=None,
        steps=(),
    )


def row(name: str, disagreement: str, *, severity: Severity = "high", hour: int = 9, event: str = "fire") -> FindingRow:
    finding = Finding(
        id=name,
        type="figure.mismatch",
        relation="conflict",
        rule=RuleRef("toll-falls", "hash"),
        severity=severity,
        measure="killed",
        event=event,
        left=side("post", "9", hour),
        right=side("times", "14", 8),
        because="they exclude each other",
        proof=(),
        voices=Voices(1, 1, 2, 2),
        review=Review(),
        disagreement=disagreement,
    )
    return FindingRow(name, "post", "times", "open", msgspec.json.encode(finding))


@pytest.fixture
def full(store: Store) -> Store:
    store.save_findings(
        [row("f1", "d1"), row("f2", "d1", hour=10), row("f3", "d2", hour=11), row("f4", "d3", severity="low")]
    )
    return store


def names(rows: tuple[FindingRow, ...]) -> list[str]:
    return [one.id for one in rows]


def test_pages_go_from_the_gravest_and_newest_to_the_last_and_miss_nothing(full: Store) -> None:
    seen, after = [], None
    for _ in range(3):
        page = full.desk.disagreements(Sought(), after, 1)
        seen.append(names(page.rows))
        after = page.next
    assert seen == [["f3"], ["f1", "f2"], ["f4"]]
    assert after is None
    first = full.desk.page(Sought(), None, 3)
    assert names(first.rows) == ["f3", "f2", "f1"]
    assert names(full.desk.page(Sought(), first.next, 3).rows) == ["f4"]


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        (Sought(outlet="post.example"), ["f3", "f2", "f1", "f4"]),
        (Sought(outlet="ost.example"), []),
        (Sought(severity="low"), ["f4"]),
        (Sought(words="evian BRENNHAVEN"), ["f3", "f2", "f1", "f4"]),
        (Sought(words="100% _"), []),
        (Sought(words="brenn évi kill"), ["f3", "f2", "f1", "f4"]),  # beginnings of words
        (Sought(words="rennhaven"), []),  # and nothing but beginnings
        (Sought(words="brennhaven flood"), []),  # all of them
        (Sought(words="EXCLUDE each post.example"), ["f3", "f2", "f1", "f4"]),  # the reason, the outlet
        (Sought(words="9 killed"), ["f3", "f2", "f1", "f4"]),
        (Sought(words="'); --"), []),
        (Sought(words="12,000"), []),
        (Sought(words="% _ *"), []),
        (Sought(words="kill* OR near(x)"), []),
        (Sought(event="flood"), []),
        (Sought(rule="toll-falls", measure="killed", severity="high", state="open"), ["f3", "f2", "f1"]),
        (Sought(state="a_wrong"), []),
        (Sought(since=int(datetime(2031, 3, 2, 10, tzinfo=UTC).timestamp()) * 1_000_000), ["f3", "f2"]),
        (Sought(measure="nul\0"), []),
    ],
)
def test_what_is_sought_is_found(full: Store, sought: Sought, found: list[str]) -> None:
    assert names(full.desk.page(sought, None, 10).rows) == found


@pytest.mark.parametrize("written", ["4,200", "4 200", "4.200", "4\u202f200", "4200", "42"])
def test_a_number_is_found_however_it_is_grouped(store: Store, written: str) -> None:
    article = write_article("times", title="About 4\u00a0200 evacuated, 12,5 % of all; 1988 300")
    store.save(article, read(article, "nine"))
    assert [one.id for one in store.showcase.headings(written, None, 5)] == ["times"]
    assert store.showcase.headings("1988300", None, 5) == store.showcase.headings("4 201", None, 5) == []


def test_headlines_and_outlets_are_sought_too_and_follow_the_newest_version(full: Store) -> None:
    for title, hour in (("Warehouse burns in Oststrand", 9), ("Zwölf Tote in Ærø", 11)):
        article = write_article(
            "times", outlet="times.example", title=title, updated=datetime(2031, 3, 2, hour, tzinfo=UTC)
        )
        full.save(article, read(article, "nine"))
        full.save_findings([row("f1", "d1"), row("f4", "d3", severity="low")])
    for words, found in (("zwolf", 2), ("AERO kill", 2), ("aero flood", 0), ("warehouse", 0)):
        assert len(full.desk.page(Sought(words=words), None, 10).rows) == found, words
    headings = full.showcase.headings("tote times", None, 5)
    assert [(one.id, one.outlet) for one in headings] == [("times", "times.example")]
    assert full.showcase.headings("tote", (headings[0].moment, headings[0].serial), 5) == []
    assert full.showcase.headings("", None, 5, [headings[0].serial + 1]) == []
    assert full.showcase.headings("%", None, 5) == []
    assert full.forget("times")
    assert full.showcase.headings("", None, 5) == []


def test_decisions_are_only_added_to_and_hold_for_what_joins(full: Store) -> None:
    desk = full.desk
    before = desk.revision()
    assert desk.decide("d9", "update", by="ada", at=1) is None
    decided = desk.decide("d1", "a_wrong", by="ada", at=1, note="see the register")
    assert decided is not None
    assert desk.revision() != before
    full.save_findings([row("f1", "d1"), row("f5", "d1", hour=12)])
    assert {one.state for one in desk.disagreement("d1")} == {"a_wrong"}
    full.save_findings([row("f2", "d7", hour=10, event="merged")])
    assert [one.state for one in desk.disagreement("d7")] == ["a_wrong"]
    assert desk.decisions("d7") == [decided]
    second = desk.decide("d7", "update", by="bo", at=2)
    undone = desk.undo("d7", by="ada", at=3)
    assert second is not None
    assert undone is not None
    assert (undone.state, undone.undoes) == ("a_wrong", second.number)
    again = desk.undo("d7", by="ada", at=4)
    assert again is not None
    assert (again.state, again.undoes) == ("open", decided.number)
    assert desk.undo("d7", by="ada", at=5) is None
    assert [one.at for one in desk.decisions("d7")] == [1, 2, 3, 4]


def test_forgetting_an_article_takes_what_notes_may_quote_of_it(full: Store) -> None:
    article = write_article("post", outlet="post.example")
    full.save(article, read(article, "nine"))
    full.desk.decide("d1", "a_wrong", by="ada", at=1, note="nine, they write")
    assert full.forget(article.id)
    assert full.desk.disagreement("d1") == ()
    full.save_findings([row("f1", "d1")])
    assert [(one.state, one.by, one.note) for one in full.desk.decisions("d1")] == [("a_wrong", "ada", "")]


def test_counts_of_severities_rules_and_events(full: Store) -> None:
    desk = full.desk
    desk.decide("d2", "update", by="ada", at=1)
    assert desk.count(Sought()) == {"high": 2, "low": 1}
    assert {(one.rule, one.state): one.count for one in desk.rule_counts()} == {
        ("toll-falls", "open"): 2,
        ("toll-falls", "update"): 1,
    }
    events, following = desk.events(Sought(), None, 5)
    assert [(one.id, one.disagreements, one.severity) for one in events] == [("fire", 3, "high")]
    assert following is None


def test_a_page_looks_at_the_first_findings_of_each_disagreement(store: Store) -> None:
    store.save_findings([*(row(f"f{number:03}", "d1", hour=9 + number % 9) for number in range(120)), row("g", "d2")])
    page = store.desk.disagreements(Sought(), None, 5)
    assert len(page.rows) == 101
    assert {"f000", "g"} <= set(names(page.rows))
    assert len(store.desk.disagreement("d1")) == 120


def test_nothing_changes_where_the_same_is_written_again(full: Store) -> None:
    before = full.desk.revision()
    full.save_findings([row("f1", "d1"), row("f4", "d3", severity="low")])
    assert full.desk.revision() == before


def test_tokens_are_kept_and_revoked(store: Store) -> None:
    token = Token(id="abc", name="desk", hash="0", scopes=("read", "review"), made=5)
    store.desk.add_token(token)
    assert store.desk.token("abc") == token
    assert list(store.desk.tokens()) == [token]
    assert store.desk.token("abd\0") is None
    assert store.desk.revoke_token("abc")
    assert not store.desk.revoke_token("abc")
