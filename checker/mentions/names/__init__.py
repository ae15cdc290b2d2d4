"""Text → Names: proper names of places, people and bodies, one key for all spellings of one thing."""

from checker.mentions.names.finders import NameFinder
from checker.mentions.names.lexicons import find_citizens
from checker.mentions.names.placenames import PlacenameFinder
from checker.mentions.names.spellings import key_of
from checker.mentions.names.surnames import settle_surnames

__all__ = ["NameFinder", "PlacenameFinder", "find_citizens", "key_of", "settle_surnames"]
