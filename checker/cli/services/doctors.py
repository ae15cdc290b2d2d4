"""`checker doctor`: settings, broker, store, rules and versions, a clear line for each, and for each fault."""

import platform
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib.metadata import version
from pathlib import Path

import click

from checker.cli.codes import CLEAN, FINDINGS
from checker.cli.services.seats import settle, store_option
from checker.cli.streams import write_text
from checker.meanings import find_meanings
from checker.pipeline import Reader
from checker.rulebook import RuleError, load_rulebook
from checker.store import StoreError, open_store
from workers.checkups import examine_broker, examine_store
from workers.settings import Settings, find_misspelt

Finding = tuple[bool, str]


@click.command()
@store_option
def doctor(*, store: str | None) -> int:
    """Tell what is wrong with the service, a line for each fault; exit 1 where there is one.

    \b
    checker doctor
    """
    settings = settle(store)
    sound = True
    for name, examine in _EXAMINATIONS.items():
        for fine, told in examine(settings):
            sound = sound and fine
            write_text(f"{'ok   ' if fine else 'FAULT'}  {name:8}  {told}\n")
    return CLEAN if sound else FINDINGS


def _versions(_settings: Settings) -> Iterator[Finding]:
    packages = ("checker", "celery", "redis", "SQLAlchemy", "msgspec")
    told = ", ".join(f"{name} {version(name)}" for name in packages)
    yield True, f"Python {platform.python_version()}, {told}"


def _settings(settings: Settings) -> Iterator[Finding]:
    for name, likely in find_misspelt().items():
        yield False, f"{name} is no setting: is it to be {likely}?"
    changed = [name for name in settings.__struct_fields__ if getattr(settings, name) != getattr(Settings(), name)]
    yield True, f"set: {', '.join(changed) or 'nothing'}; `checker work --settings` tells all"


def _rules(settings: Settings) -> Iterator[Finding]:
    try:
        rulebook = load_rulebook(Path(settings.rules) if settings.rules else None)
    except (RuleError, OSError) as error:
        yield False, f"{str(error).splitlines()[0]}; `checker rules lint` tells all"
        return
    meanings = find_meanings()
    proposed = f", nouns joined by {meanings.name}" if meanings is not None else ""
    read_by = Reader(rulebook, meanings).hash
    yield True, f"{len(rulebook.rules)} rules, {len(rulebook.languages)} languages{proposed}, hash {read_by}"


def _store(settings: Settings) -> Iterator[Finding]:
    try:
        with closing(open_store(settings.store_url)) as store:
            yield from examine_store(store, settings)
    except StoreError as error:
        yield False, str(error).splitlines()[0]


_EXAMINATIONS: dict[str, Callable[[Settings], Iterator[Finding]]] = {
    "versions": _versions,
    "settings": _settings,
    "rules": _rules,
    "store": _store,
    "broker": examine_broker,
}
