"""Whose seats they are, of which vote, and sums that are totals."""

import pytest

from checker.pipeline import check
from tests.claims.telling import claims
from tests.comparisons.telling import article
from tests.shipped import READER

SUMS = {
    "en": "Venn, Rusk and Lund have 59 seats, Reik has 12 seats.",
    "fr": "Venn, Rusk et Lund ont 59 sièges, Reik a 12 sièges.",
    "es": "Venn, Rusk y Lund suman 59 escaños, Reik tiene 12 escaños.",
}


@pytest.mark.parametrize("language", list(SUMS))
def test_the_seats_of_a_list_of_parties_are_nobodys_alone(language: str) -> None:
    summed, alone = (claim for claim in claims(SUMS[language], language) if claim.measure == "seats")
    assert summed.names[0].count("+") == 2
    assert "+" not in alone.names[0]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The Reed party won 28.2 percent of the vote (8 points less than in the vote of 2027).", None),
        ("The Reed party won 28.2 percent of the vote over its previous showing in the vote of 2027.", None),
        ("The Reed party won 28.2 percent of the vote in 2027.", "2027"),
    ],
)
def test_the_year_of_another_vote_is_not_that_of_the_share(text: str, label: str | None) -> None:
    share = next(claim for claim in claims(text) if claim.measure == "vote_share")
    assert (share.window.label if share.window else None) == label


TITLE = "Ellery fines Northline"
FINED = "Ellery fined Northline 4.3 million euros over its ferries on Monday. Northline of Ellery will appeal."


@pytest.mark.parametrize(
    "other",
    [
        "Ellery fined Northline over its ferries. The running total of its fines reaches 6.7 million euros.",
        "Ellery fined Northline over its ferries. The fine exceeds the then-record 2.4 million euros penalty.",
    ],
)
def test_totals_and_former_records_are_not_the_fine(other: str) -> None:
    first = article("post", FINED, published="2031-05-12T08:00:00Z", title=TITLE)
    second = article("times", other, published="2031-05-12T15:00:00Z", title=TITLE)
    assert not check((first, second), READER).findings


CROWDS = {
    "en": "Thousands of people (45,000 according to police, 120,000 according to unions) marched on Saturday.",
    "fr": "Des milliers de personnes (45.000 selon la police, 120.000 selon les syndicats) ont défilé samedi.",
    "es": "Miles de personas (45.000, según la policía; 120.000 según los sindicatos) marcharon el sábado.",
}


@pytest.mark.parametrize("language", list(CROWDS))
def test_two_counts_of_a_crowd_in_brackets_are_rivals(language: str) -> None:
    told = article("post", CROWDS[language], code=language, published="2031-05-12T08:00:00Z")
    assert [finding.rule.id for finding in check((told,), READER).findings] == ["rival-counts"]


@pytest.mark.parametrize(
    ("other", "wanted"),
    [("Police counted 9,000 marchers in Italy.", 0), ("Police counted 9,000 marchers in Rome.", 1)],
)
def test_the_crowd_of_a_town_is_not_that_of_the_land(other: str, wanted: int) -> None:
    title, told = "March of the ferrymen", "Ferrymen marched on Monday over the pay of Northline. Lund led them. "
    first = article(
        "post", f"{told}Police counted 4,000 marchers in Rome.", published="2031-05-12T08:00:00Z", title=title
    )
    second = article("times", told + other, published="2031-05-12T15:00:00Z", title=title)
    assert len(check((first, second), READER).findings) == wanted


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("Its very first offer, made in May, stood at 122 dollars per share.", "previous"),
        ("It stood at 122 dollars per share.", ""),
    ],
)
def test_a_first_offer_is_an_earlier_figure(text: str, phase: str) -> None:
    assert claims(text)[-1].phase == phase
