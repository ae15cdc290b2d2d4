"""The corridor: the only caller of rooms."""

from checker.pipeline.readers import Reader, hash_of
from checker.pipeline.relating import compare_all, find_links, group_events

__all__ = ["Reader", "compare_all", "find_links", "group_events", "hash_of"]
