from checker.model import Article, Claim, Comparison, Disagreement, Finding, Reading, Relation, Report
from checker.pipeline import Reader, Verdict, check, compare, read
from checker.rulebook import Rulebook, RuleError, load_rulebook

__all__ = [
    "Article",
    "Claim",
    "Comparison",
    "Disagreement",
    "Finding",
    "Reader",
    "Reading",
    "Relation",
    "Report",
    "RuleError",
    "Rulebook",
    "Verdict",
    "check",
    "compare",
    "load_rulebook",
    "read",
]
