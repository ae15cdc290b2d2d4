"""Two sentences that somebody puts side by side: what in them excludes the other, word by word."""

import pytest

from tests.comparisons.telling import clashes, label


@pytest.mark.parametrize(
    ("one", "other", "excluded"),
    [
        ("Orla Venn (4 March 1901 – 9 May 1987) was a painter of ferries.", "Orla Venn died in 1988.", True),
        ("Orla Venn (4 March 1901 – 9 May 1987) was a painter of ferries.", "Orla Venn died in May 1987.", False),
        ("Orla Venn (1901–1987) painted ferries.", "Orla Venn was born in 1905.", True),
        ("Orla Venn (1901–1987) painted ferries.", "Orla Venn was born in 1901.", False),
        ("The dyke was built from March 1994 to August 1995.", "The building of the dyke began in May 1994.", True),
        ("The dyke was built from March 1994 to August 1995.", "The building of the dyke began in March 1994.", False),
        ("The pier of Tessel opened on 3 July 2005.", "The pier of Tessel opened in August.", True),
        ("The pier of Tessel opened on 3 July 2005.", "The pier of Tessel opened in July.", False),
        ("The ferry left the yard in Tessel on 8 July 2005.", "The ferry (2005 class) left the yard in August.", True),
        ("The ferry left the yard in Tessel on 8 July 2005.", "The ferry (2005 class) left the yard in July.", False),
        ("The ferry left the yard in Tessel on 8 July 2005.", "The ferry left Marrowdale in August.", False),
        ("Tessel has paid the toll every year since 1997.", "Tessel paid the toll in 2004.", False),
        ("Headlines in Tessel papers on 3 May", "Headlines in Tessel papers on 9 June", False),
    ],
)
def test_two_dates_of_one_thing(one, other, excluded):
    assert clashes(one, other) == {excluded}


@pytest.mark.parametrize(
    ("one", "other", "excluded"),
    [
        ("I last saw the ferry nearly six months ago.", "I last saw the ferry more than six months ago.", True),
        ("The harbour school taught 687 pupils in May.", "The harbour school taught over 690 pupils in May.", True),
        ("The harbour school taught 687 pupils in May.", "The harbour school taught over 650 pupils in May.", False),
        ("The Tessel museum shows zero ships.", "The Tessel museum shows five ships.", True),
        ("It was the second album of the Tessel choir.", "It was the first album of the Tessel choir.", True),
        ("It was the second album of the choir.", "It was not the first album of the choir.", False),
        ("The toll of the Tessel flood rises to 144.", "The toll of the Tessel flood rises to 185.", False),
        ("The choir has sung for three decades in Tessel.", "The choir has sung for 50 years in Tessel.", True),
    ],
)
def test_two_figures_of_one_thing(one, other, excluded):
    assert clashes(one, other) == {excluded}


@pytest.mark.parametrize(
    ("code", "one", "other", "excluded"),
    [
        ("en", "Orla Venn stopped selling the old ferries.", "Orla Venn sells the old ferries.", True),
        ("en", "Orla Venn stopped selling the old ferries.", "Orla Venn does not sell the old ferries.", False),
        ("en", "The Tessel yard bought the ferry.", "The ferry was sold to the Tessel yard.", False),
        ("en", "Police released one of the men arrested in Tessel.", "Police arrested the men in Tessel.", False),
        ("fr", "Orla Venn n'est plus la patronne du bac.", "Orla Venn est la patronne du bac.", True),
        ("fr", "Le quai de Tessel est inutile aux pêcheurs.", "Le quai de Tessel est utile aux pêcheurs.", True),
        ("de", "Der Rat hat den Bau der Fähre abgelehnt.", "Der Rat hat den Bau der Fähre genehmigt.", True),
        ("es", "El puente de Tessel es muy peligroso.", "El puente de Tessel es muy seguro.", True),
        ("it", "Il consiglio ha vietato la pesca a Tessel.", "Il consiglio ha autorizzato la pesca a Tessel.", True),
        ("pt", "O cais de Tessel é inútil aos pescadores.", "O cais de Tessel é útil aos pescadores.", True),
    ],
)
def test_a_word_and_its_opposite(code, one, other, excluded):
    assert clashes(one, other, code) == {excluded}


