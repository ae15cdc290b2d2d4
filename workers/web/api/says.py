"""What each endpoint says of its answers in the OpenAPI file."""

from typing import Any

from workers.web.problems import MEDIA_TYPE

_PROBLEMS = {401: "No token", 403: "No such scope", 404: "Not there", 422: "A field is wrong", 429: "Too many requests"}


def says(kind: type, told: str, status: int = 200, *, etag: bool = False) -> dict[int | str, dict[str, Any]]:
    """The responses of an endpoint: a noun, and problems."""
    schema = {"$ref": f"#/components/schemas/{kind.__name__}"}
    responses: dict[int | str, dict[str, Any]] = {
        status: {"description": told, "content": {"application/json": {"schema": schema}}}
    }
    if etag:
        responses[304] = {"description": "Nothing has changed"}
    return {**responses, **_problems()}


def says_document(told: str) -> dict[int | str, dict[str, Any]]:
    """The responses of an endpoint that answers in the words of another standard."""
    return {200: {"description": told, "content": {"application/json": {"schema": {}}}}, **_problems()}


def takes(kind: type) -> dict[str, Any]:
    """The body of a request: a noun."""
    schema = {"$ref": f"#/components/schemas/{kind.__name__}"}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


def _problems() -> dict[int | str, dict[str, Any]]:
    problem = {"schema": {"$ref": "#/components/schemas/Problem"}}
    return {code: {"description": reason, "content": {MEDIA_TYPE: problem}} for code, reason in _PROBLEMS.items()}
