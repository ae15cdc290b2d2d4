"""The face of the library: what `checker` exports, and that its types say the same."""

import ast
from pathlib import Path

import pytest

import checker
from checker import Article, Reader, check, compare, load_rulebook, read


def test_the_types_name_what_the_module_names() -> None:
    stub = ast.parse((Path(checker.__file__).parent / "__init__.pyi").read_text(encoding="utf-8"))
    imported = {
        f"{node.module}.{one.name}" for node in stub.body if isinstance(node, ast.ImportFrom) for one in node.names
    }
    assert imported == {f"{home}.{name}" for home, names in checker._HOMES.items() for name in names}  # type: ignore[attr-defined]  # noqa: SLF001
    assert checker.__all__ == sorted(checker.__all__)
    assert set(checker.__all__) <= set(dir(checker))


def test_every_name_is_there_and_no_other() -> None:
    assert all(getattr(checker, name) is not None for name in checker.__all__)
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        checker.chek  # type: ignore[attr-defined]  # noqa: B018


def test_the_face_is_enough_to_find_a_conflict() -> None:
    reader = Reader(load_rulebook())
    first = Article(id="1", outlet="a.example", body="Ellery Shipyards will cut 1,200 jobs at its Grevesund yard.")
    second = Article(id="2", outlet="b.example", body="Ellery Shipyards will cut 2,100 jobs at its yard in Grevesund.")
    assert [claim.measure for claim in read(first, reader).claims] == ["jobs_cut"]
    assert compare(first, second, reader).label == "conflict"
    assert check([first, second], reader).schema == "checker.report/1"
