"""Texts as a whole: offsets, languages, headlines, paragraphs, and that no text raises anything."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.articles import read_articles
from checker.model import Article, Text
from checker.text import TextMaker
from checker.text.tokens import write_signs
from tests.shipped import RULEBOOK

LANGUAGES = RULEBOOK.languages
MAKER = TextMaker(LANGUAGES)
SEEDS = sorted((Path(__file__).resolve().parents[3] / "shared" / "seed").glob("*.txt"))
PIECES = [
    "Share", "OK", "© AFP", "Read more: x", "We use cookies, you consent to our partners", "Par Anna Lind", "M. Roux",
    "p. 12", "12", "Il a dit.", "« Oui. »", '" ', ".", "…", "?!", "-LRB- x -RRB-", " ", "\n", "\n\n", "\r\n", "\u2028",
    "\u00a0", "é", "A", "a", "Lire la suite", "www.x.fr", "U.S.", "etc.", "Ferry sinks",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))


def make(body: str, *, title: str = "", language: str | None = None) -> Text:
    return MAKER.make(Article(id="1", outlet="o", body=body, title=title, language=language))


def quotes_of(text: Text) -> list[str]:
    return [text.content[sentence.start : sentence.end] for sentence in text.sentences]


@settings(max_examples=400, deadline=None)
@given(body=TEXTS, title=st.one_of(st.just(""), TEXTS), language=st.sampled_from(["fr", "en", "es", "pt", "tr"]))
def test_any_text_is_told_apart_into_furniture_and_sentences(body, title, language):
    article = Article(id="1", outlet="o", body=body, title=title, language=language)
    text = MAKER.make(article)
    spans = sorted(
        [(mark.start, mark.end) for mark in text.furniture] + [(each.start, each.end) for each in text.sentences]
    )

    assert write_signs(article.text) == text.content
    assert all(0 <= start < end <= len(text.content) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert list(text.sentences) == sorted(text.sentences, key=lambda sentence: sentence.start)
    assert [each.paragraph for each in text.sentences] == sorted(each.paragraph for each in text.sentences)
    assert all(quote == quote.strip() for quote in quotes_of(text))


@settings(max_examples=50, deadline=None)
@given(body=TEXTS)
def test_making_twice_is_making_once(body):
    assert make(body, language="fr") == make(body, language="fr")


def test_every_word_outside_the_furniture_stands_in_a_sentence():
    text = make(
        "Seize maisons ont brûlé.\nPartager\n\nCe que l'on sait\nLe feu a pris mardi, vers 6 h",
        title="Un feu",
        language="fr",
    )

    assert quotes_of(text) == [
        "Un feu",
        "Seize maisons ont brûlé.",
        "Ce que l'on sait",
        "Le feu a pris mardi, vers 6 h",
    ]
    assert [text.content[mark.start : mark.end] for mark in text.furniture] == ["Partager"]


def test_the_headline_is_paragraph_0_and_paragraphs_count_on():
    text = make("One. Two.\n\nThree.\n\nFour.", title="Head. Line", language="en")

    assert [(sentence.paragraph, sentence.headline) for sentence in text.sentences] == [
        (0, True),
        (1, False),
        (1, False),
        (2, False),
        (3, False),
    ]


def test_without_a_title_a_short_first_line_is_the_headline():
    text = make("Ferry sinks off Port Maren\n\nA ferry sank on Saturday.", language="en")

    assert [sentence.headline for sentence in text.sentences] == [True, False]


@pytest.mark.parametrize(
    "body", ["Ferry sinks off Port Maren", "A ferry sank.\nNine died.", "Three men\nand a boy were hurt."]
)
def test_a_text_without_a_heading_has_no_headline(body):
    assert not any(sentence.headline for sentence in make(body, language="en").sentences)


def test_a_lone_line_is_never_furniture():
    assert make("Share", language="en").furniture == ()


def test_lines_are_paragraphs_where_there_are_no_blank_ones():
    assert [each.paragraph for each in make("One went. Two came.\nThree stayed.", language="en").sentences] == [0, 0, 1]


def test_lines_between_blank_ones_are_one_paragraph():
    text = make("2010-04-20\nOne came.\nTwo went.\n\n2010-04-22\nThree stayed.", language="en")

    assert [sentence.paragraph for sentence in text.sentences] == [0, 0, 0, 1, 1]


@pytest.mark.parametrize(
    ("given_code", "body", "code", "level"),
    [
        ("fr-FR", "Words of any kind.", "fr", "pack"),
        ("en_US", "Des mots.", "en", "pack"),
        ("de", "Zwölf Menschen starben.", "de", "pack"),
        ("nl", "Twaalf mensen stierven.", "nl", "digits"),
        ("french", "Les pompiers ont sauvé seize personnes dans la nuit de mardi.", "fr", "pack"),
        (None, "Les pompiers ont sauvé seize personnes dans la nuit de mardi.", "fr", "pack"),
        (None, "Los bomberos rescataron a dieciséis personas en la noche del martes.", "es", "pack"),
        (None, "Firefighters rescued sixteen people in the night to Tuesday.", "en", "pack"),
        (None, "Yangında on altı kişi salı gecesi itfaiyeciler tarafından kurtarıldı, dedi vali.", "tr", "digits"),
        (None, "Die Feuerwehr hat in der Nacht zum Dienstag sechzehn Menschen gerettet.", "de", "pack"),
        (None, "De brandweer heeft in de nacht van dinsdag zestien mensen gered.", "nl", "digits"),
        (None, "Пожарные спасли шестнадцать человек.", "ru", "digits"),
        (None, "12 345 (6)", "und", "digits"),
        (None, "", "und", "digits"),
    ],
)
def test_the_language_is_the_given_one_or_the_one_that_the_words_are_in(given_code, body, code, level):
    text = make(body, language=given_code)

    assert (code, level) == (text.language, text.level)


def test_a_few_words_are_read_in_a_language_that_can_be_read():
    assert make("12 morts à Lyon").level == "pack"


def test_furniture_of_one_language_is_seen_in_a_page_of_another():
    text = make("Le feu a pris mardi.\nShare on Facebook\nPersonne n'est blessé.", language="fr")

    assert [mark.why for mark in text.furniture] == ["button"]


@pytest.mark.skipif(not SEEDS, reason="the sample page is not beside the repository")
def test_the_sample_page_keeps_its_body_and_its_headline_and_nothing_else():
    (article,) = read_articles(SEEDS, outlet="rt.com")
    text = MAKER.make(article)
    body = [sentence for sentence in text.sentences if not sentence.headline]

    assert SEEDS[0].read_text(encoding="utf-8") == text.content
    assert text.language == "fr"
    assert (body[0].start, body[-1].end) == (302, 3681)
    assert [sentence.start for sentence in text.sentences if sentence.headline] == [0]
    assert not any(302 <= mark.start < 3681 for mark in text.furniture)
