"""`rules/opposites.yaml`: concept → language → words for it and for its opposite."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from checker.rulebook.negation import Poles
from checker.rulebook.shape import read_as
from checker.rulebook.strict_yaml import Entry, load_entry, refuse_rivals


class Verbs(msgspec.Struct, frozen=True):
    """The forms of a language's regular verbs that its stemmer leaves apart.

    A word that ends in `infinitive` has each of `forms` too: "t" for the ending ("stoppen", "stoppt"), "ge*t" for what
    stands around ("gestoppt"). `particles` part from their verb ("lehnte … ab") and stand before "ge" ("abgelehnt").
    """

    infinitive: str
    forms: tuple[str, ...]
    particles: tuple[str, ...] = ()

    def forms_of(self, word: str) -> Iterator[str]:
        """The forms of a lower-case word, none where it is no infinitive."""
        if not word.endswith(self.infinitive):
            return
        root = word[: -len(self.infinitive)]
        particle = max((one for one in self.particles if root.startswith(one)), key=len, default="")
        for form in self.forms:
            before, around, after = form.rpartition("*")
            yield particle + before + root[len(particle) :] + after if around else root + after


class Turning(msgspec.Struct, frozen=True):
    """The `words` that turn the verb behind them, as a negation does: "failed to pay", "stopped selling".

    The verb stands behind one of `links`, or ends in one of `endings` ("ing").
    """

    words: tuple[str, ...]
    links: tuple[str, ...]
    endings: tuple[str, ...] = ()


class Directed(msgspec.Struct, frozen=True):
    """The `words` that lead from one to another: "beat". `by` stands before who does it where the other comes first
    ("beaten *by* Venn"), `owned` behind whose something is, where that stands before it ("Venn's predecessor"), and
    `of` before them ("the predecessor *of* Venn"). `articles` may stand between ("by *the* yard").
    """  # noqa: D205  one sentence

    words: tuple[str, ...]
    by: tuple[str, ...]
    of: tuple[str, ...]
    articles: tuple[str, ...]
    owned: tuple[str, ...] = ()


class Opposites(msgspec.Struct, frozen=True):
    """The words of each concept by language; a word stands for all forms of its stem, and may be of several concepts.

    `changing` are the concepts that say of a figure that it moves; `denying` those whose opposite is a denial of its
    own ("is impossible"); `debunking` those among them whose opposite denies a whole matter ("is a hoax"). `converse`
    are those whose opposite says the same from the other end ("owner", "subsidiary"). `in_turn` are words such as
    "respectively". `personal` exclude each other of one whom two texts name, whatever else they say ("alive"); the
    opposite of the `doubting` says that what follows may not be so ("the rumour of").
    """

    turning: dict[str, Turning] = {}
    changing: tuple[str, ...] = ()
    denying: tuple[str, ...] = ()
    debunking: tuple[str, ...] = ()
    converse: tuple[str, ...] = ()
    directed: dict[str, Directed] = {}
    in_turn: dict[str, tuple[str, ...]] = {}
    personal: tuple[str, ...] = ()
    doubting: tuple[str, ...] = ()
    verbs: dict[str, Verbs] = {}
    concepts: dict[str, dict[str, Poles]] = {}


def load_opposites(path: Path) -> Opposites:
    """The opposites; RuleError where a word is on both sides of one, or a concept has no opposite or is not there."""
    entry = load_entry(path)
    opposites = read_as(Opposites, entry)
    sections = dict(entry.tables())
    for name in ("changing", "denying", "debunking", "converse", "personal", "doubting"):
        for word in sections[name].plain() if name in sections else ():
            if word.value not in opposites.concepts:
                raise word.wrong(f"no concept: {word.value}")
    concepts = dict(sections["concepts"].tables()) if "concepts" in sections else {}
    for name, told in opposites.concepts.items():
        if not any(poles.opposite for poles in told.values()):
            raise concepts[name].wrong(f"no opposite: {name} (concepts/ has what has none)")
        refuse_rivals(_sides(name, concepts[name]))
    return opposites


def _sides(concept: str, languages: Entry) -> Iterator[tuple[str, str, Entry]]:
    """Each word of a concept with its language and what it says: "won", "not won"."""
    for code, poles in languages.tables():
        for side, words in poles.tables():
            for word in words.plain():
                yield code, concept if side == "said" else f"not {concept}", word
