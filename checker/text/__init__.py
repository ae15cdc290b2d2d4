"""Article → Text: language known, page furniture marked, sentences found; every offset counts in what was submitted."""

from collections.abc import Mapping
from functools import cached_property

from checker.model import Article, Level, Text
from checker.rulebook import Language
from checker.text.furniture import FurnitureMarker
from checker.text.languages import LanguageFinder
from checker.text.lines import guess_headline, split_lines
from checker.text.sentences import SentenceSplitter
from checker.text.tokens import write_signs

__all__ = ["TextMaker"]


class TextMaker:
    """Makes texts with the given packs; built once, then pure and safe to share between threads."""

    def __init__(self, languages: Mapping[str, Language]) -> None:
        self._finder = LanguageFinder(languages)
        self._languages = languages
        self._splitters = {code: SentenceSplitter([language.sentences]) for code, language in languages.items()}
        self._any_splitter = SentenceSplitter([language.sentences for language in languages.values()])

    @cached_property
    def _marker(self) -> FurnitureMarker:
        """A French page may carry English buttons: every pack's furniture is looked for in every text with lines."""
        return FurnitureMarker([language.furniture for language in self._languages.values()])

    def make(self, article: Article) -> Text:
        """The article's text made ready; nothing is cut away, `content` has the offsets of `article.text`."""
        content = write_signs(article.text)
        code = self._finder.find(article)
        level: Level = "pack" if code in self._splitters else "digits"
        bare = split_lines(content, title=article.title)
        furniture = self._marker.mark(content, bare) if len(bare) > 1 else ()
        lines = guess_headline(bare, furniture)
        splitter = self._splitters.get(code, self._any_splitter)
        return Text(content, code, level, tuple(splitter.split(content, lines, furniture)), furniture)
