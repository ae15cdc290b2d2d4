"""Why two figures cannot be compared: each reason once."""

import pytest

from checker.comparisons.gates import days_apart
from tests.comparisons.telling import article, compare, relate

FIRE = "A fire in a paint warehouse in Brennhaven "


@pytest.mark.parametrize(
    ("one", "other", "figures", "reason"),
    [
        (
            "A fire in a paint warehouse in Brennhaven killed nine people.",
            "The ferry Korsholm sank off Oststrand with twelve people killed.",
            ("nine", "twelve"),
            "event",
        ),
        (
            FIRE + "burned 40 cars of the Brennhaven paint makers.",
            FIRE + "kept 90 goats of Brennhaven from their stable.",
            ("40", "90"),
            "measure",
        ),
        (
            FIRE + "killed nine people.",
            FIRE + "killed twelve people, among them four children.",
            ("nine", "four"),
            "subset",
        ),
        (FIRE + "killed nine soldiers.", FIRE + "killed four nurses.", ("nine", "four"), "population"),
        (
            "The Halden group shut its paint works. In Brennhaven, 90 people were arrested at the Halden paint works.",
            "The Halden group shut its paint works. In Oststrand, 40 people were arrested at the Halden paint works.",
            ("90", "40"),
            "place",
        ),
        (
            FIRE + "killed nine people in the last 24 hours.",
            FIRE + "killed people; fires there killed 40 people in 2029.",
            ("nine", "40"),
            "window",
        ),
        (
            "The Brennhaven paint warehouse burned down. The fire cost €40 million.",
            "The Brennhaven paint warehouse burned down. The fire cost $90 million.",
            ("€40 million", "$90 million"),
            "unit",
        ),
        (
            FIRE + "displaced 900 people.",
            FIRE + "will have displaced 2,000 people by Friday, the mayor of Brennhaven said.",
            ("900", "2,000"),
            "forecast",
        ),
        (
            FIRE + "displaced 900 people.",
            FIRE + "could have displaced 2,000 people, the mayor of Brennhaven said.",
            ("900", "2,000"),
            "hypothetical",
        ),
        (FIRE + "killed dozens of people.", FIRE + "killed 110 people.", ("dozens", "110"), "too_vague"),
        (
            "Cholera in the Brennhaven marshes killed 41 people. In the district of Grezan 26 people died of cholera.",
            "Cholera in the Brennhaven marshes killed 44 people.",
            ("26", "44"),
            "place",
        ),
    ],
    ids=lambda part: part if isinstance(part, str) and part.isalpha() else "",
)
def test_two_figures_cannot_be_compared(one: str, other: str, figures: tuple[str, str], reason: str) -> None:
    forth = relate(article("post", one), article("times", other))
    back = relate(article("times", one), article("post", other))
    assert forth[figures] == f"not_comparable: {reason}"
    assert back == forth


def test_a_reason_is_told_in_words_with_both_sides() -> None:
    comparison = compare(
        article("post", FIRE + "killed nine soldiers."), article("times", FIRE + "killed four nurses.")
    )
    told = comparison["nine", "four"]
    assert told.because == "soldiers are not medics"
    assert [step.partition(":")[0] for step in told.proof] == ["left", "right", "not comparable"]


def test_late_on_one_day_is_not_apart_from_the_day_after() -> None:
    days = [
        compare(
            article("post", f"On {one} a fire in Brennhaven killed nine people."),
            article("times", f"On {other} a fire in Brennhaven killed nine people."),
        )["nine", "nine"]
        for one, other in (("3 March 2031", "4 March 2031"), ("3 March 2031", "6 March 2031"))
    ]
    assert [days_apart(told.left, told.right) for told in days] == [False, True]


def test_people_at_large_may_be_the_people_of_a_noun_that_no_pack_knows() -> None:
    relations = relate(article("post", FIRE + "killed nine painters."), article("times", FIRE + "killed nine people."))
    assert relations["nine", "nine"] == "agree"


def test_a_count_since_the_outbreak_meets_one_that_does_not_say_since_when() -> None:
    relations = relate(
        article("post", "Cholera in Brennhaven has killed 41 people.", published="2031-05-04T08:00"),
        article("times", "Cholera in Brennhaven has killed 44 people since 2 April.", published="2031-05-05T08:00"),
    )
    assert relations["41", "44"] == "update"


SALE = "The whisky house Glen Torrin of Brennhaven held its sale on Friday. "
AUCTION = "In Brennhaven, buyers of rare whisky crowded into the cellars of Glen Torrin. "


@pytest.mark.parametrize(
    ("one", "other", "figures"),
    [
        (
            SALE + "A bottle was sold for £46,850.",
            AUCTION + "An unknown buyer had to find 46,850 pounds.",
            ("£46,850",),
        ),
        (SALE + "Only 15 bottles were ever filled.", AUCTION + "It keeps one of the 15 bottles in a safe.", ("15",)),
        (SALE + "About 9,400 people came.", AUCTION + "The hall had room for them all, 9,400 people.", ("9,400",)),
        (FIRE + "killed 11 workers.", FIRE + "killed 11 men.", ("11",)),
    ],
)
def test_a_value_that_is_hardly_that_of_two_things_agrees_whatever_stands_around_it(
    one: str, other: str, figures: tuple[str]
) -> None:
    told = relate(article("a", one), article("b", other))
    assert {relation for (left, _), relation in told.items() if figures[0] in left} == {"agree"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SALE + "Only 15 bottles were ever filled.", AUCTION + "The cellar had space for 15 barrels in a row."),
        (SALE + "Prices rose 50 percent at the start.", AUCTION + "A tax of 50 percent drove the Danes away."),
        (FIRE + "killed nine soldiers.", FIRE + "killed nine nurses."),
    ],
)
def test_a_value_of_many_things_does_not(one: str, other: str) -> None:
    assert "agree" not in relate(article("a", one), article("b", other)).values()


def test_lengths_of_time_are_compared_where_one_noun_follows_both() -> None:
    judged = "Judge Sinowska of Brennhaven sentenced the paint makers of the Halden works. The judge gave one of them "
    jail = article("a", judged + "nine months of house arrest and a year of probation.")
    probation = article("b", judged + "four years of probation and nine months of house arrest.")
    assert relate(jail, probation)["nine months", "four years"] == "not_comparable: measure"


POLL = "Brennhaven voted on the Halden bridge on Sunday. "


def test_a_share_of_which_no_text_says_of_what_is_compared_where_it_is_the_only_one() -> None:
    alone = article("a", POLL + "The bridge of Halden won in Brennhaven by 52 percent.")
    other = article("b", POLL + "The bridge of Halden won in Brennhaven by 58 percent.")
    several = article("c", POLL + "The bridge of Halden won in Brennhaven by 58 percent to 42 percent.")
    assert relate(alone, other)["52 percent", "58 percent"] == "conflict"
    assert relate(alone, several)["52 percent", "58 percent"] == "not_comparable: measure"
