"""A disagreement: who says what, where it stands, why it is one, and what people decided of it."""

from collections.abc import Sequence

import msgspec
from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse, RedirectResponse

from checker.model import SEVERITIES, Article, Disagreement, Finding, Reading, SideSaid
from checker.pipeline import group_copies
from checker.store import STATES, Decision, Place, Sought
from checker.store.versions import NO_MOMENT
from workers.web.api.disagreements import write_decision
from workers.web.drawings.numberlines import draw_values
from workers.web.happenings import find_article, find_headlines
from workers.web.highlights import Piece, find_paragraph, find_spans_of, split_text
from workers.web.moments import microseconds_of
from workers.web.pages.frames import Decides, Looks, Visit
from workers.web.people import Form
from workers.web.phrasebooks import Told
from workers.web.problems import ProblemError
from workers.web.reasons import find_reason, say_cases, say_title
from workers.web.reviews import read_disagreements, read_findings

ROUTER = APIRouter(include_in_schema=False)
_MOST_VOICES = 40


class Voice(msgspec.Struct, frozen=True):
    """One quote of a side, in its paragraph, and the prints of the same text that give it too."""

    said: SideSaid
    pieces: list[Piece]
    scope: list[str]
    steps: list[Told]
    copies: list[SideSaid]


@ROUTER.get("/disagreements/{name}")
def show_disagreement(name: str, visit: Looks) -> Response:
    """One disagreement, whole."""
    room = visit.room
    rows = room.desk.disagreement(name)
    if not rows:
        raise ProblemError(404, f"no disagreement {name!r}", "name")
    one = read_disagreements(rows, room.desk)[0]
    findings = read_findings(rows, room.desk)
    lead = next((each for each in findings if _joins(each, one)), findings[0])
    texts = _Texts(visit)
    rule = next((rule for rule in room.reader.rulebook.rules if rule.id == lead.rule.id), None)
    return visit.show(
        "disagreement.html",
        one=one,
        measure=visit.speaker.measure(one.measure, one.left.lead),
        title=find_headlines(room.store, [one.event])[one.event],
        line=draw_values([("a", one.left.value), ("b", one.right.value)], visit.speaker.value, visit.catalogue.number),
        sides=[
            ("a", one.left, texts.voices(_sides(findings, one, left=True))),
            ("b", one.right, texts.voices(_sides(findings, one, left=False))),
        ],
        articles=texts.whole(one),
        reason=find_reason(lead, rule, visit.speaker),
        following=_following(visit, one, findings),
        rule=rule,
        rule_title=None if rule is None else say_title(rule, visit.speaker),
        rule_cases=[] if rule is None else say_cases(rule, visit.speaker),
        history=[write_decision(decision) for decision in room.desk.decisions(name)],
    )


@ROUTER.post("/disagreements/{name}/decide")
def decide(name: str, visit: Decides, form: Form) -> Response:
    """Record a decision."""
    state = next((state for state in STATES if state == form.get("state")), None)
    if state is None:
        raise ProblemError(422, f"state: one of {', '.join(STATES)}", "state")
    assert visit.person is not None  # noqa: S101  who decides has signed in
    made = visit.room.desk.decide(
        name, state, by=visit.person.name, at=visit.room.clock(), note=form.get("note", "")[:10_000]
    )
    if made is None:
        raise ProblemError(404, f"no disagreement {name!r}", "name")
    return _answer(visit, name, made, visit.catalogue.say("decided", state=visit.catalogue.states[made.state]))


@ROUTER.post("/disagreements/{name}/undo")
def undo(name: str, visit: Decides) -> Response:
    """Take back the last decision that stands."""
    assert visit.person is not None  # noqa: S101  the same
    made = visit.room.desk.undo(name, by=visit.person.name, at=visit.room.clock())
    if made is None:
        raise ProblemError(404, f"nothing was decided of {name!r}", "name")
    return _answer(visit, name, made, visit.catalogue.say("undone", state=visit.catalogue.states[made.state]))


