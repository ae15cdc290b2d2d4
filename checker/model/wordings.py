"""The nouns of a sentence read for its wording: Token, Amount, Moment, Wording."""

from typing import Literal

import msgspec

from checker.model.claims import Statement
from checker.model.mentions import Figure, NameType, When

Order = Literal["", "straight", "by", "owned"]


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word that carries meaning, or a name as a whole.

    `at` is the place of its first word in the sentence and `last` the place behind its last, `clause` the number of
    the clause between marks and conjunctions. `stems` are those of its words, `form` the first one's letters. `poles`
    are the opposites of which it is one, each with the side that is meant, and "=" with the name of what it says.
    `denied`: a negation reaches it; `focus`: it falls on it first. `name` is the key of a name, "" for a word. `order`
    is that of its two ends where it leads from one to another: "straight" as in "Venn beat Reik", "by" as in "Reik was
    beaten by Venn", "owned" as in "Venn's predecessor". `of` are the places among the tokens of those whose it is: "the
    *gym* of the old school". `unsaid`: it is only wished or asked for, or hangs on a condition. `moves`: it says
    of a figure that it moves ("rose"). `led` is what leads to a name: "by" before who does a thing, in any language, or
    the words before a place ("in", "near").
    """

    at: int
    last: int
    clause: int
    stems: tuple[str, ...]
    form: str
    poles: tuple[tuple[str, bool], ...] = ()
    denied: bool = False
    focus: bool = False
    name: str = ""
    sort: NameType | None = None
    order: Order = ""
    of: tuple[int, ...] = ()
    unsaid: bool = False
    moves: bool = False
    led: str = ""


class Amount(msgspec.Struct, frozen=True):
    """A figure in a wording: its place and clause, and what it counts, as stems and concepts.

    `denied`: a negation stands before it in its clause.
    """

    at: int
    last: int
    clause: int
    figure: Figure
    counted: tuple[str, ...]
    denied: bool


class Moment(msgspec.Struct, frozen=True):
    """A time in a wording: its place and clause, and what it is the time of where the text's form alone tells.

    `of` is a pole with its side ("begun+", "alive-") for the ends of a stretch and of a life, "" otherwise. `denied`: a
    negation stands before it in its clause.
    """

    at: int
    last: int
    clause: int
    when: When
    of: str
    denied: bool


class Fate(msgspec.Struct, frozen=True):
    """What befell whom: the key of a name, a concept of opposites, its side, and the place of its word in `tokens`."""

    name: str
    concept: str
    said: bool
    at: int


class Wording(msgspec.Struct, frozen=True):
    """A sentence word by word, for a sentence that somebody puts beside another.

    `fleeting`: it tells of what changes by the hour, a toll or a figure that has risen. `debunks`: it says of a whole
    matter that it is not so ("is a hoax"). `in_turn`: it gives several names a figure each ("respectively").
    `fates` are what befell those whom it names.
    """

    statement: Statement
    tokens: tuple[Token, ...]
    amounts: tuple[Amount, ...]
    moments: tuple[Moment, ...]
    fleeting: bool
    debunks: bool
    in_turn: bool
    fates: tuple[Fate, ...] = ()
