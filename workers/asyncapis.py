"""The streams and webhooks of the service as an AsyncAPI 3 document; `workers/asyncapi.json` is what this writes."""

from importlib.metadata import version
from typing import Any

import msgspec

from checker.pipeline import make_schema
from workers.relays import SOURCE
from workers.settings import Settings

_KINDS = ("opened", "updated", "resolved")


def print_asyncapi() -> bytes:
    """The document, its keys in the order in which a person reads them."""
    return msgspec.json.format(msgspec.json.encode(make_asyncapi()), indent=2) + b"\n"


def make_asyncapi() -> dict[str, Any]:
    """The document as an object."""
    settings = Settings()
    stream = {"servers": [{"$ref": "#/servers/redis"}]}
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Checker",
            "version": version("checker"),
            "description": "Articles go in by a Redis Stream; findings come out by another, and by signed webhooks.",
            "license": {"name": "Apache-2.0"},
        },
        "defaultContentType": "application/json",
        "servers": {"redis": {"host": "127.0.0.1:6379", "protocol": "redis"}},
        "channels": {
            "articles": {
                "address": settings.intake_stream,
                "description": "XADD with one field, `article`. An entry is acknowledged once it is in the store or in "
                "quarantine; the same outlet, id and content sent again is a duplicate and does no harm.",
                "messages": {"article": {"$ref": "#/components/messages/article"}},
                **stream,
            },
            "findings": {
                "address": settings.findings_stream,
                "description": "Entries with one field, `event`. Each event comes at least once; its `id` tells one "
                "that comes again.",
                "messages": {kind: {"$ref": f"#/components/messages/{kind}"} for kind in _KINDS},
                **stream,
            },
            "webhook": {
                "address": None,
                "description": "A POST of each event to the addresses in the settings, signed as Standard Webhooks has "
                "it: `webhook-signature` is v1, and the base64 of HMAC-SHA-256 over `id.timestamp.body`.",
                "messages": {kind: {"$ref": f"#/components/messages/{kind}"} for kind in _KINDS},
            },
        },
        "operations": {
            "takeArticle": {"action": "receive", "channel": {"$ref": "#/channels/articles"}},
            "tellFinding": {"action": "send", "channel": {"$ref": "#/channels/findings"}},
            "postFinding": {"action": "send", "channel": {"$ref": "#/channels/webhook"}},
        },
        "components": {
            "messages": {
                "article": {
                    "name": "article",
                    "title": "An article, bare or as the data of a CloudEvent",
                    "payload": {"anyOf": [{"$ref": "#/components/schemas/article"}, _event("article", "article")]},
                },
                **{
                    kind: {
                        "name": f"checker.finding.{kind}",
                        "title": f"A finding was {kind}",
                        "payload": _event("clash" if kind != "resolved" else "resolved", f"checker.finding.{kind}"),
                    }
                    for kind in _KINDS
                },
            },
            "schemas": {
                "article": _schema("article"),
                "clash": _schema("clash"),
                "resolved": {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]},
            },
        },
    }


def _event(schema: str, kind: str) -> dict[str, Any]:
    """A CloudEvent 1.0 in JSON around something."""
    text = {"type": "string"}
    kinds = {"type": "string"} if schema == "article" else {"const": kind}
    source = {"type": "string"} if schema == "article" else {"const": SOURCE}
    return {
        "type": "object",
        "required": ["specversion", "id", "source", "type", "data"],
        "properties": {
            "specversion": {"const": "1.0"},
            "id": text,
            "source": source,
            "type": kinds,
            "subject": text,
            "time": {"type": "string", "format": "date-time"},
            "datacontenttype": {"const": "application/json"},
            "data": {"$ref": f"#/components/schemas/{schema}"},
        },
    }


def _schema(name: str) -> dict[str, Any]:
    """A noun's schema with its parts inside, so that references lead there from anywhere in the document."""
    text = msgspec.json.encode(make_schema(name)).decode()
    moved: dict[str, Any] = msgspec.json.decode(text.replace('"#/$defs/', f'"#/components/schemas/{name}/$defs/'))
    # Without a name of its own: references would be sought from there.
    return {key: part for key, part in moved.items() if key not in ("$id", "$schema")}