@pytest.mark.parametrize(
    ("code", "one", "other", "excluded"),
    [
        ("en", "Orla Venn was unable to sell the ferry.", "Orla Venn sold the ferry.", True),
        ("en", "The council did not stop selling ferries.", "The council sells ferries.", False),
        ("en", "The failure closed the ferry pier of Tessel.", "The ferry pier of Tessel was closed.", False),
        ("en", "Marrowdale crossed the strait without a pilot.", "Marrowdale crossed the strait with a pilot.", True),
        ("en", "Orla Venn rows rather than pays the ferry.", "Orla Venn rows and pays the ferry.", True),
        ("en", "If the sluice is not cleaned, Tessel floods.", "Cleaning the sluice of Tessel takes a week.", False),
        ("en", "The Tessel pier is not limited to ferries.", "Ferries use the Tessel pier.", False),
        ("en", "It is impossible to row to Tessel.", "It is not possible to row to Tessel.", False),
        ("en", "It is impossible to row to Tessel.", "It is possible to row to Tessel.", True),
        ("en", "That Orla Venn sold the ferry is a hoax.", "Orla Venn sold the ferry.", True),
        ("en", "That Orla Venn sold the ferry is a hoax.", "Orla Venn never sold the ferry.", False),
        ("en", "Orla Venn did not forget to sell the ferry.", "Orla Venn sold the ferry.", False),
        ("en", "Orla Venn forgot to sell the ferry.", "Orla Venn sold the ferry.", True),
        ("en", "The council voted against the Tessel dyke.", "The council approved the Tessel dyke.", True),
        ("fr", "Orla Venn ne vend plus ses bacs.", "Orla Venn vend ses bacs.", True),
        ("fr", "Orla Venn a cessé de vendre ses bacs.", "Orla Venn ne vend plus ses bacs.", False),
        ("fr", "Orla Venn vend plus de bacs que Marrowdale.", "Orla Venn vend des bacs.", False),
        ("fr", "Orla Venn a fait un grand pas vers la vente du bac.", "La vente du bac tente Orla Venn.", False),
        ("de", "Der Rat lehnte die Fähre von Tessel ab.", "Der Rat genehmigte die Fähre von Tessel.", True),
        ("de", "Der Rat stoppte den Bau der Fähre.", "Der Rat setzte den Bau der Fähre fort.", True),
        ("es", "Orla Venn dejó de vender barcos.", "Orla Venn vende barcos.", True),
        ("it", "Orla Venn ha rifiutato di vendere il traghetto.", "Orla Venn ha venduto il traghetto.", True),
        ("pt", "Orla Venn recusou vender o barco sem leme.", "Orla Venn recusou vender o barco.", False),
    ],
)
def test_what_turns_the_words_behind_it(code, one, other, excluded):
    assert clashes(one, other, code) == {excluded}


@pytest.mark.parametrize(
    ("one", "other", "excluded"),
    [
        # A word may have several opposites.
        ("Orla Venn kept her seat in Tessel.", "Orla Venn lost her seat in Tessel.", True),
        ("Orla Venn won the race of Tessel.", "Orla Venn lost the race of Tessel.", True),
        # A figure ties a word to its opposite where other words stand between.
        ("Venn Ferries, builders of barges, report earnings of €3 million.", "Venn Ferries loses €3 million.", True),
        ("Venn Ferries, builders of barges, report earnings of €3 million.", "Venn Ferries loses its captain.", False),
        # Another denial beside it is no answer to this one, unless it stands in one clause.
        ("Orla Venn shocked Tessel, where nobody rows.", "Orla Venn did not shock Tessel, where nobody rows.", True),
        # Who stands for another is no other side of it.
        ("Orla Venn won the race of Tessel.", "Tomas Reik lost the race of Marrowdale.", False),
        # All of the shorter stands where nothing is denied.
        ("Orla Venn sold ferries and barges in Tessel, though she did not row.", "Orla Venn sold ferries.", False),
        ("No ferry waits for Tomas Reik, who fishes in Tessel.", "The crab Atalante meets Tomas in Tessel.", False),
    ],
)
def test_who_says_what_of_whom(one, other, excluded):
    assert clashes(one, other) == {excluded}


