"""`checker rules tune` and `checker rules case`: what people dismissed becomes a filter, or a test of the rule."""

from contextlib import closing
from pathlib import Path

import click
import msgspec

from checker.cli.codes import CLEAN, FINDINGS, USAGE, complain
from checker.cli.options import find_store, make_reader, rules_option
from checker.cli.streams import write_text
from checker.model import Finding
from checker.rulebook import RuleError
from checker.rulebook.conflicts import load_rule
from checker.store import CONFIRMED, open_store
from checker.tuning import tune_rule, turn_into_case

_store = click.option("--store", metavar="FILE", required=True, callback=find_store, help="The store with the reviews.")
_folder = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.argument("rule")
@_store
@click.option(
    "--into", type=_folder, help="Write the files into this folder, as rules/filters; they are printed without."
)
@rules_option
def tune(*, rule: str, store: str, into: Path | None, rules: Path | None) -> int:
    """Propose a filter that silences all dismissed and no confirmed findings of a rule, with its tests.

    The filter is a file for a person to read and to merge into `filters/` of their rules. The exit code is 1 where
    some of what was dismissed looks just like something that was confirmed.

    \b
    checker rules tune toll-falls --store checker.db --into my-rules/filters
    """
    known = {one.id: one for one in make_reader(rules).rulebook.rules if one.severity is not None}
    if rule not in known:
        complain(f"no rule {rule!r} that makes findings; `checker rules list` names them")
        return USAGE
    with closing(open_store(store)) as kept:
        tuned = tune_rule(known[rule], kept)
    if not tuned.dismissed:
        complain(f"nobody has dismissed a finding of {rule}: nothing to silence")
    for name, text in tuned.files.items():
        _tell(name, text, into)
    for finding in tuned.alike:
        complain(f"{finding.id} was dismissed, and no fact tells it from what was confirmed: a rule must change")
    return FINDINGS if tuned.alike else CLEAN


@click.command()
@click.argument("finding")
@_store
@click.option("--because", default="", help="What the case shows; the note of the review without.")
@click.option("--write", is_flag=True, help="Add the case to the rule's file in --rules; it is printed without.")
@rules_option
def case(*, finding: str, store: str, because: str, write: bool, rules: Path | None) -> int:
    """Turn a finding into a test of its rule: dismissed, the rule must not fire on it; confirmed, it must.

    \b
    checker rules case 2867e53216e0 --store checker.db >> my-rules/conflicts/money-differs.yaml
    """
    with closing(open_store(store)) as kept:
        row = kept.desk.finding(finding) or next(iter(kept.desk.disagreement(finding)), None)
        if row is None:
            complain(f"no finding or disagreement {finding!r} in {store}")
            return USAGE
        told = msgspec.json.decode(row.body, type=Finding)
        notes = [one.note for one in kept.desk.decisions(told.disagreement) if one.note]
        must = "want" if row.state in CONFIRMED else "absent"
        said = because or (notes[-1] if notes else f"a desk found this to be {row.state.replace('_', ' ')}")
        written = turn_into_case(told, kept, because=said, must=must)
    if not write:
        write_text(written)
        return CLEAN
    if rules is None:
        raise click.UsageError("--write adds to a rule of --rules DIR: name your own folder of rules")
    _add(rules / "conflicts" / f"{told.rule.id}.yaml", written)
    write_text(f"{rules / 'conflicts' / told.rule.id}.yaml: a case more; `checker rules test {told.rule.id}` runs it\n")
    return CLEAN


def _add(path: Path, written: str) -> None:
    """Add a case at the end of a rule's file; the file stays as it was where that would break it."""
    before = path.read_text(encoding="utf-8")
    path.write_text(f"{before.rstrip()}\n{written}", encoding="utf-8")
    try:
        load_rule(path)
    except RuleError:
        path.write_text(before, encoding="utf-8")
        raise


def _tell(name: str, text: str, into: Path | None) -> None:
    if into is None:
        write_text(text)
        return
    into.mkdir(parents=True, exist_ok=True)
    (into / name).write_text(text, encoding="utf-8")
    write_text(f"{into / name}\n")
