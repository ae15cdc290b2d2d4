"""How much the words around two amounts are the same, of which one text alone says what it is."""

from checker.comparisons.likeness import find_likeness
from checker.model import Claim
from tests.comparisons.telling import article
from tests.shipped import READER


def amount(body: str) -> Claim:
    return next(claim for claim in READER.read(article("a", body)).claims if claim.unit == "EUR")


def test_few_words_tie_an_amount_to_one_without_a_word_where_somebody_put_the_two_side_by_side() -> None:
    sold, bare = (
        amount("The harbour gallery was sold for 9 million euros."),
        amount("The harbour gallery: 27 million euros."),
    )

    assert (sold.measure, bare.measure) == ("price", "money:")
    assert find_likeness(sold, bare, across=False, asked=True) == "high"
    assert find_likeness(sold, bare, across=False) != "high"


def test_two_amounts_of_one_kind_need_nobody_to_put_them_side_by_side() -> None:
    sold, again = (
        amount("The harbour gallery was sold for 9 million euros."),
        amount("The harbour gallery was sold at 27 million euros."),
    )

    assert find_likeness(sold, again, across=False) == "high"
