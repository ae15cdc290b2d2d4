"""Bytes → one Article: a JSON object as programs hand it in, bare or in a CloudEvents 1.0 envelope."""

from base64 import b64decode
from binascii import Error as Base64Error
from io import BytesIO
from typing import Any

from checker.articles.drafts import Draft, complete_draft
from checker.articles.objects import read_objects
from checker.articles.records import read_record
from checker.articles.refusals import Limits, Refusal, Unreadable, too_large
from checker.model import Article

_SPECIFIED = "1.0"


def read_entry(content: bytes, *, name: str, limits: Limits) -> Article | Unreadable:
    """The article of one entry; what cannot be read comes out with the field at fault, and nothing is raised."""
    try:
        if len(content) > limits.article_bytes:
            raise too_large(limits.article_bytes)
        return complete_draft(
            read_record(_opened(_only(content, limits), limits), limits=limits), Draft(), limits=limits
        )
    except Refusal as refusal:
        return refusal.at(name, None)


def _only(content: bytes, limits: Limits) -> Any:  # noqa: ANN401  any JSON value may come
    """The one value of an entry."""
    found = list(read_objects(BytesIO(content), limits=limits))
    if len(found) != 1:
        raise Refusal("holds several JSON values; one article an entry")
    value = found[0][1]
    if isinstance(value, Refusal):
        raise value
    return value


def _opened(value: Any, limits: Limits) -> Any:  # noqa: ANN401  the same
    """What an envelope holds, where it is one: `data`, or `data_base64` as JSON."""
    if not isinstance(value, dict) or "specversion" not in value:
        return value
    if value["specversion"] != _SPECIFIED:
        raise Refusal(f"{str(value['specversion'])[:20]!r} is not {_SPECIFIED}", field="specversion")
    for field in ("id", "source", "type"):
        if not isinstance(value.get(field), str) or not value[field]:
            raise Refusal("missing from the CloudEvents envelope", field=field)
    if "data" in value:
        return value["data"]
    packed = value.get("data_base64")
    if not isinstance(packed, str):
        raise Refusal("missing from the CloudEvents envelope", field="data")
    try:
        return _only(b64decode(packed, validate=True), limits)
    except (Base64Error, ValueError) as error:
        raise Refusal("no base64", field="data_base64") from error
