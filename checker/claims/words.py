"""Line + word → whether it carries meaning."""

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line
from checker.rarity import zipf

_COMMON = 6.0  # zipf: words like "people" or "said" tell two sentences apart no better than "the"
_SHORT = 3  # letters: "in", "de", "et"


def means(line: Line, lexicon: Lexicon, language: str, at: int, *, name: bool = False) -> bool:
    """Whether a word is one by which sentences are told apart: a rarer one, one of two opposites, one of a `name`."""
    form = line.words[at].form
    if line.figure_at(at) is not None or form.isdigit() or len(form) < _SHORT:
        return False
    if lexicon.poles.at(line.words, at) is not None or lexicon.stem(form) in lexicon.opposites:
        return True
    if lexicon.stops.at(line.words, at) is not None or lexicon.negations.at(line.words, at) is not None:
        return False
    return name or zipf(form, language) < _COMMON
