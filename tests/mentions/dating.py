"""A reader of dates for the tests: one text after another, each the next sentence of one article."""

from datetime import datetime

from checker.mentions.dates import Anchors, WhenFinder, advance
from checker.mentions.figures import FigureFinder
from checker.model import When
from checker.rulebook import Rulebook
from checker.words import split_words

FRIDAY = "2016-12-16"


class Reader:
    """Finds the dates of one text after another, each the next sentence of one article."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._finders = {
            code: (WhenFinder(language, rulebook.calendars), FigureFinder(language, rulebook.kinds))
            for code, language in rulebook.languages.items()
        }

    def __call__(self, code: str, *sentences: str, published: str | None = FRIDAY) -> list[tuple[str, When]]:
        finder, figures = self._finders[code]
        anchors = Anchors(published=None if published is None else datetime.fromisoformat(published))
        found: list[tuple[str, When]] = []
        for text in sentences:
            words = split_words(text)
            whens = finder.find(text, words, figures.find(text, words, 0, len(text)), anchors)
            anchors = advance(anchors, whens)
            found += [(text[when.start : when.end], when) for when in whens]
        return found
