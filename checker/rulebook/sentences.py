"""The section `sentences.yaml` of a language pack: the points that end no sentence."""

from collections.abc import Iterator

import msgspec


class Example(msgspec.Struct, frozen=True):
    """A text and the sentences in it, each as it stands in the text."""

    text: str
    sentences: tuple[str, ...]


class SentenceWords(msgspec.Struct, frozen=True):
    """Abbreviations with their points, and the words that begin a sentence.

    `never_last` ends no sentence (a name follows: "Mr."); `before_figures` ends none where a figure follows ("No. 5");
    `seldom_last` ends one only where one of the `starters` follows ("in the U.S. The army").
    """

    never_last: tuple[str, ...]
    before_figures: tuple[str, ...]
    seldom_last: tuple[str, ...]
    starters: tuple[str, ...]
    examples: tuple[Example, ...]
    ordinal_points: bool = False
    """Whether a point makes a short number an ordinal ("am 3. Tag"), so that it ends one only before `starters`."""

    def phrases(self) -> Iterator[str]:
        """Every word or phrase of the section; a test demands that an example reaches each."""
        yield from self.never_last
        yield from self.before_figures
        yield from self.seldom_last
        yield from self.starters
