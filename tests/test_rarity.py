"""Rarity: the shipped frequencies."""

import pytest
import wordfreq

from checker.rarity import zipf


@pytest.mark.parametrize(("word", "language"), [("the", "en"), ("insurgents", "en"), ("mort", "fr"), ("haus", "de")])
def test_a_frequency_is_the_one_that_wordfreq_gives(word, language):
    assert zipf(word, language) == wordfreq.zipf_frequency(word, language, "small")


def test_case_and_accents_do_not_count():
    assert zipf("Été", "fr") == zipf("ete", "fr") > 5


@pytest.mark.parametrize(
    ("word", "language"), [("kafraya", "en"), ("the", "xx"), ("the", ""), ("the", "../en"), ("", "en")]
)
def test_a_word_or_language_without_a_table_is_zero(word, language):
    assert zipf(word, language) == 0
