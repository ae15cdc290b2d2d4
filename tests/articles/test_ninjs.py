"""IPTC ninjs 1, 2 and 3."""

import io
import json

import pytest

from checker.articles import read_stream

MARKUP = "<p>MAREN (XYZ) – Fourteen died.</p> <p>Nine were found.</p>"
VERSIONS = {
    1: {"headline": "Ferry sinks", "versioncreated": "2014-05-03T10:41:00Z", "body_text": "flat", "body_xhtml": MARKUP,
        "pubstatus": "usable", "copyrightholder": "XYZ", "language": "en", "slugline": "ferry"},
    2: {"headlines": [{"role": "short", "value": "Ferry"}, {"role": "main", "value": "Ferry sinks"}],
        "versioncreated": "2014-05-03T10:41:00Z", "pubstatus": "usable", "language": "en", "slugline": "ferry",
        "bodies": [{"role": "text", "contenttype": "text/plain", "value": "flat"},
                   {"role": "main", "contenttype": "text/html", "value": MARKUP}],
        "infosources": [{"name": "XYZ"}]},
    3: {"headlines": [{"role": "main", "value": "Ferry sinks"}], "versionCreated": "2014-05-03T10:41:00Z",
        "pubStatus": "usable", "copyrightHolder": "XYZ", "language": "en", "slugline": "ferry",
        "bodies": [{"role": "main", "contentType": "text/html", "value": MARKUP}],
        "standard": {"name": "ninjs", "version": "3.0"}},
}  # fmt: skip


def read(item: dict, **options):
    raw = json.dumps({"uri": "urn:xyz:1", **item}).encode()
    (found,) = read_stream(io.BytesIO(raw), **options)
    return found


@pytest.mark.parametrize("version", VERSIONS)
def test_each_version_says_the_same(version):
    article = read(VERSIONS[version])

    assert (
        article.id, article.outlet, article.title, article.language, article.status,
    ) == ("urn:xyz:1", "XYZ", "Ferry sinks", "en", "usable")  # fmt: skip
    assert article.body == "MAREN (XYZ) – Fourteen died.\n\nNine were found."
    assert article.published.isoformat() == "2014-05-03T10:41:00+00:00"
    assert article.extra["slugline"] == "ferry"


def test_plain_text_is_taken_where_there_is_no_markup():
    item = {key: value for key, value in VERSIONS[1].items() if key != "body_xhtml"}

    assert read(item).body == "flat"


def test_a_cancelled_item_is_withdrawn():
    assert read({**VERSIONS[3], "pubStatus": "canceled"}).status == "withdrawn"


@pytest.mark.parametrize(
    ("change", "report"),
    [
        ({"pubstatus": "odd"}, "-:1: pubstatus: 'odd' is none of usable, canceled, withheld"),
        ({"versioncreated": "soon"}, "-:1: versioncreated: 'soon' is not an ISO 8601 date or time"),
        ({"body_text": None, "body_xhtml": ""}, "-:1: body_text: the ninjs item holds no text"),
        ({"copyrightholder": ""}, "-:1: outlet: missing; give it with --outlet"),
    ],
)
def test_a_wrong_item_names_its_field(change, report):
    assert report == str(read({**VERSIONS[1], **change}))
