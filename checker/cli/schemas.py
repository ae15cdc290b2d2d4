"""`checker schema`: the shapes that go in and come out, as JSON Schema."""

import click

from checker.cli.codes import CLEAN
from checker.cli.streams import write
from checker.pipeline import SCHEMAS, write_schema


@click.command()
@click.argument("name", type=click.Choice(SCHEMAS, case_sensitive=False), metavar=f"[{'|'.join(SCHEMAS)}]")
def schema(name: str) -> int:
    """Print the JSON Schema of a noun.

    \b
    checker schema report > report.schema.json
    """
    write(write_schema(name))
    return CLEAN
