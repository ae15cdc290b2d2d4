"""Quotes → text for a terminal, the figure marked."""

from rich.text import Text

from checker.model import Quote
from checker.report.words import plain

_SHOWN = 110  # characters of the sentence on either side of the quote


def mark_quote(quote: Quote, figure: str) -> Text:
    """The sentence with the figure in brackets, bold where the terminal can; long sentences are cut at their ends."""
    prefix, exact, suffix = quote.prefix, quote.exact, quote.suffix
    if len(prefix) > _SHOWN:
        prefix = "…" + prefix[-_SHOWN:].partition(" ")[2]
    if len(suffix) > _SHOWN:
        suffix = suffix[:_SHOWN].rpartition(" ")[0] + "…"
    before, found, after = exact.partition(figure)
    shown = Text("“")
    shown.append(plain(prefix + before))
    shown.append(f"[{plain(found)}]" if found else "", style="bold yellow")
    shown.append(plain(after + suffix))
    shown.append("”")
    return shown
