"""The words of kinds of happening: each is reached by its own language's stems, and parts two events of one day."""

import pytest

from checker.pipeline import Reader
from tests.comparisons.telling import article
from tests.links.test_links import DAY, link
from tests.shipped import RULEBOOK

READER = Reader(RULEBOOK)
CODES = sorted({code for languages in RULEBOOK.happenings.values() for code in languages})


@pytest.mark.parametrize("code", CODES)
def test_every_word_is_found_in_a_text_as_its_kind(code: str) -> None:
    wrong = {}
    for kind, languages in RULEBOOK.happenings.items():
        for word in languages.get(code, ()):
            terms = READER.read(article("a", f"Tessel: {word}.", code=code)).terms
            if f"h:{kind}" not in terms:
                wrong[word] = sorted(term for term in terms if term.startswith("h:"))
    assert wrong == {}


FLOOD = "In Marrowdale trat der Fluss nach tagelangem Regen über die Ufer; das Hochwasser stand zwei Meter hoch."
FLOOD_TOO = "À Marrowdale, l'inondation a atteint deux mètres : la crue du fleuve a surpris les habitants."
TRIAL = "À Marrowdale, le procès du banquier s'est ouvert devant le tribunal ; le procureur demande six ans."


def test_across_languages_another_kind_speaks_against_one_happening() -> None:
    flood = article("a", FLOOD, code="de", published=DAY)
    same = link(flood, article("b", FLOOD_TOO, code="fr", published=DAY))
    other = link(flood, article("c", TRIAL, code="fr", published=DAY))
    assert same.same
    assert other.score < same.score - 0.3
