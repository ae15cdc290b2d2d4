"""Line + figure → Figure: the currency that a bare million borrows ("512 million euros … with 391 million")."""

import msgspec

from checker.claims.lines import Line
from checker.model import Figure

_MILLION = 1_000_000
_BETWEEN = frozenset({"percent", "ordinal"})


def lend_currency(line: Line, at: int) -> Figure:
    """The figure, in the currency of the nearest sum before it there where it is a bare number of millions.

    Shares and ranks may stand between the two, no small number and no semicolon: what follows them counts anew.
    """
    figure = line.figures[at][1]
    if not _is_bare_million(figure):
        return figure
    for place, before in reversed(line.figures[:at]):
        if ";" in line.content[line.words[place.last - 1].end : figure.start]:
            return figure
        if before.type == "currency":
            steps = (*figure.steps, f"{before.unit} as in the sum before")
            return msgspec.structs.replace(figure, type="currency", unit=before.unit, steps=steps)
        if before.type not in _BETWEEN and not _is_bare_million(before):
            return figure
    return figure


def _is_bare_million(figure: Figure) -> bool:
    low = figure.value.low
    return figure.type == "number" and figure.unit is None and low is not None and low >= _MILLION
