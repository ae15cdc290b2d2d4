"""Line + word → whether it carries meaning, whether it is a noun."""

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line


def means(line: Line, lexicon: Lexicon, at: int, *, name: bool = False) -> bool:
    """Whether a word is one by which sentences are told apart: a rarer one, one of two opposites, one of a `name`."""
    stem, rare = lexicon.meaning(line.words[at].form)
    if not stem or line.figure_at(at) is not None:
        return False
    if lexicon.opposites.turns(line.words[at].form):
        return True
    stopped = lexicon.stops.at(line.words, at) is not None or lexicon.negations.at(line.words, at) is not None
    if lexicon.poles.at(line.words, at) is not None or (
        lexicon.poles_of(line.words[at].form) and (rare or not stopped)
    ):
        return True
    if stopped:
        return False
    return name or rare


def is_noun(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Whether a word is a noun by its capital, where the language writes nouns so."""
    return lexicon.head == "capital" and line.content[line.words[at].start].isupper()
