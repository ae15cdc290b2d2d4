"""Invented news: some hundreds of articles on some dozens of events, with figures that agree, differ and are mended."""

import random
from datetime import UTC, datetime, timedelta
from typing import Any

Made = dict[str, Any]

_HEADS = ("Marrow", "Brenn", "Tess", "Grev", "Arl", "Cold", "Vint", "Ost", "Pell", "Quarn", "Rusk", "Silv", "Thorn")
_TAILS = ("dale", "haven", "sund", "wick", "mere", "gate", "holm", "stead", "ford", "burn", "moor", "fell", "combe")
_SYLLABLES = (
    *("ba", "co", "dru", "fe", "gla", "hin", "jo", "kes", "lum", "mor", "nis", "pol", "rud", "sta", "tor", "vel"),
    *("am", "bri", "cal", "des", "ero", "fil", "gor", "hal", "ima", "jen", "kor", "lis", "mar", "nel", "ora", "pes"),
    *("que", "ris", "sol", "tam", "und", "var", "wen", "yor"),
)
_OWN = 20  # names that only one event has
_OUTLETS = tuple(f"{name}.example" for name in ("harbour-post", "gazette", "courrier", "inland-echo", "coast-times"))
_DAY = datetime(2031, 5, 4, 9, tzinfo=UTC)

_ENGLISH = (
    "{killed} people were killed when a {what} struck {town} on {day}, the {town} fire service said.",
    "The {what} in {town} injured {injured} people, officials of {town} said.",
    "About {moved} residents of {town} were evacuated after the {what}.",
)
_FRENCH = (
    "{killed} personnes ont été tuées dans un {french} à {town}, ont indiqué les pompiers de {town}.",
    "Le {french} de {town} a fait {injured} blessés, selon les autorités de {town}.",
    "Quelque {moved} habitants de {town} ont été évacués après le {french}.",
)
# Words so common that none makes a candidate of whoever uses it: the news of a year has more kinds than four.
_WHATS = (("fire", "incendie"), ("storm", "orage"), ("crash", "accident"), ("attack", "assaut"))


def make_news(count: int, seed: int = 1) -> list[Made]:
    """So many articles, eight or so on an event; one in twelve mends or withdraws another."""
    chance = random.Random(seed)  # noqa: S311  news for a test
    made: list[Made] = []
    event = 0
    while len(made) < count:
        event += 1
        made += _make_event(chance, event, seed)
    return made[:count]


def _make_event(chance: random.Random, event: int, seed: int) -> list[Made]:
    place = event + seed * 37
    town = f"{_HEADS[place % 13]}{_TAILS[place // 13 % 13]}{_TAILS[place // 169 % 13]}"
    english, french = chance.choice(_WHATS)
    began = _DAY + timedelta(days=event // 8, hours=chance.randrange(8))
    figures = [
        {"killed": killed, "injured": killed * 3, "moved": killed * 100} for killed in chance.sample(range(3, 60), 3)
    ]
    names = [_name(chance.randrange(len(_SYLLABLES) ** 4)) for _ in range(_OWN)]
    made = []
    for number, outlet in enumerate(chance.sample(_OUTLETS, 5) + chance.sample(_OUTLETS, 3)):
        code, sentences = chance.choice([("en", _ENGLISH), ("en", _ENGLISH), ("fr", _FRENCH)])
        told = {**chance.choice(figures), "town": town, "what": english, "french": french, "day": f"{began:%A}"}
        body = " ".join(chance.sample(sentences, chance.randint(2, 3))).format(**told)
        body += " {} {} {} {}. {}, {} {}, {}. {} {}, {} {}, {}, {}.".format(*chance.sample(names, 14))
        article: Made = {
            "id": f"{seed}-{event}-{number}",
            "outlet": outlet,
            "language": code,
            "published": (began + timedelta(hours=number)).isoformat(),
            "title": f"{town}: {told['killed']} {'killed' if code == 'en' else 'morts'}",
            "body": body,
        }
        made.append(article)
        if chance.random() < 1 / 11:
            later = (began + timedelta(hours=number + 20)).isoformat()
            mended = body.replace(str(told["killed"]), str(told["killed"] + 1))
            status = chance.choice(("corrected", "corrected", "withdrawn"))
            made.append({**article, "updated": later, "status": status, "body": mended})
    return made


def _name(number: int) -> str:
    """The invented name of this number: two million of them are apart, and no table of common words knows them."""
    parts = []
    for _ in range(4):
        number, place = divmod(number, len(_SYLLABLES))
        parts.append(_SYLLABLES[place])
    return "".join(parts).capitalize()
