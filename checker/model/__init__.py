"""The nouns, each defined once, frozen and whole when it exists.

Offsets are Unicode code points in `Article.text`, `end` exclusive.
"""

from checker.model.articles import (
    Article,
    Furniture,
    Level,
    Sentence,
    Status,
    Text,
)
from checker.model.claims import (
    Claim,
    Modality,
    Phase,
    Reading,
    Statement,
    Window,
)
from checker.model.findings import (
    ArticleRef,
    Clash,
    Disagreement,
    Finding,
    Quote,
    Relation,
    Report,
    Review,
    RuleRef,
    SideSaid,
    Stand,
    Unread,
    Value,
    Voices,
    WindowSaid,
)
from checker.model.mentions import (
    Figure,
    FigureType,
    Name,
    NameType,
    When,
    WhenType,
)
from checker.model.relations import (
    Comparison,
    Link,
    Reason,
    RelationName,
    Severity,
)

__all__ = [
    "Article",
    "ArticleRef",
    "Claim",
    "Clash",
    "Comparison",
    "Disagreement",
    "Figure",
    "FigureType",
    "Finding",
    "Furniture",
    "Level",
    "Link",
    "Modality",
    "Name",
    "NameType",
    "Phase",
    "Quote",
    "Reading",
    "Reason",
    "Relation",
    "RelationName",
    "Report",
    "Review",
    "RuleRef",
    "Sentence",
    "Severity",
    "SideSaid",
    "Stand",
    "Statement",
    "Status",
    "Text",
    "Unread",
    "Value",
    "Voices",
    "When",
    "WhenType",
    "Window",
    "WindowSaid",
]
