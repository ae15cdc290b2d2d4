"""A hot event made by a script: copies, rewritings and updates by the hour, all invented; the same for one seed.

`make_articles(1000)` tells of a ferry that goes down off Velmora: six tolls over two days, each passed on by many
outlets in English and French, and two outlets that say otherwise.
"""

from datetime import UTC, datetime, timedelta
from random import Random

from checker.model import Article

_FIRST = datetime(2032, 2, 11, 6, tzinfo=UTC)
_TOLLS = (9, 14, 21, 24, 31, 37)
_MISSING = (60, 48, 41, 33, 22, 16)
_ENGLISH = (
    "At least {toll} people were killed when the ferry Sainte-Alba capsized off Velmora, the coast guard said.",
    "The ferry Sainte-Alba went down in heavy seas off Velmora, killing {toll} people, according to the coast guard.",
    "{toll} people died in the Sainte-Alba ferry disaster off Velmora, the coast guard said on Wednesday.",
    "The death toll of the Sainte-Alba disaster off Velmora has risen to {toll}, the coast guard said.",
)
_FRENCH = (
    "Le naufrage du ferry Sainte-Alba au large de Velmora a fait {toll} morts, ont annoncé les garde-côtes.",
    "Le bilan du naufrage du Sainte-Alba, au large de Velmora, est passé à {toll} morts, selon les garde-côtes.",
    "Au moins {toll} personnes ont été tuées dans le naufrage du Sainte-Alba au large de Velmora.",
)
_MORE_ENGLISH = (
    "{missing} people were still missing, a spokesman for the port said.",
    "The ship was carrying 212 passengers and 18 crew, according to the operator, Baltine Lines.",
    "The sinking is the worst in these waters since the Korsholm went down in 2019 with the loss of 71 lives.",
    "Captain Rune Falk, 58, is among the survivors, Baltine Lines said.",
    "Helicopters from Port Ellery searched the strait through the night, and fishing boats joined them at dawn.",
    "Relatives gathered at the harbour of Velmora, where the mayor had opened the market hall.",
    "Gusts of 110 km/h were measured at the lighthouse an hour before the ferry called for help.",
    "The owner, Baltine Lines, had the hull inspected in Grevesund in November.",
    "The ministry of transport has opened an inquiry and expects a first report within 30 days.",
    "Survivors told of water on the car deck and of lights that went out within minutes.",
)
_MORE_FRENCH = (
    "{missing} personnes sont toujours portées disparues, selon le port.",
    "Selon la compagnie Baltine Lines, 212 passagers se trouvaient à bord, ainsi que 18 membres d'équipage.",
    "En 2019, le naufrage du Korsholm avait fait 71 morts dans le même détroit.",
    "Le capitaine Rune Falk, 58 ans, figure parmi les survivants.",
    "Des hélicoptères de Port Ellery ont fouillé le détroit toute la nuit.",
    "Des rafales de 110 km/h ont été mesurées au phare une heure avant l'appel de détresse.",
    "Le ministère des transports a ouvert une enquête et attend un premier rapport sous 30 jours.",
    "Les survivants parlent d'eau sur le pont des voitures et de lumières éteintes en quelques minutes.",
)
_COPIES = 0.4


def make_articles(number: int, seed: int = 1) -> list[Article]:
    """So many articles on one event, in order of time."""
    chance = Random(seed)  # noqa: S311  no secret
    articles: list[Article] = []
    for at in range(number):
        stage = at * len(_TOLLS) // number
        moment = _FIRST + timedelta(minutes=2880 * at // number)
        earlier = [one for one in articles[-40:] if one.extra["stage"] == stage]
        if earlier and chance.random() < _COPIES:
            source = chance.choice(earlier)
            language, title, body = source.language, source.title, source.body
        else:
            language, title, body = _write(chance, stage, odd=at % 97 == 96)
        articles.append(
            Article(
                id=f"h{at:05}",
                outlet=f"outlet{chance.randrange(number // 2 + 2)}.example",
                language=language,
                published=moment,
                title=title,
                body=body,
                extra={"stage": stage},
            )
        )
    return articles


def _write(chance: Random, stage: int, *, odd: bool) -> tuple[str, str, str]:
    """The language, headline and body of a fresh text; an odd one counts more passengers than the rest."""
    french = chance.random() < 0.3
    firsts, more = (_FRENCH, _MORE_FRENCH) if french else (_ENGLISH, _MORE_ENGLISH)
    sentences = [chance.choice(firsts), *chance.sample(more, chance.randint(4, len(more)))]
    told = [sentence.format(toll=_TOLLS[stage], missing=_MISSING[stage]) for sentence in sentences]
    if odd:
        told = [sentence.replace("212", "260") for sentence in told]
    at = len(told) // 2
    title = "Naufrage du Sainte-Alba" if french else "Velmora ferry disaster"
    return ("fr" if french else "en"), title, "\n\n".join((" ".join(told[:at]), " ".join(told[at:])))
