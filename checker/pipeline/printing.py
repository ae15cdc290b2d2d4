"""What is printed on a terminal; apart from the rest, for rich takes time and memory that only a terminal needs."""

from checker.report.answers import print_answer
from checker.report.proofs import print_proof
from checker.report.summaries import print_reading
from checker.report.texts import print_report

__all__ = ["print_answer", "print_proof", "print_reading", "print_report"]
