"""JSON, JSON Lines and our own shape of an article."""

import io
from datetime import datetime, timedelta, timezone

import msgspec
import pytest

from checker.articles import Limits, Unreadable, read_stream
from checker.model import Article

LIMITS = Limits(article_bytes=2_000, document_bytes=20_000, json_depth=8)


def read(content: bytes | str, *, name: str = "-", limits: Limits = LIMITS, **options) -> list[Article | Unreadable]:
    raw = content if isinstance(content, bytes) else content.encode()
    return list(read_stream(io.BytesIO(raw), name=name, limits=limits, **options))


def one(content: bytes | str, **options) -> Article | Unreadable:
    (article,) = read(content, **options)
    return article


def test_every_line_is_an_article_and_blank_lines_are_none():
    first, second = read('{"outlet":"a","body":"One."}\n\n{"outlet":"b","body":"Two."}\n')

    assert (first.outlet, first.body) == ("a", "One.")
    assert (second.outlet, second.body) == ("b", "Two.")


def test_a_broken_line_is_named_and_the_others_are_read():
    found = read('{"outlet":"a","body":"One."}\n{"outlet":"a"}\n{oops}\n{"outlet":"b","body":"Two."}')

    assert [each.body for each in found if isinstance(each, Article)] == ["One.", "Two."]
    assert [str(each)[: 18 if each.field else 3] for each in found[1:3]] == ["-:2: body: missing", "-:3"]


@pytest.mark.parametrize(
    "content",
    [
        '[{"outlet":"a","body":"One."},\n {"outlet":"a","body":"Two."}]',
        '[\n  {"outlet": "a",\n   "body": "One."},\n\n  {"outlet": "a", "body": "Two."}\n]\n',
        '\ufeff[{"outlet":"a","body":"One."},{"outlet":"a","body":"Two."}]',
    ],
)
def test_an_array_holds_many(content):
    assert [article.body for article in read(content)] == ["One.", "Two."]


def test_an_error_in_an_array_names_the_line_of_its_element():
    found = read('[\n {"outlet":"a","body":"One."},\n {"outlet":"a",\n  "body":7}\n]')

    assert Unreadable("-", 3, "body", "expected text, got a number") == found[1]


def test_a_document_over_many_lines_is_one_article():
    assert one('{\n  "outlet": "a",\n  "body": "One."\n}').body == "One."


def test_a_document_that_breaks_off_names_the_line():
    assert str(one('{\n"outlet": "a"\n"body": "One."}', name="x.json")).startswith("x.json:3: not JSON")


def test_lines_after_a_first_one_that_breaks_off_are_read():
    found = read('{"outlet":"a","body":"On\n{"outlet":"a","body":"Two."}\n')

    assert isinstance(found[0], Unreadable)
    assert found[1].body == "Two."


def test_an_article_keeps_what_it_says_and_its_unknown_keys():
    article = one(
        '{"id":"7","outlet":"a","url":"https://a.example/7","language":"fr","title":"Un titre","body":"Un.",'
        '"published":"2016-12-14T10:41:00+01:00","updated":null,"origin":"AFP","status":"corrected","desk":{"no":3}}'
    )

    assert (
        Article(
            id="7",
            outlet="a",
            url="https://a.example/7",
            language="fr",
            title="Un titre",
            body="Un.",
            published=datetime(2016, 12, 14, 10, 41, tzinfo=timezone(timedelta(hours=1))),
            origin="AFP",
            status="corrected",
            extra={"desk": {"no": 3}},
        )
        == article
    )


def test_a_date_alone_is_its_midnight():
    assert datetime(2016, 12, 14) == one('{"outlet":"a","body":"x","published":"2016-12-14"}').published  # noqa: DTZ001


def test_the_id_depends_on_what_the_article_is_and_on_nothing_else():
    first = one('{"outlet":"a","body":"One.","language":"en"}')
    same = one('{"body":"One.","outlet":"a","desk":1}')
    other = one('{"outlet":"b","body":"One."}')

    assert first.id == same.id
    assert first.id != other.id
    assert len(first.id) == 16