def _answer(visit: Visit, name: str, made: Decision, told: str) -> Response:
    """What a script is told, or the page again."""
    if "application/json" in visit.request.headers.get("accept", ""):
        return JSONResponse({"state": made.state, "told": told})
    return RedirectResponse(f"/disagreements/{name}", 303)


def _following(visit: Visit, one: Disagreement, findings: Sequence[Finding]) -> str:
    """The open disagreement that comes next in the inbox, "" behind the last."""
    sides = [side for finding in findings for side in (finding.left, finding.right)]
    latest = max((microseconds_of(side.published) for side in sides if side.published is not None), default=NO_MOMENT)
    place = Place(min(SEVERITIES.index(finding.severity) for finding in findings), latest, one.id)
    rows = visit.room.desk.disagreements(Sought(state="open"), place, 1).rows
    return read_findings(rows[:1], visit.room.desk)[0].disagreement if rows else ""


def _joins(finding: Finding, one: Disagreement) -> bool:
    leads = {(side.article, side.quote.start) for side in (one.left.lead, one.right.lead)}
    return {(side.article, side.quote.start) for side in (finding.left, finding.right)} == leads


def _sides(findings: Sequence[Finding], one: Disagreement, *, left: bool) -> list[SideSaid]:
    """The sides that give one of the two values, the lead first, each once."""
    wanted = one.left if left else one.right
    found = {(wanted.lead.article, wanted.lead.quote.start): wanted.lead}
    for finding in findings:
        for side in (finding.left, finding.right):
            if side.value == wanted.value or (side.outlet in wanted.outlets and _same(side, wanted.lead)):
                found.setdefault((side.article, side.quote.start), side)
    return list(found.values())[:_MOST_VOICES]


def _same(side: SideSaid, lead: SideSaid) -> bool:
    one, other = side.value, lead.value
    return (one.low, one.high, one.unit) == (other.low, other.high, other.unit)


class _Texts:
    """The articles of a page, each loaded once, with what was read in them."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._known: dict[tuple[str, str], tuple[Article, Reading]] = {}

    def voices(self, sides: Sequence[SideSaid]) -> list[Voice]:
        """Each side with its paragraph; prints of one text stand under the first of them."""
        readings = [self._load(side)[1] for side in sides]
        copies = group_copies(list({reading.article: reading for reading in readings}.values()))
        first: dict[str, Voice] = {}
        for side, reading in zip(sides, readings, strict=True):
            name = copies.get(reading.article, f"{side.article} {side.quote.start}")
            if name in first:
                first[name].copies.append(side)
            else:
                first[name] = Voice(
                    side,
                    self._paragraph(side),
                    self._visit.speaker.scope(side),
                    [self._visit.speaker.phrases.tell(step) for step in side.steps],
                    [],
                )
        return list(first.values())

    def whole(self, one: Disagreement) -> list[tuple[str, Article, list[Piece], SideSaid]]:
        """The articles of the two leads, whole; one alone where both stand in it."""
        told: list[tuple[str, Article, list[Piece], SideSaid]] = []
        for name, side in (("a", one.left.lead), ("b", one.right.lead)):
            article, reading = self._load(side)
            if not told or told[0][1].id != article.id or told[0][1].outlet != article.outlet:
                spans = find_spans_of(article, reading, None, self._visit.speaker)
                chosen = side.quote.start, side.quote.end
                parts = split_text(article.text, spans, 0, len(article.text), chosen)
                told.append((name, article, parts, side))
        return told

    def _paragraph(self, side: SideSaid) -> list[Piece]:
        article, reading = self._load(side)
        start, end = find_paragraph(article.text, side.quote.start, side.quote.end)
        spans = [
            span
            for span in find_spans_of(article, reading, None, self._visit.speaker)
            if span.kind in {"claim", "figure"}
        ]
        return split_text(article.text, spans, start, end, (side.quote.start, side.quote.end))

    def _load(self, side: SideSaid) -> tuple[Article, Reading]:
        key = side.article, side.outlet
        if key not in self._known:
            self._known[key] = find_article(self._visit.room.store, *key)
        return self._known[key]
