"""The desk over SQLAlchemy Core: findings in the order in which people go through them, and what people decide."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Dialect, Engine, delete, false, func, insert, or_, select, tuple_, union_all
from sqlalchemy import update as change

from checker.model import SEVERITIES
from checker.store.desk_protocol import (
    Decision,
    EventRow,
    Page,
    Place,
    ReviewState,
    RuleCount,
    Scope,
    Sought,
    Token,
)
from checker.store.desk_rows import clean
from checker.store.desk_tables import DESK, HEADLINES, REVIEWED, REVIEWS, TOKENS
from checker.store.postings import portions
from checker.store.protocol import FindingRow
from checker.store.tables import ARTICLES, FINDINGS
from checker.store.words import cut_words, holds_word

MOST_FINDINGS = 100
"""Of one disagreement on a page of many."""


class SqlDesk:
    """A `Desk` in the database of a store; `Store.desk` is one."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writes=True)

    def disagreements(self, sought: Sought, after: Place | None, limit: int) -> Page:  # noqa: D102  as the protocol
        groups = _groups(sought, DESK.c.disagreement, self._engine.dialect)
        with self._engine.connect() as connection:
            places, following = _next(connection, groups, after, limit)
            order = {place.id: at for at, place in enumerate(places)}
            rows = [
                (order[row.disagreement], FindingRow(*row[1:]))
                for some in portions(list(order))
                for row in connection.execute(_firsts(some))
            ]
        return Page(tuple(row for _, row in sorted(rows)), following)

    def page(self, sought: Sought, after: Place | None, limit: int) -> Page:  # noqa: D102
        with self._engine.connect() as connection:
            places, following = _next(connection, _groups(sought, DESK.c.finding, self._engine.dialect), after, limit)
            order = {place.id: at for at, place in enumerate(places)}
            query = select(FINDINGS).where(FINDINGS.c.id.in_(order))
            rows = sorted(connection.execute(query), key=lambda row: order[row.id])
        return Page(tuple(FindingRow(*row) for row in rows), following)

    def count(self, sought: Sought) -> dict[str, int]:  # noqa: D102
        groups = _groups(sought, DESK.c.disagreement, self._engine.dialect)
        query = select(groups.c.severity, func.count()).group_by(groups.c.severity).order_by(groups.c.severity)
        with self._engine.connect() as connection:
            return {SEVERITIES[severity]: number for severity, number in connection.execute(query)}

    def finding(self, name: str) -> FindingRow | None:  # noqa: D102
        with self._engine.connect() as connection:
            row = connection.execute(select(FINDINGS).where(FINDINGS.c.id == clean(name))).first()
        return None if row is None else FindingRow(*row)

    def disagreement(self, name: str) -> tuple[FindingRow, ...]:  # noqa: D102
        query = select(FINDINGS).join_from(*_JOINED).where(DESK.c.disagreement == clean(name)).order_by(FINDINGS.c.id)
        with self._engine.connect() as connection:
            return tuple(FindingRow(*row) for row in connection.execute(query))

    def events(  # noqa: D102
        self, sought: Sought, after: Place | None, limit: int
    ) -> tuple[list[EventRow], Place | None]:
        groups = _groups(sought, DESK.c.event, self._engine.dialect)
        with self._engine.connect() as connection:
            places, following = _next(connection, groups, after, limit)
            number = func.count(DESK.c.disagreement.distinct())
            counts = select(DESK.c.event, number).where(DESK.c.event.in_([place.id for place in places]))
            counted: dict[str, int] = {row[0]: row[1] for row in connection.execute(counts.group_by(DESK.c.event))}
        rows = [EventRow(one.id, counted[one.id], SEVERITIES[one.severity], one.latest) for one in places]
        return rows, following

    def decide(  # noqa: D102
        self, disagreement: str, state: ReviewState, *, by: str, at: int, note: str = ""
    ) -> Decision | None:
        with self._writer.begin() as connection:
            return _record(connection, clean(disagreement), state, (by, at, note, 0))

    def undo(self, disagreement: str, *, by: str, at: int) -> Decision | None:  # noqa: D102
        with self._writer.begin() as connection:
            standing: list[Decision] = []
            for decision in _decisions(connection, clean(disagreement)):
                if not decision.undoes:
                    standing.append(decision)
                elif standing:
                    standing.pop()
            if not standing:
                return None
            before: ReviewState = standing[-2].state if len(standing) > 1 else "open"
            return _record(connection, clean(disagreement), before, (by, at, "", standing[-1].number))

    def decisions(self, disagreement: str) -> list[Decision]:  # noqa: D102
        with self._engine.connect() as connection:
            return _decisions(connection, clean(disagreement))

    def tallies(self, events: Sequence[str]) -> dict[str, EventRow]:  # noqa: D102
        number, severity = func.count(DESK.c.disagreement.distinct()), func.min(DESK.c.severity)
        query = select(DESK.c.event, number, severity, func.max(DESK.c.latest)).group_by(DESK.c.event)
        with self._engine.connect() as connection:
            rows = [row for some in portions(events) for row in connection.execute(query.where(DESK.c.event.in_(some)))]
        return {row[0]: EventRow(row[0], row[1], SEVERITIES[row[2]], row[3]) for row in rows}

    def measures(self) -> list[str]:  # noqa: D102
        with self._engine.connect() as connection:
            return list(connection.scalars(select(DESK.c.measure).distinct().order_by(DESK.c.measure)))

    def standing(self, disagreements: Sequence[str]) -> dict[str, Decision]:  # noqa: D102
        decided = DESK.join(REVIEWED, REVIEWED.c.finding == DESK.c.finding)
        last = select(DESK.c.disagreement, func.max(REVIEWED.c.number).label("number")).select_from(decided)
        of_these = last.where(DESK.c.disagreement.in_(disagreements)).group_by(DESK.c.disagreement).subquery()
        query = select(of_these.c.disagreement, REVIEWS).join(REVIEWS, REVIEWS.c.number == of_these.c.number)
        with self._engine.connect() as connection:
            return {row[0]: Decision(**_named(row[1:])) for row in connection.execute(query)}

    def rule_counts(self) -> list[RuleCount]:  # noqa: D102
        number = func.count(DESK.c.disagreement.distinct())
        query = select(DESK.c.rule, FINDINGS.c.state, number).join_from(*_JOINED)
        sorted_query = query.group_by(DESK.c.rule, FINDINGS.c.state).order_by(DESK.c.rule, FINDINGS.c.state)
        with self._engine.connect() as connection:
            return [RuleCount(*row) for row in connection.execute(sorted_query)]

    def revision(self) -> str:  # noqa: D102
        desk = select(func.max(DESK.c.serial), func.count(), select(func.max(REVIEWS.c.number)).scalar_subquery())
        with self._engine.connect() as connection:
            return "-".join(str(part or 0) for part in connection.execute(desk).one())

    def add_token(self, token: Token) -> None:  # noqa: D102
        kept = {"id": token.id, "name": clean(token.name), "hash": token.hash, "made": token.made}
        with self._writer.begin() as connection:
            connection.execute(insert(TOKENS).values(**kept, scopes=" ".join(token.scopes)))

    def tokens(self) -> Sequence[Token]:  # noqa: D102
        with self._engine.connect() as connection:
            return [_token(row) for row in connection.execute(select(TOKENS).order_by(TOKENS.c.id))]

    def token(self, name: str) -> Token | None:  # noqa: D102
        with self._engine.connect() as connection:
            row = connection.execute(select(TOKENS).where(TOKENS.c.id == clean(name))).first()
        return None if row is None else _token(row)

    def revoke_token(self, name: str) -> bool:  # noqa: D102
        with self._writer.begin() as connection:
            return connection.execute(delete(TOKENS).where(TOKENS.c.id == clean(name))).rowcount > 0


