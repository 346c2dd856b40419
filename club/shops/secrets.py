"""Webhook secrets, derived from the installation's secret key and never stored; and the check of what they signed."""

import base64
import hashlib
import hmac
from collections.abc import Iterable


def webhook_secret(secret_key: str, path_token: str, generation: int) -> str:
    """43 letters of A-Z a-z 0-9 _ -, the only ones WooCommerce signs with as they are (it decodes HTML in secrets)."""
    message = f"shop:{path_token}:{generation}".encode()
    return base64.urlsafe_b64encode(hmac.digest(secret_key.encode(), message, hashlib.sha256)).rstrip(b"=").decode()


def secrets_of(secret_key: str, path_token: str, generation: int) -> tuple[str, str]:
    """The current secret and the one before it, which a shop may still sign with until it was given the new one.

    Always two, so that a path nobody has takes as long to refuse as a wrong signature.
    """
    return webhook_secret(secret_key, path_token, generation), webhook_secret(secret_key, path_token, generation - 1)


def signature_of(raw: bytes, secret: str) -> str:
    """base64(HMAC-SHA256(raw body, secret)), as shops put it into the header."""
    return base64.b64encode(hmac.digest(secret.encode(), raw, hashlib.sha256)).decode()


def signature_ok(raw: bytes, header: str | None, secrets: Iterable[str]) -> bool:
    """Whether one of `secrets` signed exactly these bytes. Takes the same time whatever the answer."""
    given = (header or "").strip().encode(errors="replace")
    matches = [hmac.compare_digest(signature_of(raw, secret).encode(), given) for secret in secrets]
    return any(matches)
