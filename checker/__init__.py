"""Cross-source fact-consistency checker for news."""