def test_opposites_meet_across_languages():
    assert label("In Tessel ist der Hafen gefährlich.", "À Tessel le port est sûr.", "de", "fr") == "conflict"
    assert label("In Tessel ist der Hafen gefährlich.", "À Tessel le port est dangereux.", "de", "fr") != "conflict"


@pytest.mark.parametrize(
    ("code", "other", "excluded"),
    [
        ("fr", "Orla Venn a vendu le bac.", True),
        ("fr", "Orla Venn n'a pas vendu le bac.", False),
        ("es", "El consejo de Marrowdale rechazó la venta.", False),
    ],
)
def test_less_of_a_sentence_is_enough_across_languages(code, other, excluded):
    told = "Orla Venn never sold the ferry of Marrowdale, whatever her rivals say in the taverns."
    assert (label(told, other, "en", code) == "conflict") == excluded


def test_opposites_across_languages_need_no_word_beside_them():
    told = "In the spring the council of Marrowdale approved the sale of the old ferry."
    assert label(told, "El consejo de Marrowdale rechazó la venta.", "en", "es") == "conflict"
    assert label(told, "El consejo de Marrowdale aprobó la venta.", "en", "es") != "conflict"


def test_two_long_texts_on_one_matter_of_which_one_denies():
    told = (
        "After the flood of spring the harbour office of Tessel lent nine empty barges to families from Marrowdale,"
        " gave them blankets and stoves, and sent two nurses aboard."
    )
    rumour = "According to sailors in the taverns of Tessel, strangers took the barges by night, emptied their lockers,"
    assert label(told, f"{rumour} and no family ever slept in one of them.") == "conflict"
    assert label(told, f"{rumour} and slept in all of them.") != "conflict"


CLOSED = (
    "In spite of what sailors said all spring, closed is now, with its shed, two cranes and a tavern, the ferry pier "
    "that once Orla Venn built in Marrowdale."
)
DECLINED = "Around then {} wanted no more prizes. She declined the old harbour medal of the barge guild."


@pytest.mark.parametrize(
    ("code", "one", "other", "excluded"),
    [
        # The opposite of a word stands far from all others, but all of a sentence of some length stands there.
        ("en", CLOSED, "In Marrowdale Orla Venn opened the ferry pier.", True),
        ("en", CLOSED, "Orla Venn opened a tavern.", False),
        # Two acts at two times are no opposites; at one time they are.
        ("en", "The ferry reached Tessel on 21 August 1945.", "The ferry left Tessel on 1 November 1945.", False),
        ("en", "The ferry reached Tessel on 21 August 1945.", "The ferry left Tessel on 21 August 1945.", True),
        # Who is named in the sentence before.
        ("en", DECLINED.format("Orla Venn"), "Orla Venn got the harbour medal.", True),
        ("en", DECLINED.format("Orla Venn"), "Maria Reik got the harbour medal.", False),
        # A small word that is half of a verb in other sentences makes no toll.
        ("de", "Der Rat genehmigte zu Pfingsten 35 Fähren.", "Der Rat lehnte die Fähren ab.", True),
        ("de", "Die Zahl der Toten nahm von 35 auf 58 zu.", "Die Zahl der Toten nahm auf 20 ab.", False),
        # A noun is no half of a verb in two parts.
        ("de", "Der Rat nahm in Tessel die Fähre ab.", "Der Rat will in Tessel eine Fähre empfehlen.", False),
        ("de", "Das Werk ist ein Ableger der Reederei Venn.", "Das Werk ist Inhaber der Reederei Venn.", True),
        ("it", "Reik è un conoscente di Orla Venn.", "Reik è un parente di Orla Venn.", True),
        ("fr", "L'huile a pour effet la rouille du bac.", "L'huile prévient la rouille du bac.", True),
    ],
)
def test_opposites_that_stand_apart(code, one, other, excluded):
    assert clashes(one, other, code) == {excluded}


