"""Dates as a newsroom writes them: values, roles, intervals, and what is no date."""

from datetime import datetime

import pytest

from checker.interval import moment_of
from checker.mentions.dates import weekday_fits, years_that_fit
from checker.rulebook import Rulebook
from tests.mentions.dating import Reader


def test_every_example_of_a_pack_is_read_as_it_says(rulebook: Rulebook, read: Reader) -> None:
    wrong = []
    for code, language in rulebook.languages.items():
        for example in language.dates.examples:
            found = read(code, example.text, published=example.published)
            values = {surface: when.value for surface, when in found}
            roles = {surface: when.role for surface, when in found if surface in example.roles}
            if values != example.reads or roles != example.roles or len(values) != len(found):
                wrong.append((example.text, values, roles))
    assert not wrong


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "The bridge fell on 14 December 2016.", "2016-12-14"),
        ("en", "The bridge fell on Dec. 14, 2016.", "2016-12-14"),
        ("fr", "Le pont est tombé le 14 décembre 2016.", "2016-12-14"),
        ("fr", "Le pont est tombé le 14/12/2016.", "2016-12-14"),
        ("en", "Logged 2016-12-14.", "2016-12-14"),
        ("fr", "Mercredi 14 décembre, le pont est tombé.", "2016-12-14"),
        ("en", "The club was founded in 1815.", "1815"),
        ("fr", "La halle date du XVIIIe siècle.", "17"),
        ("en", "BOSTON, Dec 12 (Agency) - The pier burned.", "2016-12-12"),
        ("fr", "Chiffres du premier semestre 2012.", "2012-H1"),
        ("en", "Profit fell in the third quarter of 2015.", "2015-Q3"),
        ("fr", "Il reste deux ou trois jours.", "P2D/P3D"),
        ("fr", "Le car part à 6h locales.", "2016-12-16T06"),
        ("en", "The quake struck at 7:44 a.m. Wednesday.", "2016-12-14T07:44"),
        ("fr", "Départ à 13h02 UTC.", "2016-12-16T13:02Z"),
        ("es", "El puente cayó el 14 de diciembre de 2016.", "2016-12-14"),
        ("es", "El miércoles 14 de diciembre cayó el puente.", "2016-12-14"),
        ("es", "El puente cayó hace dos días.", "2016-12-14"),
        ("es", "Las ventas bajaron en el tercer trimestre de 2015.", "2015-Q3"),
        ("es", "La torre es de finales del siglo XVIII.", "17"),
        ("es", "Sonó a las 13:02 UTC.", "2016-12-16T13:02Z"),
        ("it", "Il ponte è crollato il 14 dicembre 2016.", "2016-12-14"),
        ("it", "Mercoledì 14 dicembre il ponte è crollato.", "2016-12-14"),
        ("it", "Il ponte è crollato due giorni fa.", "2016-12-14"),
        ("it", "Le vendite sono calate nel terzo trimestre del 2015.", "2015-Q3"),
        ("it", "La scossa è avvenuta nella notte tra martedì e mercoledì.", "2016-12-13TNI"),
        ("it", "La sirena è suonata alle 13.02 UTC.", "2016-12-16T13:02Z"),
        ("it", "La torre è del XVIII secolo.", "17"),
        ("it", "Lo stadio riapre il 1° maggio 2017.", "2017-05-01"),
    ],
)
def test_a_date_has_its_value(read: Reader, code: str, text: str, value: str) -> None:
    assert [when.value for _, when in read(code, text)] == [value]


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "Police said on Monday that he fled.", "2016-12-12"),
        ("en", "The vote was announced for Monday.", "2016-12-19"),
        ("en", "The vote will be held on Monday.", "2016-12-19"),
        ("en", "Roads stay shut until Monday.", "2016-12-19"),
        ("en", "He was freed last Friday.", "2016-12-09"),
        ("en", "Talks resume next Friday.", "2016-12-23"),
        ("fr", "Le maire a démissionné lundi.", "2016-12-12"),
        ("fr", "Le maire démissionnera lundi.", "2016-12-19"),
        ("fr", "Routes fermées jusqu'à lundi.", "2016-12-19"),
        ("es", "El alcalde dimitió el lunes.", "2016-12-12"),
        ("es", "El alcalde dimitirá el lunes.", "2016-12-19"),
        ("es", "Carreteras cerradas hasta el lunes.", "2016-12-19"),
        ("es", "Fue liberado el pasado viernes.", "2016-12-09"),
        ("it", "Il sindaco si è dimesso lunedì.", "2016-12-12"),
        ("it", "Il sindaco si dimetterà lunedì.", "2016-12-19"),
        ("it", "Strade chiuse fino a lunedì.", "2016-12-19"),
        ("it", "È stato liberato venerdì scorso.", "2016-12-09"),
    ],
)
def test_a_weekday_lies_where_the_words_around_it_point(read: Reader, code: str, text: str, value: str) -> None:
    assert [when.value for _, when in read(code, text)] == [value]


