"""Rules are read strictly: no key twice, none unknown or missing, no guessed types; every error names file and line."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Literal

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.rulebook.shape import read_as
from checker.rulebook.strict_yaml import RuleError, load_entry


class Part(msgspec.Struct, frozen=True):
    name: str
    factor: Decimal = Decimal(1)


class Whole(msgspec.Struct, frozen=True):
    id: str
    parts: tuple[Part, ...] = ()
    words: dict[str, tuple[str, ...]] = {}
    level: Literal["low", "high"] = "low"
    count: int = 0
    open: bool = False
    note: str | None = None


def read(tmp_path: Path, text: str | bytes) -> Whole:
    path = tmp_path / "x.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_as(Whole, load_entry(path))


def test_values_take_the_types_of_their_fields(tmp_path):
    text = (
        "id: no\nparts: [{name: 12:30, factor: 1.50}]\nwords: {on: [yes, 1e3]}\n"
        "level: high\ncount: 7\nopen: true\nnote: ~\n"
    )

    assert Whole(
        id="no",
        parts=(Part("12:30", Decimal("1.50")),),
        words={"on": ("yes", "1e3")},
        level="high",
        count=7,
        open=True,
        note="~",
    ) == read(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("id: a\ncount: 1\ncount: 2\n", 3, "'count' is given twice"),
        ("id: a\nwords:\n  x: [a]\n  y: [b]\n  x: [c]\n", 5, "'x' is given twice"),
        ("id: a\nparts:\n  - name: n\n    colour: red\n", 4, "unknown key 'colour'; known: factor, name"),
        ("id: a\nparts:\n  - name: n\n  - factor: 2\n", 4, "missing: name"),
        ("count: 1\n", 1, "missing: id"),
        ("id: a\ncount: many\n", 2, "'many'"),
        ("id: a\nlevel: middle\n", 2, "'middle'"),
        ("id: a\nparts:\n  - name: n\n    factor: x\n", 4, "'x'"),
        ("id: a\nopen: perhaps\n", 2, "'perhaps'"),
        ("id: [a]\n", 1, "a plain value is expected here"),
        ("id: a\nparts: n\n", 2, "a list is expected here"),
        ("id: a\nwords: [x]\n", 2, "keys with values are expected here"),
        ("- a\n- b\n", 1, "keys with values are expected here"),
        ("id: a\n? [x, y]\n: z\n", 2, "a key must be plain text"),
        ("id: a\nwords: &w\n  x: *w\n", 2, ""),
        ("id: a\nwords:\n  x: [a\n", 4, ""),
        ("id: a\n\tcount: 1\n", 2, ""),
        ("id: *nobody\n", 1, ""),
        ("a: 1\n---\nb: 2\n", 2, ""),
        ("", 1, "the file is empty"),
        (b"id: \xff\n", 1, ""),
        ("id: a\x00b\n", 1, ""),
    ],
)
def test_a_wrong_file_is_refused_with_its_line(tmp_path, text, line, reason):
    with pytest.raises(RuleError) as caught:
        read(tmp_path, text)

    place, _, said = str(caught.value).partition(": ")
    assert f"{tmp_path / 'x.yaml'}:{line}" == place
    assert reason in said


SIGNS = st.text(alphabet="ab1:,-[]{}&*?!|>'\"#%@`~ \n\t\x00é", max_size=60)
FILES = st.one_of(st.binary(max_size=60), SIGNS.map(str.encode), SIGNS.map(lambda rest: f"id: a\n{rest}".encode()))


@settings(max_examples=400, deadline=None)
@given(text=FILES)
def test_any_file_is_read_or_refused_with_file_and_line(tmp_path_factory, text):
    said = "x.yaml:1: read"
    try:
        read(tmp_path_factory.getbasetemp(), text)
    except RuleError as error:
        said = str(error)

    assert re.search(r"x\.yaml:\d+: .", said)
