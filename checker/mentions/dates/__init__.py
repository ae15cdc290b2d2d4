"""Text → Whens: dates, clock times, durations and sets of a sentence, as TIMEX3 and as intervals."""

from checker.mentions.dates.anchors import Anchors, advance
from checker.mentions.dates.calendar import span_of, weekday_fits, years_that_fit
from checker.mentions.dates.fallback import PlainWhenFinder
from checker.mentions.dates.whens import WhenFinder

__all__ = ["Anchors", "PlainWhenFinder", "WhenFinder", "advance", "span_of", "weekday_fits", "years_that_fit"]
