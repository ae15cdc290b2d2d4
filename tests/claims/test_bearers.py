"""Whose age it is."""

import pytest

from checker.model import Article, Claim
from tests.claims.telling import claims
from tests.shipped import READER


def ages(body: str, code: str) -> list[Claim]:
    reading = READER.read(Article(id="a", outlet="post.example", language=code, body=body))
    return [claim for claim in reading.claims if claim.measure.startswith("age")]


@pytest.mark.parametrize(
    ("code", "body", "want"),
    [
        ("en", "Ada Corvin, 47, and 19-year-old Jonas Reiff were hurt.", [("k", "a"), ("r", "j")]),
        ("en", "She met her brother Jonas Reiff and a 19-year-old guard.", [(None, None)]),
        ("en", "It was told by the teacher Ada Corvin, 47.", [("k", "a")]),
        ("en", "They met at Corvin Corner, 47.", []),
        ("en", "Police spoke of the murder of Ada Corvin, 47.", [("k", "a")]),
        ("en", "The dead are Ada Corvin, 47; Lena Holt, 31.They lived in Sella.", [("k", "a"), ("h", "l")]),
        ("en", "Along with Corvin, 47, police named her husband Ada Corvin, 50.", [(None, "a"), (None, "a")]),
        ("de", "Ada Corvin (47) und Jonas Reiff (19) wurden verletzt.", [("k", "a"), ("r", "j")]),
        ("es", "Ada Corvin, de 47 años, y un bombero de 33 años resultaron heridos.", [("k", "a"), (None, None)]),
        ("es", "Habla Nora Valdis, enfermera de 43 años.", [("v", "n")]),
        ("fr", "Nora Valdis, une infirmière âgée de 43 ans, parle.", [("v", "n")]),
        ("en", "A 43-year-old nurse, Nora Valdis, spoke.", [("v", "n")]),
        ("en", "Nora Valdis, mother of a girl aged 7, spoke.", [(None, None)]),
    ],
)
def test_an_age_is_that_of_the_name_right_beside_it(code: str, body: str, want: list[tuple[str | None, str]]) -> None:
    told = [
        (claim.names[0][0] if claim.measure == "age" else None, (*claim.qualifiers, None)[0])
        for claim in ages(body, code)
    ]

    assert told == want


@pytest.mark.parametrize(
    ("code", "body", "want"),
    [
        ("en", "The driver, a Serb aged 36, was held.", "age_of_driver"),
        ("en", "The 36-year-old driver was held.", "age_of_driver"),
        ("fr", "Le conducteur présumé, âgé de 38 ans, est recherché.", "age_of_driver"),
        ("en", "The driver of the goods train, a 54-year-old man, was held.", "age_of_driver"),
        ("it", "Il macchinista del merci, 45 anni, non ha visto il segnale.", "age_of_driver"),
        ("it", "È stato fermato l'autista serbo di 38 anni.", "age_of_driver"),
        ("pt", "O capitão, um tunisino de 36 anos, está detido.", "age_of_captain"),
        ("fr", "Un Tunisien de 35 ans a été arrêté.", "age:"),
        ("en", "The driver hit the wall, and a woman aged 36 was hurt.", "age:"),
        ("en", "Police held the suspect, and the 27-year-old clerk was hurt.", "age:"),
    ],
)
def test_an_age_beside_a_word_for_what_somebody_is_is_his(code: str, body: str, want: str) -> None:
    assert [claim.measure for claim in ages(body, code)] == [want]


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("it", "Il governo ha firmato un accordo russo di 12 anni."),
        ("fr", "La concession, 35 ans, est accordée à un groupe tunisien."),
        ("es", "Rige un embargo ruso de 5 años."),
    ],
)
def test_a_length_of_time_beside_a_word_of_origin_is_no_age(code: str, body: str) -> None:
    assert ages(body, code) == []


def test_a_surname_alone_is_the_persons_whom_the_text_names_in_full() -> None:
    text = "The mayor, Ada Cameron, has quit. Cameron, 49, spoke of a long night."
    (claim,) = (claim for claim in claims(text) if claim.unit == "y")
    assert (claim.measure, claim.qualifiers) == ("age", ("a",))


def test_a_place_stays_one_where_no_person_is_named_so() -> None:
    text = "The mayor, Ada Corvin, has quit. In Paris 49 people were arrested."
    assert "paris" in {place for claim in claims(text) for place in claim.places}
