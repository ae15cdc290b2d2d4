"""The rules: how each fares, its file, its tests run in place, and what a change would change."""

from pathlib import Path
from typing import Any

import msgspec
from fastapi import APIRouter, Response

from checker.model import Severity
from checker.rulebook import Rule, RuleError, find_rules
from checker.store import RuleRecord, count_records
from checker.tuning import tune_rule
from workers.web.pages.frames import Decides, Looks, Visit
from workers.web.people import Form
from workers.web.phrasebooks import Told
from workers.web.problems import ProblemError
from workers.web.reasons import say_because, say_cases, say_title
from workers.web.trials import Counts, read_rule, try_cases, try_change

ROUTER = APIRouter(include_in_schema=False)
_LONGEST = 60_000
_LONGEST_COUNT = 18  # digits


class RuleTold(msgspec.Struct, frozen=True):
    """A rule in the list."""

    id: str
    title: Told
    relation: str
    severity: Severity | None
    cases: int
    record: RuleRecord


@ROUTER.get("/rules")
def show_rules(visit: Looks) -> Response:
    """All rules."""
    records = count_records(visit.room.desk)
    told = [
        RuleTold(
            rule.id,
            say_title(rule, visit.speaker),
            rule.relation,
            rule.severity,
            len(rule.cases),
            records.get(rule.id, RuleRecord()),
        )
        for rule in visit.room.reader.rulebook.rules
    ]
    busiest = sorted(told, key=lambda one: (-sum(msgspec.structs.astuple(one.record)), one.severity is None, one.id))
    return visit.show("rules.html", "rules", rules=busiest)


@ROUTER.get("/rules/{name}")
def show_rule(name: str, visit: Looks) -> Response:
    """One rule."""
    return _show(visit, _rule(visit, name), _path(visit, name).read_text(encoding="utf-8"))


@ROUTER.post("/rules/{name}")
def try_rule(name: str, visit: Decides, form: Form) -> Response:
    """Run the tests of the rule as written here, see what it would change, or propose a filter; nothing is kept."""
    kept, written = _rule(visit, name), form.get("text", "").replace("\r\n", "\n")
    if len(written) > _LONGEST:
        raise ProblemError(413, f"a rule may have {_LONGEST:,} characters", "text")
    try:
        rule = read_rule(kept, written, visit.room.reader)
        if form.get("action") == "filter":
            return _show(visit, kept, written, tuned=tune_rule(kept, visit.room.store))
        if form.get("action") == "change":
            room = visit.room
            seconds, at_once = room.options.trial_seconds, room.options.trial_articles
            so_far = _read_counts(form)
            change = try_change(rule, room.reader, room.store, so_far, seconds=seconds, at_once=at_once)
            told = {one.id: say_because(one, rule, visit.speaker) for one in change.new}
            told |= {one.id: say_because(one, _known(visit, one.rule.id), visit.speaker) for one in change.gone}
            return _show(visit, kept, written, change=change, reasons=told)
        outcomes = try_cases(rule, visit.room.reader)
        return _show(visit, kept, written, outcomes=outcomes, cases=say_cases(rule, visit.speaker))
    except RuleError as error:
        return _show(visit, kept, written, fault=str(error))


def _show(visit: Visit, rule: Rule, written: str, **found: Any) -> Response:  # noqa: ANN401  what was tried
    told = {"outcomes": None, "cases": [], "change": None, "reasons": {}, "tuned": None, "fault": "", **found}
    record = count_records(visit.room.desk).get(rule.id, RuleRecord())
    return visit.show(
        "rule.html", "rules", rule=rule, title=say_title(rule, visit.speaker), written=written, record=record, **told
    )


def _rule(visit: Visit, name: str) -> Rule:
    rule = _known(visit, name)
    if rule is None:
        raise ProblemError(404, f"no rule {name!r}", "name")
    return rule


def _known(visit: Visit, name: str) -> Rule | None:
    return next((rule for rule in visit.room.reader.rulebook.rules if rule.id == name), None)


def _read_counts(form: dict[str, str]) -> Counts:
    """How far somebody has looked already; the beginning where the fields are none of ours."""
    written = {name: form.get(name, "") for name in Counts.__struct_fields__}
    if all(one.isascii() and one.isdigit() and len(one) < _LONGEST_COUNT for one in written.values()):
        return Counts(**{name: int(one) for name, one in written.items()})
    return Counts()


def _path(visit: Visit, name: str) -> Path:
    """The file of a rule that is known: its name is none that a client made up."""
    folder = Path(visit.room.settings.rules) if visit.room.settings.rules else find_rules()
    return folder / ("filters" if _rule(visit, name).silences else "conflicts") / f"{name}.yaml"
