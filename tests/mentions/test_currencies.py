import pytest

from checker import Article
from tests.shipped import READER


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("He paid C$5, then $7 and 9 dollars.", ["CAD", "CAD", "CAD"]),
        ("He paid 5 Australian dollars, then $3 million.", ["AUD", "AUD"]),
        ("He paid C$5 (US$4), then $7.", ["CAD", "USD", "USD"]),
        ("He paid C$5 or A$6, then $7.", ["CAD", "AUD", "USD"]),
        ("He paid HK$5 and 7 US dollars, then $3.", ["HKD", "USD", "USD"]),
        ("He paid $7 and €3.", ["USD", "EUR"]),
        ("He paid 50 CFA francs, then 7 francs.", ["XOF", "XOF"]),
        ("He paid 50 CFA francs, 9 Swiss francs, then 7 francs.", ["XOF", "CHF", "FRANC"]),
        ("He paid 5 Norwegian kroner, then 7 kroner.", ["NOK", "NOK"]),
        ("He paid MXN$ 5, NZ$ 6 and N$7.", ["MXN", "NZD", "NAD"]),
        ("A COP 1,200,000 fee, R2 and R2.5bn.", ["COP", "ZAR"]),
    ],
)
def test_a_bare_dollar_is_the_one_that_the_text_names_fully_and_the_usual_one_otherwise(
    text: str, units: list[str]
) -> None:
    _, mentions = READER.find_mentions(Article(id="1", outlet="a.example", body=text, language="en"))
    assert [figure.unit for figure in mentions.figures] == units


def test_a_resolved_dollar_tells_why() -> None:
    body = "Le loyer est de 900 dollars canadiens. Il valait 700 dollars en mai."
    _, mentions = READER.find_mentions(Article(id="1", outlet="a.example", body=body, language="fr"))
    assert mentions.figures[1].unit == "CAD"
    assert mentions.figures[1].steps[-1] == "USD → CAD, the only such currency that the text names fully"