def test_a_weekday_with_day_and_month_narrows_the_year() -> None:
    assert years_that_fit(3, 12, 14, range(2015, 2018)) == [2016]
    assert years_that_fit(1, 2, 29, range(2015, 2018)) == [2016]
    assert weekday_fits(3, datetime(2016, 12, 14)) is True  # noqa: DTZ001


def test_without_publication_the_fitting_years_are_listed(read: Reader) -> None:
    [(_, when)] = read("fr", "Mercredi 14 décembre, le pont est tombé.", published=None)
    assert (when.value, when.inferred, when.span) == ("XXXX-12-14", True, None)
    assert "2016" in when.steps[-1]
    assert "2015" not in when.steps[-1]


def test_a_weekday_that_is_not_that_day_is_marked(read: Reader) -> None:
    [(_, wrong)] = read("en", "It fell on Tuesday, 14 December 2016.")
    [(_, right)] = read("en", "It fell on Wednesday, 14 December 2016.")
    assert (wrong.weekday_wrong, right.weekday_wrong) == (True, False)
    assert wrong.value == right.value == "2016-12-14"


def test_days_are_counted_from_the_last_date_mentioned(read: Reader) -> None:
    found = read("fr", "Le pont a cédé le 3 mars 2014.", "Trois jours plus tôt, il avait été fermé.")
    assert [when.value for _, when in found] == ["2014-03-03", "2014-02-28"]


def test_without_publication_a_dateline_is_the_day_of_the_article(read: Reader) -> None:
    found = read("en", "September 1, 2007", "The flight was delayed today.", published=None)
    assert [when.value for _, when in found] == ["2007-09-01", "2007-09-01"]


@pytest.mark.parametrize(
    ("code", "text", "role"),
    [
        ("en", "In the last 24 hours, 40 people fled.", "window"),
        ("fr", "Pendant les dernières 24 heures, 40 personnes ont fui.", "window"),
        ("en", "Some 40 people fled in 2015.", "window"),
        ("en", "Some 40 people have fled this year.", "window"),
        ("en", "Some 40 people have fled since 2013.", "since"),
        ("en", "Some 40 people must leave by the end of next year.", "until"),
        ("fr", "Les postes seront supprimés d'ici à décembre 2017.", "until"),
        ("es", "Los puestos serán suprimidos de aquí a diciembre de 2017.", "until"),
        ("es", "En las últimas 24 horas huyeron 40 personas.", "window"),
        ("es", "Desde 2013 han huido 40 personas.", "since"),
        ("en", "The siege lasted three days.", "length"),
        ("en", "The bridge fell on Monday.", "at"),
    ],
)
def test_a_date_limits_what_is_said_by_its_role(read: Reader, code: str, text: str, role: str) -> None:
    assert [when.role for _, when in read(code, text)] == [role]


