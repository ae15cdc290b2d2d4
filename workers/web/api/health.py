"""`/health` for whoever watches over the desk, and `/v1/openapi.json` for whoever writes to it."""

from importlib.metadata import version

from fastapi import APIRouter, Request, Response

from workers.web.api.answers import tell
from workers.web.api.disagreements import In
from workers.web.api.says import says
from workers.web.api.shapes import Health
from workers.web.people import Reads

ROUTER = APIRouter()


@ROUTER.get("/health", tags=["health"], responses=says(Health, "The desk works"))
def get_health(room: In) -> Response:
    """Whether the desk can reach its store; asks for no token."""
    room.desk.revision()
    return tell(Health("ok", version("checker"), room.reader.hash))


@ROUTER.get("/v1/openapi.json", include_in_schema=False)
def get_openapi(request: Request, _: Reads) -> Response:
    """The OpenAPI file of this program."""
    return tell(request.app.openapi())
