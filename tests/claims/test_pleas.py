"""What prosecutors ask for is no sentence; of several terms each is somebody's."""

from decimal import Decimal

import pytest

from checker.model import Claim
from tests.claims.telling import claims

ASKED = {
    "en": "Prosecutors had asked for nine years in prison; the court gave Rusk six years in prison.",
    "fr": "Le parquet avait requis neuf ans de prison ; le tribunal a infligé à Rusk six ans de prison.",
    "de": "Die Anklage hatte für Rusk neun Jahre Haft gefordert; er bekam sechs Jahre Haft.",
    "es": "La Fiscalía había pedido nueve años de cárcel; Rusk recibió seis años de cárcel.",
    "it": "La procura aveva chiesto nove anni di carcere; Rusk ha avuto sei anni di carcere.",
    "pt": "O Ministério Público tinha pedido nove anos de prisão; Rusk recebeu seis anos de prisão.",
}


def terms(text: str, language: str = "en") -> list[tuple[str, Decimal | None]]:
    return [(claim.measure, claim.value.low) for claim in claims(text, language) if claim.unit == "y"]


def named(text: str, language: str = "en") -> list[Claim]:
    return [claim for claim in claims(text, language) if claim.measure in {"sentence", "sought"}]


@pytest.mark.parametrize("language", list(ASKED))
def test_a_term_asked_for_is_no_sentence(language: str) -> None:
    assert terms(ASKED[language], language) == [("sought", 9), ("sentence", 6)]


def test_a_verb_that_gives_stands_nearer_than_one_that_asks() -> None:
    assert terms("The state, which had demanded more, saw him sentenced to six years in prison.") == [("sentence", 6)]


def test_a_fine_that_is_asked_for_is_demanded() -> None:
    asked, given = claims("Prosecutors sought a fine of 3 million euros. She got a fine of 2 million euros.")
    assert (asked.modality, given.modality) == ("demanded", "fact")


def test_a_bare_term_goes_on_with_the_list_alone() -> None:
    listed = "Prosecutors sought 19 years in prison for Aldo Rusk, 16 years for Mara Venn."
    assert terms(listed) == [("sought", 19), ("sought", 16)]
    assert ("sought", 16) not in terms("Prosecutors sought 19 years in prison for Rusk; 16 years later he returned.")


def test_each_of_several_terms_is_his_who_stands_nearest() -> None:
    text = "Aldo Rusk, 47, was sentenced to six years in prison; Mara Venn to four years in prison."
    rusk, venn = named(text)
    assert rusk.bodies != venn.bodies
    assert len(rusk.bodies) == len(venn.bodies) == 1
