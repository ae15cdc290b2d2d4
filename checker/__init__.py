"""Finds the figures and statements that conflict between news outlets, with both quotes and a proof.

    reader = Reader(load_rulebook())
    report = check([Article(id="1", outlet="…", body="…"), …], reader)

`check`, `read` and `compare` are functions of what they are given: no clock, no environment, no network. What this
module names is loaded when it is first asked for; its types stand in `__init__.pyi`.
"""

from importlib import import_module

_HOMES = {
    "checker.model": ("Article", "Claim", "Comparison", "Disagreement", "Finding", "Reading", "Relation", "Report"),
    "checker.pipeline": ("Reader", "Verdict", "check", "compare", "read"),
    "checker.rulebook": ("RuleError", "Rulebook", "load_rulebook"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = sorted(_HOME_OF)  # noqa: PLE0605  one list, kept above


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'checker' has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME_OF})