@pytest.mark.parametrize(
    ("content", "field", "reason"),
    [
        ('{"body":"x"}', "outlet", "missing; give it with --outlet"),
        ('{"outlet":"a"}', "body", "missing"),
        ('{"outlet":"a","body":" \\n"}', "body", "empty"),
        ('{"outlet":"a","body":""}', "body", "empty"),
        ('{"outlet":1,"body":"x"}', "outlet", "expected text, got a number"),
        ('{"outlet":"a","body":["x"]}', "body", "expected text, got a list"),
        (
            '{"outlet":"a","body":"x","published":"yesterday"}',
            "published",
            "'yesterday' is not an ISO 8601 date or time",
        ),
        ('{"outlet":"a","body":"x","published":"0001-01-01"}', "published", "'0001-01-01' is not of our time"),
        ('{"outlet":"a","body":"x","status":"gone"}', "status", "'gone' is none of usable, corrected, withdrawn"),
        ('{"outlet":"a","body":"x\\u0000"}', "body", "holds a NUL character"),
        ('{"outlet":"a","body":"x","k":{"y\\u0000":1}}', "k", "holds a NUL character"),
        ('{"outlet":"a","body":"ab\\ud83d"}', "body", "holds half a surrogate pair at character 2"),
        ('{"outlet":"a","body":"x","k":' + "[" * 20 + "]" * 20 + "}", "k", "nested deeper than 8 levels"),
        ('{"outlet":"a","body":"' + "é" * 1200 + '"}', None, "larger than 2,000 bytes"),
        ("[1]", None, "an article must be a JSON object"),
        ("[" * 100_000, None, None),
        ("", None, "holds no JSON"),
        ("plain words", None, None),
    ],
)
def test_a_wrong_article_is_refused_with_its_field(content, field, reason):
    limits = msgspec.structs.replace(LIMITS, document_bytes=200_000)
    found = one(content, limits=limits)

    assert isinstance(found, Unreadable)
    assert field == found.field
    assert found.line == 1
    assert reason is None or reason == found.reason


def test_a_surrogate_pair_is_one_character():
    assert one('{"outlet":"a","body":"\\ud83d\\ude00"}').body == "😀"


def test_bytes_that_are_not_utf8_are_refused_in_their_line():
    found = read(b'{"outlet":"a","body":"One."}\n{"outlet":"a","body":"\xff"}')

    assert Unreadable("-", 2, None, "not UTF-8") == found[1]


def test_a_line_too_long_is_skipped_and_the_bound_is_stated():
    long = '{"outlet":"a","body":"' + "x" * 3_000_000 + '"}'
    found = read(f'{{"outlet":"a","body":"One."}}\n{long}\n{{"outlet":"a","body":"Two."}}')

    assert found[0].body == "One."
    assert Unreadable("-", 2, None, "larger than 2,000 bytes") == found[1]
    assert found[2].body == "Two."


def test_a_document_too_long_is_refused_and_the_bound_is_stated():
    assert Unreadable("-", 1, None, "larger than 20,000 bytes") == one("[" + " " * 30_000 + "]")


def test_options_fill_what_the_article_does_not_say():
    options = {"outlet": "o", "published": datetime(2020, 1, 2), "language": "en"}  # noqa: DTZ001
    bare = one('{"body":"x"}', **options)
    told = one('{"body":"x","outlet":"a","published":"2021-01-01","language":"fr"}', **options)

    assert (bare.outlet, bare.published.year, bare.language) == ("o", 2020, "en")
    assert (told.outlet, told.published.year, told.language) == ("a", 2021, "fr")


def test_html_stands_in_for_a_body():
    article = one('{"outlet":"a","html":"<html><title>T</title><body><p>One.</p><p>Two.</p></body></html>"}')

    assert (article.title, article.body) == ("T", "One.\n\nTwo.")
