"""The sample page, which lies beside the repository and not in it: its figures, and what is planted against them."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run, write_lines

PAGES = sorted((Path(__file__).parents[3] / "shared/seed").glob("*.txt"))
pytestmark = pytest.mark.skipif(not PAGES, reason="the sample page lies beside the repository of its authors only")

ENGLISH = {
    "id": "english",
    "outlet": "daily.example",
    "language": "en",
    "published": "2016-12-14T13:00:00+01:00",
    "title": "Thousands leave eastern Aleppo",
    "body": (
        "Some {} civilians, including 2,210 children, were evacuated from eastern Aleppo in the last 24 hours, the "
        "Russian Centre for Reconciliation said on Wednesday.\n\nMore than 112,400 civilians have been rescued since "
        "the offensive began. Six people were killed in shelling of the Bustan al-Qasr district, state television "
        "reported. A total of 366 militants laid down their arms."
    ),
}


def page(name: str = "page", outlet: str = "rt.com") -> dict[str, Any]:
    body = PAGES[0].read_text(encoding="utf-8")
    return {"id": name, "outlet": outlet, "published": "2016-12-14T10:41:00+01:00", "body": body}


def english(figure: str) -> dict[str, Any]:
    return ENGLISH | {"body": str(ENGLISH["body"]).format(figure)}


def relations_of(run: Run, *articles: dict[str, Any]) -> dict[tuple[str, str], tuple[str, str]]:
    """Relation and reason of each pair of values of two articles, the lower value first."""
    told = run("check", "-", "--format", "json", "--all", stdin=write_lines(list(articles))).told["relations"]
    return {
        tuple(sorted((one["left"]["value"]["low"], one["right"]["value"]["low"]), key=int)): (
            one["relation"],
            one["reason"],
        )
        for one in told
        if one["left"]["article"] != one["right"]["article"]
        and one["left"]["value"]["text"][0].isalnum()
        and "T" not in one["left"]["value"]["low"] + one["right"]["value"]["low"]
    }


def test_its_figures_are_read_with_window_part_and_hedge(run: Run) -> None:
    (reading,) = run("read", "-", "--format", "json", stdin=json.dumps(page())).told
    said = {claim["value"]["low"]: claim for claim in reading["claims"]}
    assert {"5992", "2210", "110000", "44367", "7000", "6", "366"} <= set(said)
    assert [said[low]["subset"] for low in ("5992", "2210", "110000", "44367")] == [False, True, False, True]
    assert said["5992"]["window"]["label"] == "PT24H"
    assert said["110000"]["window"]["label"].startswith("since:")
    assert (said["110000"]["hedge"], said["7000"]["hedge"]) == ("more_than", "about")
    assert [said[low]["measure"] for low in ("5992", "6", "366")] == ["evacuated", "killed", "surrendered"]
    # The body; what stands before and after it is the page's furniture.
    assert all(302 <= claim["start"] < claim["end"] <= 3681 for claim in reading["claims"])
    assert "2016-12-14" in {when["value"] for when in reading["whens"]}


def test_it_does_not_contradict_itself(run: Run) -> None:
    assert run("check", "-", stdin=json.dumps(page())).code == 0


def test_a_copy_under_another_name_is_one_voice(run: Run) -> None:
    relations = relations_of(run, page(), page("copy", "mirror.example"))
    assert relations["5992", "5992"] == ("same_origin", "")
    assert "agree" not in {relation for relation, _ in relations.values()}


def test_an_english_article_agrees_and_its_windows_stay_apart(run: Run) -> None:
    relations = relations_of(run, page(), english("5,992"))
    assert relations["5992", "5992"][0] == "agree"
    assert relations["366", "366"][0] == "agree"
    assert relations["6", "6"][0] == "agree"
    assert relations["5992", "112400"][0] == "not_comparable"
    assert relations["5992", "110000"][0] == "not_comparable"
    assert not {"conflict", "dispute", "regression", "stale"} & {relation for relation, _ in relations.values()}


def test_another_figure_for_the_same_day_is_a_finding(run: Run) -> None:
    ran = run("check", "-", "--format", "json", stdin=write_lines([page(), english("3,000")]))
    assert ran.code == 1
    (finding,) = ran.told["findings"]
    assert {finding["left"]["value"]["low"], finding["right"]["value"]["low"]} == {"3000", "5992"}
