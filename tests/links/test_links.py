"""Which articles tell of one event, and which are prints of one text."""

from itertools import permutations

import pytest

from checker.links import make_link
from checker.model import Article, Link
from checker.pipeline import find_links, group_events
from tests.comparisons.telling import article
from tests.shipped import READER

WIRE = (
    "Nine people were killed on Saturday when a paint warehouse burned down in Brennhaven, the fire service said. The "
    "blaze began in a store on the quay and was put out at dawn by crews of three towns. Halden Paints, the owner, "
    "said it had been inspected in spring."
)
ECHO = (
    "In Brennhaven the fire in the paint warehouse of Halden Paints killed nine people, and the quay was still shut on "
    "Sunday. Neighbours told of a bang that shook the store."
)
FRENCH = (
    "À Brennhaven, neuf personnes ont été tuées samedi dans l'incendie d'un entrepôt de Halden Paints. Le feu s'est "
    "déclaré sur le quai, selon les pompiers."
)
ELSEWHERE = (
    "Four people were killed on Saturday when a tyre warehouse burned down in Grauberg, firemen said. The blaze "
    "began on Mill Street; the owner is Brandt Tyres."
)
DAY = "2031-03-02T09:00:00Z"


def link(first: Article, second: Article) -> Link:
    return make_link(READER.read(first), READER.read(second))


def test_a_copy_is_known_under_another_outlets_name_and_title() -> None:
    told = link(article("post", WIRE, published=DAY), article("echo", WIRE, title="Brennhaven mourns", published=DAY))
    assert (told.same, told.copy, told.because) == (True, True, "prints of one text")


def test_a_shortened_copy_is_a_copy() -> None:
    assert link(article("post", WIRE), article("echo", WIRE.rpartition(". Halden")[0] + ".")).copy


def test_another_text_on_the_event_is_linked_and_no_copy() -> None:
    told = link(article("post", WIRE, published=DAY), article("echo", ECHO, published=DAY))
    assert (told.same, told.copy) == (True, False)
    assert told.because.startswith("share ")


def test_two_languages_meet_by_names() -> None:
    assert link(article("post", WIRE, published=DAY), article("quai", FRENCH, code="fr", published=DAY)).same


@pytest.mark.parametrize("other", [WIRE, ECHO])
def test_two_fires_in_two_towns_stay_two(other: str) -> None:
    told = link(article("post", other, published=DAY), article("berg", ELSEWHERE, published=DAY))
    assert (told.same, told.copy) == (False, False)


SHOT = (
    "{who} was shot dead in Brennhaven on {day}, police said. Officers were called to a house on Mill Street; the gun "
    "was found in the garden."
)
QUAY = "{who} was shot dead on the quay of Brennhaven on {day}, police said, after a quarrel outside a tavern."


@pytest.mark.parametrize(("who", "day"), [("A boy, 9,", "February 24"), ("A man, 41,", "March 1")])
def test_another_day_and_another_age_speak_against_one_happening(who: str, day: str) -> None:
    first = article("post", SHOT.format(who="A boy, 9,", day="March 1"), published=DAY)
    same = link(first, article("echo", QUAY.format(who="A boy, 9,", day="March 1"), published=DAY))
    other = link(first, article("echo", QUAY.format(who=who, day=day), published=DAY))
    assert other.score < same.score


def test_two_shootings_of_one_town_stay_two() -> None:
    first = article("post", SHOT.format(who="A boy, 9,", day="March 1"), published=DAY)
    other = article("echo", QUAY.format(who="A man, 41,", day="February 24"), published="2031-02-25T09:00:00Z")
    assert not link(first, other).same


def test_a_figure_changed_in_a_copy_leaves_it_a_copy() -> None:
    assert link(article("post", WIRE), article("echo", WIRE.replace("Nine", "Fourteen"))).copy


def test_a_link_is_the_same_whichever_article_comes_first() -> None:
    one, other = article("post", WIRE, published=DAY), article("echo", ECHO, published=DAY)
    assert link(one, other) == link(other, one)


def test_links_and_events_do_not_depend_on_the_order_of_articles() -> None:
    articles = [
        article("a", WIRE, published=DAY),
        article("b", ECHO, published=DAY),
        article("c", FRENCH, code="fr", published=DAY),
        article("d", ELSEWHERE, published=DAY),
    ]
    readings = [READER.read(one) for one in articles]
    told = {
        (tuple(find_links(order)), tuple(sorted(group_events("abcd", find_links(order)).items())))
        for order in permutations(readings)
    }
    ((_, events),) = told
    assert dict(events) == {"a": "a", "b": "a", "c": "a", "d": "d"}


def test_an_article_without_words_is_linked_to_none() -> None:
    assert not link(article("post", ""), article("echo", WIRE)).same
    assert not link(article("post", ""), article("echo", "")).same
