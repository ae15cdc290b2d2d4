"""The audit fails on what a newer version mends, and on nothing else."""

import json

import pytest

from tests.tools.audit import judge


def answer(*fixes: str) -> str:
    flaw = {"id": "PYSEC-2031-1", "fix_versions": list(fixes), "aliases": []}
    sound = {"name": "sound", "version": "2.0", "vulns": []}
    return json.dumps({"dependencies": [sound, {"name": "frail", "version": "1.0", "vulns": [flaw]}], "fixes": []})


def test_what_a_newer_version_mends_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert judge(answer("1.1"), "") == 1
    assert capsys.readouterr().out.splitlines() == [
        "frail 1.0 PYSEC-2031-1: mended in 1.1",
        "2 packages audited; 1 vulnerabilities known, 1 to be mended",
    ]


def test_what_nothing_mends_yet_is_told_and_fails_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert judge(answer(), "") == 0
    assert "frail 1.0 PYSEC-2031-1: no version mends it yet" in capsys.readouterr().out


def test_without_a_network_nothing_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert judge("", "Traceback\nConnectionError: no route to PyPI\n") == 0
    assert capsys.readouterr().out == "The packages were not audited: ConnectionError: no route to PyPI\n"