_JOINED: tuple[Any, Any, Any] = (DESK, FINDINGS, DESK.c.finding == FINDINGS.c.id)


def _groups(sought: Sought, of: Any, dialect: Dialect) -> Any:  # noqa: ANN401  a column, and a select of three
    """The id, the gravest severity and the latest moment of all that is sought, one row for each value of a column."""
    query = select(of.label("id"), func.min(DESK.c.severity).label("severity"), func.max(DESK.c.latest).label("latest"))
    for column, wanted in ((DESK.c.event, sought.event), (DESK.c.measure, sought.measure), (DESK.c.rule, sought.rule)):
        if wanted:
            query = query.where(column == clean(wanted))
    if sought.severity:  # the gravest is what a disagreement, or an event, is shown with
        query = query.having(func.min(DESK.c.severity) == SEVERITIES.index(sought.severity))
    if sought.outlet:
        query = query.where(DESK.c.outlets.contains(f"\n{clean(sought.outlet)}\n", autoescape=True))
    if sought.since is not None:
        query = query.where(DESK.c.latest >= sought.since)
    words = dict.fromkeys(cut_words(clean(sought.words)))
    if sought.words.strip() and not words:
        query = query.where(false())  # signs alone stand in no index
    for word in words:
        query = query.where(or_(holds_word(DESK, word, dialect), DESK.c.finding.in_(_under_headlines(word, dialect))))
    if sought.state:
        query = query.join_from(*_JOINED).where(FINDINGS.c.state == sought.state)
    return query.group_by(of).subquery()


