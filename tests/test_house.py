"""The house keeps its own order: one run of pytest tells of style, types, layers, names and the wheel."""

import ast
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = Path(sysconfig.get_path("scripts"))
LIBRARY = sorted([*ROOT.glob("checker/**/*.py"), *ROOT.glob("workers/**/*.py")])
SOURCES = [*LIBRARY, *sorted(ROOT.glob("tests/**/*.py"))]

LONGEST_FILE = 300
ROOMS = ("articles", "text", "mentions", "claims", "links", "comparisons", "report")
CELLARS = {"utils", "util", "helpers", "helper", "common", "misc", "base", "core", "manager"}
EMPTY_NAMES = {"data", "info", "item", "items", "obj", "payload", "result", "results", "res", "entity"}
EMPTY_CLASSES = re.compile(r"^Base[A-Z]|^Abstract|(Manager|Handler|Service|Factory|Impl|Helper|Mixin)$")
ANCESTORS = {"Protocol", "Struct", "NamedTuple", "Generic", "Exception", "Enum", "StrEnum", "HTMLParser"}


def told(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def parsed(paths: list[Path]) -> Iterator[tuple[Path, ast.AST]]:
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield path, node


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "--quiet"],
        ["ruff", "format", "--check", "--quiet"],
        ["mypy", "--no-error-summary"],
        ["lint-imports", "--no-cache"],
    ],
    ids=lambda command: command[0] + ("-format" if "format" in command else ""),
)
def test_a_tool_finds_nothing(command: list[str]) -> None:
    ran = subprocess.run([SCRIPTS / command[0], *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_no_file_is_longer_than_a_few_screens() -> None:
    lengths = {told(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_module_is_a_cellar() -> None:
    assert [told(path) for path in SOURCES if {path.stem, path.parent.name} & CELLARS] == []


def test_every_room_names_its_arrow() -> None:
    faces = [path for path in LIBRARY if path.parent.name == "checker" and path.stem in ROOMS]
    faces += [path for path in LIBRARY if path.parent.name in ROOMS and path.stem == "__init__"]
    assert len(faces) == len(ROOMS)
    assert [told(path) for path in faces if "→" not in path.read_text(encoding="utf-8").split("\n", 1)[0]] == []


def test_no_name_says_nothing() -> None:
    empty = []
    for path, node in parsed(LIBRARY):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            name = node.id
        elif isinstance(node, ast.arg):
            name = node.arg
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            name = node.name
        else:
            continue
        if name.lower() in EMPTY_NAMES or (isinstance(node, ast.ClassDef) and EMPTY_CLASSES.search(name)):
            empty.append(f"{told(path)}:{node.lineno}: {name}")
    assert empty == []


def test_nothing_is_inherited_but_a_shape() -> None:
    heirs = []
    for path, node in parsed(LIBRARY):
        for base in node.bases if isinstance(node, ast.ClassDef) else []:
            plain = base.value if isinstance(base, ast.Subscript) else base
            name = plain.attr if isinstance(plain, ast.Attribute) else getattr(plain, "id", "?")
            if name not in ANCESTORS and not name.endswith("Error"):
                heirs.append(f"{told(path)}:{node.lineno}: {name}")
    assert heirs == []


def test_code_knows_no_language_by_its_name() -> None:
    codes = {folder.name for folder in (ROOT / "rules/languages").iterdir()}
    known = []
    for path, node in parsed(LIBRARY):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            named = any(
                getattr(side, "id", getattr(side, "attr", "")) in {"language", "lang", "code"} for side in sides
            )
            if named and any(isinstance(side, ast.Constant) and side.value in codes for side in sides):
                known.append(f"{told(path)}:{node.lineno}")
    assert known == []


def test_tests_replace_none_of_our_modules() -> None:
    mocking = re.compile(r"unittest\.mock|pytest_mock|monkeypatch\.setattr\(\s*[\"']?checker\b")
    others = [path for path in SOURCES if path != Path(__file__)]
    assert [told(path) for path in others if mocking.search(path.read_text(encoding="utf-8"))] == []


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of what goes into it: a build leaves nothing behind in the checkout."""
    source, built = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("built")
    for name in ("checker", "workers", "rules"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    build = f"import os, hatchling.build as b; os.chdir({str(source)!r}); b.build_wheel({str(built)!r})"
    subprocess.run([sys.executable, "-c", build], check=True, capture_output=True)
    (only,) = built.iterdir()
    return only


def test_the_wheel_holds_the_rules_and_the_migrations_and_no_test(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    rules = {path.relative_to(ROOT / "rules").as_posix() for path in ROOT.glob("rules/**/*") if path.is_file()}
    assert rules
    assert {f"checker/_rules/{name}" for name in rules} <= inside
    assert {told(path) for path in LIBRARY} <= inside
    pages = [path for folder in ("templates", "static", "messages") for path in ROOT.glob(f"workers/web/{folder}/*")]
    assert {told(path) for path in (*pages, ROOT / "workers/web/openapi.json")} <= inside
    assert [name for name in inside if name.startswith("tests/")] == []


def test_an_installed_wheel_gives_a_working_command(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "venv"
    venv.create(home, with_pip=False)
    packages = home / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"
    # What the wheel depends on is borrowed from here, by a path that brings no editable checkout with it.
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"))
    install = ["-m", "pip", "--disable-pip-version-check", "install", "--no-deps", "--no-index", "--quiet"]
    subprocess.run([home / "bin/python", *install, wheel], check=True, cwd=tmp_path)

    def run(*arguments: str | Path) -> str:  # isolated: a PYTHONPATH would bring a checkout
        command = [home / "bin/python", "-I", *arguments]
        return subprocess.run(command, check=True, cwd=tmp_path, capture_output=True, text=True).stdout

    assert re.search(r"\b\d+\.\d+\.\d+", run(home / "bin/checker", "--version"))
    listed = run(home / "bin/checker", "rules", "list")
    assert len(listed.splitlines()) >= len(list(ROOT.glob("rules/conflicts/*.yaml")))
    assert str(packages) in run("-c", "import checker; print(checker.__file__)")
