"""What is known against the packages that are locked: `python -m tests.tools.audit`, with pip-audit on PYTHONPATH.

Fails (1) where something is known that a newer version mends; what no version mends yet is told and fails nothing, and
so does a run that could not ask: a clone that passed must pass without a network too.
"""

# ruff: noqa: T201

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LOCK = Path(__file__).parents[2] / "requirements.lock"
_PATIENCE = 120


def main(lock: Path = LOCK) -> int:
    asked = ("--no-deps", "--disable-pip", "--progress-spinner", "off", "--timeout", "10", "--format", "json")
    command = [sys.executable, "-m", "pip_audit", "-r", str(lock), *asked]
    try:
        ran = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return judge("", f"no answer within {_PATIENCE} s")
    return judge(ran.stdout, ran.stderr)


def judge(answer: str, complaint: str) -> int:
    """The exit code for what pip-audit said, which is printed."""
    try:
        packages = json.loads(answer)["dependencies"]
    except ValueError:
        print(f"The packages were not audited: {(complaint.strip().splitlines() or ['no answer'])[-1]}")
        return 0
    known = list(_list_known(packages))
    for name, fix in known:
        print(f"{name}: {f'mended in {fix}' if fix else 'no version mends it yet'}")
    mendable = [name for name, fix in known if fix]
    print(f"{len(packages)} packages audited; {len(known)} vulnerabilities known, {len(mendable)} to be mended")
    return 1 if mendable else 0


def _list_known(packages: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for package in packages:
        for flaw in package.get("vulns", ()):
            yield f"{package['name']} {package['version']} {flaw['id']}", ", ".join(flaw["fix_versions"])


if __name__ == "__main__":
    sys.exit(main())