def _under_headlines(word: str, dialect: Dialect) -> Any:  # noqa: ANN401  a select of findings
    """The findings with an article of which the headline or the outlet holds a word that begins so."""
    found = select(ARTICLES.c.id, ARTICLES.c.outlet).join(HEADLINES, HEADLINES.c.article == ARTICLES.c.serial)
    named = found.where(holds_word(HEADLINES, word, dialect)).subquery()
    names = union_all(select(named.c.id), select(named.c.outlet + "/" + named.c.id))
    return select(FINDINGS.c.id).where(or_(FINDINGS.c.left_article.in_(names), FINDINGS.c.right_article.in_(names)))


def _firsts(disagreements: Sequence[str]) -> Any:  # noqa: ANN401  a select of a disagreement and a finding
    """The first findings of each disagreement: sixty outlets against sixty make thousands that say the same."""
    order = DESK.c.severity, DESK.c.latest, DESK.c.finding
    number = func.row_number().over(partition_by=DESK.c.disagreement, order_by=order).label("number")
    ranked = (
        select(DESK.c.disagreement, DESK.c.finding, number).where(DESK.c.disagreement.in_(disagreements)).subquery()
    )
    found = select(ranked.c.disagreement, FINDINGS).join(FINDINGS, FINDINGS.c.id == ranked.c.finding)
    return found.where(ranked.c.number <= MOST_FINDINGS)


def _next(
    connection: Connection,
    groups: Any,  # noqa: ANN401  a select of three columns
    after: Place | None,
    limit: int,
) -> tuple[list[Place], Place | None]:
    query = select(groups.c.severity, groups.c.latest, groups.c.id)
    if after is not None:
        reached = tuple_(groups.c.severity, -groups.c.latest, groups.c.id)
        query = query.where(reached > tuple_(after.severity, -after.latest, after.id))
    ordered = query.order_by(groups.c.severity, groups.c.latest.desc(), groups.c.id).limit(limit + 1)
    places = [Place(*row) for row in connection.execute(ordered)]
    return places[:limit], places[limit - 1] if len(places) > limit else None


def _decisions(connection: Connection, disagreement: str) -> list[Decision]:
    of_it = select(DESK.c.finding).where(DESK.c.disagreement == disagreement)
    by_finding = select(REVIEWED.c.number).where(REVIEWED.c.finding.in_(of_it))
    query = select(REVIEWS).where(or_(REVIEWS.c.disagreement == disagreement, REVIEWS.c.number.in_(by_finding)))
    return [Decision(**_named(row)) for row in connection.execute(query.order_by(REVIEWS.c.number))]


def _named(row: Any) -> dict[str, Any]:  # noqa: ANN401  a row of reviews
    return dict(zip(Decision.__struct_fields__, row, strict=True))


def _record(
    connection: Connection, disagreement: str, state: ReviewState, said: tuple[str, int, str, int]
) -> Decision | None:
    locked = select(FINDINGS.c.id).join_from(*_JOINED).where(DESK.c.disagreement == disagreement)
    findings = connection.scalars(locked.order_by(FINDINGS.c.id).with_for_update(of=FINDINGS)).all()
    if not findings:
        return None
    by, at, note, undoes = said
    entry = {"disagreement": disagreement, "state": state, "reviewer": clean(by), "at": at, "note": clean(note)}
    number = connection.scalar(insert(REVIEWS).values(**entry, undoes=undoes).returning(REVIEWS.c.number))
    assert number is not None  # noqa: S101  an insert returns its key
    connection.execute(insert(REVIEWED), [{"finding": finding, "number": number} for finding in findings])
    for some in portions(findings):
        connection.execute(change(FINDINGS).where(FINDINGS.c.id.in_(some)).values(state=state))
    return Decision(
        number=number, disagreement=disagreement, state=state, by=clean(by), at=at, note=clean(note), undoes=undoes
    )


def _token(row: Any) -> Token:  # noqa: ANN401  a row of tokens
    scopes: tuple[Scope, ...] = tuple(row.scopes.split())
    return Token(id=row.id, name=row.name, hash=row.hash, scopes=scopes, made=row.made)
