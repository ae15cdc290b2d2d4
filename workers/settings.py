"""Environment and TOML file → Settings: every setting of the service, told in this one place.

A setting `store_url` is CHECKER_STORE_URL in the environment and `store_url = "…"` in the file that CHECKER_SETTINGS
names; the environment wins. What is left empty or unknown is refused by its name, never guessed at.
"""

import os
import re
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta

PREFIX = "CHECKER_"
FILE = "CHECKER_SETTINGS"
_LISTS = frozenset({"webhooks"})  # said in the file alone
_AT = re.compile(r"at `\$\.(\w+)")


class SettingsError(Exception):
    """A setting cannot be taken; the message names it."""


class Webhook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An address that is told of every finding, and the secret that signs what it is sent."""

    url: Annotated[str, Meta(pattern="^https?://")]
    secret: Annotated[str, Meta(min_length=16)]


Count = Annotated[int, Meta(ge=1)]
Seconds = Annotated[float, Meta(gt=0)]
Days = Annotated[int, Meta(ge=0)]


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All that can be set. The description of a field is its documentation; `write_settings` prints them all."""

    store_url: Annotated[str, Meta(description="Where articles and findings are kept: a file or postgresql://…")] = (
        "checker.db"
    )
    broker_url: Annotated[
        str, Meta(description="The Redis of queue and streams, redis://…; empty: no broker, the store is the queue.")
    ] = ""
    rules: Annotated[str, Meta(description="A folder of rules in place of the shipped one.")] = ""
    intake_stream: Annotated[str, Meta(description="The Redis stream that articles come in by.")] = "checker:articles"
    findings_stream: Annotated[str, Meta(description="The Redis stream that findings go out by.")] = "checker:findings"
    findings_kept: Annotated[Count, Meta(description="How many entries the stream of findings keeps, about.")] = 100_000
    watched_folder: Annotated[
        str, Meta(description="A folder whose files are taken in and then moved to its `taken` or `refused`.")
    ] = ""
    article_bytes: Annotated[Count, Meta(description="The most bytes that one article may have.")] = 2_000_000
    chunk: Annotated[Count, Meta(description="How many articles one task carries.")] = 20
    workers: Annotated[Count, Meta(description="How many processes read and compare.")] = 2
    articles_a_process: Annotated[
        Count, Meta(description="After how many tasks a worker process is replaced by a fresh one.")
    ] = 5_000
    attempts: Annotated[Count, Meta(description="How often an article may fail before it is put in quarantine.")] = 3
    article_seconds: Annotated[
        Seconds, Meta(description="How long one article may take; a chunk may take this for each, at most ten times.")
    ] = 30.0
    lease_seconds: Annotated[
        Seconds, Meta(description="After how long without an outcome an article is queued again.")
    ] = 120.0
    sweep_seconds: Annotated[Seconds, Meta(description="How often the sweeper looks, and the outbox is sent.")] = 1.0
    soft_shutdown_seconds: Annotated[
        Seconds, Meta(description="How long a worker that is told to end may finish what it has begun.")
    ] = 20.0
    stall_seconds: Annotated[
        Seconds, Meta(description="The age of the oldest pending article from which the service is called unwell.")
    ] = 300.0
    article_days: Annotated[Days, Meta(description="After how many days articles are forgotten; 0: never.")] = 0
    quarantine_days: Annotated[Days, Meta(description="After how many days quarantine is emptied; 0: never.")] = 90
    outbox_days: Annotated[Days, Meta(description="After how many days sent messages are deleted; 0: never.")] = 7
    metrics_address: Annotated[
        str, Meta(description="Where the sweeper serves Prometheus metrics, as 127.0.0.1:9464; empty: nowhere.")
    ] = ""
    web_secret: Annotated[
        str, Meta(description="What signs the desk's cookies, 32 characters or more; empty: another one at each start.")
    ] = ""
    web_proxy_header: Annotated[
        str, Meta(description="The header in which a reverse proxy names who has signed in; empty: none is believed.")
    ] = ""
    web_proxies: Annotated[
        str, Meta(description="The addresses of proxies that are believed, parted by commas: 10.0.0.0/8,127.0.0.1.")
    ] = "127.0.0.1"
    web_proxy_scopes: Annotated[
        str, Meta(description="What whom a proxy names may do: submit, read, review, admin, parted by commas.")
    ] = "read,review"
    request_bytes: Annotated[Count, Meta(description="The most bytes that one request to the desk may have.")] = (
        16_000_000
    )
    requests_a_minute: Annotated[Count, Meta(description="How many requests one client may make a minute.")] = 1200
    log_level: Annotated[
        str, Meta(description="The least level of log lines.", pattern="^(debug|info|warning|error)$")
    ] = "info"
    webhooks: Annotated[
        tuple[Webhook, ...], Meta(description="Who is told of findings: [[webhooks]] with `url` and `secret`.")
    ] = ()


def load_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of this process, or of a given environment; raises SettingsError with the name at fault."""
    given = os.environ if environment is None else environment  # noqa: TID251  the one place that reads it
    told: dict[str, Any] = {} if not given.get(FILE) else _read_file(Path(given[FILE]))
    for field in Settings.__struct_fields__:
        written = given.get(PREFIX + field.upper())
        if written is not None and field not in _LISTS:
            told[field] = written
    try:
        return msgspec.convert(told, Settings, strict=False)
    except msgspec.ValidationError as error:
        found = _AT.search(str(error))
        name = PREFIX + found[1].upper() if found else ""
        by = f"{name}: " if name in given else ""
        raise SettingsError(f"settings: {by}{error}") from error


def find_misspelt(environment: Mapping[str, str] | None = None) -> dict[str, str]:
    """What stands in the environment and is no setting, yet named almost as one is; and that one's name."""
    given = os.environ if environment is None else environment  # noqa: TID251  the one place that reads it
    known = [FILE, *(PREFIX + field.upper() for field in Settings.__struct_fields__)]
    strange = (name for name in given if name.startswith(PREFIX) and name not in known)
    likely = {name: get_close_matches(name, known, n=1, cutoff=0.85) for name in strange}
    return {name: near[0] for name, near in likely.items() if near}


def write_settings() -> str:
    """Every setting as a TOML file: its documentation, its name in the environment, its value where none is given."""
    lines = ["# Every setting of the service; each line shows what holds without it.", ""]
    described = msgspec.json.schema(Settings)["$defs"]["Settings"]["properties"]
    defaults = msgspec.to_builtins(Settings())
    for field in Settings.__struct_fields__:
        lines.append(f"# {described[field]['description']}")
        if field in _LISTS:
            lines += [f"# [[{field}]]", '# url = "https://desk.example/hook"', '# secret = "at least 16 characters"']
        else:
            lines += [f"# {PREFIX}{field.upper()}", f"# {field} = {msgspec.json.encode(defaults[field]).decode()}"]
        lines.append("")
    return "\n".join(lines)


def environment_of(settings: Settings) -> dict[str, str]:
    """The environment of this process with these settings in it, for a process that is to share them."""
    shared = dict(os.environ)  # noqa: TID251  the one place that reads it
    for field, value in msgspec.to_builtins(settings).items():
        if field not in _LISTS:
            shared[PREFIX + field.upper()] = str(value)
    # Celery takes SIGTERM for a soft shutdown by this alone, and it must stand there before Celery is imported.
    shared["REMAP_SIGTERM"] = "SIGQUIT"
    return shared


def _read_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"settings: {path}: {error}") from error
