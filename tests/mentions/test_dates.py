"""Dates as a newsroom writes them: values, roles, intervals, and what is no date."""

from datetime import datetime

import pytest

from checker.interval import moment_of
from checker.mentions.dates import Anchors, WhenFinder, advance, weekday_fits, years_that_fit
from checker.mentions.figures import FigureFinder
from checker.model import When
from checker.rulebook import Rulebook, load_rulebook
from checker.words import split_words

FRIDAY = "2016-12-16"


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook()


class Reader:
    """Finds the dates of one text after another, each the next sentence of one article."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rulebook = rulebook
        self._finders = {
            code: WhenFinder(language, rulebook.calendars) for code, language in rulebook.languages.items()
        }

    def __call__(self, code: str, *sentences: str, published: str | None = FRIDAY) -> list[tuple[str, When]]:
        figures = FigureFinder(self._rulebook.languages[code], self._rulebook.kinds)
        anchors = Anchors(published=None if published is None else datetime.fromisoformat(published))
        found: list[tuple[str, When]] = []
        for text in sentences:
            words = split_words(text)
            whens = self._finders[code].find(text, words, figures.find(text, words, 0, len(text)), anchors)
            anchors = advance(anchors, whens)
            found += [(text[when.start : when.end], when) for when in whens]
        return found


@pytest.fixture(scope="module")
def read(rulebook: Rulebook) -> Reader:
    return Reader(rulebook)


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


@pytest.mark.parametrize(("text", "value"), [("Sunday", "2016-12-18"), ("It rained on Sunday.", "2016-12-11")])
def test_a_day_alone_lies_ahead(read: Reader, text: str, value: str) -> None:
    assert [when.value for _, when in read("en", text)] == [value]


def test_opening_hours_are_of_no_day(read: Reader) -> None:
    assert [when.value for _, when in read("en", "The pool is open from 9 am to 5 pm.")] == ["T09/T17"]
    assert [when.value for _, when in read("en", "The pool is open today from 9 am to 5 pm.")][-1] == (
        "2016-12-16T09/2016-12-16T17"
    )


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("de", "Die Probe ist jeden Montag um 16 Uhr.", ["XXXX-WXX-1T16"]),
        ("fr", "La cloche sonne à 18h30 tous les jours.", ["XXXX-XX-XXT18:30"]),
        ("pt", "A feira abre às 9h todos os meses.", ["2016-12-16T09", "P1M"]),
        ("fr", "La cloche sonne tous les soirs à 8 h 15.", ["XXXX-XX-XXT20:15"]),
        ("de", "Die Probe ist jeden Montag; um 16 Uhr brannte es.", ["XXXX-WXX-1", "2016-12-16T16"]),
    ],
)
def test_a_clock_time_beside_days_that_come_again_is_of_each(
    read: Reader, code: str, text: str, values: list[str]
) -> None:
    assert [when.value for _, when in read(code, text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le lundi suivant, il pleuvait.", "2016-03-07"),
        ("Le jeudi précédent, il pleuvait.", "2016-02-25"),
        ("Lundi, il pleuvait.", "2016-12-12"),
    ],
)
def test_a_weekday_that_follows_is_counted_from_the_day_told_of(read: Reader, text: str, value: str) -> None:
    assert [when.value for _, when in read("fr", "Le 3 mars 2016, il neigeait.", text)][-1] == value


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("fr", "Ouvert de 5 heures à 6 heures de l'après-midi.", "T17/T18"),
        ("fr", "Ouvert entre 3 heures du matin et 17 heures.", "T03/T17"),
        ("fr", "Ouvert entre 7 et 9 heures du soir.", "T19/T21"),
        ("fr", "Le trajet dure entre 7 et 9 heures.", "PT7H/PT9H"),
        ("it", "Aperto dalle 3 pm alle 6.", "T15/T18"),
        ("de", "Geöffnet von 5 bis 6 Uhr.", "T05/T06"),
    ],
)
def test_two_hours_share_the_half_of_the_day_that_is_named_with_one(
    read: Reader, code: str, text: str, value: str
) -> None:
    assert [when.value for _, when in read(code, text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [("2008-09", "2008/2009"), ("2015-09", "2015-09"), ("2015-9", "2015-09"), ("2009-10", "2009/2010")],
)
def test_two_figures_behind_a_year_are_a_month_where_no_later_year_is_meant(
    read: Reader, text: str, value: str
) -> None:
    assert [when.value for _, when in read("fr", f"Le dossier de {text} est clos.")] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Open from 9 to 5 pm.", "T09/T17"),
        ("Open from 11 am to 3.", "T11/T15"),
        ("Open from 10 pm to 2.", "T22/T02"),
        ("Open from 10 to 2 am.", "T22/T02"),
        ("It rained between 7 and 9 last night.", "2016-12-15T19/2016-12-15T21"),
    ],
)
def test_hours_lie_in_the_half_of_the_day_that_one_of_them_tells(read: Reader, text: str, value: str) -> None:
    assert [when.value for _, when in read("en", text)] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Losses rose from 5 to 6 on Friday.", ["2016-12-16"]),
        ("Its share fell from 12 to 10 in January.", ["2017-01"]),
        ("Attendance grew from 1000 to 2000 boats.", []),
        ("He lived from 1811 to 1886 as a monk.", ["1811"]),
        ("The deal is worth 10 8 p.m. seats.", ["2016-12-16T20"]),
        ("On Wednesday the second crew came.", ["2016-12-14"]),
        ("Wednesday the third man was held.", ["2016-12-14"]),
        ("He met them on Thursday evening at 10 Downing Street.", ["2016-12-15TEV"]),
        ("It rang two hours before midnight.", ["2016-12-16T22:00"]),
        ("It rang three days before midnight.", ["P3D", "2016-12-16T00:00"]),
    ],
)
def test_what_changed_from_one_figure_to_another_is_no_time(read: Reader, text: str, values: list[str]) -> None:
    assert [when.value for _, when in read("en", text)] == values


def test_a_set_has_a_time_of_day_unless_it_stands_apart(read: Reader) -> None:
    assert [when.value for _, when in read("en", "It opens every Monday at 4 pm.")] == ["XXXX-WXX-1T16"]
    assert [when.value for _, when in read("en", "It opens every Monday. At 4 pm it shuts.")][:1] == ["XXXX-WXX-1"]
    assert [when.value for _, when in read("en", "It opens every year at 4 pm.")] == ["P1Y", "2016-12-16T16"]


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("de", "Einlass ist um 11 Uhr, heute Abend um 20 Uhr.", ["T11", "TEV", "T20"]),
        ("fr", "Départ à 11 heures, ce soir à 8 heures.", ["T11", "TEV", "T20"]),
        ("it", "Sabato 17 dicembre alle 20, domenica 18 dicembre la replica.", ["T20", ""]),
        ("it", "Aperto oggi, dalle 9 alle 12.", ["T09/2016-12-16T12"]),
    ],
)
def test_a_clock_time_keeps_to_the_day_that_it_is_told_with(
    read: Reader, code: str, text: str, values: list[str]
) -> None:
    assert [when.value[len(FRIDAY) :] for _, when in read(code, text)] == values


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("it", "Un anno e mezzo fa, il ponte era chiuso.", "2015-06"),
        ("de", "Vor zweieinhalb Jahren war die Brücke zu.", "2014-06"),
        ("fr", "À la fin de la semaine dernière, il pleuvait.", "2016-W49"),
        ("fr", "À la fin de la semaine, il pleuvait.", "2016-W50"),
        ("fr", "La saison 2012/2013 fut longue.", "2012/2013"),
        ("fr", "Il a couru contre 4 h hier.", "PT4H"),
    ],
)
def test_parts_of_years_and_edges_of_weeks_are_counted_from_publication(
    read: Reader, code: str, text: str, value: str
) -> None:
    assert next(when.value for _, when in read(code, text)) == value


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
