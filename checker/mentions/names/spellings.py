"""Name → key: one key for the spellings that newsrooms give to a name that is not theirs ("Chafiq", "Shafik").

Latin letters stand for different sounds in each language that transliterates: "ch" is French for "sh", "w" German for
"v", "ou" French for "u". Each rule maps spellings of one sound to one sign. A name of five signs and more is long
enough to forgive its vowels too, since these differ most ("Mohamed", "Muhammad"); a shorter one keeps them: Chen, Shen
and Chan are three people.
"""

import re
from functools import lru_cache

from checker.words import fold, to_latin

_PARTS = re.compile(r"[^\W_]+(?:['’ʼ`´][^\W_]+)*")
_ARTICLE = re.compile(r"(?:^|(?<=[\s\-‐‑]))(?:al|el|a[dnrstz]|e[dnrstz]|ash|ach|esh|ech)[\-‐‑](?=\w)|^(?:al|el) (?=\w)")
_APOSTROPHES = str.maketrans("", "", "'’ʼ`´ʿʾ")
_LONG = 5
_CACHE = 16_384

# Signs of the key: C = sh/ch/tch/sch, J = j/y/i before a vowel and zh/dj; every other letter stands for itself.
_SOUNDS = (
    (r"[aou]+ll?ah?$", "ala"),
    (r"^g(?=h?[ae]d[dh])", "k"),
    (r"^chr", "kr"),
    (r"s?chtsch|s[hz]?ch|chtch|t?s?ch|tsh|sh|(?<=v[iy])c$", "C"),
    (r"dsch|dzh|zh|dj(?=[aeiou])", "J"),
    (r"ph", "f"),
    (r"(?<=[bdgkrt])h|h$", ""),
    (r"gu(?=[ei])", "g"),
    (r"c(?=[eiy])", "s"),
    (r"c?qu(?=[aeiou])|c?q|ck?", "k"),
    (r"x", "ks"),
    (r"[td]z|ts|z", "s"),
    (r"(?<=C)ow$", "ev"),
    (r"(?<=[eo])(?:ff?|w)$", "v"),
    (r"^ou(?=[aeiy])|w", "v"),
    (r"(?<=.)[iyj]{1,2}$", "i"),
    (r"^[jiy]+(?=e)", ""),
    (r"[jiy](?=[aeou])|j", "J"),
    (r"ou|oo", "u"),
    (r"ee|y", "i"),
    (r"([aou])e", r"\1"),
    (r"(.)\1+", r"\1"),
    (r"(?<=[b-df-hj-np-tv-zC])e$", ""),
)
_SHORT_SOUNDS = (
    (r"h$", ""),
    (r"ou", "u"),
    (r"c(?=[eiy])", "s"),
    (r"qu?|ck?(?![hs])", "k"),
    (r"y$", "i"),
    (r"([b-df-hj-np-tv-z])\1+", r"\1"),
)
_RULES = tuple((re.compile(pattern), sign) for pattern, sign in _SOUNDS)
_SHORT_RULES = tuple((re.compile(pattern), sign) for pattern, sign in _SHORT_SOUNDS)
_VOWELS = re.compile(r"[aeiou]+")


@lru_cache(maxsize=_CACHE)
def key_of(name: str) -> str:
    """The key of a name that no table knows: its words' keys joined by spaces, an Arabic article left out.

    Equal keys mean "very likely one name"; the empty key means that the name has no letter.
    """
    plain = to_latin(fold(name.replace("ç", "s").replace("Ç", "S")))
    words = _PARTS.findall(_ARTICLE.sub("", plain) or plain)
    return " ".join(_word_key(word.translate(_APOSTROPHES)) for word in words)


@lru_cache(maxsize=_CACHE)
def _word_key(word: str) -> str:
    sounds = _respelt(word, _RULES)
    if len(sounds) < _LONG:
        return _respelt(word, _SHORT_RULES)
    first = _VOWELS.search(sounds)
    if first is None:
        return sounds
    head, tail = sounds[: first.start()], sounds[first.end() :]
    return head + _first_vowel(first.group()) + _VOWELS.sub(_later_vowel, tail)


def _respelt(word: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, sign in rules:
        word = pattern.sub(sign, word)
    return word


def _first_vowel(vowels: str) -> str:
    """The first vowel is heard best: a, the bright ones (e, i, ai) and the dark ones (o, u) stay apart."""
    if vowels[0] == "a" and vowels[1:2] not in ("i", "e"):
        return "a"
    return "u" if vowels[0] in "ou" else "i"


def _later_vowel(match: re.Match[str]) -> str:
    return "u" if match.group()[0] in "ou" else "a"
