"""A text that gives both figures excludes neither."""

from datetime import datetime

from checker.model import Article
from checker.pipeline import check
from tests.shipped import READER

AT = datetime.fromisoformat("2031-11-03T09:00:00+01:00")
LATER = datetime.fromisoformat("2031-11-03T13:00:00+01:00")
WHOLE = Article(
    id="a",
    outlet="harbour-post.example",
    published=AT,
    title="Ellery Shipyards to cut 1,200 jobs",
    body="Ellery Shipyards will cut 1,200 jobs in Grevesund, the company said on Monday.",
)


def alarms(body: str) -> set[str]:
    other = Article(
        id="b", outlet="coast-times.example", published=AT, title="Ellery Shipyards to cut 900 jobs", body=body
    )
    return {finding.relation for finding in check([WHOLE, other], READER).findings}


def test_a_part_beside_its_whole_is_no_alarm() -> None:
    body = "Ellery Shipyards will cut 900 jobs in repairs in Grevesund, for a total of 1,200 jobs, it said on Monday."
    assert alarms(body) == set()


def test_another_figure_beside_it_leaves_the_alarm() -> None:
    body = "Ellery Shipyards will cut 900 jobs in repairs in Grevesund, where it has 5,400 jobs, it said on Monday."
    assert alarms(body) == {"conflict"}


def test_a_count_of_thousands_is_one_thing_by_whatever_noun() -> None:
    body = "Ellery Shipyards will cut 5,000 jobs in Grevesund: 1,200 full-time welders and 3,800 agency hands."
    assert alarms(body.replace("5,000", "900")) == set()
    assert alarms(body.replace("1,200", "1,300").replace("5,000", "900")) == {"conflict"}


CRASH = Article(
    id="a",
    outlet="harbour-post.example",
    published=AT,
    title="Plane crashes near Grevesund: 76 dead",
    body="A plane crashed near Grevesund on Monday: 76 people were killed and five people survived.",
)


def test_a_survivor_found_explains_a_toll_that_fell() -> None:
    def told(survivors: str) -> set[str]:
        later = Article(
            id="b",
            outlet="coast-times.example",
            published=AT.replace(hour=18),
            title="Plane crashes near Grevesund: 75 dead",
            body=f"The plane that crashed near Grevesund on Monday killed 75 people. {survivors} people survived.",
        )
        return {finding.relation for finding in check([CRASH, later], READER).findings}

    assert told("Six") == set()
    assert "regression" in told("Eight")


def test_a_figure_that_lies_in_the_range_of_the_other_admits_it() -> None:
    def told(part: str) -> set[str]:
        first = Article(
            id="a",
            outlet="harbour-post.example",
            published=AT,
            title="Storm Wendel kills 36 in Europe",
            body=f"Storm Wendel killed 36 people on the continent. In Norvia {part} people died.",
        )
        body = "Storm Wendel has killed between 25 and 30 people, the ministry of Norvia said."
        later = Article(id="b", outlet="coast-times.example", published=LATER, title="Storm Wendel", body=body)
        return {finding.relation for finding in check([first, later], READER).findings}

    assert told("26") == set()
    assert told("11") == {"regression"}


def test_the_attacker_may_be_among_the_dead() -> None:
    def told(who: str, dead: str) -> set[str]:
        first = Article(
            id="a",
            outlet="harbour-post.example",
            published=AT,
            title="Twelve dead at Grevesund market",
            body=f"A blast at the market of Grevesund killed 12 people on Monday. Police spoke of a 19-year-old {who}.",
        )
        body = f"The blast at the market of Grevesund killed {dead} people on Monday, police said."
        later = Article(
            id="b", outlet="coast-times.example", published=LATER, title=f"Grevesund market: {dead} dead", body=body
        )
        return {finding.relation for finding in check([first, later], READER).findings}

    assert told("gunman", "11") == set()
    assert told("baker", "11") == {"regression"}
    assert told("gunman", "nine") == {"regression"}
