"""`checker serve`, `checker tokens` and `checker review`: the desk, who may use it, and a decision from a terminal."""

import getpass
import secrets
from contextlib import closing
from ipaddress import ip_address
from pathlib import Path

import click
import msgspec

from checker.cli.codes import CLEAN, USAGE, complain
from checker.cli.options import find_store, make_reader, rules_option
from checker.cli.streams import write, write_text
from checker.model import Finding
from checker.store import SCOPES, STATES, ReviewState, Scope, open_store
from workers.clocks import now
from workers.settings import load_settings
from workers.web.moments import moment_of
from workers.web.tokens import make_token

_FOUND = click.option("--store", metavar="FILE", callback=find_store, help="The store; CHECKER_STORE_URL without.")


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
@click.option("--store", metavar="FILE", help="The store; CHECKER_STORE_URL without.")
@rules_option
@click.option("--openapi", is_flag=True, help="Print the OpenAPI file and end.")
def serve(*, host: str, port: int, store: str | None, rules: Path | None, openapi: bool) -> int:
    """Serve the desk: pages for people, an API for programs.

    On loopback the address that is printed signs you in. Elsewhere people sign in with a token of `checker tokens add`,
    or by the header of a reverse proxy.

    \b
    checker serve --store checker.db
    checker serve --host 0.0.0.0 --port 8080
    """
    from workers.enqueuing import make_enqueue  # noqa: PLC0415  what these load costs half a second
    from workers.web.rooms import Room  # noqa: PLC0415
    from workers.web.servers import make_options, print_openapi, run_server  # noqa: PLC0415

    if openapi:
        write(print_openapi())
        return CLEAN
    settings = load_settings()
    settings = msgspec.structs.replace(
        settings, store_url=store or settings.store_url, rules=str(rules) if rules else settings.rules
    )
    key = secrets.token_urlsafe(16) if _is_loopback(host) else ""
    with closing(open_store(settings.store_url)) as kept:
        reader = make_reader(Path(settings.rules) if settings.rules else None)
        run_server(Room(kept, reader, settings, make_options(settings, key), make_enqueue(settings)), host, port)
    return CLEAN


@click.command()
@click.argument("finding")
@click.argument("state", type=click.Choice(STATES))
@click.option("--note", default="", help="Why.")
@click.option("--by", default=getpass.getuser, show_default="your name on this machine", help="Who decided.")
@_FOUND
def review(*, finding: str, state: ReviewState, note: str, by: str, store: str | None) -> int:
    """Record what a person decided of a finding, or of a disagreement, by its id.

    \b
    checker review 2867e53216e0 a_wrong --note "the company's own figure" --store checker.db
    """
    with closing(open_store(store or load_settings().store_url)) as kept:
        row = kept.desk.finding(finding)
        name = finding if row is None else _disagreement(row.body)
        made = kept.desk.decide(name, state, by=by, at=now(), note=note)
    if made is None:
        complain(f"no finding or disagreement {finding!r}; `checker explain` shows what is found by its first signs")
        return USAGE
    write_text(f"{made.disagreement} {made.state}, entry {made.number} of the record\n")
    return CLEAN


@click.group()
def tokens() -> None:
    """Add, list and revoke the tokens of the API.

    \b
    checker tokens add "copy desk" --scope review --store checker.db
    """


@tokens.command()
@click.argument("name")
@click.option("--scope", "scopes", type=click.Choice(SCOPES), multiple=True, default=("read",), show_default=True)
@_FOUND
def add(*, name: str, scopes: tuple[Scope, ...], store: str | None) -> int:
    """Make a token and print it, once: the store keeps a hash of it alone."""
    token, written = make_token(name, scopes, now())
    with closing(open_store(store or load_settings().store_url)) as kept:
        kept.desk.add_token(token)
    write_text(f"{written}\n")
    return CLEAN


@tokens.command("list")
@_FOUND
def list_tokens(*, store: str | None) -> int:
    """List the tokens: id, scopes, when each was made, and its name."""
    with closing(open_store(store or load_settings().store_url)) as kept:
        for token in kept.desk.tokens():
            made = moment_of(token.made)
            write_text(f"{token.id}  {','.join(token.scopes):<20}  {made:%Y-%m-%d}  {token.name}\n")
    return CLEAN


@tokens.command()
@click.argument("name", metavar="ID")
@_FOUND
def revoke(*, name: str, store: str | None) -> int:
    """Let a token hold no longer, by its id."""
    with closing(open_store(store or load_settings().store_url)) as kept:
        gone = kept.desk.revoke_token(name)
    if not gone:
        complain(f"no token {name!r}; `checker tokens list` shows their ids")
    return CLEAN if gone else USAGE


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _disagreement(body: bytes) -> str:
    return msgspec.json.decode(body, type=Finding).disagreement
