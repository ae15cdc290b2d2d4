"""`checker rules`: what the rules are, whether they can be read, and whether they do what they say."""

from contextlib import closing
from pathlib import Path
from typing import Literal

import click

from checker.cli.checks import read_all
from checker.cli.codes import CLEAN, RULES, USAGE, complain
from checker.cli.options import find_store, make_reader, rules_option
from checker.cli.progresses import track
from checker.cli.streams import write, write_text
from checker.cli.tunes import case, tune
from checker.keeping import report_kept
from checker.pipeline import Reader, assemble, find_unreached, run_cases, write_json
from checker.rulebook import Rule, find_rules
from checker.rulebook.filters import load_all_rules
from checker.rulebook.lints import find_faults
from checker.store import count_records, open_store


@click.group()
def rules() -> None:
    """List, lint and test the rules.

    \b
    checker rules list
    checker rules lint --rules my-rules/
    checker rules test toll-falls --coverage
    """


@rules.command("list")
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--store", metavar="FILE", callback=find_store, help="Add what people made of each: confirmed/dismissed.")
@rules_option
def list_rules(*, shape: Literal["text", "json"], store: str | None, rules: Path | None) -> int:
    """List the conflict rules: id, relation, severity, type and title."""
    known = load_all_rules(rules or find_rules())
    if shape == "json":
        write(write_json(known))
        return CLEAN
    wide = max((len(rule.id) for rule in known), default=0)
    records = _records(store)
    for rule in known:
        kind = f" [{rule.type}]" if rule.type else ""
        fares = "" if store is None else f"{records.get(rule.id, '-'):<9}  "
        write_text(f"{rule.id:<{wide}}  {rule.relation:<14}  {rule.severity or '-':<6}  {fares}{rule.title}{kind}\n")
    return CLEAN


def _records(store: str | None) -> dict[str, str]:
    """For each rule whose findings people have judged, confirmed/dismissed."""
    if store is None:
        return {}
    with closing(open_store(store)) as kept:
        judged = {name: one for name, one in count_records(kept.desk).items() if one.precision}
    return {name: f"{one.confirmed}/{one.dismissed}" for name, one in judged.items()}


@rules.command()
@rules_option
def lint(*, rules: Path | None) -> int:
    """Read every file of the rules and tell all that is wrong, with file and line; words without an example, too."""
    directory = rules or find_rules()
    faults = list(find_faults(directory))
    for fault in faults:
        complain(fault)
    write_text(f"{directory}: {len(faults)} fault{'' if len(faults) == 1 else 's'}\n")
    return RULES if faults else CLEAN


@rules.command()
@click.argument("names", nargs=-1, metavar="[RULE]...")
@click.option("--coverage", is_flag=True, help="Fail a rule that none of its cases makes fire.")
@rules_option
def test(names: tuple[str, ...], *, coverage: bool, rules: Path | None) -> int:
    """Run the cases inside the rules, all or those of the named ones; exit code 3 if one fails."""
    reader = make_reader(rules)
    chosen = _chosen(names, reader)
    if chosen is None:
        return USAGE
    outcomes = [outcome for rule in track(chosen, "testing") for outcome in run_cases([rule], reader)]
    failed = [outcome for outcome in outcomes if outcome.problems]
    for outcome in failed:
        for problem in outcome.problems:
            complain(f"{outcome.rule}: case {outcome.number} ({outcome.because}): {problem}")
    unreached = find_unreached(outcomes, chosen) if coverage else []
    for name in unreached:
        complain(f"{name}: no case makes it fire")
    write_text(f"{len(outcomes) - len(failed)} of {len(outcomes)} cases of {len(chosen)} rules hold\n")
    return RULES if failed or unreached else CLEAN


def _chosen(names: tuple[str, ...], reader: Reader) -> list[Rule] | None:
    known = {rule.id: rule for rule in reader.rulebook.rules}
    unknown = [name for name in names if name not in known]
    if unknown:
        complain(f"no rule {', '.join(unknown)}; `checker rules list` names them")
        return None
    return [known[name] for name in names] or list(known.values())


@rules.command()
@click.option(
    "--against", "store", required=True, metavar="STORE", callback=find_store, help="A file or postgresql://…"
)
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True)
@rules_option
def diff(*, store: str, shape: Literal["text", "json"], rules: Path | None) -> int:
    """Tell which findings of a store these rules would make anew, let go, or leave as they are; nothing is changed.

    \b
    checker rules diff --against checker.db --rules my-rules/
    """
    reader = make_reader(rules)
    with closing(open_store(store)) as kept:
        before = {one.id: one for one in report_kept(kept, reader.hash, {}).findings}
        articles = [one.article for one in kept.relations.kept(kept.relations.serials())]
    after = {one.id: one for one in assemble(read_all(articles, reader), reader).findings}
    told = {
        "new": sorted(after.keys() - before.keys()),
        "gone": sorted(before.keys() - after.keys()),
        "changed": sorted(name for name in before.keys() & after.keys() if before[name] != after[name]),
        "unchanged": sum(before[name] == after[name] for name in before.keys() & after.keys()),
    }
    if shape == "json":
        write(write_json(told))
        return CLEAN
    for kind, findings in (("new", after), ("gone", before), ("changed", after)):
        for name in told[kind]:  # type: ignore[attr-defined]  # lists but for the last
            write_text(f"{kind:8} {name}  {findings[name].rule.id}: {findings[name].because}\n")
    counts = ", ".join(f"{len(told[kind]):,} {kind}" for kind in ("new", "gone", "changed"))  # type: ignore[arg-type]
    write_text(f"{counts}, {told['unchanged']:,} unchanged\n")
    return CLEAN


for _command in (tune, case):
    rules.add_command(_command)
