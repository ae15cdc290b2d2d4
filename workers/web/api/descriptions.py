"""App → the OpenAPI file: FastAPI's paths, and the nouns as msgspec describes them.

checker serve --openapi > workers/web/openapi.json
"""

from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from checker.model import Article, Disagreement, Finding, Reading
from workers.web.api import shapes
from workers.web.problems import Problem

_NOUNS = (
    Article,
    Disagreement,
    Finding,
    Reading,
    Problem,
    shapes.ArticleSaid,
    shapes.DecisionSaid,
    shapes.Decisions,
    shapes.DisagreementPage,
    shapes.EventPage,
    shapes.EventSaid,
    shapes.FindingPage,
    shapes.Health,
    shapes.Judgement,
    shapes.QueueSaid,
    shapes.Received,
)
_ABOUT = """What outlets contradict each other in, and what people decided of it.

A token of `checker tokens add` goes into `Authorization: Bearer …`; its scopes are `submit`, `read`, `review` and
`admin`. Errors are `application/problem+json` (RFC 9457) whose `field` names what is at fault."""

_ARTICLE_IN = {
    "title": "ArticleIn",
    "description": "An article as it is handed in; `outlet` and one of `body` and `html` are needed.",
    "type": "object",
    "required": ["outlet"],
    "anyOf": [{"required": ["body"]}, {"required": ["html"]}],
    "properties": {
        "id": {"type": "string"},
        "outlet": {"type": "string"},
        "url": {"type": ["string", "null"]},
        "language": {"type": ["string", "null"]},
        "published": {"type": ["string", "null"], "format": "date-time"},
        "updated": {"type": ["string", "null"], "format": "date-time"},
        "title": {"type": "string"},
        "body": {"type": "string"},
        "html": {"type": "string"},
        "origin": {"type": ["string", "null"]},
        "status": {"enum": ["usable", "corrected", "withdrawn"]},
    },
}


def describe(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI file, made once."""
    if app.openapi_schema is None:
        told = get_openapi(title="Checker", version="1", description=_ABOUT, routes=app.routes, openapi_version="3.1.0")
        _, components = msgspec.json.schema_components(_NOUNS, ref_template="#/components/schemas/{name}")
        told["components"] = {
            "schemas": dict(sorted({**components, "ArticleIn": _ARTICLE_IN}.items())),
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        }
        for path, operations in told["paths"].items():
            for operation in operations.values():
                operation["security"] = [] if path == "/health" else [{"token": []}]
        app.openapi_schema = told
    return app.openapi_schema
