"""A rule as somebody edits it → what its tests say, and what it would change among the articles of the store."""

import time
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from checker.model import Clash, Link
from checker.pipeline import Neighbour, Outcome, Reader, Relater, run_cases
from checker.rulebook import Rule
from checker.rulebook.conflicts import load_rule
from checker.rulebook.filters import load_filter
from checker.rulebook.strict_yaml import RuleError
from checker.store import Store
from checker.store.relation_protocol import Kept, LinkRow

_link = msgspec.json.Decoder(Link).decode


class Counts(msgspec.Struct, frozen=True):
    """How much of the store has been looked at: up to the article of which serial number, how many articles, and what
    would come, would go and stays among their findings.
    """  # noqa: D205  one sentence

    after: int = 0
    articles: int = 0
    new: int = 0
    gone: int = 0
    unchanged: int = 0


_NOTHING = Counts()


class Change(msgspec.Struct, frozen=True):
    """What another version of a rule would change, as far as was looked: all counts, and the findings of this piece.

    `whole` is how many articles there are; `more` whether some of them are still to be looked at.
    """

    counts: Counts
    whole: int
    more: bool
    new: tuple[Clash, ...]
    gone: tuple[Clash, ...]


def read_rule(kept: Rule, written: str, reader: Reader) -> Rule:
    """The rule, or filter, that a text makes of a kept one; raises RuleError, its message beginning with the line."""
    with TemporaryDirectory() as folder:
        path = Path(folder, f"{kept.id}.yaml")
        path.write_text(written, encoding="utf-8")
        try:
            if kept.silences:
                return load_filter(path, {rule.id: rule for rule in reader.rulebook.rules if not rule.silences})
            return load_rule(path)
        except RuleError as error:
            raise RuleError(str(error).replace(f"{path}:", "")) from error


def try_cases(rule: Rule, reader: Reader) -> list[Outcome]:
    """The outcome of each test of the rule, beside all other rules as they are."""
    return list(run_cases([rule], _with(rule, reader)))


def try_change(
    rule: Rule, reader: Reader, store: Store, so_far: Counts = _NOTHING, *, seconds: float, at_once: int
) -> Change:
    """What the rule would change among the next articles of the store, as many as `seconds` allow, which are looked at
    after every `at_once` articles; each pair comes once.
    """  # noqa: D205  one sentence
    serials = store.relations.serials()
    ahead = [serial for serial in serials if serial > so_far.after]
    before, after = Relater(reader), Relater(_with(rule, reader))
    counts, new, gone, begun = so_far, list[Clash](), list[Clash](), time.monotonic()
    for chunk in (ahead[at : at + at_once] for at in range(0, len(ahead), at_once)):
        for subject, neighbours in _pairs(chunk, store):
            entry = subject.article, subject.reading
            was = {clash.id: clash for _, clash in before.clash(entry, neighbours)}
            would = {clash.id: clash for _, clash in after.clash(entry, neighbours)}
            same = {name for name, one in would.items() if name in was and _tells(one) == _tells(was[name])}
            new += [one for name, one in would.items() if name not in same]
            gone += [one for name, one in was.items() if name not in same]
            counts = Counts(counts.after, counts.articles, counts.new, counts.gone, counts.unchanged + len(same))
        counts = Counts(
            chunk[-1], counts.articles + len(chunk), so_far.new + len(new), so_far.gone + len(gone), counts.unchanged
        )
        if time.monotonic() - begun > seconds:
            break
    return Change(counts, len(serials), counts.after < max(serials, default=0), tuple(new), tuple(gone))


def _pairs(serials: list[int], store: Store) -> Iterable[tuple[Kept, list[Neighbour]]]:
    """Articles with those that they are linked to and that came before them: so each pair comes once."""
    rows = store.relations.linked(serials)
    involved = {one.serial: one for one in store.relations.kept({*serials, *(_ends(rows))})}
    for serial in serials:
        if serial in involved:
            own = [row for row in rows if serial == max(row.left, row.right)]
            others = [(row, involved.get(min(row.left, row.right))) for row in own]
            yield (
                involved[serial],
                [
                    Neighbour((other.article, other.reading), _link(row.content), left=row.left == other.serial)
                    for row, other in others
                    if other is not None
                ],
            )


def _ends(rows: Iterable[LinkRow]) -> set[int]:
    return {end for row in rows for end in (row.left, row.right)}


def _with(rule: Rule, reader: Reader) -> Reader:
    return reader.with_rules((*(one for one in reader.rulebook.rules if one.id != rule.id), rule))


def _tells(clash: Clash) -> tuple[str, str, str]:
    """What of a finding a rule decides, its own hash left out."""
    return clash.rule.id, clash.severity, clash.because
