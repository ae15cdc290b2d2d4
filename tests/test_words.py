"""Words keep their places, and the longest phrase wins."""

from itertools import pairwise
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.words import Phrases, fold, split_words

TOKENS = st.sampled_from(["more", "than", "half", "a", "dozen", "d", "12"])
STRETCHES = st.lists(TOKENS, min_size=1, max_size=4)


@given(st.text())
def test_any_text_is_split_and_each_word_stands_where_it_says(text: str) -> None:
    words = split_words(text)
    for word in words:
        assert text[word.start : word.end].lower() == word.form
        # What follows may be a sign over it; a letter may be newer than this Python.
        assert word.form[0].isalnum() or category(word.form[0]) == "Cn"
    assert all(before.end <= after.start for before, after in pairwise(words))
    assert not (words and words[0].glued)


@given(st.text())
def test_every_letter_and_digit_is_in_a_word(text: str) -> None:
    covered = {place for word in split_words(text) for place in range(word.start, word.end)}
    assert {place for place, sign in enumerate(text) if sign.isalpha() or sign.isdecimal()} <= covered


@given(st.text(), st.integers(0, 30), st.integers(0, 30))
def test_a_part_of_a_text_keeps_the_offsets_of_the_whole(text: str, start: int, end: int) -> None:
    assert all(start <= word.start < word.end <= end for word in split_words(text, start, end))
    assert split_words(text, 0, len(text)) == split_words(text)


@pytest.mark.parametrize(
    ("text", "glued"),
    [
        ("l'offensive", [False, True]),
        ("Alep-Est", [False, True]),
        ("5\u202f992", [False, True]),
        ("U. S. army", [False, True, True]),
        ("one, two", [False, False]),
        ("one\ntwo", [False, False]),
        ("one    two", [False, False]),
    ],
)
def test_words_are_glued_where_a_phrase_may_run_on(text: str, glued: list[bool]) -> None:
    assert [word.glued for word in split_words(text)] == glued


@given(st.lists(STRETCHES, min_size=1, max_size=6), st.lists(TOKENS, max_size=12))
def test_the_longest_phrase_wins(phrases: list[list[str]], tokens: list[str]) -> None:
    lexicon = Phrases((" ".join(phrase), tuple(phrase)) for phrase in phrases)
    words = split_words(" ".join(tokens))
    for place in range(len(tokens)):
        fitting = [tuple(phrase) for phrase in phrases if tokens[place : place + len(phrase)] == phrase]
        longest = max(fitting, key=len, default=None)
        assert lexicon.at(words, place) == (None if longest is None else (len(longest), longest))


def test_a_comma_ends_a_phrase() -> None:
    lexicon = Phrases([("more than", "least"), ("more", "other")])
    assert lexicon.at(split_words("More than 12"), 0) == (2, "least")
    assert lexicon.at(split_words("more, than"), 0) == (1, "other")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Éxito", "exito"), ("ŒUVRE", "oeuvre"), ("Straße", "STRASSE"), ("Ærø", "aero"), ("ﬁn", "fin"), ("℃", "°c")],
)
def test_spellings_of_one_word_fold_together(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.from_regex(r"[a-zàâäçéèêëîïôöùûüÿœæßñ]+", fullmatch=True))
def test_case_does_not_matter(word: str) -> None:
    assert fold(word.upper()) == fold(word)
