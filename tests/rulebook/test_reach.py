"""Every word of a pack is reached: it stands, as whole words, in the text of some example of its section."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from checker.rulebook import load_rulebook
from checker.words import Phrases, split_words

SECTIONS = [
    pytest.param(getattr(language, name), id=f"{code}/{name}")
    for code, language in load_rulebook().languages.items()
    for name in language.__struct_fields__
    if name != "code"
]


@pytest.mark.parametrize("section", SECTIONS)
def test_every_phrase_of_a_section_stands_in_one_of_its_examples(section):
    texts = list(texts_of(section.examples))

    assert sorted({phrase for phrase in section.phrases() if not any_holds(texts, phrase)}) == []


def texts_of(examples: tuple[Any, ...]) -> Iterator[str]:
    """What the examples give to read: their text, and a title where there is one."""
    for example in examples:
        yield example.text
        yield getattr(example, "title", "")


def any_holds(texts: list[str], phrase: str) -> bool:
    if not split_words(phrase):
        return any(phrase in text for text in texts)
    lexicon = Phrases([(phrase, True)])
    return any(lexicon.at(words, place) for words in map(split_words, texts) for place in range(len(words)))


class Example(msgspec.Struct, frozen=True):
    text: str


@pytest.mark.parametrize(
    ("phrase", "held"),
    [("dozens of", True), ("dozen", False), ("US", True), ("of the", False), ("€", True), ("$", False)],
)
def test_a_phrase_is_held_as_whole_words_or_as_a_sign(phrase, held):
    assert held is any_holds(list(texts_of((Example("Dozens of US firms paid 3 €."),))), phrase)
