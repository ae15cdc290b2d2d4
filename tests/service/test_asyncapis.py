"""The AsyncAPI file is what the program writes, and real messages fit it."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from checker.keeping import clash_kept, link_kept
from checker.pipeline import Reader, Relater, make_schema, write_entry
from checker.store import open_store
from tests.cli.conftest import YARD
from workers.asyncapis import make_asyncapi, print_asyncapi
from workers.intakes import Submission, take_in
from workers.relays import make_event
from workers.settings import Settings

ROOT = Path(__file__).parents[2]


def fits(message: str, payload: Any) -> None:
    document = make_asyncapi()
    schema = document["components"]["messages"][message]["payload"]
    jsonschema.Draft202012Validator({**schema, "components": document["components"]}).validate(payload)


def test_the_file_is_what_the_program_writes() -> None:
    assert (ROOT / "workers/asyncapi.json").read_bytes() == print_asyncapi()


def test_every_reference_leads_somewhere() -> None:
    document = make_asyncapi()

    def follow(part: Any) -> None:
        if isinstance(part, dict):
            for key, inner in part.items():
                if key == "$ref":
                    at: Any = document
                    for step in inner.removeprefix("#/").split("/"):
                        at = at[step]
                follow(inner)
        elif isinstance(part, list):
            for inner in part:
                follow(inner)

    follow(document)
    assert document["asyncapi"] == "3.0.0"
    assert "clash" in make_schema("clash")["$id"]


def test_articles_fit_bare_and_in_an_envelope() -> None:
    fits("article", YARD[0])
    fits("article", {"specversion": "1.0", "id": "1", "source": "cms", "type": "published", "data": YARD[0]})
    with pytest.raises(jsonschema.ValidationError):
        fits("article", {"outlet": "a.example"})


def test_the_events_that_go_out_fit(reader: Reader) -> None:
    store = open_store(":memory:")
    settings = Settings()
    take_in([Submission("http", one["id"], json.dumps(one).encode()) for one in YARD], store, settings, lambda _: None)
    for job in store.queue.begin([1, 2], now=1, lease=1):
        store.save(job.article, reader.read(job.article))
        assert json.loads(write_entry(job.article))["outlet"] == job.article.outlet
    subjects = store.relations.kept([1, 2])
    link_kept(subjects, store)
    assert len(clash_kept(subjects, store, Relater(reader), now=1)) == 2
    (opened,) = store.outbox.unsent(10)
    fits("opened", json.loads(make_event(opened)))
    store.ledger.forget([1], now=2)
    (resolved,) = store.outbox.unsent(10)
    fits("resolved", json.loads(make_event(resolved)))
    store.close()
