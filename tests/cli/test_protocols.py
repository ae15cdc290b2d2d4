"""The line protocols: an answer for each line, in order, at once; a bad line stops nothing."""

import json
import subprocess
import sys

from tests.cli.conftest import YARD, Run, write_lines


def test_spans_have_places_types_values_and_units(run: Run) -> None:
    text = "On 3 May 2016 about 40 buses and at least 12 vans drove 7 to 9 km."
    asked = {"id": "a", "lang": "en", "kind": "quantity", "text": text, "reference_time": "2016-05-04T00:00:00"}
    (answer,) = run("read", "--format", "spans", stdin=json.dumps(asked)).lines
    said = {text[span["start"] : span["end"]]: (span["type"], span["value"], span["unit"]) for span in answer["spans"]}
    assert answer["id"] == "a"
    assert said["3 May 2016"] == ("date", "2016-05-03", None)
    assert said["40"] == ("number", "40", "bus")  # a hedged number is the number
    assert said["12"] == ("number", "12", "van")
    assert said["7 to 9 km"] == ("dimension", ["7", "9"], "km")


def test_where_numbers_are_asked_for_what_a_hedge_opens_is_a_range_beside_them(run: Run) -> None:
    text = "At least 12 of the 40 vans left, fewer than 9 came back."
    (answer,) = run("read", "--format", "spans", stdin=json.dumps({"id": 1, "kind": "number", "text": text})).lines
    said = {text[span["start"] : span["end"]]: (span["type"], span["value"], span["unit"]) for span in answer["spans"]}
    assert said == {
        "At least 12": ("range", ["12", None], None),
        "12": ("number", "12", None),
        "40": ("number", "40", None),
        "fewer than 9": ("range", [None, "9"], None),
        "9": ("number", "9", None),
    }


def test_a_bad_line_is_answered_by_its_error_and_the_next_goes_on(run: Run) -> None:
    good = json.dumps({"id": 3, "lang": "en", "text": "40 buses"})
    ran = run("read", "--format", "spans", "-", stdin=f'no json\n{{"id": 2}}\n\n{good}\n')
    broken, lacking, answer = ran.lines
    assert ran.code == 4
    assert broken["id"] is None
    assert broken["error"].startswith("line 1: ")
    assert lacking["id"] == 2
    assert "text" in lacking["error"]
    assert [answer["id"], len(answer["spans"])] == [3, 1]


def test_a_line_too_long_is_refused_and_the_next_goes_on(run: Run) -> None:
    long, short = (json.dumps({"id": size, "lang": "en", "text": "x" * size}) for size in (5000, 5))
    refused, answer = run("read", "--format", "spans", "--max-bytes", 1000, stdin=f"{long}\n{short}\n").lines
    assert "1,000 bytes" in refused["error"]
    assert answer == {"id": 5, "spans": []}


def test_pairs_get_a_relation_each(run: Run) -> None:
    a, b = (one["body"] for one in YARD)
    pairs = [
        {"id": 1, "lang": "en", "a": a, "b": b, "published_a": "2031-11-03", "published_b": "2031-11-03"},
        {"id": 2, "lang": "en", "a": a, "b": "Ellery Shipyards plans to cut 1,200 jobs at its Grevesund yard."},
        {"id": 3, "lang": "en", "a": a, "b": "It rained."},
        {"id": 4, "lang": "en", "a": a, "b": b, "published_a": "soon"},
    ]
    conflict, agree, without, undated = run("compare", "--format", "jsonl", stdin=write_lines(pairs)).lines
    assert conflict == {"id": 1, "label": "conflict", "reason": ""}
    assert agree["label"] == "agree"
    assert without == {"id": 3, "label": "not_comparable", "reason": "measure"}
    assert "published_a" in undated["error"]


def test_groups_are_answered_in_the_order_of_the_articles(run: Run) -> None:
    other = {"id": "rain", "outlet": "x.example", "language": "en", "title": "Rain", "body": "Rain fell on Tarnow."}
    ran = run("group", "--format", "jsonl", stdin=write_lines([other, *YARD, {"outlet": "x.example"}]))
    rain, post, gazette, refused = ran.lines
    assert [rain["id"], post["id"], gazette["id"]] == ["rain", "post-1", "gazette-1"]
    assert post["event"] == gazette["event"] != rain["event"]
    assert "body: missing" in refused["error"]
    assert ran.code == 4


def test_an_answer_comes_before_the_next_line_is_asked() -> None:
    command = [sys.executable, "-m", "checker", "read", "--format", "spans"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as talk:
        assert talk.stdin is not None
        assert talk.stdout is not None
        for number in (1, 2):
            talk.stdin.write(json.dumps({"id": number, "lang": "en", "text": f"{number} buses"}) + "\n")
            talk.stdin.flush()
            assert json.loads(talk.stdout.readline())["id"] == number
        talk.stdin.close()
        assert talk.wait() == 0
