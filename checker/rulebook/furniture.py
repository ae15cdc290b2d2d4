"""The section `furniture.yaml` of a language pack: what marks the parts of a page that are no part of its article."""

from collections.abc import Iterator

import msgspec


class Example(msgspec.Struct, frozen=True):
    """A page's text, and what in it is furniture, one stretch a line and in order; without any, all of it stays."""

    text: str
    furniture: str
    title: str = ""


class Sign(msgspec.Struct, frozen=True):
    """A line that begins with one of `begins` and holds one of `holds` is furniture; an empty list asks nothing.

    It is at most `longest` characters long. With `names`, nothing but names, figures and signs follow the beginning.
    With `unfinished`, it does not end as a sentence does; with `figures`, it holds a digit. With `list`, short lines
    that follow without a full stop belong to it.
    """

    why: str
    begins: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    longest: int = 120
    names: bool = False
    unfinished: bool = False
    figures: bool = False
    list: bool = False


class FurnitureWords(msgspec.Struct, frozen=True):
    """What marks page furniture.

    `buttons` fill a line alone or glued to each other; `tails` are buttons at the end of a paragraph; `credits` stand
    before or after the stroke in the credit of a picture; `consent` names what dialogs about cookies speak of, and
    `address` the reader and the house, as such dialogs do and reports do not.
    """

    buttons: tuple[str, ...]
    tails: tuple[str, ...]
    credits: tuple[str, ...]
    consent: tuple[str, ...]
    address: tuple[str, ...]
    signs: tuple[Sign, ...]
    examples: tuple[Example, ...]

    def phrases(self) -> Iterator[str]:
        """Every word or phrase of the section; a test demands that an example reaches each."""
        for phrases in (self.buttons, self.tails, self.credits, self.consent, self.address):
            yield from phrases
        for sign in self.signs:
            yield from sign.begins
            yield from sign.holds
