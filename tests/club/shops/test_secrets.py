"""Secrets are derived, and sign exactly the bytes that were sent."""

import base64
import hashlib
import hmac
import re

import pytest

from club.shops import secrets_of, signature_of, signature_ok
from club.shops.secrets import webhook_secret

BODY = '{"id": 727, "name": "قهوه"}'.encode()


def test_a_secret_has_only_letters_that_every_shop_signs_with_as_they_are() -> None:
    for generation in range(1, 200):
        assert re.fullmatch(r"[A-Za-z0-9_-]{43}", webhook_secret("key", "path", generation))


def test_a_secret_depends_on_the_key_the_path_and_the_generation() -> None:
    made = {webhook_secret(key, path, n) for key in ("a", "b") for path in ("x", "y") for n in (1, 2, 12)}
    assert len(made) == 12
    assert webhook_secret("key", "path", 2) == webhook_secret("key", "path", 2)
    assert secrets_of("key", "path", 2) == (webhook_secret("key", "path", 2), webhook_secret("key", "path", 1))


def test_a_secret_stays_what_it_is() -> None:
    """Shops keep it: another derivation would cut off every shop that is connected."""
    expected = base64.urlsafe_b64encode(hmac.new(b"key", b"shop:path:1", hashlib.sha256).digest()).decode().rstrip("=")
    assert webhook_secret("key", "path", 1) == expected


def test_the_signature_is_the_base64_of_an_hmac_over_the_raw_body() -> None:
    expected = base64.b64encode(hmac.new(b"secret", BODY, hashlib.sha256).digest()).decode()
    assert signature_of(BODY, "secret") == expected
    assert signature_ok(BODY, expected, ["secret"])
    assert signature_ok(BODY, f" {expected} ", ["secret"])
    assert signature_ok(BODY, expected, ["new secret", "secret"])


@pytest.mark.parametrize("header", [None, "", " ", "x", "=", signature_of(BODY, "other"), signature_of(b"", "secret"),
                                    signature_of(BODY, "secret")[:-1], signature_of(BODY, "secret") + "=",
                                    signature_of(BODY, "secret").lower(), "قهوه", "\udc80", "\x00"])  # fmt: skip
def test_every_other_signature_is_refused(header: str | None) -> None:
    assert not signature_ok(BODY, header, ["secret", "previous"])


def test_a_changed_byte_is_not_signed() -> None:
    signature = signature_of(BODY, "secret")
    for place in range(len(BODY)):
        changed = bytearray(BODY)
        changed[place] ^= 1
        assert not signature_ok(bytes(changed), signature, ["secret"])
    assert not signature_ok(BODY, signature, [])