@pytest.mark.parametrize(
    ("code", "one", "other", "excluded"),
    [
        ("fr", "Le bac a heurté le quai de Tessel, sans pour autant couler.", "Le bac a coulé à Tessel.", True),
        ("fr", "Le bac a heurté le quai de Tessel, sans pour autant couler.", "Le bac n'a pas coulé à Tessel.", False),
        (
            "fr",
            "La liste de Venn énumère des dizaines de bacs.",
            "La liste de Venn ne cite pas des dizaines de bacs.",
            True,
        ),
        ("fr", 'Le bac de Tessel a subi un "naufrage".', 'Le bac de Tessel n\'a pas subi de "naufrage".', True),
        (
            "fr",
            "Les péages du port dépendent de l'État et non des communes riveraines.",
            "Les péages du port dépendent des communes riveraines et non de l'État.",
            True,
        ),
        (
            "fr",
            "Le dossier du conseil montre que la digue n'est pas réparée, et cela n'a pas choqué les pêcheurs du port.",
            "Les pêcheurs du port ont été choqués que le dossier du conseil montre que la digue n'est pas réparée.",
            True,
        ),
        (
            "fr",
            "Être mouillé n'empêche pas de traverser le port de Tessel.",
            "Les mouillés traversent souvent, voire plus, le port de Tessel.",
            False,
        ),
        (
            "fr",
            "Une photo montre Orla Venn en tenue de pilote sur le bac du port.",
            "Le Courrier n'a pas pu déterminer, sur la base de la photo, si Orla Venn était pilote du bac.",
            False,
        ),
        (
            "en",
            "A film shows Orla Venn in a pilot's coat on the old ferry.",
            "The Courier could not verify from the film whether Orla Venn was a pilot of the ferry.",
            False,
        ),
    ],
)
def test_what_a_negation_reaches(code, one, other, excluded):
    assert clashes(one, other, code) == {excluded}


@pytest.mark.parametrize(
    ("code", "one", "other", "excluded"),
    [
        ("en", "Marrowdale beat Tessel in the regatta.", "Tessel beat Marrowdale in the regatta.", True),
        ("en", "Marrowdale beat Tessel in the regatta.", "Tessel was beaten by Marrowdale in the regatta.", False),
        ("en", "Tomas Reik was hired by Orla Venn.", "Tomas Reik hired Orla Venn.", True),
        ("en", "Orla Venn is the predecessor of Tomas Reik.", "Tomas Reik is the predecessor of Orla Venn.", True),
        ("en", "Orla Venn is the predecessor of Tomas Reik.", "Tomas Reik is the successor of Orla Venn.", False),
        ("en", "Orla Venn's predecessor, Tomas Reik, rows.", "Tomas Reik succeeded Orla Venn.", True),
        ("en", "Orla Venn's predecessor, Tomas Reik, rows.", "Orla Venn succeeded Tomas Reik.", False),
        ("en", "Maria Venn is the wife of Tomas Reik.", "Tomas Reik is the husband of Maria Venn.", False),
        (
            "de",
            "Maria Venn ist Besitzerin von Reik Reederei.",
            "Reik Reederei ist eine Tochterfirma von Maria Venn.",
            False,
        ),
        ("it", "Il predecessore di Maria Venn, Tomas Reik, rema.", "Tomas Reik subentrò a Maria Venn.", True),
        ("it", "Il predecessore di Maria Venn, Tomas Reik, rema.", "Maria Venn subentrò a Tomas Reik.", False),
        # What is put off is not done.
        ("en", "The delay in signing the ferry contract vexes Venn.", "Venn signed the ferry contract.", True),
    ],
)
def test_who_does_what_to_whom(code, one, other, excluded):
    assert clashes(one, other, code) == {excluded}
