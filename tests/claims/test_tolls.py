"""A figure that its subject has changed to, however far before it the subject stands."""

import pytest

from tests.claims.telling import claims

SUBJECTS = {
    "en": "The death toll from a blast that hit a crowded ferry terminal in the old harbour town of Oskeld",
    "fr": "Le bilan de l'attentat qui a visé un convoi de pèlerins à la sortie de la ville assiégée de Vella",
    "de": "Die Zahl der Todesopfer des Anschlags auf einen Konvoi von Pilgern am Rand der belagerten Stadt Vella",
    "es": "El número de muertos por el atentado contra un convoy de peregrinos que salía de la ciudad sitiada de Vella",
    "it": "Il numero dei morti dell'attentato contro un convoglio di pellegrini che usciva dalla città di Vella",
    "pt": "O número de mortos do atentado contra um comboio de peregrinos que saía da cidade sitiada de Vella",
}
CHANGES = {
    "en": "has risen to",
    "fr": "est monté à",
    "de": "ist auf 70 gestiegen",
    "es": "ha subido a",
    "it": "è salito a",
    "pt": "subiu para",
}


@pytest.mark.parametrize("language", list(SUBJECTS))
def test_a_toll_that_opens_its_sentence_has_changed_to_the_figure_at_its_end(language: str) -> None:
    change = CHANGES[language]
    text = f"{SUBJECTS[language]} {change if '70' in change else f'{change} 70'}."
    assert [(claim.measure, claim.value.low) for claim in claims(text, language)] == [("killed", 70)]


def test_it_may_open_what_somebody_says() -> None:
    said = (
        "Rescuers said the number of people killed in an attack on trucks that carried workers out of a besieged town"
    )
    assert [claim.measure for claim in claims(f"{said} had climbed to 70.")] == ["killed"]


@pytest.mark.parametrize(
    "text",
    [
        "The death toll rose in the old harbour town of Oskeld and its many suburbs, where the heat climbed to 40.",
        "The death toll has risen in the old harbour town of Oskeld and its suburbs now that calls have climbed to 40.",
        "The death toll from the blast in the old harbour town of Oskeld is not known as the calls reached 40.",
    ],
)
def test_what_another_thing_has_changed_to_is_no_toll(text: str) -> None:
    assert "killed" not in {claim.measure for claim in claims(text)}


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Police counted 4,000 marchers, organisers claimed 9,000.", ["protesters", "protesters"]),
        ("The unions claimed 9,000.", ["count:"]),
        ("The fire claimed 12 lives.", ["killed"]),
        ("The storm, police said, claimed 12 victims.", ["killed"]),
    ],
)
def test_what_a_source_claims_is_no_toll(text: str, measures: list[str]) -> None:
    assert [claim.measure for claim in claims(text)] == measures


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The police counted 4,000 demonstrators and the unions 9,000."),
        ("fr", "Les syndicats ont compté 9 000 manifestants, la police 4 000."),
        ("de", "In Oskeld zählte die Polizei 4000 Demonstranten, die Gewerkschaft 9000."),
    ],
)
def test_a_count_by_a_second_source_is_of_the_first_thing(language: str, text: str) -> None:
    told = claims(text, language)
    assert [claim.measure for claim in told] == ["protesters", "protesters"]
    assert {claim.origin for claim in told} == {"authorities:police", "union:"}
