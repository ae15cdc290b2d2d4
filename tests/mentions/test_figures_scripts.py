"""Digits in scripts without a pack: between letters of a script without spaces, and grouped by an Arabic sign."""

import pytest

from tests.comparisons.telling import article
from tests.shipped import READER


@pytest.mark.parametrize(
    ("code", "text", "figures"),
    [
        ("zh", "造成4100人死亡。", ["4100"]),
        ("ja", "4,100人が死亡した。", ["4100"]),
        ("zh", "世界人口已达80亿。", []),  # a magnitude that nothing here knows: rather no figure than a wrong one
        ("fa", "۶٬۳۷۳ نفر", ["6373"]),
        ("ru", "Ту154 и B52 у села", []),
    ],
)
def test_digits_are_read(code: str, text: str, figures: list[str]) -> None:
    told = READER.read(article("a", text, code=code))
    assert [str(figure.value.low) for figure in told.figures] == figures
