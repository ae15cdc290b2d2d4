from pathlib import Path

import msgspec
import pytest

from checker.rulebook import Rulebook, load_rulebook
from checker.rulebook.compiled import load_compiled


class Words(msgspec.Struct, frozen=True):
    units: dict[str, int]


def read_words(root: Path) -> Words:
    """A rulebook of one file, of lines "word number"."""
    lines = (line.split() for line in (root / "words.yaml").read_text(encoding="utf-8").splitlines())
    return Words({word: int(number) for word, number in lines})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "words.yaml").write_text("dozen 12\n", encoding="utf-8")
    return folder


def load(root: Path, cache: Path) -> Words:
    return load_compiled(root, cache, Words, lambda: read_words(root))


def test_the_shipped_rules_come_back_as_they_were_read() -> None:
    rulebook = load_rulebook()
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(rulebook), type=Rulebook) == rulebook


def test_what_did_not_change_is_read_back_and_not_anew(root: Path, tmp_path: Path) -> None:
    first = load(root, tmp_path / "cache")
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(msgspec.msgpack.encode(Words({"score": 20})))
    assert first == Words({"dozen": 12})
    assert load(root, tmp_path / "cache") == Words({"score": 20})


@pytest.mark.parametrize(
    "content", [b"", b"\x80", b"cos\nsystem\n", msgspec.msgpack.encode({"units": {"dozen": "12"}})]
)
def test_a_damaged_or_foreign_file_is_read_as_none(root: Path, tmp_path: Path, content: bytes) -> None:
    load(root, tmp_path / "cache")
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(content)
    assert load(root, tmp_path / "cache") == Words({"dozen": 12})
    assert kept.read_bytes() == msgspec.msgpack.encode(Words({"dozen": 12}))


def test_a_changed_rule_is_read_anew_and_a_broken_one_still_fails(root: Path, tmp_path: Path) -> None:
    load(root, tmp_path / "cache")
    (root / "words.yaml").write_text("dozen 13\n", encoding="utf-8")
    assert load(root, tmp_path / "cache") == Words({"dozen": 13})
    (root / "words.yaml").write_text("dozen twelve\n", encoding="utf-8")
    with pytest.raises(ValueError, match="twelve"):
        load(root, tmp_path / "cache")


def test_only_the_newest_are_kept(root: Path, tmp_path: Path) -> None:
    for number in range(7):
        (root / "words.yaml").write_text(f"dozen {number}\n", encoding="utf-8")
        load(root, tmp_path / "cache")
    assert len([*(tmp_path / "cache").iterdir()]) == 4


def test_a_folder_that_cannot_be_written_keeps_nothing(root: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert load(root, blocked) == Words({"dozen": 12})