def test_the_window_of_the_last_hours_ends_at_publication(read: Reader) -> None:
    [(surface, when)] = read("fr", "5 992 civils ont fui ces dernières 24 heures.", published="2016-12-14T10:00")
    assert surface.endswith("dernières 24 heures")
    assert when.span is not None
    assert (moment_of(when.span.low), moment_of(when.span.high)) == (  # type: ignore[arg-type]  # both are known
        datetime(2016, 12, 13, 10, 0),  # noqa: DTZ001
        datetime(2016, 12, 14, 9, 59),  # noqa: DTZ001
    )


def test_a_window_may_hang_on_an_event(read: Reader) -> None:
    [(surface, when)] = read("fr", "Depuis le début de l'offensive, plus de 110 000 civils ont fui.")
    assert (surface, when.value, when.role) == ("le début de l'offensive", "PAST_REF", "since")
    assert when.event == surface
    [(_, dated)] = read("en", "Since the offensive began in March 2015, 110,000 have fled.")
    assert (dated.value, dated.role, dated.event) == ("2015-03", "since", "the offensive began")


def test_an_event_never_takes_a_figure_with_it(read: Reader) -> None:
    [(surface, _)] = read("en", "Since the raid that killed 30 soldiers the road is shut.")
    assert surface == "the raid that killed"


def test_a_range_is_one_date_with_two_ends(read: Reader) -> None:
    [(_, when)] = read("fr", "La foire va du 3 au 7 octobre 2015.")
    assert when.value == "2015-10-03/2015-10-07"
    assert not when.parts  # the first end has no month of its own
    assert when.span is not None
    assert moment_of(when.span.high) == datetime(2015, 10, 7, 23, 59)  # type: ignore[arg-type]  # noqa: DTZ001


def test_ends_that_are_dates_of_their_own_are_kept(read: Reader) -> None:
    [(_, when)] = read("fr", "La foire va de mars à mai 2015.")
    assert [part.value for part in when.parts] == ["2015-03", "2015-05"]


def test_a_list_is_as_many_dates(read: Reader) -> None:
    assert [when.value for _, when in read("fr", "Grève lundi 20, mardi 21 avril 2015.")] == [
        "2015-04-20",
        "2015-04-21",
    ]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "She may march for a second time, he said."),
        ("en", "The sun sat low and the fall was steep."),
        ("en", "They won 6-3, 7-5 and 24/7 care was offered."),
        ("en", "About 2015 people and 1999 homes are counted."),
        ("en", "Call 2010-2015-86 for the Man Friday show."),
        ("en", "Resolution 2254 and flight 370 are cited."),
        ("fr", "Il a été élu et a demandé des pommes ou des poires."),
        ("fr", "La sonde s'est posée sur Mars, la planète."),
        ("fr", "L'ordre du jour fut la mise à jour du site."),
        ("fr", "Près de 2000 personnes et 1500 soldats."),
        ("fr", "Environ 2000 manifestants et 1950 lycéens."),
        ("en", "Some 2000 protesters marched past 1900 shops."),
        ("es", "Unos 2000 manifestantes pasaron ante 1950 tiendas."),
        ("es", "Ganaron 6-3, 7-5 y entregó a las 3 familias las llaves."),
        ("it", "Circa 2000 manifestanti sono passati davanti a 1950 negozi."),
        ("it", "Hanno vinto 6-3, 7-5 e dedicato la piazza alle 3 vittime."),
        ("it", "L'ordine del giorno, giorno dopo giorno, resta quello; secondo lui era meglio prima."),
        ("pt", "O prêmio foi dado às sete vítimas e às 12 escolas."),
        ("es", "Más tarde, según la segunda fuente, vio la calle desde el balcón."),
        ("es", "La resolución 2254, el vuelo 370 y el orden del día."),
    ],
)
def test_what_is_no_date_is_none(read: Reader, code: str, text: str) -> None:
    assert [surface for surface, _ in read(code, text)] == []
