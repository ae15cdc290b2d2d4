"""API tokens: `chk_ID_SECRET`; the store keeps a hash of the secret and compares it in constant time."""

import hashlib
import hmac
import secrets
from collections.abc import Iterable

from checker.store import Desk, Scope, Token

_MARK = "chk"
_NOBODY = "0" * 64


def make_token(name: str, scopes: Iterable[Scope], made: int) -> tuple[Token, str]:
    """A new token as it is kept, and as its holder keeps it: that text is told once and never again."""
    public, secret = secrets.token_hex(6), secrets.token_urlsafe(32)
    kept = Token(id=public, name=name, hash=_hash(secret), scopes=tuple(sorted(set(scopes))), made=made)
    return kept, f"{_MARK}_{public}_{secret}"


def find_token(written: str, desk: Desk) -> Token | None:
    """The token that a text is; `None` for any other text, after as long a time."""
    mark, _, rest = written.partition("_")
    public, _, secret = rest.partition("_")
    kept = desk.token(public) if mark == _MARK and public else None
    same = hmac.compare_digest(_hash(secret), kept.hash if kept is not None else _NOBODY)
    return kept if same else None


def _hash(secret: str) -> str:
    # A plain hash will do: the secret is 256 random bits, which nobody guesses.
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
