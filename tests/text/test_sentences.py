"""Sentences: each example of each pack, and what no pack may break."""

import pytest

from checker.model import Article
from checker.text import TextMaker
from tests.shipped import RULEBOOK

LANGUAGES = RULEBOOK.languages
MAKER = TextMaker(LANGUAGES)


def sentences_of(text: str, language: str, title: str = "") -> list[str]:
    article = Article(id="1", outlet="o", body=text, title=title, language=language)
    made = MAKER.make(article)
    return [article.text[sentence.start : sentence.end] for sentence in made.sentences]


@pytest.mark.parametrize(
    ("code", "text", "sentences"),
    [
        pytest.param(code, example.text, list(example.sentences), id=f"{code}/{example.text[:40]}")
        for code, language in LANGUAGES.items()
        for example in language.sentences.examples
    ],
)
def test_an_example_of_a_pack_is_split_as_it_says(code, text, sentences):
    assert sentences == sentences_of(text, code)
