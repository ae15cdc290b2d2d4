"""Article → language code: what it says itself, or what its words say."""

import re
from collections.abc import Collection
from functools import cache
from typing import Any

from checker.model import Article

_GIVEN = re.compile(r"\s*([A-Za-z]{2})(?:[-_].*)?\s*")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_READ = 600
_SHORT = 60
_SURE = 0.5
_LIKELY = 0.03
_NO_LANGUAGE = "zxx"

UNKNOWN = "und"


class LanguageFinder:
    """Finds the language among those of the packs first, and any other where the text is plainly in that one."""

    def __init__(self, codes: Collection[str]) -> None:
        self._codes = frozenset(codes)

    def find(self, article: Article) -> str:
        """The ISO 639-1 code; `und` where there are no words to tell it by."""
        given = _GIVEN.fullmatch(article.language or "")
        if given is not None:
            return given.group(1).lower()
        sample = article.text[:_READ]
        letters = sum(len(word) for word in _LETTERS.findall(sample))
        if letters == 0 or not self._codes:
            return UNKNOWN
        ranks: list[tuple[str, float]] = [rank for rank in _identifier().rank(sample) if rank[0] != _NO_LANGUAGE]
        code, share = ranks[0]
        if code in self._codes or (letters >= _SHORT and share >= _SURE):
            return code
        # A few words look like many languages: one that can be read is taken unless they are plainly none of its own.
        return next((known for known, chance in ranks if known in self._codes and chance >= _LIKELY * share), code)


@cache
def _identifier() -> Any:  # noqa: ANN401  it ships no types
    # The model takes 100 MB and a tenth of a second: only who needs it pays.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
