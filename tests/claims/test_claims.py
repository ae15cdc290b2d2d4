"""Claims as a newsroom would read them: what is counted, of whom, as part of what, when, and who says so."""

from datetime import UTC, datetime

import pytest

from checker.interval import Interval, minutes_of
from checker.model import Article, Claim
from tests.claims.saying import say_measured, say_mood
from tests.shipped import READER

WEDNESDAY = datetime(2031, 5, 7, 12, tzinfo=UTC)


def read(body: str, *, code: str = "en", title: str = "") -> tuple[Claim, ...]:
    article = Article(id="a", outlet="post.example", language=code, published=WEDNESDAY, title=title, body=body)
    return READER.read(article).claims


def said(body: str, code: str = "en") -> list[str]:
    return [say_measured(claim) for claim in read(body, code=code)]


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("en", "5,992 civilians, including 2,210 children, were evacuated."),
        ("fr", "5 992 civils, y compris 2 210 enfants, ont été évacués."),
        ("fr", "5 992 civils, dont 2 210 enfants, ont été évacués."),
    ],
)
def test_a_part_is_of_the_measure_of_its_whole_and_says_whose_part_it_is(code: str, body: str) -> None:
    whole, part = read(body, code=code)
    assert [say_measured(whole), say_measured(part)] == ["evacuated 5992 civilians", "evacuated 2210 children part"]
    assert (whole.part_of, part.part_of) == ("", whole.id)


def test_a_headline_list_gives_each_figure_its_own_measure() -> None:
    assert said("3 dead, 5 wounded in Marrowdale blast") == ["killed 3", "wounded 5"]


@pytest.mark.parametrize(
    "body",
    ["The blast killed 12 people.", "Twelve people were killed in the blast.", "Twelve people died in the blast."],
)
def test_active_and_passive_count_the_same(body: str) -> None:
    assert said(body) == ["killed 12"]


def test_gunmen_who_kill_five_are_not_counted_among_the_dead() -> None:
    assert said("12 gunmen killed five people.") == ["attackers 12 fighters", "killed 5"]


def test_gunmen_who_were_killed_are_the_dead() -> None:
    assert said("12 gunmen were killed.") == ["killed 12 fighters"]


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("en", "The death toll rose to 12."),
        ("en", "The toll of the Marrowdale fire has risen to 12."),
        ("fr", "Le bilan s'est alourdi à 12 morts."),
        ("fr", "Le nombre de morts est passé à 12."),
    ],
)
def test_a_toll_is_known_by_the_word_before_it(code: str, body: str) -> None:
    assert said(body, code) == ["killed 12 raised"]


def test_dead_and_wounded_of_one_verb_phrase_are_told_apart() -> None:
    assert said("The storm killed four people and injured 30 others.") == ["killed 4", "wounded 30"]


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("en", "Police said 12 people were hurt. It said four were children."),
        ("fr", "La police compte 12 blessés. Le communiqué cite quatre rues."),
    ],
)
def test_a_source_carries_over_into_a_sentence_that_points_back(code: str, body: str) -> None:
    assert [claim.origin for claim in read(body, code=code)] == ["authorities:police", "authorities:police"]


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("en", "There were 50,000 protesters according to organisers, 12,000 according to police."),
        ("fr", "Il y avait 50 000 manifestants selon les organisateurs, 12 000 selon la police."),
        ("it", "In piazza 50mila manifestanti secondo gli organizzatori, 12mila secondo la questura."),
        ("it", "I manifestanti erano 50mila per gli organizzatori, 12mila per la questura."),
    ],
)
def test_two_counts_of_one_thing_are_each_their_own_source_s(code: str, body: str) -> None:
    assert said(body, code) == ["protesters 50000", "protesters 12000"]
    assert [claim.origin for claim in read(body, code=code)] == ["union:", "authorities:police"]


def test_a_source_does_not_carry_over_by_itself() -> None:
    assert [claim.origin for claim in read("Police said 12 people were hurt. Three bridges are shut.")] == [
        "authorities:police",
        None,
    ]


def test_the_last_hours_end_when_the_article_was_published() -> None:
    (claim,) = read("4,000 people were evacuated in the last 24 hours.")
    assert claim.window is not None
    assert claim.window.label == "PT24H"
    assert claim.window.span == Interval(minutes_of(WEDNESDAY) - 1440, minutes_of(WEDNESDAY) - 1)


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("en", "61,000 people have been evacuated since the offensive began."),
        ("fr", "Depuis le début de l'offensive, 61 000 personnes ont été évacuées."),
    ],
)
def test_a_window_since_an_event_is_labelled_by_its_words(code: str, body: str) -> None:
    (claim,) = read(body, code=code)
    assert claim.window is not None
    assert claim.window.label.startswith("since:")
    assert claim.window.span is None or claim.window.span.low is None


def test_a_year_is_a_window_of_its_own() -> None:
    (claim,) = read("In 2030, 12 people drowned in the Tessel.")
    assert claim.window is not None
    assert claim.window.label == "2030"


def test_headline_and_first_sentences_stand_foremost() -> None:
    body = "Nine people were killed. It rained. It snowed. It froze.\n\nThe fire of 1990 killed 40 people."
    headline, lead, past = read(body, title="14 killed in Marrowdale fire")
    assert [claim.headline for claim in (headline, lead, past)] == [True, False, False]
    assert [claim.foremost for claim in (headline, lead, past)] == [True, True, False]


def test_a_quote_runs_from_the_figure_to_the_words_that_say_what_it_counts() -> None:
    body = "On Monday at least 12 people, police said, were killed."
    (claim,) = read(body)
    assert body[claim.start : claim.end] == "at least 12 people, police said, were killed"
    assert body[claim.figure_start : claim.figure_end] == "12"


@pytest.mark.parametrize(
    ("code", "body", "mood"),
    [
        ("en", "The army did not kill 12 civilians.", "not fact"),
        ("en", "The bank is set to cut 300 jobs.", "forecast"),
        ("en", "The envoy called for a truce of two weeks.", "demanded"),
        ("fr", "Le ministre espère une trêve de deux ou trois jours.", "hoped"),
        ("fr", "L'armée dément la mort de 12 villageois.", "denied"),
        ("fr", "Le séisme pourrait déplacer 6 000 personnes.", "hypothetical"),
    ],
)
def test_hopes_demands_forecasts_and_denials_are_no_facts(code: str, body: str, mood: str) -> None:
    (claim,) = read(body, code=code)
    assert say_mood(claim) == mood


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("en", "Marrowdale beat Port Ellery 3-1."),
        ("en", "Resolution 2811 was adopted."),
        ("en", "Call 0800 555 21 21 for help."),
        ("fr", "Il y a plus de vols depuis lundi."),
        ("en", "The first of the trains left."),
    ],
)
def test_scores_numbers_of_papers_and_telephones_are_no_counts(code: str, body: str) -> None:
    assert said(body, code) == []


def test_an_age_is_no_count_of_people() -> None:
    assert said("The winner, Ada Wren, 71, smiled.") == ["age 71 y"]


def test_the_furniture_of_a_page_claims_nothing() -> None:
    body = "Nine people were killed in the fire.\n\nShare 48 Comments 12\n\nWe and our 842 partners use cookies."
    assert said(body) == ["killed 9"]
