"""A signed cookie that tells who has signed in, and the mark that each form must send back."""

import base64
import binascii
import hashlib
import hmac
import secrets

import msgspec

COOKIE = "checker_session"
LIFE = 30 * 24 * 3600 * 1_000_000  # microseconds


class Session(msgspec.Struct, frozen=True):
    """Who has signed in: the token that it was done with, a random mark, and until when it holds."""

    token: str
    mark: str
    until: int


def open_session(token: str, now: int) -> Session:
    """A new session of a token."""
    return Session(token, secrets.token_urlsafe(16), now + LIFE)


def sign_session(session: Session, secret: bytes) -> str:
    """The text of the cookie."""
    written = base64.urlsafe_b64encode(msgspec.json.encode(session)).decode()
    return f"{written}.{_sign(written, secret)}"


def read_session(cookie: str, secret: bytes, now: int) -> Session | None:
    """The session of a cookie; `None` where it is not ours, was changed, or is over."""
    written, _, signature = cookie.partition(".")
    if not hmac.compare_digest(signature.encode("utf-8", "replace"), _sign(written, secret).encode()):
        return None
    try:
        session = msgspec.json.decode(base64.urlsafe_b64decode(written), type=Session)
    except (binascii.Error, msgspec.DecodeError):
        return None
    return session if now < session.until else None


def make_csrf(mark: str, secret: bytes) -> str:
    """What a form of this session must send back: another site cannot know it."""
    return _sign(f"form {mark}", secret)


def same(left: str, right: str) -> bool:
    """Whether two texts are equal, found out in constant time."""
    return hmac.compare_digest(left.encode("utf-8", "replace"), right.encode("utf-8", "replace"))


def _sign(text: str, secret: bytes) -> str:
    return hmac.new(secret, text.encode("utf-8", "replace"), hashlib.sha256).hexdigest()
