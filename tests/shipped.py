"""The shipped rules and their reader, once for all tests: reading them costs seconds and forty megabytes."""

from checker.pipeline import Reader
from checker.rulebook import load_rulebook

RULEBOOK = load_rulebook()
READER = Reader(RULEBOOK)
