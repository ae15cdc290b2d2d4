"""Every word of a pack is reached: it stands, as whole words, in the text of some example of its section."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from checker.words import Phrases, split_words
from tests.shipped import RULEBOOK

SECTIONS = [
    pytest.param(getattr(language, name), id=f"{code}/{name}")
    for code, language in RULEBOOK.languages.items()
    for name in language.__struct_fields__
    if name != "code"
]


@pytest.mark.parametrize("section", SECTIONS)
def test_every_phrase_of_a_section_stands_in_one_of_its_examples(section):
    given = Given(texts_of(section.examples))

    assert sorted({phrase for phrase in section.phrases() if not given.holds(phrase)}) == []


def texts_of(examples: tuple[Any, ...]) -> Iterator[str]:
    """What the examples give to read: their text, and a title where there is one."""
    for example in examples:
        yield example.text
        yield getattr(example, "title", "")


class Given:
    """Texts, and where each word stands in them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(texts)
        self._places = defaultdict(list)
        for words in map(split_words, self._texts):
            for place, word in enumerate(words):
                self._places[word.form].append((words, place))

    def holds(self, phrase: str) -> bool:
        words = split_words(phrase)
        if not words:
            return any(phrase in text for text in self._texts)
        lexicon = Phrases([(phrase, True)])
        return any(lexicon.at(*place) for place in self._places[words[0].form])


@pytest.mark.parametrize(
    ("phrase", "held"),
    [("dozens of", True), ("dozen", False), ("US", True), ("of the", False), ("€", True), ("$", False)],
)
def test_a_phrase_is_held_as_whole_words_or_as_a_sign(phrase, held):
    assert held is Given(["Dozens of US firms paid 3 €."]).holds(phrase)
